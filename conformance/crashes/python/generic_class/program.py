"""A method of a generic class fails."""
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def pop(self) -> T:
        return self.items.pop()


Stack[int]().pop()
