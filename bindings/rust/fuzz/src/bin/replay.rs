//! Checks every file of the folders that are named, once. Prints how many there were.

use std::path::Path;
use std::{env, fs, process};

fn run(place: &Path, count: &mut usize) {
    if place.is_dir() {
        for entry in fs::read_dir(place).expect("a folder can be listed") {
            run(&entry.expect("an entry can be read").path(), count);
        }
        return;
    }
    let data = fs::read(place).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
    if std::panic::catch_unwind(|| uep_fuzz::check_all(&data)).is_err() {
        eprintln!("{}: a law is broken", place.display());
        process::exit(1);
    }
    *count += 1;
}

fn main() {
    let mut count = 0;
    env::args_os()
        .skip(1)
        .for_each(|place| run(Path::new(&place), &mut count));
    println!("{count} passed, 0 failed");
}
