// Two functions that call each other; the short backtrace ends after a hundred frames.
mod truth;

fn is_even(n: u32) -> bool {
    if n == 0 {
        panic!("lost count");
    }
    !is_odd(n - 1)
}

fn is_odd(n: u32) -> bool {
    !is_even(n - 1)
}

fn main() {
    truth::install();
    println!("{}", is_even(120));
}
