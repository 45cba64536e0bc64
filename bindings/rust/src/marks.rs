//! Add marks to a record, never one that is there already (UEP-REC-110) and never more than the record has room for.

use crate::limits::MAX_MARKS;
use crate::model::{Mark, MarkKind, UniversalErrorProtocol};
use crate::path::{mark_pointer, Token};

/// The rule of the mark for fields that a changed record lost because the model does not know them.
const UNKNOWN_FIELDS: &str = "unknown_fields";

fn is_same(one: &Mark, other: &Mark) -> bool {
    one.path == other.path && one.kind == other.kind && one.rule == other.rule
}

/// Add a mark unless an equal one is there or there is no room for it.
pub(crate) fn push_once(marks: &mut Vec<Mark>, mark: Mark) {
    if marks.len() < MAX_MARKS.size() && !marks.iter().any(|known| is_same(known, &mark)) {
        marks.push(mark);
    }
}

/// Add a mark for the value at a path.
pub(crate) fn mark_once(
    marks: &mut Vec<Mark>,
    path: &[Token],
    kind: MarkKind,
    rule: &str,
    size: usize,
) {
    let mark = Mark {
        path: mark_pointer(path),
        kind: kind as i32,
        rule: rule.to_owned(),
        original_size: u32::try_from(size).unwrap_or(u32::MAX),
        type_hint: String::new(),
    };
    push_once(marks, mark);
}

/// Say that a changed record lost what the model did not know (UEP-RLY-010).
pub(crate) fn mark_dropped(record: &mut UniversalErrorProtocol) {
    mark_once(&mut record.marks, &[], MarkKind::Dropped, UNKNOWN_FIELDS, 0);
}
