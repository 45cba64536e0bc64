// Names and texts outside of ASCII.
mod truth;

struct Größe(i32);

impl Größe {
    fn prüfe(&self) {
        panic!("größe {} 不可用 🚧 \u{200f}עברית", self.0);
    }
}

fn main() {
    truth::install();
    Größe(7).prüfe();
}
