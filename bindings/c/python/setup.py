"""Build the extension where a C compiler is, and the wheel without it where none is; says which of the two it does."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from setuptools import setup
from setuptools.command.sdist import sdist

sys.path.insert(0, str(Path(__file__).resolve().parent))

from build_native import HERE, find_sources  # found through the line above

PROBE = "#include <Python.h>\nint probe(void) { return PY_MAJOR_VERSION; }\n"


def has_compiler() -> bool:
    """Tell whether a file that includes Python.h can be compiled."""
    if os.name == "nt":
        return True  # setuptools finds the compiler there, and says so when there is none
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "probe.c"
        source.write_text(PROBE, encoding="utf-8")
        include = f"-I{sysconfig.get_paths()['include']}"
        try:
            subprocess.run([*compiler, include, "-c", source.name], cwd=folder, check=True)
        except (OSError, subprocess.CalledProcessError) as failed:
            print(f"no C compiler that finds Python.h: {failed}", file=sys.stderr)
            return False
    return True


class SelfContained(sdist):
    """Put uep.h and uep.c beside setup.py for as long as the archive is made."""

    def run(self) -> None:
        """Copy, pack and clean up."""
        source, target = find_sources(), HERE / "c"
        if source == target:
            super().run()
            return
        target.mkdir(exist_ok=True)
        try:
            for name in ("uep.h", "uep.c"):
                shutil.copy2(source / name, target / name)
            super().run()
        finally:
            shutil.rmtree(target)


if has_compiler():
    modules, options = ["build_native.py:make_api", "build_native.py:make_abi"], {"py_limited_api": "cp311"}
else:
    print(
        "building WITHOUT the extension: this wheel only opens a libuep.so.1 that is installed, or the one that "
        "UEP_LIBRARY names; install a C compiler and the headers of Python to get the extension",
        file=sys.stderr,
    )
    modules, options = ["build_native.py:make_abi"], {}

setup(cffi_modules=modules, options={"bdist_wheel": options}, cmdclass={"sdist": SelfContained})
