//! Records as buffers that programs of other languages take over. The only module with unsafe code.
//!
//! The convention is that of `uep.h`: a function that can fail takes a pointer to a [`UepBuf`] as its last argument and
//! returns a number. 0 went well, and the buffer is untouched; 1 is an error and 2 a panic, and the buffer holds the record
//! in the binary form. Whoever receives a buffer calls `release` exactly once; `release` sets itself to null.
#![allow(unsafe_code)]

use std::error::Error;
use std::ffi::c_void;
use std::fmt;
use std::panic::{AssertUnwindSafe, Location};
use std::ptr;

use crate::capture::{capture_headed, locate, survive, CaptureOptions, Head};
use crate::codec::{decode, encode_unchecked, Form};
use crate::errors::DecodeError;
use crate::model::UniversalErrorProtocol;
use crate::panics::{guard, Panicked};
use crate::remote::RemoteError;

/// The outcome of a call that went well.
pub const OK: i32 = 0;
/// The outcome of a call that failed with an error.
pub const ERROR: i32 = 1;
/// The outcome of a call that panicked.
pub const PANIC: i32 = 2;

/// Bytes that change hands between two libraries that know nothing of each other but this struct: `uep_buf` in C.
#[repr(C)]
pub struct UepBuf {
    /// The bytes; null only where `size` is 0.
    pub data: *const u8,
    /// How many bytes.
    pub size: usize,
    /// Gives the bytes back to whoever made them; null once that happened.
    pub release: Option<unsafe extern "C" fn(*mut UepBuf)>,
    /// The maker's own.
    pub private_data: *mut c_void,
}

impl UepBuf {
    /// A buffer that holds nothing and that nobody need release.
    pub const fn empty() -> Self {
        UepBuf {
            data: ptr::null(),
            size: 0,
            release: None,
            private_data: ptr::null_mut(),
        }
    }

    /// A buffer that owns bytes.
    pub fn of_bytes(bytes: Vec<u8>) -> Self {
        let bytes = Box::new(bytes);
        let (data, size) = (bytes.as_ptr(), bytes.len());
        UepBuf {
            data,
            size,
            release: Some(release_bytes),
            private_data: Box::into_raw(bytes).cast(),
        }
    }
}

impl fmt::Debug for UepBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UepBuf")
            .field("size", &self.size)
            .field("is_released", &self.release.is_none())
            .finish()
    }
}

/// Give back what [`UepBuf::of_bytes`] took. Safe to call on a buffer that was given back.
unsafe extern "C" fn release_bytes(buffer: *mut UepBuf) {
    // SAFETY: the caller of a release function passes the buffer that it belongs to, which is its own to write.
    let Some(buffer) = (unsafe { buffer.as_mut() }) else {
        return;
    };
    if buffer.release.take().is_none() {
        return;
    }
    let owned = std::mem::replace(&mut buffer.private_data, ptr::null_mut());
    (buffer.data, buffer.size) = (ptr::null(), 0);
    if !owned.is_null() {
        // SAFETY: private_data came from Box::into_raw in of_bytes, and release was taken, so this happens once.
        drop(unsafe { Box::from_raw(owned.cast::<Vec<u8>>()) });
    }
}

/// Hand a record over in the binary form.
pub fn export(record: &UniversalErrorProtocol) -> UepBuf {
    UepBuf::of_bytes(encode_unchecked(record, Form::Protobuf))
}

/// Take a buffer over and rebuild the error in it; the buffer is released, also when what it holds is refused.
///
/// # Safety
///
/// `buffer` must be one that a producer filled and that nobody released: `data` points to `size` bytes, and `release` may
/// be called with a pointer to the struct.
///
/// ```
/// use uep::ffi::{export, import};
///
/// let record = uep::capture::capture(&std::fmt::Error, &Default::default());
/// // SAFETY: export filled the buffer.
/// let error = unsafe { import(export(&record)) }.unwrap();
/// assert_eq!(error.record(), &record);
/// ```
pub unsafe fn import(buffer: UepBuf) -> Result<RemoteError, DecodeError> {
    let mut buffer = buffer;
    let bytes = if buffer.data.is_null() {
        Vec::new()
    } else {
        // SAFETY: the caller promises that data points to size bytes.
        unsafe { std::slice::from_raw_parts(buffer.data, buffer.size) }.to_vec()
    };
    if let Some(release) = buffer.release {
        // SAFETY: the caller promises that nobody has called it, and the struct lives here.
        unsafe { release(&mut buffer) };
    }
    decode(&bytes, Form::Protobuf).map(|received| RemoteError::received(received, ""))
}

/// What a guarded function may fail with: any error, or [`AnyError`].
pub trait IntoRecord {
    /// The record of the failure, and whether it is that of a panic.
    fn into_record(
        self,
        options: &CaptureOptions,
        place: &'static Location<'static>,
    ) -> (i32, UniversalErrorProtocol);
}

impl<E: Error + 'static> IntoRecord for E {
    fn into_record(
        self,
        options: &CaptureOptions,
        place: &'static Location<'static>,
    ) -> (i32, UniversalErrorProtocol) {
        let error: &(dyn Error + 'static) = &self;
        if let Some(panicked) = error.downcast_ref::<Panicked>() {
            // A panic that a guard caught on another thread and that was handed on.
            return (PANIC, panicked.record(options));
        }
        let head = Head {
            type_name: Some(std::any::type_name::<E>()),
            frames: vec![locate(place)],
            ..Head::default()
        };
        (ERROR, capture_headed(error, options, head))
    }
}

/// An error of any type, for functions that fail in several ways; `?` makes one of every error.
#[derive(Debug)]
pub struct AnyError(Kind);

#[derive(Debug)]
enum Kind {
    Boxed(Box<dyn Error>),
    #[cfg(feature = "anyhow")]
    Anyhow(::anyhow::Error),
    #[cfg(feature = "eyre")]
    Eyre(::eyre::Report),
}

impl AnyError {
    /// An error that is boxed already, or a text.
    pub fn new(error: impl Into<Box<dyn Error>>) -> Self {
        AnyError(Kind::Boxed(error.into()))
    }

    /// An error of anyhow, with its backtrace.
    #[cfg(feature = "anyhow")]
    pub fn anyhow(error: ::anyhow::Error) -> Self {
        AnyError(Kind::Anyhow(error))
    }

    /// A report of eyre, with what its handler knows.
    #[cfg(feature = "eyre")]
    pub fn eyre(report: ::eyre::Report) -> Self {
        AnyError(Kind::Eyre(report))
    }
}

impl<E: Error + 'static> From<E> for AnyError {
    fn from(error: E) -> Self {
        AnyError::new(error)
    }
}

impl IntoRecord for AnyError {
    fn into_record(
        self,
        options: &CaptureOptions,
        place: &'static Location<'static>,
    ) -> (i32, UniversalErrorProtocol) {
        match self.0 {
            Kind::Boxed(error) => {
                if let Some(panicked) = error.downcast_ref::<Panicked>() {
                    return (PANIC, panicked.record(options));
                }
                let head = Head {
                    frames: vec![locate(place)],
                    ..Head::default()
                };
                (ERROR, capture_headed(&*error, options, head))
            }
            #[cfg(feature = "anyhow")]
            Kind::Anyhow(error) => (ERROR, crate::capture::capture_anyhow(&error, options)),
            #[cfg(feature = "eyre")]
            Kind::Eyre(report) => (ERROR, crate::capture::capture_eyre(&report, options)),
        }
    }
}

/// Run the body of an exported function: 0 and an untouched `err`, or 1 for an error and 2 for a panic with the record.
///
/// Nothing unwinds out of it. A null `err` is allowed; then only the number tells. Install [`crate::panics::install`] for
/// the place and the frames of panics.
///
/// # Safety
///
/// `err` must be null or point to a `UepBuf` that may be written; what it held is not released.
///
/// ```
/// use uep::ffi::{guard_ffi, import, UepBuf, ERROR, OK};
///
/// #[unsafe(no_mangle)]
/// pub unsafe extern "C" fn shop_parse(text: *const std::ffi::c_char, amount: *mut u32, err: *mut UepBuf) -> i32 {
///     // SAFETY: the caller promises text, amount and err as C callers do.
///     unsafe {
///         guard_ffi(err, || -> Result<(), uep::ffi::AnyError> {
///             *amount = std::ffi::CStr::from_ptr(text).to_str()?.parse()?;
///             Ok(())
///         })
///     }
/// }
/// let (mut amount, mut err) = (0, UepBuf::empty());
/// # unsafe {
/// assert_eq!(shop_parse(c"17".as_ptr(), &mut amount, &mut err), OK);
/// assert_eq!(shop_parse(c"seven".as_ptr(), &mut amount, &mut err), ERROR);
/// assert!(import(err).unwrap().is("uep.input"));
/// # }
/// ```
#[track_caller]
pub unsafe fn guard_ffi<T, E: IntoRecord>(
    err: *mut UepBuf,
    work: impl FnOnce() -> Result<T, E>,
) -> i32 {
    // SAFETY: the same promise.
    unsafe { guard_ffi_with(err, &CaptureOptions::new(), work) }
}

/// [`guard_ffi`] with options for the capture.
///
/// # Safety
///
/// As for [`guard_ffi`].
#[track_caller]
pub unsafe fn guard_ffi_with<T, E: IntoRecord>(
    err: *mut UepBuf,
    options: &CaptureOptions,
    work: impl FnOnce() -> Result<T, E>,
) -> i32 {
    let place = Location::caller();
    let failure = match guard(AssertUnwindSafe(work)) {
        Ok(Ok(value)) => {
            // What the call gave is dropped here, where a destructor that panics is still caught.
            survive(|| drop(value));
            return OK;
        }
        Ok(Err(error)) => survive(|| error.into_record(options, place)),
        Err(panicked) => survive(|| (PANIC, panicked.record(options))),
    };
    let (outcome, buffer) = match failure {
        Some((outcome, record)) => (outcome, export(&record)),
        None => (ERROR, UepBuf::empty()),
    };
    if !err.is_null() {
        // SAFETY: the caller promises that a pointer that is not null may be written.
        unsafe { err.write(buffer) };
    }
    outcome
}
