"""Lua's hosts, R at its prompt, frameworks of PHP, Ruby, Perl and the BEAM: what the rules decide beside the vectors."""

from __future__ import annotations

import pytest
from uep.bridges.text._grammar import Cut, Window
from uep.bridges.text.scanners._lua_lines import find_place, read_frame, read_listed
from uep.bridges.text.scanners._php_lines import Call, read_called
from uep.bridges.text.scanners._r_lines import english, split_head
from uep.bridges.text.scanners.elixir import ELIXIR
from uep.bridges.text.scanners.lua import LUA
from uep.bridges.text.scanners.ruby import RUBY
from uep.model import Frame, Relation, UniversalErrorProtocol

from .reading import records


def frames(record: UniversalErrorProtocol, node: int = 0) -> list[tuple[str, str, int]]:
    """Return function, file and line of a node's frames."""
    stack = record.nodes[node].stack
    return [(frame.function, frame.file, frame.line) for frame in stack.frames] if stack else []


# --- Lua --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "host", "file", "number", "message"),
    [
        ("E5108: Error executing lua shop.lua:3: no shelf", "E5108: Error executing lua", "shop.lua", 3, "no shelf"),
        ("shop.lua:3: no shelf", "", "shop.lua", 3, "no shelf"),
        ("2x Shop/shop.lua:3: no shelf", "2x", "Shop/shop.lua", 3, "no shelf"),
        ("Message: Shop/shop.lua:3: attempt to call a nil value", "", "Shop/shop.lua", 3, "attempt to call a nil value"),
        ('E5108: Error executing lua [string ":lua"]:1: no', "E5108: Error executing lua", '[string ":lua"]', 1, "no"),
        ("ERR Error running script (call to f_02): @user_script: 5: no", "ERR Error running script (call to f_02)", "@user_script", 5, "no"),
        ("SCRIPT ERROR: @my shop/main.lua:34: no", "SCRIPT ERROR", "@my shop/main.lua", 34, "no"),
    ],
)  # fmt: skip
def test_a_place_behind_the_words_of_a_host(
    line: str, host: str, file: str, number: int, message: str
) -> None:
    place = find_place(line)
    assert place is not None
    assert (host, file, number, message) == tuple(place)


@pytest.mark.parametrize(
    "line",
    ["see shop.lua:3: it counts", "shop.lua: 3 lines", "[shop] ready:3: go", "shop.lua:3:7: (W113) a name"],
)
def test_no_place(line: str) -> None:
    assert find_place(line) is None


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("  2. open - [C]:-1", Frame(function="open")),
        ("> open (@shop/main.lua:3)", Frame(function="open", file="@shop/main.lua", line=3)),
        (">  (@shop/main.js:31)", Frame(file="@shop/main.js", line=31)),
        ("Script 'Game.Shop', Line 7 - global open", Frame(function="open", file="Game.Shop", line=7)),
        ("  2. open the shop", None),
        ("> quoted (by a friend)", None),
    ],
)
def test_calls_of_games(line: str, frame: Frame | None) -> None:
    assert read_listed(line) == frame


def test_what_the_request_was_is_no_function() -> None:
    frame = read_frame("\tshop.lua:8: in function 'open', context: ngx.timer, client: 10.0.0.1")
    assert frame == Frame(function="open", file="shop.lua", line=8)


def test_a_long_message_has_its_traceback() -> None:
    tried = "".join(f"\tno file '/srv/lua/{number}.lua'\n" for number in range(20))
    [record] = records(
        f"E5108: Error executing lua shop.lua:1: module 'shelf' not found:\n{tried}"
        "stack traceback:\n\t[C]: in function 'require'\n\tshop.lua:1: in main chunk\n"
    )
    assert record.error_message.startswith("module 'shelf' not found:\n\tno file '/srv/lua/0.lua'")
    assert frames(record) == [("require", "", 0), ("main chunk", "shop.lua", 1)]


def test_a_tag_stands_before_every_line() -> None:
    [record] = records(
        "[  script:shop] SCRIPT ERROR: @shop/main.lua:3: no shelf\n[  script:shop] > open (@shop/main.lua:3)\n"
    )
    assert frames(record) == [("open", "@shop/main.lua", 3)]


def test_a_stack_of_roblox_needs_its_end() -> None:
    window = Window.of("Game.Shop:7: no shelf\nStack Begin\nScript 'Game.Shop', Line 7\nand more")
    assert LUA.parse(window, 1, 0) is None


# --- R ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Fehler in f(x) : kein Regal", "Error in f(x) : kein Regal"),
        ("Ошибка в f(x) :нет", "Error in f(x) : нет"),
        ("Błąd w poleceniu 'f(x)':nie", "Error in f(x) : nie"),
        (" f(x) でエラー: だめ", "Error in f(x) : だめ"),
        ("f(x)에서 다음과 같은 에러가 발생했습니다:no", "Error in f(x) : no"),
        ("Appels : f -> g", "Calls: f -> g"),
        ("Esecuzione interrotta", "Execution halted"),
        ("Fehlerrate: 3", "Fehlerrate: 3"),
        ("plain", "plain"),
    ],
)
def test_r_in_other_languages(line: str, said: str) -> None:
    assert english(line) == said


def test_a_call_without_a_colon_has_no_message() -> None:
    assert split_head("Error in f(x) : ") == ("f(x)", "")
    assert split_head("Error in the shop") == ("the shop", "")
    assert split_head("Errors in f(x) : no") is None


def test_a_backtrace_with_dots() -> None:
    [record] = records(
        "Error:\n! no shelf\nBacktrace:\n  1. global main()\n  2. shop::open(7)\n     ...\n  5. shop:::find(7)\n"
        "\nQuitting from shop.Rmd:8-9 [shelves]\nExecution halted\n"
    )
    assert [name for name, _, _ in frames(record)] == ["shop:::find", "shop::open", "main"]
    stack = record.nodes[0].stack
    assert stack is not None
    assert (stack.dropped_frames, record.context["r.chunk"]) == (2, "shop.Rmd:8-9 [shelves]")


def test_bullets_alone_are_a_message() -> None:
    [record] = records("Error in `open()`:\nℹ In row 1.\nCaused by error in `find()`:\n! no shelf\n")
    assert [(node.message, node.relation) for node in record.nodes] == [
        ("ℹ In row 1.", None),
        ("no shelf", Relation.CAUSE),
    ]


# --- PHP --------------------------------------------------------------------------------------------------------------


def test_a_call_with_its_place_in_brackets() -> None:
    line = "#0  Shop->open('A7 (x)') called at [/srv/app/index.php:10]"
    assert read_called(line) == Call(0, "Shop->open", "/srv/app/index.php", 10)
    assert read_called("#0 calls called at [10]") is None


def test_a_margin_of_composer() -> None:
    [record] = records("!!  Fatal error: no shelf in /srv/app/shop.php on line 3\n!!\n")
    assert (record.error_message, frames(record)) == ("no shelf", [("", "/srv/app/shop.php", 3)])


def test_a_record_of_a_log_above_a_trace() -> None:
    [record] = records(
        "CRITICAL - 2026-11-21 10:00:00 --> no shelf\n#0 /srv/app/a.php(7): Shop->open()\n#1 {main}\n"
    )
    assert (record.error_message, record.nodes[0].type_name) == ("no shelf", "")


def test_drupal_with_a_trace() -> None:
    [record] = records(
        "Shop\\NoShelf: no shelf in Shop\\Shop->open() (line 8 of /srv/app/Shop.php). #0 /srv/app/a.php(7): "
        "Shop\\Shop->open()\n#1 {main}.\n"
    )
    assert frames(record) == [("Shop\\Shop->open", "/srv/app/Shop.php", 8), ("{main}", "/srv/app/a.php", 7)]


# --- Ruby -------------------------------------------------------------------------------------------------------------


def test_the_level_of_a_tool_is_no_class() -> None:
    [record] = records(
        "Error: no shelf\nPlease report this issue:\n  https://shop.example/help\n/srv/a.rb:3:in `find'\n/srv/a.rb:9:in `open'\n"
    )
    assert (record.nodes[0].type_name, record.error_message) == ("", "no shelf")


def test_a_class_below_its_message() -> None:
    [record] = records(
        "(::) failed steps (::)\n\n\nexpected: 15\n     got: 7\n\n(compared using ==)\n (Shop::Unmet)\n"
        "./features/shop.rb:3:in `open'\nfeatures/shop.feature:5:in `And I open'\n"
    )
    assert record.nodes[0].type_name == "Shop::Unmet"
    assert record.error_message == "expected: 15\n     got: 7\n\n(compared using ==)"


def test_a_backtrace_that_is_cut_is_marked() -> None:
    line = '{:exception=>#<IOError: no shelf>, :backtrace=>["/srv/a.rb:3:in `find\'", "what is this", "/srv'
    parsed = RUBY.parse(Window.of(line), 0, 0)
    assert parsed is not None
    assert parsed.root.cuts == [Cut.UNREAD, Cut.TAIL]


# --- Perl and the BEAM ------------------------------------------------------------------------------------------------


def test_callers_below_perls_words_are_read_with_them() -> None:
    [record] = records(
        'Can\'t locate object method "open" via package "Shop" at shop.pl line 3.\n\tmain::f(7) called at shop.pl line 9\n'
    )
    assert frames(record) == [("main::f", "shop.pl", 3), ("", "shop.pl", 9)]


def test_a_message_without_the_margin_of_its_banner() -> None:
    [record] = records(
        "** (Mix) Could not start application shop\n    ** (EXIT) an exception was raised:\n"
        "        ** (RuntimeError) no shelf\n\nPlease add one:\n\n    shelves: 7\n\n"
        "            (shop 1.0.0) lib/shop.ex:12: Shop.open/1\n"
    )
    assert record.nodes[2].message == "no shelf\n\nPlease add one:\n\n    shelves: 7\n"
    assert frames(record, 2) == [("Shop.open/1", "lib/shop.ex", 12)]


def test_a_banner_in_a_line_with_escapes_stands_in_its_report() -> None:
    [record] = records(
        "10:00:00.000 [error] Task #PID<0.300.0> started from #PID<0.275.0> terminating\n"
        '** (stop) exited in: GenServer.call(:db, {:query, "SELECT\\nshelf;\\n"}, 5000)\n    ** (EXIT) time out\n'
        "    (elixir 1.15.4) lib/gen_server.ex:1074: GenServer.call/3\n"
    )
    assert [node.type_name for node in record.nodes] == ["stop", "EXIT"]


def test_a_frame_of_a_test_has_blanks_in_its_name() -> None:
    text = (
        "  1) test opens the shop (ShopTest)\n     test/shop_test.exs:9\n     ** (RuntimeError) no shelf\n     stacktrace:\n"
        "       test/shop_test.exs:10: anonymous fn/0 in ShopTest.test opens the shop/1\n       ???\n       test/shop_test.exs:9\n"
    )
    parsed = ELIXIR.parse(Window.of(text), 3, 0)
    assert parsed is not None
    assert [frame.line for frame in parsed.root.frames] == [10, 9]
    assert parsed.root.cuts == [Cut.UNREAD]


def capped(text: str) -> Window:
    """Return a window that a cap ended."""
    window = Window.of(text.rstrip("\n"))
    window.capped = True
    return window


# --- Pages, mails, services and what a node says when it does not start -------------------------------------------------


def test_a_page_without_an_end_is_no_error() -> None:
    assert records("QueryException in Shop.php line 651:\n" + "no shelf\n" * 40) == []
    assert records("QueryException in Shop.php line 651:\nno shelf\nin Shop.php line 7\nat f()\n") == []


def test_a_table_needs_its_heading_rows_and_a_place() -> None:
    rows = "1\t0.0004\t361752\t{main}( )\t.../index.php:0\n"
    heading = "Call Stack\n#\tTime\tMemory\tFunction\tLocation\n"
    first = "( ! ) Warning: no shelf in /srv/Shop.php on line 12\n"
    [record] = records(first + heading + rows)
    assert frames(record) == [("{main}", "/srv/Shop.php", 12)]
    assert all("{main}" not in str(frames(found)) for found in records(first + heading + "no rows\n"))
    assert records("( ! ) no shelf\n" + heading + rows) == []
    assert records("( ! ) Shop: no shelf in /srv/Shop.php on line 12\n" + heading + rows) == []


def test_an_error_that_a_window_cut_says_so() -> None:
    text = "A NoMethodError occurred in shelves#open:\n\n  no shelf\n\nBacktrace:\n---------\n\n  app/shop.rb:12:in `open'\n"
    parsed = RUBY.parse(capped(text), 0, 0)
    assert parsed is not None
    assert parsed.root.cuts == [Cut.TAIL]
    text = "NoMethodError: no shelf\n" + '  File "/srv/shop.rb", line 20, in open\n' * 300
    parsed = RUBY.parse(capped(text), 1, 0)
    assert parsed is not None
    assert parsed.root.cuts == [Cut.TAIL]
    text = "Error description:\n   no_shelf\n\nStack trace:\n   [{shop,main,0,[]}]\n"
    parsed = ELIXIR.parse(capped(text), 0, 0)
    assert parsed is not None
    assert parsed.root.cuts == [Cut.TAIL]


def test_a_message_whose_frames_somebody_left_out() -> None:
    [record] = records(
        "10:00:00.000 [error] GenServer Shop terminating\n** (FunctionClauseError) no function clause matching in Shop.open/1\n"
        "    ...\nLast message: :open\n"
    )
    assert record.nodes[0].message == "no function clause matching in Shop.open/1"


def test_a_reason_below_the_title_of_a_node_needs_a_stack() -> None:
    assert records("Exception during startup:\n\nerror:no_shelf\n") == []
    assert records("    exited: {badmatch,[{shop,open,1,[]}]}\n") == []
    [record] = records(
        "=INFO REPORT==== 21-Nov-2026::10:00:00 ===\n    application: shop\n    exited: {{badmatch,7},[{shop,open,1,[]}]}\n"
        "    type: temporary\n"
    )
    assert (record.nodes[0].type_name, frames(record)) == ("badmatch", [("shop:open/1", "", 0)])


@pytest.mark.parametrize(
    "text",
    [
        "Error: no shelf (file: the one above)\n\n",
        'NoMethodError\n\nFile "/srv/shop.rb", line 20, in open\n',
        'the shelf is (NoMethodError)\n  File "/srv/shop.rb", line 20, in open\n',
    ],
)
def test_what_only_looks_like_the_words_of_a_service(text: str) -> None:
    assert all(not frames(record) or record.source_language != "ruby" for record in records(text))


def test_an_old_class_of_rlang_above_its_head() -> None:
    [record] = records("<error/shop_error>\nError in `open()`:\n! no shelf\nBacktrace:\n 1. shop::open(7)\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("shop_error", "no shelf")


def test_a_table_below_an_exception_that_is_told_once() -> None:
    [record] = records(
        "( ! ) Fatal error: Uncaught PDOException: no shelf in /srv/Shop.php on line 12\n"
        "Call Stack\n#\tTime\tMemory\tFunction\tLocation\n1\t0.0004\t361752\t{main}( )\t.../index.php:0\n"
    )
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("PDOException", "no shelf")


def test_a_numbered_error_of_symfony_has_its_causes_below() -> None:
    place = "    at n/a\n        in app/Shop.php line 61\n\n    at Shop->open('A7')\n        in app/index.php line 39\n\n"
    [record] = records(f"[2] Shop\\Closed: order refused\n{place}[1] LogicException: no shelf\n{place}")
    assert [node.type_name for node in record.nodes] == ["Shop\\Closed", "LogicException"]
    assert record.nodes[1].relation == Relation.CAUSE


def test_a_dump_of_symfony_quotes_a_long_message() -> None:
    [record] = records(
        'Shop\\ShelfError {#73\n  #message: """\n    no shelf\\n\n    no rack\n    """\n  #code: 0\n'
        '  #file: "./src/Shop.php"\n  #line: 15\n}\n'
    )
    assert record.nodes[0].message == "no shelf\nno rack"
    assert frames(record) == [("", "./src/Shop.php", 15)]


def test_a_class_alone_below_an_aborted_task() -> None:
    [record] = records("rake aborted!\nShop::Closed\n\nTasks: TOP => shop:open\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("Shop::Closed", "")


def test_the_place_of_a_message_stands_above_frames_that_lack_it() -> None:
    [record] = records("SCRIPT ERROR: @shop/main.lua:334: no shelf\n> handler (@base/main.lua:80)\n")
    assert frames(record) == [("", "@shop/main.lua", 334), ("handler", "@base/main.lua", 80)]
