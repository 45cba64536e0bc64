//! Shows a record from standard input as text, and says what a caller may do about it.
//!
//! `cargo run --example show < record.json`

use std::error::Error;
use std::io::{self, Read};

use uep::registry::find_nearest;
use uep::{decode, fingerprint, render, Form, RenderOptions};

fn main() -> Result<(), Box<dyn Error>> {
    let mut document = Vec::new();
    io::stdin().lock().read_to_end(&mut document)?;
    let record = decode(&document, Form::Json)?.record;
    print!("{}", render(&record, &RenderOptions::default()));
    let ancestors = record.type_ancestors.iter().map(String::as_str);
    let kind = find_nearest(&record.error_type, ancestors);
    println!(
        "{} (retry: {}, group: {})",
        kind.title,
        kind.retryability,
        fingerprint(&record).join(" ")
    );
    Ok(())
}
