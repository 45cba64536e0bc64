//! Give the bytes of borrowed records: into room that is kept, or anew. What is in doubt goes the owned way.

use super::put::Put;
use super::rules::{has_valid_parts, refuse_repeated_keys};
use super::Record;
use crate::codec::{encode, Form};
use crate::errors::InvalidRecord;
use crate::limits::MAX_RECORD_BYTES;
use crate::model::UniversalErrorProtocol;
use crate::quick::UNWRITTEN_BYTES;

const FIRST_BYTES: usize = 4096;
const RECORD_BYTES: usize = 160;
const NODE_BYTES: usize = 32;
const FRAME_BYTES: usize = 16;

/// Writes records one after the other into room that it keeps, so that most records need no allocation.
#[derive(Clone, Debug, Default)]
pub struct Encoder {
    /// A record stands at the end of it.
    room: Vec<u8>,
}

impl Encoder {
    /// An encoder without room; the first record makes it.
    pub const fn new() -> Self {
        Encoder { room: Vec::new() }
    }

    /// Give the protobuf form of a record. What it gives is canonical, and the same as [`encode`] gives.
    pub fn encode(&mut self, record: &Record<'_>) -> Result<&[u8], InvalidRecord> {
        let start = match write(record, &mut self.room) {
            Some(start) => start,
            None => self.encode_owned(record)?,
        };
        Ok(&self.room[start..])
    }

    /// Write what is in doubt or needs more room; give where it begins.
    #[cold]
    fn encode_owned(&mut self, record: &Record<'_>) -> Result<usize, InvalidRecord> {
        let bytes = encode_owned(record)?;
        let size = self.room.len().max(FIRST_BYTES).max(2 * bytes.len());
        self.room.resize(size, 0);
        let start = size - bytes.len();
        self.room[start..].copy_from_slice(&bytes);
        Ok(start)
    }
}

impl Record<'_> {
    /// Give the protobuf form of the record in bytes of its own; see [`Encoder::encode`].
    pub fn encode(&self) -> Result<Vec<u8>, InvalidRecord> {
        let guess = self.guess();
        let mut out = Vec::with_capacity(guess);
        self.append(&mut out, guess)?;
        Ok(out)
    }

    /// Put the protobuf form of the record behind what stands in `out`; a refused record leaves `out` as it was.
    pub fn encode_into(&self, out: &mut Vec<u8>) -> Result<(), InvalidRecord> {
        self.append(out, self.guess())
    }

    #[inline(always)]
    fn append(&self, out: &mut Vec<u8>, guess: usize) -> Result<(), InvalidRecord> {
        let before = out.len();
        // Room costs time, because it is filled with zeros.
        out.resize(before + guess, 0);
        match write(self, &mut out[before..]) {
            Some(start) => {
                let size = out.len() - start;
                out.copy_within(before + start.., before);
                out.truncate(size);
            }
            None => {
                out.truncate(before);
                out.extend_from_slice(&encode_owned(self)?);
            }
        }
        Ok(())
    }

    /// About how many bytes the record takes; too small a guess costs time only.
    #[inline(always)]
    fn guess(&self) -> usize {
        let mut guess =
            RECORD_BYTES + self.error_message.len() + self.stack_trace.map_or(0, str::len);
        for node in self.nodes {
            guess += NODE_BYTES + node.type_name.len() + node.message.len();
            for frame in node.stack.map_or(&[][..], |stack| stack.frames) {
                guess += FRAME_BYTES + frame.function.len() + frame.file.len();
            }
        }
        guess
    }
}

/// Write a record at the end of the room, and tell where it begins; nothing where it is in doubt or has no room.
fn write(record: &Record<'_>, room: &mut [u8]) -> Option<usize> {
    let all = room.len();
    let start = record.put(room, false)?.len();
    let is_small = all - start + UNWRITTEN_BYTES <= const { MAX_RECORD_BYTES.size() };
    (is_small && has_valid_parts(record)).then_some(start)
}

#[cold]
fn encode_owned(record: &Record<'_>) -> Result<Vec<u8>, InvalidRecord> {
    refuse_repeated_keys(record)?;
    encode(&UniversalErrorProtocol::from(record), Form::Protobuf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Chance;

    /// Records by chance: some as the rules want them, some with a fault here and there.
    fn records() -> impl Iterator<Item = UniversalErrorProtocol> {
        (0..1_500_u64).map(|seed| {
            let mut chance = Chance::new(seed, [0, 300, 40][seed as usize % 3]);
            let fullness = chance.below(9);
            let mut record = UniversalErrorProtocol::default();
            chance.fill(&mut record, fullness, 0);
            if seed % 4 > 0 {
                crate::quick::tests::mend_tree(&mut record);
            }
            record
        })
    }

    #[test]
    fn the_bytes_and_refusals_are_those_of_the_owned_record() {
        let mut encoder = Encoder::new();
        let (mut written, mut refused) = (0, 0);
        for owned in records() {
            Record::lend(&owned, |record| {
                let wanted = encode(&UniversalErrorProtocol::from(record), Form::Protobuf);
                assert_eq!(wanted, record.encode());
                assert_eq!(wanted, encoder.encode(record).map(<[u8]>::to_vec));
                let mut out = b"before".to_vec();
                let found = record.encode_into(&mut out).map(|()| out[6..].to_vec());
                assert_eq!(wanted, found);
                assert!(out.starts_with(b"before") && (wanted.is_ok() || out.len() == 6));
                // In doubt it goes the owned way: a value that is null is an absent one to it.
                let is_sure = write(record, &mut vec![0; 1 << 20]).is_some();
                let has_null = owned.details.iter().any(|detail| {
                    let debug = detail.debug.as_ref();
                    debug.is_some_and(crate::quick::is_null)
                });
                assert!(is_sure == wanted.is_ok() || has_null && !is_sure);
                written += usize::from(is_sure);
                refused += usize::from(wanted.is_err());
            });
        }
        assert!(written > 200 && refused > 200, "{written} and {refused}");
    }

    #[test]
    fn what_is_lent_and_owned_again_is_the_same_record() {
        for owned in records() {
            let same = Record::lend(&owned, |record| UniversalErrorProtocol::from(record));
            // Whatever null was called, it is called by one name afterwards.
            if !format!("{owned:?}").contains("NullValue(1)")
                && !format!("{owned:?}").contains("kind: None")
            {
                assert_eq!(format!("{owned:?}"), format!("{same:?}"));
            }
        }
    }

    #[test]
    fn room_grows_until_the_record_fits() {
        let text = "x".repeat(9_000);
        let record = Record {
            stack_trace: Some(&text),
            ..sample()
        };
        let mut encoder = Encoder::new();
        let first = encoder.encode(&record).unwrap().to_vec();
        assert!(encoder.room.len() >= 2 * first.len());
        assert_eq!(
            Some(first.len()),
            write(&record, &mut encoder.room).map(|start| encoder.room.len() - start)
        );
        assert_eq!(first, encoder.encode(&record).unwrap());
        assert_eq!(Ok(first), record.encode());
    }

    fn sample() -> Record<'static> {
        Record {
            protocol_version: "1.0",
            error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
            error_type: "uep.network.timeout",
            severity: 20,
            timestamp: Some(super::super::Timestamp::default()),
            source_language: "rust",
            error_message: "no answer",
            ..Record::default()
        }
    }
}
