// A thousand calls of one function.
mod truth;

fn dive(n: u32) -> u32 {
    if n == 0 {
        panic!("touched the ground");
    }
    dive(n - 1) + 1
}

fn main() {
    truth::install();
    println!("{}", dive(1000));
}
