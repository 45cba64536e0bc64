// Compiled into the programs whose errors a library prints: writes the messages of an error and of its sources.
// Without UEP_TRUTH nothing is written.
use std::error::Error;
use std::io::Write;

#[allow(dead_code)]
pub fn tell(top: &dyn Error) {
    let mut messages = vec![top.to_string()];
    let mut next = top.source();
    while let Some(inner) = next {
        messages.push(inner.to_string());
        next = inner.source();
    }
    write(serde_json::json!({ "messages": messages }));
}

#[allow(dead_code)]
pub fn tell_panic(info: &std::panic::PanicHookInfo) {
    let place = info.location().expect("a panic has a place");
    let text = info.payload().downcast_ref::<String>().cloned().unwrap_or_default();
    write(serde_json::json!({ "panic": text, "file": place.file(), "line": place.line(), "column": place.column() }));
}

fn write(told: serde_json::Value) {
    if let Ok(path) = std::env::var("UEP_TRUTH") {
        let mut out = std::fs::OpenOptions::new().append(true).create(true).open(path).expect("the report is writable");
        writeln!(out, "{told}").expect("the report is writable");
    }
}
