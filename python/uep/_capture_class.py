"""Say what the protocol knows about an exception class: its printed name, its error type and what follows from the type.

Looks at classes only, never at an exception. Every answer is kept by class, because programs raise few classes often.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from uep._capture_readers import HELD, find_reader, gives_way, nearest_listed
from uep._capture_types import (
    PYTHON_BASES,
    UNCLASSIFIED,
    TypeFacts,
    describe_type,
    find_native,
    registry_in_force,
)
from uep._gen.limits import MAX_TYPE_NAME_BYTES
from uep._rebuild_error import UepError
from uep._registry import STANDARD
from uep._truncate_text import cut_text, is_clean, repair_text

AGGREGATE: Final = "uep.aggregate.multiple"

_CACHE_SIZE = 2048
_LINKS = (
    "__cause__",
    "__class__",
    "__context__",
    "__getattr__",
    "__notes__",
    "__suppress_context__",
    "__traceback__",
)
_OTHER_NUMBERS = frozenset({"socket.gaierror", "socket.herror", "ssl.SSLError"})
"""Classes of OSError whose number is not one of the system (UEP-BRG-3111)."""
_ROOTS = (BaseException, object)
_UNPRINTED = ("__main__", "builtins")


class ClassFacts(NamedTuple):
    """What capture needs to know of an exception class, looked up once."""

    cls: type
    type_name: str
    error_type: str
    facts: TypeFacts
    node_type: str
    is_group: bool
    is_os_error: bool
    is_syntax_error: bool
    is_remote: bool
    is_plain: bool
    """Whether its links and notes are read the usual way, so that asking runs no code of the class; no syntax error."""
    is_simple: bool
    """Plain, no group and without a reader of its own: what explains it are its cause and context alone, unless it holds more."""
    reader: str = ""
    """What reads exceptions of this class beyond their text, as `_capture_native` names it."""
    gives_way: bool = False
    """Whether a code that such an exception holds classifies it instead of the class."""
    is_only_os_error: bool = False
    """Whether a library derives the class from OSError only, which then says nothing about what failed (UEP-BRG-3114)."""


ClassTable = dict[type, ClassFacts]

_classes: ClassTable = {}


def class_table() -> ClassTable:
    """Return the facts known so far under the registry in force; those of a user's registry are looked up anew each time."""
    if registry_in_force() is not STANDARD:
        return {}
    if len(_classes) >= _CACHE_SIZE:
        _classes.clear()
    return _classes


def facts_of(cls: type, table: ClassTable) -> ClassFacts:
    """Return the facts of an exception class, from the table or into it."""
    found = table.get(cls)
    if found is None:
        found = table[cls] = _find_facts(cls)
    return found


def name_class(cls: type) -> str:
    """Return the class as `traceback` prints it: without a module for builtins and __main__."""
    # The getters of `type` itself: a metaclass may define properties of the same names, which may lie or raise.
    name = type.__dict__["__qualname__"].__get__(cls)
    module = type.__dict__["__module__"].__get__(cls)
    if module in _UNPRINTED:
        return str(name)
    return f"{module}.{name}" if type(module) is str else f"<unknown>.{name}"


def classify_class(cls: type) -> str:
    """Return the error type of a class: by its own name, by the nearest classified class above, by the registry's base classes."""
    names = [name_class(base) for base in type.__dict__["__mro__"].__get__(cls)]
    found = find_native(names[0])
    if found is not None:
        return found
    # UEP-TYPE-033: the nearest class above that is classified; UEP-TYPE-034: else the registry's order of base classes.
    listed = (find_native(name) for name in names[1:])
    above = next((error_type for error_type in listed if error_type not in (None, UNCLASSIFIED)), None)
    based = next((error_type for name, error_type in PYTHON_BASES if name in names), None)
    return above or based or UNCLASSIFIED


def _find_facts(cls: type) -> ClassFacts:
    type_name = name_class(cls)
    if not is_clean(type_name, MAX_TYPE_NAME_BYTES):
        type_name = cut_text(repair_text(type_name), MAX_TYPE_NAME_BYTES)[0]
    is_group = issubclass(cls, BaseExceptionGroup)
    is_plain = _is_plain(cls) and not issubclass(cls, SyntaxError)
    # UEP-TYPE-037: a group is an aggregate unless the table has its very name.
    error_type = (find_native(name_class(cls)) or AGGREGATE) if is_group else classify_class(cls)
    names = [name_class(base) for base in type.__dict__["__mro__"].__get__(cls)]
    reader = find_reader(names) or ("" if _is_of_runtime(cls) else HELD)
    is_foreign = bool(reader) and reader != HELD
    return ClassFacts(
        cls=cls,
        type_name=type_name,
        error_type=error_type,
        facts=describe_type(error_type),
        node_type="" if error_type == UNCLASSIFIED else error_type,
        is_group=is_group,
        is_os_error=issubclass(cls, OSError) and not _OTHER_NUMBERS.intersection(names),
        is_syntax_error=issubclass(cls, SyntaxError),
        is_remote=issubclass(cls, UepError),
        is_plain=is_plain,
        is_simple=is_plain and not is_group and reader in ("", HELD),
        reader=reader,
        gives_way=bool(reader) and gives_way(names, error_type),
        is_only_os_error=is_foreign and nearest_listed(names) == "OSError",
    )


def _is_of_runtime(cls: type) -> bool:
    """Say whether a class is one of the interpreter's own, whose exceptions hold what the interpreter gave them."""
    return bool(type.__dict__["__module__"].__get__(cls) == "builtins")


def _is_plain(cls: type) -> bool:
    """Say whether an exception of this class answers for its links itself, without running code of its class."""
    answers: Any = cls.__getattribute__
    if answers is not BaseException.__getattribute__:
        return False
    return not any(name in vars(base) for base in cls.__mro__ if base not in _ROOTS for name in _LINKS)


__all__ = [
    "AGGREGATE",
    "UNCLASSIFIED",
    "ClassFacts",
    "ClassTable",
    "class_table",
    "classify_class",
    "facts_of",
    "name_class",
]
