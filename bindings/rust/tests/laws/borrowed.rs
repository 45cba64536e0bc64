//! Records of borrowed parts: written as the owned record is, and refused as it is.

use uep::borrowed::{Detail, Encoder, Frame, Node, Record, Resource, Stack, Value};
use uep::model::{Provenance, Relation};
use uep::times::parse_timestamp;
use uep::{decode, encode, Form, Reason, Severity, UniversalErrorProtocol};

use crate::samples::*;

fn record() -> Record<'static> {
    Record {
        protocol_version: "1.0",
        error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
        error_type: "uep.network.timeout",
        severity: Severity::Medium as i32,
        timestamp: Some(parse_timestamp("2026-11-21T10:15:30.120Z").unwrap()),
        source_language: "rust",
        error_message: "no answer from inventory within 2 s",
        ..Record::default()
    }
}

/// The bytes, which have to be those of the owned record.
fn written(record: &Record<'_>) -> Vec<u8> {
    let bytes = record.encode().unwrap();
    let owned = UniversalErrorProtocol::from(record);
    assert_eq!(encode(&owned, Form::Protobuf).unwrap(), bytes);
    assert_eq!(decode(&bytes, Form::Protobuf).unwrap().record, owned);
    bytes
}

/// The refusal, which has to be that of the owned record.
fn refused(record: &Record<'_>) -> (Reason, Option<String>) {
    let error = record.encode().unwrap_err();
    let owned = UniversalErrorProtocol::from(record);
    assert_eq!(encode(&owned, Form::Protobuf).unwrap_err(), error);
    (error.reason(), error.path().map(str::to_owned))
}

#[test]
fn the_smallest_record_is_that_of_the_owned_model() {
    assert_eq!(UniversalErrorProtocol::from(&record()), smallest());
    assert_eq!(
        encode(&smallest(), Form::Protobuf).unwrap(),
        written(&record())
    );
}

#[test]
fn records_by_chance_are_written_as_owned_ones() {
    let (mut dice, mut encoder) = (Dice(7), Encoder::new());
    for _ in 0..60 {
        let owned = random(&mut dice);
        let wanted = encode(&owned, Form::Protobuf);
        Record::lend(&owned, |record| {
            assert_eq!(wanted, record.encode());
            assert_eq!(wanted, encoder.encode(record).map(<[u8]>::to_vec));
        });
    }
}

#[test]
fn a_record_in_which_everything_is_set_is_lent_whole() {
    let same = Record::lend(&full(), |record| {
        written(record);
        UniversalErrorProtocol::from(record)
    });
    assert_eq!(full(), same);
}

#[test]
fn texts_of_every_length_are_copied_whole() {
    let text: String = ('!'..='~').cycle().take(20_000).collect();
    for length in (0..300).chain([1_023, 2_047, 2_048]) {
        let node = [Node {
            type_name: "a",
            message: &text[..length],
            ..Node::default()
        }];
        let record = Record {
            nodes: &node,
            stack_trace: Some(&text[..8 * length]),
            ..record()
        };
        let read = decode(&written(&record), Form::Protobuf).unwrap().record;
        assert_eq!(&text[..length], read.nodes[0].message);
        assert_eq!(Some(&text[..8 * length]), read.stack_trace.as_deref());
    }
}

#[test]
fn a_nul_is_found_at_every_place_of_a_text() {
    for length in 1..70 {
        for place in 0..length {
            let mut text = "x".repeat(length);
            text.replace_range(place..=place, "\0");
            let record = Record {
                error_message: &text,
                ..record()
            };
            assert_eq!(
                (Reason::BadFormat, Some("/error_message".to_owned())),
                refused(&record)
            );
        }
    }
}

#[test]
fn a_text_over_its_limit_is_refused() {
    let (text, frame) = ("x".repeat(1_025), Frame::default());
    let frames = [Frame {
        function: &text,
        ..frame
    }];
    let stack = Stack {
        frames: &frames,
        provenance: Provenance::Runtime as i32,
        ..Stack::default()
    };
    let nodes = [Node {
        stack: Some(&stack),
        ..Node::default()
    }];
    let record = Record {
        nodes: &nodes,
        ..record()
    };
    assert_eq!(Reason::TooLong, refused(&record).0);
}

#[test]
fn what_does_not_go_together_is_refused() {
    let node = Node::default();
    let nodes = [
        node,
        Node {
            parent: Some(1),
            relation: Relation::Cause as i32,
            ..node
        },
    ];
    let edge = Record {
        nodes: &nodes,
        ..record()
    };
    assert_eq!(Reason::BadParent, refused(&edge).0);
    let unknown = Record {
        error_type: "com.acme.shop.no_stock",
        ..record()
    };
    assert_eq!(Reason::MissingAncestor, refused(&unknown).0);
    for (field, reason) in [
        (
            Record {
                error_type: "",
                ..record()
            },
            Reason::Missing,
        ),
        (
            Record {
                error_type: "uep.a",
                ..record()
            },
            Reason::BadTypeName,
        ),
        (
            Record {
                protocol_version: "2.0",
                ..record()
            },
            Reason::UnsupportedVersion,
        ),
        (
            Record {
                protocol_version: "1.x",
                ..record()
            },
            Reason::BadFormat,
        ),
        (
            Record {
                error_id: "019358A2",
                ..record()
            },
            Reason::BadFormat,
        ),
        (
            Record {
                severity: 0,
                ..record()
            },
            Reason::Missing,
        ),
        (
            Record {
                timestamp: None,
                ..record()
            },
            Reason::Missing,
        ),
    ] {
        assert_eq!(reason, refused(&field).0, "{field:?}");
    }
}

#[test]
fn context_is_written_in_the_order_of_its_keys() {
    let inner = [("z", Value::Null), ("a", Value::from(true))];
    let list = [Value::from("x"), Value::Object(&inner)];
    let given = [
        ("b", Value::from(1.5)),
        ("é", Value::List(&list)),
        ("a", Value::Object(&[])),
    ];
    let mut sorted = given;
    sorted.sort_by_key(|entry| entry.0);
    let bytes = written(&Record {
        context: &given,
        ..record()
    });
    assert_eq!(
        bytes,
        written(&Record {
            context: &sorted,
            ..record()
        })
    );
    let many: Vec<String> = (0..70).rev().map(|key| key.to_string()).collect();
    let many: Vec<(&str, Value<'_>)> = many.iter().map(|key| (&**key, Value::Null)).collect();
    written(&Record {
        context: &[("many", Value::Object(&many))],
        ..record()
    });
    assert_eq!(
        Reason::TooMany,
        refused(&Record {
            context: &many,
            ..record()
        })
        .0
    );
}

#[test]
fn a_key_that_stands_twice_is_refused_and_nothing_is_lost() {
    let twice = [
        ("a/b", Value::from(1)),
        ("c", Value::Null),
        ("a/b", Value::from(2)),
    ];
    let list = [Value::Null, Value::Object(&twice)];
    let resource = Resource {
        attributes: &[("r", "1"), ("r", "1")],
        ..Resource::default()
    };
    let detail = Detail {
        r#type: "com.acme.State",
        debug: Some(Value::Object(&twice)),
        ..Detail::default()
    };
    for (record, path) in [
        (
            Record {
                context: &twice,
                ..record()
            },
            "/context/a~1b",
        ),
        (
            Record {
                context: &[("l", Value::List(&list))],
                ..record()
            },
            "/context/l/1/a~1b",
        ),
        (
            Record {
                resource: Some(&resource),
                ..record()
            },
            "/resource/attributes/r",
        ),
        (
            Record {
                details: &[detail],
                ..record()
            },
            "/details/0/debug/a~1b",
        ),
    ] {
        let error = record.encode().unwrap_err();
        assert_eq!(
            (Reason::DuplicateKey, Some(path)),
            (error.reason(), error.path())
        );
        assert_eq!(
            Err(error),
            Encoder::new().encode(&record).map(<[u8]>::to_vec)
        );
    }
}

#[test]
fn values_beyond_the_rules_are_refused() {
    for value in [f64::NAN, f64::INFINITY, 9_007_199_254_740_993.0 * 2.0] {
        refused(&Record {
            context: &[("a", Value::Number(value))],
            ..record()
        });
    }
    let levels = (0..12).fold(Value::Null, |inner, _| {
        Value::List(Box::leak(Box::new([inner])))
    });
    assert_eq!(
        Reason::TooDeep,
        refused(&Record {
            context: &[("a", levels)],
            ..record()
        })
        .0
    );
    let long = "x".repeat(4_097);
    refused(&Record {
        context: &[("a", Value::Text(&long))],
        ..record()
    });
    refused(&Record {
        context: &[("a\n", Value::Null)],
        ..record()
    });
}
