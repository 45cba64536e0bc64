// main returns an error: its Debug form, nothing else.
#[derive(Debug)]
#[allow(dead_code)]
struct Top(Low);

#[derive(Debug)]
struct Low;

fn main() -> Result<(), Top> {
    Err(Top(Low))
}
