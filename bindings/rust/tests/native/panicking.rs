//! Panics against what the panic hook of std is given.

use std::error::Error;
use std::panic::{panic_any, resume_unwind, AssertUnwindSafe};
use std::sync::{mpsc, Arc, Mutex, MutexGuard};

use uep::capture::{capture, CaptureOptions};
use uep::panics::{guard, install};
use uep::{encode, Form, RemoteError, UniversalErrorProtocol};

use crate::types::{Hostile, OrderFailed};

/// A process has one hook, so tests that install one wait for each other.
fn alone() -> MutexGuard<'static, ()> {
    static HOOK: Mutex<()> = Mutex::new(());
    HOOK.lock().unwrap_or_else(|broken| broken.into_inner())
}

#[test]
fn what_a_function_gives_comes_back() {
    assert_eq!(guard(|| 17).unwrap(), 17);
}

#[test]
fn messages_of_both_kinds_are_read() {
    assert_eq!(guard(|| panic!("plain")).unwrap_err().message(), "plain");
    assert_eq!(
        guard(|| panic!("order {}", 17)).unwrap_err().message(),
        "order 17"
    );
    assert_eq!(
        guard(|| panic_any(17)).unwrap_err().message(),
        "Box<dyn Any>"
    );
}

#[test]
fn the_payload_comes_back() {
    let payload = guard(|| panic_any(17_u8))
        .unwrap_err()
        .into_payload()
        .unwrap();
    assert_eq!(*payload.downcast::<u8>().unwrap(), 17);
}

#[test]
fn an_error_that_was_thrown_is_the_cause() {
    let thrown: Box<dyn Error + Send + Sync> = Box::new(OrderFailed::new("no stock"));
    let panicked = guard(AssertUnwindSafe(|| resume_unwind(Box::new(thrown)))).unwrap_err();
    let record = panicked.record(&CaptureOptions::new());
    assert_eq!(
        (&*record.nodes[1].message, record.nodes[1].parent),
        ("no stock", Some(0))
    );
    let remote = RemoteError::new(Arc::new(UniversalErrorProtocol {
        error_message: "far".into(),
        error_id: "x".into(),
        ..Default::default()
    }));
    let panicked = guard(AssertUnwindSafe(|| panic_any(remote))).unwrap_err();
    assert!(panicked.source().unwrap().is::<RemoteError>());
}

#[test]
fn a_hook_tells_place_frames_and_thread() {
    let _alone = alone();
    let hook = install(CaptureOptions::new(), drop);
    let line = line!() + 1;
    let panicked = guard(|| panic!("no price")).unwrap_err();
    hook.uninstall();
    let (file, found, column) = panicked.place().unwrap();
    assert_eq!((file, found), (file!(), line));
    assert!(column > 1);
    assert_eq!(panicked.thread_name(), std::thread::current().name());
    let frames = panicked.frames();
    assert!(frames.iter().any(|frame| frame
        .function
        .contains("a_hook_tells_place_frames_and_thread")
        && frame.line == line));
    assert!(
        frames[0].function.contains("begin_unwind"),
        "std's own trace begins so: {}",
        frames[0].function
    );
    assert!(frames
        .iter()
        .all(|frame| !frame.function.contains("uep::panics::observe")));
}

#[test]
fn a_panic_of_another_thread_reaches_the_sink_and_the_hook_before() {
    let _alone = alone();
    let (seen, before) = mpsc::channel();
    std::panic::set_hook(Box::new(move |info| {
        seen.send(info.location().unwrap().line()).unwrap_or(())
    }));
    let (send, records) = mpsc::channel();
    let hook = install(
        CaptureOptions::new().context("service", "shop"),
        move |record| drop(send.send(record)),
    );
    let builder = std::thread::Builder::new().name("worker-7".into());
    let line = line!() + 1;
    let worker = builder.spawn(|| panic!("no price")).unwrap();
    worker.join().unwrap_err();
    hook.uninstall();
    let record: UniversalErrorProtocol = records.recv().unwrap();
    drop(std::panic::take_hook());
    encode(&record, Form::Json).unwrap();
    // Panics of the other tests reach the hook as well.
    assert!(before.try_iter().any(|seen| seen == line));
    assert_eq!(
        (&*record.nodes[0].type_name, &*record.error_type),
        ("panic", "uep.runtime.unhandled")
    );
    assert_eq!(
        (&*record.threads[0].name, record.threads[0].crashed),
        ("worker-7", true)
    );
    assert!(record.threads[0].stack.is_none() && record.nodes[0].stack.is_some());
    let handling = record.handling.unwrap();
    assert_eq!(
        (handling.handled, handling.fatal, &*handling.mechanism),
        (Some(false), false, "std::panic::set_hook")
    );
    assert_eq!(record.context["service"], "shop".into());
}

#[test]
fn a_guarded_panic_does_not_reach_the_sink() {
    let _alone = alone();
    let (send, records) = mpsc::channel();
    let hook = install(CaptureOptions::new(), move |record| drop(send.send(record)));
    let panicked = guard(|| panic!("caught")).unwrap_err();
    hook.uninstall();
    assert!(records.try_recv().is_err());
    assert_eq!(
        panicked
            .record(&CaptureOptions::new())
            .handling
            .unwrap()
            .handled,
        Some(true)
    );
}

#[test]
fn an_uninstalled_hook_makes_no_record() {
    let _alone = alone();
    let (send, records) = mpsc::channel();
    install(CaptureOptions::new(), move |record| drop(send.send(record))).uninstall();
    std::thread::spawn(|| panic!("after")).join().unwrap_err();
    assert!(records.try_recv().is_err());
}

#[test]
fn panics_inside_of_capture_are_no_records() {
    let _alone = alone();
    let (send, records) = mpsc::channel();
    let hook = install(CaptureOptions::new(), move |record| drop(send.send(record)));
    capture(&Hostile::PanicsInDisplay, &CaptureOptions::new());
    hook.uninstall();
    assert!(records.try_recv().is_err());
}

#[test]
fn guards_may_lie_in_each_other() {
    let outer = guard(|| {
        let inner = guard(|| panic!("inner")).unwrap_err();
        panic!("outer after {}", inner.message());
    });
    assert_eq!(outer.unwrap_err().message(), "outer after inner");
}
