//! The strict reader and the canonical writer.

use uep::json::{read, Json};
use uep::{decode, encode, validate, Form, Profile, Reason, UniversalErrorProtocol};

use crate::samples::*;

fn refused(text: &[u8]) -> (Reason, String) {
    let refusal = read(text, 64).unwrap_err().remove(0);
    (refusal.reason, refusal.path.unwrap_or_default())
}

fn is_malformed(text: &[u8]) -> bool {
    refused(text) == (Reason::Malformed, String::new())
}

#[test]
fn a_record_is_written_in_the_order_of_its_fields() {
    assert_eq!(
        SMALLEST.as_bytes(),
        encode(&smallest(), Form::Json).unwrap()
    );
}

#[test]
fn every_field_reads_back() {
    let record = full();
    let bytes = encode(&record, Form::Json).unwrap();
    assert_eq!(record, decode(&bytes, Form::Json).unwrap().record);
}

#[test]
fn fields_with_presence_are_written_when_they_hold_a_default() {
    let text = String::from_utf8(encode(&full(), Form::Json).unwrap()).unwrap();
    for part in [
        r#""stack_trace":"""#,
        r#""handled":false"#,
        r#""parent":0"#,
        r#""nothing":null"#,
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn defaults_are_left_out() {
    let text = String::from_utf8(encode(&full(), Form::Json).unwrap()).unwrap();
    for part in ["synthetic", "throttled", "[]", "is_group"] {
        assert!(!text.contains(part), "{part}");
    }
}

#[test]
fn bytes_that_are_not_utf8_are_malformed() {
    assert!(is_malformed(b"\"\xff\""));
    assert!(is_malformed(b"\"\xed\xa0\x80\""));
}

#[test]
fn a_repeated_key_in_front_of_bytes_that_are_not_utf8_decides() {
    assert_eq!(
        (Reason::DuplicateKey, "/a".into()),
        refused(b"{\"a\":1,\"a\":2,\"b\":\"\xff\"}")
    );
}

#[test]
fn a_byte_order_mark_is_malformed() {
    assert!(is_malformed("\u{feff}{}".as_bytes()));
}

#[test]
fn text_behind_the_value_is_malformed() {
    assert!(is_malformed(b"{} x"));
    assert!(is_malformed(b"{}{}"));
}

#[test]
fn numbers_have_the_form_of_rfc_8259() {
    for wrong in [
        "01",
        "+1",
        ".5",
        "1.",
        "-",
        "1e",
        "0x1",
        "NaN",
        "-Infinity",
        "1e400",
        "",
    ] {
        assert!(is_malformed(wrong.as_bytes()), "{wrong}");
    }
    for right in [
        "0",
        "-0",
        "1.5",
        "1e5",
        "1E-5",
        "1e-400",
        "9007199254740993",
    ] {
        assert!(read(right.as_bytes(), 64).is_ok(), "{right}");
    }
}

#[test]
fn strings_hold_no_control_characters_and_no_wrong_escapes() {
    for wrong in [
        "\"\n\"",
        "\"\u{1}\"",
        r#""\x""#,
        r#""\u12g4""#,
        r#""abc"#,
        r#""\"#,
        r#""\u00"#,
    ] {
        assert!(is_malformed(wrong.as_bytes()), "{wrong:?}");
    }
}

#[test]
fn surrogates_come_in_pairs() {
    assert_eq!(
        read(br#""\ud83d\ude00""#, 64).unwrap().value.as_str(),
        Some("😀")
    );
    for lone in [
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\u0041""#,
        r#""\ud800x""#,
    ] {
        assert!(is_malformed(lone.as_bytes()), "{lone}");
    }
}

#[test]
fn keys_are_compared_after_their_escapes_are_read() {
    assert_eq!(
        (Reason::DuplicateKey, "/a".into()),
        refused(br#"{"a":1,"\u0061":2}"#)
    );
}

#[test]
fn repeated_keys_are_found_at_every_depth() {
    assert_eq!(
        (Reason::DuplicateKey, "/a/1/b~1c".into()),
        refused(br#"{"a":[0,{"b/c":1,"b/c":2}]}"#)
    );
}

#[test]
fn repeated_keys_are_found_among_many() {
    let members: Vec<String> = (0..100)
        .map(|index| format!("\"k{}\":0", index % 99))
        .collect();
    let text = format!("{{{}}}", members.join(","));
    assert_eq!(
        (Reason::DuplicateKey, "/k0".into()),
        refused(text.as_bytes())
    );
}

#[test]
fn all_repeated_keys_are_listed_in_byte_order() {
    let refusals = read(br#"{"a":{"x":1,"x":2},"b":1,"b":2}"#, 64).unwrap_err();
    let paths: Vec<_> = refusals
        .iter()
        .map(|refusal| refusal.path.as_deref().unwrap())
        .collect();
    assert_eq!(["/a/x", "/b"], *paths);
}

#[test]
fn commas_stand_between_values_only() {
    for wrong in [
        "[1,]",
        "{\"a\":1,}",
        "[,1]",
        "[1 2]",
        "{\"a\" 1}",
        "{1:2}",
        "{\"a\":1",
        "[1",
    ] {
        assert!(is_malformed(wrong.as_bytes()), "{wrong}");
    }
}

#[test]
fn nesting_ends_at_the_limit() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read(nested(64).as_bytes(), 64).is_ok());
    assert_eq!(
        (Reason::TooDeep, String::new()),
        refused(nested(65).as_bytes())
    );
}

#[test]
fn a_hundred_thousand_brackets_cost_no_stack() {
    assert_eq!(
        (Reason::TooDeep, String::new()),
        refused("[".repeat(100_000).as_bytes())
    );
}

#[test]
fn numbers_keep_their_digits() {
    let value = read(b"[9007199254740993, 1.50]", 64).unwrap().value;
    let digits: Vec<&str> = value
        .items()
        .map(|item| match item {
            Json::Number(number) => number.digits(),
            _ => "",
        })
        .collect();
    assert_eq!(["9007199254740993", "1.50"], *digits);
}

#[test]
fn values_know_where_they_begin() {
    let value = read(br#"{"a": [1, 22]}"#, 64).unwrap().value;
    let Json::Object(object) = value else {
        panic!("an object")
    };
    assert_eq!(
        (1, 6, 13),
        (
            object.members[0].start,
            object.members[0].value.start,
            object.end
        )
    );
}

#[test]
fn a_document_reads_the_same_with_spaces() {
    let spaced = SMALLEST
        .replace(',', " ,\n\t")
        .replace(':', " : ")
        .replace("10 : 15 : 30", "10:15:30");
    assert_eq!(
        smallest(),
        decode(spaced.as_bytes(), Form::Json).unwrap().record
    );
    assert!(validate(spaced.as_bytes(), Form::Json, Profile::Canonical).is_empty());
}

#[test]
fn json_that_was_read_is_written_as_it_was() {
    let text = r#"{"a":[1,2.50,null,true,false,"\"\\\n\u0001é"],"b":{}}"#;
    let mut written = String::new();
    read(text.as_bytes(), 64).unwrap().value.write(&mut written);
    assert_eq!(text, written);
}

#[test]
fn records_of_chance_read_back_from_both_forms() {
    let mut dice = Dice(7);
    for _ in 0..40 {
        let record = uep::truncate(&random(&mut dice), uep::Budget::Full).unwrap();
        for form in [Form::Json, Form::Protobuf] {
            let bytes = encode(&record, form).unwrap();
            let received = decode(&bytes, form).unwrap();
            assert!(received.is_canonical());
            assert_eq!(record, received.record);
        }
    }
}

#[test]
fn a_record_that_may_not_be_sent_is_not_written() {
    let error = encode(&UniversalErrorProtocol::default(), Form::Json).unwrap_err();
    assert_eq!(
        (Reason::Missing, Some("/protocol_version")),
        (error.reason(), error.path())
    );
    assert!(error.to_string().starts_with("/protocol_version: "));
}
