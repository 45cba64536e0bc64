"""One Jinja environment for all templates. A missing name is an error, never an empty string."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from uep_codegen.c_literals import c_comment, c_rows, c_string
from uep_codegen.errors import Fault, SpecError
from uep_codegen.go_literals import go_code, go_string, go_strings, longest, pad
from uep_codegen.literals import docstring, literal, quote
from uep_codegen.markdown import FILTERS
from uep_codegen.outputs import COMMAND, header_line, seal
from uep_codegen.rust_literals import rust_doc, rust_literal, rust_string

__all__ = ["TEMPLATES", "render_template"]

TEMPLATES = Path(__file__).parent / "templates"


def render_template(name: str, command: str = COMMAND, /, **context: Any) -> str:
    """Return the sealed text of a template; raise SpecError when it names something that does not exist."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters |= {"quote": quote, "literal": literal, "docstring": docstring}
    environment.filters |= {"go_string": go_string, "go_strings": go_strings, "longest": longest, "pad": pad}
    environment.filters |= {"c_comment": c_comment, "c_rows": c_rows, "c_string": c_string}
    environment.filters |= {"rust_doc": rust_doc, "rust_literal": rust_literal, "rust_string": rust_string}
    environment.filters |= FILTERS
    environment.globals["go_code"] = go_code
    try:
        text = environment.get_template(name).render(header=header_line(command), **context)
    except TemplateError as fault:
        line = getattr(fault, "lineno", None)
        where = f"tools/uep_codegen/templates/{name}" + (f":{line}" if line else "")
        raise SpecError(
            Fault(where, f"the template fails ({fault})", "mend the template or the target's context")
        ) from fault
    return seal(text)
