"""A report's book before it is typeset: everything that stands on its pages, resolved to one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.books.charts import PrintedChart, charts
from generators.books.checks import Balance, Checks, Targets, balance, checks, derived, milestones, targets
from generators.books.figures import Guide, Section, guide, sections, without_figures
from generators.books.notes import marks
from generators.books.public import PublicViews, views_of
from generators.books.terms import TermEntry, terms
from generators.derive.catalogue import Catalogue
from generators.exports import cited, citing
from generators.language.dates import day_text
from generators.language.names import licence_name
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import ReadText, Source
from generators.pages.derived import DerivedView
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
    keywords: str
    front: Title
    counts: tuple[str, ...]
    guide: Guide
    sections: tuple[Section, ...]
    bare: str
    """The sections without figures."""
    notes: Mapping[str, str]
    """What many figures have in common, with a mark."""
    charts: tuple[PrintedChart, ...]
    targets: Targets | None
    checks: Checks | None
    derived: tuple[DerivedView, ...]
    terms: tuple[TermEntry, ...]
    milestones: tuple[MilestoneView, ...]
    milestone_notes: Mapping[str, str]
    balance: Balance
    text: Mapping[str, str]
    colophon: tuple[Line, ...]


def book(source: Source, catalogue: Catalogue, language: Language, cache: Path) -> Book:
    """The book of a report; charts that were drawn before are taken from `cache`."""
    views = views_of(source, catalogue, language)
    figures, reached = sections(source, views), milestones(source, views)
    return Book(
        language=language,
        site=catalogue.site.name.in_(language),
        author=catalogue.site.publisher.in_(language),
        date=catalogue.site.date,
        keywords=_keywords(source, views),
        front=_title(source, views),
        counts=_counts(source, views),
        guide=guide(source, views),
        sections=figures,
        bare=without_figures(source, views),
        notes=marks((row.figure.note for section in figures for row in section.rows), language),
        charts=charts(source, views, cache),
        targets=targets(source, views),
        checks=checks(source, views),
        derived=derived(source, views),
        terms=terms(source, views),
        milestones=reached,
        milestone_notes=marks((note for one in reached for note in (one.known, one.note)), language),
        balance=balance(source, views),
        text=_text(source.text),
        colophon=_colophon(views),
    )


def _title(source: Source, views: PublicViews) -> Title:
    word, site = words(views.language), views.catalogue.site
    other: Language = "en" if views.language == "zh" else "zh"
    address, day = views.link(views.address), day_text(site.date, views.language)
    citation = citing.plain(cited.report(source, views.catalogue), views.language).text
    edition = (
        Line(word["book_made_by"], site.publisher.in_(views.language)),
        Line(word["as_of"], word["book_edition_of"].format(version=site.version, date=day)),
        Line(word["licence"], licence_name(site.data_licence.name), site.data_licence.url),
        Line(word["book_address"], address, address),
    )
    title = source.title.in_(views.language)
    lines = tuple(views.source_lines(source))
    if source.url:
        lines += (Line(word["book_original"], source.url, source.url),)
    return Title(title, source.title.in_(other), lines, edition, citation)


def _counts(source: Source, views: PublicViews) -> tuple[str, ...]:
    word, facts = words(views.language), views.catalogue.by_source.get(source.id, ())
    gap = "" if views.language == "zh" else " "
    indicators = {traced.indicator.id for traced in facts}
    return f"{len(facts)}{gap}{word['facts_count']}", f"{len(indicators)}{gap}{word['indicators_count']}"


def _keywords(source: Source, views: PublicViews) -> str:
    """Both titles, the place, and the topics of which the report has figures; a topic may have commas in its name."""
    facts, language = views.catalogue.by_source.get(source.id, ()), views.language
    place = views.catalogue.places_by_id[source.place].name.in_(language)
    topics = dict.fromkeys(traced.topic.name.in_(language) for traced in facts)
    return "; ".join((source.title.zh, source.title.en, place, *topics))


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
