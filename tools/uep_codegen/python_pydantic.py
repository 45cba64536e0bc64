"""Prepare the pydantic models: one annotation per field. Renders nothing."""

from __future__ import annotations

from typing import Any

from uep_codegen.literals import WIDTH, quote
from uep_codegen.numeric_regex import up_to

__all__ = ["pydantic_models"]

_UINT64 = 18446744073709551615


def pydantic_models(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the models' fields, and the constrained types that several of them share."""
    aliases: dict[str, str] = {}
    messages = []
    for name, message in ir["messages"].items():
        fields = [_field(ir, field, aliases) for field in message["fields"]]
        messages.append({"name": name, "doc": message["doc"], "fields": fields})
    context = next(
        field for field in ir["messages"]["UniversalErrorProtocol"]["fields"] if field["name"] == "context"
    )
    limits = {role: limit["value"] for role, limit in context["limits"].items()}
    key = f"max_length={limits['key_bytes']}, pattern={_raw(ir['patterns']['context_key']['regex'])}"
    return {
        "messages": messages,
        "aliases": dict(sorted(aliases.items())),
        "key_arguments": key,
        "largest": limits["max"],
        "longest_text": limits["bytes"],
        "depths": range(1, limits["depth"] + 1),
    }


def _field(ir: dict[str, Any], field: dict[str, Any], aliases: dict[str, str]) -> str:
    name = field["name"]
    held = _held(ir, field, aliases)
    if field["map"]:
        count = field["limits"]["count"]["value"]
        values = f"value_{field['limits']['depth']['value']}" if field["type"] == "value" else held
        return _line(name, f"dict[_Key, {values}]", f"Field(min_length=1, max_length={count})", "{}")
    if field["repeated"]:
        arguments = ["min_length=1"]
        if "count" in field["limits"]:
            arguments.append(f"max_length={field['limits']['count']['value']}")
        return _line(name, f"list[{held}]", f"Field({', '.join(arguments)})", "[]")
    if field["required"] != "never":
        return f"{name}: {held}"
    if field["type"] in {"message", "enum", "value"} or field["optional"]:
        return _line(name, f"{held} | None", "_NOT_NULL", "None")
    return f"{name}: {held} = {_default(field)}"


def _line(name: str, annotation: str, extra: str, default: str) -> str:
    flat = f"{name}: Annotated[{annotation}, {extra}] = {default}"
    if len(flat) + 4 <= WIDTH:
        return flat
    return f"{name}: Annotated[\n        {annotation}, {extra}\n    ] = {default}"


def _default(field: dict[str, Any]) -> str:
    return {"uint32": "0", "bool": "False"}.get(field["type"], '""')


def _held(ir: dict[str, Any], field: dict[str, Any], aliases: dict[str, str]) -> str:
    kind = field["type"]
    if kind == "message":
        return str(field["type_name"])
    if kind == "value":
        return f"value_{field['limits']['depth']['value']}"
    if kind == "enum":
        return _enum(ir, field["type_name"], aliases)
    if kind == "bool":
        return "bool" if field["optional"] else "_True"
    if kind == "uint32":
        largest = field["limits"]["max"]["value"] if "max" in field["limits"] else "_UINT32"
        return f"Annotated[int, Field(ge={0 if field['optional'] else 1}, le={largest}), _WHOLE]"
    return _text(ir, field, aliases)


def _enum(ir: dict[str, Any], name: str, aliases: dict[str, str]) -> str:
    values = ir["enums"][name]["values"]
    lowest = str(values[1]["number"] + 1) if ir["enums"][name]["closed"] else "-_INT32 - 1"
    names = ", ".join(quote(value["name"]) for value in values[1:])
    numbers = ", ".join(str(value["number"]) for value in values)
    lines = [
        f"Literal[{names}]",
        f"Annotated[int, Field(ge={lowest}, le=_INT32), _WHOLE, _refuse_known({numbers})]",
    ]
    flat = " | ".join(lines)
    alias = f"_{name}"
    if len(alias) + 3 + len(flat) <= WIDTH:
        aliases[alias] = flat
    elif len(lines[0]) + 4 <= WIDTH:
        aliases[alias] = f"(\n    {lines[0]}\n    | {lines[1]}\n)"
    else:
        items = "".join(f"        {quote(value['name'])},\n" for value in values[1:])
        aliases[alias] = f"(\n    Literal[\n{items}    ]\n    | {lines[1]}\n)"
    return alias


def _text(ir: dict[str, Any], field: dict[str, Any], aliases: dict[str, str]) -> str:
    """Return the alias of a constrained text: one for each pattern and length."""
    if field["type"] == "fixed64":
        return _alias(
            aliases, "_Fixed64", [f"pattern={_raw('^' + up_to(_UINT64, zero=False) + '$')}"], ["_ONE_LINE"]
        )
    pattern = field["pattern"]["id"] if field["pattern"] else None
    limit = field["limits"].get("root_bytes", field["limits"].get("bytes"))
    longest = None if limit is None else limit["value"]
    if field["type"] == "bytes" and longest is not None:
        longest = (longest + 2) // 3 * 4
    single = not (field["repeated"] or field["map"])
    shortest = 1 if single and not field["optional"] and pattern is None else 0
    arguments = [f"min_length={shortest}"] if shortest else []
    arguments += [f"max_length={longest}"] if longest is not None else []
    if pattern is None:
        name = f"_Text{'' if shortest else 'OrEmpty'}{longest}"
        return _alias(aliases, name, arguments, ["_NO_NUL"])
    row = ir["patterns"][pattern]
    checks = ["_ONE_LINE"]
    if row.get("excluded"):
        checks.append(f"_refuse_values({', '.join(map(quote, row['excluded']))})")
    words = "".join(word.capitalize() for word in pattern.split("_"))
    arguments = (["min_length=1"] if single and pattern == "mark_path" else []) + arguments
    name = f"_{words}{longest or ''}"
    return _alias(aliases, name, [*arguments, f"pattern={_raw(row['regex'])}"], checks)


def _alias(aliases: dict[str, str], name: str, arguments: list[str], checks: list[str]) -> str:
    tail = "".join(f", {check}" for check in checks)
    flat = f"Annotated[str, Field({', '.join(arguments)}){tail}]"
    if len(name) + 3 + len(flat) <= WIDTH:
        aliases[name] = flat
    else:
        field = f"    Field({', '.join(arguments)}),\n"
        if len(field) > WIDTH + 1:
            field = "    Field(\n" + "".join(f"        {argument},\n" for argument in arguments) + "    ),\n"
            if len(arguments) == 1:
                field = f"    Field(\n        {arguments[0]}\n    ),\n"
        rows = "".join(f"    {check},\n" for check in checks)
        aliases[name] = f"Annotated[\n    str,\n{field}{rows}]"
    return name


def _raw(regex: str) -> str:
    """Return a regular expression as a Python string literal."""
    if '"' in regex:
        return quote(regex)
    return f'r"{regex}"' if "\\" in regex else quote(regex)
