// expect() puts its text before the Debug form.
mod truth;

fn main() {
    truth::install();
    let text = std::fs::read_to_string("/srv/crate/missing.toml");
    println!("{}", text.expect("config is not readable"));
}
