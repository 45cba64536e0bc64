"""Find the errors in a log, whatever language wrote them, and count them by what groups them."""

from __future__ import annotations

import io
from collections import Counter

import uep
from uep.bridges import translate

LOG = b"""\
2026-03-02 09:14:11,482 ERROR shop: order 17 failed
Traceback (most recent call last):
  File "/srv/app/orders.py", line 31, in place
    ledger.read(order)
TimeoutError: timed out after 3 s
2026-03-02 09:14:12,003 INFO shop: still alive
2026-03-02 09:15:40,911 ERROR shop: order 18 failed
Traceback (most recent call last):
  File "/srv/app/orders.py", line 31, in place
    ledger.read(order)
TimeoutError: timed out after 5 s
2026-03-02 09:16:00,000 INFO ledger: goodbye
panic: runtime error: index out of range [3] with length 3

goroutine 1 [running]:
main.pick(...)
\t/srv/app/main.go:11
main.main()
\t/srv/app/main.go:6 +0x1d
exit status 2
"""


def main() -> None:
    """Print one line a kind of error, with the last occurrence."""
    counts: Counter[str] = Counter()
    last = {}
    for found in translate(io.BytesIO(LOG), file="app.log", timezone="Europe/Rome"):
        [group] = uep.fingerprint(found.record)
        counts[group] += 1
        last[group] = found
    for group, count in counts.most_common():
        record, span = last[group].record, last[group].span
        print(f"{count} x {record.error_type} ({record.source_language}), last in line {span.line}")
        print(f"    {record.timestamp} {record.error_message}")


if __name__ == "__main__":
    main()
