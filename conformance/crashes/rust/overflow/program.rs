// Arithmetic.
mod truth;

fn main() {
    truth::install();
    let days = std::env::args().count() as u8;
    println!("{}", days - 2);
}
