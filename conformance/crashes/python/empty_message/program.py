"""An error without a message."""


class Stopped(Exception):
    pass


def stop():
    raise Stopped


stop()
