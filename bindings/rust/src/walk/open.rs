//! Lists, maps and open values of a walk: counts, keys, depth, and the counted bytes of what has no fields.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{ListValue, Struct, Value};

use super::faults::over;
use super::Walker;
use crate::json::{Json, Member, Number, Object, Spanned};
use crate::model::MarkKind;
use crate::path::Token;
use crate::patterns;
use crate::schema::{Field, SlotMut};
use crate::values::{self, Complaint, OpenNumber};

impl Walker {
    pub(super) fn read_list(
        &mut self,
        field: &'static Field,
        value: &Spanned,
        slot: SlotMut<'_>,
    ) -> bool {
        let Json::Array(items) = &value.value else {
            self.complain(value.start, Complaint::wrong_type(&value.value, "a list"));
            return false;
        };
        if items.is_empty() {
            return self.refuse_default(value);
        }
        if self.is_over_count(field, value.start, items.len()) {
            return false;
        }
        self.read_items(field, items, slot);
        true
    }

    fn read_items(&mut self, field: &'static Field, items: &[Spanned], slot: SlotMut<'_>) {
        match (slot, field.message) {
            (SlotMut::Messages(list), Some(info)) => {
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Token::Index(index));
                    self.read_message(info, item, list.push());
                    self.path.pop();
                }
            }
            (SlotMut::Strings(texts), _) => {
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Token::Index(index));
                    texts.extend(self.read_text(field, item));
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    pub(super) fn read_map(
        &mut self,
        field: &'static Field,
        value: &Spanned,
        slot: SlotMut<'_>,
    ) -> bool {
        let Json::Object(object) = &value.value else {
            self.complain(
                value.start,
                Complaint::wrong_type(&value.value, "an object"),
            );
            return false;
        };
        if object.members.is_empty() {
            return self.refuse_default(value);
        }
        if self.is_over_count(field, value.start, object.members.len()) {
            return false;
        }
        match slot {
            SlotMut::Texts(entries) => {
                for member in &object.members {
                    self.path.push(Token::Key(member.name.clone()));
                    self.check_key(field, member);
                    let text = self.read_text(field, &member.value);
                    entries.extend(text.map(|text| (member.name.clone(), text)));
                    self.path.pop();
                }
            }
            SlotMut::Values(entries) => {
                let mut counted = 0;
                *entries = self.read_entries(field, object, 0, &mut counted);
                if let Some(limit) = field.size {
                    self.check_limit(value.start, limit, counted);
                }
            }
            _ => return false,
        }
        true
    }

    fn is_over_count(&mut self, field: &'static Field, start: usize, count: usize) -> bool {
        match field.count {
            Some(limit) if count > limit.size() && self.is_judging() => {
                self.complain(start, over(limit, count));
                true
            }
            _ => false,
        }
    }

    fn check_key(&mut self, field: &Field, member: &Member) {
        if !self.is_judging() {
            return;
        }
        if !patterns::CONTEXT_KEY.is_match(&member.name) {
            let shown = Json::String(member.name.clone());
            self.complain(
                member.start,
                Complaint::form(&shown, &patterns::CONTEXT_KEY),
            );
        } else if let Some(limit) = field.key_bytes {
            self.check_limit(member.start, limit, member.name.len());
        }
    }

    /// Read an open value and add its counted bytes (UEP-LIM-003); `depth` is how many containers are around it.
    pub(super) fn read_value(
        &mut self,
        field: &'static Field,
        value: &Spanned,
        depth: usize,
        counted: &mut usize,
    ) -> Value {
        let kind = match &value.value {
            Json::Null => {
                *counted += 8;
                ValueKind::NullValue(0)
            }
            Json::Bool(value) => {
                *counted += 8;
                ValueKind::BoolValue(*value)
            }
            Json::Number(number) => self.read_open_number(field, value, number, counted),
            Json::String(_) => {
                let text = self.read_open_text(field, value);
                *counted += text.len();
                ValueKind::StringValue(text)
            }
            Json::Array(items) => {
                self.check_depth(field, value.start, depth);
                *counted += 2;
                let mut values = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Token::Index(index));
                    values.push(self.read_value(field, item, depth + 1, counted));
                    self.path.pop();
                }
                ValueKind::ListValue(ListValue { values })
            }
            Json::Object(object) => {
                self.check_depth(field, value.start, depth);
                let fields = self.read_entries(field, object, depth + 1, counted);
                ValueKind::StructValue(Struct { fields })
            }
        };
        Value { kind: Some(kind) }
    }

    fn read_entries(
        &mut self,
        field: &'static Field,
        object: &Object,
        depth: usize,
        counted: &mut usize,
    ) -> BTreeMap<String, Value> {
        *counted += 2;
        let mut entries = BTreeMap::new();
        for member in &object.members {
            self.path.push(Token::Key(member.name.clone()));
            self.check_key(field, member);
            *counted += member.name.len();
            let value = self.read_value(field, &member.value, depth, counted);
            self.path.pop();
            entries.insert(member.name.clone(), value);
        }
        entries
    }

    fn check_depth(&mut self, field: &'static Field, start: usize, depth: usize) {
        if let Some(limit) = field.depth {
            self.check_limit(start, limit, depth + 1);
        }
    }

    fn read_open_text(&mut self, field: &'static Field, value: &Spanned) -> String {
        if self.is_judging() {
            let (found, complaints) = values::read_text(&value.value);
            for complaint in complaints {
                self.complain(value.start, complaint);
            }
            return found.map_or_else(String::new, |text| self.fit(field, value.start, text));
        }
        value.value.as_str().unwrap_or_default().to_owned()
    }

    fn read_open_number(
        &mut self,
        field: &'static Field,
        value: &Spanned,
        number: &Number,
        counted: &mut usize,
    ) -> ValueKind {
        if !self.is_judging() {
            return ValueKind::NumberValue(number.as_f64());
        }
        match values::read_open_number(number) {
            OpenNumber::Safe(double) => {
                *counted += 8;
                ValueKind::NumberValue(if double == 0.0 { 0.0 } else { double })
            }
            OpenNumber::Unsafe { text, hint } => {
                let most = field.max.map_or(0, |limit| limit.value);
                let complaint = Complaint::range(&value.value, &format!("-{most} to {most}"));
                self.complain(value.start, complaint.canonical_only());
                self.repair(MarkKind::Typed, "unsafe_number".to_owned(), hint, 0);
                *counted += text.len();
                ValueKind::StringValue(text)
            }
        }
    }
}
