from rich.console import Console


def fetch(address):
    raise RuntimeError("the server at " + address + " answered with a page that is no list of orders: " + "x" * 60)


try:
    fetch("https://orders.example/" + "part/" * 12)
except RuntimeError:
    Console(width=80).print_exception()
