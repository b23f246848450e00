"""The page of figures that follow from printed ones and that no source prints."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.figures.intervals import Interval
from generators.figures.periods import Period
from generators.language.dates import period_text
from generators.language.words import words
from generators.model.base import Language
from generators.pages.cases import PieceView, pieces, together
from generators.pages.page import Page, filled, sentence
from generators.pages.views import FigureView, Views
from generators.reconciling import spoken
from generators.reconciling.derived import Derived
from generators.reconciling.index import index_of
from generators.reconciling.quantities import Quantity


@dataclass(frozen=True)
class DerivedView:
    """A derived figure in one language; it has no source card."""

    id: str
    name: str
    href: str
    place: str
    when: str
    point: str
    range: str
    whole: str
    """For what comes whole: the whole numbers in the range."""
    kind: str
    pieces: tuple[PieceView, ...]
    figures: tuple[FigureView, ...]
    doubts: str


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The page of derived figures."""
    views, word = Views(catalogue, language, addresses.DERIVED), words(language)
    title = word["derived_figures"]
    body = filled(
        "derived",
        language,
        title=title,
        crumbs=views.crumbs((word["add_up"], addresses.RECONCILIATION)),
        figures=[derived_view(figure, views) for figure in index_of(catalogue).derived],
        method=views.link(f"{addresses.METHOD}#reconciliation"),
        data=views.link(f"{addresses.DATA}#files"),
    )
    yield Page(addresses.DERIVED, title, word["derived_lead"], body)


def derived_view(figure: Derived, views: Views) -> DerivedView:
    """A derived figure for a list."""
    language, table, word = views.language, views.catalogue.table, words(views.language)
    like, reckoned = figure.like, figure.outcome
    ruler = spoken.ruler(like, table, language)
    found = spoken.outcome(reckoned, reckoned.could_be, like, table)
    return DerivedView(
        id=figure.id,
        name=sentence(figure.indicator.name.in_(language)),
        href=views.link(addresses.indicator(figure.indicator.id)),
        place=like.traced.place.name.in_(language),
        when=period_text(Period(figure.at, figure.at), language),
        point=ruler.range(found.range) if found.range.is_open else ruler.one(found.point),
        range="" if found.range.is_open else ruler.range(found.range),
        whole=_whole(like, reckoned.could_be, language),
        kind=word[f"derived_{figure.kind}"],
        pieces=pieces(reckoned.steps, views),
        figures=tuple(views.figure(s.traced) for s in reckoned.steps if isinstance(s, Quantity)),
        doubts=together((word[f"why_{doubt}"] for doubt in figure.doubts), language),
    )


def _whole(like: Quantity, could_be: Interval, language: Language) -> str:
    """Which whole numbers lie in the range; nothing for what is measured and not counted, or where an end is open."""
    if like.step or could_be.low is None or could_be.high is None:
        return ""
    low, high, word = math.ceil(could_be.low), math.floor(could_be.high), words(language)
    if low > high:
        return word["no_whole_number"]
    one = word["whole_number"].format(n=low)
    return one if low == high else word["whole_numbers"].format(low=low, high=high)
