// The guard page: a fatal runtime error without a backtrace.
#[allow(unconditional_recursion)]
fn forever(n: u64) -> u64 {
    let room = [n; 64];
    forever(n + 1) + room[(n % 64) as usize]
}

fn main() {
    println!("{}", forever(0));
}
