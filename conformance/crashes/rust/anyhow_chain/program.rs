// An anyhow error with two contexts: a chain three deep.
use anyhow::{Context, Result};

fn read() -> Result<u64> {
    let text = "12x".parse::<u64>();
    text.context("offset is not a number")
}

fn start() -> Result<u64> {
    read().context("service did not start\nand will not be tried again")
}

fn main() -> Result<()> {
    start()?;
    Ok(())
}
