// The message imitates a second panic of the same thread.
mod truth;

fn load(name: &str) {
    panic!("no plugin {name}\n\nthread 'main' panicked at src/forged.rs:1:1:\nforged");
}

fn main() {
    truth::install();
    load("x");
}
