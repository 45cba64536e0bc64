// A message far over every limit for text.
mod truth;

fn main() {
    truth::install();
    panic!("row is not valid: {}", "0123456789abcdef".repeat(1024));
}
