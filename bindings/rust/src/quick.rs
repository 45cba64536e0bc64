//! Tell fast whether a record in memory is canonical. Says no when in doubt; the judge then finds the words.
//!
//! The generated code has what is demanded of each field; a test compares its verdicts with those of the walk.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, Timestamp, Value};

use crate::limits::*;
use crate::model::{ErrorBatch, Node, Stack, UniversalErrorProtocol};
use crate::patterns;
use crate::registry::find_type;
use crate::size::size_of;
use crate::times::{FIRST_SECOND, LAST_SECOND};
pub(crate) use crate::tree::is_null;
use crate::versions::SUPPORTED_MAJOR;

const NANOS: std::ops::Range<i32> = 0..1_000_000_000;
/// Numbers of severity below the lowest level mean nothing.
const SEVERITY_STEP: i32 = 10;
/// What UEP-LIM-002 counts of a record beside its bytes: the values of attributes that are empty.
const UNWRITTEN_BYTES: usize = 2 * MAX_ATTRIBUTES.size();

/// A message whose fields can be looked at; `is_root` tells that it is node 0.
pub(crate) trait Canonical {
    fn is_canonical(&self, is_root: bool) -> bool;
}

/// A record or batch.
pub(crate) trait Whole {
    /// Tell whether it surely obeys every rule of the canonical profile but those of its size.
    fn is_canonical_but_for_size(&self) -> bool;
    /// Tell whether its size, and that of each of its records, is within the limits.
    fn is_small_enough(&self) -> bool;
    /// How many records it holds.
    fn count(&self) -> usize;
}

impl Whole for UniversalErrorProtocol {
    fn is_canonical_but_for_size(&self) -> bool {
        self.is_canonical(false)
            && has_supported_version(self)
            && has_valid_ancestors(self)
            && has_valid_tree(self)
            && has_times_in_order(self)
    }

    fn is_small_enough(&self) -> bool {
        size_of(self) <= MAX_RECORD_BYTES.size()
    }

    fn count(&self) -> usize {
        1
    }
}

impl Whole for ErrorBatch {
    fn is_canonical_but_for_size(&self) -> bool {
        self.errors.len() <= MAX_BATCH_RECORDS.size()
            && self.errors.iter().all(Whole::is_canonical_but_for_size)
    }

    fn is_small_enough(&self) -> bool {
        self.errors.iter().all(Whole::is_small_enough) && size_of(self) <= MAX_BATCH_BYTES.size()
    }

    fn count(&self) -> usize {
        self.errors.len()
    }
}

/// Tell whether a record or batch surely obeys every rule of the canonical profile.
pub(crate) fn is_surely_canonical(value: &impl Whole) -> bool {
    value.is_canonical_but_for_size() && value.is_small_enough()
}

/// Tell whether the size is within the limits, for a record or batch whose protobuf form has so many bytes.
pub(crate) fn is_small_enough_in(value: &impl Whole, written: usize) -> bool {
    written + value.count() * UNWRITTEN_BYTES <= MAX_RECORD_BYTES.size() || value.is_small_enough()
}

fn has_supported_version(record: &UniversalErrorProtocol) -> bool {
    let minor = record.protocol_version.strip_prefix(SUPPORTED_MAJOR);
    minor.is_some_and(|minor| minor.starts_with('.'))
}

/// Tell whether a level is one that this release or a newer one may have; 0 is an absent one.
pub(crate) fn is_valid_level(number: i32) -> bool {
    number == 0 || number >= SEVERITY_STEP
}

pub(crate) fn has_nul(text: &str) -> bool {
    // Looking at all bytes is faster than stopping at the first one.
    text.bytes().fold(false, |found, byte| found | (byte == 0))
}

pub(crate) fn is_valid_text(text: &str, most: usize) -> bool {
    text.len() <= most && !has_nul(text)
}

pub(crate) fn is_valid_key(key: &str) -> bool {
    let is_printable = key.bytes().all(|byte| (0x20..0x7f).contains(&byte)) && !key.is_empty();
    key.len() <= MAX_CONTEXT_KEY_BYTES.size()
        && (is_printable || patterns::CONTEXT_KEY.is_match(key))
}

/// Tell whether a value obeys every rule and its counted bytes are within the limit.
pub(crate) fn fits(weight: Option<usize>, most: usize) -> bool {
    weight.is_some_and(|weight| weight <= most)
}

pub(crate) fn is_valid_time(time: &Timestamp) -> bool {
    (FIRST_SECOND..=LAST_SECOND).contains(&time.seconds) && NANOS.contains(&time.nanos)
}

pub(crate) fn is_valid_duration(time: &Duration) -> bool {
    let most = MAX_RETRY_AFTER_SECONDS.value as i64;
    NANOS.contains(&time.nanos) && (0..most + i64::from(time.nanos == 0)).contains(&time.seconds)
}

/// The counted bytes of a value that obeys every rule; nothing for any other.
pub(crate) fn weigh(value: &Value, depth: usize) -> Option<usize> {
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

pub(crate) fn weigh_entries(entries: &BTreeMap<String, Value>, depth: usize) -> Option<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Chance;
    use crate::judge::judge_value;

    #[test]
    fn what_is_told_fast_is_the_verdict_of_the_judge() {
        let mut canonical = 0;
        for seed in 0..3_000 {
            let mut chance = Chance::new(seed, [0, 300, 40][seed as usize % 3]);
            let fullness = chance.below(6);
            let mut record = UniversalErrorProtocol::default();
            chance.fill(&mut record, fullness, 0);
            if seed % 4 > 0 {
                mend_tree(&mut record);
            }
            let refusals = judge_value(&record).canonical;
            let is_sure = is_surely_canonical(&record);
            // In doubt it says no: a debug value that is null is an absent one.
            let is_doubtful = record
                .details
                .iter()
                .any(|detail| detail.debug.as_ref().is_some_and(is_null));
            if is_sure || !is_doubtful {
                assert_eq!(refusals.is_empty(), is_sure, "{refusals:?}");
            }
            canonical += usize::from(refusals.is_empty());
        }
        assert!(
            (600..2_400).contains(&canonical),
            "{canonical} were canonical"
        );
    }

    /// What chance does not find: edges to nodes before, counts of frames that are there.
    fn mend_tree(record: &mut UniversalErrorProtocol) {
        for (index, node) in record.nodes.iter_mut().enumerate() {
            node.parent = index.checked_sub(1).map(|parent| parent as u32);
            node.relation = i32::from(index > 0);
            if index == 0 {
                node.error_type.clear();
                node.error_id.clear();
                node.source_language.clear();
                node.timestamp = None;
            }
        }
        let nodes = record.nodes.iter_mut().map(|node| &mut node.stack);
        let threads = record.threads.iter_mut().map(|thread| &mut thread.stack);
        for stack in nodes.chain(threads).flatten() {
            stack.shared_with_parent = 0;
            stack.dropped_after = 0;
        }
        if let Some(held) = &mut record.occurrences {
            held.last = None;
        }
    }
}
