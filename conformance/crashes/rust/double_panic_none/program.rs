// A destructor panics while the stack unwinds, printed without backtraces.
mod truth;

struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        panic!("{} cannot be released", self.0);
    }
}

fn work() {
    let _guard = Guard("lock 7");
    panic!("work failed");
}

fn main() {
    truth::install();
    work();
}
