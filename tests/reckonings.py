"""Figures set side by side without files, for tests of what must hold between them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from generators.derive.catalogue import Catalogue, Traced
from generators.model.base import Text
from generators.model.fact import Fact
from generators.model.indicator import Indicator
from generators.model.relation import Remark, StatedRelation
from generators.reconciling.quantities import Quantity, quantity
from generators.reconciling.reckoned import Reckoned
from generators.reconciling.reconciled import reconciled
from generators.reconciling.relations import Relation
from tests.editions import UNITS, small_catalogue

FAMILIES = "".join(
    f"  - {{id: {name}, name: {{zh: 甲, en: {name}}}, base: {base}, english: '{{n}} {name}'}}\n"
    for name, base in (
        ("people", "人"),
        ("visits", "人次"),
        ("count", "个"),
        ("percentage-points", "个百分点"),
        ("places-moved", "个位次"),
        ("years", "年"),
    )
)
MORE_UNITS = """\
  - {symbol: 人, family: people, factor: '1'}
  - {symbol: 万人次, family: visits, factor: '10000'}
  - {symbol: 人次, family: visits, factor: '1'}
  - {symbol: 家, family: count, factor: '1'}
  - {symbol: 万户, family: count, factor: '10000'}
  - {symbol: 个百分点, family: percentage-points, factor: '1'}
  - {symbol: 个位次, family: places-moved, factor: '1'}
  - {symbol: 年, family: years, factor: '1'}
"""
FIGURE = re.compile(r"^(?P<value>-?[\d.]+(?:-[\d.]+)?)(?P<unit>.+)$")
NOTE = Text(zh="另一个口径", en="Another scope")

INDICATORS: Mapping[str, Mapping[str, object]] = {
    "gdp": {"growth": "real", "parts": ("primary", "secondary", "tertiary")},
    "primary": {"growth": "real"},
    "secondary": {"growth": "real"},
    "tertiary": {"growth": "real"},
    "spending": {},
    "trade": {"parts": ("exports", "imports")},
    "exports": {},
    "imports": {},
    "mixed": {"parts": ("spending", "visitors")},
    "visitors": {"family": "visits"},
    "staff": {"family": "people", "nature": "stock"},
    "firms": {"family": "count", "nature": "stock"},
    "green-rate": {"family": "percent", "nature": "stock"},
}
"""Indicators by id, with what is not as in most: money that flows."""


@cache
def _small() -> Catalogue:
    with tempfile.TemporaryDirectory() as folder:
        families, units = UNITS.split("units:\n")
        return small_catalogue(
            Path(folder), {"units.yml": f"{families}{FAMILIES}units:\n{units}{MORE_UNITS}"}
        )


def _indicator(name: str) -> Indicator:
    text = Text(zh="甲", en="a")
    usual: dict[str, object] = {"family": "money", "nature": "flow"}
    return Indicator.model_validate(
        {"id": name, "name": text, "definition": text, **usual, **INDICATORS[name]}
    )


def figure(name: str, printed: str, indicator: str, period: str, **more: object) -> Traced:
    """A figure as printed ('7.3%'); `measure`, `bound`, `status`, `basis` and `note` are those of a fact.

    It stands in the source `source` ('now' where none is named) and is of the place `place`.
    """
    source, place = str(more.pop("source", "now")), str(more.pop("place", "ganzhou"))
    small = _small()
    match = FIGURE.match(printed)
    assert match, printed
    fact = Fact.model_validate(
        {
            "id": name,
            "indicator": indicator,
            "period": period,
            "article": "growth",
            "anchor": printed.ljust(2),
            **match.groupdict(),
            **more,
        }
    )
    return replace(
        small.facts[0],
        fact=fact,
        source=small.sources[0].model_copy(update={"id": source}),
        indicator=_indicator(indicator),
        place=small.places_by_id[place],
    )


def beside(
    *figures: Traced, relations: tuple[StatedRelation, ...] = (), remarks: tuple[Remark, ...] = ()
) -> Catalogue:
    """An edition of these figures."""
    return replace(
        _small(),
        facts=figures,
        indicators=tuple(map(_indicator, INDICATORS)),
        relations=relations,
        remarks={remark.relation: remark for remark in remarks},
    )


def quantity_of(printed: str, **more: object) -> Quantity:
    """A printed figure as a number; of an indicator that its unit does not matter to."""
    return quantity(figure("n", printed, "firms", "2025", **more), _small().table)


def shown(outcome: Reckoned | None) -> str:
    """Arithmetic with the figures as printed."""
    steps = outcome.steps if outcome else ()
    return "".join(
        step if isinstance(step, str) else step.traced.fact.value + step.traced.fact.unit for step in steps
    )


def relations_of(catalogue: Catalogue) -> list[Relation]:
    """What must hold between the figures of an edition."""
    return [case.relation for case in reconciled(catalogue)]


def told(catalogue: Catalogue) -> list[str]:
    """Every relation of an edition: id, verdict, why, arithmetic."""
    return [
        " | ".join((relation.id, " ".join((relation.verdict, *relation.why)), shown(relation.expected)))
        for relation in relations_of(catalogue)
    ]


def plain(number: Decimal) -> str:
    """A number as reports print it."""
    return f"{number:f}"
