"""Logs of several programs in one text: every line is read with the lines of its own program, whatever layout the log has."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable

import pytest
from uep.bridges.text._named import Named
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._wrappers import unwrap

from .reading import records
from .test_columns import GO, JAVA, JAVASCRIPT, PHP, RUBY

PYTHON = (
    'Traceback (most recent call last):\n  File "/srv/app/shop.py", line 9, in <module>\n    open_shelf(7)\n'
    '  File "/srv/app/shop.py", line 4, in open_shelf\n    raise LookupError("no shelf")\nLookupError: no shelf'
)
LUA = (
    "lua: /srv/app/shop.lua:4: no shelf\nstack traceback:\n\t[C]: in function 'error'\n"
    "\t/srv/app/shop.lua:4: in function 'open'\n\t[C]: in ?"
)
TEXTS = {
    "go": GO,
    "java": JAVA,
    "javascript": JAVASCRIPT,
    "lua": LUA,
    "php": PHP,
    "python": PYTHON,
    "ruby": RUBY,
}
OTHERS = ("waiting for orders", "order 5 is packed", "waiting for orders")
_TIME = "2026-11-21T10:00:{:02d}.123Z"

LAYOUTS: dict[str, tuple[str, str]] = {
    "stern": ("shop-7d9c5b6f4-x2x9k web ", "mail-5b7f9c6d8-bcd2f worker "),
    "stern with times": (f"shop-7d9c5b6f4-x2x9k web {_TIME} ", f"mail-5b7f9c6d8-bcd2f worker {_TIME} "),
    "kail": ("default/shop-7d9c5b6f4-x2x9k[web]: ", "default/mail-5b7f9c6d8-bcd2f[worker]: "),
    "kubetail": ("[shop-7d9c5b6f4-x2x9k web] ", "[mail-5b7f9c6d8-bcd2f worker] "),
    "pm2": ("0|shop     | ", "1|mail     | "),
    "services of docker": ("shop_web.1.k3j2h4g5f6d7@node-1    | ", "shop_mail.1.a9s8d7f6g5h4@node-2    | "),
    "podman": ("[shop_web]  | ", "[shop_mail] | "),
    "cloud build": ('Step #1 - "shop": ', 'Step #2 - "mail": '),
    "awslogs": (
        "/ecs/shop ecs/web/5f3c9e1b2a7d4c6e8f0a1b2c3d4e5f60 ",
        "/ecs/shop ecs/mail/00000e1b2a7d4c6e8f0a1b2c3d4e5f60 ",
    ),
    "fabric": ("[web1.example.com] out: ", "[web2.example.com] out: "),
    "terraform": ("null_resource.shop (local-exec): ", "null_resource.mail (local-exec): "),
    "tekton": ("[shop : run] ", "[mail : run] "),
    "yarn": ("[@acme/shop]: ", "[@acme/mail]: "),
    "journal monotonic": ("[ 4711.{:06d}] web1 shop[4711]: ", "[ 4711.{:06d}] web1 mail[812]: "),
    "journal unix": ("1795255200.{:06d} web1 shop[4711]: ", "1795255200.{:06d} web1 mail[812]: "),
    "journal full": (
        "Sat 2026-11-21 10:00:{:02d} CET web1 shop[4711]: ",
        "Sat 2026-11-21 10:00:{:02d} CET web1 mail[812]: ",
    ),
    "macos": (
        "2026-11-21 10:00:00.{:06d}+0100  localhost shop[4711]: ",
        "2026-11-21 10:00:00.{:06d}+0100  localhost mail[812]: ",
    ),
    "turborepo": ("shop:dev: ", "mail:dev: "),
    "concurrently": ("[0] ", "[1] "),
    "branches of jenkins": ("[unit] ", "[mail] "),
    "pnpm": ("packages/shop test: ", "packages/mail test: "),
    "lerna": ("@acme/shop: ", "@acme/mail: "),
    "pdsh": ("web1: ", "web2: "),
    "parallel": ("web1\t", "web2\t"),
    "overmind": ("shop | ", "mail | "),
    "tilt": ("        shop \u2502 ", "        mail \u2502 "),
}


def _woven(text: str, own: str, other: str) -> str:
    """Return a log of two programs whose lines come by turns; one of them prints the text."""
    lines = ["starting", "ready", "order 17 begins", *text.split("\n"), "order 18 begins"]
    others = itertools.cycle(OTHERS)
    woven = list[str]()
    for index, line in enumerate(lines):
        woven.append(own.format(index) + line)
        if index % 2 == 0:
            woven.append(other.format(index) + next(others))
    return "\n".join(woven) + "\n"


def _read(text: str) -> list[object]:
    return [(record.source_language, record.nodes) for record in records(text)]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_program_has_a_text_of_its_own(layout: str, language: str) -> None:
    """The lines of another program change nothing."""
    alone = "starting\nready\norder 17 begins\n" + TEXTS[language] + "\norder 18 begins\n"
    assert _read(_woven(TEXTS[language], *LAYOUTS[layout])) == _read(alone)


@pytest.mark.parametrize("layout", ["stern", "pm2", "turborepo", "tilt"])
def test_both_programs_may_fail_at_once(layout: str) -> None:
    """Two errors whose lines stand between each other are two."""
    own, other = LAYOUTS[layout]
    lines = ["ready", "waiting", "order 17 begins"]
    pairs = zip(
        lines + JAVA.split("\n") + ["order 18 begins"] * 2,
        lines + PYTHON.split("\n") + ["done"],
        strict=False,
    )
    woven = "".join(f"{own}{mine}\n{other}{theirs}\n" for mine, theirs in pairs)
    found = records(woven)
    assert ["java", "python"] == sorted(record.source_language for record in found)
    assert {3, 2} == {len(node.stack.frames) for record in found for node in record.nodes if node.stack}


@pytest.mark.parametrize(
    "text",
    [
        "ValueError: a\nKeyError: b\nValueError: c\nKeyError: d\nValueError: e\nKeyError: f\nValueError: panic: g\n",
        "[INFO] a\n[ERROR] b\n[INFO] c\n[ERROR] d\n[INFO] e\n[ERROR] panic: f\n",
        "[1/4] a\n[2/4] b\n[1/4] c\n[2/4] d\n[1/4] e\n[2/4] panic: f\n",
        "one: a\ntwo: b\nthree: c\nfour: d\nfive: e\nsix: panic: f\n",
        "shop: a\nshop: b\nshop: c\nshop: d\nshop: e\nshop: panic: f\n",
        "shop: a\nmail: b\nsome words\nshop: c\nother words\nmail: d\nmore\nshop: e\nmail: f\nshop: panic: g\n",
    ],
)
def test_other_beginnings_are_no_names(text: str) -> None:
    """Classes of errors, levels, progress, words that come once or alone, and text between are no programs."""
    lines = text.splitlines()
    named = Named()
    assert named.learn(lines, {len(lines) - 1: ()}) is None
    assert not named


def test_a_line_without_a_name_goes_on_with_the_one_above() -> None:
    """A program that writes several lines at once has its name on the first."""
    begin = "".join(f"[shop] order {number}\n[mail] ready\n" for number in range(4))
    (record,) = records(f"{begin}[shop] {JAVASCRIPT}\n[mail] done\n")
    assert record.nodes[0].stack is not None
    assert ["open", "Object.<anonymous>"] == [frame.function for frame in record.nodes[0].stack.frames]


@pytest.mark.parametrize("key", ["msg", "message", "log", "textPayload"])
@pytest.mark.parametrize("language", TEXTS)
def test_lines_in_objects_are_one_text(language: str, key: str) -> None:
    """A shipper wrote every line of a trace as an object."""
    lines = ["ready", *TEXTS[language].split("\n"), "order 18 begins"]
    log = "".join(
        json.dumps({"time": f"2026-11-21T10:00:{tick:02d}Z", "level": "error", key: line}) + "\n"
        for tick, line in enumerate(lines)
    )
    assert _read(log) == _read("\n".join(lines) + "\n")


def test_one_object_holds_a_message() -> None:
    """However much a message looks like the first line of an error, nothing below it belongs to one."""
    log = "".join(
        json.dumps({"level": "error", "msg": message}) + "\n"
        for message in (
            "panic: no shelf",
            "TypeError: no shelf",
            "done",
            "Traceback (most recent call last)",
            "ok",
        )
    )
    assert [] == records(log)


@pytest.mark.parametrize("is_reversed", [False, True])
@pytest.mark.parametrize("shape", [lambda rows: rows, lambda rows: {"events": rows}])
def test_lines_in_an_array_are_one_text(shape: Callable[[list[object]], object], is_reversed: bool) -> None:
    """What a service hands over of a log has an object a line, often the latest first."""
    lines = ["ready", *JAVA.split("\n"), "order 18 begins"]
    rows: list[object] = [
        {"timestamp": f"2026-11-21T10:00:{tick:02d}Z", "message": line} for tick, line in enumerate(lines)
    ]
    text = json.dumps(shape(rows[::-1] if is_reversed else rows), indent=2)
    assert _read(text) == _read("\n".join(lines) + "\n")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


ELEMENTS: dict[str, Callable[[str], str]] = {
    "report": lambda text: (
        f'<testcase name="open">\n<error message="x" type="y">{_escaped(text)}\n</error>\n</testcase>\n'
    ),
    "characters": lambda text: f"<testcase>\n<system-err><![CDATA[{text}\n]]></system-err>\n</testcase>\n",
    "page": lambda text: f"<p>It fails:</p><pre><code>{_escaped(text)}\n</code></pre>\n<p>why?</p>\n",
    "below its tag": lambda text: f"<pre>\n{_escaped(text)}\n</pre>\n<p>why?</p>\n",
    "cell": lambda text: 'time,message\n2026-11-21,"' + text.replace('"', '""') + '"\n2026-11-22,ok\n',
    "last cell": lambda text: '"a","shop","' + text.replace('"', '""') + '","ok"\n"b","shop","ready","ok"\n',
}


@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("language", ["go", "java", "lua", "php", "python", "ruby"])
def test_the_text_of_an_element_is_read(language: str, element: str) -> None:
    """Tags, quotation marks and references to characters are no part of the error."""
    assert _read(ELEMENTS[element](TEXTS[language])) == _read(TEXTS[language] + "\n")


def test_words_in_a_page_are_no_error() -> None:
    """A table of errors that may happen has none that did."""
    assert [] == records(
        "<table><tr><td>java.io.IOException: closed</td></tr>\n<tr><td>panic: x</td></tr></table>\n"
    )


@pytest.mark.parametrize(
    "line",
    ["Nov 21 10:00:00 Caused by: x", "2026-11-21T10:00:00Z Stack trace:", "Nov 21 10:00:00 Bad state: x"],
)
def test_two_words_of_an_error_are_no_host(line: str) -> None:
    """A time alone stands before them."""
    assert unwrap(line) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("2026-11-21 10:00:00 [err]  no shelf", "no shelf"),
        ("Nov 21 10:00:00 AM  no shelf", "no shelf"),
        ("2026-11-21 10:00:00     at open", "    at open"),
        ("2026-11-21 10:00:00  ---> no shelf", " ---> no shelf"),
        ("2026-11-21 10:00:00 +00:00: no shelf", "no shelf"),
    ],
)
def test_blanks_behind_a_prefix(line: str, text: str) -> None:
    """Two are the prefix's own, more are the text's."""
    prefix = read_prefix(line)
    assert prefix is not None
    assert text == prefix.body[prefix.fields :]


def test_the_escape_character_of_buildkite_may_be_lost() -> None:
    """What is left of its time is no part of a line."""
    found = unwrap("_bk;t=1795255200123no shelf")
    assert found is not None
    assert ("no shelf", "2026-11-21T10:00:00.123000Z") == (found.text, found.stamp)


@pytest.mark.parametrize("name", ["stern", "podman", "pm2", "kail"])
def test_errors_above_the_first_names_are_read_as_they_stand(name: str) -> None:
    """What was read, or could be read, before the layout is known is not lost with it."""
    own, other = (prefix.format(0) for prefix in LAYOUTS[name])
    bare = "\n\n".join([PYTHON] * 9)
    found = records(f"{bare}\n\n{_woven(JAVA, own, other)}\n")
    assert [record.source_language for record in found] == ["python"] * 9 + ["java"]
    assert all(record.nodes[0].message == "no shelf" for record in found[:9])
