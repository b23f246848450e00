"""Figures held against each other: what is implied, what is reckoned, and a verdict that is fair."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generators.derive.catalogue import Traced
from generators.figures.intervals import Interval, exactly
from generators.model.base import Text
from generators.model.relation import Doubt, Remark, StatedRelation
from generators.paths import Paths
from generators.reconciling.implied import implied
from generators.reconciling.reckoned import Reckoned, number, printed, total
from generators.reconciling.reconciled import reconciled
from generators.reconciling.stated import stated
from generators.site.making import checked
from tests.reckonings import NOTE, beside, figure, quantity_of, shown, told


def interval(low: str, high: str) -> Interval:
    """An interval by its ends; empty where one is open."""
    return Interval(*(Decimal(end) if end else None for end in (low, high)))


@pytest.mark.parametrize(
    ("text", "more", "value", "step", "could_be"),
    [
        ("314.7亿元", {}, "31470000000", "10000000", ("31465000000", "31475000000")),
        ("7.3%", {}, "0.073", "0.001", ("0.0725", "0.0735")),
        ("4.2个百分点", {}, "0.042", "0.001", ("0.0415", "0.0425")),
        ("-45.8%", {}, "-0.458", "0.001", ("-0.4585", "-0.4575")),
        ("2500万人次", {}, "25000000", "10000", ("24995000", "25005000")),
        ("7.4万户", {}, "74000", "1000", ("73500", "74500")),
        ("74家", {}, "74", "0", ("74", "74")),
        ("3420人", {}, "3420", "0", ("3420", "3420")),
        ("74.5家", {}, "74.5", "0.1", ("74.45", "74.55")),
        ("2.2倍", {}, "2.2", "0.1", ("2.15", "2.25")),
        ("6-7%", {}, "0.065", "0.01", ("0.055", "0.075")),
        ("3-5家", {}, "4", "0", ("3", "5")),
        ("6%", {"bound": "at-least"}, "0.06", "0.01", ("0.06", "")),
        ("300亿元", {"bound": "more-than"}, "30000000000", "100000000", ("30000000000", "")),
        ("3%", {"bound": "at-most"}, "0.03", "0.01", ("", "0.03")),
        ("3%", {"bound": "held-to"}, "0.03", "0.01", ("", "0.03")),
        ("3%", {"bound": "about"}, "0.03", "0.01", ("", "")),
        ("3%", {"bound": "nearly"}, "0.03", "0.01", ("", "")),
        ("-3%", {"bound": "at-least", "measure": "change"}, "-0.03", "0.01", ("", "-0.03")),
        ("-3%", {"bound": "at-most", "measure": "change"}, "-0.03", "0.01", ("-0.03", "")),
    ],
)
def test_a_printed_figure_is_everything_that_would_be_printed_so(
    text: str, more: dict[str, object], value: str, step: str, could_be: tuple[str, str]
) -> None:
    """Half a unit of the last digit either way; counts are exact unless in 万; a fall by 3% or more ends at -3%."""
    found = quantity_of(text, **more)
    assert (found.value, found.step, found.could_be) == (Decimal(value), Decimal(step), interval(*could_be))


@pytest.mark.parametrize(
    ("text", "value", "prints"),
    [
        ("7.3%", "0.07349", True),
        ("7.3%", "0.07351", False),
        ("6.2%", "0.0625", True),
        ("6.3%", "0.0625", True),
        ("6.1%", "0.0625", False),
        ("-6.3%", "-0.0625", True),
        ("74家", "74", True),
        ("74家", "74.2", False),
        ("6-7%", "0.068", True),
        ("6-7%", "0.081", False),
        ("3-5家", "5", True),
        ("3-5家", "6", False),
    ],
)
def test_a_value_prints_as_a_figure_when_it_rounds_to_it(text: str, value: str, prints: bool) -> None:
    """Halves either way; a range is printed for all that lies in it; counts are not rounded."""
    assert quantity_of(text).prints(Decimal(value)) is prints


def of(text: str) -> Reckoned:
    """A printed figure to reckon with."""
    return printed(quantity_of(text))


A, B, C, D = of("8家"), of("4家"), of("2家"), of("-2家")


@pytest.mark.parametrize(
    ("reckoned", "steps", "point"),
    [
        (A + B + C, "8家 + 4家 + 2家", 14),
        (A - B - C, "8家 − 4家 − 2家", 2),
        (A - (B + C), "8家 − (4家 + 2家)", 2),
        (A - (B - C), "8家 − (4家 − 2家)", 6),
        (A + (B - C), "8家 + 4家 − 2家", 10),
        (A * (B + C), "8家 × (4家 + 2家)", 48),
        ((A + B) * C, "(8家 + 4家) × 2家", 24),
        (A * B / C, "8家 × 4家 ÷ 2家", 16),
        (A / (B * C), "8家 ÷ (4家 × 2家)", 1),
        (A / (B / C), "8家 ÷ (4家 ÷ 2家)", 4),
        (A + B / C, "8家 + 4家 ÷ 2家", 10),
        (A / B - number(1), "8家 ÷ 4家 − 1", 1),
        (number(1) + D, "1 + (-2家)", -1),
        (A - D, "8家 − (-2家)", 10),
        (A * D, "8家 × (-2家)", -16),
        (D + A, "-2家 + 8家", 6),
        (total((A, B, C)), "8家 + 4家 + 2家", 14),
        (total((A,)), "8家", 8),
        (B.root(2) - number(1), "4家^(1/2) − 1", 1),
        ((A * C).root(2), "(8家 × 2家)^(1/2)", 4),
        (A.root(1), "8家", 8),
    ],
)
def test_arithmetic_is_shown_with_brackets_where_they_are_needed(
    reckoned: Reckoned, steps: str, point: int
) -> None:
    """And only there; the outcome is that of the numbers as printed, which counts make certain."""
    assert (shown(reckoned), reckoned.point, reckoned.could_be) == (steps, Decimal(point), exactly(point))


@pytest.mark.parametrize(("divisor", "divides"), [("2家", True), ("0家", False), ("-2家", False)])
def test_only_what_is_above_nought_divides(divisor: str, divides: bool) -> None:
    """Nothing grows from nought."""
    assert of(divisor).divides is divides


def level(name: str, text: str, indicator: str, period: str = "2025", **more: object) -> Traced:
    """A level."""
    return figure(name, text, indicator, period, **more)


def growth(name: str, text: str, indicator: str, period: str = "2025", **more: object) -> Traced:
    """Growth over the year before."""
    return figure(name, text, indicator, period, measure="yoy-growth", **more)


def change(name: str, text: str, indicator: str, period: str = "2020/2025", **more: object) -> Traced:
    """A change over some years."""
    return figure(name, text, indicator, period, measure="change", **more)


def average(name: str, text: str, indicator: str, period: str, **more: object) -> Traced:
    """Mean growth over some years."""
    return figure(name, text, indicator, period, measure="average-annual-growth", **more)


VISITORS = (
    level("now-25", "2267万人次", "visitors"),
    level("aim-26", "2500万人次", "visitors", "2026", status="target"),
)
SECTORS = (level("gdp-25", "314.7亿元", "gdp"), level("one-25", "65.4亿元", "primary"))
CHAIN = (level("chain-23", "1015亿元", "spending", "2023"), change("up", "270亿元", "spending", "2020/2023"))
TARGET: dict[str, object] = {"status": "target"}

CASES: dict[str, tuple[tuple[Traced, ...], list[str]]] = {
    "growth agrees": (
        (*VISITORS, growth("up-26", "10%", "visitors", "2026", **TARGET)),
        ["growth.now.up-26 | agrees | 2500万人次 ÷ 2267万人次 − 1"],
    ),
    "growth agrees by rounding": (
        (
            level("a", "156亿元", "spending"),
            level("b", "188亿元", "spending", "2026", **TARGET),
            growth("c", "20%", "spending", "2026", **TARGET),
        ),
        ["growth.now.c | within-rounding | 188亿元 ÷ 156亿元 − 1"],
    ),
    "growth differs": (
        (
            level("a", "3.2亿元", "spending"),
            level("b", "3.4亿元", "spending", "2026", **TARGET),
            growth("c", "16%", "spending", "2026", **TARGET),
        ),
        ["growth.now.c | differs | 3.4亿元 ÷ 3.2亿元 − 1"],
    ),
    "growth without the year before": (
        (level("a", "3.2亿元", "spending"), growth("b", "19%", "spending")),
        ["growth.now.b | cannot-tell missing-figure | "],
    ),
    "growth at other prices": (
        (level("a", "290亿元", "gdp", "2024"), level("b", "314.7亿元", "gdp"), growth("c", "7.3%", "gdp")),
        ["growth.now.c | cannot-tell real-growth | 314.7亿元 ÷ 290亿元 − 1"],
    ),
    "growth from a mark that was passed": (
        (
            level("a", "160亿元", "spending", "2024", bound="more-than"),
            level("b", "174亿元", "spending"),
            growth("c", "5%", "spending"),
        ),
        ["growth.now.c | cannot-tell open-bound | 174亿元 ÷ 160亿元 − 1"],
    ),
    "growth from about so much": (
        (
            level("a", "160亿元", "spending", "2024", bound="about"),
            level("b", "174亿元", "spending"),
            growth("c", "5%", "spending"),
        ),
        ["growth.now.c | cannot-tell loose-bound | 174亿元 ÷ 160亿元 − 1"],
    ),
    "growth from no more than so much": (
        (
            level("a", "160亿元", "spending", "2024", bound="at-most"),
            level("b", "174亿元", "spending"),
            growth("c", "5%", "spending"),
        ),
        ["growth.now.c | cannot-tell open-bound | 174亿元 ÷ 160亿元 − 1"],
    ),
    "growth of at least so much": (
        (*VISITORS, growth("up-26", "10%", "visitors", "2026", bound="at-least", **TARGET)),
        ["growth.now.up-26 | agrees | 2500万人次 ÷ 2267万人次 − 1"],
    ),
    "a fall by at least so much": (
        (
            level("a", "100亿元", "spending", "2024"),
            level("b", "90亿元", "spending"),
            growth("c", "-5%", "spending", bound="at-least"),
        ),
        ["growth.now.c | agrees | 90亿元 ÷ 100亿元 − 1"],
    ),
    "a range of growth": (
        (
            level("a", "100亿元", "spending"),
            level("b", "107亿元", "spending", "2026", **TARGET),
            growth("c", "6-7%", "spending", "2026", **TARGET),
        ),
        ["growth.now.c | agrees | 107亿元 ÷ 100亿元 − 1"],
    ),
    "a sum agrees": (
        (level("t", "12.4亿元", "trade"), level("e", "8.1亿元", "exports"), level("i", "4.3亿元", "imports")),
        ["sum.now.t | agrees | 8.1亿元 + 4.3亿元"],
    ),
    "a sum agrees by rounding": (
        (level("t", "12.5亿元", "trade"), level("e", "8.1亿元", "exports"), level("i", "4.3亿元", "imports")),
        ["sum.now.t | within-rounding | 8.1亿元 + 4.3亿元"],
    ),
    "a sum differs": (
        (level("t", "12.6亿元", "trade"), level("e", "8.1亿元", "exports"), level("i", "4.3亿元", "imports")),
        ["sum.now.t | differs | 8.1亿元 + 4.3亿元"],
    ),
    "a sum of more than so much": (
        (
            level("t", "12.6亿元", "trade"),
            level("e", "8亿元", "exports", bound="more-than"),
            level("i", "4.3亿元", "imports"),
        ),
        ["sum.now.t | cannot-tell open-bound | 8亿元 + 4.3亿元"],
    ),
    "a share agrees with what the others leave": (
        (
            *SECTORS,
            level("three-25", "200.9亿元", "tertiary"),
            figure("two-25", "15.4%", "secondary", "2025", measure="share"),
        ),
        ["share.now.two-25 | agrees | 1 − (65.4亿元 + 200.9亿元) ÷ 314.7亿元"],
    ),
    "a share agrees by rounding": (
        (
            *SECTORS[:1],
            level("two", "48.6亿元", "secondary"),
            figure("s", "15.43%", "secondary", "2025", measure="share"),
        ),
        ["share.now.s | within-rounding | 48.6亿元 ÷ 314.7亿元"],
    ),
    "a share differs": (
        (*SECTORS, figure("s", "21.8%", "primary", "2025", measure="share")),
        ["share.now.s | differs | 65.4亿元 ÷ 314.7亿元"],
    ),
    "a share of which too little is printed": (
        (*SECTORS, figure("s", "15.4%", "secondary", "2025", measure="share")),
        ["share.now.s | cannot-tell missing-figure | "],
    ),
    "mean growth agrees with a base": (
        (
            level("a", "100亿元", "spending", "2020"),
            level("b", "161.1亿元", "spending"),
            average("c", "10.0%", "spending", "2020/2025"),
        ),
        ["average-growth.now.c | agrees | (161.1亿元 ÷ 100亿元)^(1/5) − 1"],
    ),
    "mean growth agrees by rounding": (
        (*CHAIN, average("c", "10.8%", "spending", "2020/2023")),
        [
            "change.now.up | cannot-tell missing-figure | ",
            "average-growth.now.c | within-rounding | (1 ÷ (1 − 270亿元 ÷ 1015亿元))^(1/3) − 1",
        ],
    ),
    "mean growth differs": (
        (*CHAIN, average("c", "10.7%", "spending", "2020/2023")),
        [
            "change.now.up | cannot-tell missing-figure | ",
            "average-growth.now.c | differs | (1 ÷ (1 − 270亿元 ÷ 1015亿元))^(1/3) − 1",
        ],
    ),
    "mean growth without a base": (
        (level("b", "161.1亿元", "spending"), average("c", "10%", "spending", "2020/2025")),
        ["average-growth.now.c | cannot-tell missing-figure | "],
    ),
    "mean growth at other prices": (
        (
            level("a", "200亿元", "gdp", "2020"),
            level("b", "314.7亿元", "gdp"),
            average("c", "6.5%", "gdp", "2020/2025"),
        ),
        ["average-growth.now.c | cannot-tell real-growth | (314.7亿元 ÷ 200亿元)^(1/5) − 1"],
    ),
    "a change agrees": (
        (
            level("a", "18.1%", "green-rate", "2020"),
            level("b", "22.3%", "green-rate"),
            change("c", "4.2个百分点", "green-rate"),
        ),
        ["change.now.c | agrees | 22.3% − 18.1%"],
    ),
    "a change agrees by rounding": (
        (
            level("a", "18.1%", "green-rate", "2020"),
            level("b", "22.3%", "green-rate"),
            change("c", "4.3个百分点", "green-rate"),
        ),
        ["change.now.c | within-rounding | 22.3% − 18.1%"],
    ),
    "a change differs": (
        (level("a", "5.6万户", "firms", "2020"), level("b", "7.4万户", "firms"), change("c", "36%", "firms")),
        ["change.now.c | differs | 7.4万户 ÷ 5.6万户 − 1"],
    ),
    "a change of which the base is not printed": (
        (level("b", "7.4万户", "firms"), change("c", "33%", "firms")),
        ["change.now.c | cannot-tell missing-figure | "],
    ),
    "a multiple agrees": (
        (
            level("a", "34家", "firms", "2020"),
            level("b", "74家", "firms"),
            figure("c", "2.2倍", "firms", "2020/2025", measure="multiple"),
        ),
        ["change.now.c | agrees | 74家 ÷ 34家"],
    ),
    "a rise of so many times": (
        (level("a", "10家", "firms", "2020"), level("b", "60家", "firms"), change("c", "5倍", "firms")),
        ["change.now.c | agrees | 60家 ÷ 10家 − 1"],
    ),
    "a change at other prices": (
        (level("a", "200亿元", "gdp", "2020"), level("b", "314.7亿元", "gdp"), change("c", "37%", "gdp")),
        ["change.now.c | cannot-tell real-growth | 314.7亿元 ÷ 200亿元 − 1"],
    ),
    "a whole base agrees": (
        (level("b", "74家", "firms"), figure("c", "2.2倍", "firms", "2020/2025", measure="multiple")),
        ["change.now.c | cannot-tell missing-figure | ", "whole-base.now.c | agrees | 74家 ÷ 34"],
    ),
    "no whole base gives it": (
        (level("b", "51家", "firms"), figure("c", "10.5倍", "firms", "2020/2025", measure="multiple")),
        ["change.now.c | cannot-tell missing-figure | ", "whole-base.now.c | differs | 51家 ÷ 5"],
    ),
    "a whole base of at least so many times": (
        (
            level("b", "74家", "firms"),
            figure("c", "2.2倍", "firms", "2020/2025", measure="multiple", bound="at-least"),
        ),
        ["change.now.c | cannot-tell missing-figure | ", "whole-base.now.c | agrees | 74家 ÷ 33"],
    ),
    "a whole base of about so many times": (
        (
            level("b", "51家", "firms"),
            figure("c", "10.5倍", "firms", "2020/2025", measure="multiple", bound="about"),
        ),
        [
            "change.now.c | cannot-tell missing-figure | ",
            "whole-base.now.c | cannot-tell loose-bound | 51家 ÷ 5",
        ],
    ),
    "a whole base of a rise": (
        (level("b", "74家", "firms"), change("c", "118%", "firms")),
        ["change.now.c | cannot-tell missing-figure | ", "whole-base.now.c | agrees | 74家 ÷ 34 − 1"],
    ),
    "completion agrees": (
        (
            level("a", "20.3亿元", "spending"),
            level("b", "17.1亿元", "spending", **TARGET),
            figure("c", "118.7%", "spending", "2025", measure="completion"),
        ),
        ["completion.now.c | agrees | 20.3亿元 ÷ 17.1亿元"],
    ),
    "completion agrees by rounding": (
        (
            level("a", "20.3亿元", "spending"),
            level("b", "17.1亿元", "spending", **TARGET),
            figure("c", "118.5%", "spending", "2025", measure="completion"),
        ),
        ["completion.now.c | within-rounding | 20.3亿元 ÷ 17.1亿元"],
    ),
    "completion differs": (
        (
            level("a", "20.3亿元", "spending"),
            level("b", "17.1亿元", "spending", **TARGET),
            figure("c", "125%", "spending", "2025", measure="completion"),
        ),
        ["completion.now.c | differs | 20.3亿元 ÷ 17.1亿元"],
    ),
    "completion of what is not printed": (
        (level("a", "20.3亿元", "spending"), figure("c", "118.5%", "spending", "2025", measure="completion")),
        ["completion.now.c | cannot-tell missing-figure | "],
    ),
    "completion of at least so much": (
        (
            level("a", "20.3亿元", "spending"),
            level("b", "17.1亿元", "spending", bound="at-least", **TARGET),
            figure("c", "50%", "spending", "2025", measure="completion"),
        ),
        ["completion.now.c | cannot-tell open-bound | 20.3亿元 ÷ 17.1亿元"],
    ),
    "a year in a total agrees": (
        (level("a", "665.5亿元", "spending", "2021/2025"), level("b", "127亿元", "spending")),
        ["year-in-total.now.b.a | agrees | 665.5亿元"],
    ),
    "a year in a total agrees by rounding": (
        (level("a", "127亿元", "spending", "2021/2025"), level("b", "127.4亿元", "spending")),
        ["year-in-total.now.b.a | within-rounding | 127亿元"],
    ),
    "a year in a total differs": (
        (level("a", "120亿元", "spending", "2021/2025"), level("b", "127亿元", "spending")),
        ["year-in-total.now.b.a | differs | 120亿元"],
    ),
    "a year of more than so much in a total": (
        (
            level("a", "665.5亿元", "spending", "2021/2025"),
            level("b", "127亿元", "spending", bound="more-than"),
        ),
        ["year-in-total.now.b.a | cannot-tell open-bound | 665.5亿元"],
    ),
    "a repeat agrees": (
        (level("a", "41.05%", "green-rate"), level("b", "41%", "green-rate", source="before")),
        ["repeat.before.b.now.a | agrees | 41.05%"],
    ),
    "a repeat agrees with a mark that was passed": (
        (level("a", "314.7亿元", "gdp"), level("b", "300亿元", "gdp", bound="more-than")),
        ["repeat.now.b.a | agrees | 314.7亿元"],
    ),
    "a repeat agrees by rounding": (
        (level("a", "41.0%", "green-rate"), level("b", "41.1%", "green-rate", source="before")),
        ["repeat.before.b.now.a | within-rounding | 41.0%"],
    ),
    "a repeat differs": (
        (level("a", "3420人", "staff"), level("b", "3402人", "staff", source="before")),
        ["repeat.before.b.now.a | differs | 3420人"],
    ),
    "a repeat that a note tells apart": (
        (level("a", "3420人", "staff"), level("b", "3402人", "staff", note=NOTE)),
        ["repeat.now.b.a | cannot-tell definition | 3420人"],
    ),
    "a repeat at other prices": (
        (
            growth("a", "5%", "spending", basis="nominal"),
            growth("b", "7%", "spending", basis="real", source="before"),
        ),
        ["repeat.before.b.now.a | cannot-tell real-growth | 5%"],
    ),
    "a repeat of about so much": (
        (level("a", "3420人", "staff"), level("b", "3500人", "staff", bound="about", source="before")),
        ["repeat.before.b.now.a | cannot-tell loose-bound | 3420人"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_figures_imply_is_told_with_a_verdict(name: str) -> None:
    """Every relation of some figures: its id, the verdict, why, and the arithmetic."""
    figures, expected = CASES[name]
    assert told(beside(*figures)) == expected


def weighted(rate: str, **more: object) -> list[str]:
    """What is told of the growth of the whole: three sectors of about 7.35% together."""
    figures = (
        *SECTORS,
        figure("two-share", "15.4%", "secondary", "2025", measure="share"),
        level("three-25", "200.9亿元", "tertiary"),
        growth("up-1", "5.9%", "primary"),
        growth("up-2", "10.2%", "secondary"),
        growth("up-3", "7.2%", "tertiary"),
        growth("up", rate, "gdp", **more),
    )
    return [line for line in told(beside(*figures)) if line.startswith("weighted-growth")]


BY_SECTORS = (
    "314.7亿元 ÷ (65.4亿元 ÷ (1 + 5.9%) + 314.7亿元 × 15.4% ÷ (1 + 10.2%) + 200.9亿元 ÷ (1 + 7.2%)) − 1"
)


@pytest.mark.parametrize(
    ("rate", "more", "verdict"),
    [
        ("7.4%", {}, "agrees"),
        ("7.3%", {}, "within-rounding"),
        ("8.3%", {}, "cannot-tell real-growth"),
        ("8.3%", {"basis": "nominal"}, "differs"),
        ("7%", {"bound": "at-least"}, "agrees"),
        ("7%", {"bound": "about"}, "agrees"),
        ("8%", {"bound": "about"}, "cannot-tell loose-bound"),
    ],
)
def test_growth_of_a_whole_is_weighted_by_its_parts(rate: str, more: dict[str, object], verdict: str) -> None:
    """At other prices only nearly, so that it never differs there."""
    assert weighted(rate, **more) == [f"weighted-growth.now.up | {verdict} | {BY_SECTORS}"]


STATED: dict[str, tuple[str, str, tuple[str, ...], str]] = {
    "a ratio agrees": ("ratio", "96.4%", ("212家", "220家"), "agrees | 212家 ÷ 220家"),
    "a ratio agrees by rounding": ("ratio", "62.0%", ("3.1万户", "5万户"), "agrees | 3.1万户 ÷ 5万户"),
    "a rounded ratio": ("ratio", "62.3%", ("3.1万户", "5万户"), "within-rounding | 3.1万户 ÷ 5万户"),
    "a ratio differs": ("ratio", "96.5%", ("212家", "220家"), "differs | 212家 ÷ 220家"),
    "a ratio by nought": ("ratio", "96.5%", ("212家", "0家"), "cannot-tell missing-figure | "),
    "an exact ratio": ("ratio", "7家", ("343家", "49家"), "agrees | 343家 ÷ 49家"),
    "a sum agrees": ("sum", "12家", ("5家", "7家"), "agrees | 5家 + 7家"),
    "a sum agrees by rounding": (
        "sum",
        "1.3万户",
        ("0.6万户", "0.6万户"),
        "within-rounding | 0.6万户 + 0.6万户",
    ),
    "a sum differs": ("sum", "13家", ("5家", "7家"), "differs | 5家 + 7家"),
    "a subtotal agrees": ("subtotal", "13家", ("5家", "7家"), "agrees | 5家 + 7家"),
    "a subtotal agrees by rounding": (
        "subtotal",
        "1.1万户",
        ("0.6万户", "0.6万户"),
        "within-rounding | 0.6万户 + 0.6万户",
    ),
    "a subtotal is more than the whole": ("subtotal", "11家", ("5家", "7家"), "differs | 5家 + 7家"),
}


@pytest.mark.parametrize("name", STATED)
def test_what_somebody_states_is_told_with_a_verdict(name: str) -> None:
    """Relations that figures have by what they count."""
    kind, tested, of_, verdict = STATED[name]
    figures = [level(f"f{n}", text, "firms", f"{2000 + n}") for n, text in enumerate((tested, *of_))]
    keys = [traced.key for traced in figures]
    relation = StatedRelation.model_validate({"id": "r", "kind": kind, "tested": keys[0], "of": keys[1:]})
    assert told(beside(*figures, relations=(relation,))) == [f"{kind}.now.f0.r | {verdict}"]


def test_a_subtotal_of_at_most_so_many_cannot_be_told() -> None:
    """It may be less than its part, and need not be."""
    figures = (level("a", "12家", "firms", "2001", bound="at-most"), level("b", "9家", "firms", "2002"))
    relation = StatedRelation(id="r", kind="subtotal", tested="now.a", of=("now.b",))
    assert told(beside(*figures, relations=(relation,))) == [
        "subtotal.now.a.r | cannot-tell open-bound | 9家"
    ]


@pytest.mark.parametrize(("doubt", "verdict"), [("scope", "cannot-tell scope"), (None, "differs")])
def test_a_remark_stands_with_its_relation(doubt: Doubt | None, verdict: str) -> None:
    """A doubt that it names turns what differs into what cannot be told; a note alone does not."""
    note = Text(zh="口径或有不同", en="The scopes may differ")
    edition = beside(
        *CASES["a repeat differs"][0],
        remarks=(Remark(relation="repeat.before.b.now.a", doubt=doubt, note=note),),
    )
    (case,) = reconciled(edition)
    assert (" ".join((case.relation.verdict, *case.relation.why)), case.note) == (verdict, note)


def test_a_doubt_does_not_touch_what_agrees() -> None:
    """It says why figures might not fit; these do."""
    remark = Remark(relation="growth.now.up-26", doubt="scope", note=NOTE)
    edition = beside(*CASES["growth agrees"][0], remarks=(remark,))
    assert told(edition) == CASES["growth agrees"][1]


UNRELATED: dict[str, tuple[Traced, ...]] = {
    "another place": (
        level("a", "100亿元", "spending", "2024", place="gansu"),
        level("b", "150亿元", "spending", place="gansu"),
        growth("c", "7%", "spending"),
    ),
    "an aim beside what happened": (
        level("a", "100亿元", "spending", "2025", **TARGET),
        growth("c", "7%", "spending"),
    ),
    "a plan beside an aim": (
        level("a", "100亿元", "spending", "2025", status="plan"),
        level("b", "127亿元", "spending", "2025", **TARGET),
        level("c", "111亿元", "spending"),
    ),
    "parts of another place": (
        level("t", "12.6亿元", "trade"),
        level("e", "8.1亿元", "exports", place="gansu"),
        level("i", "4.3亿元", "imports"),
    ),
    "parts aimed at": (
        level("t", "12.6亿元", "trade"),
        level("e", "8.1亿元", "exports", **TARGET),
        level("i", "4.3亿元", "imports"),
    ),
    "parts of another unit": (
        level("t", "12.6亿元", "mixed"),
        level("e", "8.1亿元", "spending"),
        level("i", "4万人次", "visitors"),
    ),
    "a quarter beside a year": (
        level("a", "100亿元", "spending", "2024"),
        level("b", "150亿元", "spending"),
        growth("c", "7%", "spending", "2025-Q1"),
    ),
    "the last month of a span of growth": (
        level("a", "100亿元", "spending", "2023-04"),
        level("b", "150亿元", "spending", "2024-04"),
        growth("c", "9%", "spending", "2023-01/2024-04"),
    ),
    "places moved beside a level": (
        level("a", "80.1%", "green-rate", "2020"),
        level("b", "86.8%", "green-rate"),
        change("c", "5个位次", "green-rate"),
    ),
    "ranks": (
        figure("a", "3位", "spending", "2025", measure="rank"),
        figure("b", "5位", "spending", "2025", measure="rank", source="before"),
    ),
    "mean growth in yuan": (
        level("a", "200亿元", "spending", "2020"),
        level("b", "314.7亿元", "spending"),
        average("c", "20亿元", "spending", "2020/2025"),
    ),
    "mean growth over part of a year": (
        level("a", "200亿元", "spending", "2025-03"),
        level("b", "314.7亿元", "spending", "2025-06"),
        average("c", "2%", "spending", "2025-03/2025-06"),
    ),
    "mean growth from a year to a quarter": (
        level("a", "200亿元", "spending", "2023"),
        level("b", "314.7亿元", "spending", "2025-Q1"),
        average("c", "2%", "spending", "2023/2025-Q1"),
    ),
    "mean growth of one point of time": (
        level("a", "200亿元", "spending"),
        average("c", "2%", "spending", "2025", note=NOTE),
    ),
    "growth from nought": (
        level("a", "0家", "firms", "2024"),
        level("b", "5家", "firms"),
        growth("c", "7%", "firms"),
    ),
    "completion over years of what flows beside the last year": (
        level("a", "127亿元", "spending"),
        level("b", "130亿元", "spending", **TARGET),
        figure("c", "110%", "spending", "2021/2025", measure="completion"),
    ),
    "a year of a stock in a span": (
        level("a", "5家", "firms", "2021/2025"),
        level("b", "9家", "firms"),
    ),
    "a year outside a span": (
        level("a", "5亿元", "spending", "2021/2024"),
        level("b", "9亿元", "spending"),
    ),
    "an aim for a year in what flowed": (
        level("a", "5亿元", "spending", "2021/2025"),
        level("b", "9亿元", "spending", "2025", **TARGET),
    ),
    "growth and mean growth of one indicator": (
        growth("a", "7%", "spending"),
        average("b", "9%", "spending", "2020/2025"),
        change("c", "33%", "spending", "2020/2025"),
    ),
}


@pytest.mark.parametrize("name", UNRELATED)
def test_what_does_not_belong_together_is_not_held_together(name: str) -> None:
    """Other places, units, times, and aims beside what happened."""
    assert told(beside(*UNRELATED[name])) == []


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (
            (level("a", "100亿元", "spending"), change("c", "-32%", "spending", "2025", note=NOTE)),
            ["change.now.c | cannot-tell missing-figure | "],
        ),
        (
            (
                level("a", "5%", "green-rate", "2024"),
                level("b", "7%", "green-rate"),
                growth("c", "2%", "green-rate"),
            ),
            ["growth.now.c | cannot-tell definition | 7% ÷ 5% − 1"],
        ),
        (
            (
                level("a", "100亿元", "spending", "2025", **TARGET),
                level("b", "120亿元", "spending", "2026", **TARGET),
                growth("c", "10%", "spending", "2026", **TARGET),
            ),
            ["growth.now.c | cannot-tell base | 120亿元 ÷ 100亿元 − 1"],
        ),
        (
            (
                level("a", "100亿元", "spending", "2025", **TARGET),
                level("r", "109亿元", "spending"),
                level("b", "120亿元", "spending", "2026", **TARGET),
                growth("c", "10%", "spending", "2026", **TARGET),
            ),
            ["growth.now.c | agrees | 120亿元 ÷ 109亿元 − 1"],
        ),
        (
            (
                level("a", "99亿元", "spending", "2024", source="before"),
                level("b", "101亿元", "spending", "2024"),
                level("r", "109亿元", "spending"),
                growth("c", "8%", "spending"),
            ),
            ["growth.now.c | agrees | 109亿元 ÷ 101亿元 − 1", "repeat.now.b.before.a | differs | 99亿元"],
        ),
        (
            (
                level("m", "100亿元", "spending", "2024", bound="more-than"),
                level("b", "101亿元", "spending", "2024", source="before"),
                level("r", "109亿元", "spending"),
                growth("c", "8%", "spending"),
            ),
            ["growth.now.c | agrees | 109亿元 ÷ 101亿元 − 1", "repeat.now.m.before.b | agrees | 101亿元"],
        ),
        (
            (
                level("a", "300亿元", "spending", "2021/2025"),
                level("t", "350亿元", "spending", "2021/2025", **TARGET),
                figure("c", "85.7%", "spending", "2021/2025", measure="completion"),
            ),
            ["completion.now.c | agrees | 300亿元 ÷ 350亿元"],
        ),
        (
            (
                level("a", "40家", "firms"),
                level("t", "50家", "firms", "2025", **TARGET),
                figure("c", "80%", "firms", "2021/2025", measure="completion"),
            ),
            ["completion.now.c | agrees | 40家 ÷ 50家"],
        ),
        (
            (
                level("b", "51家", "firms", bound="at-most"),
                figure("c", "10.5倍", "firms", "2020/2025", measure="multiple"),
            ),
            ["change.now.c | cannot-tell missing-figure | "],
        ),
    ],
    ids=[
        "a change that names no base is not held against its own end",
        "growth of a rate may be meant in points",
        "an aim for the year before is a doubtful base",
        "what was reached is the base of an aim",
        "a level of the same source is taken before an older one",
        "an exact level is taken before a mark in the same source",
        "completion over years is of all that flowed in them",
        "completion over years of a stock is of its end",
        "at most so many have no whole base",
    ],
)
def test_the_figures_that_are_meant_are_taken(figures: tuple[Traced, ...], expected: list[str]) -> None:
    """Where more than one might be, or none."""
    assert told(beside(*figures)) == expected


def test_three_sources_of_one_figure_are_told_apart() -> None:
    """Fact ids are alike in reports of different years, addresses must not be."""
    figures = [
        level("rate", text, "green-rate", source=s) for s, text in (("x", "41%"), ("y", "43%"), ("z", "45%"))
    ]
    assert told(beside(*figures)) == [
        "repeat.y.rate.x.rate | differs | 41%",
        "repeat.z.rate.x.rate | differs | 41%",
        "repeat.z.rate.y.rate | differs | 43%",
    ]


def test_a_share_of_a_whole_that_is_printed_twice_is_told_once() -> None:
    """An address leads to one case."""
    figures = (*CASES["a share differs"][0], level("gdp-25", "315亿元", "gdp", source="before"))
    assert told(beside(*figures)) == [
        "repeat.before.gdp-25.now.gdp-25 | agrees | 314.7亿元",
        "share.now.s | differs | 65.4亿元 ÷ 314.7亿元",
    ]


@cache
def of_the_project() -> dict[str, str]:
    """What is told of the project's own figures, by id, without their source."""
    lines = (line.partition(" | ") for line in told(checked(Paths(Path(__file__).parents[1]))))
    return {id_.replace(".ganzhou-work-report-2026", ""): rest for id_, _, rest in lines}


@pytest.mark.usefixtures("first_edition")
@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        (
            "share.secondary-value-added-2025-share",
            "agrees | 1 − (65.4亿元 + 200.9亿元) ÷ 314.7亿元",
        ),
        ("growth.visitors-2026-growth-target", "agrees | 2500万人次 ÷ 2267万人次 − 1"),
        ("growth.tourist-spending-2026-growth-target", "agrees | 200亿元 ÷ 174亿元 − 1"),
        ("growth.outside-province-funds-2026-growth-target", "within-rounding | 188亿元 ÷ 156亿元 − 1"),
        ("growth.foreign-trade-2026-growth-target", "differs | 3.4亿元 ÷ 3.2亿元 − 1"),
        (
            "average-growth.jiayuguan-feature-2024.steel-aluminium-chain-output-2020-2023-average-growth",
            "within-rounding | (1 ÷ (1 − 270亿元 ÷ 1015亿元))^(1/3) − 1",
        ),
        ("weighted-growth.gdp-2025-growth", f"within-rounding | {BY_SECTORS}"),
        (
            "ratio.key-investment-project-start-rate-2025.start-rate-of-key-projects",
            "agrees | 212项 ÷ 220项",
        ),
    ],
)
def test_known_figures_of_the_project_are_told_as_reckoned_by_hand(relation: str, verdict: str) -> None:
    """Sectors, tourism, funds, trade, a chain of industry, and projects begun."""
    assert of_the_project()[relation] == verdict


def test_addresses_of_the_project_lead_to_one_case_each() -> None:
    """What an address would have to say of two figures is said of one."""
    edition = checked(Paths(Path(__file__).parents[1]))
    every = [relation.id for relation in (*implied(edition), *stated(edition))]
    assert sorted(every) == sorted(set(every))
