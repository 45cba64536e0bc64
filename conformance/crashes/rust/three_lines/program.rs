// A message of three ordinary lines, one of them empty.
mod truth;

fn main() {
    truth::install();
    panic!("cannot connect\n\n  host: db-1");
}
