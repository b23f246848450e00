"""A page for each place that a source is about, and the list of places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.linked_data import graph
from generators.exports.linked_sources import place_data
from generators.language.words import words
from generators.model.base import Language
from generators.model.vocabulary import Headline, Place
from generators.pages.cases import checked
from generators.pages.charts import chart_view
from generators.pages.page import Page, filled
from generators.pages.targets import target_counts
from generators.pages.timeline import timeline
from generators.pages.views import FigureView, Views
from generators.reconciling.index import index_of
from generators.reconciling.revisions import revisions


@dataclass(frozen=True)
class HeadlineView:
    """A figure that stands large, with its growth under it."""

    figure: FigureView
    growth: FigureView | None
    place: str


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All places' pages and their index."""
    yield _index(catalogue, language)
    for place in catalogue.reported:
        yield _page(place, Views(catalogue, language, addresses.place(place.id)))


def headline(entry: Headline, views: Views, *, with_place: bool = False) -> HeadlineView:
    """A headline figure as it counts now, with its place where the page is not that place's."""
    facts, now = views.catalogue.by_key, revisions(views.catalogue).current
    name = entry.label.in_(views.language) if entry.label else ""
    growth = views.figure(now(facts[entry.growth])) if entry.growth else None
    place = facts[entry.fact].place.name.in_(views.language) if with_place else ""
    return HeadlineView(views.figure(now(facts[entry.fact]), name), growth, place)


def _page(place: Place, views: Views) -> Page:
    language, catalogue = views.language, views.catalogue
    name = place.name.in_(language)
    sources = [source for source in catalogue.sources if source.place == place.id]
    own = {source.id for source in sources}
    lead = place.lead.in_(language) if place.lead else ""
    body = filled(
        "place",
        language,
        id=place.id,
        name=name,
        lead=lead,
        within=_chain(place, catalogue, language),
        code=place.code or "",
        crumbs=views.crumbs((words(language)["places"], addresses.PLACES)),
        headlines=[headline(entry, views) for entry in place.headlines],
        targets=target_counts(place, views),
        checked=checked(index_of(catalogue).of_place(place.id), views),
        timeline=timeline(place.id, views),
        reports=[
            (
                source.title.in_(language),
                views.link(addresses.report(source.id)),
                len(catalogue.by_source.get(source.id, ())),
            )
            for source in sources
        ],
        topics=_topics(place, views),
        charts=[chart_view(chart, views) for chart in catalogue.charts if chart.source in own],
    )
    linked = graph([place_data(place, catalogue, language)])
    return Page(addresses.place(place.id), name, lead, body, boost=1.5, linked_data=linked)


def _topics(place: Place, views: Views) -> list[tuple[str, str, int]]:
    facts = views.catalogue.by_place.get(place.id, ())
    counts = {topic.id: sum(t.topic.id == topic.id for t in facts) for topic in views.catalogue.topics}
    return [
        (topic.name.in_(views.language), views.link(addresses.topic(topic.id)), counts[topic.id])
        for topic in views.catalogue.topics
        if counts[topic.id]
    ]


def _chain(place: Place, catalogue: Catalogue, language: Language) -> str:
    """What the place lies in, from near to far in English and from far to near in Chinese."""
    known = {p.id: p for p in catalogue.places}
    names = []
    while place.within is not None:
        place = known[place.within]
        names.append(place.name.in_(language))
    return "".join(reversed(names)) if language == "zh" else ", ".join(names)


def _index(catalogue: Catalogue, language: Language) -> Page:
    views = Views(catalogue, language, addresses.PLACES)
    title = words(language)["places"]
    rows = [
        (
            place.name.in_(language),
            place.lead.in_(language) if place.lead else "",
            views.link(addresses.place(place.id)),
            len(catalogue.by_place.get(place.id, ())),
        )
        for place in catalogue.reported
    ]
    found = checked(index_of(catalogue).cases, views)
    body = filled("places", language, title=title, crumbs=views.crumbs(), rows=rows, checked=found)
    about = words(language)["places_about"].format(
        names=words(language)["comma"].join(row[0] for row in rows)
    )
    return Page(addresses.PLACES, title, about, body)
