"""What is known of a target in words: how far it is, and how fast it has to go. All amounts here are worked out."""

from __future__ import annotations

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

    def whole(self, value: Decimal, step: Decimal) -> str:
        """An amount without its sign, no finer than the step."""
        return self._text(self._stepped(abs(value), step), about=False)

    def about(self, value: Decimal) -> str:
        """An amount without its sign to a few digits, with a word where that leaves something out."""
        exact = self._in_unit(abs(value))
        kept = round_significant(exact, DIGITS)
        return self._text(kept, about=kept != exact)

    def is_nothing(self, value: Decimal, step: Decimal) -> bool:
        """Whether a difference is too small to show."""
        return not self._stepped(value, step)

    def _stepped(self, value: Decimal, step: Decimal) -> Decimal:
        if not step:
            return self._in_unit(value)
        finest = Decimal(1).scaleb(self._in_unit(step).adjusted())
        return self._in_unit(value).quantize(finest)

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
    if one.distance is None or one.known is None:
        return ""
    word, amounts = words(language), Amounts(one.target, table, language)
    value, step = one.distance.point, max(figure.step for figure in (one.known, *one.done))
    if amounts.is_nothing(value, step):
        return word["target_same"]
    amount = amounts.whole(value, step)
    if is_total(one.target) and value < 0 and not one.due:
        return word["target_left"].format(amount=amount)
    if one.target.is_rate or one.aim.direction == "down":
        return (word["target_higher"] if value > 0 else word["target_lower"]).format(amount=amount)
    return (word["target_more"] if value > 0 else word["target_less"]).format(amount=amount)


def pace_text(one: Tracked, table: UnitTable, language: Language) -> str:
    """What each year has to bring against what a year brought; empty where that is not known or no longer asked."""
    if one.pace is None:
        return ""
    word, amounts = words(language), Amounts(one.target, table, language)
    needed, had = one.pace.needed.point, one.pace.had.point
    if one.pace.kind == "total":
        text = word["target_pace_total"]
        return text.format(needed=amounts.about(needed), had=amounts.about(had)) if needed > 0 else ""
    if (needed <= 0) == (one.aim.direction == "up"):
        return ""
    return word["target_pace"].format(needed=_change(needed, amounts), had=_change(had, amounts))


def _change(value: Decimal, amounts: Amounts) -> str:
    word = words(amounts.language)
    if amounts.is_nothing(value, Decimal(0)):
        return word["target_no_change"]
    text = word["target_rise"] if value > 0 else word["target_fall"]
    return text.format(amount=amounts.about(value))
