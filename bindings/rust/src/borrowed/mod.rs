//! Records of borrowed parts, for programs that report errors often: nothing is owned, nothing is allocated, and the
//! protobuf form is checked while it is written.
//!
//! The bytes are those of [`encode`](crate::encode) for the same record, and so are the refusals.
//!
//! ```
//! use uep::borrowed::{Encoder, Frame, Node, Record, Stack, Timestamp, Value};
//! use uep::model::Provenance;
//! use uep::{decode, Form, Severity};
//!
//! let frames = [Frame { function: "inventory::fetch", file: "src/inventory.rs", line: 40, ..Frame::default() }];
//! let stack = Stack { frames: &frames, provenance: Provenance::Runtime as i32, ..Stack::default() };
//! let nodes = [Node { message: "no answer within 2 s", stack: Some(&stack), ..Node::default() }];
//! let record = Record {
//!     protocol_version: "1.0",
//!     error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
//!     error_type: "uep.network.timeout",
//!     severity: Severity::Medium as i32,
//!     timestamp: Some(Timestamp { seconds: 1_795_256_130, nanos: 120_000_000 }),
//!     source_language: "rust",
//!     error_message: "no answer within 2 s",
//!     context: &[("attempt", Value::Number(3.0))],
//!     nodes: &nodes,
//!     ..Record::default()
//! };
//! let mut encoder = Encoder::new();
//! let bytes = encoder.encode(&record)?;
//! assert_eq!(decode(bytes, Form::Protobuf)?.record.nodes[0].message, "no answer within 2 s");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod encoder;
pub(crate) mod lend;
mod order;
pub(crate) mod put;
mod rules;
mod value;

pub use crate::borrowed_messages::*;
pub use encoder::Encoder;
pub use prost_types::{Duration, Timestamp};
pub use value::Value;
