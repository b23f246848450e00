"""What is known of a target in words: how far it is, and how fast it has to go. All amounts here are worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generators.figures.numbers import round_significant
from generators.figures.units import UnitTable
from generators.language.figures import show
from generators.language.words import words
from generators.model.base import Language
from generators.reconciling.paces import is_total
from generators.reconciling.quantities import Quantity
from generators.reconciling.targets import Tracked

DIGITS = 3
"""As many significant digits of a pace as anybody needs."""
ROOM = 6
"""Decimals below which a rate is not told apart: far finer than any source prints one."""


@dataclass(frozen=True)
class Amounts:
    """Puts amounts that no source prints into words, in the unit of a printed figure."""

    like: Quantity
    table: UnitTable
    language: Language

    def whole(self, value: Decimal) -> str:
        """An amount without its sign, as subtracting what is printed gives it."""
        return self._text(self._in_unit(abs(value)), about=False)

    def about(self, value: Decimal) -> str:
        """An amount without its sign to a few digits, with a word where that leaves something out."""
        exact = self._in_unit(abs(value))
        kept = round_significant(exact, DIGITS).normalize()
        return self._text(kept, about=kept != exact)

    def _in_unit(self, value: Decimal) -> Decimal:
        if self.like.is_rate:
            return (value * 100).quantize(Decimal(1).scaleb(-ROOM)).normalize() + Decimal(0)
        return (value / Decimal(self.table.units[self.like.traced.fact.unit].factor)).normalize()

    def _text(self, number: Decimal, *, about: bool) -> str:
        word, plain = words(self.language), f"{number:f}"
        if self.like.is_rate:
            points = (word["target_point"] if number == 1 else word["target_points"]).format(n=plain)
            return word["target_about"].format(amount=points) if about else points
        bound = "about" if about else "exact"
        amount = {"value": plain, "bound": bound, "measure": "level"}
        return show(self.like.traced.fact.model_copy(update=amount), self.table, self.language).main


def distance_text(one: Tracked, table: UnitTable, language: Language) -> str:
    """How far what is known is from what is aimed at; empty where nothing comparable is known."""
    if one.distance is None:
        return ""
    word, value = words(language), one.distance.point
    amount = Amounts(one.target, table, language).whole(value)
    if not value:
        return word["target_same"]
    if is_total(one.target) and value < 0 and not one.due:
        return word["target_left"].format(amount=amount)
    text = _beyond(one, word) if value > 0 else _short(one, word)
    short = (value < 0) == (one.aim.direction == "up")
    alike = word["target_alike"] if short and one.state == "reached" else ""
    return text.format(amount=amount) + alike


def pace_text(one: Tracked, table: UnitTable, language: Language) -> str:
    """What each year has to bring against what a year brought; empty where that is not known or no longer asked."""
    if one.pace is None:
        return ""
    word, amounts = words(language), Amounts(one.target, table, language)
    needed, had = one.pace.needed.point, one.pace.had.point
    if (needed <= 0) == (one.aim.direction == "up"):
        return ""
    if one.pace.kind == "total":
        return word["target_pace_total"].format(needed=amounts.about(needed))
    past = word["target_pace_had"].format(had=_change(had, amounts)) if had else word["target_pace_still"]
    if one.distance and needed == -one.distance.point:
        return past
    return word["target_pace_needed"].format(needed=_change(needed, amounts)) + past


def _beyond(one: Tracked, word: Mapping[str, str]) -> str:
    return word["target_higher"] if _is_height(one) else word["target_more"]


def _short(one: Tracked, word: Mapping[str, str]) -> str:
    return word["target_lower"] if _is_height(one) else word["target_less"]


def _is_height(one: Tracked) -> bool:
    """Whether it is high or low rather than much or little."""
    return one.target.is_rate or one.aim.direction == "down"


def _change(value: Decimal, amounts: Amounts) -> str:
    word = words(amounts.language)
    text = word["target_rise"] if value > 0 else word["target_fall"]
    return text.format(amount=amounts.about(value))
