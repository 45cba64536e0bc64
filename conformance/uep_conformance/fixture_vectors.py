"""The vectors of native errors, made from conformance/fixtures.yaml. Reads YAML, so it needs the extra [codegen]; the vectors do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from uep_data import locate

from uep_conformance.errors import UsageError
from uep_conformance.vector_files import write_file

_EXPECTED: Final = ("tree", "at", "among", "absent", "present", "unequal")
PLACE: Final = "gen/node/fixtures.json"
_COMMENT: Final = (
    "Generated from conformance/fixtures.yaml; regenerate with: uep conformance vectors fixtures"
)


def load_fixtures() -> list[dict[str, Any]]:
    """Read the fixtures."""
    try:
        from ruamel.yaml import YAML
    except ImportError:
        raise UsageError(
            "reading fixtures.yaml needs a YAML reader; install universal-error-protocol[codegen]"
        ) from None
    found = YAML(typ="safe").load(locate("conformance", "fixtures.yaml").read_text("utf-8"))
    return list(found["fixtures"])


def write_fixture_vectors() -> str:
    """Give the text of the vector file, in the order of the vectors' numbers."""
    fixtures = sorted(load_fixtures(), key=lambda fixture: int(fixture["vector"]))
    group = {"op": "native", "level": "standard", "tests": [_make_test(fixture) for fixture in fixtures]}
    return write_file({"$comment": _COMMENT, "area": "gen-node", "since": "1.0", "groups": [group]})


def _make_test(fixture: dict[str, Any]) -> dict[str, Any]:
    expected = {key: fixture[key] for key in _EXPECTED if key in fixture}
    return {
        "id": f"gen-node-{fixture['vector']:04}",
        "req": fixture["requirements"],
        "keyword": "MUST",
        "side": fixture["side"],
        **({"lacking": fixture["lacking"]} if fixture["lacking"] else {}),
        "comment": fixture["comment"],
        "in": {"fixture": fixture["id"]},
        "want": {"ok": expected},
    }


def vector_path() -> Path:
    """Give the place of the vector file in a checkout."""
    return locate("conformance", "vectors") / PLACE


__all__ = ["PLACE", "load_fixtures", "vector_path", "write_fixture_vectors"]
