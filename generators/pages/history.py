"""What became of a figure: revised by a later source, corrected by us."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generators.charts.rows import number_text
from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.figures.numbers import Printed
from generators.language.dates import day_text
from generators.language.figures import show
from generators.language.words import words
from generators.model.base import Language
from generators.model.correction import Correction
from generators.reconciling.quantities import RATES, Quantity
from generators.reconciling.revisions import Revision, revisions

Told = tuple[str, str, str]
"""What happened, in words, and the address that tells more."""


def history(traced: Traced, catalogue: Catalogue, language: Language) -> Iterator[Told]:
    """What a figure's card says of its past: corrections of ours, then what sources revised."""
    word, all_ = words(language), revisions(catalogue)
    for correction in catalogue.corrected.get(traced.key, ()):
        yield word["corrected"], corrected(correction, language), addresses.correction(correction.id)
    if revision := all_.of_earlier.get(traced.key):
        later = revision.later.traced
        earlier = next(figure for figure in revision.earlier if figure.key == traced.key)
        said = f"{told(later, catalogue, language)}{difference(revision, earlier, catalogue, language)}"
        yield word["revised_by"], said, addresses.card(later)
    if revision := all_.of_later.get(traced.key):
        for figure in revision.earlier:
            yield word["revises"], told(figure.traced, catalogue, language), addresses.card(figure.traced)


def corrected(correction: Correction, language: Language) -> str:
    """When a correction was made and what stood there before."""
    day, was = day_text(correction.date, language), correction.was.in_(language)
    return words(language)["corrected_on"].format(date=day, was=was)


def told(traced: Traced, catalogue: Catalogue, language: Language) -> str:
    """A figure with the source that reports it and its day."""
    return words(language)["as_reported"].format(
        figure=show(traced.fact, catalogue.table, language).main,
        source=traced.source.title.in_(language),
        date=day_text(traced.source.published.date, language),
    )


def difference(revision: Revision, earlier: Quantity, catalogue: Catalogue, language: Language) -> str:
    """By how much a figure was revised, after a comma; nothing where there is no telling."""
    more, word = revision.more_than(earlier), words(language)
    if not more:
        return ""
    amount = _amount(abs(more), revision.later, catalogue, language)
    return (word["revised_up"] if more > 0 else word["revised_down"]).format(amount=amount)


def _amount(more: Decimal, like: Quantity, catalogue: Catalogue, language: Language) -> str:
    """An amount in the unit of a figure; of percentages in percentage points."""
    unit = like.traced.fact.unit
    printed = more / Decimal(catalogue.table.units[unit].factor) / RATES.get(like.family, Decimal(1))
    if like.family in RATES:
        return words(language)["revised_points"].format(n=f"{printed.normalize():f}")
    number = Decimal(f"{printed.normalize():f}")
    return number_text(Printed(number, number), unit, catalogue, language)
