// Closures in closures, called by iterators.
mod truth;

fn main() {
    truth::install();
    let check = |id: &u32| {
        let inner = |id: u32| assert!(id != 2, "order {id} is refused");
        inner(*id);
        true
    };
    println!("{}", [1, 2, 3].iter().filter(|id| check(id)).count());
}
