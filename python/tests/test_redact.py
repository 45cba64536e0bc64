"""Secrets go, and nothing else does."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from uep import InvalidRecord, redact, validate
from uep._redact_detect import replace_secrets
from uep._redact_keys import is_sensitive_key, normalise_key
from uep._redact_rules import DETECTORS, REPLACEMENT
from uep.model import Detail, Foreign, Frame, Mark, MarkKind, Node, Provenance, Resource, Stack
from uep.testing import records, sample, sample_names

SENSITIVE = """password PASSWORD db_password userPassword password_hash passwd pwd db.pwd token access_token accessToken
x-auth-token api_key apiKey X-Api-Key API-KEY Authorization proxy-authorization Cookie Set-Cookie secret client_secret
SECRET_KEY private_key aws_access_key credential credentials session_id sessionid sid ssn pin cvv card_number creditCard
dsn jwt signature X-Amz-Signature otp passphrase connection_string auth""".split()
PLAIN = """user name order_id tokens max_tokens token_count tokenizer author authority pinned spin mapping opinion side
consider inside passenger compass status pan_id monkey keyboard key session signature_algorithm é 密码 - _""".split()


def with_context(**context):
    return replace(sample("minimal"), context=context)


@pytest.mark.parametrize("key", SENSITIVE)
def test_sensitive_keys(key):
    assert is_sensitive_key(key)
    assert {key: REPLACEMENT} == redact(with_context(**{key: "v"})).context


@pytest.mark.parametrize("key", PLAIN)
def test_plain_keys(key):
    assert not is_sensitive_key(key)


@pytest.mark.parametrize(
    "key, name", [("X-Api_Key", "xapikey"), ("ÄpI", "pi"), ("İd", "d"), ("a1", "a1"), ("ﬁx", "x")]
)
def test_keys_are_compared_by_ascii_letters_and_digits(key, name):
    assert name == normalise_key(key)


@pytest.mark.parametrize("value", ["", "v", 0, 7, True, [], {}, ["a"], {"b": 1}])
def test_every_value_but_null_goes(value):
    assert {"password": REPLACEMENT} == redact(with_context(password=value)).context
    assert {"password": None} == redact(with_context(password=None)).context


def test_keys_are_looked_at_at_any_depth():
    record = redact(with_context(a=[{"b": {"token": "t"}, "c/d~e": {"pin": 1}}]))
    assert {"a": [{"b": {"token": REPLACEMENT}, "c/d~e": {"pin": REPLACEMENT}}]} == record.context
    assert [
        Mark(path="/context/a/0/b/token", kind=MarkKind.REDACTED, rule="redact:key"),
        Mark(path="/context/a/0/c~1d~0e/pin", kind=MarkKind.REDACTED, rule="redact:key"),
    ] == record.marks


def test_attributes_and_details_are_looked_at():
    record = replace(
        sample("minimal"),
        resource=Resource(attributes={"api.key": "k", "zone": "a"}),
        details=[
            Detail(type="a.B", value=b"secret", debug={"secret": 1}),
            Detail(type="a.B", value=b"v", debug={"x": 1}),
        ],
    )
    made = redact(record)
    assert {"api.key": REPLACEMENT, "zone": "a"} == made.resource.attributes
    assert [(b"", {"secret": REPLACEMENT}), (b"v", {"x": 1})] == [(d.value, d.debug) for d in made.details]
    assert () == validate(made)


def test_a_foreign_payload_goes():
    record = replace(sample("minimal"), origin=Foreign(format="otlp", payload=b"p", complete=True))
    assert Foreign(format="otlp") == redact(record).origin


def test_the_keys_of_a_type_go_at_the_top_only():
    from uep.types import list_types

    entry, key = next(
        (t, k.key)
        for t in list_types()
        for k in t.context_keys
        if k.sensitive and not is_sensitive_key(k.key)
    )
    record = replace(sample("minimal"), error_type=entry.name, context={key: "v", "x": {key: "v"}})
    made = redact(record)
    assert {key: REPLACEMENT, "x": {key: "v"}} == made.context
    assert "redact:type_key" == made.marks[0].rule
    custom = replace(record, error_type="com.acme.x", type_ancestors=[entry.name, *entry.ancestors])
    assert made.context == redact(custom).context
    assert record.context == redact(replace(record, error_type="com.acme.x")).context


@pytest.mark.parametrize("name", sample_names())
@pytest.mark.parametrize("profile", ["keys", "values"])
def test_redaction_is_idempotent_and_canonical(name, profile):
    made = redact(sample(name), profile=profile, audience="external")
    assert made == redact(made, profile=profile, audience="external")
    assert () == validate(made)


@settings(max_examples=40, deadline=None)
@given(records())
def test_any_record_can_be_redacted(record):
    made = redact(record, audience="external")
    assert made == redact(made, audience="external")
    assert () == validate(redact(record, profile="values"))


def test_a_record_without_secrets_is_left_alone():
    record = sample("chain")
    assert record is redact(record)


def test_the_external_audience_sees_no_machine():
    frame = Frame(function="f", file="f.py", abs_path="/home/ada/f.py")
    record = replace(
        sample("minimal"),
        resource=Resource(service="s", host="h", pid=1, instance_id="i"),
        nodes=[Node(stack=Stack(frames=[frame], provenance=Provenance.RUNTIME))],
    )
    made = redact(record, audience="external")
    assert Resource(service="s") == made.resource
    assert "" == made.nodes[0].stack.frames[0].abs_path


def test_a_full_list_of_marks_does_not_stop_redaction():
    marks = [Mark(path=f"/context/{n}", kind=MarkKind.TYPED) for n in range(256)]
    made = redact(replace(with_context(password="p"), marks=marks))
    assert {"password": REPLACEMENT} == made.context
    assert marks == made.marks


@pytest.mark.parametrize("arguments", [{"profile": "all"}, {"audience": "public"}])
def test_unknown_choices_are_refused(arguments):
    with pytest.raises(InvalidRecord, match="choose one of"):
        redact(sample(), **arguments)


JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"
PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIB\nxyz\n-----END RSA PRIVATE KEY-----"


@pytest.mark.parametrize(
    "text, expected, rule",
    [
        (f"token was {JWT}.", "token was [redacted].", "redact:jwt"),
        (f"key:\n{PEM}\nend", "key:\n[redacted]\nend", "redact:armoured_key"),
        ("cut -----BEGIN PRIVATE KEY-----\nMIIB", "cut [redacted]", "redact:armoured_key"),
        ("id AKIAIOSFODNN7EXAMPLE used", "id [redacted] used", "redact:aws_key"),
        ("card 4111 1111 1111 1111 declined", "card [redacted] declined", "redact:card"),
        ("card 4111-1111-1111-1111.", "card [redacted].", "redact:card"),
        ("postgres://u:p%40@db:5432/x", "postgres://[redacted]@db:5432/x", "redact:basic_auth_url"),
        ("amqp://u:p@x@host/", "amqp://[redacted]@host/", "redact:basic_auth_url"),
        ("got Bearer abcdefghij.123", "got Bearer [redacted]", "redact:bearer"),
        ("BASIC  dXNlcjpwYXNz=", "BASIC  [redacted]", "redact:bearer"),
        ("used ghp_abcdefghijklmnopqrstuvwxyz", "used [redacted]", "redact:vendor_token"),
        ("password=hunter2&x=1", "password=[redacted]&x=1", "redact:value_of_key"),
        ('{"api_key": "k", "a": 1}', '{"api_key": "[redacted]", "a": 1}', "redact:value_of_key"),
        ("PGPASSWORD: hunter2", "PGPASSWORD: [redacted]", "redact:value_of_key"),
    ],
)
def test_secrets_in_texts_go(text, expected, rule):
    assert (expected, [rule]) == replace_secrets(text)


@pytest.mark.parametrize(
    "text",
    [
        "order 81723-A failed after 5000 ms",
        "2026-11-21 10:15:30.120 1732184130120",
        "4111 1111 1111 1112",
        "order_4111111111111111 x4111111111111111 4111111111111111x x14111111111111111",
        "1111111111111111",
        "a.b.c eyJ.x.y",
        "http://example.com/a@b",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "basic training",
        "the bearer of news",
        "token_count=5 max_tokens: 7",
        "AKIA1234",
        "password",
        "sk-short",
        "",
    ],
)
def test_other_texts_stay(text):
    assert (text, []) == replace_secrets(text)


def test_secrets_go_wherever_people_write():
    text, gone = "x password=p", "x password=[redacted]"
    frame = Frame(function="password=p", file="password=p", source_line=text)
    record = replace(
        sample("custom"),
        error_message=text,
        stack_trace=text,
        context={"a": [text]},
        recovery_suggestions=[text],
        nodes=[Node(message=text, notes=[text], stack=Stack(frames=[frame], provenance=Provenance.RUNTIME))],
        resource=Resource(attributes={"a": text}),
    )
    made = redact(record, profile="values")
    node = made.nodes[0]
    assert [gone] * 7 == [
        made.error_message,
        made.stack_trace,
        made.context["a"][0],
        made.recovery_suggestions[0],
        node.message,
        node.notes[0],
        made.resource.attributes["a"],
    ]
    assert (gone, "password=p") == (node.stack.frames[0].source_line, node.stack.frames[0].file)
    assert "x password=p" == redact(record).error_message


@pytest.mark.parametrize(
    "piece",
    ["eyJ", "eyJ.", "password=", "://", "://a@", "a@", "1 ", "4-", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "bearer ",
     "basic a ", '"', "=", "AKIA", "sk-", "a", " ", "\n"],
)  # fmt: skip
def test_detectors_are_linear(piece):
    """Eight times the text is far from sixty-four times the work, whatever the machine does meanwhile."""

    def spend(text):
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            replace_secrets(text)
            best = min(best, time.process_time() - start)
        return best

    small = piece * ((1 << 15) // len(piece))
    assert spend(small * 8) < 24 * spend(small) + 0.05


def test_the_detectors_are_those_of_the_registry():
    assert sorted(d.id for d in DETECTORS) == [d.id for d in DETECTORS]
    assert 8 == len(DETECTORS)
