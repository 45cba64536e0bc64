//! Write the fields of a message by their kinds. What is absent is not written, as proto3 has it.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, Timestamp, Value};

use super::{Encode, Room};

/// The bytes in front of the value of a field.
const fn key(number: u32, wire_type: u32) -> u32 {
    number << 3 | wire_type
}

const VARINT: u32 = 0;
const FIXED: u32 = 1;
const LENGTH: u32 = 2;

/// Cut so many bytes off the end of the room: what remains, and what was cut off.
#[inline(always)]
pub(crate) fn cut(room: &mut [u8], count: usize) -> Option<(&mut [u8], &mut [u8])> {
    let left = room.len().checked_sub(count)?;
    Some(room.split_at_mut(left))
}

#[inline(always)]
fn put_varint(room: &mut [u8], number: u64) -> Room<'_> {
    if number < 1 << 7 {
        let (room, place) = cut(room, 1)?;
        place[0] = number as u8;
        return Some(room);
    }
    if number < 1 << 14 {
        let (room, place) = cut(room, 2)?;
        place[0] = number as u8 | 0x80;
        place[1] = (number >> 7) as u8;
        return Some(room);
    }
    match number {
        0x1000_0000..0x8_0000_0000 => put_sized_varint::<5>(room, number),
        0x20_0000..0x1000_0000 => put_sized_varint::<4>(room, number),
        _ => put_long_varint(room, number),
    }
}

fn put_long_varint(room: &mut [u8], mut number: u64) -> Room<'_> {
    let count = (64 - (number | 1).leading_zeros() as usize).div_ceil(7);
    let (room, place) = cut(room, count)?;
    for byte in &mut place[..count - 1] {
        *byte = number as u8 | 0x80;
        number >>= 7;
    }
    place[count - 1] = number as u8;
    Some(room)
}

/// Write a number that takes so many bytes, 4 or 5: the seconds and most nanoseconds of today do.
#[inline(always)]
fn put_sized_varint<const COUNT: usize>(room: &mut [u8], number: u64) -> Room<'_> {
    let (room, place) = cut(room, COUNT)?;
    let parts = (number & 0x7f)
        | (number & 0x3f80) << 1
        | (number & 0x1f_c000) << 2
        | (number & 0xfe0_0000) << 3
        | (number >> 28) << 32;
    let more = 0x80_8080_8080 >> (8 * (6 - COUNT));
    place.copy_from_slice(&(parts | more).to_le_bytes()[..COUNT]);
    Some(room)
}

/// Write the key of a field: one byte, or two from the field 16 on.
#[inline(always)]
fn put_key<const NUMBER: u32>(room: &mut [u8], wire_type: u32) -> Room<'_> {
    let key = key(NUMBER, wire_type);
    if NUMBER < 16 {
        let (room, place) = cut(room, 1)?;
        place[0] = key as u8;
        Some(room)
    } else {
        let (room, place) = cut(room, 2)?;
        place[0] = key as u8 | 0x80;
        place[1] = (key >> 7) as u8;
        Some(room)
    }
}

/// Write a number and its key: most take one byte each.
#[inline(always)]
fn put_number<const NUMBER: u32>(room: &mut [u8], number: u64, wire_type: u32) -> Room<'_> {
    if NUMBER < 16 && number < 1 << 7 {
        let (room, place) = cut(room, 2)?;
        place[0] = key(NUMBER, wire_type) as u8;
        place[1] = number as u8;
        return Some(room);
    }
    put_key::<NUMBER>(put_varint(room, number)?, wire_type)
}

/// Write the length and the key in front of what was written since there was so much room.
#[inline(always)]
pub(crate) fn close<const NUMBER: u32>(room: &mut [u8], before: usize) -> Room<'_> {
    put_number::<NUMBER>(room, (before - room.len()) as u64, LENGTH)
}

#[inline(always)]
fn put_present_bytes<'a, const NUMBER: u32>(room: &'a mut [u8], data: &[u8]) -> Room<'a> {
    let before = room.len();
    let (room, place) = cut(room, data.len())?;
    place.copy_from_slice(data);
    close::<NUMBER>(room, before)
}

#[inline(always)]
pub(crate) fn put_bytes<'a, const NUMBER: u32>(room: &'a mut [u8], data: &[u8]) -> Room<'a> {
    if data.is_empty() {
        return Some(room);
    }
    put_present_bytes::<NUMBER>(room, data)
}

#[inline(always)]
pub(crate) fn put_text<'a, const NUMBER: u32>(room: &'a mut [u8], text: &str) -> Room<'a> {
    put_bytes::<NUMBER>(room, text.as_bytes())
}

#[inline(always)]
pub(crate) fn put_optional_text<'a, const NUMBER: u32>(
    room: &'a mut [u8],
    held: &Option<String>,
) -> Room<'a> {
    match held {
        Some(text) => put_present_bytes::<NUMBER>(room, text.as_bytes()),
        None => Some(room),
    }
}

pub(crate) fn put_strings<'a, const NUMBER: u32>(
    mut room: &'a mut [u8],
    texts: &[String],
) -> Room<'a> {
    for text in texts.iter().rev() {
        room = put_present_bytes::<NUMBER>(room, text.as_bytes())?;
    }
    Some(room)
}

#[inline(always)]
pub(crate) fn put_present_number<const NUMBER: u32>(room: &mut [u8], number: u64) -> Room<'_> {
    put_number::<NUMBER>(room, number, VARINT)
}

#[inline(always)]
pub(crate) fn put_uint32<const NUMBER: u32>(room: &mut [u8], number: u32) -> Room<'_> {
    if number == 0 {
        return Some(room);
    }
    put_present_number::<NUMBER>(room, number.into())
}

#[inline(always)]
pub(crate) fn put_optional_uint32<const NUMBER: u32>(
    room: &mut [u8],
    held: Option<u32>,
) -> Room<'_> {
    match held {
        Some(number) => put_present_number::<NUMBER>(room, number.into()),
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_bool<const NUMBER: u32>(room: &mut [u8], value: bool) -> Room<'_> {
    put_uint32::<NUMBER>(room, value.into())
}

#[inline(always)]
pub(crate) fn put_optional_bool<const NUMBER: u32>(
    room: &mut [u8],
    held: Option<bool>,
) -> Room<'_> {
    put_optional_uint32::<NUMBER>(room, held.map(u32::from))
}

/// Write a signed number; one below zero takes ten bytes.
#[inline(always)]
fn put_signed<const NUMBER: u32>(room: &mut [u8], number: i64) -> Room<'_> {
    if number == 0 {
        return Some(room);
    }
    put_present_number::<NUMBER>(room, number as u64)
}

#[inline(always)]
pub(crate) fn put_enum<const NUMBER: u32>(room: &mut [u8], number: i32) -> Room<'_> {
    put_signed::<NUMBER>(room, number.into())
}

#[inline(always)]
pub(crate) fn put_eight_bytes<const NUMBER: u32>(room: &mut [u8], number: u64) -> Room<'_> {
    if NUMBER < 16 {
        let (room, place) = cut(room, 9)?;
        place[0] = key(NUMBER, FIXED) as u8;
        place[1..].copy_from_slice(&number.to_le_bytes());
        return Some(room);
    }
    let (room, place) = cut(room, 8)?;
    place.copy_from_slice(&number.to_le_bytes());
    put_key::<NUMBER>(room, FIXED)
}

#[inline(always)]
pub(crate) fn put_fixed64<const NUMBER: u32>(room: &mut [u8], number: u64) -> Room<'_> {
    if number == 0 {
        return Some(room);
    }
    put_eight_bytes::<NUMBER>(room, number)
}

pub(crate) fn put_time<const NUMBER: u32>(room: &mut [u8], seconds: i64, nanos: i32) -> Room<'_> {
    let before = room.len();
    let room = put_signed::<2>(room, nanos.into())?;
    let room = put_signed::<1>(room, seconds)?;
    close::<NUMBER>(room, before)
}

#[inline(always)]
pub(crate) fn put_timestamp<'a, const NUMBER: u32>(
    room: &'a mut [u8],
    held: &Option<Timestamp>,
) -> Room<'a> {
    match held {
        Some(time) => put_time::<NUMBER>(room, time.seconds, time.nanos),
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_duration<'a, const NUMBER: u32>(
    room: &'a mut [u8],
    held: &Option<Duration>,
) -> Room<'a> {
    match held {
        Some(time) => put_time::<NUMBER>(room, time.seconds, time.nanos),
        None => Some(room),
    }
}

#[inline(always)]
fn put_part<'a, const NUMBER: u32>(room: &'a mut [u8], part: &impl Encode) -> Room<'a> {
    let before = room.len();
    close::<NUMBER>(part.put(room)?, before)
}

#[inline(always)]
pub(crate) fn put_message<'a, const NUMBER: u32, T: Encode>(
    room: &'a mut [u8],
    held: &Option<T>,
) -> Room<'a> {
    match held {
        Some(part) => put_part::<NUMBER>(room, part),
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_messages<'a, const NUMBER: u32, T: Encode>(
    mut room: &'a mut [u8],
    parts: &[T],
) -> Room<'a> {
    for part in parts.iter().rev() {
        room = put_part::<NUMBER>(room, part)?;
    }
    Some(room)
}

/// Write the entries of a map of texts; what is empty in an entry is left out, as prost does.
pub(crate) fn put_texts<'a, const NUMBER: u32>(
    mut room: &'a mut [u8],
    entries: &BTreeMap<String, String>,
) -> Room<'a> {
    for (name, text) in entries.iter().rev() {
        let before = room.len();
        room = put_text::<1>(put_text::<2>(room, text)?, name)?;
        room = close::<NUMBER>(room, before)?;
    }
    Some(room)
}

#[inline(always)]
pub(crate) fn put_values<'a, const NUMBER: u32>(
    room: &'a mut [u8],
    entries: &BTreeMap<String, Value>,
) -> Room<'a> {
    if entries.is_empty() {
        return Some(room);
    }
    put_entries::<NUMBER>(room, entries)
}

fn put_entries<'a, const NUMBER: u32>(
    mut room: &'a mut [u8],
    entries: &BTreeMap<String, Value>,
) -> Room<'a> {
    for (name, value) in entries.iter().rev() {
        let before = room.len();
        if value.kind.is_some() {
            room = put_part::<2>(room, value)?;
        }
        room = close::<NUMBER>(put_text::<1>(room, name)?, before)?;
    }
    Some(room)
}

#[inline(always)]
pub(crate) fn put_value<'a, const NUMBER: u32>(
    room: &'a mut [u8],
    held: &Option<Value>,
) -> Room<'a> {
    put_message::<NUMBER, Value>(room, held)
}

impl Encode for Value {
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a> {
        let before = room.len();
        match &self.kind {
            None => Some(room),
            Some(ValueKind::NullValue(number)) => {
                put_present_number::<1>(room, i64::from(*number) as u64)
            }
            Some(ValueKind::NumberValue(number)) => put_eight_bytes::<2>(room, number.to_bits()),
            Some(ValueKind::StringValue(text)) => put_present_bytes::<3>(room, text.as_bytes()),
            Some(ValueKind::BoolValue(value)) => put_present_number::<4>(room, (*value).into()),
            Some(ValueKind::StructValue(held)) => {
                close::<5>(put_entries::<1>(room, &held.fields)?, before)
            }
            Some(ValueKind::ListValue(list)) => {
                close::<6>(put_messages::<1, Value>(room, &list.values)?, before)
            }
        }
    }
}
