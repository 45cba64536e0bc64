//! The rules that no single value holds: edges, ancestors, counts of frames, times in order, sizes.

use crate::json::{Json, Object};
use crate::limits::{MAX_BATCH_BYTES, MAX_FRAMES_PER_RECORD, MAX_RECORD_BYTES};
use crate::model::{ErrorBatch, Node, Stack, UniversalErrorProtocol};
use crate::path::Token;
use crate::patterns;
use crate::reasons::Reason;
use crate::registry::find_type;
use crate::schema::{Message, Reflect};
use crate::size::size_of;
use crate::structure::{NODE, OCCURRENCES, STACK, UNIVERSAL_ERROR_PROTOCOL};
use crate::values::Complaint;
use crate::versions::REGISTRY_VERSION;
use crate::walk::Walker;

/// What node 0 does not repeat of the record (UEP-NODE-020).
const REPEATED: [&str; 4] = ["error_type", "error_id", "source_language", "timestamp"];

impl Walker {
    /// Check the rules of a message that was read from an object.
    pub(crate) fn check_fields(
        &mut self,
        info: &'static Message,
        start: usize,
        object: &Object,
        part: &dyn Reflect,
    ) {
        if std::ptr::eq(info, &UNIVERSAL_ERROR_PROTOCOL) {
            if let Some(record) = part.as_any().downcast_ref::<UniversalErrorProtocol>() {
                self.check_record(start, object, record);
            }
        } else if let Some(batch) = part.as_any().downcast_ref::<ErrorBatch>() {
            if !self
                .faults
                .iter()
                .any(|fault| !fault.is_rule && !fault.canonical_only)
            {
                self.check_limit(start, &MAX_BATCH_BYTES, size_of(batch));
            }
        }
    }

    fn check_record(&mut self, start: usize, object: &Object, record: &UniversalErrorProtocol) {
        self.check_type(object, record);
        for (index, node) in record.nodes.iter().enumerate() {
            self.check_edge(index, node, find_item(object, "nodes", index));
        }
        let nodes = record.nodes.iter().map(|node| &node.stack);
        let threads = record.threads.iter().map(|thread| &thread.stack);
        let mut frames = 0;
        for (list, stacks) in [
            ("nodes", nodes.collect::<Vec<_>>()),
            ("threads", threads.collect()),
        ] {
            for (index, stack) in stacks.into_iter().enumerate() {
                if let Some(stack) = stack {
                    frames += stack.frames.len();
                    let has_parent = list == "nodes" && index > 0;
                    self.check_stack(
                        list,
                        index,
                        stack,
                        has_parent,
                        find_item(object, list, index),
                    );
                }
            }
        }
        // UEP-REC-141: a fault of the whole record is placed at the record.
        self.check_limit(start, &MAX_FRAMES_PER_RECORD, frames);
        self.check_occurrences(object, record);
        self.check_limit(start, &MAX_RECORD_BYTES, size_of(record));
    }

    /// Demand ancestors that end in a category for every type that the registry does not hold (UEP-TYPE-012).
    fn check_type(&mut self, object: &Object, record: &UniversalErrorProtocol) {
        let is_known = find_type(&record.error_type).is_some();
        if record.type_ancestors.is_empty() && (is_known || record.error_type.is_empty()) {
            return;
        }
        let ends_well = record
            .type_ancestors
            .last()
            .is_some_and(|last| patterns::CATEGORY_ID.is_match(last));
        if !ends_well {
            let facts = [
                ("value", &*record.error_type),
                ("registry", REGISTRY_VERSION),
                ("example", "uep.network"),
            ];
            let complaint = Complaint::new(Reason::MissingAncestor, &facts).rule();
            self.place(
                &UNIVERSAL_ERROR_PROTOCOL,
                Some(object),
                "type_ancestors",
                &[],
                complaint,
            );
        }
    }

    /// Check that a node explains a node before it, and that node 0 is the record itself.
    fn check_edge(&mut self, index: usize, node: &Node, object: Option<&Object>) {
        let above = [Token::Field("nodes"), Token::Index(index)];
        if index == 0 {
            for (name, is_set) in [
                ("parent", node.parent.is_some()),
                ("relation", node.relation != 0),
            ] {
                if is_set {
                    let complaint =
                        Complaint::new(Reason::BadParent, &[("value", name), ("index", "0")])
                            .rule();
                    self.place(&NODE, object, name, &above, complaint);
                }
            }
            for name in REPEATED {
                if object.is_some_and(|object| {
                    object.get(name).is_some_and(|found| is_value(&found.value))
                }) {
                    let facts = [
                        ("value", name),
                        ("hint", "leave the member out of node 0, the record has it"),
                    ];
                    let complaint = Complaint::new(Reason::NotCanonical, &facts)
                        .rule()
                        .canonical_only();
                    self.place(&NODE, object, name, &above, complaint);
                }
            }
            return;
        }
        let (value, limit) = (node.parent.unwrap_or(0), index.to_string());
        if node.parent.is_none() {
            let complaint = Complaint::new(Reason::Missing, &[("field", "parent")]).rule();
            self.place_absent(object, "parent", &above, complaint);
        } else if value as usize >= index {
            let facts = [("value", &*value.to_string()), ("index", &*limit)];
            self.place(
                &NODE,
                object,
                "parent",
                &above,
                Complaint::new(Reason::BadParent, &facts).rule(),
            );
        }
        if node.relation == 0
            && !object.is_some_and(|object| {
                object
                    .get("relation")
                    .is_some_and(|found| is_value(&found.value))
            })
        {
            let complaint = Complaint::new(Reason::Missing, &[("field", "relation")])
                .rule()
                .canonical_only();
            self.place_absent(object, "relation", &above, complaint);
        }
    }

    /// Check the counts that speak of frames (UEP-NODE-047, UEP-NODE-048, UEP-NODE-053).
    fn check_stack(
        &mut self,
        list: &'static str,
        index: usize,
        stack: &Stack,
        has_parent: bool,
        holder: Option<&Object>,
    ) {
        let above = [
            Token::Field(list),
            Token::Index(index),
            Token::Field("stack"),
        ];
        let object = holder.and_then(|holder| as_object(&holder.get("stack")?.value));
        let present = stack.frames.len() as u64;
        let all = present + u64::from(stack.dropped_frames);
        let shared = if has_parent { all } else { 0 };
        let after = if stack.dropped_frames > 0 { present } else { 0 };
        for (name, value, most) in [
            ("shared_with_parent", stack.shared_with_parent, shared),
            ("dropped_after", stack.dropped_after, after),
        ] {
            if u64::from(value) > most {
                let facts = [
                    ("value", &*value.to_string()),
                    ("range", &*format!("0 to {most}")),
                ];
                self.place(
                    &STACK,
                    object,
                    name,
                    &above,
                    Complaint::new(Reason::OutOfRange, &facts).rule(),
                );
            }
        }
    }

    fn check_occurrences(&mut self, object: &Object, record: &UniversalErrorProtocol) {
        let Some(held) = &record.occurrences else {
            return;
        };
        if let (Some(first), Some(last)) = (&held.first, &held.last) {
            if (last.seconds, last.nanos) < (first.seconds, first.nanos) {
                let facts = [("value", "last"), ("range", "the time from first on")];
                let inner = object
                    .get("occurrences")
                    .and_then(|found| as_object(&found.value));
                let complaint = Complaint::new(Reason::OutOfRange, &facts).rule();
                self.place(
                    &OCCURRENCES,
                    inner,
                    "last",
                    &[Token::Field("occurrences")],
                    complaint,
                );
            }
        }
    }

    /// Note a fault at a member, or at the closing brace where there is no such member.
    fn place(
        &mut self,
        info: &'static Message,
        object: Option<&Object>,
        name: &'static str,
        above: &[Token],
        complaint: Complaint,
    ) {
        let number = info.find(name).map_or(0, |(_, field)| field.number);
        let (start, number) = match object.and_then(|object| object.get(name)) {
            // UEP-REC-159: an empty list of ancestors is a place too.
            Some(found) if is_value(&found.value) || name == "type_ancestors" => (found.start, 0),
            _ => (object.map_or(0, |object| object.end), number),
        };
        let below: Vec<Token> = above.iter().cloned().chain([Token::Field(name)]).collect();
        self.complain_at(start, number, &below, complaint);
    }

    fn place_absent(
        &mut self,
        object: Option<&Object>,
        name: &'static str,
        above: &[Token],
        complaint: Complaint,
    ) {
        let number = NODE.find(name).map_or(0, |(_, field)| field.number);
        let below: Vec<Token> = above.iter().cloned().chain([Token::Field(name)]).collect();
        self.complain_at(
            object.map_or(0, |object| object.end),
            number,
            &below,
            complaint,
        );
    }
}

/// Tell whether a member is there: null and defaults of texts and enums read as absent.
fn is_value(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::String(text) => !text.is_empty(),
        Json::Array(items) => !items.is_empty(),
        _ => true,
    }
}

fn as_object(value: &Json) -> Option<&Object> {
    match value {
        Json::Object(object) => Some(object),
        _ => None,
    }
}

fn find_item<'a>(object: &'a Object, list: &str, index: usize) -> Option<&'a Object> {
    match &object.get(list)?.value {
        Json::Array(items) => as_object(&items.get(index)?.value),
        _ => None,
    }
}
