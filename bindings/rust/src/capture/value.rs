//! Turn a program's own values into a context: JSON values, every loss marked. Redaction and limits come afterwards.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, SystemTime};

use prost_types::value::Kind;
use prost_types::{ListValue, Struct, Timestamp, Value};

use crate::limits::MAX_SAFE_INTEGER;
use crate::marks::mark_once;
use crate::model::{Mark, MarkKind};
use crate::path::Token;
use crate::patterns::CONTEXT_KEY;
use crate::text::{name_non_finite, push_base64};
use crate::times::{format_duration, format_timestamp};

/// How deep a value is looked into; deeper ones are far beyond what a record holds.
const HARD_DEPTH: usize = 32;
const REPLACEMENT: char = '\u{FFFD}';
const RULE: &str = "context_value";

/// A value that a program puts into the context of a record.
///
/// Everything that JSON knows has a `From`; what JSON cannot hold is written as text, with a mark that says what it was.
///
/// ```
/// use uep::capture::ContextValue;
///
/// let values: [ContextValue; 4] = [17.into(), "a, b".into(), None::<u64>.into(), vec![1.5, 2.0].into()];
/// assert_eq!(values[2], ContextValue::Null);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContextValue {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer; above 2^53 - 1 it is written as text (UEP-REC-019).
    Integer(i128),
    /// A number; one that is not finite is written as a word (UEP-REC-020).
    Float(f64),
    /// A text.
    Text(String),
    /// Bytes, written in base64 (UEP-REC-021).
    Bytes(Vec<u8>),
    /// The digits of a decimal number of any precision (UEP-REC-022).
    Decimal(String),
    /// A point in time (UEP-REC-023).
    Time(Timestamp),
    /// A value of the program's own, as its text.
    Other(String),
    /// A list.
    List(Vec<ContextValue>),
    /// An object.
    Object(Vec<(String, ContextValue)>),
}

impl ContextValue {
    /// The bytes as a value.
    pub fn bytes(data: impl Into<Vec<u8>>) -> Self {
        ContextValue::Bytes(data.into())
    }

    /// A value of the program's own by its `Display`; one that panics or fails is said to have failed.
    pub fn display(value: &impl std::fmt::Display) -> Self {
        ContextValue::Other(super::message::show(value).0)
    }

    /// A value of the program's own by its `Debug`.
    pub fn debug(value: &impl std::fmt::Debug) -> Self {
        ContextValue::Other(super::message::show(&format_args!("{value:?}")).0)
    }
}

macro_rules! from {
    ($($kind:ty => |$value:ident| $made:expr;)*) => {
        $(impl From<$kind> for ContextValue {
            fn from($value: $kind) -> Self {
                $made
            }
        })*
    };
}

macro_rules! from_integers {
    ($($kind:ty)*) => {
        from! { $($kind => |value| ContextValue::Integer(value as i128);)* }
    };
}

from_integers! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize i128 }

from! {
    bool => |value| ContextValue::Bool(value);
    u128 => |value| i128::try_from(value).map_or_else(|_| ContextValue::Decimal(value.to_string()), ContextValue::Integer);
    f32 => |value| ContextValue::Float(f64::from(value));
    f64 => |value| ContextValue::Float(value);
    char => |value| ContextValue::Text(value.to_string());
    &str => |value| ContextValue::Text(value.to_owned());
    String => |value| ContextValue::Text(value);
    Cow<'_, str> => |value| ContextValue::Text(value.into_owned());
    Timestamp => |value| ContextValue::Time(value);
    SystemTime => |value| ContextValue::Time(super::occurrence::timestamp(value));
    Duration => |value| duration(value);
    () => |_value| ContextValue::Null;
}

impl<T: Into<ContextValue>> From<Option<T>> for ContextValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(ContextValue::Null, Into::into)
    }
}

impl<T: Into<ContextValue>> From<Vec<T>> for ContextValue {
    fn from(values: Vec<T>) -> Self {
        ContextValue::List(values.into_iter().map(Into::into).collect())
    }
}

impl<K: Into<String>, T: Into<ContextValue>> From<BTreeMap<K, T>> for ContextValue {
    fn from(values: BTreeMap<K, T>) -> Self {
        ContextValue::Object(
            values
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }
}

impl<K: Into<String>, T: Into<ContextValue>> From<HashMap<K, T>> for ContextValue {
    fn from(values: HashMap<K, T>) -> Self {
        ContextValue::Object(
            values
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }
}

fn duration(value: Duration) -> ContextValue {
    let seconds = i64::try_from(value.as_secs()).unwrap_or(i64::MAX);
    let nanos = value.subsec_nanos() as i32;
    let text = format_duration(&prost_types::Duration { seconds, nanos });
    ContextValue::Text(text.unwrap_or_else(|| format!("{value:?}")))
}

/// Replace what no text of a record may hold; tell whether something was replaced (UEP-TERM-005).
pub(crate) fn repair_text(text: String) -> (String, bool) {
    if text.contains('\0') {
        (
            text.replace('\0', REPLACEMENT.encode_utf8(&mut [0; 4])),
            true,
        )
    } else {
        (text, false)
    }
}

/// Turn what a caller gave into a context; keys that cannot stand are dropped and marked.
pub(crate) fn make_context(
    given: &[(String, ContextValue)],
    marks: &mut Vec<Mark>,
) -> BTreeMap<String, Value> {
    let mut maker = Maker {
        marks,
        path: vec![Token::Field("context")],
    };
    let mut made = BTreeMap::new();
    for (key, value) in given {
        // UEP-REC-024: these names are the protocol's own, and it gives a program none of them to write.
        if key.starts_with("uep.") {
            maker.path.push(Token::Key(key.clone()));
            maker.mark(MarkKind::Dropped, "capture:reserved_key");
            maker.path.pop();
        } else {
            maker.put(&mut made, key, value);
        }
    }
    made
}

struct Maker<'m> {
    marks: &'m mut Vec<Mark>,
    path: Vec<Token>,
}

impl Maker<'_> {
    fn mark(&mut self, kind: MarkKind, rule: &str) {
        mark_once(self.marks, &self.path, kind, rule, 0);
    }

    fn put(&mut self, made: &mut BTreeMap<String, Value>, key: &str, value: &ContextValue) {
        let key = &repair_text(key.to_owned()).0;
        if !CONTEXT_KEY.is_match(key) {
            // UEP-LIM-054: an entry whose key cannot stand is dropped; another spelling would be another key.
            self.mark(MarkKind::Dropped, "limit:max_context_key_bytes");
            return;
        }
        self.path.push(Token::Key(key.to_owned()));
        let value = self.convert(value);
        self.path.pop();
        made.insert(key.to_owned(), value);
    }

    fn convert(&mut self, value: &ContextValue) -> Value {
        let kind = match value {
            ContextValue::Null => Kind::NullValue(0),
            ContextValue::Bool(value) => Kind::BoolValue(*value),
            ContextValue::Integer(number) => self.integer(*number),
            ContextValue::Float(number) => self.float(*number),
            ContextValue::Text(text) => self.text(text),
            ContextValue::Bytes(data) => {
                let mut text = String::new();
                push_base64(&mut text, data);
                self.typed("bytes", text)
            }
            ContextValue::Decimal(digits) => self.typed("decimal", digits.clone()),
            ContextValue::Time(time) => match format_timestamp(time) {
                Some(text) => self.typed("timestamp", text),
                None => self.typed("object", format!("{} s since 1970", time.seconds)),
            },
            ContextValue::Other(text) => self.typed("object", text.clone()),
            ContextValue::List(_) | ContextValue::Object(_) if self.path.len() > HARD_DEPTH => {
                Kind::StringValue("...".to_owned()) // inside a value that is written as text and marked anyway
            }
            ContextValue::List(values) => Kind::ListValue(self.list(values)),
            ContextValue::Object(members) => {
                let mut fields = BTreeMap::new();
                members
                    .iter()
                    .for_each(|(key, value)| self.put(&mut fields, key, value));
                Kind::StructValue(Struct { fields })
            }
        };
        Value { kind: Some(kind) }
    }

    fn list(&mut self, values: &[ContextValue]) -> ListValue {
        let mut made = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            self.path.push(Token::Index(index));
            made.push(self.convert(value));
            self.path.pop();
        }
        ListValue { values: made }
    }

    fn text(&mut self, text: &str) -> Kind {
        let (text, is_repaired) = repair_text(text.to_owned());
        if is_repaired {
            self.mark(MarkKind::Repaired, "text");
        }
        Kind::StringValue(text)
    }

    /// A text in the place of a value that JSON does not have (UEP-REC-115).
    fn typed(&mut self, hint: &str, text: String) -> Kind {
        let before = self.marks.len();
        self.mark(MarkKind::Typed, RULE);
        if let Some(mark) = self.marks.get_mut(before) {
            mark.type_hint = hint.to_owned();
        }
        self.text(&text)
    }

    fn integer(&mut self, number: i128) -> Kind {
        if number.unsigned_abs() <= MAX_SAFE_INTEGER.value as u128 {
            return Kind::NumberValue(number as f64);
        }
        let hint = match number {
            _ if i64::try_from(number).is_ok() => "int64",
            _ if u64::try_from(number).is_ok() => "uint64",
            _ => "decimal",
        };
        self.typed(hint, number.to_string())
    }

    fn float(&mut self, number: f64) -> Kind {
        if number.abs() <= MAX_SAFE_INTEGER.value as f64 {
            Kind::NumberValue(number)
        } else if number.is_finite() {
            // UEP-LIM-084: beyond the safe integers no number stands; the text loses nothing of a double.
            self.typed("decimal", format!("{number:e}"))
        } else {
            self.typed("non_finite", name_non_finite(number).to_owned())
        }
    }
}
