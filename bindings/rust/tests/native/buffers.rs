//! Records that cross a C boundary.
#![cfg(feature = "ffi")]

use std::mem::{align_of, offset_of, size_of};

use uep::capture::{capture, CaptureOptions};
use uep::ffi::{export, guard_ffi, import, AnyError, UepBuf, ERROR, OK, PANIC};
use uep::panics::guard;

use crate::types::Hostile;

fn call<T>(work: impl FnOnce() -> Result<T, AnyError>) -> (i32, UepBuf) {
    let mut err = UepBuf::empty();
    // SAFETY: err is a local that may be written.
    let outcome = unsafe { guard_ffi(&mut err, work) };
    (outcome, err)
}

#[test]
fn the_struct_is_that_of_the_header() {
    let word = size_of::<usize>();
    assert_eq!(
        (size_of::<UepBuf>(), align_of::<UepBuf>()),
        (4 * word, word)
    );
    let offsets = [
        offset_of!(UepBuf, data),
        offset_of!(UepBuf, size),
        offset_of!(UepBuf, release),
        offset_of!(UepBuf, private_data),
    ];
    assert_eq!(offsets, [0, word, 2 * word, 3 * word]);
}

#[test]
fn what_went_well_leaves_the_buffer_untouched() {
    let (outcome, err) = call(|| Ok(17));
    assert_eq!(outcome, OK);
    assert!(err.release.is_none() && err.data.is_null());
}

#[test]
fn an_error_crosses_with_its_chain() {
    let (outcome, err) = call(|| Ok("x".parse::<u8>()?));
    assert_eq!(outcome, ERROR);
    // SAFETY: guard_ffi filled the buffer.
    let error = unsafe { import(err) }.unwrap();
    assert!(error.is("uep.input.malformed"));
    assert_eq!(error.frames()[0].file, file!());
}

#[test]
fn a_panic_crosses_as_a_panic() {
    let (outcome, err) = call(|| -> Result<(), AnyError> { panic!("no price") });
    assert_eq!(outcome, PANIC);
    // SAFETY: as above.
    let error = unsafe { import(err) }.unwrap();
    assert_eq!(
        (error.to_string().as_str(), &*error.node().type_name),
        ("no price", "panic")
    );
}

#[test]
fn a_panic_of_another_thread_is_a_panic() {
    let (outcome, err) = call(|| {
        Ok(std::thread::spawn(|| guard(|| panic!("far")))
            .join()
            .unwrap()?)
    });
    assert_eq!(outcome, PANIC);
    // SAFETY: as above.
    assert_eq!(unsafe { import(err) }.unwrap().to_string(), "far");
}

#[test]
fn nobody_need_ask_for_the_record() {
    // SAFETY: null is allowed.
    assert_eq!(
        unsafe { guard_ffi(std::ptr::null_mut(), || Err::<(), _>(std::fmt::Error)) },
        ERROR
    );
}

#[test]
fn errors_that_misbehave_cross_as_well() {
    assert_eq!(
        call(|| Err::<(), _>(Hostile::PanicsInDisplay.into())).0,
        ERROR
    );
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("no drop");
        }
    }
    assert_eq!(call(|| Ok(Bomb)).0, OK);
}

#[test]
fn a_buffer_is_released_once() {
    let mut buffer = export(&capture(&std::fmt::Error, &CaptureOptions::new()));
    let release = buffer.release.unwrap();
    // SAFETY: the second call is what release functions must bear.
    unsafe {
        release(&mut buffer);
        release(&mut buffer);
        release(std::ptr::null_mut());
    }
    assert!(buffer.release.is_none() && buffer.data.is_null() && buffer.size == 0);
}

#[test]
fn what_is_no_record_is_refused_and_released() {
    // SAFETY: of_bytes filled the buffer.
    assert!(unsafe { import(UepBuf::of_bytes(b"\xFF\xFF".to_vec())) }.is_err());
    // SAFETY: an empty buffer is allowed.
    assert!(unsafe { import(UepBuf::empty()) }.is_err());
}
