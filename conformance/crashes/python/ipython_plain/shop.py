"""A small shop that fails three calls deep."""


class Cart:
    def __init__(self, prices):
        self.prices = prices

    def total(self, code):
        rate = 0.5
        try:
            return self.prices[code] * rate
        except KeyError as missing:
            raise ValueError(f"no price for {code!r}") from missing


def pay(code):
    cart = Cart({"tea": 2})
    return cart.total(code)


def main():
    return pay("kaffee")
