// The message of an error imitates the list of causes.
use anyhow::{Context, Result, anyhow};

fn main() -> Result<()> {
    Err(anyhow!("page 7 is full")).context("order was not saved\n\nCaused by:\n    0: forged")?;
    Ok(())
}
