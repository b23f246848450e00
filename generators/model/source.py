"""A source: a published document, and the articles that it is made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generators.model.base import Id, Line, Record, Text

DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
SourceKind = Literal["government-work-report", "newspaper-page", "feature", "plan", "bulletin"]
ArticleKind = Literal["section", "news", "feature", "commentary", "caption", "notes"]
Day = Annotated[str, StringConstraints(pattern=DAY)]
UNWRITTEN = "TODO"
"""What stands in a new source where only a person knows what to write."""


class Dated(Record):
    """A date and how it is known."""

    date: Day
    """The date, as far as it is known."""
    known: Literal["printed", "inferred"]
    """printed: stands in the document. inferred: concluded from it; say from what."""
    inferred_from: Text | None = None
    """What an inferred date was concluded from."""


class ReadText(Record):
    """The text from which the figures were read; it is not part of the edition."""

    file: Line
    """Its file name."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 of its bytes."""
    characters: Annotated[int, Field(gt=0)]
    """Its length in Unicode characters."""
    numerals: Annotated[int, Field(ge=0)]
    """How many Arabic numerals it holds: runs of digits with an optional decimal part."""


class Piece(Record):
    """A stretch of the text that belongs to one article: layouts set a headline far from its columns."""

    start: Annotated[int, Field(ge=0)]
    """Where it begins, in characters; it reaches to where the next piece of any article begins."""
    what: Literal["headline", "byline", "text", "caption"]
    """What stands there."""


class Article(Record):
    """A part of a source that a figure can be traced to."""

    id: Id
    """Unique within the source."""
    headline: Text
    """Its heading; a name of our own where it has none."""
    kind: ArticleKind
    """What sort of text it is."""
    within: Id | None = None
    """The article that it is a section of."""
    byline: Text | None = None
    """Who is named as its author."""
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1)]
    """Where it stands in the text; all pieces of all articles together cover it."""


class Source(Record):
    """data/sources/<id>.yml: a document that figures and terms were read from."""

    id: Id
    """Also the name of the file."""
    kind: SourceKind
    """What sort of document it is."""
    title: Text
    """Its title."""
    publisher: Text
    """Who published it."""
    described: Text | None = None
    """For a document that prints neither its title nor its publisher, or not both: how citations describe it instead of
    them and its date, with what was inferred, said once. It stands in brackets there."""
    author: Text | None = None
    """Who delivered or wrote it."""
    place: Id
    """The place that it is about."""
    delivered: Dated | None = None
    """When it was spoken."""
    published: Dated
    """When it was published."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    """The public address of the document."""
    index_number: Line | None = None
    """The number under which a government lists it."""
    language: Literal["zh"] = "zh"
    """The language it is written in."""
    text: ReadText
    """The text from which it was read."""
    articles: tuple[Article, ...]
    """Its articles or sections in order."""
