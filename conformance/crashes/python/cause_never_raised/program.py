"""The cause was made but never raised, so it has no traceback: a stackless error inside a chain."""


class Refused(Exception):
    pass


def pay():
    raise RuntimeError("payment failed") from Refused("card 7 was refused")


pay()
