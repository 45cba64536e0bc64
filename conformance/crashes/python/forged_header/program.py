"""The message has a line that looks like the header of a traceback, and one that looks like a type."""
raise ValueError("bad input\nTraceback (most recent call last):\nforged it was")
