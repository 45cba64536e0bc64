"""Two functions call each other 500 times each."""


def ping(level):
    return pong(level - 1)


def pong(level):
    if level <= 0:
        raise ArithmeticError("the end")
    return ping(level - 1)


ping(999 - 20)
