"""What a chart draws, resolved to one language: labels, numbers for lengths, figures for eyes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generators.derive.base import Base, base_of
from generators.derive.catalogue import Catalogue, Traced
from generators.figures.numbers import Printed, read_number
from generators.language.figures import show
from generators.language.numbers import english_number
from generators.language.words import words
from generators.model.base import Language
from generators.model.chart import Chart, ChartRow

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Point:
    """One figure in a chart; `fact` is None where it was computed and stands in no source."""

    label: str
    year: int
    number: Decimal
    text: str
    short: str
    value: str
    """The number as printed or computed, in `unit`."""
    unit: str
    status: str
    fact: Traced | None


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
    if whole is not None and chart.rest is not None:
        rows = (*rows, (_rest(chart.rest.in_(language), whole, rows, catalogue, language),))
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
    points = [_point(label, fact, catalogue, language) for fact in facts]
    if row.base is not None:
        change = _find(chart, row.base, catalogue)
        points.insert(0, _base(label, change, facts[0], catalogue, language))
    return tuple(points)


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


def _base(label: str, change: Traced, later: Traced, catalogue: Catalogue, language: Language) -> Point:
    base = base_of(change, later, catalogue.table)
    return _computed(label, base, later.fact.unit, catalogue, language)


def _rest(
    label: str, whole: Traced, rows: tuple[tuple[Point, ...], ...], catalogue: Catalogue, language: Language
) -> Point:
    factor = Decimal(catalogue.table.units[whole.fact.unit].factor)
    left = (_in_base(whole, catalogue) - sum(row[0].number for row in rows)) / factor
    base = Base(whole.period.end.year, left)
    return _computed(label, base, whole.fact.unit, catalogue, language)


def _computed(label: str, base: Base, unit: str, catalogue: Catalogue, language: Language) -> Point:
    """A point that stands in no source, marked as computed wherever it is shown."""
    number = Printed(base.value, base.value)
    text = number_text(number, unit, catalogue, language)
    return Point(
        label=label,
        year=base.year,
        number=catalogue.table.in_base(number, unit).low,
        text=f"{text}{words(language)['computed_mark']}",
        short=text,
        value=f"{base.value:f}",
        unit=catalogue.table.units[unit].shown,
        status="computed",
        fact=None,
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
