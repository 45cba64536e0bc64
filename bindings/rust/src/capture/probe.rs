//! Probes: what a program knows of an error type that `dyn Error` hides. A probe recognises one type and reads its facts.

use std::any::type_name;
use std::backtrace::Backtrace;
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::sync::{Arc, OnceLock};

use crate::model::{Code, Frame, Relation};

use super::value::ContextValue;

/// What a probe read from an error.
#[derive(Default)]
#[non_exhaustive]
pub struct Reading<'e> {
    /// The name of the type as `std::any::type_name` prints it.
    pub type_name: Cow<'static, str>,
    /// The error's own text, where its `Display` is not the message; bytes that are no UTF-8 are repaired.
    pub message: Option<Vec<u8>>,
    /// The error type; without one the registry is asked for the type's name.
    pub error_type: Option<String>,
    /// Codes that classify the error.
    pub codes: Vec<Code>,
    /// The backtrace that the error carries.
    pub backtrace: Option<&'e Backtrace>,
    /// Frames that the error knows otherwise, innermost first.
    pub frames: Vec<Frame>,
    /// The place where the error was made.
    pub location: Option<&'e Location<'e>>,
    /// Facts for the record's context.
    pub context: Vec<(String, ContextValue)>,
    /// Errors that explain this one, beside `source()`.
    pub related: Vec<(Relation, &'e (dyn Error + 'static))>,
    /// Whether `source()` gives the source of a related error, below which it stands then.
    pub passes_source_on: bool,
    /// Whether the error is a collection, also when it has no members.
    pub is_group: bool,
}

/// Something that recognises errors and reads their facts.
pub trait Probe: Send + Sync {
    /// The facts of an error; nothing for an error of another type.
    fn read<'e>(&self, error: &'e (dyn Error + 'static)) -> Option<Reading<'e>>;
}

type Fill<E> = dyn for<'e> Fn(&'e E, &mut Reading<'e>) + Send + Sync;

/// A probe for one concrete type.
///
/// ```
/// use uep::capture::{capture, CaptureOptions, ProbeFor, Probes};
///
/// #[derive(Debug)]
/// struct NoStock {
///     item: u32,
/// }
/// impl std::fmt::Display for NoStock {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "item {} is sold out", self.item)
///     }
/// }
/// impl std::error::Error for NoStock {}
///
/// let probe = ProbeFor::<NoStock>::new()
///     .error_type("com.acme.shop.no_stock")
///     .context(|error| vec![("item".to_owned(), error.item.into())]);
/// let options = CaptureOptions::new().probes(Probes::standard().with(probe));
/// let error: Box<dyn std::error::Error> = Box::new(NoStock { item: 17 });
/// let record = capture(&*error, &options);
/// assert_eq!(record.error_type, "com.acme.shop.no_stock");
/// assert!(record.nodes[0].type_name.ends_with("::NoStock"));
/// assert_eq!(record.context["item"], 17.0.into());
/// ```
pub struct ProbeFor<E> {
    name: Cow<'static, str>,
    fills: Vec<Box<Fill<E>>>,
    seen: PhantomData<fn(&E)>,
}

impl<E: Error + 'static> Default for ProbeFor<E> {
    fn default() -> Self {
        ProbeFor::new()
    }
}

impl<E: Error + 'static> ProbeFor<E> {
    /// A probe that knows the type's name.
    pub fn new() -> Self {
        ProbeFor {
            name: Cow::Borrowed(type_name::<E>()),
            fills: Vec::new(),
            seen: PhantomData,
        }
    }

    /// Say another name than `std::any::type_name` does.
    pub fn name(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.name = name.into();
        self
    }

    /// Fill a reading by a function of your own.
    pub fn fill(
        mut self,
        fill: impl for<'e> Fn(&'e E, &mut Reading<'e>) + Send + Sync + 'static,
    ) -> Self {
        self.fills.push(Box::new(fill));
        self
    }

    /// Every error of the type is of this error type.
    pub fn error_type(self, error_type: impl Into<String>) -> Self {
        let error_type = error_type.into();
        self.fill(move |_, reading| reading.error_type = Some(error_type.clone()))
    }

    /// The error type follows from the error.
    pub fn error_type_of(
        self,
        choose: impl Fn(&E) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.fill(move |error, reading| reading.error_type = choose(error))
    }

    /// The error's own message, where `Display` says more or is no UTF-8.
    pub fn message(self, own: impl Fn(&E) -> Vec<u8> + Send + Sync + 'static) -> Self {
        self.fill(move |error, reading| reading.message = Some(own(error)))
    }

    /// The codes of the error.
    pub fn codes(self, list: impl Fn(&E) -> Vec<Code> + Send + Sync + 'static) -> Self {
        self.fill(move |error, reading| reading.codes = list(error))
    }

    /// The backtrace that the error carries.
    pub fn backtrace(
        self,
        find: impl for<'e> Fn(&'e E) -> Option<&'e Backtrace> + Send + Sync + 'static,
    ) -> Self {
        self.fill(move |error, reading| reading.backtrace = find(error))
    }

    /// The place that the error carries, as `#[track_caller]` gives it.
    pub fn location(
        self,
        find: impl for<'e> Fn(&'e E) -> Option<&'e Location<'e>> + Send + Sync + 'static,
    ) -> Self {
        self.fill(move |error, reading| reading.location = find(error))
    }

    /// Facts for the context.
    pub fn context(
        self,
        list: impl Fn(&E) -> Vec<(String, ContextValue)> + Send + Sync + 'static,
    ) -> Self {
        self.fill(move |error, reading| reading.context = list(error))
    }

    /// The error is a collection of these.
    pub fn members(
        self,
        list: impl for<'e> Fn(&'e E) -> Vec<&'e (dyn Error + 'static)> + Send + Sync + 'static,
    ) -> Self {
        self.fill(move |error, reading| {
            reading.is_group = true;
            reading.related.extend(
                list(error)
                    .into_iter()
                    .map(|member| (Relation::Member, member)),
            );
        })
    }
}

impl<E: Error + 'static> Probe for ProbeFor<E> {
    fn read<'e>(&self, error: &'e (dyn Error + 'static)) -> Option<Reading<'e>> {
        let error = error.downcast_ref::<E>()?;
        let mut reading = Reading {
            type_name: self.name.clone(),
            ..Reading::default()
        };
        self.fills.iter().for_each(|fill| fill(error, &mut reading));
        Some(reading)
    }
}

/// The probes that capture asks, the last one added first.
#[derive(Clone)]
pub struct Probes(Arc<Vec<Arc<dyn Probe>>>);

static INSTALLED: OnceLock<Probes> = OnceLock::new();

impl Probes {
    /// No probes at all: every name is a guess.
    pub fn empty() -> Self {
        Probes(Arc::new(Vec::new()))
    }

    /// The probes for the types of the standard library.
    pub fn standard() -> Self {
        static STANDARD: OnceLock<Probes> = OnceLock::new();
        STANDARD.get_or_init(super::std_types::list).clone()
    }

    /// These probes and one more.
    pub fn with(self, probe: impl Probe + 'static) -> Self {
        self.add(Arc::new(probe))
    }

    pub(crate) fn add(mut self, probe: Arc<dyn Probe>) -> Self {
        Arc::make_mut(&mut self.0).push(probe);
        self
    }

    /// Make these the probes of every capture that names none. Once a process; a second call gives its argument back.
    pub fn install(self) -> Result<(), Probes> {
        INSTALLED.set(self)
    }

    /// The installed probes, or the standard ones.
    pub fn installed() -> Self {
        INSTALLED.get().cloned().unwrap_or_else(Probes::standard)
    }

    pub(crate) fn read<'e>(&self, error: &'e (dyn Error + 'static)) -> Option<Reading<'e>> {
        self.0.iter().rev().find_map(|probe| probe.read(error))
    }
}

impl fmt::Debug for Probes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} probes", self.0.len())
    }
}

/// Make [`Probes`] for types of your own beside the standard ones; behind `=>` stands an error type.
///
/// ```
/// # use std::fmt;
/// # macro_rules! failure { ($name:ident) => {
/// # #[derive(Debug)] struct $name;
/// # impl fmt::Display for $name { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("failed") } }
/// # impl std::error::Error for $name {} } }
/// # failure!(NoPrice); failure!(NoStock);
/// let probes = uep::probes![NoPrice, NoStock => "com.acme.shop.no_stock"];
/// let options = uep::capture::CaptureOptions::new().probes(probes);
/// assert_eq!(uep::capture::capture(&NoStock, &options).error_type, "com.acme.shop.no_stock");
/// ```
#[macro_export]
macro_rules! probes {
    ($($kind:ty $(=> $error_type:expr)?),* $(,)?) => {
        $crate::capture::Probes::standard()
            $(.with($crate::capture::ProbeFor::<$kind>::new()$(.error_type($error_type))?))*
    };
}
