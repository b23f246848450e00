"""Amounts that are reckoned with or come out of reckoning, in a printed unit and in the way of each language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generators.figures.intervals import Interval
from generators.figures.numbers import Printed, read_number
from generators.figures.units import UnitTable
from generators.language.figures import CHINESE_BOUNDS, ENGLISH_BOUNDS
from generators.language.numbers import english_number
from generators.language.words import words
from generators.model.base import Language
from generators.model.fact import Fact

MINUS = "−"
MOST_DIGITS = 2
"""How many digits an outcome may have beyond those that were printed."""


@dataclass(frozen=True)
class Ruler:
    """Writes numbers in a printed unit."""

    unit: str
    table: UnitTable
    language: Language

    def one(self, number: Decimal) -> str:
        """7.35%, 293.29亿元; CNY 29.329 billion."""
        if self.language == "zh":
            return f"{_signed(number)}{self.table.units[self.unit].shown}"
        if number == 1 and self.table.units[self.unit].factor == "1":
            return self.table.family(self.unit).english_one or self._english(number, number)
        return self._english(number, number)

    def range(self, ends: Interval) -> str:
        """7.20%至7.51%; 7.20 to 7.51%; for an open end the other as a limit, nothing where both are open."""
        word, (low, high) = words(self.language), (ends.low, ends.high)
        if low is None:
            return "" if high is None else word["at_most"].format(amount=self.one(high))
        if high is None:
            return word["at_least"].format(amount=self.one(low))
        if low == high:
            return self.one(low)
        if self.language == "zh":
            return f"{self.one(low)}至{self.one(high)}"
        return self._english(low, high)

    def gap(self, number: Decimal) -> str:
        """A distance between two numbers; between percentages it is in percentage points."""
        if self.table.family(self.unit).id == "percent":
            return words(self.language)["points"].format(n=_signed(number))
        return self.one(number)

    def _english(self, low: Decimal, high: Decimal) -> str:
        amount = self.table.in_english(Printed(low, high), self.unit).number
        text = english_number(amount).replace("–", " to ")
        return self.table.family(self.unit).english.format(n=text)


def bare(fact: Fact, table: UnitTable, language: Language) -> str:
    """A printed amount to reckon with: its bound, its sign and no word for what it does."""
    number, ruler = read_number(fact.value), Ruler(fact.unit, table, language)
    amount = ruler.range(Interval(number.low, number.high))
    if language == "zh":
        return CHINESE_BOUNDS[fact.bound].format(amount)
    converted = table.in_english(number, fact.unit).rounded and fact.bound not in ("about", "nearly")
    return ENGLISH_BOUNDS[fact.bound].format(f"about {amount}" if converted else amount)


def digits_for(values: tuple[Decimal, ...], printed: int) -> int:
    """How many decimals show values of which a figure with `printed` decimals is one: no more than are needed.

    As few as lose nothing; where all lose something one more, or two where one would make two values alike.
    """
    for decimals in range(printed, printed + MOST_DIGITS + 1):
        if all(value == round(value, decimals) for value in values):
            return decimals
    alike = len({round(value, printed + 1) for value in values}) < len(set(values))
    return printed + (MOST_DIGITS if alike else 1)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value with so many decimals, halves to even; never minus nought."""
    return value.quantize(Decimal(1).scaleb(-decimals)) + 0


def _signed(number: Decimal) -> str:
    return f"{MINUS if number < 0 else ''}{abs(number):f}"
