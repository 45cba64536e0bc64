//! The way to a value, and its JSON Pointer.

use crate::limits::MAX_MARK_PATH_BYTES;
use crate::text::escape_token;

/// One step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Into a member of an object.
    Key(String),
    /// Into a field of a message.
    Field(&'static str),
    /// Into an item of a list.
    Index(usize),
}

impl Token {
    fn push(&self, out: &mut String) {
        out.push('/');
        match self {
            Token::Key(name) => escape_token(out, name),
            Token::Field(name) => out.push_str(name),
            Token::Index(index) => out.push_str(&index.to_string()),
        }
    }
}

/// Write the JSON Pointer of a way (RFC 6901).
pub(crate) fn write_pointer(tokens: &[Token]) -> String {
    let mut pointer = String::new();
    for token in tokens {
        token.push(&mut pointer);
    }
    pointer
}

/// Write the pointer of a mark: one too long is cut to the longest parent that fits (UEP-LIM-056).
pub(crate) fn mark_pointer(tokens: &[Token]) -> String {
    let mut pointer = String::new();
    for token in tokens {
        let before = pointer.len();
        token.push(&mut pointer);
        if pointer.len() > MAX_MARK_PATH_BYTES.size() {
            pointer.truncate(before);
            break;
        }
    }
    pointer
}
