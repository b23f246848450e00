"""A fact: one figure of a source, with where it stands there."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generators.model.base import Id, Line, Record, Text

Measure = Literal[
    "level", "yoy-growth", "average-annual-growth", "change", "share", "rank", "completion", "multiple"
]
Bound = Literal["exact", "at-least", "more-than", "about", "nearly", "at-most", "held-to"]
Status = Literal["actual", "target", "plan", "baseline"]
Basis = Literal["nominal", "real", "unstated"]

NUMBER = r"^-?\d+(\.\d+)?$|^\d+(\.\d+)?-\d+(\.\d+)?$"
PERIOD = r"^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?(/\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?)?$"
PrintedNumber = Annotated[str, StringConstraints(pattern=NUMBER)]
PeriodText = Annotated[str, StringConstraints(pattern=PERIOD)]


class Fact(Record):
    """One figure of a source, kept as printed."""

    id: Id
    """Unique within its source: usually indicator, period and what sets it apart ('gdp-2025-growth')."""
    indicator: Id
    """What is measured; an id of data/indicators/. A growth figure lives on the indicator it is the growth of."""
    place: Id | None = None
    """Where it was measured; an id of data/places.yml. Left out: the place of the whole file."""
    period: PeriodText
    """The time that the figure speaks of, never the date of the report. For growth over several years and for
    changes since a base, the span from the base year to the last year; for a five-year plan, its first and
    last year."""
    measure: Measure = "level"
    """level: an amount. yoy-growth: against the year before. average-annual-growth: per year over the period.
    change: against a base (in %, percentage points, times or the indicator's own unit). share: part of a whole.
    rank: a place in an order. completion: against a plan. multiple: so many times the base."""
    value: PrintedNumber
    """The number with the digits printed; a printed decrease (下降, 减少) of a growth or change is negative."""
    unit: Line
    """The unit as printed, known to data/units.yml: 亿元, %, 个百分点, 万亩, 项."""
    bound: Bound = "exact"
    """exact; at-least (以上, 不低于); more-than (超, 余); about (左右, 约); nearly (近); at-most (以内);
    held-to (控制在 without 以内)."""
    status: Status = "actual"
    """actual: happened. target: aimed at. plan: the size of a project or programme. baseline: the starting point."""
    basis: Basis = "unstated"
    """Whether a value is at current prices (nominal), comparable prices (real), or the source does not say."""
    article: Id
    """The article or section of the source in which the figure stands."""
    anchor: Annotated[str, StringConstraints(min_length=2, max_length=24)]
    """A few characters of the source around the figure that occur only once there."""
    offset: Annotated[int, Field(ge=0)] | None = None
    """Where the anchor begins in the source's text, in characters; written by `locate`."""
    note: Text | None = None
    """What a reader should know: a doubt, a reading that was chosen, a definition that is unclear."""


class FactFile(Record):
    """data/facts/<source>.yml: every fact of one source, in the order in which they stand there."""

    source: Id
    """The source; also the name of the file."""
    place: Id
    """The place of all facts that do not name another."""
    facts: tuple[Fact, ...]
    """The facts, in order of appearance."""
