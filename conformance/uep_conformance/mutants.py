"""Seeded bugs: what a mutant is, and how one is put into the running reference or the Python testee and taken out again.

A bug is data: a text in a module replaced by another, a change of the IR in memory, or a change of the reference's faults.
Nothing on disk changes. The files of conformance/mutants name the single bugs; `mutants_families` makes the others from the IR.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final, NamedTuple

from uep_data import locate

from uep_conformance import reference_judge, registry
from uep_conformance.errors import SuiteFault, UsageError

REFERENCE: Final = "reference"
PYTHON: Final = "python"
Undo = Callable[[], None]
_CACHED: Final = (registry.fields_of, registry.enum_numbers, registry.pattern, reference_judge._field_numbers)

_OWN: Final = frozenset(("uep", "uep_conformance", "testee", "lookups", "builders"))
"""The packages and modules that may hold the object which a bug replaces."""

# What the library remembers of keys it has seen, in dicts of its own.
_TABLES: Final = (
    ("uep._capture_class", "_classes"),
    ("uep._capture_context", "_plain_keys"),
    ("uep._capture_types", "_standard_facts"),
    ("uep._frames", "_heavy"),
    ("uep._frames", "_known"),
    ("uep._frames", "_sites"),
    ("uep._redact_keys", "_verdicts"),
)


class Change(NamedTuple):
    """One replacement in a module's text; `old` stands there exactly once."""

    module: str
    old: str
    new: str


class Mutant(NamedTuple):
    """A bug, the requirements it breaks, and how it is put in."""

    id: str
    requirements: tuple[str, ...]
    bug: str
    where: str
    family: str = ""
    changes: tuple[Change, ...] = ()
    plant: Callable[[], Undo] | None = None
    carrier: str = ""

    @property
    def testee(self) -> str:
        """Which implementation carries it."""
        if self.carrier:
            return self.carrier
        is_library = any(change.module.split(".")[0] in ("uep", "testee") for change in self.changes)
        return PYTHON if is_library else REFERENCE


def load_catalog(folder: Path | None = None) -> list[Mutant]:
    """Read the single bugs of every file; SuiteFault names an entry that is not in order."""
    return [_read_row(row, file) for file, content in _read_files(folder) for row in content["mutants"]]


def load_survivors(folder: Path | None = None) -> dict[str, str]:
    """Read which mutants are known to survive, and why."""
    return {
        id_: why
        for _, content in _read_files(folder)
        for id_, why in (content.get("survivors") or {}).items()
    }


def _read_files(folder: Path | None) -> list[tuple[str, dict[str, Any]]]:
    try:
        from ruamel.yaml import YAML
    except ImportError:
        raise UsageError(
            "reading the seeded bugs needs a YAML reader; install universal-error-protocol[codegen]"
        ) from None
    files = sorted((folder or locate("conformance", "mutants")).glob("*.yaml"))
    return [(file.name, YAML(typ="safe").load(file.read_text("utf-8"))) for file in files]


def _read_row(row: dict[str, Any], file: str) -> Mutant:
    missing = sorted({"id", "breaks", "bug", "where", "old", "new"} - set(row))
    if missing:
        raise SuiteFault(f"conformance/mutants/{file}: {row.get('id', row)}: lacks {', '.join(missing)}")
    module = row["where"]
    change = Change(module, row["old"], row["new"])
    return Mutant(row["id"], tuple(row["breaks"].split()), row["bug"], module, "single", (change,))


# ---- putting a bug in and taking it out


@contextmanager
def planted(mutant: Mutant) -> Iterator[None]:
    """Have a bug in the implementation for as long as the block runs."""
    undo: list[Undo] = []
    try:
        if mutant.testee == PYTHON:
            load_python_testee()
        for change in mutant.changes:
            undo += _edit(change)
        if mutant.plant is not None:
            undo.append(mutant.plant())
        _forget()
        yield
    finally:
        for one in reversed(undo):
            one()
        _forget()


def _forget() -> None:
    for one in _CACHED:
        one.cache_clear()
    for module in _library_modules():
        for value in list(vars(module).values()):
            if callable(getattr(value, "cache_clear", None)):
                value.cache_clear()
    for name, table in _TABLES:
        known = getattr(sys.modules.get(name), table, None)
        if known is not None:
            known.clear()


def _library_modules() -> list[ModuleType]:
    # Those whose cached answers depend on rules that a bug may change.
    names = (
        "uep._code_tables",
        "uep._truncate_size",
        "uep.types",
        "uep._severity_scales",
        "uep.bridges._api_names",
        "uep.bridges.text.scanners._beam_lines",
        "uep.bridges.text.scanners._dotnet_lines",
        "uep.bridges.text.scanners._java_lines",
        "uep.bridges.text.scanners._js_lines",
        "uep.bridges.text.scanners._python_lines",
        "uep.bridges.text.scanners._python_reader",
    )
    return [sys.modules[name] for name in names if name in sys.modules]


def find_module(name: str) -> ModuleType:
    """Import a module of the suite, of the library, or the testee."""
    if name == "testee":
        return load_python_testee()
    return import_module(name)


@cache
def load_python_testee() -> ModuleType:
    """Import the Python testee, so that it can be asked within this process."""
    folder = str(locate("conformance", "python"))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return import_module("testee")


@cache
def _read_source(name: str) -> tuple[str, ast.Module]:
    text = inspect.getsource(find_module(name))
    return text, ast.parse(text)


def _edit(change: Change) -> list[Undo]:
    text, tree = _read_source(change.module)
    if text.count(change.old) != 1:
        raise SuiteFault(f"mutant: {change.old!r} stands {text.count(change.old)} times in {change.module}")
    mutated = ast.parse(text.replace(change.old, change.new))
    old, new = [[ast.dump(one) for one in part.body] for part in (tree, mutated)]
    if len(old) != len(new):
        raise SuiteFault(f"mutant: {change.new!r} changes how many statements {change.module} has")
    undo: list[Undo] = []
    for index, (ours, theirs) in enumerate(zip(old, new, strict=True)):
        if ours != theirs:
            undo += _replace_statement(find_module(change.module), mutated.body[index])
    if not undo:
        raise SuiteFault(f"mutant: {change.new!r} changes nothing in {change.module}")
    return undo


def _replace_statement(module: ModuleType, statement: ast.stmt) -> list[Undo]:
    """Run one changed statement beside the module and carry over what it defines."""
    space = dict(vars(module))
    before = dict(space)
    future = ast.parse("from __future__ import annotations").body
    exec(compile(ast.Module([*future, statement], []), f"<mutant of {module.__name__}>", "exec"), space)
    made = {name: value for name, value in space.items() if name not in before or before[name] is not value}
    undo: list[Undo] = []
    for name, value in made.items():
        if name in ("__annotations__", "__builtins__", "annotations") or name not in before:
            continue
        undo += _carry_over(before[name], value, name)
    return undo


def _carry_over(old: Any, new: Any, name: str) -> list[Undo]:
    old_function, new_function = inspect.unwrap(old) if callable(old) else old, new
    if callable(new):
        new_function = inspect.unwrap(new)
    if isinstance(old_function, FunctionType) and isinstance(new_function, FunctionType):
        return [_swap_code(old_function, new_function)]
    if isinstance(old, type) and isinstance(new, type):
        return _carry_class(old, new)
    return _rebind(old, new, name)


def _carry_class(old: type, new: type) -> list[Undo]:
    undo: list[Undo] = []
    for name, value in vars(new).items():
        ours = vars(old).get(name)
        for one, other in (
            (ours, value),
            (getattr(ours, "fget", None), getattr(value, "fget", None)),
            (getattr(ours, "__func__", None), getattr(value, "__func__", None)),
        ):
            if (
                isinstance(one, FunctionType)
                and isinstance(other, FunctionType)
                and one.__code__ != other.__code__
            ):
                undo.append(_swap_code(one, other))
    return undo


def _swap_code(old: FunctionType, new: FunctionType) -> Undo:
    code: CodeType = old.__code__
    defaults = (old.__defaults__, old.__kwdefaults__)
    # A closure that has lost or gained a variable cannot take the other's code; cells are never part of a bug here.
    old.__code__ = new.__code__
    old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__

    def undo() -> None:
        old.__code__ = code
        old.__defaults__, old.__kwdefaults__ = defaults

    return undo


def _rebind(old: Any, new: Any, name: str) -> list[Undo]:
    """Give every module that has this very object under this name the other one, until it is undone."""
    known = set(sys.modules)
    undo: list[Undo] = []
    for space in _spaces(known):
        if space.get(name) is old:
            space[name] = new
            undo.append(partial(space.__setitem__, name, old))

    def heal() -> None:
        # A module that was first imported meanwhile took the bug's object.
        for space in _spaces(set(sys.modules) - known):
            if space.get(name) is new:
                space[name] = old

    return [*undo, heal]


def _spaces(names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the names that modules of the suite, of the library and of the testee define."""
    for name in names:
        if name.split(".")[0] in _OWN and (module := sys.modules.get(name)) is not None:
            yield vars(module)


__all__ = [
    "PYTHON",
    "REFERENCE",
    "Change",
    "Mutant",
    "Undo",
    "find_module",
    "load_catalog",
    "load_python_testee",
    "load_survivors",
    "planted",
]
