// The C library calls back.
mod truth;

use std::ffi::c_void;

type Compare = extern "C-unwind" fn(*const c_void, *const c_void) -> i32;

unsafe extern "C-unwind" {
    fn qsort(base: *mut c_void, count: usize, size: usize, compare: Compare);
}

extern "C-unwind" fn compare(_: *const c_void, _: *const c_void) -> i32 {
    panic!("items cannot be compared");
}

fn main() {
    truth::install();
    let mut items = [3, 1, 2];
    unsafe { qsort(items.as_mut_ptr().cast(), items.len(), 4, compare) };
}
