// A message of several lines, made by assert_eq.
mod truth;

fn main() {
    truth::install();
    let total = [1, 1].iter().sum::<i32>();
    assert_eq!(total, 3, "math is\nhard");
}
