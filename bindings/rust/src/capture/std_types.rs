//! Probes for the errors of the standard library: their names, and what std::io::Error says beyond its type.

use std::error::Error;
use std::io;

use crate::codes::find_code;
use crate::model::{Code, Relation};
use crate::types::{INPUT_MALFORMED, UNKNOWN_UNCLASSIFIED};

use super::message::lead;
use super::probe::{ProbeFor, Probes, Reading};

const ERRNO: &str = "posix.errno";
const WIN32: &str = "win32";

macro_rules! name_only {
    ($($kind:ty),* $(,)?) => {
        Probes::empty()$(.with(ProbeFor::<$kind>::new()))*
    };
}

/// Types with an argument that their user chooses, such as `PoisonError<T>`, cannot be found through `dyn Error`.
pub(crate) fn list() -> Probes {
    name_only![
        std::alloc::LayoutError,
        std::array::TryFromSliceError,
        std::cell::BorrowError,
        std::cell::BorrowMutError,
        std::char::CharTryFromError,
        std::char::DecodeUtf16Error,
        std::char::ParseCharError,
        std::char::TryFromCharError,
        std::collections::TryReserveError,
        std::env::JoinPathsError,
        std::env::VarError,
        std::ffi::FromBytesUntilNulError,
        std::ffi::FromBytesWithNulError,
        std::ffi::FromVecWithNulError,
        std::ffi::IntoStringError,
        std::ffi::NulError,
        std::fmt::Error,
        std::net::AddrParseError,
        std::num::ParseFloatError,
        std::num::ParseIntError,
        std::num::TryFromIntError,
        std::path::StripPrefixError,
        std::str::ParseBoolError,
        std::str::Utf8Error,
        std::string::FromUtf16Error,
        std::string::FromUtf8Error,
        std::sync::mpsc::RecvError,
        std::sync::mpsc::RecvTimeoutError,
        std::sync::mpsc::SendError<()>,
        std::sync::mpsc::TryRecvError,
        std::sync::mpsc::TrySendError<()>,
        std::sync::PoisonError<()>,
        std::sync::TryLockError<()>,
        std::thread::AccessError,
        std::time::SystemTimeError,
        std::time::TryFromFloatSecsError,
        crate::DecodeError,
        crate::InvalidRecord,
    ]
    .with(ProbeFor::<io::Error>::new().fill(read_io))
    .with(
        ProbeFor::<crate::panics::Panicked>::new()
            .name(crate::panics::PANIC)
            .fill(|error, reading| reading.frames = error.known_frames()),
    )
    .with(
        ProbeFor::<crate::remote::Wrapped>::new()
            .fill(|error, reading| reading.location = Some(error.location())),
    )
}

fn read_io<'e>(error: &'e io::Error, reading: &mut Reading<'e>) {
    let code = error
        .raw_os_error()
        .filter(|number| *number > 0)
        .map(system_code);
    let name = code
        .as_ref()
        .map_or_else(|| errno_name(error.kind()), |code| code.name.as_str());
    // UEP-BRG-099: the number says most, then the kind; the name of the type says nothing about either.
    let space = code.as_ref().map_or(ERRNO, |code| code.space.as_str());
    let by_code = find_code(space, name, system(), "").map(|entry| entry.error_type);
    let by_kind = (error.kind() == io::ErrorKind::InvalidData).then_some(INPUT_MALFORMED);
    reading.error_type = by_code
        .filter(|found| !found.is_empty() && *found != UNKNOWN_UNCLASSIFIED)
        .or(by_kind)
        .map(str::to_owned);
    reading.codes.extend(code);
    // `source()` of an error with another one inside skips that one and gives its source.
    if let Some(inner) = error
        .get_ref()
        .map(|inner| inner as &(dyn Error + 'static))
        .filter(|inner| !is_text(*inner))
    {
        reading.related.push((Relation::Cause, inner));
        reading.passes_source_on = true;
    }
}

/// Tell whether an error was made of a text alone: its Debug is that of the text.
pub(crate) fn is_text(error: &(dyn Error + 'static)) -> bool {
    lead(&error).starts_with('"')
}

/// A number of the operating system as a code; it never travels without its platform (UEP-REC-085).
fn system_code(number: i32) -> Code {
    let space = if cfg!(windows) { WIN32 } else { ERRNO };
    let value = number.to_string();
    let name = find_code(space, &value, system(), "").map_or("", |entry| entry.name);
    let platform = if cfg!(windows) {
        String::new()
    } else {
        system().to_owned()
    };
    Code {
        space: space.to_owned(),
        value,
        name: name.to_owned(),
        platform,
    }
}

/// This platform as the code tables name it.
fn system() -> &'static str {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => "linux-amd64",
        ("linux", "aarch64") => "linux-arm64",
        ("macos", _) => "darwin",
        (os, _) => os,
    }
}

/// The name of the system error that a kind stands for, as std reads it; empty for a kind of std's own.
fn errno_name(kind: io::ErrorKind) -> &'static str {
    use io::ErrorKind as Kind;
    match kind {
        Kind::AddrInUse => "EADDRINUSE",
        Kind::AddrNotAvailable => "EADDRNOTAVAIL",
        Kind::AlreadyExists => "EEXIST",
        Kind::ArgumentListTooLong => "E2BIG",
        Kind::BrokenPipe => "EPIPE",
        Kind::ConnectionAborted => "ECONNABORTED",
        Kind::ConnectionRefused => "ECONNREFUSED",
        Kind::ConnectionReset => "ECONNRESET",
        Kind::CrossesDevices => "EXDEV",
        Kind::Deadlock => "EDEADLK",
        Kind::DirectoryNotEmpty => "ENOTEMPTY",
        Kind::ExecutableFileBusy => "ETXTBSY",
        Kind::FileTooLarge => "EFBIG",
        Kind::HostUnreachable => "EHOSTUNREACH",
        Kind::Interrupted => "EINTR",
        Kind::InvalidInput => "EINVAL",
        Kind::IsADirectory => "EISDIR",
        Kind::NetworkDown => "ENETDOWN",
        Kind::NetworkUnreachable => "ENETUNREACH",
        Kind::NotADirectory => "ENOTDIR",
        Kind::NotConnected => "ENOTCONN",
        Kind::NotFound => "ENOENT",
        Kind::NotSeekable => "ESPIPE",
        Kind::OutOfMemory => "ENOMEM",
        Kind::PermissionDenied => "EACCES",
        Kind::QuotaExceeded => "EDQUOT",
        Kind::ReadOnlyFilesystem => "EROFS",
        Kind::ResourceBusy => "EBUSY",
        Kind::StaleNetworkFileHandle => "ESTALE",
        Kind::StorageFull => "ENOSPC",
        Kind::TimedOut => "ETIMEDOUT",
        Kind::TooManyLinks => "EMLINK",
        Kind::Unsupported => "ENOSYS",
        Kind::WouldBlock => "EAGAIN",
        _ => "",
    }
}
