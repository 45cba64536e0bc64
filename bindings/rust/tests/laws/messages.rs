//! The model beside what prost-build makes of the proto file.

use std::collections::BTreeMap;

use prost::Message;
use prost_types::FileDescriptorSet;

/// Struct -> field -> its attribute and type, white space left out.
type Structs = BTreeMap<String, BTreeMap<String, String>>;

fn read_structs(source: &str) -> Structs {
    let mut structs = Structs::new();
    let (mut current, mut attribute) = (String::new(), String::new());
    for line in source.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("pub struct ") {
            current = rest.trim_end_matches([' ', '{']).to_owned();
            structs.entry(current.clone()).or_default();
        } else if line.starts_with("pub enum ") {
            current.clear();
        } else if let Some(rest) = line.strip_prefix("#[prost(") {
            attribute = rest.to_owned();
        } else if let Some((name, kind)) = line
            .strip_prefix("pub ")
            .and_then(|rest| rest.split_once(": "))
        {
            if !current.is_empty() && !attribute.is_empty() {
                // The types of a map stand in its attribute.
                let kind = if kind.contains("BTreeMap<") {
                    "BTreeMap"
                } else {
                    kind
                };
                let field = spell(&format!("{attribute}{kind}"));
                structs
                    .get_mut(&current)
                    .unwrap()
                    .insert(name.to_owned(), field);
                attribute.clear();
            }
        }
    }
    structs
}

/// Both sources spell paths in their own way.
fn spell(text: &str) -> String {
    const LONG: [(&str, &str); 8] = [
        ("::prost::alloc::string::", ""),
        ("::prost::alloc::vec::", ""),
        ("::prost::alloc::collections::", ""),
        ("::core::option::", ""),
        ("::prost_types::", ""),
        ("universal_error_protocol::", ""),
        ("super::", ""),
        (" ", ""),
    ];
    LONG.iter().fold(text.to_owned(), |text, (long, short)| {
        text.replace(long, short)
    })
}

#[test]
fn the_model_is_what_prost_build_makes_of_the_proto_file() {
    let set = include_bytes!("../../../../python/uep/_gen/descriptor.binpb");
    let set = FileDescriptorSet::decode(&set[..]).unwrap();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("prost-build");
    std::fs::create_dir_all(&folder).unwrap();
    let mut config = prost_build::Config::new();
    config
        .btree_map(["."])
        .out_dir(&folder)
        .compile_fds(set)
        .unwrap();
    let made = std::fs::read_to_string(folder.join("uep.v1.rs")).unwrap();
    let (expected, ours) = (
        read_structs(&made),
        read_structs(include_str!("../../gen/model.rs")),
    );
    assert_eq!(18, expected.len());
    assert_eq!(expected, ours);
}

#[test]
fn enums_are_open() {
    let record = uep::UniversalErrorProtocol {
        severity: 25,
        ..Default::default()
    };
    let read = uep::UniversalErrorProtocol::decode(&*record.encode_to_vec()).unwrap();
    assert_eq!(25, read.severity);
}
