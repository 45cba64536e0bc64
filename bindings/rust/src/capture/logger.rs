//! A logger of the `log` crate that makes records of the errors it is given as values. Logs nothing itself.

use log::kv::{Error, Key, Value, VisitSource};
use log::{Log, Metadata, Record};

use super::{capture_headed, locate_log, CaptureOptions, Head};
use crate::model::{Handling, UniversalErrorProtocol};

const MECHANISM: &str = "log::Log";

/// Makes a record of every error among the values of a log line, then hands the line to another logger.
///
/// An error that a program logs was handled. A line without an error makes no record: its text is no error.
///
/// ```
/// use std::sync::mpsc;
/// use log::Log;
/// use uep::capture::{CaptureOptions, RecordLogger};
///
/// let (send, records) = mpsc::channel();
/// let logger = RecordLogger::new(CaptureOptions::new(), move |record| drop(send.send(record)));
/// let error = "seven".parse::<u32>().unwrap_err();
/// let values = [("err", log::kv::Value::from_dyn_error(&error))];
/// let line = log::Record::builder().args(format_args!("no amount")).key_values(&values).build();
/// logger.log(&line); // log::error!(err:err = error; "no amount") does this with the program's logger
/// let record = records.recv().unwrap();
/// assert_eq!(record.error_message, "invalid digit found in string");
/// assert_eq!(record.handling.unwrap().mechanism, "log::Log");
/// ```
pub struct RecordLogger {
    options: CaptureOptions,
    sink: Box<dyn Fn(UniversalErrorProtocol) + Send + Sync>,
    next: Option<Box<dyn Log>>,
}

impl RecordLogger {
    /// A logger that gives records to `sink`.
    pub fn new(
        options: CaptureOptions,
        sink: impl Fn(UniversalErrorProtocol) + Send + Sync + 'static,
    ) -> Self {
        RecordLogger {
            options,
            sink: Box::new(sink),
            next: None,
        }
    }

    /// Hand every line to another logger as well.
    pub fn then(self, next: impl Log + 'static) -> Self {
        RecordLogger {
            next: Some(Box::new(next)),
            ..self
        }
    }
}

impl Log for RecordLogger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // Without another logger lines below Error may still carry an error that somebody wants to see.
        self.next.as_ref().is_none_or(|next| next.enabled(metadata))
    }

    fn log(&self, record: &Record<'_>) {
        let mut visitor = Visitor {
            logger: self,
            record,
        };
        let _ = record.key_values().visit(&mut visitor);
        if let Some(next) = &self.next {
            next.log(record);
        }
    }

    fn flush(&self) {
        if let Some(next) = &self.next {
            next.flush();
        }
    }
}

struct Visitor<'r, 'k> {
    logger: &'r RecordLogger,
    record: &'r Record<'k>,
}

impl<'kvs> VisitSource<'kvs> for Visitor<'_, '_> {
    fn visit_pair(&mut self, _key: Key<'kvs>, value: Value<'kvs>) -> Result<(), Error> {
        let Some(error) = value.to_borrowed_error() else {
            return Ok(());
        };
        let handling = Handling {
            handled: Some(true),
            mechanism: MECHANISM.to_owned(),
            ..Handling::default()
        };
        let options = self.logger.options.clone().handling(handling);
        let options = options
            .context("log.message", self.record.args().to_string())
            .context("log.target", self.record.target());
        let frames = locate_log(
            self.record.file(),
            self.record.line(),
            self.record.module_path(),
        );
        (self.logger.sink)(capture_headed(
            error,
            &options,
            Head {
                frames,
                ..Head::default()
            },
        ));
        Ok(())
    }
}
