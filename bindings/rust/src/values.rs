//! Read one JSON value of one field in every spelling a receiver takes, and say which a producer must write.
//!
//! A complaint of the canonical profile alone comes with the value that accept reads. Knows single values only.

use prost_types::{Duration, Timestamp};

use crate::json::{Integer, Json};
use crate::limits::{MAX_RETRY_AFTER_SECONDS, MAX_SAFE_INTEGER};
use crate::pattern::Pattern;
use crate::patterns;
use crate::reasons::Reason;
use crate::text::{push_base64, read_base64, write_double, Spelling};
use crate::times::{format_duration, format_timestamp, parse_duration, parse_timestamp, TimeError};

const MAX_SHOWN: usize = 64;

/// What is wrong with one value.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub reason: Reason,
    pub detail: String,
    /// The accept profile takes the value that was read.
    pub canonical_only: bool,
    /// Found in the rules phase and not in the structure phase.
    pub is_rule: bool,
}

impl Complaint {
    pub fn new(reason: Reason, facts: &[(&str, &str)]) -> Self {
        Complaint {
            reason,
            detail: word(reason, facts),
            canonical_only: false,
            is_rule: false,
        }
    }

    pub fn canonical_only(mut self) -> Self {
        self.canonical_only = true;
        self
    }

    pub fn rule(mut self) -> Self {
        self.is_rule = true;
        self
    }

    pub fn wrong_type(value: &Json, wanted: &str) -> Self {
        Complaint::new(
            Reason::WrongType,
            &[("actual_type", name_type(value)), ("type", wanted)],
        )
    }

    /// A default that a producer leaves out (UEP-REC-149).
    pub fn default(value: &Json) -> Self {
        let facts = [
            ("value", quote(value)),
            ("hint", "leave the member out".to_owned()),
        ];
        Complaint::new(
            Reason::NotCanonical,
            &facts.each_ref().map(|(name, fact)| (*name, fact.as_str())),
        )
        .canonical_only()
    }

    pub fn form(value: &Json, pattern: &Pattern) -> Self {
        let facts = [
            ("value", &*quote(value)),
            ("pattern", pattern.id),
            ("example", pattern.example),
        ];
        Complaint::new(pattern.reason, &facts)
    }

    pub fn range(value: &Json, range: &str) -> Self {
        Complaint::new(
            Reason::OutOfRange,
            &[("value", &quote(value)), ("range", range)],
        )
    }
}

/// Put facts into the words of a reason.
pub(crate) fn word(reason: Reason, facts: &[(&str, &str)]) -> String {
    let mut text = reason.template().to_owned();
    for (name, fact) in facts {
        text = text.replace(&format!("{{{name}}}"), fact);
    }
    text
}

/// Show a value in a message: escaped, and cut where long.
pub(crate) fn quote(value: &Json) -> String {
    match value {
        Json::String(text) => {
            let shown: String = text
                .chars()
                .take(MAX_SHOWN)
                .flat_map(char::escape_default)
                .collect();
            format!("\"{shown}\"")
        }
        Json::Number(number) => number.digits().chars().take(MAX_SHOWN).collect(),
        Json::Bool(value) => value.to_string(),
        Json::Null => "null".to_owned(),
        Json::Array(items) => if items.is_empty() { "[]" } else { "[…]" }.to_owned(),
        Json::Object(object) => if object.members.is_empty() {
            "{}"
        } else {
            "{…}"
        }
        .to_owned(),
    }
}

/// Name a JSON type with its article.
pub(crate) fn name_type(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// A value in the model's form, where accept reads one, and the complaints.
pub(crate) type Read<T> = (Option<T>, Vec<Complaint>);

fn refused<T>(complaint: Complaint) -> Read<T> {
    (None, vec![complaint])
}

/// Texts have one spelling; U+0000 is refused.
pub(crate) fn read_text(value: &Json) -> Read<&str> {
    match value {
        Json::String(text) if text.contains('\0') => refused(Complaint::new(
            Reason::BadFormat,
            &[
                ("value", &quote(value)),
                ("pattern", "text without a NUL character"),
                ("example", "\"text\""),
            ],
        )),
        Json::String(text) => (Some(text), Vec::new()),
        _ => refused(Complaint::wrong_type(value, "a string")),
    }
}

pub(crate) fn read_bool(value: &Json) -> Read<bool> {
    match value {
        Json::Bool(value) => (Some(*value), Vec::new()),
        _ => refused(Complaint::wrong_type(value, "a boolean")),
    }
}

/// Tell whether a text is a decimal integer without leading zeros.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn read_decimal(text: &str) -> Option<Integer> {
    let beyond = if text.starts_with('-') {
        Integer::Below
    } else {
        Integer::Above
    };
    is_decimal(text).then(|| text.parse().map_or(beyond, Integer::Exact))
}

/// A number without a fraction; accept also takes its digits in a text (UEP-JSON-041).
pub(crate) fn read_uint32(value: &Json) -> Read<u32> {
    let (integer, is_text) = match value {
        Json::Number(number) => (number.integer(), false),
        Json::String(text) => (read_decimal(text), true),
        _ => (None, false),
    };
    let Some(integer) = integer else {
        return refused(Complaint::wrong_type(value, "a whole number"));
    };
    let number = match integer {
        Integer::Exact(number) => u32::try_from(number).ok(),
        _ => None,
    };
    match number {
        None => refused(Complaint::range(value, "0 to 4294967295")),
        Some(number) if is_text => (
            Some(number),
            vec![Complaint::wrong_type(value, "a number").canonical_only()],
        ),
        Some(number) => (Some(number), Vec::new()),
    }
}

/// 64 bits travel as decimal digits in a text; accept also takes a number (UEP-JSON-044 to UEP-JSON-048).
pub(crate) fn read_fixed64(value: &Json) -> Read<u64> {
    const WANTED: &str = "a string of decimal digits";
    let range = || Complaint::range(value, "\"0\" to \"18446744073709551615\"");
    let (integer, is_text) = match value {
        Json::Number(number) => match number.integer() {
            Some(integer) => (Some(integer), false),
            None => return refused(Complaint::wrong_type(value, WANTED)),
        },
        Json::String(text) => (read_decimal(text), true),
        _ => return refused(Complaint::wrong_type(value, WANTED)),
    };
    let number = match integer {
        Some(Integer::Exact(number)) => u64::try_from(number).ok(),
        _ => None,
    };
    // UEP-REC-142: to canonical a number has the wrong type before it is out of range.
    let mut complaints = Vec::new();
    if !is_text {
        complaints.push(Complaint::wrong_type(value, WANTED).canonical_only());
    }
    if number.is_none() {
        complaints.push(range());
    }
    (number, complaints)
}

/// What became of a time: it was read, or it has the form and no day of the calendar.
pub(crate) enum Moment<T> {
    Known(T),
    NoDay,
}

impl<T> Moment<T> {
    /// The time, where there is one.
    pub fn known(self) -> Option<T> {
        match self {
            Moment::Known(time) => Some(time),
            Moment::NoDay => None,
        }
    }
}

/// RFC 3339; accept also takes offsets and one to nine digits. A day that does not exist is a rule's (UEP-JSON-015).
pub(crate) fn read_timestamp(value: &Json) -> Read<Moment<Timestamp>> {
    let Json::String(text) = value else {
        return refused(Complaint::wrong_type(value, "a string"));
    };
    let form = || Complaint::form(value, &patterns::TIMESTAMP);
    match parse_timestamp(text) {
        Ok(time) => {
            let is_canonical = format_timestamp(&time).as_deref() == Some(text);
            let complaints = if is_canonical {
                Vec::new()
            } else {
                vec![form().canonical_only()]
            };
            (Some(Moment::Known(time)), complaints)
        }
        Err(TimeError::Form) => refused(form()),
        Err(TimeError::Calendar) => {
            let mut complaints = vec![form().rule()];
            if !patterns::TIMESTAMP.is_match(text) {
                complaints.push(form().canonical_only());
            }
            (Some(Moment::NoDay), complaints)
        }
    }
}

/// Seconds with `s`; accept also takes one to nine digits. Sign and size are rules (UEP-JSON-016).
pub(crate) fn read_duration(value: &Json) -> Read<Duration> {
    let Json::String(text) = value else {
        return refused(Complaint::wrong_type(value, "a string"));
    };
    let Ok(time) = parse_duration(text) else {
        return refused(Complaint::form(value, &patterns::DURATION));
    };
    let mut complaints = Vec::new();
    if format_duration(&time).as_deref() != Some(text) || text.starts_with('-') {
        complaints.push(Complaint::form(value, &patterns::DURATION).canonical_only());
    }
    let most = MAX_RETRY_AFTER_SECONDS.value as i64;
    let is_over = time.seconds > most || (time.seconds == most && time.nanos > 0);
    if is_over || time.seconds < 0 || time.nanos < 0 {
        complaints.push(Complaint::range(value, &format!("0s to {most}s")).rule());
    }
    (Some(time), complaints)
}

/// Base64: canonical is the standard alphabet with padding; accept also takes the URL-safe one and no padding.
pub(crate) fn read_bytes(value: &Json) -> Read<Vec<u8>> {
    let Json::String(text) = value else {
        return refused(Complaint::wrong_type(value, "a base64 string"));
    };
    let Some((data, spelling)) = read_base64(text) else {
        return refused(Complaint::form(value, &patterns::BASE64));
    };
    let mut complaints = Vec::new();
    if spelling != Spelling::Canonical {
        let mut example = String::new();
        push_base64(&mut example, &data);
        let facts = [
            ("value", &*quote(value)),
            ("pattern", "base64"),
            ("example", &example),
        ];
        let complaint = Complaint::new(Reason::BadFormat, &facts).canonical_only();
        // UEP-JSON-017: bits that nobody reads are for the rules, all else for the structure.
        complaints.push(if spelling == Spelling::LooseBits {
            complaint.rule()
        } else {
            complaint
        });
    }
    (Some(data), complaints)
}

/// A number inside a value: itself, or the text that it becomes and the hint of its mark (UEP-JSON-081, UEP-JSON-082).
pub(crate) enum OpenNumber {
    Safe(f64),
    Unsafe { text: String, hint: &'static str },
}

pub(crate) fn read_open_number(number: &crate::json::Number) -> OpenNumber {
    let (double, most) = (number.as_f64(), MAX_SAFE_INTEGER.value as i128);
    if !double.is_finite() {
        return OpenNumber::Unsafe {
            text: write_double(double),
            hint: "non_finite",
        };
    }
    if number.is_integer_text() {
        return match number.integer() {
            Some(Integer::Exact(exact)) if (-most..=most).contains(&exact) => {
                OpenNumber::Safe(double)
            }
            _ => OpenNumber::Unsafe {
                text: number.digits().to_owned(),
                hint: "int64",
            },
        };
    }
    if double.abs() <= most as f64 {
        return OpenNumber::Safe(double);
    }
    OpenNumber::Unsafe {
        text: write_double(double),
        hint: "double",
    }
}
