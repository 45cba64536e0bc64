//! Write the fields of a borrowed message and look at them in the same pass. What is not surely canonical is not written.
//!
//! Nothing comes back where the room does not suffice and where a value is in doubt alike; the owned way then decides.

use prost_types::{Duration, Timestamp};

use super::order::Order;
use super::Value;
use crate::encode::{close, cut, put_eight_bytes, put_present_number, put_time, Room};
use crate::limits::{MAX_CONTEXT_DEPTH, MAX_CONTEXT_STRING_BYTES, MAX_SAFE_INTEGER};
use crate::quick::{is_valid_duration, is_valid_key, is_valid_time};

/// A borrowed message; `is_root` tells that it is node 0.
pub(crate) trait Put {
    /// Write the fields, the last one first.
    fn put<'r>(&self, room: &'r mut [u8], is_root: bool) -> Room<'r>;
}

/// Go on where a condition holds.
#[inline(always)]
pub(crate) fn sure(is_met: bool) -> Option<()> {
    is_met.then_some(())
}

const CHUNK: usize = 16;
/// Shorter texts have a length of one byte.
const SHORT: usize = 128;
/// Fields below have a key of one byte.
const LOW: u32 = 16;

/// Copy a text into a place of the same length; tell whether it holds no NUL.
#[inline(always)]
fn copy(place: &mut [u8], text: &[u8]) -> bool {
    if text.len() >= CHUNK {
        return copy_chunks(place, text);
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        set_ends(place, first, last);
        return !has_zero(u64::from_le_bytes(*first)) & !has_zero(u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        set_ends(place, first, last);
        let both = u64::from(u32::from_le_bytes(*first)) << 32;
        return !has_zero(both | u64::from(u32::from_le_bytes(*last)));
    }
    let mut is_text = true;
    for (to, from) in place.iter_mut().zip(text) {
        *to = *from;
        is_text &= *from != 0;
    }
    is_text
}

/// Write the beginning and the end of a text, which may overlap.
#[inline(always)]
fn set_ends<const SIZE: usize>(place: &mut [u8], first: &[u8; SIZE], last: &[u8; SIZE]) {
    if let Some(to) = place.first_chunk_mut() {
        *to = *first;
    }
    if let Some(to) = place.last_chunk_mut() {
        *to = *last;
    }
}

/// Tell whether one of eight bytes is zero.
#[inline(always)]
fn has_zero(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 0xff;
    word.wrapping_sub(ONES) & !word & (0x80 * ONES) != 0
}

/// Copy a text of at least one chunk; the last chunk may overlap the one before.
#[inline(always)]
fn copy_chunks(place: &mut [u8], text: &[u8]) -> bool {
    let mut least = [u8::MAX; CHUNK];
    copy_chunk(place, text, 0, &mut least);
    if text.len() > 2 * CHUNK {
        let mut at = CHUNK;
        while at + CHUNK < text.len() {
            copy_chunk(place, text, at, &mut least);
            at += CHUNK;
        }
    }
    copy_chunk(place, text, text.len() - CHUNK, &mut least);
    let mut has_zero = false;
    for byte in least {
        has_zero |= byte == 0;
    }
    !has_zero
}

#[inline(always)]
fn copy_chunk(place: &mut [u8], text: &[u8], at: usize, least: &mut [u8; CHUNK]) {
    let (Some(to), Some(from)) = (place.get_mut(at..at + CHUNK), text.get(at..at + CHUNK)) else {
        return;
    };
    to.copy_from_slice(from);
    for index in 0..CHUNK {
        least[index] = least[index].min(from[index]);
    }
}

#[inline(always)]
fn put_present_text<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    text: &str,
    most: usize,
) -> Room<'r> {
    let text = text.as_bytes();
    sure(text.len() <= most)?;
    if NUMBER < LOW && text.len() < SHORT {
        let (room, place) = cut(room, text.len() + 2)?;
        place[0] = (NUMBER << 3 | 2) as u8;
        place[1] = text.len() as u8;
        sure(copy(&mut place[2..], text))?;
        return Some(room);
    }
    let before = room.len();
    let (room, place) = cut(room, text.len())?;
    sure(copy(place, text))?;
    close::<NUMBER>(room, before)
}

#[inline(always)]
pub(crate) fn put_text<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    text: &str,
    most: usize,
) -> Room<'r> {
    if text.is_empty() {
        return Some(room);
    }
    put_present_text::<NUMBER>(room, text, most)
}

#[inline(always)]
pub(crate) fn put_optional_text<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    held: Option<&str>,
    most: usize,
) -> Room<'r> {
    match held {
        Some(text) => put_present_text::<NUMBER>(room, text, most),
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_strings<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    texts: &[&str],
    most: usize,
) -> Room<'r> {
    if texts.is_empty() {
        return Some(room);
    }
    put_present_strings::<NUMBER>(room, texts, most)
}

#[inline(never)]
fn put_present_strings<'r, const NUMBER: u32>(
    mut room: &'r mut [u8],
    texts: &[&str],
    most: usize,
) -> Room<'r> {
    for text in texts.iter().rev() {
        room = put_present_text::<NUMBER>(room, text, most)?;
    }
    Some(room)
}

/// Write a map of texts in the order of its keys; what is empty in an entry is left out, as prost does.
pub(crate) fn put_entries<'r, const NUMBER: u32>(
    mut room: &'r mut [u8],
    entries: &[(&str, &str)],
    most: usize,
) -> Room<'r> {
    let order = Order::of(entries)?;
    for number in (0..entries.len()).rev() {
        let (key, text) = entries[order.at(number)];
        sure(is_valid_key(key))?;
        let before = room.len();
        room = put_text::<1>(put_text::<2>(room, text, most)?, key, usize::MAX)?;
        room = close::<NUMBER>(room, before)?;
    }
    Some(room)
}

#[inline(always)]
pub(crate) fn put_timestamp<const NUMBER: u32>(
    room: &mut [u8],
    held: Option<Timestamp>,
) -> Room<'_> {
    match held {
        Some(time) => {
            sure(is_valid_time(&time))?;
            put_time::<NUMBER>(room, time.seconds, time.nanos)
        }
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_duration<const NUMBER: u32>(room: &mut [u8], held: Option<Duration>) -> Room<'_> {
    match held {
        Some(time) => {
            sure(is_valid_duration(&time))?;
            put_time::<NUMBER>(room, time.seconds, time.nanos)
        }
        None => Some(room),
    }
}

#[inline(always)]
fn put_part<'r, const NUMBER: u32>(room: &'r mut [u8], part: &impl Put, is_root: bool) -> Room<'r> {
    let before = room.len();
    close::<NUMBER>(part.put(room, is_root)?, before)
}

#[inline(always)]
pub(crate) fn put_message<'r, const NUMBER: u32, T: Put>(
    room: &'r mut [u8],
    held: Option<&T>,
) -> Room<'r> {
    match held {
        Some(part) => put_part::<NUMBER>(room, part, false),
        None => Some(room),
    }
}

#[inline(always)]
pub(crate) fn put_messages<'r, const NUMBER: u32, T: Put>(
    mut room: &'r mut [u8],
    parts: &[T],
) -> Room<'r> {
    for (index, part) in parts.iter().enumerate().rev() {
        room = put_part::<NUMBER>(room, part, index == 0)?;
    }
    Some(room)
}

pub(crate) fn put_value<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    held: Option<Value<'_>>,
    most: usize,
) -> Room<'r> {
    let Some(value) = held else {
        return Some(room);
    };
    // A null at the top is an absent value.
    sure(!matches!(value, Value::Null))?;
    let before = room.len();
    let mut budget = most;
    close::<NUMBER>(put_open(room, &value, 0, &mut budget)?, before)
}

#[inline(always)]
pub(crate) fn put_values<'r, const NUMBER: u32>(
    room: &'r mut [u8],
    entries: &[(&str, Value<'_>)],
    most: usize,
) -> Room<'r> {
    if entries.is_empty() {
        return Some(room);
    }
    let mut budget = most;
    put_members::<NUMBER>(room, entries, 0, &mut budget)
}

/// Take the counted bytes of a value off what is left of the limit (UEP-LIM-003).
#[inline(always)]
fn count(budget: &mut usize, bytes: usize) -> Option<()> {
    *budget = budget.checked_sub(bytes)?;
    Some(())
}

fn put_members<'r, const NUMBER: u32>(
    mut room: &'r mut [u8],
    entries: &[(&str, Value<'_>)],
    depth: usize,
    budget: &mut usize,
) -> Room<'r> {
    count(budget, 2)?;
    let order = Order::of(entries)?;
    for number in (0..entries.len()).rev() {
        let (key, value) = &entries[order.at(number)];
        sure(is_valid_key(key))?;
        count(budget, key.len())?;
        let before = room.len();
        let after = put_open(room, value, depth, budget)?;
        room = close::<2>(after, before)?;
        room = close::<NUMBER>(put_text::<1>(room, key, usize::MAX)?, before)?;
    }
    Some(room)
}

/// Write a value of open form, and count its bytes as `weigh` does.
fn put_open<'r>(
    room: &'r mut [u8],
    value: &Value<'_>,
    depth: usize,
    budget: &mut usize,
) -> Room<'r> {
    let before = room.len();
    match *value {
        Value::Null => {
            count(budget, 8)?;
            put_present_number::<1>(room, 0)
        }
        Value::Bool(is_true) => {
            count(budget, 8)?;
            put_present_number::<4>(room, is_true.into())
        }
        Value::Number(number) => {
            sure(number.abs() <= const { MAX_SAFE_INTEGER.value as f64 })?;
            count(budget, 8)?;
            put_eight_bytes::<2>(room, number.to_bits())
        }
        Value::Text(text) => {
            count(budget, text.len())?;
            put_present_text::<3>(room, text, const { MAX_CONTEXT_STRING_BYTES.size() })
        }
        _ if depth >= MAX_CONTEXT_DEPTH.size() => None,
        Value::Object(entries) => {
            close::<5>(put_members::<1>(room, entries, depth + 1, budget)?, before)
        }
        Value::List(values) => {
            count(budget, 2)?;
            let mut left = room;
            for item in values.iter().rev() {
                let end = left.len();
                left = close::<1>(put_open(left, item, depth + 1, budget)?, end)?;
            }
            close::<6>(left, before)
        }
    }
}
