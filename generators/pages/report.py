"""A page for each source: every figure in order of appearance, and the terms that it explains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import cited
from generators.exports.linked_data import graph
from generators.exports.linked_sources import source_data
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Source
from generators.pages.citing import cite_views
from generators.pages.glossary import TermLine, term_line
from generators.pages.ledger import balance
from generators.pages.page import Page, filled
from generators.pages.views import FigureView, Views


@dataclass(frozen=True)
class ArticleView:
    """A section of a report with its figures."""

    id: str
    headline: str
    level: int
    leaf: bool
    kind: str
    byline: str
    figures: tuple[FigureView, ...]


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All reports' pages and their index."""
    yield _index(catalogue, language)
    for source in catalogue.sources:
        yield _page(source, Views(catalogue, language, addresses.report(source.id)))


def _page(source: Source, views: Views) -> Page:
    language, catalogue = views.language, views.catalogue
    title = source.title.in_(language)
    facts = catalogue.by_source.get(source.id, ())
    terms = explained(source, views)
    word = words(language)
    body = filled(
        "report",
        language,
        id=source.id,
        title=title,
        crumbs=views.crumbs((word["reports"], addresses.REPORTS)),
        lines=views.source_lines(source),
        url=source.url or "",
        book=addresses.shared_link(addresses.book(source.id, language), seen_from=views.address),
        text=source.text,
        count=len(facts),
        indicators=len({traced.indicator.id for traced in facts}),
        balance=balance(source, views),
        articles=_articles(source, views),
        terms=terms,
        cite=cite_views(cited.report(source, catalogue), language),
    )
    publisher = source.publisher.in_(language)
    return Page(
        addresses.report(source.id),
        title,
        word["report_about"].format(title=title, n=len(facts), publisher=publisher),
        body,
        boost=1.5,
        contents=True,
        linked_data=graph([source_data(source, catalogue, language)]),
    )


def _articles(source: Source, views: Views) -> list[ArticleView]:
    """All articles of the source, with the figures of each; one without figures shows that it has none."""
    facts = views.catalogue.by_source.get(source.id, ())
    divided = {article.within for article in source.articles}
    return [
        ArticleView(
            id=article.id,
            headline=article.headline.in_(views.language),
            level=3 if article.within else 2,
            leaf=article.id not in divided,
            kind=words(views.language)[f"article_{article.kind}"],
            byline=article.byline.in_(views.language) if article.byline else "",
            figures=tuple(views.figure(t) for t in facts if t.article.id == article.id),
        )
        for article in source.articles
    ]


def explained(source: Source, views: Views) -> list[TermLine]:
    """The terms that a source defines or whose parts it lists."""
    return [
        term_line(term, views)
        for term in views.catalogue.terms
        if any(use.source == source.id and use.role != "uses" for use in term.uses)
    ]


def _index(catalogue: Catalogue, language: Language) -> Page:
    views = Views(catalogue, language, addresses.REPORTS)
    title = words(language)["reports"]
    rows = [
        (
            source.title.in_(language),
            source.publisher.in_(language),
            views.link(addresses.report(source.id)),
            len(catalogue.by_source.get(source.id, ())),
        )
        for source in catalogue.sources
    ]
    body = filled("reports", language, title=title, crumbs=views.crumbs(), rows=rows)
    names = words(language)["semicolon"].join(row[0] for row in rows)
    about = words(language)["reports_about"].format(names=names)
    return Page(addresses.REPORTS, title, about, body)
