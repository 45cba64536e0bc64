//! Turn errors into records: the whole `source()` chain, the facts that probes know, the frames of backtraces.
//!
//! Capture never panics and never fails: what cannot be read is left out, and a mark says so. `dyn Error` hides three
//! things. The type's name is exact where the type is known ([`capture_error`], a probe) and else guessed from the Debug
//! text, with a mark ASSUMED. Frames exist where an error carries a backtrace that a probe finds; without one the first
//! frame is the place of the call of capture. And a type that repeats its source in its own message is written as it
//! speaks (UEP-NODE-029).

#[cfg(feature = "anyhow")]
mod anyhow;
#[cfg(feature = "eyre")]
mod eyre;
mod facts;
mod frames;
#[cfg(feature = "log")]
mod logger;
mod message;
mod occurrence;
mod options;
mod probe;
mod splice;
mod std_types;
mod tree;
mod value;

use std::any::type_name;
use std::error::Error;
use std::panic::Location;

use prost_types::Timestamp;

use crate::limits::MAX_COMPACT_BYTES;
use crate::marks::mark_once;
use crate::model::{
    Effect, MarkKind, Node, Recovery, Severity, SeveritySource, UniversalErrorProtocol,
};
use crate::path::Token;
use crate::redact::{redact, Audience};
use crate::registry::find_nearest;
use crate::truncate::{truncate, Budget};
use crate::types::{AGGREGATE_MULTIPLE, UNKNOWN_UNCLASSIFIED};
use crate::versions::PROTOCOL_VERSION;

#[cfg(feature = "tonic")]
pub(crate) use occurrence::timestamp;

use facts::{describe, Facts, LANGUAGE};
use message::show;
use tree::Tree;

#[cfg(feature = "anyhow")]
pub use anyhow::capture_anyhow;
#[cfg(feature = "eyre")]
pub use eyre::{capture_eyre, Handler};
#[cfg(feature = "log")]
pub use logger::RecordLogger;
pub use occurrence::new_error_id;
pub use options::CaptureOptions;
pub use probe::{Probe, ProbeFor, Probes, Reading};
pub use value::ContextValue;

#[cfg(feature = "log")]
use frames::locate_log;
pub(crate) use frames::{locate, read_backtrace};
pub(crate) use message::survive;
pub(crate) use tree::Head;

const ARGUMENT: &str = "capture:argument";

/// Make the record of an error and of everything that explains it.
///
/// The name of the outermost type comes from a probe or is guessed; [`capture_error`] knows it.
///
/// ```
/// use uep::capture::{capture, CaptureOptions};
///
/// let error: Box<dyn std::error::Error> = Box::new(std::fs::File::open("no/such/file").unwrap_err());
/// let record = capture(&*error, &CaptureOptions::new());
/// assert_eq!(record.error_type, "uep.resource.not_found");
/// assert_eq!(record.codes[0].name, "ENOENT");
/// assert_eq!(record.nodes[0].type_name, "std::io::error::Error");
/// ```
#[track_caller]
pub fn capture(error: &(dyn Error + 'static), options: &CaptureOptions) -> UniversalErrorProtocol {
    let head = Head {
        frames: vec![locate(Location::caller())],
        ..Head::default()
    };
    capture_headed(error, options, head)
}

/// Make the record of an error whose type is known here, so that its name is exact without a probe.
///
/// ```
/// use uep::capture::{capture_error, CaptureOptions};
///
/// let error = "seven".parse::<u32>().unwrap_err();
/// let record = capture_error(&error, &CaptureOptions::new());
/// assert_eq!(record.nodes[0].type_name, "core::num::error::ParseIntError");
/// assert_eq!(record.error_type, "uep.input.malformed");
/// ```
#[track_caller]
pub fn capture_error<E: Error + 'static>(
    error: &E,
    options: &CaptureOptions,
) -> UniversalErrorProtocol {
    let frames = vec![locate(Location::caller())];
    let head = Head {
        type_name: Some(type_name::<E>()),
        frames,
        ..Head::default()
    };
    capture_headed(error, options, head)
}

/// Make a record with what the entry knows of the outermost error. Never panics.
pub(crate) fn capture_headed<'e>(
    error: &'e (dyn Error + 'static),
    options: &CaptureOptions,
    head: Head<'e>,
) -> UniversalErrorProtocol {
    let time = survive(options.clock).unwrap_or(std::time::SystemTime::UNIX_EPOCH);
    let id = survive(|| (options.new_id)(time)).unwrap_or_else(|| new_error_id(time));
    let now = occurrence::timestamp(time);
    survive(|| {
        let tree = Tree::grow(error, head, options.probes_in_force());
        match recapture(&tree, &id, now) {
            Some(record) => finish(record, options, true),
            None => finish(make_record(tree, options, id.clone(), now), options, false),
        }
    })
    .unwrap_or_else(|| make_minimal(error, id, now))
}

fn make_record(
    tree: Tree<'_>,
    options: &CaptureOptions,
    error_id: String,
    now: Timestamp,
) -> UniversalErrorProtocol {
    let mut tree = tree;
    let found = describe(&tree.error_type);
    let facts = choose_type(&mut tree, &found, options);
    let (severity, source) = choose_severity(&mut tree, &facts, options);
    let mut given = std::mem::take(&mut tree.context);
    given.extend(options.context.iter().cloned());
    let context = value::make_context(&given, &mut tree.marks);
    let top = &tree.nodes[0];
    let message = [top.message.as_str(), &top.type_name, facts.entry.title];
    let message = message
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let codes = tree
        .codes
        .iter()
        .chain(&options.codes)
        .filter(|code| !code.space.is_empty() && !code.value.is_empty());
    let default_suggestions = || {
        facts
            .entry
            .recovery_suggestions
            .iter()
            .map(|text| (*text).to_owned())
            .collect()
    };
    UniversalErrorProtocol {
        protocol_version: PROTOCOL_VERSION.to_owned(),
        error_id,
        severity,
        timestamp: Some(now),
        source_language: LANGUAGE.to_owned(),
        error_message: message.to_owned(),
        context,
        recovery_suggestions: options
            .suggestions
            .clone()
            .unwrap_or_else(default_suggestions),
        recovery: tree.weigh_effect(Some(facts.recovery())),
        correlation: options.correlation.clone(),
        resource: options.resource.clone(),
        severity_source: source as i32,
        handling: facts.handling(options.handling.clone()),
        codes: codes.cloned().collect(),
        error_type: facts.error_type,
        type_ancestors: facts.ancestors,
        nodes: tree.nodes,
        marks: tree.marks,
        ..UniversalErrorProtocol::default()
    }
}

fn choose_type(tree: &mut Tree<'_>, found: &Facts, options: &CaptureOptions) -> Facts {
    let found = found.clone();
    let Some(asked) = &options.error_type else {
        return found;
    };
    found.choose(asked).unwrap_or_else(|| {
        mark_once(
            &mut tree.marks,
            &[Token::Field("error_type")],
            MarkKind::Dropped,
            ARGUMENT,
            0,
        );
        found
    })
}

fn choose_severity(
    tree: &mut Tree<'_>,
    facts: &Facts,
    options: &CaptureOptions,
) -> (i32, SeveritySource) {
    match options.severity {
        Some(number) if Severity::try_from(number).is_ok() && number > 0 => {
            (number, SeveritySource::Reporter)
        }
        asked => {
            if asked.is_some() {
                mark_once(
                    &mut tree.marks,
                    &[Token::Field("severity")],
                    MarkKind::Dropped,
                    ARGUMENT,
                    0,
                );
            }
            let is_group = facts.error_type == AGGREGATE_MULTIPLE
                || facts
                    .ancestors
                    .iter()
                    .any(|name| name == AGGREGATE_MULTIPLE);
            let level = if is_group {
                tree.group_severity()
            } else {
                facts.entry.default_severity as i32
            };
            (level, SeveritySource::Registry)
        }
    }
}

/// The record of a rebuilt error that is itself captured: its own record with what happened here added.
///
/// It is the same occurrence, so it keeps its id and time; an error below node 0 becomes a record of its own.
fn recapture(tree: &Tree<'_>, id: &str, now: Timestamp) -> Option<UniversalErrorProtocol> {
    let remote = tree.remote_root()?;
    let record = remote.record();
    if remote.index() == 0 {
        let has_nodes = !record.nodes.is_empty() || tree.nodes.len() > 1;
        return Some(UniversalErrorProtocol {
            nodes: if has_nodes {
                tree.nodes.clone()
            } else {
                Vec::new()
            },
            recovery: tree.weigh_effect(record.recovery.clone().or_else(|| denial(tree, record))),
            marks: tree.marks.clone(),
            ..record.clone()
        });
    }
    let node = &remote.nodes()[remote.index()];
    let facts = describe(if node.error_type.is_empty() {
        UNKNOWN_UNCLASSIFIED
    } else {
        &node.error_type
    });
    let message = [node.message.as_str(), &node.type_name, facts.entry.title];
    Some(UniversalErrorProtocol {
        protocol_version: record.protocol_version.clone(),
        error_id: if node.error_id.is_empty() {
            id.to_owned()
        } else {
            node.error_id.clone()
        },
        severity: facts.entry.default_severity as i32,
        timestamp: node.timestamp.or(record.timestamp).or(Some(now)),
        source_language: remote.language().to_owned(),
        error_message: message
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned(),
        recovery: Some(facts.recovery()),
        error_type: facts.error_type,
        type_ancestors: facts.ancestors,
        nodes: tree.nodes.clone(),
        marks: tree.marks.clone(),
        ..UniversalErrorProtocol::default()
    })
}

/// The recovery that an absent one stands for (UEP-REC-028), where it would deny what a remote cause did (UEP-RCV-014).
fn denial(tree: &Tree<'_>, record: &UniversalErrorProtocol) -> Option<Recovery> {
    let ancestors = record.type_ancestors.iter().map(String::as_str);
    let entry = find_nearest(&record.error_type, ancestors);
    let recovery = describe(entry.name).recovery();
    (tree.effect > 0 && recovery.effect == Effect::None as i32).then_some(recovery)
}

/// Redact and bring a record within its limits; a received record was redacted by whoever made it.
fn finish(
    record: UniversalErrorProtocol,
    options: &CaptureOptions,
    is_received: bool,
) -> UniversalErrorProtocol {
    // UEP-RED-001; before the limits, which write what lies too deep as text (UEP-RED-023).
    let record = if options.redact && !is_received {
        redact(record, Audience::Internal)
    } else {
        record
    };
    let budget = Budget::Bytes(options.max_bytes.max(MAX_COMPACT_BYTES.size()));
    truncate(&record, budget).unwrap_or(record)
}

/// What is left of an error when everything else failed: its message, or a text that says even that could not be read.
fn make_minimal(
    error: &(dyn Error + 'static),
    error_id: String,
    now: Timestamp,
) -> UniversalErrorProtocol {
    let (message, _) = show(&error);
    let facts = describe(UNKNOWN_UNCLASSIFIED);
    let message = value::repair_text(message).0;
    let record = UniversalErrorProtocol {
        protocol_version: PROTOCOL_VERSION.to_owned(),
        error_id,
        severity: facts.entry.default_severity as i32,
        severity_source: SeveritySource::Registry as i32,
        timestamp: Some(now),
        source_language: LANGUAGE.to_owned(),
        error_message: if message.is_empty() {
            facts.entry.title.to_owned()
        } else {
            message.clone()
        },
        recovery: Some(facts.recovery()),
        error_type: facts.error_type,
        type_ancestors: facts.ancestors,
        nodes: vec![Node {
            message,
            ..Node::default()
        }],
        ..UniversalErrorProtocol::default()
    };
    crate::truncate::limit_values(record)
}
