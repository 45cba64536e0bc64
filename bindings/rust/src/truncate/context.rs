//! Measure open values and leave out the largest entries. Changes no value it keeps.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::Value;

/// The counted bytes of a value (UEP-LIM-003).
pub(crate) fn weigh_value(value: &Value) -> usize {
    match &value.kind {
        Some(ValueKind::StringValue(text)) => text.len(),
        Some(ValueKind::ListValue(list)) => 2 + list.values.iter().map(weigh_value).sum::<usize>(),
        Some(ValueKind::StructValue(entries)) => weigh_entries(&entries.fields),
        _ => 8,
    }
}

/// The counted bytes of an object.
pub(crate) fn weigh_entries(entries: &BTreeMap<String, Value>) -> usize {
    2 + entries
        .iter()
        .map(|(key, value)| key.len() + weigh_value(value))
        .sum::<usize>()
}

/// The keys with their counted bytes in the order in which they go: largest first, then the greater key (UEP-LIM-009).
pub(crate) fn order_largest(entries: &BTreeMap<String, Value>) -> Vec<(usize, String)> {
    let mut weighed: Vec<_> = entries
        .iter()
        .map(|(key, value)| (key.len() + weigh_value(value), key.clone()))
        .collect();
    weighed.sort_by(|one, other| other.cmp(one));
    weighed
}
