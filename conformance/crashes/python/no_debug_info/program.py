"""The module was compiled from a file that is gone, so no source line can be printed."""
import types

module = types.ModuleType("billing")
module.__file__ = "/build/billing.py"
SOURCE = """

def charge(cents):
    check(cents)


def check(cents):
    assert cents > 0, "nothing to charge"
"""
exec(compile(SOURCE, "/build/billing.py", "exec"), module.__dict__)
module.charge(0)
