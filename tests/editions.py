"""A tiny edition that is whole and right, for tests that spoil one thing in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generators.derive.catalogue import Catalogue, catalogue
from generators.figures.texts import numerals_of
from generators.loading import Edition, load
from generators.paths import Paths
from generators.problems import Refused
from generators.rules import broken
from generators.yamlsource import parse_yaml

TEXT = """\
2025年生产总值314.7亿元、增长7.3%。
零售总额98.6亿元。
2026年生产总值增长6%以上。
“两新”指设备更新、以旧换新。
"""
"""The text from which the edition's facts were read."""

SITE = """\
name: {zh: 小样, en: A small edition}
tagline: {zh: 四个数字。, en: Four figures.}
base_url: https://example.org/small/
version: '1'
date: '2026-03-01'
publisher: {zh: 某人, en: somebody}
contact: somebody@example.org
data_licence: {name: CC-BY-4.0, url: https://example.org/by}
code_licence: {name: MIT, url: https://example.org/mit}
headlines:
  - fact: report-2026.gdp-2025
    growth: report-2026.gdp-2025-growth
first_terms: [liangxin]
"""

UNITS = """\
families:
  - {id: money, name: {zh: 金额, en: money}, base: 元, english: 'CNY {n}'}
  - {id: percent, name: {zh: 百分比, en: percentages}, base: '%', english: '{n}%'}
  - {id: land, name: {zh: 面积, en: area}, base: 亩, english: '{n} ha', english_units_per_base: 1/15}
  - {id: rank, name: {zh: 位次, en: ranks}, base: 位, english: 'no. {n}'}
  - {id: times, name: {zh: 倍数, en: multiples}, base: 倍, english: '{n} times'}
units:
  - {symbol: 亿元, family: money, factor: '100000000'}
  - {symbol: 万元, family: money, factor: '10000'}
  - {symbol: '%', family: percent, factor: '1'}
  - {symbol: 万亩, family: land, factor: '10000'}
  - {symbol: 位, family: rank, factor: '1'}
  - {symbol: 倍, family: times, factor: '1'}
"""

TOPICS = """\
topics:
  - {id: economy, name: {zh: 经济, en: Economy}, lead: {zh: 总量。, en: Its size.}}
  - {id: trade, name: {zh: 商贸, en: Trade}, lead: {zh: 消费。, en: What is sold.}}
"""

PLACES = """\
places:
  - {id: gansu, name: {zh: 甘肃省, en: Gansu}, level: province}
  - {id: ganzhou, name: {zh: 甘州区, en: Ganzhou}, level: district, within: gansu, lead: {zh: 区。, en: One.}}
"""

CHARTS = """\
charts:
  - id: sizes-2025
    kind: bars
    title: {zh: '总量{gdp-2025}', en: 'A total of {gdp-2025}'}
    subtitle: {zh: 2025年, en: In 2025}
    source: report-2026
    topic: economy
    rows:
      - facts: [gdp-2025]
      - facts: [retail-2025]
"""

RELATIONS = """\
relations: []
remarks: []
"""

CORRECTIONS = """\
corrections: []
"""

REASONS = """\
reasons:
  - {id: year-of-figures, name: {zh: 所述数字的年份, en: year of the figures beside it}}
  - {id: part-of-formula, name: {zh: 提法的一部分, en: part of a formula}}
"""

SOURCE = f"""\
id: report-2026
kind: government-work-report
title: {{zh: 工作报告, en: Work report}}
publisher: {{zh: 区政府, en: District government}}
place: ganzhou
delivered: {{date: '2026-01-27', known: inferred, inferred_from: {{zh: 公开日期, en: the day it was published}}}}
published: {{date: '2026-02-04', known: printed}}
text:
  file: report-2026.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
  characters: {len(TEXT)}
  numerals: {len(numerals_of(TEXT))}
articles:
  - {{id: growth, headline: {{zh: 增长, en: Growth}}, kind: section, pieces: [{{start: 0, what: text}}]}}
  - {{id: shops, headline: {{zh: 消费, en: Shops}}, kind: section, within: growth, pieces: [{{start: 25, what: text}}]}}
  - {{id: plans, headline: {{zh: 安排, en: Plans}}, kind: section, pieces: [{{start: 37, what: text}}]}}
"""

ECONOMY = """\
topic: economy
indicators:
  - id: gdp
    name: {zh: 生产总值, en: gross domestic product}
    definition: {zh: 全部产出。, en: All that is produced.}
    family: money
    nature: flow
    parts: [retail-sales]
"""

TRADE = """\
topic: trade
indicators:
  - id: retail-sales
    name: {zh: 零售总额, en: retail sales}
    definition: {zh: 卖出的消费品。, en: Consumer goods sold.}
    family: money
    nature: flow
"""

FACTS = """\
source: report-2026
place: ganzhou
facts:
  - id: gdp-2025
    indicator: gdp
    period: 2025
    value: 314.7
    unit: 亿元
    article: growth
    anchor: 生产总值314.7亿元
    offset: 5
  - id: gdp-2025-growth
    indicator: gdp
    period: 2025
    measure: yoy-growth
    value: 7.3
    unit: '%'
    article: growth
    anchor: 增长7.3%
    offset: 17
  - id: retail-2025
    indicator: retail-sales
    period: 2025
    value: 98.6
    unit: 亿元
    article: shops
    anchor: 零售总额98.6亿元
    offset: 25
  - id: gdp-2026-target
    indicator: gdp
    period: 2026
    measure: yoy-growth
    value: 6
    unit: '%'
    bound: at-least
    status: target
    article: plans
    anchor: 增长6%以上
    offset: 46
"""

LEDGER = """\
n,offset,token,unit,article,role,ref,reason
1,0,2025,年,growth,period,,year-of-figures
2,9,314.7,亿元,growth,fact,gdp-2025,
3,19,7.3,%,growth,fact,gdp-2025-growth,
4,29,98.6,亿元,shops,fact,retail-2025,
5,37,2026,年,plans,period,,year-of-figures
6,48,6,%,plans,fact,gdp-2026-target,
"""

MILESTONES = """\
source: report-2026
place: ganzhou
milestones:
  - id: two-renewals
    date: '2026'
    date_known: inferred
    inferred_from: {zh: 列在2026年安排中, en: Stands among the plans for 2026}
    kind: event
    name: {zh: 推进两新, en: The Two Renewals go on}
    article: plans
    anchor: 指设备更新
    offset: 58
"""
"""Milestones of the edition's source; not part of the edition, which may be without."""

TERM = """\
id: liangxin
term: 两新
english: {name: Two Renewals, standing: ours, literal: two new}
kind: formula
scope: national
meaning: {zh: 更新与换新。, en: Renewal and trading in.}
basis: listed
parts:
  - label: 两新
    count: 2
    items: [{zh: 设备更新, en: renewal of equipment}, {zh: 以旧换新, en: trading old for new}]
uses:
  - {source: report-2026, role: lists}
"""

USAGE = """\
term,article,count,offset
liangxin,plans,1,55
"""

PHRASES = """\
phrase,kind,length,count,offset,role,ref,reason
两新,quoted,2,1,55,term,liangxin,
"""

SMALL: Mapping[str, str] = {
    "site.yml": SITE,
    "units.yml": UNITS,
    "topics.yml": TOPICS,
    "places.yml": PLACES,
    "charts.yml": CHARTS,
    "reasons.yml": REASONS,
    "relations.yml": RELATIONS,
    "corrections.yml": CORRECTIONS,
    "sources/report-2026.yml": SOURCE,
    "indicators/economy.yml": ECONOMY,
    "indicators/trade.yml": TRADE,
    "facts/report-2026.yml": FACTS,
    "glossary/liangxin.yml": TERM,
    "ledger/report-2026.csv": LEDGER,
    "usage/report-2026.csv": USAGE,
    "phrases/report-2026.csv": PHRASES,
}
"""Every file of the edition's data/."""


def later_report(keys: str, *, name: str = "bulletin-2026", published: str = "2026-05-01") -> dict[str, str]:
    """The files of another source of the edition, which holds one figure: 'indicator: gdp, period: 2025, …'."""
    said = parse_yaml(f"{{{keys}}}", name)[0]
    anchor = f"公报：{said['value'].removeprefix('-')}{said['unit']}"
    rows = (
        f"{n},{found.offset},{found.token},{said['unit']},all,fact,figure,\n"
        for n, found in enumerate(numerals_of(anchor), 1)
    )
    source = f"""\
id: {name}
kind: bulletin
title: {{zh: 统计公报, en: Statistical bulletin}}
publisher: {{zh: 统计局, en: Bureau of statistics}}
place: ganzhou
published: {{date: '{published}', known: printed}}
text:
  file: {name}.txt
  sha256: {hashlib.sha256(anchor.encode()).hexdigest()}
  characters: {len(anchor)}
  numerals: {len(numerals_of(anchor))}
articles:
  - {{id: all, headline: {{zh: 公报, en: Bulletin}}, kind: section, pieces: [{{start: 0, what: text}}]}}
"""
    fact = f"{{id: figure, {keys}, article: all, anchor: '{anchor}', offset: 0}}"
    return {
        f"sources/{name}.yml": source,
        f"facts/{name}.yml": f"source: {name}\nplace: ganzhou\nfacts:\n  - {fact}\n",
        f"ledger/{name}.csv": "".join((f"{LEDGER.splitlines()[0]}\n", *rows)),
    }


def wording_of(files: Mapping[str, str]) -> dict[str, str]:
    """The tables of wording for what stands beside the edition's own: its terms are used once, its sources use none."""
    ids = {name: re.findall(r"^id: (\S+)", text) for name, text in files.items()}
    terms = {id_ for name, found in ids.items() if name.startswith("glossary/") for id_ in found}
    sources = {id_ for name, found in ids.items() if name.startswith("sources/") for id_ in found}
    tables = {
        "usage/report-2026.csv": USAGE + "".join(f"{t},plans,1,56\n" for t in sorted(terms - {"liangxin"}))
    }
    for source in sources - {"report-2026"}:
        tables[f"usage/{source}.csv"] = USAGE.partition("\n")[0] + "\n"
        tables[f"phrases/{source}.csv"] = PHRASES.partition("\n")[0] + "\n"
    return tables


def write_edition(root: Path, files: Mapping[str, str] | None = None) -> Paths:
    """Write the edition below a folder; `files` takes the place of its files or stands beside them."""
    for name, text in {**SMALL, **wording_of(files or {}), **(files or {})}.items():
        file = root / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Paths(root)


def edited(file: str, *edits: tuple[str, str]) -> dict[str, str]:
    """One of the edition's files with pieces of it replaced; each old piece stands there exactly once."""
    text = SMALL[file]
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        text = text.replace(old, new)
    return {file: text}


def facts_edited(*edits: tuple[str, str]) -> dict[str, str]:
    """The file of facts with pieces of it replaced, and a ledger that names and measures them likewise."""
    files = edited("facts/report-2026.yml", *edits)
    facts = iter(parse_yaml(files["facts/report-2026.yml"], "facts")[0]["facts"])
    rows = [row.split(",") for row in LEDGER.splitlines()]
    for row in rows:
        if row[5] == "fact":
            fact = next(facts)
            row[3], row[4], row[6] = fact["unit"], fact["article"], fact["id"]
    return files | {"ledger/report-2026.csv": "".join(",".join(row) + "\n" for row in rows)}


def small_edition(root: Path, files: Mapping[str, str] | None = None) -> Edition:
    """The edition, read from a folder that it is written to."""
    return load(write_edition(root, files))


def small_catalogue(root: Path, files: Mapping[str, str] | None = None) -> Catalogue:
    """The edition, whose laws must hold, with its references resolved."""
    edition = small_edition(root, files)
    assert broken(edition) == ()
    return catalogue(edition)


def problems_in(root: Path, files: Mapping[str, str] | None = None) -> list[str]:
    """All that is wrong with the edition, as an author reads it."""
    try:
        return as_read(broken(small_edition(root, files)))
    except Refused as refused:
        return as_read(refused.problems)


def as_read(problems: Iterable[object]) -> list[str]:
    """Problems as the lines that are printed for them."""
    return [str(problem) for problem in problems]
