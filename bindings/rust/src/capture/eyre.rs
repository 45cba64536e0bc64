//! Capture of `eyre::Report`: its chain, and what a handler of this crate saw where the report was made.

use std::backtrace::Backtrace;
use std::error::Error;
use std::fmt;
use std::panic::Location;

use ::eyre::{EyreHandler, InstallError, Report};

use super::{capture_headed, locate, CaptureOptions, Head};
use crate::model::UniversalErrorProtocol;

/// The name of an error that eyre made of a text.
const WRAPPER: &str = "eyre::Report";

/// A handler that keeps the place and the backtrace of a report; eyre's own keeps neither where capture can read it.
pub struct Handler {
    backtrace: Backtrace,
    location: Option<&'static Location<'static>>,
}

impl Handler {
    /// Make this the handler of every report from now on. Once a process, before the first report.
    ///
    /// The backtrace is taken where `RUST_BACKTRACE` or `RUST_LIB_BACKTRACE` asks for it.
    pub fn install() -> Result<(), InstallError> {
        ::eyre::set_hook(Box::new(|_| {
            Box::new(Handler {
                backtrace: Backtrace::capture(),
                location: None,
            })
        }))
    }

    /// The backtrace of the report.
    pub fn backtrace(&self) -> &Backtrace {
        &self.backtrace
    }
}

impl EyreHandler for Handler {
    fn debug(&self, error: &(dyn Error + 'static), f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return fmt::Debug::fmt(error, f);
        }
        write!(f, "{error}")?;
        let mut cause = error.source();
        if cause.is_some() {
            f.write_str("\n\nCaused by:")?;
        }
        while let Some(error) = cause {
            write!(f, "\n    {error}")?;
            cause = error.source();
        }
        Ok(())
    }

    fn track_caller(&mut self, location: &'static Location<'static>) {
        self.location = Some(location);
    }
}

/// Make the record of an eyre report.
///
/// With [`Handler`] installed node 0 has the report's backtrace, or the place where it was made; with another handler the
/// first frame is the place of this call.
///
/// ```
/// use eyre::WrapErr;
///
/// uep::capture::Handler::install()?;
/// let report = "seven".parse::<u32>().wrap_err("cannot read the amount").unwrap_err();
/// let record = uep::capture::capture_eyre(&report, &Default::default());
/// assert_eq!(record.error_message, "cannot read the amount");
/// assert_eq!(record.nodes[1].type_name, "core::num::error::ParseIntError");
/// # Ok::<(), eyre::InstallError>(())
/// ```
#[track_caller]
pub fn capture_eyre(report: &Report, options: &CaptureOptions) -> UniversalErrorProtocol {
    let handler = report.handler().downcast_ref::<Handler>();
    let place = handler
        .and_then(|handler| handler.location)
        .unwrap_or(Location::caller());
    let head = Head {
        backtrace: handler.map(Handler::backtrace),
        frames: vec![locate(place)],
        wrapper: Some(WRAPPER),
        ..Head::default()
    };
    let outermost: &(dyn Error + 'static) = &**report;
    capture_headed(outermost, options, head)
}
