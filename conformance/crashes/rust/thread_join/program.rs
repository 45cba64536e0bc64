// Two errors: a worker panics, and then the main thread because of it.
mod truth;

fn main() {
    truth::install();
    println!("starting 1 worker");
    let worker = std::thread::spawn(|| {
        let none: Option<u8> = None;
        none.expect("no job in the queue");
    });
    worker.join().unwrap();
}
