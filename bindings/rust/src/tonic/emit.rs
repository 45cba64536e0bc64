//! Write a record as google.rpc.Status: one ErrorInfo, the details its fields stand for, and the record itself.

use std::collections::BTreeMap;

use prost::Message;

use crate::codes::find_code;
use crate::model::{UniversalErrorProtocol, Violation};
use crate::registry::find_nearest;
use crate::text::unescape_token;
use crate::truncate::{truncate, Budget};

use super::audience::pick_text;
use super::wire::*;

/// AIP-193: `[A-Z][A-Z0-9_]+[A-Z0-9]`, at most 63 characters.
const LONGEST_REASON: usize = 63;
const SHORTEST_REASON: usize = 3;
/// The gRPC code UNKNOWN.
const UNKNOWN: i32 = 2;

/// The gRPC code of a record: its own where it has exactly one that is an error's, else its type's (UEP-BRG-061, UEP-BRG-062).
pub fn grpc_code(record: &UniversalErrorProtocol) -> i32 {
    let mut own: Vec<i32> = record
        .codes
        .iter()
        .filter(|code| code.space == "grpc" && !code.value.starts_with('0'))
        .filter_map(|code| code.value.parse().ok())
        .filter(|number| *number > 0)
        .collect();
    own.sort_unstable();
    own.dedup();
    if let [only] = own[..] {
        return only;
    }
    let entry = find_nearest(
        &record.error_type,
        record.type_ancestors.iter().map(String::as_str),
    );
    find_code("grpc", entry.grpc_code, "", "")
        .and_then(|found| found.value.parse().ok())
        .unwrap_or(UNKNOWN)
}

/// The Status of a record that was made ready for its audience; `code` is that of the record before.
pub fn write_status(shown: &UniversalErrorProtocol, code: i32, locale: &str) -> Status {
    let mut details = vec![pack("ErrorInfo", &error_info(&shown.error_type))];
    if let Some(delay) = shown
        .recovery
        .as_ref()
        .and_then(|recovery| recovery.retry_after)
    {
        details.push(pack(
            "RetryInfo",
            &RetryInfo {
                retry_delay: Some(delay),
            },
        ));
    }
    list_violations(&shown.violations, &mut details);
    if !shown.links.is_empty() {
        let link = |link: &crate::model::Link| HelpLink {
            description: link.description.clone(),
            url: link.url.clone(),
        };
        details.push(pack(
            "Help",
            &Help {
                links: shown.links.iter().map(link).collect(),
            },
        ));
    }
    if let Some(text) = pick_text(&shown.user_messages, locale) {
        let told = LocalizedMessage {
            locale: text.locale.clone(),
            message: text.text.clone(),
        };
        details.push(pack("LocalizedMessage", &told));
    }
    let request_id = shown
        .correlation
        .as_ref()
        .map_or("", |correlation| &correlation.request_id);
    if !request_id.is_empty() {
        let request = RequestInfo {
            request_id: request_id.to_owned(),
            ..RequestInfo::default()
        };
        details.push(pack("RequestInfo", &request));
    }
    if let Some(trace) = shown
        .stack_trace
        .as_deref()
        .filter(|trace| !trace.is_empty())
    {
        let stack_entries = trace.split('\n').map(str::to_owned).collect();
        details.push(pack(
            "DebugInfo",
            &DebugInfo {
                stack_entries,
                ..DebugInfo::default()
            },
        ));
    }
    // The metadata of a call holds a few kilobytes, so the record goes in its compact form.
    let compact = truncate(shown, Budget::Compact).unwrap_or_default();
    details.push(Any {
        type_url: format!("{PREFIX}{RECORD}"),
        value: compact.encode_to_vec(),
    });
    Status {
        code,
        message: compact.error_message,
        details,
    }
}

/// The ErrorInfo that every Status has: reason and domain from the type, the exact type in the metadata.
fn error_info(error_type: &str) -> ErrorInfo {
    let segments: Vec<&str> = error_type.split('.').collect();
    let is_ours = segments[0] == "uep";
    let tail = match () {
        () if is_ours => &segments[1..],
        () if segments.len() > 2 => &segments[2..],
        () => &segments[1..],
    };
    let mut reason = tail.join("_").to_ascii_uppercase();
    if reason.len() < SHORTEST_REASON {
        reason = segments.join("_").to_ascii_uppercase();
    }
    let start = reason.len().saturating_sub(LONGEST_REASON);
    let reason = reason.get(start..).unwrap_or_default();
    let reason = reason
        .trim_end_matches('_')
        .trim_start_matches(|c: char| c == '_' || c.is_ascii_digit());
    let domain = if is_ours {
        "uep".to_owned()
    } else {
        segments
            .iter()
            .take(2)
            .rev()
            .copied()
            .collect::<Vec<_>>()
            .join(".")
    };
    ErrorInfo {
        reason: reason.to_owned(),
        domain,
        metadata: BTreeMap::from([("uepType".to_owned(), error_type.to_owned())]),
    }
}

fn list_violations(violations: &[Violation], details: &mut Vec<Any>) {
    let of_kind = |kind: &'static str| {
        violations
            .iter()
            .filter(move |violation| violation.kind == kind)
    };
    let is_field =
        |violation: &&Violation| !["precondition", "quota", "resource"].contains(&&*violation.kind);
    let fields: Vec<_> = violations
        .iter()
        .filter(is_field)
        .map(|violation| FieldViolation {
            field: pointer_field(&violation.path),
            description: violation.description.clone(),
            reason: violation.reason.clone(),
            localized_message: None,
        })
        .collect();
    let preconditions: Vec<_> = of_kind("precondition")
        .map(|violation| PreconditionViolation {
            kind: violation.reason.clone(),
            subject: violation.subject.clone(),
            description: violation.description.clone(),
        })
        .collect();
    let quotas: Vec<_> = of_kind("quota")
        .map(|violation| QuotaViolation {
            subject: violation.subject.clone(),
            description: violation.description.clone(),
            quota_id: violation.reason.clone(),
            quota_value: violation.limit.parse().unwrap_or(0),
        })
        .collect();
    if !fields.is_empty() {
        details.push(pack(
            "BadRequest",
            &BadRequest {
                field_violations: fields,
            },
        ));
    }
    if !preconditions.is_empty() {
        details.push(pack(
            "PreconditionFailure",
            &PreconditionFailure {
                violations: preconditions,
            },
        ));
    }
    if !quotas.is_empty() {
        details.push(pack("QuotaFailure", &QuotaFailure { violations: quotas }));
    }
    if let Some(violation) = of_kind("resource").next() {
        let resource = ResourceInfo {
            resource_type: violation.reason.clone(),
            resource_name: violation.subject.clone(),
            description: violation.description.clone(),
            ..ResourceInfo::default()
        };
        details.push(pack("ResourceInfo", &resource));
    }
}

/// `/emails/0/type` as the format spells it: `emails[1].type`; the format counts elements from 1.
fn pointer_field(pointer: &str) -> String {
    let Some(tokens) = pointer.strip_prefix('/') else {
        return pointer.to_owned();
    };
    let mut field = String::new();
    for token in tokens.split('/') {
        match token.parse::<u64>() {
            Ok(index) if token.bytes().all(|byte| byte.is_ascii_digit()) => {
                field += &format!("[{}]", index.saturating_add(1));
            }
            _ => {
                if !field.is_empty() {
                    field.push('.');
                }
                field += &unescape_token(token);
            }
        }
    }
    field
}
