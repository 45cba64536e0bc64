//! Replace what must not leave the process: values under sensitive keys, and bytes that nobody can look into.
//!
//! Redaction works on the model, so what the model does not know is not carried over.

use std::collections::BTreeMap;

use prost_types::value::Kind as ValueKind;
use prost_types::Value;

use crate::marks::mark_once;
use crate::model::{Detail, Mark, MarkKind, Stack, UniversalErrorProtocol};
use crate::path::Token;
use crate::registry::find_type;
use crate::tables::{
    CONTAINED, ENDING, EXACT, KEY_MARK_RULE, PAYLOAD_MARK_RULE, REPLACEMENT, TYPE_MARK_RULE,
};

/// The rule of marks for what tells of the machine.
const AUDIENCE_RULE: &str = "redact:audience";

/// Who is to read a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// The people who run the service.
    #[default]
    Internal,
    /// Anybody else: absolute paths and the host go too.
    External,
}

/// Return the record without the values of sensitive keys, with a mark for everything replaced.
///
/// A record in which nothing is found comes back as it is.
///
/// ```
/// use uep::{redact, Audience, UniversalErrorProtocol};
///
/// let mut record = UniversalErrorProtocol::default();
/// record.context.insert("X-Api-Key".into(), "s3cret".into());
/// let clean = redact(record, Audience::Internal);
/// assert_eq!(clean.context["X-Api-Key"], "[redacted]".into());
/// assert_eq!(clean.marks[0].path, "/context/X-Api-Key");
/// ```
pub fn redact(mut record: UniversalErrorProtocol, audience: Audience) -> UniversalErrorProtocol {
    let mut redactor = Redactor {
        marks: std::mem::take(&mut record.marks),
        path: Vec::new(),
    };
    redactor.redact_context(&mut record);
    redactor.redact_attributes(&mut record);
    for (index, detail) in record.details.iter_mut().enumerate() {
        redactor.redact_detail(index, detail);
    }
    if let Some(origin) = record
        .origin
        .as_mut()
        .filter(|origin| !origin.payload.is_empty())
    {
        // UEP-RED-021: nobody can look into bytes of a foreign format.
        origin.payload.clear();
        origin.complete = false;
        let path = [Token::Field("origin"), Token::Field("payload")];
        mark_once(
            &mut redactor.marks,
            &path,
            MarkKind::Dropped,
            PAYLOAD_MARK_RULE,
            0,
        );
    }
    if audience == Audience::External {
        hide_machine(&mut record, &mut redactor.marks);
    }
    record.marks = redactor.marks;
    record
}

/// Tell whether a key is one of the deny-list, whatever its case and separators.
///
/// ```
/// use uep::redact::is_sensitive_key;
///
/// assert!(is_sensitive_key("access_token") && !is_sensitive_key("token_count"));
/// ```
pub fn is_sensitive_key(key: &str) -> bool {
    // UEP-RED-005: only A-Z are lowered, so no language's own case rules can differ.
    let name: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    EXACT.contains(&&*name)
        || ENDING.iter().any(|term| name.ends_with(term))
        || CONTAINED.iter().any(|term| name.contains(term))
}

/// Replace the values of sensitive keys inside a value, at any depth; tell whether any was replaced.
///
/// For who writes a value as text: what is in a text can no longer be found by its key (UEP-RED-023).
pub fn redact_value(value: &mut Value) -> bool {
    let mut redactor = Redactor {
        marks: Vec::new(),
        path: Vec::new(),
    };
    redactor.redact_value(value)
}

fn replacement() -> Option<ValueKind> {
    Some(ValueKind::StringValue(REPLACEMENT.to_owned()))
}

fn is_null(value: &Value) -> bool {
    matches!(value.kind, None | Some(ValueKind::NullValue(_)))
}

fn is_replaced(value: &Value) -> bool {
    matches!(&value.kind, Some(ValueKind::StringValue(text)) if text == REPLACEMENT)
}

struct Redactor {
    marks: Vec<Mark>,
    path: Vec<Token>,
}

impl Redactor {
    fn mark(&mut self, kind: MarkKind, rule: &str) {
        mark_once(&mut self.marks, &self.path, kind, rule, 0);
    }

    fn redact_context(&mut self, record: &mut UniversalErrorProtocol) {
        self.path.push(Token::Field("context"));
        self.redact_entries(&mut record.context);
        // UEP-RED-009: only at the top of context, where the registry gives keys a meaning.
        let names = std::iter::once(&record.error_type).chain(&record.type_ancestors);
        let entries = names.filter_map(|name| find_type(name));
        let mut sensitive: Vec<&str> = entries
            .flat_map(|entry| entry.sensitive_keys)
            .copied()
            .collect();
        sensitive.sort_unstable();
        for key in sensitive {
            if let Some(value) = record
                .context
                .get_mut(key)
                .filter(|value| !is_null(value) && !is_replaced(value))
            {
                value.kind = replacement();
                self.path.push(Token::Key(key.to_owned()));
                self.mark(MarkKind::Redacted, TYPE_MARK_RULE);
                self.path.pop();
            }
        }
        self.path.pop();
    }

    fn redact_entries(&mut self, entries: &mut BTreeMap<String, Value>) -> bool {
        let mut is_changed = false;
        for (key, value) in entries {
            self.path.push(Token::Key(key.clone()));
            if is_null(value) || !is_sensitive_key(key) {
                is_changed |= self.redact_value(value);
            } else if !is_replaced(value) {
                value.kind = replacement();
                self.mark(MarkKind::Redacted, KEY_MARK_RULE);
                is_changed = true;
            }
            self.path.pop();
        }
        is_changed
    }

    fn redact_value(&mut self, value: &mut Value) -> bool {
        match &mut value.kind {
            Some(ValueKind::StructValue(entries)) => self.redact_entries(&mut entries.fields),
            Some(ValueKind::ListValue(list)) => {
                let mut is_changed = false;
                for (index, item) in list.values.iter_mut().enumerate() {
                    self.path.push(Token::Index(index));
                    is_changed |= self.redact_value(item);
                    self.path.pop();
                }
                is_changed
            }
            _ => false,
        }
    }

    fn redact_attributes(&mut self, record: &mut UniversalErrorProtocol) {
        let Some(resource) = &mut record.resource else {
            return;
        };
        for (key, text) in &mut resource.attributes {
            if is_sensitive_key(key) && text != REPLACEMENT {
                *text = REPLACEMENT.to_owned();
                self.path = vec![
                    Token::Field("resource"),
                    Token::Field("attributes"),
                    Token::Key(key.clone()),
                ];
                self.mark(MarkKind::Redacted, KEY_MARK_RULE);
                self.path.clear();
            }
        }
    }

    fn redact_detail(&mut self, index: usize, detail: &mut Detail) {
        let Some(debug) = &mut detail.debug else {
            return;
        };
        self.path = vec![
            Token::Field("details"),
            Token::Index(index),
            Token::Field("debug"),
        ];
        if self.redact_value(debug) && !detail.value.is_empty() {
            // UEP-RED-022: the payload holds in another spelling what was replaced in the picture of it.
            detail.value.clear();
            self.path[2] = Token::Field("value");
            self.mark(MarkKind::Dropped, PAYLOAD_MARK_RULE);
        }
        self.path.clear();
    }
}

/// Drop absolute paths and the host (UEP-RED-024, UEP-RED-025).
fn hide_machine(record: &mut UniversalErrorProtocol, marks: &mut Vec<Mark>) {
    if let Some(resource) = &mut record.resource {
        if !resource.host.is_empty() || resource.pid != 0 || !resource.instance_id.is_empty() {
            resource.host.clear();
            resource.pid = 0;
            resource.instance_id.clear();
            mark_once(
                marks,
                &[Token::Field("resource")],
                MarkKind::Redacted,
                AUDIENCE_RULE,
                0,
            );
        }
    }
    let nodes = record
        .nodes
        .iter_mut()
        .filter_map(|node| node.stack.as_mut());
    let threads = record
        .threads
        .iter_mut()
        .filter_map(|thread| thread.stack.as_mut());
    let touched = [
        ("nodes", hide_paths(nodes)),
        ("threads", hide_paths(threads)),
    ];
    for (name, _) in touched.into_iter().filter(|(_, is_touched)| *is_touched) {
        mark_once(
            marks,
            &[Token::Field(name)],
            MarkKind::Redacted,
            AUDIENCE_RULE,
            0,
        );
    }
}

fn hide_paths<'a>(stacks: impl Iterator<Item = &'a mut Stack>) -> bool {
    let mut is_touched = false;
    for frame in stacks.flat_map(|stack| &mut stack.frames) {
        is_touched |= !frame.abs_path.is_empty();
        frame.abs_path.clear();
    }
    is_touched
}
