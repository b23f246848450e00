"""What a printed number can stand for: every value that would be printed so, and arithmetic with such values.

A number is taken to be rounded to its last printed digit (half a unit either way), a count of things to be exact.
An end that a bound leaves open (以上, 以内) is None. Arithmetic gives every value that any choice inside the
intervals can give; ends belong to them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

End = Decimal | None
"""An end of an interval; None where it is open."""


@dataclass(frozen=True)
class Interval:
    """All values from low to high, both included; None for an end that is open."""

    low: End
    high: End

    @property
    def is_open(self) -> bool:
        """Whether one end or both are open."""
        return self.low is None or self.high is None

    def meets(self, other: Interval) -> bool:
        """Whether a value lies in both."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)

    def lies_in(self, other: Interval) -> bool:
        """Whether every value of this one lies in the other."""
        return _at_least(self.low, other.low) and _at_most(self.high, other.high)

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in it."""
        return Interval(value, value).lies_in(self)

    def plus(self, other: Interval) -> Interval:
        """The sums."""
        return Interval(
            _both(self.low, other.low, Decimal.__add__), _both(self.high, other.high, Decimal.__add__)
        )

    def minus(self, other: Interval) -> Interval:
        """The differences."""
        return Interval(
            _both(self.low, other.high, Decimal.__sub__), _both(self.high, other.low, Decimal.__sub__)
        )

    def times(self, other: Interval) -> Interval:
        """The products; open where an end is open and the other interval reaches below zero."""
        return _spanned(self, other, Decimal.__mul__)

    def over(self, other: Interval) -> Interval:
        """The quotients; anything where the divisor may be zero or less."""
        near, far = other.low, other.high
        if near is None or near <= 0:
            return Interval(None, None)
        return Interval(
            _shared(self.low, far if _not_above(Decimal(0), self.low) else near),
            _shared(self.high, near if _not_above(Decimal(0), self.high) else far),
        )

    def root(self, degree: int) -> Interval:
        """The roots of values that are zero or more."""
        exponent = Decimal(1) / degree
        return Interval(
            *(None if end is None else max(end, Decimal(0)) ** exponent for end in (self.low, self.high))
        )


def exactly(value: Decimal | int) -> Interval:
    """One value."""
    return Interval(Decimal(value), Decimal(value))


def rounded_to(value: Decimal, step: Decimal) -> Interval:
    """All values that are printed as this one when the last digit counts `step`."""
    return Interval(value - step / 2, value + step / 2)


def _spanned(one: Interval, other: Interval, operate: Callable[[Decimal, Decimal], Decimal]) -> Interval:
    if not (one.is_open or other.is_open):
        ends = [operate(a, b) for a, b in product(_ends(one), _ends(other))]
        return Interval(min(ends), max(ends))
    if any(interval.low is None or interval.low < 0 for interval in (one, other)):
        return Interval(None, None)
    return Interval(_both(one.low, other.low, operate), _both(one.high, other.high, operate))


def _ends(interval: Interval) -> tuple[Decimal, ...]:
    return tuple(end for end in (interval.low, interval.high) if end is not None)


def _both(one: End, other: End, operate: Callable[[Decimal, Decimal], Decimal]) -> End:
    return None if one is None or other is None else operate(one, other)


def _shared(end: End, by: End) -> End:
    """An end divided; by what may be as large as one likes it comes to nothing."""
    if end is None:
        return None
    return Decimal(0) if by is None else end / by


def _not_above(low: End, high: End) -> bool:
    return low is None or high is None or low <= high


def _at_least(low: End, other: End) -> bool:
    return other is None or (low is not None and low >= other)


def _at_most(high: End, other: End) -> bool:
    return other is None or (high is not None and high <= other)
