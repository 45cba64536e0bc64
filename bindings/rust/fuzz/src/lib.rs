//! What the crate promises for any bytes. Panics where it does not keep it.

use prost::Message;
use uep::{
    decode, decode_batch, encode, encode_unchecked, fingerprint, redact, render, truncate,
    validate, validate_record, Audience, Budget, Form, Profile, RenderOptions,
    UniversalErrorProtocol,
};

/// The smallest budget that truncation takes (max_compact_bytes).
fn least() -> usize {
    usize::try_from(uep::limits::MAX_COMPACT_BYTES.value).expect("a limit is a number of bytes")
}

fn is_canonical(record: &UniversalErrorProtocol) -> bool {
    validate_record(record, Profile::Canonical).is_empty()
}

/// Check every law for one input, whatever it is.
pub fn check_all(data: &[u8]) {
    check(data, Form::Protobuf);
    check(data, Form::Json);
    check_encode(data);
}

/// Read an input in one form.
pub fn check(data: &[u8], form: Form) {
    let _ = decode_batch(data, form);
    let refusals = validate(data, form, Profile::Accept);
    let canonical = validate(data, form, Profile::Canonical);
    match decode(data, form) {
        Err(error) => {
            assert_eq!(
                refusals.first().map(|refusal| refusal.reason),
                Some(error.reason()),
                "decode and validate agree"
            );
            assert!(
                !canonical.is_empty(),
                "what accept refuses is not canonical"
            );
        }
        Ok(received) => {
            assert!(refusals.is_empty(), "decode and validate agree");
            assert_eq!(received.raw(), data, "the bytes are kept");
            assert_eq!(received.is_canonical(), canonical.is_empty());
            check_taken(&received.record);
        }
    }
}

/// What prost reads without judging it is written as prost writes it, and only what the rules take is written judged.
pub fn check_encode(data: &[u8]) {
    let Ok(record) = UniversalErrorProtocol::decode(data) else {
        return;
    };
    let written = encode_unchecked(&record, Form::Protobuf);
    assert_eq!(
        written,
        record.encode_to_vec(),
        "the bytes are those of prost"
    );
    let faults = validate_record(&record, Profile::Canonical);
    match encode(&record, Form::Protobuf) {
        Ok(judged) => assert!(faults.is_empty() && judged == written, "{faults:?}"),
        Err(error) => assert_eq!(faults.first(), error.refusals().first()),
    }
}

/// A record that was taken is written, read as the same record, rendered, made smaller and cleaned.
pub fn check_taken(record: &UniversalErrorProtocol) {
    for form in [Form::Protobuf, Form::Json] {
        let written = encode_unchecked(record, form);
        match decode(&written, form) {
            Ok(again) => assert_eq!(
                encode_unchecked(&again.record, Form::Json),
                encode_unchecked(record, Form::Json),
                "a record that is taken twice is the same"
            ),
            Err(error) => assert_eq!(error.reason(), uep::Reason::TooLarge, "{error}"),
        }
    }
    let was_canonical = is_canonical(record);
    assert_eq!(was_canonical, encode(record, Form::Protobuf).is_ok());
    for colour in [false, true] {
        let text = render(
            record,
            &RenderOptions {
                colour,
                facts: true,
            },
        );
        assert!(
            colour
                || text
                    .chars()
                    .all(|c| c == '\n' || c == '\t' || !c.is_control()),
            "no control character is rendered"
        );
    }
    assert_eq!(fingerprint(record), fingerprint(record));
    for budget in [
        Budget::Full,
        Budget::Compact,
        Budget::Bytes(least() + 1),
        Budget::Bytes(2 * least()),
    ] {
        check_truncate(record, budget, was_canonical);
    }
    assert!(truncate(record, Budget::Bytes(least() - 1)).is_err());
    for audience in [Audience::Internal, Audience::External] {
        let once = redact(record.clone(), audience);
        if was_canonical {
            let faults = validate_record(&once, Profile::Canonical);
            assert!(
                faults
                    .iter()
                    .all(|fault| fault.reason == uep::Reason::TooLarge),
                "{faults:?}"
            );
        }
        assert_eq!(
            redact(once.clone(), audience),
            once,
            "redacting twice changes nothing"
        );
    }
}

fn check_truncate(record: &UniversalErrorProtocol, budget: Budget, was_canonical: bool) {
    let short = truncate(record, budget).expect("a budget that is large enough is taken");
    let most = match budget {
        Budget::Compact => least(),
        Budget::Bytes(most) => most,
        Budget::Full => {
            usize::try_from(uep::limits::MAX_RECORD_BYTES.value).expect("a number of bytes")
        }
    };
    assert!(
        encode_unchecked(&short, Form::Protobuf).len() <= most,
        "it is within its budget"
    );
    assert!(
        !was_canonical || is_canonical(&short),
        "a canonical record stays canonical"
    );
    assert_eq!(truncate(&short, budget).as_ref(), Ok(&short), "UEP-TRN-015");
}
