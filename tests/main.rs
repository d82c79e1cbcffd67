//! The one integration binary.

mod check;
#[cfg(feature = "cli")]
mod cli;
mod dependencies;
mod extremes;
mod generated;
mod golden;
mod laws;
mod lines;
mod peers;
mod repair_laws;
mod schema;
mod specs;
mod types;
