//! Any record that prost reads, whether the rules take it or not, written.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uep_fuzz::check_encode(data));
