//! Look through protobuf bytes before prost reads them: for what is malformed, and for what prost would drop or refuse.
//!
//! UEP-BIN-008 reads a known field number with another wire type as an unknown field, where prost fails; such fields are
//! taken out of a copy. Unknown fields are found at every depth, for the mark DROPPED and for the canonical profile.

use crate::judge::Unknown;
use crate::schema::{Field, Kind, Message, Shape};
use crate::structure::ERROR_BATCH;

/// How deep messages and groups may nest, as in most protobuf runtimes; deeper ones are malformed there too (UEP-BIN-019).
const MAX_NESTING: usize = 100;
const TOO_DEEP: WireError = WireError("more than a hundred messages in one another");
/// The number of `ErrorBatch.errors`.
const ERRORS: u32 = 1;

/// Why bytes are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WireError(pub &'static str);

/// What the bytes of a message hold beside its fields.
#[derive(Debug)]
pub(crate) struct Scanned {
    pub unknown: Unknown,
    /// The bytes without the fields that prost would refuse, where there are any.
    pub cleaned: Option<Vec<u8>>,
}

/// The shape of what is read: a message of the protocol, or one of the well-known types.
#[derive(Clone, Copy)]
enum Layout {
    Known(&'static Message),
    /// Two integers: a timestamp or a duration.
    Time,
    Value,
    Struct,
    List,
    /// An entry of a map of values.
    ValueEntry,
    /// An entry of a map of texts.
    TextEntry,
}

/// What a field number leads to.
enum Part {
    Varint,
    Fixed64,
    Text,
    Bytes,
    Message(Layout),
}

impl Part {
    fn wire_type(&self) -> u8 {
        match self {
            Part::Varint => 0,
            Part::Fixed64 => 1,
            Part::Text | Part::Bytes | Part::Message(_) => 2,
        }
    }
}

impl Layout {
    fn find(self, number: u32) -> Option<Part> {
        Some(match (self, number) {
            (Layout::Known(message), _) => {
                return message
                    .fields
                    .iter()
                    .find(|field| field.number == number)
                    .map(part_of)
            }
            (Layout::Time, 1 | 2) | (Layout::Value, 1 | 4) => Part::Varint,
            (Layout::Value, 2) => Part::Fixed64,
            (Layout::Value, 3)
            | (Layout::ValueEntry | Layout::TextEntry, 1)
            | (Layout::TextEntry, 2) => Part::Text,
            (Layout::Value, 5) => Part::Message(Layout::Struct),
            (Layout::Value, 6) => Part::Message(Layout::List),
            (Layout::Struct, 1) => Part::Message(Layout::ValueEntry),
            (Layout::List, 1) | (Layout::ValueEntry, 2) => Part::Message(Layout::Value),
            _ => return None,
        })
    }
}

fn part_of(field: &Field) -> Part {
    match (field.shape, field.kind) {
        (Shape::Map, Kind::Value) => Part::Message(Layout::ValueEntry),
        (Shape::Map, _) => Part::Message(Layout::TextEntry),
        (_, Kind::Bool | Kind::Enum | Kind::Uint32) => Part::Varint,
        (_, Kind::Fixed64) => Part::Fixed64,
        (_, Kind::String) => Part::Text,
        (_, Kind::Bytes) => Part::Bytes,
        (_, Kind::Value) => Part::Message(Layout::Value),
        (_, Kind::Timestamp | Kind::Duration) => Part::Message(Layout::Time),
        (_, Kind::Message) => field
            .message
            .map_or(Part::Bytes, |message| Part::Message(Layout::Known(message))),
    }
}

/// Look through the bytes of a message.
pub(crate) fn scan(data: &[u8], message: &'static Message) -> Result<Scanned, WireError> {
    let mut scanner = Scanner {
        unknown: Unknown::default(),
        record: None,
        is_batch: std::ptr::eq(message, &ERROR_BATCH),
    };
    let cleaned = scanner.scan_message(data, Layout::Known(message), 0)?;
    Ok(Scanned {
        unknown: scanner.unknown,
        cleaned,
    })
}

struct Scanner {
    unknown: Unknown,
    /// The record of a batch that was begun last, and whether it is a batch.
    record: Option<usize>,
    is_batch: bool,
}

impl Scanner {
    /// Look through one message; give its bytes anew where a field of it had to go.
    fn scan_message(
        &mut self,
        data: &[u8],
        layout: Layout,
        depth: usize,
    ) -> Result<Option<Vec<u8>>, WireError> {
        if depth >= MAX_NESTING {
            return Err(TOO_DEEP);
        }
        let mut at = 0;
        // What is kept of the message so far, once something of it is not.
        let mut copy: Option<Vec<u8>> = None;
        while at < data.len() {
            let begin = at;
            let (number, wire_type) = read_tag(data, &mut at)?;
            let part = layout.find(number);
            let is_known = part
                .as_ref()
                .is_some_and(|part| part.wire_type() == wire_type);
            if !is_known {
                skip(data, &mut at, number, wire_type, depth)?;
                self.note_unknown(depth);
                // prost passes over unknown numbers itself and fails at a known one of another wire type.
                if part.is_some() {
                    copy.get_or_insert_with(|| data[..begin].to_vec());
                    continue;
                }
            } else {
                if depth == 0 && self.is_batch && number == ERRORS {
                    self.record = Some(self.record.map_or(0, |record| record + 1));
                }
                let replaced = self.scan_part(data, &mut at, part, depth)?;
                if let Some(inner) = replaced {
                    let out = copy.get_or_insert_with(|| data[..begin].to_vec());
                    push_varint(out, u64::from(number) << 3 | u64::from(wire_type));
                    push_varint(out, inner.len() as u64);
                    out.extend_from_slice(&inner);
                    continue;
                }
            }
            if let Some(out) = &mut copy {
                out.extend_from_slice(&data[begin..at]);
            }
        }
        Ok(copy)
    }

    fn note_unknown(&mut self, depth: usize) {
        match self.record.filter(|_| depth > 0) {
            Some(record) => drop(self.unknown.records.insert(record)),
            None => self.unknown.beside = true,
        }
    }

    fn scan_part(
        &mut self,
        data: &[u8],
        at: &mut usize,
        part: Option<Part>,
        depth: usize,
    ) -> Result<Option<Vec<u8>>, WireError> {
        match part {
            Some(Part::Varint) => read_varint(data, at).map(|_| None),
            Some(Part::Fixed64) => take(data, at, 8).map(|_| None),
            Some(Part::Text) => match std::str::from_utf8(read_bytes(data, at)?) {
                Ok(_) => Ok(None),
                Err(_) => Err(WireError("a string that is not UTF-8")),
            },
            Some(Part::Message(layout)) => {
                self.scan_message(read_bytes(data, at)?, layout, depth + 1)
            }
            Some(Part::Bytes) | None => read_bytes(data, at).map(|_| None),
        }
    }
}

fn read_tag(data: &[u8], at: &mut usize) -> Result<(u32, u8), WireError> {
    let tag = u32::try_from(read_varint(data, at)?)
        .map_err(|_| WireError("a field number out of range"))?;
    match (tag >> 3, (tag & 7) as u8) {
        (0, _) => Err(WireError("the field number 0")),
        (_, 6 | 7) => Err(WireError("a wire type that does not exist")),
        found => Ok(found),
    }
}

fn read_varint(data: &[u8], at: &mut usize) -> Result<u64, WireError> {
    let mut number = 0u64;
    for place in 0..10 {
        let byte = *data.get(*at).ok_or(WireError("the end inside a number"))?;
        *at += 1;
        if place == 9 && byte > 1 {
            break;
        }
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(WireError("a number of more than ten bytes"))
}

fn push_varint(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take<'a>(data: &'a [u8], at: &mut usize, count: usize) -> Result<&'a [u8], WireError> {
    // UEP-LIM-090: a declared length is compared with what remains.
    let end = at.checked_add(count).filter(|end| *end <= data.len());
    let end = end.ok_or(WireError("the end inside a field"))?;
    let taken = &data[*at..end];
    *at = end;
    Ok(taken)
}

fn read_bytes<'a>(data: &'a [u8], at: &mut usize) -> Result<&'a [u8], WireError> {
    let length = read_varint(data, at)?;
    let length = usize::try_from(length).map_err(|_| WireError("the end inside a field"))?;
    take(data, at, length)
}

/// Pass over the value of an unknown field.
fn skip(
    data: &[u8],
    at: &mut usize,
    number: u32,
    wire_type: u8,
    depth: usize,
) -> Result<(), WireError> {
    match wire_type {
        0 => read_varint(data, at).map(|_| ()),
        1 => take(data, at, 8).map(|_| ()),
        2 => read_bytes(data, at).map(|_| ()),
        5 => take(data, at, 4).map(|_| ()),
        3 => skip_group(data, at, number, depth),
        _ => Err(WireError("the end of a group that did not begin")),
    }
}

fn skip_group(data: &[u8], at: &mut usize, number: u32, depth: usize) -> Result<(), WireError> {
    // The groups that are open; their number is bounded, so hostile bytes cost no stack.
    let mut open = vec![number];
    while let Some(innermost) = open.last().copied() {
        let (number, wire_type) = read_tag(data, at)?;
        match wire_type {
            3 if depth + open.len() >= MAX_NESTING => return Err(TOO_DEEP),
            3 => open.push(number),
            4 if number == innermost => {
                open.pop();
            }
            _ => skip(data, at, number, wire_type, depth)?,
        }
    }
    Ok(())
}
