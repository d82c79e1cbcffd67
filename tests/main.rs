//! The one integration binary.

mod golden;
mod types;
