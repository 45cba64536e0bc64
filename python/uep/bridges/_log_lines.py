"""Lines and reports in JSON whose layout as a whole says what their error is: one reader for each. Builds no records.

Rails during development and the notifications of ActiveSupport, diagnostics of Terraform and rustc, segments of X-Ray, handlers of Caddy, tslog.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from uep.bridges._log_layouts import RUBY_PLACE, tslog
from uep.bridges._log_named import is_severe
from uep.bridges._log_objects import KIND
from uep.bridges._log_thrown import Thrown, language_of
from uep.bridges._tracker_frames import make_frame, object_in, objects_in, text_of
from uep.model import Relation

__all__ = ["OBJECTS", "diagnosed"]

_TOLD: Final = re.compile(r"((?:[A-Z]\w*::)*[A-Z]\w*): (.*)", re.DOTALL | re.ASCII)
_ERROR: Final = 400
_LAST: Final = 600
_INSPECTED: Final = re.compile(r"#<((?:[A-Z]\w*::)*[A-Z]\w*): (.*)>", re.DOTALL)


def inspected(line: Any) -> Thrown | None:
    """Read what Rails answers during development: the exception as Ruby inspects it, and the traces of all and of the own code."""
    told = _INSPECTED.fullmatch(text_of(line.get("exception"))) if isinstance(line, dict) else None
    if told is None or not isinstance(line.get("status"), int):
        return None
    calls = objects_in(line.get("traces"), "Full Trace")
    places = [RUBY_PLACE.fullmatch(text_of(one.get("trace"))) for one in calls]
    return Thrown(
        type_name=told[1],
        message=told[2],
        language="ruby",
        frames=[make_frame(file=m[1], line=m[2], function=m[3]) for m in places if m is not None],
        codes=[("http", str(line["status"]))],
        taken=("exception", *(["traces"] if all(places) else [])),
    )


def notified(line: Any) -> Thrown | None:
    """Read the notification of ActiveSupport, as lograge writes it: class and message in a list, the backtrace beside it (UEP-BRG-2171)."""
    told = line.get("exception") if isinstance(line, dict) else None
    if not isinstance(told, list) or len(told) != 2 or not all(isinstance(one, str) for one in told):
        return None
    if KIND.fullmatch(told[0]) is None:
        return None
    name = next((one for one in ("exception_backtrace", "backtrace", "stack_trace") if line.get(one)), "")
    lines = line.get(name) if name else []
    lines = lines.split("\n") if isinstance(lines, str) else lines if isinstance(lines, list) else []
    found = [m for one in lines if isinstance(one, str) and (m := RUBY_PLACE.fullmatch(one.strip()))]
    frames = [make_frame(file=m[1], line=m[2], function=m[3]) for m in found]
    taken = ("exception", "exception_object", *([name] if len(found) == len(lines) else []))
    return Thrown(type_name=told[0], message=told[1], language="ruby", frames=frames, taken=taken)


def requested(line: Any) -> Thrown | None:
    """Read the line that lograge writes of a request which failed: class and message in one text (UEP-BRG-2886)."""
    told = _TOLD.fullmatch(text_of(line.get("error"))) if isinstance(line, dict) else None
    if told is None or not all(isinstance(line.get(name), str) for name in ("action", "controller")):
        return None
    status = line.get("status")
    is_error = isinstance(status, int) and not isinstance(status, bool) and _ERROR <= status < _LAST
    return Thrown(
        type_name=told[1],
        message=told[2],
        language="ruby",
        codes=[("http", str(status))] if is_error else [],
        taken=("error", *(["status"] if is_error else [])),
    )


def diagnostic(line: Any) -> Thrown | None:
    """Read a diagnostic of Terraform and of OpenTofu, with the place in the configuration as its frame (UEP-BRG-2172)."""
    told = object_in(line, "diagnostic")
    summary = text_of(told.get("summary"))
    if told.get("severity") != "error" or not summary or not isinstance(told.get("detail"), str):
        return None
    place, shown = object_in(told, "range"), object_in(told, "snippet")
    start = object_in(place, "start")
    frame = make_frame(
        function=shown.get("context"),
        file=place.get("filename"),
        line=start.get("line"),
        column=start.get("column"),
        source_line=shown.get("code"),
    )
    message = f"{summary}\n\n{told['detail']}" if told["detail"] else summary
    beside = {
        f"diagnostic.{name}": one
        for name, one in told.items()
        if name not in ("detail", "range", "severity", "snippet", "summary")
    }
    return Thrown(message=message, frames=[frame] if place else [], taken=("diagnostic",), beside=beside)


def diagnosed(entry: Any) -> Thrown | None:
    """Read an entry of the diagnostics of `terraform validate -json` (UEP-BRG-2172)."""
    found = diagnostic({"diagnostic": entry})
    if found is not None:
        found.taken = ()
        found.members = ("detail", "range", "severity", "snippet", "summary")
        found.beside = {}
    return found


def compiled(line: Any) -> Thrown | None:
    """Read an error of rustc as cargo passes it on: the primary place is its frame (UEP-BRG-2188)."""
    told = object_in(line, "message") if isinstance(line, dict) and "reason" in line else line
    message = text_of(told.get("message")) if isinstance(told, dict) else ""
    spans = [one for one in objects_in(told, "spans") if one.get("is_primary") is True]
    if not message or told.get("level") != "error" or not isinstance(told.get("rendered"), str) or not spans:
        return None
    frames = [
        make_frame(
            file=one.get("file_name"),
            line=one.get("line_start"),
            column=one.get("column_start"),
            source_line=next((text_of(text.get("text")) for text in objects_in(one, "text")), ""),
        )
        for one in spans[:1]
    ]
    code = text_of(object_in(told, "code").get("code"))
    codes = [("rustc", code)] if code else []
    return Thrown(message=message, language="rust", frames=frames, codes=codes, taken=("message", "spans"))


def traced(line: Any) -> Thrown | None:
    """Read the first exception of a segment of AWS X-Ray; the others are its causes (UEP-BRG-2189)."""
    cause = object_in(line, "cause")
    listed = objects_in(cause, "exceptions")
    if not listed or not isinstance(line.get("trace_id", line.get("id")), str) or "start_time" not in line:
        return None
    top = listed[0]
    frames = [
        make_frame(function=one.get("label"), file=one.get("path"), line=one.get("line"))
        for one in objects_in(top, "stack")
    ]
    kind, message = text_of(top.get("type")), text_of(top.get("message"))
    made = Thrown(
        type_name=kind, message=message, language=language_of(kind), frames=frames, taken=("cause",)
    )
    rest = {"exceptions": listed[1:]}
    made.inner = [(Relation.CAUSE, {"id": "", "start_time": 0, "cause": rest})] if listed[1:] else []
    return made if kind or message else None


def answered(line: Any) -> Thrown | None:
    """Read the error of a handler of Caddy, which has an id and the place that made it (UEP-BRG-2173)."""
    if not isinstance(line, dict) or not is_severe(line):
        return None
    place, message = (
        re.fullmatch(r"(\S+) \((\S+):([0-9]{1,9})\)", text_of(line.get("err_trace"))),
        line.get("msg"),
    )
    if (
        place is None
        or not isinstance(line.get("err_id"), str)
        or not isinstance(message, str)
        or not message
    ):
        return None
    frame = make_frame(function=place[1], file=place[2], line=place[3])
    return Thrown(message=message, language="go", frames=[frame], taken=("err_trace", "msg"))


def tslog_line(line: Any) -> Thrown | None:
    """Read the first error among what was passed to tslog, which stands under numbers or is the line itself (UEP-BRG-2470)."""
    if not isinstance(line, dict) or not isinstance(line.get("_meta"), dict):
        return None
    listed = ["", *sorted(name for name in line if name.isdecimal())]
    for key in listed:
        if (found := tslog(line[key] if key else line)) is not None:
            found.taken = (key,) if key else ("cause", "message", "name", "nativeError", "stack")
            found.inner = [(relation, {**one, "_meta": {}}) for relation, one in found.inner]
            return found
    return None


OBJECTS: Final[tuple[Callable[[Any], Thrown | None], ...]] = (
    notified,
    requested,
    inspected,
    diagnostic,
    compiled,
    traced,
    answered,
    tslog_line,
)
"""Layouts of a whole line that nothing else has."""
