"""A group is the cause of an error, and an error is the context of a group."""


def gather():
    try:
        raise KeyError("first")
    except KeyError:
        raise ExceptionGroup("later", [OSError("disk"), ValueError("row")])


try:
    gather()
except ExceptionGroup as group:
    raise RuntimeError("nothing imported") from group
