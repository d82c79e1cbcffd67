//! The one integration binary.

mod check;
#[cfg(feature = "cli")]
mod cli;
mod dependencies;
mod extremes;
#[cfg(feature = "cli")]
mod files;
mod frames;
mod generated;
mod golden;
mod laws;
mod lines;
#[cfg(feature = "cli")]
mod make;
mod peers;
mod repair_laws;
mod schema;
#[cfg(feature = "cli")]
mod shifts;
mod specs;
mod types;
mod words;
