"""A printed number: what its digits say, and how exactly."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal


@dataclass(frozen=True)
class Printed:
    """A number, or a range of numbers, with the digits that were printed."""

    low: Decimal
    high: Decimal

    @property
    def is_range(self) -> bool:
        """Whether two numbers were printed (1-2)."""
        return self.low != self.high

    @property
    def significant(self) -> int:
        """How many digits carry meaning: leading zeros never do, nor do trailing zeros of a whole number."""
        return max(_significant(self.low), _significant(self.high))

    def times(self, factor: Decimal) -> Printed:
        """The same number in a unit that is `factor` times smaller, with no digit that was not printed."""
        return Printed(_times(self.low, factor), _times(self.high, factor))


def read_number(text: str) -> Printed:
    """Read '314.7', '-45.8' or '1-2'; the text has the form that `model.fact.PrintedNumber` holds."""
    low, dash, high = text[1:].partition("-")
    first = Decimal(text[0] + low)
    return Printed(first, Decimal(high) if dash else first)


def _times(number: Decimal, factor: Decimal) -> Decimal:
    """The zeros of a whole number become part of its power of ten, so that 9800万 is 98 million, not 98.00."""
    exponent = number.as_tuple().exponent
    kept = number.normalize() if exponent == 0 else number
    return kept * factor.normalize()


def _significant(number: Decimal) -> int:
    whole = number == number.to_integral_value()
    digits = "".join(str(digit) for digit in number.as_tuple().digits).lstrip("0")
    return max(1, len(digits.rstrip("0") if whole and number.as_tuple().exponent == 0 else digits))


def round_significant(number: Decimal, digits: int) -> Decimal:
    """A number rounded to so many significant digits, halves to even."""
    if number == 0:
        return number
    place = number.adjusted() - digits + 1
    kept = number.quantize(Decimal(1).scaleb(place), rounding=ROUND_HALF_EVEN)
    rounded_up = kept.adjusted() > number.adjusted()  # 0.9996 to three digits is 1.00, not 1.000
    return kept.quantize(Decimal(1).scaleb(place + 1)) if rounded_up else kept
