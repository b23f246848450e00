"""Which sources use a term, where and how often; years and places side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generators.derive.catalogue import Catalogue
from generators.model.source import Article, Source
from generators.model.term import Term, TermUse
from generators.model.vocabulary import Place


@dataclass(frozen=True)
class SourceUse:
    """What one source does with a term."""

    source: Source
    use: TermUse
    articles: tuple[tuple[Article, int], ...]
    """The articles that have it, and how often."""
    inside: tuple[Term, ...]
    """Where none has it by itself: the longer terms of the source that it is a piece of."""

    @property
    def count(self) -> int:
        """How often the source has it; 0 where it only lists its parts or has it inside longer terms."""
        return sum(count for _, count in self.articles)


@dataclass(frozen=True)
class Column:
    """The sources about one place that were published in one year."""

    place: Place
    year: str
    sources: tuple[Source, ...]


def uses_of(term: Term, catalogue: Catalogue) -> list[SourceUse]:
    """What each source that an entry names does with its term."""
    sources = {source.id: source for source in catalogue.sources}
    return [_use(term, use, sources[use.source], catalogue) for use in term.uses]


def _use(term: Term, use: TermUse, source: Source, catalogue: Catalogue) -> SourceUse:
    articles = {article.id: article for article in source.articles}
    rows = [row for name, row in catalogue.used.get(term.id, ()) if name == source.id]
    inside = () if rows else _longer(term, source, catalogue)
    return SourceUse(source, use, tuple((articles[row.article], row.count) for row in rows), inside)


def _longer(term: Term, source: Source, catalogue: Catalogue) -> tuple[Term, ...]:
    used = {row.term for row in catalogue.usage[source.id]} - {term.id}
    forms = (term.term, *term.aliases)
    return tuple(
        other
        for other in catalogue.terms
        if other.id in used and any(form in whole for form in forms for whole in (other.term, *other.aliases))
    )


def columns(catalogue: Catalogue) -> list[Column]:
    """Places and years that sources speak of, in the order of places and then years."""
    order = {place.id: n for n, place in enumerate(catalogue.places)}
    grouped: dict[tuple[int, str], list[Source]] = {}
    for source in catalogue.sources:
        grouped.setdefault((order[source.place], source.published.date[:4]), []).append(source)
    return [Column(catalogue.places[n], year, tuple(found)) for (n, year), found in sorted(grouped.items())]


def table(catalogue: Catalogue) -> Mapping[str, tuple[int, ...]]:
    """How often each term that is used at all stands in each of the columns."""
    across = columns(catalogue)
    rows = {
        term.id: tuple(
            sum(
                row.count
                for name, row in catalogue.used.get(term.id, ())
                if name in {source.id for source in column.sources}
            )
            for column in across
        )
        for term in catalogue.terms
    }
    return {term: counts for term, counts in rows.items() if any(counts)}
