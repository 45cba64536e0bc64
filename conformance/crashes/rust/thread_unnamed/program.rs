// A thread without a name, and no backtrace.
mod truth;

fn main() {
    truth::install();
    let _ = std::thread::spawn(|| panic!("nobody knows me")).join();
}
