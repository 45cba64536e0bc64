//! Tell fast whether a record in memory is canonical. Says no when in doubt; the judge then finds the words.
//!
//! The same tables decide here and in the walk; a test compares the two.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, Timestamp, Value};

use crate::limits::*;
use crate::model::{ErrorBatch, Node, Stack, UniversalErrorProtocol};
use crate::registry::{find_type, is_type_name};
use crate::schema::{Field, Limit, Reflect, Required, Shape, Slot};
use crate::size::size_of;
use crate::structure::patterns;
use crate::times::{FIRST_SECOND, LAST_SECOND};
use crate::versions::SUPPORTED_MAJOR;

const NANOS: std::ops::Range<i32> = 0..1_000_000_000;
/// Numbers of severity below the lowest level mean nothing.
const SEVERITY_STEP: i32 = 10;

/// Tell whether a record or batch surely obeys every rule of the canonical profile.
pub(crate) fn is_surely_canonical(part: &dyn Reflect) -> bool {
    if let Some(batch) = part.as_any().downcast_ref::<ErrorBatch>() {
        return batch.errors.len() <= MAX_BATCH_RECORDS.size()
            && batch.errors.iter().all(is_canonical_record)
            && size_of(batch) <= MAX_BATCH_BYTES.size();
    }
    part.as_any()
        .downcast_ref::<UniversalErrorProtocol>()
        .is_some_and(is_canonical_record)
}

fn is_canonical_record(record: &UniversalErrorProtocol) -> bool {
    has_valid_fields(record, false)
        && record.protocol_version.split('.').next() == Some(SUPPORTED_MAJOR)
        && has_valid_ancestors(record)
        && has_valid_tree(record)
        && has_times_in_order(record)
        && size_of(record) <= MAX_RECORD_BYTES.size()
}

/// Check every field by itself; `is_root` tells that the message is node 0.
fn has_valid_fields(part: &dyn Reflect, is_root: bool) -> bool {
    let mut fields = part.message().fields.iter().enumerate();
    fields.all(
        |(index, field)| match is_valid(field, part.get(index), is_root) {
            Found::Valid => true,
            Found::Absent => field.required == Required::Never,
            Found::Wrong => false,
        },
    )
}

enum Found {
    Absent,
    Valid,
    Wrong,
}

fn when(is_present: bool, is_valid: impl FnOnce() -> bool) -> Found {
    match is_present.then(is_valid) {
        None => Found::Absent,
        Some(true) => Found::Valid,
        Some(false) => Found::Wrong,
    }
}

fn is_valid(field: &Field, slot: Slot<'_>, is_root: bool) -> Found {
    match slot {
        Slot::Bool(set) => when(set, || true),
        Slot::OptionalBool(held) => when(held.is_some(), || true),
        Slot::Fixed64(number) => when(number != 0, || true),
        Slot::Uint32(number) => when(number != 0, || fits(field.max, number as usize)),
        Slot::OptionalUint32(held) => when(held.is_some(), || {
            fits(field.max, held.unwrap_or_default() as usize)
        }),
        Slot::Enum(number) => when(number != 0, || {
            let known = field.enumeration.filter(|known| known.closed);
            known.is_none() || number >= SEVERITY_STEP
        }),
        Slot::Bytes(data) => when(!data.is_empty(), || fits(field.bytes, data.len())),
        Slot::Text(text) => when(!text.is_empty(), || is_valid_text(field, text, is_root)),
        Slot::OptionalText(held) => when(held.is_some(), || {
            held.is_none_or(|text| text.is_empty() || is_valid_text(field, text, is_root))
        }),
        Slot::Timestamp(held) => when(held.is_some(), || held.is_none_or(is_valid_time)),
        Slot::Duration(held) => when(held.is_some(), || held.is_none_or(is_valid_duration)),
        Slot::Message(held) => when(held.is_some(), || {
            held.is_none_or(|part| has_valid_fields(part, false))
        }),
        Slot::Messages(items) => when(items.len() > 0, || {
            let is_tree = items.at(0).as_any().is::<Node>();
            fits(field.count, items.len())
                && (0..items.len())
                    .all(|index| has_valid_fields(items.at(index), is_tree && index == 0))
        }),
        Slot::Strings(texts) => when(!texts.is_empty(), || {
            fits(field.count, texts.len())
                && texts.iter().all(|text| is_valid_text(field, text, false))
        }),
        Slot::Texts(entries) => when(!entries.is_empty(), || {
            fits(field.count, entries.len())
                && entries
                    .iter()
                    .all(|(key, text)| is_valid_key(key) && is_valid_text(field, text, false))
        }),
        Slot::Value(held) => when(held.is_some(), || {
            let counted = held.and_then(|value| weigh(value, 0));
            counted.is_some_and(|counted| fits(field.size, counted))
        }),
        Slot::Values(entries) => when(!entries.is_empty(), || {
            let counted = weigh_entries(entries, 0);
            fits(field.count, entries.len())
                && counted.is_some_and(|counted| fits(field.size, counted))
        }),
    }
}

fn fits(limit: Option<&Limit>, actual: usize) -> bool {
    limit.is_none_or(|limit| actual <= limit.size())
}

fn is_valid_text(field: &Field, text: &str, is_root: bool) -> bool {
    let limit = field.root_bytes.filter(|_| is_root).or(field.bytes);
    if !fits(limit, text.len()) || text.contains('\0') {
        return false;
    }
    field.pattern.is_none_or(|pattern| {
        let names_type = std::ptr::eq(pattern, &patterns::ERROR_TYPE) && field.shape == Shape::One;
        if names_type {
            is_type_name(text)
        } else {
            pattern.is_match(text)
        }
    })
}

fn is_valid_key(key: &str) -> bool {
    key.len() <= MAX_CONTEXT_KEY_BYTES.size() && patterns::CONTEXT_KEY.is_match(key)
}

fn is_valid_time(time: &Timestamp) -> bool {
    (FIRST_SECOND..=LAST_SECOND).contains(&time.seconds) && NANOS.contains(&time.nanos)
}

fn is_valid_duration(time: &Duration) -> bool {
    let most = MAX_RETRY_AFTER_SECONDS.value as i64;
    NANOS.contains(&time.nanos) && (0..most + i64::from(time.nanos == 0)).contains(&time.seconds)
}

/// The counted bytes of a value that obeys every rule; nothing for any other.
fn weigh(value: &Value, depth: usize) -> Option<usize> {
    match value.kind.as_ref()? {
        // Every number of null reads as null; only 0 is written.
        ValueKind::NullValue(0) | ValueKind::BoolValue(_) => Some(8),
        ValueKind::NullValue(_) => None,
        ValueKind::NumberValue(number) => {
            (number.abs() <= MAX_SAFE_INTEGER.value as f64).then_some(8)
        }
        ValueKind::StringValue(text) => (text.len() <= MAX_CONTEXT_STRING_BYTES.size()
            && !text.contains('\0'))
        .then_some(text.len()),
        _ if depth >= MAX_CONTEXT_DEPTH.size() => None,
        ValueKind::ListValue(list) => list
            .values
            .iter()
            .try_fold(2, |sum, item| Some(sum + weigh(item, depth + 1)?)),
        ValueKind::StructValue(entries) => weigh_entries(&entries.fields, depth + 1),
    }
}

fn weigh_entries(entries: &BTreeMap<String, Value>, depth: usize) -> Option<usize> {
    entries.iter().try_fold(2, |sum, (key, value)| {
        let weight = is_valid_key(key).then(|| weigh(value, depth))??;
        Some(sum + key.len() + weight)
    })
}

fn has_valid_ancestors(record: &UniversalErrorProtocol) -> bool {
    match record.type_ancestors.last() {
        Some(last) => patterns::CATEGORY_ID.is_match(last),
        None => find_type(&record.error_type).is_some(),
    }
}

fn has_valid_tree(record: &UniversalErrorProtocol) -> bool {
    let are_linked = record
        .nodes
        .iter()
        .enumerate()
        .all(|(index, node)| match index {
            0 => is_plain_root(node),
            _ => node.relation != 0 && node.parent.is_some_and(|parent| (parent as usize) < index),
        });
    let nodes = record
        .nodes
        .iter()
        .enumerate()
        .map(|(index, node)| (&node.stack, index > 0));
    let threads = record.threads.iter().map(|thread| (&thread.stack, false));
    let mut frames = 0;
    let are_counted = nodes.chain(threads).all(|(stack, has_parent)| {
        stack.as_ref().is_none_or(|stack| {
            frames += stack.frames.len();
            has_valid_counts(stack, has_parent)
        })
    });
    are_linked && are_counted && frames <= MAX_FRAMES_PER_RECORD.size()
}

fn is_plain_root(root: &Node) -> bool {
    root.parent.is_none()
        && root.relation == 0
        && root.error_type.is_empty()
        && root.error_id.is_empty()
        && root.source_language.is_empty()
        && root.timestamp.is_none()
}

fn has_valid_counts(stack: &Stack, has_parent: bool) -> bool {
    let present = stack.frames.len() as u64;
    let shared = if has_parent {
        present + u64::from(stack.dropped_frames)
    } else {
        0
    };
    let after = if stack.dropped_frames > 0 { present } else { 0 };
    u64::from(stack.shared_with_parent) <= shared && u64::from(stack.dropped_after) <= after
}

fn has_times_in_order(record: &UniversalErrorProtocol) -> bool {
    record
        .occurrences
        .as_ref()
        .is_none_or(|held| match (&held.first, &held.last) {
            (Some(first), Some(last)) => (first.seconds, first.nanos) <= (last.seconds, last.nanos),
            _ => true,
        })
}
