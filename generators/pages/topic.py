"""A page for each topic, and the list of topics."""

from __future__ import annotations

from collections.abc import Iterator

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.words import words
from generators.model.base import Language
from generators.model.vocabulary import Topic
from generators.pages.charts import charts_of
from generators.pages.indicator import indicator_lines
from generators.pages.page import Page, filled
from generators.pages.views import Views


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All topics' pages and their index."""
    shelves = [topic for topic in catalogue.topics if catalogue.indicators_of(topic.id)]
    yield _index(catalogue, language, shelves)
    for topic in shelves:
        yield _page(topic, Views(catalogue, language, addresses.topic(topic.id)))


def _page(topic: Topic, views: Views) -> Page:
    language = views.language
    name, lead = topic.name.in_(language), topic.lead.in_(language)
    body = filled(
        "topic",
        language,
        id=topic.id,
        name=name,
        lead=lead,
        crumbs=views.crumbs((words(language)["topics"], addresses.TOPICS)),
        charts=charts_of(views, topic=topic.id),
        lines=[line for i in views.catalogue.indicators_of(topic.id) for line in indicator_lines(i, views)],
    )
    about = words(language)["topic_about"].format(
        name=name, lead=lead, n=len(views.catalogue.indicators_of(topic.id))
    )
    return Page(addresses.topic(topic.id), name, about, body, boost=1.5)


def _index(catalogue: Catalogue, language: Language, shelves: list[Topic]) -> Page:
    views = Views(catalogue, language, addresses.TOPICS)
    word = words(language)
    rows = [
        (
            topic.name.in_(language),
            topic.lead.in_(language),
            views.link(addresses.topic(topic.id)),
            len(catalogue.indicators_of(topic.id)),
        )
        for topic in shelves
    ]
    body = filled(
        "topics",
        language,
        title=word["topics"],
        crumbs=views.crumbs(),
        rows=rows,
        indicators=views.link(addresses.INDICATORS),
    )
    return Page(
        addresses.TOPICS,
        word["topics"],
        "、".join(r[0] for r in rows) if language == "zh" else ", ".join(r[0] for r in rows),
        body,
    )
