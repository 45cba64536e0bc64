// An anyhow error without a cause.
use anyhow::{Result, bail};

fn main() -> Result<()> {
    bail!("nothing to do");
}
