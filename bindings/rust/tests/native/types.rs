//! Error types that the tests throw.

use std::backtrace::Backtrace;
use std::error::Error;
use std::fmt;

/// An error with a cause and a backtrace.
#[derive(Debug)]
pub struct OrderFailed {
    pub message: String,
    pub cause: Option<Box<dyn Error + Send + Sync>>,
    pub backtrace: Backtrace,
}

impl OrderFailed {
    #[inline(never)]
    pub fn new(message: &str) -> Self {
        OrderFailed {
            message: message.to_owned(),
            cause: None,
            backtrace: Backtrace::force_capture(),
        }
    }

    pub fn because(message: &str, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        OrderFailed {
            cause: Some(cause.into()),
            ..OrderFailed::new(message)
        }
    }
}

impl fmt::Display for OrderFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for OrderFailed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// An error whose every method misbehaves.
#[derive(Clone, Copy)]
pub enum Hostile {
    PanicsInDisplay,
    PanicsInDebug,
    PanicsInSource,
    FailsInDisplay,
    Endless,
}

impl fmt::Debug for Hostile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hostile::PanicsInDebug => panic!("no debug"),
            _ => f.write_str("Hostile"),
        }
    }
}

impl fmt::Display for Hostile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Hostile::PanicsInDisplay => panic!("no display"),
            Hostile::FailsInDisplay => {
                f.write_str("half a")?;
                Err(fmt::Error)
            }
            Hostile::Endless => loop {
                f.write_str("and on ")?;
            },
            _ => f.write_str("hostile"),
        }
    }
}

impl Error for Hostile {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Hostile::PanicsInSource => panic!("no source"),
            _ => None,
        }
    }
}

/// A link of a chain that never ends: each error is its own source.
#[derive(Debug)]
pub struct Ouroboros(pub u8);

impl fmt::Display for Ouroboros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "around {}", self.0)
    }
}

impl Error for Ouroboros {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

/// A collection.
#[derive(Debug)]
pub struct Several(pub Vec<Box<dyn Error + Send + Sync>>);

impl fmt::Display for Several {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} failed", self.0.len())
    }
}

impl Error for Several {}
