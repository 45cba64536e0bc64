"""Check what no schema can: references, texts, names and numbers across the whole specification. Mends nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from uep_codegen.errors import Fault, SpecError
from uep_codegen.lint_allocated import lint_allocated
from uep_codegen.lint_names import lint_names

__all__ = ["lint", "run_lints"]

# Words a suggestion cannot begin with: it has to begin with the verb of an action.
_NO_VERBS = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "any",
        "as",
        "at",
        "because",
        "but",
        "by",
        "each",
        "every",
        "for",
        "from",
        "he",
        "her",
        "his",
        "how",
        "if",
        "in",
        "is",
        "it",
        "its",
        "many",
        "more",
        "most",
        "no",
        "not",
        "of",
        "on",
        "once",
        "one",
        "or",
        "our",
        "she",
        "some",
        "such",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "we",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "with",
        "you",
        "your",
    ]
)


def run_lints(ir: dict[str, Any], allocated: dict[str, Any]) -> None:
    """Raise SpecError with every fault of every lint."""
    faults = list(lint(ir))
    faults += lint_allocated(ir, allocated)
    if faults:
        raise SpecError(*faults)


def lint(ir: dict[str, Any]) -> Iterator[Fault]:
    """Yield the faults of the lints that need the IR only."""
    for check in _LINTS:
        yield from check(ir)


def _lint_docs(ir: dict[str, Any]) -> Iterator[Fault]:
    """Every item has a doc and the release it came with."""
    for where, item in _list_items(ir):
        if not any(str(item.get(key) or "").strip() for key in ("doc", "description")):
            yield Fault(where, "no doc", "say in a sentence what it is")
        if not item.get("since"):
            yield Fault(where, "no since", "name the release that first had it")


def _list_items(ir: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    proto = "schemas/proto/uep/v1/error.proto"
    for name, message in ir["messages"].items():
        yield f"{proto} ({name})", message
        for field in message["fields"]:
            yield f"{proto} ({name}.{field['name']})", {"doc": field["comment"], "since": field["since"]}
            yield f"spec/registry/fields.yaml ({name}.{field['name']})", field
    for name, enum in ir["enums"].items():
        yield f"{proto} ({name})", enum
        for value in enum["values"]:
            yield f"{proto} ({name}.{value['name']})", value
    for kind in ("limits", "patterns", "reasons", "categories"):
        for name, item in ir[kind].items():
            yield f"spec/registry/{kind}.yaml ({name})", item
    for name, item in ir["types"].items():
        yield _type_place(name), item
    for kind, file in (("recovery_strategies", "recovery"), ("codes", "codes/*"), ("native", "native/*")):
        for name, item in ir[kind].items():
            yield f"spec/registry/{file.replace('*', name)}.yaml ({name})", item
    for kind in ("attributes", "metrics"):
        for name, item in ir["metrics"].get(kind, {}).items():
            yield f"spec/registry/metrics.yaml ({name})", item


def _type_place(name: str) -> str:
    parts = name.split(".")
    file = parts[1] if len(parts) > 1 else name
    return f"spec/registry/types/{file}.yaml ({name})"


def _lint_references(ir: dict[str, Any]) -> Iterator[Fault]:
    """Everything that is named exists."""
    for kind in ("limits", "patterns"):
        for name, item in ir[kind].items():
            where = f"spec/registry/{kind}.yaml ({name})"
            if item["reason"] is not None:
                yield from _expect(where, item["reason"], ir["reasons"], "reason", "reasons.yaml")
    metrics, strategies = ir["metrics"].get("metrics", {}), ir["recovery_strategies"]
    for name, item in ir["types"].items():
        where = _type_place(name)
        yield from _expect(where, item["category"], ir["categories"], "category", "categories.yaml")
        yield from _expect(
            where, item["parent"], {**ir["types"], **ir["categories"]}, "parent", "the registry"
        )
        if item["ancestors"][-1] != item["category"]:
            yield Fault(
                where,
                f"the chain of parents ends in {item['ancestors'][-1]}",
                f"let it end in {item['category']}",
            )
        for strategy in item["recovery_strategies"]:
            yield from _expect(where, strategy, strategies, "recovery strategy", "recovery.yaml")
        named = [*item["monitoring_metrics"], *(row["metric"] for row in item["monitoring_requirements"])]
        named += [row["of"] for row in item["monitoring_requirements"] if "of" in row]
        for metric in named:
            yield from _expect(where, metric, metrics, "metric", "metrics.yaml")
    for name, item in metrics.items():
        for attribute in item["attributes"]:
            where = f"spec/registry/metrics.yaml ({name})"
            yield from _expect(where, attribute, ir["metrics"]["attributes"], "attribute", "metrics.yaml")
    yield from _lint_code_references(ir)


def _lint_code_references(ir: dict[str, Any]) -> Iterator[Fault]:
    for stem, table in ir["codes"].items():
        where = f"spec/registry/codes/{stem}.yaml"
        rows = [row for key in ("entries", "ranges", "prefixes", "exceptions") for row in table.get(key, [])]
        named = [row["type"] for row in rows if "type" in row]
        if isinstance(table.get("default"), str) and table["kind"] in {"in_map", "per_platform"}:
            named.append(table["default"])
        for error_type in sorted(set(named)):
            yield from _expect(where, error_type, ir["types"], "error type", "the registry")
        for row in table.get("derived", []):
            yield from _expect(where, row["table"], ir["codes"], "code table", "spec/registry/codes")
    for stem, table in ir["native"].items():
        where = f"spec/registry/native/{stem}.yaml"
        named = [
            *table["types"].values(),
            *table["to_native"],
            *(row["type"] for row in table.get("bases", [])),
        ]
        for error_type in sorted(set(named)):
            yield from _expect(where, error_type, ir["types"], "error type", "the registry")
        for error_type in sorted(set(ir["types"]) - set(table["to_native"])):
            yield Fault(
                where, f"to_native has no line for {error_type}", "add the native type it is rebuilt as"
            )
        for name in table.get("code_tables", []):
            yield from _expect(where, name, ir["codes"], "code table", "spec/registry/codes")


def _expect(where: str, name: str, known: Iterable[str], what: str, place: str) -> Iterator[Fault]:
    if name not in known:
        yield Fault(where, f"the {what} {name} does not exist", f"name one of {place}")


def _lint_texts(ir: dict[str, Any]) -> Iterator[Fault]:
    """No text stands for two things, and each type has suggestions that name an action."""
    places: dict[str, list[str]] = defaultdict(list)
    for where, text in _list_texts(ir):
        places[" ".join(text.lower().split())].append(where)
    for text, found in places.items():
        for where in found[1:]:
            yield Fault(
                where,
                f'the text "{text[:60]}" stands at {found[0]} too',
                "write what is true of this item only",
            )
    for name, item in ir["types"].items():
        if len(item["recovery_suggestions"]) < 2:
            yield Fault(_type_place(name), "fewer than two recovery suggestions", "add what a person can do")
        for text in item["recovery_suggestions"]:
            if text.split()[0].lower().strip(",.:;") in _NO_VERBS:
                yield Fault(
                    _type_place(name), f'"{text[:60]}" does not begin with an action', "begin with its verb"
                )


def _list_texts(ir: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, item in ir["types"].items():
        where = _type_place(name)
        for key in ("title", "description", "disambiguation"):
            yield where, item[key]
        for text in item["recovery_suggestions"]:
            yield where, text
        for row in item["monitoring_requirements"]:
            yield where, row["description"]
    for name, item in ir["categories"].items():
        yield f"spec/registry/categories.yaml ({name})", item["title"]
        yield f"spec/registry/categories.yaml ({name})", item["description"]
    for name, item in ir["metrics"].get("metrics", {}).items():
        yield f"spec/registry/metrics.yaml ({name})", item["description"]
    for name, item in ir["recovery_strategies"].items():
        yield f"spec/registry/recovery.yaml ({name})", item["description"]


def _lint_patterns(ir: dict[str, Any]) -> Iterator[Fault]:
    """Each pattern has the form every engine shares, and its own examples prove it."""
    from uep_codegen.lint_schema import check_pattern

    for name, row in ir["patterns"].items():
        where = f"spec/registry/patterns.yaml ({name})"
        problem = check_pattern(row["regex"])
        if problem:
            yield Fault(where, problem, "keep to the subset of RE2, anchored with ^ and $")
            continue
        yield from _lint_examples(where, row)


def _lint_examples(where: str, row: dict[str, Any]) -> Iterator[Fault]:
    import re

    matcher = re.compile(row["regex"])
    for text in row["examples"]["valid"]:
        if matcher.fullmatch(text) is None:
            yield Fault(
                where, f"the valid example {text!r} does not match", "correct the pattern or the example"
            )
    for text in row["examples"]["invalid"]:
        has_line_end = any(character in text for character in "\n\r\u0085\u2028\u2029")
        if matcher.fullmatch(text) is not None and not has_line_end and text not in row.get("excluded", []):
            yield Fault(where, f"the invalid example {text!r} matches", "correct the pattern or the example")


def _lint_unused(ir: dict[str, Any]) -> Iterator[Fault]:
    """Each pattern is used by a field or by a rule."""
    used = {
        field["pattern"]["id"]
        for message in ir["messages"].values()
        for field in message["fields"]
        if field["pattern"]
    }
    used |= {"category_id", "context_key"}
    for name in ir["patterns"]:
        if name not in used:
            yield Fault(
                f"spec/registry/patterns.yaml ({name})",
                "no field uses it",
                "delete it or name it in fields.yaml",
            )


_LINTS: tuple[Callable[[dict[str, Any]], Iterator[Fault]], ...] = (
    _lint_docs,
    _lint_references,
    _lint_texts,
    _lint_patterns,
    _lint_unused,
    lint_names,
)
