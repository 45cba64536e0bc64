//! Bring every text, list and map within its own limit. Knows the limits by the generated tables only.
//!
//! This is the first part of truncation (UEP-TRN-001): it looks at one value at a time and never at the whole size.
//! Patterns are not its business: a value that breaks one is not made valid by being shorter.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::Value;

use super::context::{order_largest, weigh_entries, weigh_value};
use super::frames::{cut_frames, keep_ends};
use crate::limits::*;
use crate::marks::mark_once;
use crate::model::{Code, Detail, Link, Mark, MarkKind, Stack, UniversalErrorProtocol};
use crate::path::{mark_pointer, Token};
use crate::schema::{Field, Limit, Reflect, SlotMut};
use crate::text::{cut_end, cut_start, unescape_token};
use crate::tree::write_value;

/// Return the record with every value within its own limit (UEP-TRN-001 to UEP-TRN-004).
pub fn limit_values(mut record: UniversalErrorProtocol) -> UniversalErrorProtocol {
    let mut marks = std::mem::take(&mut record.marks);
    marks.iter_mut().for_each(limit_mark);
    let (had_message, payload) = (!record.error_message.is_empty(), payload_size(&record));
    let mut limiter = Limiter {
        marks,
        path: Vec::new(),
    };
    limiter.limit_part(&mut record);
    if payload_size(&record) < payload {
        if let Some(origin) = &mut record.origin {
            origin.complete = false;
        }
    }
    limit_frame_total(&mut record, &mut limiter.marks);
    if record.error_message.is_empty() && had_message {
        record.error_message = record.error_type.clone();
    }
    record.marks = limiter.marks;
    record.marks.truncate(MAX_MARKS.size());
    record
}

fn payload_size(record: &UniversalErrorProtocol) -> usize {
    record
        .origin
        .as_ref()
        .map_or(0, |origin| origin.payload.len())
}

/// A path over its limit becomes the longest parent that fits (UEP-LIM-056); no mark is made about a mark.
fn limit_mark(mark: &mut Mark) {
    if mark.path.len() > MAX_MARK_PATH_BYTES.size() {
        let tokens: Vec<Token> = mark
            .path
            .split('/')
            .skip(1)
            .map(|token| Token::Key(unescape_token(token)))
            .collect();
        mark.path = mark_pointer(&tokens);
    }
}

struct Limiter {
    marks: Vec<Mark>,
    path: Vec<Token>,
}

impl Limiter {
    fn mark(&mut self, kind: MarkKind, limit: &Limit, size: usize) {
        mark_once(
            &mut self.marks,
            &self.path,
            kind,
            &format!("limit:{}", limit.id),
            size,
        );
    }

    fn within<T>(&mut self, token: Token, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(token);
        let made = work(self);
        self.path.pop();
        made
    }

    fn limit_part(&mut self, part: &mut dyn Reflect) {
        if let Some(stack) = part.as_any_mut().downcast_mut::<Stack>() {
            let count = stack.frames.len();
            if count > MAX_FRAMES_PER_STACK.size() {
                self.within(Token::Field("frames"), |inner| {
                    inner.mark(MarkKind::Truncated, &MAX_FRAMES_PER_STACK, count);
                });
                keep_ends(stack, KEEP_FRAMES_INNER.size(), KEEP_FRAMES_OUTER.size());
            }
        }
        for (index, field) in part.message().fields.iter().enumerate() {
            self.within(Token::Field(field.name), |inner| {
                inner.limit_field(field, part.get_mut(index))
            });
        }
    }

    fn limit_field(&mut self, field: &'static Field, slot: SlotMut<'_>) {
        match slot {
            SlotMut::Text(text) => self.limit_text(field, text),
            SlotMut::OptionalText(Some(text)) => self.limit_text(field, text),
            SlotMut::Bytes(data) if field.name == "payload" => self.limit_payload(field, data),
            SlotMut::Message(place) => {
                if let Some(part) = place.part() {
                    self.limit_part(part);
                }
            }
            SlotMut::Messages(list) => {
                if let Some(limit) = field.count.filter(|limit| list.len() > limit.size()) {
                    // UEP-LIM-008: the tail goes.
                    self.mark(MarkKind::Truncated, limit, list.len());
                    list.truncate(limit.size());
                }
                let mut gone = Vec::new();
                for index in 0..list.len() {
                    self.within(Token::Index(index), |inner| {
                        match find_excess(list.at(index)) {
                            Some(limit) => {
                                inner.mark(MarkKind::Dropped, limit, 0);
                                gone.push(index);
                            }
                            None => inner.limit_part(list.at_mut(index)),
                        }
                    });
                }
                gone.into_iter().rev().for_each(|index| list.remove(index));
            }
            SlotMut::Strings(texts) => self.limit_texts(field, texts),
            SlotMut::Texts(entries) => self.limit_attributes(field, entries),
            SlotMut::Values(entries) => self.limit_context(entries),
            SlotMut::Value(value) => self.limit_debug(field, value),
            _ => {}
        }
    }

    fn limit_texts(&mut self, field: &'static Field, texts: &mut Vec<String>) {
        if let Some(limit) = field.count.filter(|limit| texts.len() > limit.size()) {
            self.mark(MarkKind::Truncated, limit, texts.len());
            texts.truncate(limit.size());
        }
        let mut index = 0;
        texts.retain_mut(|text| {
            let was_empty = text.is_empty();
            self.within(Token::Index(index), |inner| inner.limit_text(field, text));
            index += 1;
            was_empty || !text.is_empty()
        });
    }

    /// Repair a text and bring it within its limit; a name over its limit becomes empty, a path is cut at its start.
    fn limit_text(&mut self, field: &Field, text: &mut String) {
        let is_root = self.path.len() >= 2 && self.path[self.path.len() - 2] == Token::Index(0);
        if let Some(limit) = field.root_bytes.filter(|_| is_root).or(field.bytes) {
            self.shorten(field.name, limit, text);
        }
    }

    fn shorten(&mut self, name: &str, limit: &'static Limit, text: &mut String) {
        if text.contains('\0') {
            mark_once(&mut self.marks, &self.path, MarkKind::Repaired, "text", 0);
            *text = text.replace('\0', "\u{fffd}");
        }
        let size = text.len();
        if size <= limit.size() {
            return;
        }
        if matches!(name, "error_type" | "type_ancestors" | "strategies") {
            // A shortened name is another name.
            self.mark(MarkKind::Dropped, limit, 0);
            text.clear();
            return;
        }
        self.mark(MarkKind::Truncated, limit, size);
        let kept = if matches!(name, "file" | "abs_path") {
            cut_start
        } else {
            cut_end
        };
        *text = kept(text, limit.size()).to_owned();
    }

    /// UEP-LIM-055; `complete` is cleared by the caller, who holds the message.
    fn limit_payload(&mut self, field: &'static Field, data: &mut Vec<u8>) {
        if let Some(limit) = field.bytes.filter(|limit| data.len() > limit.size()) {
            self.mark(MarkKind::Truncated, limit, data.len());
            data.truncate(limit.size());
        }
    }

    fn limit_attributes(&mut self, field: &'static Field, entries: &mut BTreeMap<String, String>) {
        let count = entries.len();
        let mut kept = BTreeMap::new();
        for (key, mut text) in std::mem::take(entries) {
            if key.len() > MAX_CONTEXT_KEY_BYTES.size() {
                self.mark(MarkKind::Dropped, &MAX_CONTEXT_KEY_BYTES, 0);
            } else if kept.len() >= MAX_ATTRIBUTES.size() {
                self.mark(MarkKind::Truncated, &MAX_ATTRIBUTES, count);
            } else {
                self.within(Token::Key(key.clone()), |inner| {
                    inner.limit_text(field, &mut text)
                });
                kept.insert(key, text);
            }
        }
        *entries = kept;
    }

    fn limit_context(&mut self, entries: &mut BTreeMap<String, Value>) {
        self.limit_entries(entries, 0);
        let (count, mut total) = (entries.len(), weigh_entries(entries));
        if count <= MAX_CONTEXT_KEYS.size() && total <= MAX_CONTEXT_BYTES.size() {
            return;
        }
        for (weight, key) in order_largest(entries) {
            if entries.len() <= MAX_CONTEXT_KEYS.size() && total <= MAX_CONTEXT_BYTES.size() {
                break;
            }
            entries.remove(&key);
            total -= weight;
        }
        let limit = if count > MAX_CONTEXT_KEYS.size() {
            &MAX_CONTEXT_KEYS
        } else {
            &MAX_CONTEXT_BYTES
        };
        self.mark(MarkKind::Truncated, limit, count);
    }

    fn limit_entries(&mut self, entries: &mut BTreeMap<String, Value>, depth: usize) {
        entries.retain(|key, value| {
            if key.len() > MAX_CONTEXT_KEY_BYTES.size() {
                self.mark(MarkKind::Dropped, &MAX_CONTEXT_KEY_BYTES, 0);
                return false;
            }
            self.within(Token::Key(key.clone()), |inner| {
                inner.limit_value(value, depth)
            });
            true
        });
    }

    fn limit_value(&mut self, value: &mut Value, depth: usize) {
        let count = match &mut value.kind {
            Some(ValueKind::StringValue(text)) => {
                return self.shorten("", &MAX_CONTEXT_STRING_BYTES, text)
            }
            Some(ValueKind::ListValue(list)) if depth < MAX_CONTEXT_DEPTH.size() => {
                for (index, item) in list.values.iter_mut().enumerate() {
                    self.within(Token::Index(index), |inner| {
                        inner.limit_value(item, depth + 1)
                    });
                }
                return;
            }
            Some(ValueKind::StructValue(entries)) if depth < MAX_CONTEXT_DEPTH.size() => {
                return self.limit_entries(&mut entries.fields, depth + 1);
            }
            Some(ValueKind::ListValue(list)) => list.values.len(),
            Some(ValueKind::StructValue(entries)) => entries.fields.len(),
            _ => return,
        };
        // UEP-LIM-083
        self.mark(MarkKind::Truncated, &MAX_CONTEXT_DEPTH, count);
        let mut text = String::new();
        write_value(&mut text, value);
        let kept = cut_end(&text, MAX_CONTEXT_STRING_BYTES.size());
        value.kind = Some(ValueKind::StringValue(kept.to_owned()));
    }

    fn limit_debug(&mut self, field: &'static Field, value: &mut Option<Value>) {
        let Some(held) = value else { return };
        self.limit_value(held, 0);
        if let Some(limit) = field.size.filter(|limit| weigh_value(held) > limit.size()) {
            self.mark(MarkKind::Dropped, limit, 0);
            *value = None;
        }
    }
}

/// Name the limit over which a code, link or detail has to go as a whole (UEP-LIM-054).
fn find_excess(part: &dyn Reflect) -> Option<&'static Limit> {
    let any = part.as_any();
    let sizes: &[(usize, &'static Limit)] = if let Some(code) = any.downcast_ref::<Code>() {
        &[(code.value.len(), &MAX_CODE_VALUE_BYTES)]
    } else if let Some(detail) = any.downcast_ref::<Detail>() {
        &[
            (detail.r#type.len(), &MAX_DETAIL_TYPE_BYTES),
            (detail.value.len(), &MAX_DETAIL_VALUE_BYTES),
        ]
    } else if let Some(link) = any.downcast_ref::<Link>() {
        &[(link.url.len(), &MAX_LINK_URL_BYTES)]
    } else {
        &[]
    };
    sizes
        .iter()
        .find(|(size, limit)| *size > limit.size())
        .map(|(_, limit)| *limit)
}

/// Bring all stacks together within max_frames_per_record (UEP-TRN-002, UEP-TRN-003).
fn limit_frame_total(record: &mut UniversalErrorProtocol, marks: &mut Vec<Mark>) {
    let most = MAX_FRAMES_PER_RECORD.size();
    let nodes = record.nodes.iter_mut().map(|node| &mut node.stack);
    let threads = record.threads.iter_mut().map(|thread| &mut thread.stack);
    // In this order the highest index is that of the last thread, then that of the last node.
    let mut stacks: Vec<&mut Stack> = nodes.chain(threads).flatten().collect();
    let mut total: usize = stacks.iter().map(|stack| stack.frames.len()).sum();
    if total <= most {
        return;
    }
    let rule = format!("limit:{}", MAX_FRAMES_PER_RECORD.id);
    mark_once(marks, &[], MarkKind::Truncated, &rule, total);
    // Each to its ends, and in a second round to no frame at all.
    for keeps_ends in [true, false] {
        for stack in stacks.iter_mut().rev() {
            if total <= most {
                return;
            }
            let before = stack.frames.len();
            if keeps_ends {
                keep_ends(
                    stack,
                    TRUNCATE_FRAMES_INNER.size(),
                    TRUNCATE_FRAMES_OUTER.size(),
                );
            } else {
                cut_frames(stack, 0, before);
            }
            total -= before - stack.frames.len();
        }
    }
}
