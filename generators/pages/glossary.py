"""A page for each term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import reading, spellings
from generators.exports.linked_data import term_data
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.term import Part, Term
from generators.pages.page import Page, filled
from generators.pages.term_uses import use_views
from generators.pages.views import Line, Views


@dataclass(frozen=True)
class TermLine:
    """A term in a list."""

    id: str
    term: str
    pinyin: str
    english: str
    gist: str
    href: str


@dataclass(frozen=True)
class PartView:
    """A piece of a term and what it stands for."""

    label: str
    count: int
    items: tuple[tuple[str, str], ...]


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All terms' pages."""
    for term in catalogue.terms:
        yield _page(term, Views(catalogue, language, addresses.term(term.id)))


def term_line(term: Term, views: Views) -> TermLine:
    """A term for a list."""
    return TermLine(
        id=term.id,
        term=term.term,
        pinyin=reading(term),
        english=term.english.name,
        gist=gist(term.meaning.in_(views.language), views.language),
        href=views.link(addresses.term(term.id)),
    )


def gist(text: str, language: Language) -> str:
    """The first sentence of a meaning."""
    end = text.find("。") if language == "zh" else text.find(". ")
    return text if end < 0 else text[: end + 1]


def _page(term: Term, views: Views) -> Page:
    language = views.language
    word = words(language)
    body = filled(
        "term",
        language,
        id=term.id,
        term=term.term,
        pinyin=reading(term),
        spellings=spellings(term),
        unexplained=all(use.role == "uses" for use in term.uses),
        english=term.english,
        standing=word[f"standing_{term.english.standing}"],
        meaning=term.meaning.in_(language),
        basis=word[f"term_basis_{term.basis}"],
        facts=[
            Line(word["kind"], word[f"kind_{term.kind}"]),
            Line(word["scope"], word[f"scope_{term.scope}"]),
        ],
        formula=[_part(part, language) for part in term.parts],
        senses=[(sense.where.in_(language), sense.meaning.in_(language)) for sense in term.senses],
        aliases=term.aliases,
        note=term.note.in_(language) if term.note else "",
        uses=use_views(term, views),
        related=[term_line(other, views) for other in views.catalogue.terms if other.id in term.related],
        crumbs=views.crumbs((word["glossary"], addresses.GLOSSARY)),
        citation=_citation(term, views),
    )
    title = f"{term.term} {term.english.name}"
    linked, description = (
        term_data(term, views.catalogue.site, language),
        gist(term.meaning.in_(language), language),
    )
    return Page(addresses.term(term.id), title, description, body, boost=2, linked_data=linked)


def _part(part: Part, language: Language) -> PartView:
    return PartView(part.label, part.count, tuple((item.zh, item.en) for item in part.items))


def _citation(term: Term, views: Views) -> str:
    site, language = views.catalogue.site, views.language
    url = f"{site.base_url}{language}/{addresses.term(term.id)}"
    name, date = site.name.in_(language), day_text(site.date, language)
    if language == "zh":
        return f"{name}：《{term.term}》，{site.version}版，{date}，{url}"
    return f"“{term.term}” ({term.english.name}), {name}, edition {site.version}, {date}, {url}"
