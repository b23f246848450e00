"""Targets with what is known of each, as a table."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.figures.numbers import round_significant
from generators.model.fact import NUMBER, PERIOD, Bound, Measure
from generators.model.source import DAY
from generators.reconciling.paces import Direction
from generators.reconciling.quantities import Quantity
from generators.reconciling.reckoned import Reckoned
from generators.reconciling.targets import State, Tracked, tracked

COLUMNS: dict[str, Column] = {
    "id": Column(
        zh="目标在 facts.csv 中的编号", en="the target’s id in facts.csv", key=True, refers="facts.id"
    ),
    "place": Column(zh="地方", en="the place", refers="places.id"),
    "indicator": Column(zh="指标", en="the indicator", refers="indicators.id"),
    "label_zh": Column(zh="指标中文名", en="the indicator’s Chinese name"),
    "label_en": Column(zh="指标英文名", en="the indicator’s English name"),
    "measure": Column(
        zh="口径",
        en="what is aimed at: level, growth, change, share, rank …",
        values=get_args(Measure),
        words="measure_",
    ),
    "period": Column(
        zh="目标的时期，其末尾为期限", en="the target’s period; it is due at its end", pattern=PERIOD
    ),
    "bound": Column(zh="界限", en="the bound printed", values=get_args(Bound), words="bound_"),
    "value": Column(
        zh="目标数值，如原文所印", en="the value aimed at, as printed", pattern=NUMBER, unit_in="unit"
    ),
    "unit": Column(zh="原文单位", en="the unit as printed", optional=True),
    "direction": Column(
        zh="哪一边算达到：up 不低于，down 不高于",
        en="up: no less counts; down: no more counts",
        values=get_args(Direction),
    ),
    "state": Column(
        zh="状态：reached、behind、on-the-way、not-yet-due、not-reported、dropped、redefined",
        en="reached, behind, on-the-way, not-yet-due, not-reported, dropped or redefined",
        values=get_args(State),
    ),
    "due": Column(
        zh="是否到期：期限已过或已有同期结果",
        en="yes: the period is over or its result is known; behind before that is a pace only",
        type="boolean",
    ),
    "as_of": Column(
        zh="该地最近一份来源的日期", en="the date of the latest source about the place", pattern=DAY
    ),
    "known": Column(
        zh="所对照的已知数字，facts.csv 中的编号",
        en="the figure it is held against: its id in facts.csv",
        optional=True,
        refers="facts.id",
    ),
    "known_period": Column(zh="该数字的时期", en="that figure’s period", optional=True, pattern=PERIOD),
    "known_bound": Column(
        zh="该数字的界限", en="that figure’s bound", optional=True, values=get_args(Bound), words="bound_"
    ),
    "known_value": Column(
        zh="该数字的数值，如原文所印",
        en="that figure’s value, as printed",
        optional=True,
        pattern=NUMBER,
        unit_in="known_unit",
    ),
    "known_unit": Column(zh="该数字的单位", en="that figure’s unit", optional=True),
    "derived_distance": Column(
        zh="推算：已知减目标，负数为少于目标",
        en="worked out here: known less target; negative where less is known than aimed at",
        type="number",
        optional=True,
        unit_in="derived_unit",
    ),
    "derived_needed_per_year": Column(
        zh="推算：达到目标每年所需的变化或数量",
        en="worked out here: what each year has to bring",
        type="number",
        optional=True,
        unit_in="derived_unit",
    ),
    "derived_had_per_year": Column(
        zh="推算：此前每年的变化或数量",
        en="worked out here: what a year brought so far",
        type="number",
        optional=True,
        unit_in="derived_unit",
    ),
    "derived_unit": Column(
        zh="上面三列的单位；百分比的差以百分点计",
        en="the unit of these three; of percentages, percentage points",
        optional=True,
    ),
    "pace_from": Column(
        zh="推算此前变化所用的数字",
        en="the figures from which the yearly change was worked out",
        type="list",
        parted=" ",
        optional=True,
        refers="facts.id",
    ),
    "successor": Column(
        zh="取代它的目标", en="the target that took its place", optional=True, refers="facts.id"
    ),
    "note_zh": Column(zh="说明（中文）", en="a note, in Chinese", optional=True),
    "note_en": Column(zh="说明（英文）", en="a note, in English", optional=True),
    "url_zh": Column(zh="页面（中文）", en="its place on the Chinese page"),
    "url_en": Column(zh="页面（英文）", en="its place on the English page"),
}
"""Each column of targets.csv, in order; what is worked out stands in columns of its own and says so in its name."""
DIGITS = 6
"""Significant digits of what is worked out: a division has no last digit, and no source prints so many."""
POINTS = "个百分点"


def as_csv(catalogue: Catalogue) -> str:
    """targets.csv, by source and order of appearance."""
    return table(tuple(COLUMNS), (_row(one, catalogue) for one in tracked(catalogue)))


def _row(one: Tracked, catalogue: Catalogue) -> dict[str, str]:
    traced, fact = one.target.traced, one.target.traced.fact
    page = f"{catalogue.site.base_url}{{}}/{addresses.target(traced)}"
    return {
        "id": one.target.key,
        "place": traced.place.id,
        "indicator": fact.indicator,
        "label_zh": traced.indicator.name.zh,
        "label_en": traced.indicator.name.en,
        "measure": fact.measure,
        "period": fact.period,
        "bound": fact.bound,
        "value": fact.value,
        "unit": catalogue.table.units[fact.unit].shown,
        "direction": one.aim.direction,
        "state": one.state,
        "due": "yes" if one.due else "no",
        "as_of": one.as_of,
        **_known(one.known, catalogue),
        **_derived(one, catalogue),
        "successor": one.successor.key if one.successor else "",
        "note_zh": one.fate.note.zh if one.fate else "",
        "note_en": one.fate.note.en if one.fate else "",
        "url_zh": page.format("zh"),
        "url_en": page.format("en"),
    }


def _known(known: Quantity | None, catalogue: Catalogue) -> dict[str, str]:
    fact = known.traced.fact if known else None
    return {
        "known": known.key if known else "",
        "known_period": fact.period if fact else "",
        "known_bound": fact.bound if fact else "",
        "known_value": fact.value if fact else "",
        "known_unit": catalogue.table.units[fact.unit].shown if fact else "",
    }


def _derived(one: Tracked, catalogue: Catalogue) -> dict[str, str]:
    unit = catalogue.table.units[one.target.traced.fact.unit]
    factor = Decimal("0.01") if one.target.is_rate else Decimal(unit.factor)
    needed = _amount(one.pace.needed if one.pace else None, factor)
    had = _amount(one.pace.had if one.pace else None, factor)
    distance = _amount(one.distance, factor)
    steps = one.pace.had.steps if one.pace else ()
    return {
        "derived_distance": distance,
        "derived_needed_per_year": needed,
        "derived_had_per_year": had,
        "derived_unit": (POINTS if one.target.is_rate else unit.shown) if distance or needed else "",
        "pace_from": " ".join(dict.fromkeys(step.key for step in steps if isinstance(step, Quantity))),
    }


def _amount(amount: Reckoned | None, factor: Decimal) -> str:
    if amount is None:
        return ""
    return f"{round_significant(amount.point / factor, DIGITS).normalize() + Decimal(0):f}"
