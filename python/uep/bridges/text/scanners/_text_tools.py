"""What command-line tools print when they fail and nothing else: the layouts that name a code or an operation.

Each reader takes the lines of a whole input, from the first that is not blank to the last, and answers None where they are
not exactly of its layout. The message is never looked at for a type: a code stands where the tool prints its code.
"""

from __future__ import annotations

import re
from typing import Final

from uep import types
from uep.bridges.text._grammar import Raised
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._stamp import STAMP
from uep.model import Frame

__all__ = [
    "read_api_call",
    "read_cloud_command",
    "read_curl",
    "read_daemon",
    "read_grpc_call",
    "read_helm",
    "read_invalid_object",
    "read_refused",
    "read_shell",
]

_AWS: Final = re.compile(
    r"(?:[\w./ -]{1,80}: )?(?:An error occurred|A client error) \(([A-Za-z0-9][\w.-]{0,127})\) (?:occurred )?when calling the (\w{1,128}) operation"
    r"(?: \([^()]{1,80}\))?: ?(.*)"
)
_REFUSED: Final = 8
"""So many lines a message of a service may have."""

_CURL: Final = re.compile(r"curl: \(([0-9]{1,3})\) (\S.*)")
_CURL_HELP: Final = "More details here: "
_DAEMON: Final = re.compile(r"(?:[\w.-]{1,40}: )?Error response from daemon: (\S.*)")
_DAEMON_HELP: Final = re.compile(r"(?:See|Run) '[\w. -]{1,80} --help'.*")
_GCLOUD: Final = re.compile(r"ERROR: \(((?:gcloud|bq|gsutil)[\w.-]{0,120})\) (\S.*)")
_HELM: Final = re.compile(r"Error: ((?:INSTALLATION|UPGRADE) FAILED: \S.*)")
_HELM_TRACE: Final = re.compile(r"helm\.go:[0-9]{1,6}: .*")
_INVALID: Final = re.compile(r'The (\w{1,63}) "([^"]{0,253})" is invalid: ?(.*)')
_GRPC_FIELD: Final = re.compile("  (Code|Message): (.*)")
_SHELL: Final = re.compile(
    r"(?P<file>[^\s:][^:\n]{0,400}?): (?:-c: )?(?:line (?P<line>[0-9]{1,9})|(?<=sh: )(?P<bare>[0-9]{1,9})): (?P<text>\S.*)"
)
_CROSS: Final = "\u2716 "
_ARROW: Final = "\u2192 at "
_NOT_LETTER: Final = re.compile("(?<=[a-z])(?=[A-Z])")


def read_api_call(lines: list[str]) -> Raised | None:
    """Read what the AWS command line says of a call that was refused."""
    lines = [line for line in lines if STAMP.fullmatch(line) is None]
    first = _without_prefix(lines[0]) if lines else ""
    found = _AWS.fullmatch(first) if len(lines) <= _REFUSED else None
    if found is None or any(_without_prefix(line) is not line for line in lines[1:]):
        return None
    code, operation, message = found.groups()
    if len(lines) > 1 and not message.endswith((".", ":")):
        return None
    message = "\n".join([message, *lines[1:]]).rstrip()
    return Raised(code, message, codes=[("aws", code, "")], attributes={"rpc.method": operation})


def _without_prefix(line: str) -> str:
    """Return the text of a record of a log; a line that is none as it is."""
    prefix = read_prefix(line)
    is_logged = prefix is not None and (prefix.stamp or prefix.fields)
    return prefix.body[prefix.fields :] if prefix is not None and is_logged else line


def read_curl(lines: list[str]) -> Raised | None:
    """Read what curl says of a transfer; below it stands at most where to read on."""
    found = _CURL.fullmatch(lines[0])
    rest = [line for line in lines[1:] if line.strip()]
    if found is None or (rest and not rest[0].startswith(_CURL_HELP)):
        return None
    return Raised(message=found[2], codes=[("curl", found[1], "")])


def read_daemon(lines: list[str]) -> Raised | None:
    """Read what the command line of Docker hands on from its daemon."""
    found = _DAEMON.fullmatch(lines[0])
    if found is None or not all(_DAEMON_HELP.fullmatch(line) for line in lines[1:] if line.strip()):
        return None
    return Raised(message=found[1])


def read_cloud_command(lines: list[str]) -> Raised | None:
    """Read what the command line of Google Cloud says: the command, and a message whose further lines are a list or indented."""
    found = _GCLOUD.fullmatch(lines[0])
    if found is None or not all(line[:1] in ("", " ", "-") for line in lines[1:]):
        return None
    return Raised(message="\n".join([found[2], *lines[1:]]), attributes={"gcloud.command": found[1]})


def read_helm(lines: list[str]) -> Raised | None:
    """Read what Helm says of a release, with what it says again where it was told to debug (UEP-BRG-2437)."""
    found = _HELM.fullmatch(lines[0])
    if found is None or not all(_HELM_TRACE.fullmatch(line) for line in lines[1:2]):
        return None
    return Raised(message=found[1], notes=["\n".join(lines[1:])] if len(lines) > 1 else [])


def read_invalid_object(lines: list[str]) -> Raised | None:
    """Read what kubectl says of an object that the server takes for invalid; its faults may stand in a list."""
    found = _INVALID.fullmatch(lines[0])
    if found is None or not all(line.startswith("* ") for line in lines[1:]):
        return None
    message = "\n".join([line for line in (found[3], *lines[1:]) if line])
    named = {"k8s.resource.kind": found[1], "k8s.resource.name": found[2]}
    return Raised("Invalid", message, codes=[("k8s.reason", "Invalid", "")], attributes=named)


def read_grpc_call(lines: list[str]) -> Raised | None:
    """Read what grpcurl prints of a call that failed; its details, if any, are notes as they stand."""
    if lines[0] != "ERROR:" or len(lines) < 3:
        return None
    code, message = _GRPC_FIELD.fullmatch(lines[1]), _GRPC_FIELD.fullmatch(lines[2])
    if code is None or message is None or (code[1], message[1]) != ("Code", "Message"):
        return None
    entry = types.code("grpc", _NOT_LETTER.sub("_", code[2]).lower())
    if entry is None:
        return None
    end = next((at for at in range(3, len(lines)) if lines[at] == "  Details:"), len(lines))
    raised = Raised(
        entry.name, "\n".join([message[2], *lines[3:end]]), codes=[("grpc", entry.value, entry.name)]
    )
    if end < len(lines):
        raised.notes.append("\n".join(lines[end:]))
    return raised


def read_shell(lines: list[str]) -> Raised | None:
    """Read what a shell says of a line of a script; an error of syntax has two lines (UEP-BRG-2114)."""
    found = [_SHELL.fullmatch(line) for line in lines]
    if found[0] is None or len(lines) > 2 or not all(found):
        return None
    place = Frame(file=found[0]["file"], line=int(found[0]["line"] or found[0]["bare"]))
    message = "\n".join(one["text"] for one in found if one is not None)
    return Raised(message=message, frames=[place], language="shell")


def read_refused(lines: list[str]) -> Raised | None:
    """Read what zod says of refused input: a cross before each message, an arrow before each place (UEP-BRG-2191)."""
    told = [line.strip() for line in lines if line.strip()]
    if not told[0].startswith(_CROSS) or not all(line.startswith((_CROSS, _ARROW)) for line in told):
        return None
    return Raised(message=told[0][len(_CROSS) :], notes=told[1:], language="javascript")
