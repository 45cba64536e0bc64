"""Objects of Kubernetes that tell of errors: events of the type Warning, and pods with containers that failed. Writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace

from uep._times import parse_timestamp
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type
from uep.bridges._foreign_time import read_text
from uep.bridges._payload import Draft, Source, escape_pointer
from uep.bridges._tracker_frames import objects_in, text_of
from uep.bridges._translation import Loss
from uep.model import Node, Occurrences, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["has_errors", "read_objects"]

_STEM: Final = "kubernetes_status"
_EVENTS: Final = frozenset({"v1", "events.k8s.io/v1"})
_LISTS: Final = frozenset({"EventList", "List", "PodList"})
_CONTAINERS: Final = ("initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses")
_STARTING: Final = frozenset({"", "ContainerCreating", "PodInitializing"})
_TIMES: Final = ("lastTimestamp", "deprecatedLastTimestamp", "eventTime", "firstTimestamp")
_FIRST: Final = ("firstTimestamp", "deprecatedFirstTimestamp")
_IDENTITY: Final = ("name", "namespace", "uid")
_ENDED: Final = frozenset({"exitCode", "finishedAt", "message", "reason"})
_MOST: Final = 1 << 31


def has_errors(document: Any) -> bool:
    """Return whether a JSON value is such an object, or a list that holds one."""
    return next(_errors_in(document), None) is not None


def read_objects(document: Any, source: Source) -> Iterator[Translation]:
    """Yield an error for each event and for each container that failed (UEP-BRG-1760, UEP-BRG-1761)."""
    for pointer, item, container in _errors_in(document):
        place = source.element(f"{source.pointer or ''}{pointer}{container}")
        draft = Draft(place.inside(pointer))
        if container:
            _read_container(item, container, draft)
        else:
            _read_event(item, draft)
        draft.error_type = coded_type(_STEM, draft.codes)
        if pointer and len(document["items"]) > 1:
            draft.losses.append(
                Loss(f"{source.base}/items", "the others are no errors or errors of their own")
            )
        yield draft.translation()


def _errors_in(document: Any) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield each object with its JSON Pointer and, of a pod, that of the container inside it."""
    if not isinstance(document, dict):
        return
    items = document.get("items") if text_of(document.get("kind")) in _LISTS else None
    placed = [(f"/items/{index}", one) for index, one in enumerate(items if isinstance(items, list) else [])]
    for pointer, item in placed or [("", document)]:
        kind, version = (item.get("kind"), item.get("apiVersion")) if isinstance(item, dict) else ("", "")
        # What stands in a list of one kind does not have to repeat it.
        if not kind and placed:
            kind, version = str(document["kind"]).removesuffix("List"), document.get("apiVersion")
        if kind == "Event" and text_of(version) in _EVENTS and item.get("type") == "Warning":
            yield pointer, item, ""
        elif kind == "Pod" and version == "v1" and isinstance(item.get("status"), dict):
            yield from ((pointer, item, place) for place in _failed_containers(item["status"]))


def _failed_containers(status: dict[str, Any]) -> Iterator[str]:
    for name in _CONTAINERS:
        found = status.get(name)
        for index, one in enumerate(found if isinstance(found, list) else []):
            if isinstance(one, dict) and (_waiting(one) or _ended(one)[1]):
                yield f"/status/{name}/{index}"


def _waiting(container: dict[str, Any]) -> dict[str, Any]:
    """Return why a container does not start, unless it is about to."""
    state = container.get("state")
    waiting = state.get("waiting") if isinstance(state, dict) else None
    is_held = isinstance(waiting, dict) and text_of(waiting.get("reason")) not in _STARTING
    return waiting if is_held and isinstance(waiting, dict) else {}


def _ended(container: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return how a container ended that failed, now or the last time, and the name of that state."""
    for name in ("state", "lastState"):
        state = container.get(name)
        ended = state.get("terminated") if isinstance(state, dict) else None
        if isinstance(ended, dict):
            code = ended.get("exitCode")
            failed = isinstance(code, int) and not isinstance(code, bool) and code != 0
            return (name, ended) if failed else ("", {})
    return "", {}


def _read_event(event: dict[str, Any], draft: Draft) -> None:
    reason = text_of(event.get("reason"))
    taken = {"kind", "reason"}
    if reason:
        draft.code("k8s.reason", reason)
        draft.type_name = reason
    name = "note" if text_of(event.get("note")) else "message"
    draft.message = text_of(event.get(name))
    taken |= {name} if draft.message else set()
    series = event.get("series")
    last = text_of(series.get("lastObservedTime")) if isinstance(series, dict) else ""
    times = [(key, text_of(event.get(key))) for key in _TIMES]
    key, time = next(((key, text) for key, text in times if text), ("", ""))
    _read_time(last or time, draft)
    taken |= set() if last or not draft.timestamp else {key}
    taken |= _read_count(event, draft)
    for key, value in event.items():
        if key not in taken and value not in (None, "", {}, []):
            draft.put(f"{_STEM}.{key}", value)  # UEP-BRG-036


def _read_count(event: dict[str, Any], draft: Draft) -> set[str]:
    """Read how often it happened, and since when; return the members that are told by it."""
    key = next((one for one in ("count", "deprecatedCount") if one in event), "")
    count = event.get(key)
    if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count < _MOST or not draft.timestamp:
        return set()
    began = next(((one, text_of(event.get(one))) for one in _FIRST if text_of(event.get(one))), ("", ""))
    first = read_text(began[1]).text
    if not first or parse_timestamp(first) > parse_timestamp(draft.timestamp):
        began, first = ("", ""), ""
    draft.fields["occurrences"] = Occurrences(count=count, first=first, last=draft.timestamp)
    return {key, began[0]}


def _read_container(pod: dict[str, Any], pointer: str, draft: Draft) -> None:
    """Read why a container does not start, with how it ended as the cause; one that runs again has ended before."""
    _, _, listed, index = pointer.split("/")
    container = pod["status"][listed][int(index)]
    waiting = _waiting(container)
    state, ended = _ended(container)
    told = [one for one in (waiting, ended) if one]
    for position, one in enumerate(told):
        reason, message = text_of(one.get("reason")), text_of(one.get("message"))
        parent, relation = (0, Relation.CAUSE) if position else (None, None)
        draft.nodes += _told(Node(parent=parent, relation=relation, type_name=reason, message=message), draft)
        if reason:
            draft.code("k8s.reason", reason)
    draft.message = draft.nodes[0].message
    if ended:
        draft.code("exit_code", ended["exitCode"])
        _read_time(text_of(ended.get("finishedAt")), draft)
    for key, value in container.items():
        if key not in ("state", "lastState") and value not in (None, "", {}, []):
            draft.put(f"{_STEM}.container.{key}", value)
    for key, value in ended.items():
        if key not in _ENDED and value not in (None, "", 0):
            draft.put(f"{_STEM}.{state}.terminated.{key}", value)
    _read_pod(pod, listed, draft)


def _told(node: Node, draft: Draft) -> list[Node]:
    """Return the errors of the trace that a container left as its message; its node as it is without one (UEP-BRG-2187)."""
    found = read_stack_text(node.message) if "\n" in node.message else None
    if found is None or not found.nodes or found.nodes[0].stack is None:
        return [node]
    draft.language = found.language
    first = len(draft.nodes)
    root = replace(found.nodes[0], parent=node.parent, relation=node.relation)
    return [root, *(replace(one, parent=(one.parent or 0) + first) for one in found.nodes[1:])]


def _read_pod(pod: dict[str, Any], listed: str, draft: Draft) -> None:
    """Say which pod it is. What describes it is no part of the error, and its environment may hold secrets (UEP-BRG-1762)."""
    for key in ("apiVersion", "kind"):
        if key in pod:
            draft.put(f"{_STEM}.{key}", pod[key])
    metadata = pod.get("metadata")
    for key, value in metadata.items() if isinstance(metadata, dict) else ():
        if key in _IDENTITY:
            draft.put(f"{_STEM}.metadata.{key}", value)
        else:
            draft.lose(f"/metadata/{escape_pointer(key)}", "describes the pod and no error")
    if pod.get("spec"):
        draft.lose("/spec", "describes the pod, and its environment may hold secrets")
    for key in pod["status"]:
        if key not in _CONTAINERS:
            draft.lose(f"/status/{escape_pointer(key)}", "describes the pod and no error")
    if objects_in(pod["status"], listed)[1:]:
        draft.lose(f"/status/{listed}", "the other containers did not fail or are errors of their own")


def _read_time(text: str, draft: Draft) -> None:
    found = read_text(text)
    draft.timestamp = found.text
    draft.marks += found.marks
