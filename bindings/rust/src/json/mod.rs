//! Read JSON strictly and write it back. Knows nothing of records.
//!
//! This is the reader phase of every verdict: UTF-8, no byte order mark, no member twice at any depth, finite numbers,
//! no lone surrogate, nothing behind the value, a cap on nesting. Every value keeps the byte at which it begins, because
//! the place of a fault decides which of several is the verdict.

mod reader;

use crate::text::push_escaped;

pub use reader::read;

/// A JSON number: its digits as the document has them, and the double they are nearest to.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    digits: String,
    double: f64,
}

impl Number {
    /// The digits as the document has them.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The nearest double; always finite.
    pub fn as_f64(&self) -> f64 {
        self.double
    }

    /// Tell whether the number is written with digits alone.
    pub fn is_integer_text(&self) -> bool {
        !self.digits.contains(['.', 'e', 'E'])
    }

    /// The integer that the number stands for; nothing for a fraction or beyond 128 bits (UEP-JSON-091).
    pub fn integer(&self) -> Option<Integer> {
        if self.is_integer_text() {
            return Some(self.digits.parse().map_or_else(
                |_| {
                    if self.digits.starts_with('-') {
                        Integer::Below
                    } else {
                        Integer::Above
                    }
                },
                Integer::Exact,
            ));
        }
        if self.double.fract() != 0.0 {
            return None;
        }
        Some(match self.double {
            double if double > 1e37 => Integer::Above,
            double if double < -1e37 => Integer::Below,
            double => Integer::Exact(double as i128),
        })
    }
}

impl From<f64> for Number {
    /// The number of a double. One that a double does not hold exactly as an integer is not written with digits alone.
    fn from(double: f64) -> Self {
        let is_safe = double.abs() <= crate::limits::MAX_SAFE_INTEGER.value as f64;
        let digits = if is_safe {
            crate::text::write_double(double)
        } else {
            format!("{double:e}")
        };
        Number { digits, double }
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        Number {
            digits: number.to_string(),
            double: number.into(),
        }
    }
}

impl From<i32> for Number {
    fn from(number: i32) -> Self {
        Number {
            digits: number.to_string(),
            double: number.into(),
        }
    }
}

/// A number without a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integer {
    /// Less than any number that a field holds.
    Below,
    /// This number.
    Exact(i128),
    /// More than any number that a field holds.
    Above,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Spanned>),
    /// An object: its members in the order of the document.
    Object(Object),
}

/// A JSON value with its place in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Spanned {
    /// The byte at which the value begins.
    pub start: usize,
    /// The value.
    pub value: Json,
}

/// The members of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// The members in the order of the document.
    pub members: Vec<Member>,
    /// The byte of the closing brace.
    pub end: usize,
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The byte at which the name begins.
    pub start: usize,
    /// The name.
    pub name: String,
    /// The value.
    pub value: Spanned,
}

impl Object {
    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&Spanned> {
        self.members
            .iter()
            .find(|member| member.name == name)
            .map(|member| &member.value)
    }
}

impl From<Json> for Spanned {
    fn from(value: Json) -> Self {
        Spanned { start: 0, value }
    }
}

impl Json {
    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of a member of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(object) => object.get(name).map(|found| &found.value),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> impl Iterator<Item = &Json> {
        match self {
            Json::Array(items) => items.as_slice(),
            _ => &[],
        }
        .iter()
        .map(|item| &item.value)
    }

    /// The members of an object.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Json)> {
        match self {
            Json::Object(object) => object.members.as_slice(),
            _ => &[],
        }
        .iter()
        .map(|member| (member.name.as_str(), &member.value.value))
    }

    /// Make an object of members.
    pub fn object<N: Into<String>>(members: impl IntoIterator<Item = (N, Json)>) -> Json {
        let members = members
            .into_iter()
            .map(|(name, value)| Member {
                start: 0,
                name: name.into(),
                value: value.into(),
            })
            .collect();
        Json::Object(Object { members, end: 0 })
    }

    /// Make a list of items.
    pub fn array(items: impl IntoIterator<Item = Json>) -> Json {
        Json::Array(items.into_iter().map(Spanned::from).collect())
    }

    /// Write the value without white space.
    pub fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(true) => out.push_str("true"),
            Json::Bool(false) => out.push_str("false"),
            Json::Number(number) => out.push_str(&number.digits),
            Json::String(text) => push_escaped(out, text),
            Json::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.value.write(out);
                }
                out.push(']');
            }
            Json::Object(object) => {
                out.push('{');
                for (index, member) in object.members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    push_escaped(out, &member.name);
                    out.push(':');
                    member.value.value.write(out);
                }
                out.push('}');
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::String(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::String(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl<N: Into<Number>> From<N> for Json {
    fn from(number: N) -> Self {
        Json::Number(number.into())
    }
}
