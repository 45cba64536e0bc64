//! Make a record fit: first every value within its own limit, then the whole within a byte budget. Fails on no record.
//!
//! The steps, their order and their marks are normative (section 10), so every implementation leaves the same record.

mod context;
mod frames;
mod limits;
mod steps;

use crate::errors::InvalidRecord;
use crate::limits::{MAX_COMPACT_BYTES, MAX_MARKS, MAX_RECORD_BYTES};
use crate::model::{Mark, MarkKind, UniversalErrorProtocol};
use crate::size::size_of;

pub use limits::limit_values;

use steps::{keep_required, Step, STEPS};

/// How many bytes of the binary form a record may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Budget {
    /// What a receiver takes.
    #[default]
    Full,
    /// What the metadata of RPC systems holds.
    Compact,
    /// A number of your own, not below that of `Compact`.
    Bytes(usize),
}

/// Return the record within the protocol's limits and a byte budget, with a mark for everything that was left out.
///
/// A record that fits comes back as it is. Fails for a budget below the compact one, which not every record's mandatory
/// fields would fit (UEP-TRN-006).
///
/// ```
/// use uep::{truncate, Budget, UniversalErrorProtocol};
///
/// let record = UniversalErrorProtocol { error_message: "x".repeat(100_000), ..Default::default() };
/// let short = truncate(&record, Budget::Compact).unwrap();
/// assert!(short.error_message.len() <= 8192);
/// assert_eq!(short.marks[0].path, "/error_message");
/// ```
pub fn truncate(
    record: &UniversalErrorProtocol,
    budget: Budget,
) -> Result<UniversalErrorProtocol, InvalidRecord> {
    let limit = match budget {
        Budget::Full => MAX_RECORD_BYTES.size(),
        Budget::Compact => MAX_COMPACT_BYTES.size(),
        Budget::Bytes(limit) => limit,
    };
    if limit < MAX_COMPACT_BYTES.size() {
        let least = MAX_COMPACT_BYTES.value;
        let detail = format!(
            "budget: {limit} is below {least} (max_compact_bytes); give at least that many bytes"
        );
        return Err(InvalidRecord::out_of_range(detail));
    }
    let mut record = limit_values(record.clone());
    let is_compact = limit == MAX_COMPACT_BYTES.size();
    let rule = if is_compact {
        "limit:max_compact_bytes"
    } else {
        "limit:max_record_bytes"
    };
    for step in STEPS {
        if size_of(&record) <= limit {
            return Ok(record);
        }
        record = run_step(step, record, limit, rule);
    }
    if size_of(&record) > limit {
        // UEP-TRN-034: the mandatory fields fit every budget.
        record = keep_required(record);
        let kind = MarkKind::Truncated as i32;
        record.marks = vec![Mark {
            kind,
            rule: rule.to_owned(),
            ..Mark::default()
        }];
    }
    Ok(record)
}

/// Remove the fewest units of a step that bring the record to its budget, or all of them.
fn run_step(
    step: &Step,
    record: UniversalErrorProtocol,
    limit: usize,
    rule: &str,
) -> UniversalErrorProtocol {
    let count = (step.count)(&record);
    if count == 0 {
        return record;
    }
    let size = step.size.map_or(0, |size| size(&record));
    let cut = |units: usize| {
        let mut made = record.clone();
        (step.remove)(&mut made, units);
        mark_step(&mut made, step, rule, size);
        made
    };
    // UEP-TRN-009: removing more never makes a record larger.
    let (mut low, mut high) = (1, count);
    while low < high {
        let middle = (low + high) / 2;
        if size_of(&cut(middle)) <= limit {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    cut(low)
}

/// Add the one mark of a step, counted in the size (UEP-TRN-009, UEP-TRN-010, UEP-TRN-012).
fn mark_step(record: &mut UniversalErrorProtocol, step: &Step, rule: &str, size: usize) {
    let mark = Mark {
        path: step.path.to_owned(),
        kind: step.kind as i32,
        rule: rule.to_owned(),
        original_size: u32::try_from(size).unwrap_or(u32::MAX),
        type_hint: String::new(),
    };
    if record.marks.len() < MAX_MARKS.size() {
        crate::marks::push_once(&mut record.marks, mark);
    }
}
