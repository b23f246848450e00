"""Facts as a table and as objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.base import Language
from generators.model.fact import NUMBER, PERIOD, Basis, Bound, Measure, Status
from generators.reconciling.revisions import revisions

STATES = ("current", "corrected", "revised")
COLUMNS: dict[str, Column] = {
    "id": Column(zh="本站编号：来源.数字", en="the site's id: source.figure", key=True),
    "source": Column(zh="来源文件", en="the source", refers="sources.id"),
    "article": Column(zh="所在段落", en="the section it stands in", refers="articles.id", beside="source"),
    "place": Column(zh="地方", en="the place", refers="places.id"),
    "indicator": Column(zh="指标", en="the indicator", refers="indicators.id"),
    "label_zh": Column(zh="指标中文名", en="the indicator's Chinese name"),
    "label_en": Column(zh="指标英文名", en="the indicator's English name"),
    "topic": Column(zh="主题", en="the topic", refers="topics.id"),
    "measure": Column(
        zh="口径：水平值、同比、年均、变化、占比、位次、完成率、倍数",
        en="what was measured of it: level, growth, change, share, rank …",
        values=get_args(Measure),
        words="measure_",
    ),
    "basis": Column(
        zh="价格：现价、可比价或未说明",
        en="nominal, real or unstated prices",
        values=get_args(Basis),
        words="basis_",
    ),
    "period": Column(
        zh="时期：2025、2025-Q1、2025-03，或从一点到另一点：多年的增速、年均增速和变化从基期起，2020/2025 以2020年为基期；"
        "水平值等是所涵盖的各年，2021/2025 即2021年至2025年",
        en="the period: 2025, 2025-Q1, 2025-03, or from one point to another: growth and changes count from a base, so "
        "2020/2025 is what came about after 2020; for levels and the like it is the span itself, so 2021/2025 is the "
        "five years together",
        pattern=PERIOD,
    ),
    "status": Column(
        zh="状态：实际、目标、计划、基数",
        en="actual, target, plan or baseline",
        values=get_args(Status),
        words="status_",
    ),
    "bound": Column(
        zh="界限：确数、以上、超、约、近、以内、控制在",
        en="exact, at-least, more-than, about, nearly, at-most or held-to",
        values=get_args(Bound),
        words="bound_",
    ),
    "value": Column(
        zh="数值，保留原有位数；下降为负",
        en="the value with the digits printed; a fall is negative",
        pattern=NUMBER,
        unit_in="unit",
    ),
    "unit": Column(zh="原文单位", en="the unit as printed", optional=True),
    "anchor": Column(zh="定位字", en="a few characters of the source around the figure"),
    "offset": Column(
        zh="定位字在所据文本中的字符位置，从 0 起",
        en="where the anchor begins in the text read, in characters from 0",
        type="integer",
        unit="characters",
    ),
    "url_zh": Column(zh="出处卡（中文）", en="its source card in Chinese"),
    "url_en": Column(zh="出处卡（英文）", en="its source card in English"),
    "unit_symbol": Column(
        zh="单位在 units.csv 中的名称", en="the unit's name in units.csv", refers="units.symbol"
    ),
    "note_zh": Column(
        zh="附注（中文）：存疑之处，或所取的读法",
        en="a doubt or a reading that was chosen, in Chinese",
        optional=True,
    ),
    "note_en": Column(zh="附注（英文）", en="the same in English", optional=True),
    "state": Column(
        zh="是否仍然有效：有效；本站更正过，现在有效；后来的来源另有说法",
        en="whether it counts: current; corrected, an error of ours was put right and it counts as it stands; revised, a "
        "later source says otherwise",
        values=STATES,
        words="figure_state_",
    ),
    "current": Column(
        zh="现在有效的数字：即本身，或后来的来源所说的",
        en="the figure that counts now: itself, or what a later source says",
        refers="facts.id",
    ),
}
"""Each column of facts.csv, in order, and what it holds; columns may be added, none is renamed."""


def as_csv(catalogue: Catalogue) -> str:
    """facts.csv"""
    return table(tuple(COLUMNS), rows(catalogue))


def as_json(catalogue: Catalogue) -> str:
    """facts.json: a list of objects with the columns as keys; offset is a number."""
    objects = [row | {"offset": int(row["offset"])} for row in rows(catalogue)]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def rows(catalogue: Catalogue) -> Iterator[dict[str, str]]:
    """One row for each fact, by source and order of appearance."""
    for traced in catalogue.facts:
        yield _row(traced, catalogue)


def _row(traced: Traced, catalogue: Catalogue) -> dict[str, str]:
    fact, now = traced.fact, revisions(catalogue).current(traced)
    return {
        "id": traced.key,
        "source": traced.source.id,
        "article": fact.article,
        "place": traced.place.id,
        "indicator": fact.indicator,
        "label_zh": traced.indicator.name.zh,
        "label_en": traced.indicator.name.en,
        "topic": traced.topic.id,
        "measure": fact.measure,
        "basis": fact.basis,
        "period": fact.period,
        "status": fact.status,
        "bound": fact.bound,
        "value": fact.value,
        "unit": catalogue.table.units[fact.unit].shown,
        "anchor": fact.anchor,
        "offset": str(fact.offset),
        "url_zh": _url(traced, catalogue, "zh"),
        "url_en": _url(traced, catalogue, "en"),
        "unit_symbol": fact.unit,
        "note_zh": fact.note.zh if fact.note else "",
        "note_en": fact.note.en if fact.note else "",
        "state": _state(traced, now, catalogue),
        "current": now.key,
    }


def _state(traced: Traced, now: Traced, catalogue: Catalogue) -> str:
    """What was corrected and then revised is revised."""
    if now.key != traced.key:
        return "revised"
    corrected = {correction.what for correction in catalogue.corrections if correction.kind == "figure"}
    return "corrected" if traced.key in corrected else "current"


def _url(traced: Traced, catalogue: Catalogue, language: Language) -> str:
    return f"{catalogue.site.base_url}{language}/{addresses.card(traced)}"
