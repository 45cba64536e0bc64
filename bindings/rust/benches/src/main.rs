//! Times building and writing a record beside a floor: the same bytes by hand, every length known. Every case runs once a
//! round in changing order; prints one JSON object, a list of nanoseconds for each case.
//!
//! `cargo run --release -- ROUNDS [CASE]`; one case alone is for a profiler.

use std::array;
use std::cell::RefCell;
use std::env;
use std::hint::black_box;
use std::time::Instant;

use prost::Message;
use prost_types::value::Kind;
use prost_types::{Timestamp, Value};
use uep::model::{Frame, Node, Provenance, Relation, Stack};
use uep::{borrowed, decode, encode, encode_unchecked, Form, Severity, UniversalErrorProtocol};

const SHAPES: [u32; 3] = [0, 6, 24];
const SAMPLE_NS: u128 = 4_000_000;
const TIME: &[u8] = &[
    0x2a, 0x0b, 0x08, 0xc2, 0xde, 0x85, 0xd8, 0x06, 0x10, 0x80, 0x9c, 0x9c, 0x39,
];
const CONTEXT: &[u8] = b"\x4a\x14\x0a\x07attempt\x12\x09\x11\0\0\0\0\0\0\x08\x40";

/// The texts of the record; a function, so that the compiler does not know their lengths.
struct Texts {
    id: &'static str,
    kind: &'static str,
    message: &'static str,
    cause: &'static str,
    function: &'static str,
    file: &'static str,
}

fn texts() -> Texts {
    Texts {
        id: black_box("019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e"),
        kind: black_box("uep.network.timeout"),
        message: black_box("no answer from inventory within 2 s"),
        cause: black_box("connection timed out"),
        function: black_box("inventory::client::fetch_stock"),
        file: black_box("/srv/app/src/inventory/client.c"),
    }
}

fn build(t: &Texts, frames: u32) -> UniversalErrorProtocol {
    let stack = || {
        (frames > 0).then(|| Stack {
            frames: (0..frames / 2)
                .map(|index| Frame {
                    function: t.function.into(),
                    file: t.file.into(),
                    line: 40 + index,
                    ..Frame::default()
                })
                .collect(),
            provenance: Provenance::Runtime as i32,
            ..Stack::default()
        })
    };
    let root = Node {
        type_name: "timeout_error".into(),
        message: t.message.into(),
        stack: stack(),
        ..Node::default()
    };
    let cause = Node {
        parent: Some(0),
        relation: Relation::Cause as i32,
        type_name: "timeout_error".into(),
        message: t.cause.into(),
        stack: stack(),
        ..Node::default()
    };
    let attempt = Value {
        kind: Some(Kind::NumberValue(3.0)),
    };
    UniversalErrorProtocol {
        protocol_version: "1.0".into(),
        error_id: t.id.into(),
        error_type: t.kind.into(),
        severity: Severity::High as i32,
        timestamp: Some(Timestamp {
            seconds: 1_795_256_130,
            nanos: 120_000_000,
        }),
        source_language: "c".into(),
        error_message: t.message.into(),
        context: [("attempt".to_string(), attempt)].into(),
        nodes: vec![root, cause],
        ..UniversalErrorProtocol::default()
    }
}

/// Build the record of borrowed parts, each stack with so many frames, and hand it on.
fn lend<const FRAMES: usize, T>(t: &Texts, read: impl FnOnce(&borrowed::Record<'_>) -> T) -> T {
    let frames = || -> [borrowed::Frame<'_>; FRAMES] {
        array::from_fn(|index| borrowed::Frame {
            function: t.function,
            file: t.file,
            line: 40 + index as u32,
            ..Default::default()
        })
    };
    let (of_root, of_cause) = (frames(), frames());
    let stack = |frames| borrowed::Stack {
        frames,
        provenance: Provenance::Runtime as i32,
        ..Default::default()
    };
    let stacks = [stack(&of_root), stack(&of_cause)];
    let nodes = [
        borrowed::Node {
            type_name: "timeout_error",
            message: t.message,
            stack: (FRAMES > 0).then_some(&stacks[0]),
            ..Default::default()
        },
        borrowed::Node {
            parent: Some(0),
            relation: Relation::Cause as i32,
            type_name: "timeout_error",
            message: t.cause,
            stack: (FRAMES > 0).then_some(&stacks[1]),
            ..Default::default()
        },
    ];
    read(&borrowed::Record {
        protocol_version: "1.0",
        error_id: t.id,
        error_type: t.kind,
        severity: Severity::High as i32,
        timestamp: Some(Timestamp {
            seconds: 1_795_256_130,
            nanos: 120_000_000,
        }),
        source_language: "c",
        error_message: t.message,
        context: &[("attempt", borrowed::Value::Number(3.0))],
        nodes: &nodes,
        ..Default::default()
    })
}

/// Do so with the record of one of the shapes.
fn lend_shape<T>(frames: u32, read: impl FnOnce(&borrowed::Record<'_>) -> T) -> T {
    match frames {
        0 => lend::<0, T>(&texts(), read),
        6 => lend::<3, T>(&texts(), read),
        _ => lend::<12, T>(&texts(), read),
    }
}

fn put_text(out: &mut Vec<u8>, tag: u8, text: &str) {
    out.push(tag);
    out.push(text.len() as u8);
    out.extend_from_slice(text.as_bytes());
}

fn put_length(out: &mut Vec<u8>, mut length: usize) {
    if length >= 128 {
        out.push(length as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
}

fn write_by_hand(t: &Texts, frames: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(2048);
    write_by_hand_into(&mut out, t, frames);
    out
}

fn write_by_hand_into(out: &mut Vec<u8>, t: &Texts, frames: u32) {
    let frame = 2 + t.function.len() + 2 + t.file.len() + 2;
    let stack = (2 + frame) * (frames as usize / 2) + 2;
    let held = if frames > 0 {
        1 + if stack >= 128 { 2 } else { 1 } + stack
    } else {
        0
    };
    put_text(out, 0x0a, "1.0");
    put_text(out, 0x12, t.id);
    put_text(out, 0x1a, t.kind);
    out.extend_from_slice(&[0x20, Severity::High as u8]);
    out.extend_from_slice(TIME);
    put_text(out, 0x32, "c");
    put_text(out, 0x3a, t.message);
    out.extend_from_slice(CONTEXT);
    for (head, message) in [(&b""[..], t.message), (&b"\x08\x00\x10\x01"[..], t.cause)] {
        out.push(0x62);
        put_length(out, head.len() + 15 + 2 + message.len() + held);
        out.extend_from_slice(head);
        put_text(out, 0x1a, "timeout_error");
        put_text(out, 0x2a, message);
        if frames == 0 {
            continue;
        }
        out.push(0x3a);
        put_length(out, stack);
        for line in 40..40 + frames / 2 {
            out.extend_from_slice(&[0x0a, frame as u8]);
            put_text(out, 0x0a, t.function);
            put_text(out, 0x2a, t.file);
            out.extend_from_slice(&[0x38, line as u8]);
        }
        out.extend_from_slice(&[0x28, Provenance::Runtime as u8]);
    }
}

struct Case {
    name: String,
    work: Box<dyn Fn()>,
    repeats: u32,
    rounds: Vec<f64>,
}

fn time(work: &dyn Fn(), repeats: u32) -> u128 {
    let start = Instant::now();
    (0..repeats).for_each(|_| work());
    start.elapsed().as_nanos()
}

fn cases() -> Vec<Case> {
    let mut made = Vec::new();
    for frames in SHAPES {
        let mut add = |name: &str, work: Box<dyn Fn()>| {
            let spent = time(&*work, 200).max(1) / 200;
            let repeats = u32::try_from(SAMPLE_NS / spent.max(1)).unwrap_or(1).max(1);
            made.push(Case {
                name: format!("{name}, {frames} frames"),
                work,
                repeats,
                rounds: Vec::new(),
            });
        };
        let record = build(&texts(), frames);
        let bytes = encode_unchecked(&record, Form::Protobuf);
        assert_eq!(
            bytes,
            write_by_hand(&texts(), frames),
            "both ways write the same bytes"
        );
        assert_eq!(
            Ok(&bytes),
            lend_shape(frames, |record| record.encode()).as_ref()
        );
        let (again, third, fourth) = (record.clone(), record.clone(), bytes.clone());
        add(
            "floor",
            Box::new(move || drop(black_box(write_by_hand(&texts(), frames)))),
        );
        let kept = RefCell::new(Vec::with_capacity(2048));
        add(
            "floor, room kept",
            Box::new(move || {
                let mut room = kept.borrow_mut();
                room.clear();
                write_by_hand_into(&mut room, &texts(), frames);
                black_box(&*room);
            }),
        );
        add(
            "build",
            Box::new(move || drop(black_box(build(&texts(), frames)))),
        );
        add(
            "build+encode",
            Box::new(move || drop(black_box(encode(&build(&texts(), frames), Form::Protobuf)))),
        );
        add(
            "borrowed build",
            Box::new(move || {
                lend_shape(frames, |record| {
                    black_box(record);
                })
            }),
        );
        add(
            "borrowed build+encode",
            Box::new(move || lend_shape(frames, |record| drop(black_box(record.encode())))),
        );
        let encoder = RefCell::new(borrowed::Encoder::new());
        add(
            "borrowed build+encode, room kept",
            Box::new(move || {
                lend_shape(frames, |record| {
                    drop(black_box(encoder.borrow_mut().encode(record)))
                })
            }),
        );
        add(
            "build+encode_unchecked",
            Box::new(move || {
                drop(black_box(encode_unchecked(
                    &build(&texts(), frames),
                    Form::Protobuf,
                )))
            }),
        );
        add(
            "encode",
            Box::new(move || drop(black_box(encode(&record, Form::Protobuf)))),
        );
        add(
            "encode_unchecked",
            Box::new(move || drop(black_box(encode_unchecked(&again, Form::Protobuf)))),
        );
        add(
            "prost encode",
            Box::new(move || drop(black_box(third.encode_to_vec()))),
        );
        add(
            "decode",
            Box::new(move || drop(black_box(decode(&bytes, Form::Protobuf)))),
        );
        add(
            "prost decode",
            Box::new(move || drop(black_box(UniversalErrorProtocol::decode(&*fourth)))),
        );
    }
    made
}

fn main() {
    let rounds = env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(21);
    let mut list = cases();
    if let Some(name) = env::args().nth(2) {
        list.retain(|case| case.name == name);
    }
    let mut chance = 1_u64;
    for _ in 0..rounds {
        let mut order: Vec<usize> = (0..list.len()).collect();
        for index in (1..order.len()).rev() {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            order.swap(index, (chance >> 33) as usize % (index + 1));
        }
        for index in order {
            let case = &mut list[index];
            let spent = time(&*case.work, case.repeats) as f64 / f64::from(case.repeats);
            case.rounds.push(spent);
        }
    }
    let rows: Vec<String> = list
        .iter()
        .map(|case| {
            let numbers: Vec<String> = case.rounds.iter().map(|ns| format!("{ns:.1}")).collect();
            format!("\"{}\": {{\"ns\": [{}]}}", case.name, numbers.join(", "))
        })
        .collect();
    println!("{{{}}}", rows.join(",\n"));
}
