//! Turn a record into JSON: as text, and as a tree for those who judge. Judges nothing.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::Value;

use crate::json::{Json, Member, Number, Object, Spanned};
use crate::schema::{Field, Reflect, Slot};
use crate::text::{push_base64, push_escaped, write_double};
use crate::times::{format_duration, format_timestamp};

/// What stands in a tree for a time that no text has; it breaks every pattern.
const NO_TIME: &str = "out of range";

/// Write a message in the canonical JSON form, as far as its values have one.
pub(crate) fn write_message(out: &mut String, part: &dyn Reflect) {
    out.push('{');
    let mut is_first = true;
    for (index, field) in part.message().fields.iter().enumerate() {
        let before = out.len();
        if !is_first {
            out.push(',');
        }
        push_escaped(out, field.name);
        out.push(':');
        if write_slot(out, field, part.get(index)) {
            is_first = false;
        } else {
            out.truncate(before);
        }
    }
    out.push('}');
}

/// Write the value of a field; tell whether it is there.
fn write_slot(out: &mut String, field: &Field, slot: Slot<'_>) -> bool {
    match slot {
        Slot::Bool(false) | Slot::Enum(0) | Slot::Fixed64(0) | Slot::Uint32(0) => return false,
        Slot::Bool(_) | Slot::OptionalBool(Some(true)) => out.push_str("true"),
        Slot::OptionalBool(Some(false)) => out.push_str("false"),
        Slot::Bytes(data) => {
            out.push('"');
            push_base64(out, data);
            out.push('"');
            return !data.is_empty();
        }
        Slot::Duration(Some(time)) => push_time(out, format_duration(time)),
        Slot::Timestamp(Some(time)) => push_time(out, format_timestamp(time)),
        Slot::Enum(number) => match field.enumeration.and_then(|known| known.name(number)) {
            Some(name) => push_escaped(out, name),
            None => push_number(out, number),
        },
        Slot::Fixed64(number) => {
            out.push('"');
            push_number(out, number);
            out.push('"');
        }
        Slot::Message(Some(part)) => write_message(out, part),
        Slot::Messages(items) => {
            write_list(out, items.len(), |out, index| {
                write_message(out, items.at(index))
            });
            return items.len() > 0;
        }
        Slot::OptionalText(Some(text)) => push_escaped(out, text),
        Slot::OptionalUint32(Some(number)) | Slot::Uint32(number) => push_number(out, number),
        Slot::Strings(texts) => {
            write_list(out, texts.len(), |out, index| {
                push_escaped(out, &texts[index])
            });
            return !texts.is_empty();
        }
        Slot::Text(text) => {
            push_escaped(out, text);
            return !text.is_empty();
        }
        Slot::Texts(entries) => {
            write_map(out, entries, |out, text| push_escaped(out, text));
            return !entries.is_empty();
        }
        Slot::Value(Some(value)) if !is_null(value) => write_value(out, value),
        Slot::Values(entries) => {
            write_map(out, entries, write_value);
            return !entries.is_empty();
        }
        _ => return false,
    }
    true
}

fn push_time(out: &mut String, text: Option<String>) {
    push_escaped(out, text.as_deref().unwrap_or(NO_TIME));
}

fn push_number(out: &mut String, number: impl std::fmt::Display) {
    use std::fmt::Write;
    // Writing to a string cannot fail.
    let _ = write!(out, "{number}");
}

fn write_list(out: &mut String, count: usize, write: impl Fn(&mut String, usize)) {
    out.push('[');
    for index in 0..count {
        if index > 0 {
            out.push(',');
        }
        write(out, index);
    }
    out.push(']');
}

fn write_map<T>(out: &mut String, entries: &BTreeMap<String, T>, write: impl Fn(&mut String, &T)) {
    out.push('{');
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_escaped(out, key);
        out.push(':');
        write(out, value);
    }
    out.push('}');
}

/// Tell whether a value is null, in which no kind is set either (UEP-BIN-016). As a member it is absent (UEP-JSON-032).
pub(crate) fn is_null(value: &Value) -> bool {
    matches!(value.kind, None | Some(ValueKind::NullValue(_)))
}

/// Write a value of `context` or `debug` as the JSON value it is (UEP-JSON-080).
pub(crate) fn write_value(out: &mut String, value: &Value) {
    match &value.kind {
        None | Some(ValueKind::NullValue(_)) => out.push_str("null"),
        Some(ValueKind::BoolValue(true)) => out.push_str("true"),
        Some(ValueKind::BoolValue(false)) => out.push_str("false"),
        Some(ValueKind::NumberValue(number)) if number.is_finite() => {
            out.push_str(&write_double(*number))
        }
        Some(ValueKind::NumberValue(number)) => push_escaped(out, &write_double(*number)),
        Some(ValueKind::StringValue(text)) => push_escaped(out, text),
        Some(ValueKind::ListValue(list)) => {
            write_list(out, list.values.len(), |out, index| {
                write_value(out, &list.values[index])
            });
        }
        Some(ValueKind::StructValue(entries)) => write_map(out, &entries.fields, write_value),
    }
}

/// Make the tree of a message; places count up in the order of the fields.
pub(crate) fn to_tree(part: &dyn Reflect) -> Spanned {
    Planter { place: 0 }.plant_message(part)
}

struct Planter {
    place: usize,
}

impl Planter {
    fn next(&mut self) -> usize {
        self.place += 1;
        self.place
    }

    fn leaf(&mut self, value: Json) -> Spanned {
        Spanned {
            start: self.next(),
            value,
        }
    }

    fn text(&mut self, text: &str) -> Spanned {
        self.leaf(Json::String(text.to_owned()))
    }

    fn plant_message(&mut self, part: &dyn Reflect) -> Spanned {
        let start = self.next();
        let mut members = Vec::new();
        for (index, field) in part.message().fields.iter().enumerate() {
            let place = self.next();
            if let Some(value) = self.plant_slot(field, part.get(index)) {
                members.push(Member {
                    start: place,
                    name: field.name.to_owned(),
                    value,
                });
            }
        }
        let end = self.next();
        Spanned {
            start,
            value: Json::Object(Object { members, end }),
        }
    }

    fn plant_slot(&mut self, field: &Field, slot: Slot<'_>) -> Option<Spanned> {
        Some(match slot {
            Slot::Bool(true) | Slot::OptionalBool(Some(true)) => self.leaf(Json::Bool(true)),
            Slot::OptionalBool(Some(false)) => self.leaf(Json::Bool(false)),
            Slot::Bytes(data) if !data.is_empty() => {
                let mut text = String::new();
                push_base64(&mut text, data);
                self.leaf(Json::String(text))
            }
            Slot::Duration(Some(time)) => {
                self.text(format_duration(time).as_deref().unwrap_or(NO_TIME))
            }
            Slot::Timestamp(Some(time)) => {
                self.text(format_timestamp(time).as_deref().unwrap_or(NO_TIME))
            }
            Slot::Enum(number) if number != 0 => {
                match field.enumeration.and_then(|known| known.name(number)) {
                    Some(name) => self.text(name),
                    None => self.leaf(number.into()),
                }
            }
            Slot::Fixed64(number) if number != 0 => self.leaf(Json::String(number.to_string())),
            Slot::Message(Some(part)) => self.plant_message(part),
            Slot::Messages(items) if items.len() > 0 => {
                let start = self.next();
                let items = (0..items.len())
                    .map(|index| self.plant_message(items.at(index)))
                    .collect();
                Spanned {
                    start,
                    value: Json::Array(items),
                }
            }
            Slot::OptionalText(Some(text)) => self.text(text),
            Slot::OptionalUint32(Some(number)) => self.leaf(number.into()),
            Slot::Uint32(number) if number != 0 => self.leaf(number.into()),
            Slot::Strings(texts) if !texts.is_empty() => {
                let start = self.next();
                Spanned {
                    start,
                    value: Json::Array(texts.iter().map(|text| self.text(text)).collect()),
                }
            }
            Slot::Text(text) if !text.is_empty() => self.text(text),
            Slot::Texts(entries) if !entries.is_empty() => {
                self.plant_map(entries, |planter, text| planter.text(text))
            }
            Slot::Value(Some(value)) if !is_null(value) => self.plant_value(value),
            Slot::Values(entries) if !entries.is_empty() => {
                self.plant_map(entries, Self::plant_value)
            }
            _ => return None,
        })
    }

    fn plant_map<T>(
        &mut self,
        entries: &BTreeMap<String, T>,
        plant: fn(&mut Self, &T) -> Spanned,
    ) -> Spanned {
        let start = self.next();
        let members = entries
            .iter()
            .map(|(key, value)| Member {
                start: self.next(),
                name: key.clone(),
                value: plant(self, value),
            })
            .collect();
        let end = self.next();
        Spanned {
            start,
            value: Json::Object(Object { members, end }),
        }
    }

    fn plant_value(&mut self, value: &Value) -> Spanned {
        match &value.kind {
            None | Some(ValueKind::NullValue(_)) => self.leaf(Json::Null),
            Some(ValueKind::BoolValue(value)) => self.leaf(Json::Bool(*value)),
            Some(ValueKind::NumberValue(number)) => self.leaf(Json::Number(Number::from(*number))),
            Some(ValueKind::StringValue(text)) => self.text(text),
            Some(ValueKind::ListValue(list)) => {
                let start = self.next();
                let items = list
                    .values
                    .iter()
                    .map(|item| self.plant_value(item))
                    .collect();
                Spanned {
                    start,
                    value: Json::Array(items),
                }
            }
            Some(ValueKind::StructValue(entries)) => {
                self.plant_map(&entries.fields, Self::plant_value)
            }
        }
    }
}
