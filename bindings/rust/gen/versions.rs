// Regenerate with: uep codegen (content 29bae2a5148a8c9e; do not edit)

//! The versions of the project, as spec/registry/versions.yaml has them.

/// The version of the specification.
pub const RELEASE: &str = "1.0.0";

/// What a producer writes into `protocol_version`.
pub const PROTOCOL_VERSION: &str = "1.0";

/// The version of the registry of types.
pub const REGISTRY_VERSION: &str = "1.0.0";

/// The major number that this library reads.
pub const SUPPORTED_MAJOR: &str = "1";
