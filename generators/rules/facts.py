"""Facts: what they name exists, and what they say can be true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.figures.periods import read_period
from generators.loading import Document, Edition
from generators.model.fact import Fact, FactFile
from generators.model.indicator import Indicator
from generators.model.source import Source
from generators.problems import Problem, did_you_mean
from generators.rules.articles import article_at

Placed = tuple[Document[FactFile], int, Fact]
MEASURE_FAMILIES = {
    "yoy-growth": {"percent"},
    "share": {"percent"},
    "completion": {"percent"},
    "rank": {"rank"},
    "multiple": {"times"},
}
"""The families that a measure's unit must be of; a rise may also be in the indicator's own."""
CHANGE_FAMILIES = {"percent", "percentage-points", "times", "places-moved"}


def _facts(edition: Edition) -> Iterator[Placed]:
    for document in edition.facts:
        for n, fact in enumerate(document.record.facts):
            yield document, n, fact


def _sources(edition: Edition) -> dict[str, Source]:
    return {document.record.id: document.record for document in edition.sources}


def facts_belong_to_a_known_source(edition: Edition) -> Iterator[Problem]:
    """And to articles that it has."""
    sources = _sources(edition)
    for document in edition.facts:
        if document.record.source not in sources:
            hint = did_you_mean(document.record.source, sources, listed_in="data/sources/")
            yield document.problem(["source"], f"unknown source '{document.record.source}'", hint)
    for document, n, fact in _facts(edition):
        source = sources.get(document.record.source)
        articles = {article.id for article in source.articles} if source else {fact.article}
        if fact.article not in articles:
            hint = did_you_mean(fact.article, articles, listed_in=f"data/sources/{document.stem}.yml")
            yield document.problem(("facts", n, "article"), f"unknown article '{fact.article}'", hint)


def every_fact_has_a_known_unit(edition: Edition) -> Iterator[Problem]:
    """Units are a closed list, so that none is left untranslated."""
    known = {unit.symbol for unit in edition.units.record.units}
    for document, n, fact in _facts(edition):
        if fact.unit not in known:
            hint = did_you_mean(fact.unit, known, listed_in="data/units.yml")
            yield document.problem(("facts", n, "unit"), f"unknown unit '{fact.unit}'", hint)


def every_fact_has_a_known_indicator_and_place(edition: Edition) -> Iterator[Problem]:
    """A misspelt name would start a series of its own."""
    indicators = {i.id for d in edition.indicators for i in d.record.indicators}
    places = {place.id for place in edition.places.record.places}
    for document in edition.facts:
        if document.record.place not in places:
            hint = did_you_mean(document.record.place, places, listed_in="data/places.yml")
            yield document.problem(["place"], f"unknown place '{document.record.place}'", hint)
    for document, n, fact in _facts(edition):
        if fact.indicator not in indicators:
            hint = did_you_mean(fact.indicator, indicators, listed_in="data/indicators/")
            yield document.problem(("facts", n, "indicator"), f"unknown indicator '{fact.indicator}'", hint)
        if fact.place is not None and fact.place not in places:
            hint = did_you_mean(fact.place, places, listed_in="data/places.yml")
            yield document.problem(("facts", n, "place"), f"unknown place '{fact.place}'", hint)


def a_unit_fits_what_is_measured(edition: Edition) -> Iterator[Problem]:
    """Growth is in per cent, a level in its indicator's family of units."""
    families = {unit.symbol: unit.family for unit in edition.units.record.units}
    indicators = {i.id: i for d in edition.indicators for i in d.record.indicators}
    for document, n, fact in _facts(edition):
        indicator, family = indicators.get(fact.indicator), families.get(fact.unit)
        if indicator is None or family is None:
            continue
        wanted = _families_for(fact, indicator)
        if family not in wanted:
            message = f"'{fact.unit}' ({family}) does not fit measure '{fact.measure}' of '{indicator.id}'"
            yield document.problem(("facts", n, "unit"), message, f"it wants {' or '.join(sorted(wanted))}")


def _families_for(fact: Fact, indicator: Indicator) -> set[str]:
    if fact.measure == "change":
        return CHANGE_FAMILIES | {indicator.family}
    if fact.measure == "average-annual-growth":
        return {"percent", indicator.family}
    return MEASURE_FAMILIES.get(fact.measure, {indicator.family})


def what_happened_was_not_published_before(edition: Edition) -> Iterator[Problem]:
    """Only targets and plans may speak of a time after the source was published."""
    published = {name: int(source.published.date[:4]) for name, source in _sources(edition).items()}
    for document, n, fact in _facts(edition):
        year = published.get(document.record.source)
        end = read_period(fact.period).end.year
        if year is not None and fact.status in ("actual", "baseline") and end > year:
            message = f"{fact.period} lies after the source's publication in {year}"
            yield document.problem(("facts", n, "period"), message, "a target or plan says so in `status`")


def a_period_runs_forward(edition: Edition) -> Iterator[Problem]:
    """A span ends after it begins, and measures over years need one."""
    for document, n, fact in _facts(edition):
        period = read_period(fact.period)
        if period.end < period.start:
            yield document.problem(("facts", n, "period"), f"{fact.period} ends before it begins")
        needs_base = fact.measure in ("average-annual-growth", "change", "multiple")
        if needs_base and not period.is_span and fact.note is None:
            hint = (
                "write base year and last year: '2020/2025'; where the source names no base, say so in a note"
            )
            yield document.problem(("facts", n, "period"), f"'{fact.measure}' needs a span", hint)


def an_anchor_holds_the_figure(edition: Edition) -> Iterator[Problem]:
    """The digits stand in the anchor, so that whoever follows it sees them; numbers in words are exempt."""
    for document, n, fact in _facts(edition):
        digits = re.findall(r"\d+(?:\.\d+)?", fact.value)
        printed = re.findall(r"\d+(?:\.\d+)?", fact.anchor)
        if printed and not set(digits) <= set(printed):
            message = f"{fact.value} does not stand in the anchor '{fact.anchor}'"
            yield document.problem(("facts", n, "anchor"), message, "take the characters around the figure")


def facts_stand_in_the_order_of_the_text(edition: Edition) -> Iterator[Problem]:
    """So that a reader of the file can follow the source; inside the article that is named."""
    sources = _sources(edition)
    last: dict[str, int] = {}
    for document, n, fact in _facts(edition):
        if fact.offset is None:
            hint = "run: python -m generators locate --texts FOLDER"
            yield document.problem(("facts", n), "no offset", hint)
            continue
        if fact.offset < last.get(document.file, 0):
            yield document.problem(("facts", n, "offset"), "stands in the text before the fact above")
        last[document.file] = fact.offset
        source = sources.get(document.record.source)
        if source and (article := article_at(source, fact.offset)) not in (None, fact.article):
            yield document.problem(("facts", n, "article"), f"offset {fact.offset} lies in '{article}'")


def a_source_says_one_thing_once(edition: Edition) -> Iterator[Problem]:
    """The same quantity with two values in one source needs something that tells them apart."""
    seen: dict[tuple[str | None, ...], str] = {}
    for document, n, fact in _facts(edition):
        key = (
            document.record.source,
            fact.indicator,
            fact.place or document.record.place,
            fact.period,
            fact.measure,
            fact.status,
            fact.unit,
        )
        if key in seen and fact.note is None:
            hint = "another indicator, period or measure, or a note that says why it stands twice"
            yield document.problem(("facts", n), f"says the same as '{seen[key]}'", hint)
        seen.setdefault(key, fact.id)


RULES = (
    facts_belong_to_a_known_source,
    every_fact_has_a_known_unit,
    every_fact_has_a_known_indicator_and_place,
    a_unit_fits_what_is_measured,
    what_happened_was_not_published_before,
    a_period_runs_forward,
    an_anchor_holds_the_figure,
    facts_stand_in_the_order_of_the_text,
    a_source_says_one_thing_once,
)
