//! JSON Lines.

use uep::{decode_lines, encode_line};

use crate::samples::*;

#[test]
fn records_stand_on_one_line_each() {
    let mut out = Vec::new();
    for record in [smallest(), full()] {
        encode_line(&record, &mut out).unwrap();
    }
    assert_eq!(2, out.iter().filter(|byte| **byte == b'\n').count());
    let read: Vec<_> = decode_lines(&out)
        .map(|(line, read)| (line, read.unwrap().record))
        .collect();
    assert_eq!(vec![(1, smallest()), (2, full())], read);
}

#[test]
fn reading_goes_on_behind_a_line_that_is_refused() {
    let text = format!("{SMALLEST}\r\n{{\n \t\r\n{SMALLEST}");
    let read: Vec<_> = decode_lines(text.as_bytes())
        .map(|(line, read)| (line, read.is_ok()))
        .collect();
    assert_eq!(vec![(1, true), (2, false), (4, true)], read);
}

#[test]
fn a_record_that_may_not_be_sent_leaves_no_line() {
    let mut out = Vec::new();
    assert!(encode_line(&Default::default(), &mut out).is_err() && out.is_empty());
}
