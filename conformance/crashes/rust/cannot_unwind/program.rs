// A panic reaches a function with another calling convention.
mod truth;

extern "C" fn callback() {
    panic!("callback failed");
}

fn main() {
    truth::install();
    callback();
}
