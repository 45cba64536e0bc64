"""JavaScript as test runners, build tools, loggers and applications print it: UEP-BRG-2070 to UEP-BRG-2099 beyond their vectors."""

from __future__ import annotations

import pytest

from .reading import records


def only(text: str) -> tuple[str, str, list[str]]:
    """Return type, message and frames of the one error of a text, each frame with its place."""
    (record,) = records(text)
    node = record.nodes[0]
    frames = node.stack.frames if node.stack else []
    return node.type_name, node.message, [f"{frame.function} {frame.file}:{frame.line}" for frame in frames]


FRAMES = "    at open (/srv/a.js:1:2)\n    at main (/srv/b.js:3:4)\n"
READ = ["open /srv/a.js:1", "main /srv/b.js:3"]


def test_the_reason_behind_a_printed_promise() -> None:
    """What the handler of unhandled rejections in every manual prints: the promise with the error, and the error again (UEP-BRG-2088)."""
    text = f"Unhandled Rejection at: Promise {{\n  <rejected> Error: no shelf\n      at open (/srv/a.js:1:2)\n}} reason: Error: no shelf\n{FRAMES}"
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert record.handling is not None
    assert record.handling.mechanism == "unhandledRejection"


def test_the_reason_behind_a_promise_without_its_error() -> None:
    """UEP-BRG-2088."""
    text = f"Unhandled Rejection at: Promise {{\n  <pending>,\n  domain: null\n}} reason: Error: no shelf\n{FRAMES}"
    assert only(text) == ("Error", "no shelf", READ)


def test_words_that_end_in_error_before_a_type() -> None:
    """The type is that of the error, also where the words before it end in ``Error``."""
    assert only(f"API Error: TypeError [E1]: no shelf\n{FRAMES}") == ("TypeError [E1]", "no shelf", READ)
    assert only(f"ShopError: TypeError: no shelf\n{FRAMES}")[:2] == ("ShopError", "TypeError: no shelf")


def test_an_invariant_of_react_has_a_type_of_two_words() -> None:
    """Such an error is named so."""
    assert only(f"Invariant Violation: no shelf\n{FRAMES}") == ("Invariant Violation", "no shelf", READ)


def test_an_async_function_without_a_name() -> None:
    """Bundles of Next.js have them."""
    text = "Error: no shelf\n    at async (.next/a.js:1:2)\n    at async main (.next/b.js:3:4)\n"
    assert only(text) == ("Error", "no shelf", [" .next/a.js:1", "main .next/b.js:3"])


def test_the_file_of_a_template_in_quotes() -> None:
    """EJS names its templates so."""
    assert only('Error: no shelf\n    at eval ("/srv/a.ejs":11:26)\n')[2] == ["eval /srv/a.ejs:11"]


def test_a_stack_in_xml() -> None:
    """Frames and message hold what XML needs."""
    text = "Error: no &quot;shelf&quot;\n    at Object.&lt;anonymous&gt; (/srv/a.js:1:2)\n    at new Promise (&lt;anonymous>)\n"
    assert only(text) == ("Error", 'no "shelf"', ["Object.<anonymous> /srv/a.js:1", "Promise :0"])


def test_causes_behind_functions() -> None:
    """VError has its cause in another property."""
    text = f"VError: no shop\n{FRAMES.rstrip()} {{\n  jse_cause: Error: no shelf\n      at shelf (/srv/c.js:5:6),\n  cause: [Function: ve_cause]\n}}\n"
    (record,) = records(text)
    assert [node.message for node in record.nodes] == ["no shop", "no shelf"]


def test_what_is_undefined_is_no_code() -> None:
    """Drivers of databases have properties without values."""
    (record,) = records(
        f"DbError: no shelf\n{FRAMES.rstrip()} {{\n  code: undefined,\n  path: null,\n  id: 7\n}}\n"
    )
    assert not record.codes
    assert record.context["id"] == "7"
    assert "path" not in record.context


def test_properties_behind_a_stamp_that_is_set_in() -> None:
    """A logger puts a blank before its stamp."""
    text = f" 01/07/23 23:37:42  [ERROR] ApiError[50013]: no shelf\n{FRAMES.rstrip()} {{\n  status: 403,\n  method: 'GET'\n}}\n"
    (record,) = records(text)
    assert record.nodes[0].type_name == "ApiError[50013]"
    assert record.context["status"] == "403"


def test_combinators_of_promises_are_no_frames_of_dotnet() -> None:
    """The text is one string of JSON."""
    (record,) = records(r'"Error: no\n    at async Promise.all (index 1)\n    at async open (/srv/a.js:1:2)"')
    assert record.source_language == "javascript"
    assert record.nodes[0].stack is not None
    assert len(record.nodes[0].stack.frames) == 2


@pytest.mark.parametrize("label", [" ERROR  ", " FATAL  ", "[10:00:00 AM]  ERROR  "])
def test_the_labels_of_consola(label: str) -> None:
    """UEP-BRG-2072."""
    assert only(f"{label}shop closed\n\n{FRAMES}") == ("", "shop closed", READ)


def test_the_type_in_a_message_of_consola() -> None:
    """Older versions print it (UEP-BRG-2071)."""
    text = "[error] RangeError: no shelf\n  at open (shop.ts:1:2)\n  at main (shop.ts:3:4)\n"
    assert only(text)[:2] == ("RangeError", "no shelf")


@pytest.mark.parametrize(
    "text",
    [
        "the shop\n  at the corner (main.js:1)\n",
        "[error] closed\n  at Acme.Shop.Open ()\n",
        "\n  at open (/srv/a.js:1:2)\n  at main (/srv/b.js:3:4)\n",
        "list:\n  at noon\n  at night\n",
    ],
)
def test_lines_two_blanks_in_are_no_frames(text: str) -> None:
    """UEP-BRG-2071."""
    assert records(text, "javascript") == []


@pytest.mark.parametrize(
    "text",
    [
        "[Error: no shelf]\n",
        "get failed: [TypeError: no shelf]\n",
        " ERROR  [TypeError: no shelf]\n",
        "  reason: [TypeError: no shelf],\n",
    ],
)
def test_an_error_in_brackets(text: str) -> None:
    """UEP-BRG-2073."""
    (record,) = records(f"begin\n{text}end\n")
    assert record.nodes[0].message == "no shelf"


@pytest.mark.parametrize(
    "text", ["[Error]\n", "[level: error]\n", "[Note: no Error: here]\n", "see [Error: x](link)\n"]
)
def test_brackets_without_an_error(text: str) -> None:
    """UEP-BRG-2073."""
    assert records(f"begin\n{text}end\n") == []


def test_a_bracketed_error_that_is_cut_is_marked() -> None:
    """A page lost the margin of the properties (UEP-BRG-2073)."""
    (record,) = records("[UnhandledPromiseRejection: refused] {\ncode: 'ERR_UNHANDLED_REJECTION'\n\nbye\n")
    assert record.nodes[0].message == "refused"
    assert any(mark.path == "/nodes/0" for mark in record.marks)


def test_an_older_jasmine_repeats_the_type_in_its_stack() -> None:
    """UEP-BRG-2074."""
    text = "1) Shop opens\n  Message:\n    Expected 2 to be 3.\n  Stack:\n    Error: Expected 2 to be 3.\n        at <Jasmine>\n        at UserContext.<anonymous> (/srv/shop.spec.js:3:4)\n"
    (record,) = records(text)
    assert record.nodes[0].message == "Expected 2 to be 3."


def test_a_message_of_testcafe_that_goes_on() -> None:
    """UEP-BRG-2075."""
    text = "   1) AssertionError: no shelf:\n\n      + 1\n      - 2\n\n      Browser: Firefox 120.0 / Linux\n\n         at open (/srv/shop.js:1:2)\n"
    assert only(text) == ("AssertionError", "no shelf:\n\n+ 1\n- 2", ["open /srv/shop.js:1"])


def test_what_ava_says_of_a_text_that_was_thrown() -> None:
    """UEP-BRG-2077."""
    text = "  opens\n\n  t.js:1\n\n   1: open();\n\n  Error thrown in test:\n\n  'no shelf'\n\n  \u203a t.js:1:2\n"
    assert only(text) == ("", "no shelf", [" t.js:1"])


def test_a_tool_of_esbuild_prints_an_error_with_a_stack() -> None:
    """Then the error is read as any other (UEP-BRG-2079)."""
    frames = FRAMES.replace("    at", "      at")
    assert only(f"\u2718 [ERROR] TypeError: no shelf\n\n{frames}") == ("TypeError", "no shelf", READ)


def test_the_chain_of_vitest_behind_properties() -> None:
    """A bar and the properties stand between an error and its cause."""
    text = " FAIL  shop.test.js > opens\nShopError: no shop\n \u276f open shop.js:2:70\n\n\u23af\u23af\u23af\u23af\u23af\u23af\nSerialized Error: { code: 'E1' }\nCaused by: RangeError: no shelf\n \u276f shelf shelf.js:3:4\n\n\u23af\u23af\u23af[1/1]\u23af\n"
    (record,) = records(text)
    assert [node.message for node in record.nodes] == ["no shop", "no shelf"]


def test_the_codes_of_mocha_and_jest() -> None:
    """They stand in the name."""
    text = "  1) Shop\n       opens:\n     AssertionError [ERR_ASSERTION]: no shelf\n      at open (/srv/a.js:1:2)\n"
    (record,) = records(text)
    assert [code.value for code in record.codes] == ["ERR_ASSERTION"]


def test_a_page_of_express_in_a_log() -> None:
    """UEP-BRG-2086."""
    text = "<html><pre>Error: no shelf<br> &nbsp; &nbsp;at open (/srv/a.js:1:2)<br> &nbsp; &nbsp;at main (/srv/b.js:3:4)</pre></html>\n"
    assert only(text) == ("Error", "no shelf", READ)


VITEST = " FAIL  vt/shop.test.ts > opens\nRangeError: no shelf\n \u276f open shop.ts:3:8\n    1| const a = 1;\n     | ^\n \u276f vt/shop.test.ts:6:24\n\n"


@pytest.mark.parametrize("text", [VITEST, VITEST.replace(" FAIL  vt", " FAIL \x1b[22m\x1b[49m vt")])
def test_a_failure_in_colours(text: str) -> None:
    """Vitest ends a colour behind the first word (UEP-BRG-2206)."""
    assert only(text) == ("RangeError", "no shelf", ["open shop.ts:3", " vt/shop.test.ts:6"])


@pytest.mark.parametrize("words", ["Uncaught Exception", "Unhandled Rejection"])
def test_an_error_that_no_test_caught(words: str) -> None:
    """UEP-BRG-2206."""
    bar = "\u23af" * 6
    text = f"{bar} {words} {bar}\nRangeError: no shelf\n \u276f open shop.ts:3:8\n\nThis error originated in a test.\n"
    assert only(text) == ("RangeError", "no shelf", ["open shop.ts:3"])
    (record,) = records(text)
    assert record.handling is not None
    assert record.handling.handled is False


def test_frames_that_jest_shifts() -> None:
    """Jest 30 does so with those that have no file."""
    text = "  \u25cf shop \u203a opens\n\n    no shelf\n\n      at open (shop.js:3:8)\n          at Array.map (<anonymous>)\n      at main (shop.js:5:1)\n\n"
    assert only(text)[2] == ["open shop.js:3", "Array.map :0", "main shop.js:5"]


CONSOLE = "console.error\n      the shelf is low\n\n      1 | a\n    > 2 | b\n        | ^\n\n      at error (shop.js:2:1)\n\n"


@pytest.mark.parametrize("text", [f"  \u25cf Console\n\n    {CONSOLE}", f"  {CONSOLE}"])
def test_what_jest_shows_of_the_console(text: str) -> None:
    assert records(text) == []


def test_the_excerpt_of_ava_may_end_in_an_empty_line() -> None:
    text = "  opens\n\n  shop.js:4\n\n   3: const a = 1;\n   4:             \n\n  Difference (- actual, + expected):\n\n  - 1\n\n  \u203a shop.js:4:5\n\n"
    assert only(text)[1] == "Difference (- actual, + expected):\n\n- 1"


def test_a_file_without_a_place_above_the_stack_of_rollup() -> None:
    text = f'[!] RollupError: Could not resolve "./b" from "a.js"\na.js\n{FRAMES}'
    assert only(text)[2] == READ


IGNORED = "    at ignore-listed frames"


def test_frames_that_next_leaves_out() -> None:
    """UEP-BRG-2207."""
    text = f"Error: no shelf\n    at open (/srv/a.js:1:2)\n{IGNORED} {{\n  digest: '7'\n}}\n"
    (record,) = records(text)
    stack = record.nodes[0].stack
    assert stack is not None
    assert (len(stack.frames), stack.dropped_frames) == (1, 1)
    assert "bridge:uncounted_frames" in [mark.rule for mark in record.marks]
    assert only(f"Error: no shelf\n{IGNORED} {{\n  type: 'Error'\n}}\n") == ("Error", "no shelf", [])


@pytest.mark.parametrize("mark", ["", " \u2a2f "])
def test_an_excerpt_that_opens_the_properties(mark: str) -> None:
    """UEP-BRG-2208."""
    text = f"{mark}Error: no shop\n    at open (/srv/a.js:1:2)\n  1 | a\n> 2 | b {{\n  code: 'E7',\n  [cause]: RangeError: no shelf\n      at shelf (/srv/b.js:3:4)\n    1 | a\n  > 2 | b\n}}\n"
    (record,) = records(text)
    assert [node.message for node in record.nodes] == ["no shop", "no shelf"]
    assert [code.value for code in record.codes] == ["E7"]


CALLS = "Call log:\n  - waiting for getByText('Open')\n    - done\n"


def test_the_steps_of_playwright() -> None:
    """UEP-BRG-2211."""
    text = f"It fails:\n```\nTimeoutError: locator.click: Timeout\n{CALLS}```\nWhy?\n"
    assert only(text) == ("TimeoutError", f"locator.click: Timeout\n{CALLS}".rstrip(), [])
    assert only(f"TimeoutError: locator.click: Timeout\n{CALLS}\n\n  4 | a\n> 5 | b\n    at /srv/a.js:5:6\n")[
        2
    ] == [" /srv/a.js:5"]
    assert records(CALLS) == []


@pytest.mark.parametrize("mark", ["npm ERR! Missing", "npm ERR! missing", "npm error Missing"])
def test_a_script_that_is_not_there(mark: str) -> None:
    assert only(f'{mark} script: "open"\nnpm error\n') == ("", f'{mark.split()[2]} script: "open"', [])


def test_progress_is_no_message() -> None:
    text = f"info  - Generating static pages (0/12)\n{FRAMES}"
    assert only(text) == ("", "", READ)
