// Another thread, with a name; the main thread goes on.
mod truth;

fn compute(n: u32) {
    if n > 2 {
        panic!("worker ran out of numbers");
    }
}

fn main() {
    truth::install();
    let worker = std::thread::Builder::new().name("tally worker".into());
    let _ = worker.spawn(|| compute(3)).unwrap().join();
}
