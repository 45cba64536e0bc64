//! Times the codec on one record, in nanoseconds a call, beside the floor: what prost alone takes for the same bytes.
//!
//! `cargo run --release --example bench`

use std::hint::black_box;
use std::time::Instant;

use prost::Message;
use prost_types::Timestamp;
use uep::model::{Frame, Node, Provenance, Relation, Stack};
use uep::{decode, encode, encode_unchecked, Form, Severity, UniversalErrorProtocol};

const ROUNDS: u32 = 20_000;

fn record() -> UniversalErrorProtocol {
    let frame = |line| Frame {
        function: "shop::orders::place".into(),
        file: "src/orders.rs".into(),
        line,
        ..Frame::default()
    };
    let stack = || {
        Some(Stack {
            frames: (1..11).map(frame).collect(),
            provenance: Provenance::Runtime as i32,
            ..Stack::default()
        })
    };
    let node = |parent| Node {
        parent: Some(parent),
        relation: Relation::Cause as i32,
        type_name: "std::io::Error".into(),
        message: "connection reset by peer".into(),
        stack: stack(),
        ..Node::default()
    };
    let root = Node {
        type_name: "shop::OrderFailed".into(),
        message: "order 17 failed".into(),
        stack: stack(),
        ..Node::default()
    };
    UniversalErrorProtocol {
        protocol_version: "1.0".into(),
        error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e".into(),
        error_type: "uep.network.connection_lost".into(),
        severity: Severity::High as i32,
        timestamp: Some(Timestamp {
            seconds: 1_795_256_130,
            nanos: 120_000_000,
        }),
        source_language: "rust".into(),
        error_message: "order 17 failed".into(),
        context: (0..8)
            .map(|index| (format!("key_{index}"), "a value of some length".into()))
            .collect(),
        nodes: vec![root, node(0), node(1)],
        ..UniversalErrorProtocol::default()
    }
}

/// The best of five means.
fn time(name: &str, work: impl Fn()) {
    let best = (0..5).map(|_| {
        let start = Instant::now();
        (0..ROUNDS).for_each(|_| work());
        start.elapsed().as_nanos() / u128::from(ROUNDS)
    });
    println!("{name:28} {:>8} ns", best.min().unwrap_or_default());
}

fn main() {
    let record = record();
    let (json, binary) = (
        encode_unchecked(&record, Form::Json),
        encode_unchecked(&record, Form::Protobuf),
    );
    println!("{} bytes of JSON, {} of protobuf", json.len(), binary.len());
    time("prost encode (floor)", || {
        drop(black_box(record.encode_to_vec()))
    });
    time("encode_unchecked protobuf", || {
        drop(black_box(encode_unchecked(&record, Form::Protobuf)))
    });
    time("encode protobuf", || {
        drop(black_box(encode(&record, Form::Protobuf)))
    });
    time("prost decode (floor)", || {
        drop(black_box(UniversalErrorProtocol::decode(&*binary)))
    });
    time("decode protobuf", || {
        drop(black_box(decode(&binary, Form::Protobuf)))
    });
    time("encode_unchecked JSON", || {
        drop(black_box(encode_unchecked(&record, Form::Json)))
    });
    time("encode JSON", || {
        drop(black_box(encode(&record, Form::Json)))
    });
    time("decode JSON", || drop(black_box(decode(&json, Form::Json))));
    time("fingerprint", || drop(black_box(uep::fingerprint(&record))));
    time("render", || {
        drop(black_box(uep::render(&record, &Default::default())))
    });
}
