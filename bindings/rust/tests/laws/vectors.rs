//! Every record of the conformance vectors, written as prost writes it.

use std::fs;
use std::path::{Path, PathBuf};

use prost::Message;
use uep::borrowed::Record;
use uep::json::{self, Json, Spanned};
use uep::{build_record, encode, encode_unchecked, validate_record, Form, Profile};
use uep::{Refusal, UniversalErrorProtocol};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            found.push(path);
        }
    }
}

fn read_hex(text: &str) -> Option<Vec<u8>> {
    let pairs = (0..text.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

/// Every record that stands anywhere in a value, as JSON or as bytes of the binary form.
fn records(value: &Json, found: &mut Vec<UniversalErrorProtocol>) {
    if value.get("error_id").is_some() {
        found.extend(build_record(&Spanned {
            start: 0,
            value: value.clone(),
        }));
    }
    if let Some(data) = value.get("hex").and_then(Json::as_str).and_then(read_hex) {
        found.extend(UniversalErrorProtocol::decode(&*data));
    }
    let text = value.get("text").and_then(Json::as_str);
    if let Some(document) = text.and_then(|text| json::read(text.as_bytes(), 512).ok()) {
        records(&document.value, found);
    }
    if let Json::Array(items) = value {
        items.iter().for_each(|item| records(&item.value, found));
    }
    value
        .members()
        .for_each(|(_, member)| records(member, found));
}

#[test]
fn the_records_of_all_vectors_are_written_as_prost_writes_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/vectors");
    let (mut paths, mut found) = (Vec::new(), Vec::new());
    files(&folder, &mut paths);
    for path in paths {
        let document = json::read(&fs::read(path).unwrap(), 512).unwrap();
        records(&document.value, &mut found);
    }
    assert!(found.len() > 2_500, "{} records", found.len());
    for record in found {
        let written = encode_unchecked(&record, Form::Protobuf);
        assert_eq!(record.encode_to_vec(), written);
        let refusals: Vec<Refusal> = validate_record(&record, Profile::Canonical);
        let (lent, owned) = Record::lend(&record, |record| {
            (record.encode(), UniversalErrorProtocol::from(record))
        });
        assert_eq!(encode(&owned, Form::Protobuf), lent);
        match encode(&record, Form::Protobuf) {
            Ok(judged) => assert!(refusals.is_empty() && judged == written),
            Err(error) => assert_eq!(refusals, error.refusals()),
        }
    }
}
