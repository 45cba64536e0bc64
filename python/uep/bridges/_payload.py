"""Build one record from one structured payload: identity, time, context, marks, origin. Reads no clock and no files.

Every structured bridge maps its own format onto a ``Draft``; what is common to all of them (design of records made from
foreign input, UEP-BRG-001 and following) is decided here once.
"""

from __future__ import annotations

import base64
import hashlib
import math
import re
from dataclasses import dataclass, field
from dataclasses import replace as replace_source
from functools import cache, lru_cache
from typing import Any, Final
from uuid import UUID

import msgspec

from uep import types
from uep._gen.limits import (
    MAX_CONTEXT_DEPTH,
    MAX_CONTEXT_KEY_BYTES,
)
from uep._gen.structure import PATTERNS
from uep._truncate import truncate
from uep.bridges._translation import Loss, Options, Span, Translation
from uep.model import (
    Code,
    Detail,
    Foreign,
    Link,
    Mark,
    MarkKind,
    Node,
    Severity,
    SeveritySource,
    Text,
    UniversalErrorProtocol,
    Violation,
)

__all__ = [
    "UNCLASSIFIED",
    "Draft",
    "Source",
    "derive_error_id",
    "escape_pointer",
    "foreign_uuid",
    "matches_pattern",
]

UNCLASSIFIED: Final = "uep.unknown.unclassified"
_AGGREGATE: Final = "uep.aggregate.multiple"
_SAFE_INTEGER: Final = 2**53 - 1
_CUSTOM_C: Final = (1 << 62) - 1
_VARIANT: Final = 2 << 62
_SEVERITIES: Final = {severity.value: severity for severity in Severity}
_SHOWN: Final = 40  # characters of a name that a loss quotes
_ASSUMED_TIME: Final = Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule="bridge:time")
_NOT_FINITE: Final = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}  # UEP-REC-020
_LINE_END: Final = re.compile("[\n\r\x85\u2028\u2029]")
_UUID: Final = re.compile(
    "(?:(?i:urn:uuid:)?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{32})"
)


def matches_pattern(name: str, text: str) -> bool:
    """Return whether a text matches one of the protocol's patterns; none of them takes a line end (patterns.yaml)."""
    is_formed = _compiled(name).fullmatch(text) is not None and _LINE_END.search(text) is None
    return is_formed and text not in PATTERNS[name].excluded


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[name].regex)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a payload comes from and how it is to be read.

    ``data`` are the payload's bytes after gunzip, ``span`` their place in the stream, ``pointer`` the JSON Pointer of
    the element when one payload yields several errors, ``base`` that of the document that is being read when it stands
    inside another, ``options`` what the caller said.
    """

    stem: str
    data: bytes
    options: Options
    span: Span = field(default_factory=lambda: Span(0, 0, 0, 0))
    pointer: str | None = None
    media_type: str = "application/json"
    base: str = ""

    def element(self, pointer: str) -> Source:
        """Return the source of one element of this payload."""
        return replace_source(self, pointer=pointer)

    def inside(self, pointer: str) -> Source:
        """Return the source of a document that stands at a pointer of the one that is being read."""
        return replace_source(self, base=self.base + pointer)


@lru_cache(maxsize=1)
def _hash_payload(stem: str, data: bytes, offset: int) -> hashlib._Hash:
    return hashlib.sha256(b"\0".join((stem.encode(), data, str(offset).encode())))


def derive_error_id(stem: str, data: bytes, offset: int, pointer: str | None = None) -> str:
    """Return the UUIDv8 of a foreign error: the same input gives the same id, every time and in every language.

    H = SHA-256(stem, 0, bytes, 0, offset in decimal ASCII [, 0, JSON Pointer]); custom_a = bits 0-47, custom_b = bits
    48-59, custom_c = bits 60-121 of H (RFC 9562 section 5.8).
    """
    if pointer is None:
        digest = hashlib.sha256(b"%b\0%b\0%d" % (stem.encode(), data, offset)).digest()
    else:
        # One payload can hold thousands of errors: what they have in common is hashed once.
        whole = _hash_payload(stem, data, offset).copy()
        whole.update(b"\0" + pointer.encode())
        digest = whole.digest()
    head, tail = digest.hex(), "%016x" % (int.from_bytes(digest[7:16]) >> 6 & _CUSTOM_C | _VARIANT)
    return f"{head[:8]}-{head[8:12]}-8{head[12:15]}-{tail[:4]}-{tail[4:]}"


def foreign_uuid(text: object) -> str | None:
    """Return a foreign id in canonical spelling when it is a UUID a record may carry, else None.

    UEP-BRG-002: any version of RFC 9562 but the nil and the max UUID, as five groups of digits in either case, behind
    ``urn:uuid:`` or not, or as 32 digits in a row.
    """
    if not isinstance(text, str) or _UUID.fullmatch(text) is None:
        return None
    value = UUID(text)
    usable = (
        value.variant == "specified in RFC 4122"
        and 0 < value.int < (1 << 128) - 1
        and 1 <= (value.version or 0) <= 8
    )
    return str(value) if usable else None


def escape_pointer(part: str) -> str:
    """Return one reference token of a JSON Pointer (RFC 6901)."""
    return part.replace("~", "~0").replace("/", "~1")


def _origin(source: Source) -> Foreign:
    return Foreign(format=source.stem, media_type=source.media_type, payload=source.data, complete=True)


@cache
def _origin_of(stem: str) -> Foreign:
    """Return what is told of an input that is not kept: its format."""
    return Foreign(format=stem)


@dataclass(slots=True)
class Draft:
    """A record in the making. Set attributes, add to the lists, then ask for the record once."""

    source: Source
    language: str = "other"
    error_type: str = ""
    error_id: str | None = None
    severity: Severity | int | None = None
    severity_source: SeveritySource = SeveritySource.BRIDGE
    timestamp: str = ""
    message: str = ""
    type_name: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    context: dict[str, Any] = field(default_factory=dict)
    codes: list[Code] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    small: bool = False
    """Set by a bridge that has applied every limit itself and knows that the record fits its budget."""

    def lose(self, pointer: str, why: str) -> None:
        """Note that something at a pointer of the document that is being read could not be carried; once for each place and reason."""
        found = Loss(self.source.base + pointer, why)
        if found not in self.losses:
            self.losses.append(found)

    def code(self, space: str, value: object, name: str = "", platform: str = "") -> None:
        """Add a foreign code once; a space that is no word of the protocol's grammar is a loss."""
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # UEP-REC-083: JSON may spell a whole number with a point
        entry = None if name else types.code(space, str(value), platform=platform)
        code = Code(
            space=space,
            value=str(value),
            # A name in the place of a value is none (UEP-BRG-058).
            name=name or (entry.name if entry is not None and entry.value == str(value) else ""),
            platform=platform,
        )
        if not matches_pattern("code_space", space) or not code.value:
            self.lose("", f"code {space}:{value} has no usable space or value")
        elif all((space, code.value) != (other.space, other.value) for other in self.codes):
            self.codes.append(code)  # UEP-BRG-063

    def tell(self, locale: object, text: object) -> bool:
        """Add a text for users; without a usable locale it is of undetermined language (BCP 47 `und`). Tell whether it is in.

        UEP-REC-038: of two texts in one language the first one stands.
        """
        if not isinstance(text, str) or not text:
            return True
        known = isinstance(locale, str) and matches_pattern("locale", locale)
        found = Text(locale=str(locale) if known else "und", text=text)
        if any(found.locale.lower() == other.locale.lower() for other in self.texts):
            self.lose("", f"there is a text in {found.locale} already")
            return False
        self.texts.append(found)
        return True

    def link(self, rel: str, url: object, description: object = "") -> None:
        """Add a link; only absolute https URLs may travel in a record."""
        if isinstance(url, str) and matches_pattern("link_url", url):
            self.links.append(
                Link(rel=rel, url=url, description=description if isinstance(description, str) else "")
            )
        else:
            self.lose("", f"link {url!r} is not an absolute https URL")

    def violate(self, kind: str, **texts: str) -> None:
        """Add a violation; ``texts`` are the other fields of Violation, empty ones are left out."""
        if not all(isinstance(text, str) for text in texts.values()):
            raise TypeError("a violation is made of texts")
        word = kind.lower() if matches_pattern("violation_kind", kind.lower()) else "field"
        path = texts.get("path", "")
        if word == "field" and path and not path.startswith("/"):
            texts["path"] = f"/{escape_pointer(path)}"  # UEP-REC-087
        self.violations.append(Violation(kind=word, **texts))

    def put(self, key: str, value: Any) -> None:
        """Put a foreign value into the context; what a JSON value cannot hold becomes a string with a mark TYPED.

        UEP-BRG-036: names that begin with `uep.` are the protocol's own, so a foreign one stands under the bridge's name.
        """
        key = f"{self.source.stem}.{key}" if key.startswith("uep.") else key
        if not self.is_key(key):
            return
        if len(key.encode("utf-8", "replace")) > MAX_CONTEXT_KEY_BYTES:
            self.lose("", f"{key[:_SHOWN]!a}… is a name that is too long for a record")
            mark = Mark(path="/context", kind=MarkKind.DROPPED, rule="limit:max_context_key_bytes")
            self.marks += [mark] if mark not in self.marks else []  # UEP-LIM-054, UEP-REC-110
            return
        self.context[key] = self._plain(value, f"/context/{escape_pointer(key)}", 1)

    def _plain(self, value: Any, path: str, depth: int) -> Any:
        if value is None or isinstance(value, bool | str):
            return value
        if isinstance(value, int):
            hint = "int64" if abs(value) < 1 << 63 else "uint64" if 0 < value < 1 << 64 else "decimal"
            return value if abs(value) <= _SAFE_INTEGER else self._typed(str(value), path, hint)
        if isinstance(value, float):
            if abs(value) <= _SAFE_INTEGER:
                return value
            is_finite = math.isfinite(value)
            return self._typed(
                repr(value) if is_finite else _NOT_FINITE[str(value)],
                path,
                "double" if is_finite else "non_finite",
            )
        if isinstance(value, bytes):
            return self._typed(base64.b64encode(value).decode(), path, "bytes")
        if isinstance(value, dict | list) and depth > MAX_CONTEXT_DEPTH:
            rule = "limit:max_context_depth"  # UEP-LIM-083
            self.marks.append(Mark(path=path, kind=MarkKind.TRUNCATED, rule=rule, original_size=len(value)))
            return msgspec.json.encode(value).decode()
        if isinstance(value, dict):
            items = ((k, v, f"{path}/{escape_pointer(k)}") for k, v in value.items() if self.is_key(k))
            return {k: self._plain(v, place, depth + 1) for k, v, place in items}
        if isinstance(value, list):
            return [self._plain(v, f"{path}/{i}", depth + 1) for i, v in enumerate(value)]
        return self._typed(str(value), path, type(value).__name__.lower())

    def is_key(self, key: str) -> bool:
        """Return whether a name may stand in a record at all; one that may not is a loss, with what stands under it."""
        usable = matches_pattern("context_key", key)
        if not usable:
            self.lose(
                "",
                f"{key[:_SHOWN]!a}: a name with control characters, or without any, has no place in a record",
            )
        return usable

    def debug(self, members: Any) -> Any:
        """Return a detail's JSON form as the next detail of the record can hold it."""
        return self._plain(members, f"/details/{len(self.details)}/debug", 1)

    def _typed(self, text: str, path: str, hint: str) -> str:
        self.marks.append(Mark(path=path, kind=MarkKind.TYPED, type_hint=hint))
        return text

    def translation(self, record: UniversalErrorProtocol | None = None) -> Translation:
        """Return the answer of a structured bridge: an explicit payload is of its format for certain."""
        source = self.source
        made = record or self.record()
        return Translation(
            made, source.stem, 1.0, tuple(self.losses), source.span, embedded=record is not None
        )

    def record(self) -> UniversalErrorProtocol:
        """Return the record, with every decision that all bridges share taken."""
        source = self.source
        error_type = self.error_type or UNCLASSIFIED
        entry = types.find(error_type)
        nodes = self.nodes or [Node(type_name=self.type_name, message=self.message)]
        first = nodes[0]
        severity = self.severity
        if severity is None and (entry is None or error_type == _AGGREGATE):
            severity = types.default_severity(error_type, nodes)
        elif severity is None and entry is not None:
            severity = _SEVERITIES[entry.default_severity]
        self._locate()
        marks = self.marks if self.timestamp else [*self.marks, _ASSUMED_TIME]
        record = UniversalErrorProtocol(
            protocol_version=types.PROTOCOL_VERSION,
            error_id=self.error_id
            or derive_error_id(source.stem, source.data, source.span.offset, source.pointer),
            error_type=error_type,
            type_ancestors=[] if entry is None else list(entry.ancestors),
            severity=severity,
            severity_source=SeveritySource.REGISTRY if self.severity is None else self.severity_source,
            timestamp=self.timestamp or source.options.now,
            observed_timestamp=source.options.now,
            source_language=self.language,
            error_message=first.message or first.type_name or (entry.title if entry else error_type),
            nodes=nodes,
            context=self.context,
            codes=self.codes,
            details=self.details,
            user_messages=self.texts,
            links=self.links,
            violations=self.violations,
            marks=[*marks, *self.dropped()] if self.losses else marks,
            origin=_origin(source) if source.options.keep_origin else _origin_of(source.stem),
        )
        if self.fields:
            record = msgspec.structs.replace(record, **self.fields)
        return record if self.small else truncate(record)

    def _locate(self) -> None:
        span, file = self.source.span, self.source.options.file
        if file:
            self.context["uep.source.file"] = file
            self.context["uep.source.offset"] = span.offset
            if span.line:
                # UEP-BRG-035: a binary input has no lines.
                self.context["uep.source.line"] = span.line

    def dropped(self) -> list[Mark]:
        """Return the mark that says that parts were left out (UEP-BRG-054), where no other one says it."""
        is_said = any(mark.kind is MarkKind.DROPPED for mark in self.marks)
        return [] if is_said else [Mark(kind=MarkKind.DROPPED, rule="bridge:lost")]
