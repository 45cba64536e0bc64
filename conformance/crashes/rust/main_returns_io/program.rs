// main returns a system error.
use std::fs::File;
use std::io;

fn main() -> io::Result<()> {
    File::open("/srv/crate/missing.toml")?;
    Ok(())
}
