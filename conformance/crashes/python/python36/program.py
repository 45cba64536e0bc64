"""CPython 3.6: no carets, a chain, a recursion."""


def down(level):
    if level == 0:
        raise KeyError("bottom")
    down(level - 1)


try:
    down(8)
except KeyError as error:
    raise RuntimeError("the well is dry") from error
