"""Failures of unittest: an error, a message with blank lines, a failed subtest, and captured output."""
import unittest


def take(order):
    raise LookupError(f"no order {order}\n\nin any depot") from KeyError(order)


class Depot(unittest.TestCase):
    def test_compares(self):
        print("comparing")
        self.assertEqual(["north", "south"], ["north", "west"])

    def test_parts(self):
        for number in (1, 2):
            with self.subTest(number=number):
                self.assertEqual(number, 1)

    def test_passes(self):
        self.assertTrue(True)

    def test_takes(self):
        take("b-7")


unittest.main(buffer=True)
