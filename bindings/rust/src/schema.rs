//! What messages, fields, limits and patterns are to code that interprets them. Holds no data of its own.
//!
//! The generated tables describe every field; [`Reflect`] leads from a message to its fields by their place in the table,
//! so reading, writing, judging and cutting are each written once.

use std::any::Any;
use std::collections::BTreeMap;

use prost_types::{Duration, Timestamp, Value};

use crate::pattern::Pattern;
use crate::reasons::Reason;

/// A limit of the protocol.
#[derive(Debug)]
#[non_exhaustive]
pub struct Limit {
    /// The id, such as `max_nodes`.
    pub id: &'static str,
    /// The largest value that is within it.
    pub value: u64,
    /// What is counted: bytes, count, depth or number.
    pub unit: &'static str,
    /// Why a value beyond it is refused; nothing where nobody refuses.
    pub reason: Option<Reason>,
    /// Whether receivers refuse a value beyond it.
    pub refused_by_accept: bool,
    /// Whether producers may not send a value beyond it.
    pub refused_by_canonical: bool,
}

impl Limit {
    /// The number, as a size in memory.
    pub const fn size(&self) -> usize {
        self.value as usize
    }
}

/// The type of a field's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    Bytes,
    Duration,
    Enum,
    Fixed64,
    Message,
    String,
    Timestamp,
    Uint32,
    Value,
}

/// How many values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    One,
    List,
    Map,
}

/// Which profile demands a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Required {
    Always,
    Canonical,
    Never,
}

/// One field of a message.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub number: u32,
    pub kind: Kind,
    pub shape: Shape,
    pub required: Required,
    pub message: Option<&'static Message>,
    pub enumeration: Option<&'static Enumeration>,
    pub pattern: Option<&'static Pattern>,
    pub bytes: Option<&'static Limit>,
    pub root_bytes: Option<&'static Limit>,
    pub count: Option<&'static Limit>,
    pub depth: Option<&'static Limit>,
    pub key_bytes: Option<&'static Limit>,
    pub max: Option<&'static Limit>,
    pub size: Option<&'static Limit>,
}

/// What a field is where its table says nothing.
pub const FIELD: Field = Field {
    name: "",
    number: 0,
    kind: Kind::String,
    shape: Shape::One,
    required: Required::Never,
    message: None,
    enumeration: None,
    pattern: None,
    bytes: None,
    root_bytes: None,
    count: None,
    depth: None,
    key_bytes: None,
    max: None,
    size: None,
};

/// One message: its fields in the order of the proto file.
#[derive(Debug)]
pub struct Message {
    pub name: &'static str,
    pub fields: &'static [Field],
}

impl Message {
    /// The place of a field and the field, by its name.
    pub fn find(&self, name: &str) -> Option<(usize, &'static Field)> {
        self.fields
            .iter()
            .enumerate()
            .find(|(_, field)| field.name == name)
    }
}

/// The values of an enum.
#[derive(Debug)]
pub struct Enumeration {
    pub closed: bool,
    pub values: &'static [(i32, &'static str)],
}

impl Enumeration {
    /// The number of a name.
    pub fn number(&self, name: &str) -> Option<i32> {
        self.values
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(number, _)| *number)
    }

    /// The name of a number.
    pub fn name(&self, number: i32) -> Option<&'static str> {
        self.values
            .iter()
            .find(|(known, _)| *known == number)
            .map(|(_, name)| *name)
    }
}

/// The value of a field, borrowed.
pub enum Slot<'a> {
    Bool(bool),
    Bytes(&'a [u8]),
    Duration(Option<&'a Duration>),
    Enum(i32),
    Fixed64(u64),
    Message(Option<&'a dyn Reflect>),
    Messages(&'a dyn Items),
    OptionalBool(Option<bool>),
    OptionalText(Option<&'a str>),
    OptionalUint32(Option<u32>),
    Strings(&'a [String]),
    Text(&'a str),
    Texts(&'a BTreeMap<String, String>),
    Timestamp(Option<&'a Timestamp>),
    Uint32(u32),
    Value(Option<&'a Value>),
    Values(&'a BTreeMap<String, Value>),
}

/// The place of a field, to be written.
pub enum SlotMut<'a> {
    Bool(&'a mut bool),
    Bytes(&'a mut Vec<u8>),
    Duration(&'a mut Option<Duration>),
    Enum(&'a mut i32),
    Fixed64(&'a mut u64),
    Message(&'a mut dyn Place),
    Messages(&'a mut dyn ItemsMut),
    OptionalBool(&'a mut Option<bool>),
    OptionalText(&'a mut Option<String>),
    OptionalUint32(&'a mut Option<u32>),
    Strings(&'a mut Vec<String>),
    Text(&'a mut String),
    Texts(&'a mut BTreeMap<String, String>),
    Timestamp(&'a mut Option<Timestamp>),
    Uint32(&'a mut u32),
    Value(&'a mut Option<Value>),
    Values(&'a mut BTreeMap<String, Value>),
}

/// A message whose fields are reached by their place in its table.
pub trait Reflect {
    /// The table of the message.
    fn message(&self) -> &'static Message;
    /// The message itself, for code that knows its type.
    fn as_any(&self) -> &dyn Any;
    /// The message itself, for code that knows its type and changes it.
    fn as_any_mut(&mut self) -> &mut dyn Any;
    /// The value of the field at a place of the table.
    fn get(&self, index: usize) -> Slot<'_>;
    /// The field at a place of the table, to be written.
    fn get_mut(&mut self, index: usize) -> SlotMut<'_>;
}

/// A list of messages.
pub trait Items {
    /// How many there are.
    fn len(&self) -> usize;
    /// The message at an index.
    fn at(&self, index: usize) -> &dyn Reflect;
}

/// A list of messages that can be written.
pub trait ItemsMut: Items {
    /// Append an empty message and return it.
    fn push(&mut self) -> &mut dyn Reflect;
    /// The message at an index, to be written.
    fn at_mut(&mut self, index: usize) -> &mut dyn Reflect;
    /// Leave out every message behind so many.
    fn truncate(&mut self, count: usize);
    /// Leave out one message.
    fn remove(&mut self, index: usize);
}

/// A message that may be absent.
pub trait Place {
    /// Make the message present and return it.
    fn fill(&mut self) -> &mut dyn Reflect;
    /// The message, where it is present.
    fn part(&mut self) -> Option<&mut dyn Reflect>;
}

impl<T: Reflect> Items for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> &dyn Reflect {
        &self[index]
    }
}

impl<T: Reflect + Default> ItemsMut for Vec<T> {
    fn push(&mut self) -> &mut dyn Reflect {
        Vec::push(self, T::default());
        self.last_mut().expect("an item was pushed")
    }

    fn at_mut(&mut self, index: usize) -> &mut dyn Reflect {
        &mut self[index]
    }

    fn truncate(&mut self, count: usize) {
        Vec::truncate(self, count);
    }

    fn remove(&mut self, index: usize) {
        Vec::remove(self, index);
    }
}

impl<T: Reflect + Default> Place for Option<T> {
    fn fill(&mut self) -> &mut dyn Reflect {
        self.get_or_insert_with(T::default)
    }

    fn part(&mut self) -> Option<&mut dyn Reflect> {
        self.as_mut().map(|part| part as &mut dyn Reflect)
    }
}
