"""The figure before a change, from the change and the figure after it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generators.derive.catalogue import Traced
from generators.figures.numbers import read_number
from generators.figures.units import UnitTable


@dataclass(frozen=True)
class Base:
    """A computed figure: its year, and its value in a printed unit."""

    year: int
    value: Decimal


def base_of(change: Traced, later: Traced, table: UnitTable) -> Base:
    """What stood at the start of a change.

    A change in per cent or times is read as growth (增长5倍: to six times the base), one in percentage
    points or in the level's own unit is subtracted. The value keeps as many decimals as the later level.

    Raises:
        ValueError: where the change is in another unit than the level.
    """
    amount, level = read_number(change.fact.value).low, read_number(later.fact.value).low
    family = table.family(change.fact.unit).id
    if family == "percent":
        value = level / (1 + amount / 100)
    elif family == "times":
        value = level / (1 + amount)
    elif family == "percentage-points" or change.fact.unit == later.fact.unit:
        value = level - amount
    else:
        raise ValueError(f"{change.key}: a change in {change.fact.unit} of a level in {later.fact.unit}")
    return Base(change.period.start.year, value.quantize(level))
