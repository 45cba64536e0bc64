//! Borrow owned messages. All parts of one kind are borrowed at once, so that each kind needs room once and no unsafe code.

use std::collections::BTreeMap;

use prost_types::value::Kind;
use prost_types::Value as OwnedValue;

use super::{Record, Value};
use crate::model::UniversalErrorProtocol;

/// An owned message that can be borrowed.
pub(crate) trait Lend: Sized + 'static {
    /// The borrowed message.
    type Lent<'a>;

    /// Borrow messages, and hand them on.
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Self::Lent<'_>]));
}

impl Record<'_> {
    /// Borrow an owned record for a while, for instance to send it with other fields.
    ///
    /// ```
    /// use uep::borrowed::{Record, Resource};
    /// use uep::UniversalErrorProtocol;
    ///
    /// let owned = UniversalErrorProtocol { error_message: "no answer".into(), ..Default::default() };
    /// let resource = Resource { service: "orders", ..Default::default() };
    /// let changed = Record::lend(&owned, |record| {
    ///     UniversalErrorProtocol::from(&Record { resource: Some(&resource), ..*record })
    /// });
    /// assert_eq!(changed.error_message, "no answer");
    /// assert_eq!(changed.resource.unwrap().service, "orders");
    /// ```
    pub fn lend<T>(record: &UniversalErrorProtocol, read: impl FnOnce(&Record<'_>) -> T) -> T {
        let (mut read, mut result) = (Some(read), None);
        UniversalErrorProtocol::lend_all(&[record], &mut |records| {
            result = read.take().map(|read| read(&records[0]));
        });
        result.expect("one record is handed on once")
    }
}

/// Take so many parts off the beginning.
pub(crate) fn take<'a, T>(parts: &mut &'a [T], count: usize) -> &'a [T] {
    let (taken, left) = parts.split_at(count);
    *parts = left;
    taken
}

pub(crate) fn lend_strings<'o>(lists: impl Iterator<Item = &'o Vec<String>>) -> Vec<Vec<&'o str>> {
    lists
        .map(|texts| texts.iter().map(String::as_str).collect())
        .collect()
}

pub(crate) fn lend_entries<'o>(
    maps: impl Iterator<Item = &'o BTreeMap<String, String>>,
) -> Vec<Vec<(&'o str, &'o str)>> {
    maps.map(|entries| {
        let pairs = entries.iter();
        pairs
            .map(|(key, text)| (key.as_str(), text.as_str()))
            .collect()
    })
    .collect()
}

/// Borrow maps of values; `values` are their values one after the other.
pub(crate) fn lend_values<'a>(
    maps: impl Iterator<Item = &'a BTreeMap<String, OwnedValue>>,
    values: &mut &'a [Value<'a>],
) -> Vec<Vec<(&'a str, Value<'a>)>> {
    maps.map(|entries| {
        let taken = take(values, entries.len());
        entries
            .keys()
            .map(String::as_str)
            .zip(taken.iter().copied())
            .collect()
    })
    .collect()
}

impl Lend for OwnedValue {
    type Lent<'a> = Value<'a>;

    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Value<'_>])) {
        let inner: Vec<&OwnedValue> = parts.iter().flat_map(|part| items(part)).collect();
        if inner.is_empty() {
            return read(&lend_level(parts, &[], &[]));
        }
        Self::lend_all(&inner, &mut |values| {
            let mut left = values;
            let objects = parts.iter().map(|part| lend_members(part, &mut left));
            let objects: Vec<Vec<(&str, Value<'_>)>> = objects.collect();
            read(&lend_level(parts, values, &objects));
        });
    }
}

/// The values that stand right inside of a value.
fn items(value: &OwnedValue) -> Vec<&OwnedValue> {
    match &value.kind {
        Some(Kind::ListValue(list)) => list.values.iter().collect(),
        Some(Kind::StructValue(object)) => object.fields.values().collect(),
        _ => Vec::new(),
    }
}

/// The members of an object; of other values none, but what stands inside of them is taken all the same.
fn lend_members<'a>(part: &'a OwnedValue, left: &mut &'a [Value<'a>]) -> Vec<(&'a str, Value<'a>)> {
    match &part.kind {
        Some(Kind::StructValue(object)) => {
            lend_values(std::iter::once(&object.fields), left).remove(0)
        }
        _ => {
            take(left, items(part).len());
            Vec::new()
        }
    }
}

/// Borrow values whose inner values and members are borrowed already.
fn lend_level<'a>(
    parts: &[&'a OwnedValue],
    mut values: &'a [Value<'a>],
    objects: &'a [Vec<(&'a str, Value<'a>)>],
) -> Vec<Value<'a>> {
    let lend = |(index, part): (usize, &&'a OwnedValue)| {
        let inner = take(&mut values, items(part).len());
        match &part.kind {
            None | Some(Kind::NullValue(_)) => Value::Null,
            Some(Kind::BoolValue(value)) => Value::Bool(*value),
            Some(Kind::NumberValue(number)) => Value::Number(*number),
            Some(Kind::StringValue(text)) => Value::Text(text),
            Some(Kind::ListValue(_)) => Value::List(inner),
            Some(Kind::StructValue(_)) => {
                Value::Object(objects.get(index).map_or(&[], Vec::as_slice))
            }
        }
    };
    parts.iter().enumerate().map(lend).collect()
}
