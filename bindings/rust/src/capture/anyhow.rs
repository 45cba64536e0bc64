//! Capture of `anyhow::Error`: its chain, and the backtrace that it carries.

use super::{capture_headed, locate, CaptureOptions, Head};
use crate::model::UniversalErrorProtocol;

/// The name of an error that anyhow made of a text.
const WRAPPER: &str = "anyhow::Error";

/// Make the record of an anyhow error.
///
/// The backtrace stands at node 0, as anyhow prints it; anyhow takes one where `RUST_BACKTRACE` or `RUST_LIB_BACKTRACE`
/// asks for it. Without one the first frame is the place of this call.
///
/// ```
/// use anyhow::Context;
///
/// let error = std::fs::read("no/such/file").context("cannot read the price list").unwrap_err();
/// let record = uep::capture::capture_anyhow(&error, &Default::default());
/// assert_eq!(record.error_message, "cannot read the price list");
/// assert_eq!(record.nodes[1].error_type, "uep.resource.not_found");
/// ```
#[track_caller]
pub fn capture_anyhow(error: &::anyhow::Error, options: &CaptureOptions) -> UniversalErrorProtocol {
    let head = Head {
        backtrace: Some(error.backtrace()),
        frames: vec![locate(std::panic::Location::caller())],
        wrapper: Some(WRAPPER),
        ..Head::default()
    };
    let outermost: &(dyn std::error::Error + 'static) = &**error;
    capture_headed(outermost, options, head)
}
