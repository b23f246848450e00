"""Relations that follow from the records themselves: indicator, place, period, measure, status, parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import combinations

from generators.derive.catalogue import Catalogue
from generators.model.indicator import Indicator
from generators.model.relation import Doubt
from generators.reconciling.quantities import RATES, Quantity
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
        if now and before is None:
            yield Relation("growth", tested, None, doubts=doubts_of(tested))
        elif now and before and printed(before).divides:
            expected = printed(now) / printed(before) - number(1)
            yield Relation("growth", tested, expected, doubts=(*doubts_of(tested), *_aimed(before)))


def changes(shelf: Shelf) -> Iterator[Relation]:
    """A change or a multiple since a base, where the level at the end is printed."""
    for tested in (*shelf.of("change"), *shelf.of("multiple")):
        end, base = shelf.level(tested), shelf.base(tested)
        if end is None or not tested.is_change_of(end):
            continue
        if base is None:
            yield Relation("change", tested, None, doubts=doubts_of(tested))
        elif printed(base).divides:
            expected = _change(tested, printed(end), printed(base))
            yield Relation("change", tested, expected, doubts=doubts_of(tested))


def _change(tested: Quantity, end: Reckoned, base: Reckoned) -> Reckoned:
    if tested.traced.fact.measure == "multiple":
        return end / base
    return end / base - number(1) if tested.is_relative else end - base


def whole_bases(shelf: Shelf) -> Iterator[Relation]:
    """Things that come whole were a whole number at the base too: the multiple that the nearest such number gives."""
    for tested in (*shelf.of("change"), *shelf.of("multiple")):
        end = shelf.level(tested)
        counted = end and not end.step and not end.could_be.is_open
        if end and counted and tested.is_relative and shelf.base(tested) is None:
            nearest = sorted(_by_whole_bases(tested, end), key=partial(_distance, tested))[:1]
            yield from (Relation("whole-base", tested, expected) for expected in nearest)


def _by_whole_bases(tested: Quantity, end: Quantity) -> Iterator[Reckoned]:
    """What the whole numbers on either side of the base give."""
    growing = tested.traced.fact.measure == "change"
    ratio = tested.value + 1 if growing else tested.value
    if ratio > 0 and end.value > 0:
        below = int(end.value / ratio)
        for base in (below, below + 1) if below else (1,):
            outcome = printed(end) / number(base)
            yield outcome - number(1) if growing else outcome


def _distance(tested: Quantity, outcome: Reckoned) -> tuple[bool, Decimal]:
    """How far off an outcome is: what could be printed so before what is only near."""
    return not tested.could_be.holds(outcome.point), abs(outcome.point - tested.value)


def averages(shelf: Shelf) -> Iterator[Relation]:
    """Average growth over n years is the n-th root of the end by the base, less one."""
    for tested in shelf.of("average-annual-growth"):
        end = shelf.level(tested)
        if end is None or not tested.whole_years:
            continue
        ratio = _ratio(tested, end, shelf)
        if ratio is None:
            yield Relation("average-growth", tested, None, doubts=doubts_of(tested))
        elif tested.is_relative and ratio.divides:
            expected = ratio.root(tested.years) - number(1)
            yield Relation("average-growth", tested, expected, doubts=doubts_of(tested))


def _ratio(tested: Quantity, end: Quantity, shelf: Shelf) -> Reckoned | None:
    """The end by the base: the base as printed, or the end less the change, written so that the end stands once."""
    base, change = shelf.base(tested), shelf.change(tested)
    if base and printed(base).divides:
        return printed(end) / printed(base)
    if change is None or change.is_relative or not change.is_change_of(end) or not printed(end).divides:
        return None
    rest = number(1) - printed(change) / printed(end)
    return number(1) / rest if rest.divides else None


def completions(shelf: Shelf) -> Iterator[Relation]:
    """A rate of completion is what was done by what was aimed at."""
    for tested in shelf.of("completion"):
        done, aim = shelf.level(tested), shelf.level(tested, status="target")
        if done and aim is None:
            yield Relation("completion", tested, None)
        elif done and aim and printed(aim).divides:
            yield Relation("completion", tested, printed(done) / printed(aim))


def years_in_totals(shelf: Shelf) -> Iterator[Relation]:
    """What flows in a year is no more than what flows in the years around it."""
    for whole in shelf.totals():
        for year in shelf.years_within(whole):
            yield Relation("year-in-total", year, printed(whole), limit="most", name=_name(whole, year))


def repeats(shelf: Shelf) -> Iterator[Relation]:
    """The same thing printed twice, in one source or in two."""
    for same in shelf.same():
        for pair in combinations(same, 2):
            exact, tested = sorted(pair, key=_looseness)
            yield Relation(
                "repeat", tested, printed(exact), doubts=_apart(tested, exact), name=_name(exact, tested)
            )


def _apart(one: Quantity, other: Quantity) -> tuple[Doubt, ...]:
    """Why two figures of one thing might be of two: one is at other prices, or a note tells them apart."""
    same_source = one.traced.source.id == other.traced.source.id
    if one.traced.fact.basis != other.traced.fact.basis:
        return ("real-growth",)
    return ("definition",) if same_source and (one.traced.fact.note or other.traced.fact.note) else ()


def _name(figure: Quantity, tested: Quantity) -> str:
    """What tells a figure beside a tested one from others: its id, of another source with that source's."""
    same_source = figure.traced.source.id == tested.traced.source.id
    return figure.traced.fact.id if same_source else figure.key


def _looseness(figure: Quantity) -> tuple[bool, Decimal]:
    return figure.could_be.is_open, figure.step


def wholes(whole: Indicator, shelf: Shelf) -> Iterator[Relation]:
    """A whole and its parts: levels, shares, and growth weighted by the parts."""
    for level in shelf.levels(whole.id):
        parts = [shelf.level(level, indicator=part) for part in whole.parts]
        known = [part for part in parts if part]
        if len(known) == len(parts):
            yield Relation("sum", level, total(tuple(map(printed, known))))
        if not printed(level).divides:
            continue
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
    known = tuple(part for part in before if part)
    if tested and len(known) == len(before) and total(known).divides:
        yield Relation(
            "weighted-growth", tested, printed(level) / total(known) - number(1), doubts=doubts_of(tested)
        )


def _before(level: Quantity, part: str, shelf: Shelf) -> Reckoned | None:
    now = shelf.level(level, indicator=part)
    share, rate = shelf.other(level, "share", part), shelf.other(level, "yoy-growth", part)
    amount = printed(now) if now else printed(level) * printed(share) if share else None
    if amount is None or rate is None:
        return None
    grown = number(1) + printed(rate)
    return amount / grown if grown.divides else None


def doubts_of(tested: Quantity) -> tuple[Doubt, ...]:
    """Why a relative change need not be the ratio of two levels: other prices, or per cent meant as points."""
    if not tested.is_relative:
        return ()
    basis, indicator = tested.traced.fact.basis, tested.traced.indicator
    real = basis == "real" or (basis == "unstated" and indicator.growth == "real")
    return (*(("real-growth",) if real else ()), *(("definition",) if indicator.family in RATES else ()))


def _aimed(before: Quantity) -> tuple[Doubt, ...]:
    """An aim for the year before is a base that was never there."""
    return () if before.traced.fact.status == "actual" else ("base",)
