//! The size of a message's binary form by the rules of its fields, without making the bytes.
//!
//! UEP-LIM-002: every field that is present once, shortest varints, map entries with key and value, no unknown fields.
//! prost leaves empty keys and values of maps out, which this count does not.

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, Timestamp, Value};

use crate::schema::{Reflect, Slot};

/// How many bytes a varint takes.
fn varint(number: u64) -> usize {
    (64 - (number | 1).leading_zeros() as usize).div_ceil(7)
}

fn signed(number: i64) -> usize {
    varint(number as u64)
}

/// The size with the length in front.
fn prefixed(size: usize) -> usize {
    varint(size as u64) + size
}

/// The binary size of a record, batch or any part of one, in bytes.
pub(crate) fn size_of(part: &dyn Reflect) -> usize {
    let fields = part.message().fields.iter().enumerate();
    fields
        .map(|(index, field)| slot_size(part.get(index), varint(u64::from(field.number) << 3)))
        .sum()
}

fn slot_size(slot: Slot<'_>, tag: usize) -> usize {
    let entries =
        |sizes: &mut dyn Iterator<Item = usize>| sizes.map(|size| tag + prefixed(size)).sum();
    match slot {
        Slot::Bool(true) | Slot::OptionalBool(Some(_)) => tag + 1,
        Slot::Bytes(data) if !data.is_empty() => tag + prefixed(data.len()),
        Slot::Duration(Some(Duration { seconds, nanos }))
        | Slot::Timestamp(Some(Timestamp { seconds, nanos })) => {
            tag + prefixed(time_size(*seconds, i64::from(*nanos)))
        }
        Slot::Enum(number) if number != 0 => tag + signed(i64::from(number)),
        Slot::Fixed64(number) if number != 0 => tag + 8,
        Slot::Message(Some(part)) => tag + prefixed(size_of(part)),
        Slot::Messages(items) => (0..items.len())
            .map(|index| tag + prefixed(size_of(items.at(index))))
            .sum(),
        Slot::OptionalText(Some(text)) => tag + prefixed(text.len()),
        Slot::Text(text) if !text.is_empty() => tag + prefixed(text.len()),
        Slot::OptionalUint32(Some(number)) => tag + varint(number.into()),
        Slot::Uint32(number) if number != 0 => tag + varint(number.into()),
        Slot::Strings(texts) => texts.iter().map(|text| tag + prefixed(text.len())).sum(),
        Slot::Texts(texts) => entries(
            &mut texts
                .iter()
                .map(|(key, text)| 2 + prefixed(key.len()) + prefixed(text.len())),
        ),
        Slot::Value(Some(value)) => tag + prefixed(value_size(value)),
        Slot::Values(values) => entries(
            &mut values
                .iter()
                .map(|(key, value)| 2 + prefixed(key.len()) + prefixed(value_size(value))),
        ),
        _ => 0,
    }
}

fn time_size(seconds: i64, nanos: i64) -> usize {
    [seconds, nanos]
        .iter()
        .filter(|part| **part != 0)
        .map(|part| 1 + signed(*part))
        .sum()
}

/// The size of a `google.protobuf.Value`.
fn value_size(value: &Value) -> usize {
    match &value.kind {
        None => 0,
        Some(ValueKind::NullValue(_) | ValueKind::BoolValue(_)) => 2,
        Some(ValueKind::NumberValue(_)) => 9,
        Some(ValueKind::StringValue(text)) => 1 + prefixed(text.len()),
        Some(ValueKind::ListValue(list)) => {
            1 + prefixed(
                list.values
                    .iter()
                    .map(|item| 1 + prefixed(value_size(item)))
                    .sum(),
            )
        }
        Some(ValueKind::StructValue(entries)) => {
            let size = |(key, item): (&String, &Value)| {
                2 + prefixed(key.len()) + prefixed(value_size(item))
            };
            1 + prefixed(
                entries
                    .fields
                    .iter()
                    .map(|entry| 1 + prefixed(size(entry)))
                    .sum(),
            )
        }
    }
}
