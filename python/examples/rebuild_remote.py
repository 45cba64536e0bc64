"""Raise another language's error here: the builtin of its type catches it, and the traceback shows the remote frames."""

from __future__ import annotations

import traceback

import uep
from uep.bridges import translate

CRASH = b"""\
Exception in thread "main" com.acme.OrderFailed: order 17 was not placed
\tat com.acme.Shop.place(Shop.java:31)
\tat com.acme.Shop.main(Shop.java:7)
Caused by: java.net.SocketTimeoutException: Read timed out
\tat com.acme.Ledger.read(Ledger.java:12)
\tat com.acme.Shop.place(Shop.java:29)
\t... 1 more
"""


def main() -> None:
    """Print the Java error as Python would print it, then the part of it that a handler asks for."""
    [found] = translate(CRASH)
    try:
        raise uep.to_exception(found.record)
    except uep.UepError as error:
        traceback.print_exception(error)
        cause = error.find("uep.network.timeout")
        print("a timeout among the causes:", cause)
        print("caught by except TimeoutError:", isinstance(cause, TimeoutError))


if __name__ == "__main__":
    main()
