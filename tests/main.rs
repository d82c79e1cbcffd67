//! The one integration binary.

#[cfg(feature = "cli")]
mod cli;
mod golden;
mod laws;
mod lines;
mod peers;
mod repair_laws;
mod schema;
mod specs;
mod types;
