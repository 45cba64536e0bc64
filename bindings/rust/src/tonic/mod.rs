//! Records in the status of gRPC calls made with tonic.
//!
//! A status carries the record in its details, as `spec/bridges/google_rpc.yaml` says, beside the standard details that
//! programs without this library read. gRPC crosses trust boundaries: by default a status has only what outsiders may
//! see (UEP-BRG-042), and the record in its compact form, because metadata holds a few kilobytes.

mod audience;
mod emit;
mod read;
mod wire;

use std::fmt;
use std::time::SystemTime;

use ::tonic::{Code, Status};
use prost::Message;

use crate::model::UniversalErrorProtocol;
use crate::redact::Audience;
use crate::remote::RemoteError;

/// Why a status is no record: it reports success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoError;

impl fmt::Display for NoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the status reports no error; make records of calls that failed")
    }
}

impl std::error::Error for NoError {}

/// Write a record as a status for an audience, with its text in a locale where it has one.
///
/// ```
/// use uep::{Audience, UniversalErrorProtocol};
///
/// let record = uep::capture::capture(&std::io::Error::from(std::io::ErrorKind::TimedOut), &Default::default());
/// let status = uep::tonic::to_status(&record, Audience::External, "en");
/// assert_eq!(status.code(), tonic::Code::DeadlineExceeded);
/// assert_ne!(status.message(), record.error_message);
/// let inside = uep::tonic::to_status(&record, Audience::Internal, "en");
/// assert_eq!(UniversalErrorProtocol::try_from(&inside), Ok(record));
/// ```
pub fn to_status(record: &UniversalErrorProtocol, audience: Audience, locale: &str) -> Status {
    let number = emit::grpc_code(record);
    let written = match audience {
        Audience::Internal => emit::write_status(record, number, locale),
        Audience::External => {
            emit::write_status(&audience::filter_external(record, locale), number, locale)
        }
    };
    Status::with_details(
        Code::from_i32(number),
        written.message.clone(),
        written.encode_to_vec().into(),
    )
}

/// Read a status: the record that it carries, else one made of its code and its standard details.
///
/// A status without a record does not say when the error happened; `seen` stands there, with a mark ASSUMED.
pub fn from_status(status: &Status, seen: SystemTime) -> Result<UniversalErrorProtocol, NoError> {
    if status.code() == Code::Ok {
        return Err(NoError);
    }
    let read = decode_details(status);
    match read::find_record(&read) {
        Some(received) => Ok(received.record),
        None => read::read_status(&read, seen).ok_or(NoError),
    }
}

/// Rebuild the error of a status, so that it can be matched, wrapped and passed on.
///
/// `service` is the name under which the peer is authenticated, or empty.
pub fn to_error(status: &Status, service: &str, seen: SystemTime) -> Result<RemoteError, NoError> {
    match read::find_record(&decode_details(status)) {
        Some(received) if status.code() != Code::Ok => Ok(RemoteError::received(received, service)),
        _ => Ok(RemoteError::new(from_status(status, seen)?.into()).from_service(service)),
    }
}

/// The details as a message; what cannot be read leaves the code and the text of the status.
fn decode_details(status: &Status) -> wire::Status {
    let mut read = wire::Status::decode(status.details()).unwrap_or_default();
    read.code = status.code() as i32;
    status.message().clone_into(&mut read.message);
    read
}

impl From<&UniversalErrorProtocol> for Status {
    /// For the external audience, in English; [`to_status`] has the choice.
    fn from(record: &UniversalErrorProtocol) -> Self {
        to_status(record, Audience::External, "en")
    }
}

impl From<UniversalErrorProtocol> for Status {
    fn from(record: UniversalErrorProtocol) -> Self {
        (&record).into()
    }
}

impl TryFrom<&Status> for UniversalErrorProtocol {
    type Error = NoError;

    /// With the time of the call where the status carries no record; [`from_status`] has the choice.
    fn try_from(status: &Status) -> Result<Self, NoError> {
        from_status(status, SystemTime::now())
    }
}
