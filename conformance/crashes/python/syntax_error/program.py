"""The interpreter cannot compile the file."""


def total(values:
    return sum(values)
