//! Compute what groups a record with others of the same fault: one normative algorithm (section 12).
//!
//! What changes from one occurrence to the next is left out: ids, times, lines, addresses, the order and number of equal
//! members, and every word with a digit in a message.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::limits::MAX_FINGERPRINT_FRAMES;
use crate::model::{Frame, Node, Relation, UniversalErrorProtocol};

const START: &str = "uep-fingerprint-1";
const LENGTH: usize = 16;

/// Return the parts by which a record is grouped: its own `fingerprint`, or else one part computed from its nodes.
///
/// ```
/// use uep::{fingerprint, UniversalErrorProtocol};
///
/// let record = UniversalErrorProtocol {
///     error_type: "uep.network.timeout".into(),
///     error_message: "no answer from ledger within 5 s".into(),
///     ..Default::default()
/// };
/// assert_eq!(fingerprint(&record), ["3d1cda8eb6166a6fc3fa0cd2c67aa323"]);
/// ```
pub fn fingerprint(record: &UniversalErrorProtocol) -> Vec<String> {
    // UEP-FPR-001: whoever knows better has written it into the record.
    if record.fingerprint.is_empty() {
        vec![compute_fingerprint(record)]
    } else {
        record.fingerprint.clone()
    }
}

/// Return the computed part, whatever the record's own fingerprint says.
pub fn compute_fingerprint(record: &UniversalErrorProtocol) -> String {
    let alone = [Node {
        message: record.error_message.clone(),
        ..Node::default()
    }];
    let nodes = if record.nodes.is_empty() {
        &alone[..]
    } else {
        &record.nodes
    };
    let mut below: Vec<BTreeSet<Vec<u8>>> = vec![BTreeSet::new(); nodes.len()];
    let mut digest = [0; 32];
    // UEP-FPR-011: children have higher indices, so one pass from the end meets every child before its parent.
    for (index, node) in nodes.iter().enumerate().rev() {
        let error_type = if index == 0 {
            &record.error_type
        } else {
            &node.error_type
        };
        digest = digest_node(node, error_type, &below[index]);
        let parent = node
            .parent
            .map(|parent| parent as usize)
            .filter(|parent| *parent < index);
        if let Some(parent) = parent {
            let mut child = item(relation_word(node.relation));
            child.extend_from_slice(&digest);
            below[parent].insert(child);
        }
    }
    digest[..LENGTH]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn relation_word(number: i32) -> &'static str {
    match Relation::try_from(number) {
        Ok(Relation::Cause) => "cause",
        Ok(Relation::Context) => "context",
        Ok(Relation::Suppressed) => "suppressed",
        Ok(Relation::Member) => "member",
        Ok(Relation::Repanic) => "repanic",
        Ok(Relation::RemoteCause) => "remote_cause",
        Ok(Relation::Unspecified) | Err(_) => "",
    }
}

fn digest_node(node: &Node, error_type: &str, children: &BTreeSet<Vec<u8>>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for text in [START, error_type, &node.type_name] {
        hash.update(item(text));
    }
    let frames = node
        .stack
        .as_ref()
        .map_or_else(Vec::new, |stack| choose_frames(&stack.frames));
    for frame in &frames {
        hash.update(item(&hide_digits(&frame.function)));
        let place = if frame.module.is_empty() {
            file_name(&frame.file)
        } else {
            &frame.module
        };
        hash.update(item(place));
    }
    if frames.is_empty() {
        hash.update(item(&hide_words(&node.message)));
    }
    children.iter().for_each(|child| hash.update(child));
    hash.finalize().into()
}

/// The innermost frames of the application's own, or of all where none is known to be its own (UEP-FPR-007).
fn choose_frames(frames: &[Frame]) -> Vec<&Frame> {
    let own: Vec<&Frame> = frames
        .iter()
        .filter(|frame| frame.in_app == Some(true))
        .collect();
    let chosen = if own.is_empty() {
        frames.iter().collect()
    } else {
        own
    };
    chosen
        .into_iter()
        .take(MAX_FINGERPRINT_FRAMES.size())
        .collect()
}

/// A text as a netstring, so that no two lists of texts give the same bytes.
fn item(text: &str) -> Vec<u8> {
    format!("{}:{text},", text.len()).into_bytes()
}

/// What follows the last slash or backslash.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Replace every run of ASCII digits by `#`.
fn hide_digits(text: &str) -> String {
    replace_runs(text, |c| c.is_ascii_digit(), |_| true)
}

/// Replace every word with an ASCII digit by `#`; a word is a run of ASCII letters, digits and underscores.
fn hide_words(text: &str) -> String {
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    replace_runs(text, |c| c.is_ascii_alphanumeric() || c == '_', has_digit)
}

fn replace_runs(
    text: &str,
    is_in_run: fn(char) -> bool,
    is_hidden: impl Fn(&str) -> bool,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_in_run) {
        let end = rest[start..]
            .find(|c| !is_in_run(c))
            .map_or(rest.len(), |length| start + length);
        out.push_str(&rest[..start]);
        let run = &rest[start..end];
        out.push_str(if is_hidden(run) { "#" } else { run });
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_digits_are_hidden() {
        assert_eq!(
            hide_words("order 81723-A: no answer within 5s"),
            "order #-A: no answer within #"
        );
        assert_eq!(hide_words("größe 3µ7"), "größe #µ#");
    }

    #[test]
    fn file_names_end_paths_of_both_kinds() {
        assert_eq!(file_name(r"C:\srv\app/main.rs"), "main.rs");
        assert_eq!(file_name("main.rs"), "main.rs");
    }
}
