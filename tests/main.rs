//! The one integration binary.

mod types;
