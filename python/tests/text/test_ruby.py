"""Ruby text: what the grammar rules decide, beyond the programs of conformance/crashes/ruby."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._ruby_lines import read_head, read_named, read_place
from uep.bridges.text.scanners.ruby import RUBY
from uep.model import Frame, Relation

from .growth import assert_scan_is_linear
from .reading import records


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("/a b.rb:3:in `f'", Frame(function="f", file="/a b.rb", line=3)),
        ("a.rb:3:in 'A#f'", Frame(function="A#f", file="a.rb", line=3)),
        ("a.rb:3", Frame(file="a.rb", line=3)),
        ("-e:in `eval'", Frame(function="eval", file="-e")),
        ("<internal:kernel>:187:in 'loop'", Frame(function="loop", file="<internal:kernel>", line=187)),
        (
            "(eval at /a.rb:7):1:in `block in f'",
            Frame(function="block in f", file="(eval at /a.rb:7)", line=1),
        ),
        ("C:/a.rb:3:in `f'", Frame(function="f", file="C:/a.rb", line=3)),
        ("a.rb:in", None),
        ("at noon:", None),
        ("", None),
    ],
)
def test_a_place_is_read_as_ruby_prints_it(text: str, frame: Frame | None) -> None:
    """File, line and method."""
    assert frame == read_place(text)


@pytest.mark.parametrize(
    ("line", "name", "message"),
    [
        ("a.rb:3:in `f': no (KeyError)", "KeyError", "no"),
        ("a.rb:3:in 'f':  (RuntimeError)", "RuntimeError", ""),
        ("failed: a.rb:3:in `f': no (A::B)", "A::B", "no"),
        (
            "ruby: No such file or directory -- x.rb (LoadError)",
            "LoadError",
            "No such file or directory -- x.rb",
        ),
        ("(eval):2: syntax error, unexpected * (SyntaxError)", "SyntaxError", "syntax error, unexpected *"),
    ],
)
def test_the_first_line_gives_class_and_message(line: str, name: str, message: str) -> None:
    """Words in front of the place are left out."""
    head = read_head(line)
    assert head is not None
    assert (name, message) == (head.type_name, head.message)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("KeyError (no):", ("KeyError", "no", False)),
        ("KeyError: no", ("KeyError", "no", False)),
        ("2026 HTTP error: #<KeyError: no>", ("KeyError", "no", False)),
        ("no (KeyError)", ("KeyError", "no", True)),
        ("an ordinary line", None),
    ],
)
def test_loggers_name_the_class_in_four_ways(line: str, found: tuple[str, str, bool] | None) -> None:
    """Rails, Sidekiq, inspect, Logger."""
    assert found == read_named(line)


def test_the_thread_of_an_error_is_named() -> None:
    """The line above tells which thread the error ended."""
    (record,) = records(
        "#<Thread:0x00007f18@wk a.rb:1 run> terminated with exception (report_on_exception is true):\n"
        "a.rb:1:in `block in <main>': x (RuntimeError)\n"
    )
    assert ("0x00007f18", "wk") == (record.threads[0].id, record.threads[0].name)
    assert record.handling is not None and record.handling.handled is False


def test_rake_prints_causes_below_a_heading() -> None:
    """A RuntimeError has no class there."""
    (record,) = records(
        "rake aborted!\npayment failed\nsee log\n/srv/Rakefile:3:in `block in <top (required)>'\n\n"
        "Caused by:\nKeyError: no cart\n/srv/Rakefile:2:in `low'\nTasks: TOP => default\n"
    )
    assert [(None, "", "payment failed\nsee log"), (Relation.CAUSE, "KeyError", "no cart")] == [
        (node.relation, node.type_name, node.message) for node in record.nodes
    ]


def test_rails_prints_the_mark_inside_of_the_parentheses() -> None:
    """The source of error_highlight belongs to the innermost frame there too."""
    (record,) = records(
        "  \nNoMethodError (undefined method `name' for nil\n\n  def index; nil.name; end\n"
        "                ^^^^^):\n  \napp/a.rb:5:in `index'\napp/b.rb:7:in `call'\n"
    )
    assert "undefined method `name' for nil" == record.error_message
    assert 17 == record.nodes[0].stack.frames[0].column


def test_records_of_the_logger_are_kept_apart() -> None:
    """The time of a record is that of its prefix."""
    (record,) = records(
        "I, [2026-11-21T10:00:00.000001 #7]  INFO -- : begins\n"
        "E, [2026-11-21T10:00:01.000001 #7] ERROR -- shop: a.rb:1:in `f': x (KeyError)\n\tfrom a.rb:2:in `<main>'\n"
        "I, [2026-11-21T10:00:02.000001 #7]  INFO -- : ends\n"
    )
    assert ("2026-11-21T10:00:01.000001Z", "x") == (record.timestamp, record.error_message)


@pytest.mark.parametrize(
    "text",
    [
        "a.rb:3: warning: method redefined\n",
        "a.rb:3:in `f': warning: method redefined\n",
        "the file a.rb:3:in `f' is old\n",
        'def f = raise(KeyError, "no") # :in `f\'\n',
        "we met in Paris (LoadError) at noon\n",
        "a.rb:1:in `f'\na.rb:2:in `<main>'\n",
        "list of <main> at home\n",
    ],
)
def test_prose_is_not_an_error(text: str) -> None:
    """Warnings, source and lists of callers yield nothing."""
    assert [] == records(text)


HOSTILE = {
    "heads": lambda n: "a.rb:1:in `f': x (KeyError)\n" * n,
    "heads_text": lambda n: "a.rb:1:in `f': x (KeyError)\ny\n\n" * n,
    "frames": lambda n: "a.rb:1:in `f': x (KeyError)\n" + "\tfrom a.rb:1:in `f'\n" * n,
    "frames_text": lambda n: "a.rb:1:in `f': x (KeyError)\n" + "\tfrom a.rb:1:in `f'\ntext\n" * n,
    "bare": lambda n: "a.rb:1:in `f'\n" * n,
    "bare_text": lambda n: "text\na.rb:1:in `f'\n" * n,
    "numbered": lambda n: "\t2: from a.rb:1:in `f'\n" * n,
    "causes": lambda n: "a.rb:1:in `<main>': x (KeyError)\n" * n,
    "jruby": lambda n: "  <main> at a.rb:1\n" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_costs_linear_time(kind: str) -> None:
    """Twice the text takes about twice the time."""
    assert_scan_is_linear(RUBY, HOSTILE[kind], 4000)
