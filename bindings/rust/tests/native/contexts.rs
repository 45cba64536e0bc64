//! Values of the program's own in the context.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, UNIX_EPOCH};

use uep::capture::{capture, CaptureOptions, ContextValue};
use uep::{encode_unchecked, Form, UniversalErrorProtocol};

/// The JSON text of a value in the record, and the record.
fn with(key: &str, value: impl Into<ContextValue>) -> (String, UniversalErrorProtocol) {
    let record = capture(&std::fmt::Error, &CaptureOptions::new().context(key, value));
    uep::encode(&record, Form::Json).expect("what capture makes is canonical");
    let document = uep::json::read(&encode_unchecked(&record, Form::Json), 64)
        .unwrap()
        .value;
    let mut text = String::new();
    document
        .get("context")
        .and_then(|context| context.get(key))
        .unwrap()
        .write(&mut text);
    (text, record)
}

fn hint(record: &UniversalErrorProtocol) -> &str {
    record
        .marks
        .iter()
        .find(|mark| !mark.type_hint.is_empty())
        .map_or("", |mark| &mark.type_hint)
}

#[test]
fn plain_values_are_json() {
    assert_eq!(with("k", 17u8).0, "17");
    assert_eq!(with("k", true).0, "true");
    assert_eq!(with("k", "text").0, r#""text""#);
    assert_eq!(with("k", 'c').0, r#""c""#);
    assert_eq!(with("k", None::<u8>).0, "null");
    assert_eq!(with("k", 0.5f32).0, "0.5");
    assert_eq!(with("k", vec![1, 2]).0, "[1,2]");
    assert_eq!(with("k", HashMap::from([("a", 1)])).0, r#"{"a":1}"#);
    assert_eq!(
        with("k", BTreeMap::from([("a", vec![true])])).0,
        r#"{"a":[true]}"#
    );
    assert_eq!(with("k", Duration::from_millis(1500)).0, r#""1.500s""#);
}

#[test]
fn integers_beyond_the_safe_ones_are_texts() {
    for (value, text, expected) in [
        (
            ContextValue::from(i64::MIN),
            "-9223372036854775808",
            "int64",
        ),
        (u64::MAX.into(), "18446744073709551615", "uint64"),
        (
            u128::MAX.into(),
            "340282366920938463463374607431768211455",
            "decimal",
        ),
        (
            i128::MIN.into(),
            "-170141183460469231731687303715884105728",
            "decimal",
        ),
    ] {
        let (shown, record) = with("k", value);
        assert_eq!((shown.trim_matches('"'), hint(&record)), (text, expected));
    }
    assert_eq!(with("k", (1u64 << 53) - 1).0, "9007199254740991");
}

#[test]
fn numbers_that_json_lacks_are_words() {
    for (value, word) in [
        (f64::NAN, "NaN"),
        (f64::INFINITY, "Infinity"),
        (f64::NEG_INFINITY, "-Infinity"),
    ] {
        let (shown, record) = with("k", value);
        assert_eq!(
            (shown.trim_matches('"'), hint(&record)),
            (word, "non_finite")
        );
    }
    assert_eq!(hint(&with("k", f64::MAX).1), "decimal");
}

#[test]
fn bytes_times_decimals_and_objects_say_what_they_were() {
    assert_eq!(with("k", ContextValue::bytes([0xFB, 0xFF])).0, r#""+/8=""#);
    let (shown, record) = with("k", UNIX_EPOCH + Duration::from_millis(1));
    assert_eq!(
        (shown.trim_matches('"'), hint(&record)),
        ("1970-01-01T00:00:00.001Z", "timestamp")
    );
    assert_eq!(
        hint(&with("k", ContextValue::Decimal("1.10".into())).1),
        "decimal"
    );
    assert_eq!(
        with("k", ContextValue::display(&std::net::Ipv4Addr::LOCALHOST)).0,
        r#""127.0.0.1""#
    );
    assert_eq!(with("k", ContextValue::debug(&Some(1))).0, r#""Some(1)""#);
}

#[test]
fn a_display_of_a_value_may_panic() {
    let value = ContextValue::display(&crate::types::Hostile::PanicsInDisplay);
    assert_eq!(with("k", value).0, r#""<Display failed>""#);
}

#[test]
fn secrets_are_replaced_at_any_depth() {
    let inner = ContextValue::Object(vec![("api_key".into(), "s3cret".into())]);
    let (shown, record) = with("a", vec![inner]);
    assert_eq!(shown, r#"[{"api_key":"[redacted]"}]"#);
    assert_eq!(record.marks[0].path, "/context/a/0/api_key");
    let options = CaptureOptions::new()
        .context("password", "s3cret")
        .without_redaction();
    assert_eq!(
        capture(&std::fmt::Error, &options).context["password"],
        "s3cret".into()
    );
}

#[test]
fn keys_that_cannot_stand_are_dropped() {
    let options = CaptureOptions::new()
        .context("", 1)
        .context("a\nb", 2)
        .context("uep.mine", 3)
        .context("fine", 4);
    let record = capture(&std::fmt::Error, &options);
    assert_eq!(record.context.keys().collect::<Vec<_>>(), ["fine"]);
    assert!(record
        .marks
        .iter()
        .any(|mark| mark.path == "/context/uep.mine" && mark.rule == "capture:reserved_key"));
}

#[test]
fn what_lies_too_deep_is_text_without_its_secrets() {
    let mut value = ContextValue::Object(vec![("password".into(), "hunter2".into())]);
    for _ in 0..200 {
        value = ContextValue::List(vec![value]);
    }
    let (shown, record) = with("a", value);
    assert!(!shown.contains("hunter2"));
    assert!(record
        .marks
        .iter()
        .any(|mark| mark.rule == "limit:max_context_depth"));
}

#[test]
fn too_much_is_cut_to_the_budget() {
    let mut options = CaptureOptions::new().max_bytes(0);
    for index in 0..500 {
        options = options.context(format!("key{index}"), "x".repeat(1000));
    }
    let record = capture(&std::fmt::Error, &options);
    assert!(
        encode_unchecked(&record, Form::Protobuf).len() <= uep::limits::MAX_COMPACT_BYTES.size()
    );
    uep::encode(&record, Form::Json).unwrap();
}

#[test]
fn debug_of_the_options_shows_no_value() {
    let shown = format!("{:?}", CaptureOptions::new().context("password", "s3cret"));
    assert!(shown.contains("password") && !shown.contains("s3cret"));
}
