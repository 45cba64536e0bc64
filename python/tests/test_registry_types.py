"""The registry of types, severities, strategies and metrics keeps its own rules, and agrees with names that others define."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pytest
from google.rpc import code_pb2
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from uep_data import locate

KINDS = ("categories", "metrics", "recovery", "severities")
SEVERITIES = {"Low": 10, "Medium": 20, "High": 30, "Critical": 40}
STRUCTURAL = {
    "uep.aggregate.multiple",
    "uep.protocol.malformed_record",
    "uep.protocol.unsupported_version",
    "uep.unknown.unclassified",
}

# The figures of the taxonomy: severity, retryability, effect, gRPC code, HTTP status, OpenTelemetry severity number.
TAXONOMY = """
auth.credentials_expired Low AFTER_FIX NONE UNAUTHENTICATED 401 13
auth.permission_denied Medium NEVER NONE PERMISSION_DENIED 403 17
auth.unauthenticated Medium AFTER_FIX NONE UNAUTHENTICATED 401 17
business.rule_violation Low NEVER NONE FAILED_PRECONDITION 422 13
cancel.by_caller Low NEVER POSSIBLE CANCELLED 499 5
capacity.disk_full High AFTER_FIX POSSIBLE RESOURCE_EXHAUSTED 507 18
capacity.memory_exhausted Critical NEVER POSSIBLE RESOURCE_EXHAUSTED 503 21
capacity.overloaded High CALL NONE UNAVAILABLE 503 18
config.invalid High AFTER_FIX NONE FAILED_PRECONDITION 500 18
data.corruption Critical NEVER POSSIBLE DATA_LOSS 500 21
data.integrity_violation Medium NEVER NONE FAILED_PRECONDITION 409 17
data.serialization_failed Medium NEVER NONE INTERNAL 500 17
deadline.exceeded Medium TRANSACTION POSSIBLE DEADLINE_EXCEEDED 504 17
dependency.bad_response High NEVER POSSIBLE INTERNAL 502 18
dependency.unavailable High CALL POSSIBLE UNAVAILABLE 503 18
input.malformed Low NEVER NONE INVALID_ARGUMENT 400 13
input.out_of_range Low NEVER NONE OUT_OF_RANGE 400 13
input.too_large Low NEVER NONE RESOURCE_EXHAUSTED 413 13
input.validation_failed Low NEVER NONE INVALID_ARGUMENT 422 13
network.connection_failed Medium CALL NONE UNAVAILABLE 503 17
network.connection_lost Medium CALL POSSIBLE UNAVAILABLE 502 17
network.name_resolution Medium CALL NONE UNAVAILABLE 503 17
network.timeout Medium CALL POSSIBLE DEADLINE_EXCEEDED 504 17
network.tls_failure High AFTER_FIX NONE UNAVAILABLE 502 18
quota.exceeded Medium AFTER_FIX NONE RESOURCE_EXHAUSTED 429 17
quota.rate_limited Low CALL NONE RESOURCE_EXHAUSTED 429 13
resource.already_exists Low NEVER NONE ALREADY_EXISTS 409 13
resource.gone Low NEVER NONE NOT_FOUND 410 13
resource.not_found Low NEVER NONE NOT_FOUND 404 13
runtime.assertion_failed High NEVER POSSIBLE INTERNAL 500 18
runtime.fatal Critical NEVER POSSIBLE INTERNAL 500 21
runtime.unhandled High NEVER POSSIBLE INTERNAL 500 18
runtime.unimplemented Low NEVER NONE UNIMPLEMENTED 501 13
security.integrity_failure Critical NEVER NONE PERMISSION_DENIED 403 21
security.policy_violation High NEVER NONE PERMISSION_DENIED 403 18
state.conflict Medium TRANSACTION NONE ABORTED 409 17
state.locked Medium CALL NONE ABORTED 423 17
state.precondition_failed Medium AFTER_FIX NONE FAILED_PRECONDITION 412 17
storage.io_failure High CALL POSSIBLE INTERNAL 500 18
storage.transaction_aborted Medium TRANSACTION NONE ABORTED 409 17
"""

# The first words of suggestions: each asks for an action.
ACTIONS = set(
    "Add Align Ask Batch Bound Bring Check Choose Compare Compress Configure Confirm Consult Correct Degrade Delete Determine"
    " Enlarge Establish Examine Explain Extend Fetch Find Follow Free Handle Inspect Install Keep Leave List Log Look Measure Move"
    " Obtain Offer Order Pace Preserve Query Raise Read Record Reduce Refuse Register Reject Release Remove Renew Repeat Replace Report"
    " Reproduce Request Resolve Restart Restore Retry Revoke Roll Route Run Save Serve Set Shorten Slow Split Stop Switch Take Trace"
    " Treat Try Upgrade Update Validate Verify Wait Write Access Drop".split()
)

# How the unit of an OpenTelemetry metric is spelled at the end of its Prometheus name.
PROMETHEUS_UNITS = {"s": "_seconds", "By": "_bytes"}


@cache
def read_yaml(*parts: str) -> dict[str, Any]:
    """Return a YAML file of the registry."""
    text = locate("spec", "registry", *parts).read_text(encoding="utf-8")
    return dict(YAML(typ="safe").load(text))


@cache
def read_types() -> dict[str, dict[str, Any]]:
    """Return every type by its name."""
    folder = locate("spec", "registry", "types")
    entries = [
        entry for path in sorted(folder.glob("*.yaml")) for entry in read_yaml("types", path.name)["types"]
    ]
    table = {entry["name"]: entry for entry in entries}
    assert len(entries) == len(table)
    return table


def read_by_id(kind: str, list_name: str) -> dict[str, dict[str, Any]]:
    """Return the entries of a file by their id or name."""
    return {entry.get("id") or entry["name"]: entry for entry in read_yaml(f"{kind}.yaml")[list_name]}


def seconds(duration: str) -> float:
    """Return a ProtoJSON duration as a number."""
    assert re.fullmatch(r"(0|[1-9]\d*)(\.(\d{3}|\d{6}|\d{9}))?s", duration), duration
    return float(duration[:-1])


@pytest.mark.parametrize("kind", KINDS)
def test_file_obeys_its_schema(kind: str) -> None:
    """Every file of the registry is checked by the schema of its kind."""
    schema = json.loads(
        locate("spec", "registry", "schema", f"{kind}.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    assert [] == [
        error.message for error in Draft202012Validator(schema).iter_errors(read_yaml(f"{kind}.yaml"))
    ]


def test_type_files_obey_their_schema() -> None:
    """Every file of types is checked by the schema of types, and bears the name of its category."""
    schema = json.loads(locate("spec", "registry", "schema", "types.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sorted(locate("spec", "registry", "types").glob("*.yaml")):
        document = read_yaml("types", path.name)
        assert [] == [f"{path.name}: {error.message}" for error in validator.iter_errors(document)]
        assert {f"uep.{path.stem}"} == {entry["category"] for entry in document["types"]}


def test_forty_types_and_four_structural_ones_have_the_taxonomy_figures() -> None:
    """The types are exactly the forty of the taxonomy and the four structural ones, with its figures."""
    rows = [line.split() for line in TAXONOMY.split("\n") if line]
    keys = (
        "default_severity",
        "retryability",
        "default_effect",
        "grpc_code",
        "http_status",
        "otel_severity_number",
    )
    expected = {f"uep.{name}": [*words, int(http), int(otel)] for name, *words, http, otel in rows}
    assert 40 == len(expected)
    assert expected == {n: [t[k] for k in keys] for n, t in read_types().items() if n not in STRUCTURAL}
    assert STRUCTURAL == set(read_types()) - set(expected)


def test_structural_types_have_their_figures() -> None:
    """An aggregate and an unclassified error claim no retryability; refusals of records are the producer's fault."""
    found = {
        name: (
            t["default_severity"],
            t["retryability"],
            t["grpc_code"],
            t["http_status"],
            t["otel_severity_number"],
        )
        for name, t in read_types().items()
        if name in STRUCTURAL
    }
    assert found == {
        "uep.aggregate.multiple": ("Medium", "UNSPECIFIED", "UNKNOWN", 500, 17),
        "uep.unknown.unclassified": ("Medium", "UNSPECIFIED", "UNKNOWN", 500, 17),
        "uep.protocol.malformed_record": ("Medium", "NEVER", "INVALID_ARGUMENT", 400, 17),
        "uep.protocol.unsupported_version": ("Medium", "NEVER", "UNIMPLEMENTED", 400, 17),
    }


def test_only_cancellation_is_expected_and_only_rate_limits_are_throttled() -> None:
    """The two flags are set for one type each."""
    assert ["uep.cancel.by_caller"] == [n for n, t in read_types().items() if t["expected"]]
    assert ["uep.quota.rate_limited"] == [n for n, t in read_types().items() if t["throttled"]]


def test_only_structural_types_leave_fault_and_retryability_open() -> None:
    """A standard type says who has to act and whether repeating helps."""
    undecided = {
        n for n, t in read_types().items() if t["fault"] == "unknown" or t["retryability"] == "UNSPECIFIED"
    }
    assert {"uep.aggregate.multiple", "uep.unknown.unclassified"} == undecided


def test_every_chain_of_parents_ends_in_a_category() -> None:
    """A type has one parent, and the chain of parents ends in the category that the entry names."""
    categories = read_by_id("categories", "categories")
    assert Counter(standard=16, meta=3) == Counter(entry["kind"] for entry in categories.values())
    for name, entry in read_types().items():
        parent, steps = entry["parent"], 0
        while parent in read_types() and steps < 8:
            parent, steps = read_types()[parent]["parent"], steps + 1
        assert (name, entry["category"]) == (name, parent)
        assert parent in categories
        assert name.rsplit(".", 1)[0] == entry["category"]


def test_no_category_is_a_type_and_none_is_empty() -> None:
    """A category is never an error type, and every category has types."""
    categories = set(read_by_id("categories", "categories"))
    assert not categories & set(read_types())
    assert categories == {entry["category"] for entry in read_types().values()}


def test_entries_are_sorted() -> None:
    """Every list of the registry stands in the order of its ids; severities stand in the order of their numbers."""
    for kind, list_name in (
        ("categories", "categories"),
        ("metrics", "attributes"),
        ("metrics", "metrics"),
        ("recovery", "strategies"),
        ("severities", "scales"),
    ):
        ids = [entry.get("id") or entry["name"] for entry in read_yaml(f"{kind}.yaml")[list_name]]
        assert sorted(set(ids)) == ids
    for path in locate("spec", "registry", "types").glob("*.yaml"):
        names = [entry["name"] for entry in read_yaml("types", path.name)["types"]]
        assert sorted(names) == names
    assert SEVERITIES == {
        entry["name"]: entry["number"] for entry in read_yaml("severities.yaml")["severities"]
    }


def collect_texts(value: Any) -> list[str]:
    """Return every title, description and suggestion below a value."""
    if isinstance(value, list):
        return [text for item in value for text in collect_texts(item)]
    if not isinstance(value, dict):
        return []
    own = [value[key] for key in ("title", "description", "disambiguation") if key in value]
    return [*own, *value.get("recovery_suggestions", ()), *collect_texts(list(value.values()))]


def test_no_text_occurs_twice_in_the_registry() -> None:
    """No title, description, suggestion or metric text is used for two things."""
    documents = [read_yaml(f"{kind}.yaml") for kind in KINDS]
    found = collect_texts([*documents, *read_types().values()])
    texts = [re.sub(r"\W+", " ", text).strip().lower() for text in found]
    assert 500 < len(texts)
    assert [] == [text for text in found if text != " ".join(text.split())]
    assert [] == [text for text, count in Counter(texts).items() if count > 1]


def test_every_type_has_two_suggestions_that_name_an_action() -> None:
    """A suggestion begins with the verb of what to do."""
    for name, entry in read_types().items():
        suggestions = entry["recovery_suggestions"]
        assert len(suggestions) >= 2
        assert (name, []) == (
            name,
            [text for text in suggestions if text.split()[0].rstrip(",") not in ACTIONS],
        )
        assert all(len(text.encode()) <= 1024 for text in suggestions)


def test_grpc_codes_and_http_statuses_exist() -> None:
    """gRPC codes are those of google.rpc, HTTP statuses are errors, and severity numbers fit the severity."""
    scale = read_by_id("severities", "scales")["otel"]
    for entry in read_types().values():
        assert code_pb2.Code.Value(entry["grpc_code"]) > 0
        assert 400 <= entry["http_status"] <= 599
        level = scale["expected"] if entry["expected"] else scale["out"][entry["default_severity"]]
        assert (entry["name"], level["value"]) == (entry["name"], entry["otel_severity_number"])


def test_client_statuses_blame_the_caller() -> None:
    """A 4xx status says that the caller has to act; the exceptions are named."""
    exceptions = {"uep.security.integrity_failure", "uep.state.locked", "uep.storage.transaction_aborted"}
    found = {n for n, t in read_types().items() if t["http_status"] < 500 and t["fault"] != "caller"}
    assert exceptions == found
    assert {"uep.runtime.unimplemented"} == {
        n for n, t in read_types().items() if t["http_status"] >= 500 and t["fault"] == "caller"
    }


def test_context_keys_are_equally_sensitive_everywhere() -> None:
    """A key stands once in a type, and is sensitive wherever it is sensitive once."""
    flags: dict[str, set[bool]] = {}
    for entry in read_types().values():
        keys = [item["key"] for item in entry["context_keys"]]
        assert len(set(keys)) == len(keys)
        for item in entry["context_keys"]:
            flags.setdefault(item["key"], set()).add(item["sensitive"])
    assert [] == [key for key, found in flags.items() if len(found) > 1]


def test_monitoring_requirements_use_known_metrics_with_their_attributes() -> None:
    """A condition fits the instrument of its metric and groups by attributes that the metric has."""
    metrics = read_by_id("metrics", "metrics")
    instruments = {
        "count": {"counter"},
        "rate": {"counter"},
        "ratio": {"counter"},
        "spike": {"counter"},
        "threshold": {"gauge", "updowncounter"},
        "percentile": {"histogram"},
        "state": {"updowncounter"},
        "absence": {"counter", "gauge", "histogram", "updowncounter"},
    }
    for name, entry in read_types().items():
        for item in entry["monitoring_requirements"]:
            metric = metrics[item["metric"]]
            assert metric["instrument"] in instruments[item["condition"]], name
            assert set(item.get("group_by", ())) <= set(metric["attributes"]), (name, item["metric"])
            assert {item["metric"], item.get("of", item["metric"])} <= set(entry["monitoring_metrics"]), name
            if item["condition"] == "ratio":
                assert metrics[item["of"]]["instrument"] == "counter"
                assert set(item.get("group_by", ())) <= set(metrics[item["of"]]["attributes"]), (
                    name,
                    item["of"],
                )
            if item["condition"] == "spike":
                assert seconds(item["window"]) < seconds(item["baseline"])
            if item["condition"] == "state":
                values = read_by_id("metrics", "attributes")[item["attribute"]]["values"]
                assert item["equals"] in values


def test_every_metric_is_named_as_opentelemetry_and_prometheus_name_it() -> None:
    """The Prometheus name follows from the OpenTelemetry name, the unit and the instrument."""
    for metric in read_yaml("metrics.yaml")["metrics"]:
        name = metric["otel_name"].replace(".", "_") + PROMETHEUS_UNITS.get(metric["unit"], "")
        if metric["instrument"] == "counter":
            name += "_total"
        if metric["instrument"] == "gauge" and metric["unit"] == "1":
            name += "_ratio"
        assert name == metric["prometheus_name"]
        assert metric["id"] == metric["otel_name"]
        assert (metric["source"] == "uep") == metric["id"].startswith("uep.")


def test_every_attribute_of_a_metric_is_defined_and_used() -> None:
    """Metrics name only defined attributes, and no attribute is defined for nothing."""
    attributes = read_by_id("metrics", "attributes")
    used = {name for metric in read_yaml("metrics.yaml")["metrics"] for name in metric["attributes"]}
    assert set(attributes) == used
    assert all(name.replace(".", "_") == entry["prometheus_label"] for name, entry in attributes.items())


def test_every_type_names_strategies_that_apply_to_it() -> None:
    """The default recovery of a type satisfies the conditions of its strategies, and no strategy is left unused."""
    strategies = read_by_id("recovery", "strategies")
    for name, entry in read_types().items():
        for strategy in entry["recovery_strategies"]:
            applies = strategies[strategy]["applies_when"]
            assert entry["retryability"] in applies["retryability"], (name, strategy)
            assert entry["default_effect"] in applies["effect"], (name, strategy)
    assert set(strategies) == {s for entry in read_types().values() for s in entry["recovery_strategies"]}


def test_a_strategy_that_repeats_never_applies_to_a_certain_effect() -> None:
    """What took effect, wholly or in part, and what never helps is not repeated."""
    for strategy in read_yaml("recovery.yaml")["strategies"]:
        if strategy["repeats"]:
            assert {"NONE", "POSSIBLE"} >= set(strategy["applies_when"]["effect"])
            assert {"CALL", "TRANSACTION", "AFTER_FIX"} >= set(strategy["applies_when"]["retryability"])
            assert {"max_attempts", "max_targets"} & {item["name"] for item in strategy["parameters"]}


def test_a_possible_effect_is_looked_into_before_anything_is_repeated() -> None:
    """A type whose effect is possible lists the check or a strategy that guards idempotency before a plain repeat."""
    strategies = read_by_id("recovery", "strategies")
    for name, entry in read_types().items():
        repeating = [s for s in entry["recovery_strategies"] if strategies[s]["repeats"]]
        if entry["default_effect"] == "POSSIBLE" and repeating:
            guarded = "uep.recovery.idempotent_check" in entry["recovery_strategies"] or all(
                "when_effect_possible" in {p["name"] for p in strategies[s]["parameters"]} for s in repeating
            )
            assert guarded, name


def test_parameters_of_strategies_stand_within_their_bounds() -> None:
    """A default lies between min and max, or is one of the choices."""
    for strategy in read_yaml("recovery.yaml")["strategies"]:
        names = [item["name"] for item in strategy["parameters"]]
        assert names
        assert len(set(names)) == len(names)
        for item in strategy["parameters"]:
            where = (strategy["id"], item["name"])
            if item["type"] == "choice":
                assert item["default"] in item["choices"], where
            elif item["type"] == "boolean":
                assert isinstance(item["default"], bool), where
            else:
                assert (item["unit"] == "s") == (item["type"] == "duration"), where
                low, value, high = (item[key] for key in ("min", "default", "max"))
                numbers = [seconds(x) if item["type"] == "duration" else x for x in (low, value, high)]
                assert sorted(numbers) == numbers, where
                assert item["type"] != "integer" or all(isinstance(x, int) for x in numbers), where
