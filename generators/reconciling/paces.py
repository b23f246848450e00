"""How fast something has to change to get to what is aimed at, and how fast it did change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generators.figures.intervals import Interval, exactly
from generators.figures.periods import Point
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned, number, printed, total

Direction = Literal["up", "down"]
GROWTH = ("yoy-growth", "average-annual-growth")


@dataclass(frozen=True)
class Pace:
    """What each year has to bring against what a year brought."""

    kind: Literal["rise", "total"]
    """rise: by how much a level changes in a year. total: what flows in one of the years of a total."""
    needed: Reckoned
    had: Reckoned

    def suffices(self, direction: Direction) -> bool:
        """Whether the pace that was had would do, as far as the printed digits tell."""
        if direction == "up":
            return self.had.could_be.meets(Interval(self.needed.could_be.low, None))
        return self.had.could_be.meets(Interval(None, self.needed.could_be.high))


def pace(aim: Reckoned, target: Quantity, known: Quantity, history: Iterable[Quantity]) -> Pace | None:
    """The pace to what is aimed at; None where figures do not tell it.

    `history` holds the actual figures of the same indicator and place.
    """
    figures = [figure for figure in history if tells(figure)]
    if is_total(target):
        return _yearly(aim, target, known, figures)
    left = years_between(known.traced.period.end, target.traced.period.end)
    had = next(_rises(known, figures), None) if tells(known) else None
    if had is None or left <= 0 or target.traced.fact.measure in GROWTH:
        return None
    return Pace("rise", (aim - printed(known)) / _number(left), had)


def done_within(target: Quantity, history: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """The years of a total that were reported, the first first, each once."""
    span, years = target.traced.period, dict[Point, Quantity]()
    for figure in history:
        at = figure.traced.period
        if figure.traced.fact.measure == "level" and not at.is_span and at.end.months == 12:
            inside = span.start <= at.end <= span.end and figure.family == target.family
            if inside and tells(figure):
                years.setdefault(at.end, figure)
    return tuple(years[at] for at in sorted(years))


def is_total(target: Quantity) -> bool:
    """Whether what is aimed at adds up over several years."""
    flows = target.traced.indicator.nature == "flow" and not target.is_rate
    return target.traced.fact.measure == "level" and target.traced.period.is_span and flows


def tells(figure: Quantity) -> bool:
    """Whether a figure can be reckoned with: no bound leaves open how far off it is."""
    return not figure.could_be.is_open


def years_between(earlier: Point, later: Point) -> Decimal:
    """The years from the end of one point to the end of another."""
    return Decimal((later.year - earlier.year) * 12 + later.last_month - earlier.last_month) / 12


def _yearly(aim: Reckoned, target: Quantity, known: Quantity, history: list[Quantity]) -> Pace | None:
    done, span = done_within(target, history), target.traced.period
    left = span.end.year - span.start.year + 1 - len(done)
    if not left or not tells(known) or known.traced.period.is_span:
        return None
    rest = aim - total(tuple(map(printed, done))) if done else aim
    return Pace("total", rest / number(left), printed(known))


def _rises(known: Quantity, history: list[Quantity]) -> Iterator[Reckoned]:
    """By how much a level changed in a year: from an earlier figure, else from what is printed of the change."""
    end, measure = known.traced.period.end, known.traced.fact.measure
    earlier = [
        figure
        for figure in history
        if figure.traced.fact.measure == measure
        and figure.family == known.family
        and figure.traced.period.end < end
        and figure.traced.period.end.months == end.months
        and not figure.traced.period.is_span
    ]
    for before in sorted(earlier, key=lambda figure: figure.traced.period.end, reverse=True):
        years = years_between(before.traced.period.end, end)
        yield (printed(known) - printed(before)) / _number(years)
    if measure == "level":
        for kind in ("yoy-growth", "change", "multiple", "average-annual-growth"):
            same = (f for f in history if f.traced.fact.measure == kind and f.traced.period.end == end)
            yield from (_rise(known, change) for change in same if _fits(known, change))


def _fits(known: Quantity, change: Quantity) -> bool:
    """Whether a change is one of the printed level: growth at comparable prices is not."""
    fact, indicator = change.traced.fact, change.traced.indicator
    if change.traced.period.is_span == (fact.measure == "yoy-growth"):
        return False
    if fact.measure == "multiple" or change.is_relative:
        rate = fact.measure in GROWTH and (indicator.growth == "real" or fact.basis == "real")
        return not rate and not known.is_rate
    return change.family == known.family or (change.is_rate and known.is_rate)


def _rise(known: Quantity, change: Quantity) -> Reckoned:
    level, amount, measure = printed(known), printed(change), change.traced.fact.measure
    if measure == "yoy-growth":
        return level - level / (number(1) + amount) if change.is_relative else amount
    if measure == "average-annual-growth" and not change.is_relative:
        return amount
    if measure == "change" and not change.is_relative:
        return amount / number(change.years)
    factor = amount if measure == "multiple" else number(1) + amount
    base = level / factor
    for _ in range(change.years - 1 if measure == "average-annual-growth" else 0):
        base = base / factor
    return (level - base) / number(change.years)


def _number(value: Decimal) -> Reckoned:
    return Reckoned(value, exactly(value), (f"{value.normalize():f}",))
