// A constructor, called by From and Default.
mod truth;

struct Config {
    port: u16,
}

impl Config {
    fn new(port: u32) -> Self {
        Self { port: port.try_into().expect("port is out of range") }
    }
}

impl From<u32> for Config {
    fn from(port: u32) -> Self {
        Self::new(port)
    }
}

fn main() {
    truth::install();
    let config: Config = 70_000.into();
    println!("{}", config.port);
}
