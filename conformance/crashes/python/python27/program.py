"""CPython 2.7: no chains, an old-style class, the module before the type."""


class Old:
    def __str__(self):
        return "old style"


def fail():
    raise IOError(2, "No such file", "rows.csv")


def main():
    try:
        fail()
    except IOError:
        raise ValueError("bad\nrow")


main()
