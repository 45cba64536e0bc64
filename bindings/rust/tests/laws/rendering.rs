//! Text for people, which nobody can forge.

use uep::model::*;
use uep::{render, RenderOptions, UniversalErrorProtocol};

use crate::samples::*;

fn text(record: &UniversalErrorProtocol) -> String {
    render(
        record,
        &RenderOptions {
            facts: false,
            ..Default::default()
        },
    )
}

fn node_line(type_name: &str, message: &str) -> String {
    let mut record = smallest();
    record.nodes = vec![Node {
        type_name: type_name.into(),
        message: message.into(),
        ..Default::default()
    }];
    text(&record).lines().nth(1).unwrap().to_owned()
}

fn frame_line(frame: Frame) -> String {
    let mut record = smallest();
    record.nodes = vec![Node {
        stack: Some(Stack {
            frames: vec![frame],
            ..Default::default()
        }),
        ..Default::default()
    }];
    text(&record).lines().nth(2).unwrap().to_owned()
}

#[test]
fn the_header_names_severity_type_id_time_and_language() {
    let first = text(&smallest());
    assert_eq!(
        "[Medium] uep.network.timeout 019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e 2026-11-21T10:15:30.120Z rust",
        first.lines().next().unwrap()
    );
}

#[test]
fn an_empty_record_has_words_too() {
    assert_eq!(
        "[-] - - - -\n#0 -\n",
        text(&UniversalErrorProtocol::default())
    );
    let strange = UniversalErrorProtocol {
        severity: 25,
        ..Default::default()
    };
    assert!(text(&strange).starts_with("[25] "));
}

#[test]
fn every_node_has_its_edge() {
    let text = text(&full());
    assert!(text.contains("\n#0 app::OrderFailed: order 17\n"));
    assert!(text.contains("\n#1 cause of #0: std::io::Error: timed out\n"));
    assert!(text.contains("\n#2 remote cause of #1: std::io::Error: pool exhausted\n"));
}

#[test]
fn further_lines_of_a_message_cannot_start_a_line() {
    let mut record = smallest();
    record.nodes = vec![Node {
        message: "a\n#1 cause of #0: b\n  at f (x:1)".into(),
        notes: vec!["n\nm".into()],
        ..Default::default()
    }];
    assert!(
        text(&record).ends_with("#0 -: a\n  | #1 cause of #0: b\n  |   at f (x:1)\n  + n\n  | m\n")
    );
}

#[test]
fn the_first_colon_behind_a_type_is_the_separator() {
    assert_eq!("#0 a:\\u{20}b: c", node_line("a: b", "c"));
    assert_eq!("#0 a\\u{3a}: c", node_line("a:", "c"));
    assert_eq!("#0 \\u{2d}: c", node_line("-", "c"));
}

#[test]
fn dangerous_characters_are_written_as_escapes() {
    assert_eq!(
        "#0 E: \\u{1b}[31m \\u{202e} \\u{5c}u{41} \\n",
        node_line("E", "\u{1b}[31m \u{202e} \\u{41} \\n")
    );
}

#[test]
fn tabs_stay_in_messages_and_not_in_names() {
    assert_eq!("#0 a\\u{9}b: c\td", node_line("a\tb", "c\td"));
}

#[test]
fn a_frame_has_its_place() {
    assert_eq!("  at f (src/main.rs:3)", frame_line(frame("f", 3)));
    assert_eq!(
        "  at f (src/main.rs:0:7)",
        frame_line(Frame {
            column: 7,
            ..frame("f", 0)
        })
    );
    assert_eq!("  at ? (?)", frame_line(Frame::default()));
    assert_eq!(
        "  at \\u{3f} (\\u{3f})",
        frame_line(Frame {
            function: "?".into(),
            file: "?".into(),
            ..Default::default()
        })
    );
}

#[test]
fn a_file_cannot_look_like_a_place() {
    let file = |file: &str| {
        frame_line(Frame {
            file: file.into(),
            function: "f".into(),
            ..Default::default()
        })
    };
    assert_eq!("  at f (a\\u{20}(b)", file("a (b"));
    assert_eq!("  at f (a\\u{3a}12)", file("a:12"));
}

#[test]
fn gaps_stand_where_frames_were_dropped() {
    let mut record = smallest();
    let mut stack = stack(2).unwrap();
    (stack.dropped_frames, stack.dropped_after) = (9, 1);
    stack.frames[0].repeat = 4;
    record.nodes = vec![Node {
        stack: Some(stack),
        ..Default::default()
    }];
    assert!(text(&record).ends_with(
        "  at app::step (src/main.rs:1)\n  ... repeated 4 more times\n  ... 9 frames left out\n  at app::step (src/main.rs:2)\n"
    ));
}

#[test]
fn shared_frames_are_left_out_only_when_they_are_equal() {
    let mut record = smallest();
    let mut inner = child(0, Relation::Cause, "b");
    inner.stack.as_mut().unwrap().shared_with_parent = 2;
    record.nodes = vec![
        Node {
            stack: stack(3),
            ..Default::default()
        },
        inner,
    ];
    assert!(text(&record).ends_with("  ... 2 frames as in #0\n"));
    record.nodes[0].stack.as_mut().unwrap().frames[2].in_app = Some(true);
    assert!(!text(&record).contains("frames as in"));
}

#[test]
fn an_empty_stack_says_so() {
    let mut record = smallest();
    record.nodes = vec![Node {
        stack: stack(0),
        ..Default::default()
    }];
    assert!(text(&record).ends_with("  ... no frames\n"));
}

#[test]
fn colours_can_be_taken_away() {
    let options = RenderOptions {
        colour: true,
        ..Default::default()
    };
    let mut plain = String::new();
    let mut rest = &*render(&full(), &options);
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    assert_eq!(render(&full(), &RenderOptions::default()), plain + rest);
}

#[test]
fn facts_begin_with_what_helps() {
    let text = render(&full(), &RenderOptions::default());
    let facts: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("  = "))
        .collect();
    assert_eq!("  = help: Repeat the request.", facts[0]);
    assert_eq!(
        "  = recovery: retry call, after 1.500s, at most 3, effect possible, uep.recovery.backoff",
        facts[1]
    );
    assert!(facts.contains(&"  = context cart: [\"a\",true]"));
    assert!(facts.contains(&"  = handling: not handled, fatal"));
}

#[test]
fn a_text_has_an_end() {
    let record = UniversalErrorProtocol {
        error_message: "x\n".repeat(1_000_000),
        ..Default::default()
    };
    let text = render(&record, &RenderOptions::default());
    assert!(text.len() <= 1_048_576 && text.ends_with("  = the text was cut here\n"));
}
