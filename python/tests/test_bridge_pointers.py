"""Every loss names a place that is there: in the foreign document on the way in, in the record on the way out."""

from __future__ import annotations

import base64
import gzip
import json
from itertools import islice

import msgspec
from hypothesis import HealthCheck, given, note, settings
from msgspec.structs import replace
from uep.bridges import (
    _cockroach_schema,
    _google_details,
    _temporal_schema,
    emit,
    list_losses,
    translate,
    written_formats,
)
from uep.bridges._formats import STRUCTURED
from uep.bridges._http_exchange import split_exchange
from uep.bridges._http_message import read_headers, split_raw
from uep.bridges._otlp_wire import read_request
from uep.bridges._sentry_envelope import split_envelopes
from uep.bridges._xml import parse_xml
from uep.testing import records
from uep_data import locate

NOW = "2026-11-22T00:00:00Z"
BINARY = {
    "cockroach": lambda data: _cockroach_schema.SCHEMA.to_json("EncodedError", data),
    "google_rpc": _google_details.status_to_json,
    "otlp": read_request,
    "temporal": lambda data: _temporal_schema.SCHEMA.to_json("Failure", data),
}


def _vectors():
    for path in sorted(locate("conformance", "vectors").glob("*/*.json")):
        if path.name == "index.json":
            continue
        for group in json.loads(path.read_text()).get("groups", []):
            for test in group["tests"] if group["op"] == "bridge_in" else ():
                arguments = {**group.get("args", {}), **test.get("args", {})}
                if arguments.get("source") in STRUCTURED or arguments.get("source") == "auto":
                    given_ = test["in"]
                    if "text" in given_:
                        yield test["id"], arguments, given_["text"].encode()
                    elif "hex" in given_:
                        yield test["id"], arguments, bytes.fromhex(given_["hex"])


def _json(data):
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _attributes(data):
    """Return the tree of a document of XML with its attributes, each behind an at sign."""

    def tree(element):
        named = {f"@{name.rpartition(' ')[2]}": text for name, text in element.attributes.items()}
        return named | {child.name: tree(child) for child in element.children}

    root, _ = parse_xml(data)
    return {root.name: tree(root)}


def _readings(data, stem):
    """Yield what a place can lead into: the value that a document is, or the values that stand for its parts."""
    if (value := _json(data)) is not None:
        yield value
    for response in split_raw(data):
        yield {"status": response.status, "headers": response.headers, "body": response.body}
    for response in split_exchange(data):
        yield {"request": "", "status": response.status, "headers": response.headers, "body": response.body}
    headers, place = read_headers(data)
    yield {**headers, "headers": headers, "data": data[place:]}
    for envelope in split_envelopes(data):
        yield {"header": envelope.header, "items": [item.payload for _, item in envelope.items]}
    for read in (lambda one: parse_xml(one)[0].value(), _attributes, BINARY.get(stem, lambda _: None)):
        try:
            yield read(data)
        except ValueError:
            continue


def _enter(value):
    """Return what a text or some bytes hold, where a place leads into a document that stands in them."""
    if isinstance(value, str):
        try:
            padded = value + "=" * (-len(value) % 4)
            value = (
                base64.b64decode(padded, validate=True) if _json(value.encode()) is None else value.encode()
            )
        except ValueError:
            return None
    return (
        next((one for one in _readings(value, "google_rpc") if one), None)
        if isinstance(value, bytes)
        else value
    )


def _leads(value, steps):
    """Return whether a place leads to something in a value."""
    if not steps:
        return True
    step, *rest = steps
    value = _enter(value)
    if isinstance(value, dict):
        found = [value[name] for name in value if step in ("*", name.replace("~", "~0").replace("/", "~1"))]
    elif isinstance(value, list):
        found = value if step == "*" else value[int(step) : int(step) + 1] if step.isdecimal() else []
    else:
        found = []
    return any(_leads(one, rest) for one in found)


def _resolves(pointer, data, stem):
    return pointer == "" or (
        pointer.startswith("/") and any(_leads(one, pointer[1:].split("/")) for one in _readings(data, stem))
    )


def test_every_loss_of_a_vector_is_in_its_document():
    """A star stands for every element."""
    astray = []
    for name, arguments, data in _vectors():
        options = {
            key: arguments[key] for key in ("source", "status", "timezone", "file") if key in arguments
        }
        plain = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        try:
            found = list(islice(translate(data, now=NOW, **options), 50))
        except ValueError:
            continue
        for one in found:
            part = plain[one.span.offset : one.span.offset + one.span.length]
            astray += [
                (name, one.format, loss)
                for loss in one.losses
                if not _resolves(loss.path, part, options["source"])
            ]
    assert [] == astray


@settings(
    max_examples=6, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(records(nodes=3))
def test_every_loss_of_a_record_is_in_the_record(record):
    """The pointers lead into the record that was given, whoever sees the document."""
    record = replace(record, origin=None)  # one that it was made from would be written in its place
    value = msgspec.to_builtins(record)
    for stem in written_formats():
        note(stem)
        for audience in ("internal", "external"):
            for loss in list_losses(record, stem, audience=audience):
                assert _leads(value, loss.path[1:].split("/")) or not loss.path, loss


@settings(
    max_examples=6, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(records(nodes=3))
def test_every_loss_of_what_was_written_is_in_its_document(record):
    """What a bridge writes it reads, with and without the record inside."""
    record = replace(record, origin=None)
    for stem in written_formats():
        note(stem)
        document = emit(record, stem, audience="internal")
        for embedded in (True, False):
            for one in translate(document, source=stem, now=NOW, embedded=embedded):
                assert all(_resolves(loss.path, document, stem) for loss in one.losses), one.losses
