//! Any bytes as a record in JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uep_fuzz::check(data, uep::Form::Json));
