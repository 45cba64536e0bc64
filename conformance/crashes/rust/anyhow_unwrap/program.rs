// A panic whose message is an anyhow error in its Debug form.
mod truth;

use anyhow::{Context, Result, anyhow};

fn load() -> Result<()> {
    Err(anyhow!("socket closed")).context("request failed")
}

fn main() {
    truth::install();
    load().unwrap();
}
