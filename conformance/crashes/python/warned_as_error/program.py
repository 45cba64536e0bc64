"""A warning that is raised; its message has two lines."""

import warnings

warnings.simplefilter("error")


def old():
    warnings.warn("use new() in place of old()\n  see the notes", DeprecationWarning, stacklevel=2)


old()
