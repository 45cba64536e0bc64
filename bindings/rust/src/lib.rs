//! The Universal Error Protocol for Rust: errors as records that any language can produce, carry, relay and rebuild.
//!
//! A [`UniversalErrorProtocol`] is one error that happened, with everything that explains it. It travels as JSON or
//! protobuf ([`Form`]), says what kind of error it is in words that every receiver knows, and keeps what a receiver does
//! not know.
//!
//! ```
//! use uep::{decode, encode, matches, Form};
//!
//! let document = br#"{
//!     "protocol_version": "1.0",
//!     "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
//!     "error_type": "uep.network.timeout",
//!     "timestamp": "2026-11-21T11:15:30.12+01:00",
//!     "source_language": "python",
//!     "error_message": "no answer from inventory within 2 s",
//!     "mood": "from a newer release"
//! }"#;
//! let received = decode(document, Form::Json)?;
//! assert!(matches(&received.record, "uep.network"));
//! // Nobody named a severity, so it is that of the type.
//! assert_eq!(received.record.severity, uep::Severity::Medium as i32);
//! // What is passed on as it came keeps every byte, also those that this release does not know.
//! assert_eq!(uep::relay(&received, None, None)?.raw(), document);
//!
//! let bytes = encode(&received.record, Form::Protobuf)?;
//! assert!(bytes.len() < document.len());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is where
//!
//! | To | Use |
//! |---|---|
//! | read and write records | [`decode`], [`encode`], [`decode_batch`], [`encode_batch`], [`decode_lines`], [`encode_line`] |
//! | write records that own nothing | [`borrowed`] |
//! | pass records on | [`relay`], [`relay_batch`] |
//! | ask why a document is refused | [`validate`], [`Refusal`], [`Reason`] |
//! | make a record fit | [`truncate()`], [`Budget`] |
//! | take secrets out | [`redact()`], [`Audience`] |
//! | group equal faults | [`fingerprint()`] |
//! | show a record to people | [`render()`] |
//! | look types, codes and limits up | [`registry`], [`codes`], [`limits`], [`types`] |
//!
//! # Two judges
//!
//! [`Profile::Canonical`] is what a producer may send: one spelling for each value. [`Profile::Accept`] is what a receiver
//! must take: every spelling that ProtoJSON reads, unknown fields passed over. [`encode`] refuses what is not canonical,
//! [`decode`] what accept refuses.
#![cfg_attr(not(feature = "ffi"), forbid(unsafe_code))]
#![cfg_attr(feature = "ffi", deny(unsafe_code))]

pub mod borrowed;
#[path = "../gen/borrowed_lend.rs"]
mod borrowed_lend;
#[path = "../gen/borrowed.rs"]
mod borrowed_messages;
#[path = "../gen/borrowed_put.rs"]
mod borrowed_put;
#[path = "../gen/canonical.rs"]
mod canonical;
#[cfg(test)]
mod chance;
#[path = "../gen/codes.rs"]
mod code_tables;
mod codec;
pub mod codes;
mod encode;
#[path = "../gen/encode.rs"]
mod encode_messages;
mod errors;
mod fingerprint;
pub mod json;
mod judge;
#[path = "../gen/limits.rs"]
pub mod limits;
mod lines;
mod marks;
#[path = "../gen/model.rs"]
pub mod model;
#[path = "../gen/native.rs"]
mod native;
mod path;
mod pattern;
#[path = "../gen/patterns.rs"]
mod patterns;
mod quick;
#[path = "../gen/reasons.rs"]
mod reasons;
pub mod redact;
pub mod registry;
mod relay;
mod render;
mod render_facts;
mod rules;
mod schema;
mod size;
#[path = "../gen/structure.rs"]
mod structure;
#[path = "../gen/tables.rs"]
mod tables;
mod text;
pub mod times;
mod tree;
mod truncate;
mod type_index;
#[path = "../gen/types.rs"]
pub mod types;
mod values;
#[path = "../gen/versions.rs"]
pub mod versions;
mod walk;
mod wire;

// Capture and rebuilding
pub mod capture;
#[cfg(feature = "ffi")]
pub mod ffi;
pub mod panics;
pub mod remote;
#[cfg(feature = "tonic")]
pub mod tonic;

pub use codec::{
    decode, decode_batch, encode, encode_batch, encode_batch_unchecked, encode_unchecked, validate,
    validate_batch, validate_record, Form, Profile, Received, ReceivedBatch,
};
pub use errors::{DecodeError, InvalidRecord, Refusal};
pub use fingerprint::{compute_fingerprint, fingerprint};
pub use judge::{build_batch, build_record};
pub use lines::{decode_lines, encode_line};
pub use model::{Severity, UniversalErrorProtocol};
pub use reasons::Reason;
pub use redact::{redact, Audience};
pub use registry::matches;
pub use relay::{relay, relay_batch};
pub use remote::RemoteError;
pub use render::{render, RenderOptions};
pub use schema::Limit;
pub use truncate::{limit_values, truncate, Budget};

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;
