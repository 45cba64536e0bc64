"""What the command lines of Azure, GitHub and Kubernetes' neighbours, and services of builds, say of a failure in a line or a few.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["read_azure", "read_build_service", "read_github", "read_image_build"]

_AZURE: Final = re.compile(
    r"(?P<label>(?:az(?:\.exe|\.cmd)?: )?(?:ERROR|error): ?)?\((?P<code>[A-Z][A-Za-z]{2,80})\) (?P<text>\S.*)"
)
_FURTHER: Final = re.compile(
    r"(?:Code|Message|Target|Exception Details|Inner error|Content|Correlation ID):.*"
)
_LINES: Final = 64
_STATUS: Final = re.compile(
    r"(?P<text>\S.{0,2000}?) \(HTTP (?P<status>[45][0-9]{2})\)|HTTP (?P<first>[45][0-9]{2}): (?P<said>\S.{0,2000}?)(?: \((?P<url>https://[^\s()]{1,1000})\))?"
)
_LABEL: Final = re.compile(r"gh: |Error: (?=\S)")
_BUILD: Final = re.compile(
    r"(?:##\[error\] ?(?=\S)|\[error\](?=.{1,80}exited with code))(?P<text>.*)|Error: (?P<ended>Process completed with exit code [0-9]{1,3}\.)"
)
_IMAGE: Final = re.compile(
    r"(?:Build failed: |ERROR: |INFO\[[0-9]{4}\] |failed to build: )?(?P<text>(?:Service '[^'\n]{1,100}' failed to build ?: )?The command ['\[].{1,4000}['\]] returned a non-zero code: ?(?P<code>[0-9]{0,3}))"
)
_ENDED: Final = re.compile(r".{0,200}\b[Ee]xit(?:ed with)? code:? '?(?P<code>[0-9]{1,5})'?\.?")


def read_azure(lines: list[str]) -> Raised | None:
    """Read what Azure's command line says: a code in parentheses and a message, which it may say again below with labels (UEP-BRG-2850)."""
    found = _AZURE.fullmatch(lines[0]) if len(lines) <= _LINES else None
    if found is None:
        return None
    end = next((at for at, line in enumerate(lines) if line.startswith("Code: ")), len(lines))
    is_labelled = end < len(lines) and lines[end] == f"Code: {found['code']}"
    if not (is_labelled or (found["label"] and end == len(lines) == 1)):
        return None
    message = "\n".join([found["text"], *lines[1:end]])
    rest = [line for line in lines[end:] if _FURTHER.match(line) is not None]
    notes = [line for line in rest if not line.startswith(("Code: ", "Message: "))]
    return Raised(found["code"], message, codes=[("odata", found["code"], "")], notes=notes)


def read_image_build(lines: list[str]) -> Raised | None:
    """Read what Docker says of a command of an image that failed, with the service of Compose that wanted it (UEP-BRG-1993)."""
    found = _IMAGE.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    codes = [("exit_code", found["code"], "")] if found["code"] else []
    return Raised(message=found["text"], codes=codes)


def read_github(lines: list[str]) -> Raised | None:
    """Read the line of a client of GitHub that ends in the status of the answer, or begins with it (UEP-BRG-2851)."""
    if len(lines) != 1 or "HTTP " not in lines[0]:
        return None
    found = _STATUS.fullmatch(_LABEL.sub("", lines[0], count=1))
    if found is None:
        return None
    codes = [("http", found["status"] or found["first"], "")]
    named = {"url.full": found["url"]} if found["url"] else {}
    return Raised(message=found["text"] or found["said"], codes=codes, attributes=named)


def read_build_service(lines: list[str]) -> Raised | None:
    """Read the line with which Azure Pipelines or GitHub Actions says that a step failed (UEP-BRG-2852)."""
    found = _BUILD.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    text = found["text"] or found["ended"]
    if text.endswith(":") and " " not in text:
        return None  # a title
    ended = _ENDED.fullmatch(text)
    return Raised(message=text, codes=[("exit_code", ended["code"], "")] if ended is not None else [])
