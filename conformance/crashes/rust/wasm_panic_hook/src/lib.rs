use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen]
pub fn open(key: i32) -> i32 {
    load(key)
}

#[inline(never)]
fn load(key: i32) -> i32 {
    if key > 3 {
        panic!("no shelf {}\nfor seven", key);
    }
    key
}
