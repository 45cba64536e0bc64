//! Several records in one document.

use uep::model::ErrorBatch;
use uep::{decode_batch, encode_batch, relay_batch, validate_batch, Form, Profile, Reason};

use crate::samples::*;

fn batch(items: &[&str]) -> String {
    format!("{{\"errors\":[{}]}}", items.join(","))
}

#[test]
fn a_batch_reads_back_from_both_forms() {
    let batch = ErrorBatch {
        errors: vec![smallest(), full()],
        dropped_records: 2,
    };
    for form in [Form::Json, Form::Protobuf] {
        let received = decode_batch(&encode_batch(&batch, form).unwrap(), form).unwrap();
        assert_eq!((&batch, 0), (&received.batch, received.refused.len()));
    }
}

#[test]
fn valid_records_are_read_when_others_are_refused() {
    let text = batch(&[SMALLEST, "17", "{}", SMALLEST]);
    let received = decode_batch(text.as_bytes(), Form::Json).unwrap();
    let refused: Vec<_> = received
        .refused
        .iter()
        .map(|(index, faults)| (*index, faults[0].reason, faults[0].path.as_deref().unwrap()))
        .collect();
    assert_eq!(
        vec![
            (1, Reason::WrongType, "/errors/1"),
            (2, Reason::Missing, "/errors/2/protocol_version")
        ],
        refused
    );
    assert_eq!(2, received.batch.errors.len());
}

#[test]
fn a_fault_outside_of_all_records_refuses_the_batch() {
    let text = format!("{{\"dropped_records\":-1,{}", &batch(&[SMALLEST])[1..]);
    assert_eq!(
        Some("/dropped_records"),
        decode_batch(text.as_bytes(), Form::Json)
            .unwrap_err()
            .path()
    );
}

#[test]
fn the_verdict_on_a_batch_names_the_record() {
    let text = batch(&[SMALLEST, &SMALLEST.replace("\"rust\"", "1")]);
    let refusal = validate_batch(text.as_bytes(), Form::Json, Profile::Accept).remove(0);
    assert_eq!(Some("/errors/1/source_language"), refusal.path.as_deref());
}

#[test]
fn marks_of_decoding_are_put_into_their_record() {
    let text = batch(&[SMALLEST, &with("\"context\":{\"a\":1e20}")]);
    let received = decode_batch(text.as_bytes(), Form::Json).unwrap();
    assert_eq!(
        (0, "/context/a"),
        (
            received.batch.errors[0].marks.len(),
            &*received.batch.errors[1].marks[0].path
        )
    );
}

#[test]
fn an_unchanged_batch_keeps_its_bytes() {
    let text = format!(" {}", batch(&[&with("\"x\":1")]));
    let received = decode_batch(text.as_bytes(), Form::Json).unwrap();
    assert_eq!(
        text.as_bytes(),
        relay_batch(&received, None, None).unwrap().raw()
    );
}

#[test]
fn only_the_record_that_lost_something_is_marked() {
    for form in [Form::Json, Form::Protobuf] {
        let mut data = batch(&[SMALLEST, &with("\"x\":1"), SMALLEST]).into_bytes();
        if form == Form::Protobuf {
            let strange = [
                uep::encode(&smallest(), Form::Protobuf).unwrap(),
                b"\xa0\x06\x01".to_vec(),
            ]
            .concat();
            data = encode_batch(
                &ErrorBatch {
                    errors: vec![smallest()],
                    dropped_records: 0,
                },
                form,
            )
            .unwrap();
            data.extend([
                0x0a,
                (strange.len() as u8 & 0x7f) | 0x80,
                (strange.len() >> 7) as u8,
            ]);
            data.extend(strange);
        }
        let other = if form == Form::Json {
            Form::Protobuf
        } else {
            Form::Json
        };
        let relayed = relay_batch(&decode_batch(&data, form).unwrap(), None, Some(other)).unwrap();
        let marks: Vec<usize> = relayed
            .batch
            .errors
            .iter()
            .map(|record| record.marks.len())
            .collect();
        assert_eq!([0, 1], marks[..2]);
    }
}

#[test]
fn a_loss_beside_the_records_marks_them_all() {
    let text = format!("{{\"tone\":1,{}", &batch(&[SMALLEST, SMALLEST])[1..]);
    let received = decode_batch(text.as_bytes(), Form::Json).unwrap();
    let relayed = relay_batch(&received, None, Some(Form::Protobuf)).unwrap();
    assert!(relayed
        .batch
        .errors
        .iter()
        .all(|record| record.marks.len() == 1));
}

#[test]
fn refused_records_are_counted_as_dropped() {
    let received = decode_batch(batch(&[SMALLEST, "{}"]).as_bytes(), Form::Json).unwrap();
    let relayed = relay_batch(&received, None, None).unwrap();
    assert_eq!(
        (1, 1),
        (relayed.batch.errors.len(), relayed.batch.dropped_records)
    );
}
