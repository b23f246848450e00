"""Targets followed to their results: each state by figures such as reports print, and reports that settle others."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from generators.derive.catalogue import Catalogue, catalogue
from generators.exports.targets import as_csv
from generators.model.base import Language
from generators.pages.place import pages as place_pages
from generators.pages.targets import pages
from generators.reconciling.targets import Tracked, tracked
from tests.editions import RELATIONS, SITE, SOURCE, UNITS, problems_in, small_edition

TARGET = "goal"
"""The id of the target that most tests follow."""
MORE_UNITS = UNITS.replace(
    "units:\n",
    "  - {id: people, name: {zh: 人数, en: people}, base: 人, english: '{n} people'}\n"
    "  - {id: count, name: {zh: 件数, en: counts}, base: 家, english: '{n}'}\n"
    "  - {id: air, name: {zh: 浓度, en: concentrations}, base: 微克/立方米, english: '{n} µg/m³'}\n"
    "  - {id: percentage-points, name: {zh: 百分点, en: points}, base: 个百分点, english: '{n} points'}\n"
    "units:\n",
) + (
    "  - {symbol: 人, family: people, factor: '1'}\n  - {symbol: 万人, family: people, factor: '10000'}\n"
    "  - {symbol: 家, family: count, factor: '1'}\n  - {symbol: 微克/立方米, family: air, factor: '1'}\n"
    "  - {symbol: 个百分点, family: percentage-points, factor: '1'}\n"
)
KINDS = {
    "gdp": "money, nature: flow, better: up, growth: real",
    "visitors": "people, nature: flow, better: up",
    "jobs": "people, nature: flow, better: up",
    "tree-cover": "percent, nature: stock, better: up",
    "pm25": "air, nature: stock, better: down",
    "orchards": "land, nature: stock",
    "roads": "count, nature: flow",
    "firms": "count, nature: stock, better: up",
}
INDICATORS = "topic: economy\nindicators:\n" + "".join(
    f"  - {{id: {name}, name: {{zh: 指标{name}, en: {name} measured}}, definition: {{zh: 甲。, en: A.}}, "
    f"family: {rest}}}\n"
    for name, rest in KINDS.items()
)


def fact(id_: str, what: str, value: str, **more: str) -> str:
    """A fact as 'indicator period' and 'number unit'; it happened, exactly, unless more is said."""
    (indicator, period), (number, unit) = what.split(), value.split()
    rest = "".join(f", {key}: '{text}'" for key, text in more.items())
    return (
        f"  - {{id: {id_}, indicator: {indicator}, period: '{period}', value: '{number}', unit: '{unit}', "
        f"article: growth, anchor: 甲乙, offset: 0{rest}}}\n"
    )


def goal(what: str, value: str, **more: str) -> str:
    """The target that a test follows."""
    return fact(TARGET, what, value, status="target", **more)


def report(year: str, *facts: str) -> dict[str, str]:
    """A work report that came out at the beginning of a year, and its facts."""
    source = SOURCE.replace("id: report-2026", f"id: report-{year}").replace(
        "'2026-02-04'", f"'{year}-02-04'"
    )
    return {
        f"sources/report-{year}.yml": source,
        f"facts/report-{year}.yml": f"source: report-{year}\nplace: ganzhou\nfacts:\n{''.join(facts)}",
    }


def edition(root: Path, *facts: str, later: tuple[str, ...] = (), relations: str = RELATIONS) -> Catalogue:
    """The small edition with a report of 2026 and, where a later one says something, that of 2027."""
    files = {"units.yml": MORE_UNITS, "indicators/economy.yml": INDICATORS, "relations.yml": relations}
    files |= report("2026", *facts) | {"charts.yml": "charts: []\n"}
    if later:
        files |= report("2027", *later) | {"site.yml": SITE.replace("'2026-03-01'", "'2027-03-01'")}
    return catalogue(small_edition(root, files))


def followed(root: Path, *facts: str, later: tuple[str, ...] = (), relations: str = RELATIONS) -> Tracked:
    """What became of the one target among the facts."""
    (one,) = tracked(edition(root, *facts, later=later, relations=relations))
    return one


GROWTH = {"measure": "yoy-growth"}
LEAST = {"bound": "at-least"}
HELD = {"bound": "held-to"}
MORE = {"bound": "more-than"}
RESULTS = {
    "a rate on the line": (("gdp 2026", "6 %", GROWTH | LEAST), ("6.0 %", GROWTH), "reached"),
    "a rate above it": (("gdp 2026", "6 %", GROWTH | LEAST), ("6.4 %", GROWTH), "reached"),
    "a rate below it": (("gdp 2026", "6 %", GROWTH | LEAST), ("5.9 %", GROWTH), "missed"),
    "digits that do not tell": (("gdp 2026", "6.2 %", GROWTH), ("6 %", GROWTH), "reached"),
    "a fall": (("gdp 2026", "6 %", GROWTH), ("-1.3 %", GROWTH), "missed"),
    "a bound that is enough": (("visitors 2026", "2500 万人", {}), ("2510 万人", MORE), "reached"),
    "a bound that leaves it open": (("visitors 2026", "2500 万人", {}), ("2490 万人", MORE), "not-reported"),
    "about as much": (("visitors 2026", "2500 万人", {}), ("2500 万人", {"bound": "about"}), "not-reported"),
    "an open bound far below": (
        ("visitors 2026", "2500 万人", {}),
        ("2400 万人", {"bound": "at-most"}),
        "missed",
    ),
    "air at the limit": (("pm25 2026", "21 微克/立方米", HELD), ("21 微克/立方米", {}), "reached"),
    "air under the limit": (("pm25 2026", "21 微克/立方米", HELD), ("19 微克/立方米", {}), "reached"),
    "air over the limit": (("pm25 2026", "21 微克/立方米", HELD), ("22 微克/立方米", {}), "missed"),
    "less is better, without a bound": (
        ("pm25 2026", "21 微克/立方米", {}),
        ("20 微克/立方米", {}),
        "reached",
    ),
    "less is better, but at least": (
        ("pm25 2026", "21 微克/立方米", LEAST),
        ("20 微克/立方米", {}),
        "missed",
    ),
    "as many where more are wanted": (("firms 2026", "10 家", MORE), ("10 家", {}), "missed"),
    "one more": (("firms 2026", "10 家", MORE), ("11 家", {}), "reached"),
    "the lower end of a range": (("roads 2026", "1-2 家", {}), ("1 家", {}), "reached"),
    "work of no better side": (("roads 2026", "5 家", {}), ("4 家", {}), "missed"),
    "another unit of the family": (("jobs 2026", "0.74 万人", {}), ("7400 人", {}), "reached"),
    "a stock at the end of the year": (
        ("tree-cover 2026", "22.5 %", {}),
        ("22.7 %", {"period": "2026-12"}),
        "reached",
    ),
    "a flow of half the year": (
        ("gdp 2026", "300 亿元", {}),
        ("150 亿元", {"period": "2026-06"}),
        "not-reported",
    ),
    "a first place": (
        ("gdp 2026", "3 位", {"measure": "rank"}),
        ("2 位", {"measure": "rank"}),
        "reached",
    ),
    "another measure": (("gdp 2026", "6 %", GROWTH), ("6 %", {"measure": "share"}), "not-reported"),
    "another family": (("gdp 2026", "340 亿元", {}), ("360 家", {}), "not-reported"),
}


@pytest.mark.parametrize("case", RESULTS)
def test_the_next_report_settles_the_targets_of_this_one(case: str, tmp_path: Path) -> None:
    (what, value, aimed), (result, found), group = RESULTS[case]
    period = {"period": what.split()[1]} | found
    later = fact("result", f"{what.split()[0]} {period.pop('period')}", result, **period)
    one = followed(tmp_path, goal(what, value, **aimed), later=(later,))
    assert (one.group, one.due, one.as_of) == (group, True, "2027-02-04")


def test_without_the_next_report_the_same_target_is_not_due(tmp_path: Path) -> None:
    one = followed(tmp_path, goal("gdp 2026", "6 %", **GROWTH, **LEAST))
    assert (one.state, one.due, one.known, one.distance) == ("not-yet-due", False, None, None)


def test_a_period_that_is_over_without_a_figure_is_not_reported(tmp_path: Path) -> None:
    """Last year's figure stays beside it, but settles nothing."""
    before = fact("before", "roads 2024", "3 家")
    one = followed(tmp_path, before, goal("roads 2025", "2 家"))
    assert (one.state, one.known and one.known.traced.fact.id) == ("not-reported", "before")


def test_a_result_settles_its_target_before_the_edition_is_dated_so(tmp_path: Path) -> None:
    """A report printed late in a year may have the year's figure."""
    one = followed(tmp_path, goal("roads 2026", "5 家"), fact("result", "roads 2026", "5 家"))
    assert (one.state, one.due) == ("reached", True)


def test_of_two_results_the_exact_one_counts_and_of_these_the_later(tmp_path: Path) -> None:
    marked = fact("marked", "gdp 2026", "300 亿元", **LEAST)
    exact, revised = fact("exact", "gdp 2026", "310 亿元"), fact("revised", "gdp 2026", "309.8 亿元")
    one = followed(tmp_path, exact, goal("gdp 2026", "310 亿元"), later=(revised, marked))
    assert (one.group, one.known and one.known.traced.fact.id) == ("missed", "revised")


AHEAD = {
    "the latest rate of growth": (
        ("gdp 2025/2030", "6.5 %", {"measure": "average-annual-growth"}),
        [("gdp 2025", "7.3 %", GROWTH)],
        ("on-the-way", "0.008", None),
    ),
    "a rate that is less than the one aimed at": (
        ("gdp 2026", "6 %", GROWTH | LEAST),
        [("gdp 2025", "5.2 %", GROWTH)],
        ("too-slow", "-0.008", None),
    ),
    "two figures of a stock that rises fast enough": (
        ("tree-cover 2030", "25 %", LEAST),
        [("tree-cover 2020", "18 %", {}), ("tree-cover 2025", "22 %", {})],
        ("on-the-way", "-0.03", ("rise", "0.006", "0.008")),
    ),
    "two figures of a stock that rises too slowly": (
        ("tree-cover 2030", "30 %", LEAST),
        [("tree-cover 2020", "18 %", {}), ("tree-cover 2025", "22 %", {})],
        ("too-slow", "-0.08", ("rise", "0.016", "0.008")),
    ),
    "a printed change in points": (
        ("tree-cover 2030", "30 %", {}),
        [("tree-cover 2025", "22 %", {}), ("tree-cover 2020/2025", "4 个百分点", {"measure": "change"})],
        ("too-slow", "-0.08", ("rise", "0.016", "0.008")),
    ),
    "air that gets better fast enough": (
        ("pm25 2026", "21 微克/立方米", HELD),
        [("pm25 2023", "29 微克/立方米", {}), ("pm25 2025", "23 微克/立方米", {})],
        ("on-the-way", "2", ("rise", "-2", "-3")),
    ),
    "air that gets better too slowly": (
        ("pm25 2026", "18 微克/立方米", HELD),
        [("pm25 2023", "29 微克/立方米", {}), ("pm25 2025", "23 微克/立方米", {})],
        ("too-slow", "5", ("rise", "-5", "-3")),
    ),
    "air that got worse": (
        ("pm25 2026", "21 微克/立方米", HELD),
        [("pm25 2024", "22 微克/立方米", {}), ("pm25 2025", "23 微克/立方米", {})],
        ("too-slow", "2", ("rise", "-2", "1")),
    ),
    "air that is good enough already": (
        ("pm25 2026", "21 微克/立方米", HELD),
        [("pm25 2025", "20 微克/立方米", {})],
        ("on-the-way", "-1", None),
    ),
    "a stock of which one figure is known": (
        ("tree-cover 2030", "25 %", LEAST),
        [("tree-cover 2025", "22 %", {})],
        ("not-yet-due", "-0.03", None),
    ),
    "visitors by their printed growth": (
        ("visitors 2026", "2500 万人", {}),
        [("visitors 2025", "2200 万人", {}), ("visitors 2025", "25 %", GROWTH)],
        ("on-the-way", "-3000000", ("rise", "3000000", "4400000")),
    ),
    "an amount that grew at comparable prices": (
        ("gdp 2028", "400 亿元", {}),
        [("gdp 2025", "314.7 亿元", {}), ("gdp 2025", "7.3 %", GROWTH)],
        ("not-yet-due", "-8530000000", None),
    ),
    "as much as last year": (
        ("roads 2026", "4 家", {}),
        [("roads 2025", "4 家", {})],
        ("on-the-way", "0", None),
    ),
    "more than last year": (
        ("roads 2026", "5 家", {}),
        [("roads 2025", "4 家", {})],
        ("too-slow", "-1", None),
    ),
    "more than two years ago": (
        ("roads 2026", "5 家", {}),
        [("roads 2024", "4 家", {})],
        ("not-yet-due", "-1", None),
    ),
    "a stock that shrinks to a target met": (
        ("orchards 2026", "42 万亩", {}),
        [("orchards 2025", "42.7 万亩", {})],
        ("on-the-way", "7000", None),
    ),
    "a total that each year is enough for": (
        ("jobs 2026/2030", "3.5 万人", LEAST),
        [("jobs 2025", "7944 人", {})],
        ("on-the-way", None, ("total", "7000", "7944")),
    ),
    "a total whose first year fell short": (
        ("jobs 2026/2030", "3.5 万人", LEAST),
        [("jobs 2025", "7944 人", {}), ("jobs 2026", "5000 人", {})],
        ("too-slow", "-30000", ("total", "7500", "5000")),
    ),
    "a figure after the deadline": (
        ("tree-cover 2026", "25 %", LEAST),
        [("tree-cover 2027", "26 %", {})],
        ("not-yet-due", None, None),
    ),
    "a figure that is itself aimed at": (
        ("roads 2026", "5 家", {}),
        [("roads 2025", "6 家", {"status": "plan"})],
        ("not-yet-due", None, None),
    ),
    "a bound below the target": (
        ("firms 2026", "74 家", {}),
        [("firms 2025", "70 家", MORE)],
        ("not-yet-due", None, None),
    ),
    "a bound above the target": (
        ("firms 2026", "74 家", {}),
        [("firms 2025", "80 家", MORE)],
        ("on-the-way", None, None),
    ),
}


@pytest.mark.parametrize("case", AHEAD)
def test_what_is_not_due_is_compared_by_pace(case: str, tmp_path: Path) -> None:
    """Groups, distances and yearly paces, in base units and fractions of one."""
    (what, value, aimed), known, (group, distance, pace) = AHEAD[case]
    facts = [fact(f"known-{n}", at, amount, **more) for n, (at, amount, more) in enumerate(known)]
    one = followed(tmp_path, goal(what, value, **aimed), *facts)
    amounts = one.pace and (
        one.pace.kind,
        *(f"{p.point.normalize():f}" for p in (one.pace.needed, one.pace.had)),
    )
    found = f"{one.distance.point.normalize():f}" if one.distance else None
    assert (one.group, found, amounts, one.due) == (group, distance, pace, False)


@pytest.mark.parametrize(("aimed", "group"), [("26.1 %", "on-the-way"), ("26.3 %", "too-slow")])
def test_a_pace_that_rounding_allows_is_no_slow_one(aimed: str, group: str, tmp_path: Path) -> None:
    """From 18.0 to 22.0 it rose by 4.1 points at most; as many are needed up to 26.15."""
    facts = (fact("a", "tree-cover 2020", "18.0 %"), fact("b", "tree-cover 2025", "22.0 %"))
    assert followed(tmp_path, *facts, goal("tree-cover 2030", aimed)).group == group


FATES = """\
relations: []
remarks: []
fates:
  - target: report-2026.goal
    fate: redefined
    successor: report-2027.new-goal
    note: {zh: 口径改为全区。, en: It now counts the whole district.}
"""


def test_an_editor_says_that_a_target_was_redefined(tmp_path: Path) -> None:
    """Then no figure settles it, and its successor is followed for itself."""
    new = fact("new-goal", "roads 2027", "9 家", status="target")
    made = edition(
        tmp_path, goal("roads 2026", "5 家"), later=(new, fact("r", "roads 2026", "5 家")), relations=FATES
    )
    old, successor = tracked(made)
    assert (old.state, old.pace, old.successor) == ("redefined", None, made.by_key["report-2027.new-goal"])
    assert (successor.group, successor.target.key) == ("too-slow", "report-2027.new-goal")


def test_an_editor_says_that_a_target_was_dropped(tmp_path: Path) -> None:
    relations = FATES.replace("redefined", "dropped").replace("    successor: report-2027.new-goal\n", "")
    one = followed(tmp_path, goal("roads 2026", "5 家"), relations=relations)
    assert (one.state, one.successor) == ("dropped", None)


SMALL_FATE = RELATIONS + (
    "fates:\n  - {target: report-2026.gdp-2026-target, fate: dropped, note: {zh: 甲, en: A}}\n"
)


def test_a_fate_of_a_known_target_is_lawful(tmp_path: Path) -> None:
    assert problems_in(tmp_path, {"relations.yml": SMALL_FATE}) == []


UNLAWFUL = {
    "an unknown fact": (
        SMALL_FATE.replace("gdp-2026-target", "gdp-2026-targt"),
        "fates[0].target: unknown fact 'report-2026.gdp-2026-targt'\n"
        "    did you mean 'report-2026.gdp-2026-target'?",
    ),
    "a fact that is no target": (
        SMALL_FATE.replace("gdp-2026-target", "gdp-2025"),
        "fates[0].target: 'report-2026.gdp-2025' is no target",
    ),
    "a successor that is no target": (
        SMALL_FATE.replace("fate: dropped", "fate: redefined, successor: report-2026.gdp-2025"),
        "fates[0].successor: 'report-2026.gdp-2025' is no target",
    ),
    "a target that takes its own place": (
        SMALL_FATE.replace("fate: dropped", "fate: redefined, successor: report-2026.gdp-2026-target"),
        "fates[0].successor: 'report-2026.gdp-2026-target' is this target itself",
    ),
}


@pytest.mark.parametrize("case", UNLAWFUL)
def test_fates_that_break_a_law_are_refused(case: str, tmp_path: Path) -> None:
    relations, problem = UNLAWFUL[case]
    assert problems_in(tmp_path, {"relations.yml": relations}) == [f"data/relations.yml:4: {problem}"]


def test_a_target_has_one_fate(tmp_path: Path) -> None:
    twice = SMALL_FATE + SMALL_FATE.partition("fates:\n")[2]
    problem = "data/relations.yml:5: fates[1].target: 'report-2026.gdp-2026-target' stands twice"
    assert problems_in(tmp_path, {"relations.yml": twice}) == [problem]


SHOWN = (
    goal("tree-cover 2030", "30 %", **LEAST),
    fact("cover-2020", "tree-cover 2020", "18 %"),
    fact("cover-2025", "tree-cover 2025", "22 %"),
)


def test_the_table_keeps_what_is_worked_out_in_columns_of_its_own(tmp_path: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(as_csv(edition(tmp_path, *SHOWN))))
    assert row == {
        "id": "report-2026.goal",
        "place": "ganzhou",
        "indicator": "tree-cover",
        "label_zh": "指标tree-cover",
        "label_en": "tree-cover measured",
        "measure": "level",
        "period": "2030",
        "bound": "at-least",
        "value": "30",
        "unit": "%",
        "direction": "up",
        "state": "behind",
        "due": "no",
        "as_of": "2026-02-04",
        "known": "report-2026.cover-2025",
        "known_period": "2025",
        "known_bound": "exact",
        "known_value": "22",
        "known_unit": "%",
        "derived_distance": "-8",
        "derived_needed_per_year": "1.6",
        "derived_had_per_year": "0.8",
        "derived_unit": "个百分点",
        "pace_from": "report-2026.cover-2025 report-2026.cover-2020",
        "successor": "",
        "note_zh": "",
        "note_en": "",
        "url_zh": "https://example.org/small/zh/targets/#report-2026.goal",
        "url_en": "https://example.org/small/en/targets/#report-2026.goal",
    }


SENTENCES = {
    "a stock, in points": (
        SHOWN,
        "比目标低8个百分点；每年需增加1.6个百分点，此前每年增加0.8个百分点",
        "8 percentage points below the target; it takes a rise of 1.6 percentage points a year; "
        "before, there was a rise of 0.8 percentage points a year",
    ),
    "one point": (
        (goal("tree-cover 2030", "23 %"), fact("k", "tree-cover 2025", "22 %")),
        "比目标低1个百分点",
        "1 percentage point below the target",
    ),
    "an amount in its own unit": (
        (goal("gdp 2026", "340 亿元"), fact("k", "gdp 2025", "314.7 亿元")),
        "比目标少25.3亿元",
        "CNY 2.53 billion less than the target",
    ),
    "the same": (
        (goal("roads 2026", "5 家"), fact("k", "roads 2025", "5 家")),
        "与目标相同",
        "the same as the target",
    ),
    "air over the limit, that stood still": (
        (
            goal("pm25 2027", "21 微克/立方米", **HELD),
            fact("j", "pm25 2024", "22 微克/立方米"),
            fact("k", "pm25 2025", "22 微克/立方米"),
        ),
        "比目标高1微克/立方米；每年需减少0.5微克/立方米，此前没有变化",
        "1 µg/m³ above the target; it takes a fall of 0.5 µg/m³ a year; before, there was no change",
    ),
    "a total, with what is left of it": (
        (goal("jobs 2025/2030", "3.5 万人"), fact("k", "jobs 2025", "7944 人")),
        "尚余2.7056万人；其余各年平均每年需约0.541万人",
        "27,056 people still to come; it takes about 5,410 people a year on average from here on",
    ),
    "a result that the digits do not tell apart": (
        (goal("gdp 2026", "6.2 %", **GROWTH), fact("k", "gdp 2026", "6 %", **GROWTH)),
        "比目标低0.2个百分点（印出的位数分辨不出）",
        "0.2 percentage points below the target (the printed digits do not tell them apart)",
    ),
}


def shown(made: Catalogue, language: Language) -> str:
    """The page of all targets."""
    (page,) = pages(made, language)
    return page.body


@pytest.mark.parametrize("case", SENTENCES)
def test_what_is_known_stands_in_words_of_both_languages(case: str, tmp_path: Path) -> None:
    facts, chinese, english = SENTENCES[case]
    made = edition(tmp_path, *facts)
    for language, sentence in (("zh", f"；{chinese}</span>"), ("en", f"; {english}</span>")):
        assert sentence in shown(made, language).replace("&#39;", "'")


def test_every_printed_figure_leads_to_its_card(tmp_path: Path) -> None:
    page = shown(edition(tmp_path, *SHOWN), "en")
    for key in ("goal", "cover-2025"):
        assert f'<a class="hx-amount" href="../indicators/tree-cover/#report-2026.{key}"' in page


def test_results_are_told_from_what_is_known_before(tmp_path: Path) -> None:
    result = fact("result", "roads 2026", "6 家")
    before = shown(edition(tmp_path / "before", goal("roads 2027", "5 家"), result), "en")
    after = shown(edition(tmp_path / "after", goal("roads 2026", "5 家"), later=(result,)), "en")
    assert [(">Known <" in page, ">Result <" in page) for page in (before, after)] == [
        (True, False),
        (False, True),
    ]


def test_a_redefined_target_shows_why_and_what_took_its_place(tmp_path: Path) -> None:
    new = fact("new-goal", "roads 2027", "9 家", status="target")
    page = shown(edition(tmp_path, goal("roads 2026", "5 家"), later=(new,), relations=FATES), "en")
    assert "It now counts the whole district. Now: <a" in page


def test_many_targets_in_one_state_stand_under_their_topics(tmp_path: Path) -> None:
    twelve = [fact(f"goal-{n}", "roads 2026", f"{n + 1} 家", status="target") for n in range(12)]
    few, many = (
        shown(edition(tmp_path / str(len(facts)), *facts), "en")
        for facts in (twelve, [*twelve, goal("firms 2026", "7 家")])
    )
    assert ["#### Economy" in page for page in (few, many)] == [False, True]


def test_a_place_leads_to_its_targets_by_state(tmp_path: Path) -> None:
    facts = (*SHOWN, fact("second-goal", "roads 2026", "5 家", status="target"))
    body = next(
        page.body for page in place_pages(edition(tmp_path, *facts), "en") if "ganzhou" in page.address
    )
    assert (
        '<a href="../../targets/#ganzhou-too-slow">Faster pace needed: 1</a> · '
        '<a href="../../targets/#ganzhou-not-yet-due">Not yet due: 1</a>'
    ) in body


def test_an_edition_without_targets_says_so_on_their_page(tmp_path: Path) -> None:
    made = edition(tmp_path, fact("done", "roads 2025", "5 家"))
    (place,) = (page.body for page in place_pages(made, "en") if "ganzhou" in page.address)
    (page,) = pages(made, "en")
    assert "There is nothing here yet." in page.body
    assert "targets/" not in place
