"""A text whose only content is what one tool says of its failure, whoever printed it. Looks at nothing else but boxes.

The same lines inside a log are messages of the log (UEP-BRG-217), so only the boxes of Terraform have a trigger.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._text_alone import read_nginx, read_service, read_worded
from uep.bridges.text.scanners._text_bats import BATS, read_bats
from uep.bridges.text.scanners._text_bugsnag import LISTED, read_listed
from uep.bridges.text.scanners._text_builds import BUILDS, read_build
from uep.bridges.text.scanners._text_clouds import (
    read_azure,
    read_build_service,
    read_github,
    read_image_build,
)
from uep.bridges.text.scanners._text_cmake import CMAKE, read_cmake
from uep.bridges.text.scanners._text_commands import read_commands, read_make, read_push
from uep.bridges.text.scanners._text_jsonnet import JSONNET, read_jsonnet
from uep.bridges.text.scanners._text_lambda import LAMBDA, read_lambda
from uep.bridges.text.scanners._text_language_client import LANGUAGE_CLIENT, read_language_client
from uep.bridges.text.scanners._text_languages import LANGUAGES, read_language
from uep.bridges.text.scanners._text_pairs import read_pairs
from uep.bridges.text.scanners._text_pip import PIP, read_pip
from uep.bridges.text.scanners._text_resolvers import RESOLVERS, read_resolver
from uep.bridges.text.scanners._text_services import (
    read_clickhouse,
    read_console_line,
    read_event,
    read_service_call,
)
from uep.bridges.text.scanners._text_sql import read_mysql, read_oracle, read_psql
from uep.bridges.text.scanners._text_tcl import TCL, read_tcl
from uep.bridges.text.scanners._text_terraform import BOX, read_box, read_unboxed
from uep.bridges.text.scanners._text_tools import (
    read_api_call,
    read_cloud_command,
    read_curl,
    read_daemon,
    read_grpc_call,
    read_helm,
    read_invalid_object,
    read_refused,
    read_shell,
)
from uep.bridges.text.scanners._text_typed import read_typed
from uep.bridges.text.scanners._text_values import read_cocoa, read_launch, read_rpc, read_served

__all__ = ["TEXT"]

_LINE: Final = re.compile(
    r"(?!\w{1,80}(?:Error|Exception): )(?:[\w./+-]{1,120}(?:\[[0-9]{1,9}\])?: ?|[\w./+-]{1,120}(?::[0-9]{1,9}){1,2}(?:: ?| - )|(?:[A-Za-z]:)?[\w./\\+ -]{1,300}\([0-9]{1,9}(?:,[0-9]{1,9})?\) ?: )?"
    r"(?:fatal |FATAL )?(?:error|ERROR|Error|fatal|FATAL)(?:\[[\w-]{1,32}\]| [A-Z]{1,8}[0-9]{1,8}| \([^()]{1,80}\))?: +(\S.*)"
)
_ADVICE: Final = re.compile(
    r"(?:hint|note|help|usage|Usage|WARNING|\[notice\]):? .*|(?:See|Try|Run) ['`\"].*"
    r"|(?:Please|Merge with strategy) .*|Aborting\.?|[0-9]{1,6} .*| {1,400}~+ *|Found 1 error\b.*"
)
_FORMS: Final[tuple[Callable[[list[str]], Raised | None], ...]] = (
    read_api_call,
    read_azure,
    read_build_service,
    read_clickhouse,
    read_cloud_command,
    read_cocoa,
    read_console_line,
    read_curl,
    read_daemon,
    read_event,
    read_github,
    read_grpc_call,
    read_helm,
    read_image_build,
    read_invalid_object,
    read_launch,
    read_make,
    read_mysql,
    read_nginx,
    read_oracle,
    read_pairs,
    read_psql,
    read_push,
    read_refused,
    read_rpc,
    read_served,
    read_service,
    read_service_call,
    read_shell,
    read_commands,
    read_unboxed,
    read_worded,
)
_STATUS: Final = "status code: "
"""What an SDK of AWS says on the line below a refused call."""

_SURE: Final = 0.9
_UNSURE: Final = 0.5
_NAMED: Final = 0.4
_MORE: Final = 4
"""So many lines that begin alike are one error; more are a log of errors."""


def _whole(window: Window) -> Parsed | None:
    filled = [index for index, line in enumerate(window.lines) if line.strip()]
    if not filled:
        return None
    start, end = filled[0], filled[-1] + 1
    lines = [line.rstrip() for line in window.lines[start:end]]
    for read in _FORMS:
        if raised := read(lines):
            return Parsed(raised, start, end, confidence=_SURE, language=raised.language)
    if raised := _read_line(lines):
        return Parsed(raised, start, end, confidence=_UNSURE)
    raised = read_typed(lines)
    return Parsed(raised, start, end, confidence=_NAMED) if raised else None


def _read_line(lines: list[str]) -> Raised | None:
    """Read one line that says it is an error, or several, with what advises the user below (UEP-BRG-1990)."""
    found = _LINE.fullmatch(lines[0].strip())
    if found is None:
        return None
    head = lines[0].strip()[: found.start(1)]
    # psql asks below what went wrong, behind a tab; pip says it in two lines that begin alike.
    said = next(
        (
            at
            for at, line in enumerate(lines[1:], 1)
            if line[:1] != "\t" and not line.startswith((head, _STATUS))
        ),
        len(lines),
    )
    rest = [line for line in lines[said:] if line]
    if sum(line.startswith(head) for line in lines[:said]) > _MORE or not all(map(_ADVICE.fullmatch, rest)):
        return None
    more = [line.removeprefix(head) for line in lines[1:said]]
    return Raised(message="\n".join([found[1], *more]), notes=rest)


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    return (
        read_tcl(window, at, floor)
        or read_box(window, at, floor)
        or read_cmake(window, at)
        or read_build(window, at)
        or read_pip(window, at, floor)
        or read_lambda(window, at)
        or read_language_client(window, at)
        or read_resolver(window, at, floor)
        or (read_bats(window, at, floor) if any(word in window.lines[at] for word in BATS) else None)
        or (read_jsonnet(window, at) if any(words in window.lines[at] for words in JSONNET) else None)
        or (read_listed(window, at, floor) if LISTED in window.lines[at] else None)
        or read_language(window, at, floor)
    )


TEXT: Final = Grammar(
    stem="text",
    language="other",
    triggers=(
        *BATS,
        BOX,
        CMAKE,
        *BUILDS,
        *JSONNET,
        *LAMBDA,
        LANGUAGE_CLIENT,
        *LANGUAGES,
        LISTED,
        *PIP,
        *RESOLVERS,
        *TCL,
    ),
    parse=_parse,
    whole=_whole,
)
# What a tool says of its failure, where that is the whole input; boxes, and what Tcl was executing.
