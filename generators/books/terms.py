"""The terms that a report uses, and its formulas with their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.books.public import PublicViews
from generators.derive.readings import in_pinyin_order
from generators.language.words import words
from generators.model.source import Source
from generators.model.term import Term
from generators.pages.formula import FormulaView, formula
from generators.pages.glossary import TermLine, term_line


@dataclass(frozen=True)
class TermEntry:
    """A term of a report."""

    line: TermLine
    standing: str
    basis: str
    """Where it is defined, or how its meaning is known."""
    times: str
    formula: FormulaView | None
    """Its parts, for the pages of formulas."""


def terms(source: Source, views: PublicViews) -> tuple[TermEntry, ...]:
    """Every term that the report uses or explains, in the order of pinyin."""
    counts = _counts(source, views)
    own = (t for t in views.catalogue.terms if t.id in counts or any(u.source == source.id for u in t.uses))
    return tuple(_entry(term, counts.get(term.id, 0), source, views) for term in in_pinyin_order(own))


def _counts(source: Source, views: PublicViews) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in views.catalogue.usage[source.id]:
        counts[row.term] = counts.get(row.term, 0) + row.count
    return counts


def _entry(term: Term, count: int, source: Source, views: PublicViews) -> TermEntry:
    word = words(views.language)
    times = word["book_used_times"].format(n=count) if count > 1 else word["book_used_once"] if count else ""
    told = word["semicolon"].join(_told(term, source, views)) or word[f"term_basis_{term.basis}"]
    parts = formula(term, views) if term.parts else None
    standing = word[f"standing_{term.english.standing}"]
    return TermEntry(term_line(term, views), standing, told, times, parts)


def _told(term: Term, source: Source, views: PublicViews) -> Iterator[str]:
    """The sources that define it or list its parts, this report first."""
    word = words(views.language)
    titles = {other.id: other.title.in_(views.language) for other in views.catalogue.sources}
    said = {
        "defines": (word["book_defined_here"], word["book_defined_there"]),
        "lists": (word["book_listed_here"], word["book_listed_there"]),
    }
    for use in sorted(term.uses, key=lambda use: use.source != source.id):
        if use.role in said:
            yield said[use.role][use.source != source.id].format(source=titles[use.source])
