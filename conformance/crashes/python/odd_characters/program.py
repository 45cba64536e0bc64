"""Separators that are no line feeds, marks of direction, a character beyond the first plane."""


def fail():
    raise RuntimeError("a\u2028b\x85c\x0bd \u202eabc\u202c \U0001f600 \u0301x")


fail()
