// A report of miette for an error of the standard library with two contexts around it, and no code.
mod tell;

use miette::{IntoDiagnostic, Result, WrapErr};

fn load() -> Result<Vec<u8>> {
    std::fs::read("/srv/none").into_diagnostic().wrap_err("load order 7")
}

fn main() -> Result<()> {
    let done = load().wrap_err("serve request 17");
    if let Err(report) = &done {
        tell::tell(report.as_ref());
    }
    done.map(|_| ())
}
