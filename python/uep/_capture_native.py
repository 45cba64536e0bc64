"""Read what exceptions of well-known packages hold besides their text. Imports none of those packages, ever.

One table leads from a class's printed name to a reader. A class finds its row by its own name or the nearest one above it,
so nothing is imported to ask; the readers themselves are imported when the first exception of their kind is captured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep import types
from uep._capture_codes import platform_name
from uep._capture_context import convert_context
from uep._capture_types import UNCLASSIFIED, TypeFacts, describe_type
from uep._gen.limits import MAX_ERROR_MESSAGE_BYTES, MAX_NODE_MESSAGE_BYTES
from uep._ids import time_text
from uep.model import (
    Code,
    Detail,
    Link,
    Mark,
    MarkKind,
    Recovery,
    Relation,
    UniversalErrorProtocol,
    Violation,
)

if TYPE_CHECKING:
    from uep._capture_class import ClassFacts
    from uep._capture_tree import Tree

READERS: Final = {
    "aiohttp.client_exceptions.ClientConnectorError": "http_clients:read_aiohttp_connector",
    "aiohttp.client_exceptions.ClientResponseError": "http_clients:read_aiohttp_response",
    "asyncpg.exceptions._base.PostgresMessage": "databases:read_driver",
    "botocore.exceptions.ClientError": "services:read_botocore",
    "fastapi.exceptions.RequestValidationError": "validators:read_fastapi",
    "grpc.RpcError": "services:read_grpc",
    "httpx.HTTPStatusError": "http_clients:read_httpx",
    "httpx.RequestError": "http_clients:read_httpx",
    "httpx2.HTTPStatusError": "http_clients:read_httpx",
    "httpx2.RequestError": "http_clients:read_httpx",
    "jsonschema.exceptions._Error": "validators:read_jsonschema",
    "kubernetes.client.exceptions.ApiException": "services:read_kubernetes",
    "psycopg.Error": "databases:read_driver",
    "psycopg2.Error": "databases:read_driver",
    "pydantic_core._pydantic_core.ValidationError": "validators:read_pydantic",
    "pymongo.errors.OperationFailure": "databases:read_pymongo",
    "requests.exceptions.RequestException": "http_clients:read_requests",
    "sqlalchemy.exc.StatementError": "databases:read_sqlalchemy",
    "sqlite3.Error": "databases:read_driver",
    "subprocess.CalledProcessError": "processes:read_called",
    "subprocess.TimeoutExpired": "processes:read_expired",
    "urllib.error.HTTPError": "http_clients:read_urllib_response",
    "urllib.error.URLError": "http_clients:read_urllib",
}
"""By the printed name of a class: the module of uep.bridges.objects and the function in it that reads its exceptions."""

GENERAL: Final = frozenset(
    {
        "OSError",
        "psycopg.IntegrityError",
        "psycopg.OperationalError",
        "psycopg.ProgrammingError",
        "psycopg2.IntegrityError",
        "psycopg2.OperationalError",
        "psycopg2.ProgrammingError",
        "sqlalchemy.exc.IntegrityError",
        "sqlalchemy.exc.OperationalError",
        "sqlalchemy.exc.ProgrammingError",
        "urllib.error.URLError",
    }
)
"""Classes that hold errors of many kinds: the code in the exception says more than they do (UEP-BRG-099, UEP-BRG-711)."""

_PACKAGE: Final = "uep.bridges.objects"
_RULE: Final = "capture:native"
_INPUT_RULE: Final = "redact:input"
_NAMED: Final = frozenset({"posix.errno", "posix.signal"})

Reader = Callable[[BaseException, "NativeFacts"], None]


class NativeFacts:
    """What a reader found in one exception. Readers fill it part by part, so that a failure keeps what was read before."""

    __slots__ = (
        "codes",
        "context",
        "details",
        "error_type",
        "links",
        "marks",
        "now",
        "redact",
        "remote",
        "remote_error",
        "retry_after",
        "text",
        "violations",
    )

    def __init__(self, text: str, now: str, redact: bool) -> None:
        self.text = text
        """The exception's message; a reader may put the spelling in its place that hides what the caller gave."""
        self.now = now
        self.redact = redact
        self.codes: list[Code] = []
        self.context: dict[str, Any] = {}
        self.details: list[Detail] = []
        self.links: list[Link] = []
        self.violations: list[Violation] = []
        self.marks: list[Mark] = []
        self.error_type = ""
        """What the exception's own codes say, where the codes in their order do not say it."""
        self.retry_after = ""
        self.remote: UniversalErrorProtocol | None = None
        """The error that another process sent and this exception reports."""
        self.remote_error: BaseException | None = None

    def code(self, space: str, value: object, name: str = "", platform: str = "") -> None:
        """Add a code once, with the table's name where the caller has none."""
        text = str(value)
        if not text or any((code.space, code.value) == (space, text) for code in self.codes):
            return
        if not name:
            entry = types.code(space, text, platform=platform)
            name = entry.name if entry is not None and entry.value == text else ""
        self.codes.append(Code(space=space, value=text, name=name, platform=platform))

    def signal(self, number: int) -> None:
        """Add the signal that ended a process."""
        platform = platform_name()
        entry = types.code("posix.signal", str(number), platform=platform)
        self.code("posix.signal", number, entry.name if entry else "", platform)

    def put(self, key: str, value: Any) -> None:
        """Add an entry of the context, unless there is nothing to say."""
        if value not in (None, ""):
            self.context[key] = value

    def hide(self, text: str) -> None:
        """Put a message in the place of the native one that tells less; the mark is made where the node is known."""
        if self.redact:
            self.text = text

    def classify(self) -> str:
        """Return the error type that the codes give, "" where they give none."""
        return self.error_type or next(filter(None, map(_coded_type, self.codes)), "")


def _coded_type(code: Code) -> str:
    value = code.name if code.space in _NAMED and code.name else code.value
    platform = code.platform or (platform_name() if code.space == "exit_code" else "")
    found = types.type_for_code(code.space, value, platform=platform)
    return "" if found == UNCLASSIFIED else found


def find_reader(names: Iterable[str]) -> str:
    """Return the reader of a class given by its own name and those of the classes above it; "" for most classes."""
    return next((READERS[name] for name in names if name in READERS), "")


def gives_way(names: Iterable[str], error_type: str) -> bool:
    """Say whether a code classifies exceptions of a class: where nothing classifies the class, or only a general one does."""
    if error_type == UNCLASSIFIED:
        return True
    listed = (name for name in names if types.find_native("python", name) not in (None, UNCLASSIFIED))
    return next(listed, "") in GENERAL


@cache
def _load(reader: str) -> Reader:
    module, _, name = reader.partition(":")
    found: Reader = getattr(import_module(f"{_PACKAGE}.{module}"), name)
    return found


def read_native(
    tree: Tree, error: BaseException, cls: ClassFacts, text: str
) -> tuple[BaseException, Relation] | None:
    """Read an exception whose node was just added; return the link to the error that it reports from elsewhere, if any."""
    index = len(tree.nodes) - 1
    facts = NativeFacts(text, time_text(tree.now), tree.redact)
    try:
        _load(cls.reader)(error, facts)
        if facts.remote is not None:
            from uep._rebuild import to_exception

            facts.remote_error = to_exception(facts.remote)
    except BaseException:  # noqa: BLE001  properties and methods of a foreign object may raise anything
        tree.marks.append(Mark(path=f"/nodes/{index}", kind=MarkKind.DROPPED, rule=_RULE))
    tree.native[index] = facts
    _settle_node(tree, cls, facts, index, text)
    return None if facts.remote_error is None else (facts.remote_error, Relation.REMOTE_CAUSE)


def _settle_node(tree: Tree, cls: ClassFacts, facts: NativeFacts, index: int, text: str) -> None:
    node = tree.nodes[index]
    if facts.text != text:
        from uep._capture_tree import fit_text

        path = f"/nodes/{index}/message"
        tree.marks[:] = [mark for mark in tree.marks if mark.path != path]
        tree.marks.append(Mark(path=path, kind=MarkKind.REDACTED, rule=_INPUT_RULE))
        limit = MAX_NODE_MESSAGE_BYTES if index else MAX_ERROR_MESSAGE_BYTES
        name = "max_node_message_bytes" if index else "max_error_message_bytes"
        node = replace(node, message=fit_text(facts.text, limit, path, tree.marks, name))
    if index and cls.gives_way and (found := facts.classify()):
        node = replace(node, error_type=found)
    tree.nodes[index] = node


def refine_native(cls: ClassFacts, native: NativeFacts, facts: TypeFacts) -> TypeFacts:
    """Return the facts of the type that the exception's codes give, where its class leaves the word to them."""
    found = native.classify() if cls.gives_way else ""
    return describe_type(found) if found else facts


def add_native(
    record: UniversalErrorProtocol, native: NativeFacts, *, redact: bool, sensitive: frozenset[str]
) -> UniversalErrorProtocol:
    """Return a record with what was read from the exception itself; what the caller said stands before it."""
    marks = list(record.marks)
    left = {key: value for key, value in native.context.items() if key not in record.context}
    found: list[Mark] = []
    made, _ = convert_context(left, found, redact=redact, sensitive=sensitive)
    marks += found + [mark for mark in native.marks if not _is_overruled(mark, record)]
    recovery = record.recovery
    if native.retry_after:
        recovery = replace(recovery or Recovery(), retry_after=native.retry_after)
    own = {(code.space, code.value) for code in record.codes}
    codes = [code for code in native.codes if (code.space, code.value) not in own]
    return replace(
        record,
        context={**made, **record.context},
        codes=codes + record.codes,
        violations=native.violations,
        links=native.links,
        details=native.details,
        recovery=recovery,
        marks=marks,
    )


def _is_overruled(mark: Mark, record: UniversalErrorProtocol) -> bool:
    """Say whether a mark speaks of an entry of the context that the caller gave instead."""
    key = mark.path.removeprefix("/context/").partition("/")[0]
    return mark.path.startswith("/context/") and key.replace("~1", "/").replace("~0", "~") in record.context


__all__ = [
    "GENERAL",
    "READERS",
    "NativeFacts",
    "add_native",
    "find_reader",
    "gives_way",
    "read_native",
    "refine_native",
]
