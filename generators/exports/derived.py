"""Figures that follow from printed ones, as a table of their own: none stands among the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.numbers import plain
from generators.exports.tables import table
from generators.figures.periods import Point
from generators.model.fact import PERIOD
from generators.reconciling import spoken
from generators.reconciling.derived import Derived, DerivedKind
from generators.reconciling.index import index_of
from generators.reconciling.quantities import Quantity

COLUMNS: dict[str, Column] = {
    "id": Column(zh="本站编号：类别.指标.地方.年份", en="the site's id: kind.indicator.place.year", key=True),
    "kind": Column(
        zh="怎样推得：上年数、基期数、任务数、余数",
        en="how it follows: year-before, base, plan or remainder",
        values=get_args(DerivedKind),
    ),
    "indicator": Column(zh="指标", en="the indicator", refers="indicators.id"),
    "label_zh": Column(zh="指标中文名", en="the indicator's Chinese name"),
    "label_en": Column(zh="指标英文名", en="the indicator's English name"),
    "place": Column(zh="地方", en="the place", refers="places.id"),
    "period": Column(
        zh="时期：2025、2025-Q1 或 2025-03", en="the period: 2025, 2025-Q1 or 2025-03", pattern=PERIOD
    ),
    "value": Column(
        zh="按印出的数推得的值",
        en="the value that the figures as printed give",
        type="number",
        unit_in="unit",
    ),
    "low": Column(
        zh="舍入允许的最小值；空着表示没有限定",
        en="the least that rounding allows; empty where it is open",
        type="number",
        optional=True,
        unit_in="unit",
    ),
    "high": Column(
        zh="舍入允许的最大值；空着表示没有限定",
        en="the most that rounding allows; empty where it is open",
        type="number",
        optional=True,
        unit_in="unit",
    ),
    "unit": Column(zh="单位", en="the unit", optional=True),
    "derivation_zh": Column(zh="算式（中文）", en="the arithmetic, in Chinese"),
    "derivation_en": Column(zh="算式（英文）", en="the arithmetic, in English"),
    "facts": Column(
        zh="所用数字的编号，空格分隔",
        en="ids of the figures used, separated by spaces",
        type="list",
        parted=" ",
        refers="facts.id",
    ),
    "doubts": Column(
        zh="存疑之处：real-growth 指增速按可比价、总量按现价",
        en="doubts: real-growth is growth at comparable prices against levels at current ones",
        type="list",
        parted=" ",
        optional=True,
    ),
    "url_zh": Column(zh="页面（中文）", en="where it stands, in Chinese"),
    "url_en": Column(zh="页面（英文）", en="where it stands, in English"),
}
"""Each column of derived.csv, in order, and what it holds; columns may be added, none is renamed."""


def as_csv(catalogue: Catalogue) -> str:
    """derived.csv"""
    return table(tuple(COLUMNS), rows(catalogue))


def rows(catalogue: Catalogue) -> Iterator[dict[str, str]]:
    """One row for each derived figure, by indicator."""
    for figure in index_of(catalogue).derived:
        yield _row(figure, catalogue)


def _row(figure: Derived, catalogue: Catalogue) -> dict[str, str]:
    units, like, outcome = catalogue.table, figure.like, figure.outcome
    ends = spoken.range_in_unit(outcome.could_be, like, units)
    base, address = catalogue.site.base_url, addresses.derived(figure.id)
    return {
        "id": figure.id,
        "kind": figure.kind,
        "indicator": figure.indicator.id,
        "label_zh": figure.indicator.name.zh,
        "label_en": figure.indicator.name.en,
        "place": like.traced.place.id,
        "period": _period(figure.at),
        "value": plain(spoken.in_unit(outcome.point, like, units)) or "",
        "low": plain(ends.low) or "",
        "high": plain(ends.high) or "",
        "unit": units.units[like.traced.fact.unit].shown,
        "derivation_zh": spoken.as_text(outcome.steps, units, "zh"),
        "derivation_en": spoken.as_text(outcome.steps, units, "en"),
        "facts": " ".join(step.key for step in outcome.steps if isinstance(step, Quantity)),
        "doubts": " ".join(figure.doubts),
        "url_zh": f"{base}zh/{address}",
        "url_en": f"{base}en/{address}",
    }


def _period(point: Point) -> str:
    """As facts write it."""
    if point.quarter:
        return f"{point.year}-Q{point.quarter}"
    return f"{point.year}-{point.month:02}" if point.month else str(point.year)
