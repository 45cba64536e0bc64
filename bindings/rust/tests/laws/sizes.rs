//! The size of a record as the limits count it.

use prost::Message;
use uep::{validate_record, Budget, Profile, Reason};

use crate::samples::*;

#[test]
fn a_record_of_the_largest_size_is_taken_and_one_byte_more_is_not() {
    let mut record = smallest();
    record.error_message = "m".repeat(200);
    record.stack_trace = Some(String::new());
    let text = |length: usize| "x".repeat(length);
    record.details = (0..8)
        .map(|_| uep::model::Detail {
            r#type: "a".into(),
            value: vec![0; 4096],
            debug: None,
        })
        .collect();
    let rest = 65_536 - record.encoded_len() - 3;
    record.stack_trace = Some(text(rest.min(32_000)));
    let mut left = 65_536 - record.encoded_len();
    while left > 1_100 {
        record.recovery_suggestions.push(text(1_000));
        left = 65_536 - record.encoded_len();
    }
    record.error_message.push_str(&text(left));
    assert_eq!(65_536, record.encoded_len());
    assert!(validate_record(&record, Profile::Accept).is_empty());
    record.error_message.push('x');
    assert_eq!(
        Reason::TooLarge,
        validate_record(&record, Profile::Accept)[0].reason
    );
}

#[test]
fn what_fits_by_the_count_fits_in_bytes() {
    let mut dice = Dice(3);
    for _ in 0..40 {
        let record = uep::truncate(&random(&mut dice), Budget::Compact).unwrap();
        assert!(record.encoded_len() <= 3_072);
    }
}

#[test]
fn a_record_whose_stacks_have_too_many_frames_is_refused_as_a_whole() {
    let mut record = smallest();
    record.nodes = vec![uep::model::Node {
        stack: stack(256),
        ..Default::default()
    }];
    for index in 0..4 {
        record
            .nodes
            .push(child(index, uep::model::Relation::Cause, ""));
        record.nodes.last_mut().unwrap().stack = stack(193);
    }
    let refusal = validate_record(&record, Profile::Accept).remove(0);
    assert_eq!(
        (Reason::TooMany, Some("")),
        (refusal.reason, refusal.path.as_deref())
    );
}
