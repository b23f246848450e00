"""Every target followed to its result, over all places and reports.

Targets and results meet by indicator, place, measure and family of units, not by source: next year's report settles
this year's targets as soon as its facts are there. What is aimed at counts as printed. A result counts as everything
that would be printed so: 6.0% reaches 6%, and so does 6% a target of 6.2%, since the digits do not tell them apart. A
bound settles only what it leaves no doubt about; "about" and "nearly" settle nothing.

Direction. "At most" and "held to" aim down, "at least" and "more than" up. Of other targets the indicator says which
way is better; where it does not, the amount named is something to attain, so up. A rank aims at the top: down.

States, the first that holds:

- dropped, redefined: an editor said so in data/relations.yml.
- reached, behind (and `due`): a figure for the target's own period meets it, or does not. Of a stock a figure for the
  same end of period is enough.
- not-reported: the period ended before the date of the edition, and no figure in it settles the target.
- on-the-way: the period goes on, and the latest comparable figure already is what is aimed at, or the pace it had is
  the one it needs. Of a total over several years: what a year brought is what each year has to bring.
- behind (not `due`): the latest comparable figure is not, and the pace it had is less. Of a rate of growth the latest
  rate is the pace; of what flows in one year, where no growth is known, the amount of the year before.
- not-yet-due: the period goes on, and nothing comparable or no honest pace is known.

A pace comes from two actual figures, or from one and what is printed of its change; growth at comparable prices says
nothing of the rise of a level.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generators.derive.catalogue import Catalogue, Traced
from generators.figures.intervals import Interval, exactly
from generators.figures.numbers import read_number
from generators.figures.periods import Point
from generators.model.relation import Fate
from generators.reconciling.paces import (
    GROWTH,
    Direction,
    Pace,
    done_within,
    is_total,
    pace,
    tells,
    years_between,
)
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned, printed, total
from generators.reconciling.series import shelf_of

State = Literal["reached", "behind", "not-reported", "on-the-way", "not-yet-due", "redefined", "dropped"]
Group = Literal[
    "reached",
    "missed",
    "not-reported",
    "redefined",
    "dropped",
    "on-the-way",
    "too-slow",
    "not-yet-due",
]
"""States as readers meet them: `behind` is missed once it is due, and too slow before."""
DOWN, UP = ("at-most", "held-to"), ("at-least", "more-than")


@dataclass(frozen=True)
class Aim:
    """What is aimed at: an amount and the side of it that counts."""

    target: Quantity

    @property
    def direction(self) -> Direction:
        """Which way it aims."""
        fact, better = self.target.traced.fact, self.target.traced.indicator.better
        if fact.measure == "rank" or fact.bound in DOWN:
            return "down"
        return "down" if better == "down" and fact.bound not in UP else "up"

    @property
    def amount(self) -> Reckoned:
        """The number as printed; of a range the end that has to be attained."""
        target, number = self.target, read_number(self.target.traced.fact.value)
        value = target.value
        if number.is_range:
            end = number.low if self.direction == "up" else number.high
            value = end * 2 / (number.low + number.high) * target.value
        return Reckoned(value, exactly(value), (target,))

    def met_by(self, figure: Quantity) -> bool | None:
        """Whether a figure meets it; None where its bound leaves that open."""
        line, found = self.amount.point, figure.could_be
        wanted = Interval(line, None) if self.direction == "up" else Interval(None, line)
        if figure.loose or (found.is_open and found.meets(wanted) and not found.lies_in(wanted)):
            return None
        more = self.target.traced.fact.bound == "more-than"
        return found.meets(wanted) and not (more and found == exactly(line))


@dataclass(frozen=True)
class Tracked:
    """A target with what is known of it."""

    aim: Aim
    state: State
    due: bool
    """Whether its period is over or a figure for it is known."""
    known: Quantity | None
    """The figure for its own period, else the latest that can be compared with it."""
    done: tuple[Quantity, ...]
    """Of a total over several years: the years that were reported."""
    pace: Pace | None
    """For what is not due."""
    as_of: str
    """The day of the latest source about its place."""
    fate: Fate | None = None
    successor: Traced | None = None

    @property
    def target(self) -> Quantity:
        """The target as printed."""
        return self.aim.target

    @property
    def group(self) -> Group:
        """The state with what being due makes of it."""
        if self.state == "behind":
            return "missed" if self.due else "too-slow"
        return self.state

    @property
    def deadline(self) -> Point:
        """The end of its period."""
        return self.target.traced.period.end

    @property
    def distance(self) -> Reckoned | None:
        """What is known less what is aimed at; of a total, all that its years brought so far."""
        if is_total(self.target) and self.known and not self.known.traced.period.is_span:
            return total(tuple(map(printed, self.done))) - self.aim.amount if self.done else None
        return printed(self.known) - self.aim.amount if self.known and tells(self.known) else None


def tracked(catalogue: Catalogue) -> tuple[Tracked, ...]:
    """Every target of an edition, in the order of the facts."""
    shelf = shelf_of(catalogue)
    days = {
        place: max(traced.source.published.date for traced in facts)
        for place, facts in catalogue.by_place.items()
    }
    found = []
    for target in shelf.figures:
        if target.traced.fact.status == "target":
            place = target.traced.place.id
            history = shelf.by_place[target.traced.indicator.id, place]
            actual = tuple(figure for figure in history if figure.traced.fact.status == "actual")
            one = _followed(Aim(target), actual, catalogue.site.date)
            found.append(_judged_by_editors(replace(one, as_of=days[place]), catalogue))
    return tuple(found)


def _judged_by_editors(one: Tracked, catalogue: Catalogue) -> Tracked:
    fate = catalogue.fates.get(one.target.key)
    if fate is None:
        return one
    successor = catalogue.by_key[fate.successor] if fate.successor else None
    return replace(one, state=fate.fate, pace=None, fate=fate, successor=successor)


def _followed(aim: Aim, actual: tuple[Quantity, ...], today: str) -> Tracked:
    target = aim.target
    comparable = sorted((f for f in actual if _compares(f, target)), key=_newest_last)
    results = [figure for figure in comparable if _settles(figure, target)]
    settled = [figure for figure in results if aim.met_by(figure) is not None]
    known = next(iter((*settled[::-1], *results[::-1], *comparable[::-1])), None)
    done = done_within(target, actual) if is_total(target) else ()
    if settled:
        state: State = "reached" if aim.met_by(settled[-1]) else "behind"
        return Tracked(aim, state, True, known, done, None, "")
    if _is_over(target.traced.period.end, today):
        return Tracked(aim, "not-reported", True, known, done, None, "")
    going = pace(aim.amount, target, known, actual) if known else None
    return Tracked(aim, _ahead(aim, known, going), False, known, done, going, "")


def _ahead(aim: Aim, known: Quantity | None, going: Pace | None) -> State:
    """The state of a target whose period goes on."""
    met = aim.met_by(known) if known and not is_total(aim.target) else None
    if met or (going and going.suffices(aim.direction)):
        return "on-the-way"
    if going:
        return "behind"
    return "behind" if known and met is False and _is_pace(known, aim.target) else "not-yet-due"


def _is_pace(known: Quantity, target: Quantity) -> bool:
    """Whether a figure is itself a pace: a rate of growth, or what flowed in the year before."""
    fact, flows = target.traced.fact, target.traced.indicator.nature == "flow" and not target.is_rate
    last = years_between(known.traced.period.end, target.traced.period.end) == 1
    return fact.measure in GROWTH or (fact.measure == "level" and flows and last)


def _compares(figure: Quantity, target: Quantity) -> bool:
    """Whether a figure is of the target's kind and not after its period."""
    if figure.family != target.family or figure.traced.period.end > target.traced.period.end:
        return False
    if _settles(figure, target):
        return True
    fact, aimed = figure.traced.fact, target.traced.fact
    if aimed.measure in ("change", "multiple"):
        return fact.measure == aimed.measure and figure.years == target.years
    rates = aimed.measure == "average-annual-growth" and fact.measure in GROWTH
    if not rates and (fact.measure != aimed.measure or figure.traced.period.is_span):
        return False
    stock = target.traced.indicator.nature == "stock" and aimed.measure == "level"
    return stock or figure.traced.period.end.months == target.traced.period.end.months


def _settles(figure: Quantity, target: Quantity) -> bool:
    """Whether a figure is the target's own result."""
    if figure.traced.fact.measure != target.traced.fact.measure or figure.family != target.family:
        return False
    mine, other = figure.traced.period, target.traced.period
    stock = target.traced.indicator.nature == "stock" and target.traced.fact.measure == "level"
    if stock and not mine.is_span and not other.is_span:
        return years_between(mine.end, other.end) == 0
    return mine == other


def _newest_last(figure: Quantity) -> tuple[object, ...]:
    """By time; of figures for one time a year's rate after a mean over years, exact ones and later sources last."""
    traced = figure.traced
    end, fact = traced.period.end, traced.fact
    return (
        (end.year, end.last_month),
        not traced.period.is_span,
        fact.bound == "exact",
        traced.source.published.date,
        Decimal(-(fact.offset or 0)),
    )


def _is_over(end: Point, today: str) -> bool:
    """Whether a period ended before a day; ISO days are in the order of their characters."""
    return f"{end.year:04}-{end.last_month:02}-31" < today
