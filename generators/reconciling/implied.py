"""Relations that follow from the records themselves: indicator, place, period, measure, status, parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from generators.derive.catalogue import Catalogue
from generators.model.indicator import Indicator
from generators.model.relation import Doubt
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned, number, printed, total
from generators.reconciling.relations import Relation
from generators.reconciling.series import Shelf, shelf_of


def implied(catalogue: Catalogue) -> Iterator[Relation]:
    """Every relation that the structure implies, in the order of the facts."""
    shelf = shelf_of(catalogue)
    for find in (growth, changes, whole_bases, averages, completions, years_in_totals, repeats):
        yield from find(shelf)
    for whole in catalogue.indicators:
        if whole.parts:
            yield from wholes(whole, shelf)


def growth(shelf: Shelf) -> Iterator[Relation]:
    """A printed rate of growth is the level by that of the year before, less one."""
    for tested in shelf.of("yoy-growth"):
        now, before = shelf.level(tested), shelf.level(tested, years_back=1)
        expected = printed(now) / printed(before) - number(1) if now and before else None
        if now:
            yield Relation("growth", tested, expected, doubts=_doubts(tested))


def changes(shelf: Shelf) -> Iterator[Relation]:
    """A change or a multiple since a base, where the level at the end is printed."""
    for tested in (*shelf.of("change"), *shelf.of("multiple")):
        end, base = shelf.level(tested), shelf.base(tested)
        if end is None:
            continue
        expected = None if base is None else _change(tested, printed(end), printed(base))
        yield Relation("change", tested, expected)


def _change(tested: Quantity, end: Reckoned, base: Reckoned) -> Reckoned:
    if tested.traced.fact.measure == "multiple":
        return end / base
    return end / base - number(1) if tested.is_relative else end - base


def whole_bases(shelf: Shelf) -> Iterator[Relation]:
    """Things that come whole were a whole number at the base too: the multiple that the nearest such number gives."""
    for tested in (*shelf.of("change"), *shelf.of("multiple")):
        end = shelf.level(tested)
        if end and not end.step and tested.is_relative and shelf.base(tested) is None:
            growing = tested.traced.fact.measure == "change"
            ratio = tested.value + 1 if growing else tested.value
            base = number(max(1, round(end.value / ratio)))
            yield Relation(
                "whole-base", tested, printed(end) / base - number(1) if growing else printed(end) / base
            )


def averages(shelf: Shelf) -> Iterator[Relation]:
    """Average growth over n years is the n-th root of the end by the base, less one."""
    for tested in shelf.of("average-annual-growth"):
        end = shelf.level(tested)
        if end is None:
            continue
        ratio, years = _ratio(tested, end, shelf), tested.years
        if ratio is None:
            yield Relation("average-growth", tested, None)
        elif tested.is_relative:
            yield Relation("average-growth", tested, ratio.root(years) - number(1))


def _ratio(tested: Quantity, end: Quantity, shelf: Shelf) -> Reckoned | None:
    """The end by the base: the base as printed, or the end less the change, written so that the end stands once."""
    if base := shelf.base(tested):
        return printed(end) / printed(base)
    change = shelf.change(tested)
    if change is None or change.is_relative:
        return None
    return number(1) / (number(1) - printed(change) / printed(end))


def completions(shelf: Shelf) -> Iterator[Relation]:
    """A rate of completion is what was done by what was aimed at."""
    for tested in shelf.of("completion"):
        done, aim = shelf.level(tested), shelf.level(tested, status="target")
        if done:
            yield Relation("completion", tested, printed(done) / printed(aim) if aim else None)


def years_in_totals(shelf: Shelf) -> Iterator[Relation]:
    """What flows in a year is no more than what flows in the years around it."""
    for whole in shelf.totals():
        for year in shelf.years_within(whole):
            yield Relation("year-in-total", year, printed(whole), limit="most", name=whole.traced.fact.id)


def repeats(shelf: Shelf) -> Iterator[Relation]:
    """The same thing printed twice, in one source or in two."""
    for same in shelf.same():
        for pair in combinations(same, 2):
            exact, tested = sorted(pair, key=_looseness)
            yield Relation("repeat", tested, printed(exact), name=exact.traced.fact.id)


def _looseness(figure: Quantity) -> tuple[bool, Decimal]:
    return figure.could_be.is_open, figure.step


def wholes(whole: Indicator, shelf: Shelf) -> Iterator[Relation]:
    """A whole and its parts: levels, shares, and growth weighted by the parts."""
    for level in shelf.levels(whole.id):
        parts = [shelf.level(level, indicator=part) for part in whole.parts]
        known = [part for part in parts if part]
        if len(known) == len(parts):
            yield Relation("sum", level, total(tuple(map(printed, known))))
        for name, part in zip(whole.parts, parts, strict=True):
            if share := shelf.other(level, "share", name):
                yield Relation("share", share, _share(level, part, known, len(parts)))
        yield from _weighted(whole, level, shelf)


def _share(level: Quantity, part: Quantity | None, known: list[Quantity], parts: int) -> Reckoned | None:
    """The part by the whole, or what the other parts leave of it."""
    if part is not None:
        return printed(part) / printed(level)
    if len(known) == parts - 1:
        return number(1) - total(tuple(map(printed, known))) / printed(level)
    return None


def _weighted(whole: Indicator, level: Quantity, shelf: Shelf) -> Iterator[Relation]:
    """Growth of the whole from the growth of its parts, weighted by what each was a year before.

    With a part's level L and growth g, L ÷ (1 + g) is its level before; the whole grows from the sum of these to its
    own level. Real growth is weighted so only nearly, for base years' prices differ from this year's.
    """
    tested = shelf.other(level, "yoy-growth", whole.id)
    before = [_before(level, part, shelf) for part in whole.parts]
    if tested and all(before):
        known = tuple(part for part in before if part)
        yield Relation(
            "weighted-growth", tested, printed(level) / total(known) - number(1), doubts=_doubts(tested)
        )


def _before(level: Quantity, part: str, shelf: Shelf) -> Reckoned | None:
    now = shelf.level(level, indicator=part)
    share, rate = shelf.other(level, "share", part), shelf.other(level, "yoy-growth", part)
    amount = printed(now) if now else printed(level) * printed(share) if share else None
    return amount / (number(1) + printed(rate)) if amount and rate else None


def _doubts(tested: Quantity) -> tuple[Doubt, ...]:
    return ("real-growth",) if tested.traced.indicator.growth == "real" else ()
