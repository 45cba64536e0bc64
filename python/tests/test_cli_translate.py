"""The command `uep translate`: inputs, targets, exit codes, and how much memory it takes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from uep.encoding import MSGPACK, decode
from uep_data import locate

TRACE = (
    b'Traceback (most recent call last):\n  File "/srv/app.py", line 7, in run\n    work()\nValueError: x\n'
)
LOG = b"2026-11-21 10:00:00 INFO begin\n"
CRASH = locate("conformance", "crashes", "python", "two_errors", "output.txt")


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command with the time of the run fixed."""
    command = [sys.executable, "-m", "uep", "translate", "--now", "2026-11-21T12:00:00Z", *arguments]
    return subprocess.run(
        command, input=data, capture_output=True, env={**os.environ, "NO_COLOR": "1"}, timeout=120
    )


def test_each_error_is_one_json_line_in_order() -> None:
    """A pipe gets JSON Lines."""
    done = run(str(CRASH))
    assert 0 == done.returncode
    messages = [json.loads(line)["error_message"] for line in done.stdout.splitlines()]
    assert ["worker 1 failed", "worker 2 failed", "no worker left"] == messages


def test_standard_input_is_read_by_default() -> None:
    """Without a file name in the record."""
    (line,) = run(data=LOG + TRACE).stdout.splitlines()
    said = {
        "log.record.original": LOG.decode().strip(),
        "uep.source.line": 2,
        "uep.source.offset": len(LOG),
    }
    assert said == json.loads(line)["context"]


def test_nothing_found_says_so_and_ends_with_one() -> None:
    """Stdout is empty, stderr has one line."""
    done = run(data=LOG)
    assert (1, b"", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))


@pytest.mark.parametrize(
    "arguments",
    [
        ("/no/such/file",),
        ("--from", "cobol", str(CRASH)),
        ("--to", "cobol", str(CRASH)),
        ("--timezone", "Mars/Olympus", str(CRASH)),
        ("--now", "yesterday", str(CRASH)),
        ("--audience", "everybody", str(CRASH)),
    ],
)
def test_a_wrong_use_ends_with_two(arguments: tuple[str, ...]) -> None:
    """And says what is wrong on stderr."""
    done = run(*arguments)
    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr.strip() and b"Traceback" not in done.stderr


def test_two_runs_give_the_same_bytes() -> None:
    """Ids and times come from the input."""
    assert run(str(CRASH)).stdout == run(str(CRASH)).stdout


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    """The offset is that of the unpacked bytes."""
    path = tmp_path / "app.log.gz"
    path.write_bytes(gzip.compress(LOG + TRACE))
    (line,) = run(str(path)).stdout.splitlines()
    assert len(LOG) == json.loads(line)["context"]["uep.source.offset"]


def test_binary_targets_are_delimited_and_concatenated() -> None:
    """A varint before each protobuf message; MessagePack needs none."""
    plain = [json.loads(line) for line in run(str(CRASH)).stdout.splitlines()]
    protobuf = run("--to", "protobuf", str(CRASH)).stdout
    records, at = [], 0
    while at < len(protobuf):
        size = shift = 0
        while True:
            byte = protobuf[at]
            size |= (byte & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if byte < 0x80:
                break
        records.append(decode(protobuf[at : at + size], "application/uep+protobuf").record)
        at += size
    assert [record["error_id"] for record in plain] == [record.error_id for record in records]
    single = run("--to", "msgpack", data=TRACE).stdout
    assert "x" == decode(single, MSGPACK).record.error_message


def test_text_is_what_render_writes() -> None:
    """One rendering an error."""
    text = run("--to", "text", data=TRACE).stdout.decode()
    assert "ValueError" in text and "/srv/app.py" in text


def test_records_are_a_source_format_too() -> None:
    """uep reads what it wrote, byte for byte."""
    first = run(str(CRASH)).stdout
    assert first == run("--from", "uep", data=first).stdout == run(data=first).stdout


def test_the_external_audience_sees_no_message() -> None:
    """Neither message nor nodes leave the company."""
    (line,) = run("--audience", "external", data=TRACE).stdout.splitlines()
    record = json.loads(line)
    assert "nodes" not in record and "x" != record["error_message"]


def test_a_summary_counts() -> None:
    """Three errors of two kinds."""
    text = run("--summary", str(CRASH)).stdout.decode()
    assert "RuntimeError" in text and "SystemError" in text and "3" in text


@pytest.mark.parametrize("wrapped", [False, True])
def test_each_record_is_flushed_before_the_next_is_read(wrapped: bool) -> None:
    """A reader of the pipe sees an error as soon as the log shows that it is complete."""
    data = TRACE + LOG * 200
    if wrapped:
        lines = data.decode().splitlines(keepends=True)
        data = b"".join(json.dumps({"log": line, "stream": "stderr"}).encode() + b"\n" for line in lines)
    command = [sys.executable, "-m", "uep", "translate", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(data)
        process.stdin.flush()
        line = process.stdout.readline()
        process.stdin.close()
    assert "x" == json.loads(line)["error_message"]


def test_memory_does_not_grow_with_the_log(tmp_path: Path) -> None:
    """A log of 64 MiB with errors takes no more than the 150 MiB a log of any size may take (measured on Linux)."""
    lines = b"".join(
        b"2026-11-21 10:00:00,%03d INFO [w-%d] shop - request %d\n" % (n % 1000, n % 8, n)
        for n in range(20_000)
    )
    path = tmp_path / "app.log"
    with path.open("wb") as file:
        while file.tell() < 64 << 20:
            file.write(lines + TRACE)
    program = (
        "import runpy, sys; sys.argv = ['uep', 'translate', sys.argv[1]]\n"
        "try:\n    runpy.run_module('uep', run_name='__main__')\n"
        "except SystemExit as end:\n    code = end.code\n"
        "status = open('/proc/self/status').read() if sys.platform == 'linux' else 'VmHWM: 0 kB'\n"
        "sys.stderr.write(status.partition('VmHWM:')[2].split()[0]); sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, timeout=300)
    assert 0 == done.returncode
    assert int(done.stderr.split()[-1]) < 150 << 10
    assert len(done.stdout.splitlines()) > 40
