"""A report's book before it is typeset: everything that stands on its pages, resolved to one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.books.charts import PrintedChart, charts
from generators.books.checks import Balance, Checks, Targets, balance, checks, milestones, targets
from generators.books.figures import Guide, Section, guide, sections
from generators.books.public import PublicViews, views_of
from generators.books.terms import TermEntry, terms
from generators.derive.catalogue import Catalogue
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import ReadText, Source
from generators.pages.page import sentence
from generators.pages.timeline import MilestoneView
from generators.pages.views import Line


@dataclass(frozen=True)
class Title:
    """What the title page says."""

    title: str
    other: str
    """The title in the other language."""
    lines: tuple[Line, ...]
    """What is known of the document."""
    edition: tuple[Line, ...]
    """What is to be known of this book."""
    citation: str


@dataclass(frozen=True)
class Book:
    """A book in one language, in the order of its pages."""

    language: Language
    site: str
    author: str
    date: str
    keywords: tuple[str, ...]
    front: Title
    counts: tuple[str, ...]
    guide: Guide
    sections: tuple[Section, ...]
    charts: tuple[PrintedChart, ...]
    targets: Targets | None
    checks: Checks | None
    terms: tuple[TermEntry, ...]
    milestones: tuple[MilestoneView, ...]
    balance: Balance
    text: Mapping[str, str]
    colophon: tuple[Line, ...]


def book(source: Source, catalogue: Catalogue, language: Language, cache: Path) -> Book:
    """The book of a report; charts that were drawn before are taken from `cache`."""
    views = views_of(source, catalogue, language)
    return Book(
        language=language,
        site=catalogue.site.name.in_(language),
        author=catalogue.site.publisher.in_(language),
        date=catalogue.site.date,
        keywords=_keywords(source, views),
        front=_title(source, views),
        counts=_counts(source, views),
        guide=guide(source, views),
        sections=sections(source, views),
        charts=charts(source, views, cache),
        targets=targets(source, views),
        checks=checks(source, views),
        terms=terms(source, views),
        milestones=milestones(source, views),
        balance=balance(source, views),
        text=_text(source.text),
        colophon=_colophon(views),
    )


def _title(source: Source, views: PublicViews) -> Title:
    word, site = words(views.language), views.catalogue.site
    other: Language = "en" if views.language == "zh" else "zh"
    address = views.link(views.address)
    edition = (
        Line(word["book_made_by"], site.publisher.in_(views.language)),
        Line(word["as_of"], f"{site.version} ({day_text(site.date, views.language)})"),
        Line(word["licence"], site.data_licence.name, site.data_licence.url),
        Line(word["book_address"], address, address),
    )
    title = source.title.in_(views.language)
    lines = tuple(views.source_lines(source))
    if source.url:
        lines += (Line(word["book_original"], source.url, source.url),)
    return Title(title, source.title.in_(other), lines, edition, _citation(title, address, views))


def _citation(title: str, address: str, views: PublicViews) -> str:
    site, language = views.catalogue.site, views.language
    said = words(language)["book_citation"]
    cited = said.format(
        title=title,
        publisher=site.publisher.in_(language),
        site=site.name.in_(language),
        version=site.version,
        date=day_text(site.date, language),
        address=address,
    )
    return sentence(cited)


def _counts(source: Source, views: PublicViews) -> tuple[str, ...]:
    word, facts = words(views.language), views.catalogue.by_source.get(source.id, ())
    gap = "" if views.language == "zh" else " "
    indicators = {traced.indicator.id for traced in facts}
    return f"{len(facts)}{gap}{word['facts_count']}", f"{len(indicators)}{gap}{word['indicators_count']}"


def _keywords(source: Source, views: PublicViews) -> tuple[str, ...]:
    """Both titles, the place, and the topics of which the report has figures."""
    facts, language = views.catalogue.by_source.get(source.id, ()), views.language
    place = views.catalogue.places_by_id[source.place].name.in_(language)
    topics = dict.fromkeys(traced.topic.name.in_(language) for traced in facts)
    return (source.title.zh, source.title.en, place, *topics)


def _text(text: ReadText) -> Mapping[str, str]:
    return {name: str(value) for name, value in text.model_dump().items()}


def _colophon(views: PublicViews) -> tuple[Line, ...]:
    word, site = words(views.language), views.catalogue.site
    return (
        Line(word["book_from"], site.name.in_(views.language), views.link("")),
        Line(word["book_contact"], site.contact, _reached(site.contact)),
        Line(word["book_typeset"], word["book_typeset_with"]),
        Line(word["book_faces"], word["book_faces_are"]),
    )


def _reached(contact: str) -> str:
    """The link to where errors are reported: an address on the web, or of e-mail."""
    return contact if "://" in contact else f"mailto:{contact}"
