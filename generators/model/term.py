"""A term: a slogan or policy word, taken apart and explained."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Id, Line, Record, Text

Standing = Literal["official", "established", "ours"]
Kind = Literal["formula", "shorthand", "metaphor", "brand", "programme", "mechanism", "title", "set-phrase"]
Scope = Literal["national", "province", "city", "district"]
TermBasis = Literal["defined", "listed", "context", "general"]
Counting = Literal["groups", "sum", "open", "pairs", "same", "digits", "characters", "words", "headings"]
Uncounting = Literal["order", "measure", "name", "whole", "many", "entry", "unknown"]
Year = Annotated[str, Field(pattern=r"^\d{4}$")]


class Part(Record):
    """A group of parts that a piece of a term stands for."""

    label: Line
    """The piece of the term as written: 七地, 一屏; N where any number is meant."""
    english: Line | None = None
    """The piece in English: Seven Hubs. The term's own English where it is left out."""
    count: Annotated[int, Field(gt=0)]
    """How many the piece says there are."""
    items: tuple[Text, ...]
    """What it stands for; as many as the count."""


class Uncounted(Record):
    """A numeral of a term that counts none of its parts."""

    piece: Line
    """The numeral with the characters that it belongs to: 七天, 二十大, 5+2."""
    what: Uncounting
    """order: a place in an order. measure: a length of time or a size. name: part of a name, like a telephone
    number. whole: one as single, each, joint or at once. many: a round number for many. entry: counts the parts of
    another entry, which has this form. unknown: counts something that no source names."""


class English(Record):
    """How a term is given in English."""

    name: Line
    """The rendering that the site uses."""
    standing: Standing
    """official: from an official English text. established: usual among translators. ours: made for this site."""
    literal: Line
    """What the characters say, word by word."""


class Sense(Record):
    """One of several meanings of the same form."""

    meaning: Text
    """What it means in this sense."""
    where: Text
    """When or where it has this sense."""
    since: Year | None = None
    """The first year in which it has this sense; only where it is certain."""
    until: Year | None = None
    """The last year; only where it is certain."""


class TermUse(Record):
    """A source that holds the term."""

    source: Id
    """The source."""
    role: Literal["defines", "lists", "uses"]
    """defines: says what it means. lists: names its parts. uses: takes it as known."""
    anchor: Line | None = None
    """A few characters where it is defined or listed."""


class Term(Record):
    """data/glossary/<id>.yml: one entry of the glossary."""

    id: Id
    """Also the name of the file: pinyin or English, hyphenated."""
    term: Line
    """The term as written, without quotation marks."""
    pinyin: Line | None = None
    """Only where the computed reading is wrong."""
    english: English
    """Its English."""
    kind: Kind
    """formula: a numeral and what it stands for."""
    scope: Scope
    """Who coined it or at which level it is current."""
    meaning: Text
    """What it means, in our own words."""
    basis: TermBasis
    """How we know: defined in a source, parts listed in a source, read from context, or general knowledge."""
    parts: tuple[Part, ...] = ()
    """What its pieces stand for."""
    counting: Literal["pairs", "same", "digits"] | None = None
    """How its numerals count; only where the form does not say it. pairs: each of one group goes with one of the
    other, 三抓三促. same: all numerals count the same things, 四水四定. digits: each digit for itself, 1314."""
    uncounted: tuple[Uncounted, ...] = ()
    """Its numerals that count no parts. 第一, 三年, 一体化 and 5G need no entry: their form says it."""
    senses: tuple[Sense, ...] = ()
    """Other meanings of the same form."""
    aliases: tuple[Line, ...] = ()
    """Other forms of it."""
    not_in: tuple[Line, ...] = ()
    """Longer words in which the same characters are not it: 人民生活 is not about 民生."""
    follows: tuple[Id, ...] = ()
    """Formulas of the level above that this one answers."""
    related: tuple[Id, ...] = ()
    """Entries that a reader may want next."""
    broader: tuple[Id, ...] = ()
    """Entries for the wider thing that this one belongs to."""
    uses: Annotated[tuple[TermUse, ...], Field(min_length=1)]
    """The sources that hold it."""
    note: Text | None = None
    """What else a reader should know: a change of meaning, a doubt."""
