"""Hostile text gives canonical records with marks, never an exception, and bounded memory. Asserts no times."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
import uep
from uep.bridges import Translation, translate

HEADER = "Traceback (most recent call last):\n"
PYTHON_FRAME = '  File "/srv/a.py", line 3, in f\n'
JAVA_FRAME = "\tat a.b.C.m(C.java:1)\n"
JS_FRAME = "    at f (/srv/a.js:1:1)\n"
GO_STACK = "\ngoroutine 1 [running]:\nmain.main()\n\t/srv/a.go:1 +0x1\n"
NODES = 64


def read(text: str | bytes) -> list[Translation]:
    """Translate with the time of the run fixed; every record is canonical."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
    found = list(translate(io.BytesIO(data), now="2026-11-21T12:00:00Z"))
    for item in found:
        assert uep.validate(item.record) == ()
    return found


def rules(item: Translation) -> set[str]:
    """Return the rules of a record's marks."""
    return {mark.rule for mark in item.record.marks}


def nested_javascript() -> str:
    """Return an error with a cause in a cause."""
    lines = []
    for depth in range(NODES + 1):
        margin = "  " * depth
        lines.append(
            f"{margin}{'[cause]: ' if depth else ''}Error: e{depth}\n{margin}    at f (/srv/a.js:{depth}:1)"
        )
        lines.append(" {\n" if depth < NODES else "\n")
    return "".join([*lines, *("  " * depth + "}\n" for depth in reversed(range(NODES)))])


NESTED: dict[str, str] = {
    "python": "\nThe above exception was the direct cause of the following exception:\n\n".join(
        f"{HEADER}{PYTHON_FRAME}ValueError: e{number}\n" for number in range(NODES + 1)
    ),
    "java": f"a.b.CException: e\n{JAVA_FRAME}"
    + f"Caused by: a.b.DException: e\n{JAVA_FRAME}\t... 1 more\n" * NODES,
    "javascript": nested_javascript(),
    "rust": "Error: e\n\nCaused by:\n" + "".join(f"{number:>5}: e{number}\n" for number in range(NODES)),
}


@pytest.mark.parametrize("language", NESTED)
def test_sixty_four_causes_are_sixty_four_nodes(language: str) -> None:
    """Every cause is a node below the one it explains."""
    (item,) = read(NESTED[language])
    assert [node.parent for node in item.record.nodes] == [None, *range(NODES)]


MANY = 100_000
FRAMES: dict[str, str] = {
    "python": HEADER
    + "".join(f'  File "/srv/a.py", line {n}, in f\n' for n in range(1, MANY))
    + "ValueError: x\n",
    "java": "a.b.CException: x\n" + "".join(f"\tat a.b.C.m(C.java:{n})\n" for n in range(1, MANY)),
    "javascript": "Error: x\n" + "".join(f"    at f (/srv/a.js:{n}:1)\n" for n in range(1, MANY)),
    "go": "panic: x\n\ngoroutine 1 [running]:\n"
    + "".join(f"main.f()\n\t/srv/a.go:{n} +0x1\n" for n in range(1, MANY)),
    "rust": "thread 'main' panicked at src/a.rs:1:1:\nx\nstack backtrace:\n"
    + "".join(f"{n:>4}: a::f\n             at ./src/a.rs:{n}:1\n" for n in range(MANY)),
}


@pytest.mark.parametrize("language", FRAMES)
def test_a_hundred_thousand_frames_are_cut_and_counted(language: str) -> None:
    """One error; the frames kept and those dropped are more than a record may hold; nothing else is found."""
    (item,) = read(FRAMES[language])
    stack = item.record.nodes[0].stack
    assert (
        stack is not None and stack.dropped_frames + len(stack.frames) > 10_000 and len(stack.frames) <= 256
    )


DAMAGE: dict[str, str | bytes] = {
    "nul": f"{HEADER}{PYTHON_FRAME}ValueError: a\0b\n",
    "invalid UTF-8": f"{HEADER}{PYTHON_FRAME}ValueError: ".encode() + b"\xff\xfe\xc3(\n",
    "a message over the limit": f"{HEADER}{PYTHON_FRAME}ValueError: {'x' * 20_000}\n",
    "a line over the limit": f"a.b.CException: {'x' * (1 << 20)}\n{JAVA_FRAME}",
    "a long function": f"Error: x\n    at {'f' * 5000} (/srv/a.js:1:1)\n",
    "a cut traceback": f"{HEADER}{PYTHON_FRAME}",
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_marked(name: str) -> None:
    """What was repaired or cut has a mark that says so."""
    (item,) = read(DAMAGE[name])
    assert rules(item) - {"bridge:parsed_text", "bridge:time_zone"}


def test_bidirectional_controls_stay_in_the_message() -> None:
    """A record keeps them; a renderer shows them escaped."""
    (item,) = read(f"{HEADER}{PYTHON_FRAME}ValueError: a\u202eb\u2066c\n")
    assert item.record.error_message == "a\u202eb\u2066c"
    assert "\u202e" not in uep.render(item.record)


FORGED: dict[str, tuple[str, str]] = {
    "python": (
        "fake\n" + PYTHON_FRAME.replace("/srv/a.py", "/forged.py"),
        f"{HEADER}{PYTHON_FRAME}ValueError: ",
    ),
    "go": (
        "fake\n\n\tgoroutine 7 [running]:\n\tforged.f()\n\t\t/forged.go:1 +0x1".replace("\n", "\n\t").replace(
            "\n\t\n", "\n\t\n"
        ),
        "panic: ",
    ),
}


@pytest.mark.parametrize("language", FORGED)
def test_frames_in_a_message_are_message(language: str) -> None:
    """No frame of a record comes out of a message."""
    message, head = FORGED[language]
    found = read(head + message + ("\n" + GO_STACK if language == "go" else ""))
    frames = [
        frame for item in found for node in item.record.nodes if node.stack for frame in node.stack.frames
    ]
    assert frames and not any("forged" in frame.file for frame in frames)


UNITS: tuple[str, ...] = (
    "(",
    " ",
    "\t",
    "at at at ",
    "    at \n",
    "Caused by: ",
    "Caused by: \n",
    "Caused by: a.b.C: x\n",
    "panic: ",
    "panic: x\n",
    "\tpanic: x\n",
    HEADER,
    HEADER + PYTHON_FRAME,
    f"{HEADER}{PYTHON_FRAME}E: x\n",
    f"a.b.CException: x\n{JAVA_FRAME}",
    f"Error: x\n{JS_FRAME}",
    f"panic: x\n{GO_STACK}exit status 2\n",
    "thread 'main' panicked at a.rs:1:1:\n",
    "thread 'main' panicked at a.rs:1:1:\nstack backtrace:\n   0: a\n",
    "Error: x\n\nCaused by:\n",
    '{"m":"'
    + HEADER.replace("\n", "\\n")
    + PYTHON_FRAME.replace('"', '\\"').replace("\n", "\\n")
    + 'E: x"}\n',
    "ERROR Exception: x\\n\\tat a.b.c(D.java:1)\\n\n",
    "[Error: x] {\n  [cause]: 1\n",
    "\x1b[",
    "\0",
    "\u202e",
    "\r",
    "  + Exception Group " + HEADER,
    "'    at a (b.js:1:1)' +\n",
    HEADER + "\n> " + PYTHON_FRAME[2:] + "\n",
)


@pytest.mark.parametrize("unit", UNITS, ids=range(len(UNITS)))
def test_repeated_text_gives_canonical_records(unit: str) -> None:
    """64 KiB of one text: no exception, and whatever is found is canonical."""
    read((unit * (65536 // len(unit) + 1))[:65536])


def distinct_errors(size: int) -> Iterator[str]:
    """Yield the pieces of one JSON line that holds thousands of errors."""
    yield '{"m":"'
    for number in range(size):
        yield f"Error: x{number}\\n    at a (b.js:1:1)\\n"
    yield '"}\n'


def test_a_payload_with_many_errors_is_hashed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids of the errors of one payload cost what the payload has in common only once (work is counted, not time)."""
    from uep.bridges import _payload

    hashed = 0
    plain: Callable[..., object] = _payload.hashlib.sha256

    def counted(data: bytes = b"") -> object:
        nonlocal hashed
        hashed += len(data)
        return plain(data)

    monkeypatch.setattr(_payload.hashlib, "sha256", counted)
    data = "".join(distinct_errors(2000))
    assert len(read(data)) == 2000
    assert hashed < 4 * len(data)


COMMAND = """
import atexit
atexit.register(lambda: print(*[line for line in open("/proc/self/status") if "VmHWM" in line], file=sys.stderr))
import sys
from uep.cli import main
main()
"""


def test_the_command_needs_little_memory() -> None:
    """64 MiB of a log with errors through the command: less than 150 MiB resident."""
    program = (
        "import sys\nline = b'2026-11-21 10:00:00,000 INFO [main] shop - request 17 took 3 ms\\n' * 4000\n"
        "error = b'java.lang.IllegalStateException: x\\n\\tat a.b.C.m(C.java:1)\\n'\n"
        "for _ in range((64 << 20) // len(line)):\n    sys.stdout.buffer.write(line + error)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as made:
        command = [sys.executable, "-c", COMMAND, "translate", "-"]
        done = subprocess.run(command, stdin=made.stdout, capture_output=True, check=True)
    assert done.stdout.count(b"\n") > 100
    assert int(done.stderr.split()[-2]) < 150 * 1024, "kB resident at the most"
