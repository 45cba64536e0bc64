// Optimised: several frames share one address.
mod truth;

#[inline(always)]
fn check(n: usize) {
    if n > 3 {
        limit(n);
    }
}

#[inline(always)]
fn limit(n: usize) {
    panic!("size {n} is over the limit");
}

#[inline(never)]
fn put(n: usize) {
    check(n);
}

fn main() {
    truth::install();
    put(std::env::args().count() + 7);
}
