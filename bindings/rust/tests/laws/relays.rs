//! The relay: kept bytes, changed records, other forms.

use uep::{decode, encode, redact, relay, Audience, Form, Reason};

use crate::samples::*;

#[test]
fn an_unchanged_record_keeps_its_bytes() {
    let text = format!(" {} ", with("\"x\" : 1"));
    let received = decode(text.as_bytes(), Form::Json).unwrap();
    assert_eq!(text.as_bytes(), relay(&received, None, None).unwrap().raw());
}

#[test]
fn the_same_form_is_no_change() {
    let received = decode(SMALLEST.as_bytes(), Form::Json).unwrap();
    assert_eq!(received, relay(&received, None, Some(Form::Json)).unwrap());
}

#[test]
fn another_form_loses_what_the_model_does_not_know_and_says_so() {
    let received = decode(with("\"x\":1").as_bytes(), Form::Json).unwrap();
    let relayed = relay(&received, None, Some(Form::Protobuf)).unwrap();
    let record = decode(relayed.raw(), Form::Protobuf).unwrap().record;
    assert_eq!(
        ("", "unknown_fields"),
        (&*record.marks[0].path, &*record.marks[0].rule)
    );
}

#[test]
fn another_form_of_a_known_record_has_no_mark() {
    let received = decode(SMALLEST.as_bytes(), Form::Json).unwrap();
    let relayed = relay(&received, None, Some(Form::Protobuf)).unwrap();
    assert_eq!(encode(&smallest(), Form::Protobuf).unwrap(), relayed.raw());
}

#[test]
fn redaction_writes_every_record_anew() {
    let received = decode(with("\"x\":\"secret\"").as_bytes(), Form::Json).unwrap();
    let changed = redact(received.record.clone(), Audience::Internal);
    let relayed = relay(&received, Some(changed), None).unwrap();
    assert!(!String::from_utf8_lossy(relayed.raw()).contains("secret"));
}

#[test]
fn unknown_members_of_context_are_none() {
    let received = decode(with("\"context\":{\"x\":{\"y\":1}}").as_bytes(), Form::Json).unwrap();
    assert!(!received.has_unknown_fields());
}

#[test]
fn unknown_enum_numbers_are_written_as_they_came() {
    let received = decode(with("\"severity_source\":77").as_bytes(), Form::Json).unwrap();
    let binary = relay(&received, None, Some(Form::Protobuf)).unwrap();
    let back = relay(
        &decode(binary.raw(), Form::Protobuf).unwrap(),
        None,
        Some(Form::Json),
    )
    .unwrap();
    assert!(String::from_utf8_lossy(back.raw()).contains("\"severity_source\":77"));
}

#[test]
fn a_changed_record_over_its_budget_is_truncated() {
    let received = decode(SMALLEST.as_bytes(), Form::Json).unwrap();
    let mut changed = received.record.clone();
    changed.stack_trace = Some("x".repeat(32_768));
    changed.details = (0..10)
        .map(|_| uep::model::Detail {
            r#type: "a".into(),
            value: vec![0; 4096],
            debug: None,
        })
        .collect();
    let relayed = relay(&received, Some(changed), None).unwrap();
    assert!(decode(relayed.raw(), Form::Json)
        .unwrap()
        .record
        .marks
        .iter()
        .any(|mark| mark.path == "/details"));
}

#[test]
fn a_changed_record_is_valid_before_it_is_sent() {
    let received = decode(SMALLEST.as_bytes(), Form::Json).unwrap();
    let mut changed = received.record.clone();
    changed.source_language = "Rust".into();
    assert_eq!(
        Reason::BadFormat,
        relay(&received, Some(changed), None).unwrap_err().reason()
    );
}

#[test]
fn what_only_canonical_demands_may_stay_absent() {
    let text = with(r#""nodes":[{"message":"a"},{"parent":0,"message":"b"}]"#);
    let received = decode(text.as_bytes(), Form::Json).unwrap();
    let relayed = relay(&received, None, Some(Form::Protobuf)).unwrap();
    assert!(!relayed.is_canonical());
    assert_eq!(
        0,
        decode(relayed.raw(), Form::Protobuf).unwrap().record.nodes[1].relation
    );
}
