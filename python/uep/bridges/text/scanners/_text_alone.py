"""What services and their clients say in a line or a few, where that is the whole input: nginx, systemd, Docker, kubectl, Bundler, Composer, browsers.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["read_nginx", "read_service", "read_worded"]

_NGINX: Final = re.compile(
    r"(?:[0-9]{4}(?:/[0-9]{2}){2} [0-9]{2}(?::[0-9]{2}){2} \[(?:error|crit|alert|emerg)\] [0-9]{1,9}#[0-9]{1,9}: (?:\*[0-9]{1,12} )?|(?=[a-z].{5,2000}?, client: [^,\s]{1,80}, server: ))(?P<text>\S.*)"
)
_FIELD: Final = re.compile(
    r', (?P<key>client|server|request|subrequest|upstream|host|referrer): (?:"(?P<quoted>[^"\n]*)"|(?P<bare>[^,\n]*))'
)
_ERRNO: Final = re.compile(r"\((?P<number>[0-9]{1,3}): [A-Z][\w /-]{2,60}\)")
_UNIT: Final = re.compile(
    r"(?:[A-Z][a-z]{2} [ 0-9]?[0-9] [0-9:]{8}(?:\.[0-9]{1,6})? \S{1,255} )?(?:systemd\[[0-9]{1,9}\]: )(?P<text>\S.*)"
)
_FAILED: Final = re.compile(
    r"(?P<unit>\S{1,255}\.[a-z]{4,9}): (?:(?:Main|Control) process exited, code=.*|Failed with result .*|Start request repeated too quickly\.|Unit entered failed state\.)"
    r"|Failed to start .*|Dependency failed for .*"
)
_LINES: Final = 32
_WORDED: Final = re.compile(
    r"Cannot connect to the Docker daemon at \S+ Is the docker daemon running\?"
    r"|The connection to the server \S+ was refused - did you specify the right host or port\?"
    r"|Could not find gem '[^'\n]{1,200}' in .*"
    r"|Script \S.{0,400} handling the [\w-]{1,60} event returned with error code [0-9]{1,3}"
    r"|(?P<browser>Access to .{1,2000} from origin '[^'\n]{1,400}' has been blocked by CORS policy: .*)"
)


def read_nginx(lines: list[str]) -> Raised | None:
    """Read the one record of an error of nginx: what it was at is context, the number of the system a code (UEP-BRG-2499)."""
    found = _NGINX.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    fields = list(_FIELD.finditer(found["text"]))
    text = found["text"][: fields[0].start()] if fields else found["text"]
    number = _ERRNO.search(text)
    return Raised(
        message=text,
        codes=[("posix.errno", number["number"], "")] if number else [],
        attributes={
            one["key"]: one["quoted"] if one["quoted"] is not None else one["bare"] for one in fields
        },
    )


def read_service(lines: list[str]) -> Raised | None:
    """Read what systemd says of a unit that failed; its further lines are notes (UEP-BRG-2500)."""
    told = [_UNIT.fullmatch(line) for line in lines[:_LINES] if line.strip()]
    texts = [one["text"] for one in told if one is not None]
    failed = [one for one in map(_FAILED.fullmatch, texts) if one is not None]
    if None in told or len(lines) > _LINES or not failed:
        return None
    units = {one["unit"] for one in failed if one["unit"]}
    if len(units) > 1:
        return None
    return Raised(
        message=failed[0][0],
        notes=[one[0] for one in failed[1:]],
        attributes={"systemd.unit": units.pop()} if units else {},
    )


def read_worded(lines: list[str]) -> Raised | None:
    """Read the line of a tool, or of a browser's console, that needs no name in front of it (UEP-BRG-2498)."""
    found = _WORDED.fullmatch(lines[0].removeprefix("ERROR: ")) if len(lines) == 1 else None
    if found is None:
        return None
    return Raised(message=found[0], language="javascript" if found["browser"] else "")
