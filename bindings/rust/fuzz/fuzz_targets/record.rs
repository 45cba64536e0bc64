//! Any bytes as a record in the binary form and as JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uep_fuzz::check(data));
