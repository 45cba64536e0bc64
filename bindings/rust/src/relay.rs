//! The relay between a receiver and the next: bytes that did not change are passed on, all else is written anew.

use std::collections::BTreeSet;

use crate::codec::{write, Form, Received, ReceivedBatch};
use crate::errors::InvalidRecord;
use crate::judge::{judge_value, Unknown};
use crate::marks::mark_dropped;
use crate::model::{ErrorBatch, UniversalErrorProtocol};
use crate::quick::is_surely_canonical;
use crate::reasons::Reason;
use crate::truncate::{truncate, Budget};

/// Pass a record on: unchanged it keeps its bytes, changed or in another form it is written anew.
///
/// Giving `changed` says that it was changed, even if it compares equal: redaction must not let unknown fields slip
/// through. Written anew, it gets a mark DROPPED where the bytes held more than the model knows (UEP-RLY-010).
pub fn relay(
    received: &Received,
    changed: Option<UniversalErrorProtocol>,
    to: Option<Form>,
) -> Result<Received, InvalidRecord> {
    let form = to.unwrap_or(received.form);
    if changed.is_none() && form == received.form {
        return Ok(received.clone());
    }
    let record = changed.unwrap_or_else(|| received.record.clone());
    let (record, is_canonical) = prepare(record, received.has_unknown)?;
    let raw = write(&record, form);
    Ok(Received {
        record,
        raw,
        form,
        is_canonical,
        has_unknown: false,
    })
}

/// Make a changed record ready to be passed on: with the mark of what it lost, within its budget, and valid under accept.
fn prepare(
    mut record: UniversalErrorProtocol,
    has_unknown: bool,
) -> Result<(UniversalErrorProtocol, bool), InvalidRecord> {
    if has_unknown {
        mark_dropped(&mut record);
    }
    if is_surely_canonical(&record) {
        return Ok((record, true));
    }
    // What accept took may lack what only canonical demands; a relay passes it on as it is (UEP-RLY-018).
    let mut judged = judge_value(&record);
    if judged
        .accept
        .iter()
        .any(|refusal| refusal.reason == Reason::TooLarge && refusal.path.as_deref() == Some(""))
    {
        record = truncate(&record, Budget::Full)?; // UEP-RLY-020
        judged = judge_value(&record);
    }
    if judged.accept.is_empty() {
        Ok((record, judged.canonical.is_empty()))
    } else {
        Err(InvalidRecord::new(judged.accept))
    }
}

/// Pass a batch on: unchanged it keeps its bytes, changed or in another form it is written anew.
///
/// Records that were refused are left out and counted in `dropped_records` (UEP-RLY-025). Giving `changed` says that all
/// of its records were changed; they are told by their ids.
pub fn relay_batch(
    received: &ReceivedBatch,
    changed: Option<ErrorBatch>,
    to: Option<Form>,
) -> Result<ReceivedBatch, InvalidRecord> {
    let form = to.unwrap_or(received.form);
    if changed.is_none() && form == received.form && received.refused.is_empty() {
        return Ok(received.clone());
    }
    let is_lossy =
        |index: usize| received.unknown.beside || received.unknown.records.contains(&index);
    let records = received.batch.errors.iter().enumerate();
    let lossy: BTreeSet<&str> = records
        .filter(|(index, _)| is_lossy(*index))
        .map(|(_, record)| &*record.error_id)
        .collect();
    let is_changed = changed.is_some();
    let mut batch = changed.unwrap_or_else(|| received.batch.clone());
    for (index, record) in batch.errors.iter_mut().enumerate() {
        let has_unknown = received.unknown.beside
            || if is_changed {
                lossy.contains(&*record.error_id)
            } else {
                is_lossy(index)
            };
        *record = prepare(std::mem::take(record), has_unknown)?.0;
    }
    let refused = u32::try_from(received.refused.len()).unwrap_or(u32::MAX);
    batch.dropped_records = batch.dropped_records.saturating_add(refused);
    let judged = judge_value(&batch);
    if !judged.accept.is_empty() {
        return Err(InvalidRecord::new(judged.accept));
    }
    let raw = write(&batch, form);
    Ok(ReceivedBatch {
        batch,
        refused: Vec::new(),
        raw,
        form,
        unknown: Unknown::default(),
    })
}
