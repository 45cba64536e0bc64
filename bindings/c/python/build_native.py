"""Make the two cffi modules from the C library's own header. Declares nothing by hand: the header is the only source.

What stands between `/* cdef: begin */` and `/* cdef: end */` is read; macros that are text are left out, because cffi
has no constants of text.
"""

from __future__ import annotations

import re
from pathlib import Path

from cffi import FFI

HERE = Path(__file__).resolve().parent
# In an sdist the two files lie beside this one; in a checkout where `uep codegen` writes them.
PLACES = (HERE / "c", HERE.parent / "gen" / "amalgamation")

_SECTION = re.compile(r"/\* cdef: begin \*/(.*?)/\* cdef: end \*/", re.DOTALL)
_TEXT_MACRO = re.compile(r'^#define \w+ ".*$', re.MULTILINE)


def find_sources() -> Path:
    """Return the folder that holds uep.h and uep.c."""
    for place in PLACES:
        if (place / "uep.h").is_file() and (place / "uep.c").is_file():
            return place
    looked = " or ".join(str(place) for place in PLACES)
    raise FileNotFoundError(f"uep.h and uep.c are not in {looked}; run `uep codegen` in a checkout")


def read_cdef(header: str) -> str:
    """Return the declarations of a header for cffi."""
    sections = _SECTION.findall(header)
    if not sections:
        raise ValueError("the header has no section between cdef: begin and cdef: end; it is not uep.h")
    return _TEXT_MACRO.sub("", "\n".join(sections).replace("UEP_API ", ""))


def declarations() -> str:
    """Return the declarations of the library that is to be built."""
    return read_cdef((find_sources() / "uep.h").read_text(encoding="utf-8"))


def make_api() -> FFI:
    """Return the builder of uep_native._api, an extension that has the C library inside, and a reader of errors in text."""
    builder = FFI()
    builder.cdef(declarations() + read_cdef((HERE / "text.h").read_text(encoding="utf-8")))
    sources = [*find_sources().glob("uep.[ch]"), *HERE.glob("text*.[ch]")]
    builder.set_source(
        "uep_native._api",
        '#include "uep.c"\n#include "text.h"\n',
        # Relative paths: setuptools wants none that begins at the root.
        sources=[path.name for path in sorted(HERE.glob("text*.c"))],
        include_dirs=[str(find_sources()), str(HERE)],
        depends=[str(source) for source in sources],
        # Nothing of the library shows outside of the extension, so it meets no other copy in the process.
        define_macros=[("UEP_API", "")],
        extra_compile_args=["-std=c11", "-O2", "-g0", "-fvisibility=hidden"],
    )
    return builder


def make_abi() -> FFI:
    """Return the builder of uep_native._abi, Python only: the same declarations for a library that is opened at run time."""
    builder = FFI()
    builder.cdef(declarations())
    builder.set_source("uep_native._abi", None)
    return builder
