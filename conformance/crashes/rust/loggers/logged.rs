//! Takes the place of `_truth.rs` in the third build: a real logger writes every panic, and the error that main got.
//!
//! `UEP_TRUTH` names the file for what the panic machinery, `std::backtrace` and the `backtrace` crate say.

use std::backtrace::Backtrace;
use std::fmt::Debug;
use std::io::Write;
use std::panic::PanicHookInfo;

use slog::Drain;

fn logger() -> String {
    std::env::var("UEP_LOGGER").unwrap_or_default()
}

fn slogger() -> slog::Logger {
    let drain = slog_json::Json::default(std::io::stderr()).fuse();
    slog::Logger::root(std::sync::Mutex::new(drain).fuse(), slog::o!())
}

pub fn install() {
    match logger().as_str() {
        "tracing_json" => tracing_subscriber::fmt().json().with_writer(std::io::stderr).init(),
        "tracing_fmt" => tracing_subscriber::fmt().with_ansi(false).with_writer(std::io::stderr).init(),
        "env_logger" => env_logger::Builder::new().filter_level(log::LevelFilter::Info).init(),
        _ => {}
    }
    tracing::info!("request 17 begins");
    log::info!("request 17 begins");
    std::panic::set_hook(Box::new(report));
}

#[allow(dead_code)]
pub fn tell(error: &dyn Debug) {
    write(serde_json::json!({ "error": format!("{error:?}") }));
    match logger().as_str() {
        "tracing_json" => tracing::error!(error = ?error, "request 17 failed"),
        "tracing_fmt" => tracing::error!("{error:?}"),
        "slog_json" => slog::error!(slogger(), "request 17 failed"; "error" => ?error),
        _ => log::error!("{error:?}"),
    }
}

#[inline(never)]
fn report(info: &PanicHookInfo<'_>) {
    let trace = Backtrace::force_capture();
    note(info, &trace);
    match logger().as_str() {
        "tracing_json" => tracing::error!(panic = %info, backtrace = %trace, "request 17 failed"),
        "tracing_fmt" => tracing::error!("{info}\n{trace}"),
        "slog_json" => slog::crit!(slogger(), "request 17 failed"; "panic" => %info, "backtrace" => %trace),
        _ => log::error!("{info}\nstack backtrace:\n{trace}"),
    }
}

fn note(info: &PanicHookInfo<'_>, trace: &Backtrace) {
    let mut names = Vec::new();
    backtrace::trace(|frame| {
        backtrace::resolve_frame(frame, |symbol| {
            names.push(symbol.name().map(|name| format!("{name:#}")).unwrap_or_default());
        });
        true
    });
    let place = info.location().unwrap();
    let payload = info.payload_as_str();
    write(serde_json::json!({
        "message": payload.unwrap_or(""),
        "is_text": payload.is_some(),
        "file": place.file(),
        "line": place.line(),
        "column": place.column(),
        "backtrace": trace.to_string(),
        "names": names,
    }));
}

fn write(told: serde_json::Value) {
    let Ok(path) = std::env::var("UEP_TRUTH") else { return };
    let mut out = std::fs::OpenOptions::new().append(true).create(true).open(path).unwrap();
    writeln!(out, "{told}").unwrap();
}
