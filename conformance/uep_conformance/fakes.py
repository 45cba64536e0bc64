"""Testees that are none: a mind that answers without understanding, and manners that break the stream. For proving the runner.

    python -m uep_conformance.fakes MIND MANNER

MIND: accept_all, reject_all, echo, random, first_answer, unsupported, fault, reference. MANNER: see `MANNERS`.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from typing import Any, Final

import msgspec

from uep_conformance.frames import FrameBuffer, pack_frame

Message = dict[str, Any]
Mind = Callable[[Message], Message]

_WINDOW: Final = 16
_RUDE_EVERY: Final = (
    4  # rude manners strike at about every fourth case, and at the same ones whenever they are asked again
)


# ---- minds: a case to what the result holds


def accept_all(case: Message) -> Message:
    """Call everything good and hand back what came."""
    args = case["args"]
    data = args.get("data", {"text": "{}"})
    record = args.get("record", args.get("received", {}))
    answers: dict[str, Any] = {
        "bridge_in": {"records": []},
        "bridge_out": {"data": {"text": "{}"}},
        "compare_severity": {"order": 0},
        "decode": {"record": _parse(data)},
        "encode": {"data": {"text": msgspec.json.encode(record).decode()}},
        "fingerprint": {"fingerprint": []},
        "lookup": {"entry": {}},
        "match": {"matches": True},
        "relay": {"data": data},
        "render": {"text": ""},
        "transcode": {"data": data},
        "validate": {},
    }
    return {"ok": answers.get(case["op"], {"record": record})}


def _parse(data: Message) -> Any:
    try:
        found = msgspec.json.decode(data.get("text", ""))
    except msgspec.DecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def reject_all(case: Message) -> Message:
    """Refuse everything."""
    return {"rejected": {"reason": "malformed", "path": ""}}


def draw_any(case: Message) -> Message:
    """Say anything."""
    chance = random.Random(case["seq"])
    reason = chance.choice(["malformed", "wrong_type", "missing", "out_of_range", "bad_format", "too_many"])
    path = chance.choice(["", "/severity", "/nodes", "/timestamp"])
    return chance.choice([accept_all(case), {"rejected": {"reason": reason, "path": path}}])


def ask_reference(case: Message) -> Message:
    """Answer like the reference."""
    from uep_conformance.reference import answer

    result = answer(case)
    assert result is not None
    return {key: value for key, value in result.items() if key not in ("type", "seq")}


class RepeatFirst:
    """Give the first answer again and again."""

    def __init__(self) -> None:
        self._first: Message | None = None

    def __call__(self, case: Message) -> Message:
        self._first = self._first or ask_reference(case)
        return self._first


MINDS: Final[dict[str, Callable[[], Mind]]] = {
    "accept_all": lambda: accept_all,
    "echo": lambda: lambda case: {"ok": case["args"]},
    "fault": lambda: lambda case: {"fault": {"detail": "out of order"}},
    "first_answer": RepeatFirst,
    "random": lambda: draw_any,
    "reference": lambda: ask_reference,
    "reject_all": lambda: reject_all,
    "unsupported": lambda: lambda case: {"unsupported": {"capability": case["op"]}},
}


# ---- manners: how answers get onto the stream

_is_struck = False  # whether the case at hand is one at which rude manners strike


def strike(case: Message) -> None:
    """Choose by what a case asks whether rude manners strike at it."""
    global _is_struck
    _is_struck = is_struck(case["args"])


def is_struck(args: Message) -> bool:
    """Tell whether rude manners strike at a case with these arguments."""
    return zlib.crc32(msgspec.json.encode(args, order="deterministic")) % _RUDE_EVERY == 0


def send(*messages: Message) -> None:
    """Write messages as frames."""
    write_all(b"".join(pack_frame(msgspec.json.encode(message)) for message in messages))


def write_all(data: bytes) -> None:
    """Write bytes to standard output."""
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]


def _split(message: Message) -> None:
    data = pack_frame(msgspec.json.encode(message))
    for place in range(0, len(data), max(1, len(data) // 5)):
        write_all(data[place : place + max(1, len(data) // 5)])
        time.sleep(0.0005)


def _slow(message: Message) -> None:
    time.sleep(0.02)
    send(message)


def _crash(message: Message) -> None:
    if _is_struck:
        sys.stderr.write("about to crash\n")
        sys.stderr.flush()
        os.abort()
    send(message)


def _exit(message: Message) -> None:
    if _is_struck:
        os._exit(0)
    send(message)


def _hang(message: Message) -> None:
    if _is_struck:
        time.sleep(3600)
    send(message)


def _swallow(message: Message) -> None:
    if not _is_struck:
        send(message)


def _garbage(message: Message) -> None:
    if _is_struck:
        write_all(b"debug: a line that belongs on standard error\n")
    send(message)


def _flood(message: Message) -> None:
    if _is_struck:
        write_all((1 << 30).to_bytes(4, "big"))
        for _ in range(10_000):
            write_all(b"x" * 65536)
    send(message)


def _strays(message: Message) -> None:
    send(*([{**message, "seq": message["seq"] + 1_000_000}] if _is_struck else []), message)


def _double(message: Message) -> None:
    send(message, message)


def _bad_json(message: Message) -> None:
    write_all(pack_frame(b'{"type":"result",')) if _is_struck else send(message)


def _bad_schema(message: Message) -> None:
    send({**message, "verdict": "pass"} if _is_struck else message)


def _noisy(message: Message) -> None:
    sys.stderr.write("spam " * 20_000)
    sys.stderr.flush()
    send(message)


def _orphan(message: Message) -> None:
    """Leave a child behind that holds the streams open, then hang."""
    if _is_struck:
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3600)"])
        time.sleep(3600)
    send(message)


MANNERS: Final[dict[str, Callable[[Message], None]]] = {
    "bad_json": _bad_json,
    "bad_schema": _bad_schema,
    "crash": _crash,
    "double": _double,
    "exit": _exit,
    "flood": _flood,
    "garbage": _garbage,
    "hang": _hang,
    "noisy": _noisy,
    "orphan": _orphan,
    "plain": send,
    "slow": _slow,
    "split": _split,
    "strays": _strays,
    "swallow": _swallow,
}
# Of these a correct testee may make use; out_of_order keeps answers back and turns them round.
POLITE: Final = ("noisy", "out_of_order", "plain", "slow", "split")
RUDE: Final = tuple(sorted(set(MANNERS) - set(POLITE)))
GREETINGS: Final = ("early_exit", "hello_garbage", "hello_silence", "hello_wrong", "never_ends")


def greet(manner: str) -> Message:
    """Give the answer to hello."""
    from uep_conformance.messages import operations

    ack = {
        "type": "hello_ack",
        "ctp": "1",
        "implementation": {"name": f"fake {manner}", "version": "0", "language": "python"},
        "spec": ["1.0"],
        "capabilities": list(operations()),
        "window": _WINDOW,
    }
    return {**ack, "ctp": "9"} if manner == "hello_wrong" else ack


def main(mind: str, manner: str) -> None:
    """Answer frames until bye or the end of input."""
    answer, tell = MINDS[mind](), MANNERS.get(manner, send)
    buffer, held = FrameBuffer(), []
    if manner == "early_exit":
        sys.exit(3)
    while chunk := os.read(0, 1 << 18):
        for payload in buffer.feed(chunk):
            message = msgspec.json.decode(payload)
            if message["type"] == "hello":
                _answer_hello(manner)
            elif message["type"] == "bye":
                if manner == "never_ends":
                    time.sleep(3600)
                return
            else:
                strike(message)
                result = {"type": "result", "seq": message["seq"], **answer(message)}
                if manner == "out_of_order":
                    held.append(result)
                else:
                    tell(result)
        if held:
            send(*reversed(held))
            held.clear()


def _answer_hello(manner: str) -> None:
    if manner == "hello_garbage":
        write_all(b"Hello! I am a testee.\n")
    elif manner == "hello_silence":
        time.sleep(3600)
    else:
        send(greet(manner))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "plain")


__all__ = ["GREETINGS", "MANNERS", "MINDS", "POLITE", "RUDE", "main"]
