"""An edition with its references resolved, so that pages and exports need no look-ups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generators.derive.moves import Moves
from generators.figures.periods import Period, read_period
from generators.figures.units import UnitTable
from generators.loading import Edition
from generators.model.base import Text
from generators.model.chart import Chart
from generators.model.correction import Correction
from generators.model.fact import Fact
from generators.model.indicator import Indicator
from generators.model.ledger import LedgerRow
from generators.model.milestone import Milestone
from generators.model.published import PublishedRow
from generators.model.relation import Fate, Remark, StatedRelation
from generators.model.site import Site
from generators.model.source import Article, Source
from generators.model.term import Term
from generators.model.vocabulary import Place, Topic
from generators.model.wording import PhraseRow, UseRow

T = TypeVar("T")


@dataclass(frozen=True)
class Traced:
    """A fact with all that it refers to."""

    fact: Fact
    source: Source
    article: Article
    indicator: Indicator
    topic: Topic
    place: Place

    @property
    def key(self) -> str:
        """Its id in the edition, 'source.fact'; also the id of its source card."""
        return f"{self.source.id}.{self.fact.id}"

    @property
    def period(self) -> Period:
        """Its period."""
        return read_period(self.fact.period)


@dataclass(frozen=True)
class Reached:
    """A milestone with all that it refers to."""

    milestone: Milestone
    source: Source
    article: Article
    place: Place

    @property
    def key(self) -> str:
        """Its id in the edition, 'source.milestone'."""
        return f"{self.source.id}.{self.milestone.id}"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """An edition that passed every check; equal only to itself, so that what follows from it can be kept."""

    site: Site
    table: UnitTable
    topics: tuple[Topic, ...]
    places: tuple[Place, ...]
    sources: tuple[Source, ...]
    indicators: tuple[Indicator, ...]
    shelves: Mapping[str, str]
    """The topic of each indicator, by their ids."""
    terms: tuple[Term, ...]
    charts: tuple[Chart, ...]
    facts: tuple[Traced, ...]
    milestones: tuple[Reached, ...]
    ledgers: Mapping[str, tuple[LedgerRow, ...]]
    """The rows of each source's ledger."""
    usage: Mapping[str, tuple[UseRow, ...]]
    """Where each source uses terms."""
    phrases: Mapping[str, tuple[PhraseRow, ...]]
    """What became of each source's quoted and numbered phrases."""
    reasons: Mapping[str, Text]
    relations: tuple[StatedRelation, ...]
    """Relations between figures that the structure of the records does not imply."""
    remarks: Mapping[str, Remark]
    """What is known of a relation, by the relation's id."""
    corrections: tuple[Correction, ...]
    """Errors of ours that were put right, the newest first."""
    fates: Mapping[str, Fate]
    """What became of a target other than a result, by 'source.fact'."""
    published: tuple[PublishedRow, ...]
    """Every address that an edition published."""

    @cached_property
    def by_key(self) -> Mapping[str, Traced]:
        """Every fact by 'source.fact'."""
        return {traced.key: traced for traced in self.facts}

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[Traced, ...]]:
        """The facts of each indicator, oldest period first."""
        return _grouped((traced.indicator.id, traced) for traced in sorted(self.facts, key=_age))

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Traced, ...]]:
        """The facts of each source, in order of appearance."""
        return _grouped((traced.source.id, traced) for traced in self.facts)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Traced, ...]]:
        """The facts of each place, in order of appearance."""
        return _grouped((traced.place.id, traced) for traced in self.facts)

    @cached_property
    def topic_of(self) -> Mapping[str, Topic]:
        """The topic of each indicator that has facts."""
        return {traced.indicator.id: traced.topic for traced in self.facts}

    @cached_property
    def reported(self) -> tuple[Place, ...]:
        """The places that a source is about: those with a page."""
        about = {source.place for source in self.sources}
        return tuple(place for place in self.places if place.id in about)

    @cached_property
    def places_by_id(self) -> Mapping[str, Place]:
        """Every place by its id."""
        return {place.id: place for place in self.places}

    @cached_property
    def corrected(self) -> Mapping[str, tuple[Correction, ...]]:
        """The corrections of each figure, term or page, the newest first."""
        return _grouped((correction.what, correction) for correction in self.corrections)

    @cached_property
    def moves(self) -> Moves:
        """Where readers of addresses that moved are led, and since when everything is there."""
        return Moves.of(self.published)

    @cached_property
    def used(self) -> Mapping[str, tuple[tuple[str, UseRow], ...]]:
        """Where each term is used: the source and the row of its table."""
        return _grouped(
            (row.term, (source.id, row)) for source in self.sources for row in self.usage[source.id]
        )

    def indicators_of(self, topic: str) -> tuple[Indicator, ...]:
        """A topic's indicators that have facts."""
        return tuple(i for i in self.indicators if i.id in self.topic_of and self.topic_of[i.id].id == topic)


def catalogue(edition: Edition) -> Catalogue:
    """Resolve an edition whose rules hold."""
    topics = {topic.id: topic for topic in edition.topics.record.topics}
    return Catalogue(
        site=edition.site.record,
        table=UnitTable.of(edition.units.record),
        topics=edition.topics.record.topics,
        places=edition.places.record.places,
        sources=tuple(document.record for document in edition.sources),
        indicators=tuple(
            indicator
            for topic in topics
            for document in edition.indicators
            if document.record.topic == topic
            for indicator in document.record.indicators
        ),
        shelves={
            i.id: document.record.topic for document in edition.indicators for i in document.record.indicators
        },
        terms=tuple(document.record for document in edition.terms),
        charts=edition.charts.record.charts,
        facts=tuple(_traced(edition, topics)),
        milestones=tuple(_reached(edition)),
        ledgers={document.stem: document.record.rows for document in edition.ledgers},
        usage={document.stem: document.record.rows for document in edition.usage},
        phrases={document.stem: document.record.rows for document in edition.phrases},
        reasons={reason.id: reason.name for reason in edition.reasons.record.reasons},
        relations=edition.relations.record.relations,
        remarks={remark.relation: remark for remark in edition.relations.record.remarks},
        corrections=tuple(sorted(edition.corrections.record.corrections, key=_day, reverse=True)),
        fates={fate.target: fate for fate in edition.relations.record.fates},
        published=edition.published.record.rows,
    )


def _reached(edition: Edition) -> Iterable[Reached]:
    places = {place.id: place for place in edition.places.record.places}
    sources = {document.record.id: document.record for document in edition.sources}
    for document in edition.milestones:
        source = sources[document.record.source]
        articles = {article.id: article for article in source.articles}
        for milestone in document.record.milestones:
            place = places[milestone.place or document.record.place]
            yield Reached(milestone, source, articles[milestone.article], place)


def _traced(edition: Edition, topics: Mapping[str, Topic]) -> Iterable[Traced]:
    places = {place.id: place for place in edition.places.record.places}
    sources = {document.record.id: document.record for document in edition.sources}
    shelved = {i.id: (i, topics[d.record.topic]) for d in edition.indicators for i in d.record.indicators}
    for document in edition.facts:
        source = sources[document.record.source]
        articles = {article.id: article for article in source.articles}
        for fact in document.record.facts:
            indicator, topic = shelved[fact.indicator]
            place = places[fact.place or document.record.place]
            yield Traced(fact, source, articles[fact.article], indicator, topic, place)


def _day(correction: Correction) -> str:
    return correction.date


def _age(traced: Traced) -> tuple[object, ...]:
    return traced.period.end, traced.fact.measure != "level", traced.key


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for name, member in pairs:
        groups[name].append(member)
    return {name: tuple(group) for name, group in groups.items()}
