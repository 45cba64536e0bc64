//! Any bytes as a record in the binary form.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uep_fuzz::check(data, uep::Form::Protobuf));
