"""What can come of a vector, and which of it counts. Only pass is pass."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

Outcome = Literal[
    "pass", "fail", "error", "unsupported", "known_fail", "stale_known_fail", "flaky", "not_run"
]

OUTCOMES: Final[tuple[Outcome, ...]] = (
    "pass",
    "fail",
    "error",
    "unsupported",
    "known_fail",
    "stale_known_fail",
    "flaky",
    "not_run",
)


class Verdict(NamedTuple):
    """The outcome of one vector: in one word why (`cause`), in a sentence what (`detail`), and the end of standard error."""

    outcome: Outcome
    cause: str = ""
    detail: str = ""
    got: Any = None
    stderr: str = ""

    @property
    def is_pass(self) -> bool:
        """Tell whether the vector was passed; nothing else counts."""
        return self.outcome == "pass"


PASSED: Final = Verdict("pass")

__all__ = ["OUTCOMES", "PASSED", "Outcome", "Verdict"]
