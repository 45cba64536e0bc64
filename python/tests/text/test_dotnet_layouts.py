"""Further layouts of .NET's errors: what the vectors of conformance/vectors/dotnet/wild.json do not say."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._dotnet_lines import read_frame
from uep.model import Frame

from .growth import assert_linear
from .reading import records


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("   at Acme.Shop.Open(System.String, IntPtr, Boolean)", Frame(function="Acme.Shop.Open")),
        ("   at Acme.Shop.Open(System.Byte[] ByRef, Int32*)", Frame(function="Acme.Shop.Open")),
        ("   at Acme.Shop.Open(Shop+Plan)`", Frame(function="Acme.Shop.Open")),
        (
            "   at Acme.Shop.Open(String name) in /_/Shop.cs:12",
            Frame(function="Acme.Shop.Open", file="/_/Shop.cs", line=12),
        ),
        ("   at com.acme.Shop.open(Shop.java)", None),
        ("   at com.acme.Shop.open(SourceFile)", None),
        ("   at foo.bar (native)", None),
    ],
)
def test_parameters_may_be_types_alone(line: str, frame: Frame | None) -> None:
    """References, pointers and nested types; places of the JVM and of JavaScript are no types."""
    assert frame == read_frame(line)


@pytest.mark.parametrize(
    "place",
    [
        "At C:\\shop\\open.ps1:9 char:5",
        "In C:\\shop\\open.ps1:9 Zeichen:5",
        "Au caractère C:\\shop\\open.ps1:9 : 5",
        "C:\\shop\\open.ps1:9 знак:5",
        "発生場所 C:\\shop\\open.ps1:9 文字:5",
    ],
)
def test_the_place_of_a_record_is_read_in_every_language(place: str) -> None:
    """PowerShell translates the words around the numbers."""
    (record,) = records(
        f"no shelf\n{place}\n+ Open-Shop\n+ ~~~~~~~~~\n    + CategoryInfo          : NotSpecified: (:) [], RuntimeException\n    + FullyQualifiedErrorId : no shelf\n"
    )
    frame = Frame(file="C:\\shop\\open.ps1", line=9, column=5, source_line="Open-Shop")
    assert ("no shelf", [frame]) == (
        record.nodes[0].message,
        record.nodes[0].stack.frames if record.nodes[0].stack else [],
    )


def test_two_records_of_powershell_are_two_errors() -> None:
    """The second message begins below the first record's name."""
    one = "Open-Shop : {}\nAt line:1 char:1\n+ Open-Shop\n+ ~~~~~~~~~\n    + CategoryInfo          : NotSpecified: (:) [Open-Shop], IOException\n    + FullyQualifiedErrorId : x\n \n"
    assert ["no shelf", "no till"] == [
        record.nodes[0].message for record in records(one.format("no shelf") + one.format("no till"))
    ]


def test_a_command_in_front_of_bars_is_no_type() -> None:
    """The concise view names the command where there is one."""
    (record,) = records(
        "Get-Shelf: /srv/open.ps1:9:3\nLine |\n   9 |  Get-Shelf\n     |  ~~~~~~~~~\n     | no shelf\n"
    )
    assert ("", "no shelf") == (record.nodes[0].type_name, record.nodes[0].message)


def test_an_exception_behind_an_arrow_lost_its_wrapper() -> None:
    """Its own first line and frames are there."""
    (record,) = records(
        " ---> Acme.ShopException (0x80131904): no shelf\n   at Acme.Shop.Open(String name)\n   at Acme.Shop.Main()\n"
    )
    assert "Acme.ShopException" == record.nodes[0].type_name


def test_a_page_of_app_center_ends_at_its_next_title() -> None:
    """A message may have several lines."""
    (record,) = records(
        "### Stacktrace ###\nAcme.Shop.Open ();Acme\n### Reason ###\nAcme.ShopException: no shelf\nfor now\n### Link ###\nx\n"
    )
    assert "no shelf\nfor now" == record.nodes[0].message


@pytest.mark.parametrize(
    "unit",
    [
        "Exception Info: System.Exception\n   at A.B(C)\n\n",
        "Rethrow as A.BException: x\n  at A.B () [0x0] in <f>:0\n",
        "    + CategoryInfo : A: (x) [], B\n",
        "At line:1 char:1\n+ x\n",
        "Exception: x\nLine |\n   1 | x\n",
        "a [FAIL]\n x\n  Stack Trace:\n",
        "at A.B(C d)\n",
        "   at A.B(" + "C," * 40 + "\n",
        "   at A.B (X, Version=1, Culture=n, PublicKeyToken=1X, Version=1\n",
        "System.Exception: x at A.B(C d) ",
        "Exception Info: A.BException at A.B(C) at A.C(D)\n",
        "[Error  : Unity Log] A.BException: x\nStack trace:\nA.B () (at <a>:0)\n",
        "### Stacktrace ###\n\n",
        "### Stacktrace ###\nA.B ()\n### Reason ###\nA.BException\n",
        "### Stacktrace ###\nA.B ()\n### Reason ###\n",
    ],
)
def test_hostile_repetitions_cost_linear_time(unit: str) -> None:
    """Four times as much text costs about four times as much."""
    assert_linear(lambda n: "System.Exception: x\n" + unit * n, 1000, 4, "dotnet")
