from rich.console import Console
def member(text):
    try:
        raise OSError(text)
    except OSError as error:
        return error
def gather():
    raise ExceptionGroup("two failed", [member("first"), ValueError("second")])
try:
    gather()
except* Exception:
    Console(width=100).print_exception()
