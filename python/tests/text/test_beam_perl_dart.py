"""Text of Perl, Elixir, Erlang and Dart: what the grammar rules decide, beyond the programs of conformance/crashes."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._beam_lines import read_banner, read_frame
from uep.bridges.text.scanners._beam_terms import balance, elements, read_reason
from uep.model import Frame

from .reading import records


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        (
            "    (shop 1.0.0) lib/shop.ex:5: Shop.open/1",
            Frame(function="Shop.open/1", file="lib/shop.ex", line=5, package="shop 1.0.0"),
        ),
        (
            "    a.exs:1: anonymous fn/2 in Shop.run/0",
            Frame(function="anonymous fn/2 in Shop.run/0", file="a.exs", line=1),
        ),
        ("    :erlang.apply(Shop, :open, [])", Frame(function=":erlang.apply")),
        ('    a.exs:2: Enum."-map/2-"/2', Frame(function='Enum."-map/2-"/2', file="a.exs", line=2)),
        ("    it went on, 3: as before", None),
        ("  (shop 1.0.0) lib/shop.ex:5: Shop.open/1", None),
    ],
)
def test_an_elixir_frame_is_taken_apart(line: str, frame: Frame | None) -> None:
    """Applications, places, functions with arguments and without."""
    assert frame == read_frame(line)


def test_banners_are_taken_apart() -> None:
    """Kinds, exceptions, and other words in parentheses."""
    assert (0, "Ecto.NoResultsError", "expected one") == read_banner("** (Ecto.NoResultsError) expected one")
    assert (4, "EXIT", "time out") == read_banner("    ** (EXIT) time out")
    assert read_banner("** (see page 3) text") is None


def test_terms_are_split_at_their_brackets() -> None:
    """Quotes and characters may hold brackets."""
    assert ["a", '"],{"', "$[", "'}'"] == elements("{a,\"],{\",$[,'}'}")
    assert (1, 0) == (balance("{a,["[:3]), balance('{"{"}'))
    assert ("undef", "undef", [Frame(function="a:b/2", file="a.erl", line=3)]) == read_reason(
        '{undef,[{a,b,2,[{file,"a.erl"},{line,3}]}]}'
    )


def test_a_phoenix_request_that_failed_is_read() -> None:
    """The process stands some lines above the banner."""
    [record] = records(
        "10:15:30.250 [error] #PID<0.500.0> running ShopWeb.Endpoint (connection #PID<0.1.0>) terminated\n"
        "Server: localhost:4000 (http)\nRequest: GET /\n"
        "** (exit) an exception was raised:\n    ** (RuntimeError) no ledger\n"
        "        (shop 1.0.0) lib/shop_web.ex:5: ShopWeb.index/2\n"
    )
    assert [("exit", "an exception was raised:"), ("RuntimeError", "no ledger")] == [
        (node.type_name, node.message) for node in record.nodes
    ]


def test_perl_calls_may_have_any_arguments() -> None:
    """Parentheses, quotes and words of a call inside of arguments."""
    [record] = records(
        'odd at a.pl line 3.\n\tmain::f("a)b", "called at z.pl line 9", HASH(0x55)) called at a.pl line 5\n'
    )
    assert record.nodes[0].stack is not None
    assert [("main::f", 3), ("", 5)] == [(one.function, one.line) for one in record.nodes[0].stack.frames]


def test_flutter_under_logcat_is_read() -> None:
    """The tag of the log stands before every line."""
    head = "11-21 10:15:30.250  1234  1250 E flutter : "
    lines = (
        "[ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: Bad state: no ledger",
        "#0      Shop.open (package:shop/shop.dart:5:7)",
        "#1      main (package:shop/main.dart:9:8)",
    )
    [record] = records("".join(head + line + "\n" for line in lines))
    assert ("dart", "Bad state: no ledger") == (record.source_language, record.error_message)


@pytest.mark.parametrize(
    "text",
    [
        "die 'no ledger at all';\nwarn 'at shop.pl line 3';\n",
        "He was called at noon.\n\tand called at one\n",
        'iex> raise "x"\n** (RuntimeError) x\n',
        "an exception error: none\n",
        "lib/main.dart 3:4  main\n",
        "Unhandled exception: see below\n",
    ],
)
def test_prose_and_sources_hold_no_error(text: str) -> None:
    """What only looks like a trace."""
    assert [] == records(text)
