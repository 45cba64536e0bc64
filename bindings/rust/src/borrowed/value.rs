//! JSON values with borrowed texts, for the context of a record.

use prost_types::value::Kind;
use prost_types::{ListValue, Struct, Value as OwnedValue};

/// A value of the context, or of what a detail shows.
///
/// ```
/// use uep::borrowed::Value;
///
/// let cart = [Value::from("tea"), Value::from(2)];
/// let context = [("attempt", Value::from(3)), ("cart", Value::List(&cart))];
/// assert_eq!(context[0].1, Value::Number(3.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Value<'a> {
    /// Null.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number; one beyond 2^53 travels as text.
    Number(f64),
    /// A text.
    Text(&'a str),
    /// A list.
    List(&'a [Value<'a>]),
    /// An object: keys and values in any order, no key twice.
    Object(&'a [(&'a str, Value<'a>)]),
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        Value::Number(value)
    }
}

impl From<i32> for Value<'_> {
    fn from(value: i32) -> Self {
        Value::Number(value.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(value: u32) -> Self {
        Value::Number(value.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Value::Text(value)
    }
}

impl From<&Value<'_>> for OwnedValue {
    fn from(value: &Value<'_>) -> Self {
        let kind = match *value {
            Value::Null => Kind::NullValue(0),
            Value::Bool(value) => Kind::BoolValue(value),
            Value::Number(value) => Kind::NumberValue(value),
            Value::Text(text) => Kind::StringValue(text.to_owned()),
            Value::List(values) => Kind::ListValue(ListValue {
                values: values.iter().map(Into::into).collect(),
            }),
            Value::Object(entries) => Kind::StructValue(Struct {
                fields: entries
                    .iter()
                    .map(|(key, value)| ((*key).to_owned(), value.into()))
                    .collect(),
            }),
        };
        OwnedValue { kind: Some(kind) }
    }
}
