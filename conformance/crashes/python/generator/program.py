"""The error crosses a generator, a comprehension and a sort key."""


def rows():
    for value in (3, 1, None):
        yield value


def key(value):
    return value + 1


print(sorted([value for value in rows()], key=key))
