"""The page of what this site had wrong and put right, and of what sources revised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.feed import JSON, XML
from generators.language.dates import day_text
from generators.language.figures import when
from generators.language.words import words
from generators.model.base import Language
from generators.model.correction import Correction
from generators.pages.history import difference, told
from generators.pages.page import Page, filled, sentence
from generators.pages.views import Views, label
from generators.reconciling.revisions import Revision, revisions


@dataclass(frozen=True)
class CorrectionView:
    """A correction in one language."""

    id: str
    date: str
    what: str
    lang: str
    href: str
    was: str
    now: str
    why: str


@dataclass(frozen=True)
class RevisionView:
    """A revised figure: what it is, what was said of it and what is said now, each with its source card."""

    what: str
    earlier: tuple[tuple[str, str], ...]
    later: tuple[str, str]
    difference: str


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The page of corrections, whether there are any or not."""
    views, word = Views(catalogue, language, addresses.CORRECTIONS), words(language)
    site, title = catalogue.site, word["corrections"]
    body = filled(
        "corrections",
        language,
        title=title,
        crumbs=views.crumbs(),
        method=views.link(f"{addresses.METHOD}#corrections"),
        feeds=[
            (form, addresses.shared_link(f"data/{name.format(language)}", seen_from=addresses.CORRECTIONS))
            for form, name in (("Atom", XML), ("JSON Feed", JSON))
        ],
        errors=views.link(f"{addresses.ABOUT}#errors"),
        corrections=[_correction(correction, views) for correction in catalogue.corrections],
        empty=word["no_corrections"].format(version=site.version, date=day_text(site.date, language)),
        revisions=[_revision(revision, views) for revision in revisions(catalogue).all],
    )
    yield Page(addresses.CORRECTIONS, title, word["corrections_lead"], body)


def _correction(correction: Correction, views: Views) -> CorrectionView:
    language = views.language
    what, address, lang = _named(correction, views)
    return CorrectionView(
        id=correction.id,
        date=day_text(correction.date, language),
        what=what,
        lang=lang,
        href=views.link(address),
        was=correction.was.in_(language),
        now=correction.now.in_(language),
        why=correction.why.in_(language),
    )


def _named(correction: Correction, views: Views) -> tuple[str, str, str]:
    """What was wrong by its name, with its address and, where it is not the page's own, the name's language."""
    catalogue, language = views.catalogue, views.language
    if correction.kind == "figure":
        traced = catalogue.by_key[correction.what]
        joiner = words(language)["comma"]
        parts = (label(traced, language), traced.place.name.in_(language), when(traced.fact, language))
        return joiner.join(parts), addresses.card(traced), ""
    if correction.kind == "term":
        term = next(term for term in catalogue.terms if term.id == correction.what)
        return term.term, addresses.term(term.id), "zh-Hans"
    return _names(views)[correction.what], correction.what, ""


def _names(views: Views) -> dict[str, str]:
    """The names of pages by their addresses."""
    catalogue, language = views.catalogue, views.language
    word = words(language)
    reports = {source.id: source.title.in_(language) for source in catalogue.sources}
    return {
        addresses.ABOUT: word["about"],
        addresses.DATA: word["data"],
        addresses.GLOSSARY: word["glossary"],
        addresses.INDICATORS: word["all_indicators"],
        addresses.METHOD: word["method"],
        addresses.PLACES: word["places"],
        addresses.REPORTS: word["reports"],
        addresses.TOPICS: word["topics"],
        **{addresses.place(place.id): place.name.in_(language) for place in catalogue.places},
        **{addresses.topic(topic.id): topic.name.in_(language) for topic in catalogue.topics},
        **{addresses.indicator(i.id): sentence(i.name.in_(language)) for i in catalogue.indicators},
        **{addresses.report(id_): title for id_, title in reports.items()},
        **{addresses.ledger(id_): word["ledger_of"].format(source=title) for id_, title in reports.items()},
    }


def _revision(revision: Revision, views: Views) -> RevisionView:
    catalogue, language = views.catalogue, views.language
    later = revision.later.traced
    parts = (label(later, language), later.place.name.in_(language), when(later.fact, language))
    last = revision.earlier[-1]
    return RevisionView(
        what=words(language)["comma"].join(parts),
        earlier=tuple(
            (told(figure.traced, catalogue, language), views.link(addresses.card(figure.traced)))
            for figure in revision.earlier
        ),
        later=(told(later, catalogue, language), views.link(addresses.card(later))),
        difference=difference(revision, last, catalogue, language),
    )
