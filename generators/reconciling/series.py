"""The facts of an edition by what they measure, for finding the figures that belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generators.derive.catalogue import Catalogue
from generators.figures.periods import Period, Point
from generators.model.fact import Measure, Status
from generators.reconciling.quantities import Quantity, quantity

Place = tuple[str, str]
"""Indicator and place."""


@dataclass(frozen=True)
class Shelf:
    """All figures, in the order of the facts, and levels by indicator, place, period and status."""

    figures: tuple[Quantity, ...]
    by_place: Mapping[Place, tuple[Quantity, ...]]

    def of(self, measure: Measure) -> Iterator[Quantity]:
        """The figures of a measure."""
        return (figure for figure in self.figures if figure.traced.fact.measure == measure)

    def levels(self, indicator: str) -> Iterator[Quantity]:
        """The levels of an indicator at single points of time; not those that only mark a bound."""
        return (
            figure
            for figure in self.of("level")
            if figure.traced.indicator.id == indicator
            and not figure.traced.period.is_span
            and not figure.could_be.is_open
        )

    def level(
        self, beside: Quantity, *, indicator: str = "", status: Status | None = None, years_back: int = 0
    ) -> Quantity | None:
        """The level for the end of a figure's period and its place; exact ones before those with a bound.

        Of these the ones from the figure's own source first, for others may have been revised. For years before,
        and for changes that are aimed at, what was reached counts before what was aimed at.
        """
        wanted = _time(beside, years_back)
        found = [
            figure
            for figure in self.by_place.get(
                (indicator or beside.traced.indicator.id, beside.traced.place.id), ()
            )
            if figure.traced.fact.measure == "level"
            and figure.traced.period == wanted
            and figure.key != beside.key
            and figure.is_unit_of(beside)
        ]
        statuses = (status,) if status else _statuses(beside, years_back)
        nearest = sorted(found, key=_nearness_to(beside))
        ranked = [f for s in statuses for f in nearest if f.traced.fact.status == s]
        return ranked[0] if ranked else None

    def base(self, beside: Quantity) -> Quantity | None:
        """The level at the beginning of a figure's span; a single point has none."""
        if not beside.traced.period.is_span:
            return None
        start, key = beside.traced.period.start, (beside.traced.indicator.id, beside.traced.place.id)
        for figure in sorted(self.by_place.get(key, ()), key=_nearness_to(beside)):
            at = figure.traced.period == Period(start, start)
            if (
                at
                and figure.traced.fact.measure == "level"
                and figure.traced.fact.status in ("actual", "baseline")
            ):
                return figure
        return None

    def change(self, beside: Quantity) -> Quantity | None:
        """The change over the same span as a figure."""
        return self.other(beside, "change", beside.traced.indicator.id)

    def other(self, beside: Quantity, measure: Measure, indicator: str) -> Quantity | None:
        """The figure of another measure or indicator for the same period, place and status."""
        for figure in self.by_place.get((indicator, beside.traced.place.id), ()):
            fact = figure.traced.fact
            same = fact.period == beside.traced.fact.period and fact.status == beside.traced.fact.status
            if same and fact.measure == measure and figure.key != beside.key:
                return figure
        return None

    def totals(self) -> Iterator[Quantity]:
        """The levels of flows over several years."""
        for figure in self.of("level"):
            if (
                figure.traced.period.is_span
                and figure.traced.indicator.nature == "flow"
                and not figure.is_rate
                and figure.could_be.high is not None
            ):
                yield figure

    def years_within(self, whole: Quantity) -> Iterator[Quantity]:
        """The levels of single years inside a span, of the same status."""
        span = whole.traced.period
        for figure in self.by_place[whole.traced.indicator.id, whole.traced.place.id]:
            year = figure.traced.period
            inside = not year.is_span and span.start <= year.start and year.end <= span.end
            same = figure.traced.fact.status == whole.traced.fact.status
            if inside and same and figure.traced.fact.measure == "level" and figure.is_unit_of(whole):
                yield figure

    def same(self) -> Iterator[tuple[Quantity, ...]]:
        """Figures of one thing: indicator, place, period, measure, status and family of units."""
        groups: defaultdict[tuple[str, ...], list[Quantity]] = defaultdict(list)
        for figure in self.figures:
            fact, place = figure.traced.fact, figure.traced.place.id
            if fact.measure != "rank":
                key = (fact.indicator, place, fact.period, fact.measure, fact.status, figure.family)
                groups[key].append(figure)
        return (tuple(group) for group in groups.values() if len(group) > 1)


def shelf_of(catalogue: Catalogue) -> Shelf:
    """The shelf of an edition."""
    figures = tuple(quantity(traced, catalogue.table) for traced in catalogue.facts)
    by_place: defaultdict[Place, list[Quantity]] = defaultdict(list)
    for figure in figures:
        by_place[figure.traced.indicator.id, figure.traced.place.id].append(figure)
    return Shelf(figures, {key: tuple(found) for key, found in by_place.items()})


def _statuses(beside: Quantity, years_back: int) -> tuple[Status, ...]:
    own = beside.traced.fact.status
    return ("actual", own) if years_back and own != "actual" else (own,)


def _time(beside: Quantity, years_back: int) -> Period:
    """When a level beside a figure was reached; growth and completion of what flows in a span are of all of it."""
    period = beside.traced.period
    flows = beside.traced.indicator.nature == "flow"
    whole = flows and beside.traced.fact.measure in ("yoy-growth", "completion")
    return Period(_back(period.start if whole else period.end, years_back), _back(period.end, years_back))


def _back(point: Point, years: int) -> Point:
    return Point(point.year - years, point.last_month, point.months)


def _nearness_to(beside: Quantity) -> Callable[[Quantity], tuple[bool, bool]]:
    """The order in which levels are taken for a figure: exact ones first, then those of its own source."""
    own = beside.traced.source.id
    return lambda figure: (figure.traced.fact.bound != "exact", figure.traced.source.id != own)
