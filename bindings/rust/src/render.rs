//! Write a record as text for people. Pure: no clock, no source files, no terminal; colour only when asked for.
//!
//! The text cannot be forged: every line begins with something a message cannot begin a line with, and no character of
//! the record's can start a line, move the cursor or turn the writing direction.

use crate::limits::MAX_RENDER_BYTES;
use crate::model::{Frame, Node, Relation, Severity, Stack, UniversalErrorProtocol};
use crate::render_facts::list_facts;

/// Room for the line that says that the text was cut.
const LAST_LINE_ROOM: usize = 64;
const BOLD: &str = "1";
const DIM: &str = "2";

/// How a record is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// Whether to write ANSI colours.
    pub colour: bool,
    /// Whether to write codes, context, suggestions and the like below the nodes.
    pub facts: bool,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions {
            colour: false,
            facts: true,
        }
    }
}

/// Return the record as text: one header line, then every node with its frames, then the other facts.
///
/// The text ends with a line feed and is never longer than the protocol allows a renderer to write.
///
/// ```
/// use uep::{render, RenderOptions, UniversalErrorProtocol};
///
/// let record = UniversalErrorProtocol { error_message: "one\n#1 cause of #0: forged".into(), ..Default::default() };
/// assert!(render(&record, &RenderOptions::default()).ends_with("\n#0 -: one\n  | #1 cause of #0: forged\n"));
/// ```
pub fn render(record: &UniversalErrorProtocol, options: &RenderOptions) -> String {
    let mut page = Page {
        text: String::new(),
        room: MAX_RENDER_BYTES.size() - LAST_LINE_ROOM,
        is_full: false,
        colour: options.colour,
    };
    page.write_header(record);
    let alone = [Node {
        message: record.error_message.clone(),
        ..Node::default()
    }];
    // UEP-RND-004: a record without nodes reads as one node made of the record.
    let nodes = if record.nodes.is_empty() {
        &alone[..]
    } else {
        &record.nodes
    };
    for (index, node) in nodes.iter().enumerate() {
        page.write_node(index, node);
        if let Some(stack) = &node.stack {
            let parent = node
                .parent
                .map(|parent| parent as usize)
                .filter(|parent| *parent < index);
            page.write_stack(
                stack,
                parent.map(|parent| (parent, nodes[parent].stack.as_ref())),
            );
        }
    }
    if options.facts {
        list_facts(record, &mut |fact| {
            let line = page.paint(&format!("  = {}", escape_name(fact)), DIM);
            page.push(&line);
        });
    }
    page.text
}

struct Page {
    text: String,
    room: usize,
    is_full: bool,
    colour: bool,
}

impl Page {
    fn push(&mut self, line: &str) {
        if self.is_full {
            return;
        }
        match self.room.checked_sub(line.len() + 1) {
            Some(room) => {
                self.room = room;
                self.text.push_str(line);
                self.text.push('\n');
            }
            None => {
                // Only a record far over its own limits comes here.
                self.is_full = true;
                self.text.push_str("  = the text was cut here\n");
            }
        }
    }

    fn paint(&self, text: &str, code: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    fn write_header(&mut self, record: &UniversalErrorProtocol) {
        let (name, code) = match (record.severity, Severity::try_from(record.severity)) {
            (0, _) => ("-".to_owned(), BOLD),
            (_, Ok(severity)) => (severity.name().to_owned(), colour_of(severity)),
            (number, Err(_)) => (number.to_string(), BOLD),
        };
        let timestamp = record
            .timestamp
            .as_ref()
            .and_then(crate::times::format_timestamp)
            .unwrap_or_default();
        let line = format!(
            "{} {} {} {} {}",
            self.paint(&format!("[{name}]"), code),
            self.paint(&write_word(&record.error_type), BOLD),
            write_word(&record.error_id),
            write_word(&timestamp),
            write_word(&record.source_language),
        );
        self.push(&line);
    }

    fn write_node(&mut self, index: usize, node: &Node) {
        let mut head = format!("#{index} ");
        if index > 0 {
            let parent = node
                .parent
                .map_or_else(|| "-".to_owned(), |parent| parent.to_string());
            head.push_str(&format!("{} of #{parent}: ", relation_word(node.relation)));
        }
        let mut lines = node.message.split('\n');
        let mut line = self.paint(&head, DIM) + &self.paint(&write_type(&node.type_name), BOLD);
        // "Type" alone has an empty message, "Type: " begins with an empty line.
        let first = lines.next().unwrap_or_default();
        if !node.message.is_empty() {
            line.push_str(": ");
            line.push_str(&escape(first, false));
        }
        self.push(&line);
        lines.for_each(|line| self.push(&format!("  | {}", escape(line, false))));
        for note in &node.notes {
            for (index, line) in note.split('\n').enumerate() {
                let lead = if index == 0 { "  + " } else { "  | " };
                self.push(&format!("{lead}{}", escape(line, false)));
            }
        }
    }

    fn write_stack(&mut self, stack: &Stack, above: Option<(usize, Option<&Stack>)>) {
        let shared = above.map_or(0, |(_, above)| count_hidden(stack, above));
        let shown = stack.frames.len() - shared;
        let has_gap = stack.dropped_frames > 0;
        let gap = self.paint(
            &format!("  ... {} frames left out", stack.dropped_frames),
            DIM,
        );
        if stack.frames.is_empty() && !has_gap {
            let line = self.paint("  ... no frames", DIM);
            self.push(&line);
        }
        for (position, frame) in stack.frames[..shown].iter().enumerate() {
            if has_gap && position == stack.dropped_after as usize {
                self.push(&gap);
            }
            self.write_frame(frame);
        }
        if has_gap && stack.dropped_after as usize >= shown {
            self.push(&gap);
        }
        if let Some((parent, _)) = above.filter(|_| shared > 0) {
            let line = self.paint(&format!("  ... {shared} frames as in #{parent}"), DIM);
            self.push(&line);
        }
    }

    fn write_frame(&mut self, frame: &Frame) {
        let function = match frame.function.as_str() {
            "" => "?".to_owned(),
            "?" => "\\u{3f}".to_owned(),
            name => escape_name(name),
        };
        let mut place = write_file(&frame.file);
        if frame.line > 0 || frame.column > 0 {
            place.push_str(&format!(":{}", frame.line));
        }
        if frame.column > 0 {
            place.push_str(&format!(":{}", frame.column));
        }
        let line = format!("  at {function} ({place})");
        let line = if frame.in_app == Some(false) {
            self.paint(&line, DIM)
        } else {
            line
        };
        self.push(&line);
        if frame.repeat > 0 {
            let line = self.paint(&format!("  ... repeated {} more times", frame.repeat), DIM);
            self.push(&line);
        }
    }
}

fn colour_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "36",
        Severity::Medium => "33",
        Severity::High => "31",
        Severity::Critical => "1;31",
        Severity::Unspecified => BOLD,
    }
}

fn relation_word(number: i32) -> String {
    match Relation::try_from(number) {
        Ok(Relation::Cause) => "cause".to_owned(),
        Ok(Relation::Context) => "context".to_owned(),
        Ok(Relation::Suppressed) => "suppressed".to_owned(),
        Ok(Relation::Member) => "member".to_owned(),
        Ok(Relation::Repanic) => "repanic".to_owned(),
        Ok(Relation::RemoteCause) => "remote cause".to_owned(),
        Ok(Relation::Unspecified) | Err(_) => format!("relation {number}"),
    }
}

/// Count the outermost frames that a reader finds under the parent; only what is really equal is left out (UEP-RND-024).
fn count_hidden(stack: &Stack, above: Option<&Stack>) -> usize {
    let shared = stack.shared_with_parent as usize;
    let Some(above) = above else { return 0 };
    let (count, other) = (stack.frames.len(), above.frames.len());
    if shared < 2 || shared > count.min(other) {
        return 0;
    }
    if stack.dropped_frames > 0 && stack.dropped_after as usize > count - shared {
        return 0;
    }
    if stack.frames[count - shared..] == above.frames[other - shared..] {
        shared
    } else {
        0
    }
}

/// A word of the header.
fn write_word(text: &str) -> String {
    if text.is_empty() {
        return "-".to_owned();
    }
    escape_name(text).replace(' ', "\\u{20}")
}

/// A type's name, so that the first ": " after it is the one in front of the message (UEP-RND-013).
fn write_type(name: &str) -> String {
    match name {
        "" => return "-".to_owned(),
        "-" => return "\\u{2d}".to_owned(),
        _ => {}
    }
    let mut text = escape_name(name).replace(": ", ":\\u{20}");
    if text.ends_with(':') {
        text.pop();
        text.push_str("\\u{3a}");
    }
    text
}

/// A file, so that the last " (" of the line begins the place and a number at its end is a line (UEP-RND-020).
fn write_file(file: &str) -> String {
    match file {
        "" => return "?".to_owned(),
        "?" => return "\\u{3f}".to_owned(),
        _ => {}
    }
    let text = escape_name(file).replace(" (", "\\u{20}(");
    match text.rsplit_once(':') {
        Some((head, tail))
            if !tail.is_empty() && tail.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            format!("{head}\\u{{3a}}{tail}")
        }
        _ => text,
    }
}

/// Escape a text that stands between separators on a line: tabs as well.
fn escape_name(text: &str) -> String {
    escape(text, true)
}

/// Escape what a terminal or a log reader would take for more than a character (UEP-RND-026 to UEP-RND-029).
fn escape(text: &str, is_name: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_dangerous = match character {
            '\t' => is_name,
            '\\' => text[at..].starts_with("\\u{"),
            '\u{0}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => true,
            _ => false,
        };
        if is_dangerous {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}
