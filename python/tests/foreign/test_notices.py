"""Notices of trackers that have no bridge of their own, and messages that follow each other without an end of line."""

from __future__ import annotations

import json

import pytest
from uep.model import Relation

from .reading import only, read

FRAMES = {
    "airbrake": {"function": "open", "file": "/srv/app/shop.py", "line": 3, "column": 7, "code": {"2": "a", "3": " b "}},
    "honeybadger": {"method": "open", "file": "/srv/app/shop.py", "number": "3", "column": 7, "source": {"3": " b "}},
    "raygun": {"methodName": "open", "className": "unknown", "fileName": "/srv/app/shop.py", "lineNumber": 3, "columnNumber": 7},
    "exceptionless": {"name": "open", "file_name": "/srv/app/shop.py", "line_number": 3, "column": 7},
}  # fmt: skip


def notices():
    """Return the same error as each tracker is sent it."""
    told = {name: [frame] for name, frame in FRAMES.items()}
    return {
        "airbrake": {
            "errors": [
                {"type": "ShelfError", "message": "no shelf", "backtrace": told["airbrake"]},
                {"type": "KeyError", "message": "7", "backtrace": []},
            ],
            "context": {"language": "python/3.11"},
            "params": {"key": "s5ec4e7"},
        },
        "honeybadger": {
            "notifier": {"name": "Honeybadger for Python"},
            "error": {
                "class": "ShelfError",
                "message": "no shelf",
                "backtrace": told["honeybadger"],
                "causes": [{"class": "KeyError", "message": "7", "backtrace": []}],
            },
            "request": {"cgi_data": {"HTTP_COOKIE": "s5ec4e7"}},
        },
        "raygun": {
            "occurredOn": "2026-11-21T09:00:00Z",
            "details": {
                "client": {"name": "raygun4py"},
                "request": {"headers": {"Cookie": "s5ec4e7"}},
                "error": {
                    "className": "ShelfError",
                    "message": "no shelf",
                    "stackTrace": told["raygun"],
                    "innerError": {"className": "KeyError", "message": "7", "stackTrace": []},
                },
            },
        },
        "exceptionless": {
            "type": "error",
            "client": "python",
            "@error": {
                "type": "ShelfError",
                "message": "no shelf",
                "stack_trace": told["exceptionless"],
                "inner": {"type": "KeyError", "message": "7", "stack_trace": []},
            },
            "request": {"cookies": "s5ec4e7"},
        },
    }


@pytest.mark.parametrize("tracker", sorted(FRAMES))
def test_a_notice_is_an_error_with_its_cause(tracker):
    """The names differ, the error does not; what a request said stays outside (UEP-BRG-1941)."""
    record, lost = only(notices()[tracker])
    [error, cause] = record.nodes
    assert ("ShelfError", "no shelf", "KeyError", "7") == (
        error.type_name,
        error.message,
        cause.type_name,
        cause.message,
    )
    [frame] = error.stack.frames
    assert ("open", "/srv/app/shop.py", 3, 7) == (frame.function, frame.file, frame.line, frame.column)
    assert ("python", Relation.CAUSE) == (record.source_language, cause.relation)
    assert "s5ec4e7" not in str(record)
    assert lost


def test_several_inner_errors_are_members():
    """Raygun lists them where there are more than one."""
    notice = notices()["raygun"]
    error = notice["details"]["error"]
    error["innerErrors"] = [error.pop("innerError"), {"className": "E", "message": "m", "stackTrace": []}]
    record, _ = only(notice)
    assert (True, [0, 0]) == (record.nodes[0].is_group, [node.parent for node in record.nodes[1:]])


@pytest.mark.parametrize(
    "document",
    [
        {"errors": [{"type": "E", "message": "m", "backtrace": []}]},
        {"error": {"class": "E", "message": "m", "backtrace": "at f"}},
        {"details": {"error": {"message": "m"}}},
        {"@error": {"stack_trace": []}},
    ],
)
def test_what_lacks_the_frames_or_the_notice_is_none(document):
    """Common words alone are no notice, though they may be the body of an answer (UEP-BRG-2350)."""
    assert [] == [found for found in read(document) if found.format != "http_api"]


def test_messages_of_a_language_server_follow_each_other():
    """The header of the next one stands on the line of the last (UEP-BRG-1943)."""
    bodies = [
        json.dumps({"jsonrpc": "2.0", "id": i, "error": {"code": -32602, "message": f"m{i}"}})
        for i in range(3)
    ]
    text = "".join(f"Content-Length: {len(body)}\r\n\r\n{body}" for body in bodies)
    assert ["m0", "m1", "m2"] == [one.record.error_message for one in read(text)]
