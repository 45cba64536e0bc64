"""The error comes out of a constructor that another constructor calls."""


class Account:
    def __init__(self, owner):
        if not owner:
            raise ValueError("an account needs an owner")
        self.owner = owner


class Saving(Account):
    def __init__(self, owner, rate):
        super().__init__(owner)
        self.rate = rate


Saving("", 0.5)
