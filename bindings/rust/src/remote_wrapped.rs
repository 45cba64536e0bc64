//! An error of this process around one of another.

use std::error::Error;
use std::fmt;
use std::panic::Location;

use super::RemoteError;

/// An error of this process that happened because of a remote one.
pub struct Wrapped {
    pub(super) message: String,
    pub(super) source: Box<RemoteError>,
    pub(super) location: &'static Location<'static>,
}

impl Wrapped {
    /// The error of the other process.
    pub fn remote(&self) -> &RemoteError {
        &self.source
    }

    /// Where the error was wrapped.
    pub fn location(&self) -> &'static Location<'static> {
        self.location
    }
}

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Wrapped");
        shown
            .field("message", &self.message)
            .field("source", &self.source)
            .finish()
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}
