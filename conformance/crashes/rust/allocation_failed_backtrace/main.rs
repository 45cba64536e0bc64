fn main() {
    let shelf: Vec<u8> = std::hint::black_box(Vec::with_capacity(1 << 60));
    println!("{}", shelf.capacity());
}
