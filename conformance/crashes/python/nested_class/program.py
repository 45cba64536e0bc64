"""The error's class is nested in a class and in a function: its name has dots and <locals>."""


class Bank:
    class Account:
        class Closed(Exception):
            pass

        def draw(self):
            raise Bank.Account.Closed("the account is closed")


def local():
    class Odd(Exception):
        pass

    try:
        Bank.Account().draw()
    except Bank.Account.Closed as error:
        raise Odd("odd") from error


local()
