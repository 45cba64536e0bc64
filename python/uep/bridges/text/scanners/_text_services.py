"""What services report of a failure in one line that stands below others of its kind: rows of events of Kubernetes, sentences of the AWS SDKs.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["read_event", "read_service_call"]

_AGE: Final = r"(?:<unknown>|[0-9]{1,5}[smhdy][0-9smhdy]{0,12})"
_EVENT: Final = re.compile(
    rf"\s{{0,8}}(?:Warning\s{{1,40}}(?P<reason>[A-Z][A-Za-z]{{2,60}})\s{{1,40}}{_AGE}(?: \(x[0-9]{{1,9}} over [0-9a-z]{{2,16}}\))?\s{{1,40}}[a-z][\w.-]{{1,80}}(?:, \S{{1,255}})?\s{{1,40}}(?P<text>\S.*)"
    rf"|{_AGE}\s{{1,40}}(?:{_AGE}\s.{{0,300}}?\s)?Warning\s{{1,40}}(?P<late>[A-Z][A-Za-z]{{2,60}})\s{{1,40}}(?:[a-z]{{2,60}}/[\w.-]{{1,255}}\s{{1,40}})?(?P<said>\S.*))"
)
_CALL: Final = re.compile(
    r"(?![\w.$]{1,200}(?:Error|Exception): )(?P<text>\S.{0,2000}?) \(Service: [^;()]{1,80}; Status Code: (?P<status>[45][0-9]{2}); Error Code: (?P<code>[\w.-]{1,120}); Request ID: (?P<id>[^;()\s]{1,120})(?:; [^()]{0,400})?\)"
)


def read_event(lines: list[str]) -> Raised | None:
    """Read a row of a table of events that is a warning: its reason is the type (UEP-BRG-2921)."""
    found = _EVENT.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    reason = found["reason"] or found["late"]
    return Raised(reason, found["text"] or found["said"], codes=[("k8s.reason", reason, "")])


def read_service_call(lines: list[str]) -> Raised | None:
    """Read what an SDK of AWS says of a call that was refused: the message, and in parentheses service, status, code and request (UEP-BRG-2922)."""
    found = _CALL.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    codes = [("aws", found["code"], ""), ("http", found["status"], "")]
    return Raised(found["code"], found["text"], codes=codes, attributes={"aws.request_id": found["id"]})
