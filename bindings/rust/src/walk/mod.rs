//! Walk a document by the protocol's tables: read every value in any spelling a receiver takes, and list the faults.
//!
//! Both phases of a verdict behind the reader are found here, each fault with the byte at which its place begins; rules
//! between fields are in `rules`. Reading never fails: what cannot be read is absent, and a fault says so.

mod faults;
mod open;
mod scalars;

use crate::json::{Json, Member, Object, Spanned};
use crate::judge::Unknown;
use crate::model::Provenance;
use crate::path::Token;
use crate::patterns;
use crate::reasons::Reason;
use crate::schema::{Field, Kind, Message, Reflect, Required, Shape, SlotMut};
use crate::structure::{STACK, UNIVERSAL_ERROR_PROTOCOL};
use crate::values::{quote, Complaint};
use crate::versions::SUPPORTED_MAJOR;

pub(crate) use faults::{Fault, Repair};

/// What a walk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To judge; texts stay as long as they are.
    Judge,
    /// To read what was judged: texts that only canonical refuses for their length are cut (UEP-LIM-011).
    Cut,
    /// To make a record of a value without a judgement; only what the model cannot hold is a fault.
    Build,
}

/// One walk over a document.
pub(crate) struct Walker {
    purpose: Purpose,
    pub faults: Vec<Fault>,
    pub repairs: Vec<Repair>,
    pub unknown: Unknown,
    pub(crate) path: Vec<Token>,
    /// How many tokens lead to the record.
    root: usize,
}

/// What became of a field of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// No member has its name.
    Missing,
    /// A member holds null or a default.
    Absent,
    /// It was refused, so nobody asks for it again.
    Refused,
    Present,
}

impl Walker {
    pub fn new(purpose: Purpose) -> Self {
        Walker {
            purpose,
            faults: Vec::new(),
            repairs: Vec::new(),
            unknown: Unknown::default(),
            path: Vec::new(),
            root: 0,
        }
    }

    pub(crate) fn is_judging(&self) -> bool {
        self.purpose != Purpose::Build
    }

    /// Read an object as a message; tell whether it is one.
    pub fn read_message(
        &mut self,
        info: &'static Message,
        value: &Spanned,
        out: &mut dyn Reflect,
    ) -> bool {
        let Json::Object(object) = &value.value else {
            self.complain(
                value.start,
                Complaint::wrong_type(&value.value, "an object"),
            );
            return false;
        };
        if std::ptr::eq(info, &UNIVERSAL_ERROR_PROTOCOL) {
            self.root = self.path.len();
            if self.is_judging() && self.refuse_version(object) {
                return false;
            }
        }
        let mut states = vec![State::Missing; info.fields.len()];
        for member in &object.members {
            self.read_member(info, member, out, &mut states);
        }
        if self.is_judging() {
            self.demand(info, object, &states);
            if std::ptr::eq(info, &STACK) {
                trust_nothing(out);
            }
            self.check_fields(info, value.start, object, out);
        }
        true
    }

    fn read_member(
        &mut self,
        info: &'static Message,
        member: &Member,
        out: &mut dyn Reflect,
        states: &mut [State],
    ) {
        let Some((index, field)) = info.find(&member.name) else {
            self.path.push(Token::Key(member.name.clone()));
            self.note_unknown();
            let facts = [
                ("field", &*quote(&Json::String(member.name.clone()))),
                ("message", info.name),
                ("nearest", "a known one"),
            ];
            let complaint = Complaint::new(Reason::UnknownField, &facts);
            let is_building = self.purpose == Purpose::Build;
            self.complain(
                member.start,
                if is_building {
                    complaint
                } else {
                    complaint.canonical_only()
                },
            );
            self.path.pop();
            return;
        };
        self.path.push(Token::Field(field.name));
        let before = self.faults.len();
        let is_read = self.read_field(field, &member.value, out.get_mut(index));
        let is_refused = self
            .faults
            .get(before..)
            .unwrap_or_default()
            .iter()
            .any(|fault| !fault.canonical_only && !fault.is_rule);
        states[index] = match (is_read, is_refused) {
            (true, _) => State::Present,
            (false, true) => State::Refused,
            (false, false) => State::Absent,
        };
        self.path.pop();
    }

    /// Note the mandatory fields that are absent, at the closing brace (UEP-REC-139).
    fn demand(&mut self, info: &'static Message, object: &Object, states: &[State]) {
        for (field, state) in info.fields.iter().zip(states) {
            let canonical_only = match (field.required, state) {
                (Required::Never, _) | (_, State::Present | State::Refused) => continue,
                (Required::Always, _) => false,
                (Required::Canonical, State::Missing) => true,
                (Required::Canonical, _) => continue,
            };
            self.miss(object, field.name, field.number, canonical_only, false);
        }
    }

    /// Note an absent member.
    pub(crate) fn miss(
        &mut self,
        object: &Object,
        name: &'static str,
        number: u32,
        canonical_only: bool,
        is_rule: bool,
    ) {
        let mut complaint = Complaint::new(Reason::Missing, &[("field", name)]);
        complaint.canonical_only = canonical_only;
        complaint.is_rule = is_rule;
        self.complain_at(object.end, number, &[Token::Field(name)], complaint);
    }

    fn read_field(&mut self, field: &'static Field, value: &Spanned, slot: SlotMut<'_>) -> bool {
        if value.value == Json::Null {
            // A member that is null is absent, whatever its type (UEP-JSON-027, UEP-JSON-028).
            self.complain(
                value.start,
                Complaint::wrong_type(&Json::Null, name_kind(field)).canonical_only(),
            );
            return false;
        }
        match (field.shape, slot) {
            (Shape::List, slot) => self.read_list(field, value, slot),
            (Shape::Map, slot) => self.read_map(field, value, slot),
            (Shape::One, SlotMut::Message(place)) => {
                let Some(info) = field.message else {
                    return false;
                };
                if !matches!(value.value, Json::Object(_)) {
                    self.complain(
                        value.start,
                        Complaint::wrong_type(&value.value, "an object"),
                    );
                    return false;
                }
                self.read_message(info, value, place.fill())
            }
            (Shape::One, slot) => self.read_scalar(field, value, slot),
        }
    }

    /// Refuse a record of another major number before anything else (UEP-REC-136).
    fn refuse_version(&mut self, object: &Object) -> bool {
        let Some(version) = object.get("protocol_version") else {
            return false;
        };
        let Json::String(text) = &version.value else {
            return false;
        };
        let is_other = patterns::PROTOCOL_VERSION.is_match(text)
            && text.split('.').next() != Some(SUPPORTED_MAJOR);
        if is_other {
            let mut shown = quote(&version.value);
            // UEP-VER-003
            if let Some(Json::String(id)) = object.get("error_id").map(|found| &found.value) {
                if patterns::UUID.is_match(id) {
                    shown.push_str(&format!(" of record {id}"));
                }
            }
            let supported = format!("{SUPPORTED_MAJOR}.x");
            let complaint = Complaint::new(
                Reason::UnsupportedVersion,
                &[("value", &shown), ("supported", &supported)],
            );
            self.complain_at(
                version.start,
                0,
                &[Token::Field("protocol_version")],
                complaint,
            );
        }
        is_other
    }
}

/// Read frames of unknown origin as parsed from text (UEP-NODE-055, UEP-NODE-084).
fn trust_nothing(stack: &mut dyn Reflect) {
    if let Some((index, _)) = STACK.find("provenance") {
        if let SlotMut::Enum(provenance) = stack.get_mut(index) {
            if *provenance == 0 {
                *provenance = Provenance::ParsedText as i32;
            }
        }
    }
}

fn name_kind(field: &Field) -> &'static str {
    match (field.shape, field.kind) {
        (Shape::List, _) => "a list",
        (Shape::Map, _) | (_, Kind::Message) => "an object",
        (_, Kind::Bool) => "a boolean",
        (_, Kind::Uint32) => "a number",
        (_, Kind::Value) => "a value",
        _ => "a string",
    }
}
