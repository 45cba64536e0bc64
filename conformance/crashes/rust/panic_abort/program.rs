// Built with panic=abort.
mod truth;

fn main() {
    truth::install();
    let parts: Vec<&str> = "a:b".split(':').collect();
    println!("{}", parts[2]);
}
