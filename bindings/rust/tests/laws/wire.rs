//! The binary form, and what prost would drop or refuse.

use prost::Message;
use uep::{decode, encode, validate, Form, Profile, Reason, UniversalErrorProtocol};

use crate::samples::*;

fn bytes() -> Vec<u8> {
    encode(&smallest(), Form::Protobuf).unwrap()
}

fn and(more: &[u8]) -> Vec<u8> {
    [&bytes(), more].concat()
}

fn reason(data: &[u8], profile: Profile) -> Option<Reason> {
    validate(data, Form::Protobuf, profile)
        .first()
        .map(|refusal| refusal.reason)
}

#[test]
fn every_field_reads_back() {
    let received = decode(&encode(&full(), Form::Protobuf).unwrap(), Form::Protobuf).unwrap();
    assert_eq!(full(), received.record);
    assert!(received.is_canonical() && !received.has_unknown_fields());
}

#[test]
fn unknown_fields_of_every_wire_type_are_passed_over() {
    for unknown in [
        &b"\xa0\x06\x01"[..],
        b"\xa1\x06\0\0\0\0\0\0\0\0",
        b"\xa2\x06\x01x",
        b"\xa3\x06\x08\x01\xa4\x06",
        b"\xa5\x06\0\0\0\0",
    ] {
        let received = decode(&and(unknown), Form::Protobuf).unwrap();
        assert!(received.has_unknown_fields());
        assert_eq!(smallest(), received.record);
        assert_eq!(
            Some(Reason::UnknownField),
            reason(&and(unknown), Profile::Canonical)
        );
    }
}

#[test]
fn a_known_number_of_another_wire_type_is_unknown() {
    // Field 7 as a number, and field 2 of a node as a text.
    for strange in [&b"\x38\x05"[..], b"\x62\x05\x12\x01x\x2a\0"] {
        let received = decode(&and(strange), Form::Protobuf).unwrap();
        assert!(received.has_unknown_fields());
        assert_eq!(smallest().error_message, received.record.error_message);
    }
}

#[test]
fn what_stands_around_a_strange_field_stays() {
    // A node: a message, its relation as a text, its type.
    let node = b"\x2a\x01m\x12\x01x\x1a\x01t";
    let data = and(&[&[0x62, node.len() as u8], &node[..]].concat());
    let record = decode(&data, Form::Protobuf).unwrap().record;
    assert_eq!(
        ("m", "t", 0),
        (
            &*record.nodes[0].message,
            &*record.nodes[0].type_name,
            record.nodes[0].relation
        )
    );
}

#[test]
fn unknown_fields_are_found_inside_of_context() {
    let mut record = smallest();
    record.context.insert("a".into(), 1.0.into());
    let mut data = record.encode_to_vec();
    let entry = data.len() - 14;
    assert_eq!(0x4a, data[entry - 2], "the entry of the map");
    data[entry - 1] += 3;
    data.extend_from_slice(b"\xa2\x06\0");
    assert!(decode(&data, Form::Protobuf).unwrap().has_unknown_fields());
}

#[test]
fn bytes_that_are_no_message_are_malformed() {
    for wrong in [
        &b"\x0a"[..],
        b"\x0a\x05a",
        b"\x02\x01",
        b"\x0e",
        b"\x0f",
        b"\x0c",
        b"\xa3\x06\x08\x01",
        b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
        b"\xa3\x06\xac\x06",
        b"\x0a\x01\xff",
    ] {
        assert_eq!(
            Some(Reason::Malformed),
            reason(wrong, Profile::Accept),
            "{wrong:?}"
        );
    }
}

#[test]
fn a_declared_length_is_compared_with_what_remains() {
    assert_eq!(
        Some(Reason::Malformed),
        reason(b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f", Profile::Accept)
    );
}

#[test]
fn nesting_that_no_record_has_is_malformed() {
    let mut value = Vec::new();
    for _ in 0..80 {
        // A value that is a list of one value.
        let inner = [&b"\x0a"[..], &length(value.len()), &value].concat();
        value = [&b"\x32"[..], &length(inner.len()), &inner].concat();
    }
    let entry = [&b"\x0a\x01a\x12"[..], &length(value.len()), &value].concat();
    let data = and(&[&b"\x4a"[..], &length(entry.len()), &entry].concat());
    assert_eq!(Some(Reason::Malformed), reason(&data, Profile::Accept));
    assert_eq!(
        Some(Reason::Malformed),
        reason(&and(&b"\xa3\x06".repeat(5_000)), Profile::Accept)
    );
}

fn length(mut number: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
    out
}

#[test]
fn refusals_of_binary_documents_have_no_pointer() {
    let mut record = smallest();
    record.source_language = "Rust".into();
    let refusal = validate(&record.encode_to_vec(), Form::Protobuf, Profile::Accept).remove(0);
    assert_eq!((Reason::BadFormat, None), (refusal.reason, refusal.path));
    assert!(refusal.detail.starts_with("/source_language: "));
}

#[test]
fn explicit_defaults_are_canonical() {
    assert_eq!(
        None,
        reason(&and(b"\x32\0\x32\x04rust"), Profile::Canonical)
    );
}

#[test]
fn the_last_value_of_a_field_counts() {
    let record = decode(&and(b"\x32\x04rust\x32\x01c"), Form::Protobuf)
        .unwrap()
        .record;
    assert_eq!("c", record.source_language);
}

#[test]
fn times_out_of_range_are_refused() {
    for (seconds, nanos) in [
        (-62_135_596_801, 0),
        (253_402_300_800, 0),
        (0, -1),
        (0, 1_000_000_000),
    ] {
        let mut record = smallest();
        record.timestamp = Some(prost_types::Timestamp { seconds, nanos });
        assert_eq!(
            Some(Reason::BadFormat),
            reason(&record.encode_to_vec(), Profile::Accept)
        );
    }
}

#[test]
fn numbers_that_are_not_finite_become_texts() {
    let mut record = smallest();
    record.context.insert("a".into(), f64::NEG_INFINITY.into());
    let read = decode(&record.encode_to_vec(), Form::Protobuf)
        .unwrap()
        .record;
    assert_eq!(read.context["a"], "-Infinity".into());
    assert_eq!("non_finite", read.marks[0].type_hint);
}

#[test]
fn a_value_without_a_kind_and_null_of_another_number_are_null() {
    let values: [&[u8]; 2] = [
        b"\x4a\x05\x0a\x01a\x12\0",
        b"\x4a\x07\x0a\x01a\x12\x02\x08\x20",
    ];
    for value in values {
        let record = decode(&and(value), Form::Protobuf).unwrap().record;
        assert_eq!(
            Some(prost_types::value::Kind::NullValue(0)),
            record.context["a"].kind
        );
    }
}

#[test]
fn json_and_the_binary_form_hold_the_same_record() {
    let json = encode(&full(), Form::Json).unwrap();
    let record = decode(&json, Form::Json).unwrap().record;
    let binary = encode(&record, Form::Protobuf).unwrap();
    assert_eq!(
        json,
        encode(&decode(&binary, Form::Protobuf).unwrap().record, Form::Json).unwrap()
    );
}

#[test]
fn a_document_over_its_limit_is_too_large() {
    assert_eq!(
        Some(Reason::TooLarge),
        reason(&vec![0; 1_048_577], Profile::Accept)
    );
}

#[test]
fn the_model_is_a_message_of_prost() {
    assert_eq!(
        full(),
        UniversalErrorProtocol::decode(&*full().encode_to_vec()).unwrap()
    );
}
