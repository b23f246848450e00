"""A figure as a reader of each language meets it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generators.figures.numbers import Printed, read_number
from generators.figures.periods import read_period
from generators.figures.units import UnitTable
from generators.language.dates import after_base_text, against_base_text, period_text
from generators.language.numbers import english_number
from generators.model.base import Language
from generators.model.fact import Fact

GROWTH = ("yoy-growth", "average-annual-growth", "change")
CHINESE_BOUNDS = {
    "exact": "{}",
    "at-least": "{}以上",
    "more-than": "超{}",
    "about": "约{}",
    "nearly": "近{}",
    "at-most": "{}以内",
    "held-to": "控制在{}",
}
ENGLISH_BOUNDS = {
    "exact": "{}",
    "at-least": "at least {}",
    "more-than": "more than {}",
    "about": "about {}",
    "nearly": "nearly {}",
    "at-most": "no more than {}",
    "held-to": "held to {}",
}
ALIKE_FAMILIES = {"percent", "index"}
"""Families whose figures are printed the same in both languages."""


@dataclass(frozen=True)
class Shown:
    """A figure in one language, and as printed where that says more."""

    main: str
    printed: str = ""


def show(fact: Fact, table: UnitTable, language: Language) -> Shown:
    """The figure of a fact: 314.7亿元; CNY 31.47 billion with 314.7亿元 beside it."""
    number = read_number(fact.value)
    if language == "zh":
        return Shown(_chinese(fact, number, table))
    alike = table.family(fact.unit).id in ALIKE_FAMILIES
    return Shown(_english(fact, number, table), "" if alike else as_printed(fact, table))


def as_printed(fact: Fact, table: UnitTable) -> str:
    """Number and unit with the characters of the source: 314.7亿元; a fall has its sign in a word beside it."""
    value = fact.value.removeprefix("-") if fact.measure in GROWTH else fact.value
    return f"{value}{table.units[fact.unit].shown}"


def when(fact: Fact, language: Language) -> str:
    """The period of a fact, worded after what it measures."""
    period = read_period(fact.period)
    if fact.measure == "average-annual-growth" and period.is_span:
        return after_base_text(period, language)
    if fact.measure in ("change", "multiple") and period.is_span:
        return against_base_text(period, language)
    return period_text(period, language)


def _chinese(fact: Fact, number: Printed, table: UnitTable) -> str:
    amount = as_printed(fact, table)
    bounded = CHINESE_BOUNDS[fact.bound].format(f"第{amount}" if fact.measure == "rank" else amount)
    return f"{_chinese_verb(fact, number, table)}{bounded}" if fact.measure in GROWTH else bounded


def _chinese_verb(fact: Fact, number: Printed, table: UnitTable) -> str:
    falls = number.low < 0
    if fact.measure == "yoy-growth":
        return "同比下降" if falls else "同比增长"
    if fact.measure == "average-annual-growth":
        return "年均下降" if falls else "年均增长"
    family = table.family(fact.unit).id
    rises = {"percent": "增长", "times": "增长", "percentage-points": "提高", "places-moved": "上升"}
    return ("下降" if family in rises else "减少") if falls else rises.get(family, "增加")


def _english(fact: Fact, number: Printed, table: UnitTable) -> str:
    amount = table.in_english(_absolute(number) if fact.measure in GROWTH else number, fact.unit)
    family = table.family(fact.unit)
    one = family.english_one if amount.number == Printed(Decimal(1), Decimal(1)) else None
    text = one or family.english.format(n=english_number(amount.number))
    text = f"about {text}" if amount.rounded and fact.bound not in ("about", "nearly") else text
    bounded = ENGLISH_BOUNDS[fact.bound].format(text)
    if fact.measure not in GROWTH:
        return bounded
    direction = "down" if number.low < 0 else "up"
    yearly = " a year" if fact.measure == "average-annual-growth" else ""
    return f"{direction} {bounded}{yearly}"


def _absolute(number: Printed) -> Printed:
    return Printed(abs(number.low), abs(number.high))
