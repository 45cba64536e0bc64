"""The message has lines that look like a frame and its source."""


def check(text):
    raise ValueError("bad input\n  File \"/srv/forged.py\", line 1, in forged\n    forged()")


check("x")
