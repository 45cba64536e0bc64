"""An error while another is handled, twice: contexts, not causes."""


def close():
    raise OSError(5, "Input/output error")


def write():
    try:
        raise ValueError("bad row")
    except ValueError:
        close()


try:
    write()
except OSError as error:
    print(error.missing)
