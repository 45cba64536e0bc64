//! Records by chance for tests of the crate: every field of every message, near what the rules take.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::{Duration, ListValue, Struct, Timestamp, Value};

use crate::schema::{Field, Place, Reflect, Shape, SlotMut};
use crate::types::TYPES;

/// Numbers by chance, the same ones for the same seed.
pub(crate) struct Chance {
    state: u64,
    /// One of so many values is beyond the rules; 0 for none.
    wild: usize,
}

const WILD_TEXTS: [&str; 7] = [
    "\0",
    "",
    "a\nb",
    "É\u{2028}",
    "UEP.x",
    "uep.network",
    "\u{85}",
];
const NUMBERS: [u64; 9] = [
    0,
    1,
    127,
    128,
    300,
    16_384,
    u32::MAX as u64,
    1 << 62,
    u64::MAX,
];

impl Chance {
    pub fn new(seed: u64, wild: usize) -> Self {
        Chance {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            wild,
        }
    }

    pub fn below(&mut self, count: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % count
    }

    fn is_wild(&mut self) -> bool {
        self.wild > 0 && self.below(self.wild) == 0
    }

    fn number(&mut self) -> u64 {
        NUMBERS[self.below(NUMBERS.len())]
    }

    fn text(&mut self, field: &Field) -> String {
        if self.is_wild() {
            let count = [1, 1, 200, 9_000][self.below(4)];
            return WILD_TEXTS[self.below(WILD_TEXTS.len())].repeat(count);
        }
        match field.pattern {
            Some(pattern) if field.shape == Shape::One && pattern.id == "error_type" => {
                TYPES[self.below(TYPES.len())].name.to_owned()
            }
            Some(pattern) if pattern.id == "error_type" => "uep.network".to_owned(),
            Some(pattern) => pattern.example.to_owned(),
            None => "text of a size é ".repeat(1 + self.below(4)),
        }
    }

    fn key(&mut self) -> String {
        if self.is_wild() {
            return WILD_TEXTS[self.below(WILD_TEXTS.len())].to_owned();
        }
        format!("key {}", self.below(1_000))
    }

    fn seconds(&mut self) -> i64 {
        if self.is_wild() {
            return [-1, i64::MIN, i64::MAX, 253_402_300_800][self.below(4)];
        }
        [0, 1, 1_795_256_130][self.below(3)]
    }

    fn nanos(&mut self) -> i32 {
        if self.is_wild() {
            return [-1, 1_000_000_000, i32::MIN][self.below(3)];
        }
        [0, 120_000_000, 1][self.below(3)]
    }

    pub fn value(&mut self, depth: usize) -> Value {
        let kind = match self.below(if depth > 3 { 5 } else { 7 }) {
            0 if self.is_wild() => None,
            0 => Some(ValueKind::NullValue(i32::from(self.is_wild()))),
            1 => Some(ValueKind::BoolValue(self.below(2) == 0)),
            2 => Some(ValueKind::NumberValue([0.0, -0.0, 1.5, 1e6][self.below(4)])),
            3 if self.is_wild() => Some(ValueKind::NumberValue([f64::NAN, 1e300][self.below(2)])),
            3 | 4 => Some(ValueKind::StringValue(self.key())),
            5 => Some(ValueKind::ListValue(ListValue {
                values: (0..self.below(4)).map(|_| self.value(depth + 1)).collect(),
            })),
            _ => Some(ValueKind::StructValue(Struct {
                fields: self.values(depth + 1),
            })),
        };
        Value { kind }
    }

    fn values(&mut self, depth: usize) -> BTreeMap<String, Value> {
        let count = self.below(4);
        (0..count)
            .map(|_| (self.key(), self.value(depth)))
            .collect()
    }

    /// Fill a message; `fullness` of eight fields are present, and those that are mandatory.
    pub fn fill(&mut self, part: &mut dyn Reflect, fullness: usize, depth: usize) {
        for (index, field) in part.message().fields.iter().enumerate() {
            let is_needed = field.required != crate::schema::Required::Never && !self.is_wild();
            if is_needed || self.below(8) < fullness {
                self.fill_slot(field, part.get_mut(index), fullness, depth);
            }
        }
    }

    fn fill_slot(&mut self, field: &Field, slot: SlotMut<'_>, fullness: usize, depth: usize) {
        match slot {
            SlotMut::Bool(held) => *held = true,
            SlotMut::OptionalBool(held) => *held = Some(self.below(2) == 0),
            SlotMut::Fixed64(held) => *held = self.number(),
            SlotMut::Uint32(held) => *held = self.small(field),
            SlotMut::OptionalUint32(held) => *held = Some(self.small(field)),
            SlotMut::Enum(held) => *held = self.level(field),
            SlotMut::Bytes(held) => *held = vec![0xff; self.below(200)],
            SlotMut::Text(held) => *held = self.text(field),
            SlotMut::OptionalText(held) => *held = Some(self.text(field)),
            SlotMut::Strings(held) => {
                *held = (0..self.below(4)).map(|_| self.text(field)).collect()
            }
            SlotMut::Texts(held) => {
                *held = (0..self.below(4))
                    .map(|_| (self.key(), self.text(field)))
                    .collect()
            }
            SlotMut::Value(held) => *held = Some(self.value(0)),
            SlotMut::Values(held) => *held = self.values(0),
            SlotMut::Timestamp(held) => {
                *held = Some(Timestamp {
                    seconds: self.seconds(),
                    nanos: self.nanos(),
                })
            }
            SlotMut::Duration(held) => {
                *held = Some(Duration {
                    seconds: self.seconds() % 1_000,
                    nanos: self.nanos(),
                })
            }
            SlotMut::Message(held) => self.fill_part(held, fullness, depth),
            SlotMut::Messages(held) => {
                for _ in 0..self.below([40, 4, 4, 4][depth.min(3)]).min(12) {
                    self.fill(held.push(), fullness, depth + 1);
                }
            }
        }
    }

    fn fill_part(&mut self, held: &mut dyn Place, fullness: usize, depth: usize) {
        let part = held.fill();
        self.fill(part, fullness, depth + 1);
    }

    fn small(&mut self, field: &Field) -> u32 {
        let most = field.max.map_or(u32::MAX as usize, |limit| limit.size());
        let number = self.number() as u32;
        if self.is_wild() {
            number
        } else {
            number.min(most as u32)
        }
    }

    fn level(&mut self, field: &Field) -> i32 {
        if self.is_wild() {
            return [-1, 3, 7_000][self.below(3)];
        }
        let known = field.enumeration.map_or(&[][..], |known| known.values);
        known[self.below(known.len())].0
    }
}
