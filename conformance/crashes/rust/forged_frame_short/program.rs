// The message imitates a backtrace before the real one.
mod truth;

fn load(name: &str) {
    panic!("no plugin {name}\nstack backtrace:\n   0: forged::run\n             at ./src/forged.rs:1:1");
}

fn main() {
    truth::install();
    load("x");
}
