"""Figures that follow from printed ones: with their way, an interval, and only where nothing prints them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generators.derive.catalogue import Catalogue, Traced
from generators.model.relation import Remark
from generators.reconciling.derived import derived
from tests.reckonings import NOTE, beside, figure, plain, shown

GROWTH: dict[str, object] = {"measure": "yoy-growth"}
CHANGE: dict[str, object] = {"measure": "change"}
MULTIPLE: dict[str, object] = {"measure": "multiple"}
DONE: dict[str, object] = {"measure": "completion"}
AIM: dict[str, object] = {"status": "target"}


def level(text: str, indicator: str, period: str = "2025", **more: object) -> Traced:
    """A level; its id is of no account."""
    return figure(f"level-{indicator}-{period.replace('/', '-').lower()}", text, indicator, period, **more)


def told(catalogue: Catalogue) -> list[str]:
    """Every figure that follows: id, doubts, way, and all that it could be."""
    return [
        " | ".join(
            (
                f.id,
                " ".join(f.doubts),
                shown(f.outcome),
                ends(f.outcome.could_be.low, f.outcome.could_be.high),
            )
        )
        for f in derived(catalogue)
    ]


def ends(low: Decimal | None, high: Decimal | None) -> str:
    """Both ends to five digits."""
    return " to ".join("open" if end is None else f"{float(end):.5g}" for end in (low, high))


CASES: dict[str, tuple[tuple[Traced, ...], list[str]]] = {
    "the year before": (
        (level("174亿元", "spending"), figure("g", "22%", "spending", "2025", **GROWTH)),
        ["year-before.spending.ganzhou.2024 |  | 174亿元 ÷ (1 + 22%) | 1.4163e+10 to 1.4362e+10"],
    ),
    "the year before at other prices": (
        (level("314.7亿元", "gdp"), figure("g", "7.3%", "gdp", "2025", **GROWTH)),
        ["year-before.gdp.ganzhou.2024 | real-growth | 314.7亿元 ÷ (1 + 7.3%) | 2.9311e+10 to 2.9347e+10"],
    ),
    "the year before a fall": (
        (level("90亿元", "spending"), figure("g", "-10%", "spending", "2025", **GROWTH)),
        ["year-before.spending.ganzhou.2024 |  | 90亿元 ÷ (1 + (-10%)) | 9.8895e+09 to 1.0112e+10"],
    ),
    "the year before growth of at least so much": (
        (level("174亿元", "spending"), figure("g", "22%", "spending", "2025", bound="at-least", **GROWTH)),
        ["year-before.spending.ganzhou.2024 |  | 174亿元 ÷ (1 + 22%) | 0 to 1.4303e+10"],
    ),
    "the same quarter of the year before and the year before": (
        (
            level("1222家", "firms", "2025-Q1"),
            figure("q", "23.6%", "firms", "2025-Q1", **GROWTH),
            level("5000家", "firms"),
            figure("g", "25%", "firms", "2025", **GROWTH),
        ),
        [
            "year-before.firms.ganzhou.2024 |  | 5000家 ÷ (1 + 25%) | 3984.1 to 4016.1",
            "year-before.firms.ganzhou.2024-q1 |  | 1222家 ÷ (1 + 23.6%) | 988.27 to 989.07",
        ],
    ),
    "the same month of the year before": (
        (level("12亿元", "spending", "2025-03"), figure("g", "20%", "spending", "2025-03", **GROWTH)),
        ["year-before.spending.ganzhou.2024-03 |  | 12亿元 ÷ (1 + 20%) | 9.5436e+08 to 1.046e+09"],
    ),
    "the base of a change in its own unit": (
        (level("1015亿元", "spending", "2023"), figure("c", "270亿元", "spending", "2020/2023", **CHANGE)),
        ["base.spending.ganzhou.2020 |  | 1015亿元 − 270亿元 | 7.44e+10 to 7.46e+10"],
    ),
    "the base of a change in points": (
        (level("22.3%", "green-rate"), figure("c", "4.2个百分点", "green-rate", "2020/2025", **CHANGE)),
        ["base.green-rate.ganzhou.2020 |  | 22.3% − 4.2个百分点 | 0.18 to 0.182"],
    ),
    "the base of a change in per cent": (
        (level("7.4万户", "firms"), figure("c", "33%", "firms", "2020/2025", **CHANGE)),
        ["base.firms.ganzhou.2020 |  | 7.4万户 ÷ (1 + 33%) | 55056 to 56226"],
    ),
    "the base of a change at other prices": (
        (level("300亿元", "gdp"), figure("c", "50%", "gdp", "2020/2025", **CHANGE)),
        ["base.gdp.ganzhou.2020 | real-growth | 300亿元 ÷ (1 + 50%) | 1.99e+10 to 2.01e+10"],
    ),
    "the base of a multiple": (
        (level("74家", "firms"), figure("c", "2.2倍", "firms", "2020/2025", **MULTIPLE)),
        ["base.firms.ganzhou.2020 |  | 74家 ÷ 2.2倍 | 32.889 to 34.419"],
    ),
    "a plan": (
        (level("20.3亿元", "spending"), figure("c", "118.5%", "spending", "2025", **DONE)),
        ["plan.spending.ganzhou.2025 |  | 20.3亿元 ÷ 118.5% | 1.7081e+09 to 1.718e+09"],
    ),
    "what the other parts leave": (
        (level("314.7亿元", "gdp"), level("65.4亿元", "primary"), level("200.9亿元", "tertiary")),
        ["remainder.secondary.ganzhou.2025 |  | 314.7亿元 − (65.4亿元 + 200.9亿元) | 4.825e+09 to 4.855e+09"],
    ),
    "all, in the order of indicators": (
        (
            level("20亿元", "spending"),
            figure("s", "100%", "spending", "2025", **GROWTH),
            level("12.4亿元", "trade"),
            level("8.1亿元", "exports"),
            figure("t", "0%", "trade", "2025", **GROWTH),
        ),
        [
            "year-before.spending.ganzhou.2024 |  | 20亿元 ÷ (1 + 100%) | 9.7257e+08 to 1.0276e+09",
            "year-before.trade.ganzhou.2024 |  | 12.4亿元 ÷ (1 + 0%) | 1.2289e+09 to 1.2513e+09",
            "remainder.imports.ganzhou.2025 |  | 12.4亿元 − 8.1亿元 | 4.2e+08 to 4.4e+08",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_figure_follows_with_its_way(name: str) -> None:
    """Kind, indicator, place and time; why it is only near; the arithmetic; all that it could be."""
    figures, expected = CASES[name]
    assert told(beside(*figures)) == expected


NOTHING: dict[str, tuple[Traced, ...]] = {
    "the year before is printed": (
        level("150亿元", "spending", "2024"),
        level("174亿元", "spending"),
        figure("g", "16%", "spending", "2025", **GROWTH),
    ),
    "growth that is aimed at": (
        level("200亿元", "spending", **AIM),
        figure("g", "15%", "spending", "2025", **GROWTH, **AIM),
    ),
    "growth that happened beside an aim": (
        level("200亿元", "spending", **AIM),
        figure("g", "15%", "spending", "2025", **GROWTH),
    ),
    "a change that is aimed at": (
        level("200亿元", "spending", "2030", **AIM),
        figure("c", "50%", "spending", "2025/2030", **CHANGE, **AIM),
    ),
    "parts that are aimed at": (
        level("12.4亿元", "trade", **AIM),
        level("8.1亿元", "exports", **AIM),
    ),
    "parts of another place": (level("12.4亿元", "trade"), level("8.1亿元", "exports", place="gansu")),
    "two parts that are missing": (level("314.7亿元", "gdp"), level("65.4亿元", "primary")),
    "a whole of which it is only known that it is more": (
        level("12亿元", "trade", bound="more-than"),
        level("8.1亿元", "exports"),
    ),
    "growth of about so much": (
        level("174亿元", "spending"),
        figure("g", "22%", "spending", "2025", bound="about", **GROWTH),
    ),
    "nearly so many times": (
        level("74家", "firms"),
        figure("c", "2倍", "firms", "2020/2025", bound="nearly", **MULTIPLE),
    ),
    "growth of each month in a span": (
        level("174亿元", "spending", "2024-04"),
        figure("g", "9%", "spending", "2023-01/2024-04", **GROWTH),
    ),
    "a change that names no base": (
        level("174亿元", "spending"),
        figure("c", "-5%", "spending", "2025", note=NOTE, **CHANGE),
    ),
    "places moved": (
        level("86.8%", "green-rate"),
        figure("c", "5个位次", "green-rate", "2020/2025", **CHANGE),
    ),
    "nothing left": (level("0亿元", "spending"), figure("g", "-100%", "spending", "2025", **GROWTH)),
    "nothing done": (level("0亿元", "spending"), figure("c", "0%", "spending", "2025", **DONE)),
    "completion over years of what flows beside the last year": (
        level("127亿元", "spending"),
        figure("c", "110%", "spending", "2021/2025", **DONE),
    ),
    "completion of what is printed": (
        level("127亿元", "spending"),
        level("120亿元", "spending", **AIM),
        figure("c", "105.8%", "spending", "2025", **DONE),
    ),
}


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_follows(name: str) -> None:
    """From aims, from what does not belong together, from what leaves everything open, or beside a printed figure."""
    assert told(beside(*NOTHING[name])) == []


@given(
    st.decimals(min_value=10, max_value=9999, places=4),
    st.decimals(min_value=-50, max_value=200, places=4),
    st.integers(0, 2),
)
def test_the_true_year_before_lies_inside(now: Decimal, rate: Decimal, digits: int) -> None:
    """Whatever was rounded away of level and growth."""
    before = now / (1 + rate / 100)
    step = Decimal(1).scaleb(-digits)
    assume(rate.quantize(step) > -100)
    figures = (
        level(plain(now.quantize(step)) + "亿元", "spending"),
        figure("g", plain(rate.quantize(step)) + "%", "spending", "2025", **GROWTH),
    )
    (found,) = derived(beside(*figures))
    assert found.outcome.could_be.holds(before * 10**8)


def test_what_is_doubted_of_a_rate_is_doubted_of_what_follows_from_it() -> None:
    """A remark on the relation that tests the rate; one without a doubt, or on another figure, changes nothing."""
    found = beside(level("174亿元", "spending"), figure("g", "22%", "spending", "2025", **GROWTH))
    tested = next(traced for traced in found.facts if traced.fact.measure == "yoy-growth")

    def remarked(relation: str, doubt: str | None) -> list[tuple[str, ...]]:
        remark = Remark.model_validate(
            {"relation": relation, "doubt": doubt, "note": {"zh": "注", "en": "A note"}}
        )
        return [follows.doubts for follows in derived(replace(found, remarks={relation: remark}))]

    assert remarked(f"growth.{tested.key}", "scope") == [("scope",)]
    assert remarked(f"growth.{tested.key}", None) == [()]
    assert remarked("growth.report-2026.other", "scope") == [()]
