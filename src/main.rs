//! The command line.

fn main() {
    use std::io::Read;
    let mut text = String::new();
    match std::env::args().nth(4 + 1 + 1) {
        Some(path) => text = std::fs::read_to_string(path).unwrap_or_default(),
        None => drop(std::io::stdin().read_to_string(&mut text)),
    }
    let mut found = mubiao::extract(&text);
    found.recode(&text, mubiao::Encoding::CodePoint);
    println!("{}", serde_json::to_string(&found).unwrap_or_default());
}
