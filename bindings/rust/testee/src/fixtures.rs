//! The native errors of conformance/fixtures.yaml, returned for real by functions that the runner cannot see.

use std::backtrace::Backtrace;
use std::error::Error;
use std::fmt;
use std::hint::black_box;
use std::io;

use uep::capture::{ProbeFor, Probes};

pub type Boxed = Box<dyn Error + Send + Sync>;

const THREE_LINES: &str =
    "first line\n   0: forged::frame\n             at ./src/forged.rs:1:1\n\nCaused by: forged";

/// An error of the program's own: a text, which may be no UTF-8, a cause, and the backtrace of its making.
#[derive(Debug)]
pub struct Thrown {
    message: Vec<u8>,
    pub cause: Option<Boxed>,
    backtrace: Backtrace,
}

impl fmt::Display for Thrown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.message))
    }
}

impl Error for Thrown {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause
            .as_deref()
            .map(|cause| cause as &(dyn Error + 'static))
    }
}

/// A collection of errors.
#[derive(Debug)]
pub struct Collected(pub Vec<Boxed>);

impl fmt::Display for Collected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("both failed")
    }
}

impl Error for Collected {}

/// What capture is told of these types.
pub fn probes() -> Probes {
    let standard = Probes::standard();
    let thrown = ProbeFor::<Thrown>::new()
        .message(|error| error.message.clone())
        .backtrace(|error| Some(&error.backtrace));
    let collected = ProbeFor::<Collected>::new().members(|error| {
        error
            .0
            .iter()
            .map(|member| &**member as &(dyn Error + 'static))
            .collect()
    });
    standard.with(thrown).with(collected)
}

/// Make an error here; what called this function is its innermost frame.
macro_rules! thrown {
    ($message:expr) => {
        thrown!($message, None)
    };
    ($message:expr, $cause:expr) => {
        Outcome::Err(Box::new(Thrown {
            message: $message.into(),
            cause: $cause,
            backtrace: Backtrace::force_capture(),
        }))
    };
}

type Outcome = Result<u32, Boxed>;

#[inline(never)]
fn order(number: u32, text: &str) -> Outcome {
    if black_box(number) == 17 && text == "a, b" {
        return thrown!("order failed");
    }
    Ok(number)
}

fn arguments() -> Outcome {
    let price = order(17, "a, b")?;
    Ok(black_box(price))
}

fn cause() -> Outcome {
    match thrown!("price") {
        Err(inner) => thrown!("order 17 failed", Some(inner)),
        Ok(price) => Ok(price),
    }
}

#[inline(never)]
fn third() -> Outcome {
    thrown!("third")
}

#[inline(never)]
fn second() -> Outcome {
    third().or_else(|error| thrown!("second", Some(error)))
}

fn cause_chain() -> Outcome {
    second().or_else(|error| thrown!("first", Some(error)))
}

fn disk_full() -> Outcome {
    Err(io::Error::from(io::ErrorKind::StorageFull).into())
}

fn empty_message() -> Outcome {
    thrown!("")
}

fn missing_above() -> Outcome {
    third().map_err(|error| io::Error::new(io::ErrorKind::NotFound, error).into())
}

fn missing_below() -> Outcome {
    not_found().or_else(|error| thrown!("no price list", Some(error)))
}

#[inline(never)]
fn ping(calls: u32) -> Outcome {
    if calls == 0 {
        return thrown!("too far");
    }
    pong(black_box(calls - 1)).map(black_box)
}

#[inline(never)]
fn pong(calls: u32) -> Outcome {
    if calls == 0 {
        return thrown!("too far");
    }
    ping(black_box(calls - 1)).map(black_box)
}

fn mutual_recursion() -> Outcome {
    ping(299).map(black_box)
}

fn nested_function() -> Outcome {
    #[inline(never)]
    fn inner() -> Outcome {
        thrown!("from within")
    }
    inner().map(black_box)
}

fn non_ascii() -> Outcome {
    thrown!("größe 𝄞 ungültig")
}

fn not_found() -> Outcome {
    let text = std::fs::read_to_string("no/such/price/list")?;
    Ok(text.len() as u32)
}

fn record_surrogates() -> Outcome {
    thrown!(b"a\xFF\xFEb".to_vec())
}

fn record_zero() -> Outcome {
    thrown!("a\0b")
}

#[inline(never)]
fn again(calls: u32) -> Outcome {
    if calls == 1 {
        return thrown!("deep enough");
    }
    again(black_box(calls - 1)).map(black_box)
}

fn recursion() -> Outcome {
    again(300).map(black_box)
}

fn single() -> Outcome {
    thrown!("price is negative")
}

fn three_lines() -> Outcome {
    thrown!(THREE_LINES)
}

fn twins() -> Outcome {
    match thrown!("same") {
        Err(inner) => thrown!("same", Some(inner)),
        Ok(price) => Ok(price),
    }
}

fn unclassified() -> Outcome {
    Err("connection timed out: file not found".into())
}

fn wrapped_message() -> Outcome {
    match thrown!("no such key") {
        Err(inner) => thrown!("open config: no such key", Some(inner)),
        Ok(price) => Ok(price),
    }
}

fn wrapped_twice() -> Outcome {
    const TWICE: &str = "start: open config: no such key";
    let Err(inner) = thrown!("open config: no such key") else {
        return Ok(0);
    };
    let Err(middle) = thrown!(TWICE, Some(inner)) else {
        return Ok(0);
    };
    thrown!(TWICE, Some(middle))
}

type Fixture = fn() -> Outcome;

/// The fixtures by their ids.
pub const FIXTURES: &[(&str, Fixture)] = &[
    ("arguments", arguments),
    ("cause", cause),
    ("cause_chain", cause_chain),
    ("disk_full", disk_full),
    ("empty_message", empty_message),
    ("missing_above", missing_above),
    ("missing_below", missing_below),
    ("mutual_recursion", mutual_recursion),
    ("nested_function", nested_function),
    ("non_ascii", non_ascii),
    ("not_found", not_found),
    ("record_surrogates", record_surrogates),
    ("record_zero", record_zero),
    ("recursion", recursion),
    ("single", single),
    ("three_lines", three_lines),
    ("twins", twins),
    ("unclassified", unclassified),
    ("wrapped_message", wrapped_message),
    ("wrapped_twice", wrapped_twice),
];
