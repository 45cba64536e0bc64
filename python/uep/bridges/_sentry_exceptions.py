"""The exceptions, frames and threads of a Sentry event as nodes. Order and tree only; what an error means is not decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from uep.bridges._classify import node_type
from uep.bridges._dotnet_names import split_signature
from uep.bridges._payload import escape_pointer
from uep.model import Frame, Mark, MarkKind, Node, Provenance, Relation, Stack, Thread

if TYPE_CHECKING:
    from uep.bridges._payload import Draft

__all__ = ["mechanism_of", "read_exceptions", "values_of"]

_DOTTED: Final = frozenset(
    {"csharp", "java", "python"}
)  # runtimes whose traces print the module as part of the type
_HIDDEN_MODULES: Final = frozenset(
    {"__main__", "builtins", "exceptions"}
)  # Python's traceback leaves these out
_UNNAMED: Final = frozenset({"?", "<unknown>"})  # what the clients write where nobody knows a function
_FIELDS: Final = {
    "abs_path": "abs_path",
    "function": "function",
    "module": "module",
    "package": "package",
    "context_line": "source_line",
}
_IN_FRAME: Final = frozenset(
    {
        *_FIELDS, "colno", "filename", "image_addr", "in_app", "instruction_addr", "lineno", "raw_function",
    }
)  # fmt: skip
_TOLD_META: Final = {
    "errno": {"name", "number"},
    "ns_error": {"code", "domain"},
    "signal": {"name", "number"},
}
_SUSPENSION: Final = "<asynchronous suspension>"
"""What Dart's client writes between two calls, the outer of which awaits (UEP-BRG-2898)."""

_IN_VALUE: Final = frozenset({"mechanism", "module", "stacktrace", "type", "value"})
_IN_MECHANISM: Final = frozenset(
    {"exception_id", "handled", "is_exception_group", "parent_id", "source", "synthetic", "type"}
)
_IN_THREAD: Final = frozenset({"crashed", "current", "id", "main", "name", "stacktrace", "state"})
_ORDER: Final = (
    Relation.CAUSE,
    Relation.CONTEXT,
    Relation.SUPPRESSED,
    Relation.MEMBER,
    Relation.REPANIC,
    Relation.REMOTE_CAUSE,
)


def values_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the event's exceptions; both forms, a list and an object with `values`, are in use."""
    exception = document.get("exception")
    values = exception.get("values", [exception]) if isinstance(exception, dict) else exception
    found = [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
    shared = exception.get("mechanism") if isinstance(exception, dict) and "values" in exception else None
    if found and isinstance(shared, dict) and "mechanism" not in found[-1]:
        found[-1] = found[-1] | {"mechanism": shared}  # UEP-BRG-2961
    return found


def mechanism_of(values: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the mechanism of the exception that is the error itself; an empty one where there is none."""
    return _mechanism(values[_children(values)[1]]) if values else {}


def read_exceptions(values: list[dict[str, Any]], document: dict[str, Any], draft: Draft) -> None:
    """Put the event's exceptions into the draft as nodes, depth-first, and its threads beside them."""
    images = _images(document)
    if not values and isinstance(document.get("stacktrace"), dict):
        # Before exceptions had stacks of their own, and for messages, the event has one.
        stack = read_stack(document["stacktrace"], images, "/stacktrace", draft)
        draft.nodes.append(Node(message=draft.message, stack=stack))
    if values:
        children, root = _children(values)
        pending: list[tuple[int, int | None]] = [(root, None)]
        while pending:
            index, parent = pending.pop()
            position = len(draft.nodes)
            node = _node(values[index], parent, images, f"{place_of(document)}/*", draft)
            _keep_rest(values[index], f"{place_of(document)}/*", draft, is_root=parent is None)
            draft.nodes.append(replace(node, error_type=node_type(draft.language, node, position)))
            pending += [(child, position) for child in reversed(children.get(index, []))]
    threads = document.get("threads")
    where = "/threads/values" if isinstance(threads, dict) else "/threads"
    listed = threads.get("values") if isinstance(threads, dict) else threads
    draft.fields["threads"] = _threads(
        [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else [],
        images,
        where,
        draft,
    )


def _children(values: list[dict[str, Any]]) -> tuple[dict[int, list[int]], int]:
    """Return each exception's children in the record's order, and the root; without ids the list is one chain."""
    ids = [_id(value, "exception_id") for value in values]
    by_id = {id_: index for index, id_ in enumerate(ids) if id_ is not None}
    root = by_id.get(0, len(values) - 1)
    children: dict[int, list[int]] = {}
    for index in reversed(range(len(values))):
        if index == root:
            continue
        named = _id(values[index], "parent_id")
        parent = None if named is None else by_id.get(named)
        if parent is None or parent == index:
            parent = index + 1 if index + 1 < len(values) else root
        children.setdefault(parent, []).append(index)
    reached = _reachable(children, root)
    children.setdefault(root, []).extend(i for i in reversed(range(len(values))) if i not in reached)
    for siblings in children.values():
        siblings.sort(key=lambda i: (_ORDER.index(_relation(values[i])), ids[i] or 0))
    return children, root


def _reachable(children: dict[int, list[int]], root: int) -> set[int]:
    reached, pending = {root}, [root]
    while pending:
        fresh = [child for child in children.get(pending.pop(), []) if child not in reached]
        reached.update(fresh)
        pending += fresh
    for parent in list(children):
        if parent not in reached:
            del children[
                parent
            ]  # a cycle of ids that never reaches the root: its members become causes of the root
    return reached


def _mechanism(value: dict[str, Any]) -> dict[str, Any]:
    mechanism = value.get("mechanism")
    return mechanism if isinstance(mechanism, dict) else {}


def _id(value: dict[str, Any], name: str) -> int | None:
    found = _mechanism(value).get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _relation(value: dict[str, Any]) -> Relation:
    source = str(_mechanism(value).get("source") or "")
    if source.endswith("]"):
        return Relation.MEMBER
    if source == "__context__":
        return Relation.CONTEXT
    return Relation.SUPPRESSED if source.startswith("suppressed") else Relation.CAUSE


def place_of(document: dict[str, Any]) -> str:
    """Return where the event's exceptions stand; a star where each has a place of its own."""
    return "/exception" if isinstance(document.get("exception"), list) else "/exception/values"


def _keep_rest(value: dict[str, Any], place: str, draft: Draft, *, is_root: bool) -> None:
    """Keep what no field of a node stands for, of the error itself under the event's names; of the errors behind it it is lost."""
    mechanism, stem = _mechanism(value), draft.source.stem
    rest = {key: one for key, one in value.items() if key not in _IN_VALUE and key != "raw_stacktrace"}
    more = {key: one for key, one in mechanism.items() if key not in _IN_MECHANISM}
    if is_root and _is_read(more.get("meta")):
        del more["meta"]
    for holder, name in ((rest, "exception"), (more, "mechanism")):
        for key, one in holder.items():
            if one in (None, "", [], {}):
                continue
            if is_root:
                draft.put(f"{stem}.{name}.{key}", one)
            else:
                inner = "/mechanism" if name == "mechanism" else ""
                draft.lose(
                    f"{place}{inner}/{escape_pointer(key)}", "is not carried for an error behind another"
                )
    if value.get("raw_stacktrace"):
        draft.lose(f"{place}/raw_stacktrace", "the stack before it was mapped to the sources is not carried")


def _is_read(meta: Any) -> bool:
    """Return whether the meta of a mechanism holds only what its codes say (UEP-BRG-079)."""
    return isinstance(meta, dict) and all(
        isinstance(one, dict) and name in _TOLD_META and set(one) <= _TOLD_META[name]
        for name, one in meta.items()
    )


def _node(
    value: dict[str, Any], parent: int | None, images: list[tuple[int, int, str]], place: str, draft: Draft
) -> Node:
    name, module = str(value.get("type") or ""), str(value.get("module") or "")
    # .NET's client writes the assembly there, whose name has commas, and the whole name of the type.
    is_part = module and "," not in module and not name.startswith(f"{module}.")
    if is_part and name and draft.language in _DOTTED:
        name, module = (name if module in _HIDDEN_MODULES else f"{module}.{name}"), ""
    text = value.get("value")
    return Node(
        parent=parent,
        relation=None if parent is None else _relation(value),
        type_name=name,
        module=module,
        message=text if isinstance(text, str) else "" if text is None else msgspec.json.encode(text).decode(),
        is_group=_mechanism(value).get("is_exception_group") is True,
        stack=read_stack(value.get("stacktrace"), images, f"{place}/stacktrace", draft),
    )


def read_stack(stacktrace: Any, images: list[tuple[int, int, str]], place: str, draft: Draft) -> Stack | None:
    """Return a stack, which the event lists with the outermost call first."""
    frames = stacktrace.get("frames") if isinstance(stacktrace, dict) else None
    listed = frames if isinstance(frames, list) else []
    for name, told in stacktrace.items() if isinstance(stacktrace, dict) else ():
        if told and name != "frames":
            draft.lose(f"{place}/{escape_pointer(name)}", "has no place in a record")
    lost = {
        name for one in listed if isinstance(one, dict) for name in one if name not in _IN_FRAME and one[name]
    }
    for name in sorted(lost):
        draft.lose(f"{place}/frames/*/{escape_pointer(name)}", "has no place in a record")
    objects = [frame for frame in reversed(listed) if isinstance(frame, dict)]
    awaited = {at + 1 for at, frame in enumerate(objects) if frame.get("abs_path") == _SUSPENSION}
    found = [
        replace(frame, async_boundary=True) if at in awaited else frame
        for at, one in enumerate(objects)
        if at + 1 not in awaited
        for frame in [_frame(one, images, draft.language)]
    ]
    return Stack(frames=found, provenance=Provenance.RUNTIME) if found else None


def _frame(frame: dict[str, Any], images: list[tuple[int, int, str]], language: str) -> Frame:
    texts = {
        ours: frame[theirs]
        for theirs, ours in _FIELDS.items()
        if isinstance(frame.get(theirs), str) and frame[theirs]
    }
    if isinstance(frame.get("raw_function"), str) and frame["raw_function"] != frame.get("function"):
        texts["raw_function"] = frame["raw_function"]
    is_awaited = False
    if texts.get("function") in _UNNAMED:
        del texts["function"]
    elif language == "javascript" and "function" in texts:
        is_awaited = _strip_words(texts)
    elif language == "csharp" and "(" in texts.get("function", ""):
        is_awaited = _strip_signature(texts)
    # UEP-NODE-066, UEP-NODE-078: what only repeats the file, and the margin of a line, are left out.
    file = str(frame.get("filename") or "") or texts.get("abs_path", "")
    if texts.get("abs_path") == file:
        texts.pop("abs_path", None)
    if "source_line" in texts:
        texts["source_line"] = texts["source_line"].strip()
    address = _address(frame.get("instruction_addr"))
    image = next((one for one in images if address and one[0] <= address < one[1]), None)
    in_app = frame.get("in_app")
    return Frame(
        **texts,
        file=file,
        async_boundary=is_awaited,
        line=_count(frame.get("lineno")),
        column=_count(frame.get("colno")),
        in_app=in_app if isinstance(in_app, bool) else None,
        # UEP-NODE-079: with a build id an address counts from the beginning of its image.
        address=_show_address(address - image[0] if image and image[2] else address),
        build_id=image[2] if image else "",
    )


def _strip_words(texts: dict[str, str]) -> bool:
    """Take `async` and `new` off a function of JavaScript (UEP-BRG-031), and return whether it was awaited."""
    name = texts["function"].removeprefix("async ")
    is_awaited = name != texts["function"]
    if name.startswith("new "):
        texts.setdefault("raw_function", name)
        name = name.removeprefix("new ")
    texts["function"] = name
    return is_awaited


def _strip_signature(texts: dict[str, str]) -> bool:
    """Take what a method of .NET returns and takes off its name (UEP-BRG-2895), and return whether it awaits."""
    name, is_awaited = split_signature(texts["function"])
    if name != texts["function"]:
        texts.setdefault("raw_function", texts["function"])
        texts["function"] = name
    return is_awaited


def _show_address(address: int) -> str:
    return str(address) if address else ""


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 32 else 0


def _address(value: Any) -> int:
    """Return an address that the event spells as a hexadecimal text or as a number; 0 when there is none."""
    try:
        number = int(value, 0) if isinstance(value, str) else int(value or 0)
    except (TypeError, ValueError):
        return 0
    return number if 0 <= number < 1 << 64 else 0


def _images(document: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Return the loaded modules as (first address, end, build id)."""
    meta = document.get("debug_meta")
    found = []
    for image in (meta.get("images") if isinstance(meta, dict) else None) or []:
        if isinstance(image, dict) and isinstance(image.get("image_size"), int):
            first = _address(image.get("image_addr"))
            build = str(image.get("code_id") or image.get("debug_id") or "")
            found.append((first, first + image["image_size"], build))
    return found


def _threads(
    listed: list[dict[str, Any]], images: list[tuple[int, int, str]], place: str, draft: Draft
) -> list[Thread]:
    """Return the event's threads, without what a record says elsewhere or cannot say twice."""
    own = draft.nodes[0].stack if draft.nodes else None
    threads: list[Thread] = []
    for index, item in enumerate(listed):
        thread = _thread(item, images, place, draft)
        for name in ("current", "main"):
            if item.get(name) is True and thread.id and not (name == "current" and thread.crashed):
                draft.put(f"{draft.source.stem}.threads.{name}", thread.id)
        if thread.id and any(thread.id == other.id for other in threads):
            thread = replace(thread, id="")  # UEP-REC-047
            draft.marks.append(Mark(path=f"/threads/{index}/id", kind=MarkKind.DROPPED, rule="bridge:thread"))
        if thread.crashed and any(other.crashed for other in threads):
            thread = replace(thread, crashed=False)  # UEP-REC-050
            mark = Mark(path=f"/threads/{index}/crashed", kind=MarkKind.DROPPED, rule="bridge:thread")
            draft.marks.append(mark)
        elif thread.crashed and thread.stack == own:
            thread = replace(thread, stack=None)  # UEP-REC-041
        threads.append(thread)
    return threads


def _thread(item: dict[str, Any], images: list[tuple[int, int, str]], place: str, draft: Draft) -> Thread:
    for name in item:
        if name not in _IN_THREAD and item[name]:
            draft.lose(f"{place}/*/{escape_pointer(name)}", "has no place in a record")
    texts = {name: str(item[name]) for name in ("id", "name", "state") if item.get(name) not in (None, "")}
    return Thread(
        **texts,
        crashed=item.get("crashed") is True,
        stack=read_stack(item.get("stacktrace"), images, f"{place}/*/stacktrace", draft),
    )
