//! Read a google.rpc.Status: the record that it carries, or what its code and its standard details say.

use std::time::SystemTime;

use prost::Message;

use crate::capture::new_error_id;
use crate::codec::{decode, Form};
use crate::codes::{find_code, type_for_code};
use crate::model::{
    Code, Correlation, Detail, Foreign, Link, Mark, MarkKind, Node, Recovery, SeveritySource, Text,
    UniversalErrorProtocol, Violation,
};
use crate::path::{write_pointer, Token};
use crate::patterns::{CODE_SPACE, LINK_URL, LOCALE};
use crate::registry::{ancestors, find_nearest, find_type};
use crate::truncate::limit_values;
use crate::versions::PROTOCOL_VERSION;

use super::wire::*;

/// The record that a Status carries, where one is there and can be taken.
pub fn find_record(status: &Status) -> Option<crate::codec::Received> {
    let records = status
        .details
        .iter()
        .filter(|detail| name_of(detail) == RECORD);
    records
        .into_iter()
        .find_map(|detail| decode(&detail.value, Form::Protobuf).ok())
}

fn name_of(detail: &Any) -> &str {
    detail.type_url.rsplit('/').next().unwrap_or_default()
}

/// The record of a Status that carries none, seen at a time; nothing for a code that reports no error.
pub fn read_status(status: &Status, seen: SystemTime) -> Option<UniversalErrorProtocol> {
    let value = status.code.to_string();
    let error_type = type_for_code("grpc", &value, "", "");
    if error_type.is_empty() {
        return None; // UEP-BRG-059
    }
    let name = find_code("grpc", &value, "", "").map_or("UNKNOWN", |entry| entry.name);
    let now = crate::capture::timestamp(seen);
    let mut record = UniversalErrorProtocol {
        protocol_version: PROTOCOL_VERSION.to_owned(),
        error_id: new_error_id(seen),
        error_type: error_type.to_owned(),
        timestamp: Some(now),
        observed_timestamp: Some(now),
        source_language: "other".to_owned(),
        severity_source: SeveritySource::Registry as i32,
        codes: vec![Code {
            space: "grpc".to_owned(),
            value,
            name: name.to_owned(),
            ..Code::default()
        }],
        nodes: vec![Node {
            type_name: name.to_owned(),
            message: status.message.clone(),
            ..Node::default()
        }],
        origin: Some(Foreign {
            format: "google_rpc".to_owned(),
            ..Foreign::default()
        }),
        // The format does not say when the error happened.
        marks: vec![Mark {
            path: "/timestamp".to_owned(),
            kind: MarkKind::Assumed as i32,
            ..Mark::default()
        }],
        ..UniversalErrorProtocol::default()
    };
    for detail in &status.details {
        if read_detail(detail, &mut record).is_none() {
            let kept = Detail {
                r#type: name_of(detail).to_owned(),
                value: detail.value.clone(),
                debug: None,
            };
            record.details.push(kept);
        }
    }
    let entry = find_nearest(&record.error_type, []);
    record.type_ancestors = ancestors(&record.error_type)
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    record.severity = entry.default_severity as i32;
    let message = if status.message.is_empty() {
        name
    } else {
        &status.message
    };
    record.error_message = message.replace('\0', "\u{FFFD}");
    record.nodes[0].message = status.message.replace('\0', "\u{FFFD}");
    Some(limit_values(record))
}

/// Read one detail; nothing for one that nobody here knows or that cannot be read.
fn read_detail(detail: &Any, record: &mut UniversalErrorProtocol) -> Option<()> {
    let value = &*detail.value;
    match name_of(detail).strip_prefix(PACKAGE)? {
        "ErrorInfo" => read_info(ErrorInfo::decode(value).ok()?, record),
        "RetryInfo" => {
            let retry_after = RetryInfo::decode(value)
                .ok()?
                .retry_delay
                .filter(|delay| delay.seconds >= 0 && delay.nanos >= 0);
            record
                .recovery
                .get_or_insert_with(Recovery::default)
                .retry_after = retry_after;
        }
        "DebugInfo" => {
            let info = DebugInfo::decode(value).ok()?;
            record.stack_trace =
                Some(info.stack_entries.join("\n")).filter(|text| !text.is_empty());
            if !info.detail.is_empty() {
                record
                    .context
                    .insert("google_rpc.debug.detail".to_owned(), info.detail.into());
            }
        }
        "BadRequest" => {
            for item in BadRequest::decode(value).ok()?.field_violations {
                let path = field_pointer(&item.field);
                let violation = Violation {
                    path,
                    reason: item.reason,
                    description: item.description,
                    ..of("field")
                };
                record.violations.push(violation);
                item.localized_message
                    .into_iter()
                    .for_each(|told| tell(told, record));
            }
        }
        "PreconditionFailure" => {
            let items = PreconditionFailure::decode(value)
                .ok()?
                .violations
                .into_iter();
            record.violations.extend(items.map(|item| Violation {
                reason: item.kind,
                subject: item.subject,
                description: item.description,
                ..of("precondition")
            }));
        }
        "QuotaFailure" => {
            let items = QuotaFailure::decode(value).ok()?.violations.into_iter();
            record.violations.extend(items.map(|item| Violation {
                subject: item.subject,
                description: item.description,
                reason: item.quota_id,
                limit: if item.quota_value == 0 {
                    String::new()
                } else {
                    item.quota_value.to_string()
                },
                ..of("quota")
            }));
        }
        "ResourceInfo" => {
            let item = ResourceInfo::decode(value).ok()?;
            record.violations.push(Violation {
                reason: item.resource_type,
                subject: item.resource_name,
                description: item.description,
                ..of("resource")
            });
        }
        "Help" => {
            let links = Help::decode(value)
                .ok()?
                .links
                .into_iter()
                .filter(|link| LINK_URL.is_match(&link.url));
            record.links.extend(links.map(|link| Link {
                rel: "help".to_owned(),
                url: link.url,
                description: link.description,
            }));
        }
        "LocalizedMessage" => tell(LocalizedMessage::decode(value).ok()?, record),
        "RequestInfo" => {
            let request_id = RequestInfo::decode(value).ok()?.request_id;
            record.correlation = Some(Correlation {
                request_id,
                ..Correlation::default()
            });
        }
        _ => return None,
    }
    Some(())
}

fn of(kind: &str) -> Violation {
    Violation {
        kind: kind.to_owned(),
        ..Violation::default()
    }
}

fn tell(told: LocalizedMessage, record: &mut UniversalErrorProtocol) {
    let is_new = !record
        .user_messages
        .iter()
        .any(|text| text.locale.eq_ignore_ascii_case(&told.locale));
    if is_new && LOCALE.is_match(&told.locale) && !told.message.is_empty() {
        record.user_messages.push(Text {
            locale: told.locale,
            text: told.message,
        });
    }
}

fn read_info(info: ErrorInfo, record: &mut UniversalErrorProtocol) {
    let mut metadata = info.metadata;
    // UEP-BRG-018: a type that the registry lacks counts only with its ancestors, which the record itself brings.
    if metadata
        .get("uepType")
        .is_some_and(|named| find_type(named).is_some())
    {
        record.error_type = metadata.remove("uepType").unwrap_or_default();
    } else if CODE_SPACE.is_match(&info.domain) && !info.reason.is_empty() {
        record.nodes[0].type_name.clone_from(&info.reason);
        let (value, name) = (info.reason.clone(), info.reason);
        record.codes.push(Code {
            space: info.domain,
            value,
            name,
            ..Code::default()
        });
    }
    let context = metadata
        .into_iter()
        .filter(|(key, _)| !key.starts_with("uep."));
    record
        .context
        .extend(context.map(|(key, value)| (key, value.into())));
}

/// `emails[1].type` as a JSON Pointer: `/emails/0/type`.
fn field_pointer(field: &str) -> String {
    // A server that has a number 0 does not count as the format says.
    let first = usize::from(!field.contains("[0]"));
    let mut tokens = Vec::new();
    for part in field.split(['.', '[']).filter(|part| !part.is_empty()) {
        let number = part
            .strip_suffix(']')
            .and_then(|digits| digits.parse::<usize>().ok());
        tokens.push(match number.and_then(|number| number.checked_sub(first)) {
            Some(index) => Token::Index(index),
            None => Token::Key(part.trim_end_matches(']').to_owned()),
        });
    }
    write_pointer(&tokens)
}
