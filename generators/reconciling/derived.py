"""Figures that follow from printed ones and that no source prints: never among the printed, always with their way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generators.derive.catalogue import Catalogue
from generators.figures.intervals import Interval
from generators.figures.periods import Point
from generators.model.indicator import Indicator
from generators.model.relation import Doubt
from generators.reconciling.implied import doubts_of
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned, number, printed, total
from generators.reconciling.series import Shelf, shelf_of

DerivedKind = Literal["year-before", "base", "plan", "remainder"]


@dataclass(frozen=True)
class Derived:
    """A figure that follows from others."""

    kind: DerivedKind
    """year-before: from level and growth. base: from level and change since. plan: from what was done and the rate of
    completion. remainder: what the other parts leave of a whole."""
    indicator: Indicator
    at: Point
    """The time that it holds for."""
    like: Quantity
    """A printed level in whose place and unit it is."""
    outcome: Reckoned
    doubts: tuple[Doubt, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the edition, which is its address."""
        part = f"-q{self.at.quarter}" if self.at.quarter else f"-{self.at.month:02}" if self.at.month else ""
        return f"{self.kind}.{self.indicator.id}.{self.like.traced.place.id}.{self.at.year}{part}"

    @property
    def tells(self) -> bool:
        """Whether it is of something that happened, and not anything at all."""
        known = self.outcome.could_be != Interval(None, None)
        return known and self.like.traced.fact.status == "actual"


def derived(catalogue: Catalogue) -> tuple[Derived, ...]:
    """Every figure that follows in one step and is printed nowhere, each once, in the order of its indicators."""
    shelf = shelf_of(catalogue)
    found: dict[str, Derived] = {}
    for figure in (*_years_before(shelf), *_bases(shelf), *_plans(shelf), *_remainders(catalogue, shelf)):
        if figure.tells:
            found.setdefault(figure.id, _with_remarks(figure, catalogue))
    order = {indicator.id: n for n, indicator in enumerate(catalogue.indicators)}
    return tuple(sorted(found.values(), key=lambda figure: (order[figure.indicator.id], figure.id)))


def _with_remarks(figure: Derived, catalogue: Catalogue) -> Derived:
    """A doubt about a rate or a change is one about what follows from it."""
    keys = [step.key for step in figure.outcome.steps if isinstance(step, Quantity)]
    ids = (f"{kind}.{key}" for key in keys for kind in ("growth", "change", "completion"))
    remarks = (catalogue.remarks[id_] for id_ in ids if id_ in catalogue.remarks)
    doubts = (*figure.doubts, *(remark.doubt for remark in remarks if remark.doubt))
    return replace(figure, doubts=tuple(dict.fromkeys(doubts)))


def _years_before(shelf: Shelf) -> Iterator[Derived]:
    """The level of the year before."""
    for growth in shelf.of("yoy-growth"):
        now, grown = shelf.level(growth), number(1) + printed(growth)
        single = not growth.traced.period.is_span
        if now and single and grown.divides and shelf.level(growth, years_back=1) is None:
            end = growth.traced.period.end
            before = Point(end.year - 1, end.last_month, end.months)
            outcome, doubts = printed(now) / grown, doubts_of(growth)
            yield Derived("year-before", growth.traced.indicator, before, now, outcome, doubts)


def _bases(shelf: Shelf) -> Iterator[Derived]:
    for change in (*shelf.of("change"), *shelf.of("multiple")):
        end = shelf.level(change)
        spans = end and change.traced.period.is_span and change.is_change_of(end)
        base = _base(change, printed(end)) if end and spans and shelf.base(change) is None else None
        if end and base:
            start, doubts = change.traced.period.start, doubts_of(change)
            yield Derived("base", change.traced.indicator, start, end, base, doubts)


def _base(change: Quantity, end: Reckoned) -> Reckoned | None:
    if not change.is_relative:
        return end - printed(change)
    multiple = change.traced.fact.measure == "multiple"
    ratio = printed(change) if multiple else number(1) + printed(change)
    return end / ratio if ratio.divides else None


def _plans(shelf: Shelf) -> Iterator[Derived]:
    for rate in shelf.of("completion"):
        done = shelf.level(rate)
        if (
            done
            and not done.traced.period.is_span
            and printed(rate).divides
            and shelf.level(rate, status="target") is None
        ):
            at = rate.traced.period.end
            yield Derived("plan", rate.traced.indicator, at, done, printed(done) / printed(rate))


def _remainders(catalogue: Catalogue, shelf: Shelf) -> Iterator[Derived]:
    """The one part of a whole whose level is not printed."""
    indicators = {indicator.id: indicator for indicator in catalogue.indicators}
    for whole in catalogue.indicators:
        for level in shelf.levels(whole.id) if whole.parts else ():
            parts = {part: shelf.level(level, indicator=part) for part in whole.parts}
            known = tuple(printed(part) for part in parts.values() if part)
            missing = [name for name, part in parts.items() if part is None]
            if len(missing) == 1 and known:
                at = level.traced.period.end
                outcome = printed(level) - total(known)
                yield Derived("remainder", indicators[missing[0]], at, level, outcome)
