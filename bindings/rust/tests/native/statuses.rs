//! Records in the status of a gRPC call.
#![cfg(feature = "tonic")]

use std::time::{Duration, UNIX_EPOCH};

use tonic::{Code, Status};
use uep::capture::{capture, CaptureOptions};
use uep::model::{Link, Mark, MarkKind, Recovery, Text, Violation};
use uep::tonic::{from_status, to_error, to_status, NoError};
use uep::{encode, Audience, Form, UniversalErrorProtocol};

fn record() -> UniversalErrorProtocol {
    let options = CaptureOptions::new()
        .error_type("uep.input.validation_failed")
        .context("order", 17);
    let mut record = capture(&"x".parse::<u8>().unwrap_err(), &options);
    record.violations = ["field", "precondition", "quota", "resource"]
        .map(|kind| Violation {
            kind: kind.into(),
            reason: "WRONG".into(),
            description: "d".into(),
            ..Default::default()
        })
        .to_vec();
    record.violations[0].path = "/emails/0/type".into();
    record.violations[2].limit = "12".into();
    record.links = vec![Link {
        rel: "help".into(),
        url: "https://example.com/h".into(),
        description: "how".into(),
    }];
    record.user_messages = vec![
        Text {
            locale: "de".into(),
            text: "Bitte prüfen.".into(),
        },
        Text {
            locale: "en-GB".into(),
            text: "Please check.".into(),
        },
    ];
    record
        .recovery
        .get_or_insert_with(Recovery::default)
        .retry_after = Some(prost_types::Duration {
        seconds: 1,
        nanos: 500,
    });
    record
}

fn seen() -> std::time::SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

#[test]
fn outsiders_see_the_text_for_users_and_no_node() {
    let status: Status = record().into();
    assert_eq!(
        (status.code(), status.message()),
        (Code::InvalidArgument, "Please check.")
    );
    let read = UniversalErrorProtocol::try_from(&status).unwrap();
    encode(&read, Form::Json).unwrap();
    assert!(read.nodes.is_empty() && read.context.is_empty());
    assert_eq!(read.violations.len(), 4);
}

#[test]
fn insiders_get_the_whole_record() {
    let record = record();
    assert_eq!(
        from_status(&to_status(&record, Audience::Internal, "de"), seen()),
        Ok(record.clone())
    );
    let error = to_error(&to_status(&record, Audience::Internal, ""), "shop", seen()).unwrap();
    assert!(error.is("uep.input") && error.service() == "shop");
}

#[test]
fn the_locale_chooses_the_text() {
    assert_eq!(
        to_status(&record(), Audience::External, "de-AT").message(),
        "Bitte prüfen."
    );
    assert_eq!(
        to_status(&record(), Audience::External, "fr").message(),
        "Please check."
    );
}

#[test]
fn every_type_has_the_code_of_its_entry() {
    for entry in uep::registry::types() {
        let record = UniversalErrorProtocol {
            error_type: entry.name.into(),
            ..Default::default()
        };
        let code = uep::codes::find_code("grpc", entry.grpc_code, "", "").unwrap();
        assert_eq!(
            (to_status(&record, Audience::Internal, "").code() as i32).to_string(),
            code.value,
            "{}",
            entry.name
        );
    }
}

#[test]
fn a_status_of_others_is_read_by_its_code() {
    let read = from_status(&Status::new(Code::NotFound, "no order 17"), seen()).unwrap();
    encode(&read, Form::Json).unwrap();
    assert_eq!(
        (&*read.error_type, &*read.error_message),
        ("uep.resource.not_found", "no order 17")
    );
    assert_eq!(
        (&*read.codes[0].value, &*read.nodes[0].type_name),
        ("5", "NOT_FOUND")
    );
    assert_eq!(
        (read.marks[0].kind, read.timestamp.unwrap().seconds),
        (MarkKind::Assumed as i32, 1_700_000_000)
    );
}

#[test]
fn success_is_no_error() {
    assert_eq!(
        from_status(&Status::new(Code::Ok, ""), seen()),
        Err(NoError)
    );
}

#[test]
fn standard_details_are_read_where_no_record_is() {
    use prost::Message;
    // The last detail is the record; without it the standard ones say what they can.
    let status = to_status(&record(), Audience::External, "de");
    let mut whole = Outer::decode(status.details()).unwrap();
    whole.details.pop();
    let bare = Status::with_details(
        status.code(),
        status.message(),
        whole.encode_to_vec().into(),
    );
    let read = from_status(&bare, seen()).unwrap();
    encode(&read, Form::Json).unwrap();
    assert_eq!(read.error_type, "uep.input.validation_failed");
    assert_eq!(read.violations, record().violations);
    assert_eq!(read.links, record().links);
    assert_eq!(read.user_messages[0].locale, "de");
    assert_eq!(
        read.recovery.unwrap().retry_after,
        record().recovery.unwrap().retry_after
    );
}

#[derive(Clone, PartialEq, prost::Message)]
struct Outer {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<prost_types::Any>,
}

#[test]
fn details_nobody_knows_are_kept() {
    use prost::Message;
    let detail = prost_types::Any {
        type_url: "type.googleapis.com/com.acme.Jam".into(),
        value: vec![1, 2, 3],
    };
    let whole = Outer {
        code: 5,
        message: String::new(),
        details: vec![detail],
    };
    let status = Status::with_details(Code::NotFound, "", whole.encode_to_vec().into());
    let read = from_status(&status, seen()).unwrap();
    assert_eq!(
        (&*read.details[0].r#type, &*read.details[0].value),
        ("com.acme.Jam", &[1, 2, 3][..])
    );
    assert_eq!(read.error_message, "NOT_FOUND");
}

#[test]
fn broken_details_leave_the_code() {
    let status = Status::with_details(Code::Aborted, "m", b"\xFF\xFF".to_vec().into());
    assert_eq!(
        from_status(&status, seen()).unwrap().error_type,
        "uep.state.conflict"
    );
}

#[test]
fn what_is_marked_sensitive_stays_inside() {
    let mut record = record();
    let mark = |path: &str| Mark {
        path: path.into(),
        kind: MarkKind::Sensitive as i32,
        ..Mark::default()
    };
    record.marks = vec![mark("/violations/1/description"), mark("/links")];
    let read = UniversalErrorProtocol::try_from(&Status::from(&record)).unwrap();
    assert_eq!((read.violations.len(), read.links.len()), (3, 0));
}

#[test]
fn a_large_record_fits_a_trailer() {
    let mut record = record();
    record.error_message = "x".repeat(8000);
    for _ in 0..100 {
        record.nodes.push(record.nodes[0].clone());
    }
    let status = to_status(&record, Audience::Internal, "");
    assert!(status.details().len() <= 3 * uep::limits::MAX_COMPACT_BYTES.size());
}
