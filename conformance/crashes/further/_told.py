"""What the interpreter knows of an exception, its causes and its members."""

import json
import os
from pathlib import Path


def _nodes(error, nodes, edge):
    frames, tb = [], error.__traceback__
    while tb is not None:
        frames.append(
            {
                "function": tb.tb_frame.f_code.co_name,
                "file": tb.tb_frame.f_code.co_filename,
                "line": tb.tb_lineno,
            }
        )
        tb = tb.tb_next
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ in ("__main__", "builtins")
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    index = len(nodes)
    nodes.append({**edge, "type_name": name, "message": str(error), "frames": frames[::-1]})
    if error.__cause__ is not None:
        _nodes(error.__cause__, nodes, {"parent": index, "relation": "RELATION_CAUSE"})
    if isinstance(error, BaseExceptionGroup):
        nodes[index]["is_group"] = True
        for member in error.exceptions:
            _nodes(member, nodes, {"parent": index, "relation": "RELATION_MEMBER"})
    return nodes


def tell(error):
    if "UEP_TRUTH" in os.environ:
        with Path(os.environ["UEP_TRUTH"]).open("a", encoding="utf-8") as file:
            file.write(json.dumps(_nodes(error, [], {})) + "\n")
