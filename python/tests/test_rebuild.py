"""A record becomes native exceptions that print, match, copy and travel, and nothing of the sender's runs."""

from __future__ import annotations

import asyncio
import concurrent.futures
import copy
import linecache
import multiprocessing
import pickle
import sys
import traceback

import pytest
from hypothesis import given, settings
from uep import UepError, capture, render, to_exception, validate
from uep._gen.errors import CLASSES, AggregateMultiple, NetworkFailure, NetworkTimeout
from uep._rebuild import RemoteGroup, walk_errors
from uep._rebuild_frames import MAX_REBUILT_FRAMES, build_traceback, skip_stubs
from uep.model import Frame, MarkKind, Node, Provenance, Relation, Severity, Stack, UniversalErrorProtocol
from uep.testing import assert_same_record, records, sample, sample_names


def remote(**fields):
    stack = Stack(
        frames=[
            Frame(function="app::net::connect", file="src/net.rs", line=42),
            Frame(function="app::main", file="src/main.rs", line=7),
        ],
        provenance=Provenance.RUNTIME,
    )
    facts = {
        "protocol_version": "1.0",
        "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
        "error_type": "uep.network.timeout",
        "severity": Severity.HIGH,
        "timestamp": "2026-11-21T10:15:30Z",
        "source_language": "rust",
        "error_message": "timed out",
        "nodes": [Node(type_name="io::Error", message="timed out", stack=stack)],
    }
    return UniversalErrorProtocol(**{**facts, **fields})


def raised(error):
    try:
        raise error
    except BaseException as found:
        return found


def test_the_interpreter_prints_remote_frames():
    text = "".join(traceback.format_exception(to_exception(remote())))
    assert (
        '  File "src/main.rs", line 7, in app::main\n  File "src/net.rs", line 42, in app::net::connect\n'
        in text
    )
    assert text.endswith("NetworkTimeout: timed out\n")


def test_the_default_hook_prints_remote_frames(capsys):
    error = raised(to_exception(remote()))
    sys.__excepthook__(type(error), error, error.__traceback__)
    assert 'File "src/net.rs", line 42, in app::net::connect' in capsys.readouterr().err


def test_the_builtin_of_the_type_catches_it():
    with pytest.raises(TimeoutError):
        raise to_exception(remote())
    error = to_exception(remote())
    assert isinstance(error, (NetworkTimeout, NetworkFailure, UepError))
    assert ("timed out", Severity.HIGH, "uep.network.timeout") == (
        str(error),
        error.severity,
        error.error_type,
    )
    assert error.is_("uep.network") and error.is_("uep.network.timeout") and not error.is_("uep.net")


@pytest.mark.parametrize("error_type", sorted(CLASSES))
def test_every_class_of_the_table_is_made_and_prints(error_type):
    error = to_exception(remote(error_type=error_type))
    assert isinstance(error, CLASSES[error_type]) or error_type == "uep.aggregate.multiple"
    assert "timed out" == str(error)
    assert "timed out\n" in "".join(traceback.format_exception(error))
    assert isinstance(pickle.loads(pickle.dumps(error)), type(error))
    assert not isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration))


def test_a_type_of_ones_own_is_its_nearest_known_ancestor():
    record = remote(
        error_type="com.acme.slow", type_ancestors=["com.acme.net", "uep.network.timeout", "uep.network"]
    )
    error = to_exception(record)
    assert NetworkTimeout is type(error)
    assert error.is_("com.acme.net") and error.is_("uep.network") and "com.acme.slow" == error.error_type
    unknown = to_exception(remote(error_type="com.acme.slow"))
    assert CLASSES["uep.unknown.unclassified"] is type(unknown)


def test_links_and_notes_are_the_languages_own():
    error = to_exception(sample("chain"))
    assert isinstance(error.__cause__, TimeoutError)
    assert error.__suppress_context__
    assert ["after 3 attempts"] == error.__cause__.__notes__
    assert "'ledger'" == str(error.__cause__.__context__)
    assert not error.__cause__.__suppress_context__


def test_groups_are_split_by_except_star():
    seen = []
    try:
        raise to_exception(sample("group"))
    except* ValueError as some:
        seen.append(some)
    except* OSError as rest:
        seen.append(rest)
    assert [AggregateMultiple] * 2 == [type(group) for group in seen]
    assert ["first", "second"] == [str(walk_errors(group)[-1]) for group in seen]
    assert all(sample("group") == group.record for group in seen)


def test_a_group_of_another_type_is_a_group_still():
    record = sample("group")
    record = type(record)(
        **{f: getattr(record, f) for f in record.__struct_fields__} | {"error_type": "uep.input.malformed"}
    )
    error = to_exception(record)
    assert RemoteGroup is type(error)
    assert isinstance(pickle.loads(pickle.dumps(error)), RemoteGroup)
    assert isinstance(error.subgroup(ValueError), RemoteGroup)


def test_a_group_without_members_is_an_error():
    error = to_exception(remote(error_type="uep.aggregate.multiple", nodes=[Node(is_group=True)]))
    assert not isinstance(error, BaseExceptionGroup)
    assert error.is_("uep.aggregate.multiple")


def test_what_python_has_no_link_for_is_kept():
    nodes = [Node(message="m"), Node(parent=0, relation=Relation.SUPPRESSED, message="s")]
    nodes += [
        Node(parent=0, relation=Relation.CAUSE, message="a"),
        Node(parent=0, relation=Relation.CAUSE, message="b"),
    ]
    error = to_exception(remote(nodes=nodes))
    assert ("a", ["s", "b"]) == (str(error.__cause__), [str(other) for other in error.others])


@pytest.mark.parametrize("name", sample_names())
def test_captured_again_it_is_the_same_record(name):
    record = sample(name)
    again = capture(to_exception(record))
    wanted = record if record.nodes else again
    assert_same_record(wanted, again, ignore=())
    assert () == validate(again)


@settings(max_examples=40, deadline=None)
@given(records())
def test_any_record_survives_the_way_through_python(record):
    error = to_exception(record)
    traceback.format_exception(error)
    again = capture(error)
    assert (record.nodes or again.nodes) == again.nodes
    assert (record.error_id, record.context, record.marks) == (again.error_id, again.context, again.marks)
    assert to_exception(record).record == pickle.loads(pickle.dumps(error)).record


def test_below_a_local_error_it_is_a_remote_cause():
    def call():
        raise to_exception(remote())

    try:
        try:
            call()
        except TimeoutError as error:
            raise RuntimeError("local") from error
    except RuntimeError as outer:
        record = capture(outer)
    second = record.nodes[1]
    assert (0, Relation.REMOTE_CAUSE, "io::Error", "uep.network.timeout") == (
        second.parent,
        second.relation,
        second.type_name,
        second.error_type,
    )
    assert (remote().error_id, "rust", remote().timestamp) == (
        second.error_id,
        second.source_language,
        second.timestamp,
    )
    assert remote().error_id != record.error_id
    frames = second.stack.frames
    assert remote().nodes[0].stack.frames == frames[:2]
    assert ["call", "test_below_a_local_error_it_is_a_remote_cause"] == [f.function for f in frames[2:]]
    assert {"python"} == {f.source_language for f in frames[2:]}
    assert () == validate(record)


def test_as_context_or_member_it_keeps_its_nodes():
    group = ExceptionGroup("g", [to_exception(sample("chain")), ValueError("v")])
    group.__context__ = to_exception(remote(error_id="f47ac10b-58cc-4372-a567-0e02b2c3d479"))
    record = capture(group)
    assert () == validate(record)
    assert [None, Relation.CONTEXT, Relation.MEMBER, Relation.CAUSE, Relation.CONTEXT, Relation.MEMBER] == [
        node.relation for node in record.nodes
    ]


def test_one_record_is_wrapped_once():
    """UEP-NODE-042: services that call one another in a ring must not grow a record."""
    first, second = RuntimeError("1"), RuntimeError("2")
    first.__cause__, second.__cause__ = to_exception(remote()), to_exception(remote())
    record = capture(ExceptionGroup("g", [first, second]))
    assert 1 == sum(node.error_id == remote().error_id for node in record.nodes)
    assert "capture:shared_error" in {mark.rule for mark in record.marks}


def test_too_many_hops_leave_the_record_out():
    nodes = [Node(message="0")]
    nodes += [Node(parent=n, relation=Relation.REMOTE_CAUSE, message=str(n)) for n in range(16)]
    outer = RuntimeError("local")
    outer.__cause__ = to_exception(remote(nodes=nodes))
    record = capture(outer)
    assert 1 == len(record.nodes)
    assert [(MarkKind.DROPPED, "limit:max_remote_hops")] == [(m.kind, m.rule) for m in record.marks]
    outer.__cause__ = to_exception(remote(nodes=nodes[:16]))
    assert 17 == len(capture(outer).nodes)


def test_an_error_below_the_root_is_a_record_of_its_own():
    cause = to_exception(sample("chain")).__cause__
    record = capture(cause)
    assert ("uep.network.timeout", "timed out", 2) == (
        record.error_type,
        record.error_message,
        len(record.nodes),
    )
    assert sample("chain").error_id != record.error_id
    assert () == validate(record)


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_copies_are_whole(clone):
    error = to_exception(sample("chain"))
    error.__cause__.add_note("local")
    for original in (error, error.__cause__):
        made = clone(original)
        assert type(original) is type(made)
        assert (str(original), original.record, original.node) == (str(made), made.record, made.node)
        assert getattr(original, "__notes__", None) == getattr(made, "__notes__", None)
    assert isinstance(clone(error).__cause__, TimeoutError)


def fail_remotely():
    raise to_exception(remote())


def test_it_crosses_processes():
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        try:
            pool.submit(pickle.dumps, to_exception(remote())).result()
            error = pool.submit(copy.copy, to_exception(remote())).result()
        except concurrent.futures.process.BrokenProcessPool:
            raise
    assert isinstance(error, TimeoutError)
    assert remote() == error.record


def test_it_passes_through_asyncio():
    async def fail():
        raise to_exception(remote())

    async def main():
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            group.create_task(fail())

    with pytest.raises(ExceptionGroup) as found:
        asyncio.run(main())
    assert isinstance(found.value.exceptions[0], TimeoutError)


EVIL = '__import__("os").system("touch /tmp/uep-evil")'


def test_nothing_of_the_senders_runs(tmp_path):
    """Names are labels: no import, no execution, no file is opened (P15)."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret line\n")
    frames = [
        Frame(function=EVIL, raw_function=EVIL, module="antigravity", file=str(secret), line=1),
        Frame(function="<lambda>", module="uep_no_such_module", file="/etc/hostname", line=1),
        Frame(),
        Frame(function="f\nFile", file="a b", line=2**32 - 1),
    ]
    record = remote(
        error_type="com.acme.x",
        nodes=[
            Node(
                type_name="os.system",
                module="os",
                message=EVIL,
                stack=Stack(frames=frames, provenance=Provenance.RUNTIME),
            )
        ],
    )
    before = set(sys.modules)
    error = raised(to_exception(record))
    text = "".join(traceback.format_exception(error))
    pickle.loads(pickle.dumps(error))
    assert "the secret line" not in text
    assert EVIL in text
    assert not {"antigravity", "uep_no_such_module"} & (set(sys.modules) - before)
    assert b"os" not in set(pickle.dumps(error).split(b"\x8c"))
    linecache.checkcache()
    assert "the secret line" not in "".join(traceback.format_exception(error))


def test_own_source_lines_are_still_printed():
    own = Frame(function="x", file=__file__, line=1)
    text = "".join(traceback.format_exception(to_exception(remote(nodes=[Node(stack=Stack(frames=[own]))]))))
    assert '"""A record becomes native exceptions' in text


def test_tracebacks_are_bounded():
    frames = [Frame(function=f"f{n}", file="x", line=n) for n in range(1000)]
    tb, shown = build_traceback(frames), []
    while tb is not None:
        shown.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    assert MAX_REBUILT_FRAMES == len(shown)
    assert ("f999", "f0") == (shown[0], shown[-1])
    assert skip_stubs(build_traceback(frames)) is None


def test_an_error_raised_here_by_the_class_is_an_ordinary_one():
    error = raised(NetworkTimeout("mine"))
    assert (None, None, "uep.network.timeout", "mine") == (
        error.record,
        error.node,
        error.error_type,
        str(error),
    )
    assert "mine" == str(pickle.loads(pickle.dumps(error)))
    record = capture(error)
    assert ("uep.network.timeout", "python") == (record.error_type, record.source_language)
    assert "NetworkTimeout: mine" in render(record)


def test_find_walks_the_whole_tree():
    error = to_exception(sample("remote"))
    assert "connect timed out" == str(error.__cause__.find("uep.network"))
    assert error is error.find("uep.network")
    assert error.find("uep.storage") is None
    outer = UepError("x")
    outer.__cause__ = outer
    assert outer.find("uep.x") is None
