//! The command line: arguments → files → extractions → output. Only the binary has it.
//!
//! | module | knows |
//! | --- | --- |
//! | [`args`] | what can be asked for |
//! | [`input`] | which files are meant, and how bytes become text |
//! | [`output`] | where the result goes |
//! | [`run`] | many files at once, in order |
//! | [`table`] | the user's own table of wordings |

pub mod args;
pub mod input;
pub mod output;
pub mod run;
pub mod table;

/// What the operating system says, without its number: `No such file or directory`.
fn cause(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_string()
}

/// Says something on standard error; where nobody listens, nothing is said.
pub fn tell(message: &impl std::fmt::Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "mubiao: {message}");
}
