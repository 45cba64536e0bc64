// Caught and raised again: the hook runs once, for the first panic.
mod truth;

use std::panic::{catch_unwind, resume_unwind};

fn guard() {
    if let Err(payload) = catch_unwind(|| panic!("disk is gone")) {
        resume_unwind(payload);
    }
}

fn main() {
    truth::install();
    guard();
}
