//! Input that means harm: nothing panics, nothing takes long.

use std::time::Duration;

use uep::{decode, decode_batch, encode, validate, Form, Profile};

use crate::samples::*;

/// What the thread has used of the processor: other programs of a busy machine do not count.
fn processor_time() -> Duration {
    let mut spent = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the clock exists on every system that has libc, and writes to the struct alone.
    let status = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut spent) };
    assert_eq!(0, status, "the clock of the thread");
    Duration::new(spent.tv_sec as u64, spent.tv_nsec as u32)
}

fn within(limit: Duration, work: impl FnOnce()) {
    let start = processor_time();
    work();
    let spent = processor_time() - start;
    assert!(spent < limit, "took {spent:?}");
}

#[test]
fn bytes_of_chance_never_panic() {
    let mut dice = Dice(5);
    for _ in 0..3_000 {
        let data: Vec<u8> = (0..dice.roll(60)).map(|_| dice.roll(256) as u8).collect();
        for form in [Form::Json, Form::Protobuf] {
            let _ = (decode(&data, form), decode_batch(&data, form));
        }
    }
}

#[test]
fn documents_with_one_changed_byte_never_panic() {
    let mut dice = Dice(17);
    for form in [Form::Json, Form::Protobuf] {
        let data = encode(&full(), form).unwrap();
        for _ in 0..2_000 {
            let mut wrong = data.clone();
            let at = dice.roll(wrong.len());
            wrong[at] = dice.roll(256) as u8;
            if let Ok(received) = decode(&wrong, form) {
                let record = received.record;
                let _ = (
                    uep::fingerprint(&record),
                    uep::render(&record, &Default::default()),
                );
                assert!(uep::truncate(&record, uep::Budget::Compact).is_ok());
            }
        }
    }
}

#[test]
fn documents_that_end_early_never_panic() {
    for form in [Form::Json, Form::Protobuf] {
        let data = encode(&full(), form).unwrap();
        for end in 0..data.len() {
            let _ = decode(&data[..end], form);
        }
    }
}

#[test]
fn a_verdict_of_canonical_is_one_of_accept_too() {
    let mut dice = Dice(23);
    let data = encode(&full(), Form::Json).unwrap();
    for _ in 0..2_000 {
        let mut wrong = data.clone();
        let at = dice.roll(wrong.len());
        wrong[at] = b"0129abz\"{}[],:. "[dice.roll(16)];
        let canonical = validate(&wrong, Form::Json, Profile::Canonical).is_empty();
        assert!(!canonical || validate(&wrong, Form::Json, Profile::Accept).is_empty());
    }
}

#[test]
fn many_members_are_read_in_time() {
    let members: Vec<String> = (0..90_000).map(|index| format!("\"k{index}\":0")).collect();
    let text = with(&members.join(","));
    within(Duration::from_secs(5), || {
        drop(validate(text.as_bytes(), Form::Json, Profile::Canonical))
    });
}

#[test]
fn many_faults_are_sorted_in_time() {
    let entries: Vec<String> = (0..60_000)
        .map(|index| format!("\"\\u0001{index}\":1"))
        .collect();
    let text = with(&format!("\"context\":{{\"a\":{{{}}}}}", entries.join(",")));
    within(Duration::from_secs(5), || {
        let refusals = validate(text.as_bytes(), Form::Json, Profile::Accept);
        assert_eq!(Some("/context/a/\u{1}0"), refusals[0].path.as_deref());
        assert_eq!(64, refusals.len());
    });
}

#[test]
fn many_nodes_are_refused_in_time() {
    let text = with(&format!("\"nodes\":[{}]", vec!["{}"; 300_000].join(",")));
    within(Duration::from_secs(5), || {
        assert_eq!(
            1,
            validate(text.as_bytes(), Form::Json, Profile::Accept).len()
        )
    });
}

#[test]
fn what_is_written_is_what_the_judge_finds_canonical() {
    let mut dice = Dice(29);
    let data = encode(&full(), Form::Protobuf).unwrap();
    let mut seen = [0, 0];
    for _ in 0..4_000 {
        let mut wrong = data.clone();
        for _ in 0..1 + dice.roll(2) {
            let at = dice.roll(wrong.len());
            wrong[at] = dice.roll(256) as u8;
        }
        if let Ok(record) = <uep::UniversalErrorProtocol as prost::Message>::decode(&*wrong) {
            let canonical = uep::validate_record(&record, Profile::Canonical);
            assert_eq!(
                canonical.is_empty(),
                encode(&record, Form::Json).is_ok(),
                "{canonical:?}"
            );
            seen[usize::from(canonical.is_empty())] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "{seen:?}");
}
