// The report that snafu makes of what main returns: a list of causes, the most recent first.
mod tell;

use snafu::prelude::*;

#[derive(Debug, Snafu)]
enum Failed {
    #[snafu(display("cannot open {path}"))]
    Open { source: std::io::Error, path: String },
    #[snafu(display("order {order} cannot be loaded"))]
    Load { source: Box<Failed>, order: u32 },
}

fn open() -> Result<Vec<u8>, Failed> {
    std::fs::read("/srv/none").context(OpenSnafu { path: "/srv/none" })
}

fn load() -> Result<Vec<u8>, Failed> {
    open().map_err(Box::new).context(LoadSnafu { order: 7u32 })
}

#[snafu::report]
fn main() -> Result<(), Failed> {
    let done = load();
    if let Err(error) = &done {
        tell::tell(error);
    }
    done.map(|_| ())
}
