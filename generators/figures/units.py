"""Printed units and what they are in English, without a digit that was not printed.

Rule for English amounts. Chinese numbers count in 万 (ten thousand) and 亿 (a hundred million); turning these
into thousands, millions and billions only moves the decimal point and keeps every printed digit. Where the
English unit is another one (亩 to hectares, 1 ha = 15 亩), the amount is rounded to as many significant digits
as were printed, trailing zeros of a whole number not counted, but never to fewer than two, and is marked
"about" unless it is exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generators.figures.numbers import Printed, round_significant
from generators.model.vocabulary import Family, Unit, UnitFile

FEWEST_DIGITS = 2


@dataclass(frozen=True)
class Amount:
    """A number in the base unit of English, and whether it had to be rounded."""

    number: Printed
    rounded: bool


@dataclass(frozen=True)
class UnitTable:
    """The units and families of an edition by their names."""

    units: Mapping[str, Unit]
    families: Mapping[str, Family]

    @classmethod
    def of(cls, file: UnitFile) -> UnitTable:
        """The table of data/units.yml."""
        return cls({u.symbol: u for u in file.units}, {f.id: f for f in file.families})

    def family(self, symbol: str) -> Family:
        """The family of a printed unit."""
        return self.families[self.units[symbol].family]

    def in_base(self, number: Printed, symbol: str) -> Printed:
        """A printed number in the base unit of its family."""
        return number.times(Decimal(self.units[symbol].factor))

    def in_english(self, number: Printed, symbol: str) -> Amount:
        """A printed number in its English unit, rounded by the rule of this module."""
        ratio = Fraction(self.family(symbol).english_units_per_base or 1)
        base = self.in_base(number, symbol)
        digits = max(FEWEST_DIGITS, number.significant)
        low, low_rounded = _convert(base.low, ratio, digits)
        high, high_rounded = _convert(base.high, ratio, digits)
        return Amount(Printed(low, high), low_rounded or high_rounded)


def _convert(number: Decimal, ratio: Fraction, digits: int) -> tuple[Decimal, bool]:
    if _is_power_of_ten(ratio):
        return number * Decimal(ratio.numerator).normalize() * (Decimal(1) / ratio.denominator), False
    exact = number * ratio.numerator / ratio.denominator
    kept = round_significant(exact, digits)
    return kept, Fraction(number) * ratio != Fraction(kept)


def _is_power_of_ten(ratio: Fraction) -> bool:
    larger = max(ratio.numerator, ratio.denominator)
    return min(ratio.numerator, ratio.denominator) == 1 and str(larger).strip("0") == "1"
