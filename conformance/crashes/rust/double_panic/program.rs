// A destructor panics while the stack unwinds; the process is aborted.
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
