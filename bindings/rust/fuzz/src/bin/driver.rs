//! Reads frames from standard input and answers each on standard output, as bindings/c/tests/driver.c does.
//!
//! A frame is one byte that names what to do, a length of four bytes (big-endian) and the bytes. The answer is one byte, 1
//! for success and 0 for a refusal, a length and the bytes: of a refusal its reason.
//!   j  read as a receiver does, answer JSON      b  the same, answer the binary form
//!   c  validate by the canonical profile         a  validate by the accept profile
//!   C  the same of a batch                       A  the same of a batch
//!   t  read, truncate to the compact budget, answer JSON
//!   x  read, redact for strangers, answer JSON   f  read, answer the parts of the fingerprint, a line each
//!   r  read, answer the rendered text

use std::io::{self, Read, Write};

use uep::{
    decode, encode_unchecked, fingerprint, redact, render, truncate, validate, validate_batch,
    Audience, Budget, Form, Profile, Refusal, RenderOptions,
};

type Answer = Result<Vec<u8>, String>;

fn verdict(refusals: Vec<Refusal>) -> Answer {
    refusals.first().map_or(Ok(Vec::new()), |refusal| {
        Err(refusal.reason.id().to_string())
    })
}

fn answer(op: u8, data: &[u8]) -> Answer {
    let form = Form::Protobuf;
    match op {
        b'a' => return verdict(validate(data, form, Profile::Accept)),
        b'c' => return verdict(validate(data, form, Profile::Canonical)),
        b'A' => return verdict(validate_batch(data, form, Profile::Accept)),
        b'C' => return verdict(validate_batch(data, form, Profile::Canonical)),
        _ => {}
    }
    let record = decode(data, form)
        .map_err(|error| error.reason().id().to_string())?
        .record;
    Ok(match op {
        b'j' => encode_unchecked(&record, Form::Json),
        b'b' => encode_unchecked(&record, form),
        b't' => {
            let short = truncate(&record, Budget::Compact).map_err(|error| error.to_string())?;
            encode_unchecked(&short, Form::Json)
        }
        b'x' => encode_unchecked(&redact(record, Audience::External), Form::Json),
        b'f' => fingerprint(&record).join("\n").into_bytes(),
        b'r' => render(
            &record,
            &RenderOptions {
                colour: false,
                facts: true,
            },
        )
        .into_bytes(),
        _ => return Err("no such question".into()),
    })
}

fn main() -> io::Result<()> {
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    let mut head = [0; 5];
    while input.read_exact(&mut head).is_ok() {
        let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
        let mut data = vec![0; length as usize];
        input.read_exact(&mut data)?;
        let (is_good, bytes) = match answer(head[0], &data) {
            Ok(bytes) => (1, bytes),
            Err(reason) => (0, reason.into_bytes()),
        };
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        output.write_all(&[is_good])?;
        output.write_all(&length.to_be_bytes())?;
        output.write_all(&bytes)?;
        output.flush()?;
    }
    Ok(())
}
