//! Verdicts about single values: numbers, nesting, characters, bytes, and the words of a refusal.

use uep::{decode, validate, Form, Profile, Reason};

use crate::judging::*;
use crate::samples::*;

#[test]
fn numbers_that_no_double_holds_become_texts() {
    let text = with("\"context\":{\"id\":9007199254740993,\"big\":1e300}");
    assert_eq!((at(Reason::OutOfRange, "/context/id"), None), both(&text));
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!(record.context["id"], "9007199254740993".into());
    assert_eq!(record.context["big"], "1e+300".into());
    let hints: Vec<&str> = record.marks.iter().map(|mark| &*mark.type_hint).collect();
    assert_eq!(["int64", "double"], *hints);
}

#[test]
fn context_nests_eight_deep() {
    let nested = |depth: usize| {
        with(&format!(
            "\"context\":{{\"a\":{}{}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        ))
    };
    assert_eq!((None, None), both(&nested(8)));
    assert_eq!(
        at(Reason::TooDeep, "/context/a/0/0/0/0/0/0/0/0"),
        verdict(&nested(9), Profile::Accept)
    );
}

#[test]
fn keys_of_context_hold_no_control_characters() {
    let text = with("\"context\":{\"a\\u0001\":1}");
    assert_eq!(
        at(Reason::BadFormat, "/context/a\u{1}"),
        verdict(&text, Profile::Accept)
    );
    assert_eq!(
        at(Reason::BadFormat, "/context/"),
        verdict(&with("\"context\":{\"\":1}"), Profile::Accept)
    );
}

#[test]
fn base64_is_read_in_both_alphabets() {
    for (text, canonical) in [
        ("-_8=", Reason::BadFormat),
        ("aGl=", Reason::BadFormat),
        ("aGk", Reason::BadFormat),
    ] {
        let text = with(&format!(
            "\"details\":[{{\"type\":\"a\",\"value\":\"{text}\"}}]"
        ));
        assert_eq!((at(canonical, "/details/0/value"), None), both(&text));
    }
}

#[test]
fn u0000_stands_in_no_text() {
    assert_eq!(
        at(Reason::BadFormat, "/stack_trace"),
        verdict(&with("\"stack_trace\":\"\\u0000\""), Profile::Accept)
    );
}

#[test]
fn marks_of_decoding_stand_in_the_order_of_the_document() {
    let text = with("\"context\":{\"z\":1e20,\"a\":1e21}");
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    let paths: Vec<&str> = record.marks.iter().map(|mark| &*mark.path).collect();
    assert_eq!(["/context/z", "/context/a"], *paths);
}

#[test]
fn a_refusal_says_where_what_and_how_to_mend_it() {
    let text = SMALLEST.replace("\"rust\"", "\"Rust\"");
    let refusal = validate(text.as_bytes(), Form::Json, Profile::Accept).remove(0);
    assert!(
        refusal
            .to_string()
            .starts_with("/source_language: \"Rust\" does not have the form"),
        "{refusal}"
    );
}
