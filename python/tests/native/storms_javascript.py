"""Texts with storms of ordinary errors of V8, whole and damaged, for the comparison of the native reader with Python's.

The same seed gives the same text. Run as a program it compares many: ``python storms_javascript.py FIRST LAST``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import cache
from typing import Final

from uep_data import locate

try:
    from .storms import BETWEEN as OTHERS
    from .storms import damage, find_difference
except ImportError:
    from storms import BETWEEN as OTHERS
    from storms import damage, find_difference

NAMES: Final = [
    "fn",
    "Object.<anonymous>",
    "Module._compile",
    "Function.executeUserEntryPoint [as runMain]",
    "new Cart",
    "async load",
    "async Promise.all",
    "",
    "async",
    "<anonymous>",
    "größe",
    "x" * 600,
    "new",
    "get size [as size]",
    "a (b)",
    "Uncaught it",
    "eval",
    "async new Cart",
    "fn 'quoted",
    "f&lt;",
]
PLACES: Final = [
    "/srv/web/program.js:{line}:{column}",
    "node:internal/modules/cjs/loader:{line}:{column}",
    "file:///srv/web/cart.mjs:{line}:{column}",
    "<anonymous>",
    "native",
    "/srv/web/program.js:{line}",
    "program.js:{line}:{column}",
    "index 3",
    "index x",
    "eval at <anonymous> (/srv/web/program.js:{line}:{column}), <anonymous>:1:7",
    "C:\\Program Files\\new\\shop.js:{line}:{column}",
    "webpack:///./src/shop.ts?x=1:{line}:{column}",
    "/" + "d/" * 600 + "x.js:{line}:{column}",
    "7:{line}:{column}",
    "shop:{line}",
    ":{line}:{column}",
    "a.js::{line}",
    '"a.js":{line}:{column}',
    "wasm://wasm/5a:wasm-function[3]:0x1f",
    "address at /a.jsbundle:1:{column}",
    "größe.js:{line}:{column}",
    "/srv/lib.rs:{line}:{column}",
    "/srv/a b.js:{line}:{column}",
    "",
    "{line}:{column}",
    "a.js:1:{line}:{column}",
    "nowhere",
]
TYPES: Final = [
    "Error",
    "TypeError",
    "ReferenceError",
    "DOMException",
    "MongoException",
    "shop.StockError",
    "Trace",
    "error",
    "TypeError [ERR_X]",
    "Plain [Error]",
    "E",
    "ERRORError",
    "INFOError",
    "a.b",
    "UnhandledPromiseRejectionWarning",
    "uncaughtException",
    "DeprecationWarning",
    "not an Error",
    "Größe.Error",
    "N" * 250 + "Error",
    "$Error",
    "W 01-Error",
    "Decor ERROR Error",
    "a..Error",
]
MESSAGES: Final = [
    "Cannot read properties of undefined (reading 'name')",
    "",
    "connect ECONNREFUSED 127.0.0.1:5432",
    "a: b: c",
    "ends in a colon:",
    "größer als 7 €",
    "x | y",
    "{'a': 1}",
    "a\\nb",
    "m" * 3000,
    "Error: twice",
    "in plugin TypeError: x",
    "Internal server error: x",
    "Uncaught TypeError: y",
    "fold at a (x.js:1:2) at b (y.js:3:4)",
    "looked at it at noon",
    "mail@host:1:2",
    "found two words before user@http://x:1:2",
    ": [",
    "[cause]: x",
    "This error is located at:",
    "Unexpected token in JSON at position 3",
    "npm ERR! code E1",
    "\u00a0wide\u3000",
    "tail  ",
    "/srv/web/program.js:3",
    "x {",
    "[object Object]",
    "<br> &nbsp; &nbsp;at x",
    "a &amp; b",
    "Node.js v20.0.0",
    "^^^",
    "Module not found: Error: Can't resolve 'x'",
    "Error in plugin 'sass'",
    "1 | a",
    "Caused by: x",
    "Failed: TypeError: inner",
    ", js engine: hermes, stack:",
    "- Msg: x - Msg: y",
]
SOURCES: Final = [
    "  throw new Error('gone');",
    "    return order.items[0].name;",
    "throw ring();",
    "    triggerUncaughtException(err, true /* fromPromise */);",
    "  throw new Error('Error: x');",
    "3 | throw new Error('x')",
    "  at = f()",
    "    at f (/srv/web/program.js:3:9)",
    "  größe()",
    "",
    "  a || b",
    "import x from '@/shop'",
    "  [1, 2].map(f)",
    "{ x: 1 }",
    "  const f = { ['a']: [1] };",
    "   ^",
    "  log('Uncaught ' + e)",
    "\tthrow x",
    "TypeError: source",
]
TOPS: Final = [
    "/srv/web/program.js:{line}",
    "node:events:502",
    "file:///srv/web/cart.mjs:{line}",
    "node:internal/process/promises:391",
    "/srv/web/program.js:{line}:7",
    "C:\\srv\\shop.js:{line}",
    "program.js:{line}",
    "/srv/a b.js:{line}",
    "/srv/lib.bundle:{line}",
    "Uncaught:",
    "evalmachine.<anonymous>:{line}",
    "/srv/@scope/x.js:{line}",
]
VERSIONS: Final = [
    "Node.js v20.20.2",
    "Node.js v22.1.0",
    "Node.js v20.20.2",
    "Node.js v18.0.0-nightly",
    "Node.js v020.1.1",
    "Node.js v9999.1.1",
    "Node.js v20",
    "Node.js v",
    "Thrown at:",
    "(Use `node --trace-uncaught ...` to show where the exception was thrown)",
]
BETWEEN: Final = [
    *OTHERS,
    b"    at lost (/srv/web/program.js:3:9)\n",
    b"    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n",
    b"Error: alone\n",
    b"Emitted 'error' event at:\n    at emitErrorNT (node:internal/streams/destroy:151:8)\n",
    b"From previous event:\n",
    b"--- Promise.then ---\n",
    b"    ... 4 lines matching cause stack trace ...\n",
    b"  code: 'E_X'\n}\n",
    b"Caused by: Error: inner\n    at f (/srv/web/program.js:3:9)\n",
    b"(node:7) Warning: x\n",
    b"\nNode.js v20.20.2\n",
    b"Node.js v20.20.2\n",
    b"/srv/web/program.js:3\n",
    b"/srv/web/program.js:3\n  throw x\n  ^\n\n",
    b"3 | throw x\n    ^\n",
    b"error: Uncaught (in promise) Error: x\n",
    b"Uncaught TypeError: x\n",
    b"    at b (/srv/web/program.js:4:5) {\n  code: 'E_X'\n}\n",
    b"  at narrow (/srv/web/program.js:4:5)\n",
    b"went on\n",
    b"^\n",
    b"}\n",
]


@cache
def corpus() -> list[bytes]:
    """Return what JavaScript's crash programs printed, and a few texts of others, none of them long."""
    folder = locate("conformance", "crashes")
    places = [
        *folder.glob("javascript/*/output.txt"),
        *folder.glob("quiet/*.txt"),
        *folder.glob("python/a*/output.txt"),
    ]
    texts = [path.read_bytes() for path in sorted(places) if path.stat().st_size < 4096]
    return [text if text.endswith(b"\n") else text + b"\n" for text in texts if text]


class Maker:
    """Makes errors; ``oddity`` is how likely each part is not ordinary."""

    def __init__(self, chosen: random.Random, oddity: float) -> None:
        self.chosen, self.oddity = chosen, oddity

    def _pick(self, values: list[str], ordinary: int) -> str:
        chosen = self.chosen
        return chosen.choice(values if chosen.random() < self.oddity else values[:ordinary])

    def _numbers(self) -> dict[str, object]:
        odd = [0, 10**9, 10**10, 1 << 32] if self.chosen.random() < self.oddity / 4 else []
        return {
            "line": self.chosen.choice([3, 7, 7, 42, 999_999_999, *odd]),
            "column": self.chosen.choice([3, 9, 9, *odd]),
        }

    def _frame(self) -> str:
        name, place = self._pick(NAMES, 9), self._pick(PLACES, 7).format(**self._numbers())
        if place == "index 3":
            name = name or "async Promise.all"
        if name in ("", "async"):
            return f"    at {name} {place}\n" if name else f"    at {place}\n"
        return f"    at {name} ({place})\n"

    def _frames(self) -> list[str]:
        chosen = self.chosen
        count = chosen.choice([1, 1, 2, 3, 8])
        if chosen.random() < self.oddity / 20:
            count = chosen.choice([0, 40, 300])
        lines = list[str]()
        for _ in range(count):
            frame = self._frame()
            if chosen.random() < self.oddity / 20:
                frame = (
                    frame[:-1]
                    + chosen.choice([" {", ",", " }", " text", "  ", "Caused by: Error: x", '"'])
                    + "\n"
                )
            lines += [frame] * chosen.choice([1, 1, 1, 1, 3])
        return lines

    def _head(self) -> str:
        message = self._pick(MESSAGES, 3)
        tail = f": {message}" if message else self._pick(["", ":"], 1)
        return self._pick(TYPES, 4) + tail + "\n"

    def printed(self) -> bytes:
        """Return an error as a program prints it."""
        return "".join([self._head(), *self._frames()]).encode()

    def uncaught(self) -> bytes:
        """Return an error as Node.js prints it when nothing caught it."""
        chosen, frames = self.chosen, self._frames()
        source, column = self._pick(SOURCES, 4), chosen.choice([2, 2, 3, 8])
        top = self._pick(TOPS, 4).format(**self._numbers())
        if chosen.random() < 0.5 and "program.js:" in "".join(frames[:1]):
            # The place is that of a frame, the first one in most cases.
            frame = (
                frames[0 if chosen.random() > self.oddity else -1].rstrip(")\n").rpartition("(")[2].split(":")
            )
            if frame[0] == "/srv/web/program.js" and len(frame) > 2 and frame[2].isdigit():
                top, column = ":".join(frame[:2]), int(frame[2]) - 1 - 6 * ("throw new" in source)
        caret = self._pick([" " * max(0, min(column, 90)) + "^", "^", "\t ^^^", " ^ ^", "", " ^ "], 2)
        blank = self._pick(["", "\n", " "], 1)
        version = self._pick(VERSIONS, 3)
        text = [top, "\n", source, "\n", caret, "\n", blank, "\n", self._head(), *frames, "\n", version, "\n"]
        if chosen.random() < self.oddity / 10:
            del text[chosen.randrange(len(text))]
        return "".join(text).encode()

    def error(self) -> bytes:
        """Return one of both."""
        return self.uncaught() if self.chosen.random() < 0.4 else self.printed()


def make_text(chosen: random.Random) -> tuple[bytes, list[int]]:
    """Return a text and the sizes of the pieces in which it arrives."""
    parts = list[bytes]()
    for _ in range(chosen.choice([1, 1, 2, 3])):
        maker = Maker(chosen, chosen.choice([0.0, 0.0, 0.02, 0.1, 0.3]))
        separators = chosen.choice([[b""], [b"\n"], [b"", b"\n"]])
        if chosen.random() < 0.2:
            separators = BETWEEN
        make = chosen.choice([maker.error, maker.error, maker.printed, maker.uncaught])
        for _ in range(chosen.choice([1, 2, 15, 20, 25, 40])):
            parts += [make(), chosen.choice(separators)]
            if chosen.random() < maker.oddity / 4:
                parts.append(chosen.choice(BETWEEN))
        parts.append(chosen.choice([*BETWEEN, *corpus()]))
    data = b"".join(parts)
    for _ in range(chosen.choice([0, 0, 1, 2, 5])):
        data = damage(chosen, data)
    sizes = chosen.choice([[], [], [], [700, 90, 9000], [5000], [chosen.randrange(200, 20000)]])
    return data, sizes


def compare(seeds: range) -> Iterator[str]:
    """Yield what differs, by seed."""
    for seed in seeds:
        data, sizes = make_text(random.Random(seed))
        if told := find_difference(data, "auto" if seed % 3 == 0 else "javascript", sizes):
            yield f"seed {seed}: {told}"


if __name__ == "__main__":
    for told in compare(range(int(sys.argv[1]), int(sys.argv[2]))):
        print(told)
