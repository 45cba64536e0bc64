"""An error is caught and raised again, once bare and once by name."""


def low():
    raise ValueError("low")


def middle():
    try:
        low()
    except ValueError:
        raise


def high():
    try:
        middle()
    except ValueError as error:
        raise error


high()
