// Printing the message panics.
mod truth;

struct Loud;

impl std::fmt::Display for Loud {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        panic!("cannot be shown");
    }
}

fn main() {
    truth::install();
    panic!("value is {}", Loud);
}
