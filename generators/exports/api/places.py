"""A document for each place."""

from __future__ import annotations

from collections import Counter

from generators.exports.api.forms import Document, Figure, Form, Ref
from generators.exports.api.writer import Writer, document, schema
from generators.model.base import Text
from generators.model.milestone import MilestoneKind
from generators.model.vocabulary import Level, Place
from generators.reconciling.revisions import revisions


class Reported(Form):
    """An indicator that a place has figures of."""

    indicator: Ref
    """The indicator."""
    figures: int
    """How many figures of the place are in its document."""


class Reached(Form):
    """An award, a first or an event."""

    id: str
    """source.milestone, as in milestones.csv."""
    date: str
    """When, as far as it is known; the years between which it lies."""
    latest: bool
    """Whether the date is the latest possible one."""
    kind: MilestoneKind
    """What sort of milestone."""
    name: Text
    """What was won or reached."""
    source: str
    """The id of the source."""
    article: str
    """The id of the article in which it stands."""


class PlaceDocument(Document):
    """api/places/<id>.json: a place that figures speak of."""

    id: str
    """Its id, stable for ever."""
    name: Text
    """Its name."""
    level: Level
    """Its level of administration."""
    code: str | None
    """Its administrative division code (GB/T 2260)."""
    lead: Text | None
    """What and where it is."""
    within: Ref | None
    """The place of which it is a part."""
    parts: tuple[Ref, ...]
    """The places in it."""
    sources: tuple[Ref, ...]
    """The sources that are about it."""
    headlines: tuple[Figure, ...]
    """The figures that its page begins with, each as it counts now."""
    indicators: tuple[Reported, ...]
    """The indicators that it has figures of."""
    milestones: tuple[Reached, ...]
    """Awards, firsts and events, source by source."""
    pages: Text | None
    """Its page in both languages; null where no source is about it."""


def place_document(place: Place, writer: Writer) -> PlaceDocument:
    """The document of a place."""
    catalogue = writer.catalogue
    counts = Counter(traced.indicator.id for traced in catalogue.by_place.get(place.id, ()))
    now = revisions(catalogue).current
    return PlaceDocument(
        form=writer.url(schema("places")),
        address=writer.url(document("places", place.id)),
        edition=writer.edition,
        id=place.id,
        name=place.name,
        level=place.level,
        code=place.code,
        lead=place.lead,
        within=writer.place(catalogue.places_by_id[place.within]) if place.within else None,
        parts=tuple(writer.place(part) for part in catalogue.places if part.within == place.id),
        sources=tuple(writer.source(source) for source in catalogue.sources if source.place == place.id),
        headlines=tuple(writer.figure(now(catalogue.by_key[one.fact])) for one in place.headlines),
        indicators=tuple(
            Reported(indicator=writer.indicator(indicator), figures=counts[indicator.id])
            for indicator in catalogue.indicators
            if counts[indicator.id]
        ),
        milestones=_milestones(place, writer),
        pages=writer.place(place).pages,
    )


def _milestones(place: Place, writer: Writer) -> tuple[Reached, ...]:
    return tuple(
        Reached(
            id=reached.key,
            date=reached.milestone.date,
            latest=reached.milestone.latest,
            kind=reached.milestone.kind,
            name=reached.milestone.name,
            source=reached.source.id,
            article=reached.article.id,
        )
        for reached in writer.catalogue.milestones
        if reached.place.id == place.id
    )
