"""The one failure of this package: a source file that cannot be used. Holds text only."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Fault", "SpecError"]


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a source: where it stands, what it is, and how to mend it."""

    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.mend}"


class SpecError(ValueError):
    """The proto, the registry or a template is not usable; `faults` lists every reason found, sorted by place."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))
