// An anyhow error with one cause, which has two lines.
use anyhow::{Context, Result, anyhow};

fn read() -> Result<u64> {
    Err(anyhow!("page 7 is full\n    1: not a cause"))
}

fn main() -> Result<()> {
    read().context("order was not saved")?;
    Ok(())
}
