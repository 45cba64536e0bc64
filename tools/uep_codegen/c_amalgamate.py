"""Join a C library into one header and one source file, which users copy into their own tree. Parses no C: it knows lines.

Names that two source files keep to themselves get the file's name behind them; everything else stays as it is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from uep_codegen.outputs import header_line, seal

__all__ = ["join_header", "join_source"]

_LOCAL_INCLUDE = re.compile(r'^#include "([^"]+)"\n', re.MULTILINE)
# What a file keeps to itself: static functions and data, types and constants outside of a header, macros.
_STATIC = re.compile(r"^static (?!inline const)[^=;(){]*?\b(\w+)(?=\s*(?:\(|\[|=|;))", re.MULTILINE)
_TYPE = re.compile(r"^(?:typedef )?(?:struct|enum|union) (\w+) \{", re.MULTILINE)
_ENUM = re.compile(r"^enum \{([^}]*)\}", re.MULTILINE)
_MACRO = re.compile(r"^#define (\w+)", re.MULTILINE)
_TOKEN = re.compile(r'"(?:\\.|[^"\\\n])*"|/\*.*?\*/|(?<![\w.>])[A-Za-z_]\w*|->\w+|\.[A-Za-z_]\w*', re.DOTALL)
_FEATURES = re.compile(r"#ifndef _GNU_SOURCE\n#define _GNU_SOURCE\n#endif\n")


def join_header(header: str, parts: Mapping[str, str]) -> str:
    """Return the public header with the headers it includes put in their places."""
    text = _inline(header, parts, set(), "")
    return seal(
        f"/* {header_line()}\n * The Universal Error Protocol in C: the header. Its other half is uep.c. */\n{text}"
    )


def join_source(sources: Mapping[str, str], headers: Mapping[str, str], name: str) -> str:
    """Return all source files as one; headers of the library's own stand in front of the first file that includes them."""
    kept = {path: _list_names(text) for path, text in sources.items()}
    count = Counter(found for names in kept.values() for found in names)
    shared = {found for found, files in count.items() if files > 1}
    seen: set[str] = set()
    pieces = [
        f"/* {header_line()}\n * The Universal Error Protocol in C: the library. Compile it as C11 with uep.h beside it. */\n",
        f'#ifndef _GNU_SOURCE\n#define _GNU_SOURCE\n#endif\n#include "{name}"\n',
    ]
    for path, text in sources.items():
        stem = path.rsplit("/", 1)[-1].removesuffix(".c")
        renamed = _rename(
            _FEATURES.sub("", text), {found: f"{found}_{stem}" for found in kept[path] & shared}
        )
        pieces.append(f"\n/* ---- {stem}.c ---- */\n\n{_inline(_without_seal(renamed), headers, seen, name)}")
        macros = sorted(set(_MACRO.findall(renamed)) - {"_GNU_SOURCE"})
        pieces.append("".join(f"#undef {macro}\n" for macro in macros))
    return seal("".join(pieces))


def _list_names(text: str) -> set[str]:
    """Return the names that a source file keeps to itself; macros are undone instead."""
    names = set(_STATIC.findall(text)) | set(_TYPE.findall(text))
    for body in _ENUM.findall(text):
        names |= set(re.findall(r"\b([A-Z]\w*)\s*(?:=|,|$)", body))
    return names


def _rename(text: str, names: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda found: names.get(found[0], found[0]), text) if names else text


def _inline(text: str, headers: Mapping[str, str], seen: set[str], name: str) -> str:
    def take(found: re.Match[str]) -> str:
        file = found[1]
        if file == name or file in seen or file not in headers:
            return ""
        seen.add(file)
        return _inline(_without_seal(headers[file]), headers, seen, name)

    return _LOCAL_INCLUDE.sub(take, text)


def _without_seal(text: str) -> str:
    """Return a generated text without its own header line: the joined file has one for all."""
    return re.sub(r"\(content [0-9a-f]{16}; do not edit\)", "(part of this file)", text, count=1)
