"""Logs of static analysis in SARIF and lines of tslog: each error with its place, its rule and its causes."""

from __future__ import annotations

import copy

from .reading import only, read

PLACE = {
    "physicalLocation": {"artifactLocation": {"uri": "src/a.py"}, "region": {"startLine": 3}},
    "logicalLocations": [{"name": "open"}],
}
RESULT = {"ruleId": "py/hat", "level": "error", "message": {"text": "no hat"}, "locations": [PLACE]}


def log(*results, tool=None, **run):
    """Return a log with one run."""
    return {
        "version": "2.1.0",
        "runs": [{"tool": tool or {"driver": {"name": "A Tool"}}, "results": [*results], **run}],
    }


def test_each_result_is_an_error_with_its_place():
    """UEP-BRG-2469: the ids differ, and the rule is a code of the tool's own space."""
    first, second = read(log(RESULT, RESULT))
    assert first.record.error_id != second.record.error_id
    [frame] = first.record.nodes[0].stack.frames
    assert ("open", "src/a.py", 3) == (frame.function, frame.file, frame.line)
    assert ("a-tool", "py/hat") == (first.record.codes[0].space, first.record.codes[0].value)


def test_a_rule_of_an_extension_gives_level_and_text():
    """UEP-BRG-2469: as CodeQL writes them, with doubled braces for a brace."""
    rule = {
        "id": "py/hat",
        "defaultConfiguration": {"level": "error"},
        "messageStrings": {"m": {"text": "no {0} in {{}} or {7}"}},
        "shortDescription": {"text": "Hats"},
        "helpUri": "https://hats.example/1",
    }
    tool = {"driver": {"name": "T"}, "extensions": [{"name": "x", "rules": [rule]}]}
    named = {"id": "py/hat", "index": 0, "toolComponent": {"index": 0}}
    record, lost = only(
        log({"rule": named, "message": {"id": "m", "arguments": ["hat"]}, "codeFlows": [{}]}, tool=tool)
    )
    assert "no hat in {} or {7}" == record.error_message
    assert ("Hats", "https://hats.example/1") == (record.context["sarif.rule"], record.links[0].url)
    assert {"/runs/0/results/0/codeFlows"} == lost


def test_what_counts_no_more_is_no_error():
    """UEP-BRG-2469: warnings, checks that passed, suppressed and absent results, and odd members."""
    others = [
        {**RESULT, "level": "warning"},
        {**RESULT, "kind": "pass"},
        {**RESULT, "suppressions": [{"kind": "inSource"}]},
        {**RESULT, "baselineState": "absent"},
        {"ruleIndex": 99, "message": {"text": "a default is a warning"}},
    ]
    assert [] == read(log(*others))
    assert [] == read({"version": "2.1.0", "runs": [{"tool": {}}]})
    assert [] == read({"version": "1.0", "runs": log(RESULT)["runs"]})


def test_stacks_and_exceptions_are_read():
    """UEP-BRG-2469: a stack of a result, and several exceptions in one of the tool."""
    stack = {"frames": [{"location": PLACE}, {"location": copy.deepcopy(PLACE)}]}
    thrown = {"kind": "E", "message": "m", "stack": stack, "innerExceptions": [{"kind": "F"}, {"kind": "G"}]}
    notices = [{"level": "error", "message": {"text": "it broke"}, "exception": thrown}]
    run = {"invocations": [{"toolConfigurationNotifications": notices}]}
    first, second = read(log({**RESULT, "stacks": [stack]}, **run))
    assert 1 == first.record.nodes[0].stack.frames[0].repeat
    assert ["E", "F", "G"] == [node.type_name for node in second.record.nodes]
    assert second.record.nodes[0].is_group
    assert "it broke" == second.record.context["sarif.message"]


def test_an_error_of_tslog_stands_under_a_number_or_is_the_line():
    """UEP-BRG-2470: the time is that of the line, and causes are read."""
    error = {"name": "RangeError", "message": "too much", "stack": [{"filePath": "a.ts", "fileLine": "7"}]}
    meta = {"date": "2025-11-20T10:00:00.000Z"}
    whole = {**error, "cause": {**error, "message": "inner"}, "_meta": meta}
    for line in (whole, {"0": "told", "1": whole, "_meta": meta}):
        record, _ = only(line)
        assert ["too much", "inner"] == [node.message for node in record.nodes]
        assert "2025-11-20T10:00:00Z" == record.timestamp
    assert [] == read({"0": "told", "_meta": meta})


def test_an_empty_trace_hides_no_other():
    """A member for frames that is empty gives way to one that is not."""
    error = {
        "name": "AssertionError",
        "message": "500",
        "stack": "AssertionError: 500\n   at run x.js:1:1)",
        "stacktrace": [],
    }
    record, _ = only({"run": {"failures": [{"error": error}]}})
    assert ("AssertionError", "500") == (record.nodes[0].type_name, record.error_message)
