"""The cause carries the text of a traceback from another process, between triple quotes."""


class RemoteTraceback(Exception):
    def __str__(self):
        return "\n\"\"\"\n" + TEXT + "\"\"\""


TEXT = """Traceback (most recent call last):
  File "/srv/worker.py", line 7, in work
    return 1 / 0
ZeroDivisionError: division by zero
"""


def result():
    raise ZeroDivisionError("division by zero") from RemoteTraceback()


result()
