// A panic that miette's own hook prints.
mod tell;

fn take(shelf: &[i32], place: usize) -> i32 {
    shelf[place]
}

fn main() {
    miette::set_panic_hook();
    let printing = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        tell::tell_panic(info);
        printing(info);
    }));
    println!("{}", take(&[], 3));
}
