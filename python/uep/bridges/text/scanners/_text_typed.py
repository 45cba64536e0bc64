"""A line of a type and a message that is the whole input (UEP-BRG-217), and by what words Python and JavaScript tell theirs apart."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["is_of_javascript", "is_of_python", "read_typed"]

_TYPED: Final = re.compile(
    r"((?:[A-Z]\w{0,80}::){1,12}[A-Z]\w{0,80}|[A-Z]\w{0,80}(?:Error|Exception|Failure|Fault)): (\S.*)",
    re.ASCII,
)
_JAVASCRIPT: Final = frozenset(
    [
        "ReferenceError",
        "RangeError",
        "URIError",
        "EvalError",
        "DOMException",
        "InternalError",
        "Invariant Violation",
    ]
)
_SHARED: Final = frozenset(["TypeError", "SyntaxError", "AggregateError"])
"""Types of JavaScript whose names others use too."""

_V8: Final = re.compile(
    r".* is not (?:a function|a constructor|iterable|an object|defined|a valid \w+)\b|.*\b(?:undefined|null)\b"
    r"|(?:Cannot|Can't) (?:read|set|destructure|convert|access|assign|redefine|add|delete|create|mix|perform)\b"
    r"|(?:Unexpected|Invalid or unexpected) (?:token|identifier|end|string|number|strict|reserved|template)"
    r"|(?:Assignment to constant|Class constructor|Converting circular|Failed to (?:fetch|construct|execute)|Load failed|NetworkError)\b"
    r"|(?:Missing|missing) [)\]}]|Expected .* in JSON|.* in JSON at position |(?:Illegal|Invalid) (?:return|regular|destructuring|left-hand|shorthand)"
    r"|Module .* does not provide|The requested module "
)
_CPYTHON: Final = re.compile(
    r".*\b(?:takes|missing|got an unexpected|unexpected keyword|required positional|unsupported operand|unhashable|not callable"
    r"|not subscriptable|not supported between|object is not|must be|has no|expected .{1,60} (?:got|not)|can only concatenate"
    r"|can't multiply|instances of)\b|.*'(?:str|int|float|list|dict|tuple|NoneType|bytes|set|bool)'"
    r"|invalid (?:syntax|character|decimal|non-printable)|unterminated|unexpected (?:EOF|indent|character)|EOL while|EOF while"
    r"|cannot (?:unpack|assign to)|expected an indented|unindent |f-string|'[^']{1,20}' (?:outside|was never)|unmatched|Missing parentheses"
)


def is_of_javascript(name: str, message: str) -> bool:
    """Return whether a type is one of JavaScript alone, or one with a message as its engines word them."""
    return name in _JAVASCRIPT or (name in _SHARED and _V8.match(message) is not None)


def is_of_python(message: str) -> bool:
    """Return whether a message of a type that several languages have is worded as CPython does."""
    return _CPYTHON.match(message) is not None


def read_typed(lines: list[str]) -> Raised | None:
    """Read one line of a type and a message whose language it does not say."""
    found = _TYPED.fullmatch(lines[0]) if len(lines) == 1 else None
    return Raised(type_name=found[1], message=found[2]) if found is not None else None
