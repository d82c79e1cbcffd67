//! The one integration binary.

mod golden;
mod laws;
mod lines;
mod specs;
mod types;
