"""The specification agrees with itself: proto, registry files and sections name the same things."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from uep_data import locate

KINDS = ("fields", "limits", "patterns", "reasons", "versions")
LINE_ENDS = re.compile("[\n\r\u0085\u2028\u2029]")
# Requirements that were taken back; an id is given once and never again.
TAKEN_BACK = {"NODE": {28}, "REC": {53, 54, 56}}
BLOCK = re.compile(r"^\*\*(UEP-([A-Z]+)-([0-9]{3,4})):\*\* ", re.MULTILINE)
KEYWORD = re.compile(
    r"\b(MUST NOT|MUST|SHOULD NOT|SHOULD|SHALL NOT|SHALL|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b"
)
AREAS = {
    "01": {"TERM"},
    "02": {"REC"},
    "03": {"NODE"},
    "04": {"TYPE"},
    "05": {"SEV"},
    "06": {"RCV"},
    "07": {"JSON"},
    "08": {"BIN", "MSGP"},
    "09": {"LIM"},
    "10": {"TRN"},
    "11": {"RED"},
    "12": {"FPR"},
    "13": {"RLY"},
    "14": {"VER"},
    "15": {"BRG", "CODE"},
    "16": {"RND"},
}


@cache
def registry(kind: str) -> list[dict[str, Any]]:
    """Return the entries of a registry file."""
    loaded = YAML(typ="safe").load(locate("spec", "registry", f"{kind}.yaml").read_text(encoding="utf-8"))
    return list(loaded[kind])


@cache
def ids(kind: str) -> dict[str, dict[str, Any]]:
    """Return the entries of a registry file by id."""
    return {entry["id"]: entry for entry in registry(kind)}


@cache
def proto() -> descriptor_pb2.FileDescriptorProto:
    """Return the descriptor of error.proto with its comments, made by protoc."""
    import tempfile

    import grpc_tools
    from grpc_tools import protoc

    include = Path(grpc_tools.__file__).parent / "_proto"
    source = locate("schemas", "proto")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "set"
        arguments = [
            "protoc",
            f"-I{source}",
            f"-I{include}",
            "--include_source_info",
            f"--descriptor_set_out={out}",
        ]
        assert protoc.main([*arguments, "uep/v1/error.proto"]) == 0
        return descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes()).file[0]


@cache
def sections() -> dict[str, str]:
    """Return the text of each section by its stem."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(locate("spec", "sections").glob("*.md"))
    }


def comments() -> dict[str, str]:
    """Return the leading comment of each field, by Message.field."""
    found = {}
    for place in proto().source_code_info.location:
        path = tuple(place.path)
        if len(path) == 4 and (path[0], path[2]) == (4, 2):
            message = proto().message_type[path[1]]
            found[f"{message.name}.{message.field[path[3]].name}"] = place.leading_comments
    return found


def has_form(pattern: dict[str, Any], text: str) -> bool:
    """Say whether a text has the form of a pattern, line ends and excluded values considered."""
    return (
        bool(re.search(pattern["regex"], text))
        and not LINE_ENDS.search(text)
        and text not in pattern.get("excluded", [])
    )


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a section without its fenced blocks."""
    return re.split(r"\n\s*\n", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("kind", KINDS)
def test_registry_file_fits_its_schema(kind: str) -> None:
    """Each of the five files has the form its JSON Schema gives."""
    schema = json.loads(
        locate("spec", "registry", "schema", f"{kind}.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator.check_schema(schema)
    assert [] == [error.message for error in Draft202012Validator(schema).iter_errors({kind: registry(kind)})]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "fields"])
def test_registry_file_is_sorted_and_unique(kind: str) -> None:
    """Entries stand in the order of their ids and no id stands twice."""
    names = [entry["id"] for entry in registry(kind)]
    assert sorted(set(names)) == names


def test_fields_follow_the_proto() -> None:
    """fields.yaml has exactly one entry for each field, in message order and by number."""
    expected = [
        f"{message.name}.{field.name}"
        for message in proto().message_type
        for field in sorted(message.field, key=lambda field: field.number)
    ]
    assert expected == [entry["field"] for entry in registry("fields")]


def test_field_comments_say_what_the_registry_says() -> None:
    """A proto comment names the field's limits and pattern, its obligation, its PII class and no number of a limit."""
    obligation = {
        "always": "Mandatory.",
        "canonical": "Mandatory in the canonical profile.",
        "never": "Optional.",
    }
    conditional = {"Node.parent", "Node.relation", "UniversalErrorProtocol.type_ancestors"}
    pii = {
        "none": "Holds no personal data.",
        "possible": "May hold personal data.",
        "likely": "Likely to hold personal data.",
    }
    numbers = {str(entry["value"]) for entry in registry("limits") if entry["value"] > 999}
    for entry in registry("fields"):
        comment = " ".join(comments()[entry["field"]].split())
        assert all(limit in comment for limit in entry["limits"].values()), entry["field"]
        assert entry["pattern"] is None or f"Pattern: {entry['pattern']}." in comment, entry["field"]
        assert pii[entry["pii"]] in comment, entry["field"]
        assert entry["field"] in conditional or obligation[entry["required"]] in comment, entry["field"]
        assert entry["doc"] in comment, entry["field"]
        assert numbers.isdisjoint(re.findall(r"[0-9]+", comment)), entry["field"]


def test_json_names_are_the_proto_names() -> None:
    """Every multi-word field has its own name as JSON name."""
    for message in proto().message_type:
        assert [field.name for field in message.field] == [field.json_name for field in message.field]


def test_every_enum_but_severity_has_prefixed_names() -> None:
    """The three lint rules that Severity is exempt from hold for every other enum."""
    for enum in proto().enum_type:
        prefix = re.sub(r"(?<!^)(?=[A-Z])", "_", enum.name).upper() + "_"
        assert all(re.fullmatch(prefix + "[A-Z][A-Z0-9_]*", value.name) for value in enum.value)
        assert (enum.value[0].name, enum.value[0].number) == (f"{prefix}UNSPECIFIED", 0)
    severity = proto().message_type[0].enum_type[0]
    expected = {"Unspecified": 0, "Low": 10, "Medium": 20, "High": 30, "Critical": 40}
    assert expected == {value.name: value.number for value in severity.value}


def test_every_string_and_list_has_a_cap() -> None:
    """A string field has a byte limit or a bounded pattern, a list or map a count limit, bytes a byte limit."""
    unbounded = {"base64", "context_key", "detail_type", "error_type", "link_url", "mark_path"}
    field_type = descriptor_pb2.FieldDescriptorProto
    fields = {
        f"{message.name}.{field.name}": field for message in proto().message_type for field in message.field
    }
    for entry in registry("fields"):
        field, limits = fields[entry["field"]], entry["limits"]
        if field.label == field_type.LABEL_REPEATED:
            assert "count" in limits, entry["field"]
        if field.type in (field_type.TYPE_STRING, field_type.TYPE_BYTES):
            bounded = entry["pattern"] is not None and entry["pattern"] not in unbounded
            assert "bytes" in limits or bounded, entry["field"]


def test_limits_are_used_where_they_say() -> None:
    """applies_to of a limit lists exactly the fields that name the limit."""
    users: dict[str, list[str]] = {}
    for entry in registry("fields"):
        assert set(entry["limits"].values()) <= set(ids("limits")), entry["field"]
        for limit in dict.fromkeys(entry["limits"].values()):
            users.setdefault(limit, []).append(entry["field"])
    for name, entry in ids("limits").items():
        places = [place for place in entry["applies_to"] if "." in place]
        # A limit that refuses nothing can bound an algorithm on a field and not the field's value.
        assert users.get(name, []) == (places if entry["refused_by"] or name in users else []), name


def test_limits_fit_one_another() -> None:
    """A field's limits leave room for one another: messages in traces, compact in full, kept frames in a stack."""
    value = {name: entry["value"] for name, entry in ids("limits").items()}
    assert (
        value["max_scan_trace_line_bytes"]
        > value["max_error_message_bytes"]
        > value["max_node_message_bytes"]
    )
    assert value["max_scan_line_bytes"] > value["max_scan_trace_line_bytes"]
    assert value["keep_frames_inner"] + value["keep_frames_outer"] <= value["max_frames_per_stack"]
    assert value["max_compact_bytes"] * 4 // 3 <= 4096
    assert max(value["max_stack_trace_bytes"], value["max_origin_payload_bytes"]) < value["max_record_bytes"]
    assert value["max_record_bytes"] < value["max_document_bytes"] < value["max_batch_document_bytes"]
    assert value["max_context_depth"] + 5 < value["max_document_depth"]
    assert value["max_safe_integer"] == 2**53 - 1


def test_patterns_compile_and_their_examples_hold() -> None:
    """Every pattern takes its valid examples and refuses its invalid ones."""
    assert {entry["pattern"] for entry in registry("fields")} - {None} <= set(ids("patterns"))
    for name, pattern in ids("patterns").items():
        assert [] == [text for text in pattern["examples"]["valid"] if not has_form(pattern, text)], name
        assert [] == [text for text in pattern["examples"]["invalid"] if has_form(pattern, text)], name
        assert pattern["reason"] in ids("reasons"), name


def test_reasons_of_limits_exist() -> None:
    """A limit refuses with a reason of the closed list."""
    assert {entry["reason"] for entry in registry("limits")} - {None} <= set(ids("reasons"))


def test_requirement_ids_are_unique_and_in_their_section() -> None:
    """An id stands once, in a section of its area, and an area has no gaps where one file holds all of it."""
    found: dict[str, list[int]] = {}
    for stem, text in sections().items():
        for match in BLOCK.finditer(text):
            assert match[2] in AREAS[stem[:2]], (stem, match[1])
            found.setdefault(match[2], []).append(int(match[3]))
    for area, numbers in found.items():
        assert len(set(numbers)) == len(numbers), area
        # Bridging has several files, and each begins at a round number of its own.
        taken_back = TAKEN_BACK.get(area, set())
        assert not taken_back & set(numbers), area
        given = sorted(taken_back | set(numbers))
        assert area == "BRG" or given == list(range(1, len(given) + 1)), area


def test_rfc_2119_words_stand_only_in_blocks() -> None:
    """A keyword in capitals is inside a requirement, and a requirement has exactly one sentence with one."""
    for stem, text in sections().items():
        for paragraph in paragraphs(text):
            prose = re.sub(r"`[^`]*`", "", paragraph)
            lines = [line for line in prose.split("\n") if KEYWORD.search(line)]
            if BLOCK.match(paragraph.strip()):
                assert 1 == len(lines), (stem, paragraph)
                assert 1 == len(KEYWORD.findall(lines[0])), (stem, paragraph)
            elif "RFC 2119" not in paragraph:
                assert [] == lines, (stem, paragraph)


def test_no_two_requirements_are_the_same() -> None:
    """No requirement repeats the keyword sentence of another."""
    sentences = [
        BLOCK.sub("", paragraph.strip()).split("\n")[0]
        for text in sections().values()
        for paragraph in paragraphs(text)
        if BLOCK.match(paragraph.strip())
    ]
    assert [] == [sentence for sentence, count in Counter(sentences).items() if count > 1]


def test_there_are_enough_requirements() -> None:
    """All sections together have at least 250 requirements."""
    assert 250 <= sum(len(BLOCK.findall(text)) for text in sections().values())


def test_every_field_limit_and_reason_has_a_requirement() -> None:
    """Each row of fields.yaml, limits.yaml and reasons.yaml is named in a requirement."""
    blocks = "\n".join(
        paragraph
        for text in sections().values()
        for paragraph in paragraphs(text)
        if BLOCK.match(paragraph.strip())
    )
    names = [entry["field"].removeprefix("UniversalErrorProtocol.") for entry in registry("fields")]
    names += [*ids("limits"), *ids("reasons")]
    assert [] == [name for name in names if f"`{name}`" not in blocks]


def test_sections_name_only_what_exists() -> None:
    """A limit, pattern or reason named in a section is in the registry, and an id cited anywhere exists."""
    known = {match[1] for text in sections().values() for match in BLOCK.finditer(text)}
    for stem, text in sections().items():
        named = set(re.findall(r"`((?:max|keep|truncate)_[a-z_]+)`", text))
        named -= {entry["field"].rpartition(".")[2] for entry in registry("fields")}
        named -= set(
            re.findall(r"[a-z_]+", locate("spec", "registry", "recovery.yaml").read_text(encoding="utf-8"))
        )
        assert named <= set(ids("limits")), stem
        assert set(re.findall(r"UEP-[A-Z]+-[0-9]{3,4}", text)) <= known, stem


def test_worked_examples_are_canonical_protojson() -> None:
    """Each example record in a section is what ProtoJSON prints of it."""
    pool = descriptor_pool.DescriptorPool()
    for name in ("duration", "struct", "timestamp"):
        module = __import__(f"google.protobuf.{name}_pb2", fromlist=["DESCRIPTOR"])
        pool.AddSerializedFile(module.DESCRIPTOR.serialized_pb)
    pool.Add(proto())
    record = message_factory.GetMessageClass(pool.FindMessageTypeByName("uep.v1.UniversalErrorProtocol"))
    count = 0
    for stem, text in sections().items():
        for block in re.findall(r"^```json record\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            document = json.loads(block)
            assert document == json_format.MessageToDict(json_format.ParseDict(document, record())), stem
            count += 1
    assert count >= 3


def test_prose_has_one_sentence_a_line() -> None:
    """Requirement blocks are written one sentence a line."""
    for stem in ("01-terms", "02-record", "03-nodes", "09-limits", "14-versioning"):
        for paragraph in paragraphs(sections()[stem]):
            for line in paragraph.strip().split("\n"):
                if BLOCK.match(line):
                    assert not re.search(r"[a-z`]\. [A-Z]", BLOCK.sub("", line)), (stem, line)


def test_every_section_is_in_the_index() -> None:
    """spec/README.md links each section and each decision."""
    index = locate("spec", "README.md").read_text(encoding="utf-8")
    files = [*locate("spec", "sections").glob("*.md"), *locate("spec", "decisions").glob("*.md")]
    assert [] == [path.name for path in files if f"{path.parent.name}/{path.name})" not in index]
