//! The operations that throw, rebuild and wrap errors of Rust.

use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::sync::Arc;

use log::Log;
use uep::capture::{capture, CaptureOptions, ContextValue, RecordLogger};
use uep::json::{Integer, Json};
use uep::{panics, Form, RemoteError, UniversalErrorProtocol};

use crate::args::{answer_record, build_record, read_hex, Answer, Args, Failure};
use crate::fixtures::{probes, Boxed, Collected, Thrown, FIXTURES};

/// The argument under which this program is its own child and dies of a panic.
const DIE: &str = "--die-of";

/// Throw the native error of a fixture and capture it.
pub fn native(args: &Args<'_>) -> Answer {
    let fixture = args.need("fixture")?;
    if let Some(hook) = args.text("hook") {
        return answer_record(&run_hook(hook, fixture)?);
    }
    answer_record(&capture(&*throw(fixture)?, &options(args)?))
}

/// Rebuild a record as a native error, return it as one, and capture it again.
pub fn remote(args: &Args<'_>) -> Answer {
    let fail = |error: RemoteError| -> Result<(), Boxed> { Err(error.into()) };
    let Err(error) = fail(RemoteError::new(Arc::new(args.record("record")?))) else {
        return Err(Failure::Fault("a rebuilt error was no error".to_owned()));
    };
    answer_record(&capture(&*error, &CaptureOptions::new()))
}

/// Return an error because of a received record, or in a collection with it, and capture it.
pub fn wrap(args: &Args<'_>) -> Answer {
    let service = args.text("service").unwrap_or_default();
    let received = RemoteError::new(Arc::new(args.record("received")?)).from_service(service);
    let first = args
        .get("record")
        .map(|_| args.record("record"))
        .transpose()?;
    let first = first.map(|record| RemoteError::new(Arc::new(record)));
    let error: Boxed = if args.text("relation") == Some("RELATION_MEMBER") {
        let first = first.map_or_else(|| throw(args.need("fixture")?), |error| Ok(error.into()))?;
        Box::new(Collected(vec![first, received.into()]))
    } else if let Some(first) = first {
        first.caused_by(received).into()
    } else {
        add_cause(throw(args.need("fixture")?)?, received.into())
    };
    answer_record(&capture(&*error, &CaptureOptions::new().probes(probes())))
}

fn throw(fixture: &str) -> Result<Boxed, Failure> {
    let found = FIXTURES.iter().find(|(id, _)| *id == fixture);
    let (_, fail) = found.ok_or_else(|| Failure::Unsupported(format!("fixture:{fixture}")))?;
    match fail() {
        Err(error) => Ok(error),
        Ok(_) => Err(Failure::Fault(format!(
            "the fixture {fixture} returned no error"
        ))),
    }
}

/// Name the cause of an error: our own has room for one, an error of std::io takes one in with its kind.
fn add_cause(error: Boxed, cause: Boxed) -> Boxed {
    let error = match error.downcast::<Thrown>() {
        Ok(mut thrown) => {
            thrown.cause = Some(cause);
            return thrown;
        }
        Err(error) => error,
    };
    match error.downcast::<io::Error>() {
        Ok(error) => io::Error::new(error.kind(), cause).into(),
        Err(error) => error,
    }
}

/// What the case gives to capture.
fn options(args: &Args<'_>) -> Result<CaptureOptions, Failure> {
    let mut options = CaptureOptions::new().probes(probes());
    for (key, value) in args.get("context").map(Json::members).into_iter().flatten() {
        options = options.context(key, to_value(value));
    }
    for (key, value) in args.get("values").map(Json::members).into_iter().flatten() {
        options = options.context(key, make_value(value)?);
    }
    if let Some(name) = args.text("severity") {
        options = options.severity_named(name);
    }
    if let Some(error_type) = args.text("error_type") {
        options = options.error_type(error_type);
    }
    if let Some(Json::Array(list)) = args.get("recovery_suggestions") {
        options = options.recovery_suggestions(list.iter().filter_map(|item| item.value.as_str()));
    }
    let names = ["codes", "correlation", "handling", "resource"];
    let given = names
        .iter()
        .filter_map(|name| Some((*name, args.get(name)?.clone())));
    let parts = build_record(&Json::object(given))?;
    options = parts.codes.into_iter().fold(options, CaptureOptions::code);
    options = parts
        .correlation
        .into_iter()
        .fold(options, CaptureOptions::correlation);
    options = parts
        .handling
        .into_iter()
        .fold(options, CaptureOptions::handling);
    Ok(parts
        .resource
        .into_iter()
        .fold(options, CaptureOptions::resource))
}

/// A JSON value as a program would hold it.
fn to_value(value: &Json) -> ContextValue {
    match value {
        Json::Null => ContextValue::Null,
        Json::Bool(value) => ContextValue::Bool(*value),
        Json::Number(number) => match number.integer() {
            Some(Integer::Exact(exact)) if number.is_integer_text() => ContextValue::Integer(exact),
            Some(_) if number.is_integer_text() => {
                ContextValue::Decimal(number.digits().to_owned())
            }
            _ => ContextValue::Float(number.as_f64()),
        },
        Json::String(text) => ContextValue::Text(text.clone()),
        Json::Array(list) => {
            ContextValue::List(list.iter().map(|item| to_value(&item.value)).collect())
        }
        Json::Object(_) => ContextValue::Object(
            value
                .members()
                .map(|(key, value)| (key.to_owned(), to_value(value)))
                .collect(),
        ),
    }
}

/// A value that no JSON value is.
fn make_value(value: &Json) -> Result<ContextValue, Failure> {
    let wrong = || Failure::Fault(format!("no value {value:?}"));
    let (kind, text) = value.members().next().ok_or_else(wrong)?;
    let text = text.as_str().ok_or_else(wrong)?;
    match kind {
        "bytes" => read_hex(text).map(ContextValue::Bytes).ok_or_else(wrong),
        "decimal" => Ok(ContextValue::Decimal(text.to_owned())),
        "float" => text.parse().map(ContextValue::Float).map_err(|_| wrong()),
        "instant" => uep::times::parse_timestamp(text)
            .map(ContextValue::Time)
            .map_err(|_| wrong()),
        other => Err(Failure::Unsupported(format!("values:{other}"))),
    }
}

/// Let a fixture's error come to a hook; give the record that the hook made.
fn run_hook(hook: &str, fixture: &str) -> Result<UniversalErrorProtocol, Failure> {
    throw(fixture)?;
    let (send, records) = mpsc::channel();
    match hook {
        "uncaught" => return run_child(fixture),
        "thread" => {
            let hook = panics::install(options(&Args(&Json::Null))?, move |record| {
                drop(send.send(record))
            });
            let fixture = fixture.to_owned();
            let ended = std::thread::spawn(move || panic_with(&fixture)).join();
            hook.uninstall();
            drop(ended);
        }
        "log" => {
            let logger = RecordLogger::new(options(&Args(&Json::Null))?, move |record| {
                drop(send.send(record))
            });
            let error = throw(fixture)?;
            let values = [("err", log::kv::Value::from_dyn_error(&*error))];
            logger.log(
                &log::Record::builder()
                    .args(format_args!("logged"))
                    .key_values(&values)
                    .build(),
            );
        }
        other => return Err(Failure::Unsupported(format!("hook:{other}"))),
    }
    records
        .try_recv()
        .map_err(|_| Failure::Fault(format!("the hook {hook} made no record")))
}

/// What a program does that expects no error.
fn panic_with(fixture: &str) {
    if let Err(error) = FIXTURES
        .iter()
        .find(|(id, _)| *id == fixture)
        .map_or(Ok(0), |(_, fail)| fail())
    {
        panic!("{error}");
    }
}

/// Die of a fixture's error in the main thread of a process of its own.
fn run_child(fixture: &str) -> Result<UniversalErrorProtocol, Failure> {
    let fault = |error: io::Error| Failure::Fault(error.to_string());
    let program = std::env::current_exe().map_err(fault)?;
    let ended = Command::new(program)
        .args([DIE, fixture])
        .stderr(Stdio::null())
        .output()
        .map_err(fault)?;
    if ended.status.success() {
        return Err(Failure::Fault("the child lived".to_owned()));
    }
    Ok(uep::decode(&ended.stdout, Form::Json)?.record)
}

/// In the child: install the hook, which writes the record, and panic. Does nothing in the testee itself.
pub fn die_if_asked() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some(DIE) {
        return;
    }
    let hook = panics::install(CaptureOptions::new().probes(probes()), |record| {
        let bytes = uep::encode(&record, Form::Json).unwrap_or_default();
        let mut output = io::stdout().lock();
        let _ = output.write_all(&bytes).and_then(|()| output.flush());
    });
    panic_with(&arguments.next().unwrap_or_default());
    hook.uninstall();
}
