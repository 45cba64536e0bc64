//! Redaction by key.

use std::collections::BTreeMap;

use prost_types::value::Kind;
use prost_types::Value;
use uep::model::*;
use uep::redact::{is_sensitive_key, redact_value};
use uep::{redact, Audience, UniversalErrorProtocol};

use crate::samples::*;

fn paths(record: &UniversalErrorProtocol) -> Vec<(&str, &str)> {
    record
        .marks
        .iter()
        .map(|mark| (&*mark.path, &*mark.rule))
        .collect()
}

#[test]
fn keys_are_compared_without_case_and_separators() {
    for key in [
        "X-Api-Key",
        "apiKey",
        "API_KEY",
        "user password",
        "Set-Cookie",
        "access_token",
        "Authorization",
    ] {
        assert!(is_sensitive_key(key), "{key}");
    }
    for key in ["token_count", "author", "key", "passage", "keyboard", ""] {
        assert!(!is_sensitive_key(key), "{key}");
    }
}

#[test]
fn nothing_to_find_changes_nothing() {
    let mut record = full();
    record.origin = None;
    assert_eq!(record, redact(record.clone(), Audience::Internal));
}

#[test]
fn values_of_every_type_are_replaced_whole_but_null() {
    let mut record = smallest();
    record
        .context
        .insert("password".into(), vec![Value::from(1.0)].into());
    record.context.insert(
        "secret".into(),
        Value {
            kind: Some(Kind::NullValue(0)),
        },
    );
    let made = redact(record, Audience::Internal);
    assert_eq!(
        (
            made.context["password"].clone(),
            vec![("/context/password", "redact:key")]
        ),
        ("[redacted]".into(), paths(&made))
    );
    assert_eq!(Some(Kind::NullValue(0)), made.context["secret"].kind);
}

#[test]
fn keys_are_found_inside_of_lists() {
    let inner: BTreeMap<String, Value> = [("token".to_owned(), "t".into())].into();
    let mut record = smallest();
    record
        .context
        .insert("calls".into(), vec![Value::from(inner)].into());
    assert_eq!(
        vec![("/context/calls/0/token", "redact:key")],
        paths(&redact(record, Audience::Internal))
    );
}

#[test]
fn an_error_type_calls_keys_of_its_own_sensitive() {
    let mut record = smallest();
    record
        .context
        .insert("peer_address".into(), "10.0.0.1".into());
    assert_eq!(
        vec![("/context/peer_address", "redact:type_key")],
        paths(&redact(record, Audience::Internal))
    );
}

#[test]
fn attributes_are_redacted() {
    let mut record = full();
    record.origin = None;
    record
        .resource
        .as_mut()
        .unwrap()
        .attributes
        .insert("db.password".into(), "p".into());
    let made = redact(record, Audience::Internal);
    assert_eq!(
        vec![("/resource/attributes/db.password", "redact:key")],
        paths(&made)
    );
}

#[test]
fn the_bytes_beside_a_redacted_picture_go() {
    let mut record = smallest();
    let debug: BTreeMap<String, Value> = [("pwd".to_owned(), "p".into())].into();
    record.details = vec![Detail {
        r#type: "a".into(),
        value: vec![1],
        debug: Some(debug.into()),
    }];
    let made = redact(record, Audience::Internal);
    assert!(made.details[0].value.is_empty());
    assert_eq!(
        vec![
            ("/details/0/debug/pwd", "redact:key"),
            ("/details/0/value", "redact:payload")
        ],
        paths(&made)
    );
}

#[test]
fn a_payload_of_another_format_goes() {
    let made = redact(full(), Audience::Internal);
    let origin = made.origin.as_ref().unwrap();
    assert!(origin.payload.is_empty() && !origin.complete);
    assert_eq!(vec![("/origin/payload", "redact:payload")], paths(&made));
}

#[test]
fn the_external_audience_learns_nothing_of_the_machine() {
    let mut record = full();
    record.origin = None;
    record.nodes[0].stack.as_mut().unwrap().frames[0].abs_path = "/srv/app/src/main.rs".into();
    let made = redact(record, Audience::External);
    let resource = made.resource.as_ref().unwrap();
    assert_eq!(
        ("", 0, "orders"),
        (&*resource.host, resource.pid, &*resource.service)
    );
    assert_eq!(
        vec![
            ("/resource", "redact:audience"),
            ("/nodes", "redact:audience")
        ],
        paths(&made)
    );
}

#[test]
fn redaction_of_a_redacted_record_changes_nothing() {
    let mut record = full();
    record.context.insert("password".into(), "p".into());
    let once = redact(record, Audience::External);
    assert_eq!(once, redact(once.clone(), Audience::External));
}

#[test]
fn a_record_full_of_marks_is_redacted_too() {
    let mut record = smallest();
    record.marks = (0..256)
        .map(|index| Mark {
            path: format!("/{index}"),
            kind: 1,
            ..Default::default()
        })
        .collect();
    record.context.insert("password".into(), "p".into());
    let made = redact(record, Audience::Internal);
    assert_eq!(
        (256, Value::from("[redacted]")),
        (made.marks.len(), made.context["password"].clone())
    );
}

#[test]
fn a_value_alone_is_redacted_without_a_record() {
    let mut value: Value = BTreeMap::from([("token".to_owned(), Value::from("t"))]).into();
    assert!(redact_value(&mut value) && !redact_value(&mut value));
}
