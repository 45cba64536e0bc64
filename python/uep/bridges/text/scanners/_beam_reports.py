"""Reports of supervisors and of connection handlers: in fields below each other, or in one line as lager writes them. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._beam_terms import gather, read_reason
from uep.model import Frame

__all__ = [
    "CONTEXT",
    "EXITED",
    "ONE_LINE",
    "REBAR",
    "read_exited",
    "read_one_line",
    "read_rebar",
    "read_supervisor",
]

CONTEXT: Final = "Context: "
EXITED: Final = " exit with reason"
REBAR: Final = "===> Uncaught error"
ONE_LINE: Final = (" rexi_server", "crasher: initial call: ")
_FIELD: Final = re.compile(
    r" {2,16}(?P<name>[Ss]upervisor|Context|errorContext|[Rr]eason|[Oo]ffender): *(?P<value>\S.*|)"
)
_LINE: Final = re.compile(
    r"(?:supervisor: )?(?P<name>\{[^{}]{1,400}\}|[^\s{}]{1,400}), errorContext: (?P<context>\w{1,60}), reason: "
)
_OFFENDER: Final = ", offender: "
_TITLE: Final = "=SUPERVISOR REPORT===="
_WHO: Final = re.compile(
    r"(?:.{0,400} )?(?P<who>(?:Supervisor|Ranch listener) (?P<name>\S{1,200}|\{[^{}]{1,200}\}) had (?:child|connection process) .{1,4000}) at (?P<pid>#PID<[0-9.]{1,40}>|<[0-9.]{1,40}>|\w{1,200})"
)
_IN: Final = re.compile(
    r" in (?P<name>[\w']{1,200}:[\w'/-]{1,200}/[0-9]{1,3})(?:\([^()]{0,200}\))?(?: line (?P<line>[0-9]{1,9}))?\Z"
)
_REXI: Final = re.compile(
    r" rexi_server:? (?:from: (?P<from>\S{1,400}) )?(?:mfa: (?P<mfa>\S{1,400}) )?(?:error|exit|throw):(?P<reason>.{1,4000}?) (?=\[\{)"
)
_CRASHED: Final = re.compile(
    r"(?:crasher: |\A)initial call: (?P<call>[^\s,]{1,400}), pid: (?P<pid><[0-9.]{1,40}>), registered_name: (?P<name>[^,\n]{1,200}), (?:error|exit|throw): "
)
_ANCESTORS: Final = ", ancestors: "
_IN_CONTEXT: Final = " in context "
_REBAR_STACK: Final = "===> Stack trace to the error location:"


def _raised(reason: str) -> Raised:
    """Return the error of a reason, with its stack or with the function that stands behind it in words."""
    name, message, frames = read_reason(reason)
    if not frames and (found := _IN.search(reason, max(len(reason) - 500, 0))) is not None:
        name, message, _ = read_reason(reason[: found.start()])
        frames = [Frame(function=found["name"], line=int(found["line"] or 0))]
    return Raised(name, message, frames[:MAX_SCAN_FRAMES])


def read_supervisor(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a supervisor's report from its second field on (UEP-BRG-1892)."""
    line = window.lines[at]
    if (found := _LINE.search(line)) is not None:
        reason, _, offender = line[found.end() :].partition(_OFFENDER)
        return _reported(_raised(reason), found["name"], found["context"], offender, (at, at + 1))
    above = _FIELD.fullmatch(window.lines[at - 1]) if at > floor else None
    field = _FIELD.fullmatch(line)
    if above is None or field is None or above["name"].lower() != "supervisor":
        return None
    reason, index, is_whole = _term(window, at + 1, "reason")
    if index == at + 1:
        return None
    offender, end, _ = _term(window, index, "offender")
    start = at - 1
    if start > floor and window.lines[start - 1].startswith(_TITLE):
        start -= 1
    root = _raised(reason)
    if not is_whole:
        root.cuts.append(Cut.TAIL)
    return _reported(root, above["value"], field["value"].strip(), offender, (start, end))


def _reported(root: Raised, name: str, context: str, offender: str, lines: tuple[int, int]) -> Parsed:
    root.attributes["erlang.context"] = context
    if offender:
        root.notes.append(f"Offender: {offender}")
    return Parsed(root, *lines, 0.9, language="erlang", thread=name, mechanism="supervisor")


def _term(window: Window, index: int, name: str) -> tuple[str, int, bool]:
    """Return the term of a field, over as many lines as its brackets are open, the line after it, and whether it is whole."""
    field = _FIELD.fullmatch(window.at(index) or "")
    if field is None or field["name"].lower() != name:
        return "", index, True
    parts, end, is_whole = gather(window, index, field["value"])
    return " ".join(part.strip() for part in parts).strip(), end, is_whole


def read_exited(window: Window, at: int) -> Parsed | None:
    """Read the line that says which process of a supervisor or listener ended and why (UEP-BRG-1893)."""
    head, _, reason = window.lines[at].partition(EXITED)
    found = _WHO.fullmatch(head)
    reason, _, context = (
        reason.lstrip(": ").partition(_IN_CONTEXT) if _IN_CONTEXT in reason else (reason, "", "")
    )
    reason, end = reason.lstrip(": "), at + 1
    if not reason and (window.at(end) or "").startswith("{"):
        # The term stands on lines of its own where it is too long for one.
        parts, end, _ = gather(window, end, window.lines[end])
        reason = " ".join(part.strip() for part in parts)
    if found is None or not reason:
        return None
    root = _raised(reason)
    if context:
        root.attributes["erlang.context"] = context.strip()
    root.notes.append(found["who"])
    return Parsed(root, at, end, 0.9, language="erlang", thread_id=found["pid"], thread=found["name"])


def read_one_line(window: Window, at: int) -> Parsed | None:
    """Read a call from another node that failed in CouchDB, or a crash that EMQX logs in one line (UEP-BRG-2110)."""
    line = window.lines[at]
    if (found := _REXI.search(line)) is not None:
        root = _raised("{" + found["reason"] + "," + line[found.end() :] + "}")
        if found["mfa"]:
            root.attributes["erlang.mfa"] = found["mfa"]
        return Parsed(root, at, at + 1, 0.9, language="erlang") if root.frames else None
    found = _CRASHED.search(line)
    if found is None:
        return None
    root = _raised(line[found.end() :].partition(_ANCESTORS)[0])
    root.attributes["erlang.initial_call"] = found["call"]
    name = "" if found["name"] == "[]" else found["name"]
    return Parsed(
        root, at, at + 1, 0.9, language="erlang", thread=name, thread_id=found["pid"], handled=False
    )


def read_rebar(window: Window, at: int) -> Parsed | None:
    """Read what rebar3 says of an error of its own, with the stack below its title (UEP-BRG-1893)."""
    _, _, reason = window.lines[at].partition(REBAR)
    reason = reason.lstrip(": ")
    if window.at(at + 1) != _REBAR_STACK or not reason:
        return Parsed(Raised(message=reason), at, at + 1, 0.8, language="erlang") if reason else None
    parts, index, _ = gather(window, at + 2, window.at(at + 2) or "")
    stack = "".join(part.removeprefix("===> ") for part in parts)
    root = _raised("{" + reason + "," + stack + "}")
    return Parsed(root, at, index, 0.9, language="erlang", handled=False)
