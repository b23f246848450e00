"""Printed figures as numbers to reckon with: what was printed, and everything that would have been printed so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from generators.derive.catalogue import Traced
from generators.figures.intervals import Interval, rounded_to
from generators.figures.numbers import read_number
from generators.figures.units import UnitTable

RATES = {"percent": Decimal("0.01"), "percentage-points": Decimal("0.01")}
"""Families that are reckoned as fractions of one: 7.3% is 0.073."""
COUNTED = {
    "count",
    "people",
    "visits",
    "rank",
    "places-moved",
    "years",
    "months",
    "quarters",
    "days",
    "working-days",
}
"""Families of things that come whole: printed without 万 or a decimal point, their number is exact."""
LOOSE = ("about", "nearly")
"""Bounds that do not say how far off a figure may be."""


@dataclass(frozen=True)
class Quantity:
    """A printed figure in the base unit of its family, rates as fractions of one."""

    traced: Traced
    value: Decimal
    step: Decimal
    """What its last printed digit counts; 0 where it is exact."""
    could_be: Interval
    """Everything that would have been printed so."""
    family: str
    """The family of its unit."""

    @property
    def key(self) -> str:
        """The fact's id in the edition."""
        return self.traced.key

    @property
    def loose(self) -> bool:
        """Whether its bound leaves open how far off it may be."""
        return self.traced.fact.bound in LOOSE

    @property
    def is_range(self) -> bool:
        """Whether two numbers were printed (1-2)."""
        return read_number(self.traced.fact.value).is_range

    @property
    def is_rate(self) -> bool:
        """Whether it is a percentage, which does not add up over years."""
        return self.family in RATES

    @property
    def is_relative(self) -> bool:
        """Whether a change is one in per cent or times of its base, not in the level's own unit."""
        return self.family in ("percent", "times")

    @property
    def years(self) -> int:
        """How many years its period spans, from the end of the first to the end of the last."""
        return self.traced.period.end.year - self.traced.period.start.year

    @property
    def whole_years(self) -> bool:
        """Whether its period spans years and no part of one."""
        start, end = self.traced.period.start, self.traced.period.end
        return self.years > 0 and (start.last_month, start.months) == (end.last_month, end.months)

    def is_unit_of(self, other: Quantity) -> bool:
        """Whether a level may be reckoned with another figure: both in one family, or the other a rate of it."""
        return other.traced.fact.measure != "level" or self.family == other.family

    def is_change_of(self, level: Quantity) -> bool:
        """Whether a change tells of a level: relative to it, in its unit or in points, but not in places moved."""
        return self.is_relative or self.family == level.family or (self.is_rate and level.is_rate)

    def prints(self, value: Decimal) -> bool:
        """Whether a value, rounded to the last printed digit, is what was printed; either way of rounding a half.

        A printed range (1-2) is printed for all that lies in it.
        """
        if self.is_range:
            return self.could_be.holds(value)
        if not self.step:
            return value == self.value
        steps = value / self.step
        return any(
            steps.quantize(Decimal(1), rounding=way) * self.step == self.value
            for way in (ROUND_HALF_EVEN, ROUND_HALF_UP)
        )


def quantity(traced: Traced, table: UnitTable) -> Quantity:
    """A fact as a number; of a printed range (1-2) the middle, and everything from one end to the other."""
    fact, family = traced.fact, table.family(traced.fact.unit).id
    number = read_number(fact.value)
    factor = Decimal(table.units[fact.unit].factor) * RATES.get(family, Decimal(1))
    low, high = number.low * factor, number.high * factor
    exact = family in COUNTED and factor == 1 and number.low == number.low.to_integral_value()
    step = Decimal(0) if exact else Decimal(1).scaleb(_exponent(number.low)) * factor
    value = (low + high) / 2
    printed = Interval(rounded_to(low, step).low, rounded_to(high, step).high)
    return Quantity(traced, value, step, _bounded(fact.bound, value, printed), family)


def _exponent(number: Decimal) -> int:
    """The power of ten of the last printed digit."""
    return int(number.as_tuple().exponent)


def _bounded(bound: str, value: Decimal, printed: Interval) -> Interval:
    """A fall by 3% or more is a change of -3% or less."""
    fall = value < 0
    if bound in ("at-least", "more-than"):
        return Interval(None, value) if fall else Interval(value, None)
    if bound in ("at-most", "held-to"):
        return Interval(value, None) if fall else Interval(None, value)
    return Interval(None, None) if bound in LOOSE else printed
