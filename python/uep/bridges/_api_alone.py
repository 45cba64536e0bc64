"""Whether a body says itself that it is an error, where no response around it does. Looks at names and forms; reads no error.

The names stand in http_api.yaml. Themes, translations and results have members named for errors too: they say nothing.
"""

from __future__ import annotations

import re
from typing import Any, Final

from uep._gen.bridges import BRIDGES
from uep._gen.codes import CODE_TABLES
from uep.bridges._api_facts import status_named
from uep.bridges._api_names import NAMES, is_fine, is_type, name_of, plain_name, refused, text_under
from uep.bridges._api_shapes import lists_texts, value_at

__all__ = ["says_error"]

_OWN: Final = frozenset(
    name
    for aspect in ("message", "code", "type", "own_code", "own_message")
    for name in NAMES[aspect]
    if (name.startswith(("err", "exception", "fault", "sql")) and name not in NAMES["alone_holder"])
    or name in NAMES["own_code"]
)
"""The names of codes, messages and types of errors alone; so are those of refused fields and of waits, with a message."""

_KNOWN: Final = frozenset(name for names in NAMES.values() for name in names)
_ENDS: Final = tuple(NAMES["alone_holder_end"])
_WORDS: Final = frozenset(BRIDGES["http_api"]["words"]["*"])
_REFUSALS: Final = frozenset(NAMES["refusals"])
_OTHER: Final = frozenset(NAMES["alone_other"])
_PHRASES: Final = frozenset(
    entry["name"].lower() for entry in CODE_TABLES["http"]["entries"] if entry["value"] >= "400"
)
_WORD: Final = re.compile(r"(?=[^A-Za-z]{0,32}[A-Za-z])[\w.:/#+-]{3,128}", re.ASCII)
_WORDED: Final = re.compile("[A-Za-z][ _-][A-Za-z]")
_DETAILS: Final = tuple(NAMES["alone_details"])
_MARKS: Final = re.compile("[^a-z0-9]")
_MOST: Final = 16
_LISTED: Final = 100
_STRANGE: Final = 2
_SHORT: Final = 64
_ERROR: Final = range(400, 600)
_NUMBER: Final = re.compile("[1-9][0-9]{2,8}", re.ASCII)
_NUMBERED: Final = 100
_SUCCESS: Final = range(200, 400)


def says_error(document: Any, deep: int = 1) -> bool:
    """Return whether a value, or each element of a list, says that it is an error by its own members (UEP-BRG-2350).

    Where an object holds but one other, ``deep`` says how often that may say so.
    """
    listed = document if isinstance(document, list) else [document]
    return bool(listed) and all(isinstance(one, dict) and _says(one, deep) for one in listed[:_LISTED])


def _says(value: dict[str, Any], deep: int) -> bool:
    if not 0 < len(value) <= _MOST or any(_is_other(name, one) for name, one in value.items()):
        return False
    if any(_tells(name, one, value) for name, one in value.items()):
        return True
    if set(value) == {"detail"} and isinstance(value["detail"], str) and _is_known_detail(value["detail"]):
        return True
    message = text_under(value)
    if message and (_has_failed(value) or _is_coded(value) or _is_phrase(value)):
        return True
    if lists_texts(value) and (_is_refusal(value) or any(name_of(value, "alone_fields"))):
        return True
    inner = [one for one in value.values() if isinstance(one, dict | list) and one]
    return deep > 0 and len(inner) == 1 and _says_inside(inner[0], deep - 1)


def _is_known_detail(text: str) -> bool:
    """Return whether a text begins as one that Django REST framework or FastAPI has for an error (UEP-BRG-2683)."""
    plain = _MARKS.sub("", text.lower())
    is_method = plain.startswith("method") and plain.endswith("notallowed")
    return is_method or plain.endswith("matchesthegivenquery") or plain.startswith(_DETAILS)


def _is_other(name: str, one: Any) -> bool:
    """Return whether a member is that of a line of a log or of a message of JSON-RPC, or says that all went well."""
    plain = plain_name(name)
    return plain in _OTHER or (plain in NAMES["alone_false"] and one is True)


def _says_inside(held: Any, deep: int) -> bool:
    listed = held if isinstance(held, list) else [held]
    return all(isinstance(one, dict) and _says(one, deep) for one in listed[:_LISTED])


def _tells(name: str, one: Any, value: dict[str, Any]) -> bool:
    """Return whether a member that is named for an error tells of one."""
    plain = plain_name(name)
    if plain in NAMES["alone_holder"] or (plain.endswith(_ENDS) and isinstance(one, dict | list)):
        return _is_told(one, value)
    return plain in _OWN and bool(text_under(value, vague=True)) and not is_fine(one)


def _is_told(one: Any, value: dict[str, Any]) -> bool:
    """Return whether what stands under a name for errors is one: an object or objects that say what, or a text."""
    if isinstance(one, dict):
        return _is_entry(one) or lists_texts(one)
    if isinstance(one, list):
        return bool(one) and all(
            bool(entry) if isinstance(entry, str) else isinstance(entry, dict) and _is_entry(entry)
            for entry in one[:_LISTED]
        )
    if isinstance(one, str):
        return not is_fine(one) and _is_closed(value, is_said=" " in one.strip())
    return (one is True or one in _ERROR) and bool(text_under(value))


def _is_entry(entry: dict[str, Any]) -> bool:
    named = (entry[name] for name in name_of(entry, "slug"))
    return (
        bool(text_under(entry, vague=True))
        or _is_coded(entry)
        or any(isinstance(one, str) and _WORD.fullmatch(one) for one in named)
    )


def _is_closed(value: dict[str, Any], *, is_said: bool) -> bool:
    """Return whether an object holds little beside its error: a sentence may have some strange members beside it."""
    strange = [name for name, one in value.items() if one and plain_name(name) not in _KNOWN]
    return len(strange) <= (_STRANGE if is_said else 0)


def _is_refusal(value: Any) -> bool:
    """Return whether a text of an object or a list is one that a framework has for a refused field (UEP-BRG-2462)."""
    if isinstance(value, str):
        return len(value) <= _SHORT and plain_name(value) in _REFUSALS
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(_is_refusal, inner))


def _has_failed(value: dict[str, Any]) -> bool:
    """Return whether a member says that something failed: a status, a word, a negation, a wait or refused fields."""
    for name, one in value.items():
        plain = plain_name(name)
        if one is False and (plain in NAMES["alone_false"] or (plain == "status" and _is_bare(value))):
            return True
        if (
            plain in NAMES["alone_failed_in"]
            and isinstance(one, str)
            and one.lower() in NAMES["alone_failed"]
        ):
            return True
        if plain in (*NAMES["status"], *NAMES["number"]) and _status_of(_named(one, name)) in _ERROR:
            return True
    if _is_closed(value, is_said=False) and (any(name_of(value, "wait")) or refused(value) is not None):
        return True
    inner = value.get("data")
    return isinstance(inner, dict) and _status_of(inner.get("status")) in _ERROR


def _named(one: Any, name: str) -> Any:
    """Return the status that a phrase of several words names; one word is that of many things."""
    return status_named(one, name) if isinstance(one, str) and _WORDED.search(one) else one


def _is_bare(value: dict[str, Any]) -> bool:
    """Return whether an object holds nothing but what answers to a request have, with a message."""
    names = {plain_name(name) for name in value}
    return names <= set(NAMES["alone_bare"]) and not names.isdisjoint(("message", "msg"))


def _status_of(one: Any) -> int:
    is_number = isinstance(one, int) and not isinstance(one, bool)
    return int(one) if is_number or (isinstance(one, str) and one.isdecimal() and len(one) == 3) else 0


def _is_coded(value: dict[str, Any]) -> bool:
    """Return whether an object of known members has a code of an error: a word, or a negative number; or a type of one."""
    if any(is_type(value[name]) for name in name_of(value, "type")):
        return True
    if any(value[name] for name in name_of(value, "alone_answer")):
        return False
    codes = [value[name] for name in name_of(value, "code") if plain_name(name) not in NAMES["slug"]]
    if _is_closed(value, is_said=False) and " " in str(value_at(value, text_under(value) or "-")).strip():
        named = [value[name] for name in name_of(value, "code") if isinstance(value[name], str)]
        if _is_numbered(value, codes) or any(plain_name(one) in _WORDS for one in named):
            return True
    is_code = any(
        (isinstance(one, str) and _WORD.fullmatch(one) is not None and not is_fine(one))
        or (isinstance(one, int) and one < 0)
        for one in codes
    )
    return is_code and _is_closed(value, is_said=False)


def _is_numbered(value: dict[str, Any], codes: list[Any]) -> bool:
    """Return whether a code is a number that no success has, and nothing is answered beside it."""
    numbers = [one for one in codes if isinstance(one, int) and not isinstance(one, bool)]
    numbers += [int(one) for one in codes if isinstance(one, str) and _NUMBER.fullmatch(one)]
    is_failed = any(one >= _NUMBERED and one % 1000 and one not in _SUCCESS for one in numbers)
    return (
        is_failed
        and not any(name_of(value, "alone_answer"))
        and not is_fine(value_at(value, text_under(value)))
    )


def _is_phrase(value: dict[str, Any]) -> bool:
    """Return whether a message is what HTTP says of a status of an error, or begins with such a status."""
    texts = [value[name] for name in name_of(value, "message") if isinstance(value[name], str)]
    return any(
        text.lower() in _PHRASES or (text[3:4] == " " and _status_of(text[:3]) in _ERROR) for text in texts
    )
