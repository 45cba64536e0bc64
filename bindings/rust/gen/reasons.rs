// Regenerate with: uep codegen (content 3aa63e19619e26dd; do not edit)

//! Why a document is refused. The list is closed.

/// The reason of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// The value does not have the form of its field.
    BadFormat,
    /// A node's edge does not lead to a node before it.
    BadParent,
    /// The name is not an error type.
    BadTypeName,
    /// An object has the same key twice.
    DuplicateKey,
    /// The document is not well-formed.
    Malformed,
    /// A mandatory field is absent.
    Missing,
    /// A type that is not in the registry does not say what it is a kind of.
    MissingAncestor,
    /// The value is one that the canonical form never writes.
    NotCanonical,
    /// The value lies outside its range.
    OutOfRange,
    /// Objects and lists are nested too deeply.
    TooDeep,
    /// The document or a part of it has too many bytes.
    TooLarge,
    /// A text is too long.
    TooLong,
    /// A list or map has too many entries.
    TooMany,
    /// The field is not part of this version of the protocol.
    UnknownField,
    /// The document is of another major version.
    UnsupportedVersion,
    /// The value has the wrong JSON type.
    WrongType,
}

impl Reason {
    /// Every reason, sorted by its id.
    #[rustfmt::skip]
    pub const ALL: &'static [Reason] = &[
        Reason::BadFormat,
        Reason::BadParent,
        Reason::BadTypeName,
        Reason::DuplicateKey,
        Reason::Malformed,
        Reason::Missing,
        Reason::MissingAncestor,
        Reason::NotCanonical,
        Reason::OutOfRange,
        Reason::TooDeep,
        Reason::TooLarge,
        Reason::TooLong,
        Reason::TooMany,
        Reason::UnknownField,
        Reason::UnsupportedVersion,
        Reason::WrongType,
    ];

    /// The id of the reason, as verdicts and vectors spell it.
    #[rustfmt::skip]
    pub const fn id(self) -> &'static str {
        match self {
            Reason::BadFormat => "bad_format",
            Reason::BadParent => "bad_parent",
            Reason::BadTypeName => "bad_type_name",
            Reason::DuplicateKey => "duplicate_key",
            Reason::Malformed => "malformed",
            Reason::Missing => "missing",
            Reason::MissingAncestor => "missing_ancestor",
            Reason::NotCanonical => "not_canonical",
            Reason::OutOfRange => "out_of_range",
            Reason::TooDeep => "too_deep",
            Reason::TooLarge => "too_large",
            Reason::TooLong => "too_long",
            Reason::TooMany => "too_many",
            Reason::UnknownField => "unknown_field",
            Reason::UnsupportedVersion => "unsupported_version",
            Reason::WrongType => "wrong_type",
        }
    }

    /// What is wrong, in one sentence.
    #[rustfmt::skip]
    pub const fn title(self) -> &'static str {
        match self {
            Reason::BadFormat => "The value does not have the form of its field.",
            Reason::BadParent => "A node's edge does not lead to a node before it.",
            Reason::BadTypeName => "The name is not an error type.",
            Reason::DuplicateKey => "An object has the same key twice.",
            Reason::Malformed => "The document is not well-formed.",
            Reason::Missing => "A mandatory field is absent.",
            Reason::MissingAncestor => "A type that is not in the registry does not say what it is a kind of.",
            Reason::NotCanonical => "The value is one that the canonical form never writes.",
            Reason::OutOfRange => "The value lies outside its range.",
            Reason::TooDeep => "Objects and lists are nested too deeply.",
            Reason::TooLarge => "The document or a part of it has too many bytes.",
            Reason::TooLong => "A text is too long.",
            Reason::TooMany => "A list or map has too many entries.",
            Reason::UnknownField => "The field is not part of this version of the protocol.",
            Reason::UnsupportedVersion => "The document is of another major version.",
            Reason::WrongType => "The value has the wrong JSON type.",
        }
    }

    /// The words of a refusal: what is wrong and, behind a semicolon, how to mend it, with names in braces.
    #[rustfmt::skip]
    pub const fn template(self) -> &'static str {
        match self {
            Reason::BadFormat => "{value} does not have the form {pattern}; write it like {example}",
            Reason::BadParent => "{value} is not below {index}; list a node after the node it explains",
            Reason::BadTypeName => "{value} is not an error type; use a registered type or a reverse domain name such as {example}",
            Reason::DuplicateKey => "the key {key} stands twice in one object; write it once",
            Reason::Malformed => "{detail}; send one complete {form} document in UTF-8",
            Reason::Missing => "{field} is absent; write it",
            Reason::MissingAncestor => "{value} is not in registry {registry}; write type_ancestors, nearest first, ending in a category such as {example}",
            Reason::NotCanonical => "{value} is never written in canonical form; {hint}",
            Reason::OutOfRange => "{value} is not within {range}; write one of them",
            Reason::TooDeep => "nested {actual} deep where {limit} ({limit_id}) is the most; write what lies deeper as text",
            Reason::TooLarge => "{actual} bytes where {limit} ({limit_id}) is the most; shorten the record before sending it",
            Reason::TooLong => "{actual} bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED",
            Reason::TooMany => "{actual} entries where {limit} ({limit_id}) is the most; leave entries out and add a mark TRUNCATED",
            Reason::UnknownField => "{field} is not a field of {message}; did you mean {nearest}?",
            Reason::UnsupportedVersion => "{value} is not version {supported}; send a record of protocol {supported}",
            Reason::WrongType => "{actual_type} where {type} belongs; write {type}",
        }
    }
}
