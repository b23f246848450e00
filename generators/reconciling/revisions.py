"""Revisions: figures that a later source reports differently. The later one is current, the earlier one stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generators.derive.catalogue import Catalogue, Traced
from generators.figures.intervals import Interval, rounded_to
from generators.figures.numbers import read_number
from generators.reconciling.quantities import Quantity
from generators.reconciling.series import shelf_of

AIMS = ("target", "plan")
"""Of these another bound is another aim: "6% or more" has been lowered when a later source says "5% or more"."""


@dataclass(frozen=True)
class Revision:
    """A figure that took the place of what earlier sources said of the same thing."""

    earlier: tuple[Quantity, ...]
    """What counted before, the oldest first; several where they agreed."""
    later: Quantity
    """The first figure that says something else."""

    def more_than(self, earlier: Quantity) -> Decimal | None:
        """How much more the later figure is, in the base unit, rates as fractions of one.

        None where the two do not say the same kind of thing: other bounds, or a range.
        """
        facts = (earlier.traced.fact, self.later.traced.fact)
        if facts[0].bound != facts[1].bound or any(read_number(fact.value).is_range for fact in facts):
            return None
        return self.later.value - earlier.value


@dataclass(frozen=True)
class Revisions:
    """All revisions of an edition, in the order of its facts, for asking about a figure."""

    all: tuple[Revision, ...]
    of_earlier: Mapping[str, Revision]
    """The revision that took the place of a figure, by the figure's id in the edition."""
    of_later: Mapping[str, Revision]
    """The revision that a figure made."""

    def current(self, traced: Traced) -> Traced:
        """What counts now of the thing that a figure is about; mostly the figure itself."""
        while revision := self.of_earlier.get(traced.key):
            traced = revision.later.traced
        return traced


# One edition is asked about at a time, by every page of both languages.
@lru_cache(maxsize=1)
def revisions(catalogue: Catalogue) -> Revisions:
    """Every revision of an edition."""
    found = tuple(revision for same in shelf_of(catalogue).same() for revision in _revisions(same))
    earlier = {figure.key: revision for revision in found for figure in revision.earlier}
    return Revisions(found, earlier, {revision.later.key: revision for revision in found})


def _revisions(same: tuple[Quantity, ...]) -> Iterator[Revision]:
    """The figures of one thing in the order in which they were published, cut where one says something new."""
    counting: list[Quantity] = []
    for figure in sorted(same, key=_published):
        if any(_replaces(figure, other) for other in counting):
            yield Revision(tuple(counting), figure)
            counting = []
        counting.append(figure)


def _published(figure: Quantity) -> str:
    return figure.traced.source.published.date


def _replaces(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure was published later than another and cannot be the same."""
    return _is_later(figure, other) and _on_one_basis(figure, other) and not _agree(figure, other)


def _is_later(figure: Quantity, other: Quantity) -> bool:
    """Later for certain: a month is not later than a day in it."""
    dates = _published(figure), _published(other)
    known = min(map(len, dates))
    return dates[0][:known] > dates[1][:known]


def _on_one_basis(figure: Quantity, other: Quantity) -> bool:
    """Growth at comparable prices revises none at current ones."""
    bases = {figure.traced.fact.basis, other.traced.fact.basis} - {"unstated"}
    return len(bases) < 2


def _agree(figure: Quantity, other: Quantity) -> bool:
    """Whether both could be printed of one number; of aims that are open to one side, whether they are the same."""
    both = (figure, other)
    if figure.traced.fact.status in AIMS and _open_alike(figure, other):
        one, two = (rounded_to(aim.value, aim.step) for aim in both)
    else:
        one, two = (printed.could_be for printed in both)
    return one.meets(two) and not (_touch(one, two) and all(printed.step for printed in both))


def _open_alike(figure: Quantity, other: Quantity) -> bool:
    ends = [(one.could_be.low is None, one.could_be.high is None) for one in (figure, other)]
    return ends[0] == ends[1] and any(ends[0])


def _touch(one: Interval, two: Interval) -> bool:
    """Whether only an end lies in both: 314.7 and 314.8 are one number only if a half was rounded in two ways."""
    return not (one.is_open or two.is_open) and (one.high == two.low or two.high == one.low)
