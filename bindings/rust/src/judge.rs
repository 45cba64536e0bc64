//! Judge a document from its bytes to its record: reader, structure, rules, for both profiles at once.

use std::collections::BTreeSet;

use crate::encode::Guess;
use crate::errors::{InvalidRecord, Refusal};
use crate::json::{self, Json, Spanned};
use crate::limits::{MAX_BATCH_DOCUMENT_BYTES, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH};
use crate::marks::push_once;
use crate::model::{ErrorBatch, Severity, SeveritySource, UniversalErrorProtocol};
use crate::quick::Whole;
use crate::reasons::Reason;
use crate::registry::find_nearest;
use crate::schema::{Limit, Message, Reflect};
use crate::structure::{ERROR_BATCH, UNIVERSAL_ERROR_PROTOCOL};
use crate::tree::to_tree;
use crate::values::word;
use crate::walk::{Purpose, Repair, Walker};

/// Where a document holds fields that the model does not know.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Unknown {
    /// Outside of all records of a batch, or in the one record.
    pub beside: bool,
    /// In these records of a batch, by their index.
    pub records: BTreeSet<usize>,
}

impl Unknown {
    /// Tell whether there are any.
    pub fn is_any(&self) -> bool {
        self.beside || !self.records.is_empty()
    }
}

/// The verdicts of both profiles (no refusals: taken) and, where accept takes the document, what it reads.
pub(crate) struct Judged<T> {
    pub canonical: Vec<Refusal>,
    pub accept: Vec<Refusal>,
    pub value: Option<T>,
    pub unknown: Unknown,
    /// No fault of the structure phase was found: the canonical verdict is that of the rules phase, or there is none.
    pub by_rules: bool,
}

/// What a document holds: one record or a batch.
pub(crate) trait Carried: Reflect + Default + Guess + Whole {
    const MESSAGE: &'static Message;
    const MAX_BYTES: &'static Limit;
    /// Finish what was read: fill in the severity, ignore what node 0 repeats, add marks.
    fn finish(&mut self, repairs: Vec<Repair>);
}

impl Carried for UniversalErrorProtocol {
    const MESSAGE: &'static Message = &UNIVERSAL_ERROR_PROTOCOL;
    const MAX_BYTES: &'static Limit = &MAX_DOCUMENT_BYTES;

    fn finish(&mut self, repairs: Vec<Repair>) {
        // UEP-NODE-021: what node 0 repeats of the record is ignored.
        if let Some(root) = self.nodes.first_mut() {
            root.error_type.clear();
            root.error_id.clear();
            root.source_language.clear();
            root.timestamp = None;
        }
        for repair in repairs {
            push_once(&mut self.marks, repair.mark);
        }
        if self.severity == Severity::Unspecified as i32 {
            // UEP-SEV-016, UEP-SEV-017
            let ancestors = self.type_ancestors.iter().map(String::as_str);
            self.severity = find_nearest(&self.error_type, ancestors).default_severity as i32;
            self.severity_source = SeveritySource::Registry as i32;
        }
    }
}

impl Carried for ErrorBatch {
    const MESSAGE: &'static Message = &ERROR_BATCH;
    const MAX_BYTES: &'static Limit = &MAX_BATCH_DOCUMENT_BYTES;

    fn finish(&mut self, repairs: Vec<Repair>) {
        let mut by_record: Vec<Vec<Repair>> = self.errors.iter().map(|_| Vec::new()).collect();
        for repair in repairs {
            by_record[repair.record].push(repair);
        }
        for (record, repairs) in self.errors.iter_mut().zip(by_record) {
            record.finish(repairs);
        }
    }
}

/// Refuse a document for its bytes.
pub(crate) fn refuse_size(actual: usize, limit: &Limit) -> Option<Refusal> {
    (actual > limit.size()).then(|| {
        let (actual, most) = (actual.to_string(), limit.value.to_string());
        let detail = word(
            Reason::TooLarge,
            &[
                ("actual", &actual),
                ("limit", &most),
                ("limit_id", limit.id),
            ],
        );
        Refusal {
            reason: Reason::TooLarge,
            path: Some(String::new()),
            detail,
        }
    })
}

/// Read a JSON document, or say why it is none.
pub(crate) fn read_document<T: Carried>(data: &[u8]) -> Result<Spanned, Vec<Refusal>> {
    match refuse_size(data.len(), T::MAX_BYTES) {
        Some(refusal) => Err(vec![refusal]),
        None => json::read(data, MAX_DOCUMENT_DEPTH.size()),
    }
}

/// Judge a JSON document.
pub(crate) fn judge_json<T: Carried>(data: &[u8]) -> Judged<T> {
    match read_document::<T>(data) {
        Ok(tree) => judge_tree(&tree),
        Err(faults) => Judged {
            canonical: faults.clone(),
            accept: faults,
            value: None,
            unknown: Unknown::default(),
            by_rules: false,
        },
    }
}

/// Judge a record or batch that stands in memory.
pub(crate) fn judge_value<T: Carried>(value: &T) -> Judged<T> {
    judge_tree(&to_tree(value))
}

/// Judge a parsed document.
pub(crate) fn judge_tree<T: Carried>(tree: &Spanned) -> Judged<T> {
    let mut value = T::default();
    let mut walker = Walker::new(Purpose::Judge);
    walker.read_message(T::MESSAGE, tree, &mut value);
    let (canonical, accept) = (walker.refusals(true), walker.refusals(false));
    let unknown = std::mem::take(&mut walker.unknown);
    let by_rules = walker.faults.iter().all(|fault| fault.is_rule);
    if !accept.is_empty() {
        return Judged {
            canonical,
            accept,
            value: None,
            unknown,
            by_rules,
        };
    }
    if walker
        .faults
        .iter()
        .any(|fault| fault.refusal.reason == Reason::TooLong)
    {
        // The verdict is about the texts as they came; what is handed on is cut.
        value = T::default();
        walker = Walker::new(Purpose::Cut);
        walker.read_message(T::MESSAGE, tree, &mut value);
    }
    value.finish(walker.repairs);
    Judged {
        canonical,
        accept,
        value: Some(value),
        unknown,
        by_rules,
    }
}

/// A batch in which records may have been refused.
pub(crate) struct Sorted {
    pub batch: ErrorBatch,
    /// The refused records, by their index in the document.
    pub refused: Vec<(usize, Vec<Refusal>)>,
    /// By the index in `batch`.
    pub unknown: Unknown,
}

/// Read the valid records of a batch in which others are refused (UEP-REC-129); nothing where the batch itself is at fault.
pub(crate) fn sort_batch(tree: &Spanned, accept: &[Refusal]) -> Option<Sorted> {
    let items = match tree.value.get("errors") {
        Some(Json::Array(items)) => items,
        _ => return None,
    };
    let lies_in_record = |refusal: &Refusal| {
        refusal
            .path
            .as_deref()
            .is_some_and(|path| path.starts_with("/errors/"))
    };
    if !accept.iter().all(lies_in_record) {
        return None;
    }
    let mut sorted = read_head(tree);
    for (index, item) in items.iter().enumerate() {
        let judged = judge_tree::<UniversalErrorProtocol>(item);
        let Some(record) = judged.value else {
            let refusals = judged
                .accept
                .into_iter()
                .map(|refusal| move_into(refusal, index))
                .collect();
            sorted.refused.push((index, refusals));
            continue;
        };
        if judged.unknown.is_any() {
            sorted.unknown.records.insert(sorted.batch.errors.len());
        }
        sorted.batch.errors.push(record);
    }
    Some(sorted)
}

/// Read what a batch says beside its records.
fn read_head(tree: &Spanned) -> Sorted {
    let mut sorted = Sorted {
        batch: ErrorBatch::default(),
        refused: Vec::new(),
        unknown: Unknown::default(),
    };
    if let Json::Object(object) = &tree.value {
        let mut head = object.clone();
        head.members.retain(|member| member.name != "errors");
        let head = Spanned {
            start: tree.start,
            value: Json::Object(head),
        };
        let mut walker = Walker::new(Purpose::Judge);
        walker.read_message(&ERROR_BATCH, &head, &mut sorted.batch);
        sorted.unknown = walker.unknown;
    }
    sorted
}

/// In a batch the pointer begins with /errors/ (UEP-REC-133).
fn move_into(mut refusal: Refusal, index: usize) -> Refusal {
    refusal.path = refusal.path.map(|path| format!("/errors/{index}{path}"));
    refusal
}

/// Make a record of a JSON value without judging it, for instance to cut it to its limits.
///
/// A refusal says that the model cannot hold a value.
pub(crate) fn build<T: Carried>(tree: &Spanned) -> Result<T, Vec<Refusal>> {
    let mut value = T::default();
    let mut walker = Walker::new(Purpose::Build);
    walker.read_message(T::MESSAGE, tree, &mut value);
    let faults = walker.refusals(true);
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(faults)
    }
}

/// Make a record of a JSON value without judging it, for instance one over its limits that is to be truncated.
///
/// Fails where the model cannot hold a value: a text in the place of a number, or a member that is no field.
pub fn build_record(value: &Spanned) -> Result<UniversalErrorProtocol, InvalidRecord> {
    build(value).map_err(InvalidRecord::new)
}

/// Make a batch of a JSON value without judging it; see [`build_record`].
pub fn build_batch(value: &Spanned) -> Result<ErrorBatch, InvalidRecord> {
    build(value).map_err(InvalidRecord::new)
}
