//! The command line: arguments → files → extractions → output. Only the binary has it.
//!
//! | module | knows |
//! | --- | --- |
//! | [`args`] | what can be asked for |
//! | [`input`] | which files are meant, and how bytes become text |
//! | [`output`] | where the result goes |
//! | [`run`] | many files at once, in order |

pub mod args;
pub mod input;
pub mod output;
pub mod run;
