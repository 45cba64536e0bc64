# Regenerate with: uep codegen (content f47fcd6e23960b72; do not edit)
"""The closed list of reasons why a document is refused. Holds data only."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["REASONS", "Reason"]


class Reason(NamedTuple):
    """A reason: the phase that finds it first, its title, and the template of the mend text."""

    phase: str
    title: str
    mend: str


REASONS: dict[str, Reason] = {
    "bad_format": Reason(
        phase="structure",
        title="The value does not have the form of its field.",
        mend="{value} does not have the form {pattern}; write it like {example}",
    ),
    "bad_parent": Reason(
        phase="rules",
        title="A node's edge does not lead to a node before it.",
        mend="{value} is not below {index}; list a node after the node it explains",
    ),
    "bad_type_name": Reason(
        phase="structure",
        title="The name is not an error type.",
        mend="{value} is not an error type; use a registered type or a reverse domain name such as {example}",
    ),
    "duplicate_key": Reason(
        phase="reader",
        title="An object has the same key twice.",
        mend="the key {key} stands twice in one object; write it once",
    ),
    "malformed": Reason(
        phase="reader",
        title="The document is not well-formed.",
        mend="{detail}; send one complete {form} document in UTF-8",
    ),
    "missing": Reason(
        phase="structure", title="A mandatory field is absent.", mend="{field} is absent; write it"
    ),
    "missing_ancestor": Reason(
        phase="rules",
        title="A type that is not in the registry does not say what it is a kind of.",
        mend="{value} is not in registry {registry}; write type_ancestors, nearest first, ending in a category such as {example}",
    ),
    "not_canonical": Reason(
        phase="structure",
        title="The value is one that the canonical form never writes.",
        mend="{value} is never written in canonical form; {hint}",
    ),
    "out_of_range": Reason(
        phase="structure",
        title="The value lies outside its range.",
        mend="{value} is not within {range}; write one of them",
    ),
    "too_deep": Reason(
        phase="rules",
        title="Objects and lists are nested too deeply.",
        mend="nested {actual} deep where {limit} ({limit_id}) is the most; write what lies deeper as text",
    ),
    "too_large": Reason(
        phase="rules",
        title="The document or a part of it has too many bytes.",
        mend="{actual} bytes where {limit} ({limit_id}) is the most; shorten the record before sending it",
    ),
    "too_long": Reason(
        phase="rules",
        title="A text is too long.",
        mend="{actual} bytes where {limit} ({limit_id}) is the most; cut it and add a mark TRUNCATED",
    ),
    "too_many": Reason(
        phase="structure",
        title="A list or map has too many entries.",
        mend="{actual} entries where {limit} ({limit_id}) is the most; leave entries out and add a mark TRUNCATED",
    ),
    "unknown_field": Reason(
        phase="structure",
        title="The field is not part of this version of the protocol.",
        mend="{field} is not a field of {message}; did you mean {nearest}?",
    ),
    "unsupported_version": Reason(
        phase="structure",
        title="The document is of another major version.",
        mend="{value} is not version {supported}; send a record of protocol {supported}",
    ),
    "wrong_type": Reason(
        phase="structure",
        title="The value has the wrong JSON type.",
        mend="{actual_type} where {type} belongs; write {type}",
    ),
}
