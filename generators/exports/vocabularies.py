"""The short lists that other tables refer to: places, topics, indicators, units, reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.cells import ID, URLS, Cells, both, pages
from generators.exports.columns import Column
from generators.exports.export import Export
from generators.exports.tables import table
from generators.model.base import Text
from generators.model.fact import Basis
from generators.model.indicator import Better, Nature
from generators.model.vocabulary import Level

PLACES: dict[str, Column] = {
    "id": ID,
    "name_zh": Column(zh="中文名", en="its Chinese name"),
    "name_en": Column(zh="英文名", en="its English name"),
    "level": Column(zh="行政级别", en="its level of administration", values=get_args(Level), words="level_"),
    "within": Column(zh="所属的地方", en="the place of which it is a part", optional=True, refers="places.id"),
    "code": Column(
        zh="行政区划代码（GB/T 2260）", en="its administrative division code (GB/T 2260)",
        optional=True, pattern=r"^\d{6}$",
    ),
    **URLS,
}  # fmt: skip
TOPICS: dict[str, Column] = {
    "id": ID,
    "name_zh": Column(zh="中文名", en="its Chinese name"),
    "name_en": Column(zh="英文名", en="its English name"),
    **URLS,
}
INDICATORS: dict[str, Column] = {
    "id": ID,
    "name_zh": Column(zh="中文名", en="its Chinese name"),
    "name_en": Column(zh="英文名", en="its English name"),
    "definition_zh": Column(zh="数的是什么（中文）", en="what is counted and what is not, in Chinese"),
    "definition_en": Column(zh="数的是什么（英文）", en="what is counted and what is not, in English"),
    "topic": Column(zh="主题", en="the topic", refers="topics.id"),
    "family": Column(zh="计量类别，见 units.csv", en="the family of units that measure it, see units.csv"),
    "nature": Column(
        zh="时期数或时点数", en="what adds up over a period, or what holds at a date",
        values=get_args(Nature), words="nature_",
    ),
    "growth": Column(
        zh="按惯例其增速怎样计算", en="how its growth is reckoned by convention",
        values=get_args(Basis), words="basis_",
    ),
    "better": Column(
        zh="报告把哪个方向看作进步", en="which direction the reports count as progress",
        values=get_args(Better), words="better_",
    ),
    "aliases": Column(
        zh="报告中的其他写法，用“；”隔开", en="other forms that reports print, separated by “；”",
        type="list", parted="；", optional=True,
    ),
    "parts": Column(
        zh="由哪些指标相加而成，空格分隔", en="the indicators that it is the sum of, separated by spaces",
        type="list", parted=" ", optional=True, refers="indicators.id",
    ),
    **URLS,
}  # fmt: skip
UNITS: dict[str, Column] = {
    "symbol": Column(
        zh="名称：原文单位，同形的另加区别", en="its name: as printed, or told apart from one that is printed alike",
        key=True,
    ),
    "printed": Column(
        zh="原文单位；数字后什么也不印的空着", en="as printed behind a number; empty where nothing is", optional=True
    ),
    "family": Column(zh="计量类别，同类可以换算", en="units of a family can be turned into each other"),
    "family_zh": Column(zh="类别的中文名", en="the family's Chinese name"),
    "family_en": Column(zh="类别的英文名", en="the family's English name"),
    "base": Column(zh="类别的基本单位", en="the unit that the others of the family are multiples of"),
    "factor": Column(zh="合多少个基本单位", en="how many base units it is", type="number", unit_in="base"),
    "english": Column(zh="英文写法，{n} 为数", en="how an amount is written in English; {n} stands for the number"),
    "english_units_per_base": Column(
        zh="一个基本单位合多少英文单位，为分数；不换算的空着",
        en="how many of the English unit one base unit is, as a fraction; empty where the unit stays",
        optional=True, pattern=r"^[1-9]\d*/[1-9]\d*$",
    ),
}  # fmt: skip
REASONS: dict[str, Column] = {
    "id": ID,
    "name_zh": Column(zh="原因（中文）", en="the reason in Chinese"),
    "name_en": Column(zh="原因（英文）", en="the reason in English"),
}


def places(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each place; those that no source is about have no page."""
    for place in catalogue.places:
        address = addresses.place(place.id) if place in catalogue.reported else ""
        yield {
            "id": place.id,
            **both("name", place.name),
            "level": place.level,
            "within": place.within or "",
            "code": place.code or "",
            **pages(address, catalogue),
        }


def topics(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each topic."""
    for topic in catalogue.topics:
        yield {
            "id": topic.id,
            **both("name", topic.name),
            **pages(addresses.topic(topic.id), catalogue),
        }


def indicators(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each indicator; those without figures have no page."""
    for indicator in catalogue.indicators:
        address = addresses.indicator(indicator.id) if indicator.id in catalogue.by_indicator else ""
        yield {
            "id": indicator.id,
            **both("name", indicator.name),
            **both("definition", indicator.definition),
            "topic": catalogue.shelves[indicator.id],
            "family": indicator.family,
            "nature": indicator.nature,
            "growth": indicator.growth,
            "better": indicator.better,
            "aliases": "；".join(indicator.aliases),
            "parts": " ".join(indicator.parts),
            **pages(address, catalogue),
        }


def units(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each unit, with its family."""
    for unit in catalogue.table.units.values():
        family = catalogue.table.family(unit.symbol)
        yield {
            "symbol": unit.symbol,
            "printed": unit.shown,
            "family": family.id,
            **both("family", family.name),
            "base": family.base,
            "factor": unit.factor,
            "english": family.english,
            "english_units_per_base": family.english_units_per_base or "",
        }


def reasons(catalogue: Catalogue) -> Iterator[Cells]:
    """One row for each reason that ledgers and phrases give."""
    for id_, name in catalogue.reasons.items():
        yield {"id": id_, **both("name", name)}


TABLES = (
    Export(
        "places.csv",
        lambda catalogue: table(tuple(PLACES), places(catalogue)),
        Text(
            zh="地方：名称、级别、隶属与区划代码。",
            en="Places: names, level, what they lie in, division code.",
        ),
        PLACES,
    ),
    Export(
        "topics.csv",
        lambda catalogue: table(tuple(TOPICS), topics(catalogue)),
        Text(zh="主题：指标按此归类。", en="Topics under which indicators are grouped."),
        TOPICS,
    ),
    Export(
        "indicators.csv",
        lambda catalogue: table(tuple(INDICATORS), indicators(catalogue)),
        Text(
            zh="指标：名称、定义、主题、计量类别与性质。",
            en="Indicators: names, definition, topic, family of units and nature.",
        ),
        INDICATORS,
    ),
    Export(
        "units.csv",
        lambda catalogue: table(tuple(UNITS), units(catalogue)),
        Text(zh="计量单位：类别、换算系数与英文写法。", en="Units: family, factor and English wording."),
        UNITS,
    ),
    Export(
        "reasons.csv",
        lambda catalogue: table(tuple(REASONS), reasons(catalogue)),
        Text(zh="数字账与短语表所用的原因。", en="The reasons that ledgers and phrases give."),
        REASONS,
    ),
)
"""In the order of the data page."""
