//! List the facts of a record beside its nodes, one line each, as `name: value`. Escapes nothing and cuts only long values.

use crate::model::{
    Code, Correlation, Effect, Handling, MarkKind, Recovery, Resource, Retryability,
    UniversalErrorProtocol,
};
use crate::text::cut_end;
use crate::times::format_duration;
use crate::tree::write_value;

const LONGEST: usize = 1000;

/// Tell the facts in a fixed order, what a person can do about the error first.
pub(crate) fn list_facts(record: &UniversalErrorProtocol, tell: &mut dyn FnMut(&str)) {
    let mut say = |fact: String| match fact.char_indices().nth(LONGEST) {
        Some((end, _)) => tell(&format!("{}...", cut_end(&fact, end))),
        None => tell(&fact),
    };
    record
        .recovery_suggestions
        .iter()
        .for_each(|text| say(format!("help: {text}")));
    record
        .recovery
        .iter()
        .filter_map(tell_recovery)
        .for_each(&mut say);
    record.codes.iter().map(tell_code).for_each(&mut say);
    for item in &record.violations {
        let parts = [
            &item.kind,
            &item.path,
            &item.reason,
            &item.description,
            &item.subject,
            &item.limit,
        ];
        say(format!(
            "violation: {}",
            join(parts.map(String::as_str), " ")
        ));
    }
    for (key, value) in &record.context {
        let mut text = format!("context {key}: ");
        write_value(&mut text, value);
        say(text);
    }
    record
        .handling
        .iter()
        .filter_map(tell_handling)
        .for_each(&mut say);
    record.resource.iter().map(tell_resource).for_each(&mut say);
    record
        .correlation
        .iter()
        .map(tell_correlation)
        .for_each(&mut say);
    for link in &record.links {
        // UEP-REC-098: the URL stands beside the description.
        let name = if link.description.is_empty() {
            &link.rel
        } else {
            &link.description
        };
        say(format!("see: {}", join([name.as_str(), &link.url], " ")));
    }
    record
        .user_messages
        .iter()
        .for_each(|text| say(format!("shown to users ({}): {}", text.locale, text.text)));
    if !record.type_ancestors.is_empty() {
        say(format!("a kind of: {}", record.type_ancestors.join(", ")));
    }
    for mark in &record.marks {
        let path = if mark.path.is_empty() {
            "the record"
        } else {
            &mark.path
        };
        let size = if mark.original_size > 0 {
            format!("from {}", mark.original_size)
        } else {
            String::new()
        };
        let kind = word(
            MarkKind::try_from(mark.kind).ok().map(|kind| kind.name()),
            mark.kind,
            "MARK_KIND_",
        );
        say(format!(
            "{kind}: {}",
            join([path, &size, &mark.rule, &mark.type_hint], " ")
        ));
    }
}

fn join<'a>(parts: impl IntoIterator<Item = &'a str>, separator: &str) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(separator)
}

/// An enum's value as prose has it: without its prefix, in lower case.
fn word(name: Option<&str>, number: i32, prefix: &str) -> String {
    match name {
        Some(name) => name
            .strip_prefix(prefix)
            .unwrap_or(name)
            .to_ascii_lowercase()
            .replace('_', " "),
        None => number.to_string(),
    }
}

fn named(name: &str, value: &str) -> String {
    if value.is_empty() {
        String::new()
    } else {
        format!("{name} {value}")
    }
}

fn counted(name: &str, value: u32) -> String {
    if value == 0 {
        String::new()
    } else {
        format!("{name} {value}")
    }
}

fn tell_recovery(recovery: &Recovery) -> Option<String> {
    let retry = Retryability::try_from(recovery.retryability)
        .ok()
        .map(|value| value.name());
    let effect = Effect::try_from(recovery.effect)
        .ok()
        .map(|value| value.name());
    let after = recovery
        .retry_after
        .as_ref()
        .and_then(format_duration)
        .unwrap_or_default();
    let mut parts = Vec::new();
    if recovery.retryability != 0 {
        parts.push(named(
            "retry",
            &word(retry, recovery.retryability, "RETRYABILITY_"),
        ));
    }
    parts.push(named("after", &after));
    parts.push(counted("at most", recovery.max_attempts));
    if recovery.effect != 0 {
        parts.push(named("effect", &word(effect, recovery.effect, "EFFECT_")));
    }
    parts.extend(recovery.throttled.then(|| "throttled".to_owned()));
    parts.extend(recovery.strategies.iter().cloned());
    let told = join(parts.iter().map(String::as_str), ", ");
    (!told.is_empty()).then(|| format!("recovery: {told}"))
}

fn tell_code(code: &Code) -> String {
    join(
        [
            "code:",
            &code.space,
            &code.value,
            &code.name,
            &code.platform,
        ],
        " ",
    )
}

fn tell_handling(handling: &Handling) -> Option<String> {
    let mut words = Vec::new();
    words.extend(
        handling
            .handled
            .map(|handled| if handled { "handled" } else { "not handled" }.to_owned()),
    );
    for (name, is_set) in [
        ("fatal", handling.fatal),
        ("synthetic", handling.synthetic),
        ("expected", handling.expected),
    ] {
        words.extend(is_set.then(|| name.to_owned()));
    }
    if !handling.mechanism.is_empty() {
        words.push(format!("caught by {}", handling.mechanism));
    }
    (!words.is_empty()).then(|| format!("handling: {}", words.join(", ")))
}

fn tell_resource(resource: &Resource) -> String {
    let mut parts = vec![
        named("service", &resource.service),
        named("namespace", &resource.namespace),
        named("version", &resource.version),
        named("instance id", &resource.instance_id),
        named("environment", &resource.environment),
        named("host", &resource.host),
        counted("pid", resource.pid),
        named("runtime", &resource.runtime),
        named("sdk", &resource.sdk),
    ];
    parts.extend(
        resource
            .attributes
            .iter()
            .map(|(key, text)| named(&key.replace('_', " "), text)),
    );
    format!("from: {}", join(parts.iter().map(String::as_str), ", "))
}

fn tell_correlation(correlation: &Correlation) -> String {
    let parts = [
        named("trace id", &correlation.trace_id),
        named("span id", &correlation.span_id),
        counted("trace flags", correlation.trace_flags),
        named("request id", &correlation.request_id),
        named("cause error id", &correlation.cause_error_id),
    ];
    format!(
        "belongs to: {}",
        join(parts.iter().map(String::as_str), ", ")
    )
}
