//! Tell fast whether a record in memory is canonical. Says no when in doubt; the judge then finds the words.
//!
//! The generated code has what is demanded of each field; a test compares its verdicts with those of the walk.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, Timestamp, Value};

use crate::limits::*;
use crate::model::{ErrorBatch, Node, UniversalErrorProtocol};
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
pub(crate) const UNWRITTEN_BYTES: usize = 2 * MAX_ATTRIBUTES.size();

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
            && is_supported(&self.protocol_version)
            && has_ancestors(
                &self.error_type,
                self.type_ancestors.last().map(String::as_str),
            )
            && has_valid_tree(self)
            && self
                .occurrences
                .as_ref()
                .is_none_or(|held| are_in_order(held.first, held.last))
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

/// Tell whether a version of the right form has the major number of this release.
pub(crate) fn is_supported(version: &str) -> bool {
    let minor = version.strip_prefix(SUPPORTED_MAJOR);
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
    key.len() <= const { MAX_CONTEXT_KEY_BYTES.size() }
        && (is_printable(key.as_bytes()) || patterns::CONTEXT_KEY.is_match(key))
}

/// Tell whether a text is one of printable ASCII, eight bytes at once; an empty one is not.
fn is_printable(text: &[u8]) -> bool {
    let word = |chunk: &[u8; 8]| is_printable_word(u64::from_le_bytes(*chunk));
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(first), Some(last)) if text.len() <= 8 => {
            let both = u64::from(u32::from_le_bytes(*first)) << 32;
            is_printable_word(both | u64::from(u32::from_le_bytes(*last)))
        }
        (Some(_), Some(_)) => {
            let mut chunks = text.chunks_exact(8);
            chunks.all(|chunk| chunk.first_chunk().is_some_and(word))
                && text.last_chunk().is_some_and(word)
        }
        _ => !text.is_empty() && text.iter().all(|byte| (0x20..0x7f).contains(byte)),
    }
}

fn is_printable_word(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 0xff;
    let below = word.wrapping_sub(0x20 * ONES);
    // The highest bit is set by bytes below the space, by those above the tilde and by those beyond ASCII.
    (below | word | word.wrapping_add(ONES)) & (0x80 * ONES) == 0
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

/// Tell whether a type is known or says what it is a kind of, given the last of its ancestors.
pub(crate) fn has_ancestors(error_type: &str, last: Option<&str>) -> bool {
    match last {
        Some(last) => patterns::CATEGORY_ID.is_match(last),
        None => find_type(error_type).is_some(),
    }
}

fn has_valid_tree(record: &UniversalErrorProtocol) -> bool {
    let are_linked = record.nodes.iter().enumerate().all(|(index, node)| {
        is_linked(index, node.parent, node.relation) && (index > 0 || is_plain_root(node))
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
            let counts = Counts {
                present: stack.frames.len() as u64,
                dropped: stack.dropped_frames,
                after: stack.dropped_after,
                shared: stack.shared_with_parent,
            };
            has_valid_counts(&counts, has_parent)
        })
    });
    are_linked && are_counted && frames <= MAX_FRAMES_PER_RECORD.size()
}

/// Tell whether the edge of a node leads to a node before it, and that of node 0 nowhere.
pub(crate) fn is_linked(index: usize, parent: Option<u32>, relation: i32) -> bool {
    match parent {
        None => index == 0 && relation == 0,
        Some(parent) => relation != 0 && (parent as usize) < index,
    }
}

fn is_plain_root(root: &Node) -> bool {
    root.error_type.is_empty()
        && root.error_id.is_empty()
        && root.source_language.is_empty()
        && root.timestamp.is_none()
}

/// What a stack says about how many frames there are.
pub(crate) struct Counts {
    pub present: u64,
    pub dropped: u32,
    pub after: u32,
    pub shared: u32,
}

pub(crate) fn has_valid_counts(counts: &Counts, has_parent: bool) -> bool {
    let shared = if has_parent {
        counts.present + u64::from(counts.dropped)
    } else {
        0
    };
    let after = if counts.dropped > 0 {
        counts.present
    } else {
        0
    };
    u64::from(counts.shared) <= shared && u64::from(counts.after) <= after
}

/// Tell whether the first of two times is not after the last.
pub(crate) fn are_in_order(first: Option<Timestamp>, last: Option<Timestamp>) -> bool {
    match (first, last) {
        (Some(first), Some(last)) => (first.seconds, first.nanos) <= (last.seconds, last.nanos),
        _ => true,
    }
}

#[cfg(test)]
pub(crate) mod tests {
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
    pub fn mend_tree(record: &mut UniversalErrorProtocol) {
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
