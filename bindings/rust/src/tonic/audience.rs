//! Decide what of a record may leave a trust boundary. Removes and replaces; adds nothing the record did not say.

use crate::model::{MarkKind, Text, UniversalErrorProtocol};
use crate::redact::{redact, Audience};
use crate::registry::{find_nearest, find_type};

/// The record as outsiders may see it (UEP-BRG-044, UEP-BRG-045, UEP-BRG-048).
pub fn filter_external(record: &UniversalErrorProtocol, locale: &str) -> UniversalErrorProtocol {
    let clean = drop_sensitive(redact(record.clone(), Audience::External));
    let message = match pick_text(&clean.user_messages, locale) {
        Some(text) => text.text.clone(),
        None => nearest_title(&clean).to_owned(),
    };
    // UEP-RCV-043: of the suggestions only the registry's own.
    let suggestions =
        find_type(&clean.error_type).map_or(&[][..], |entry| entry.recovery_suggestions);
    UniversalErrorProtocol {
        protocol_version: clean.protocol_version,
        error_id: clean.error_id,
        error_type: clean.error_type,
        type_ancestors: clean.type_ancestors,
        severity: clean.severity,
        timestamp: clean.timestamp,
        source_language: clean.source_language,
        error_message: message,
        recovery: clean.recovery,
        recovery_suggestions: suggestions.iter().map(|text| (*text).to_owned()).collect(),
        violations: clean.violations,
        user_messages: clean.user_messages,
        links: clean.links,
        ..UniversalErrorProtocol::default()
    }
}

fn nearest_title(record: &UniversalErrorProtocol) -> &'static str {
    find_nearest(
        &record.error_type,
        record.type_ancestors.iter().map(String::as_str),
    )
    .title
}

/// The text that fits a locale by the look-up of RFC 4647, else the one in English, else the first.
pub fn pick_text<'t>(texts: &'t [Text], locale: &str) -> Option<&'t Text> {
    look_up(texts, locale)
        .or_else(|| look_up(texts, "en"))
        .or_else(|| texts.first())
}

/// RFC 4647, section 3.4: subtags are cut off from the end one by one, a single letter together with what it begins.
fn look_up<'t>(texts: &'t [Text], locale: &str) -> Option<&'t Text> {
    let mut wanted = locale.to_ascii_lowercase();
    while !wanted.is_empty() {
        let fits = |text: &&Text| {
            let known = text.locale.to_ascii_lowercase();
            known == wanted || (wanted == "en" && known.starts_with("en-"))
        };
        if let Some(found) = texts.iter().find(fits) {
            return Some(found);
        }
        wanted.truncate(wanted.rfind('-').unwrap_or(0));
        if wanted.len() > 1 && wanted.as_bytes()[wanted.len() - 2] == b'-' {
            wanted.truncate(wanted.len() - 2);
        }
    }
    None
}

/// Leave out whole entries that a mark SENSITIVE leads to or into (UEP-REC-116).
fn drop_sensitive(mut record: UniversalErrorProtocol) -> UniversalErrorProtocol {
    let marks = std::mem::take(&mut record.marks);
    let sensitive = marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Sensitive as i32);
    let mut places: Vec<(&str, Option<usize>)> = sensitive
        .map(|mark| {
            let mut tokens = mark.path.split('/').skip(1);
            (
                tokens.next().unwrap_or_default(),
                tokens.next().and_then(|index| index.parse().ok()),
            )
        })
        .collect();
    places.sort_by_key(|(_, index)| std::cmp::Reverse(*index));
    places.dedup();
    for (field, index) in places {
        let everything = field.is_empty();
        if everything || field == "recovery" {
            record.recovery = None;
        }
        if everything || field == "links" {
            drop_entry(&mut record.links, index);
        }
        if everything || field == "user_messages" {
            drop_entry(&mut record.user_messages, index);
        }
        if everything || field == "violations" {
            drop_entry(&mut record.violations, index);
        }
    }
    record
}

fn drop_entry<T>(list: &mut Vec<T>, index: Option<usize>) {
    match index {
        Some(index) if index < list.len() => drop(list.remove(index)),
        Some(_) => {}
        None => list.clear(),
    }
}
