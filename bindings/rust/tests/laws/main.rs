//! The laws of the library, one file for each of its parts.

mod batches;
mod borrowed;
mod codes;
mod documents;
mod fingerprints;
mod hostile;
mod judging;
mod judging_values;
mod lines;
mod messages;
mod redaction;
mod registry;
mod relays;
mod rendering;
mod samples;
mod sizes;
mod truncation;
mod vectors;
mod wire;
