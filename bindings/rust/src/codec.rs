//! Records to bytes and back. No I/O.

use crate::encode::encode_message;
use crate::errors::{DecodeError, InvalidRecord, Refusal};
use crate::json;
use crate::judge::{
    self, judge_json, judge_tree, judge_value, refuse_size, sort_batch, Carried, Judged, Sorted,
    Unknown,
};
use crate::model::{ErrorBatch, UniversalErrorProtocol};
use crate::quick::is_small_enough_in;
use crate::reasons::Reason;
use crate::tree::{to_tree, write_message};
use crate::values::word;
use crate::wire::{scan, WireError};

/// A form in which records travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// Canonical ProtoJSON.
    Json,
    /// The protobuf encoding.
    Protobuf,
}

impl Form {
    /// The media type of one record.
    pub const fn media_type(self) -> &'static str {
        match self {
            Form::Json => "application/uep+json",
            Form::Protobuf => "application/uep+protobuf",
        }
    }

    /// The media type of a batch.
    pub const fn batch_media_type(self) -> &'static str {
        match self {
            Form::Json => "application/uep-batch+json",
            Form::Protobuf => "application/uep-batch+protobuf",
        }
    }

    /// The form of a media type, of a record or a batch; parameters are passed over.
    pub fn of_media_type(media_type: &str) -> Option<Form> {
        let name = media_type
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        [Form::Json, Form::Protobuf]
            .into_iter()
            .find(|form| name == form.media_type() || name == form.batch_media_type())
    }
}

/// Which documents are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// What a producer may send: one spelling for each value, no unknown fields.
    Canonical,
    /// What a receiver must take.
    Accept,
}

/// A record with the bytes it came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The record as the model reads it, marks of the decoding included.
    pub record: UniversalErrorProtocol,
    pub(crate) raw: Vec<u8>,
    pub(crate) form: Form,
    pub(crate) is_canonical: bool,
    pub(crate) has_unknown: bool,
}

impl Received {
    /// The bytes as they came.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The form of the bytes.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Whether the bytes were canonical.
    pub fn is_canonical(&self) -> bool {
        self.is_canonical
    }

    /// Whether the bytes hold fields that the model does not know.
    pub fn has_unknown_fields(&self) -> bool {
        self.has_unknown
    }
}

/// A batch with the bytes it came in.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedBatch {
    /// The records that were taken.
    pub batch: ErrorBatch,
    /// The records that were refused, by their index in the document.
    pub refused: Vec<(usize, Vec<Refusal>)>,
    pub(crate) raw: Vec<u8>,
    pub(crate) form: Form,
    pub(crate) unknown: Unknown,
}

impl ReceivedBatch {
    /// The bytes as they came.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The form of the bytes.
    pub fn form(&self) -> Form {
        self.form
    }
}

/// Give the bytes of a record; what it gives is canonical.
///
/// ```
/// use uep::{decode, encode, Form, Severity, UniversalErrorProtocol};
///
/// let mut record = UniversalErrorProtocol {
///     protocol_version: "1.0".into(),
///     error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e".into(),
///     error_type: "uep.network.timeout".into(),
///     timestamp: Some(uep::times::parse_timestamp("2026-11-21T10:15:30.120Z").unwrap()),
///     source_language: "rust".into(),
///     error_message: "no answer from inventory within 2 s".into(),
///     ..Default::default()
/// };
/// assert_eq!(encode(&record, Form::Json).unwrap_err().path(), Some("/severity"));
/// record.severity = Severity::Medium as i32;
/// let bytes = encode(&record, Form::Protobuf).unwrap();
/// assert_eq!(decode(&bytes, Form::Protobuf).unwrap().record, record);
/// ```
pub fn encode(record: &UniversalErrorProtocol, form: Form) -> Result<Vec<u8>, InvalidRecord> {
    encode_judged(record, form)
}

/// Give the bytes of a record that is known to be canonical, such as one that capture just made.
pub fn encode_unchecked(record: &UniversalErrorProtocol, form: Form) -> Vec<u8> {
    write(record, form)
}

/// Give the bytes of a batch; see [`encode`].
pub fn encode_batch(batch: &ErrorBatch, form: Form) -> Result<Vec<u8>, InvalidRecord> {
    encode_judged(batch, form)
}

/// Give the bytes of a batch as a relay passes it on: accept takes its records, and some may not be canonical.
pub fn encode_batch_unchecked(batch: &ErrorBatch, form: Form) -> Vec<u8> {
    write(batch, form)
}

fn encode_judged<T: Carried>(value: &T, form: Form) -> Result<Vec<u8>, InvalidRecord> {
    if value.is_canonical_but_for_size() {
        let bytes = write(value, form);
        // The size is that of the binary form, whatever form is written (UEP-LIM-002).
        let is_small = match form {
            Form::Protobuf => is_small_enough_in(value, bytes.len()),
            Form::Json => value.is_small_enough(),
        };
        if is_small {
            return Ok(bytes);
        }
    }
    match judge_value(value).canonical {
        refusals if refusals.is_empty() => Ok(write(value, form)),
        refusals => Err(InvalidRecord::new(refusals)),
    }
}

pub(crate) fn write<T: Carried>(value: &T, form: Form) -> Vec<u8> {
    match form {
        Form::Protobuf => encode_message(value),
        Form::Json => {
            let mut out = String::with_capacity(1024);
            write_message(&mut out, value);
            out.into_bytes()
        }
    }
}

/// Read a record in any spelling the accept profile takes, and keep the bytes for the relay.
///
/// ```
/// use uep::{decode, Form, Reason};
///
/// let refused = decode(br#"{"protocol_version": "2.0"}"#, Form::Json).unwrap_err();
/// assert_eq!(refused.reason(), Reason::UnsupportedVersion);
/// ```
pub fn decode(data: &[u8], form: Form) -> Result<Received, DecodeError> {
    let judged = judge::<UniversalErrorProtocol>(data, form);
    match judged.value {
        Some(record) => Ok(Received {
            record,
            raw: data.to_vec(),
            form,
            is_canonical: judged.canonical.is_empty(),
            has_unknown: judged.unknown.is_any(),
        }),
        None => Err(DecodeError::new(judged.accept)),
    }
}

/// Read a batch; records that are refused stand in `refused`, the others in `batch`.
///
/// The whole batch is refused when it is no document or a fault lies outside of all records (UEP-REC-163).
pub fn decode_batch(data: &[u8], form: Form) -> Result<ReceivedBatch, DecodeError> {
    let sorted = match form {
        Form::Json => sort(&judge::read_document::<ErrorBatch>(data).map_err(DecodeError::new)?)?,
        Form::Protobuf => {
            let (batch, unknown) =
                parse::<ErrorBatch>(data).map_err(|refusal| DecodeError::new(vec![refusal]))?;
            let mut sorted = sort(&to_tree(&batch))
                .map_err(|error| DecodeError::new(drop_paths(error.refusals().to_vec())))?;
            // The tree was made of the model, so only the bytes tell what the model does not know.
            let is_refused =
                |index: &usize| sorted.refused.iter().any(|(refused, _)| refused == index);
            let kept = (0..batch.errors.len())
                .filter(|index| !is_refused(index))
                .enumerate();
            let records = kept
                .filter(|(_, index)| unknown.records.contains(index))
                .map(|(place, _)| place)
                .collect();
            sorted.unknown = Unknown {
                beside: unknown.beside,
                records,
            };
            sorted
                .refused
                .iter_mut()
                .for_each(|(_, refusals)| *refusals = drop_paths(std::mem::take(refusals)));
            sorted
        }
    };
    let Sorted {
        batch,
        refused,
        unknown,
    } = sorted;
    Ok(ReceivedBatch {
        batch,
        refused,
        raw: data.to_vec(),
        form,
        unknown,
    })
}

fn sort(tree: &json::Spanned) -> Result<Sorted, DecodeError> {
    let judged = judge_tree::<ErrorBatch>(tree);
    match judged.value {
        Some(batch) => Ok(Sorted {
            batch,
            refused: Vec::new(),
            unknown: judged.unknown,
        }),
        None => sort_batch(tree, &judged.accept).ok_or_else(|| DecodeError::new(judged.accept)),
    }
}

/// List why a profile refuses a document that is read as one record; the first refusal is the verdict, none means taken.
///
/// All refusals are of one phase: the first of reader, structure and rules that finds a fault decides.
///
/// ```
/// use uep::{validate, Form, Profile, Reason};
///
/// let refusals = validate(b"[]", Form::Json, Profile::Accept);
/// assert_eq!((refusals[0].reason, refusals[0].path.as_deref()), (Reason::WrongType, Some("")));
/// ```
pub fn validate(data: &[u8], form: Form, profile: Profile) -> Vec<Refusal> {
    verdict(judge::<UniversalErrorProtocol>(data, form), profile)
}

/// List why a profile refuses a document that is read as a batch.
pub fn validate_batch(data: &[u8], form: Form, profile: Profile) -> Vec<Refusal> {
    verdict(judge::<ErrorBatch>(data, form), profile)
}

/// List why a profile refuses a record that stands in memory.
pub fn validate_record(record: &UniversalErrorProtocol, profile: Profile) -> Vec<Refusal> {
    verdict(judge_value(record), profile)
}

fn verdict<T>(judged: Judged<T>, profile: Profile) -> Vec<Refusal> {
    match profile {
        Profile::Canonical => judged.canonical,
        Profile::Accept => judged.accept,
    }
}

fn judge<T: Carried + prost::Message>(data: &[u8], form: Form) -> Judged<T> {
    match form {
        Form::Json => judge_json(data),
        Form::Protobuf => judge_protobuf(data),
    }
}

/// Judge the binary form; its refusals name no pointer.
fn judge_protobuf<T: Carried + prost::Message>(data: &[u8]) -> Judged<T> {
    let (value, unknown) = match parse::<T>(data) {
        Ok(parsed) => parsed,
        Err(refusal) => {
            let refusals = vec![refusal];
            return Judged {
                canonical: refusals.clone(),
                accept: refusals,
                value: None,
                unknown: Unknown::default(),
                by_rules: false,
            };
        }
    };
    let is_canonical = !unknown.is_any()
        && value.is_canonical_but_for_size()
        && is_small_enough_in(&value, data.len());
    if is_canonical {
        return Judged {
            canonical: Vec::new(),
            accept: Vec::new(),
            value: Some(value),
            unknown,
            by_rules: true,
        };
    }
    let mut judged = judge_value(&value);
    // UEP-REC-135: an unknown field is a fault of the structure phase.
    if unknown.is_any() && judged.by_rules {
        let facts = [
            ("field", "a field number"),
            ("message", "this version"),
            ("nearest", "a known one"),
        ];
        let detail = word(Reason::UnknownField, &facts);
        judged.canonical = vec![Refusal {
            reason: Reason::UnknownField,
            path: None,
            detail,
        }];
    }
    judged.unknown = unknown;
    judged.canonical = drop_paths(judged.canonical);
    judged.accept = drop_paths(judged.accept);
    judged
}

/// Parse protobuf bytes; tell where they held fields that the model does not know.
fn parse<T: Carried + prost::Message>(data: &[u8]) -> Result<(T, Unknown), Refusal> {
    if let Some(refusal) = refuse_size(data.len(), T::MAX_BYTES) {
        return Err(Refusal {
            path: None,
            ..refusal
        });
    }
    let scanned = scan(data, T::MESSAGE).map_err(refuse_wire)?;
    let bytes = scanned.cleaned.as_deref().unwrap_or(data);
    let value =
        T::decode(bytes).map_err(|_| refuse_wire(WireError("no message of the protocol")))?;
    Ok((value, scanned.unknown))
}

fn refuse_wire(error: WireError) -> Refusal {
    let facts = [("detail", error.0), ("form", "protobuf")];
    Refusal {
        reason: Reason::Malformed,
        path: None,
        detail: word(Reason::Malformed, &facts),
    }
}

/// The place of a fault in a binary document stands in the words and not in a pointer (UEP-REC-134).
fn drop_paths(refusals: Vec<Refusal>) -> Vec<Refusal> {
    refusals
        .into_iter()
        .map(|refusal| Refusal {
            reason: refusal.reason,
            detail: refusal.to_string(),
            path: None,
        })
        .collect()
}
