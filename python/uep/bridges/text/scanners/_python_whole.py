"""Texts that are an error of Python only because they hold nothing else: a type and a message, no frames. Reads one text."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._python_django import read_title
from uep.bridges.text.scanners._python_ipython import read_beheaded
from uep.bridges.text.scanners._python_lines import read_type
from uep.bridges.text.scanners._python_repr import read_repr
from uep.bridges.text.scanners._text_typed import is_of_python
from uep.model import Frame

__all__ = ["read_whole"]

_MODULE: Final = re.compile(
    r"(?!(?:com|org|io|net|de|java|javax|jakarta|scala|kotlin|android|androidx|dev|edu|eu|ch|fr|uk|groovy|sun|jdk|akka|reactor|play)\.)(?:[a-z_]\w{0,60}\.){1,12}_{0,2}[A-Z]\w{0,80}",
    re.ASCII,
)
_ERRORS: Final = frozenset(["exceptions", "exception", "errors", "error", "exc"])
_PACKAGES: Final = re.compile(
    r"(?:aiohttp|anthropic|asyncio|asyncpg|botocore|celery|click|concurrent|cryptography|discord|django|docker|email|fastapi|"
    r"flask|google|grpc|gunicorn|http|httpcore|httpx|huggingface_hub|importlib|jinja2|json|jsonschema|jwt|kafka|kombu|"
    r"kubernetes|marshmallow|multiprocessing|numpy|openai|pandas|paramiko|pika|pip|pkg_resources|playwright|psycopg|psycopg2|"
    r"pydantic|pydantic_core|pymongo|pymysql|pytest|redis|requests|rest_framework|selenium|shutil|socket|sqlalchemy|sqlite3|"
    r"ssl|starlette|subprocess|telegram|tensorflow|torch|transformers|urllib|urllib3|uvicorn|websockets|werkzeug|yaml|zipfile)[.]"
)
"""The first names of modules of widely used packages, and of those of the library that have errors."""

_FAILED: Final = re.compile(
    r"(?:FAILED|ERROR) (?P<file>[\w./\\-]{1,400}\.py)(?:::(?P<test>\S{1,400}(?:\[[^\n]{0,200}\])?))? - (?P<text>\S.*)"
)
_POOL: Final = re.compile(r"HTTPS?ConnectionPool\(host=[^()]{1,300}\): ?\S?.*")
"""What urllib3 says of a request that failed, whatever the type that a library gave it (UEP-BRG-2741)."""

_SHARED: Final = frozenset(["TypeError", "SyntaxError", "ReferenceError", "EvalError", "Exception"])
_PLACED: Final = ("File ", "Cell In[", "<ipython-input-", "Input In [")
_FENCE: Final = "```"
_FEW: Final = 2
_SUMMED: Final = 0.9
_DOTTED: Final = 0.7
"""Java reads a line with a dotted name and a message as one of its own, and is less sure."""


def read_whole(window: Window) -> Parsed | None:
    """Read a text that is one line of a builtin exception, or type and message of one from a module of errors (UEP-BRG-2020).

    Such a message may have more lines, up to a blank one, or to the second fence of a text with words outside of its fences.
    """
    lines = [line for line in window.lines if line.strip()]
    if len(lines) > 1 and lines[0].startswith(_PLACED) and (cut := read_beheaded(window)) is not None:
        return cut
    if not lines or len(lines) > LOOKAHEAD:
        return None
    if " at /" in lines[0] and (page := read_title(window, lines)) is not None:
        return page
    if len(lines) == 1 and (shown := read_repr(lines[0])) is not None:
        shown.start = window.lines.index(lines[0])
        shown.end = shown.start + 1
        return shown
    if (fenced := _read_fenced(window)) is not None:
        return fenced
    if len(lines) == 1 and (failed := _FAILED.fullmatch(lines[0])) is not None:
        return _read_failed(failed, window.lines.index(lines[0]))
    if _is_of_module(lines[0]):
        return _read_module(window)
    if _POOL.fullmatch(lines[0]) is not None and len(lines) <= _FEW:
        return Parsed(Raised(message="\n".join(lines)), 0, len(window.lines), confidence=0.5)
    found = read_type(lines[0])
    if len(lines) > 1 or found is None or not found[1]:
        return None
    start = window.lines.index(lines[0])
    if _is_dotted_error(found[0]):
        return Parsed(Raised(*found), start, start + 1, confidence=_DOTTED)
    is_known = (
        found[0] in _builtin_names()
        or _POOL.fullmatch(found[1]) is not None
        or (found[0] in _SHARED and is_of_python(found[1]))
    )
    return Parsed(Raised(*found), start, start + 1, confidence=0.5) if is_known else None


def _read_fenced(window: Window) -> Parsed | None:
    """Read the error of a module of errors that stands behind the first fence, up to the next one."""
    texts = window.lines
    fences = [index for index, line in enumerate(texts) if line.startswith(_FENCE)][:2]
    if len(fences) < 2 or not _is_of_module(texts[fences[0] + 1]):
        return None
    start, end = fences[0] + 1, fences[1]
    while not texts[end - 1].strip():
        end -= 1
    return _error(texts, start, end)


def _read_module(window: Window) -> Parsed | None:
    """Read the error of a module of errors that the text is."""
    texts = window.lines
    start = next(index for index, line in enumerate(texts) if line.strip())
    end = start + 1
    while end < len(texts) and texts[end].strip():
        end += 1
    return None if any(line.strip() for line in texts[end:]) else _error(texts, start, end)


def _error(texts: list[str], start: int, end: int) -> Parsed:
    name, first = read_type(texts[start]) or ("", "")
    raised = Raised(name, "\n".join([first, *texts[start + 1 : end]]))
    return Parsed(raised, start, end, confidence=_DOTTED if end == start + 1 else 0.5)


def _read_failed(failed: re.Match[str], at: int) -> Parsed:
    """Read the line of pytest's summary about one test: what it raised, and the test as its frame (UEP-BRG-2501)."""
    name, message = read_type(failed["text"]) or ("", failed["text"])
    is_type = bool(message) and (
        name in _builtin_names() or name in _SHARED or _MODULE.fullmatch(name) is not None
    )
    raised = Raised(name, message) if is_type else Raised(message=failed["text"])
    test = (failed["test"] or "").partition("[")[0].replace("::", ".")
    raised.frames.append(Frame(function=test, file=failed["file"]))
    return Parsed(raised, at, at + 1, confidence=_SUMMED, mechanism="pytest")


def _is_dotted_error(name: str) -> bool:
    """Return whether a type in a module is one of Python's for certain: those of the JVM end in `Exception`."""
    is_own = name.endswith("Error") or "._" in name or _PACKAGES.match(name) is not None
    return is_own and _MODULE.fullmatch(name) is not None


def _is_of_module(text: str) -> bool:
    """Return whether a line has a message, and the type of an error in a module of errors as those of Python are named."""
    name, message = read_type(text) or ("", "")
    return bool(message) and _MODULE.fullmatch(name) is not None and name.split(".")[-2] in _ERRORS


def _builtin_names() -> frozenset[str]:
    import builtins

    return frozenset(
        name
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException) and name not in _SHARED
    )
