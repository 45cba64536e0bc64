"""What capture reads from exceptions that hold numbers of mail servers and of clients of Kafka."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from uep.model import Retryability

from .test_native_held import checked, codes, pretend


class KafkaError:
    """What librdkafka's clients hold: methods for the number, its name and whether another attempt can help."""

    def __init__(self, number: int, name: str) -> None:
        self.told = (number, name)

    def code(self) -> int:
        return self.told[0]

    def name(self) -> str:
        return self.told[1]

    def retriable(self) -> bool:
        return False

    def fatal(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("number", "name", "space", "error_type"),
    [
        (-185, "_TIMED_OUT", "librdkafka", "uep.network.timeout"),
        (-195, "_TRANSPORT", "librdkafka", "uep.network.connection_lost"),
        (-1, "UNKNOWN", "kafka", "uep.unknown.unclassified"),
        (3, "UNKNOWN_TOPIC_OR_PART", "kafka", "uep.resource.not_found"),
    ],
)
def test_local_numbers_of_librdkafka_have_a_space_of_their_own(
    number: int, name: str, space: str, error_type: str
) -> None:
    """A number below -1 is the client's own."""
    error = pretend("cimpl.KafkaException")
    error.args = (KafkaError(number, name),)
    record = checked(error)
    assert (codes(record), record.error_type) == ([(space, str(number))], error_type)


@pytest.mark.parametrize(
    ("error", "found", "error_type", "again"),
    [
        (
            smtplib.SMTPSenderRefused(552, b"5.3.4 too big", "sam@example.org"),
            [("smtp.enhanced", "5.3.4"), ("smtp", "552")],
            "uep.input.too_large",
            Retryability.NEVER,
        ),
        (
            smtplib.SMTPDataError(451, b"4.3.2 later"),
            [("smtp.enhanced", "4.3.2"), ("smtp", "451")],
            "uep.dependency.unavailable",
            Retryability.CALL,
        ),
        (
            smtplib.SMTPDataError(535, b"no"),
            [("smtp", "535")],
            "uep.auth.unauthenticated",
            Retryability.NEVER,
        ),
    ],
)
def test_a_mail_servers_numbers_say_what_failed_and_whether_to_repeat(
    error: BaseException, found: list[Any], error_type: str, again: Retryability
) -> None:
    """The enhanced status code is narrower than the reply, and the class says whether another attempt can help."""
    record = checked(error)
    assert (codes(record), record.error_type) == (found, error_type)
    assert record.recovery is not None
    assert record.recovery.retryability is again


def test_replies_of_two_classes_say_nothing_of_another_attempt() -> None:
    """One recipient is refused for good, another for now: the type's own default counts."""
    refused = {"sam@example.org": (550, b"no"), "kim@example.org": (450, b"busy")}
    record = checked(smtplib.SMTPRecipientsRefused(refused))
    assert codes(record) == [("smtp", "550"), ("smtp", "450")]
    assert record.recovery is None or record.recovery.retryability is None
