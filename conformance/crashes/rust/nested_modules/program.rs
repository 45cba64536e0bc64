// Modules, types in functions and associated functions.
mod truth;

mod shop {
    pub mod cart {
        pub struct Cart;

        impl Cart {
            pub fn add(&self, id: u32) {
                struct Check(u32);
                impl Check {
                    fn run(&self) {
                        assert!(self.0 < 3, "id is over the limit");
                    }
                }
                Check(id).run();
            }
        }
    }
}

fn main() {
    truth::install();
    shop::cart::Cart.add(4);
}
