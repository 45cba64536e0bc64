//! Errors of anyhow, eyre and log against what these libraries say themselves.
#![cfg(all(feature = "anyhow", feature = "eyre", feature = "log"))]

use std::sync::mpsc;

use eyre::WrapErr as _;
use log::Log as _;
use uep::capture::{capture_anyhow, capture_eyre, CaptureOptions, Handler, RecordLogger};

use crate::types::OrderFailed;

#[test]
fn an_anyhow_chain_is_a_chain_of_nodes() {
    let parsed = anyhow::Context::context("x".parse::<u8>(), "no amount");
    let error = anyhow::Context::context(parsed, "no order").unwrap_err();
    let record = capture_anyhow(&error, &CaptureOptions::new());
    let messages: Vec<_> = record
        .nodes
        .iter()
        .map(|node| node.message.clone())
        .collect();
    assert_eq!(
        messages,
        error.chain().map(ToString::to_string).collect::<Vec<_>>()
    );
    let names: Vec<_> = record.nodes.iter().map(|node| &*node.type_name).collect();
    assert_eq!(
        names,
        [
            "anyhow::Error",
            "anyhow::Error",
            "core::num::error::ParseIntError"
        ]
    );
    assert!(record.marks.is_empty(), "{:?}", record.marks);
}

#[test]
fn an_anyhow_text_is_unclassified() {
    let record = capture_anyhow(
        &anyhow::anyhow!("no stock of {}", 17),
        &CaptureOptions::new(),
    );
    assert_eq!(
        (&*record.error_type, &*record.error_message),
        ("uep.unknown.unclassified", "no stock of 17")
    );
    assert_eq!(record.nodes[0].type_name, "anyhow::Error");
}

#[test]
fn an_error_in_anyhow_keeps_its_type() {
    let error = anyhow::Error::new(std::io::Error::from(std::io::ErrorKind::TimedOut));
    assert_eq!(
        capture_anyhow(&error, &CaptureOptions::new()).error_type,
        "uep.network.timeout"
    );
    let own = capture_anyhow(
        &anyhow::Error::new(OrderFailed::new("m")),
        &CaptureOptions::new(),
    );
    assert_eq!(
        (&*own.nodes[0].type_name, own.marks.len()),
        ("OrderFailed", 1)
    );
}

/// anyhow takes backtraces only where the environment asks for them, so this runs the test program anew.
#[test]
fn the_backtrace_of_anyhow_stands_at_node_0() {
    const ASKED: &str = "UEP_TEST_BACKTRACE";
    if std::env::var_os(ASKED).is_none() {
        let name = "libraries::the_backtrace_of_anyhow_stands_at_node_0";
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        let ended = again
            .args([name, "--exact"])
            .env(ASKED, "1")
            .env("RUST_BACKTRACE", "1")
            .output()
            .unwrap();
        assert!(
            ended.status.success(),
            "{}",
            String::from_utf8_lossy(&ended.stdout)
        );
        return;
    }
    let error = anyhow::anyhow!("inner").context("outer");
    let record = capture_anyhow(&error, &CaptureOptions::new());
    let frames = &record.nodes[0].stack.as_ref().unwrap().frames;
    let printed = error.backtrace().to_string();
    assert!(frames.len() > 5 && frames.iter().all(|frame| printed.contains(&frame.function)));
    assert!(frames
        .iter()
        .any(|frame| frame.function.contains("the_backtrace_of_anyhow")));
    let debug = format!("{error:?}");
    assert!(debug.contains("Caused by:\n    inner") && record.nodes[1].stack.is_none());
}

#[test]
fn an_eyre_report_has_the_place_where_it_was_made() {
    // Other tests of this program make no reports before, so the hook is free.
    let _ = Handler::install();
    let line = line!() + 1;
    let report = "x".parse::<u8>().wrap_err("no amount").unwrap_err();
    let record = capture_eyre(&report, &CaptureOptions::new());
    let messages: Vec<_> = record
        .nodes
        .iter()
        .map(|node| node.message.clone())
        .collect();
    assert_eq!(
        messages,
        report.chain().map(ToString::to_string).collect::<Vec<_>>()
    );
    assert_eq!(record.nodes[0].type_name, "eyre::Report");
    let frames = &record.nodes[0].stack.as_ref().unwrap().frames;
    let place = frames
        .iter()
        .find(|frame| frame.file.ends_with("libraries.rs"))
        .unwrap();
    assert_eq!(place.line, line);
    assert_eq!(
        format!("{report:?}"),
        "no amount\n\nCaused by:\n    invalid digit found in string"
    );
}

#[test]
fn an_error_in_a_log_line_is_a_record() {
    let (send, records) = mpsc::channel();
    let logger = RecordLogger::new(CaptureOptions::new(), move |record| {
        send.send(record).unwrap()
    });
    let error = "x".parse::<u8>().unwrap_err();
    let values = [
        ("err", log::kv::Value::from_dyn_error(&error)),
        ("order", 17.into()),
    ];
    let line = || log::Record::builder();
    logger.log(
        &line()
            .args(format_args!("no amount"))
            .key_values(&values)
            .target("shop")
            .line(Some(7))
            .file(Some("shop.rs"))
            .build(),
    );
    logger.log(&line().args(format_args!("nothing wrong")).build());
    let record = records.recv().unwrap();
    assert!(records.try_recv().is_err());
    assert_eq!(record.context["log.message"], "no amount".into());
    assert_eq!(record.nodes[0].stack.as_ref().unwrap().frames[0].line, 7);
    assert_eq!(record.handling.unwrap().handled, Some(true));
}
