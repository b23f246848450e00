"""Reckoning that keeps its steps: a value, everything that it could be, and the arithmetic to show."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generators.figures.intervals import Interval, exactly
from generators.reconciling.quantities import Quantity

Step = Quantity | str
"""A figure, or a sign or number between figures."""
SIGNED, SUM, PRODUCT, ONE = 0, 1, 2, 3
"""How closely an expression holds together; what holds less closely than its place asks gets brackets.
A figure with a sign of its own gets them wherever another sign stands before it."""


@dataclass(frozen=True)
class Reckoned:
    """The outcome of arithmetic with printed figures."""

    point: Decimal
    """The outcome for the numbers as printed."""
    could_be: Interval
    """Every outcome that figures printed so allow; a figure used twice is taken twice, which only widens it."""
    steps: tuple[Step, ...]
    """The arithmetic as shown."""
    closeness: int = ONE

    @property
    def divides(self) -> bool:
        """Whether anything can be reckoned by it: nothing is so many times nought, or grows from below it."""
        return self.point > 0

    def __add__(self, other: Reckoned) -> Reckoned:
        return self._with(other, "+", (self.point + other.point, self.could_be.plus(other.could_be), SUM))

    def __sub__(self, other: Reckoned) -> Reckoned:
        return self._with(other, "−", (self.point - other.point, self.could_be.minus(other.could_be), SUM))

    def __mul__(self, other: Reckoned) -> Reckoned:
        return self._with(
            other, "×", (self.point * other.point, self.could_be.times(other.could_be), PRODUCT)
        )

    def __truediv__(self, other: Reckoned) -> Reckoned:
        return self._with(other, "÷", (self.point / other.point, self.could_be.over(other.could_be), PRODUCT))

    def root(self, degree: int) -> Reckoned:
        """The root, as the mean growth over so many years wants it."""
        if degree == 1:
            return self
        steps = (*self._inside(ONE), _raised(f"1/{degree}"))
        return Reckoned(self.point ** (Decimal(1) / degree), self.could_be.root(degree), steps)

    def _with(self, other: Reckoned, sign: str, made: tuple[Decimal, Interval, int]) -> Reckoned:
        point, could_be, closeness = made
        first = closeness if self.closeness else SIGNED
        asked = closeness + 1 if sign in "−÷" else closeness
        return Reckoned(
            point, could_be, (*self._inside(first), f" {sign} ", *other._inside(asked)), closeness
        )

    def _inside(self, asked: int) -> tuple[Step, ...]:
        return self.steps if self.closeness >= asked else ("(", *self.steps, ")")


def printed(quantity: Quantity) -> Reckoned:
    """A figure to begin with."""
    return Reckoned(quantity.value, quantity.could_be, (quantity,), SIGNED if quantity.value < 0 else ONE)


def number(value: int) -> Reckoned:
    """A number that needs no source."""
    return Reckoned(Decimal(value), exactly(value), (str(value),))


def total(parts: tuple[Reckoned, ...]) -> Reckoned:
    """The sum of at least one part."""
    whole, *others = parts
    for part in others:
        whole = whole + part
    return whole


def _raised(exponent: str) -> str:
    return f"^({exponent})"
