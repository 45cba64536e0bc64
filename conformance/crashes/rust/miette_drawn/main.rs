// A report of miette with a code, an excerpt of the source, help and two causes.
mod tell;

use miette::{Diagnostic, NamedSource, SourceSpan};
use thiserror::Error;

#[derive(Error, Debug, Diagnostic)]
#[error("depot.toml cannot be read")]
#[diagnostic(
    code(depot::config::bad),
    url("https://docs.example/depot"),
    help("give the port as a number\nor leave it out")
)]
struct Bad {
    #[source_code]
    text: NamedSource<String>,
    #[label("not a number")]
    at: SourceSpan,
    #[source]
    cause: Wrong,
}

#[derive(Error, Debug)]
#[error("the port is wrong")]
struct Wrong(#[source] std::num::ParseIntError);

fn read() -> Result<(), Bad> {
    let text = "name = \"north\"\nport = x8080\n";
    "x8080".parse::<u16>().map(|_| ()).map_err(|error| Bad {
        text: NamedSource::new("depot.toml", text.into()),
        at: (22, 5).into(),
        cause: Wrong(error),
    })
}

fn main() -> miette::Result<()> {
    if let Err(error) = read() {
        tell::tell(&error);
        return Err(error.into());
    }
    Ok(())
}
