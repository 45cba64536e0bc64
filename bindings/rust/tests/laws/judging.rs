//! Verdicts: which fault decides, and where it stands.

use uep::{decode, validate, Form, Profile, Reason};

use crate::samples::*;

pub(crate) type Verdict = Option<(Reason, String)>;

pub(crate) fn verdict(text: &str, profile: Profile) -> Verdict {
    let refusals = validate(text.as_bytes(), Form::Json, profile);
    refusals
        .into_iter()
        .next()
        .map(|refusal| (refusal.reason, refusal.path.unwrap()))
}

pub(crate) fn both(text: &str) -> (Verdict, Verdict) {
    (
        verdict(text, Profile::Canonical),
        verdict(text, Profile::Accept),
    )
}

pub(crate) fn at(reason: Reason, path: &str) -> Verdict {
    Some((reason, path.into()))
}

#[test]
fn the_smallest_record_is_canonical() {
    assert_eq!((None, None), both(SMALLEST));
}

#[test]
fn one_value_other_than_an_object_has_the_wrong_type() {
    assert_eq!(at(Reason::WrongType, ""), verdict("[]", Profile::Accept));
}

#[test]
fn another_major_version_comes_before_all_else() {
    let text = SMALLEST.replace("1.0", "2.0").replace("\"rust\"", "17");
    assert_eq!(
        at(Reason::UnsupportedVersion, "/protocol_version"),
        verdict(&text, Profile::Accept)
    );
}

#[test]
fn another_minor_version_is_taken() {
    assert_eq!((None, None), both(&SMALLEST.replace("1.0", "1.7")));
}

#[test]
fn the_structure_comes_before_the_rules() {
    let text = SMALLEST
        .replace("uep.network.timeout", "uep.network")
        .replace("\"Medium\"", "true");
    assert_eq!(
        at(Reason::WrongType, "/severity"),
        verdict(&text, Profile::Accept)
    );
}

#[test]
fn the_first_place_in_the_document_decides() {
    let text = SMALLEST
        .replace("\"Medium\"", "true")
        .replace("\"rust\"", "17");
    assert_eq!(
        at(Reason::WrongType, "/severity"),
        verdict(&text, Profile::Accept)
    );
}

#[test]
fn absent_members_stand_at_the_closing_brace() {
    let text = SMALLEST.replace(
        "\"error_message\":\"no answer from inventory within 2 s\"",
        "\"tone\":1",
    );
    assert_eq!(
        (
            at(Reason::UnknownField, "/tone"),
            at(Reason::Missing, "/error_message")
        ),
        both(&text)
    );
}

#[test]
fn a_mandatory_default_is_absent_to_accept() {
    let text = SMALLEST.replace("no answer from inventory within 2 s", "");
    assert_eq!(
        (
            at(Reason::NotCanonical, "/error_message"),
            at(Reason::Missing, "/error_message")
        ),
        both(&text)
    );
}

#[test]
fn null_is_absent_to_accept_and_a_wrong_type_to_canonical() {
    assert_eq!(
        (at(Reason::WrongType, "/recovery"), None),
        both(&with("\"recovery\":null"))
    );
    assert_eq!(
        at(Reason::WrongType, "/codes/0"),
        verdict(&with("\"codes\":[null]"), Profile::Accept)
    );
}

#[test]
fn unknown_members_are_passed_over_by_accept() {
    assert_eq!(
        (at(Reason::UnknownField, "/x"), None),
        both(&with("\"x\":{\"y\":[]}"))
    );
    assert_eq!(
        (at(Reason::UnknownField, "/errorType"), None),
        both(&with("\"errorType\":\"a.b\""))
    );
}

#[test]
fn numbers_of_fields_may_be_spelled_in_several_ways() {
    for (number, is_canonical) in [("3", true), ("3.0", true), ("3e0", true), ("\"3\"", false)] {
        let text = with(&format!("\"nodes\":[{{\"message\":\"a\",\"stack\":{{\"provenance\":\"PROVENANCE_RUNTIME\",\"frames\":[{{\"line\":{number}}}]}}}}]"));
        assert_eq!(
            is_canonical,
            verdict(&text, Profile::Canonical).is_none(),
            "{number}"
        );
        assert_eq!(
            3,
            decode(text.as_bytes(), Form::Json).unwrap().record.nodes[0]
                .stack
                .as_ref()
                .unwrap()
                .frames[0]
                .line
        );
    }
}

#[test]
fn numbers_of_fields_have_a_range_and_no_fraction() {
    for (number, reason) in [
        ("3.5", Reason::WrongType),
        ("-1", Reason::OutOfRange),
        ("4294967296", Reason::OutOfRange),
        ("\"03\"", Reason::WrongType),
        ("true", Reason::WrongType),
    ] {
        let text = with(&format!(
            "\"dropped\":0,\"recovery\":{{\"max_attempts\":{number}}}"
        ));
        assert_eq!(
            at(reason, "/recovery/max_attempts"),
            verdict(&text, Profile::Accept),
            "{number}"
        );
    }
}

#[test]
fn all_64_bits_of_an_address_stay() {
    let text = with(
        r#""nodes":[{"stack":{"frames":[{"address":"18446744073709551615"}],"provenance":"PROVENANCE_RUNTIME"}}]"#,
    );
    assert_eq!((None, None), both(&text));
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!(
        u64::MAX,
        record.nodes[0].stack.as_ref().unwrap().frames[0].address
    );
}

#[test]
fn an_unknown_enum_name_reads_as_absent_and_is_marked() {
    let text = with("\"severity_source\":\"SEVERITY_SOURCE_ORACLE\"");
    assert_eq!(
        (at(Reason::OutOfRange, "/severity_source"), None),
        both(&text)
    );
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!(
        (0, "unknown_enum_name"),
        (record.severity_source, &*record.marks[0].rule)
    );
}

#[test]
fn an_unknown_severity_name_is_refused() {
    let text = SMALLEST.replace("Medium", "Fatal");
    assert_eq!(
        (
            at(Reason::OutOfRange, "/severity"),
            at(Reason::OutOfRange, "/severity")
        ),
        both(&text)
    );
}

#[test]
fn unknown_enum_numbers_are_kept() {
    let text = with("\"severity_source\":77").replace("\"Medium\"", "25");
    assert_eq!((None, None), both(&text));
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!((77, 25), (record.severity_source, record.severity));
}

#[test]
fn an_absent_severity_is_that_of_the_type() {
    let text = SMALLEST.replace("\"severity\":\"Medium\",", "");
    assert_eq!((at(Reason::Missing, "/severity"), None), both(&text));
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!((20, 1), (record.severity, record.severity_source));
}

#[test]
fn a_time_with_an_offset_is_the_same_moment() {
    let text = SMALLEST.replace("10:15:30.120Z", "11:15:30.12+01:00");
    assert_eq!((at(Reason::BadFormat, "/timestamp"), None), both(&text));
    assert_eq!(
        smallest().timestamp,
        decode(text.as_bytes(), Form::Json)
            .unwrap()
            .record
            .timestamp
    );
}

#[test]
fn a_day_that_does_not_exist_breaks_a_rule() {
    let text = SMALLEST.replace("2026-11-21", "2026-02-30");
    assert_eq!(
        (
            at(Reason::BadFormat, "/timestamp"),
            at(Reason::BadFormat, "/timestamp")
        ),
        both(&text)
    );
}

#[test]
fn a_type_that_the_registry_does_not_hold_needs_ancestors() {
    let text = SMALLEST.replace("uep.network.timeout", "com.acme.slow");
    assert_eq!(
        at(Reason::MissingAncestor, "/type_ancestors"),
        verdict(&text, Profile::Accept)
    );
    let text = text.replace(
        "\"severity\"",
        "\"type_ancestors\":[\"uep.network.timeout\",\"uep.network\"],\"severity\"",
    );
    assert_eq!((None, None), both(&text));
}

#[test]
fn nodes_explain_nodes_before_them() {
    let node = r#"{"parent":1,"relation":"RELATION_CAUSE","message":"b"}"#;
    let text = with(&format!("\"nodes\":[{{\"message\":\"a\"}},{node}]"));
    assert_eq!(
        at(Reason::BadParent, "/nodes/1/parent"),
        verdict(&text, Profile::Accept)
    );
    let text = with("\"nodes\":[{\"message\":\"a\"},{\"message\":\"b\"}]");
    assert_eq!(
        (
            at(Reason::Missing, "/nodes/1/parent"),
            at(Reason::Missing, "/nodes/1/parent")
        ),
        both(&text)
    );
}

#[test]
fn a_stack_without_provenance_is_read_as_parsed_text() {
    let text = with(r#""nodes":[{"message":"a","stack":{}}]"#);
    assert_eq!(
        (at(Reason::Missing, "/nodes/0/stack/provenance"), None),
        both(&text)
    );
    let record = decode(text.as_bytes(), Form::Json).unwrap().record;
    assert_eq!(3, record.nodes[0].stack.as_ref().unwrap().provenance);
}

#[test]
fn node_0_repeats_nothing_of_the_record() {
    let text = with(r#""nodes":[{"message":"a","error_type":"uep.network.timeout"}]"#);
    assert_eq!(
        (at(Reason::NotCanonical, "/nodes/0/error_type"), None),
        both(&text)
    );
    assert_eq!(
        "",
        decode(text.as_bytes(), Form::Json).unwrap().record.nodes[0].error_type
    );
}

#[test]
fn a_long_message_is_cut_by_the_receiver_and_stays_in_the_bytes() {
    let text = SMALLEST.replace("no answer", &"é".repeat(5_000));
    assert_eq!((at(Reason::TooLong, "/error_message"), None), both(&text));
    let received = decode(text.as_bytes(), Form::Json).unwrap();
    assert_eq!(
        (8192, "limit:max_error_message_bytes"),
        (
            received.record.error_message.len(),
            &*received.record.marks[0].rule
        )
    );
    assert_eq!(text.as_bytes(), received.raw());
}

#[test]
fn a_list_with_too_many_entries_comes_before_faults_in_them() {
    let text = with(&format!(
        "\"notes\":0,\"links\":[{}]",
        vec!["{}"; 17].join(",")
    ));
    assert_eq!(
        at(Reason::TooMany, "/links"),
        verdict(&text, Profile::Accept)
    );
}
