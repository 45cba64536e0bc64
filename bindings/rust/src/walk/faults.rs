//! The faults of a walk and the order that makes one of them the verdict; the marks that reading adds.

use super::Walker;
use crate::errors::Refusal;
use crate::model::{Mark, MarkKind};
use crate::path::{mark_pointer, write_pointer, Token};
use crate::reasons::Reason;
use crate::schema::Limit;
use crate::values::Complaint;
use crate::walk::Purpose;

/// Faults of a document that are put into words, beside those that decide.
const MAX_LISTED: usize = 64;

/// A refusal with its place.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub refusal: Refusal,
    pub canonical_only: bool,
    pub is_rule: bool,
    /// The byte of the place, the field number of what is absent, and the rank of the reason (UEP-REC-137 to -142).
    order: (usize, u32, usize),
}

/// UEP-REC-142: which of several faults of one value is the verdict.
const PRECEDENCE: [Reason; 11] = [
    Reason::WrongType,
    Reason::NotCanonical,
    Reason::TooMany,
    Reason::BadFormat,
    Reason::BadTypeName,
    Reason::OutOfRange,
    Reason::BadParent,
    Reason::MissingAncestor,
    Reason::TooLong,
    Reason::TooDeep,
    Reason::TooLarge,
];

/// A mark that decoding adds, and the record it belongs to (its index in a batch).
pub(crate) struct Repair {
    pub record: usize,
    pub mark: Mark,
}

impl Walker {
    /// The refusals of a profile in the order of the verdict, those of the first phase that has any.
    pub fn refusals(&self, canonical: bool) -> Vec<Refusal> {
        for is_rule in [false, true] {
            let mut found: Vec<&Fault> = self
                .faults
                .iter()
                .filter(|fault| fault.is_rule == is_rule && (canonical || !fault.canonical_only))
                .collect();
            if !found.is_empty() {
                found.sort_by_key(|fault| fault.order);
                found.truncate(MAX_LISTED);
                return found
                    .into_iter()
                    .map(|fault| fault.refusal.clone())
                    .collect();
            }
        }
        Vec::new()
    }

    /// Note a fault at the place where the walk stands.
    pub(crate) fn complain(&mut self, start: usize, complaint: Complaint) {
        self.complain_at(start, 0, &[], complaint);
    }

    /// Note a fault below the place where the walk stands.
    pub(crate) fn complain_at(
        &mut self,
        start: usize,
        number: u32,
        below: &[Token],
        complaint: Complaint,
    ) {
        // A range is broken by a value that the model holds; a day that does not exist is none.
        let is_held = complaint.canonical_only
            || (complaint.is_rule && complaint.reason == Reason::OutOfRange);
        if is_held && self.purpose == Purpose::Build {
            return;
        }
        // A hostile document has room for a hundred thousand faults; those kept are in document order but for few.
        if self.faults.len() >= 64 * MAX_LISTED {
            self.forget_late();
        }
        let rank = PRECEDENCE
            .iter()
            .position(|reason| *reason == complaint.reason)
            .unwrap_or(0);
        let mut pointer = write_pointer(&self.path);
        pointer.push_str(&write_pointer(below));
        self.faults.push(Fault {
            refusal: Refusal {
                reason: complaint.reason,
                path: Some(pointer),
                detail: complaint.detail,
            },
            canonical_only: complaint.canonical_only,
            is_rule: complaint.is_rule,
            order: (start, number, rank),
        });
    }

    /// Keep the first faults of each phase and profile only.
    fn forget_late(&mut self) {
        self.faults
            .sort_by_key(|fault| (fault.is_rule, fault.canonical_only, fault.order));
        let mut count = 0;
        let mut last = None;
        self.faults.retain(|fault| {
            let group = (fault.is_rule, fault.canonical_only);
            count = if last == Some(group) { count + 1 } else { 0 };
            last = Some(group);
            count < MAX_LISTED
        });
    }

    /// The record that the walk is in, by its index in a batch.
    fn record_index(&self) -> Option<usize> {
        match self.path.get(1) {
            Some(Token::Index(index))
                if self.root == 2 && self.path[0] == Token::Field("errors") =>
            {
                Some(*index)
            }
            _ => None,
        }
    }

    pub(super) fn note_unknown(&mut self) {
        match self.record_index() {
            Some(index) => drop(self.unknown.records.insert(index)),
            None => self.unknown.beside = true,
        }
    }

    pub(super) fn repair(
        &mut self,
        kind: MarkKind,
        rule: String,
        type_hint: &str,
        original_size: usize,
    ) {
        let record = self.record_index().unwrap_or(0);
        let mark = Mark {
            path: mark_pointer(&self.path[self.root..]),
            kind: kind as i32,
            rule,
            original_size: u32::try_from(original_size).unwrap_or(u32::MAX),
            type_hint: type_hint.to_owned(),
        };
        self.repairs.push(Repair { record, mark });
    }
}

/// Word that a value is over a limit.
pub(crate) fn over(limit: &'static Limit, actual: usize) -> Complaint {
    let (actual, most) = (actual.to_string(), limit.value.to_string());
    let facts = [
        ("actual", &*actual),
        ("limit", &*most),
        ("limit_id", limit.id),
    ];
    let mut complaint = Complaint::new(limit.reason.unwrap_or(Reason::TooLarge), &facts);
    complaint.canonical_only = !limit.refused_by_accept;
    complaint
}
