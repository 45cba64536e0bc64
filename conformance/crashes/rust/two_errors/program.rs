// Two panics in one log, between ordinary lines.
mod truth;

fn job(n: u32) {
    assert!(n % 2 == 0, "job {n} failed");
}

fn main() {
    truth::install();
    for n in 0..4 {
        eprintln!("INFO job {n} started");
        let _ = std::panic::catch_unwind(|| job(n));
    }
    eprintln!("INFO all jobs done");
}
