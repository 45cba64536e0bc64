//! Read the frames of a backtrace. std has no interface for them but its text, which is the runtime's own trace.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::panic::Location;

use crate::model::{Frame, Provenance, Stack};

use super::message::show;

/// What std writes before the place of a frame: thirteen spaces and a word.
const PLACE: &str = "             at ";
/// What stands in the place of a number before a further name of one frame.
const FURTHER: &str = "      ";

/// The frames of a backtrace, innermost first; none where backtraces are off or not supported.
pub(crate) fn read_backtrace(trace: &Backtrace) -> Option<Vec<Frame>> {
    if trace.status() != BacktraceStatus::Captured {
        return None;
    }
    let mut frames = read_frames(&show(trace).0);
    let full = read_full_names(&show(&format_args!("{trace:#}")).0);
    // The full form also has the frames of the backtrace's own making, all of them inner ones.
    for (frame, raw) in frames.iter_mut().rev().zip(full.into_iter().rev()) {
        if raw != frame.function && plain_name(&raw) == frame.function {
            frame.raw_function = raw; // UEP-NODE-062
        }
    }
    Some(frames)
}

/// The names in the full form of a backtrace, which has an address before each frame's first name.
fn read_full_names(text: &str) -> Vec<String> {
    let of_line = |line: &str| -> Option<String> {
        if let Some((_, name)) = read_name(line).filter(|(is_further, _)| !is_further) {
            let (address, name) = name.split_once(" - ")?;
            // The short form leaves out what has no address, the end of the stack.
            return (address.trim() != "0x0").then(|| name.to_owned());
        }
        let name = line.trim_start();
        let is_further =
            line.len() - name.len() > FURTHER.len() && !name.is_empty() && !name.starts_with("at ");
        is_further.then(|| name.trim_start_matches("- ").to_owned())
    };
    text.lines().filter_map(of_line).collect()
}

/// A name without what tells two builds of one function apart: `app[f00]::main` and `app::main::h0123456789abcdef`.
fn plain_name(raw: &str) -> String {
    let mut plain = String::with_capacity(raw.len());
    let mut rest = strip_hash(raw);
    while let Some(open) = rest.find('[') {
        let (head, tail) = rest.split_at(open);
        let close = tail.find(']').map_or(tail.len(), |at| at + 1);
        let is_crate = close > 2
            && tail[1..close - 1]
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit())
            && head.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        plain.push_str(head);
        if !is_crate {
            plain.push_str(&tail[..close]);
        }
        rest = &tail[close..];
    }
    plain + rest
}

/// Read the text of a backtrace as std's `Display` writes it.
///
/// ```text
///    0: app::Store::load
///              at ./src/main.rs:9:13
///       app::open                        a second name of one frame: `load` was inlined into `open`
///              at ./src/main.rs:16:11
/// ```
pub(crate) fn read_frames(text: &str) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    for line in text.lines() {
        if let Some(place) = line.strip_prefix(PLACE) {
            if let Some(frame) = frames.last_mut() {
                read_place(frame, place);
            }
        } else if let Some((is_same, name)) = read_name(line) {
            if let (true, Some(inner)) = (is_same, frames.last_mut()) {
                inner.inlined = true; // UEP-NODE-070
            }
            frames.push(Frame {
                function: strip_hash(name).to_owned(),
                ..Frame::default()
            });
        }
    }
    frames
}

/// The name in a line, and whether it belongs to the frame of the line before.
fn read_name(line: &str) -> Option<(bool, &str)> {
    if let Some(name) = line.strip_prefix(FURTHER) {
        return (!name.starts_with(' ')).then_some((true, name));
    }
    let (number, name) = line.trim_start().split_once(": ")?;
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some((false, name))
}

/// The path of a function without the hash of old mangling: `app::main::h0123456789abcdef`.
fn strip_hash(name: &str) -> &str {
    match name.rsplit_once("::h") {
        Some((path, hash))
            if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
        {
            path
        }
        _ => name,
    }
}

/// `file:line:column` or `file:line`; a file may hold colons.
fn read_place(frame: &mut Frame, place: &str) {
    let last_number = |text: &str| -> Option<(usize, u32)> {
        let (head, number) = text.rsplit_once(':')?;
        Some((head.len(), number.parse().ok()?))
    };
    let Some((end, last)) = last_number(place) else {
        place.clone_into(&mut frame.file);
        return;
    };
    let head = &place[..end];
    match last_number(head) {
        Some((end, line)) => {
            (frame.line, frame.column) = (line, last);
            head[..end].clone_into(&mut frame.file);
        }
        None => {
            frame.line = last;
            head.clone_into(&mut frame.file);
        }
    }
}

/// The frame of a place that the compiler knows; it says nothing of the function.
pub(crate) fn locate(place: &Location<'_>) -> Frame {
    Frame {
        file: place.file().to_owned(),
        line: place.line(),
        column: place.column(),
        ..Frame::default()
    }
}

/// The frame of a place that a log line names.
#[cfg(feature = "log")]
pub(crate) fn locate_log(
    file: Option<&str>,
    line: Option<u32>,
    module: Option<&str>,
) -> Vec<Frame> {
    let frame = |file: &str| Frame {
        module: module.unwrap_or_default().to_owned(),
        file: file.to_owned(),
        line: line.unwrap_or(0),
        ..Frame::default()
    };
    file.map(frame).into_iter().collect()
}

/// Fold equal neighbours into the innermost of them (UEP-NODE-072).
fn fold(frames: Vec<Frame>) -> Vec<Frame> {
    let mut folded: Vec<Frame> = Vec::with_capacity(frames.len());
    for frame in frames {
        match folded
            .last_mut()
            .filter(|last| is_equal(last, &frame, true))
        {
            Some(last) => last.repeat += 1 + frame.repeat,
            None => folded.push(frame),
        }
    }
    folded
}

fn is_equal(one: &Frame, other: &Frame, but_repeat: bool) -> bool {
    let plain = |frame: &Frame| Frame {
        address: 0,
        repeat: if but_repeat { 0 } else { frame.repeat },
        ..frame.clone()
    };
    one.function == other.function && one.line == other.line && plain(one) == plain(other)
}

/// The stack of a node, below a parent's stack where there is one.
pub(crate) fn make_stack(frames: Vec<Frame>, parent: Option<&Stack>) -> Stack {
    let frames = fold(frames); // UEP-NODE-074: before anything is counted
    let outside = parent.map_or(&[][..], |stack| &stack.frames);
    let pairs = frames.iter().rev().zip(outside.iter().rev());
    let shared = pairs
        .take_while(|(one, other)| is_equal(one, other, false))
        .count();
    Stack {
        frames,
        shared_with_parent: shared as u32,
        provenance: Provenance::Runtime as i32,
        ..Stack::default()
    }
}
