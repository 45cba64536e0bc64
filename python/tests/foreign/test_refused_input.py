"""What libraries that check input write of what they refused, and what only looks like an error."""

from __future__ import annotations

import json

import pytest

from .reading import only, read

REFUSED = {
    "zod": [{"code": "invalid_type", "expected": "string", "path": ["items", 0], "message": "m"}],
    "zod of an API": {"success": False, "error": {"name": "ZodError", "issues": [{"code": "c", "path": ["items", 0], "message": "m"}]}},
    "zod 4": {"name": "ZodError", "message": json.dumps([{"code": "c", "path": ["items", 0], "message": "m"}])},
    "yup": {"name": "ValidationError", "errors": ["m"], "message": "m", "value": {"s5ec4e7": 1}, "inner": [{"name": "ValidationError", "path": "items[0]", "type": "t", "errors": ["m"], "message": "m"}]},
    "valibot": [{"kind": "schema", "type": "string", "input": "s5ec4e7", "expected": "string", "received": "s5ec4e7", "message": "m", "path": [{"key": "items"}, {"key": 0}]}],
    "joi": [{"message": "m", "path": ["items", 0], "type": "any.required", "context": {"value": "s5ec4e7"}}],
    "class-validator": [{"property": "items", "target": {"s5ec4e7": 1}, "children": [{"property": "0", "children": [], "constraints": {"isEmail": "m"}}]}],
    "express-validator": {"errors": {"items": {"type": "field", "value": "s5ec4e7", "msg": "m", "path": "items[0]", "location": "body"}}},
    "express-validator 6": {"errors": [{"value": "s5ec4e7", "msg": "m", "param": "items[0]", "location": "body"}]},
    "ajv": {"errors": [{"instancePath": "/items/0", "schemaPath": "#/x", "keyword": "type", "params": {}, "message": "m", "data": "s5ec4e7"}]},
    "json schema": {"valid": False, "errors": [{"keywordLocation": "/x", "instanceLocation": "#/items/0", "error": "m"}]},
    "fluent": [{"PropertyName": "items[0]", "ErrorMessage": "m", "AttemptedValue": "s5ec4e7", "ErrorCode": "NotEmpty"}],
    "mongoose": {"name": "ValidationError", "message": "m", "errors": {"items.0": {"name": "ValidatorError", "kind": "required", "message": "m", "path": "items.0", "value": "s5ec4e7"}}},
    "sequelize": {"name": "SequelizeValidationError", "errors": [{"message": "m", "type": "t", "path": "items[0]", "value": "s5ec4e7", "origin": "CORE"}]},
    "superstruct": {"name": "StructError", "message": "m", "value": "s5ec4e7", "key": "0", "branch": ["s5ec4e7"], "type": "t", "path": ["items", 0], "failures": [{"value": "s5ec4e7", "type": "t", "key": 0, "path": ["items", 0], "branch": ["s5ec4e7"], "message": "m"}]},
    "drf": {"type": "validation_error", "errors": [{"code": "required", "detail": "m", "attr": "items.0"}]},
}  # fmt: skip


@pytest.mark.parametrize("library", sorted(REFUSED))
def test_validators_of_other_languages_are_read(library):
    """One violation at the same place, whatever the spelling, and never the value."""
    [found] = read(REFUSED[library])
    [violation] = found.record.violations
    assert ("validation_errors", "uep.input.validation_failed") == (found.format, found.record.error_type)
    assert ("/items/0", "m", "field") == (violation.path, violation.description, violation.kind)
    assert "s5ec4e7" not in str(found.record)


def test_forms_and_flat_lists_name_the_fields():
    """Django's forms and zod's flat form have lists by the name of the field."""
    record, _ = only(
        {"email": [{"message": "m", "code": "required"}], "__all__": [{"message": "n", "code": ""}]}
    )
    assert [("/email", "required"), ("", "")] == [(one.path, one.reason) for one in record.violations]
    record, _ = only({"formErrors": ["n"], "fieldErrors": {"email": ["m"]}})
    assert [("", "n"), ("/email", "m")] == [(one.path, one.description) for one in record.violations]


@pytest.mark.parametrize(
    "document",
    [
        {"errors": [], "valid": True},
        {"errors": [{"code": "X", "message": "m"}], "data": None, "page": 1},
        {"email": [{"message": "m", "code": "c", "more": 1}]},
        {"nested": {}, "root": []},
        {"name": "package", "version": "1.0.0", "type": "module", "errors": {}},
        {"events": [{"eventId": "1", "eventType": "WorkflowExecutionStarted"}]},
        {"executionArn": "arn", "status": "SUCCEEDED"},
        {"Error": "", "Cause": 5},
        {"metadata": {"service": {"name": "x"}}},
        {"level": "warn", "error": "told by another service"},
    ],
)
def test_what_looks_alike_is_none(document):
    """Ordinary answers, settings and lines of a log; the body of an answer lists no refused input (UEP-BRG-2350)."""
    assert [] == [one for found in read(document) for one in found.record.violations]
