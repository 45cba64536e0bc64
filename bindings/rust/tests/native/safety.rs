//! Where unsafe code may stand.

use std::path::Path;

fn visit(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().map(|line| line.split("//").next().unwrap());
            if code.into_iter().any(|line| {
                line.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .any(|word| word == "unsafe")
            }) {
                found.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
}

#[test]
fn unsafe_code_stands_in_one_file() {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    visit(&root.join("src"), &mut found);
    assert_eq!(found, ["ffi.rs"]);
}

#[test]
fn the_compiler_forbids_it_elsewhere() {
    let root =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    assert!(root.contains("#![cfg_attr(not(feature = \"ffi\"), forbid(unsafe_code))]"));
    assert!(root.contains("#![cfg_attr(feature = \"ffi\", deny(unsafe_code))]"));
}
