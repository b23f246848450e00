"""Figures, dates and words as a reader of each language meets them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.figures.numbers import Printed, read_number
from generators.figures.periods import read_period
from generators.figures.units import UnitTable
from generators.language.dates import after_base_text, against_base_text, day_text, period_text
from generators.language.figures import CHINESE_BOUNDS, ENGLISH_BOUNDS, Shown, show, when
from generators.language.names import licence_name, measure_after, measure_word
from generators.language.numbers import english_number
from generators.model.fact import Bound, Fact, Measure
from generators.model.vocabulary import UnitFile
from generators.yamlsource import parse_yaml

UNITS = """\
families:
  - {id: money, name: {zh: 金额, en: money}, base: 元, english: 'CNY {n}'}
  - {id: percent, name: {zh: 百分比, en: percentages}, base: '%', english: '{n}%'}
  - id: percentage-points
    name: {zh: 百分点, en: points}
    base: 个百分点
    english: '{n} percentage points'
    english_one: 1 percentage point
  - {id: times, name: {zh: 倍数, en: multiples}, base: 倍, english: '{n} times'}
  - {id: rank, name: {zh: 位次, en: ranks}, base: 位, english: 'no. {n}'}
  - {id: places-moved, name: {zh: 升降, en: moves}, base: 个位次, english: '{n} places', english_one: 1 place}
  - {id: people, name: {zh: 人数, en: people}, base: 人, english: '{n} people', english_one: 1 person}
  - {id: land, name: {zh: 面积, en: area}, base: 亩, english: '{n} ha', english_units_per_base: 1/15}
  - {id: index, name: {zh: 指数, en: index}, base: '1', english: '{n}'}
units:
  - {symbol: 元, family: money, factor: 1}
  - {symbol: 万元, family: money, factor: 10000}
  - {symbol: 亿元, family: money, factor: 100000000}
  - {symbol: '%', family: percent, factor: 1}
  - {symbol: 个百分点, family: percentage-points, factor: 1}
  - {symbol: 倍, family: times, factor: 1}
  - {symbol: 位, family: rank, factor: 1}
  - {symbol: 个位次, printed: 位, family: places-moved, factor: 1}
  - {symbol: 人, family: people, factor: 1}
  - {symbol: 万人, family: people, factor: 10000}
  - {symbol: 亩, family: land, factor: 1}
  - {symbol: 万亩, family: land, factor: 10000}
  - {symbol: '1', family: index, factor: 1, silent: true}
"""
TABLE = UnitTable.of(UnitFile.model_validate(parse_yaml(UNITS, "units.yml")[0]))


def figure(
    value: str, unit: str, measure: Measure = "level", bound: Bound = "exact", period: str = "2025"
) -> Fact:
    """A fact of which only the figure matters."""
    return Fact(
        id="x",
        indicator="y",
        period=period,
        measure=measure,
        value=value,
        unit=unit,
        bound=bound,
        article="z",
        anchor="某处",
    )


def both(fact: Fact) -> tuple[str, str]:
    """A figure in Chinese and in English."""
    return show(fact, TABLE, "zh").main, show(fact, TABLE, "en").main


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("0", "0"),
        ("7", "7"),
        ("999", "999"),
        ("1598", "1,598"),
        ("79000", "79,000"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("6140000", "6.14 million"),
        ("999999999", "999.999999 million"),
        ("31470000000", "31.47 billion"),
        ("1000000000000", "1 trillion"),
        ("1234000000000000", "1,234 trillion"),
        ("0.05", "0.05"),
        ("6.10", "6.10"),
        ("1234.50", "1,234.50"),
        ("-45.8", "−45.8"),
        ("-31470000000", "−31.47 billion"),
        ("1-2", "1–2"),
        ("1000-2000", "1,000–2,000"),
        ("1000000-2500000", "1–2.5 million"),
        ("900000-1200000", "900,000–1.2 million"),
        ("900000000-1200000000", "900 million–1.2 billion"),
    ],
)
def test_a_number_is_grouped_and_given_its_word(text: str, english: str) -> None:
    """Groups of three, a true minus, million and more in words; a range says its word once."""
    number = read_number(text)
    normal = number.times(Decimal(1))
    assert english_number(normal) == english


@given(text=st.from_regex(r"[1-9][0-9]{0,8}(\.[0-9]{1,4})?", fullmatch=True), power=st.integers(0, 9))
def test_a_number_in_english_has_the_digits_that_were_printed(text: str, power: int) -> None:
    """Read back, it is the same amount; and it shows no digit besides zeros that place the point."""
    amount = read_number(text).times(Decimal(10**power))
    shown = english_number(amount)
    digits, _, word = shown.replace(",", "").partition(" ")
    scale = {"": 0, "million": 6, "billion": 9, "trillion": 12}[word]
    assert Decimal(digits).scaleb(scale) == Decimal(text).scaleb(power)
    assert re.sub(r"[.]", "", digits).strip("0") == re.sub(r"[.]", "", text).strip("0")


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        ("2026-02-04", "2026年2月4日", "4 February 2026"),
        ("2025-12-31", "2025年12月31日", "31 December 2025"),
        ("2025-03", "2025年3月", "March 2025"),
        ("2024", "2024年", "2024"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(day: str, zh: str, en: str) -> None:
    """No zeros in front, no invented first of the month."""
    assert (day_text(day, "zh"), day_text(day, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2025", "2025年", "2025"),
        ("2025-Q1", "2025年一季度", "Q1 2025"),
        ("2025-Q4", "2025年四季度", "Q4 2025"),
        ("2025-03", "2025年3月", "March 2025"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2023/2025-03", "2023年至2025年3月", "2023 to March 2025"),
        ("2024-Q1/2025-Q1", "2024年一季度至2025年一季度", "Q1 2024 to Q1 2025"),
        ("2024-12/2025-12", "2024年12月至2025年12月", "December 2024 to December 2025"),
        ("2024-Q4/2025", "2024年四季度至2025年", "Q4 2024 to 2025"),
        ("2025/2025", "2025年", "2025"),
    ],
)
def test_a_period_is_said(period: str, zh: str, en: str) -> None:
    """Years joined by a dash, anything finer in words."""
    assert (period_text(read_period(period), "zh"), period_text(read_period(period), "en")) == (zh, en)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2025/2030", "2026—2030年", "2026–2030"),
        ("2025/2026", "2026年", "2026"),
        ("2020/2025-Q1", "2021年至2025年一季度", "2021 to Q1 2025"),
    ],
)
def test_growth_over_years_is_said_without_its_base_year(period: str, zh: str, en: str) -> None:
    """Growth from 2025 to 2030 happens in the five years from 2026."""
    assert (after_base_text(read_period(period), "zh"), after_base_text(read_period(period), "en")) == (
        zh,
        en,
    )


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2020/2025", "2025年比2020年", "2025 against 2020"),
        ("2024-03/2025-03", "2025年3月比2024年3月", "March 2025 against March 2024"),
    ],
)
def test_a_change_is_said_against_its_base(period: str, zh: str, en: str) -> None:
    """The later point first, in both languages."""
    assert (against_base_text(read_period(period), "zh"), against_base_text(read_period(period), "en")) == (
        zh,
        en,
    )


@pytest.mark.parametrize(
    ("measure", "period", "zh", "en"),
    [
        ("level", "2021/2025", "2021—2025年", "2021–2025"),
        ("yoy-growth", "2025", "2025年", "2025"),
        ("average-annual-growth", "2020/2025", "2021—2025年", "2021–2025"),
        ("average-annual-growth", "2025", "2025年", "2025"),
        ("change", "2020/2025", "2025年比2020年", "2025 against 2020"),
        ("multiple", "2020/2025", "2025年比2020年", "2025 against 2020"),
        ("change", "2025", "2025年", "2025"),
        ("share", "2021/2025", "2021—2025年", "2021–2025"),
    ],
)
def test_a_period_is_worded_after_what_is_measured(measure: Measure, period: str, zh: str, en: str) -> None:
    """One span means three things."""
    fact = figure("1", "%", measure, period=period)
    assert (when(fact, "zh"), when(fact, "en")) == (zh, en)


EVERY_MEASURE_AND_BOUND = """\
level                 | exact     | 314.7亿元          | CNY 31.47 billion
level                 | at-least  | 314.7亿元以上      | at least CNY 31.47 billion
level                 | more-than | 超314.7亿元        | more than CNY 31.47 billion
level                 | about     | 约314.7亿元        | about CNY 31.47 billion
level                 | nearly    | 近314.7亿元        | nearly CNY 31.47 billion
level                 | at-most   | 314.7亿元以内      | no more than CNY 31.47 billion
level                 | held-to   | 控制在314.7亿元    | held to CNY 31.47 billion
yoy-growth            | exact     | 同比增长7.3%       | up 7.3%
yoy-growth            | at-least  | 同比增长7.3%以上   | up at least 7.3%
yoy-growth            | more-than | 同比增长超7.3%     | up more than 7.3%
yoy-growth            | about     | 同比增长约7.3%     | up about 7.3%
yoy-growth            | nearly    | 同比增长近7.3%     | up nearly 7.3%
yoy-growth            | at-most   | 同比增长7.3%以内   | up no more than 7.3%
yoy-growth            | held-to   | 同比增长控制在7.3% | up held to 7.3%
average-annual-growth | exact     | 年均增长6%         | up 6% a year
average-annual-growth | at-least  | 年均增长6%以上     | up at least 6% a year
average-annual-growth | more-than | 年均增长超6%       | up more than 6% a year
average-annual-growth | about     | 年均增长约6%       | up about 6% a year
average-annual-growth | nearly    | 年均增长近6%       | up nearly 6% a year
average-annual-growth | at-most   | 年均增长6%以内     | up no more than 6% a year
average-annual-growth | held-to   | 年均增长控制在6%   | up held to 6% a year
change                | exact     | 增长281%           | up 281%
change                | at-least  | 增长281%以上       | up at least 281%
change                | more-than | 增长超281%         | up more than 281%
change                | about     | 增长约281%         | up about 281%
change                | nearly    | 增长近281%         | up nearly 281%
change                | at-most   | 增长281%以内       | up no more than 281%
change                | held-to   | 增长控制在281%     | up held to 281%
share                 | exact     | 56.8%              | 56.8%
share                 | at-least  | 56.8%以上          | at least 56.8%
share                 | more-than | 超56.8%            | more than 56.8%
share                 | about     | 约56.8%            | about 56.8%
share                 | nearly    | 近56.8%            | nearly 56.8%
share                 | at-most   | 56.8%以内          | no more than 56.8%
share                 | held-to   | 控制在56.8%        | held to 56.8%
rank                  | exact     | 第3位              | no. 3
rank                  | at-least  | 第3位以上          | at least no. 3
rank                  | more-than | 超第3位            | more than no. 3
rank                  | about     | 约第3位            | about no. 3
rank                  | nearly    | 近第3位            | nearly no. 3
rank                  | at-most   | 第3位以内          | no more than no. 3
rank                  | held-to   | 控制在第3位        | held to no. 3
completion            | exact     | 118.5%             | 118.5%
completion            | at-least  | 118.5%以上         | at least 118.5%
completion            | more-than | 超118.5%           | more than 118.5%
completion            | about     | 约118.5%           | about 118.5%
completion            | nearly    | 近118.5%           | nearly 118.5%
completion            | at-most   | 118.5%以内         | no more than 118.5%
completion            | held-to   | 控制在118.5%       | held to 118.5%
multiple              | exact     | 10.5倍             | 10.5 times
multiple              | at-least  | 10.5倍以上         | at least 10.5 times
multiple              | more-than | 超10.5倍           | more than 10.5 times
multiple              | about     | 约10.5倍           | about 10.5 times
multiple              | nearly    | 近10.5倍           | nearly 10.5 times
multiple              | at-most   | 10.5倍以内         | no more than 10.5 times
multiple              | held-to   | 控制在10.5倍       | held to 10.5 times
"""
PRINTED = {
    "level": ("314.7", "亿元"),
    "yoy-growth": ("7.3", "%"),
    "average-annual-growth": ("6", "%"),
    "change": ("281", "%"),
    "share": ("56.8", "%"),
    "rank": ("3", "位"),
    "completion": ("118.5", "%"),
    "multiple": ("10.5", "倍"),
}
"""What the report prints in each row of the table."""


def test_every_measure_with_every_bound_is_said_in_both_languages() -> None:
    """The whole table at once: a word that changes in one row shows there."""
    rows = [[cell.strip() for cell in line.split("|")] for line in EVERY_MEASURE_AND_BOUND.splitlines()]
    said = [[measure, bound, *both(figure(*PRINTED[measure], measure, bound))] for measure, bound, *_ in rows]
    assert said == rows


def test_the_table_above_leaves_nothing_out() -> None:
    """A measure or bound that is added to the records must be worded here first."""
    named = [
        tuple(cell.strip() for cell in line.split("|")[:2]) for line in EVERY_MEASURE_AND_BOUND.splitlines()
    ]
    assert named == [(measure, bound) for measure in Measure.__args__ for bound in Bound.__args__]
    assert list(CHINESE_BOUNDS) == list(ENGLISH_BOUNDS) == list(Bound.__args__)


@pytest.mark.parametrize(
    ("value", "unit", "measure", "zh", "en"),
    [
        ("-4.5", "%", "yoy-growth", "同比下降4.5%", "down 4.5%"),
        ("-2", "%", "average-annual-growth", "年均下降2%", "down 2% a year"),
        ("-45.8", "%", "change", "下降45.8%", "down 45.8%"),
        ("-0.5", "倍", "change", "下降0.5倍", "down 0.5 times"),
        ("4.2", "个百分点", "change", "提高4.2个百分点", "up 4.2 percentage points"),
        ("-4.2", "个百分点", "change", "下降4.2个百分点", "down 4.2 percentage points"),
        ("38", "个位次", "change", "上升38位", "up 38 places"),
        ("-38", "个位次", "change", "下降38位", "down 38 places"),
        ("8858", "元", "change", "增加8858元", "up CNY 8,858"),
        ("-8858", "元", "change", "减少8858元", "down CNY 8,858"),
        ("15.4", "万亩", "change", "增加15.4万亩", "up about 10,300 ha"),
        ("0", "%", "yoy-growth", "同比增长0%", "up 0%"),
        ("20", "亿元", "average-annual-growth", "年均增长20亿元", "up CNY 2 billion a year"),
    ],
)
def test_a_rise_or_fall_is_a_word_and_not_a_sign(
    value: str, unit: str, measure: Measure, zh: str, en: str
) -> None:
    """Chinese has a verb for each sort of unit; places in an order are moved."""
    assert both(figure(value, unit, measure)) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "measure", "en"),
    [
        ("1", "个百分点", "change", "up 1 percentage point"),
        ("-1", "个百分点", "change", "down 1 percentage point"),
        ("1.0", "个百分点", "change", "up 1 percentage point"),
        ("1", "个位次", "change", "up 1 place"),
        ("1", "人", "level", "1 person"),
        ("1", "万人", "level", "10,000 people"),
        ("0", "人", "level", "0 people"),
        ("2", "人", "level", "2 people"),
        ("1.5", "个百分点", "change", "up 1.5 percentage points"),
        ("1-2", "人", "level", "1–2 people"),
        ("1", "位", "rank", "no. 1"),
        ("1", "倍", "multiple", "1 times"),
    ],
)
def test_one_is_singular(value: str, unit: str, measure: Measure, en: str) -> None:
    """Where the family of units says how one is written, and for exactly one."""
    assert both(figure(value, unit, measure))[1] == en


@pytest.mark.parametrize(
    ("value", "unit", "bound", "zh", "en"),
    [
        ("42.7", "万亩", "exact", "42.7万亩", "about 28,500 ha"),
        ("42.7", "万亩", "about", "约42.7万亩", "about 28,500 ha"),
        ("42.7", "万亩", "nearly", "近42.7万亩", "nearly 28,500 ha"),
        ("42.7", "万亩", "at-least", "42.7万亩以上", "at least about 28,500 ha"),
        ("9", "万亩", "exact", "9万亩", "6,000 ha"),
        ("9", "万亩", "at-least", "9万亩以上", "at least 6,000 ha"),
        ("9", "亩", "exact", "9亩", "0.60 ha"),
        ("1-2", "万亩", "exact", "1-2万亩", "about 670–1,300 ha"),
        ("1-2", "亿元", "at-most", "1-2亿元以内", "no more than CNY 100–200 million"),
        ("9800", "万元", "exact", "9800万元", "CNY 98 million"),
        ("79.0", "亿元", "exact", "79.0亿元", "CNY 7.90 billion"),
        ("102.3", "1", "exact", "102.3", "102.3"),
        ("-5", "1", "exact", "-5", "−5"),
    ],
)
def test_an_amount_is_said_with_bound_and_conversion(
    value: str, unit: str, bound: Bound, zh: str, en: str
) -> None:
    """The word about stands once, and only where a conversion was rounded or the report says so."""
    assert both(figure(value, unit, bound=bound)) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "measure", "shown"),
    [
        ("314.7", "亿元", "level", Shown("CNY 31.47 billion", "314.7亿元")),
        ("-8858", "元", "change", Shown("down CNY 8,858", "8858元")),
        ("-8858", "元", "level", Shown("CNY −8,858", "-8858元")),
        ("38", "个位次", "change", Shown("up 38 places", "38位")),
        ("7.3", "%", "yoy-growth", Shown("up 7.3%", "")),
        ("102.3", "1", "level", Shown("102.3", "")),
    ],
)
def test_english_keeps_what_was_printed_beside_it_where_that_says_more(
    value: str, unit: str, measure: Measure, shown: Shown
) -> None:
    """Per cent and indices are printed alike; a unit that is not printed is not shown."""
    assert show(figure(value, unit, measure), TABLE, "en") == shown


@pytest.mark.parametrize("measure", PRINTED)
def test_chinese_is_what_was_printed_and_needs_nothing_beside_it(measure: Measure) -> None:
    """No second form, whatever is measured."""
    assert show(figure(*PRINTED[measure], measure), TABLE, "zh").printed == ""


@given(
    value=st.from_regex(r"(0|[1-9][0-9]{0,6})(\.[0-9]{1,3})?", fullmatch=True),
    unit=st.sampled_from(sorted(TABLE.units)),
    measure=st.sampled_from(Measure.__args__),
    bound=st.sampled_from(Bound.__args__),
)
def test_any_figure_is_said_in_both_languages(value: str, unit: str, measure: Measure, bound: Bound) -> None:
    """Chinese holds the printed digits as they are; English holds no Chinese."""
    zh, en = both(figure(value, unit, measure, bound))
    assert value in zh
    assert en.isascii()
    assert not (set("{}") & set(zh + en))


def test_a_range_is_no_range_where_both_ends_are_one() -> None:
    """1-1 is one."""
    assert english_number(Printed(Decimal(1), Decimal(1))) == "1"


@pytest.mark.parametrize(
    ("name", "after"), [("企业满意度位次", ""), ("企业满意度", "位次"), ("位次变动单位", "位次")]
)
def test_a_name_that_ends_in_what_is_measured_says_it_once(name: str, after: str) -> None:
    """Elsewhere in a name the word says something else."""
    assert measure_after(name, figure("3", "位", "rank"), "zh") == after


@pytest.mark.parametrize(
    ("unit", "zh", "en"),
    [("%", "年均增速", "average annual growth"), ("亿元", "年均增量", "average annual increase")],
)
def test_an_average_yearly_rise_is_a_rate_only_in_per_cent(unit: str, zh: str, en: str) -> None:
    """So many yuan more in each year are an amount."""
    fact = figure("20", unit, "average-annual-growth")
    assert (measure_word(fact, "zh"), measure_word(fact, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("identifier", "text"), [("CC-BY-4.0", "CC BY 4.0"), ("CC-BY-SA-4.0", "CC BY-SA 4.0"), ("MIT", "MIT")]
)
def test_a_licence_in_running_text_is_named_as_its_makers_do(identifier: str, text: str) -> None:
    """Hyphens stay where they belong to the name."""
    assert licence_name(identifier) == text
