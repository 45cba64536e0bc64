//! A library that programs of other languages call: `cargo build --features ffi --example uep_shop` makes `libuep_shop.so`.
//!
//! Every function takes a `uep_buf *` last and returns 0, 1 for an error or 2 for a panic. In C:
//!
//! ```c
//! int32_t shop_open(const char *path, struct uep_buf *err);
//! int32_t shop_total(const char *order, uint64_t *cents, struct uep_buf *err);
//! int32_t shop_start(const char *worker, struct uep_buf *err);
//! ```

use std::error::Error;
use std::ffi::{c_char, CStr};
use std::fmt;
use std::num::ParseIntError;
use std::sync::Once;

use uep::capture::CaptureOptions;
use uep::ffi::{guard_ffi_with, AnyError, UepBuf};
use uep::panics;

/// A line of an order that cannot be read.
#[derive(Debug)]
struct LineError {
    line: usize,
    cause: ParseIntError,
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} has no amount", self.line)
    }
}

impl Error for LineError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}

/// An order that cannot be added up.
#[derive(Debug)]
struct OrderError {
    cause: LineError,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the order cannot be added up")
    }
}

impl Error for OrderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}

/// The options of every capture. The first call installs the hook that knows the places of panics.
fn options() -> CaptureOptions {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| std::mem::forget(panics::install(CaptureOptions::new(), drop)));
    CaptureOptions::new().probes(uep::probes![LineError, OrderError => "com.acme.shop.bad_order"])
}

/// The text of a C string.
///
/// # Safety
///
/// `text` must be a C string that lives as long as the answer is used.
unsafe fn read<'a>(text: *const c_char) -> Result<&'a str, AnyError> {
    // SAFETY: the same promise.
    Ok(unsafe { CStr::from_ptr(text) }.to_str()?)
}

fn add_up(order: &str) -> Result<u64, OrderError> {
    let amount = |(line, text): (usize, &str)| {
        text.trim().parse::<u64>().map_err(|cause| OrderError {
            cause: LineError {
                line: line + 1,
                cause,
            },
        })
    };
    order.lines().enumerate().map(amount).sum()
}

/// Open a file that need not exist.
///
/// # Safety
///
/// `path` must be a C string and `err` null or writable.
#[no_mangle]
pub unsafe extern "C" fn shop_open(path: *const c_char, err: *mut UepBuf) -> i32 {
    // SAFETY: the caller's promises are handed on.
    unsafe {
        guard_ffi_with(err, &options(), || -> Result<(), AnyError> {
            std::fs::File::open(read(path)?)?;
            Ok(())
        })
    }
}

/// Add the amounts of an order up, one a line; a wrong one is an error three levels deep.
///
/// # Safety
///
/// `order` must be a C string, `cents` writable, and `err` null or writable.
#[no_mangle]
pub unsafe extern "C" fn shop_total(
    order: *const c_char,
    cents: *mut u64,
    err: *mut UepBuf,
) -> i32 {
    // SAFETY: the caller's promises are handed on.
    unsafe {
        guard_ffi_with(err, &options(), || -> Result<(), AnyError> {
            cents.write(add_up(read(order)?)?);
            Ok(())
        })
    }
}

/// Start a worker that panics at once, and wait for it.
///
/// # Safety
///
/// `worker` must be a C string and `err` null or writable.
#[no_mangle]
pub unsafe extern "C" fn shop_start(worker: *const c_char, err: *mut UepBuf) -> i32 {
    // SAFETY: the caller's promises are handed on.
    unsafe {
        guard_ffi_with(err, &options(), || -> Result<(), AnyError> {
            let thread = std::thread::Builder::new().name(read(worker)?.to_owned());
            let work =
                || panics::guard(|| panic!("no order for {:?}", std::thread::current().name()));
            thread
                .spawn(work)?
                .join()
                .unwrap_or_else(|payload| std::panic::resume_unwind(payload))?;
            Ok(())
        })
    }
}
