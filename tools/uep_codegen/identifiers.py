"""Spell the protocol's names in each language, keywords avoided. The one place that knows reserved words."""

from __future__ import annotations

import re

__all__ = ["LANGUAGES", "constant_name", "escape", "field_name", "split_words", "type_constant"]

_C = (
    "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict "
    "return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool alignas alignof bool "
    "constexpr false nullptr static_assert thread_local true typeof"
)
# Names that common headers define as macros, where a member of that name would not compile.
_C_MACROS = (
    "assert errno EOF NULL stdin stdout stderr linux unix major minor makedev INFINITY NAN HUGE_VAL offsetof va_arg signbit isnan "
    "min max ERROR IN OUT OPTIONAL VOID CONST TRUE FALSE DELETE"
)
_CPP = (
    "and and_eq asm bitand bitor catch char8_t char16_t char32_t class compl concept consteval constinit const_cast co_await "
    "co_return co_yield decltype delete dynamic_cast explicit export friend mutable namespace new noexcept not not_eq operator "
    "or or_eq private protected public reinterpret_cast requires static_cast template this throw try typeid typename using "
    "virtual wchar_t xor xor_eq"
)
_GO = (
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return "
    "select struct switch type var"
)
_JAVA = (
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally "
    "float for goto if implements import instanceof int interface long native new package private protected public return short "
    "static strictfp super switch synchronized this throw throws transient try void volatile while true false null var record"
)
_PYTHON = (
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in "
    "is lambda nonlocal not or pass raise return try while with yield"
)
_RUST = (
    "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref "
    "return self Self static struct super trait true type unsafe use where while abstract become box do final macro override "
    "priv try typeof unsized virtual yield"
)
_TYPESCRIPT = (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if "
    "import in instanceof new null return super switch this throw true try typeof var void while with yield constructor"
)

# Language -> its reserved words, and how a name that is one is written.
LANGUAGES: dict[str, tuple[frozenset[str], str]] = {
    "c": (frozenset((_C + " " + _C_MACROS).split()), "{}_"),
    "cpp": (frozenset((_C + " " + _C_MACROS + " " + _CPP).split()), "{}_"),
    "go": (frozenset(_GO.split()), "{}_"),
    "java": (frozenset(_JAVA.split()), "{}_"),
    "python": (frozenset(_PYTHON.split()), "{}_"),
    "rust": (frozenset(_RUST.split()), "r#{}"),
    "typescript": (frozenset(_TYPESCRIPT.split()), "{}_"),
}
# How a field is written where it is not written as in the proto.
_FIELD_STYLES = {"go": "pascal", "java": "camel"}


def split_words(name: str) -> list[str]:
    """Split a name in any style into lower-case words."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", spaced) if word]


def escape(language: str, name: str) -> str:
    """Return a name as the language can take it."""
    reserved, form = LANGUAGES[language]
    return form.format(name) if name in reserved else name


def field_name(language: str, name: str) -> str:
    """Return a proto field's name in a language."""
    words = split_words(name)
    style = _FIELD_STYLES.get(language)
    if style == "pascal":
        return "".join(word.capitalize() for word in words)
    if style == "camel":
        return escape(language, words[0] + "".join(word.capitalize() for word in words[1:]))
    return escape(language, name)


def constant_name(language: str, group: str, name: str) -> str:
    """Return a constant of a group (TYPE, SEVERITY, LIMIT …) in a language."""
    words = split_words(name)
    if language == "go":
        return "".join(word.capitalize() for word in [*split_words(group), *words])
    return (
        "_".join(["UEP", *split_words(group), *words]).upper()
        if language in {"c", "cpp"}
        else "_".join(words).upper()
    )


def type_constant(language: str, error_type: str) -> str:
    """Return the constant of an error type: without the reserved first segment."""
    return constant_name(language, "type", error_type.removeprefix("uep."))
