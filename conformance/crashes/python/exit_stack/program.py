"""Three resources fail while they are closed, one in the context of the other."""

import contextlib


class Shelf:
    def __init__(self, number):
        self.number = number

    def __enter__(self):
        return self

    def __exit__(self, *_):
        raise OSError(f"shelf {self.number} is stuck")


with contextlib.ExitStack() as shelves:
    for number in range(3):
        shelves.enter_context(Shelf(number))
    raise KeyError("hat")
