// unwrap() on an error chain three deep: the Debug form is all that is printed.
mod truth;

#[derive(Debug)]
#[allow(dead_code)]
enum Failure {
    Start(Box<Failure>),
    Config { path: &'static str, source: Box<Failure> },
    Offset(u64),
}

fn start() -> Result<(), Failure> {
    let source = Box::new(Failure::Offset(12));
    Err(Failure::Start(Box::new(Failure::Config { path: "shop.toml", source })))
}

fn main() {
    truth::install();
    start().unwrap();
}
