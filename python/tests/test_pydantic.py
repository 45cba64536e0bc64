"""uep.pydantic: FastAPI shows the canonical schema, takes and gives records, and refuses what the protocol refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
import uep
import uep.pydantic as models
import uep_data
from fastapi import FastAPI
from fastapi.testclient import TestClient
from uep.errors import DecodeError
from uep.testing import sample, sample_names

CANONICAL = json.loads(uep_data.locate("schemas", "json", "v1", "canonical.schema.json").read_text("utf-8"))

app = FastAPI()


@app.post("/errors", response_model_exclude_defaults=True)
def take(error: models.UniversalErrorProtocol) -> models.UniversalErrorProtocol:
    """Give back the error that came."""
    models.to_record(error)
    return error


def rewritten(node: Any) -> Any:
    """Return a schema with OpenAPI's references written as the canonical schema writes them, and without the root's own keys."""
    if isinstance(node, dict):
        return {
            key: value.replace("#/components/schemas/", "#/$defs/") if key == "$ref" else rewritten(value)
            for key, value in node.items()
        }
    return [rewritten(item) for item in node] if isinstance(node, list) else node


def without_names(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without what names the document rather than describing it."""
    return {
        key: value
        for key, value in schema.items()
        if key not in ("$comment", "$schema", "$id", "$defs", "title")
    }


def test_openapi_shows_the_canonical_schema():
    """Every component equals the definition of the same name in schemas/json/v1/canonical.schema.json."""
    components = app.openapi()["components"]["schemas"]
    assert without_names(CANONICAL) == without_names(rewritten(components["UniversalErrorProtocol"]))
    shown = set(components) - {"UniversalErrorProtocol", "HTTPValidationError", "ValidationError"}
    assert shown <= set(CANONICAL["$defs"])
    for name in ("Node", "Stack", "Frame", "Recovery", "Mark", "Detail"):
        assert without_names(CANONICAL["$defs"][name]) == without_names(rewritten(components[name]))


@pytest.mark.parametrize("name", sample_names())
def test_a_record_goes_through_a_web_application(name: str):
    """What the application answers is the record it was sent."""
    record = sample(name)
    answer = TestClient(app).post(
        "/errors", content=uep.encode(record), headers={"content-type": "application/json"}
    )
    assert 200 == answer.status_code, answer.text
    assert record == uep.decode(answer.content).record


def test_a_record_and_its_model_are_equal_both_ways():
    """from_record and to_record lose nothing."""
    record = sample("chain")
    assert record == models.to_record(models.from_record(record))


def test_an_unknown_member_is_refused_by_the_framework():
    """The canonical profile is closed, so the framework answers 422 by itself."""
    document = json.loads(uep.encode(sample("chain"))) | {"colour": "red"}
    assert 422 == TestClient(app).post("/errors", json=document).status_code


def test_a_rule_between_fields_is_checked_when_the_model_becomes_a_record():
    """No schema can say that a parent stands before its child."""
    document = json.loads(uep.encode(sample("chain")))
    document["nodes"][1]["parent"] = 5
    model = models.UniversalErrorProtocol.model_validate(document)
    with pytest.raises(DecodeError, match="/nodes/1/parent"):
        models.to_record(model)
