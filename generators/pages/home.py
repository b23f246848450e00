"""The home page: what this is, ten figures, a slogan to look up."""

from __future__ import annotations

from collections.abc import Iterator

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.linked_data import graph, website
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.pages.cases import checked
from generators.pages.glossary import term_line
from generators.pages.page import Page, filled
from generators.pages.place import headline
from generators.pages.views import Views
from generators.reconciling.index import index_of


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The home page."""
    views = Views(catalogue, language, addresses.HOME)
    site, word = catalogue.site, words(language)
    terms = {term.id: term for term in catalogue.terms}
    body = filled(
        "home",
        language,
        name=site.name.in_(language),
        tagline=site.tagline.in_(language),
        heading=word["ten_figures"] if len(site.headlines) == 10 else word["main_figures"],
        headlines=[headline(entry, views, with_place=True) for entry in site.headlines],
        indicators=views.link(addresses.INDICATORS),
        targets=views.link(addresses.TARGETS),
        checked=checked(index_of(catalogue).cases, views),
        terms=[term_line(terms[id_], views) for id_ in site.first_terms],
        glossary=views.link(addresses.GLOSSARY),
        term_count=len(terms),
        places=_places(views),
        reports=_reports(views),
        topics=_topics(views),
        version=site.version,
        date=day_text(site.date, language),
        data=views.link(addresses.DATA),
        method=views.link(addresses.METHOD),
    )
    name, linked = site.name.in_(language), graph([website(site, language)])
    yield Page(addresses.HOME, name, site.tagline.in_(language), body, linked_data=linked)


def _places(views: Views) -> list[tuple[str, str, str]]:
    """Name, lead and link of each place that reports are about."""
    language = views.language
    return [
        (
            place.name.in_(language),
            place.lead.in_(language) if place.lead else "",
            views.link(addresses.place(place.id)),
        )
        for place in views.catalogue.reported
    ]


def _reports(views: Views) -> list[tuple[str, str, int]]:
    """Title, link and number of figures of each report."""
    return [
        (
            source.title.in_(views.language),
            views.link(addresses.report(source.id)),
            len(views.catalogue.by_source.get(source.id, ())),
        )
        for source in views.catalogue.sources
    ]


def _topics(views: Views) -> list[tuple[str, str, str]]:
    """Name, lead and link of each topic that has figures."""
    language, catalogue = views.language, views.catalogue
    return [
        (topic.name.in_(language), topic.lead.in_(language), views.link(addresses.topic(topic.id)))
        for topic in catalogue.topics
        if catalogue.indicators_of(topic.id)
    ]
