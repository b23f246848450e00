"""A document for each term."""

from __future__ import annotations

from typing import Literal

from generators.derive.readings import reading, spellings
from generators.derive.uses import SourceUse, uses_of
from generators.exports.api.forms import Document, Form, Ref
from generators.exports.api.writer import Writer, document, schema
from generators.exports.edition import concept
from generators.exports.relations import Relations
from generators.figures.counting import law_of, uncounted_in
from generators.model.base import Text
from generators.model.term import (
    Counting,
    English,
    Kind,
    Part,
    Scope,
    Sense,
    Term,
    TermBasis,
    Uncounted,
)


class Held(Form):
    """How often an article has a term."""

    article: str
    """The article's id, unique within the source."""
    headline: Text
    """Its heading."""
    count: int
    """How often."""


class Use(Form):
    """What a source does with a term."""

    source: Ref
    """The source."""
    role: Literal["defines", "lists", "uses"]
    """defines: says what it means. lists: names its parts. uses: takes it as known."""
    anchor: str | None
    """A few characters of the source where it is defined or listed."""
    count: int
    """How often it stands there by itself."""
    articles: tuple[Held, ...]
    """The articles that have it."""
    inside: tuple[str, ...]
    """Where it does not stand by itself: ids of the longer terms that hold it."""


class TermDocument(Document):
    """api/terms/<id>.json: a slogan or policy word, taken apart and explained."""

    id: str
    """Its id, stable for ever."""
    concept: str
    """Its name on the web, as in the concept scheme (SKOS)."""
    term: str
    """The term as written."""
    pinyin: str
    """Its reading with tones."""
    spellings: tuple[str, ...]
    """Ways to type it in Latin letters."""
    english: English
    """Its English name and what that rests on."""
    kind: Kind
    """What sort of term."""
    scope: Scope
    """The level at which it is current."""
    meaning: Text
    """What it means."""
    basis: TermBasis
    """How we know."""
    counting: Counting | None
    """How its numerals count its parts; null where it has none."""
    uncounted: tuple[Uncounted, ...]
    """Numerals in it that count no parts."""
    parts: tuple[Part, ...]
    """What its pieces stand for."""
    senses: tuple[Sense, ...]
    """Other meanings of the same form."""
    aliases: tuple[str, ...]
    """Other forms of it."""
    not_in: tuple[str, ...]
    """Longer words in which the same characters are not it."""
    follows: tuple[Ref, ...]
    """Formulas of the level above that it answers."""
    broader: tuple[Ref, ...]
    """The wider things that it belongs to."""
    narrower: tuple[Ref, ...]
    """What belongs to it."""
    related: tuple[Ref, ...]
    """Neighbours, those among them that it answers or that answer it."""
    uses: tuple[Use, ...]
    """What each source does with it."""
    note: Text | None
    """What else a reader should know."""
    pages: Text
    """Its page in both languages."""


def term_document(term: Term, known: Relations, refs: dict[str, Ref], writer: Writer) -> TermDocument:
    """The document of a term, given the relations of all terms and references to them by id."""
    return TermDocument(
        form=writer.url(schema("terms")),
        address=writer.url(document("terms", term.id)),
        edition=writer.edition,
        id=term.id,
        concept=concept(writer.catalogue.site, term.id),
        term=term.term,
        pinyin=reading(term),
        spellings=spellings(term),
        english=term.english,
        kind=term.kind,
        scope=term.scope,
        meaning=term.meaning,
        basis=term.basis,
        counting=law_of(term),
        uncounted=uncounted_in(term),
        parts=term.parts,
        senses=term.senses,
        aliases=term.aliases,
        not_in=term.not_in,
        follows=tuple(refs[id_] for id_ in term.follows),
        broader=tuple(refs[id_] for id_ in known.broader[term.id]),
        narrower=tuple(refs[id_] for id_ in known.narrower[term.id]),
        related=tuple(refs[id_] for id_ in known.related[term.id]),
        uses=tuple(_use(use, writer) for use in uses_of(term, writer.catalogue)),
        note=term.note,
        pages=refs[term.id].pages or writer.pages(""),
    )


def _use(use: SourceUse, writer: Writer) -> Use:
    return Use(
        source=writer.source(use.source),
        role=use.use.role,
        anchor=use.use.anchor,
        count=use.count,
        articles=tuple(
            Held(article=article.id, headline=article.headline, count=count)
            for article, count in use.articles
        ),
        inside=tuple(term.id for term in use.inside),
    )
