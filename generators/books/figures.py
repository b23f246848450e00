"""A report's figures section by section, and the guide that says how to read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from generators.books.public import PublicViews
from generators.derive.catalogue import Traced
from generators.figures.numbers import Printed
from generators.language.numbers import english_number
from generators.language.words import words
from generators.model.base import Language
from generators.model.fact import Bound, Status
from generators.model.source import Source
from generators.pages.views import FigureView


@dataclass(frozen=True)
class Row:
    """A figure with what leads a reader of paper to its place in the source."""

    figure: FigureView
    anchor: str
    elsewhere: str
    """Its place, where that is not the report's."""


@dataclass(frozen=True)
class Section:
    """A section of a report with its figures."""

    headline: str
    href: str
    level: int
    byline: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Guide:
    """The marks, limits and units that a report's figures have."""

    statuses: tuple[tuple[str, str], ...]
    """Each status that occurs and what it means."""
    bounds: tuple[tuple[str, str, str], ...]
    """Each bound that occurs, and a figure of the report with it: shown and as printed."""
    units: tuple[tuple[str, str], ...]
    """One of each printed unit whose number changes in English, and what it is there."""


def sections(source: Source, views: PublicViews) -> tuple[Section, ...]:
    """The sections with figures, in the order of the text, and those that are divided into such."""
    facts = views.catalogue.by_source.get(source.id, ())
    own = {traced.article.id for traced in facts}
    above = {article.within for article in source.articles if article.id in own}
    return tuple(
        Section(
            headline=article.headline.in_(views.language),
            href=views.link(f"{views.address}#article-{article.id}"),
            level=3 if article.within else 2,
            byline=article.byline.in_(views.language) if article.byline else "",
            rows=tuple(_row(t, source, views) for t in facts if t.article.id == article.id),
        )
        for article in source.articles
        if article.id in own | above
    )


def without_figures(source: Source, views: PublicViews) -> str:
    """The sections that have no figures and no divisions, one behind the other."""
    own = {traced.article.id for traced in views.catalogue.by_source.get(source.id, ())}
    divided = {article.within for article in source.articles}
    bare = (article for article in source.articles if article.id not in own | divided)
    return words(views.language)["semicolon"].join(a.headline.in_(views.language) for a in bare)


def guide(source: Source, views: PublicViews) -> Guide:
    """What a reader of this report's figures will meet, and nothing else."""
    facts = views.catalogue.by_source.get(source.id, ())
    return Guide(
        tuple(_statuses(facts, views.language)), tuple(_bounds(facts, views)), tuple(_units(facts, views))
    )


def _row(traced: Traced, source: Source, views: PublicViews) -> Row:
    elsewhere = "" if traced.place.id == source.place else traced.place.name.in_(views.language)
    return Row(views.figure(traced), traced.fact.anchor, elsewhere)


def _statuses(facts: tuple[Traced, ...], language: Language) -> Iterator[tuple[str, str]]:
    word, found = words(language), {traced.fact.status for traced in facts}
    for status in get_args(Status):
        if status in found:
            yield word[f"status_{status}"], word[f"book_status_{status}"]


def _bounds(facts: tuple[Traced, ...], views: PublicViews) -> Iterator[tuple[str, str, str]]:
    word = words(views.language)
    for bound in get_args(Bound):
        first = next((t for t in facts if t.fact.bound == bound and t.fact.measure == "level"), None)
        if first is not None:
            figure = views.figure(first)
            yield word[f"bound_{bound}"], figure.main, figure.printed


def _units(facts: tuple[Traced, ...], views: PublicViews) -> Iterator[tuple[str, str]]:
    """In the order in which the report first prints them."""
    table, one = views.catalogue.table, Printed(Decimal(1), Decimal(1))
    for unit in dict.fromkeys(traced.fact.unit for traced in facts):
        amount = table.in_english(one, unit)
        if amount.number != one:
            text = table.family(unit).english.format(n=english_number(amount.number))
            yield f"1{table.units[unit].shown}", f"about {text}" if amount.rounded else text
