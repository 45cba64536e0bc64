//! The id and the time of one occurrence. Reads a clock and random bytes only when it is called by the outermost function.

use std::time::{SystemTime, UNIX_EPOCH};

use prost_types::Timestamp;

/// A fresh UUID of version 7 for a time (RFC 9562, section 5.7), its random bits from the operating system (UEP-REC-004).
pub fn new_error_id(time: SystemTime) -> String {
    let mut bytes = [0; 16];
    if getrandom::fill(&mut bytes).is_err() {
        // A system without randomness has no better source; the address and the time at least tell occurrences apart.
        let seed =
            std::hash::BuildHasher::hash_one(&std::collections::hash_map::RandomState::new(), time);
        bytes[8..].copy_from_slice(&seed.to_be_bytes());
    }
    let millis = time
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_millis() as u64);
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    bytes[6] = 0x70 | bytes[6] & 0x0F;
    bytes[8] = 0x80 | bytes[8] & 0x3F;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..],
    ];
    parts.join("-")
}

/// A time of the system's clock as records have it; years beyond 9999 and before 1 are none and become the nearest.
pub(crate) fn timestamp(time: SystemTime) -> Timestamp {
    let (seconds, nanos) = match time.duration_since(UNIX_EPOCH) {
        Ok(since) => (
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            since.subsec_nanos() as i32,
        ),
        Err(before) => {
            let before = before.duration();
            let seconds = -i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
            match before.subsec_nanos() {
                0 => (seconds, 0),
                nanos => (seconds - 1, 1_000_000_000 - nanos as i32),
            }
        }
    };
    Timestamp {
        seconds: seconds.clamp(crate::times::FIRST_SECOND, crate::times::LAST_SECOND),
        nanos,
    }
}
