//! Records that the laws are tried on.

use prost_types::Value;
use uep::model::*;
use uep::times::{parse_duration, parse_timestamp};
use uep::{Severity, UniversalErrorProtocol};

/// A small generator of numbers, the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    pub fn text(&mut self, longest: usize) -> String {
        const LETTERS: [char; 12] = [
            'a', 'Z', '0', ' ', '\n', '"', '\\', 'é', '€', '😀', '/', '~',
        ];
        (0..self.roll(longest + 1))
            .map(|_| LETTERS[self.roll(LETTERS.len())])
            .collect()
    }
}

/// The smallest record that may be sent.
pub fn smallest() -> UniversalErrorProtocol {
    UniversalErrorProtocol {
        protocol_version: "1.0".into(),
        error_id: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e".into(),
        error_type: "uep.network.timeout".into(),
        severity: Severity::Medium as i32,
        timestamp: Some(parse_timestamp("2026-11-21T10:15:30.120Z").unwrap()),
        source_language: "rust".into(),
        error_message: "no answer from inventory within 2 s".into(),
        ..Default::default()
    }
}

/// The smallest record as a canonical document.
pub const SMALLEST: &str = r#"{"protocol_version":"1.0","error_id":"019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e","error_type":"uep.network.timeout","severity":"Medium","timestamp":"2026-11-21T10:15:30.120Z","source_language":"rust","error_message":"no answer from inventory within 2 s"}"#;

/// The document with members added in front of its closing brace.
pub fn with(members: &str) -> String {
    format!("{},{members}}}", &SMALLEST[..SMALLEST.len() - 1])
}

pub fn frame(function: &str, line: u32) -> Frame {
    Frame {
        function: function.into(),
        file: "src/main.rs".into(),
        line,
        ..Default::default()
    }
}

pub fn stack(count: u32) -> Option<Stack> {
    let frames = (0..count)
        .map(|line| frame("app::step", line + 1))
        .collect();
    Some(Stack {
        frames,
        provenance: Provenance::Runtime as i32,
        ..Default::default()
    })
}

/// A node below another.
pub fn child(parent: u32, relation: Relation, message: &str) -> Node {
    Node {
        parent: Some(parent),
        relation: relation as i32,
        type_name: "std::io::Error".into(),
        message: message.into(),
        stack: stack(3),
        ..Default::default()
    }
}

/// A record in which every message and most fields are set.
pub fn full() -> UniversalErrorProtocol {
    let time = parse_timestamp("2026-11-21T10:15:30Z").unwrap();
    let mut record = smallest();
    record.stack_trace = Some(String::new());
    record.context.insert("attempt".into(), 3.0.into());
    record.context.insert(
        "cart".into(),
        Value::from(vec![Value::from("a"), Value::from(true)]),
    );
    record.context.insert(
        "nothing".into(),
        Value {
            kind: Some(prost_types::value::Kind::NullValue(0)),
        },
    );
    record
        .recovery_suggestions
        .push("Repeat the request.".into());
    record.type_ancestors.push("uep.network".into());
    record.nodes = vec![
        Node {
            type_name: "app::OrderFailed".into(),
            message: "order 17".into(),
            stack: stack(4),
            ..Default::default()
        },
        child(0, Relation::Cause, "timed out"),
        child(1, Relation::RemoteCause, "pool exhausted"),
    ];
    record.recovery = Some(Recovery {
        retryability: Retryability::Call as i32,
        retry_after: Some(parse_duration("1.5s").unwrap()),
        max_attempts: 3,
        effect: Effect::Possible as i32,
        strategies: vec!["uep.recovery.backoff".into()],
        ..Default::default()
    });
    record.correlation = Some(Correlation {
        trace_id: "0af7651916cd43dd8448eb211c80319c".into(),
        ..Default::default()
    });
    record.resource = Some(Resource {
        service: "orders".into(),
        host: "node-1".into(),
        pid: 17,
        attributes: [("region".to_owned(), "eu".to_owned())].into(),
        ..Default::default()
    });
    record.handling = Some(Handling {
        handled: Some(false),
        fatal: true,
        ..Default::default()
    });
    record.codes = vec![Code {
        space: "posix.errno".into(),
        value: "110".into(),
        ..Default::default()
    }];
    record.violations = vec![Violation {
        kind: "field".into(),
        path: "/a".into(),
        ..Default::default()
    }];
    record.user_messages = vec![Text {
        locale: "en".into(),
        text: "Try again.".into(),
    }];
    record.links = vec![Link {
        url: "https://help.example/timeout".into(),
        ..Default::default()
    }];
    record.threads = vec![Thread {
        id: "1".into(),
        crashed: true,
        ..Default::default()
    }];
    record.occurrences = Some(Occurrences {
        count: 2,
        first: Some(time),
        last: Some(time),
    });
    record.details = vec![Detail {
        r#type: "com.acme.State".into(),
        value: vec![1, 2, 3],
        debug: Some("x".into()),
    }];
    record.origin = Some(Foreign {
        format: "sentry".into(),
        payload: vec![4, 5],
        complete: true,
        ..Default::default()
    });
    record
}

/// A record of chance within the protocol's patterns, sometimes over its limits.
pub fn random(dice: &mut Dice) -> UniversalErrorProtocol {
    let mut record = if dice.roll(2) == 0 {
        smallest()
    } else {
        full()
    };
    record.error_message = format!("x{}", dice.text(12_000));
    for index in 0..dice.roll(90) {
        record
            .context
            .insert(format!("key {index}"), dice.text(600).as_str().into());
    }
    for index in 1..dice.roll(60) {
        let mut node = child(dice.roll(index) as u32, Relation::Cause, &dice.text(3_000));
        node.stack = stack(dice.roll(300) as u32);
        node.notes = (0..dice.roll(20)).map(|_| dice.text(50)).collect();
        if record.nodes.is_empty() {
            record.nodes.push(Node::default());
        }
        node.parent = Some(dice.roll(record.nodes.len()) as u32);
        record.nodes.push(node);
    }
    record.recovery_suggestions = (0..dice.roll(30)).map(|_| dice.text(40)).collect();
    record
}
