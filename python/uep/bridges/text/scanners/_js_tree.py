"""One error as util.inspect or ``error.stack`` prints it, with its properties, causes and members.

A printed error stands at a margin: its message goes on at the margin, its frames stand four blanks further in, its
properties two, and a closing brace stands at the margin. Deeper values repeat this at a deeper margin, so that no
message can leave its own value. Every line is read once; causes are followed by recursion up to a fixed depth.
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Raised, Window
from uep.bridges.text.scanners._js_excerpt import is_excerpt, own_lines
from uep.bridges.text.scanners._js_lines import (
    is_caret,
    is_key,
    is_place,
    read_header,
    split_values,
    unquote,
)
from uep.bridges.text.scanners._js_stack import GLUED, Place, Reader, Tree, close_stack, stack_start
from uep.bridges.text.scanners._js_values import balance, closing, keep_scalar, plain_lines, plain_value
from uep.model import Frame, Relation

__all__ = ["read_error"]

_MAX_DEPTH: Final = 100
_CAUSED: Final = "caused by: "
_INNER: Final = "-- inner error --"
"""What webpack writes above the error that it wrapped (UEP-BRG-2406)."""

_CIRCULAR: Final = "causes have become circular..."
_OPENED: Final = re.compile(r"[^:{\n]{0,120}\{ (?=\[?[A-Z][\w$]{0,100}(?:: |\]| \[))")
"""How Node.js up to version 10 begins an error with properties: with a brace before its first line."""

_TAGGED: Final = re.compile(r"\[[\w.:/@ -]{1,60}\] (?!\{)\S")
"""What a tool puts in brackets before an error."""

_SCALARS: Final = ("'", '"', "`")
_BRACE: Final = " {"
_LIST: Final = ": ["
_LIST_END: Final = "]]"
"""How a message that is a list begins and, with the bracket of the error, ends."""

_CAUSES: Final = ("[cause]", "cause", "jse_cause")
_FUNCTIONS: Final = ("[Function", "[AsyncFunction", "[class ", "[Getter", "[Setter")
"""How util.inspect begins what is no value: VError has its cause behind a function."""


def read_error(
    window: Window,
    index: int,
    margin: int,
    column: int,
    *,
    place: Place | None = None,
    limit: int | None = None,
) -> Tree | None:
    """Read one error whose first line begins at a column of a line; None when there is no error.

    ``limit`` is the line at which the text of an uncaught error ends for sure, ``place`` what its header points at.
    """
    tree = _error(Reader(window), index, margin, column, place, limit, 0)
    if tree is not None:
        close_stack(tree)
    return tree


def _error(
    reader: Reader, index: int, margin: int, column: int, place: Place | None, limit: int | None, depth: int
) -> Tree | None:
    text = reader.lines[index][column:]
    if text.startswith("<ref *"):
        column += text.index("> ") + 2 if "> " in text else 0
        text = reader.lines[index][column:]
    if (opened := _OPENED.match(text)) is not None and _OPENED.match(text, opened.end()) is None:
        inner = _error(reader, index, margin, column + opened.end(), place, limit, depth)
        return inner and _braced(reader, inner, margin, depth)
    if text.startswith("[") and _TAGGED.match(text) is None:
        return _bracketed(reader, index, margin, column, depth)
    skipped = _after_arrow(reader, index, margin, column)
    if skipped is not None:
        index, column = skipped, margin
        text = reader.lines[index][column:]
    header = read_header(text)
    tree = Tree(Raised())
    if header is None:
        tree.raised.message = text
    else:
        tree.raised.type_name, tree.raised.message = header[0], header[1]
    start = stack_start(reader, index + 1, margin, place, limit)
    if start is None:
        return None
    lines = [tree.raised.message, *(reader.dedent(i, margin) for i in range(index + 1, start))]
    found = reader.frame_at(start, margin)
    nearest = reader.frames[found[0]] if found is not None else None
    tree.raised.message = "\n".join(own_lines(lines, nearest or Frame(), reader.lines[start]))
    if reader.is_spaced(start, margin):
        tree.raised.message = tree.raised.message.rstrip("\n")
    index = _below_excerpt(reader, reader.run(start, margin, tree), margin, tree)
    return (
        _properties(reader, index, margin, tree, depth)
        if tree.opens
        else _plain_end(reader, index, margin, tree, depth)
    )


def _below_excerpt(reader: Reader, index: int, margin: int, tree: Tree) -> int:
    """Return the line after an excerpt of source below a stack; its last line may open the properties (UEP-BRG-2208)."""
    at, lines = index, reader.lines
    while not tree.tail and reader.window.has(at) and is_excerpt(lines[at][margin:]):
        at += 1
    if at > index and lines[at - 1].endswith(_BRACE):
        tree.tail, tree.opens = _BRACE, True
    return at


def _after_arrow(reader: Reader, index: int, margin: int, column: int) -> int | None:
    """Return the first line after place, source and caret that a decorated stack begins with (BRG-264)."""
    if not is_place(reader.lines[index][column:]):
        return None
    for at in (index + 2, index + 1):
        if reader.window.at(at) is not None and is_caret(reader.lines[at]):
            at += 1
            while reader.window.at(at) is not None and not reader.lines[at].strip():
                at += 1
            return at if reader.window.at(at) is not None else None
    return None


def _plain_end(reader: Reader, index: int, margin: int, tree: Tree, depth: int) -> Tree:
    """Read what may follow a stack that has no properties: a second stack, a cause in the style of pino."""
    if not tree.tail and reader.window.at(index) is not None:
        line = reader.lines[index]
        if line.startswith("Emitted '", margin) and line.endswith(" at:"):
            index = _second_stack(reader, index, margin, tree)
    if tree.opens:
        return _properties(reader, index, margin, tree, depth)
    if tree.tail == GLUED and depth < _MAX_DEPTH:
        column = reader.lines[index - 1].index(GLUED) + len(GLUED)
        cause = _error(reader, index - 1, margin, column, None, None, depth + 1)
        if cause is not None:
            index, tree.cause = cause.end, cause
            _adopt(tree, cause, Relation.CAUSE)
    if not tree.tail and reader.window.at(index) is not None and depth < _MAX_DEPTH:
        said = reader.lines[index][margin:]
        is_inner = said == _INNER and reader.window.at(index + 1) is not None
        if is_inner or said[: len(_CAUSED)].lower() == _CAUSED:
            column = margin + (0 if is_inner else len(_CAUSED))
            cause = _error(reader, index + is_inner, margin, column, None, None, depth + 1)
            if cause is not None:
                index = cause.end
                if reader.window.at(index) is not None and reader.lines[index][margin:] == _CIRCULAR:
                    # BRG-275: the error printed last is one that encloses it.
                    tree.raised.cuts.append(Cut.CYCLE)
                    index += 1
                else:
                    tree.cause = cause
                    _adopt(tree, cause, Relation.CAUSE)
                    _take_properties(tree, cause)
    tree.end = index
    return tree


def _take_properties(tree: Tree, cause: Tree) -> None:
    """Give an error the properties that stand below the last cause in its stack: they are its own (UEP-BRG-2070).

    One of them may be that cause once more, with properties of its own.
    """
    if not cause.opens:
        return
    tree.opens = True
    tree.raised.attributes, cause.raised.attributes = cause.raised.attributes, {}
    if cause.tail != _BRACE:
        return
    children, cause.raised.children = cause.raised.children, []
    for child in children:
        if child.relation is not Relation.CAUSE:
            tree.raised.is_group = tree.raised.is_group or child.relation is Relation.MEMBER
            tree.raised.children.append(child)
        elif (child.type_name, child.message) == (cause.raised.type_name, cause.raised.message):
            cause.raised.attributes, cause.raised.children = child.attributes, child.children


def _second_stack(reader: Reader, index: int, margin: int, tree: Tree) -> int:
    """Keep the stack of the place that reported an event as a note: it is not where the error was made (BRG-268)."""
    note = [reader.lines[index][margin:]]
    index += 1
    while reader.window.at(index) is not None:
        bare = reader.lines[index][margin:]
        found = reader.frame_at(index, margin)
        if found is None and not bare.strip().startswith("[... lines matching"):
            break
        note.append("    at " + found[0] if found else bare)
        index += 1
        if found and found[1]:
            tree.tail, tree.opens = found[1], found[1] == " {"
            break
    tree.raised.notes.append("\n".join(note))
    return index


def _adopt(tree: Tree, child: Tree, relation: Relation) -> None:
    close_stack(child)
    _add(tree, child.raised, relation, child.nodes)


def _add(tree: Tree, child: Raised, relation: Relation, nodes: int = 1) -> None:
    child.relation = relation
    if tree.nodes + nodes <= MAX_SCAN_NODES:  # UEP-LIM-096
        tree.raised.children.append(child)
        tree.nodes += nodes


def _bracketed(reader: Reader, index: int, margin: int, column: int, depth: int) -> Tree | None:
    """Read an error without frames, which util.inspect prints in brackets."""
    if reader.lines[index].startswith(("[Circular *", "[Object", "[Array", *_FUNCTIONS), column):
        return None
    parts = [reader.lines[index][column + 1 :]]
    end, open_ = index, 1 + balance(parts[0])
    is_list = parts[0].endswith(_LIST)
    while (close := closing(parts[-1])) is None or (
        not parts[-1].startswith(_LIST_END) if is_list else open_ > 0
    ):
        end += 1
        if end - index > LOOKAHEAD or reader.window.at(end) is None:
            return None
        parts.append(reader.dedent(end, margin))
        open_ = min(open_, 0) if close is None else open_ + balance(parts[-1])
    parts[-1] = close[0]
    header = read_header(parts[0])
    if header is None:
        return None
    tree = Tree(
        Raised(type_name=header[0], message="\n".join([header[1], *parts[1:]])), end=end + 1, tail=close[1]
    )
    if close[1] == " {":
        return _properties(reader, end + 1, margin, tree, depth)
    if close[1].startswith(" { "):
        for item in split_values(close[1][3:-2]):
            keep_scalar(tree, *item.partition(": ")[::2])
    return tree


# --- properties ---------------------------------------------------------------------------------------------------


def _properties(reader: Reader, index: int, margin: int, tree: Tree, depth: int) -> Tree:
    """Read the properties up to the closing brace at the margin."""
    window, lines = reader.window, reader.lines
    blank = " " * (margin + 2)
    while window.has(index):
        line = lines[index]
        bare = line[margin:].rstrip(" ").rstrip(",")
        if bare == "}" or not line.startswith(blank):
            if bare != "}":
                break
            tree.end = index + 1
            return tree
        index = _property(reader, index, margin + 2, tree, depth)
    tree.raised.cuts.append(Cut.TAIL)
    tree.end = index
    return tree


def _braced(reader: Reader, tree: Tree, margin: int, depth: int) -> Tree:
    """Read the properties of an error that a brace before it opened, up to the one that a brace ends (BRG-270)."""
    window, index, blank = reader.window, tree.end, " " * (margin + 2)
    while window.has(index) and reader.lines[index].startswith(blank):
        text = reader.lines[index][margin + 2 :].removesuffix(",")
        closed = text.endswith(" }") and text.count("}") > text.count("{")
        key, colon, value = text.removesuffix(" }" if closed else "").partition(": ")
        index += 1
        if (
            key == "cause"
            and not value
            and (cause := _braced_cause(reader, index, margin, depth)) is not None
        ):
            _adopt(tree, cause, Relation.CAUSE)
            index = cause.end
            continue
        if colon and key[:1] != " ":
            keep_scalar(tree, key, value)
        if closed and reader.lines[index - 1][margin + 2 : margin + 3] != " ":
            break
    tree.end = index
    return tree


def _braced_cause(reader: Reader, index: int, margin: int, depth: int) -> Tree | None:
    """Read a cause that begins with a brace on the line below its key."""
    if depth >= _MAX_DEPTH or reader.window.at(index) is None:
        return None
    line = reader.lines[index]
    inner = len(line) - len(line.lstrip(" "))
    return (
        _error(reader, index, inner, inner, None, None, depth + 1)
        if inner > margin and "{ " in line
        else None
    )


def _property(reader: Reader, index: int, margin: int, tree: Tree, depth: int) -> int:
    """Read one property and return the line after it."""
    text = reader.lines[index][margin:]
    key, _, value = text.partition(": ")
    if key in _CAUSES:
        return _cause(reader, index, margin, margin + len(key) + 2, tree, depth)
    if key == "[errors]":
        tree.raised.is_group = True
        return _members(reader, index, margin, value, tree, depth)
    if (
        is_key(text)
        and value[:1] not in _SCALARS
        and (header := read_header(value)) is not None
        and header[2]
    ):
        # An error that is an ordinary property is data: its lines are passed over as one value.
        inner = _value_error(reader, index, margin, margin + len(key) + 2, depth + 1)
        if inner is not None:
            return inner.end
    parts, index = plain_lines(reader, index, margin, margin + len(key) + 2)
    if is_key(text) and len(parts) == 1:
        keep_scalar(tree, key, parts[0])
    return index


def _cause(reader: Reader, index: int, margin: int, column: int, tree: Tree, depth: int) -> int:
    text = reader.lines[index][column:]
    if text.startswith("[Circular *"):
        tree.raised.cuts.append(Cut.CYCLE)
        return index + 1
    if text.startswith(_FUNCTIONS):
        return index + 1
    cause = _value_error(reader, index, margin, column, depth + 1)
    if cause is not None:
        tree.cause = cause
        _adopt(tree, cause, Relation.CAUSE)
        return cause.end
    parts, index = plain_lines(reader, index, margin, column)
    _add(tree, Raised(message=plain_value(parts)), Relation.CAUSE)
    return index


def _members(reader: Reader, index: int, margin: int, value: str, tree: Tree, depth: int) -> int:
    """Read the list of a group's members and return the line after it."""
    if value.rstrip(",") == "[Array]":  # UEP-BRG-3163: the group stands too deep for util.inspect.
        tree.raised.cuts.append(Cut.ELIDED)
        return index + 1
    if value.rstrip(",").endswith("]"):
        for item in split_values(value.rstrip(",")[1:-1].strip()):
            _member_in_line(tree, item)
        return index + 1
    window, lines = reader.window, reader.lines
    index += 1
    inner = margin + 2
    while window.has(index):
        line = lines[index]
        if not line.startswith(" " * inner):
            closed = line[margin:].startswith("]")
            if not closed:
                tree.raised.cuts.append(Cut.TAIL)
            return index + closed
        text = line[inner:]
        if text.startswith("... ") and " more item" in text:
            tree.raised.cuts.append(Cut.ELIDED)
            index += 1
        elif text.startswith("[Circular *"):
            tree.raised.cuts.append(Cut.CYCLE)
            index += 1
        elif (member := _value_error(reader, index, inner, inner, depth + 1)) is not None:
            _adopt(tree, member, Relation.MEMBER)
            index = member.end
        else:
            parts, index = plain_lines(reader, index, inner, inner)
            _add(tree, Raised(message=plain_value(parts)), Relation.MEMBER)
    tree.raised.cuts.append(Cut.TAIL)
    return index


def _member_in_line(tree: Tree, item: str) -> None:
    header = read_header(item[1:-1]) if item.startswith("[") and item.endswith("]") else None
    child = Raised(*header[:2]) if header is not None else Raised(message=unquote(item))
    _add(tree, child, Relation.MEMBER)


def _value_error(reader: Reader, index: int, margin: int, column: int, depth: int) -> Tree | None:
    """Read the error that is a value; None when the value is no error or stands too deep."""
    text = reader.lines[index][column:]
    if depth >= _MAX_DEPTH or not text or text[0] in "'\"`{0123456789-":
        return None
    if text.rstrip(",") in ("undefined", "null", "true", "false", "NaN", "Infinity"):
        return None
    return _error(reader, index, margin, column, None, None, depth)
