"""A page for each term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import reading
from generators.exports import cited
from generators.exports.linked_data import graph
from generators.exports.linked_terms import term_data
from generators.language.names import gist
from generators.language.words import words
from generators.model.base import Language
from generators.model.term import Sense, Term
from generators.pages.citing import cite_views
from generators.pages.formula import formula, numerals_explained
from generators.pages.history import corrected
from generators.pages.page import Page, filled
from generators.pages.relations import across, relations
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


def _page(term: Term, views: Views) -> Page:
    language = views.language
    word = words(language)
    body = filled(
        "term",
        language,
        id=term.id,
        term=term.term,
        named=term.term if language == "zh" else term.english.name,
        pinyin=reading(term),
        unexplained=all(use.role == "uses" for use in term.uses),
        english=term.english,
        standing=word[f"standing_{term.english.standing}"],
        meaning=term.meaning.in_(language),
        basis=word[f"term_basis_{term.basis}"],
        facts=[*_facts(term, language), *_corrected(term, views)],
        formula=formula(term, views),
        senses=[_sense(sense, language) for sense in term.senses],
        relations=relations(term, views),
        across=across(term, views),
        aliases=term.aliases,
        note=term.note.in_(language) if term.note else "",
        uses=use_views(term, views),
        related=[term_line(other, views) for other in views.catalogue.terms if other.id in term.related],
        crumbs=views.crumbs((word["glossary"], addresses.GLOSSARY)),
        cite=cite_views(cited.term(term, views.catalogue), language),
    )
    title = f"{term.term} {term.english.name}"
    linked = graph([term_data(term, views.catalogue.site, language)])
    description = word["term_about"].format(
        term=term.term, pinyin=reading(term), gist=gist(term.meaning.in_(language), language)
    )
    return Page(addresses.term(term.id), title, description, body, boost=2, linked_data=linked)


def _facts(term: Term, language: Language) -> Iterator[Line]:
    """Kind and level; where there is no picture, what a numeral is that counts no parts."""
    word = words(language)
    yield Line(word["kind"], word[f"kind_{term.kind}"])
    yield Line(word["scope"], word[f"scope_{term.scope}"])
    said = numerals_explained(term, language)
    if said and not term.parts and term.kind != "formula":
        yield Line(word["numerals_in_term"], said)


def _corrected(term: Term, views: Views) -> Iterator[Line]:
    """The corrections of the entry, the newest first."""
    name = words(views.language)["corrected"]
    for correction in views.catalogue.corrected.get(term.id, ()):
        yield Line(
            name, corrected(correction, views.language), views.link(addresses.correction(correction.id))
        )


def _sense(sense: Sense, language: Language) -> tuple[str, str, str]:
    """Where a form has a sense, in which years, and the sense."""
    word = words(language)
    if sense.since and sense.until:
        years = word["since_until"].format(since=sense.since, until=sense.until)
    elif sense.since:
        years = word["since_year"].format(since=sense.since)
    else:
        years = word["until_year"].format(until=sense.until) if sense.until else ""
    return sense.where.in_(language), years, sense.meaning.in_(language)
