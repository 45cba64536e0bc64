"""An error with both a cause and a context: the interpreter shows only the cause, whose own context it shows."""


def parse(text):
    return int(text)


def first():
    try:
        parse("x")
    except ValueError:
        raise KeyError("row")  # context: ValueError


try:
    first()
except KeyError as row:
    kept = row

try:
    {}["other"]
except KeyError:
    raise RuntimeError("cannot sum up") from kept
