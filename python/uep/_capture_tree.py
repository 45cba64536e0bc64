"""Turn an exception and everything that explains it into nodes. Follows links, never calls anything but str() of an error.

The links are read through the getters of BaseException itself, so an exception class that overrides `__cause__` or lies
about its class cannot lead the walk astray. Every loop is bounded by the number of nodes.
"""

from __future__ import annotations

from typing import Any, Final

from uep._capture_class import ClassFacts, class_table, facts_of
from uep._capture_native import HELD, NativeFacts, hide_everywhere, holds_more, read_native
from uep._capture_remote import mark_shared, splice_error
from uep._frames import intern_frame, stack_of, walk_frames
from uep._gen.limits import (
    MAX_ERROR_MESSAGE_BYTES,
    MAX_NODE_MESSAGE_BYTES,
    MAX_NODES,
    MAX_NOTE_BYTES,
    MAX_NOTES,
    MAX_PATH_BYTES,
)
from uep._rebuild_error import UepError, as_remote
from uep._truncate_text import cut_text, is_clean, repair_text
from uep.model import Effect, Frame, Mark, MarkKind, Node, Relation

_get_cause: Final = BaseException.__dict__["__cause__"].__get__
_get_context: Final = BaseException.__dict__["__context__"].__get__
_get_suppress: Final = BaseException.__dict__["__suppress_context__"].__get__
_get_traceback: Final = BaseException.__dict__["__traceback__"].__get__
_get_members: Final = BaseExceptionGroup.__dict__["exceptions"].__get__

_CAUSE, _CONTEXT, _MEMBER, _REMOTE = Relation.CAUSE, Relation.CONTEXT, Relation.MEMBER, Relation.REMOTE_CAUSE
_ORDER: Final = (_CAUSE, _CONTEXT, _MEMBER, _REMOTE)
_NODE_WEIGHT: Final = 64
_WORST: Final = 4  # UTF-8 bytes of one character at most
_ask_notes: Final = object()
_UNPRINTABLE: Final = "<exception str() failed>"

_Link = tuple[BaseException, "int | None", "Relation | None"]


class Tree:
    """The nodes of one capture while they are collected, with what the record needs to know about them."""

    __slots__ = (
        "effect",
        "errors",
        "frames",
        "has_remote_root",
        "hidden",
        "hidden_context",
        "marks",
        "native",
        "nodes",
        "now",
        "redact",
        "seen",
        "table",
        "weight",
    )

    def __init__(self, hidden_context: bool = False, now: int = 0, redact: bool = True) -> None:
        self.table = class_table()
        self.nodes: list[Node] = []
        self.effect: Effect | None = None
        """What a record among the causes says to have changed; None where there is nothing to say."""
        self.errors: list[BaseException] = []
        """For every node the exception it came from; the nodes of one rebuilt error have the same."""
        self.marks: list[Mark] = []
        self.hidden_context = hidden_context
        self.seen: set[int] = set()
        self.frames = 0
        self.weight = 0
        """An upper bound of the binary size of everything but frames."""
        self.has_remote_root = False
        self.now = now
        self.redact = redact
        self.hidden: dict[str, str] = {}
        """Texts that readers know to be secret, each with what stands in its place."""
        self.native: dict[int, NativeFacts] = {}
        """By the index of a node what was read from its exception, of the classes that have a reader."""


def grow_tree(tree: Tree, root: BaseException) -> None:
    """Add the nodes of an exception, depth-first: cause, context, members (UEP-NODE-001)."""
    _grow(tree, root)
    if tree.hidden:
        hide_everywhere(tree)


def _grow(tree: Tree, root: BaseException) -> None:
    todo: list[_Link] = [(root, None, None)]
    nodes, seen, errors, table = tree.nodes, tree.seen, tree.errors, tree.table
    while todo:
        error, parent, relation = todo.pop()
        mark = id(error)
        # UEP-NODE-082: a member stands in each collection that has it, but UEP-NODE-010: nothing stands below itself.
        if mark in seen and (relation is not _MEMBER or _is_above(tree, error, parent)):
            mark_shared(tree, parent)
            continue
        if len(nodes) >= MAX_NODES:
            tree.marks.append(Mark(path="/nodes", kind=MarkKind.TRUNCATED, rule="limit:max_nodes"))
            return
        seen.add(mark)
        index = len(nodes)
        facts = table.get(type(error)) or facts_of(type(error), table)
        if facts.is_remote and (remote := as_remote(error)) is not None:
            links = splice_error(
                tree, remote, parent, relation, _list_links(error, facts, tree.hidden_context)
            )
            errors.extend([error] * (len(nodes) - index))
            tree.has_remote_root = tree.has_remote_root or index == 0
        else:
            nodes.append(_make_node(tree, error, facts, parent, relation))
            errors.append(error)
            is_read = facts.reader and (facts.reader != HELD or holds_more(error))
            if facts.is_simple and not is_read and error.__cause__ is None and error.__context__ is None:
                continue
            links = _list_links(error, facts, tree.hidden_context)
            if is_read:
                links = _merge_links(links, read_native(tree, error, facts, text_of(error, facts)))
        for link, kind in reversed(links):
            todo.append((link, index, kind))


def _merge_links(
    links: list[tuple[BaseException, Relation]], held: list[tuple[BaseException, Relation]]
) -> list[tuple[BaseException, Relation]]:
    """Add the errors that attributes hold to those that the interpreter links, in the order of relations (UEP-BRG-3113)."""
    if not held:
        return links
    known = {id(error) for error, _ in links}
    has_cause = any(relation is _CAUSE for _, relation in links)
    found = list(links)
    for error, relation in held:
        if id(error) not in known and not (relation is _CAUSE and has_cause):
            found.append((error, relation))
    return sorted(found, key=lambda link: _ORDER.index(link[1]))


def _is_above(tree: Tree, error: BaseException, parent: int | None) -> bool:
    while parent is not None:
        if tree.errors[parent] is error:
            return True
        parent = tree.nodes[parent].parent
    return False


def text_of(error: BaseException, facts: ClassFacts) -> str:
    """Return the message of an exception as `traceback` prints it after the type's name."""
    try:
        if facts.is_syntax_error:
            # The interpreter prints the place of a syntax error as a frame and only `msg` as the message.
            message = error.msg  # type: ignore[attr-defined]
            return message if isinstance(message, str) else "<no detail available>"
        return str(error)
    except BaseException:  # noqa: BLE001  a __str__ of the program may raise anything; the record still tells the rest
        return _UNPRINTABLE


def fit_text(text: str, limit: int, path: str, marks: list[Mark], name: str) -> str:
    """Return a text as it may stand under a limit, with the marks that say what was done to it."""
    if is_clean(text, limit):
        return text
    repaired = repair_text(text)
    if repaired != text:
        marks.append(Mark(path=path, kind=MarkKind.REPAIRED, rule="text"))
    fitted, size = cut_text(repaired, limit)
    if size:
        marks.append(Mark(path=path, kind=MarkKind.TRUNCATED, rule=f"limit:{name}", original_size=size))
    return fitted


def _make_node(
    tree: Tree, error: BaseException, facts: ClassFacts, parent: int | None, relation: Relation | None
) -> Node:
    nodes = tree.nodes
    index = len(nodes)
    try:
        message = str(error) if facts.is_plain else text_of(error, facts)
    except BaseException:  # noqa: BLE001  as in text_of()
        message = _UNPRINTABLE
    if type(message) is not str:
        message = str.__str__(message)
    limit = MAX_NODE_MESSAGE_BYTES if index else MAX_ERROR_MESSAGE_BYTES
    if not (message.isascii() and len(message) <= limit and "\0" not in message):
        name = "max_node_message_bytes" if index else "max_error_message_bytes"
        message = fit_text(message, limit, f"/nodes/{index}/message", tree.marks, name)
    frames = walk_frames(error.__traceback__ if facts.is_plain else _get_traceback(error))
    if facts.is_syntax_error:
        frames = _syntax_frames(error) + frames
    stack = None
    if frames:
        stack = stack_of(frames, None if parent is None else nodes[parent].stack, index, tree.marks)
        tree.frames += len(stack.frames)
    tree.weight += _NODE_WEIGHT + (len(message) + len(facts.type_name)) * _WORST
    notes = getattr(error, "__notes__", None) if facts.is_plain else _ask_notes
    return Node(
        parent=parent,
        relation=relation,
        type_name=facts.type_name,
        message=message,
        notes=[] if notes is None else _read_notes(tree, error, index),
        stack=stack,
        # P5: the record's own type stands at its top and is not repeated in node 0.
        error_type=facts.node_type if index else "",
        is_group=facts.is_group,
    )


def _read_notes(tree: Tree, error: BaseException, index: int) -> list[str]:
    try:
        found: Any = getattr(error, "__notes__", None)
        if found is None:
            return []
        if not isinstance(found, (list, tuple)):
            return []
        notes = [
            str.__str__(note) if isinstance(note, str) else str.__str__(str(note))
            for note in found[:MAX_NOTES]
        ]
    except BaseException:  # noqa: BLE001  __getattr__ or a note's __str__ may raise anything
        tree.marks.append(Mark(path=f"/nodes/{index}/notes", kind=MarkKind.DROPPED, rule="capture:notes"))
        return []
    path = f"/nodes/{index}/notes"
    if len(found) > MAX_NOTES:
        mark = Mark(path=path, kind=MarkKind.TRUNCATED, rule="limit:max_notes", original_size=len(found))
        tree.marks.append(mark)
    tree.weight += sum(len(note) for note in notes) * _WORST
    return [
        fit_text(note, MAX_NOTE_BYTES, f"{path}/{position}", tree.marks, "max_note_bytes")
        for position, note in enumerate(notes)
    ]


def _list_links(
    error: BaseException, facts: ClassFacts, hidden: bool
) -> list[tuple[BaseException, Relation]]:
    """List the errors that explain this one, ordered by the number of their relation (UEP-NODE-002)."""
    cause, context = _get_cause(error), _get_context(error)
    links: list[tuple[BaseException, Relation]] = []
    remote = issubclass(type(cause), UepError) and as_remote(cause) is not None
    if cause is not None and not remote:
        links.append((cause, _CAUSE))
    # UEP-NODE-014: a context that the interpreter hides is left out, unless the caller asks for it.
    if (
        context is not None
        and context is not cause
        and (hidden or (cause is None and not _get_suppress(error)))
    ):
        links.append((context, _CONTEXT))
    if facts.is_group:
        links.extend((member, _MEMBER) for member in _get_members(error))
    if remote:
        links.append((cause, _REMOTE))
    return links


def _syntax_frames(error: BaseException) -> list[Frame]:
    try:
        file, line, column = error.filename, error.lineno, error.offset  # type: ignore[attr-defined]
        if line is None:
            return []
        name = repair_text(str.__str__(file)) if isinstance(file, str) else "<string>"
        place = [number if type(number) is int and 0 < number < 1 << 31 else 0 for number in (line, column)]
        return [intern_frame(Frame(file=name[-MAX_PATH_BYTES // _WORST :], line=place[0], column=place[1]))]
    except BaseException:  # noqa: BLE001  a subclass may define these names as it likes
        return []


__all__ = ["Tree", "fit_text", "grow_tree", "text_of"]
