//! The README gives a reason for every library that comes from crates.io, and for none that does not.

use std::collections::BTreeSet;

/// The names in the tables of dependencies of `Cargo.toml`, all kinds and platforms.
fn stated() -> BTreeSet<&'static str> {
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in include_str!("../Cargo.toml").lines() {
        if let Some(section) = line.strip_prefix('[') {
            inside = section.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) =
            line.split_once(" = ").filter(|(name, _)| inside && !name.starts_with(' '))
        {
            names.insert(name);
        }
    }
    names
}

/// The names in the first cells of the README's table.
fn explained() -> BTreeSet<&'static str> {
    let readme = include_str!("../README.md");
    let rows = readme.lines().skip_while(|line| *line != "| library | in | because |").skip(2);
    let rows = rows.take_while(|line| line.starts_with('|')).map(|row| row.split('|').collect::<Vec<_>>());
    let mut names = BTreeSet::new();
    for cells in rows {
        assert!(cells.len() == 5 && cells[3].len() > 10, "{cells:?} gives no reason");
        names.extend(cells[1].split('`').skip(1).step_by(2));
    }
    names
}

#[test]
fn every_library_has_its_reason_in_the_readme() {
    assert!(stated().len() > 10, "Cargo.toml could not be read");
    assert_eq!(explained(), stated());
}
