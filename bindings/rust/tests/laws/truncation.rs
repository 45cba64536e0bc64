//! Truncation: the limits of values, the steps, the marks.

use uep::model::*;
use uep::{
    limit_values, truncate, validate_record, Budget, Profile, Reason, UniversalErrorProtocol,
};

use crate::samples::*;

fn marks(record: &UniversalErrorProtocol) -> Vec<(&str, &str, u32)> {
    record
        .marks
        .iter()
        .map(|mark| (&*mark.path, &*mark.rule, mark.original_size))
        .collect()
}

#[test]
fn a_record_that_fits_stays_as_it_is() {
    assert_eq!(full(), truncate(&full(), Budget::Full).unwrap());
}

#[test]
fn truncation_always_reaches_the_budget_and_leaves_a_canonical_record() {
    let mut dice = Dice(11);
    for _ in 0..40 {
        let record = random(&mut dice);
        let budget = 3_072 + dice.roll(20_000);
        let made = truncate(&record, Budget::Bytes(budget)).unwrap();
        assert!(prost::Message::encoded_len(&made) <= budget);
        assert!(validate_record(&made, Profile::Canonical).is_empty());
        assert_eq!(made, truncate(&made, Budget::Bytes(budget)).unwrap());
    }
}

#[test]
fn a_budget_below_the_compact_one_is_refused() {
    assert_eq!(
        Reason::OutOfRange,
        truncate(&smallest(), Budget::Bytes(3_071))
            .unwrap_err()
            .reason()
    );
}

#[test]
fn texts_are_cut_at_their_end_and_paths_at_their_start() {
    let mut record = smallest();
    let mut frame = frame("f", 1);
    frame.file = format!("{}/main.rs", "d".repeat(2_000));
    record.nodes = vec![Node {
        stack: Some(Stack {
            frames: vec![frame],
            ..Default::default()
        }),
        ..Default::default()
    }];
    record.error_message = "é".repeat(5_000);
    let made = limit_values(record);
    let file = &made.nodes[0].stack.as_ref().unwrap().frames[0].file;
    assert!(file.len() == 1_024 && file.ends_with("/main.rs"));
    assert_eq!("é".repeat(4_096), made.error_message);
    assert_eq!(
        vec![
            ("/error_message", "limit:max_error_message_bytes", 10_000),
            (
                "/nodes/0/stack/frames/0/file",
                "limit:max_path_bytes",
                2_008
            )
        ],
        marks(&made)
    );
}

#[test]
fn node_0_may_say_as_much_as_the_record() {
    let mut record = smallest();
    record.nodes = vec![
        Node {
            message: "m".repeat(9_000),
            ..Default::default()
        },
        child(0, Relation::Cause, &"m".repeat(9_000)),
    ];
    let made = limit_values(record);
    assert_eq!(
        (8_192, 2_048),
        (made.nodes[0].message.len(), made.nodes[1].message.len())
    );
}

#[test]
fn what_no_encoding_holds_is_repaired() {
    let mut record = smallest();
    record.error_message = "a\0b".into();
    let made = limit_values(record);
    assert_eq!(
        ("a\u{fffd}b", vec![("/error_message", "text", 0)]),
        (&*made.error_message, marks(&made))
    );
}

#[test]
fn a_code_over_its_limit_goes_whole() {
    let mut record = smallest();
    record.codes = ["x".repeat(513), "1".into()]
        .map(|value| Code {
            space: "a".into(),
            value,
            ..Default::default()
        })
        .into();
    let made = limit_values(record);
    assert_eq!(
        (1, vec![("/codes/0", "limit:max_code_value_bytes", 0)]),
        (made.codes.len(), marks(&made))
    );
}

#[test]
fn the_largest_entries_of_context_go_first() {
    let mut record = smallest();
    for (key, length) in [
        ("a", 4_000),
        ("b", 4_096),
        ("c", 4_096),
        ("d", 4_000),
        ("e", 4_000),
        ("f", 10),
    ] {
        record
            .context
            .insert(key.into(), "x".repeat(length).as_str().into());
    }
    let made = limit_values(record);
    let keys: Vec<&str> = made.context.keys().map(|key| &**key).collect();
    assert_eq!(
        (
            vec!["a", "b", "d", "e", "f"],
            vec![("/context", "limit:max_context_bytes", 6)]
        ),
        (keys, marks(&made))
    );
}

#[test]
fn context_over_its_count_loses_the_greater_keys() {
    let mut record = smallest();
    record.context = (0..70)
        .map(|index| (format!("k{index:02}"), 1.0.into()))
        .collect();
    let made = limit_values(record);
    assert_eq!(
        (64, Some("k63")),
        (
            made.context.len(),
            made.context.keys().last().map(|key| &**key)
        )
    );
}

#[test]
fn what_lies_too_deep_becomes_text() {
    let mut value = prost_types::Value::from("x");
    for _ in 0..10 {
        value = vec![value].into();
    }
    let mut record = smallest();
    record.context.insert("a".into(), value);
    let made = limit_values(record);
    assert_eq!(
        vec![("/context/a/0/0/0/0/0/0/0/0", "limit:max_context_depth", 1)],
        marks(&made)
    );
    assert!(validate_record(&made, Profile::Canonical).is_empty());
}

#[test]
fn a_stack_keeps_its_ends() {
    let mut record = smallest();
    record.nodes = vec![Node {
        stack: stack(300),
        ..Default::default()
    }];
    let made = limit_values(record);
    let stack = made.nodes[0].stack.as_ref().unwrap();
    assert_eq!(
        (256, 44, 192),
        (
            stack.frames.len(),
            stack.dropped_frames,
            stack.dropped_after
        )
    );
    assert_eq!((1, 300), (stack.frames[0].line, stack.frames[255].line));
}

#[test]
fn a_second_gap_joins_the_first() {
    let mut record = smallest();
    let mut stack = stack(40).unwrap();
    (stack.dropped_frames, stack.dropped_after) = (5, 3);
    record.nodes = vec![Node {
        stack: Some(stack),
        ..Default::default()
    }];
    record.context = (0..4)
        .map(|index| (format!("k{index}"), "x".repeat(4_000).as_str().into()))
        .collect();
    record.nodes[0].notes = vec!["n".repeat(1_000); 3];
    record.error_message = "m".repeat(2_500);
    let made = truncate(&record, Budget::Compact).unwrap();
    let stack = made.nodes[0].stack.as_ref().unwrap();
    assert_eq!(
        (7, 38, 3),
        (
            stack.frames.len(),
            stack.dropped_frames,
            stack.dropped_after
        )
    );
}

#[test]
fn threads_go_before_nodes() {
    let mut record = smallest();
    record.threads = (0..40)
        .map(|_| Thread {
            stack: stack(3),
            ..Default::default()
        })
        .collect();
    record.nodes = vec![Node {
        stack: stack(40),
        ..Default::default()
    }];
    let made = truncate(&record, Budget::Compact).unwrap();
    assert!(made.threads.len() < 40 && made.nodes[0].stack.as_ref().unwrap().frames.len() == 40);
    assert_eq!(
        vec![("/threads", "limit:max_compact_bytes", 40)],
        marks(&made)
    );
}

#[test]
fn no_more_units_go_than_are_needed() {
    let mut record = smallest();
    record.violations = (0..64)
        .map(|_| Violation {
            description: "d".repeat(100),
            ..Default::default()
        })
        .collect();
    let made = truncate(&record, Budget::Compact).unwrap();
    let size = prost::Message::encoded_len(&made);
    assert!(size <= 3_072 && size + 104 > 3_072);
}

#[test]
fn a_message_is_cut_only_when_nothing_else_is_left() {
    let mut record = smallest();
    record.error_message = "m".repeat(8_000);
    record.links = vec![Link {
        url: "https://a".into(),
        ..Default::default()
    }];
    let made = truncate(&record, Budget::Compact).unwrap();
    assert_eq!((512, 0), (made.error_message.len(), made.links.len()));
}
