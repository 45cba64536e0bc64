# Regenerate with: uep codegen (content 381906a56fddb93b; do not edit)
"""Pydantic models of canonical JSON, for web frameworks. Their JSON Schema is the canonical schema itself.

Members that are absent have the default of the protocol, so dump with `exclude_defaults=True`. The rules between
fields are not checked here; `uep.pydantic` does that.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic import GetJsonSchemaHandler as Handler
from pydantic_core import CoreSchema
from typing_extensions import TypeAliasType
from uep_data import locate

__all__ = [
    "Code",
    "Correlation",
    "Detail",
    "ErrorBatch",
    "Foreign",
    "Frame",
    "Handling",
    "Link",
    "Mark",
    "Node",
    "Occurrences",
    "Recovery",
    "Resource",
    "Stack",
    "Text",
    "Thread",
    "UniversalErrorProtocol",
    "Violation",
]

_INT32 = 2147483647
_UINT32 = 4294967295
_LINE_ENDS = frozenset("\n\r\x85\u2028\u2029")


@cache
def _definitions() -> dict[str, Any]:
    """Return the object schemas of canonical by name; the root is among them."""
    text = locate("schemas", "json", "v1", "batch.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    definitions: dict[str, Any] = schema.pop("$defs")
    root = {key: value for key, value in schema.items() if key not in ("$comment", "$schema", "$id", "title")}
    return {"ErrorBatch": root, **definitions}


def _take_canonical(name: str, generated: dict[str, Any]) -> dict[str, Any]:
    """Return the canonical schema of a definition with the references that pydantic made for the same names."""
    references: dict[str, str] = {}
    _collect_references(generated, references)
    written: dict[str, Any] = _replace_references(_definitions()[name], references)
    return written


def _collect_references(node: Any, found: dict[str, str]) -> None:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            # pydantic names a definition module__Name-Input__1 until it is done.
            short = reference.rpartition("/")[2].partition("-")[0].rpartition("__")[2].partition(":")[0]
            found[short.rpartition(".")[2]] = reference
        for item in node.values():
            _collect_references(item, found)
    elif isinstance(node, list):
        for item in node:
            _collect_references(item, found)


def _replace_references(node: Any, references: dict[str, str]) -> Any:
    if isinstance(node, dict):
        if "$ref" in node:
            return {"$ref": references[node["$ref"].rpartition("/")[2]]}
        return {key: _replace_references(item, references) for key, item in node.items()}
    return [_replace_references(item, references) for item in node] if isinstance(node, list) else node


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, regex_engine="rust-regex")

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: Handler) -> dict[str, Any]:
        generated = handler(core)
        held = handler.resolve_ref_schema(generated)
        canonical = _take_canonical(cls.__name__, held)
        held.clear()
        held.update(canonical)
        return generated


class _OpenValue:
    """Write the canonical definition of an open value of one depth."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: Handler) -> dict[str, Any]:
        return _take_canonical(self.name, handler(core))


def _refuse_null(value: Any) -> Any:
    if value is None:
        raise ValueError("null where a value belongs; leave the member out")
    return value


def _read_whole(value: Any) -> Any:
    # JSON has one kind of number: 3.0 is the integer 3.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _refuse_false(value: bool) -> bool:
    if not value:
        raise ValueError("false is never written; leave the member out")
    return value


def _refuse_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("a NUL character; write text without it")
    return text


def _refuse_line_ends(text: str) -> str:
    if not _LINE_ENDS.isdisjoint(text):
        raise ValueError("a line end; write one line")
    return text


def _refuse_known(*numbers: int) -> AfterValidator:
    def check(number: int) -> int:
        if number in numbers:
            raise ValueError(f"{number} has a name; write the name")
        return number

    return AfterValidator(check)


def _refuse_values(*excluded: str) -> AfterValidator:
    def check(text: str) -> str:
        if text in excluded:
            raise ValueError("this value is not allowed; leave the member out")
        return text

    return AfterValidator(check)


_NOT_NULL = BeforeValidator(_refuse_null)
_WHOLE = BeforeValidator(_read_whole)
_True = Annotated[bool, AfterValidator(_refuse_false)]
_NO_NUL = AfterValidator(_refuse_nul)
_ONE_LINE = AfterValidator(_refuse_line_ends)
_Key = Annotated[str, Field(max_length=128, pattern=r"^[^\x00-\x1f\x7f-\x9f]+$"), _ONE_LINE]
_Number = Annotated[float, Field(ge=-9007199254740991, le=9007199254740991, allow_inf_nan=False)]
_Text = Annotated[str, Field(max_length=4096), _NO_NUL]
_Whole = Annotated[int, Field(ge=-9007199254740991, le=9007199254740991)]
value_0 = TypeAliasType("value_0", Annotated[bool | _Whole | _Number | _Text | None, _OpenValue("value_0")])
value_1 = TypeAliasType(
    "value_1",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_0] | dict[_Key, value_0] | None,
        _OpenValue("value_1"),
    ],
)
value_2 = TypeAliasType(
    "value_2",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_1] | dict[_Key, value_1] | None,
        _OpenValue("value_2"),
    ],
)
value_3 = TypeAliasType(
    "value_3",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_2] | dict[_Key, value_2] | None,
        _OpenValue("value_3"),
    ],
)
value_4 = TypeAliasType(
    "value_4",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_3] | dict[_Key, value_3] | None,
        _OpenValue("value_4"),
    ],
)
value_5 = TypeAliasType(
    "value_5",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_4] | dict[_Key, value_4] | None,
        _OpenValue("value_5"),
    ],
)
value_6 = TypeAliasType(
    "value_6",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_5] | dict[_Key, value_5] | None,
        _OpenValue("value_6"),
    ],
)
value_7 = TypeAliasType(
    "value_7",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_6] | dict[_Key, value_6] | None,
        _OpenValue("value_7"),
    ],
)
value_8 = TypeAliasType(
    "value_8",
    Annotated[
        bool | _Whole | _Number | _Text | list[value_7] | dict[_Key, value_7] | None,
        _OpenValue("value_8"),
    ],
)
_Base6443692 = Annotated[
    str,
    Field(
        max_length=43692,
        pattern="^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
    ),
    _ONE_LINE,
]
_Base645464 = Annotated[
    str,
    Field(
        max_length=5464,
        pattern="^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$",
    ),
    _ONE_LINE,
]
_BuildId = Annotated[str, Field(pattern="^[0-9A-Za-z][0-9A-Za-z._-]{0,127}$"), _ONE_LINE]
_CodeSpace = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}$"), _ONE_LINE]
_DetailType256 = Annotated[str, Field(max_length=256, pattern="^[A-Za-z0-9_][A-Za-z0-9_.:/-]*$"), _ONE_LINE]
_Duration = Annotated[
    str,
    Field(pattern=r"^(0|[1-9][0-9]{0,11})(\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?s$"),
    _ONE_LINE,
]
_Effect = (
    Literal["EFFECT_NONE", "EFFECT_POSSIBLE", "EFFECT_PARTIAL", "EFFECT_APPLIED"]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3, 4)]
)
_ErrorType128 = Annotated[
    str,
    Field(max_length=128, pattern=r"^[a-z][a-z0-9_]{0,31}(\.[a-z][a-z0-9_]{0,31}){1,7}$"),
    _ONE_LINE,
]
_Fixed64 = Annotated[
    str,
    Field(
        pattern="^([1-9][0-9]{0,18}|1([0-7][0-9]{18}|8([0-3][0-9]{17}|4([0-3][0-9]{16}|4([0-5][0-9]{15}|6([0-6][0-9]{14}|7([0-3][0-9]{13}|4([0-3][0-9]{12}|4(0([0-6][0-9]{10}|7([0-2][0-9]{9}|3([0-6][0-9]{8}|7(0([0-8][0-9]{6}|9([0-4][0-9]{5}|5([0-4][0-9]{4}|5(0[0-9]{3}|1([0-5][0-9]{2}|6(0[0-9]|1[0-5])))))))))))))))))))$"
    ),
    _ONE_LINE,
]
_FormatName = Annotated[str, Field(pattern="^[a-z][a-z0-9_.-]{0,63}$"), _ONE_LINE]
_LinkUrl2048 = Annotated[
    str,
    Field(max_length=2048, pattern=r"^https://[A-Za-z0-9\[][A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]*$"),
    _ONE_LINE,
]
_Locale = Annotated[str, Field(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$"), _ONE_LINE]
_MarkKind = (
    Literal[
        "MARK_KIND_TRUNCATED",
        "MARK_KIND_REDACTED",
        "MARK_KIND_HASHED",
        "MARK_KIND_REPAIRED",
        "MARK_KIND_TYPED",
        "MARK_KIND_SENSITIVE",
        "MARK_KIND_DROPPED",
        "MARK_KIND_ASSUMED",
    ]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3, 4, 5, 6, 7, 8)]
)
_MarkPath512 = Annotated[str, Field(min_length=1, max_length=512, pattern="^(/([^/~]|~[01])*)*$"), _ONE_LINE]
_MarkRule = Annotated[str, Field(pattern="^[a-z][a-z0-9_.:/-]{0,63}$"), _ONE_LINE]
_MediaType = Annotated[
    str,
    Field(pattern="^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$"),
    _ONE_LINE,
]
_ProtocolVersion = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,3}\.(0|[1-9][0-9]{0,3})$"), _ONE_LINE]
_Provenance = (
    Literal["PROVENANCE_RUNTIME", "PROVENANCE_SYMBOLICATED", "PROVENANCE_PARSED_TEXT"]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3)]
)
_Relation = (
    Literal[
        "RELATION_CAUSE",
        "RELATION_CONTEXT",
        "RELATION_SUPPRESSED",
        "RELATION_MEMBER",
        "RELATION_REPANIC",
        "RELATION_REMOTE_CAUSE",
    ]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3, 4, 5, 6)]
)
_Retryability = (
    Literal["RETRYABILITY_NEVER", "RETRYABILITY_CALL", "RETRYABILITY_TRANSACTION", "RETRYABILITY_AFTER_FIX"]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3, 4)]
)
_Severity = (
    Literal["Low", "Medium", "High", "Critical"]
    | Annotated[int, Field(ge=11, le=_INT32), _WHOLE, _refuse_known(0, 10, 20, 30, 40)]
)
_SeveritySource = (
    Literal[
        "SEVERITY_SOURCE_REGISTRY",
        "SEVERITY_SOURCE_REPORTER",
        "SEVERITY_SOURCE_POLICY",
        "SEVERITY_SOURCE_BRIDGE",
    ]
    | Annotated[int, Field(ge=-_INT32 - 1, le=_INT32), _WHOLE, _refuse_known(0, 1, 2, 3, 4)]
)
_SourceLanguage = Annotated[str, Field(pattern="^[a-z][a-z0-9+#_-]{0,31}$"), _ONE_LINE]
_SpanId = Annotated[str, Field(pattern="^[0-9a-f]{16}$"), _ONE_LINE, _refuse_values("0000000000000000")]
_Text1024 = Annotated[str, Field(min_length=1, max_length=1024), _NO_NUL]
_Text128 = Annotated[str, Field(min_length=1, max_length=128), _NO_NUL]
_Text200 = Annotated[str, Field(min_length=1, max_length=200), _NO_NUL]
_Text255 = Annotated[str, Field(min_length=1, max_length=255), _NO_NUL]
_Text256 = Annotated[str, Field(min_length=1, max_length=256), _NO_NUL]
_Text512 = Annotated[str, Field(min_length=1, max_length=512), _NO_NUL]
_Text64 = Annotated[str, Field(min_length=1, max_length=64), _NO_NUL]
_Text8192 = Annotated[str, Field(min_length=1, max_length=8192), _NO_NUL]
_TextOrEmpty1024 = Annotated[str, Field(max_length=1024), _NO_NUL]
_TextOrEmpty256 = Annotated[str, Field(max_length=256), _NO_NUL]
_TextOrEmpty32768 = Annotated[str, Field(max_length=32768), _NO_NUL]
_Timestamp = Annotated[
    str,
    Field(
        pattern=r"^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?Z$"
    ),
    _ONE_LINE,
]
_TraceId = Annotated[
    str,
    Field(pattern="^[0-9a-f]{32}$"),
    _ONE_LINE,
    _refuse_values("00000000000000000000000000000000"),
]
_TypeHint = Annotated[str, Field(pattern="^[a-z][a-z0-9_]{0,31}$"), _ONE_LINE]
_Uuid = Annotated[
    str,
    Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
    _ONE_LINE,
]
_ViolationKind = Annotated[str, Field(pattern="^[a-z][a-z0-9_]{0,31}$"), _ONE_LINE]


class UniversalErrorProtocol(_Message):
    """A record: one error that happened in one program, with everything that explains it. A producer fills
    every field marked mandatory. On its way a record changes only by redaction and truncation, which leave
    marks.
    """

    protocol_version: _ProtocolVersion
    error_id: _Uuid
    error_type: _ErrorType128
    severity: _Severity
    timestamp: _Timestamp
    source_language: _SourceLanguage
    error_message: _Text8192
    stack_trace: Annotated[_TextOrEmpty32768 | None, _NOT_NULL] = None
    context: Annotated[dict[_Key, value_8], Field(min_length=1, max_length=64)] = {}
    recovery_suggestions: Annotated[list[_TextOrEmpty1024], Field(min_length=1, max_length=16)] = []
    type_ancestors: Annotated[list[_ErrorType128], Field(min_length=1, max_length=8)] = []
    nodes: Annotated[list[Node], Field(min_length=1, max_length=128)] = []
    recovery: Annotated[Recovery | None, _NOT_NULL] = None
    correlation: Annotated[Correlation | None, _NOT_NULL] = None
    resource: Annotated[Resource | None, _NOT_NULL] = None
    observed_timestamp: _Timestamp = ""
    severity_source: Annotated[_SeveritySource | None, _NOT_NULL] = None
    handling: Annotated[Handling | None, _NOT_NULL] = None
    codes: Annotated[list[Code], Field(min_length=1, max_length=16)] = []
    violations: Annotated[list[Violation], Field(min_length=1, max_length=64)] = []
    user_messages: Annotated[list[Text], Field(min_length=1, max_length=16)] = []
    links: Annotated[list[Link], Field(min_length=1, max_length=16)] = []
    fingerprint: Annotated[list[_TextOrEmpty256], Field(min_length=1, max_length=16)] = []
    threads: Annotated[list[Thread], Field(min_length=1, max_length=64)] = []
    occurrences: Annotated[Occurrences | None, _NOT_NULL] = None
    marks: Annotated[list[Mark], Field(min_length=1, max_length=256)] = []
    details: Annotated[list[Detail], Field(min_length=1, max_length=16)] = []
    origin: Annotated[Foreign | None, _NOT_NULL] = None


class Node(_Message):
    """One error in the record's tree. nodes is a flat list in depth-first order: a node stands after its
    parent, children by the number of their relation, then in native order. nodes[0] is the error the
    record is about.
    """

    parent: Annotated[Annotated[int, Field(ge=0, le=_UINT32), _WHOLE] | None, _NOT_NULL] = None
    relation: Annotated[_Relation | None, _NOT_NULL] = None
    type_name: _Text512 = ""
    module: _Text512 = ""
    message: _Text8192 = ""
    notes: Annotated[list[_TextOrEmpty1024], Field(min_length=1, max_length=16)] = []
    stack: Annotated[Stack | None, _NOT_NULL] = None
    error_type: _ErrorType128 = ""
    error_id: _Uuid = ""
    source_language: _SourceLanguage = ""
    service: _Text128 = ""
    timestamp: _Timestamp = ""
    is_group: _True = False


class Stack(_Message):
    """The calls that were active at one point of one program."""

    frames: Annotated[list[Frame], Field(min_length=1, max_length=256)] = []
    dropped_frames: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    dropped_after: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    shared_with_parent: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    provenance: _Provenance


class Frame(_Message):
    """One call on a stack. Consecutive frames that are equal in every field but address are folded into one,
    and repeat counts the others.
    """

    function: _Text512 = ""
    raw_function: _Text1024 = ""
    module: _Text512 = ""
    package: _Text256 = ""
    file: _Text1024 = ""
    abs_path: _Text1024 = ""
    line: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    column: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    in_app: Annotated[bool | None, _NOT_NULL] = None
    inlined: _True = False
    async_boundary: _True = False
    repeat: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    source_language: _SourceLanguage = ""
    source_line: _Text200 = ""
    address: _Fixed64 = ""
    build_id: _BuildId = ""


class Thread(_Message):
    """A thread, task or goroutine of the program at the time of the error."""

    id: _Text64 = ""
    name: _Text256 = ""
    state: _Text64 = ""
    crashed: _True = False
    stack: Annotated[Stack | None, _NOT_NULL] = None
    parent_id: _Text64 = ""


class Recovery(_Message):
    """What a caller can do about the error, for programs."""

    retryability: Annotated[_Retryability | None, _NOT_NULL] = None
    retry_after: _Duration = ""
    max_attempts: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    throttled: _True = False
    effect: Annotated[_Effect | None, _NOT_NULL] = None
    strategies: Annotated[list[_ErrorType128], Field(min_length=1, max_length=8)] = []


class Correlation(_Message):
    """The traces, requests and errors that the record belongs to."""

    trace_id: _TraceId = ""
    span_id: _SpanId = ""
    trace_flags: Annotated[int, Field(ge=1, le=255), _WHOLE] = 0
    request_id: _Text256 = ""
    cause_error_id: _Uuid = ""


class Resource(_Message):
    """The service instance that reports the error."""

    service: _Text128 = ""
    namespace: _Text128 = ""
    version: _Text128 = ""
    instance_id: _Text128 = ""
    environment: _Text64 = ""
    host: _Text255 = ""
    pid: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    runtime: _Text128 = ""
    sdk: _Text128 = ""
    attributes: Annotated[dict[_Key, _TextOrEmpty1024], Field(min_length=1, max_length=32)] = {}


class Handling(_Message):
    """How the program treated the error."""

    handled: Annotated[bool | None, _NOT_NULL] = None
    fatal: _True = False
    synthetic: _True = False
    expected: _True = False
    mechanism: _Text64 = ""


class Code(_Message):
    """The error's name or number in another code space."""

    space: _CodeSpace
    value: _Text512
    name: _Text128 = ""
    platform: _Text64 = ""


class Violation(_Message):
    """One thing that was wrong with a request."""

    kind: _ViolationKind = ""
    path: _Text1024 = ""
    reason: _Text256 = ""
    description: _Text1024 = ""
    subject: _Text512 = ""
    limit: _Text256 = ""


class Text(_Message):
    """A text in one language for the person who met the error."""

    locale: _Locale
    text: _Text1024


class Link(_Message):
    """A place where more can be read."""

    rel: _Text64 = ""
    url: _LinkUrl2048
    description: _Text512 = ""


class Occurrences(_Message):
    """How often the same error happened."""

    count: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE]
    first: _Timestamp = ""
    last: _Timestamp = ""


class Mark(_Message):
    """What was done to one value of the record, so that nothing is lost silently."""

    path: _MarkPath512 = ""
    kind: _MarkKind
    rule: _MarkRule = ""
    original_size: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0
    type_hint: _TypeHint = ""


class Detail(_Message):
    """A payload of another vocabulary, carried unread. A receiver that does not know the type keeps it."""

    type: _DetailType256
    value: _Base645464 = ""
    debug: Annotated[value_8 | None, _NOT_NULL] = None


class Foreign(_Message):
    """The foreign document that a record was translated from."""

    format: _FormatName
    media_type: _MediaType = ""
    payload: _Base6443692 = ""
    complete: _True = False


class ErrorBatch(_Message):
    """Several records sent together. The records do not depend on one another."""

    errors: Annotated[list[UniversalErrorProtocol], Field(min_length=1, max_length=1000)] = []
    dropped_records: Annotated[int, Field(ge=1, le=_UINT32), _WHOLE] = 0


for _model in (
    UniversalErrorProtocol,
    Node,
    Stack,
    Frame,
    Thread,
    Recovery,
    Correlation,
    Resource,
    Handling,
    Code,
    Violation,
    Text,
    Link,
    Occurrences,
    Mark,
    Detail,
    Foreign,
    ErrorBatch,
):
    _model.model_rebuild()
