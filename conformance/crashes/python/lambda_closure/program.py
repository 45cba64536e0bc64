"""Lambdas and closures on the stack."""


def twice(function):
    def inner(value):
        return function(function(value))

    return inner


halve = twice(lambda value: 1 / value)
print((lambda: halve(0))())
