"""Exceptions of pydantic, FastAPI and jsonschema: each broken rule is a violation. Carries no value that was refused."""

from __future__ import annotations

from typing import Any, Final

from uep._capture_native import NativeFacts
from uep._gen.limits import MAX_VIOLATIONS
from uep._redact_rules import REPLACEMENT
from uep._truncate_marks import pointer
from uep.bridges._payload import escape_pointer
from uep.bridges.objects._attributes import text
from uep.model import Mark, MarkKind, Violation

__all__ = ["count_violations", "read_fastapi", "read_jsonschema", "read_pydantic"]

_LIMIT: Final = "limit:max_violations"
_LONGEST: Final = 8192
_SHORTEST: Final = 3
# Their messages name members, never values.
_NAMING: Final = frozenset(
    {
        "additionalProperties",
        "const",
        "dependencies",
        "dependentRequired",
        "required",
        "unevaluatedProperties",
    }
)


def read_pydantic(error: BaseException, facts: NativeFacts) -> None:
    """Read a ValidationError of pydantic; its message is the one that pydantic writes where inputs are to be hidden."""
    asked: Any = error
    if not hasattr(asked, "title"):
        _read_first_pydantic(asked, facts)
        return
    listed = asked.errors(include_url=False, include_context=False, include_input=facts.redact)
    facts.put("model", text(asked.title))
    if facts.redact:
        listed = [{**one, "msg": _without_input(one["msg"], one.get("input"))} for one in listed]
    _read_list(listed, facts)
    count = len(listed)
    lines = [f"{count} validation error{'' if count == 1 else 's'} for {text(asked.title)}"]
    for one in listed[:MAX_VIOLATIONS]:
        place = ".".join(str(part) for part in one["loc"])
        lines += (
            [place, f"  {one['msg']} [type={one['type']}]"]
            if place
            else [f"  {one['msg']} [type={one['type']}]"]
        )
    facts.hide("\n".join(lines))


def _read_first_pydantic(error: Any, facts: NativeFacts) -> None:
    """Read a ValidationError of pydantic 1, which quotes no input but what a validator's own message does."""
    facts.put("model", text(getattr(error.model, "__name__", "")))
    _read_list(error.errors(), facts)


def _without_input(message: str, value: Any) -> str:
    """Return a message of a program's own validator without the input, where it quotes that."""
    quoted = value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else ""
    return message.replace(quoted, REPLACEMENT) if len(quoted) >= _SHORTEST and quoted in message else message


def read_fastapi(error: BaseException, facts: NativeFacts) -> None:
    """Read a validation error of FastAPI, of a request or of an answer; its message has all that was refused in it."""
    asked: Any = error
    listed = asked.errors()
    _read_list(listed, facts)
    place = "answer" if type(error).__name__ == "ResponseValidationError" else "request"
    facts.hide(f"{len(listed)} validation error{'' if len(listed) == 1 else 's'} for the {place}")


def _read_list(listed: Any, facts: NativeFacts) -> None:
    for one in listed[:MAX_VIOLATIONS]:
        facts.violations.append(
            Violation(
                kind="field",
                path=_point(one.get("loc", ())),
                reason=text(one.get("type")),
                description=text(one.get("msg")),
            )
        )
    count_violations(len(listed), facts)


def count_violations(number: int, facts: NativeFacts) -> None:
    """Say how many rules were broken where the record has no room for all."""
    if number > MAX_VIOLATIONS:
        facts.put("violation_count", number)
        path = pointer(("violations",))
        facts.marks.append(Mark(path=path, kind=MarkKind.TRUNCATED, rule=_LIMIT, original_size=number))


def _point(parts: Any) -> str:
    """Return a path as a JSON Pointer."""
    return "".join(f"/{escape_pointer(str(part))}" for part in parts)


def read_jsonschema(error: BaseException, facts: NativeFacts) -> None:
    """Read a ValidationError or SchemaError of jsonschema; of `anyOf` and its like each branch's errors are told too."""
    described = _describe(error, facts.redact)
    facts.hide(described)
    todo: list[Any] = [error]
    while todo and len(facts.violations) < MAX_VIOLATIONS:
        one = todo.pop(0)
        todo += list(one.context)
        facts.violations.append(
            Violation(
                kind="field",
                path=_point(one.absolute_path),
                reason=text(one.validator),
                description=_describe(one, facts.redact),
            )
        )
    count_violations(len(facts.violations) + len(todo), facts)


def _describe(error: Any, redact: bool) -> str:
    """Return a message without the value that was refused, with which most of them begin."""
    message, rule = text(error.message), text(error.validator)
    if not redact or rule in _NAMING:
        return message
    is_short = len(message) < _LONGEST and isinstance(error.message, str)
    is_nested = isinstance(error.instance, (dict, list))
    # The message begins with the value's repr(), so a long or other beginning spares writing a large value.
    value = repr(error.instance) if is_short and (not is_nested or message[:1] in "{[") else ""
    if value and message.startswith(f"{value} "):
        return f"the value{message[len(value) :]}"
    return f"the value breaks the rule {rule}" if rule else "the value is not valid"
