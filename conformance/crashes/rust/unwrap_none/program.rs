// unwrap() on nothing: the place is the caller's.
mod truth;

struct Cart {
    owner: Option<String>,
}

impl Cart {
    fn owner(&self) -> &str {
        self.owner.as_deref().unwrap()
    }
}

fn main() {
    truth::install();
    println!("{}", Cart { owner: None }.owner());
}
