//! The two failures of the library: the caller's [`InvalidRecord`] and the peer's [`DecodeError`].

use std::error::Error;
use std::fmt;

use crate::reasons::Reason;

/// Why a document or record is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The reason, one of the registry's closed list.
    pub reason: Reason,
    /// A JSON Pointer to the place; nothing for binary documents.
    pub path: Option<String>,
    /// What is wrong and, behind a semicolon, how to mend it.
    pub detail: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_deref() {
            None | Some("") => f.write_str(&self.detail),
            Some(path) => write!(f, "{path}: {}", self.detail),
        }
    }
}

macro_rules! failure {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            refusals: Vec<Refusal>,
        }

        impl $name {
            /// Make the failure of refusals in the order of the verdict; there is at least one.
            pub fn new(refusals: Vec<Refusal>) -> Self {
                assert!(!refusals.is_empty(), "a failure has a reason");
                $name { refusals }
            }

            /// The reason of the verdict.
            pub fn reason(&self) -> Reason {
                self.refusals[0].reason
            }

            /// The place of the verdict, a JSON Pointer.
            pub fn path(&self) -> Option<&str> {
                self.refusals[0].path.as_deref()
            }

            /// Every fault of the phase that decided; the first is the verdict.
            pub fn refusals(&self) -> &[Refusal] {
                &self.refusals
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.refusals[0].fmt(f)
            }
        }

        impl Error for $name {}
    };
}

failure! {
    /// A record of the caller's that may not be sent.
    InvalidRecord
}

failure! {
    /// A document of a peer's that may not be taken.
    DecodeError
}

impl InvalidRecord {
    /// Make the failure of one argument that is out of its range.
    pub fn out_of_range(detail: impl Into<String>) -> Self {
        InvalidRecord::new(vec![Refusal {
            reason: Reason::OutOfRange,
            path: None,
            detail: detail.into(),
        }])
    }
}
