// A payload that is not text.
mod truth;

fn main() {
    truth::install();
    std::panic::panic_any(vec![1, 2, 3]);
}
