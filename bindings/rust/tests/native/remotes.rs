//! Records that become errors and records again.

use std::error::Error;
use std::io;
use std::sync::Arc;

use uep::capture::{capture, CaptureOptions};
use uep::model::{Code, Effect, Frame, Node, Recovery, Relation, Stack, UniversalErrorProtocol};
use uep::{decode, encode, Form, RemoteError};

use crate::types::OrderFailed;

fn node(parent: Option<u32>, relation: Relation, message: &str) -> Node {
    Node {
        parent,
        relation: relation as i32,
        message: message.into(),
        ..Node::default()
    }
}

fn timeout() -> UniversalErrorProtocol {
    let mut record = capture(
        &io::Error::from(io::ErrorKind::TimedOut),
        &CaptureOptions::new(),
    );
    record.source_language = "go".into();
    record.nodes[0].stack = Some(Stack {
        frames: vec![Frame {
            function: "main.fetch".into(),
            file: "fetch.go".into(),
            line: 7,
            repeat: 2,
            ..Frame::default()
        }],
        provenance: 1,
        ..Stack::default()
    });
    let mut below = node(Some(0), Relation::Cause, "no route");
    below.error_type = "uep.network.connection_failed".into();
    record.nodes.push(below);
    record
        .nodes
        .push(node(Some(0), Relation::Suppressed, "cannot close"));
    record
}

fn rebuilt() -> RemoteError {
    RemoteError::new(Arc::new(timeout()))
}

#[test]
fn causes_are_sources_again() {
    let error = rebuilt();
    assert_eq!(error.to_string(), timeout().nodes[0].message);
    let source = error
        .source()
        .unwrap()
        .downcast_ref::<RemoteError>()
        .unwrap();
    assert_eq!(
        (source.to_string().as_str(), source.index()),
        ("no route", 1)
    );
    assert!(source.source().is_none());
    assert_eq!(error.others()[0].to_string(), "cannot close");
}

#[test]
fn types_are_matched_by_ancestors() {
    let error = rebuilt();
    assert!(error.is("uep.network.timeout") && error.is("uep.network") && !error.is("uep.net"));
    assert_eq!(
        error.find("uep.network.connection_failed").unwrap().index(),
        1
    );
    assert!(error.find("uep.auth").is_none());
}

#[test]
fn debug_shows_the_frames_of_the_other_process() {
    let shown = format!("{:#?}", rebuilt());
    assert!(
        shown.contains("\n    at go//main.fetch (fetch.go:7:0) [2 more times]"),
        "{shown}"
    );
    assert!(
        shown.contains("\n  cause: RemoteError(") && shown.contains("\n  suppressed: RemoteError("),
        "{shown}"
    );
    assert!(!format!("{:?}", rebuilt()).contains('\n'));
}

#[test]
fn debug_cannot_be_forged() {
    let mut record = timeout();
    record.nodes[0].message = "m\n    at go//forged".into();
    record.nodes[0].stack.as_mut().unwrap().frames[0].function =
        "f\n  cause: forged\u{202E}".into();
    let shown = format!("{:#?}", RemoteError::new(Arc::new(record)));
    assert!(
        !shown.contains("\n    at go//forged")
            && !shown.contains("\n  cause: forged")
            && !shown.contains('\u{202E}')
    );
}

#[test]
fn a_rebuilt_error_is_its_record_again() {
    let error = rebuilt();
    assert_eq!(&capture(&error, &CaptureOptions::new()), error.record());
    let boxed: Box<dyn Error + Send + Sync> = Box::new(error.clone());
    assert_eq!(&capture(&*boxed, &CaptureOptions::new()), error.record());
}

#[test]
fn an_unmodified_record_is_sent_byte_for_byte() {
    let mut bytes = br#"{ "error_message": "m", "later_field": [1, 2.50], "#.to_vec();
    bytes.extend_from_slice(&encode(&timeout(), Form::Json).unwrap()[1..]);
    let text = String::from_utf8(bytes)
        .unwrap()
        .replacen(r#""error_message": "m", "#, "", 1);
    let error = RemoteError::received(decode(text.as_bytes(), Form::Json).unwrap(), "ledger");
    assert_eq!(error.encode(Form::Json).unwrap(), text.as_bytes());
    assert_eq!(error.raw(), Some(text.as_bytes()));
    let anew = decode(&error.encode(Form::Protobuf).unwrap(), Form::Protobuf)
        .unwrap()
        .record;
    assert_eq!(anew.marks[0].rule, "unknown_fields");
}

#[test]
fn a_remote_source_is_a_remote_cause() {
    let remote = rebuilt().from_service("ledger");
    let record = capture(
        &OrderFailed::because("cannot charge", remote),
        &CaptureOptions::new(),
    );
    encode(&record, Form::Json).unwrap();
    let top = &record.nodes[1];
    assert_eq!(
        (top.parent, top.relation, &*top.service),
        (Some(0), Relation::RemoteCause as i32, "ledger")
    );
    assert_eq!(
        (&*top.error_id, &*top.error_type, &*top.source_language),
        (&*timeout_id(&record), "uep.network.timeout", "go")
    );
    assert_eq!(
        (record.nodes[2].parent, record.nodes[3].parent),
        (Some(1), Some(1))
    );
    assert_ne!(record.error_id, top.error_id);
}

fn timeout_id(record: &UniversalErrorProtocol) -> String {
    record.nodes[1].error_id.clone()
}

#[test]
fn a_remote_error_inside_an_io_error_is_found() {
    let record = capture(
        &io::Error::new(io::ErrorKind::TimedOut, rebuilt()),
        &CaptureOptions::new(),
    );
    assert_eq!(record.nodes[1].relation, Relation::RemoteCause as i32);
}

#[test]
fn a_wrapped_error_says_where_it_was_wrapped() {
    let line = line!() + 1;
    let wrapped = rebuilt().wrap("cannot charge the card");
    let record = capture(&wrapped, &CaptureOptions::new());
    assert_eq!(record.error_message, "cannot charge the card");
    assert_eq!(record.nodes[0].stack.as_ref().unwrap().frames[0].line, line);
    assert_eq!(record.nodes[0].type_name, "uep::remote::wrapped::Wrapped");
    assert_eq!(wrapped.remote().index(), 0);
    assert!(record.marks.is_empty());
}

#[test]
fn an_error_attached_here_stands_below_the_record() {
    let error = rebuilt().caused_by(OrderFailed::new("local"));
    assert_eq!(error.source().unwrap().to_string(), "local");
    let record = capture(&error, &CaptureOptions::new());
    assert_eq!(record.nodes.len(), 4);
    assert_eq!(
        (&*record.nodes[3].message, record.nodes[3].parent),
        ("local", Some(0))
    );
    assert_eq!(record.error_id, error.record().error_id);
}

#[test]
fn a_record_is_not_wrapped_into_itself() {
    let record = capture(&rebuilt().caused_by(rebuilt()), &CaptureOptions::new());
    let expected = timeout();
    // The two captures of timeout() have ids of their own; the same record twice has one.
    assert_eq!(record.nodes.len(), expected.nodes.len() * 2);
    let once = rebuilt();
    let twice = capture(&once.clone().caused_by(once), &CaptureOptions::new());
    assert_eq!(twice.nodes.len(), expected.nodes.len());
    assert_eq!(twice.marks[0].rule, "capture:shared_error");
}

#[test]
fn an_effect_that_a_remote_cause_admits_is_not_denied() {
    let mut record = timeout();
    record.recovery = Some(Recovery {
        effect: Effect::Applied as i32,
        ..Recovery::default()
    });
    let outer = io::Error::new(io::ErrorKind::NotFound, RemoteError::new(Arc::new(record)));
    let captured = capture(&outer, &CaptureOptions::new());
    assert_eq!(captured.recovery.unwrap().effect, Effect::Partial as i32);
}

#[test]
fn an_error_below_the_top_is_a_record_of_its_own() {
    let error = rebuilt();
    let below = error.find("uep.network.connection_failed").unwrap().clone();
    let record = capture(&below, &CaptureOptions::new());
    encode(&record, Form::Json).unwrap();
    assert_eq!(
        (
            &*record.error_type,
            record.nodes.len(),
            record.nodes[0].parent
        ),
        ("uep.network.connection_failed", 1, None)
    );
    assert_eq!(record.source_language, "go");
}

#[test]
fn a_record_without_nodes_has_one() {
    let record = UniversalErrorProtocol {
        error_message: "alone".into(),
        codes: vec![Code::default()],
        ..Default::default()
    };
    let error = RemoteError::new(Arc::new(record));
    assert_eq!(
        (error.to_string().as_str(), error.node().message.as_str()),
        ("alone", "alone")
    );
}

#[test]
fn hostile_parents_are_left_out() {
    let nodes = vec![
        node(None, Relation::Unspecified, "top"),
        node(Some(7), Relation::Cause, "up"),
        node(None, Relation::Cause, "none"),
    ];
    let error = RemoteError::new(Arc::new(UniversalErrorProtocol {
        nodes,
        ..Default::default()
    }));
    assert!(error.source().is_none() && error.others().is_empty());
    capture(&error, &CaptureOptions::new());
}
