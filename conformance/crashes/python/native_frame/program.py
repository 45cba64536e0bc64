"""The error is raised inside a function written in C, called from one: native code has no frame."""
import functools


def join(left, right):
    return b"".join([left, right])


functools.reduce(join, ["a", "b", "c"])
