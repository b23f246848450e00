"""Relations and derived figures in numbers that can be read: arithmetic, outcome and range in a printed unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generators.derive.catalogue import Traced
from generators.figures.intervals import End, Interval
from generators.figures.numbers import read_number
from generators.figures.units import UnitTable
from generators.language.amounts import Ruler, bare, digits_for, rounded
from generators.model.base import Language
from generators.reconciling.quantities import RATES, Quantity
from generators.reconciling.reckoned import Reckoned, Step
from generators.reconciling.relations import Relation


@dataclass(frozen=True)
class Piece:
    """A piece of arithmetic: a figure with its fact, or a sign or number between figures."""

    text: str
    traced: Traced | None = None
    raised: bool = False
    """Whether it is an exponent."""


@dataclass(frozen=True)
class Outcome:
    """What arithmetic comes to in a printed unit, with no more digits than say something."""

    point: Decimal
    range: Interval


def pieces(steps: tuple[Step, ...], table: UnitTable, language: Language) -> tuple[Piece, ...]:
    """Arithmetic with its figures as a reader meets them."""
    return tuple(_piece(step, table, language) for step in steps)


def _piece(step: Step, table: UnitTable, language: Language) -> Piece:
    if isinstance(step, Quantity):
        return Piece(bare(step.traced.fact, table, language), step.traced)
    return Piece(step[2:-1], raised=True) if step.startswith("^(") else Piece(step)


def as_text(steps: tuple[Step, ...], table: UnitTable, language: Language) -> str:
    """Arithmetic on one line; an exponent as ^(1/3)."""
    return "".join(f"^({p.text})" if p.raised else p.text for p in pieces(steps, table, language))


def ruler(quantity: Quantity, table: UnitTable, language: Language) -> Ruler:
    """Writes in the unit of a figure."""
    return Ruler(quantity.traced.fact.unit, table, language)


def in_unit(value: Decimal, quantity: Quantity, table: UnitTable) -> Decimal:
    """A reckoned value in the unit in which a figure is printed."""
    factor = Decimal(table.units[quantity.traced.fact.unit].factor)
    return value / (factor * RATES.get(quantity.family, Decimal(1)))


def range_in_unit(interval: Interval, quantity: Quantity, table: UnitTable) -> Interval:
    """An interval in the unit in which a figure is printed."""

    def end(value: End) -> End:
        return None if value is None else in_unit(value, quantity, table)

    return Interval(end(interval.low), end(interval.high))


def outcome(reckoned: Reckoned, allowed: Interval, like: Quantity, table: UnitTable) -> Outcome:
    """An outcome in the unit of a figure like it."""
    point, ends = in_unit(reckoned.point, like, table), range_in_unit(allowed, like, table)
    seen = tuple(_known(point, ends.low, ends.high))
    decimals = digits_for(seen, _decimals(like))
    low, high = (None if end is None else rounded(end, decimals) for end in (ends.low, ends.high))
    return Outcome(rounded(point, decimals), Interval(low, high))


@dataclass(frozen=True)
class Gap:
    """How far a figure is from what others make it, and how far it may be before the two differ."""

    apart: Decimal
    tolerance: Decimal


def gap(relation: Relation) -> Gap | None:
    """The gap in base units; None where an end is open, or where the figure need not be the same.

    The tolerance is what rounding lets the outcome and the tested figure be off, towards each other.
    """
    if relation.expected is None or relation.limit:
        return None
    found, allowed, point = relation.tested.could_be, relation.allowed, relation.expected.point
    if found.low is None or found.high is None or allowed.low is None or allowed.high is None:
        return None
    value = relation.tested.value
    above, below = (allowed.high - point) + (value - found.low), (point - allowed.low) + (found.high - value)
    return Gap(abs(value - point), above if value > point else below)


def gap_in_unit(relation: Relation, table: UnitTable) -> Gap | None:
    """The gap in the unit of the tested figure, with no more digits than say something."""
    found, tested = gap(relation), relation.tested
    if found is None:
        return None
    apart, allowed = (in_unit(value, tested, table) for value in (found.apart, found.tolerance))
    decimals = digits_for((apart, allowed), _decimals(tested))
    return Gap(rounded(apart, decimals), rounded(allowed, decimals))


def _known(*ends: End) -> Iterator[Decimal]:
    return (end for end in ends if end is not None)


def _decimals(quantity: Quantity) -> int:
    return max(0, -int(read_number(quantity.traced.fact.value).low.as_tuple().exponent))
