//! What a caller of capture says about the record.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use crate::limits::MAX_RECORD_BYTES;
use crate::model::{Code, Correlation, Handling, Resource, Severity};

use super::occurrence::new_error_id;
use super::probe::Probes;
use super::value::ContextValue;

type MakeId = dyn Fn(SystemTime) -> String + Send + Sync;

/// What capture adds to an error, and how it looks at it. What cannot stand in a record is left out, and a mark says so.
///
/// ```
/// use uep::capture::{capture, CaptureOptions};
/// use uep::Severity;
///
/// let error = "seven".parse::<u32>().unwrap_err();
/// let options = CaptureOptions::new().context("field", "amount").context("password", "s3cret").severity(Severity::Low);
/// let record = capture(&error, &options);
/// assert_eq!(record.context["field"], "amount".into());
/// assert_eq!(record.context["password"], "[redacted]".into());
/// assert_eq!(record.severity, Severity::Low as i32);
/// ```
#[derive(Clone)]
pub struct CaptureOptions {
    pub(crate) context: Vec<(String, ContextValue)>,
    pub(crate) severity: Option<i32>,
    pub(crate) error_type: Option<String>,
    pub(crate) suggestions: Option<Vec<String>>,
    pub(crate) codes: Vec<Code>,
    pub(crate) resource: Option<Resource>,
    pub(crate) correlation: Option<Correlation>,
    pub(crate) handling: Option<Handling>,
    pub(crate) redact: bool,
    pub(crate) max_bytes: usize,
    pub(crate) probes: Option<Probes>,
    pub(crate) clock: fn() -> SystemTime,
    pub(crate) new_id: Arc<MakeId>,
}

impl Default for CaptureOptions {
    fn default() -> Self {
        CaptureOptions {
            context: Vec::new(),
            severity: None,
            error_type: None,
            suggestions: None,
            codes: Vec::new(),
            resource: None,
            correlation: None,
            handling: None,
            redact: true,
            max_bytes: MAX_RECORD_BYTES.size(),
            probes: None,
            clock: SystemTime::now,
            new_id: Arc::new(new_error_id),
        }
    }
}

impl CaptureOptions {
    /// Options that add nothing: the registry's defaults, redaction by keys, the full budget, the installed probes.
    pub fn new() -> Self {
        CaptureOptions::default()
    }

    /// Add a fact of the moment.
    pub fn context(mut self, key: impl Into<String>, value: impl Into<ContextValue>) -> Self {
        self.context.push((key.into(), value.into()));
        self
    }

    /// Say how severe the error is, whatever its type says.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity as i32);
        self
    }

    /// Say the severity by its name; one that there is not is left out and marked.
    pub fn severity_named(mut self, name: &str) -> Self {
        self.severity = Some(crate::registry::severity_number(name).unwrap_or(0));
        self
    }

    /// Say of what type the error is; one of your own gets the type that would have been found as its ancestor.
    pub fn error_type(mut self, error_type: impl Into<String>) -> Self {
        self.error_type = Some(error_type.into());
        self
    }

    /// Say what a person can do, in the place of what the type's entry says.
    pub fn recovery_suggestions<T: Into<String>>(
        mut self,
        suggestions: impl IntoIterator<Item = T>,
    ) -> Self {
        self.suggestions = Some(suggestions.into_iter().map(Into::into).collect());
        self
    }

    /// Add a code that classifies the error.
    pub fn code(mut self, code: Code) -> Self {
        self.codes.push(code);
        self
    }

    /// Say which service reports the error.
    pub fn resource(mut self, resource: Resource) -> Self {
        self.resource = Some(resource);
        self
    }

    /// Say to which trace and request the error belongs.
    pub fn correlation(mut self, correlation: Correlation) -> Self {
        self.correlation = Some(correlation);
        self
    }

    /// Say how the error was handled.
    pub fn handling(mut self, handling: Handling) -> Self {
        self.handling = Some(handling);
        self
    }

    /// Turn redaction by keys off: values under sensitive keys stay.
    pub fn without_redaction(mut self) -> Self {
        self.redact = false;
        self
    }

    /// Say how many bytes the record may have in its binary form; less than the compact budget is the compact budget.
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Ask these probes and not the installed ones.
    pub fn probes(mut self, probes: Probes) -> Self {
        self.probes = Some(probes);
        self
    }

    /// Take the time from a clock of your own.
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// Make ids by a function of your own, which gets the time.
    pub fn new_id(mut self, make: impl Fn(SystemTime) -> String + Send + Sync + 'static) -> Self {
        self.new_id = Arc::new(make);
        self
    }

    pub(crate) fn probes_in_force(&self) -> Probes {
        self.probes.clone().unwrap_or_else(Probes::installed)
    }
}

impl fmt::Debug for CaptureOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Values of the context may be secrets; their keys are not.
        f.debug_struct("CaptureOptions")
            .field(
                "context",
                &self.context.iter().map(|(key, _)| key).collect::<Vec<_>>(),
            )
            .field("severity", &self.severity)
            .field("error_type", &self.error_type)
            .field("codes", &self.codes)
            .field("redact", &self.redact)
            .field("max_bytes", &self.max_bytes)
            .finish_non_exhaustive()
    }
}
