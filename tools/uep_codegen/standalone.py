"""Make the validator that vendors copy: one module of the standard library that checks a document against canonical.

fastjsonschema writes the code; this module rewrites it through `ast`: raises become a helper with a JSON Pointer, its
exception and its imports go, equal leaf schemas become one function. The schema stays the source.
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from uep_codegen.json_schemas import build_canonical
from uep_codegen.outputs import header_line, seal

__all__ = ["build_standalone"]

_NOTES = ("$comment", "$id", "$schema", "description", "title")
_PROLOGUE = '''# {header}
# fmt: off
# The code below is laid out by ast.unparse.
# ruff: noqa: C405, RUF021, RUF060, SIM102
"""Check parsed JSON documents against the canonical schema of records {release}, with the standard library only.

validate(document) raises NotCanonical with a JSON Pointer. Byte lengths, the calendar and rules between fields are not
part of a schema and not checked here; `uep validate` checks them too.
"""

from __future__ import annotations

import re
from typing import Any

__all__ = ["NotCanonical", "validate"]

_NoneType = type(None)


class NotCanonical(ValueError):
    """A document is not canonical: `path` is a JSON Pointer, `rule` the keyword of the schema."""

    def __init__(self, path: str, rule: str, what: str) -> None:
        super().__init__(f"{{path or 'document'}}: {{what}}")
        self.path = path
        self.rule = rule


def validate(document: Any) -> None:
    """Raise NotCanonical when a parsed document is not what the canonical schema allows."""
    _check_record(document, "")


def _refuse(path: str, rule: str, what: str) -> None:
    raise NotCanonical(path, rule, what)


def _join(path: str, key: Any) -> str:
    return path + "/" + str(key).replace("~", "~0").replace("/", "~1")


'''


def build_standalone(ir: dict[str, Any]) -> str:
    """Return the sealed source of the validator."""
    import fastjsonschema

    schema = _share_leaves(_strip(build_canonical(ir)))
    code: str = fastjsonschema.compile_to_code(schema)
    tree = ast.parse(code)
    rewriter = _Rewriter(ir)
    functions = [rewriter.rewrite(node) for node in tree.body if isinstance(node, ast.FunctionDef)]
    patterns = "".join(f"{name} = re.compile({regex!r})\n" for regex, name in rewriter.patterns.items())
    bodies = "\n\n\n".join(ast.unparse(function) for function in functions)
    prologue = _PROLOGUE.format(header=header_line(), release=ir["versions"]["release"])
    return seal(f"{prologue}{patterns}\n\n{bodies}\n")


def _strip(node: Any, *, names: bool = False) -> Any:
    """Return a schema without its notes; `names`: the keys are names of members and not keywords."""
    if isinstance(node, list):
        return [_strip(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, item in node.items():
        if key in _NOTES and not names:
            continue
        is_map = key in {"$defs", "properties"} and not names
        kept[key] = _escape_dollar(item) if key == "pattern" and not names else _strip(item, names=is_map)
    return kept


def _escape_dollar(pattern: str) -> str:
    r"""Return the pattern with `\$` inside classes: fastjsonschema takes every bare `$` for the end of the text."""
    return re.sub(r"\[(?:\\.|[^\]\\])*\]", lambda found: re.sub(r"(?<!\\)\$", r"\\$", found.group()), pattern)


def _share_leaves(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with every leaf that occurs more than once moved to $defs."""
    leaves = Counter(json.dumps(holder[key]) for holder, key in _list_leaves(schema))
    names = {
        leaf: f"leaf_{index}"
        for index, leaf in enumerate(sorted(key for key, count in leaves.items() if count > 1))
    }
    for holder, key in list(_list_leaves(schema)):
        shared = names.get(json.dumps(holder[key]))
        if shared is not None:
            holder[key] = {"$ref": f"#/$defs/{shared}"}
    schema["$defs"] |= {name: json.loads(leaf) for leaf, name in names.items()}
    return schema


def _list_leaves(schema: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the holder and key of every inner schema that refers to no other."""
    for node in (schema, *schema["$defs"].values()):
        members = node.get("properties", {})
        places = [(members, key) for key in members]
        places += [(inner, "items") for inner in members.values() if isinstance(inner.get("items"), dict)]
        for inner in (node, *members.values()):
            places += [(inner, key) for key in ("propertyNames",) if isinstance(inner.get(key), dict)]
        yield from (
            (holder, key) for holder, key in places if key in holder and "$ref" not in json.dumps(holder[key])
        )


class _Rewriter(ast.NodeTransformer):
    """Rewrite one function of fastjsonschema's output at a time; collects the patterns they use."""

    def __init__(self, ir: dict[str, Any]) -> None:
        self.patterns: dict[str, str] = {}
        self._ids = {_escape_dollar(row["regex"]): f"_{name.upper()}" for name, row in ir["patterns"].items()}

    def rewrite(self, function: ast.FunctionDef) -> ast.FunctionDef:
        """Return the function under its new name, typed, with its body rewritten."""
        function.name = _function_name(function.name)
        function.args = ast.parse("def f(data: Any, path: str) -> None: pass").body[0].args  # type: ignore[attr-defined]
        function.returns = ast.Name("None")
        if isinstance(function.body[-1], ast.Return):
            function.body.pop()
        self.generic_visit(function)
        return ast.fix_missing_locations(function)

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        assert isinstance(node.exc, ast.Call)
        keywords = {keyword.arg: keyword.value for keyword in node.exc.keywords}
        rule = ast.literal_eval(keywords["rule"])
        what = _message(node.exc.args[0], rule)
        path = self.visit(keywords["name"])
        return ast.Expr(ast.Call(ast.Name("_refuse"), [path, ast.Constant(rule), ast.Constant(what)], []))

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        parts = _flatten(node)
        if not any(_is_prefix(part) for part in parts):
            return self.generic_visit(node)
        path: ast.expr = ast.Name("path")
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                path = ast.BinOp(path, ast.Add(), ast.Constant(part.value.replace(".", "/")))
            elif isinstance(part, ast.Call):
                lead, name = _placeholder(part)
                path = ast.BinOp(path, ast.Add(), ast.Constant(lead)) if lead else path
                path = ast.Call(ast.Name("_join"), [path, ast.Name(name)], [])
        return path

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        if _is_prefix(node):
            return ast.Name("path")
        self.generic_visit(node)
        return (_join_members(node) if isinstance(node.op, ast.Or) else None) or node

    def visit_Try(self, node: ast.Try) -> ast.AST:
        """Write `not: {pattern}` as one test; fastjsonschema runs the pattern and catches its own refusal."""
        self.generic_visit(node)
        search = _find_search(node.body) if node.orelse else None
        return node if search is None else ast.If(search, node.orelse, [])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id.startswith("validate"):
            return ast.Call(ast.Name(_function_name(node.func.id)), [node.args[0], node.args[-1]], [])
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        if isinstance(node.value, ast.Name) and node.value.id == "REGEX_PATTERNS":
            regex = ast.literal_eval(node.slice)
            end = re.sub(r"(?<!\\)\$", r"\\Z", regex)
            name = self._ids.get(regex) or (
                "_LINE_ENDS" if "\u2028" in regex else f"_PATTERN_{len(self.patterns)}"
            )
            return ast.Name(self.patterns.setdefault(end, name))
        return self.generic_visit(node)

    def visit_Tuple(self, node: ast.Tuple) -> ast.AST:
        node.elts = [
            item
            for item in node.elts
            if not (isinstance(item, ast.Name) and item.id in {"Decimal", "JsonSchemaValuesException"})
        ]
        self.generic_visit(node)
        return node.elts[0] if len(node.elts) == 1 else node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        renamed = {"JsonSchemaValueException": "NotCanonical", "NoneType": "_NoneType"}
        return ast.copy_location(
            ast.Name(renamed.get(node.id, node.id), getattr(node, "ctx", ast.Load())), node
        )


def _function_name(name: str) -> str:
    return "_check_record" if name == "validate" else "_check_" + name.removeprefix("validate____defs_")


def _flatten(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_flatten(node.left), *_flatten(node.right)]
    return [node]


def _is_prefix(node: ast.expr) -> bool:
    """Tell whether this is fastjsonschema's `(name_prefix or "data")`."""
    return (
        isinstance(node, ast.BoolOp)
        and isinstance(node.values[0], ast.Name)
        and node.values[0].id == "name_prefix"
    )


def _placeholder(node: ast.Call) -> tuple[str, str]:
    """Return the text before, and the variable of, `".nodes[{data_x}]".format(**locals())`."""
    assert isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Constant)
    found = re.fullmatch(r"(.*?)[\[.]?\{(\w+)\}\]?", str(node.func.value.value))
    assert found is not None
    return found.group(1).replace(".", "/"), found.group(2)


def _find_search(body: list[ast.stmt]) -> ast.expr | None:
    """Return the `pattern.search(text)` of the code for `{"pattern": …}`, when the code is that and no more."""
    last = body[-1]
    if (
        len(body) > 2
        or not isinstance(last, ast.If)
        or len(last.body) != 1
        or not isinstance(last.body[0], ast.If)
    ):
        return None
    test = last.body[0].test
    if not isinstance(test, ast.UnaryOp) or not isinstance(test.operand, ast.Call):
        return None
    call = test.operand
    is_search = isinstance(call.func, ast.Attribute) and call.func.attr == "search"
    return ast.BoolOp(ast.And(), [last.test, call]) if is_search else None


def _join_members(node: ast.BoolOp) -> ast.expr | None:
    """Return `guard and x in (…)` for a chain of `guard and x == constant` with one guard."""
    guards, constants, subjects = set(), [], set()
    for part in node.values:
        if not isinstance(part, ast.BoolOp) or not isinstance(part.values[-1], ast.Compare):
            return None
        compare = part.values[-1]
        if not isinstance(compare.ops[0], ast.Eq) or not isinstance(compare.comparators[0], ast.Constant):
            return None
        guards.add("".join(map(ast.dump, part.values[:-1])))
        subjects.add(ast.dump(compare.left))
        constants.append(compare.comparators[0])
    if len(guards) != 1 or len(subjects) != 1 or len(constants) < 2:
        return None
    first = node.values[0]
    assert isinstance(first, ast.BoolOp) and isinstance(first.values[-1], ast.Compare)
    member = ast.Compare(first.values[-1].left, [ast.In()], [ast.Tuple(list(constants), ast.Load())])
    return ast.BoolOp(ast.And(), [*first.values[:-1], member])


def _message(node: ast.expr, rule: str) -> str:
    """Return the constant words of a message, without the name it begins with and without patterns and value lists."""
    if rule in {"pattern", "enum", "const"}:
        return {
            "pattern": "does not match its pattern",
            "enum": "is none of the values",
            "const": "is not the value",
        }[rule]
    if rule in {"additionalProperties", "required"}:
        return (
            "has a member that is not known" if rule == "additionalProperties" else "lacks a mandatory member"
        )
    words = "".join(str(part.value) for part in _flatten(node) if isinstance(part, ast.Constant))
    words = words[words.find(" must ") + 1 :] if " must " in words else words.strip() or rule
    return {"not": "has a form that is not allowed", "anyOf": "fits none of the forms"}.get(rule, words)
