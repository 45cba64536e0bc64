// Messages that miette breaks at eighty columns, one of them with a line feed of its own.
mod tell;

use miette::{miette, Result, WrapErr};

fn load() -> Result<()> {
    Err(miette!("the order names a shelf that no depot has: neither the depot in the north nor the one in the south, which is closed"))
}

fn main() -> Result<()> {
    let done = load()
        .wrap_err("load order 7\nof the customer 44")
        .wrap_err("the request with the number 17 was answered with nothing, since nobody had anything to say about it at all");
    if let Err(report) = &done {
        tell::tell(report.as_ref());
    }
    done
}
