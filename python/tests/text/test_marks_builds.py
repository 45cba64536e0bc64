"""Marks that are glued to an error, and what tools of builds say: what marks.json and builds.json of the vectors do not say."""

from __future__ import annotations

import pytest

from .reading import records

NET = "System.InvalidOperationException: no shelf\n   at Acme.Shop.Open() in /srv/Shop.cs:line 9\n   at Acme.Shop.Main()"
ASAN = (
    "==7==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x60 at pc 0x1\nREAD of size 1 at 0x60 thread T0\n"
    "    #0 0x55 in open+0x22 (C:\\shop\\shop.exe+0x140003202)\n    #1 0x56 in main C:\\shop\\shop.cpp:9\n"
)
GO = "panic: no shelf\n\ngoroutine 1 [running]:\nmain.open()\n\t/srv/app/main.go:9 +0x1d\n"
JAVA = "com.acme.ShelfException: no shelf\n\tat com.acme.Shop.open(Shop.java:9)\n\tat com.acme.Shop.main(Shop.java:3)"


@pytest.mark.parametrize("mark", ["`", '"'])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (NET, "System.InvalidOperationException"),
        (ASAN, "heap-buffer-overflow"),
        (GO, "panic"),
        (JAVA, "com.acme.ShelfException"),
    ],
)
def test_a_mark_stands_before_the_first_line(mark: str, text: str, name: str) -> None:
    """It is no part of the type, and what stands above is no part of the error."""
    (record,) = records(f"I see this:\n\n{mark}{text}\n")
    assert name == record.nodes[0].type_name


@pytest.mark.parametrize("mark", ["##[error]", "::error::", "##vso[task.logissue type=error]"])
def test_a_build_service_marks_each_line(mark: str) -> None:
    """The words of its own task may stand before those of the runtime."""
    lines = f"Error: Unhandled exception. {NET}".split("\n")
    (record,) = records("".join(f"{mark}{line}\n" for line in lines) + f"{mark}The process failed\n")
    assert ("System.InvalidOperationException", "no shelf") == (
        record.nodes[0].type_name,
        record.error_message,
    )


def test_a_fence_is_no_part_of_an_error() -> None:
    """The box of Spring Boot ends at it, and so does a message without frames."""
    box = "***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\nNo shelf.\n"
    found = records(f"```\n{box}```\n\nThe cause:\n\n```\n{JAVA}\n```\n")
    assert ["No shelf.", "no shelf"] == [record.error_message for record in found]
    (record,) = records(f"{JAVA}\nCaused by: com.acme.DoorException: no door\n```\n")
    assert "no door" == record.nodes[1].message


def test_the_offset_of_a_function_is_no_part_of_its_name() -> None:
    """The sanitizers of Windows print it."""
    (record,) = records(ASAN)
    stack = record.nodes[0].stack
    assert stack is not None and ["open", "main"] == [frame.function for frame in stack.frames]


def test_an_exception_of_objective_c_behind_other_words() -> None:
    """It needs the stack there."""
    text = "Oops: *** Terminating app due to uncaught exception 'NSRangeException', reason: 'no shelf'\n"
    stack = "*** First throw call stack:\n(\n\t0   Shop    0x00007fff51ec9571 open + 256\n)\n"
    (record,) = records(text + stack)
    assert ("NSRangeException", "no shelf") == (record.nodes[0].type_name, record.error_message)
    assert [] == records(f"{text}and so on\n")


def test_lambdas_of_android_have_a_place() -> None:
    """Their compiler names no file."""
    (record,) = records(f"{JAVA}\n\tat com.acme.-$$Lambda$Shop$Ab_9.run(lambda)\n")
    stack = record.nodes[0].stack
    assert stack is not None and "lambda" == stack.frames[-1].file


@pytest.mark.parametrize(
    "text",
    [
        "A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x01, pid=7, tid=9\n#\n",
        "A fatal error has been detected by the Java Runtime Environment:\n\n SIGSEGV (0xb) at pc=0x01, pid=7, tid=9\n",
    ],
)
def test_the_report_of_a_virtual_machine_lost_its_signs(text: str) -> None:
    """A page takes them for those of headings."""
    (record,) = records(f"It says\n\n{text}")
    assert "SIGSEGV" == record.nodes[0].type_name


def test_go_ends_a_program_in_words_of_its_own() -> None:
    """Compilers have other ones."""
    (record,) = records("It says\n\n```\nfatal error: concurrent map writes\n```\n")
    assert "concurrent map writes" == record.error_message
    assert [] == records("It says\n\n```\nfatal error: no input files\n```\n")


def test_a_bug_of_a_compiler_of_haskell() -> None:
    """Its words alone are no error."""
    text = "ghc: panic! (the 'impossible' happened)\n"
    (record,) = records(f"{text}  GHC version 9.2.1:\n\tno shelf\n\nPlease report this as a GHC bug\n")
    assert ("no shelf", "GHC version 9.2.1") == (record.error_message, record.context["haskell.compiler"])
    assert [] == records(f"{text}the shop is closed\n") == records(f"{text}  (GHC version 9.2.1):\n\n")


@pytest.mark.parametrize("text", ["no shelf", "no shelf -> [Help 1]\n[ERROR] \n[ERROR] Re-run Maven"])
def test_a_failure_of_maven_says_how_to_see_the_trace(text: str) -> None:
    """Without these words the trace may stand anywhere below."""
    goal = "[ERROR] Failed to execute goal org.acme:shop:1.2:open (default) on project shop: "
    assert [] == records(f"{goal}{text}\n[INFO] end\n")


def test_pairs_of_hclog_in_a_log_are_its_messages() -> None:
    """Only one line is an input of its own."""
    line = '2026-03-02T09:14:07.123Z [ERROR] shop: cannot open: error="no shelf"\n'
    assert [] == records(line + "2026-03-02T09:14:08.123Z [INFO]  shop: open\n")
    assert "cannot open" in records(line)[0].context["msg"]


def test_blank_lines_between_those_of_an_exception_of_dotnet() -> None:
    """They end where two lines stand together; two frames must show that a page put them there."""
    spaced = NET.replace("\n", "\n\n")
    for head in ("", "Unhandled exception. "):
        (record,) = records(f"{head}{spaced}\n\nthe end\n")
        stack = record.nodes[0].stack
        assert stack is not None and ("no shelf", 2) == (record.error_message, len(stack.frames))


def test_the_console_of_crashlytics_says_twice_whose_stack_it_is() -> None:
    """The type stands below the first time."""
    heading, stack = (
        "Crashed: com.apple.main-thread\n",
        "0  Shop    0x104f57a9c open + 32\n1  Shop    0x1 main + 8\n",
    )
    (record,) = records(f"{heading}EXC_BAD_ACCESS KERN_INVALID_ADDRESS 0x0\n\n{heading}{stack}")
    assert ("EXC_BAD_ACCESS", "KERN_INVALID_ADDRESS 0x0") == (record.nodes[0].type_name, record.error_message)
