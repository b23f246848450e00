"""A page for each indicator, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.derive.newest import latest, newest, next_target
from generators.exports.linked_data import graph
from generators.exports.linked_figures import indicator_data
from generators.language.words import words
from generators.model.base import Language
from generators.model.indicator import Indicator
from generators.pages.cases import case_links
from generators.pages.page import Page, filled, sentence
from generators.pages.views import FigureView, Views

OTHER: dict[Language, Language] = {"zh": "en", "en": "zh"}
LANG_TAG: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator of one place in a list: its newest figure, growth and target."""

    id: str
    name: str
    place: str
    href: str
    latest: FigureView
    growth: FigureView | None
    target: FigureView | None


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All indicators' pages and their index."""
    yield _index(catalogue, language)
    for indicator in catalogue.indicators:
        if indicator.id in catalogue.by_indicator:
            yield _page(indicator, Views(catalogue, language, addresses.indicator(indicator.id)))


def indicator_lines(indicator: Indicator, views: Views) -> list[IndicatorLine]:
    """An indicator for a list: a line for each place that reports it, in the order of the places.

    What a later source revised does not count.
    """
    reported = views.catalogue.by_indicator[indicator.id]
    facts = tuple(traced for traced in reported if not views.is_revised(traced))
    reporting = {traced.place.id for traced in facts}
    return [
        _line(indicator, tuple(t for t in facts if t.place.id == place.id), views)
        for place in views.catalogue.places
        if place.id in reporting
    ]


def _line(indicator: Indicator, facts: tuple[Traced, ...], views: Views) -> IndicatorLine:
    main, growth, target = latest(facts), newest(facts, "yoy-growth"), next_target(facts)
    shown = main or growth or target or facts[-1]
    return IndicatorLine(
        id=f"{indicator.id}-{facts[0].place.id}",
        name=sentence(indicator.name.in_(views.language)),
        place=facts[0].place.name.in_(views.language),
        href=views.link(addresses.indicator(indicator.id)),
        latest=views.figure(shown),
        growth=views.figure(growth) if growth is not None and growth is not shown else None,
        target=views.figure(target) if target is not None and target is not shown else None,
    )


def _page(indicator: Indicator, views: Views) -> Page:
    language, catalogue = views.language, views.catalogue
    facts = catalogue.by_indicator[indicator.id]
    topic = catalogue.topic_of[indicator.id]
    name = sentence(indicator.name.in_(language))
    lines = indicator_lines(indicator, views)
    body = filled(
        "indicator",
        language,
        id=indicator.id,
        name=name,
        other_name=sentence(indicator.name.in_(OTHER[language])),
        other_tag=LANG_TAG[OTHER[language]],
        definition=indicator.definition.in_(language),
        aliases=indicator.aliases,
        crumbs=views.crumbs(
            (words(language)["topics"], addresses.TOPICS),
            (topic.name.in_(language), addresses.topic(topic.id)),
        ),
        lines=lines,
        figures=[views.figure(traced) for traced in facts],
        cards=[views.card(traced) for traced in facts],
        cases=case_links(facts, views),
        made_of=[_small(part, views) for part in _parts(indicator, catalogue)],
        neighbours=[_small(i, views) for i in catalogue.indicators_of(topic.id) if i.id != indicator.id],
        topic=topic.name.in_(language),
    )
    found = words(language)["semicolon"].join(_told(line, language) for line in lines)
    description = words(language)["indicator_about"].format(
        name=name, found=found, definition=indicator.definition.in_(language)
    )
    title = f"{name} · {sentence(indicator.name.in_(OTHER[language]))}"
    linked = graph(indicator_data(indicator, catalogue, language))
    return Page(addresses.indicator(indicator.id), title, description, body, boost=2, linked_data=linked)


def _told(line: IndicatorLine, language: Language) -> str:
    """The figure of a place in a few words; what did not happen yet says so."""
    word, figure = words(language), line.latest
    said = word["figure_told"] if figure.status == "actual" else word["figure_aimed"]
    return said.format(place=line.place, figure=figure.main, when=figure.when, status=figure.status_word)


def _parts(indicator: Indicator, catalogue: Catalogue) -> list[Indicator]:
    return [i for i in catalogue.indicators if i.id in indicator.parts and i.id in catalogue.by_indicator]


def _small(indicator: Indicator, views: Views) -> tuple[str, str]:
    """An indicator's name and link."""
    href = views.link(addresses.indicator(indicator.id))
    return sentence(indicator.name.in_(views.language)), href


def _index(catalogue: Catalogue, language: Language) -> Page:
    views = Views(catalogue, language, addresses.INDICATORS)
    shelves = [
        (
            topic.id,
            topic.name.in_(language),
            [line for i in catalogue.indicators_of(topic.id) for line in indicator_lines(i, views)],
        )
        for topic in catalogue.topics
        if catalogue.indicators_of(topic.id)
    ]
    title = words(language)["all_indicators"]
    body = filled("indicators", language, title=title, crumbs=views.crumbs(), shelves=shelves)
    about = words(language)["indicators_about"].format(
        n=len(catalogue.by_indicator), figures=len(catalogue.facts)
    )
    return Page(addresses.INDICATORS, title, about, body)
