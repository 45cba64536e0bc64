//! The rules between the fields of a borrowed record, and the one that only lists of entries can break.

use super::{Record, Stack, Value};
use crate::errors::{InvalidRecord, Refusal};
use crate::limits::MAX_FRAMES_PER_RECORD;
use crate::path::{write_pointer, Token};
use crate::patterns;
use crate::quick::{
    are_in_order, has_ancestors, has_valid_counts, is_linked, is_supported, Counts,
};
use crate::reasons::Reason;
use crate::registry::is_type_name;
use crate::values::word;
use crate::versions::PROTOCOL_VERSION;

/// Tell whether the fields of a record surely go together.
#[inline(always)]
pub(super) fn has_valid_parts(record: &Record<'_>) -> bool {
    is_version(record.protocol_version)
        && has_type(record.error_type, record.type_ancestors)
        && has_valid_tree(record)
        && record
            .occurrences
            .is_none_or(|held| are_in_order(held.first, held.last))
}

/// Tell whether a version has the form of one and the major number of this release.
#[inline(always)]
fn is_version(version: &str) -> bool {
    version == PROTOCOL_VERSION
        || is_supported(version) && patterns::PROTOCOL_VERSION.is_match(version)
}

/// Tell whether a type has the form of one, and is known or says what it is a kind of.
#[inline(always)]
fn has_type(error_type: &str, ancestors: &[&str]) -> bool {
    match ancestors.last() {
        Some(last) => is_type_name(error_type) && has_ancestors(error_type, Some(last)),
        // A known type has the form.
        None => has_ancestors(error_type, None),
    }
}

#[inline(always)]
fn has_valid_tree(record: &Record<'_>) -> bool {
    let are_linked = record.nodes.iter().enumerate().all(|(index, node)| {
        let repeats = node.error_type.len() | node.error_id.len() | node.source_language.len();
        is_linked(index, node.parent, node.relation)
            && (index > 0 || repeats == 0 && node.timestamp.is_none())
    });
    let mut frames = 0;
    let mut is_counted = |stack: Option<&Stack<'_>>, has_parent| {
        stack.is_none_or(|stack| {
            frames += stack.frames.len();
            has_valid_counts(&count(stack), has_parent)
        })
    };
    let mut nodes = record.nodes.iter().enumerate();
    let are_counted = nodes.all(|(index, node)| is_counted(node.stack, index > 0))
        && (record.threads.iter()).all(|thread| is_counted(thread.stack, false));
    are_linked && are_counted && frames <= const { MAX_FRAMES_PER_RECORD.size() }
}

#[inline(always)]
fn count(stack: &Stack<'_>) -> Counts {
    Counts {
        present: stack.frames.len() as u64,
        dropped: stack.dropped_frames,
        after: stack.dropped_after,
        shared: stack.shared_with_parent,
    }
}

/// Refuse a record with a key that stands twice in one map: the owned form cannot hold it.
pub(super) fn refuse_repeated_keys(record: &Record<'_>) -> Result<(), InvalidRecord> {
    let mut way = vec![Token::Field("context")];
    check_members(record.context, &mut way)?;
    if let Some(resource) = record.resource {
        way = vec![Token::Field("resource"), Token::Field("attributes")];
        check_keys(resource.attributes, &way)?;
    }
    for (index, detail) in record.details.iter().enumerate() {
        way = vec![
            Token::Field("details"),
            Token::Index(index),
            Token::Field("debug"),
        ];
        check_value(detail.debug.as_ref().unwrap_or(&Value::Null), &mut way)?;
    }
    Ok(())
}

fn check_members(entries: &[(&str, Value<'_>)], way: &mut Vec<Token>) -> Result<(), InvalidRecord> {
    check_keys(entries, way)?;
    for (key, value) in entries {
        way.push(Token::Key((*key).to_owned()));
        check_value(value, way)?;
        way.pop();
    }
    Ok(())
}

fn check_value(value: &Value<'_>, way: &mut Vec<Token>) -> Result<(), InvalidRecord> {
    match value {
        Value::Object(entries) => check_members(entries, way),
        Value::List(values) => values.iter().enumerate().try_for_each(|(index, item)| {
            way.push(Token::Index(index));
            check_value(item, way)?;
            way.pop();
            Ok(())
        }),
        _ => Ok(()),
    }
}

fn check_keys<V>(entries: &[(&str, V)], way: &[Token]) -> Result<(), InvalidRecord> {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) else {
        return Ok(());
    };
    let below: Vec<Token> = way
        .iter()
        .cloned()
        .chain([Token::Key(pair[0].to_owned())])
        .collect();
    Err(InvalidRecord::new(vec![Refusal {
        reason: Reason::DuplicateKey,
        path: Some(write_pointer(&below)),
        detail: word(Reason::DuplicateKey, &[("key", pair[0])]),
    }]))
}
