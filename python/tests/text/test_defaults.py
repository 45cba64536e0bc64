"""Default outputs of tools of the JVM and of .NET: what conformance/vectors/java/defaults.json and dotnet/defaults.json do not say."""

from __future__ import annotations

import pytest
from uep.model import Relation

from .reading import records

OPEN = "\tat com.acme.Shop.open(Shop.java:9)\n"
MAIN = "\tat com.acme.Shop.main(Shop.java:3)\n"
NAME = "com.acme.ShelfException"
STUDIO = "2026-03-02 09:14:07.130 {} E/AndroidRuntime: FATAL EXCEPTION: main\n"


@pytest.mark.parametrize("who", ["4021-4021/com.acme.shop", "4021-4021/?"])
@pytest.mark.parametrize("margin", ["    ", " " * 22])
def test_lines_below_a_line_of_logcat_are_its_own(who: str, margin: str) -> None:
    """Android Studio copies a message of several lines so, one of a cause too."""
    below = f"Process: com.acme.shop, PID: 4021\n{NAME}: no shelf\n{OPEN}Caused by: {NAME}: gone\n{OPEN}"
    text = STUDIO.format(who) + "".join(f"{margin}{line}\n" for line in below.splitlines())
    (record,) = records(text + "2026-03-02 09:14:07.131 4021-4021/? I/Process: bye\n")
    assert [NAME, NAME] == [node.type_name for node in record.nodes]
    assert ["main"] == [thread.name for thread in record.threads]
    assert "com.acme.shop" == record.context["android.process"]


def test_a_list_of_sbt_has_no_fields() -> None:
    """A hyphen and a number stand at the beginning of its lines."""
    lines = ["ShopSpec:", "- opens *** FAILED ***", "  2 did not equal 3 (ShopSpec.scala:14)", "- closes"]
    (record,) = records("".join(f"[info] {line}\n" for line in lines))
    assert "2 did not equal 3" == record.error_message


def test_a_short_report_of_gradle_names_each_cause_further_in() -> None:
    """The next test is none of its lines."""
    test = "ShopTest > opens() FAILED\n"
    one = f"    {NAME} at Shop.java:9\n        Caused by: {NAME} at Shop.java:3\n            Caused by: java.lang.Error\n"
    found = records(f"{test}{one}\n{test}    {NAME} at Shop.java:9\n\n2 tests completed, 2 failed\n")
    assert [3, 1] == [len(record.nodes) for record in found]
    assert [] == records(f"ShopTest > opens()\n    {NAME} at Shop.java:9\n")


def test_a_full_report_of_gradle_puts_causes_below_a_title() -> None:
    """Their messages may have several lines; frames that they share are not lost."""
    frames = (
        "        at app//com.acme.Shop.open(Shop.java:9)\n        at app//com.acme.Shop.main(Shop.java:3)\n"
    )
    cause = f"\n        Caused by:\n        {NAME}: gone\n        at last\n            at app//com.acme.Disk.read(Disk.java:1)\n            ... 2 more\n"
    found = records(f"ShopTest > opens() FAILED\n    {NAME}: no shelf\n{frames}{cause}\n3 tests completed\n")
    assert [["no shelf", "gone\nat last"]] == [[node.message for node in one.nodes] for one in found]
    assert [2, 3] == [len(node.stack.frames) if node.stack else 0 for node in found[0].nodes]


@pytest.mark.parametrize("end", [" <<< FAILURE!", " <<< ERROR!"])
def test_what_surefire_prints_without_a_type_is_the_message(end: str) -> None:
    """Mockito says so what was not called."""
    said = 'Wanted but not invoked:\nshelf.open("x");\n-> at com.acme.Shop.open(Shop.java:9)\n\n'
    text = f"[ERROR] com.acme.ShopTest.opens -- Time elapsed: 4.6 s{end}\n{said}{OPEN}{MAIN}\n"
    (record,) = records(text)
    assert said.strip("\n") == record.error_message
    assert [] == record.marks[1:]


def test_frames_far_below_the_name_of_a_test_are_not_its() -> None:
    """Other frames stand between."""
    text = f"[ERROR] com.acme.ShopTest.opens -- Time elapsed: 4.6 s <<< ERROR!\n{NAME}: no shelf\n{OPEN}{MAIN}\nbye\n{OPEN}{MAIN}"
    assert [NAME, ""] == [record.nodes[0].type_name for record in records(text)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Unable to access jarfile shop.jar", "Unable to access jarfile shop.jar"),
        (
            "Main method not found in class Shop, please define the main method as:\n   public static void main(String[] args)",
            "Main method not found in class Shop, please define the main method as:\n   public static void main(String[] args)",
        ),
    ],
)
def test_the_launcher_says_why_nothing_starts(text: str, message: str) -> None:
    """It is no program in Rust."""
    (record,) = records(f"Error: {text}\n")
    assert ("java", message) == (record.source_language, record.error_message)


def test_the_launcher_names_a_cause() -> None:
    """Two ways to put it below."""
    for below in (f"Caused by: {NAME}: x\n", f"\t{NAME}: x\n"):
        (record,) = records(
            f"$ java Shop\nError: LinkageError occurred while loading main class Shop\n{below}"
        )
        assert [(NAME, Relation.CAUSE)] == [(node.type_name, node.relation) for node in record.nodes[1:]]


def test_a_prompt_ends_a_report_of_clojure() -> None:
    """Two reports and what ``pst`` prints are three errors."""
    text = "user=> (/ 1 0)\nExecution error (ArithmeticException) at user/eval1 (REPL:1).\nDivide by zero\nuser=> (pst)\nArithmeticException Divide by zero\n\tclojure.lang.Numbers.divide (Numbers.java:190)\n\tclojure.lang.Numbers.divide (Numbers.java:3911)\n"
    assert ["Divide by zero"] * 2 == [record.error_message for record in records(text)]


def test_frames_that_an_error_without_parent_leaves_out_are_dropped() -> None:
    """The effect was not copied."""
    (record,) = records(f"{NAME}: no shelf\n{OPEN}\t... 6 more\n")
    stack = record.nodes[0].stack
    assert stack is not None
    assert (6, 0) == (stack.dropped_frames, stack.shared_with_parent)


def test_lines_with_a_stamp_alone_go_on_with_the_error_above() -> None:
    """Maven's level stands in front of the name of a test, and not of its trace."""
    lines = [
        "[ERROR] Shop.opens  Time elapsed: 0.01 s  <<< FAILURE!",
        f"{NAME}: no shelf",
        OPEN.rstrip(),
        "",
        "[ERROR] Shop.closes  Time elapsed: 0.01 s  <<< ERROR!",
        f"{NAME}: gone",
        OPEN.rstrip(),
        MAIN.rstrip(),
    ]
    text = "".join(f"2026-03-02T09:14:07.{1000000 + at}Z {line}\n" for at, line in enumerate(lines))
    assert ["no shelf", "gone"] == [record.error_message for record in records(text)]


def test_members_of_an_answer_are_notes() -> None:
    """Npgsql prints them below the frames, of an inner exception too."""
    inner = " ---> Npgsql.PostgresException (0x80004005): 23505: no\n\nDETAIL: x\n   at Npgsql.Reader.Read()\n  Exception data:\n    Severity: ERROR\n    SqlState: 23505\n   --- End of inner exception stack trace ---\n"
    (record,) = records(
        f"Acme.ShelfException: failed\n{inner}   at Acme.Shop.Open()\n   at Acme.Shop.Main()\n"
    )
    assert ["failed", "23505: no\n\nDETAIL: x"] == [node.message for node in record.nodes]
    assert ["Severity: ERROR", "SqlState: 23505"] == record.nodes[1].notes


def test_what_a_test_threw_has_its_type() -> None:
    """MSTest puts words of its own above."""
    text = "  Error Message:\n   Test method Acme.T.M threw exception: \nAcme.ShelfException: no shelf\n  Stack Trace:\n      at Acme.T.M() in /srv/T.cs:line 3\n"
    (record,) = records(text)
    assert ("Acme.ShelfException", "no shelf") == (record.nodes[0].type_name, record.error_message)


def test_a_local_function_has_a_parameter_without_a_name() -> None:
    """It stands among those with names."""
    text = "Acme.ShelfException: no shelf\n   at Shop.<Main>g__Open|1_0(String name, <>c__DisplayClass0_0&)\n   at Shop.Main(String[] args)\n"
    (record,) = records(text)
    assert 2 == len(record.nodes[0].stack.frames if record.nodes[0].stack else [])


def test_a_list_of_junit_has_one_error_a_test() -> None:
    """What its frames leave out is dropped, and a cause stands below."""
    head = "There were 2 failures:\n1) opens(com.acme.ShopTest)\n"
    tail = f"2) closes(com.acme.ShopTest)\nit is open\n{OPEN}\t... 9 trimmed\nCaused by: {NAME}: gone\n{OPEN}\t... 12 more\n\nFAILURES!!!\n"
    one, two = records(f"{head}{NAME}: no shelf\n{OPEN}{MAIN}{tail}")
    assert (["no shelf"], ["it is open", "gone"]) == (
        [node.message for node in one.nodes],
        [node.message for node in two.nodes],
    )
    assert [9, 12] == [node.stack.dropped_frames for node in two.nodes if node.stack]


def test_the_shell_of_the_jdk_numbers_its_snippets() -> None:
    """Frames of its own are left out, and a frame may have no function."""
    text = f"jshell> open()\n|  Exception {NAME}: no shelf\n|        at (#4:1)\n|  Caused by: {NAME}\n|        ...\n"
    (record,) = records(text + "\njshell>\n")
    assert ["no shelf", ""] == [node.message for node in record.nodes]
    assert [] == records("|  Exception is the rule\n|        at (#4:1)\n")


def test_functions_that_were_typed_have_no_file() -> None:
    """``pst`` of Clojure prints their namespace and a slash."""
    text = "user=> Exception inner\n\tuser/eval141 (NO_SOURCE_FILE:1)\n\tclojure.core/eval (core.clj:3215)\n"
    (record,) = records(text)
    frames = record.nodes[0].stack.frames if record.nodes[0].stack else []
    assert [("user", "eval141"), ("clojure.core", "eval")] == [(one.module, one.function) for one in frames]
