//! Frames against the text of a real backtrace.

use std::backtrace::Backtrace;
use std::hint::black_box;

use uep::capture::{capture, capture_error, CaptureOptions};
use uep::model::Provenance;

use crate::chains::known;
use crate::types::OrderFailed;

#[inline(never)]
fn here() -> OrderFailed {
    OrderFailed::new("here")
}

/// The names that std prints for a backtrace, read by another way than the library's: the numbers are looked for.
fn printed(trace: &Backtrace) -> Vec<String> {
    let text = trace.to_string();
    let names = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("at "));
    names
        .map(|line| {
            line.split_once(": ")
                .map_or(line, |(_, name)| name)
                .trim()
                .to_owned()
        })
        .collect()
}

#[test]
fn frames_are_those_of_the_backtrace() {
    let error = here();
    let record = known(&error);
    let stack = record.nodes[0].stack.as_ref().unwrap();
    let functions: Vec<_> = stack
        .frames
        .iter()
        .flat_map(|frame| vec![frame.function.clone(); 1 + frame.repeat as usize])
        .collect();
    assert_eq!(functions, printed(&error.backtrace));
    assert_eq!(stack.provenance, Provenance::Runtime as i32);
}

#[test]
fn the_innermost_frame_is_first_and_has_its_place() {
    let record = known(&here());
    let frames = &record.nodes[0].stack.as_ref().unwrap().frames;
    assert!(
        frames[0].function.ends_with("OrderFailed::new"),
        "{}",
        frames[0].function
    );
    assert!(
        frames[0].file.ends_with("tests/native/types.rs"),
        "{}",
        frames[0].file
    );
    assert!(frames[1].function.ends_with("frames::here"));
    assert_eq!((frames[1].line, frames[1].column), (14, 5));
}

#[test]
fn functions_have_no_hash_and_raw_functions_have_it() {
    let record = known(&here());
    let frames = &record.nodes[0].stack.as_ref().unwrap().frames;
    assert!(frames.iter().all(|frame| !frame.function.contains("::h0")));
    let named = frames
        .iter()
        .find(|frame| frame.function.ends_with("frames::here"))
        .unwrap();
    assert_ne!(named.raw_function, named.function);
    assert!(named.raw_function.contains("here"));
}

#[inline(never)]
fn again(calls: u32) -> OrderFailed {
    if calls == 1 {
        return OrderFailed::new("deep");
    }
    black_box(again(black_box(calls - 1)))
}

#[test]
fn recursion_is_folded_before_it_is_cut() {
    let record = known(&again(300));
    let stack = record.nodes[0].stack.as_ref().unwrap();
    let folded = stack
        .frames
        .iter()
        .find(|frame| frame.function.ends_with("frames::again") && frame.repeat > 0)
        .unwrap();
    assert_eq!((folded.repeat, stack.dropped_frames), (298, 0));
}

#[inline(never)]
fn ping(calls: u32) -> OrderFailed {
    if calls == 0 {
        OrderFailed::new("far")
    } else {
        black_box(pong(black_box(calls - 1)))
    }
}

#[inline(never)]
fn pong(calls: u32) -> OrderFailed {
    if calls == 0 {
        OrderFailed::new("far")
    } else {
        black_box(ping(black_box(calls - 1)))
    }
}

#[test]
fn functions_that_take_turns_are_cut_in_the_middle() {
    let record = known(&ping(300));
    let stack = record.nodes[0].stack.as_ref().unwrap();
    assert!(stack.dropped_frames > 0 && stack.dropped_after > 0);
    assert!(stack.frames.iter().all(|frame| frame.repeat == 0));
}

#[test]
fn a_cause_shares_the_outer_frames_of_its_parent() {
    let cause = here();
    let record = known(&OrderFailed::because("outer", cause));
    let (outer, inner) = (
        record.nodes[0].stack.as_ref().unwrap(),
        record.nodes[1].stack.as_ref().unwrap(),
    );
    let shared = inner.shared_with_parent as usize;
    assert!(shared > 5);
    assert_eq!(
        outer.frames[outer.frames.len() - shared..],
        inner.frames[inner.frames.len() - shared..]
    );
}

#[test]
fn without_a_backtrace_the_place_of_the_capture_is_the_frame() {
    let line = line!() + 1;
    let record = capture(&std::fmt::Error, &CaptureOptions::new());
    let frames = &record.nodes[0].stack.as_ref().unwrap().frames;
    assert_eq!(frames.len(), 1);
    assert_eq!((&*frames[0].file, frames[0].line), (file!(), line));
    let line = line!() + 1;
    let record = capture_error(&std::fmt::Error, &CaptureOptions::new());
    assert_eq!(record.nodes[0].stack.as_ref().unwrap().frames[0].line, line);
}

#[test]
fn a_cause_without_a_backtrace_has_no_stack() {
    let record = known(&OrderFailed::because("outer", std::fmt::Error));
    assert!(record.nodes[1].stack.is_none());
}

#[test]
fn a_message_like_a_backtrace_adds_no_frame() {
    let forged = "m\n   0: forged::frame\n             at ./src/forged.rs:1:1";
    let record = known(&OrderFailed::new(forged));
    assert_eq!(record.nodes[0].message, forged);
    assert!(record.nodes[0]
        .stack
        .as_ref()
        .unwrap()
        .frames
        .iter()
        .all(|frame| !frame.function.contains("forged")));
}
