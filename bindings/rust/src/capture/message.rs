//! Make texts of a program's own objects. Survives whatever their methods do, and keeps no text without a bound.

use std::fmt::{self, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

use crate::panics::Muted;
use crate::text::cut_end;

/// Where a text ends that goes on and on; far more than a record holds.
const LONGEST: usize = 1 << 20;
/// How much of a Debug text is needed for the name at its beginning.
const LEAD: usize = 512;
const UNPRINTABLE: &str = "<Display failed>";

/// Run a program's own code; nothing when it panics.
///
/// What it threw is forgotten and not dropped: its destructor could panic as well.
pub(crate) fn survive<T>(work: impl FnOnce() -> T) -> Option<T> {
    let _muted = Muted::new();
    catch_unwind(AssertUnwindSafe(work))
        .map_err(std::mem::forget)
        .ok()
}

struct Bounded {
    text: String,
    limit: usize,
}

impl Write for Bounded {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let kept = cut_end(part, self.limit - self.text.len());
        self.text.push_str(kept);
        if kept.len() < part.len() {
            Err(fmt::Error)
        } else {
            Ok(())
        }
    }
}

/// The text of a value, and whether it could be read to its end or to the bound.
pub(crate) fn show(value: &dyn fmt::Display) -> (String, bool) {
    let mut written = Bounded {
        text: String::new(),
        limit: LONGEST,
    };
    let outcome = survive(|| write!(written, "{value}"));
    let is_full = written.text.len() + 4 > LONGEST;
    match outcome {
        Some(Ok(())) => (written.text, true),
        Some(Err(_)) if is_full => (written.text, true),
        // A Display that fails may have said something before; that is more than nothing.
        _ if written.text.is_empty() => (UNPRINTABLE.to_owned(), false),
        _ => (written.text, false),
    }
}

/// The beginning of a value's Debug text; empty when it panics.
pub(crate) fn lead(value: &dyn fmt::Debug) -> String {
    let mut written = Bounded {
        text: String::new(),
        limit: LEAD,
    };
    // The outcome does not matter: an error is the end of the room, and a panic leaves what was written.
    let _ = survive(|| write!(written, "{value:?}"));
    written.text
}
