"""What a chart draws, resolved to one language: labels, numbers for lengths, figures for eyes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generators.derive.catalogue import Catalogue, Traced
from generators.figures.numbers import Printed, read_number
from generators.language.figures import show
from generators.language.numbers import english_number
from generators.model.base import Language
from generators.model.chart import Chart, ChartRow

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Point:
    """One figure in a chart. Each is printed in a source: what follows from others is not drawn beside them."""

    label: str
    year: int
    number: Decimal
    text: str
    short: str
    value: str
    """The number as printed, in `unit`."""
    unit: str
    status: str
    fact: Traced


@dataclass(frozen=True)
class Drawn:
    """A chart in one language."""

    id: str
    kind: str
    title: str
    subtitle: str
    note: str
    rows: tuple[tuple[Point, ...], ...]
    whole: Decimal | None


def drawn(chart: Chart, catalogue: Catalogue, language: Language) -> Drawn:
    """Resolve a chart whose references hold."""
    rows = tuple(_points(row, chart, catalogue, language) for row in chart.rows)
    whole = _find(chart, chart.whole, catalogue) if chart.whole else None
    return Drawn(
        id=chart.id,
        kind=chart.kind,
        title=_filled(chart.title.in_(language), chart, catalogue, language),
        subtitle=_filled(chart.subtitle.in_(language), chart, catalogue, language),
        note=chart.note.in_(language) if chart.note else "",
        rows=rows,
        whole=_in_base(whole, catalogue) if whole else None,
    )


def _find(chart: Chart, ref: str, catalogue: Catalogue) -> Traced:
    return catalogue.by_key[ref if "." in ref else f"{chart.source}.{ref}"]


def _filled(text: str, chart: Chart, catalogue: Catalogue, language: Language) -> str:
    def figure(match: re.Match[str]) -> str:
        return show(_find(chart, match[1], catalogue).fact, catalogue.table, language).main

    return PLACEHOLDER.sub(figure, text)


def _points(row: ChartRow, chart: Chart, catalogue: Catalogue, language: Language) -> tuple[Point, ...]:
    facts = [_find(chart, ref, catalogue) for ref in row.facts]
    label = row.label.in_(language) if row.label else facts[0].indicator.name.in_(language)
    return tuple(_point(label, fact, catalogue, language) for fact in facts)


def _point(label: str, traced: Traced, catalogue: Catalogue, language: Language) -> Point:
    text = show(traced.fact, catalogue.table, language).main
    short = number_text(read_number(traced.fact.value), traced.fact.unit, catalogue, language)
    value, unit = traced.fact.value, traced.fact.unit
    return Point(
        label=label,
        year=traced.period.end.year,
        number=_in_base(traced, catalogue),
        text=text,
        short=short,
        value=value,
        unit=catalogue.table.units[unit].shown,
        status=traced.fact.status,
        fact=traced,
    )


def number_text(number: Printed, unit: str, catalogue: Catalogue, language: Language) -> str:
    """A bare amount with its unit, without the words of growth and bounds: for the eyes of a chart."""
    table = catalogue.table
    if language == "zh":
        shown = f"{number.low:f}" + (f"–{number.high:f}" if number.is_range else "")
        return shown + table.units[unit].shown
    amount = table.in_english(number, unit)
    text = table.family(unit).english.format(n=english_number(amount.number))
    return f"about {text}" if amount.rounded else text


def _in_base(traced: Traced, catalogue: Catalogue) -> Decimal:
    return catalogue.table.in_base(read_number(traced.fact.value), traced.fact.unit).low


def every_point(chart: Drawn) -> Iterator[Point]:
    """All points, row by row."""
    for row in chart.rows:
        yield from row
