"""What readers cite: the edition, a report, a figure, a chart, a term; one record each for all forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from generators.charts.rows import drawn, every_point
from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.derive.readings import in_pinyin_order, reading
from generators.exports.edition import title as glossary
from generators.exports.marks import in_marks, nested
from generators.exports.origin import Origin
from generators.language.figures import show, when
from generators.language.names import measure_after
from generators.language.words import words
from generators.model.base import LANGUAGES, Language, Text
from generators.model.chart import Chart
from generators.model.site import Site
from generators.model.source import Source
from generators.model.term import Term

Kind = Literal["edition", "report", "figure", "chart", "term"]


@dataclass(frozen=True)
class Cited:
    """Something with an address on the site; what holds for the whole edition is read from the site's record."""

    kind: Kind
    id: str
    title: Text
    address: str
    """Below the folder of a language."""
    site: Site
    origins: tuple[Origin, ...] = ()
    reading: str = ""
    """Of a term: how it is read, for forms that want Latin letters."""

    def key(self, language: Language) -> str:
        """Its name in a reader's own list, among things from elsewhere; it begins with the site's folder."""
        address = urlsplit(self.site.base_url)
        folder = address.path.strip("/").rpartition("/")[2]
        return "-".join((folder or address.netloc, self.kind, self.id, language))

    def url(self, language: Language) -> str:
        """Its public address."""
        return f"{self.site.base_url}{language}/{self.address}"

    def within(self, language: Language) -> str:
        """The work that it is a part of; empty for the edition, which is a whole."""
        if self.kind == "edition":
            return ""
        return glossary(self.site, language) if self.kind == "term" else self.site.name.in_(language)


def edition(catalogue: Catalogue) -> Cited:
    """The edition as a whole."""
    site = catalogue.site
    return Cited("edition", site.version, site.name, addresses.HOME, site)


def report(source: Source, catalogue: Catalogue) -> Cited:
    """The page that holds a report's figures. It is not the report, which is its origin."""
    title = _said(lambda language: _report_title(source, language))
    return Cited("report", source.id, title, addresses.report(source.id), catalogue.site, (Origin(source),))


def figure(traced: Traced, catalogue: Catalogue) -> Cited:
    """A figure's source card."""
    title = _said(lambda language: _figure_title(traced, catalogue, language))
    origin = Origin(traced.source, traced.article)
    return Cited("figure", traced.key, title, addresses.card(traced), catalogue.site, (origin,))


def chart(record: Chart, catalogue: Catalogue) -> Cited:
    """A chart, on the page of its topic."""
    title = _said(lambda language: drawn(record, catalogue, language).title.rstrip("。."))
    sources = {
        point.fact.source.id: point.fact.source for point in every_point(drawn(record, catalogue, "zh"))
    }
    origins = tuple(Origin(source) for source in sources.values())
    return Cited(
        "chart",
        record.id,
        title,
        addresses.chart(record.id, addresses.topic(record.topic)),
        catalogue.site,
        origins,
    )


def term(record: Term, catalogue: Catalogue) -> Cited:
    """A term's page."""
    title = Text(zh=record.term, en=f"{record.term} ({record.english.name})")
    address = addresses.term(record.id)
    return Cited("term", record.id, title, address, catalogue.site, reading=reading(record))


def everything(catalogue: Catalogue) -> Iterator[Cited]:
    """The edition, every report, every chart, every term; figures have their own file and stand under reports."""
    yield edition(catalogue)
    for source in catalogue.sources:
        yield report(source, catalogue)
    for record in catalogue.charts:
        yield chart(record, catalogue)
    for entry in in_pinyin_order(catalogue.terms):
        yield term(entry, catalogue)


def _said(say: Callable[[Language], str]) -> Text:
    zh, en = map(say, LANGUAGES)
    return Text(zh=zh, en=en)


def _report_title(source: Source, language: Language) -> str:
    named = source.title.in_(language)
    return words(language)["cited_report"].format(
        report=in_marks(named) if language == "zh" else f"“{nested(named)}”"
    )


def _figure_title(traced: Traced, catalogue: Catalogue, language: Language) -> str:
    """甘州区2025年生产总值：314.7亿元. What is no result says so, lest it be taken for one."""
    fact, word = traced.fact, words(language)
    status = (
        "" if fact.status == "actual" else word["cited_status"].format(status=word[f"status_{fact.status}"])
    )
    name = traced.indicator.name.in_(language)
    measure = measure_after(name, fact, language)
    return word["cited_figure"].format(
        what=name[:1].upper() + name[1:],
        measure=f", {measure}" if measure and language == "en" else measure,
        place=traced.place.name.in_(language),
        when=when(fact, language),
        figure=show(fact, catalogue.table, language).main,
        status=status,
    )
