"""Write every logged and every uncaught error of a program to standard output, one record a line."""

from __future__ import annotations

import logging
import sys
import threading

from uep import hooks
from uep.model import Resource

RESOURCE = Resource(service="shop", version="4.2.0", environment="staging")


def read_ledger(order: int) -> None:
    """Fail, as a ledger that does not answer would make it fail."""
    raise TimeoutError(f"no answer for order {order}")


def place_order(order: int) -> None:
    """Fail with the ledger's error as the cause."""
    try:
        read_ledger(order)
    except TimeoutError as error:
        raise RuntimeError(f"order {order} was not placed") from error


def main() -> None:
    """Log one error and leave another to the thread that it ends."""
    sink = hooks.JsonLines(sys.stdout)
    logging.basicConfig(handlers=[hooks.RecordHandler(sink, resource=RESOURCE)])
    with hooks.install(sink, resource=RESOURCE):
        try:
            place_order(17)
        except RuntimeError:
            logging.getLogger("shop.orders").exception("giving up on order %d", 17)
        worker = threading.Thread(target=place_order, args=(18,), name="orders-1")
        worker.start()
        worker.join()


if __name__ == "__main__":
    main()
