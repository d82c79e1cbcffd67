//! The fictional reports (`tests/corpus/*/report.txt`), and where else they stand.

use std::path::Path;

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn the_samples_of_the_page_are_these_reports() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let index = read(&root.join("www/samples/index.json"));
    let index: Vec<serde_json::Value> = serde_json::from_str(&index).expect("an array");
    let names: Vec<&str> = index.iter().filter_map(|entry| entry["name"].as_str()).collect();
    assert_eq!(names, ["district", "town", "city", "province"]);
    for name in names {
        let sample = read(&root.join(format!("www/samples/{name}.txt")));
        let report = read(&root.join(format!("tests/corpus/{name}/report.txt")));
        assert!(sample == report, "www/samples/{name}.txt is not tests/corpus/{name}/report.txt");
    }
}
