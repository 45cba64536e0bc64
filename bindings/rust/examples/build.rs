//! Builds a record by hand, makes it fit into the metadata of an RPC, and writes it in both forms.
//!
//! `cargo run --example build`

use std::error::Error;

use prost_types::Timestamp;
use uep::model::{Code, Node};
use uep::{encode, truncate, types, versions, Budget, Form, Severity, UniversalErrorProtocol};

fn main() -> Result<(), Box<dyn Error>> {
    let message = "no answer from inventory within 2 s";
    let mut record = UniversalErrorProtocol {
        protocol_version: versions::PROTOCOL_VERSION.into(),
        error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e".into(),
        error_type: types::NETWORK_TIMEOUT.into(),
        severity: Severity::Medium as i32,
        timestamp: Some(Timestamp {
            seconds: 1_795_256_130,
            nanos: 120_000_000,
        }),
        source_language: "rust".into(),
        error_message: message.into(),
        nodes: vec![Node {
            type_name: "shop::Timeout".into(),
            message: message.into(),
            ..Node::default()
        }],
        codes: vec![Code {
            space: "posix.errno".into(),
            value: "110".into(),
            ..Code::default()
        }],
        ..UniversalErrorProtocol::default()
    };
    record.context.insert("attempt".into(), 3.0.into());
    record.context.insert("order".into(), "A-1001".into());
    let record = truncate(&record, Budget::Compact)?;
    println!("{}", String::from_utf8(encode(&record, Form::Json)?)?);
    println!(
        "{} bytes as protobuf",
        encode(&record, Form::Protobuf)?.len()
    );
    Ok(())
}
