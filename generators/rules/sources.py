"""Sources: their places exist, their articles follow one another, dates are what they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generators.loading import Document, Edition
from generators.model.base import LANGUAGES, Text
from generators.model.source import UNWRITTEN
from generators.problems import PathStep, Problem, did_you_mean


def a_source_is_about_a_known_place(edition: Edition) -> Iterator[Problem]:
    """Its report stands on that place's page."""
    places = {place.id: place for place in edition.places.record.places}
    for source in edition.sources:
        name = source.record.place
        if name not in places:
            hint = did_you_mean(name, places, listed_in="data/places.yml")
            yield source.problem(["place"], f"unknown place '{name}'", hint)
        elif places[name].lead is None:
            yield source.problem(
                ["place"], f"place '{name}' has no lead", "its page needs one in data/places.yml"
            )


def articles_lie_in_articles_above(edition: Edition) -> Iterator[Problem]:
    """A section stands after the one that it is part of."""
    for source in edition.sources:
        above: set[str] = set()
        for n, article in enumerate(source.record.articles):
            if article.within is not None and article.within not in above:
                hint = did_you_mean(article.within, above) or "an article stands after the one it is part of"
                yield source.problem(("articles", n, "within"), f"unknown article '{article.within}'", hint)
            above.add(article.id)


def pieces_cover_the_text(edition: Edition) -> Iterator[Problem]:
    """The first begins with the text, no two begin at one place, none behind its end."""
    for source in edition.sources:
        begun: dict[int, str] = {}
        for n, article in enumerate(source.record.articles):
            for m, piece in enumerate(article.pieces):
                path = ("articles", n, "pieces", m, "start")
                if piece.start in begun:
                    yield source.problem(path, f"at {piece.start} a piece of '{begun[piece.start]}' begins")
                if piece.start >= source.record.text.characters:
                    yield source.problem(path, f"{piece.start} lies behind the end of the text")
                begun[piece.start] = article.id
        if 0 not in begun:
            yield source.problem(["articles"], "no piece begins at 0", "what stands at the head of the text?")


def an_inferred_date_says_from_what(edition: Edition) -> Iterator[Problem]:
    """Readers are told which dates are printed and how the others are known."""
    for source in edition.sources:
        for key in ("delivered", "published"):
            dated = getattr(source.record, key)
            if dated is not None and dated.known == "inferred" and dated.inferred_from is None:
                yield source.problem(
                    (key, "known"), "an inferred date needs `inferred_from`", "say from what, zh and en"
                )


def dates_exist(edition: Edition) -> Iterator[Problem]:
    """No 30 February, in sources and in the edition."""
    dated: list[tuple[Document[Any], tuple[PathStep, ...], str]] = [
        (edition.site, ("date",), edition.site.record.date)
    ]
    for source in edition.sources:
        dated.append((source, ("published", "date"), source.record.published.date))
        if source.record.delivered:
            dated.append((source, ("delivered", "date"), source.record.delivered.date))
    for document, path, day in dated:
        try:
            date.fromisoformat(f"{day}-01-01"[:10])
        except ValueError:
            yield document.problem(path, f"there is no day {day}")


def nothing_in_a_source_waits_to_be_written(edition: Edition) -> Iterator[Problem]:
    """A new source begins with gaps, and readers never see one."""
    for source in edition.sources:
        texts: list[tuple[tuple[PathStep, ...], Text]] = [
            (("title",), source.record.title),
            (("publisher",), source.record.publisher),
        ]
        for n, article in enumerate(source.record.articles):
            texts.append((("articles", n, "headline"), article.headline))
        for path, text in texts:
            for language in LANGUAGES:
                if text.in_(language) == UNWRITTEN:
                    hint = f"write it in the place of {UNWRITTEN}"
                    yield source.problem((*path, language), "this is still to be written", hint)


RULES = (
    a_source_is_about_a_known_place,
    articles_lie_in_articles_above,
    pieces_cover_the_text,
    an_inferred_date_says_from_what,
    dates_exist,
    nothing_in_a_source_waits_to_be_written,
)
