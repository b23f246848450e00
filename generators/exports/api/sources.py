"""A document for each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from generators.derive import addresses
from generators.exports.api.forms import Document, Figure, Form, Ref
from generators.exports.api.writer import Writer, document, schema
from generators.model.base import Text
from generators.model.ledger import Role
from generators.model.source import Article, ArticleKind, Dated, Source, SourceKind


class Read(Form):
    """The text that a source was read from; it is not published here."""

    sha256: str
    """The SHA-256 of its bytes."""
    characters: int
    """Its length in Unicode characters."""
    numerals: int
    """How many Arabic numerals it holds."""


class Part(Form):
    """An article or a section of a source."""

    id: str
    """Its id, unique within the source."""
    headline: Text
    """Its heading."""
    kind: ArticleKind
    """What sort of text."""
    within: str | None
    """The article that it is a section of."""
    figures: int
    """How many figures stand in it."""
    pages: Text
    """Where its figures are listed, in both languages."""


class Counts(Form):
    """What a source gave."""

    figures: int
    """Figures."""
    indicators: int
    """Indicators that these measure."""
    milestones: int
    """Awards, firsts and events."""
    terms: int
    """Terms of the glossary that it holds."""


class SourceDocument(Document):
    """api/sources/<id>.json: a published document, and every figure read from it."""

    id: str
    """Its id, stable for ever."""
    kind: SourceKind
    """What sort of document."""
    title: Text
    """Its title."""
    publisher: Text
    """Who published it."""
    author: Text | None
    """Who delivered or wrote it."""
    place: Ref
    """The place that it is about."""
    delivered: Dated | None
    """When it was spoken, and how that is known."""
    published: Dated
    """When it was published, and how that is known."""
    url: str | None
    """Its public address; null where none is known."""
    index_number: str | None
    """The number under which a government lists it."""
    language: Literal["zh"]
    """The language it is written in."""
    text: Read
    """The text that it was read from."""
    articles: tuple[Part, ...]
    """Its articles in order."""
    counts: Counts
    """What it gave."""
    ledger: Mapping[Role, int]
    """What became of its numerals: how many took each role. They add up to all of them."""
    figures: tuple[Figure, ...]
    """Every figure, in order of appearance."""
    pages: Text
    """Its page in both languages."""


def source_document(source: Source, writer: Writer) -> SourceDocument:
    """The document of a source."""
    catalogue = writer.catalogue
    return SourceDocument(
        form=writer.url(schema("sources")),
        address=writer.url(document("sources", source.id)),
        edition=writer.edition,
        id=source.id,
        kind=source.kind,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        place=writer.place(catalogue.places_by_id[source.place]),
        delivered=source.delivered,
        published=source.published,
        url=source.url,
        index_number=source.index_number,
        language=source.language,
        text=Read(**source.text.model_dump(exclude={"file"})),
        articles=tuple(_part(article, source, writer) for article in source.articles),
        counts=_counts(source, writer),
        ledger=dict(Counter(row.role for row in catalogue.ledgers[source.id])),
        figures=tuple(writer.figure(traced) for traced in catalogue.by_source.get(source.id, ())),
        pages=writer.pages(addresses.report(source.id)),
    )


def _part(article: Article, source: Source, writer: Writer) -> Part:
    figures = writer.catalogue.by_source.get(source.id, ())
    return Part(
        id=article.id,
        headline=article.headline,
        kind=article.kind,
        within=article.within,
        figures=sum(traced.article.id == article.id for traced in figures),
        pages=writer.pages(addresses.article(source.id, article.id)),
    )


def _counts(source: Source, writer: Writer) -> Counts:
    catalogue = writer.catalogue
    figures = catalogue.by_source.get(source.id, ())
    return Counts(
        figures=len(figures),
        indicators=len({traced.indicator.id for traced in figures}),
        milestones=sum(reached.source.id == source.id for reached in catalogue.milestones),
        terms=sum(any(use.source == source.id for use in term.uses) for term in catalogue.terms),
    )
