"""Three errors, each the direct cause of the next."""


def read(path):
    raise FileNotFoundError(2, "No such file or directory", path)


def load(path):
    try:
        return read(path)
    except OSError as error:
        raise KeyError("settings") from error


def start():
    try:
        load("/etc/shop.toml")
    except KeyError as error:
        raise RuntimeError("cannot start") from error


start()
