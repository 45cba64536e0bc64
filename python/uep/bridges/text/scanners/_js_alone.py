"""Lines of Node.js that are an error only because they are the whole input, by the words that Node.js has for them. Reads one text."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised
from uep.bridges.text.scanners._js_vite import read_plugin

__all__ = ["read_prisma", "read_worded"]

_WORDED: Final = re.compile(
    r"(?:(?:[A-Z]\w{1,20} Build )?(?P<name>Error): )?(?P<text>"
    r"E[A-Z0-9]{2,16}: [a-z][\w ,'()/-]{2,80}, (?:[a-z]{2,20}|'[^'\n]{1,400}')(?: '[^\n]*)?"
    r"|(?:accept|bind|connect|getaddrinfo|listen|open|queryA|querySrv|read|recvmsg|send|shutdown|spawn|spawnSync|uv_cwd|write) (?:\S{1,400} )?E[A-Z]{3,16}\b.*"
    r"|Cannot find (?:module|package) '[^'\n]{1,1000}'.*"
    r"|Unable to resolve module \S.* from \S.*"
    r"|\[vite\+?\]: \S.*"
    r"|Request failed with status code [0-9]{3}"
    r")"
)
_LOGGED: Final = re.compile(
    r"(?:Uncaught (?:\(in promise\) )?)?(?P<name>[A-Z]\w{0,80}Error) ?\{(?:[^\n]{0,200}, )?message: (?P<quote>[\"'])(?P<text>[^\n]*?)(?P=quote), (?P<rest>[^\n]*)\}"
)
_CODE: Final = re.compile(r"\bcode: [\"'](\w{1,60})[\"']")
_PRISMA: Final = re.compile(r"(?P<name>PrismaClient\w{1,60}Error)(?P<colon>: ?)?")
_INVALID: Final = "Invalid `"
_NEAR: Final = 4
_REQUIRED: Final = "Require stack:"


def read_worded(lines: list[str]) -> Raised | None:
    """Read the line, and below a module that is missing those that wanted it (UEP-BRG-2493); or an error as a console of a browser shows its object (UEP-BRG-2506)."""
    if len(lines) == 1 and (logged := _LOGGED.fullmatch(lines[0])) is not None:
        code = _CODE.search(logged["rest"])
        return Raised(logged["name"], logged["text"], codes=[("node", code[1], "")] if code else [])
    if len(lines) == 1 and (shown := read_plugin(lines[0])) is not None:
        return shown
    found = _WORDED.fullmatch(lines[0])
    if found is None or (len(lines) > 1 and lines[1] != _REQUIRED):
        return None
    if not all(line.startswith("- ") for line in lines[2:]):
        return None
    return Raised(found["name"] or "", "\n".join([found["text"], *lines[1:]]))


def read_prisma(lines: list[str]) -> Raised | None:
    """Read an error of Prisma, whose message begins on the next line, or below a blank one as a page shows it (UEP-BRG-2618)."""
    named = _PRISMA.fullmatch(lines[0])
    if named is None or not any(line.startswith(_INVALID) for line in lines[1:_NEAR]):
        return None
    message = "\n".join(["", *lines[1:]]).rstrip()
    return Raised(named["name"], message if named["colon"] else message.lstrip("\n"))
