"""EncodedError: what the Go library encodes is read as it says itself, and what is emitted it has decoded."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
import uep
from uep.bridges import emit, translate
from uep.model import Relation
from uep.testing import sample

FOLDER = Path(__file__).parent / "data" / "trackers" / "cockroach"
SAMPLES = json.loads((FOLDER / "samples.json").read_text())
NAMES = ("chain", "custom", "group", "minimal", "remote")
AGAIN = "run python/tests/test_bridge_cockroach.py, then the Go program as data/trackers/README.md says"


def read(document: bytes) -> uep.model.UniversalErrorProtocol:
    [found] = translate(document, source="cockroach")
    assert () == uep.validate(found.record)
    return found.record


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_message_is_what_go_says(name):
    """All three spellings give one record, whose message is the one of Error() in Go."""
    entry = SAMPLES[name]
    records = [read(base64.b64decode(entry["binary"]))] + [
        read(json.dumps(entry[key]).encode()) for key in ("struct", "proto")
    ]
    assert {entry["message"]} == {record.nodes[0].message for record in records}
    first = records[0]
    assert all(
        (first.nodes, first.codes, first.context) == (r.nodes, r.codes, r.context) for r in records[1:]
    )
    assert "go" == first.source_language


def test_an_errno_classifies_with_its_platform():
    """The number of an errno has a meaning on its platform only."""
    record = read(base64.b64decode(SAMPLES["errno"]["binary"]))
    assert [("posix.errno", "2", "ENOENT", "linux-amd64")] == [
        (c.space, c.value, c.name, c.platform) for c in record.codes
    ]


@pytest.mark.parametrize(
    ("name", "relation", "message"),
    [
        ("barrier", Relation.CONTEXT, "order 7: no price"),
        ("secondary", Relation.SUPPRESSED, "close failed"),
        ("joined", Relation.MEMBER, "order 3"),
    ],
)
def test_errors_beside_the_chain_are_nodes(name, relation, message):
    """A hidden error is a context, a secondary one suppressed, a joined one a member."""
    record = read(base64.b64decode(SAMPLES[name]["binary"]))
    assert message in {node.message for node in record.nodes if node.relation == relation}


def test_hints_links_and_stacks_find_their_places():
    """Hints and details are notes, issues are links, stacks are frames."""
    hint = read(base64.b64decode(SAMPLES["hint"]["binary"]))
    assert [["try again"], ["a detail"]] == [node.notes for node in hint.nodes[:2]]
    issue = read(base64.b64decode(SAMPLES["issue"]["binary"]))
    assert [("issue", "https://example.com/1")] == [(link.rel, link.url) for link in issue.links]
    frames = read(base64.b64decode(SAMPLES["wrapped"]["binary"])).nodes[0].stack.frames
    assert ("main.mid", "/srv/app/cockroach/main.go") == (frames[0].function, frames[0].file)


def test_a_message_forges_no_stack():
    """Only the library's own stack wrappers have stacks."""
    record = read(base64.b64decode(SAMPLES["multi_line"]["binary"]))
    functions = {frame.function for node in record.nodes if node.stack for frame in node.stack.frames}
    assert "main.forged" not in functions


@pytest.mark.parametrize("audience", ["internal", "external"])
@pytest.mark.parametrize("name", NAMES)
def test_go_has_decoded_what_is_emitted(name, audience):
    """The stored bytes are what is emitted today, and Go said of them: decoded with this message, nothing lost."""
    record = sample(name)
    verdicts = dict(line.split(": ", 1) for line in (FOLDER / "verdicts.txt").read_text().splitlines())
    for form, ending in (("json", "json"), ("binary", "bin")):
        file = f"{name}.{audience}.{ending}"
        document = emit(record, "cockroach", form=form, audience=audience)
        assert (FOLDER / "emitted" / file).read_bytes() == document, AGAIN
        assert verdicts[file].endswith("kept true")
        if audience == "internal":
            said = (record.nodes[0].message if record.nodes else "") or record.error_message
            assert verdicts[file].startswith(json.dumps(said, ensure_ascii=False))


def write_emitted() -> None:
    for name in NAMES:
        for form, ending in (("json", "json"), ("binary", "bin")):
            for audience in ("internal", "external"):
                document = emit(sample(name), "cockroach", form=form, audience=audience)
                (FOLDER / "emitted" / f"{name}.{audience}.{ending}").write_bytes(document)


if __name__ == "__main__":
    write_emitted()
