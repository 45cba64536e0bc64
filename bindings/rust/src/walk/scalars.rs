//! Single values of a walk: texts, numbers, enums, bytes and times, each put into its field.

use super::faults::over;
use super::{Purpose, Walker};
use crate::json::{Integer, Json, Spanned};
use crate::model::MarkKind;
use crate::path::Token;
use crate::patterns;
use crate::reasons::Reason;
use crate::registry::is_type_name;
use crate::schema::{Enumeration, Field, Limit, Shape, SlotMut};
use crate::text::{cut_end, cut_start};
use crate::values::{self, quote, Complaint, Read};

/// Numbers of severity below the lowest level mean nothing.
const SEVERITY_STEP: i32 = 10;

impl Walker {
    pub(super) fn read_scalar(
        &mut self,
        field: &'static Field,
        value: &Spanned,
        slot: SlotMut<'_>,
    ) -> bool {
        match slot {
            SlotMut::Text(out) => match self.read_text(field, value) {
                Some(text) if text.is_empty() => self.refuse_default(value),
                text => keep(out, text),
            },
            SlotMut::Enum(out) => keep(out, self.read_enum(field, value)),
            SlotMut::Uint32(out) => match self.read_number(field, value) {
                Some(0) => self.refuse_default(value),
                number => keep(out, number),
            },
            SlotMut::OptionalText(out) => {
                *out = self.read_text(field, value);
                out.is_some()
            }
            SlotMut::OptionalUint32(out) => {
                *out = self.read_number(field, value);
                out.is_some()
            }
            SlotMut::Value(out) => {
                let mut counted = 0;
                *out = Some(self.read_value(field, value, 0, &mut counted));
                if let Some(limit) = field.size {
                    self.check_limit(value.start, limit, counted);
                }
                true
            }
            slot => self.read_spelled(field, value, slot),
        }
    }

    /// Read a value that has nothing but its own spelling to obey.
    fn read_spelled(&mut self, field: &Field, value: &Spanned, slot: SlotMut<'_>) -> bool {
        let json = &value.value;
        match slot {
            SlotMut::Bool(out) => self.store(
                value,
                values::read_bool(json),
                |found| *found,
                |found| *out = found,
            ),
            SlotMut::OptionalBool(out) => self.store(
                value,
                values::read_bool(json),
                |_| true,
                |found| *out = Some(found),
            ),
            SlotMut::Fixed64(out) => self.store(
                value,
                values::read_fixed64(json),
                |found| *found != 0,
                |found| *out = found,
            ),
            SlotMut::Bytes(out) => {
                let read = values::read_bytes(json);
                if let (Some(data), Some(limit)) = (&read.0, field.bytes) {
                    self.check_limit(value.start, limit, data.len());
                }
                self.store(value, read, |found| !found.is_empty(), |found| *out = found)
            }
            SlotMut::Timestamp(out) => {
                let read = values::read_timestamp(json);
                self.store(value, read, |_| true, |found| *out = found.known())
            }
            SlotMut::Duration(out) => self.store(
                value,
                values::read_duration(json),
                |_| true,
                |found| *out = Some(found),
            ),
            _ => false,
        }
    }

    /// Note what is wrong with a value and store it unless it is refused or a default.
    fn store<T>(
        &mut self,
        value: &Spanned,
        read: Read<T>,
        is_set: impl Fn(&T) -> bool,
        store: impl FnOnce(T),
    ) -> bool {
        let (found, complaints) = read;
        for complaint in complaints {
            self.complain(value.start, complaint);
        }
        match found {
            Some(found) if is_set(&found) => {
                store(found);
                true
            }
            Some(_) => self.refuse_default(value),
            None => false,
        }
    }

    pub(super) fn refuse_default(&mut self, value: &Spanned) -> bool {
        self.complain(value.start, Complaint::default(&value.value));
        false
    }

    fn read_number(&mut self, field: &Field, value: &Spanned) -> Option<u32> {
        let (found, complaints) = values::read_uint32(&value.value);
        for complaint in complaints {
            self.complain(value.start, complaint);
        }
        let (number, limit) = (found?, field.max);
        if let Some(limit) =
            limit.filter(|limit| u64::from(number) > limit.value && self.is_judging())
        {
            self.complain(
                value.start,
                Complaint::range(
                    &value.value,
                    &format!("0 to {} ({})", limit.value, limit.id),
                ),
            );
            return None;
        }
        Some(number)
    }

    pub(super) fn read_text(&mut self, field: &'static Field, value: &Spanned) -> Option<String> {
        if self.purpose == Purpose::Build {
            if let Json::String(text) = &value.value {
                return Some(text.clone());
            }
        }
        let (found, complaints) = values::read_text(&value.value);
        for complaint in complaints {
            self.complain(value.start, complaint);
        }
        let text = found?;
        if text.is_empty() && field.shape == Shape::One {
            return Some(String::new());
        }
        if let Some(pattern) = field.pattern.filter(|_| self.is_judging()) {
            if !pattern.is_match(text) {
                let mut complaint = Complaint::form(&value.value, pattern);
                complaint.canonical_only = !pattern.refused_by_accept;
                self.complain(value.start, complaint);
                return None;
            }
            let names_type =
                std::ptr::eq(pattern, &patterns::ERROR_TYPE) && field.shape == Shape::One;
            if names_type && !is_type_name(text) {
                self.complain(value.start, Complaint::form(&value.value, pattern).rule());
            }
        }
        Some(self.fit(field, value.start, text))
    }

    /// Check the length of a text and, when the walk is for that, cut it.
    pub(super) fn fit(&mut self, field: &Field, start: usize, text: &str) -> String {
        let Some(limit) = self
            .text_limit(field)
            .filter(|limit| text.len() > limit.size() && self.is_judging())
        else {
            return text.to_owned();
        };
        self.check_limit(start, limit, text.len());
        if self.purpose != Purpose::Cut || limit.refused_by_accept {
            return text.to_owned();
        }
        self.repair(
            MarkKind::Truncated,
            format!("limit:{}", limit.id),
            "",
            text.len(),
        );
        // UEP-LIM-007: of a path the end stays, for there the file's name stands.
        let kept = if matches!(field.name, "file" | "abs_path") {
            cut_start
        } else {
            cut_end
        };
        kept(text, limit.size()).to_owned()
    }

    fn text_limit(&self, field: &Field) -> Option<&'static Limit> {
        // Node 0 repeats error_message and has its limit (UEP-LIM-013, UEP-LIM-014).
        let is_root = self.path.len() >= 2 && self.path[self.path.len() - 2] == Token::Index(0);
        field.root_bytes.filter(|_| is_root).or(field.bytes)
    }

    /// Note a value over a limit, in the rules phase.
    pub(crate) fn check_limit(&mut self, start: usize, limit: &'static Limit, actual: usize) {
        if actual > limit.size() && self.is_judging() {
            self.complain(start, over(limit, actual).rule());
        }
    }

    fn read_enum(&mut self, field: &'static Field, value: &Spanned) -> Option<i32> {
        let known = field.enumeration?;
        let integer = match &value.value {
            Json::String(_) => return self.read_enum_name(known, value),
            Json::Number(number) => number.integer(),
            _ => None,
        };
        let Some(integer) = integer else {
            self.complain(value.start, Complaint::wrong_type(&value.value, "a string"));
            return None;
        };
        let number = match integer {
            Integer::Exact(number) => i32::try_from(number).ok(),
            _ => None,
        };
        let Some(number) = number else {
            self.complain(
                value.start,
                Complaint::range(&value.value, &list_names(known)),
            );
            return None;
        };
        if number == 0 {
            self.refuse_default(value);
            return None;
        }
        if let Some(name) = known.name(number) {
            let hint = format!("write \"{name}\"");
            let facts = [("value", &*quote(&value.value)), ("hint", &hint)];
            let complaint = Complaint::new(Reason::NotCanonical, &facts);
            self.complain(value.start, complaint.canonical_only());
        } else if known.closed && number < SEVERITY_STEP {
            // UEP-SEV-008, UEP-SEV-009
            let complaint = Complaint::range(&value.value, &list_names(known));
            self.complain(value.start, complaint.canonical_only());
            return (self.purpose == Purpose::Build).then_some(number);
        }
        Some(number)
    }

    fn read_enum_name(&mut self, known: &Enumeration, value: &Spanned) -> Option<i32> {
        let (found, complaints) = values::read_text(&value.value);
        for complaint in complaints {
            self.complain(value.start, complaint);
        }
        let number = known.number(found?);
        if number.is_none() {
            let mut complaint = Complaint::range(&value.value, &list_names(known));
            // An unknown name reads as absent, unless the enum is closed (UEP-JSON-053, UEP-SEV-003).
            complaint.canonical_only = !known.closed && self.purpose != Purpose::Build;
            self.complain(value.start, complaint);
            if !known.closed {
                self.repair(MarkKind::Repaired, "unknown_enum_name".to_owned(), "", 0);
            }
        }
        if number == Some(0) {
            self.refuse_default(value);
            return None;
        }
        number
    }
}

/// Store what was read; tell whether there was anything.
fn keep<T>(out: &mut T, found: Option<T>) -> bool {
    match found {
        Some(found) => {
            *out = found;
            true
        }
        None => false,
    }
}

fn list_names(known: &Enumeration) -> String {
    let names: Vec<&str> = known.values[1..].iter().map(|(_, name)| *name).collect();
    names.join(", ")
}
