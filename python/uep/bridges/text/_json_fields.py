"""What the members of a JSON log line say about the errors in its strings: time, causes, members, the value of a panic.

Serialisers write an error as an object (``type``, ``message``, ``stack``) and its causes and members as objects inside
of it, each with a stack of its own. Reads values that are parsed already; finds no errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from uep.bridges.text._epoch import counted_stamp
from uep.bridges.text._found import Found
from uep.bridges.text._grammar import Cut, Raised
from uep.bridges.text._json_objects import STACK, add_backtrace, add_plain_members, group_of, name_members
from uep.bridges.text.scanners._go_chain import is_unnamed
from uep.bridges.text.scanners._go_logged import recovered_value
from uep.bridges.text.scanners.go import PANIC
from uep.model import Relation

__all__ = [
    "is_value",
    "member_at",
    "panic_value",
    "parts_of",
    "related",
    "stamp_key",
    "stamp_of",
    "unescape",
]

_STAMP_KEYS: Final = (
    "timestamp",
    "@timestamp",
    "time",
    "ts",
    "datetime",
    "Timestamp",
    "occurredOn",
    "date",
    "asctime",
    "eventTime",
    "@t",
    "timeMillis",
    "Time",
)
_INSTANT: Final = "instant"
_PARTS: Final = ("timestampSeconds", "timestampNanos")
"""How lines for Google Cloud spell their time (UEP-BRG-2969)."""

_INNER: Final = re.compile(
    r"(.*)/(?:(cause|innerException|InnerException|reason)|(?:aggregateErrors|errors|exceptions)/[0-9]+|(suppressed)/[0-9]+)",
    re.DOTALL,
)
_SAID: Final = ("error", "err", "exception", "ExceptionMessage", "message", "Message", "msg")
_PANIC_KEYS: Final = ("panic", "recovered", "recover", "error", "err", "reason")
_WORDS: Final = ("goroutine ", "panicked at ")
_TEXT_KEYS: Final = ("msg", "message")
_LOGFMT: Final = re.compile(
    r'(?:^|[ ,])(panic|recovered|recover|error|err|reason|msg|message)=(?:"((?:[^"\\]|\\.){0,65536})"|([^ "]{1,4096}))'
)
_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)")
_PLAIN: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": "\0"}


def stamp_key(value: dict[str, Any]) -> str:
    """Return which member of a log line is its time alone, "" when there is none."""
    for key in _STAMP_KEYS:
        found = value.get(key)
        if isinstance(found, str):
            return key
        if isinstance(found, int | float) and not isinstance(found, bool) and counted_stamp(found):
            return key
    return _INSTANT if isinstance(value.get(_INSTANT), dict) else ""


def stamp_of(value: dict[str, Any]) -> str:
    """Return the time of a log line, "" when it names none; a number counts seconds or parts of them since 1970."""
    key = stamp_key(value)
    found = value.get(key)
    if isinstance(found, str):
        return found
    if isinstance(found, int | float):
        return counted_stamp(found)
    for holder, whole, part in ((found, "epochSecond", "nanoOfSecond"), (value, *_PARTS)):
        if isinstance(holder, dict) and isinstance(seconds := holder.get(whole), int):
            nanoseconds = holder.get(part)
            return counted_stamp(seconds * 10**9 + (nanoseconds if isinstance(nanoseconds, int) else 0))
    time = record.get("time") if isinstance(record := value.get("record"), dict) else None
    if isinstance(time, dict) and isinstance(seconds := time.get("timestamp"), float):
        return counted_stamp(seconds)
    return ""


def related(found: list[Found], value: dict[str, Any], base: str) -> list[Found]:
    """Return the errors of one line with those that are causes or members of others put below them.

    ``base`` is where the line stands in the string of an outer one: all pointers begin with it.
    """

    def at(pointer: str) -> Any:
        return member_at(value, pointer.removeprefix(base))

    found = [
        item
        for item in found
        if not is_unnamed(item.parsed.root) or _name_stack(item, found, at(_holder(item)))
    ]
    holders = {item.pointer.rpartition("/")[0]: item.parsed.root for item in reversed(found) if item.pointer}
    kept = list[Found]()
    for item in found:
        name_members(item, at(_holder(item)))
        top = _placed(item, at, holders)
        if top is not None and not _is_property(top, holders):
            _fill(top, at(_holder(top)))
            kept.append(top)
    for pointer, root in holders.items():
        add_plain_members(root, at(pointer))
    return kept


def _placed(item: Found, at: Callable[[str], Any], holders: dict[str, Raised]) -> Found | None:
    """Put an error below the one that holds it; return the error on top, None when that is known already."""
    while True:
        root, holder = item.parsed.root, _holder(item)
        match = _INNER.fullmatch(holder)
        if match is None:
            return item
        relation = Relation.CAUSE if match[2] else Relation.SUPPRESSED if match[3] else Relation.MEMBER
        outer, above = holders.get(match[1]), None
        if outer is None and relation is Relation.MEMBER:
            outer = group_of(at(match[1]))
            if outer is not None:
                # A group whose own stack is empty: its members are what shows that it is an error.
                holders[match[1]] = outer
                above = item._replace(
                    parsed=replace(item.parsed, root=outer), pointer=f"{match[1]}/{STACK}", head=None
                )
        if outer is None or outer is root:
            return item
        if not any(
            child.relation is relation and _is_same(child, root, relation) for child in outer.children
        ):
            root.relation = relation
            outer.children.append(root)
            outer.is_group = outer.is_group or relation is Relation.MEMBER
        if above is None:
            return None
        item = above


def is_value(pointer: str, text: str) -> bool:
    """Return whether a string is the value that a program recovered, however much it looks like a panic (BRG-296)."""
    return pointer.rpartition("/")[2] in _PANIC_KEYS[:3] and not any(word in text for word in _WORDS)


def _is_property(item: Found, holders: dict[str, Raised]) -> bool:
    """Return whether an error of JavaScript is the value of an ordinary property of another one (BRG-274)."""
    holder, _, name = item.pointer.rpartition("/")
    if item.grammar.stem != "javascript" or name != STACK:
        return False
    return any(other and holder.startswith(f"{other}/") for other in holders)


def _is_same(one: Raised, other: Raised, relation: Relation) -> bool:
    """Return whether two errors are one; members of a group are often alike in all but their frames."""
    if (one.type_name, one.message) != (other.type_name, other.message):
        return False
    return relation is not Relation.MEMBER or one.frames == other.frames


def _holder(item: Found) -> str:
    """Return the pointer of the object that holds an error's text."""
    return item.pointer.rpartition("/")[0]


def parts_of(pointer: str) -> list[str]:
    """Return the names and places that a JSON Pointer consists of (RFC 6901)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def member_at(value: Any, pointer: str) -> Any:
    """Return what a JSON Pointer names, None when there is nothing."""
    for key in parts_of(pointer):
        if isinstance(value, list):
            value = value[int(key)] if key.isdigit() and int(key) < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _fill(item: Found, holder: Any) -> None:
    """Give a stack of Go that a program logged the value of the panic, which stands in another member.

    A panic of Rust gets the backtrace that stands in another member.
    """
    root = item.parsed.root
    if item.grammar.stem == "rust":
        add_backtrace(root, holder)
    is_bare = not root.type_name and not root.message and {Cut.HEAD, Cut.TAIL}.issuperset(root.cuts)
    if is_bare and isinstance(holder, dict):
        # UEP-BRG-1873: a stack alone; what failed stands beside it.
        told = (text for key in _SAID if isinstance(text := holder.get(key), str))
        root.message = next((text for text in told if not _is_trace(item, text)), "")
        if isinstance(name := holder.get("ExceptionType"), str):
            root.type_name = name
        root.cuts = [cut for cut in root.cuts if cut is not Cut.HEAD] if root.message else root.cuts
    if root.type_name != PANIC or root.message or Cut.HEAD not in root.cuts:
        return
    if isinstance(holder, dict):
        _set(root, {key: text for key, text in holder.items() if isinstance(text, str)})


def _is_trace(item: Found, text: str) -> bool:
    """Return whether a text is the one in which the error stands (UEP-BRG-3069)."""
    return Cut.TAIL in item.parsed.root.cuts and "\n" in text


def _name_stack(item: Found, found: list[Found], holder: Any) -> bool:
    """Give the stack of a log record of Go the error beside it; return whether that is not an error already (BRG-1104)."""
    texts = holder if isinstance(holder, dict) else {}
    error = next((text for key in ("error", "err") if isinstance(text := texts.get(key), str) and text), "")
    if not error or any(other is not item and _holder(other) == _holder(item) for other in found):
        return False
    item.parsed.root.message = error
    item.parsed.root.cuts.clear()
    return True


def panic_value(root: Raised, before: str) -> bool:
    """Do the same with the pairs of ``key=value`` that stand before the stack on its line; return whether there is an error."""
    if is_unnamed(root):
        # UEP-BRG-2261: a pair is a field.
        pairs = {key: unescape(quoted) or plain for key, quoted, plain in _LOGFMT.findall(before)}
        root.message = pairs.get("error") or pairs.get("err") or ""
        root.cuts.clear()
        return bool(root.message)
    if root.type_name == PANIC and not root.message and Cut.HEAD in root.cuts:
        _set(root, {key: unescape(quoted) or plain for key, quoted, plain in _LOGFMT.findall(before)})
    return True


def unescape(text: str) -> str:
    """Return a text with its escapes undone, as C, JSON and Go write them."""
    return _ESCAPE.sub(lambda match: _escaped(match[1]), text)


def _escaped(code: str) -> str:
    return chr(int(code[1:], 16)) if len(code) > 1 else _PLAIN.get(code, code)


def _set(root: Raised, texts: dict[str, str]) -> None:
    text = next((texts[key] for key in _PANIC_KEYS if texts.get(key)), "")
    text = text or next((said for key in _TEXT_KEYS if (said := recovered_value(texts.get(key, "")))), "")
    if text:
        root.message = text
        root.cuts.remove(Cut.HEAD)
