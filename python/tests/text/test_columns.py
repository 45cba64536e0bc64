"""What stands before every line of an error in logs of any service: found without knowing the service."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from uep.bridges import translate

GO = (
    "panic: runtime error: index out of range [3] with length 1\n\ngoroutine 1 [running]:\nmain.open(...)\n"
    "\t/srv/app/shop.go:9\nmain.main()\n\t/srv/app/main.go:5 +0x1d"
)
JAVA = (
    "java.lang.IllegalStateException: no shelf\n\tat com.acme.Shop.open(Shop.java:12)\n\tat com.acme.Main.main(Main.java:5)\n"
    "Caused by: java.io.IOException: gone\n\tat com.acme.Disk.read(Disk.java:7)\n\t... 2 more"
)
JAVASCRIPT = "TypeError: no shelf\n    at open (/srv/app/shop.js:3:9)\n    at Object.<anonymous> (/srv/app/main.js:7:1)"
RUST = (
    "thread 'main' panicked at src/main.rs:4:5:\nno shelf\nstack backtrace:\n   0: rust_begin_unwind\n   1: shop::open\n"
    "             at ./src/main.rs:4:5\n   2: shop::main\n             at ./src/main.rs:9:3"
)
CPP = "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no shelf\nAborted (core dumped)"
RUBY = "/srv/app/shop.rb:4:in `open': no shelf (RuntimeError)\n\tfrom /srv/app/main.rb:9:in `<main>'"
PHP = (
    "PHP Fatal error:  Uncaught RuntimeException: no shelf in /srv/app/shop.php:4\nStack trace:\n"
    "#0 /srv/app/main.php(9): open('x')\n#1 {main}\n  thrown in /srv/app/shop.php on line 4"
)
CRASH = "Received signal 11 SEGV_MAPERR 000000000000\n#0 0x55d0 shop::Open(int)\n#1 0x55d1 (/srv/app/libshop.so+0x4251f)"
TEXTS = {
    "go": GO,
    "java": JAVA,
    "javascript": JAVASCRIPT,
    "rust": RUST,
    "cpp": CPP,
    "ruby": RUBY,
    "php": PHP,
    "crash": CRASH,
}

COLUMNS: dict[str, Callable[[int, str], str]] = {
    "github jobs": lambda i, line: f"build\tRun tests\t2026-11-21T10:00:0{i % 10}.1234567Z {line}",
    "teamcity": lambda i, line: f"[10:00:{i + 10}]W:\t [Step 1/2] {line}",
    "buildkite": lambda i, line: f"\x1b_bk;t=176371920112{i}\x07{line}",
    "cloud foundry": lambda i, line: f"   2026-11-21T10:00:00.{i + 10}+0000 [APP/PROC/WEB/0] ERR {line}",
    "cloudwatch": lambda i, line: (
        f"2026-11-21T10:00:00.{i:06d}+00:00 ecs/app/0123456789abcdef0123456789abcdef {line}"
    ),
    "cloudwatch events": lambda i, line: f"{1763719201123 + i}\t{line}",
    "stern": lambda i, line: f"shop-7d9f8c6b5-x2v4z app {line}",
    "stern with times": lambda i, line: f"shop-7d9f8c6b5-x2v4z app 2026-11-21T10:00:00.{i:09d}Z {line}",
    "kubetail": lambda i, line: f"[shop-7d9f8c6b5-x2v4z app] {line}",
    "swarm": lambda i, line: f"shop_web.1.k2j3h4k5j6h7@node1    | {line}",
    "foreman": lambda i, line: f"10:00:01 web.1   | {line}",
    "pnpm": lambda i, line: f"packages/web build: {line}",
    "pm2": lambda i, line: f"0|web      | 2026-11-21T10:00:{i + 10}: {line}",
    "journal full": lambda i, line: f"Sat 2026-11-21 10:00:{i + 10} UTC web1 shop[4711]: {line}",
    "journal monotonic": lambda i, line: f"[ 1234.56{i:04d}] web1 shop[4711]: {line}",
    "journal unix": lambda i, line: f"1795255201.{i:06d} web1 shop[4711]: {line}",
    "journal german": lambda i, line: f"Okt 21 10:00:01 web1 shop[4711]: {line}",
    "journal chinese": lambda i, line: f"11月 21 10:00:01 web1 shop[4711]: {line}",
    "fly": lambda i, line: f"2026-11-21T10:00:{i + 10}Z app[148e21] ams [info]{line}",
    "app engine": lambda i, line: f"2026-11-21 10:00:{i + 10} default[20261121t100000]  {line}",
    "supervisor": lambda i, line: f"shop stderr | {line}",
    "fabric": lambda i, line: f"[web1.example.com] out: {line}",
    "grep": lambda i, line: f"app.log:{i + 98}:{line}",
    "less": lambda i, line: f"{i + 98:6d}  {line}",
    "pipes": lambda i, line: f"|  {line}",
}


def nodes(data: str) -> list[object]:
    """Return what the records of a text hold, without where they stand in it."""
    found = translate(io.BytesIO(data.encode()), now="2026-11-21T12:00:00Z")
    return [(item.record.source_language, item.record.nodes) for item in found]


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_column_changes_nothing(name: str, column: str) -> None:
    """An error is the same with and without what a service puts before each of its lines."""
    lines = TEXTS[name].split("\n")
    stamped = "\n".join(COLUMNS[column](index, line) for index, line in enumerate(lines))
    assert nodes(f"{stamped}\n") == nodes(f"{TEXTS[name]}\n")


@pytest.mark.parametrize("name", TEXTS)
def test_lines_that_arrive_one_by_one_have_the_same_column(name: str) -> None:
    """What a block of lines shows is what a stream shows."""

    class Slow(io.RawIOBase):
        def __init__(self, data: bytes) -> None:
            self.lines = data.splitlines(keepends=True)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            line = self.lines.pop(0) if self.lines else b""
            buffer[: len(line)] = line  # type: ignore[index]
            return len(line)

    lines = TEXTS[name].split("\n")
    data = "".join(f"{index + 98} shop/web-1 {line}\n" for index, line in enumerate(["start", *lines, "end"]))
    found = translate(Slow(data.encode()), now="2026-11-21T12:00:00Z")
    assert [(item.record.source_language, item.record.nodes) for item in found] == nodes(data)
    assert len(nodes(data)) == 1


@pytest.mark.parametrize("name", TEXTS)
def test_journalctl_aligns_the_lines_of_a_message(name: str) -> None:
    """Blanks in the place of the fields stand for the fields."""
    head = "Nov 21 10:00:01 web1 shop[4711]: "
    text = f"{head}start\n{head}" + f"\n{' ' * len(head)}".join(TEXTS[name].split("\n")) + f"\n{head}end\n"
    assert nodes(text) == nodes(f"{TEXTS[name]}\n")


@pytest.mark.parametrize(
    "text",
    [
        "# " + GO.replace("\n", "\n# "),
        "// " + JAVASCRIPT.replace("\n", "\n// "),
        "alice: panic: at the disco\nalice: nine in the afternoon\n",
        "shop 1 error: no shelf\nshop 2 error: no shelf\n",
    ],
)
def test_comments_and_chatter_have_no_column(text: str) -> None:
    """What a comment quotes has not happened, and words alone are no error."""
    assert nodes(text) == []
