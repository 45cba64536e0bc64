"""What is true of the errors whose runtime tells a program less than it prints, by the lines of the programs."""

from __future__ import annotations

from typing import Any

__all__ = ["RUNTIME_FRAMES", "STATED"]


def _in(file: str, *calls: tuple[str, int]) -> list[dict[str, Any]]:
    return [{"function": name, "file": file, "line": line} for name, line in calls]


def _scheme(*calls: tuple[str, str, int, int]) -> list[dict[str, Any]]:
    """Return the calls of Guile, which counts columns from 0."""
    return [
        {"function": name, "file": file, "line": line, "column": column + 1}
        for name, file, line, column in calls
    ] + [{"function": "primitive-load"}]


_D_RAW = "pure @safe int crash.find!(int).find(int)"
_D = "/srv/shelf/crash.d"
_EVAL = [("", "ice-9/eval.scm", 159, 9)] * 3
_NOWHERE: list[dict[str, Any]] = [{"function": ""}]

STATED: dict[str, list[list[dict[str, Any]]]] = {
    "ada_symbolic": [
        [
            {
                "type_name": "CRASH.CLOSED",
                "message": 'no shelf: "Tee"',
                "frames": [
                    *_in(
                        "crash.adb",
                        ("Crash.Find", 11),
                        ("Crash.Find", 13),
                        ("Crash.Find", 13),
                        ("Crash", 16),
                    ),
                    *_in("b~crash.adb", ("Main", 245)),
                    *(
                        {"function": name, "address": str(address)}
                        for name, address in (
                            ("", 0x7FFFF7845248),
                            ("", 0x7FFFF7845303),
                            ("_start", 0x55555555736F),
                            ("", 0xFFFFFFFFFFFFFFFE),
                        )
                    ),
                ],
            }
        ]
    ],
    "ada_unhandled": [
        [
            {
                "type_name": "CONSTRAINT_ERROR",
                "message": "crash.adb:6 index check failed",
                "frames": [
                    {"function": "", "address": str(address)}
                    for address in (
                        0x555555556694,
                        0x5555555566D8,
                        0x55555555662F,
                        0x7FFFF7845248,
                        0x7FFFF7845303,
                        0x5555555561CF,
                        0xFFFFFFFFFFFFFFFE,
                    )
                ],
            }
        ]
    ],
    "d_chain": [
        [
            {
                "type_name": "crash.Closed",
                "message": "geschlossen: größer",
                "frames": _in(_D, ("crash.open", 23), ("_Dmain", 28)),
            },
            {
                "type_name": "object.Exception",
                "parent": 0,
                "relation": "RELATION_CAUSE",
                "message": 'no shelf for "Tee"\nnor for "Kaffee"',
                "frames": [
                    {"function": "crash.find!(int).find", "raw_function": _D_RAW, "file": _D, "line": line}
                    for line in (14, 15, 15)
                ]
                + _in(_D, ("crash.open", 21), ("_Dmain", 28)),
            },
        ]
    ],
    "pascal_runtime": [
        [
            {
                "message": "Runtime error 201",
                "frames": [*_in("crash.pas", ("FILL", 9), ("main", 13)), *_NOWHERE],
            }
        ]
    ],
    "pascal_unhandled": [
        [
            {
                "type_name": "EClosed",
                "message": 'no shelf: "Tee"\nnor "Kaffee"',
                "frames": _in(
                    "crash.pas", ("FIND", 11), ("FIND", 13), ("FIND", 13), ("OPEN", 18), ("main", 22)
                ),
            }
        ]
    ],
    "scheme_conditions": [
        [
            {
                "type_name": "&closed",
                "message": 'no "shelf"\nfor tea',
                "notes": ['1. &closed: "tea"', "3. &irritants: (1 2)"],
                "frames": _scheme(*_EVAL, ("", "ice-9/eval.scm", 191, 35)),
            }
        ]
    ],
    "scheme_error": [
        [
            {
                "message": 'no shelf for "Tee" today',
                "frames": _scheme(
                    ("error", "ice-9/boot-9.scm", 2007, 7), *_EVAL, ("", "ice-9/eval.scm", 191, 35)
                ),
            }
        ]
    ],
}

RUNTIME_FRAMES: dict[str, Any] = {
    "octave_called": {"line": 21, "column": 1},
    "py_twisted": {
        "function": "_runCallbacks",
        "file": "/srv/shelf_libraries/py_twisted/twisted/internet/defer.py",
        "line": 1092,
    },
    "racket_context": [{"function": "", "file": "/srv/shelf/crash.rkt"}],
}
"""Frames that the program itself sees otherwise than they are printed."""
