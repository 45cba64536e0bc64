//! What becomes of chains of errors.

use std::error::Error;
use std::io;
use std::time::{Duration, UNIX_EPOCH};

use uep::capture::{capture, capture_error, CaptureOptions, ProbeFor, Probes};
use uep::model::{Code, MarkKind, Relation};
use uep::{encode, Form, Severity, UniversalErrorProtocol};

use crate::types::{Hostile, OrderFailed, Ouroboros, Several};

pub fn probes() -> Probes {
    Probes::standard()
        .with(ProbeFor::<OrderFailed>::new().backtrace(|error| Some(&error.backtrace)))
        .with(ProbeFor::<Several>::new().members(|error| {
            error
                .0
                .iter()
                .map(|member| &**member as &(dyn Error + 'static))
                .collect()
        }))
}

pub fn known(error: &(dyn Error + 'static)) -> UniversalErrorProtocol {
    let record = capture(error, &CaptureOptions::new().probes(probes()));
    encode(&record, Form::Json).expect("what capture makes is canonical");
    record
}

fn mark<'r>(record: &'r UniversalErrorProtocol, rule: &str) -> Option<&'r uep::model::Mark> {
    record.marks.iter().find(|mark| mark.rule == rule)
}

#[test]
fn a_chain_is_a_chain_of_nodes() {
    let inner = "x".parse::<u8>().unwrap_err();
    let error = OrderFailed::because("first", OrderFailed::because("second", inner));
    let record = known(&error);
    let nodes: Vec<_> = record
        .nodes
        .iter()
        .map(|node| (node.parent, node.relation, &*node.message))
        .collect();
    let cause = Relation::Cause as i32;
    assert_eq!(
        nodes,
        [
            (None, 0, "first"),
            (Some(0), cause, "second"),
            (Some(1), cause, "invalid digit found in string")
        ]
    );
    assert_eq!(record.nodes[2].error_type, "uep.input.malformed");
    assert_eq!(record.nodes[0].error_type, "");
}

#[test]
fn the_chain_is_that_of_source() {
    let error = OrderFailed::because(
        "a",
        io::Error::other(OrderFailed::because("b", OrderFailed::new("c"))),
    );
    let mut walked = vec![error.to_string()];
    let mut next: Option<&(dyn Error + 'static)> = error.source();
    while let Some(error) = next {
        walked.push(error.to_string());
        next = error.source();
    }
    // io::Error::source() skips the error inside, which io::Error::get_ref() has; the record has it too.
    assert_eq!(walked, ["a", "b", "c"]);
    let messages: Vec<_> = known(&error)
        .nodes
        .into_iter()
        .map(|node| node.message)
        .collect();
    assert_eq!(messages, ["a", "b", "b", "c"]);
}

#[test]
fn a_type_known_here_has_its_exact_name() {
    let error = OrderFailed::new("no stock");
    let record = capture_error(&error, &CaptureOptions::new());
    assert_eq!(
        record.nodes[0].type_name,
        std::any::type_name::<OrderFailed>()
    );
    assert!(record.marks.is_empty(), "{:?}", record.marks);
}

#[test]
fn a_name_guessed_from_debug_is_marked() {
    let record = capture(&OrderFailed::new("no stock"), &CaptureOptions::new());
    assert_eq!(record.nodes[0].type_name, "OrderFailed");
    let found = mark(&record, "capture:type_name").unwrap();
    assert_eq!(
        (&*found.path, found.kind),
        ("/nodes/0/type_name", MarkKind::Assumed as i32)
    );
}

#[test]
fn a_text_has_no_type_name() {
    let error: Box<dyn Error> = "just a text".into();
    let record = known(&*error);
    assert_eq!(
        (&*record.nodes[0].type_name, &*record.nodes[0].message),
        ("", "just a text")
    );
    assert!(record.marks.is_empty());
    assert_eq!(record.error_type, "uep.unknown.unclassified");
}

#[test]
fn a_message_that_repeats_its_cause_stays() {
    let record = known(&OrderFailed::because(
        "open: no key",
        OrderFailed::new("no key"),
    ));
    assert_eq!(record.nodes[0].message, "open: no key");
}

#[test]
fn a_circle_ends_where_it_would_begin_again() {
    let record = known(&Ouroboros(1));
    assert_eq!(record.nodes.len(), 1);
    assert_eq!(
        mark(&record, "capture:shared_error").unwrap().path,
        "/nodes/0"
    );
}

#[test]
fn twins_are_two() {
    let record = known(&OrderFailed::because("same", OrderFailed::new("same")));
    assert_eq!(record.nodes.len(), 2);
    assert!(record.marks.is_empty());
}

#[test]
fn errors_without_a_size_are_two() {
    let record = known(&Several(vec![
        Box::new(std::fmt::Error),
        Box::new(std::fmt::Error),
    ]));
    assert_eq!(record.nodes.len(), 3);
}

#[test]
fn a_chain_beyond_the_limit_is_cut_and_marked() {
    let mut error = OrderFailed::new("0");
    for depth in 1..300 {
        error = OrderFailed {
            backtrace: std::backtrace::Backtrace::disabled(),
            ..OrderFailed::because(&depth.to_string(), error)
        };
    }
    let record = known(&error);
    assert_eq!(record.nodes.len(), uep::limits::MAX_NODES.size());
    assert_eq!(mark(&record, "limit:max_nodes").unwrap().path, "/nodes");
}

#[test]
fn a_collection_has_members_and_the_worst_severity() {
    let missing = io::Error::from(io::ErrorKind::NotFound);
    let record = known(&Several(vec![
        Box::new(missing),
        Box::new(io::Error::from(io::ErrorKind::OutOfMemory)),
    ]));
    assert_eq!(record.error_type, "uep.aggregate.multiple");
    assert!(record.nodes[0].is_group);
    assert!(record.nodes[1..]
        .iter()
        .all(|node| node.relation == Relation::Member as i32));
    assert_eq!(record.severity, Severity::Critical as i32);
}

#[test]
fn a_display_that_panics_leaves_the_rest() {
    let record = known(&OrderFailed::because("outer", Hostile::PanicsInDisplay));
    assert_eq!(record.nodes[0].message, "outer");
    assert_eq!(record.nodes[1].message, "<Display failed>");
    assert_eq!(
        mark(&record, "capture:message").unwrap().path,
        "/nodes/1/message"
    );
}

#[test]
fn a_display_that_fails_keeps_what_it_said() {
    assert_eq!(known(&Hostile::FailsInDisplay).nodes[0].message, "half a");
}

#[test]
fn a_display_without_an_end_ends() {
    let record = known(&Hostile::Endless);
    assert!(record.nodes[0].message.starts_with("and on and on"));
    assert!(record.error_message.len() <= uep::limits::MAX_ERROR_MESSAGE_BYTES.size());
}

#[test]
fn a_debug_that_panics_leaves_no_guess() {
    let record = known(&Hostile::PanicsInDebug);
    assert_eq!(
        (&*record.nodes[0].type_name, &*record.nodes[0].message),
        ("", "hostile")
    );
}

#[test]
fn a_source_that_panics_is_no_source() {
    assert_eq!(known(&Hostile::PanicsInSource).nodes.len(), 1);
}

#[test]
fn a_probe_that_panics_is_marked() {
    let probe = ProbeFor::<OrderFailed>::new().context(|_| panic!("no facts"));
    let record = capture(
        &OrderFailed::new("m"),
        &CaptureOptions::new().probes(Probes::standard().with(probe)),
    );
    assert_eq!(record.nodes[0].message, "m");
    assert_eq!(mark(&record, "capture:probe").unwrap().path, "/nodes/0");
}

#[test]
fn the_caller_decides_type_and_severity() {
    let error = io::Error::from(io::ErrorKind::NotFound);
    let options = CaptureOptions::new()
        .error_type("com.acme.order_missing")
        .severity(Severity::High);
    let record = capture(&error, &options);
    assert_eq!(record.error_type, "com.acme.order_missing");
    assert_eq!(
        record.type_ancestors,
        ["uep.resource.not_found", "uep.resource"]
    );
    assert_eq!(record.severity, Severity::High as i32);
}

#[test]
fn what_is_no_type_or_severity_is_dropped_and_marked() {
    let error = io::Error::from(io::ErrorKind::NotFound);
    let record = capture(
        &error,
        &CaptureOptions::new()
            .error_type("Not A Type")
            .severity_named("Fatal"),
    );
    assert_eq!(record.error_type, "uep.resource.not_found");
    let paths: Vec<_> = record.marks.iter().map(|mark| &*mark.path).collect();
    assert_eq!(paths, ["/error_type", "/severity"]);
}

#[test]
fn codes_and_suggestions_of_the_caller_stand() {
    let code = Code {
        space: "http".into(),
        value: "404".into(),
        ..Code::default()
    };
    let options = CaptureOptions::new()
        .code(code.clone())
        .code(Code::default())
        .recovery_suggestions(["Ask again."]);
    let record = capture(&std::fmt::Error, &options);
    assert_eq!(record.codes, [code]);
    assert_eq!(record.recovery_suggestions, ["Ask again."]);
}

#[test]
fn time_and_id_are_the_callers() {
    let options = CaptureOptions::new()
        .clock(|| UNIX_EPOCH + Duration::new(1_700_000_000, 5))
        .new_id(|_| "0193a1b2-0000-7000-8000-0123456789ab".to_owned());
    let record = capture(&std::fmt::Error, &options);
    assert_eq!(record.error_id, "0193a1b2-0000-7000-8000-0123456789ab");
    assert_eq!(
        record.timestamp,
        Some(prost_types::Timestamp {
            seconds: 1_700_000_000,
            nanos: 5
        })
    );
}

#[test]
fn a_clock_that_panics_stops_nothing() {
    let options = CaptureOptions::new()
        .clock(|| panic!("no clock"))
        .new_id(|_| panic!("no id"));
    assert_eq!(capture(&std::fmt::Error, &options).error_id.len(), 36);
}

#[test]
fn ids_are_of_version_7_and_sort_by_time() {
    let mut ids: Vec<String> = (0..50)
        .map(|second| uep::capture::new_error_id(UNIX_EPOCH + Duration::from_secs(second)))
        .collect();
    assert!(ids
        .iter()
        .all(|id| &id[14..15] == "7" && "89ab".contains(&id[19..20])));
    let sorted = {
        let mut sorted = ids.clone();
        sorted.sort();
        sorted
    };
    assert_eq!(ids, sorted);
    ids.dedup();
    assert_eq!(ids.len(), 50);
}

#[test]
fn a_zero_in_a_message_is_replaced_and_marked() {
    let record = known(&OrderFailed::new("a\0b"));
    assert_eq!(
        (&*record.nodes[0].message, &*record.error_message),
        ("a\u{FFFD}b", "a\u{FFFD}b")
    );
    assert_eq!(record.marks[0].path, "/nodes/0/message");
}

#[test]
fn installed_probes_hold_for_captures_that_name_none() {
    // They hold for the whole process, so this runs in one of its own.
    const ASKED: &str = "UEP_TEST_PROBES";
    if std::env::var_os(ASKED).is_none() {
        let name = "chains::installed_probes_hold_for_captures_that_name_none";
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        assert!(again
            .args([name, "--exact"])
            .env(ASKED, "1")
            .output()
            .unwrap()
            .status
            .success());
        return;
    }
    assert!(probes().install().is_ok());
    assert!(Probes::empty().install().is_err());
    let record = capture(&OrderFailed::new("m"), &CaptureOptions::new());
    assert!(record.nodes[0].type_name.ends_with("::OrderFailed"));
}
