"""The code tables and native tables keep their own rules, and agree with the runtimes and headers that own the names."""

from __future__ import annotations

import builtins
import errno
import hashlib
import http
import importlib
import importlib.util
import json
import re
import signal
import subprocess
import sys
import uuid
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from google.rpc import code_pb2
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from uep_data import locate

CODES = sorted(path.stem for path in locate("spec", "registry", "codes").glob("*.yaml"))
NATIVE = sorted(path.stem for path in locate("spec", "registry", "native").glob("*.yaml"))
AT_LEAST = {"python": 80, "java": 80}
NODE_PROGRAM = """
const net = require('net'), fs = require('fs'), assert = require('assert'), events = require('events');
const seen = new Set(), head = e => seen.add(e.stack.split('\\n')[0].split(': ')[0]);
const run = f => { try { f() } catch (e) { head(e) } };
run(() => null.x); run(() => nope); run(() => JSON.parse('{')); run(() => decodeURIComponent('%'));
run(() => new Array(-1)); run(() => fs.readFileSync(1.5)); run(() => assert.equal(1, 2));
run(() => Buffer.alloc(1).readInt8(9)); run(() => new net.Socket().connect(99999));
run(() => structuredClone(() => 1)); run(() => AbortSignal.abort().throwIfAborted());
run(() => new events().emit('error', 1)); run(() => { throw new AggregateError([]) });
run(() => { throw new EvalError('x') }); run(() => fs.readFileSync('/no/such/file'));
for (const name of process.argv.slice(1)) head(new DOMException('m', name));
console.log(JSON.stringify([...seen]));
"""
JAVA_PROGRAM = """
import java.nio.file.*;
public class Names {
    public static void main(String[] args) throws Exception {
        for (String name : Files.readAllLines(Path.of(args[0]))) {
            try {
                if (!Throwable.class.isAssignableFrom(Class.forName(name))) System.out.println("no throwable: " + name);
            } catch (ClassNotFoundException e) { System.out.println("no class: " + name); }
        }
    }
}
"""


@cache
def read(kind: str, stem: str) -> dict[str, Any]:
    return dict(YAML(typ="safe").load(locate("spec", "registry", kind, f"{stem}.yaml")))


@cache
def error_types() -> frozenset[str]:
    folder = locate("spec", "registry", "types")
    files = [YAML(typ="safe").load(path) for path in sorted(folder.glob("*.yaml"))]
    return frozenset(entry["name"] for file in files for entry in file["types"])


def rows(stem: str) -> dict[str, dict[str, Any]]:
    return {entry["value"]: entry for entry in read("codes", stem)["entries"]}


def numbers(stem: str, platform: str) -> dict[str, int]:
    """Every name of a platform, aliases included."""
    entries = read("codes", stem)["entries"]
    return {entry["name"]: entry["values"][platform] for entry in entries if platform in entry["values"]}


def named_types(value: object) -> set[str]:
    """Every error type named anywhere in a table."""
    if isinstance(value, dict):
        return set().union(*(named_types(part) for pair in value.items() for part in pair))
    if isinstance(value, list):
        return set().union(*map(named_types, value))
    found = isinstance(value, str) and re.fullmatch(r"uep\.[a-z_0-9]+\.[a-z_0-9]+", value)
    return {str(value)} if found else set()


def order_key(table: dict[str, Any]) -> Any:
    """Decimal tables sort by number, all others by text."""
    values = [entry.get("value", entry.get("from", "")) for entry in table["entries"]]
    numeric = all(re.fullmatch(r"-?[0-9]+", value) for value in values) and table["space"] != "sqlstate"
    return (lambda value: (int(value), "")) if numeric else (lambda value: (0, value))


@pytest.mark.parametrize(
    "kind, stem", [("codes", stem) for stem in CODES] + [("native", stem) for stem in NATIVE]
)
def test_each_table_obeys_its_schema(kind: str, stem: str) -> None:
    schema = json.loads(
        locate("spec", "registry", "schema", f"{kind}.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    assert [] == [
        f"{list(e.path)} {e.message}" for e in Draft202012Validator(schema).iter_errors(read(kind, stem))
    ]


@pytest.mark.parametrize(
    "kind, stem", [("codes", stem) for stem in CODES] + [("native", stem) for stem in NATIVE]
)
def test_each_table_names_only_types_of_the_registry(kind: str, stem: str) -> None:
    assert set() == named_types(read(kind, stem)) - error_types()


@pytest.mark.parametrize("stem", CODES)
def test_code_entries_are_sorted_and_unique(stem: str) -> None:
    table = read("codes", stem)
    key = {"per_platform": "name", "out_map": "type", "pair_table": "from"}.get(table["kind"], "value")
    found = [entry[key] for entry in table["entries"]]
    assert sorted(set(found), key=order_key(table) if key in ("value", "from") else None) == found


@pytest.mark.parametrize(
    "stem", [stem for stem in CODES if read("codes", stem)["kind"] in ("in_map", "out_map")]
)
def test_each_value_has_the_form_its_table_states(stem: str) -> None:
    table = read("codes", stem)
    form = re.compile(table["value_form"]["pattern"])
    assert [] == [entry["value"] for entry in table["entries"] if not form.fullmatch(entry["value"])]


@pytest.mark.parametrize("stem", [stem for stem in CODES if "derived" in read("codes", stem)])
def test_derived_ranges_lead_to_tables_that_exist(stem: str) -> None:
    assert [] == [rule["table"] for rule in read("codes", stem)["derived"] if rule["table"] not in CODES]


def test_grpc_codes_are_those_of_code_proto() -> None:
    assert {name: str(number) for name, number in code_pb2.Code.items()} == {
        entry["name"]: entry["value"] for entry in rows("grpc").values()
    }


def test_http_statuses_cover_the_registered_errors() -> None:
    assert set() == {str(status.value) for status in http.HTTPStatus if status >= 400} - set(rows("http"))


def test_http_to_grpc_is_not_the_inverse_of_grpc_to_http() -> None:
    """UEP-BRG-072: the two tables are read one way each."""
    out = {row["from"]: row["to"] for row in read("codes", "grpc_to_http")["entries"]}
    back = {row["from"]: row["to"] for row in read("codes", "http_to_grpc")["entries"]}
    assert set(rows("grpc")) == set(out)
    assert {"400", "404", "429"} <= {status for code, status in out.items() if back.get(status, code) != code}


def test_connect_infers_what_grpc_infers() -> None:
    spelling = {entry["value"]: entry.get("connect") for entry in rows("grpc").values()}
    connect = {row["from"]: row["to"] for row in read("codes", "http_to_connect")["entries"]}
    grpc = {row["from"]: spelling[row["to"]] for row in read("codes", "http_to_grpc")["entries"]}
    assert {"431": "internal"} == dict(grpc.items() - connect.items())


def go_constants(file: str, pattern: str) -> dict[str, int]:
    """Numbers from the source of Go's syscall package, which copies them from the systems' headers."""
    root = subprocess.run(["go", "env", "GOROOT"], capture_output=True, check=True, text=True).stdout.strip()
    source = Path(root, "src", "syscall", file).read_text(encoding="utf-8")
    return {name: int(value, 0) for name, value in re.findall(pattern, source)}


def test_linux_errnos_are_those_of_the_system() -> None:
    own = {name: getattr(errno, name) for name in dir(errno) if name.startswith("E")}
    table = numbers("errno", "linux")
    assert own == {name: table.get(name) for name in own}


def test_darwin_errnos_are_those_of_go() -> None:
    own = go_constants("zerrors_darwin_arm64.go", r"\s(E[A-Z0-9]+)\s+= Errno\((0x[0-9a-f]+)\)")
    own.pop("ELAST")
    assert own == numbers("errno", "darwin")


def test_windows_codes_are_those_of_go() -> None:
    own = go_constants("types_windows.go", r"\b((?:WSAE|ERROR_)[A-Z_]+)\s+Errno = ([0-9]+)")
    win32 = {entry["name"]: int(entry["value"]) for entry in rows("win32").values()}
    known = win32 | numbers("errno", "windows")
    assert {name: number for name, number in own.items() if name in known} == {
        n: known[n] for n in own if n in known
    }
    assert len(set(own) & set(known)) >= 20


@pytest.mark.parametrize("stem", ["errno", "signals"])
@pytest.mark.parametrize("platform", ["darwin", "linux", "windows"])
def test_a_number_has_one_name_on_a_platform(stem: str, platform: str) -> None:
    """UEP-BRG-084: aliases are marked, and each has a name to stand for."""
    entries = [entry for entry in read("codes", stem)["entries"] if platform in entry["values"]]
    real = [entry["values"][platform] for entry in entries if platform not in entry.get("alias_on", [])]
    assert sorted(set(real)) == sorted(real)
    assert set() == {entry["values"][platform] for entry in entries} - set(real)


def test_linux_signals_are_those_of_the_system() -> None:
    own = {item.name: item.value for item in signal.Signals if not item.name.startswith("SIGRT")}
    table = numbers("signals", "linux")
    assert own == {name: table.get(name) for name in own}


def test_darwin_signals_are_those_of_go() -> None:
    assert go_constants(
        "zerrors_darwin_arm64.go", r"\s(SIG[A-Z0-9]+)\s+= Signal\((0x[0-9a-f]+)\)"
    ) == numbers("signals", "darwin")


def test_sqlstate_refuses_success_warning_and_no_data_only() -> None:
    prefixes = {row["prefix"]: row for row in read("codes", "sqlstate")["prefixes"]}
    assert {"00", "01", "02"} == {prefix for prefix, row in prefixes.items() if row.get("refused")}
    assert set() == {value[:2] for value in rows("sqlstate")} - set(prefixes)
    generic = {value: entry["type"] for value, entry in rows("sqlstate").items() if value.endswith("000")}
    assert generic == {value: prefixes[value[:2]]["type"] for value in generic}


def test_hresults_of_facility_win32_agree_with_the_win32_table() -> None:
    """A wrapped Win32 code means what the plain one means."""
    win32, found = rows("win32"), rows("hresult")
    wrapped = {value: str(int(value, 16) - 0x80070000) for value in found if value.startswith("0x8007")}
    both = {value: plain for value, plain in wrapped.items() if plain in win32}
    assert {value: win32[plain]["type"] for value, plain in both.items()} == {
        v: found[v]["type"] for v in both
    }
    assert len(both) >= 8


def test_hresults_report_failure_in_a_named_facility() -> None:
    facilities = {int(row["value"]) for row in read("codes", "hresult")["facilities"]}
    values = [int(value, 16) for value in rows("hresult")]
    assert all(value >> 31 for value in values)
    assert {value >> 16 & 0x7FF for value in values} <= facilities


@pytest.mark.parametrize("language", NATIVE)
def test_native_tables_are_sorted_and_rebuild_every_type(language: str) -> None:
    table = read("native", language)
    assert language == table["language"]
    for part in ("types", "to_native"):
        assert sorted(table[part]) == list(table[part])
    assert error_types() == set(table["to_native"])
    assert len(table["types"]) >= AT_LEAST.get(language, 30)
    bases = [row["base"] for row in table.get("bases", [])]
    assert sorted(set(bases)) == sorted(bases)
    assert [] == [
        row for row in table.get("bases", []) if table["types"].get(row["base"], row["type"]) != row["type"]
    ]


@pytest.mark.parametrize("language", [name for name in NATIVE if "code_tables" in read("native", name)])
def test_names_of_code_tables_are_not_repeated(language: str) -> None:
    table = read("native", language)
    names = {entry["name"] for stem in table["code_tables"] for entry in read("codes", stem)["entries"]}
    assert set() == names & set(table["types"])


def python_class(name: str) -> type | None:
    """The class a traceback prints by this name; None when its package is not installed here."""
    if "." not in name:
        return getattr(builtins, name, None)
    parts = name.split(".")
    if importlib.util.find_spec(parts[0]) is None:
        return None
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part)
        return found  # type: ignore[no-any-return]
    raise AssertionError(f"{name}: no module of this name")


# What these names meant before Python 3.11 made them the builtin TimeoutError; older runtimes still print them.
OLDER_PYTHON = {
    "pydantic.error_wrappers.ValidationError",
    "asyncio.exceptions.TimeoutError",
    "concurrent.futures._base.TimeoutError",
    "socket.timeout",
}


def test_python_names_are_what_a_traceback_prints() -> None:
    names = [name for name in read("native", "python")["types"] if name not in OLDER_PYTHON]
    classes = {name: found for name in names if (found := python_class(name)) is not None}
    for name, found in classes.items():
        module = "" if found.__module__ == "builtins" else f"{found.__module__}."
        assert name == module + found.__qualname__
        assert issubclass(found, BaseException)
    own = [
        name for name in names if "." not in name or name.split(".")[0].lstrip("_") in sys.stdlib_module_names
    ]
    assert set(own) <= set(classes)
    assert len(own) >= 80


def test_python_bases_stand_before_their_own_bases() -> None:
    """UEP-BRG-099: the first match decides, so a derived class comes first."""
    bases = [python_class(row["base"]) for row in read("native", "python")["bases"]]
    assert all(base is not None for base in bases)
    assert [] == [(a, b) for i, b in enumerate(bases) for a in bases[:i] if issubclass(b, a)]  # type: ignore[arg-type]


def test_python_rebuilds_only_as_builtins() -> None:
    """Rebuilding imports nothing."""
    assert set() == {
        name for name in read("native", "python")["to_native"].values() if not hasattr(builtins, name)
    }


def test_java_names_are_classes_of_the_jdk(tmp_path: Path) -> None:
    jdk = re.compile(r"java\.|javax\.(crypto|management|naming|net|security|xml)\.|org\.xml\.")
    names = [name for name in read("native", "java")["types"] if jdk.match(name)]
    (tmp_path / "Names.java").write_text(JAVA_PROGRAM, encoding="utf-8")
    (tmp_path / "names.txt").write_text("\n".join(names), encoding="utf-8")
    command = ["java", str(tmp_path / "Names.java"), str(tmp_path / "names.txt")]
    assert "" == subprocess.run(command, capture_output=True, check=True, text=True, timeout=120).stdout
    assert len(names) >= 80


def test_javascript_names_are_what_node_prints() -> None:
    """The table knows every name that Node.js prints for the errors it throws here."""
    types = read("native", "javascript")["types"]
    wrapped = [name[14:-1] for name in types if name.startswith("DOMException [")]
    command = ["node", "-e", NODE_PROGRAM, *wrapped]
    seen = json.loads(subprocess.run(command, capture_output=True, check=True, text=True, timeout=60).stdout)
    assert set() == set(seen) - set(types)
    assert len(seen) >= 35
    assert {name: types[name] for name in wrapped} == {
        name: types[f"DOMException [{name}]"] for name in wrapped
    }


def derived_id(name: str, matched: bytes, offset: int, pointer: str | None = None) -> str:
    """UEP-BRG-003 and UEP-BRG-006, bit by bit."""
    tail = b"" if pointer is None else b"\0" + pointer.encode()
    digest = hashlib.sha256(name.encode() + b"\0" + matched + b"\0" + str(offset).encode() + tail).digest()
    bits = "".join(f"{byte:08b}" for byte in digest)
    return str(uuid.UUID(int=int(bits[:48] + "1000" + bits[48:60] + "10" + bits[60:122], 2)))


def test_the_ids_in_the_bridging_section_follow_its_formula() -> None:
    text = locate("spec", "sections", "15-bridging.md").read_text(encoding="utf-8")
    assert derived_id("problem", b'{"status":404}', 0) in text
    assert derived_id("python", b"ValueError: x", 2048) in text
    assert derived_id("graphql", b'{"errors":[{"message":"x"}]}', 12, "/errors/0") in text
