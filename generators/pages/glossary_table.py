"""The table of terms, places and years: which words are shared, and which are one place's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order
from generators.derive.uses import Column, columns, table
from generators.language.words import words
from generators.model.base import Language
from generators.pages.glossary import TermLine, term_line
from generators.pages.page import Page, filled
from generators.pages.views import Views


@dataclass(frozen=True)
class Shared:
    """Terms that as many places use."""

    id: str
    name: str
    rows: tuple[tuple[TermLine, tuple[str, ...]], ...]


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The table of terms, places and years."""
    views = Views(catalogue, language, addresses.GLOSSARY_TABLE)
    word = words(language)
    title = word["glossary_table"]
    body = filled(
        "glossary-table",
        language,
        title=title,
        crumbs=views.crumbs((word["glossary"], addresses.GLOSSARY)),
        columns=[
            (
                c.place.name.in_(language),
                c.year,
                [_source(s.id, s.title.in_(language), views) for s in c.sources],
            )
            for c in columns(catalogue)
        ],
        shared=_shared(views),
    )
    yield Page(addresses.GLOSSARY_TABLE, title, word["glossary_table_lead"], body)


def _source(id_: str, title: str, views: Views) -> tuple[str, str]:
    return title, views.link(addresses.report(id_))


def _shared(views: Views) -> list[Shared]:
    """Terms by the number of places that use them, those of most places first."""
    counted, across, word = table(views.catalogue), columns(views.catalogue), words(views.language)
    spread = {term: len(_places(counts, across)) for term, counts in counted.items()}
    groups = []
    for places in sorted(set(spread.values()), reverse=True):
        terms = in_pinyin_order(t for t in views.catalogue.terms if spread.get(t.id) == places)
        rows = tuple((term_line(t, views), tuple(str(n or "") for n in counted[t.id])) for t in terms)
        name = word["used_by_one"] if places == 1 else word["used_by"]
        groups.append(Shared(f"places-{places}", name.format(n=places, terms=len(rows)), rows))
    return groups


def _places(counts: tuple[int, ...], across: list[Column]) -> set[str]:
    return {column.place.id for count, column in zip(counts, across, strict=True) if count}
