"""The grammar of figures: no digit that was not printed, none lost that was."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generators.figures.numbers import read_number, round_significant
from generators.figures.numerals import first_numeral, leading_numeral
from generators.figures.periods import Period, Point, read_period
from generators.figures.units import UnitTable
from generators.model.base import Text
from generators.model.vocabulary import Family, Unit, UnitFile

NAME = Text(zh="名", en="name")
TABLE = UnitTable.of(
    UnitFile(
        families=(
            Family(id="money", name=NAME, base="元", english="CNY {n}"),
            Family(id="land", name=NAME, base="亩", english="{n} ha", english_units_per_base="1/15"),
            Family(id="power", name=NAME, base="千瓦", english="{n} MW", english_units_per_base="1/1000"),
            Family(id="weight", name=NAME, base="斤", english="{n} kg", english_units_per_base="1/2"),
            Family(id="loads", name=NAME, base="车", english="{n} kg", english_units_per_base="1000/1"),
            Family(id="rank", name=NAME, base="位", english="no. {n}"),
        ),
        units=(
            Unit(symbol="元", family="money", factor="1"),
            Unit(symbol="万元", family="money", factor="10000"),
            Unit(symbol="亿元", family="money", factor="100000000"),
            Unit(symbol="亩", family="land", factor="1"),
            Unit(symbol="万亩", family="land", factor="10000"),
            Unit(symbol="千瓦", family="power", factor="1"),
            Unit(symbol="万千瓦", family="power", factor="10000"),
            Unit(symbol="斤", family="weight", factor="1"),
            Unit(symbol="车", family="loads", factor="1"),
            Unit(symbol="位", family="rank", factor="1"),
        ),
    )
)
PRINTED = st.from_regex(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?", fullmatch=True)
POSITIVE = PRINTED.filter(lambda text: Decimal(text) > 0)


def digits_of(number: Decimal) -> str:
    """The digits of a number without the zeros at its ends: what was measured."""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("314.7", "314.7", "314.7"),
        ("-45.8", "-45.8", "-45.8"),
        ("1-2", "1", "2"),
        ("0.5-1.25", "0.5", "1.25"),
        ("0", "0", "0"),
        ("6.10", "6.10", "6.10"),
    ],
)
def test_a_number_or_range_is_read_with_its_digits(text: str, low: str, high: str) -> None:
    """6.10 keeps its nought; a sign at the front begins no range."""
    number = read_number(text)
    assert (str(number.low), str(number.high), number.is_range) == (low, high, low != high)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("314.7", 4),
        ("-45.8", 3),
        ("5", 1),
        ("9800", 2),
        ("100", 1),
        ("1001", 4),
        ("42.0", 3),
        ("0.05", 1),
        ("0.050", 2),
        ("0", 1),
        ("0.0", 1),
        ("5-10", 1),
        ("1-2.5", 2),
        ("12-2.5", 2),
    ],
)
def test_digits_that_carry_meaning_are_counted(text: str, count: int) -> None:
    """Zeros in front never do, nor those at the end of a whole number; a range counts as its finer end."""
    assert read_number(text).significant == count


@pytest.mark.parametrize(
    ("number", "digits", "rounded"),
    [
        ("28466.67", 3, "28500"),
        ("3333.33", 2, "3300"),
        ("0.0666", 2, "0.067"),
        ("2.5", 1, "2"),
        ("3.5", 1, "4"),
        ("-2.45", 2, "-2.4"),
        ("6000", 2, "6000"),
        ("0.6", 2, "0.60"),
        ("9.996", 3, "10.0"),
        ("99.96", 3, "100"),
        ("0.9996", 3, "1.00"),
        ("-9.96", 2, "-10"),
        ("0", 3, "0"),
    ],
)
def test_rounding_keeps_so_many_significant_digits(number: str, digits: int, rounded: str) -> None:
    """Halves to even; where nines roll over, the digit that is gained in front is given up behind."""
    assert f"{round_significant(Decimal(number), digits):f}" == rounded


@given(text=POSITIVE, digits=st.integers(1, 12))
def test_a_rounded_number_is_the_nearest_of_so_many_digits(text: str, digits: int) -> None:
    """Within half a unit of its last place, with as many digits as were asked for."""
    number = Decimal(text)
    rounded = round_significant(number, digits)
    last_place = Decimal(1).scaleb(int(rounded.as_tuple().exponent))
    assert len(rounded.as_tuple().digits) == digits
    assert abs(rounded - number) <= last_place / 2


@example(text="9800", power=4)
@given(text=PRINTED, power=st.integers(-6, 12))
def test_moving_the_decimal_point_neither_adds_nor_loses_a_digit(text: str, power: int) -> None:
    """万 and 亿 to thousands and millions: the amount is the same and so are its digits."""
    number, factor = read_number(text), Decimal(1).scaleb(power)
    moved = number.times(Decimal(f"{factor:f}"))
    assert (moved.low, digits_of(moved.low)) == (number.low * factor, digits_of(number.low))
    assert moved.significant <= number.significant


@given(text=PRINTED)
def test_zeros_that_were_printed_behind_the_point_stay_printed(text: str) -> None:
    """42.70万 is 427.0 thousand to a reader who counts digits, and not 427."""
    number = read_number(text)
    decimals = len(text.partition(".")[2])
    moved = number.times(Decimal(10000)).low
    kept = len(moved.as_tuple().digits)
    assert kept == len(number.low.as_tuple().digits) if decimals else kept <= len(text)


@pytest.mark.parametrize(
    ("text", "numeral"),
    [
        ("七地", 7),
        ("一屏", 1),
        ("两新", 2),
        ("双碳", 2),
        ("十大", 10),
        ("十二新", 12),
        ("二十条", 20),
        ("九十九件", 99),
        ("3区", 3),
        ("26条", 26),
        ("第三产业", 3),
        ("第12届", 12),
        ("1+10", 1),
        ("地七", None),
        ("", None),
        ("第", None),
        ("十五五规划", None),
        ("一二三产", None),
        ("二三十件", None),
        ("十十", None),
        ("N", None),
    ],
)
def test_the_numeral_at_the_beginning_of_a_term_is_read(text: str, numeral: int | None) -> None:
    """Below a hundred; what only looks like a number (十五五, 一二三产) counts nothing."""
    assert leading_numeral(text) == numeral


@pytest.mark.parametrize(
    ("term", "numeral"),
    [("五城", 5), ("城五区六", 5), ("新增12家", 12), ("嘉和善治", None), ("", None), ("十五五规划3区", None)],
)
def test_an_index_files_a_term_under_the_first_number_in_it(term: str, numeral: int | None) -> None:
    """Wherever it stands; where the first counts nothing, no later one is taken for it."""
    assert first_numeral(term) == numeral


@given(number=st.integers(1, 99))
def test_every_numeral_below_a_hundred_is_read_back(number: int) -> None:
    """As Chinese writes it, and in Arabic digits."""
    tens, ones = divmod(number, 10)
    signs = " 一二三四五六七八九"
    han = ("" if tens < 2 else signs[tens]) + ("十" if tens else "") + (signs[ones] if ones else "")
    assert (leading_numeral(f"{han}件"), leading_numeral(f"{number}件")) == (number, number)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025", Period(Point(2025), Point(2025))),
        ("2025-Q1", Period(Point(2025, 3, 3), Point(2025, 3, 3))),
        ("2025-03", Period(Point(2025, 3, 1), Point(2025, 3, 1))),
        ("2021/2025", Period(Point(2021), Point(2025))),
        ("2023/2025-03", Period(Point(2023), Point(2025, 3, 1))),
        ("2025/2025", Period(Point(2025), Point(2025))),
    ],
)
def test_a_period_is_read(text: str, period: Period) -> None:
    """Years, quarters, months and spans of them."""
    assert read_period(text) == period
    assert read_period(text).is_span == (period.start != period.end)


@pytest.mark.parametrize(
    ("text", "quarter", "month", "last_month"),
    [
        ("2025", 0, 0, 12),
        ("2025-Q1", 1, 0, 3),
        ("2025-Q4", 4, 0, 12),
        ("2025-03", 0, 3, 3),
        ("2025-12", 0, 12, 12),
    ],
)
def test_a_point_knows_what_it_is(text: str, quarter: int, month: int, last_month: int) -> None:
    """A quarter is no month and a month no quarter, although both end in one."""
    point = read_period(text).start
    assert (point.quarter, point.month, point.last_month) == (quarter, month, last_month)


def test_periods_are_in_the_order_in_which_they_end() -> None:
    """A year ends with its December, after its first quarter and its March."""
    texts = ["2025-Q1", "2026-01", "2025", "2025-03", "2025-05", "2024", "2025-Q4", "2025-02"]
    in_order = ["2024", "2025-02", "2025-03", "2025-Q1", "2025-05", "2025-Q4", "2025", "2026-01"]
    assert sorted(texts, key=lambda text: read_period(text).end) == in_order


@pytest.mark.parametrize("text", ["", "25", "2025-Q5", "2025-3", "2021-2025", "2025/"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """The record's model refuses it first; nothing is guessed here either."""
    with pytest.raises(ValueError, match=r"^not a period: "):
        read_period(text)


@pytest.mark.parametrize(
    ("value", "unit", "english", "rounded"),
    [
        ("314.7", "亿元", "31470000000", False),
        ("9800", "万元", "98000000", False),
        ("7", "元", "7", False),
        ("42.7", "万亩", "28500", True),
        ("5", "万亩", "3300", True),
        ("9", "万亩", "6000", False),
        ("155.1", "万亩", "103400", False),
        ("93.2", "万亩", "62100", True),
        ("100", "亩", "6.7", True),
        ("15", "亩", "1.0", False),
        ("614", "万千瓦", "6140", False),
        ("1", "千瓦", "0.001", False),
        ("7", "斤", "3.5", False),
        ("1.25", "斤", "0.625", False),
        ("3", "车", "3000", False),
        ("2", "位", "2", False),
    ],
)
def test_an_amount_in_english_units(value: str, unit: str, english: str, rounded: bool) -> None:
    """1 ha is 15 亩: two digits at least, as many as were printed, and known whether they are exact."""
    amount = TABLE.in_english(read_number(value), unit)
    assert (f"{amount.number.low:f}", amount.rounded) == (english, rounded)


@pytest.mark.parametrize(
    ("value", "unit", "low", "high", "rounded"),
    [
        ("1-2", "万亩", "670", "1300", True),
        ("15-30", "万亩", "10000", "20000", False),
        ("9-10", "万亩", "6000", "6700", True),
        ("10-15", "万亩", "6700", "10000", True),
        ("1-2", "亿元", "100000000", "200000000", False),
        ("1-2", "位", "1", "2", False),
    ],
)
def test_both_ends_of_a_range_are_converted(
    value: str, unit: str, low: str, high: str, rounded: bool
) -> None:
    """It counts as rounded where one end had to be."""
    amount = TABLE.in_english(read_number(value), unit)
    assert (f"{amount.number.low:f}", f"{amount.number.high:f}", amount.rounded) == (low, high, rounded)


@given(text=POSITIVE, unit=st.sampled_from(sorted(TABLE.units)))
def test_a_conversion_never_shows_more_digits_than_were_printed(text: str, unit: str) -> None:
    """Or than two, where fewer were printed."""
    number = read_number(text)
    shown = TABLE.in_english(number, unit).number
    assert shown.significant <= max(2, number.significant)


@given(text=POSITIVE, unit=st.sampled_from(sorted(TABLE.units)))
def test_a_conversion_is_within_half_a_unit_of_its_last_place(text: str, unit: str) -> None:
    """And says that it was rounded exactly where it is not the same amount."""
    number = read_number(text)
    amount = TABLE.in_english(number, unit)
    ratio = Fraction(TABLE.family(unit).english_units_per_base or 1) * Fraction(TABLE.units[unit].factor)
    exact, shown = Fraction(number.low) * ratio, amount.number.low
    last_place = Fraction(10) ** int(shown.as_tuple().exponent)
    assert abs(exact - Fraction(shown)) <= last_place / 2
    assert amount.rounded == (exact != Fraction(shown))


@example(text="6.07", ratio="1647/10000")
@given(
    text=POSITIVE,
    ratio=st.builds(lambda a, b: f"{a}/{b}", st.integers(1, 10_000), st.integers(1, 10_000)),
)
def test_the_rule_holds_for_any_unit_that_a_publisher_may_bring(text: str, ratio: str) -> None:
    """6.07亩 are 1.00 acre, not 1.000."""
    table = UnitTable.of(
        UnitFile(
            families=(Family(id="f", name=NAME, base="u", english="{n}", english_units_per_base=ratio),),
            units=(Unit(symbol="u", family="f", factor="1"),),
        )
    )
    number = read_number(text)
    amount = table.in_english(number, "u")
    assert amount.number.significant <= max(2, number.significant)
