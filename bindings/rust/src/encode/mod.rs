//! Write the protobuf form in one pass, from the end to the beginning: the length of a message is known once it is written.
//!
//! The bytes are those that prost writes, which a test compares. Every function takes the room that is left in front and
//! gives what remains of it, or nothing where the room does not suffice.

mod put;

use crate::model::{ErrorBatch, UniversalErrorProtocol};

pub(crate) use put::*;

/// The room in front of what is written.
pub(crate) type Room<'a> = Option<&'a mut [u8]>;

/// A message that can be written; the generated code has every message of the protocol.
pub(crate) trait Encode {
    /// Write the fields, the last one first.
    fn put<'a>(&self, room: &'a mut [u8]) -> Room<'a>;
}

/// A record or batch, whose size is guessed before it is written.
pub(crate) trait Guess: Encode {
    /// About how many bytes it takes; too small a guess costs time only.
    fn guess(&self) -> usize;
}

const RECORD_BYTES: usize = 320;
const NODE_BYTES: usize = 64;
const FRAME_BYTES: usize = 96;

impl Guess for UniversalErrorProtocol {
    fn guess(&self) -> usize {
        let stacks = self.nodes.iter().filter_map(|node| node.stack.as_ref());
        let frames: usize = stacks.map(|stack| stack.frames.len()).sum();
        RECORD_BYTES
            + self.error_message.len()
            + self.stack_trace.as_ref().map_or(0, String::len)
            + self.nodes.len() * NODE_BYTES
            + frames * FRAME_BYTES
    }
}

impl Guess for ErrorBatch {
    fn guess(&self) -> usize {
        self.errors.iter().map(Guess::guess).sum()
    }
}

const SMALL: usize = 512;
const MIDDLE: usize = 1536;
const LARGE: usize = 4096;

/// Give the bytes of a record or batch.
pub(crate) fn encode_message<T: Guess>(message: &T) -> Vec<u8> {
    // Room costs time, because it is filled with zeros.
    let guess = message.guess();
    let quick = if guess <= SMALL {
        encode_on_stack::<SMALL>(message)
    } else if guess <= MIDDLE {
        encode_on_stack::<MIDDLE>(message)
    } else if guess <= LARGE {
        encode_on_stack::<LARGE>(message)
    } else {
        None
    };
    quick.unwrap_or_else(|| encode_on_heap(message, guess.max(LARGE)))
}

#[inline(never)]
fn encode_on_stack<const SIZE: usize>(message: &impl Encode) -> Option<Vec<u8>> {
    let mut buffer = [0; SIZE];
    let left = message.put(&mut buffer)?.len();
    Some(buffer[left..].to_vec())
}

fn encode_on_heap(message: &impl Encode, guess: usize) -> Vec<u8> {
    let mut size = guess;
    loop {
        let mut buffer = vec![0; size];
        if let Some(left) = message.put(&mut buffer).map(|room| room.len()) {
            buffer.drain(..left);
            buffer.shrink_to_fit();
            return buffer;
        }
        size *= 2;
    }
}

#[cfg(test)]
mod tests {
    use prost::Message;

    use super::*;
    use crate::chance::Chance;

    #[test]
    fn prost_writes_the_same_bytes() {
        for seed in 0..4_000 {
            let mut chance = Chance::new(seed, [0, 3, 30][seed as usize % 3]);
            let fullness = chance.below(9);
            let mut record = UniversalErrorProtocol::default();
            chance.fill(&mut record, fullness, 0);
            assert_eq!(record.encode_to_vec(), encode_message(&record), "{seed}");
        }
    }

    #[test]
    fn prost_writes_the_same_bytes_of_a_batch() {
        for seed in 0..40 {
            let mut batch = ErrorBatch::default();
            Chance::new(seed, 20).fill(&mut batch, 8, 0);
            assert_eq!(batch.encode_to_vec(), encode_message(&batch), "{seed}");
        }
    }

    #[test]
    fn lengths_at_the_borders_of_a_varint_are_written() {
        for length in [127, 128, 16_383, 16_384, 2_097_151, 2_097_152] {
            let record = UniversalErrorProtocol {
                stack_trace: Some("x".repeat(length)),
                ..UniversalErrorProtocol::default()
            };
            assert_eq!(record.encode_to_vec(), encode_message(&record), "{length}");
        }
    }

    #[test]
    fn what_is_guessed_too_small_is_written_all_the_same() {
        for length in [SMALL, MIDDLE, LARGE, 5 * LARGE] {
            let record = UniversalErrorProtocol {
                recovery_suggestions: vec!["x".repeat(length / 4); 5],
                ..UniversalErrorProtocol::default()
            };
            assert_eq!(record.encode_to_vec(), encode_message(&record));
        }
    }
}
