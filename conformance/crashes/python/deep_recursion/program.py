"""One function calls itself until the interpreter stops it."""


def descend(level):
    return descend(level + 1)


descend(0)
