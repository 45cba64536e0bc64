"""CPython 3.13 marks a statement that spans several lines."""


def total(values):
    return sum(
        value
        / (value - 2)
        for value in values
    )


def main():
    print(
        "total:",
        total([1, 2, 3]),
    )


main()
