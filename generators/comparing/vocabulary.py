"""What figures are filed under, and the edition itself."""

from __future__ import annotations

from collections.abc import Iterator

from generators.comparing.entries import Aspect, Entry, chosen, named
from generators.comparing.figures import headlines
from generators.derive import addresses
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.correction import Correction
from generators.model.indicator import Indicator
from generators.pages.page import sentence
from generators.pages.views import Views


def edition(views: Views) -> Iterator[Entry]:
    """The edition, which is one record."""
    site, language, word = views.catalogue.site, views.language, words(views.language)
    terms = {term.id: term.term for term in views.catalogue.terms}
    aspects = {
        "name": Aspect(word["change_name"], site.name.in_(language)),
        "tagline": Aspect(word["change_tagline"], site.tagline.in_(language)),
        "version": Aspect(word["change_version"], site.version),
        "date": Aspect(word["change_date"], day_text(site.date, language)),
        "base_url": Aspect(word["change_address"], site.base_url),
        "publisher": Aspect(word["publisher"], site.publisher.in_(language)),
        "contact": Aspect(word["report_error"], site.contact),
        "data_licence": Aspect(word["licence"], site.data_licence.name, str(site.data_licence)),
        "code_licence": Aspect(word["change_code_licence"], site.code_licence.name, str(site.code_licence)),
        "headlines": headlines(site.headlines, views),
        "first_terms": chosen(word["change_first_terms"], site.first_terms, terms, language),
    }
    yield Entry("site", site.name.in_(language), site.version, addresses.HOME, aspects, site)


def indicators(views: Views) -> Iterator[Entry]:
    """Every indicator that readers meet: those with figures."""
    for indicator in views.catalogue.indicators:
        if indicator.id in views.catalogue.by_indicator:
            name, address = sentence(indicator.name.in_(views.language)), addresses.indicator(indicator.id)
            yield Entry(indicator.id, name, "", address, _of_indicator(indicator, views), indicator)


def _of_indicator(indicator: Indicator, views: Views) -> dict[str, Aspect]:
    catalogue, language, word = views.catalogue, views.language, words(views.language)
    names = {other.id: other.name.in_(language) for other in catalogue.indicators}
    topic = catalogue.topic_of[indicator.id]
    return {
        "name": Aspect(word["change_name"], names[indicator.id]),
        "definition": Aspect(word["change_definition"], indicator.definition.in_(language)),
        "topic": Aspect(word["change_topic"], topic.name.in_(language), topic.id),
        "aliases": Aspect(word["aliases"], "、".join(indicator.aliases)),
        "parts": chosen(word["parts_of_indicator"], indicator.parts, names, language),
    }


def topics(views: Views) -> Iterator[Entry]:
    """Every topic; one without figures has no page."""
    language, word = views.language, words(views.language)
    for topic in views.catalogue.topics:
        address = addresses.topic(topic.id) if views.catalogue.indicators_of(topic.id) else None
        name = topic.name.in_(language)
        aspects = {
            "name": Aspect(word["change_name"], name),
            "lead": Aspect(word["change_lead"], topic.lead.in_(language)),
        }
        yield Entry(topic.id, name, "", address, aspects, topic)


def units(views: Views) -> Iterator[Entry]:
    """Every unit, by how it is printed and how it is given in English; its factor is seen in figures."""
    table, word = views.catalogue.table, words(views.language)
    for symbol, unit in table.units.items():
        family = table.family(symbol)
        aspects = {
            "printed": Aspect(word["as_printed"], unit.shown),
            "english": Aspect(word["english"], family.english.format(n="…")),
        }
        yield Entry(symbol, symbol, "", None, aspects, (unit, family))


def reasons(views: Views) -> Iterator[Entry]:
    """Every reason that ledgers and accounts of phrases give."""
    label = words(views.language)["change_name"]
    for id_, name in views.catalogue.reasons.items():
        shown = name.in_(views.language)
        yield Entry(id_, shown, "", None, {"name": Aspect(label, shown)}, name)


def corrections(views: Views) -> Iterator[Entry]:
    """Every correction of ours."""
    word, language = words(views.language), views.language
    for correction in views.catalogue.corrections:
        aspects = {
            "what": Aspect(word["change_what"], _corrected(correction, views), correction.what),
            "date": Aspect(word["change_date"], day_text(correction.date, language)),
            "was": Aspect(word["was"], correction.was.in_(language)),
            "now": Aspect(word["now"], correction.now.in_(language)),
            "why": Aspect(word["why"], correction.why.in_(language)),
        }
        address = addresses.correction(correction.id)
        name, now = aspects["what"].text, aspects["now"].text
        yield Entry(correction.id, name, now, address, aspects, correction)


def _corrected(correction: Correction, views: Views) -> str:
    """What was wrong by its name; a page by its address."""
    if correction.kind == "figure":
        return named(views.figure(views.catalogue.by_key[correction.what]))
    if correction.kind == "term":
        return next(term.term for term in views.catalogue.terms if term.id == correction.what)
    return correction.what
