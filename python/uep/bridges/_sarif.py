"""Results of static analysis in SARIF 2.1 to records: what a tool found to be an error, and what went wrong in the tool itself.

Source: OASIS SARIF 2.1.0, sections 3.27 (result), 3.58 (notification) and 3.59 (exception).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from uep.bridges._foreign_time import read_text
from uep.bridges._payload import Draft, Source, matches_pattern
from uep.bridges._tracker_frames import make_frame, make_stack, object_in, objects_in, text_of
from uep.model import Frame, Node, Relation

if TYPE_CHECKING:
    from uep.bridges._translation import Translation

__all__ = ["is_sarif", "read_sarif"]

_SPACE: Final = "sarif"
_ERROR: Final = "error"
_ARGUMENT: Final = re.compile(r"\{([0-9]{1,2})\}|\{\{|\}\}", re.ASCII)
_NOISE: Final = re.compile("[^a-z0-9.-]+")
_NOTICES: Final = ("toolExecutionNotifications", "toolConfigurationNotifications")
_PLACES: Final = (
    "codeFlows",
    "fixes",
    "graphTraversals",
    "graphs",
    "relatedLocations",
    "webRequest",
    "webResponse",
)
_READ: Final = frozenset(
    {"kind", "level", "locations", "message", "rule", "ruleId", "ruleIndex", "stacks", *_PLACES}
)
_MOST: Final = 64


def is_sarif(document: Any) -> bool:
    """Return whether a JSON value is a log of SARIF 2."""
    if not isinstance(document, dict) or "runs" not in document:
        return False
    version, runs = text_of(document.get("version")), objects_in(document, "runs")
    return (
        version.startswith("2.") and bool(runs) and all(object_in(run, "tool").get("driver") for run in runs)
    )


def read_sarif(document: dict[str, Any], source: Source) -> Iterator[Translation]:
    """Yield the results of the level `error` that are failures and not suppressed, then the notices of such (UEP-BRG-2469)."""
    for number, run in enumerate(objects_in(document, "runs")):
        driver = object_in(object_in(run, "tool"), "driver")
        for index, result in enumerate(objects_in(run, "results")):
            rule = _rule(result, run)
            if _level(result, rule) == _ERROR:
                place = source.element(f"{source.pointer or ''}/runs/{number}/results/{index}")
                yield _read_result(result, rule, run, place)
        for order, invocation in enumerate(objects_in(run, "invocations")):
            for name in _NOTICES:
                for index, notice in enumerate(objects_in(invocation, name)):
                    if notice.get("level") == _ERROR:
                        pointer = f"/runs/{number}/invocations/{order}/{name}/{index}"
                        yield _read_notice(
                            notice, driver, run, source.element(f"{source.pointer or ''}{pointer}")
                        )


def _rule(result: dict[str, Any], run: dict[str, Any]) -> dict[str, Any]:
    """Return what the tool or one of its extensions tells of the rule of a result."""
    tool, named = object_in(run, "tool"), object_in(result, "rule")
    extensions = objects_in(tool, "extensions")
    at = object_in(named, "toolComponent").get("index")
    extended = extensions[at] if isinstance(at, int) and 0 <= at < len(extensions) else None
    rules = objects_in(extended or object_in(tool, "driver"), "rules")
    index = result.get("ruleIndex", named.get("index"))
    if isinstance(index, int) and 0 <= index < len(rules):
        return rules[index]
    wanted = result.get("ruleId", named.get("id"))
    return next((one for one in rules if wanted and one.get("id") == wanted), {})


def _level(result: dict[str, Any], rule: dict[str, Any]) -> str:
    """Return the level of a result that is a failure, which may be that of its rule; "" for one that counts no more."""
    if (
        result.get("kind", "fail") != "fail"
        or result.get("suppressions")
        or result.get("baselineState") == "absent"
    ):
        return ""
    own = text_of(result.get("level"))
    return own or text_of(object_in(rule, "defaultConfiguration").get("level")) or "warning"


def _message(told: dict[str, Any], strings: dict[str, Any]) -> str:
    """Return a text, given as such or as one of the rule's with arguments for its placeholders."""
    text = text_of(told.get("text")) or text_of(told.get("markdown"))
    text = text or text_of(object_in(strings, text_of(told.get("id"))).get("text"))
    listed = told.get("arguments")
    words = listed if isinstance(listed, list) else []

    def fill(found: re.Match[str]) -> str:
        index = int(found[1]) if found[1] else len(words)
        return str(words[index]) if index < len(words) else found[0][:1] if not found[1] else found[0]

    return _ARGUMENT.sub(fill, text) if words else text


def _frame(location: dict[str, Any], run: dict[str, Any]) -> Frame:
    place = object_in(location, "physicalLocation")
    artifact, region = object_in(place, "artifactLocation"), object_in(place, "region")
    listed, index = objects_in(run, "artifacts"), artifact.get("index")
    uri = text_of(artifact.get("uri"))
    if not uri and isinstance(index, int) and 0 <= index < len(listed):
        uri = text_of(object_in(listed[index], "location").get("uri"))
    named: dict[str, Any] = next(iter(objects_in(location, "logicalLocations")), {})
    shown = text_of(object_in(region, "snippet").get("text")).split("\n")[0]
    return make_frame(
        function=text_of(named.get("fullyQualifiedName")) or text_of(named.get("name")),
        file=uri,
        line=region.get("startLine"),
        column=region.get("startColumn"),
        source_line=shown,
    )


def _frames(stack: dict[str, Any], run: dict[str, Any]) -> list[Frame]:
    return [_frame(object_in(one, "location"), run) for one in objects_in(stack, "frames")]


def _coded(draft: Draft, identifier: Any, driver: dict[str, Any], run: dict[str, Any]) -> None:
    """Write the rule as a code of the tool's own space, and which tool it was."""
    name = text_of(driver.get("name"))
    space = _NOISE.sub("-", name.lower()).strip("-.")
    if text_of(identifier):
        draft.code(space if matches_pattern("code_space", space) else _SPACE, identifier)
    for key in ("name", "semanticVersion", "version"):
        if driver.get(key):
            draft.put(f"{_SPACE}.tool.{key}", driver[key])
    if object_in(run, "automationDetails").get("id"):
        draft.put(f"{_SPACE}.run", run["automationDetails"]["id"])


def _read_result(
    result: dict[str, Any], rule: dict[str, Any], run: dict[str, Any], source: Source
) -> Translation:
    draft = Draft(source)
    identifier = result.get("ruleId") or object_in(result, "rule").get("id") or rule.get("id")
    _coded(draft, identifier, object_in(object_in(run, "tool"), "driver"), run)
    locations, stacks = objects_in(result, "locations"), objects_in(result, "stacks")
    frames = _frames(stacks[0], run) if stacks else [_frame(one, run) for one in locations[:1]]
    message = _message(object_in(result, "message"), object_in(rule, "messageStrings"))
    draft.nodes = [Node(message=message, stack=make_stack(frames))]
    if rule.get("helpUri"):
        draft.link("help", rule["helpUri"])
    summary = text_of(object_in(rule, "shortDescription").get("text"))
    if summary and summary != message:
        draft.put(f"{_SPACE}.rule", summary)
    pointer = source.pointer or ""
    lost = [name for name in _PLACES if result.get(name)] + (["locations/1"] if len(locations) > 1 else [])
    for name in lost:
        draft.lose(f"{pointer}/{name}", "is no part of what a record can say of one place")
    for key, value in result.items():
        if key not in _READ and value not in (None, "", [], {}):
            draft.put(f"{_SPACE}.{key}", value)
    return draft.translation()


def _read_notice(
    notice: dict[str, Any], driver: dict[str, Any], run: dict[str, Any], source: Source
) -> Translation:
    """Read what went wrong in the tool; an exception that it tells of is the error."""
    draft = Draft(source)
    _coded(draft, object_in(notice, "descriptor").get("id"), driver, run)
    told, message = object_in(notice, "exception"), _message(object_in(notice, "message"), {})
    if told:
        draft.nodes = _thrown(told, run)
        draft.put(f"{_SPACE}.message", message)
    else:
        frames = [_frame(one, run) for one in objects_in(notice, "locations")[:1]]
        draft.nodes = [Node(message=message, stack=make_stack(frames))]
    draft.timestamp = read_text(text_of(notice.get("timeUtc"))).text
    return draft.translation()


def _thrown(top: dict[str, Any], run: dict[str, Any]) -> list[Node]:
    """Return an exception and those inside of it: of several each is a member."""
    nodes: list[Node] = []
    pending: list[tuple[dict[str, Any], int | None, Relation | None]] = [(top, None, None)]
    while pending and len(nodes) < _MOST:
        told, parent, relation = pending.pop()
        inner = objects_in(told, "innerExceptions")
        nodes.append(
            Node(
                parent=parent,
                relation=relation,
                type_name=text_of(told.get("kind")),
                message=text_of(told.get("message")),
                is_group=len(inner) > 1,
                stack=make_stack(_frames(object_in(told, "stack"), run)),
            )
        )
        kind = Relation.MEMBER if len(inner) > 1 else Relation.CAUSE
        pending += [(one, len(nodes) - 1, kind) for one in reversed(inner)]
    return nodes
