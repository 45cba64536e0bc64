//! Panics as errors and records. The hook is the only thing here that outlives a call, and it is installed by name.
//!
//! `catch_unwind` gives no more than what was thrown; where and on which thread it happened only a panic hook sees. So
//! [`guard`] tells the place, the frames and the thread where [`install`] was called before, and else the message alone.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::{Cell, RefCell};
use std::error::Error;
use std::fmt;
use std::panic::{catch_unwind, set_hook, take_hook, PanicHookInfo, UnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

use crate::capture::{capture_headed, locate, read_backtrace, CaptureOptions, Head};
use crate::model::{Frame, Handling, Thread, UniversalErrorProtocol};
use crate::remote::RemoteError;
use crate::truncate::limit_values;

/// The type name of a panic in a record (UEP-NODE-024).
pub(crate) const PANIC: &str = "panic";
const MECHANISM: &str = "std::panic::set_hook";
const GUARD: &str = "uep::panics::guard";
/// What std prints for a payload that is no text.
const NO_TEXT: &str = "Box<dyn Any>";
/// std's own trace of a panic begins behind this frame.
const TRACE_BEGINS: [&str; 2] = ["__rust_end_short_backtrace", "rust_panic_with_hook"];

thread_local! {
    static MUTED: Cell<u32> = const { Cell::new(0) };
    static GUARDED: Cell<u32> = const { Cell::new(0) };
    static SEEN: RefCell<Option<Panicked>> = const { RefCell::new(None) };
}

/// While one lives, the hook says nothing of this thread's panics: capture runs code that may panic and catches it.
pub(crate) struct Muted(());

impl Muted {
    pub fn new() -> Self {
        // A thread that is about to end has no counter any more, and then nothing to mute.
        let _ = MUTED.try_with(|count| count.set(count.get() + 1));
        Muted(())
    }
}

impl Drop for Muted {
    fn drop(&mut self) {
        let _ = MUTED.try_with(|count| count.set(count.get() - 1));
    }
}

/// A panic, as an error.
pub struct Panicked {
    message: String,
    place: Option<Box<Frame>>,
    frames: Vec<Frame>,
    thread_name: Option<String>,
    thread_id: Box<str>,
    payload: Option<Box<dyn Any + Send>>,
    remote: Option<Box<RemoteError>>,
}

impl Panicked {
    fn of_payload(payload: &(dyn Any + Send)) -> Self {
        let text = payload
            .downcast_ref::<&'static str>()
            .map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        let thread = std::thread::current();
        Panicked {
            message: text.unwrap_or_else(|| NO_TEXT.to_owned()),
            place: None,
            frames: Vec::new(),
            thread_name: thread.name().map(str::to_owned),
            thread_id: number_of(thread.id()).into(),
            payload: None,
            remote: payload.downcast_ref::<RemoteError>().cloned().map(Box::new),
        }
    }

    fn of_hook(info: &PanicHookInfo<'_>) -> Self {
        let frames = read_backtrace(&Backtrace::force_capture()).unwrap_or_default();
        Panicked {
            place: info.location().map(locate).map(Box::new),
            frames: below_hook(frames),
            ..Panicked::of_payload(info.payload())
        }
    }

    /// What the panic says, or what std prints for a payload that is no text.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// File, line and column of the panic, where the hook saw it.
    pub fn place(&self) -> Option<(&str, u32, u32)> {
        self.place
            .as_ref()
            .map(|frame| (frame.file.as_str(), frame.line, frame.column))
    }

    /// The frames of the panic, innermost first, where the hook saw it: those that std prints and all below them.
    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// The name of the thread, where it has one.
    pub fn thread_name(&self) -> Option<&str> {
        self.thread_name.as_deref()
    }

    /// What was thrown; nothing for a panic that a hook saw and that is still under way.
    pub fn into_payload(self) -> Option<Box<dyn Any + Send>> {
        self.payload
    }

    /// The record of the panic, which somebody caught.
    ///
    /// ```
    /// let panicked = uep::panics::guard(|| panic!("no price")).unwrap_err();
    /// let record = panicked.record(&uep::capture::CaptureOptions::new());
    /// assert_eq!(record.nodes[0].type_name, "panic");
    /// assert_eq!(record.error_type, "uep.runtime.unhandled");
    /// ```
    pub fn record(&self, options: &CaptureOptions) -> UniversalErrorProtocol {
        let handling = Handling {
            handled: Some(true),
            mechanism: GUARD.to_owned(),
            ..Handling::default()
        };
        self.record_as(options, handling)
    }

    fn record_as(&self, options: &CaptureOptions, handling: Handling) -> UniversalErrorProtocol {
        let options = match options.handling {
            Some(_) => options.clone(),
            None => options.clone().handling(handling),
        };
        let mut record = capture_headed(self, &options, Head::default());
        let thread = Thread {
            id: self.thread_id.to_string(),
            name: self.thread_name.clone().unwrap_or_default(),
            crashed: true,
            ..Thread::default() // UEP-REC-041: its stack is that of node 0
        };
        record.threads.push(thread);
        limit_values(record)
    }

    /// The frames of the record's node 0: those that were seen, else the place alone.
    pub(crate) fn known_frames(&self) -> Vec<Frame> {
        if self.frames.is_empty() {
            self.place.as_deref().into_iter().cloned().collect()
        } else {
            self.frames.clone()
        }
    }
}

impl fmt::Debug for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Panicked");
        shown
            .field("message", &self.message)
            .field("place", &self.place())
            .field("thread", &self.thread_name);
        shown.finish_non_exhaustive()
    }
}

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Panicked {
    /// The error that was thrown by `panic_any`, as `anyhow` and RPC libraries do.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let Some(remote) = &self.remote {
            return Some(&**remote);
        }
        let payload = self.payload.as_deref()?;
        let shared = payload
            .downcast_ref::<Box<dyn Error + Send + Sync>>()
            .map(|error| &**error as _);
        shared.or_else(|| {
            payload
                .downcast_ref::<Box<dyn Error + Send>>()
                .map(|error| &**error as _)
        })
    }
}

/// The digits of `ThreadId(1)`; the number itself is not stable.
fn number_of(id: std::thread::ThreadId) -> String {
    format!("{id:?}")
        .chars()
        .filter(char::is_ascii_digit)
        .collect()
}

/// The frames without those of the hook and of std's machinery above it, as std's own trace prints them.
fn below_hook(frames: Vec<Frame>) -> Vec<Frame> {
    let ends_at = |name: &str| {
        frames
            .iter()
            .position(|frame| frame.function.contains(name))
    };
    let start = TRACE_BEGINS
        .into_iter()
        .find_map(ends_at)
        .map_or(0, |at| at + 1);
    frames.into_iter().skip(start).collect()
}

/// An installed hook. Dropping it leaves the hook in place; [`Installed::uninstall`] takes it out of use.
#[must_use = "only this can take the hook out of use again"]
pub struct Installed {
    active: Arc<AtomicBool>,
}

impl Installed {
    /// Stop making records. Panics go on to the hook that was there before; one that was installed later is kept.
    pub fn uninstall(self) {
        self.active.store(false, Ordering::Release);
    }
}

/// Give `sink` the record of every panic that no [`guard`] of this crate catches, then run the hook that was there before.
///
/// The record says that nobody handled the panic, and that the process ends when it is the main thread's or when panics
/// abort; who catches panics otherwise uses [`guard`]. The sink must not panic, and neither must clocks, ids and probes of
/// the options: std ends the process at a panic inside of a panic hook.
///
/// ```
/// use std::sync::mpsc;
/// use uep::capture::CaptureOptions;
///
/// let (send, records) = mpsc::channel();
/// let hook = uep::panics::install(CaptureOptions::new(), move |record| drop(send.send(record)));
/// std::thread::Builder::new().name("worker".into()).spawn(|| panic!("no price")).unwrap().join().unwrap_err();
/// hook.uninstall();
/// let record = records.recv().unwrap();
/// assert_eq!(record.error_message, "no price");
/// assert_eq!(record.threads[0].name, "worker");
/// assert_eq!(record.handling.unwrap().handled, Some(false));
/// ```
pub fn install(
    options: CaptureOptions,
    sink: impl Fn(UniversalErrorProtocol) + Send + Sync + 'static,
) -> Installed {
    let active = Arc::new(AtomicBool::new(true));
    let installed = Installed {
        active: Arc::clone(&active),
    };
    let previous = take_hook();
    set_hook(Box::new(move |info| {
        if !active.load(Ordering::Acquire) {
            return previous(info);
        }
        if MUTED.try_with(Cell::get).unwrap_or(0) > 0 {
            return;
        }
        observe(info, &options, &sink);
        previous(info);
    }));
    installed
}

fn observe(
    info: &PanicHookInfo<'_>,
    options: &CaptureOptions,
    sink: &dyn Fn(UniversalErrorProtocol),
) {
    let panicked = Panicked::of_hook(info);
    if GUARDED.try_with(Cell::get).unwrap_or(0) > 0 {
        let _ = SEEN.try_with(|seen| seen.replace(Some(panicked)));
        return;
    }
    let handling = Handling {
        handled: Some(false),
        fatal: cfg!(panic = "abort") || panicked.thread_name() == Some("main"),
        mechanism: MECHANISM.to_owned(),
        ..Handling::default()
    };
    sink(panicked.record_as(options, handling));
}

struct Guarded(());

impl Guarded {
    fn new() -> Self {
        let _ = GUARDED.try_with(|count| count.set(count.get() + 1));
        Guarded(())
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        let _ = GUARDED.try_with(|count| count.set(count.get() - 1));
    }
}

/// Run a function and give its panic as an error.
///
/// ```
/// assert_eq!(uep::panics::guard(|| 17).unwrap(), 17);
/// assert_eq!(uep::panics::guard(|| panic!("no price")).unwrap_err().message(), "no price");
/// ```
pub fn guard<T>(work: impl FnOnce() -> T + UnwindSafe) -> Result<T, Panicked> {
    let guarded = Guarded::new();
    let outcome = catch_unwind(work);
    drop(guarded);
    outcome.map_err(|payload| {
        let seen = SEEN.try_with(RefCell::take).ok().flatten();
        let mut panicked = seen.unwrap_or_else(|| Panicked::of_payload(&*payload));
        panicked.payload = Some(payload);
        panicked
    })
}
