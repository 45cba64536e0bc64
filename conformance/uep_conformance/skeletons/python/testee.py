"""A testee: answers uep.ctp/1 frames on standard input and output. Fill in OPERATIONS; what is missing says so."""

import json
import os
import sys
from typing import Any


def read_document(data: dict[str, str]) -> bytes:
    """Give the bytes of a document."""
    return bytes.fromhex(data["hex"]) if "hex" in data else data["text"].encode()


class Refused(Exception):
    """Raise it with a reason of reasons.yaml and a JSON Pointer where the document is refused."""


def compare_severity(args: dict[str, Any]) -> dict[str, Any]:
    """Order two severities."""
    order = ["Low", "Medium", "High", "Critical"]
    first, second = order.index(args["a"]), order.index(args["b"])
    return {"order": (first > second) - (first < second)}


OPERATIONS = {"compare_severity": compare_severity}  # add decode, encode, validate, lookup, match …
IMPLEMENTATION = {"name": "NAME", "version": "0.1.0", "language": "python"}
HELLO = {"type": "hello_ack", "ctp": "1", "spec": ["1.0"], "capabilities": sorted(OPERATIONS)}


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """Say what comes of a case."""
    if case["op"] not in OPERATIONS:
        return {"unsupported": {"capability": case["op"]}}
    try:
        return {"ok": OPERATIONS[case["op"]](case["args"])}
    except Refused as refused:
        return {"rejected": {"reason": refused.args[0], "path": refused.args[1]}}
    except Exception as fault:  # noqa: BLE001  the runner is told, whatever it is
        return {"fault": {"detail": repr(fault)}}


def main() -> None:
    """Answer frames until bye."""
    frames, out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # print() goes to standard error, frames are for the runner alone
    while len(head := frames.read(4)) == 4:
        message = json.loads(frames.read(int.from_bytes(head, "big")))
        if message["type"] == "bye":
            return
        result = {**HELLO, "implementation": IMPLEMENTATION}
        if message["type"] == "case":
            result = {"type": "result", "seq": message["seq"], **answer(message)}
        payload = json.dumps(result).encode()
        out.write(len(payload).to_bytes(4, "big") + payload)
        out.flush()


main()
