"""The distribution: its declarations are the header's, its backends agree, its example runs, its demands are answered."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
import tomllib

import pytest
import uep
import uep.errors
from uep import native
from uep._native_load import BACKENDS, NativeUnavailable

from .conftest import LIBRARY, NATIVE, ROOT, run

HEADER = (LIBRARY / "uep.h").read_text()


def native_ffi(name):
    """The ffi and lib of a backend."""
    return getattr(importlib.import_module("uep_native"), f"load_{name}")()


def test_every_declared_function_exists(use):
    """No function of the header is missing in the extension or in the shared library."""
    use("api")
    names = sorted(set(re.findall(r"^UEP_API [^;(]*?\b(uep_\w+)\(", HEADER, re.MULTILINE)))
    assert len(names) > 150
    for name in ("api", "abi"):
        _, lib = native_ffi(name)
        assert [] == [function for function in names if not hasattr(lib, function)]
        assert [] == [function for function in names if function not in dir(lib)]


def is_layout(ffi, name):
    """Whether a type is a struct whose members the header shows."""
    if ffi.typeof(name).kind != "struct":
        return False
    try:
        return ffi.sizeof(name) > 0
    except ffi.error:
        return False


def test_layouts_are_the_compilers(use):
    """What cffi computes for the shared library is what the compiler made of the header."""
    use("api")
    (api, _), (abi, _) = native_ffi("api"), native_ffi("abi")
    # The reader of tracebacks is only in the extension.
    shared = [name for name in api.list_types()[0] if not name.startswith("uep_text_")]
    structs = [name for name in shared if is_layout(api, name)]
    assert {"uep_buf", "uep_record", "uep_node", "uep_frame", "uep_value"} <= set(structs)
    for name in structs:
        assert api.sizeof(name) == abi.sizeof(name), name
        offsets = [[(field, kind.offset) for field, kind in ffi.typeof(name).fields] for ffi in (api, abi)]
        assert offsets[0] == offsets[1], name


def test_interchange_struct_is_the_headers(use):
    """CDEF says what uep.h says."""
    import cffi

    use("api")
    mine = cffi.FFI()
    mine.cdef(native.CDEF)
    theirs, _ = native_ffi("api")
    fields = [
        [(name, kind.type.cname, kind.offset) for name, kind in ffi.typeof("uep_buf").fields]
        for ffi in (mine, theirs)
    ]
    assert [(name, offset) for name, _, offset in fields[0]] == [
        (name, offset) for name, _, offset in fields[1]
    ]


def test_versions_agree():
    """The distribution, the extra that names it and the header are of one version."""
    version = re.search(r'#define UEP_PACKAGE_VERSION "([^"]+)"', HEADER)[1]
    own = tomllib.loads((NATIVE / "pyproject.toml").read_text())["project"]["version"]
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]["native"]
    assert (version, [f"universal-error-protocol-native=={version}"]) == (own, extra)


def fails_with(script: str, **environment: str) -> str:
    """Run a script and return the last line of what it printed as an error."""
    import os

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )
    assert done.returncode, done.stdout
    return done.stderr.strip().splitlines()[-1]


ASK = "import sys; sys.path[:0] = sys.argv[1:]; from uep import native; print(native.backend)"


def test_impossible_demands_say_how_to_mend_them(built, monkeypatch):
    """Each of them names what to install or to set."""
    said = fails_with(ASK, UEP_NATIVE="api")
    assert "NativeUnavailable" in said
    assert "install universal-error-protocol-native" in said
    monkeypatch.setenv("PYTHONPATH", str(built.site))
    said = fails_with(ASK, UEP_NATIVE="abi", UEP_LIBRARY="/nonexistent/libuep.so.1")
    assert "let UEP_LIBRARY name a libuep.so.1" in said
    assert "is not libuep" in fails_with(ASK, UEP_NATIVE="abi", UEP_LIBRARY="libm.so.6")
    assert "set it to api, abi or pure" in fails_with(ASK, UEP_NATIVE="fast")
    assert issubclass(NativeUnavailable, ImportError)


def test_order_of_backends(built, monkeypatch):
    """The extension first, then the shared library, then Python."""
    monkeypatch.delenv("UEP_NATIVE", raising=False)
    assert "pure\n" == run(sys.executable, "-c", ASK)
    assert "api\n" == run(sys.executable, "-c", ASK, built.site)
    monkeypatch.setenv("UEP_LIBRARY", str(built.libuep))
    blocked = "import sys; sys.modules['uep_native._api'] = None; " + ASK
    assert "abi\n" == run(sys.executable, "-c", blocked, built.site)
    monkeypatch.setenv("UEP_LIBRARY", "/nonexistent/libuep.so.1")
    assert "pure\n" == run(sys.executable, "-c", blocked, built.site)


def test_plain_install_imports_no_cffi():
    """Reading and writing the binary form without the distribution loads neither cffi nor ctypes."""
    script = (
        "import sys, uep; from uep.encoding import PROTOBUF; "
        "uep.decode(uep.encode(uep.capture(ValueError('x')), PROTOBUF), PROTOBUF); "
        "print([name for name in ('cffi', '_cffi_backend', 'ctypes', 'uep.native') if name in sys.modules])"
    )
    assert "[]\n" == run(sys.executable, "-c", script)


def test_readme_wraps_a_library_in_ten_lines(use, tmp_path, monkeypatch):
    """The two listings of the README are compiled and run, and the second one fails as it says."""
    readme = (NATIVE / "README.md").read_text()
    (source,) = re.findall(r"^```c\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    (script,) = re.findall(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert len(source[source.index("int32_t") :].strip().splitlines()) <= 10
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "folders.c").write_text(source)
    scope = {"AMALGAMATION": str(LIBRARY)}
    use("api")
    with pytest.raises(uep.UepError):
        exec(script, scope)
    for name in BACKENDS:
        use(name)
        with pytest.raises(uep.UepError) as caught:
            native.call(scope["lib"].make_folder, b"/proc/new")
        record = caught.value.record
        assert "posix.errno" == record.codes[0].space
        frame = record.nodes[0].stack.frames[0]
        assert ("make_folder", "folders.c") == (frame.function, frame.file.rpartition("/")[2])
        assert source.splitlines()[frame.line - 1].strip().startswith("UEP_ERRNO")


def test_without_a_compiler_the_wheel_has_no_extension(tmp_path):
    """The build says so, and what it makes opens a shared library only."""
    import os

    source = tmp_path / "source"
    shutil.copytree(NATIVE, source, ignore=shutil.ignore_patterns("build", "*.egg-info", "c"))
    shutil.copytree(LIBRARY, source / "c")
    done = subprocess.run(
        [sys.executable, "setup.py", "-q", "build", "--build-lib", str(tmp_path / "site")],
        cwd=source,
        env=os.environ | {"CC": "/nonexistent/cc"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    assert "WITHOUT the extension" in done.stderr
    made = sorted(path.name for path in (tmp_path / "site" / "uep_native").iterdir())
    assert ["__init__.py", "_abi.py", "py.typed"] == made
