"""Use error types of your own: what they leave out comes from their parent, and those who do not know them see the parent."""

from __future__ import annotations

from pathlib import Path

import uep
from uep import types
from uep.bridges import translate

OWN = types.load_registry(Path(__file__).with_name("own_types.json"))

CRASH = b"""\
Exception in thread "main" com.acme.billing.CardExpired: 03/24
\tat com.acme.billing.Card.check(Card.java:31)
\tat com.acme.billing.Main.main(Main.java:7)
"""


def main() -> None:
    """Read a Java crash with the types in force, and look at the record without them."""
    with types.use_registry(OWN):
        entry = types.get_type("com.acme.billing.card_expired")
        print("here:", entry.title, entry.http_status, entry.default_severity)
        [found] = translate(CRASH)
    record = found.record
    print("record:", record.error_type, record.type_ancestors)

    # A receiver without the file.
    print("elsewhere:", types.find_nearest(record.error_type, record.type_ancestors).title)
    print("is a rule violation:", uep.matches(record, "uep.business.rule_violation"))


if __name__ == "__main__":
    main()
