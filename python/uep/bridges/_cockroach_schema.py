"""The messages of cockroachdb/errors' EncodedError and the types of its details. Holds a table and the names of known wrappers only."""

from __future__ import annotations

from typing import Final

from uep.bridges._proto_schema import ProtoSchema

__all__ = [
    "BARRIER",
    "DECORATIONS",
    "LINKS",
    "PACKAGE",
    "RECORD",
    "SCHEMA",
    "SECONDARY",
    "STACKS",
    "WHOLE_MESSAGES",
]

PACKAGE: Final = "cockroach.errorspb"
RECORD: Final = "uep.v1.UniversalErrorProtocol"
_ERRORS: Final = "github.com/cockroachdb/errors/"

SECONDARY: Final = f"{_ERRORS}secondary/*secondary.withSecondaryError"
BARRIER: Final = f"{_ERRORS}barriers/*barriers.barrierErr"

# Wrappers whose encoder writes the whole message although its type says that it is a prefix.
WHOLE_MESSAGES: Final = frozenset(
    {f"{_ERRORS}errutil/*errutil.withNewMessage", f"{_ERRORS}errutil/*errutil.withPrefix"}
)

# Wrappers whose safe details are a stack; in those of any other the same text may be a message, which can say anything.
STACKS: Final = frozenset(
    {
        f"{_ERRORS}withstack/*withstack.withStack",
        "github.com/pkg/errors/*errors.fundamental",
        "github.com/pkg/errors/*errors.withStack",
    }
)

# Wrappers whose payload is a text for people, which becomes a note.
DECORATIONS: Final = frozenset(
    {f"{_ERRORS}hintdetail/*hintdetail.withDetail", f"{_ERRORS}hintdetail/*hintdetail.withHint"}
)

# Errors whose safe details are the URL of an issue and what is to be said about it.
LINKS: Final = frozenset(
    {f"{_ERRORS}issuelink/*issuelink.unimplementedError", f"{_ERRORS}issuelink/*issuelink.withIssueLink"}
)

SCHEMA: Final = ProtoSchema(
    "uep.foreign.cockroach",
    {
        "EncodedError": ((1, "leaf", "EncodedErrorLeaf"), (2, "wrapper", "EncodedWrapper")),
        "EncodedErrorLeaf": (
            (1, "message", "string"),
            (2, "details", "EncodedErrorDetails"),
            (3, "multierror_causes", "*EncodedError"),
        ),
        "EncodedErrorDetails": (
            (1, "original_type_name", "string"),
            (2, "error_type_mark", "ErrorTypeMark"),
            (3, "reportable_payload", "*string"),
            (4, "full_details", "Packed"),
        ),
        "EncodedWrapper": (
            (1, "cause", "EncodedError"),
            (2, "message", "string"),
            (3, "details", "EncodedErrorDetails"),
            (4, "message_type", "MessageType"),
        ),
        "ErrnoPayload": (
            (1, "orig_errno", "int64"),
            (2, "arch", "string"),
            (3, "is_permission", "bool"),
            (4, "is_exist", "bool"),
            (5, "is_not_exist", "bool"),
            (6, "is_timeout", "bool"),
            (7, "is_temporary", "bool"),
        ),
        "ErrorTypeMark": ((1, "family_name", "string"), (2, "extension", "string")),
        "Packed": ((1, "type_url", "string"), (2, "value", "bytes")),
        "StringPayload": ((1, "msg", "string"),),
        "StringsPayload": ((1, "details", "*string"),),
    },
    {"MessageType": ("PREFIX", "FULL_MESSAGE")},
)
