"""Errors of .NET and PowerShell inside other forms: what conformance/vectors/dotnet/wild-b.json does not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from uep.bridges.text.scanners._dotnet_lines import read_frame
from uep.bridges.text.scanners._dotnet_scripts import is_script_frame, read_script_frame
from uep.model import Frame, UniversalErrorProtocol

from .growth import assert_linear
from .reading import records

OPEN = "   at Acme.Shop.Open(String name) in /srv/Shop.cs:line 9\n"
MAIN = "   at Acme.Shop.Main()\n"


def told(record: UniversalErrorProtocol) -> list[tuple[str, str, list[str]]]:
    """Return type, message and functions of every node."""
    return [
        (node.type_name, node.message, [frame.function for frame in node.stack.frames] if node.stack else [])
        for node in record.nodes
    ]


def test_an_error_behind_a_tab_is_read() -> None:
    """A logger indents with a tab what the runtime indents with blanks."""
    (record,) = records(f"\tAcme.ShelfException: no shelf\n\t{OPEN}\t{MAIN}")
    assert [("Acme.ShelfException", "no shelf", ["Acme.Shop.Open", "Acme.Shop.Main"])] == told(record)


def test_a_call_from_native_code_is_a_frame() -> None:
    """Il2CppInterop names no class there."""
    frame = Frame(function="Register", raw_function="(il2cpp -> managed) Register")
    assert frame == read_frame("   at (il2cpp -> managed) Register(IntPtr , Il2CppMethodInfo* )")


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("at Open-Shop, C:\\a\\b.psm1: line 3", Frame(function="Open-Shop", file="C:\\a\\b.psm1", line=3)),
        ("at <ScriptBlock>, <No file>: line 1", Frame(function="<ScriptBlock>", line=1)),
        (
            "at global:Open<Process>, /a/b.ps1:3",
            Frame(function="global:Open<Process>", file="/a/b.ps1", line=3),
        ),
        (
            "   at $x | Should -Be 1, /a/b.ps1:3",
            Frame(source_line="$x | Should -Be 1", file="/a/b.ps1", line=3),
        ),
        ("   at line: 8 in C:\\a\\b.ps1", Frame(file="C:\\a\\b.ps1", line=8)),
        ("at home, we found a.ps1: it is 7", None),
        ("at 9, see /a/b.txt: 7", None),
    ],
)
def test_frames_of_scripts(line: str, frame: Frame | None) -> None:
    """Functions, blocks, steps of a pipeline, and the source that Pester prints."""
    assert frame == read_script_frame(line)


def test_a_sentence_is_no_frame_of_a_script() -> None:
    """A line needs a file of PowerShell, or the words for none."""
    assert not is_script_frame("at noon, in the shop: line 7")


def test_an_old_report_of_pester_is_read() -> None:
    """Pester 3 prints the line before the file, and the source below."""
    (record,) = records(
        " [-] opens 12ms\n   Expected: {1}\n   But was:  {2}\n   at line: 8 in C:\\shop.Tests.ps1\n   8: $x\n"
    )
    frame = Frame(file="C:\\shop.Tests.ps1", line=8, source_line="$x")
    assert ("Expected: {1}\nBut was:  {2}", [frame]) == (
        record.nodes[0].message,
        record.nodes[0].stack.frames if record.nodes[0].stack else [],
    )


def test_two_failed_tests_of_pester_are_two_errors() -> None:
    """The second begins at its own name."""
    one = " [-] {} 12ms\n   no {}\n   at <ScriptBlock>, /srv/shop.Tests.ps1: line 8\n"
    found = records("Describing Shop\n" + one.format("opens", "shelf") + one.format("closes", "door"))
    assert ["no shelf", "no door"] == [record.nodes[0].message for record in found]


def test_a_category_may_have_several_lines() -> None:
    """The target of a request to a server is printed with its headers."""
    (record,) = records(
        "Exception             : \n    Type    : Acme.ShelfException\n    Message : no shelf\n"
        "CategoryInfo          : InvalidOperation: (Method: GET, Reque\u2026: x\n}:HttpRequestMessage) [Invoke-Web], ShelfException\n"
        "FullyQualifiedErrorId : Web,Acme\n"
    )
    assert ("InvalidOperation", "Web,Acme") == (
        record.context["powershell.category"],
        record.context["powershell.error_id"],
    )


def test_a_report_of_nunit_is_read() -> None:
    """Message and stack are character data."""
    (record,) = records(
        '<failure exception-type="Acme.ShelfException"><message><![CDATA[no <shelf>]]></message>\n'
        f"<stack-trace><![CDATA[{OPEN}{MAIN[:-1]}]]></stack-trace></failure>\n"
    )
    assert [("Acme.ShelfException", "no <shelf>", ["Acme.Shop.Open", "Acme.Shop.Main"])] == told(record)


def test_a_stack_may_begin_below_its_tag() -> None:
    """The frames of a result of a test begin on the next line."""
    (record,) = records(f"<Message>no shelf</Message>\n<StackTrace>\n{OPEN}{MAIN}</StackTrace>\n")
    assert [("", "no shelf", ["Acme.Shop.Open", "Acme.Shop.Main"])] == told(record)


def test_frames_without_indentation_keep_what_stands_above() -> None:
    """A line between frames shows what those above it are."""
    (record,) = records(
        f"Acme.ShelfException: no shelf\n{OPEN.strip()}\n--- End of stack trace from previous location ---\n{MAIN.strip()}\n"
    )
    assert [("Acme.ShelfException", "no shelf", ["Acme.Shop.Open", "Acme.Shop.Main"])] == told(record)


HOSTILE: dict[str, Callable[[int], str]] = {
    "attributes": lambda n: '<error detail="a.bException: x&#xA;   at A.B.C()\n' * n,
    "causes_handled": lambda n: "A.BException: x\n   at A.B.C()\nInner exception A.C handled at A.B:\n" * n,
    "events": lambda n: "Description: x\nStack:\n   at A.B(System.String)\n" * n,
    "lists": lambda n: "Exception             :\n    Type : A\n    InnerException :\n        Type : B\n" * n,
    "messages": lambda n: ("<Message>" * 40 + "<StackTrace>   at A.B.C()\n") * (n // 8 + 1),
    "pipelines": lambda n: ("   at " + "a, " * 300 + ".ps1:1\n") * (n // 8 + 1),
    "placed": lambda n: "A.B (x) /a.cs:1\n" * n,
    "stacks_open": lambda n: "<StackTrace>\nException\n   at A.B()\n" * n,
    "values": lambda n: "Exception             : a.bException: x\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""
    assert_linear(HOSTILE[name], 120)
