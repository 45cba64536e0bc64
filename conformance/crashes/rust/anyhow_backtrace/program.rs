// An anyhow error that recorded where it was made.
use anyhow::{Context, Result, bail};

struct Store;

impl Store {
    fn load(&self, id: u32) -> Result<u32> {
        if id > 3 {
            bail!("no row {id}");
        }
        Ok(id)
    }
}

fn main() -> Result<()> {
    Store.load(7).context("report failed")?;
    Ok(())
}
