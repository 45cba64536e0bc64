//! Look-ups in the registry: types, categories, native types, strategies, metrics, limits, levels. Reads tables only.

use std::cmp::Ordering;

use crate::limits::LIMITS;
use crate::model::{Severity, UniversalErrorProtocol};
use crate::native::{NATIVE, SOURCE_LANGUAGES};
use crate::patterns::PATTERNS;
use crate::schema::Limit;
use crate::tables::{METRICS, SCALES, STRATEGIES};
use crate::types::{CATEGORIES, TYPES, UNKNOWN_UNCLASSIFIED};

/// One error type of the registry.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorType {
    /// The dotted name, such as `uep.network.timeout`.
    pub name: &'static str,
    /// A few words that may be shown to anybody.
    pub title: &'static str,
    /// What the type stands for.
    pub description: &'static str,
    /// The id of its category.
    pub category: &'static str,
    /// The type or category that it is a kind of.
    pub parent: &'static str,
    /// Everything that it is a kind of, nearest first, the category last.
    pub ancestors: &'static [&'static str],
    /// The severity when nobody names one.
    pub default_severity: Severity,
    /// What may be repeated, without the enum's prefix.
    pub retryability: &'static str,
    /// Whether the caller asked too often.
    pub throttled: bool,
    /// Whether the operation took effect, without the enum's prefix.
    pub default_effect: &'static str,
    /// Whose fault it usually is.
    pub fault: &'static str,
    /// Whether the error is part of normal work.
    pub expected: bool,
    /// The name of the gRPC code.
    pub grpc_code: &'static str,
    /// The HTTP status.
    pub http_status: u16,
    /// What a person can do, most useful first.
    pub recovery_suggestions: &'static [&'static str],
    /// Ids of recovery strategies.
    pub recovery_strategies: &'static [&'static str],
    /// Names of metrics that tell of the type.
    pub monitoring_metrics: &'static [&'static str],
    /// Keys of `context` whose values are secret for this type.
    pub sensitive_keys: &'static [&'static str],
    /// The protocol version that first had the type.
    pub since: &'static str,
}

/// One category of error types.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Category {
    /// The id, such as `uep.network`.
    pub name: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What belongs to it.
    pub description: &'static str,
    /// `standard` or `meta`.
    pub kind: &'static str,
    /// The protocol version that first had the category.
    pub since: &'static str,
}

/// One way to recover.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Strategy {
    /// The id, such as `uep.recovery.backoff`.
    pub name: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What it does.
    pub description: &'static str,
    /// Whether a program can carry it out alone.
    pub automatic: bool,
    /// Whether the call is repeated.
    pub repeats: bool,
    /// Its parameters with their defaults.
    pub parameters: &'static [Parameter],
    /// The protocol version that first had the strategy.
    pub since: &'static str,
}

/// One parameter of a strategy.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// The name.
    pub name: &'static str,
    /// The type: duration, number, integer, choice …
    pub kind: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// The default, as text.
    pub default: &'static str,
    /// What it does.
    pub description: &'static str,
}

/// One metric of the registry.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Metric {
    /// The name.
    pub name: &'static str,
    /// A few words.
    pub title: &'static str,
    /// What is measured.
    pub description: &'static str,
    /// The name in OpenTelemetry.
    pub otel_name: &'static str,
    /// The name in Prometheus.
    pub prometheus_name: &'static str,
    /// The kind of instrument.
    pub instrument: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// The attributes it is told apart by.
    pub attributes: &'static [&'static str],
    /// The protocol version that first had the metric.
    pub since: &'static str,
}

/// A level of another system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A number.
    Number(i64),
    /// A word.
    Word(&'static str),
}

/// Which levels of a scale stand for a severity.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) values: &'static [Level],
    pub(crate) severity: Option<Severity>,
}

/// A scale of levels of another system.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scale {
    /// The id, such as `syslog`.
    pub id: &'static str,
    /// A few words.
    pub title: &'static str,
    /// Whether levels are numbers.
    pub is_numeric: bool,
    /// The names of levels.
    pub levels: &'static [(&'static str, Level)],
    /// The levels of Low, Medium, High and Critical.
    pub out: [Level; 4],
    /// The level of an expected error of severity Low.
    pub expected: Level,
    pub(crate) readings: &'static [Reading],
}

/// The native types of one language.
#[derive(Debug)]
pub struct NativeTable {
    pub(crate) language: &'static str,
    pub(crate) types: &'static [(&'static str, &'static str)],
    pub(crate) to_native: &'static [(&'static str, &'static str)],
    pub(crate) code_tables: &'static [&'static str],
}

fn find_by<T>(table: &'static [T], order: impl Fn(&T) -> Ordering) -> Option<&'static T> {
    table
        .binary_search_by(order)
        .ok()
        .map(|index| &table[index])
}

/// The type of exactly this name; nothing for one that the registry does not hold.
///
/// ```
/// let timeout = uep::registry::find_type("uep.network.timeout").unwrap();
/// assert_eq!(timeout.http_status, 504);
/// assert!(uep::registry::find_type("uep.network").is_none());
/// ```
pub fn find_type(name: &str) -> Option<&'static ErrorType> {
    crate::type_index::find_type(name)
}

/// Every type, sorted by name.
pub fn types() -> &'static [ErrorType] {
    TYPES
}

/// The category of exactly this id.
pub fn find_category(name: &str) -> Option<&'static Category> {
    find_by(CATEGORIES, |entry| entry.name.cmp(name))
}

/// The recovery strategy of exactly this id.
pub fn find_strategy(name: &str) -> Option<&'static Strategy> {
    find_by(STRATEGIES, |entry| entry.name.cmp(name))
}

/// The metric of exactly this name.
pub fn find_metric(name: &str) -> Option<&'static Metric> {
    find_by(METRICS, |entry| entry.name.cmp(name))
}

/// The limit of exactly this id.
pub fn find_limit(id: &str) -> Option<&'static Limit> {
    find_by(LIMITS, |entry| entry.id.cmp(id)).copied()
}

/// The regular expression of a pattern, by its id.
pub fn find_pattern(id: &str) -> Option<&'static str> {
    find_by(PATTERNS, |entry| entry.id.cmp(id)).map(|entry| entry.matcher.regex)
}

/// The ancestors of a type, nearest first; none for a type that the registry does not hold.
pub fn ancestors(error_type: &str) -> &'static [&'static str] {
    find_type(error_type).map_or(&[], |entry| entry.ancestors)
}

/// The type to take defaults from: itself, its nearest known ancestor, or unclassified (UEP-TYPE-026, UEP-TYPE-027).
pub fn find_nearest<'a>(
    error_type: &str,
    type_ancestors: impl IntoIterator<Item = &'a str>,
) -> &'static ErrorType {
    find_type(error_type)
        .or_else(|| type_ancestors.into_iter().find_map(find_type))
        .or_else(|| find_type(UNKNOWN_UNCLASSIFIED))
        .expect("the registry holds the unclassified type")
}

/// Tell whether a text has the form of a type: a reserved name has three segments.
pub fn is_type_name(text: &str) -> bool {
    find_type(text).is_some()
        || (crate::patterns::ERROR_TYPE.is_match(text)
            && (!text.starts_with("uep.") || text.matches('.').count() == 2))
}

/// Tell whether a record is of a type or of a kind of it: equal or an ancestor, never by prefix.
///
/// The registry's ancestors hold for a type that it knows, whatever the record says (UEP-TYPE-016).
///
/// ```
/// let record = uep::UniversalErrorProtocol { error_type: "uep.network.timeout".into(), ..Default::default() };
/// assert!(uep::matches(&record, "uep.network"));
/// assert!(!uep::matches(&record, "uep.net"));
/// ```
pub fn matches(record: &UniversalErrorProtocol, wanted: &str) -> bool {
    if record.error_type == wanted {
        return !wanted.is_empty();
    }
    match find_type(&record.error_type) {
        Some(entry) => entry.ancestors.contains(&wanted),
        None => record.type_ancestors.iter().any(|name| name == wanted),
    }
}

fn native_table(language: &str) -> Option<&'static NativeTable> {
    let found = find_by(SOURCE_LANGUAGES, |(word, _)| word.cmp(&language))?;
    find_by(NATIVE, |table| table.language.cmp(found.1))
}

/// The error type of a native type's name, spelled as its runtime prints it; nothing when it is not listed.
///
/// ```
/// assert_eq!(uep::registry::find_native("python", "TimeoutError"), Some("uep.network.timeout"));
/// assert_eq!(uep::registry::find_native("python", "timeouterror"), None);
/// ```
pub fn find_native(language: &str, name: &str) -> Option<&'static str> {
    let table = native_table(language)?;
    let listed = find_by(table.types, |(known, _)| known.cmp(&name)).map(|row| row.1);
    // UEP-BRG-101: the names of codes are native types too.
    listed.or_else(|| {
        table
            .code_tables
            .iter()
            .find_map(|stem| crate::codes::find_named(stem, name))
    })
}

/// The native type that a language rebuilds an error type as: of the type, its nearest ancestor, or the unclassified one.
pub fn find_native_out<'a>(
    language: &str,
    error_type: &'a str,
    type_ancestors: impl IntoIterator<Item = &'a str>,
) -> Option<&'static str> {
    let table = native_table(language)?.to_native;
    let known = ancestors(error_type);
    let given: Vec<&str> = if known.is_empty() {
        type_ancestors.into_iter().collect()
    } else {
        known.to_vec()
    };
    std::iter::once(error_type)
        .chain(given)
        .chain([UNKNOWN_UNCLASSIFIED])
        .find_map(|name| find_by(table, |(known, _)| known.cmp(&name)).map(|row| row.1))
}

const LEVELS: [Severity; 4] = [
    Severity::Low,
    Severity::Medium,
    Severity::High,
    Severity::Critical,
];

/// The severity that a number counts as: the greatest that is not above it; nothing below Low (UEP-SEV-014).
pub fn known_severity(number: i32) -> Option<Severity> {
    LEVELS
        .into_iter()
        .rev()
        .find(|level| *level as i32 <= number)
}

/// Order two severities given by their numbers; numbers below Low are equal to one another.
///
/// ```
/// use std::cmp::Ordering;
/// assert_eq!(uep::registry::compare_severity(25, 20), Ordering::Equal);
/// ```
pub fn compare_severity(a: i32, b: i32) -> Ordering {
    known_severity(a).cmp(&known_severity(b))
}

/// The number of a severity's name.
pub fn severity_number(name: &str) -> Option<i32> {
    LEVELS
        .into_iter()
        .find(|level| level.name() == name)
        .map(|level| level as i32)
}

/// The scale of levels of exactly this id.
pub fn find_scale(id: &str) -> Option<&'static Scale> {
    find_by(SCALES, |scale| scale.id.cmp(id))
}

impl Scale {
    /// The level for the number of a severity; an absent one is written as Medium.
    pub fn write(&self, severity: i32, expected: bool) -> Level {
        let known = match severity {
            0 => Severity::Medium,
            number => known_severity(number).unwrap_or(Severity::Medium),
        };
        // UEP-SEV-029: an expected error of severity Low has a level of its own.
        if expected && known == Severity::Low {
            return self.expected;
        }
        self.out[LEVELS
            .iter()
            .position(|level| *level == known)
            .expect("every severity is listed")]
    }

    /// The severity that a level stands for, given as text; nothing for one that says nothing (UEP-SEV-032).
    pub fn read(&self, level: &str) -> Option<Severity> {
        // UEP-SEV-033: names of levels are compared without regard to the case of ASCII letters.
        let named = self
            .levels
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(level))
            .map(|(_, value)| *value);
        let value = match named {
            Some(value) => value,
            None if self.is_numeric => Level::Number(read_level_number(level)?),
            None => return None,
        };
        let holds = |reading: &&Reading| match value {
            Level::Number(number) => {
                (reading.from <= number && number <= reading.to) || reading.values.contains(&value)
            }
            Level::Word(_) => reading.values.contains(&value),
        };
        self.readings.iter().find(holds)?.severity
    }
}

fn read_level_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}
