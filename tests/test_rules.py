"""Every law: an edition that keeps it, and one that breaks it and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators.rules import (
    RULES,
    Rule,
    charts,
    corrections,
    counting,
    facts,
    identity,
    ledger,
    milestones,
    reconciling,
    relations,
    sources,
    terms,
    wording,
)
from tests.editions import (
    FACTS,
    PHRASES,
    SMALL,
    TERM,
    TRADE,
    as_read,
    edited,
    facts_edited,
    problems_in,
    small_edition,
)

FACT_FILE = "facts/report-2026.yml"
SOURCE_FILE = "sources/report-2026.yml"
LEDGER_FILE = "ledger/report-2026.csv"
NO_USES = "term,article,count,offset\n"
TERM_FILE = "glossary/liangxin.yml"
SENSES = "senses:\n  - meaning: {zh: 两新组织, en: New bodies}\n    where: {zh: 党建, en: Party building}\n"


@dataclass(frozen=True)
class Broken:
    """A small edition in which one law does not hold, and all that is said about it."""

    law: Rule
    files: Mapping[str, str]
    problems: tuple[str, ...]


def broken(law: Rule, files: Mapping[str, str], *problems: str) -> object:
    """A case of the table below, named after its law."""
    return pytest.param(Broken(law, files, problems), id=law.__name__)


def stated(*relations: str, remarks: str = "[]") -> dict[str, str]:
    """The file of relations with these in it; ① to ④ are the edition's facts in their order."""
    ids = ("gdp-2025", "gdp-2025-growth", "retail-2025", "gdp-2026-target")
    lines = "".join(f"  - {relation}\n" for relation in relations)
    for sign, name in zip("①②③④", ids, strict=True):
        lines = lines.replace(sign, f"report-2026.{name}")
    return {"relations.yml": f"relations:\n{lines}remarks: {remarks}\n"}


def fact(*edits: tuple[str, str]) -> dict[str, str]:
    """The file of facts with pieces of it replaced, and a ledger that follows."""
    return facts_edited(*edits)


CASES = [
    broken(
        identity.a_file_is_named_after_its_record,
        {
            **edited(TERM_FILE, ("id: liangxin", "id: liang-xin")),
            **edited("site.yml", ("[liangxin]", "[]")),
            "usage/report-2026.csv": NO_USES,
            "phrases/report-2026.csv": PHRASES.replace(",liangxin,", ",liang-xin,"),
        },
        "data/glossary/liangxin.yml:1: id: 'liang-xin' is not the name of the file\n"
        "    call the file liang-xin.yml, or write id: liangxin",
    ),
    broken(
        identity.a_file_is_named_after_its_record,
        edited("indicators/trade.yml", ("topic: trade", "topic: economy")),
        "data/indicators/trade.yml:1: topic: 'economy' is not the name of the file\n"
        "    call the file economy.yml, or write topic: trade",
    ),
    broken(
        identity.a_file_is_named_after_its_record,
        {"facts/report.yml": "source: report-2026\nplace: ganzhou\nfacts: []\n"},
        "data/facts/report.yml:1: source: 'report-2026' is not the name of the file\n"
        "    call the file report-2026.yml, or write source: report",
        *(
            f"data/ledger/report-2026.csv:{n + 2}: rows[{n}]: unknown fact '{ref}'"
            for n, ref in (
                (1, "gdp-2025"),
                (2, "gdp-2025-growth"),
                (3, "retail-2025"),
                (5, "gdp-2026-target"),
            )
        ),
    ),
    broken(
        identity.a_file_is_named_after_its_record,
        {"sources/report.yml": SMALL[SOURCE_FILE]},
        "data/sources/report.yml:1: id: 'report-2026' is not the name of the file\n"
        "    call the file report-2026.yml, or write id: report",
    ),
    broken(
        identity.ids_stand_once,
        edited("charts.yml", ("charts:\n", SMALL["charts.yml"])),
        "data/charts.yml:11: charts[1].id: 'sizes-2025' stands twice\n    first at data/charts.yml:2",
    ),
    broken(
        identity.ids_stand_once,
        edited("units.yml", ("symbol: 万元", "symbol: 亿元")),
        "data/units.yml:9: units[1].symbol: '亿元' stands twice\n    first at data/units.yml:8",
    ),
    broken(
        identity.ids_stand_once,
        edited(
            "units.yml",
            ("id: rank", "id: times"),
            ("{symbol: 位, family: rank", "{symbol: 位, family: times"),
        ),
        "data/units.yml:6: families[4].id: 'times' stands twice\n    first at data/units.yml:5",
    ),
    broken(
        identity.ids_stand_once,
        edited(
            "topics.yml",
            ("topics:\n", "topics:\n  - {id: trade, name: {zh: 甲, en: A}, lead: {zh: 乙, en: B}}\n"),
        ),
        "data/topics.yml:4: topics[2].id: 'trade' stands twice\n    first at data/topics.yml:2",
    ),
    broken(
        identity.ids_stand_once,
        edited(
            "places.yml", ("places:\n", "places:\n  - {id: gansu, name: {zh: 甲, en: A}, level: province}\n")
        ),
        "data/places.yml:3: places[1].id: 'gansu' stands twice\n    first at data/places.yml:2",
    ),
    broken(
        identity.ids_stand_once,
        edited(FACT_FILE, ("id: gdp-2026-target", "id: gdp-2025-growth")),
        "data/facts/report-2026.yml:29: facts[3].id: 'gdp-2025-growth' stands twice\n"
        "    first at data/facts/report-2026.yml:12",
        "data/facts/report-2026.yml:33: facts[3].value: the ledger carries 7.3 for 6\n"
        "    see data/ledger/report-2026.csv",
        "data/ledger/report-2026.csv:4: rows[2]: '7.3' is not the value 6 of fact 'gdp-2025-growth'",
        "data/ledger/report-2026.csv:7: rows[5]: unknown fact 'gdp-2026-target'\n"
        "    did you mean 'gdp-2025-growth'?",
    ),
    broken(
        identity.ids_stand_once,
        edited(
            SOURCE_FILE,
            (
                "articles:\n",
                "articles:\n  - {id: plans, headline: {zh: 甲, en: A}, kind: notes, pieces: [{start: 38, what: text}]}\n",
            ),
        ),
        "data/sources/report-2026.yml:17: articles[3].id: 'plans' stands twice\n"
        "    first at data/sources/report-2026.yml:14",
    ),
    broken(
        identity.ids_stand_once,
        {"indicators/trade.yml": TRADE + SMALL["indicators/economy.yml"].partition("indicators:\n")[2]},
        "data/indicators/trade.yml:8: indicators[1].id: 'gdp' stands twice\n"
        "    first at data/indicators/economy.yml:3",
    ),
    broken(
        identity.places_lie_within_known_places,
        edited("places.yml", ("within: gansu", "within: gans")),
        "data/places.yml:3: places[1].within: unknown place 'gans'\n    did you mean 'gansu'?",
    ),
    broken(
        identity.units_belong_to_known_families,
        edited("units.yml", ("万元, family: money", "万元, family: mony")),
        "data/units.yml:9: units[1].family: unknown family 'mony'\n    did you mean 'money'?",
    ),
    broken(
        identity.indicators_stand_on_a_known_shelf,
        edited("indicators/economy.yml", ("[retail-sales]", "[retail-sales, retail-sale]")),
        "data/indicators/economy.yml:8: indicators[0].parts[1]: unknown indicator 'retail-sale'\n"
        "    did you mean 'retail-sales'?",
    ),
    broken(
        identity.indicators_stand_on_a_known_shelf,
        {"indicators/trad.yml": "topic: trad\nindicators: []\n"},
        "data/indicators/trad.yml:1: topic: unknown topic 'trad'\n"
        "    did you mean 'trade'? known ones are listed in data/topics.yml",
    ),
    broken(
        identity.indicators_stand_on_a_known_shelf,
        {
            "indicators/trade.yml": TRADE
            + TRADE.partition("indicators:\n")[2].replace("retail-sales", "shops").replace("money", "mony")
        },
        "data/indicators/trade.yml:11: indicators[1].family: unknown family of units 'mony'\n"
        "    did you mean 'money'? known ones are listed in data/units.yml",
    ),
    broken(
        sources.a_source_is_about_a_known_place,
        edited(SOURCE_FILE, ("place: ganzhou", "place: ganzhu")),
        "data/sources/report-2026.yml:5: place: unknown place 'ganzhu'\n"
        "    did you mean 'ganzhou'? known ones are listed in data/places.yml",
    ),
    broken(
        sources.a_source_is_about_a_known_place,
        edited(SOURCE_FILE, ("place: ganzhou", "place: gansu")),
        "data/sources/report-2026.yml:5: place: place 'gansu' has no lead\n"
        "    its page needs one in data/places.yml",
    ),
    broken(
        sources.articles_lie_in_articles_above,
        edited(SOURCE_FILE, ("within: growth", "within: plans")),
        "data/sources/report-2026.yml:15: articles[1].within: unknown article 'plans'\n"
        "    known ones: growth",
    ),
    broken(
        sources.articles_lie_in_articles_above,
        edited(SOURCE_FILE, ("{id: growth,", "{id: growth, within: shops,")),
        "data/sources/report-2026.yml:14: articles[0].within: unknown article 'shops'\n"
        "    an article stands after the one it is part of",
    ),
    broken(
        sources.pieces_cover_the_text,
        edited(SOURCE_FILE, ("{start: 25, what: text}", "{start: 25, what: text}, {start: 0, what: byline}")),
        "data/facts/report-2026.yml:9: facts[0].article: offset 5 lies in 'shops'",
        "data/facts/report-2026.yml:18: facts[1].article: offset 17 lies in 'shops'",
        *(
            f"data/ledger/report-2026.csv:{n + 2}: rows[{n}]: offset {offset} lies in 'shops', not 'growth'"
            for n, offset in enumerate((0, 9, 19))
        ),
        "data/sources/report-2026.yml:15: articles[1].pieces[1].start: at 0 a piece of 'growth' begins",
    ),
    broken(
        sources.pieces_cover_the_text,
        edited(
            SOURCE_FILE, ("{start: 37, what: text}", "{start: 37, what: text}, {start: 71, what: caption}")
        ),
        "data/sources/report-2026.yml:16: articles[2].pieces[1].start: 71 lies behind the end of the text",
    ),
    broken(
        sources.pieces_cover_the_text,
        edited(SOURCE_FILE, ("{start: 0, what: text}", "{start: 1, what: text}")),
        "data/sources/report-2026.yml:13: articles: no piece begins at 0\n    what stands at the head of the text?",
    ),
    broken(
        sources.an_inferred_date_says_from_what,
        edited(SOURCE_FILE, (", inferred_from: {zh: 公开日期, en: the day it was published}", "")),
        "data/sources/report-2026.yml:6: delivered.known: an inferred date needs `inferred_from`\n"
        "    say from what, zh and en",
    ),
    broken(
        sources.an_inferred_date_says_from_what,
        edited(SOURCE_FILE, ("known: printed", "known: inferred")),
        "data/sources/report-2026.yml:7: published.known: an inferred date needs `inferred_from`\n"
        "    say from what, zh and en",
    ),
    broken(
        sources.dates_exist,
        {
            **edited(SOURCE_FILE, ("2026-01-27", "2026-13"), ("2026-02-04", "2026-02-30")),
            **edited("site.yml", ("2026-03-01", "2026-00-01")),
        },
        "data/site.yml:5: date: there is no day 2026-00-01",
        "data/sources/report-2026.yml:6: delivered.date: there is no day 2026-13",
        "data/sources/report-2026.yml:7: published.date: there is no day 2026-02-30",
    ),
    broken(
        sources.nothing_in_a_source_waits_to_be_written,
        edited(
            SOURCE_FILE,
            ("{zh: 工作报告, en: Work report}", "{zh: TODO, en: TODO}"),
            ("en: Shops", "en: TODO"),
        ),
        "data/sources/report-2026.yml:3: title.en: this is still to be written\n    write it in the place of TODO",
        "data/sources/report-2026.yml:3: title.zh: this is still to be written\n    write it in the place of TODO",
        "data/sources/report-2026.yml:15: articles[1].headline.en: this is still to be written\n"
        "    write it in the place of TODO",
    ),
    broken(
        facts.facts_belong_to_a_known_source,
        {"facts/report-2025.yml": "source: report-2025\nplace: ganzhou\nfacts: []\n"},
        "data/facts/report-2025.yml:1: source: unknown source 'report-2025'\n"
        "    did you mean 'report-2026'? known ones are listed in data/sources/",
    ),
    broken(
        facts.facts_belong_to_a_known_source,
        fact(("article: plans", "article: plan")),
        "data/facts/report-2026.yml:37: facts[3].article: offset 46 lies in 'plans'",
        "data/facts/report-2026.yml:37: facts[3].article: unknown article 'plan'\n"
        "    did you mean 'plans'? known ones are listed in data/sources/report-2026.yml",
        "data/ledger/report-2026.csv:7: rows[5]: offset 48 lies in 'plans', not 'plan'",
    ),
    broken(
        facts.every_fact_has_a_known_unit,
        fact(("unit: '%'\n    bound", "unit: '％'\n    bound")),
        "data/facts/report-2026.yml:34: facts[3].unit: unknown unit '％'\n"
        "    known ones are listed in data/units.yml",
    ),
    broken(
        facts.every_fact_has_a_known_indicator_and_place,
        fact(("indicator: retail-sales", "indicator: retail")),
        "data/facts/report-2026.yml:22: facts[2].indicator: unknown indicator 'retail'\n"
        "    did you mean 'retail-sales'? known ones are listed in data/indicators/",
    ),
    broken(
        facts.every_fact_has_a_known_indicator_and_place,
        fact(("place: ganzhou", "place: gazhou"), ("period: 2026\n", "period: 2026\n    place: gasu\n")),
        "data/facts/report-2026.yml:2: place: unknown place 'gazhou'\n"
        "    did you mean 'ganzhou'? known ones are listed in data/places.yml",
        "data/facts/report-2026.yml:32: facts[3].place: unknown place 'gasu'\n"
        "    did you mean 'gansu'? known ones are listed in data/places.yml",
    ),
    broken(
        facts.a_unit_fits_what_is_measured,
        fact(("value: 7.3\n    unit: '%'", "value: 7.3\n    unit: 亿元")),
        "data/facts/report-2026.yml:17: facts[1].unit: "
        "'亿元' (money) does not fit measure 'yoy-growth' of 'gdp'\n"
        "    it wants percent",
    ),
    broken(
        facts.a_unit_fits_what_is_measured,
        fact(("measure: yoy-growth\n    value: 7.3", "value: 7.3")),
        "data/facts/report-2026.yml:16: facts[1].unit: '%' (percent) does not fit measure 'level' of 'gdp'\n"
        "    it wants money",
    ),
    broken(
        facts.a_unit_fits_what_is_measured,
        fact(
            ("period: 2026\n    measure: yoy-growth", "period: 2025/2026\n    measure: change"),
            ("unit: '%'\n    bound", "unit: 万亩\n    bound"),
        ),
        "data/facts/report-2026.yml:34: facts[3].unit: '万亩' (land) does not fit measure 'change' of 'gdp'\n"
        "    it wants money or percent or percentage-points or places-moved or times",
    ),
    broken(
        facts.what_happened_was_not_published_before,
        fact(("period: 2026\n", "period: 2027\n"), ("status: target", "status: actual")),
        "data/facts/report-2026.yml:31: facts[3].period: 2027 lies after the source's publication in 2026\n"
        "    a target or plan says so in `status`",
    ),
    broken(
        facts.what_happened_was_not_published_before,
        fact(("period: 2026\n", "period: 2025/2027-03\n"), ("status: target", "status: baseline")),
        "data/facts/report-2026.yml:31: facts[3].period: "
        "2025/2027-03 lies after the source's publication in 2026\n"
        "    a target or plan says so in `status`",
    ),
    *(
        broken(
            facts.a_period_runs_forward,
            fact(("period: 2026\n", f"period: {period}\n")),
            f"data/facts/report-2026.yml:31: facts[3].period: {period} ends before it begins",
        )
        for period in ("2026/2025", "2026-05/2026-Q1", "2026-Q2/2026-03", "2026-03/2026-02")
    ),
    *(
        broken(
            facts.a_period_runs_forward,
            fact(("measure: yoy-growth\n    value: 7.3", f"measure: {measure}\n    value: 7.3"), *edits),
            f"data/facts/report-2026.yml:14: facts[1].period: '{measure}' needs a span\n"
            "    write base year and "
            "last year: '2020/2025'; where the source names no base, say so in a note",
        )
        for measure, edits in (
            ("change", ()),
            ("average-annual-growth", ()),
            ("multiple", (("unit: '%'\n    article", "unit: 倍\n    article"),)),
        )
    ),
    broken(
        facts.an_anchor_holds_the_figure,
        fact(("value: 98.6", "value: 98")),
        "data/facts/report-2026.yml:24: facts[2].value: the ledger carries 98.6 for 98\n"
        "    see data/ledger/report-2026.csv",
        "data/facts/report-2026.yml:27: facts[2].anchor: 98 does not stand in the anchor '零售总额98.6亿元'\n"
        "    take the characters around the figure",
        "data/ledger/report-2026.csv:5: rows[3]: '98.6' is not the value 98 of fact 'retail-2025'",
    ),
    broken(
        facts.an_anchor_holds_the_figure,
        fact(("value: 98.6", "value: 98-98.6")),
        "data/facts/report-2026.yml:24: facts[2].value: the ledger carries 98.6 for 98-98.6\n"
        "    see data/ledger/report-2026.csv",
        "data/facts/report-2026.yml:27: facts[2].anchor: 98-98.6 does not stand in the anchor '零售总额98.6亿元'\n"
        "    take the characters around the figure",
    ),
    broken(
        facts.facts_stand_in_the_order_of_the_text,
        fact(("    offset: 25\n", "")),
        "data/facts/report-2026.yml:21: facts[2]: no offset\n"
        "    run: python -m generators locate --texts FOLDER",
    ),
    broken(
        facts.facts_stand_in_the_order_of_the_text,
        fact(("offset: 17", "offset: 4")),
        "data/facts/report-2026.yml:20: facts[1].offset: stands in the text before the fact above",
    ),
    broken(
        facts.facts_stand_in_the_order_of_the_text,
        fact(("article: shops", "article: growth")),
        "data/facts/report-2026.yml:26: facts[2].article: offset 25 lies in 'shops'",
        "data/ledger/report-2026.csv:5: rows[3]: offset 29 lies in 'shops', not 'growth'",
    ),
    broken(
        facts.a_source_says_one_thing_once,
        fact(("indicator: retail-sales", "indicator: gdp\n    place: ganzhou")),
        "data/facts/report-2026.yml:21: facts[2]: says the same as 'gdp-2025'\n"
        "    another indicator, period or measure, or a note that says why it stands twice",
    ),
    broken(
        terms.a_form_stands_for_one_entry,
        {
            "glossary/two.yml": TERM.replace("id: liangxin", "id: two").replace(
                "term: 两新", "term: 两新组织\naliases: [两新]"
            )
        },
        "data/glossary/two.yml:2: term: '两新' is also in data/glossary/liangxin.yml\n"
        "    give one entry two senses",
    ),
    broken(
        terms.a_longer_word_holds_its_term,
        edited(
            TERM_FILE,
            ("basis: listed", "basis: listed\naliases: [更新]\nnot_in: [两新组织, 更新换代, 两心, 两新]"),
        ),
        "data/glossary/liangxin.yml:9: not_in[2]: '两心' is no longer word with 两新 or 更新 in it",
        "data/glossary/liangxin.yml:9: not_in[3]: '两新' is no longer word with 两新 or 更新 in it",
    ),
    broken(
        terms.a_sense_ends_after_it_begins,
        edited(TERM_FILE, ("uses:\n", f"{SENSES}    since: '2021'\n    until: '2020'\nuses:\n")),
        "data/glossary/liangxin.yml:16: senses[0].until: since 2021 is later than until 2020",
    ),
    broken(
        terms.what_is_defined_or_listed_says_where,
        edited(TERM_FILE, ("role: lists", "role: uses")),
        "data/glossary/liangxin.yml:7: basis: '两新' is listed, and no source defines or lists it\n"
        "    name the source under `uses`",
    ),
    broken(
        terms.the_home_page_offers_known_terms,
        edited("site.yml", ("[liangxin]", "[liangxin, liangxn]")),
        "data/site.yml:13: first_terms[1]: unknown term 'liangxn'\n    did you mean 'liangxin'?",
    ),
    broken(
        terms.a_term_is_used_by_known_sources,
        {**edited(TERM_FILE, ("report-2026", "report-2025")), "usage/report-2026.csv": NO_USES},
        "data/glossary/liangxin.yml:13: uses[0].source: unknown source 'report-2025'\n"
        "    did you mean 'report-2026'? known ones are listed in data/sources/",
    ),
    broken(
        reconciling.stated_relations_name_known_facts,
        stated("{id: x, kind: sum, tested: report-2026.gdp, of: [③, report-2025.retail-2025]}"),
        "data/relations.yml:2: relations[0].of[1]: unknown fact 'report-2025.retail-2025'\n"
        "    did you mean 'report-2026.retail-2025'?",
        "data/relations.yml:2: relations[0].tested: unknown fact 'report-2026.gdp'\n"
        "    did you mean 'report-2026.gdp-2025'?",
    ),
    broken(
        reconciling.a_ratio_has_two_figures,
        stated("{id: x, kind: ratio, tested: ②, of: [①]}"),
        "data/relations.yml:2: relations[0].of: a ratio of 1 figures\n    name two: what is divided, by what",
    ),
    broken(
        reconciling.a_stated_relation_stands_once,
        stated("{id: x, kind: sum, tested: ①, of: [③]}", "{id: x, kind: subtotal, tested: ①, of: [③]}"),
        "data/relations.yml:3: relations[1].id: 'x' stands twice",
    ),
    broken(
        reconciling.a_figure_stands_in_a_relation_once,
        stated("{id: x, kind: subtotal, tested: ①, of: [③, ③]}", "{id: y, kind: sum, tested: ②, of: [②]}"),
        "data/relations.yml:2: relations[0].of[1]: 'report-2026.retail-2025' stands twice",
        "data/relations.yml:3: relations[1].of[0]: 'report-2026.gdp-2025-growth' stands twice",
    ),
    broken(
        reconciling.what_is_added_or_compared_is_of_one_family,
        stated("{id: x, kind: sum, tested: ①, of: [②, ③]}", "{id: y, kind: ratio, tested: ②, of: [③, ①]}"),
        "data/relations.yml:2: relations[0].of[0]: "
        "'report-2026.gdp-2025-growth' is measured in percent, the tested figure in money",
    ),
    broken(
        reconciling.a_remark_stands_once,
        stated(
            "{id: x, kind: subtotal, tested: ①, of: [③]}",
            remarks="".join(
                f"\n  - {{relation: subtotal.report-2026.gdp-2025.x, note: {{zh: {zh}, en: {en}}}}}"
                for zh, en in (("甲", "A"), ("乙", "B"))
            ),
        ),
        "data/relations.yml:5: remarks[1].relation: 'subtotal.report-2026.gdp-2025.x' stands twice",
    ),
    broken(
        charts.charts_name_known_facts,
        edited(
            "charts.yml",
            ("zh: 2025年,", "zh: '{gdp-205}',"),
            ("en: 'A total of {gdp-2025}'", "en: 'A total of {}'"),
            ("facts: [retail-2025]", "facts: [report-2026.retail-2024]"),
        ),
        "data/charts.yml:4: charts[0].title.en: unknown fact ''\n"
        "    known ones: gdp-2025, gdp-2025-growth, gdp-2026-target, retail-2025",
        "data/charts.yml:5: charts[0].subtitle.zh: unknown fact 'gdp-205'\n    did you mean 'gdp-2025'?",
        "data/charts.yml:10: charts[0].rows[1].facts[0]: unknown fact 'report-2026.retail-2024'\n"
        "    did you mean 'retail-2025'?",
    ),
    broken(
        charts.charts_name_known_facts,
        edited(
            "charts.yml",
            ("kind: bars", "kind: parts\n    whole: gpd-2025"),
            ("[gdp-2025]\n", "[gdp-2025, gdp-2020]\n"),
        ),
        "data/charts.yml:4: charts[0].whole: unknown fact 'gpd-2025'\n    did you mean 'gdp-2025'?",
        "data/charts.yml:10: charts[0].rows[0].facts: a row of kind parts takes 1 to 1 facts, not 2",
        "data/charts.yml:10: charts[0].rows[0].facts[1]: unknown fact 'gdp-2020'\n    did you mean 'gdp-2025'?",
    ),
    broken(
        charts.headlines_name_known_facts,
        edited(
            "site.yml",
            ("fact: report-2026.gdp-2025\n", "fact: report-2026.gdp\n"),
            ("gdp-2025-growth", "gdp-2025-grow"),
        ),
        "data/site.yml:11: headlines[0].fact: unknown fact 'report-2026.gdp'\n"
        "    did you mean 'report-2026.gdp-2025'?",
        "data/site.yml:12: headlines[0].growth: unknown fact 'report-2026.gdp-2025-grow'\n"
        "    did you mean 'report-2026.gdp-2025-growth'?",
    ),
    broken(
        charts.a_chart_stands_on_a_known_shelf,
        edited("charts.yml", ("topic: economy", "topic: econmy")),
        "data/charts.yml:7: charts[0].topic: unknown topic 'econmy'\n"
        "    did you mean 'economy'? known ones are listed in data/topics.yml",
    ),
    broken(
        charts.a_chart_stands_on_a_known_shelf,
        edited(
            "charts.yml",
            ("source: report-2026", "source: report-2025"),
            ("[gdp-2025]", "[report-2026.gdp-2025]"),
            ("[retail-2025]", "[report-2026.retail-2025]"),
            ("'总量{gdp-2025}'", "总量"),
            ("{gdp-2025}", "{report-2026.gdp-2025}"),
        ),
        "data/charts.yml:6: charts[0].source: unknown source 'report-2025'\n"
        "    did you mean 'report-2026'? known ones are listed in data/sources/",
    ),
    broken(
        charts.a_chart_has_the_shape_of_its_kind,
        edited("charts.yml", ("facts: [gdp-2025]", "facts: [gdp-2025, retail-2025]")),
        "data/charts.yml:9: charts[0].rows[0].facts: a row of kind bars takes 1 to 1 facts, not 2",
    ),
    broken(
        charts.a_chart_has_the_shape_of_its_kind,
        edited("charts.yml", ("kind: bars", "kind: targets"), ("[gdp-2025]", "[gdp-2025, retail-2025]")),
        "data/charts.yml:10: charts[0].rows[1].facts: a row of kind targets takes 2 to 2 facts, not 1",
    ),
    broken(
        charts.a_chart_has_the_shape_of_its_kind,
        edited(
            "charts.yml", ("kind: bars", "kind: path"), ("[gdp-2025]", f"[{', '.join(['gdp-2025'] * 10)}]")
        ),
        "data/charts.yml:9: charts[0].rows[0].facts: a row of kind path takes 1 to 9 facts, not 10",
    ),
    broken(
        charts.a_chart_has_the_shape_of_its_kind,
        edited("charts.yml", ("kind: bars", "kind: parts")),
        "data/charts.yml:2: charts[0]: `whole` belongs to charts of kind parts, and only to them",
    ),
    broken(
        charts.a_chart_has_the_shape_of_its_kind,
        edited("charts.yml", ("kind: bars", "kind: bars\n    whole: gdp-2025")),
        "data/charts.yml:2: charts[0]: `whole` belongs to charts of kind parts, and only to them",
    ),
    broken(
        charts.a_chart_compares_like_with_like,
        edited("charts.yml", ("facts: [retail-2025]", "facts: [gdp-2025-growth]")),
        "data/charts.yml:2: charts[0]: compares money with percent\n    take facts of one family of units",
    ),
    broken(
        charts.a_chart_compares_like_with_like,
        edited("charts.yml", ("kind: bars", "kind: parts\n    whole: gdp-2025-growth")),
        "data/charts.yml:2: charts[0]: compares money with percent\n    take facts of one family of units",
    ),
]


def test_the_small_edition_keeps_every_law(tmp_path: Path) -> None:
    """Otherwise no case below would show what it claims to show."""
    assert problems_in(tmp_path) == []


@pytest.mark.parametrize("case", CASES)
def test_an_edition_that_breaks_a_law_is_told_so_at_the_place(case: Broken, tmp_path: Path) -> None:
    """The law itself finds it, and nothing is said but what follows from it."""
    edition = small_edition(tmp_path, case.files)
    told = as_read(case.law(edition))
    assert told != []
    assert problems_in(tmp_path, case.files) == list(case.problems)
    assert set(told) <= set(case.problems)


def test_every_law_is_shown_broken() -> None:
    """A law without a case above, or in the tests of its room, could be empty unseen."""
    shown = {case.values[0].law for case in CASES} | {
        *corrections.RULES,
        *ledger.RULES,
        *milestones.RULES,
        *counting.RULES,
        *reconciling.RULES,
        *relations.RULES,
        *wording.RULES,
    }
    assert sorted(law.__name__ for law in RULES if law not in shown) == []


def growing(measure: str, unit: str, period: str = "2020/2025") -> dict[str, str]:
    """The second fact with another measure, unit and period."""
    old = "period: 2025\n    measure: yoy-growth\n    value: 7.3\n    unit: '%'"
    return fact((old, f"period: {period}\n    measure: {measure}\n    value: 7.3\n    unit: '{unit}'"))


KEPT = {
    "a place may lie within none": edited("places.yml", ("within: gansu, ", "")),
    "an article may stand in several pieces": edited(
        SOURCE_FILE,
        (
            "{start: 0, what: text}",
            "{start: 0, what: headline}, {start: 1, what: text}, {start: 57, what: text}",
        ),
    ),
    "a date may be a year": edited(SOURCE_FILE, ("2026-01-27", "2026")),
    "a date may be a month": edited(SOURCE_FILE, ("2026-01-27", "2026-01")),
    "a leap day exists": edited(SOURCE_FILE, ("2026-01-27", "2024-02-29")),
    "growth over years may be in per cent": growing("average-annual-growth", "%"),
    "growth over years may be in the indicator's unit": growing("average-annual-growth", "亿元"),
    "a change may be in per cent": growing("change", "%"),
    "a change may be in times": growing("change", "倍"),
    "a change may be in another unit of the family": growing("change", "万元"),
    "a multiple is in times": growing("multiple", "倍"),
    "a share is in per cent": growing("share", "%", "2025"),
    "a completion is in per cent": growing("completion", "%", "2025"),
    "a rank is a rank": growing("rank", "位", "2025"),
    "a change whose base is not named says so in a note": fact(
        (
            "measure: yoy-growth\n    value: 7.3",
            "measure: change\n    note: {zh: 未说明, en: Not stated}\n    value: 7.3",
        )
    ),
    "a target may lie ahead": fact(("period: 2026\n", "period: 2030\n")),
    "a plan may lie ahead": fact(
        ("period: 2026\n", "period: 2026/2030\n"), ("status: target", "status: plan")
    ),
    "this year may have happened": fact(("status: target", "status: actual")),
    "a span may end in the month it begins in the quarter of": fact(
        ("period: 2026\n", "period: 2026-01/2026-Q1\n")
    ),
    "a number in words needs no digits in the anchor, and no row": {
        **fact(("anchor: 零售总额98.6亿元", "anchor: 零售总额近百亿")),
        **edited(LEDGER_FILE, ("fact,retail-2025,", "term,,part-of-formula")),
    },
    "a range stands in its anchor, and in two rows": {
        **fact(("value: 98.6", "value: 97-98.6"), ("anchor: 零售总额98.6亿元", "anchor: 97亿至98.6亿元")),
        **edited(SOURCE_FILE, ("numerals: 6", "numerals: 7")),
        **edited(
            LEDGER_FILE,
            ("4,29,98.6", "4,26,97,,shops,fact,retail-2025,\n5,29,98.6"),
            ("5,37", "6,37"),
            ("6,48", "7,48"),
        ),
    },
    "a relation may stand once with a remark": stated(
        "{id: x, kind: subtotal, tested: ①, of: [③]}",
        remarks="[{relation: subtotal.report-2026.gdp-2025.x, note: {zh: 甲, en: A}}]",
    ),
    "a ratio may be of other units than its figures": stated("{id: x, kind: ratio, tested: ②, of: [③, ①]}"),
    "a fact may begin where the text begins": fact(("offset: 5\n", "offset: 0\n")),
    "two facts may begin at one place": fact(("offset: 17", "offset: 5")),
    "a note says why a thing stands twice": fact(
        ("indicator: retail-sales", "indicator: gdp\n    note: {zh: 两处不一, en: The report has both}")
    ),
    "another place is another thing": fact(("indicator: retail-sales", "indicator: gdp\n    place: gansu")),
    "a sense may last a year": edited(
        TERM_FILE, ("uses:\n", f"{SENSES}    since: '2021'\n    until: '2021'\nuses:\n")
    ),
    "what is listed may be defined": edited(TERM_FILE, ("role: lists", "role: defines")),
    "a chart may be of parts of a whole": edited(
        "charts.yml", ("kind: bars", "kind: parts\n    whole: gdp-2025")
    ),
    "a chart may set targets beside what was": edited(
        "charts.yml",
        ("kind: bars", "kind: targets"),
        ("[gdp-2025]", "[gdp-2025-growth, gdp-2026-target]"),
        ("[retail-2025]", "[gdp-2025, gdp-2026-target]"),
    ),
    "a path may have nine points": edited(
        "charts.yml", ("kind: bars", "kind: path"), ("[gdp-2025]", f"[{', '.join(['gdp-2025'] * 9)}]")
    ),
}


@pytest.mark.parametrize("kept", KEPT)
def test_an_edition_may(kept: str, tmp_path: Path) -> None:
    """What is like a fault and is none."""
    assert problems_in(tmp_path, KEPT[kept]) == []


def test_problems_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    """Two laws that say the same of the same place say it once."""
    files = {
        **fact(("period: 2026\n", "period: 2026/2025\n")),
        **edited("charts.yml", ("topic: economy", "topic: x")),
    }
    told = problems_in(tmp_path, {**files, **edited("places.yml", ("within: gansu", "within: x"))})
    assert [problem.partition(" ")[0] for problem in told] == [
        "data/charts.yml:7:",
        "data/facts/report-2026.yml:31:",
        "data/places.yml:3:",
    ]


def test_the_cases_replace_what_stands_in_the_edition() -> None:
    """A piece that stands nowhere, or twice, would make a case that shows nothing."""
    with pytest.raises(AssertionError, match="stands 0 times"):
        fact(("nowhere", ""))
    with pytest.raises(AssertionError, match=f"stands {FACTS.count('gdp')} times"):
        fact(("gdp", ""))
