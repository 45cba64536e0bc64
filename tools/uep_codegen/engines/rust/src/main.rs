//! Compile patterns and match texts with the regex crate. Lines on stdin: "P hex" sets the pattern, "T hex" asks about a text.

use std::io::{self, BufRead};

use regex::Regex;

fn main() {
    let mut pattern = Regex::new("").expect("the empty pattern");
    for line in io::stdin().lock().lines() {
        let line = line.expect("a line");
        let bytes: Vec<u8> = (2..line.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&line[at..at + 2], 16).expect("hexadecimal digits"))
            .collect();
        let text = String::from_utf8(bytes).expect("UTF-8");
        if line.starts_with('P') {
            pattern = Regex::new(&text).unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
        } else {
            println!("{}", u8::from(pattern.is_match(&text)));
        }
    }
}
