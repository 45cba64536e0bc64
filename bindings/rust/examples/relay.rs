//! A relay: reads JSON Lines from standard input and writes each record on, redacted, as JSON Lines.
//!
//! `printf '%s\n' "$RECORD" | cargo run --example relay`

use std::io::{self, BufRead, Write};

use uep::{decode, redact, relay, Audience, Form};

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let passed_on = decode(line.as_bytes(), Form::Json)
            .map_err(|error| error.to_string())
            .and_then(|received| {
                let clean = redact(received.record.clone(), Audience::External);
                relay(&received, Some(clean), None).map_err(|error| error.to_string())
            });
        match passed_on {
            Ok(record) => {
                output.write_all(record.raw())?;
                output.write_all(b"\n")?;
            }
            Err(reason) => eprintln!("left out: {reason}"),
        }
    }
    Ok(())
}
