"""A chart: which facts are drawn together, and what they show."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generators.model.base import Id, Record, Text

FACT_REF = r"^[a-z0-9-]+(\.[a-z0-9-]+)?$"
FactRef = Annotated[str, StringConstraints(pattern=FACT_REF)]


class ChartRow(Record):
    """One line of a chart."""

    label: Text | None = None
    """What stands beside it; left out, the indicator's name."""
    facts: Annotated[tuple[FactRef, ...], Field(min_length=1)]
    """bars, parts: one fact. targets: what was and what is aimed at. path: the points, in order of time."""


class Chart(Record):
    """Facts drawn together."""

    id: Id
    """Its address."""
    kind: Literal["bars", "parts", "targets", "path"]
    """bars: amounts of one family side by side. parts: amounts against the whole. targets: what is aimed at
    against what was, as a ratio. path: one indicator over several years, a strip for each."""
    title: Text
    """What the chart shows, as a sentence; {fact} is replaced by that fact's figure."""
    subtitle: Text
    """What, where, when and unit."""
    note: Text | None = None
    """What a reader should know about the comparison."""
    source: Id
    """The source of the facts that name no other."""
    whole: FactRef | None = None
    """parts only: the fact that the rows are parts of."""
    topic: Id
    """The topic on whose page it stands."""
    rows: Annotated[tuple[ChartRow, ...], Field(min_length=2)]
    """Its lines, from top to bottom."""


class ChartFile(Record):
    """data/charts.yml"""

    charts: tuple[Chart, ...]
    """In the order in which pages show them."""
