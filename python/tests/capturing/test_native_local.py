"""What capture reads from exceptions of databases, processes and validators, and that no object can break it."""

from __future__ import annotations

import re
import signal
import sqlite3
import subprocess
import sys
from typing import Any

import asyncpg.exceptions
import jsonschema
import psycopg.errors
import psycopg2.errors
import pydantic
import pymongo.errors
import pytest
import requests
import sqlalchemy
from fastapi.exceptions import RequestValidationError
from uep import _capture_codes, capture, encode, types
from uep._capture_native import GENERAL, READERS, _load
from uep.bridges.objects._attributes import hide_url
from uep.model import Relation

from .errors import caught, checked, rules


def codes(record: Any) -> list[tuple[str, str, str]]:
    return [(code.space, code.value, code.name) for code in record.codes]


# Databases


def test_sqlalchemy_over_sqlite():
    engine = sqlalchemy.create_engine("sqlite://")

    def run() -> None:
        with engine.connect() as link:
            link.execute(sqlalchemy.text("create table shop (sku int unique)"))
            for _ in range(2):
                link.execute(sqlalchemy.text("insert into shop values (:sku)"), {"sku": "s3cret"})

    error = caught(run)
    record = checked(error)
    engine.dispose()
    assert codes(record) == [("sqlite", "2067", "SQLITE_CONSTRAINT_UNIQUE")]
    assert record.error_type == "uep.data.integrity_violation"
    assert "s3cret" not in encode(record).decode()
    error.hide_parameters = True  # SQLAlchemy's own spelling
    assert record.error_message == str(error)
    error.hide_parameters = False
    assert "s3cret" in capture(error, redact=False).error_message


def test_sqlalchemy_takes_the_state_from_the_driver():
    inner = psycopg.errors.DeadlockDetected("deadlock")
    error = sqlalchemy.exc.OperationalError("update t", {}, inner)
    record = checked(error)
    assert codes(record) == [("sqlstate", "40P01", "deadlock_detected")]
    assert (
        record.error_type == "uep.storage.transaction_aborted"
    )  # and not the unavailable one of OperationalError


def test_drivers_give_state_and_names():
    record = checked(psycopg.errors.lookup("53300")("too many"))
    assert codes(record) == [("sqlstate", "53300", "too_many_connections")]
    assert record.error_type == types.type_for_code("sqlstate", "53300")
    assert codes(checked(psycopg2.errors.UniqueViolation("twice"))) == []  # only a server gives it a state

    known = asyncpg.exceptions.PostgresError.new(
        {
            "S": "ERROR",
            "C": "23505",
            "M": "twice",
            "D": "Key (sku)=(9) exists",
            "s": "shop",
            "t": "orders",
            "n": "orders_sku",
        }
    )
    record = checked(known)
    assert codes(record) == [("sqlstate", "23505", "unique_violation")]
    assert record.error_type == "uep.data.integrity_violation"
    assert record.context == {"db.schema": "shop", "db.table": "orders", "db.constraint": "orders_sku"}
    assert record.violations == []  # names of the schema are for insiders


def test_psycopg2_with_a_diagnosis():
    class Diagnosis:
        constraint_name, table_name, column_name, schema_name, datatype_name = (
            "orders_sku",
            "orders",
            None,
            "shop",
            None,
        )

    class Told(psycopg2.errors.UniqueViolation):
        diag, pgcode = Diagnosis(), "23505"

    record = checked(Told("twice"))
    assert codes(record) == [("sqlstate", "23505", "unique_violation")]
    assert record.context == {"db.constraint": "orders_sku", "db.schema": "shop", "db.table": "orders"}


def test_sqlite_and_mongo():
    record = checked(caught(sqlite3.connect(":memory:").execute, "select * from nothing"))
    assert codes(record) == [("sqlite", "1", "SQLITE_ERROR")]
    assert record.error_type == "uep.input.malformed"
    record = checked(caught(sqlite3.connect, "/nowhere/at/all.db"))
    assert codes(record) == [("sqlite", "14", "SQLITE_CANTOPEN")]
    assert record.error_type == "uep.storage.io_failure"
    known = pymongo.errors.DuplicateKeyError(
        "E11000 dup", 11000, {"codeName": "DuplicateKey", "keyValue": {"sku": "s3cret"}}
    )
    record = checked(known)
    assert codes(record) == [("mongodb", "11000", "DuplicateKey")]


# Processes


def run(*words: str, **more: Any) -> BaseException:
    return caught(lambda: subprocess.run(words, check=True, capture_output=True, **more))


def test_a_status_and_a_trace():
    script = "def f():\n    raise KeyError('17')\nf()"
    record = checked(run(sys.executable, "-c", script))
    assert codes(record) == [("exit_code", "1", "FAILURE")]
    assert record.nodes[1].relation is Relation.REMOTE_CAUSE
    assert (record.nodes[1].type_name, record.nodes[1].message) == ("KeyError", "'17'")
    assert [frame.function for frame in record.nodes[1].stack.frames] == ["f", "<module>"]


def test_statuses_with_a_meaning_classify():
    assert checked(run("sh", "-c", "exit 75")).error_type == types.type_for_code("exit_code", "75")
    record = checked(run("sh", "-c", "kill -SEGV $$"))
    assert record.error_type == "uep.runtime.fatal"
    assert codes(record) == [("posix.signal", str(int(signal.SIGSEGV)), "SIGSEGV")]


def test_arguments_are_redacted_in_context_and_message():
    script = (
        "sh",
        "-c",
        "exit 3",
        "--password",
        "hunter2",
        "--api-key=k17",
        "https://u:p4ss@h.example/x",
        "--verbose",
    )
    error = run(*script)
    record = checked(error)
    text = encode(record).decode()
    assert not any(secret in text for secret in ("hunter2", "k17", "p4ss"))
    assert record.context["process.command"][-1] == "--verbose"
    assert {"redact:arguments", "redact:input"} <= rules(record)
    assert capture(error, redact=False).context["process.command"] == list(script)


def test_time_outs():
    record = checked(run("sleep", "5", timeout=0.01))
    assert record.error_type == "uep.deadline.exceeded" and record.context["process.timeout"] == 0.01


def test_numbers_of_windows(monkeypatch):
    monkeypatch.setattr(_capture_codes, "_get_winerror", lambda error: 32)
    record = checked(PermissionError(13, "in use"))
    assert codes(record) == [("win32", "32", "ERROR_SHARING_VIOLATION"), ("posix.errno", "13", "EACCES")]


# Validators


class Order(pydantic.BaseModel):
    sku: int
    tags: list[int]


def test_pydantic():
    error = caught(Order.model_validate, {"sku": "s3cret", "tags": [1, "a/b"]})
    record = checked(error)
    assert [(one.path, one.reason) for one in record.violations] == [
        ("/sku", "int_parsing"),
        ("/tags/1", "int_parsing"),
    ]
    assert "s3cret" not in encode(record).decode()
    assert record.context == {"model": "Order"}

    class Hidden(Order, hide_input_in_errors=True):
        pass

    told = str(caught(Hidden.model_validate, {"sku": "s3cret", "tags": [1, "a/b"]}))
    lines = [line for line in told.splitlines() if "For further information" not in line]
    assert record.error_message == "\n".join(lines).replace("Hidden", "Order")
    assert "s3cret" in capture(error, redact=False).error_message


def test_many_violations_are_counted():
    record = checked(caught(Order.model_validate, {"sku": 1, "tags": ["x"] * 100}))
    assert len(record.violations) == 64 and record.context["violation_count"] == 100
    assert "limit:max_violations" in rules(record)


def test_fastapi():
    error = RequestValidationError(
        [{"type": "missing", "loc": ("body", "a/b"), "msg": "Field required", "input": "s3cret"}],
        body="s3cret",
    )
    record = checked(error)
    assert [one.path for one in record.violations] == ["/body/a~1b"]
    assert "s3cret" not in encode(record).decode()


def test_jsonschema():
    schema = {
        "properties": {
            "tags": {"items": {"type": "string"}},
            "kind": {"anyOf": [{"const": 1}, {"type": "object", "required": ["a"]}]},
        }
    }
    record = checked(caught(jsonschema.validate, {"tags": ["x", 31337]}, schema))
    assert [(one.path, one.reason, one.description) for one in record.violations] == [
        ("/tags/1", "type", "the value is not of type 'string'")
    ]
    assert "31337" not in encode(record).decode()
    record = checked(next(jsonschema.Draft202012Validator(schema).iter_errors({"kind": {}})))
    assert [one.reason for one in record.violations] == ["anyOf", "const", "required"]
    assert record.violations[2].description == "'a' is a required property"


# Every reader


def test_the_table_names_readers_and_the_general_classes_are_listed():
    for reader in READERS.values():
        assert callable(_load(reader))
    for name in GENERAL:
        assert types.find_native("python", name), name


LONELY = """
import sys
from uep import capture
capture(ValueError("odd"))
assert not any(name.startswith("uep.bridges") for name in sys.modules)
from uep._capture_native import READERS
for name in READERS:
    module, _, short = name.rpartition(".")
    capture(type(short, (Exception,), {"__module__": module})("odd"))
known = {name.partition(".")[0] for name in READERS} - {"msgspec"} - sys.stdlib_module_names
assert not known & set(sys.modules), known & set(sys.modules)
"""


def test_nothing_is_imported_that_the_program_did_not_import():
    subprocess.run([sys.executable, "-c", LONELY], check=True)


class Hostile:
    def __getattr__(self, name: str) -> Any:
        raise KeyboardInterrupt

    __str__ = __len__ = __iter__ = __call__ = __bool__ = lambda self, *args: 1 / 0


def _pretend(name: str, value: Any) -> BaseException:
    module, _, short = name.rpartition(".")

    def ask(self: Any, attribute: str) -> Any:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        if isinstance(value, type):
            raise value
        return value

    return type(short, (Exception,), {"__module__": module, "__getattr__": ask})("odd")


@pytest.mark.parametrize("name", sorted(READERS))
@pytest.mark.parametrize(
    "value",
    [
        None,
        -1,
        2**80,
        "text",
        b"\xff",
        {},
        [],
        [Hostile()],
        Hostile(),
        object(),
        True,
        SystemExit,
        KeyboardInterrupt,
        MemoryError,
    ],
    ids=lambda value: re.sub(" object at 0x[0-9a-f]+", "", repr(value)),
)
def test_no_object_breaks_a_reader(name, value):
    error = _pretend(name, value)
    record = checked(error)
    assert record.nodes[0].type_name == name
    assert "capture:failed" not in rules(record)


def test_what_was_read_before_a_failure_stays():
    class Broken(requests.Response):
        @property
        def headers(self) -> Any:
            raise RuntimeError("closed")

        @headers.setter
        def headers(self, value: Any) -> None:
            pass

    answer = Broken()
    answer.status_code = 404
    request = requests.Request("GET", "https://a.example/x").prepare()
    record = checked(requests.HTTPError("gone", request=request, response=answer))
    assert record.context["http.url"] == "https://a.example/x"
    assert "capture:native" in rules(record)


def test_what_the_caller_says_stands_first():
    error = caught(Order.model_validate, {"sku": "x", "tags": []})
    record = checked(error, context={"model": "mine"}, error_type="com.acme.order.bad")
    assert record.context == {"model": "mine"} and record.error_type == "com.acme.order.bad"
    assert len(record.violations) == 1


def test_urls():
    assert (
        hide_url("https://u:p@h.example:8/a?b=1&c&d=#f")
        == "https://[redacted]@h.example:8/a?b=[redacted]&c&d="
    )
    assert hide_url("https://h.example/a") == "https://h.example/a"
    assert hide_url("http://[bad") == "[redacted]"
    assert hide_url("/a?b=c") == "/a?b=[redacted]"
    assert hide_url("mailto:x") == "mailto:x"
