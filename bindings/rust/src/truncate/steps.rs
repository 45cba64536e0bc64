//! The steps of truncation, one row each. Every step removes units in a fixed order; none measures.

use super::context::order_largest;
use super::frames::{drop_shared, keep_ends};
use crate::limits::{
    TRUNCATE_FRAMES_INNER, TRUNCATE_FRAMES_OUTER, TRUNCATE_MESSAGE_BYTES,
    TRUNCATE_ROOT_FRAMES_INNER, TRUNCATE_ROOT_FRAMES_OUTER,
};
use crate::model::{MarkKind, Stack, UniversalErrorProtocol as Record};
use crate::text::cut_end;

/// One step: how many units it could remove, how the first of them are removed, and the mark it leaves.
pub(super) struct Step {
    pub count: fn(&Record) -> usize,
    pub remove: fn(&mut Record, usize),
    pub path: &'static str,
    pub kind: MarkKind,
    /// What the mark says the size was.
    pub size: Option<fn(&Record) -> usize>,
}

/// The step that removes a list of the record from its tail.
macro_rules! list_step {
    ($field:ident) => {
        Step {
            count: |record| record.$field.len(),
            remove: |record, units| record.$field.truncate(record.$field.len() - units),
            path: concat!("/", stringify!($field)),
            kind: MarkKind::Truncated,
            size: Some(|record| record.$field.len()),
        }
    };
}

/// The step that changes stacks of nodes from an index on, that of the node with the highest index first.
macro_rules! stack_step {
    ($change:expr, $nodes:expr, $path:literal) => {
        Step {
            count: |record| {
                let nodes = &record.nodes[$nodes(record.nodes.len())];
                nodes
                    .iter()
                    .filter(|node| {
                        node.stack
                            .clone()
                            .is_some_and(|mut stack| $change(&mut stack))
                    })
                    .count()
            },
            remove: |record, units| {
                let count = record.nodes.len();
                let mut left = units;
                for node in record.nodes[$nodes(count)].iter_mut().rev() {
                    if left > 0 && node.stack.as_mut().is_some_and($change) {
                        left -= 1;
                    }
                }
            },
            path: $path,
            kind: MarkKind::Truncated,
            size: None,
        }
    };
}

fn all_nodes(count: usize) -> std::ops::Range<usize> {
    0..count
}

fn other_nodes(count: usize) -> std::ops::Range<usize> {
    1.min(count)..count
}

fn root_node(count: usize) -> std::ops::Range<usize> {
    0..1.min(count)
}

fn drop_source_lines(stack: &mut Stack) -> bool {
    let mut has_any = false;
    for frame in &mut stack.frames {
        has_any |= !frame.source_line.is_empty();
        frame.source_line.clear();
    }
    has_any
}

fn trim(stack: &mut Stack) -> bool {
    keep_ends(
        stack,
        TRUNCATE_FRAMES_INNER.size(),
        TRUNCATE_FRAMES_OUTER.size(),
    )
}

fn trim_root(stack: &mut Stack) -> bool {
    keep_ends(
        stack,
        TRUNCATE_ROOT_FRAMES_INNER.size(),
        TRUNCATE_ROOT_FRAMES_OUTER.size(),
    )
}

fn payload_size(record: &Record) -> usize {
    record
        .origin
        .as_ref()
        .map_or(0, |origin| origin.payload.len())
}

fn drop_payload(record: &mut Record, _units: usize) {
    if let Some(origin) = &mut record.origin {
        origin.payload.clear();
        origin.complete = false;
    }
}

fn drop_context(record: &mut Record, units: usize) {
    for (_, key) in order_largest(&record.context).into_iter().take(units) {
        record.context.remove(&key);
    }
}

fn notes(record: &Record) -> usize {
    record.nodes.first().map_or(0, |root| root.notes.len())
}

fn drop_notes(record: &mut Record, units: usize) {
    if let Some(root) = record.nodes.first_mut() {
        root.notes.truncate(root.notes.len() - units);
    }
}

fn attributes(record: &Record) -> usize {
    record
        .resource
        .as_ref()
        .map_or(0, |resource| resource.attributes.len())
}

/// The greatest key in byte order first, as over the count (UEP-TRN-030).
fn drop_attributes(record: &mut Record, units: usize) {
    if let Some(resource) = &mut record.resource {
        for _ in 0..units {
            resource.attributes.pop_last();
        }
    }
}

fn has_long_message(record: &Record) -> usize {
    let is_long = |text: &String| text.len() > TRUNCATE_MESSAGE_BYTES.size();
    usize::from(
        is_long(&record.error_message) || record.nodes.iter().any(|node| is_long(&node.message)),
    )
}

fn cut_messages(record: &mut Record, _units: usize) {
    let texts = record.nodes.iter_mut().map(|node| &mut node.message);
    for text in texts.chain([&mut record.error_message]) {
        text.truncate(cut_end(text, TRUNCATE_MESSAGE_BYTES.size()).len());
    }
}

/// Leave the mandatory fields alone (UEP-TRN-034).
pub(super) fn keep_required(record: Record) -> Record {
    Record {
        protocol_version: record.protocol_version,
        error_id: record.error_id,
        error_type: record.error_type,
        severity: record.severity,
        timestamp: record.timestamp,
        source_language: record.source_language,
        error_message: record.error_message,
        type_ancestors: record.type_ancestors,
        ..Record::default()
    }
}

/// UEP-TRN-016 to UEP-TRN-033, in this order.
pub(super) static STEPS: &[Step] = &[
    list_step!(threads),
    stack_step!(drop_source_lines, all_nodes, "/nodes"),
    Step {
        count: |record| usize::from(payload_size(record) > 0),
        remove: drop_payload,
        path: "/origin/payload",
        kind: MarkKind::Dropped,
        size: Some(payload_size),
    },
    list_step!(details),
    stack_step!(drop_shared, other_nodes, "/nodes"),
    stack_step!(trim, other_nodes, "/nodes"),
    Step {
        count: |record| record.nodes.len().saturating_sub(1),
        remove: |record, units| record.nodes.truncate(record.nodes.len() - units),
        path: "/nodes",
        kind: MarkKind::Truncated,
        size: Some(|record| record.nodes.len()),
    },
    Step {
        count: |record| usize::from(record.stack_trace.is_some()),
        remove: |record, _| record.stack_trace = None,
        path: "/stack_trace",
        kind: MarkKind::Dropped,
        size: Some(|record| record.stack_trace.as_ref().map_or(0, String::len)),
    },
    Step {
        count: |record| record.context.len(),
        remove: drop_context,
        path: "/context",
        kind: MarkKind::Truncated,
        size: Some(|record| record.context.len()),
    },
    list_step!(recovery_suggestions),
    list_step!(violations),
    list_step!(links),
    list_step!(user_messages),
    Step {
        count: notes,
        remove: drop_notes,
        path: "/nodes/0/notes",
        kind: MarkKind::Truncated,
        size: Some(notes),
    },
    Step {
        count: attributes,
        remove: drop_attributes,
        path: "/resource/attributes",
        kind: MarkKind::Truncated,
        size: Some(attributes),
    },
    stack_step!(trim_root, root_node, "/nodes/0/stack/frames"),
    Step {
        count: has_long_message,
        remove: cut_messages,
        path: "/error_message",
        kind: MarkKind::Truncated,
        size: Some(|record| record.error_message.len()),
    },
    Step {
        count: |record| record.marks.len(),
        remove: |record, units| {
            record.marks.drain(..units);
        },
        path: "/marks",
        kind: MarkKind::Truncated,
        size: Some(|record| record.marks.len()),
    },
];
