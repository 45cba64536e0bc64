// Caught and answered by another panic: two errors.
mod truth;

use std::panic::catch_unwind;

fn work() {
    panic!("disk is gone");
}

fn main() {
    truth::install();
    if catch_unwind(work).is_err() {
        panic!("worker stopped");
    }
}
