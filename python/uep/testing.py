"""Records to test with, and a comparison that says where two records differ. For tests; nothing here checks validity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep._testing_samples import SAMPLES
from uep.errors import InvalidRecord
from uep.model import UniversalErrorProtocol

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

VOLATILE: Final = frozenset(
    {"error_id", "timestamp", "observed_timestamp", "resource/pid", "resource/host", "resource/instance_id"}
)
"""Fields whose values differ from one capture of the same error to the next, as paths from the record."""

_MASK: Final = "<masked>"
_ABSENT: Final = "absent"


def sample(name: str = "chain") -> UniversalErrorProtocol:
    """Return a record to test with: every name of `sample_names()` has a shape of its own, all are canonical."""
    if name not in SAMPLES:
        raise InvalidRecord(
            f"{name}: no such sample; choose one of {', '.join(sample_names())}", reason="out_of_range"
        )
    return SAMPLES[name]()


def sample_names() -> tuple[str, ...]:
    """Return the names of the sample records, sorted."""
    return tuple(sorted(SAMPLES))


def records(nodes: int = 6) -> SearchStrategy[UniversalErrorProtocol]:
    """Return a hypothesis strategy for records within every limit, hostile texts among them; needs hypothesis."""
    try:
        from uep._testing_strategies import records as strategy
    except ImportError as fault:
        raise ImportError(
            "uep.testing.records() needs hypothesis; install it: pip install hypothesis"
        ) from fault
    return strategy(nodes)


def assert_same_record(
    want: UniversalErrorProtocol, got: UniversalErrorProtocol, *, ignore: Iterable[str] = VOLATILE
) -> None:
    """Raise AssertionError with every difference, one a line, unless two records say the same.

    `ignore` lists places that may differ, as paths such as `error_id`, `resource/pid` or `nodes/*/stack/frames/*/line`;
    a star stands for any index or key. An ignored value has to be there on both sides, or on neither.
    """
    masks = [tuple(path.strip("/").split("/")) for path in ignore]
    found = list(_differ((), _plain(want), _plain(got), masks))
    if found:
        raise AssertionError("the records differ\n" + "\n".join(found))


def differences(want: UniversalErrorProtocol, got: UniversalErrorProtocol) -> list[str]:
    """Return what assert_same_record() would say with nothing ignored; empty when the records are the same."""
    return list(_differ((), _plain(want), _plain(got), []))


def _plain(record: UniversalErrorProtocol) -> Any:
    return msgspec.to_builtins(record)


def _differ(path: tuple[str, ...], want: Any, got: Any, masks: list[tuple[str, ...]]) -> Iterator[str]:
    if any(_fits(path, mask) for mask in masks):
        return
    if isinstance(want, dict) and isinstance(got, dict):
        for key in [*want, *(key for key in got if key not in want)]:
            here = (*path, str(key))
            if key in want and key in got:
                yield from _differ(here, want[key], got[key], masks)
            else:
                yield from _differ_presence(here, want.get(key), got.get(key), key in want)
    elif isinstance(want, list) and isinstance(got, list):
        for index in range(max(len(want), len(got))):
            here = (*path, str(index))
            if index < len(want) and index < len(got):
                yield from _differ(here, want[index], got[index], masks)
            else:
                left = index < len(want)
                yield from _differ_presence(
                    here, want[index] if left else None, None if left else got[index], left
                )
    elif type(want) is not type(got) or want != got:
        yield f"/{'/'.join(path)}: want {_show(want)}, got {_show(got)}"


def _differ_presence(path: tuple[str, ...], want: Any, got: Any, is_wanted: bool) -> Iterator[str]:
    shown = (_show(want), _ABSENT) if is_wanted else (_ABSENT, _show(got))
    yield f"/{'/'.join(path)}: want {shown[0]}, got {shown[1]}"


def _fits(path: tuple[str, ...], mask: tuple[str, ...]) -> bool:
    return len(path) == len(mask) and all(own in ("*", part) for part, own in zip(path, mask, strict=True))


def _show(value: Any) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 200 else text[:200] + "..."


__all__ = ["VOLATILE", "assert_same_record", "differences", "records", "sample", "sample_names"]
