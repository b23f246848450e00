"""Every address that an edition promises to keep, from its records alone: no page is made for it.

The home page and what stands above both languages are not among them: an edition without them is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS
from generators.exports.api import INDEX, SORTS
from generators.exports.api.writer import Sort, document, schema
from generators.exports.archive import archive_name
from generators.exports.datapackage import NAME as DESCRIPTION
from generators.model.base import LANGUAGES
from generators.model.indicator import Indicator
from generators.model.source import Source
from generators.model.term import Term
from generators.model.vocabulary import Place
from generators.paths import Paths
from generators.reconciling.index import index_of
from generators.reconciling.targets import tracked


def promised(catalogue: Catalogue, paths: Paths) -> frozenset[str]:
    """All addresses, each the same in both languages; those of shared files begin with a slash."""
    found = {address for kind in KINDS for address in kind(catalogue)}
    return frozenset(found | _prose(paths))


def _sections(catalogue: Catalogue) -> Iterator[str]:
    """Pages that are one of their kind."""
    yield from (addresses.PLACES, addresses.REPORTS, addresses.TOPICS, addresses.INDICATORS)
    yield from (addresses.GLOSSARY, addresses.GLOSSARY_GROUPS, addresses.GLOSSARY_TABLE)
    yield from (addresses.GLOSSARY_PHRASES, addresses.RECONCILIATION, addresses.DERIVED)
    yield from (addresses.TARGETS, addresses.DATA, addresses.CORRECTIONS)


def _places(catalogue: Catalogue) -> Iterator[str]:
    reported = {place.id for place in catalogue.reported}
    yield from map(addresses.place, reported)
    for reached in catalogue.milestones:
        if reached.place.id in reported:
            yield addresses.milestone(reached.place.id, reached.key)


def _sources(catalogue: Catalogue) -> Iterator[str]:
    for source in catalogue.sources:
        yield addresses.report(source.id)
        yield from (addresses.article(source.id, article.id) for article in source.articles)
        yield addresses.ledger(source.id)
        yield from (addresses.row(source.id, row.n) for row in catalogue.ledgers[source.id])


def _figures(catalogue: Catalogue) -> Iterator[str]:
    yield from map(addresses.topic, {traced.topic.id for traced in catalogue.facts})
    yield from map(addresses.indicator, catalogue.by_indicator)
    for traced in catalogue.facts:
        yield addresses.card(traced)
        yield addresses.in_report(traced)


def _targets(catalogue: Catalogue) -> Iterator[str]:
    return (addresses.target(one.target.traced) for one in tracked(catalogue))


def _terms(catalogue: Catalogue) -> Iterator[str]:
    return (addresses.term(term.id) for term in catalogue.terms)


def _charts(catalogue: Catalogue) -> Iterator[str]:
    """On every page that shows them, and their files."""
    place_of = {source.id: source.place for source in catalogue.sources}
    for chart in catalogue.charts:
        yield addresses.chart(chart.id, addresses.place(place_of[chart.source]))
        if catalogue.indicators_of(chart.topic):
            yield addresses.chart(chart.id, addresses.topic(chart.topic))
        yield f"/data/charts/{chart.id}.csv"
        yield from (f"/data/charts/{chart.id}.{language}.svg" for language in LANGUAGES)


def _reckoned(catalogue: Catalogue) -> Iterator[str]:
    index = index_of(catalogue)
    yield from (addresses.case(case.relation.id) for case in index.cases)
    yield from (addresses.derived(figure.id) for figure in index.derived)


def _corrections(catalogue: Catalogue) -> Iterator[str]:
    return (addresses.correction(correction.id) for correction in catalogue.corrections)


def _files(catalogue: Catalogue) -> Iterator[str]:
    """Every file to take away."""
    yield from (f"/data/{name}" for export in EXPORTS for name, _ in export.files())
    yield from (f"/data/{name}" for name in (DESCRIPTION, archive_name(catalogue.site)))
    for source in catalogue.sources:
        yield from (f"/{addresses.book(source.id, language)}" for language in LANGUAGES)


def _documents(catalogue: Catalogue) -> Iterator[str]:
    """Every file that programs read."""
    yield from (f"/{path}" for path in (INDEX, schema("index"), *map(schema, SORTS)))
    records: dict[Sort, Sequence[Place | Indicator | Source | Term]] = {
        "places": catalogue.places,
        "indicators": catalogue.indicators,
        "sources": catalogue.sources,
        "terms": catalogue.terms,
    }
    for sort, named in records.items():
        yield from (f"/{document(sort, record.id)}" for record in named)


KINDS: tuple[Callable[[Catalogue], Iterator[str]], ...] = (
    _sections,
    _places,
    _sources,
    _figures,
    _targets,
    _terms,
    _charts,
    _reckoned,
    _corrections,
    _files,
    _documents,
)
"""Every kind of address that follows from records."""


def _prose(paths: Paths) -> set[str]:
    """The pages that people wrote, where both languages have them."""
    folders = (paths.docs / language for language in LANGUAGES)
    return set.intersection(
        *(
            {_page(file.relative_to(folder).with_suffix("").as_posix()) for file in folder.rglob("*.md")}
            for folder in folders
        )
    ) - {addresses.HOME}


def _page(name: str) -> str:
    """'about/index' is about/, and so is 'about'."""
    folder = name.removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else addresses.HOME
