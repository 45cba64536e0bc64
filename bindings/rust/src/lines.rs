//! JSON Lines: one record a line. No I/O.

use crate::codec::{decode, encode, Form, Received};
use crate::errors::{DecodeError, InvalidRecord};
use crate::model::UniversalErrorProtocol;

/// Read each line that is not blank as one document, with its number from 1; a refused one does not end the reading.
///
/// ```
/// let text = "{\"protocol_version\":\"9.0\"}\n\n[]\n";
/// let lines: Vec<_> = uep::decode_lines(text.as_bytes()).map(|(line, read)| (line, read.unwrap_err().reason())).collect();
/// assert_eq!(lines, [(1, uep::Reason::UnsupportedVersion), (3, uep::Reason::WrongType)]);
/// ```
pub fn decode_lines(
    data: &[u8],
) -> impl Iterator<Item = (usize, Result<Received, DecodeError>)> + '_ {
    let lines = data.split(|byte| *byte == b'\n').enumerate();
    // UEP-JSON-088, UEP-JSON-089
    let documents =
        lines.filter(|(_, line)| !line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')));
    documents.map(|(index, line)| (index + 1, decode(line, Form::Json)))
}

/// Append a record as one line that ends with U+000A (UEP-JSON-087); nothing is appended where it may not be sent.
pub fn encode_line(
    record: &UniversalErrorProtocol,
    out: &mut Vec<u8>,
) -> Result<(), InvalidRecord> {
    out.extend(encode(record, Form::Json)?);
    out.push(b'\n');
    Ok(())
}
