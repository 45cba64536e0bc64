use color_eyre::eyre::{eyre, Result, WrapErr};

fn read(path: &str) -> Result<String> {
    std::fs::read_to_string(path).wrap_err_with(|| format!("cannot read {path}"))
}

fn fire() -> Result<()> {
    let text = read("/srv/kiln/missing.toml").wrap_err("cannot start")?;
    if text.is_empty() {
        return Err(eyre!("empty"));
    }
    Ok(())
}

fn main() -> Result<()> {
    color_eyre::install()?;
    if std::env::args().nth(1).as_deref() == Some("panic") {
        let list: Vec<u8> = Vec::new();
        println!("{}", list[3]);
    }
    fire()
}
