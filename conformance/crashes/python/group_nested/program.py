"""A group with a nested group; members have frames, a cause and a context."""


def fetch(url):
    raise TimeoutError(f"{url} did not answer")


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise LookupError("no number") from error


def collect(*calls):
    errors = []
    for call in calls:
        try:
            call()
        except Exception as error:
            errors.append(error)
    return errors


def inner():
    raise ExceptionGroup("parsing", collect(lambda: parse("x"), lambda: parse("y")))


def outer():
    raise ExceptionGroup("import", collect(lambda: fetch("a.example"), inner, lambda: fetch("b.example")))


outer()
