"""The two failures of the library itself, and the base of errors rebuilt from records. Carries verdicts; judges nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

import msgspec

from uep._gen.reasons import REASONS
from uep._rebuild_error import UepError


def escape(text: str) -> str:
    """Escape what could forge a line or hide on a terminal."""
    return "".join(char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in text)


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why a document is refused: a reason of the closed list, a place, and how to mend it.

    `path` is a JSON Pointer ("" is the whole document), or None where the input has no pointers (binary forms).
    """

    reason: str
    path: str | None = None
    detail: str = ""
    mend: str = ""

    def __str__(self) -> str:
        """Give where, what and how to mend: `/nodes/2/parent: 5 is not below 2; list a node after the node it explains`."""
        # A key of the document may hold anything; here it must stay on its line.
        where = escape(self.path or "document")
        what = self.detail or REASONS[self.reason].title
        return f"{where}: {what}; {self.mend}" if self.mend else f"{where}: {what}"


class _Refused(ValueError):
    """A failure that lists its refusals; the first one is the verdict."""

    def __init__(
        self,
        message: str,
        *,
        reason: str = "malformed",
        path: str | None = None,
        mend: str = "",
        refusals: Iterable[Refusal] = (),
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.path = path
        self.mend = mend
        self.refusals = tuple(refusals) or (Refusal(reason=reason, path=path, detail=message, mend=mend),)

    @classmethod
    def from_refusals(cls, refusals: Iterable[Refusal]) -> Self:
        """Build the failure from its refusals in verdict order; there is at least one."""
        listed = tuple(refusals)
        first = listed[0]
        return cls(str(first), reason=first.reason, path=first.path, mend=first.mend, refusals=listed)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).from_refusals, (self.refusals,)


class InvalidRecord(_Refused):
    """The caller's record or argument breaks the protocol: mend the code that made it."""


class DecodeError(_Refused):
    """The peer's bytes are no acceptable record: the fault is on the other side of the wire."""


def __getattr__(name: str) -> Any:
    """Load the classes of error types (NetworkTimeout, StorageFailure…) when one of them is first asked for."""
    from uep._gen import errors

    if name not in errors.__all__:
        raise AttributeError(f"module 'uep.errors' has no attribute {name!r}")
    return getattr(errors, name)


__all__ = ["DecodeError", "InvalidRecord", "Refusal", "UepError"]
