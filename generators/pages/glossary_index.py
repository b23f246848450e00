"""The glossary's index: by the letters of pinyin, and by numeral, kind, level and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, initial
from generators.exports.linked_data import graph
from generators.exports.linked_terms import glossary_data
from generators.figures.numerals import first_numeral
from generators.language.words import words
from generators.model.base import Language
from generators.model.term import Kind, Scope, Term
from generators.pages.glossary import TermLine, term_line
from generators.pages.page import Page, filled
from generators.pages.phrases import phrase_balance
from generators.pages.views import Views


@dataclass(frozen=True)
class Shelf:
    """Terms that have something in common."""

    id: str
    name: str
    lines: tuple[TermLine, ...]


@dataclass(frozen=True)
class Grouping:
    """A way to divide all terms."""

    id: str
    name: str
    shelves: tuple[Shelf, ...]


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The index by letters, and the index by groups."""
    terms = in_pinyin_order(catalogue.terms)
    yield _by_letter(terms, Views(catalogue, language, addresses.GLOSSARY))
    yield _by_group(terms, Views(catalogue, language, addresses.GLOSSARY_GROUPS))


def _by_letter(terms: list[Term], views: Views) -> Page:
    title = words(views.language)["glossary"]
    shelves = [
        _shelf(f"letter-{letter.lower()}", "0–9" if letter == "0" else letter, found, views)
        for letter, found in groupby(sorted(terms, key=initial), key=initial)
    ]
    body = filled(
        "glossary",
        views.language,
        title=title,
        crumbs=views.crumbs(),
        count=len(terms),
        shelves=shelves,
        groups=views.link(addresses.GLOSSARY_GROUPS),
        table=views.link(addresses.GLOSSARY_TABLE),
        data=views.link(addresses.DATA),
        phrases=views.link(addresses.GLOSSARY_PHRASES),
        balance=phrase_balance(views),
    )
    lead = words(views.language)["glossary_lead"]
    linked = graph([glossary_data(views.catalogue.site, views.language, lead)])
    return Page(addresses.GLOSSARY, title, lead, body, boost=1.5, linked_data=linked)


def _by_group(terms: list[Term], views: Views) -> Page:
    word = words(views.language)
    title = word["glossary_groups"]
    groupings = (
        _by_numeral(terms, views),
        _by_kind(terms, views),
        _by_scope(terms, views),
        _by_source(terms, views),
    )
    body = filled(
        "glossary-groups",
        views.language,
        title=title,
        crumbs=views.crumbs((word["glossary"], addresses.GLOSSARY)),
        groupings=[grouping for grouping in groupings if grouping.shelves],
    )
    return Page(addresses.GLOSSARY_GROUPS, title, word["groups_about"].format(n=len(terms)), body)


def _by_numeral(terms: list[Term], views: Views) -> Grouping:
    """By the first number that a term holds; those without a number are left out."""
    counted = [(number, term) for term in terms if (number := first_numeral(term.term)) is not None]
    shelves = tuple(
        _shelf(f"numeral-{number}", str(number), (term for _, term in found), views)
        for number, found in groupby(sorted(counted, key=lambda pair: pair[0]), key=lambda pair: pair[0])
    )
    return Grouping("by-numeral", words(views.language)["by_numeral"], shelves)


def _by_kind(terms: list[Term], views: Views) -> Grouping:
    word = words(views.language)
    shelves = tuple(
        _shelf(f"kind-{kind}", word[f"kind_{kind}"], (t for t in terms if t.kind == kind), views)
        for kind in get_args(Kind)
    )
    return Grouping("by-kind", word["kind"], _filled_ones(shelves))


def _by_scope(terms: list[Term], views: Views) -> Grouping:
    word = words(views.language)
    shelves = tuple(
        _shelf(f"scope-{scope}", word[f"scope_{scope}"], (t for t in terms if t.scope == scope), views)
        for scope in get_args(Scope)
    )
    return Grouping("by-scope", word["scope"], _filled_ones(shelves))


def _by_source(terms: list[Term], views: Views) -> Grouping:
    shelves = tuple(
        _shelf(
            f"source-{source.id}",
            source.title.in_(views.language),
            (term for term in terms if any(use.source == source.id for use in term.uses)),
            views,
        )
        for source in views.catalogue.sources
    )
    return Grouping("by-source", words(views.language)["by_source"], _filled_ones(shelves))


def _filled_ones(shelves: tuple[Shelf, ...]) -> tuple[Shelf, ...]:
    return tuple(shelf for shelf in shelves if shelf.lines)


def _shelf(id_: str, name: str, terms: Iterable[Term], views: Views) -> Shelf:
    return Shelf(id_, name, tuple(term_line(term, views) for term in terms))
