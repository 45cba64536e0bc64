"""Documents that people meet every day: what a vector cannot say of how they are read."""

from __future__ import annotations

import json

import pytest
from uep.bridges import emit, translate

HEADER = "Traceback (most recent call last):"
ANSWER = {"error": {"code": 429, "message": "no hats left", "status": "RESOURCE_EXHAUSTED"}}


@pytest.mark.parametrize(
    "text",
    [
        HEADER,
        f"{HEADER} ...",
        f"{HEADER}\n",
        f"{HEADER}\n{HEADER}",
        f"{HEADER}\n  ...",
        ": ",
        "\n",
        "Error: ",
    ],
)
@pytest.mark.parametrize("name", ["exception", "stack", "exc_info", "@x"])
def test_no_text_in_the_place_of_a_trace_is_a_failure_of_ours(name, text):
    """A program may write anything there; what stands beside it is still told."""
    line = {"level": "error", "message": "selling failed", "error_type": "HatError", name: text}
    (found,) = translate(json.dumps(line).encode())
    assert "HatError" == found.record.nodes[0].type_name


def test_an_answer_in_a_message_counts_where_the_format_was_not_named():
    """Who names a grammar asks for what the text says, and knows no other format."""
    data = f"ApiError: {json.dumps(ANSWER)}\n    at buy (/srv/shop.js:3:5)\n".encode()
    (found,) = translate(data)
    (named,) = translate(data, source="javascript")
    assert ["429", "8"] == [code.value for code in found.record.codes]
    assert [] == named.record.codes
    assert found.record.error_message == named.record.error_message


def test_errors_that_are_alike_all_have_their_answers():
    """The readers for many errors of one kind hand them on as any other."""
    lines = [
        f'Traceback (most recent call last):\n  File "shop.py", line 3, in sell\n    buy()\nshop.ApiError: {json.dumps(ANSWER)}\n'
    ]
    found = list(translate("".join(lines * 40).encode()))
    assert [["429", "8"]] * 40 == [[code.value for code in one.record.codes] for one in found]


def test_a_message_of_sentry_comes_back_as_it_went():
    """What was captured as a message is one in both directions."""
    event = {"event_id": "0" * 31 + "1", "platform": "python", "level": "error", "message": "no hat"}
    (found,) = translate(json.dumps(event).encode())
    (again,) = translate(emit(found.record, "sentry"))
    assert "no hat" == again.record.error_message
    assert found.record.nodes == again.record.nodes
