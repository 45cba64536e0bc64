//! google.rpc.Status and its standard details, as their proto files have them. Holds no rule.

use prost::Message;
use prost_types::Duration;

macro_rules! message {
    ($name:ident { $($(#[$attribute:meta])* $field:ident: $kind:ty = $prost:tt),* $(,)? }) => {
        #[derive(Clone, PartialEq, Message)]
        pub struct $name {
            $(#[prost $prost] $(#[$attribute])* pub $field: $kind,)*
        }
    };
}

message!(Status {
    code: i32 = (int32, tag = "1"),
    message: String = (string, tag = "2"),
    details: Vec<Any> = (message, repeated, tag = "3"),
});
message!(Any {
    type_url: String = (string, tag = "1"),
    value: Vec<u8> = (bytes = "vec", tag = "2"),
});
message!(ErrorInfo {
    reason: String = (string, tag = "1"),
    domain: String = (string, tag = "2"),
    metadata: std::collections::BTreeMap<String, String> = (btree_map = "string, string", tag = "3"),
});
message!(RetryInfo {
    retry_delay: Option<Duration> = (message, optional, tag = "1"),
});
message!(DebugInfo {
    stack_entries: Vec<String> = (string, repeated, tag = "1"),
    detail: String = (string, tag = "2"),
});
message!(QuotaFailure {
    violations: Vec<QuotaViolation> = (message, repeated, tag = "1"),
});
message!(QuotaViolation {
    subject: String = (string, tag = "1"),
    description: String = (string, tag = "2"),
    quota_id: String = (string, tag = "5"),
    quota_value: i64 = (int64, tag = "7"),
});
message!(PreconditionFailure {
    violations: Vec<PreconditionViolation> = (message, repeated, tag = "1"),
});
message!(PreconditionViolation {
    kind: String = (string, tag = "1"),
    subject: String = (string, tag = "2"),
    description: String = (string, tag = "3"),
});
message!(BadRequest {
    field_violations: Vec<FieldViolation> = (message, repeated, tag = "1"),
});
message!(FieldViolation {
    field: String = (string, tag = "1"),
    description: String = (string, tag = "2"),
    reason: String = (string, tag = "3"),
    localized_message: Option<LocalizedMessage> = (message, optional, tag = "4"),
});
message!(RequestInfo {
    request_id: String = (string, tag = "1"),
    serving_data: String = (string, tag = "2"),
});
message!(ResourceInfo {
    resource_type: String = (string, tag = "1"),
    resource_name: String = (string, tag = "2"),
    owner: String = (string, tag = "3"),
    description: String = (string, tag = "4"),
});
message!(Help {
    links: Vec<HelpLink> = (message, repeated, tag = "1"),
});
message!(HelpLink {
    description: String = (string, tag = "1"),
    url: String = (string, tag = "2"),
});
message!(LocalizedMessage {
    locale: String = (string, tag = "1"),
    message: String = (string, tag = "2"),
});

/// What stands before the name of a message in an Any.
pub const PREFIX: &str = "type.googleapis.com/";
/// The package of the standard details.
pub const PACKAGE: &str = "google.rpc.";
/// The message of a record.
pub const RECORD: &str = "uep.v1.UniversalErrorProtocol";

/// Put a standard detail into an Any.
pub fn pack(name: &str, detail: &impl Message) -> Any {
    Any {
        type_url: format!("{PREFIX}{PACKAGE}{name}"),
        value: detail.encode_to_vec(),
    }
}
