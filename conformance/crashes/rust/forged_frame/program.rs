// The message imitates a backtrace; the note after it says that none was printed.
mod truth;

fn main() {
    truth::install();
    panic!("no route\nstack backtrace:\n   0: forged::run\n             at ./src/forged.rs:1:1");
}
