// The message imitates the end of a panic.
mod truth;

fn load(name: &str) {
    panic!("no plugin {name}\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\nand more");
}

fn main() {
    truth::install();
    load("x");
}
