"""Charts and headlines: the facts that they name exist and can be drawn together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generators.loading import Document, Edition
from generators.model.chart import Chart, ChartRow
from generators.model.fact import Fact
from generators.model.vocabulary import Headline
from generators.problems import PathStep, Problem, did_you_mean

Named = tuple[tuple[PathStep, ...], str]
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""Where a chart's text holds a fact's figure: {gdp-2025}."""


def full_name(source: str, ref: str) -> str:
    """'source.fact' for a reference that may name only the fact."""
    return ref if "." in ref else f"{source}.{ref}"


def known_facts(edition: Edition) -> dict[str, Fact]:
    """All facts by 'source.fact'."""
    return {f"{d.record.source}.{fact.id}": fact for d in edition.facts for fact in d.record.facts}


def charts_name_known_facts(edition: Edition) -> Iterator[Problem]:
    """In rows, in the whole and inside titles."""
    facts = known_facts(edition)
    for n, chart in enumerate(edition.charts.record.charts):
        for path, ref in _references(chart):
            if full_name(chart.source, ref) not in facts:
                hint = did_you_mean(ref, _names_in(chart.source, facts))
                yield edition.charts.problem(("charts", n, *path), f"unknown fact '{ref}'", hint)


def headlines_name_known_facts(edition: Edition) -> Iterator[Problem]:
    """The home page and the places' pages begin with them."""
    facts = known_facts(edition)
    shown: list[tuple[Document[Any], tuple[PathStep, ...], Headline]] = [
        (edition.site, ("headlines", n), headline) for n, headline in enumerate(edition.site.record.headlines)
    ]
    for m, place in enumerate(edition.places.record.places):
        shown += [(edition.places, ("places", m, "headlines", n), h) for n, h in enumerate(place.headlines)]
    for document, path, headline in shown:
        for key in ("fact", "growth"):
            ref = getattr(headline, key)
            if ref is not None and ref not in facts:
                hint = did_you_mean(ref, facts)
                yield document.problem((*path, key), f"unknown fact '{ref}'", hint)


def a_chart_stands_on_a_known_shelf(edition: Edition) -> Iterator[Problem]:
    """Its topic and source exist."""
    topics = {topic.id for topic in edition.topics.record.topics}
    sources = {document.record.id for document in edition.sources}
    for n, chart in enumerate(edition.charts.record.charts):
        if chart.topic not in topics:
            hint = did_you_mean(chart.topic, topics, listed_in="data/topics.yml")
            yield edition.charts.problem(("charts", n, "topic"), f"unknown topic '{chart.topic}'", hint)
        if chart.source not in sources:
            hint = did_you_mean(chart.source, sources, listed_in="data/sources/")
            yield edition.charts.problem(("charts", n, "source"), f"unknown source '{chart.source}'", hint)


def a_chart_has_the_shape_of_its_kind(edition: Edition) -> Iterator[Problem]:
    """Bars and parts draw one fact a row, targets two, and only parts have a whole."""
    wanted = {"bars": (1, 1), "parts": (1, 1), "targets": (2, 2), "path": (1, 9)}
    for n, chart in enumerate(edition.charts.record.charts):
        least, most = wanted[chart.kind]
        if (chart.kind == "parts") != (chart.whole is not None):
            yield edition.charts.problem(
                ("charts", n), "`whole` belongs to charts of kind parts, and only to them"
            )
        for m, row in enumerate(chart.rows):
            if not least <= len(row.facts) <= most:
                message = f"a row of kind {chart.kind} takes {least} to {most} facts, not {len(row.facts)}"
                yield edition.charts.problem(("charts", n, "rows", m, "facts"), message)


def a_chart_compares_like_with_like(edition: Edition) -> Iterator[Problem]:
    """Bars and parts of one chart are of one family of units."""
    facts = known_facts(edition)
    families = {unit.symbol: unit.family for unit in edition.units.record.units}
    for n, chart in enumerate(edition.charts.record.charts):
        if chart.kind not in ("bars", "parts"):
            continue
        refs = [row.facts[0] for row in chart.rows] + ([chart.whole] if chart.whole else [])
        drawn = [facts[name] for ref in refs if (name := full_name(chart.source, ref)) in facts]
        found = {families[fact.unit] for fact in drawn if fact.unit in families}
        if len(found) > 1:
            message = f"compares {' with '.join(sorted(found))}"
            yield edition.charts.problem(("charts", n), message, "take facts of one family of units")


def _references(chart: Chart) -> Iterator[Named]:
    if chart.whole is not None:
        yield ("whole",), chart.whole
    for m, row in enumerate(chart.rows):
        yield from ((("rows", m, *path), ref) for path, ref in _in_row(row))
    for key in ("title", "subtitle"):
        for language in ("zh", "en"):
            text = getattr(getattr(chart, key), language)
            yield from (((key, language), ref) for ref in PLACEHOLDER.findall(text))


def _in_row(row: ChartRow) -> Iterator[Named]:
    yield from ((("facts", k), ref) for k, ref in enumerate(row.facts))


def _names_in(source: str, facts: dict[str, Fact]) -> list[str]:
    return [name.partition(".")[2] for name in facts if name.startswith(f"{source}.")]


RULES = (
    charts_name_known_facts,
    headlines_name_known_facts,
    a_chart_stands_on_a_known_shelf,
    a_chart_has_the_shape_of_its_kind,
    a_chart_compares_like_with_like,
)
