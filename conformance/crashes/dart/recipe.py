"""Run Sass, a program in Dart, and write other texts of Dart and their truths by the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import _case
from _case import Case
from _sass import regenerate_sass

_ENTRY = (
    "_delayEntrypointInvocation.<anonymous closure>",
    "dart:isolate-patch/isolate_patch.dart",
    314,
    19,
)
_PORT = ("_RawReceivePort._handleMessage", "dart:isolate-patch/isolate_patch.dart", 193, 12)
Calls = tuple[tuple[str, str, int, int], ...]

_TEXTS: dict[str, tuple[tuple[str, ...], str, str, Calls, int]] = {
    "async_gap": (
        ("async",),
        "",
        "Bad state: no ledger",
        (("Shop.open", "package:shop/shop.dart", 5, 7), ("main", "file:///srv/app/bin/main.dart", 9, 8)),
        1,
    ),
    "format_exception": (
        ("message of several lines",),
        "FormatException",
        "Invalid radix-10 number (at character 1)\nabc\n^\n",
        (
            ("int._handleFormatError", "dart:core-patch/integers_patch.dart", 150, 5),
            ("int.parse", "dart:core-patch/integers_patch.dart", 81, 12),
            ("main", "file:///srv/app/bin/main.dart", 7, 18),
            _ENTRY,
            _PORT,
        ),
        -1,
    ),
    "non_ascii": (
        ("non-ASCII",),
        "Exception",
        "kein Buch für Süd 帳簿 📕",
        (("Shop.öffnen", "package:shop/shop.dart", 5, 7), ("main", "package:shop/main.dart", 9, 8)),
        -1,
    ),
    "range_error": (
        ("runtime error",),
        "RangeError",
        "Invalid value: Not in inclusive range 0..2: 3",
        (
            ("List.[]", "dart:core-patch/growable_array.dart", 264, 36),
            ("main", "file:///srv/app/bin/main.dart", 3, 9),
        ),
        -1,
    ),
    "state_error": (
        ("uncaught", "lambda"),
        "",
        "Bad state: no element",
        (
            ("Iterable.first", "dart:core/iterable.dart", 660, 7),
            ("Shop.run.<anonymous closure>", "package:shop/shop.dart", 12, 20),
            ("main", "file:///srv/app/bin/main.dart", 9, 8),
            _ENTRY,
            _PORT,
        ),
        -1,
    ),
    "unsupported": (
        ("uncaught",),
        "",
        "Unsupported operation: Cannot add to a fixed-length list",
        (
            ("FixedLengthListMixin.add", "dart:_internal/list.dart", 20, 5),
            ("main", "file:///srv/app/bin/main.dart", 7, 10),
        ),
        -1,
    ),
}


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Write the texts and what is true of them; return their names."""
    done = regenerate_sass(only)
    for name, (topics, type_name, message, calls, awaited) in sorted(_TEXTS.items()):
        if only and name not in only:
            continue
        printed = f"{type_name} (index): {message}" if name == "range_error" else f"{type_name}: {message}"
        lines = ["Unhandled exception:", printed if type_name else message]
        frames: list[dict[str, Any]] = []
        for number, (function, file, line, column) in enumerate(calls):
            frame: dict[str, Any] = {"function": function, "file": file, "line": line, "column": column}
            if number == awaited:
                lines.append("<asynchronous suspension>")
                frame["async_boundary"] = True
            lines.append(f"#{number}".ljust(8) + f"{function} ({file}:{line}:{column})")
            frames.append(frame)
        folder = root / "dart" / name
        folder.mkdir(exist_ok=True)
        stated = {"type": "rule", "message": "rule", "nodes": "rule", "frames": "rule"}
        node = {"type_name": type_name, "message": message, "frames": frames}
        text = ("\n".join(lines) + "\n").encode()
        _case.write(folder, Case(name, topics, authority=stated), text, "none", "dart", [[node]])
        done.append(name)
    return done
