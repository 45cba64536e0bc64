// A panic that says nothing.
mod truth;

fn main() {
    truth::install();
    panic!("");
}
