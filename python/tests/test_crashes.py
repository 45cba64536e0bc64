"""Every crash program of every language, bare and in every wrapping: what is read must be what is true."""

from __future__ import annotations

import html
import importlib.util
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from uep.bridges import Translation, translate
from uep_data import locate

CRASHES = locate("conformance", "crashes")
CASES = sorted(path.parent for path in CRASHES.glob("*/*/truth.json"))
FEW = ("dart", "further")
"""A language without a runtime here, whose truth is stated by the rules, and languages and libraries of a program or two each."""
NODE_DEFAULTS: dict[str, Any] = {
    "parent": None,
    "relation": None,
    "message": "",
    "notes": [],
    "is_group": False,
    "frames": [],
}


def load_wrap() -> ModuleType:
    """Return conformance/crashes/wrap.py as a module."""
    spec = importlib.util.spec_from_file_location("crash_wrappings", CRASHES / "wrap.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRAP = load_wrap()
WRAPPINGS: dict[str, Callable[[bytes], bytes]] = {"bare": lambda output: output, **WRAP.WRAPPINGS}


def case_id(path: Path) -> str:
    """Return language/name."""
    return f"{path.parent.name}/{path.name}"


def read(data: bytes) -> list[Translation]:
    """Translate with the time of the run fixed."""
    return list(translate(io.BytesIO(data), now="2026-11-21T12:00:00Z"))


def plain_node(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node in the form of truth.json."""
    stack = node.pop("stack", {})
    frames = stack.get("frames", [])
    kept = {
        key: stack[key] for key in ("shared_with_parent", "dropped_frames", "dropped_after") if key in stack
    }
    return {**NODE_DEFAULTS, **node, "frames": frames, **kept}


def differences(truth: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Return where a record does not say what is true; only keys that the truth has are compared."""
    wrong = []
    for key in ("error_type", "source_language", "error_message"):
        if key in truth and truth[key] != found.get(key, ""):
            wrong.append(f"/{key}: {truth[key]!r:.200} is true, {found.get(key)!r:.200} was read")
    nodes = [plain_node(dict(node)) for node in found.get("nodes", [])]
    if len(nodes) != len(truth["nodes"]):
        wrong.append(f"/nodes: there are {len(truth['nodes'])}, {len(nodes)} were read")
    for index, (true, read_) in enumerate(zip(truth["nodes"], nodes, strict=False)):
        wrong += node_differences({**NODE_DEFAULTS, **true}, read_, f"/nodes/{index}")
    return wrong


def node_differences(true: dict[str, Any], found: dict[str, Any], path: str) -> list[str]:
    """Return where a node does not say what is true."""
    wrong = []
    for key, value in true.items():
        if key != "frames" and value != found.get(key, 0 if isinstance(value, int) else None):
            wrong.append(f"{path}/{key}: {value!r:.200} is true, {found.get(key)!r:.200} was read")
    if len(true["frames"]) != len(found["frames"]):
        wrong.append(f"{path}/frames: there are {len(true['frames'])}, {len(found['frames'])} were read")
    for index, (frame, read_) in enumerate(zip(true["frames"], found["frames"], strict=False)):
        for key, value in {"repeat": 0, **frame}.items():
            default: Any = "" if isinstance(value, str) else 0
            if value != read_.get(key, default):
                wrong.append(f"{path}/frames/{index}/{key}: {value!r} is true, {read_.get(key)!r} was read")
    return wrong


def compare(truths: list[dict[str, Any]], found: list[Translation]) -> list[str]:
    """Return every difference between the true errors and the translations, in order."""
    wrong = [] if len(truths) == len(found) else [f"there are {len(truths)} errors, {len(found)} were read"]
    for number, (truth, translation) in enumerate(zip(truths, found, strict=False)):
        record = msgspec.to_builtins(translation.record)
        wrong += [f"error {number} {line}" for line in differences(truth, record)]
    return wrong


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_what_is_read_is_true(case: Path, wrapping: str) -> None:
    """Type, message, nodes, relations and frames of every error are what the runtime knows, in every wrapping."""
    truth = json.loads((case / "truth.json").read_text(encoding="utf-8"))
    true = [] if truth.get("nothing_in", {}).get(wrapping) else truth["errors"]
    assert [] == compare(true, read(WRAPPINGS[wrapping]((case / "output.txt").read_bytes())))[:5]


def true_of(log: Path) -> list[dict[str, Any]]:
    """Return the errors that a logger's text holds: a truth of its own names the logs that hold other errors than the program's."""
    for path in log.parent.glob("*.truth.json"):
        own = json.loads(path.read_text(encoding="utf-8"))
        if log.stem in own["logs"]:
            assert own["reason"], "a truth of a log needs its reason"
            return list(own["errors"])
    return list(json.loads((log.parent.parent / "truth.json").read_text(encoding="utf-8"))["errors"])


@pytest.mark.parametrize(
    "log", sorted(CRASHES.glob("*/*/wrapped/*.log")), ids=lambda p: f"{case_id(p.parent.parent)}/{p.stem}"
)
def test_what_real_loggers_wrote_is_true(log: Path) -> None:
    """The truth holds in logs that real logging libraries wrote."""
    assert [] == compare(true_of(log), read(log.read_bytes()))[:5]


@pytest.mark.parametrize("damage", WRAP.DAMAGES)
@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_damaged_errors_invent_nothing(case: Path, damage: str) -> None:
    """Every function, file and type that is read from a cut text stands in it, and every record says what was cut."""
    output = WRAP.DAMAGES[damage]((case / "output.txt").read_bytes())
    text = output.decode("utf-8", "replace")
    text += html.unescape(text)
    # Terms of the BEAM hold the parts of a function's name one by one.
    text += re.sub(r"\{(\w+),(\w+),([0-9]+),", r" \1:\2/\3 ", text)
    for translation in read(output):
        for node in translation.record.nodes:
            frames = node.stack.frames if node.stack else []
            printed = [frame.raw_function or frame.function for frame in frames]
            assert [] == [function for function in printed if function not in text]
            assert [] == [frame.file for frame in frames if frame.file not in text]
            assert node.type_name in text or node.type_name in (
                "RuntimeError",
                "panic",
                "fatal error",
                "assertion",
                "Assert_failure",
                "Match_failure",
                "Stack_overflow",
                "SIGABRT",  # UEP-BRG-2654
                "detected memory leaks",  # UEP-BRG-3053
            )


def test_every_language_has_its_programs() -> None:
    """At least 24 programs a language that could be run."""
    for folder in {path.parent for path in CASES} - {CRASHES / name for name in FEW}:
        assert len([path for path in CASES if path.parent == folder]) >= 24, (
            f"{folder.name} has too few programs"
        )
