"""A source's wording: where it uses the glossary's terms, and which of its phrases are in no entry, and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Id, Line, Record

PhraseKind = Literal["quoted", "numeral"]
PhraseRole = Literal["term", "aside", "open"]


class UseRow(Record):
    """How often an article of a source uses a term, in any of its forms."""

    term: Id
    """The entry."""
    article: Id
    """The article in which it stands."""
    count: Annotated[int, Field(ge=1)]
    """How often; a form inside the form of a longer term is not counted."""
    offset: Annotated[int, Field(ge=0)]
    """Where it first stands there, in Unicode characters of the text file as it is."""


class Usage(Record):
    """data/usage/<source>.csv"""

    rows: tuple[UseRow, ...]
    """Every use, in the order of the text."""


class PhraseRow(Record):
    """A phrase that could be a term: one in quotation marks, or one that begins with a Chinese numeral."""

    phrase: Line
    """As printed, without white space and outer quotation marks; a long one ends in an ellipsis after a few."""
    kind: PhraseKind
    """quoted: stands in quotation marks. numeral: counts, as 三抓三促 and 1+10 do."""
    length: Annotated[int, Field(ge=1)]
    """How many characters it has."""
    count: Annotated[int, Field(ge=1)]
    """How often the source has it."""
    offset: Annotated[int, Field(ge=0)]
    """Where it first stands, in Unicode characters of the text file as it is."""
    role: PhraseRole
    """term: an entry explains it. aside: set aside for a reason. open: not yet decided."""
    ref: str
    """For a term: the entry, or the entries that its places belong to, with blanks between."""
    reason: str
    """For one set aside: why, as named in data/reasons.yml; several with blanks between, where its places differ."""

    @property
    def refs(self) -> tuple[str, ...]:
        """The entries that explain it."""
        return tuple(self.ref.split())

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it was set aside."""
        return tuple(self.reason.split())


class Phrases(Record):
    """data/phrases/<source>.csv"""

    rows: tuple[PhraseRow, ...]
    """Every such phrase, in the order of the text."""
