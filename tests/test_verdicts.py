"""Verdicts on figures at random: what rounding explains never differs, what it cannot explain never agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generators.derive.catalogue import Traced
from generators.model.relation import StatedRelation
from generators.reconciling.relations import Relation
from tests.reckonings import beside, figure, plain, relations_of

Where = tuple[str, str, Mapping[str, object]]
"""Indicator, period and what else a fact has."""
AIM: Mapping[str, object] = {"status": "target"}
CHANGE: Mapping[str, object] = {"measure": "change"}
GROWTH: Mapping[str, object] = {"measure": "yoy-growth"}
MEAN: Mapping[str, object] = {"measure": "average-annual-growth"}
SHARE: Mapping[str, object] = {"measure": "share"}


@dataclass(frozen=True)
class Tried:
    """A relation between figures, and what the tested one is by the others."""

    kind: str
    tested: Where
    unit: str
    others: tuple[Where, ...]
    outcome: Callable[..., Decimal]
    """From the numbers of the others, in the tested figure's unit."""
    units: tuple[str, ...] = ("亿元", "亿元", "亿元")


def hundred(ratio: Decimal) -> Decimal:
    """In per cent."""
    return ratio * 100


NOW: Where = ("spending", "2025", {})
BEFORE: Where = ("spending", "2024", {})
BASE: Where = ("spending", "2020", {})
RATE_NOW: Where = ("green-rate", "2025", {})
RATE_BASE: Where = ("green-rate", "2020", {})
EXPORTS: Where = ("exports", "2025", {})
IMPORTS: Where = ("imports", "2025", {})
TRADE: Where = ("trade", "2025", {})

TRIED = {
    "growth": Tried(
        "growth", ("spending", "2025", GROWTH), "%", (NOW, BEFORE), lambda a, b: hundred(a / b - 1)
    ),
    "growth of an aim": Tried(
        "growth",
        ("spending", "2025", {**GROWTH, **AIM}),
        "%",
        (("spending", "2025", AIM), BEFORE),
        lambda a, b: hundred(a / b - 1),
    ),
    "sum": Tried("sum", TRADE, "亿元", (EXPORTS, IMPORTS), lambda a, b: a + b),
    "share": Tried("share", ("exports", "2025", SHARE), "%", (EXPORTS, TRADE), lambda a, b: hundred(a / b)),
    "share that others leave": Tried(
        "share", ("exports", "2025", SHARE), "%", (IMPORTS, TRADE), lambda a, b: hundred(1 - a / b)
    ),
    "mean growth": Tried(
        "average-growth",
        ("spending", "2020/2025", MEAN),
        "%",
        (NOW, BASE),
        lambda a, b: hundred((a / b) ** Decimal("0.2") - 1),
    ),
    "mean growth by a change": Tried(
        "average-growth",
        ("spending", "2020/2025", MEAN),
        "%",
        (NOW, ("spending", "2020/2025", CHANGE)),
        lambda a, c: hundred((1 / (1 - c / a)) ** Decimal("0.2") - 1) if c < a else Decimal("NaN"),
    ),
    "change in per cent": Tried(
        "change", ("spending", "2020/2025", CHANGE), "%", (NOW, BASE), lambda a, b: hundred(a / b - 1)
    ),
    "change in yuan": Tried(
        "change", ("spending", "2020/2025", CHANGE), "亿元", (NOW, BASE), lambda a, b: a - b
    ),
    "change in points": Tried(
        "change",
        ("green-rate", "2020/2025", CHANGE),
        "个百分点",
        (RATE_NOW, RATE_BASE),
        lambda a, b: a - b,
        ("%", "%"),
    ),
    "multiple": Tried(
        "change", ("spending", "2020/2025", {"measure": "multiple"}), "倍", (NOW, BASE), lambda a, b: a / b
    ),
    "completion": Tried(
        "completion",
        ("spending", "2025", {"measure": "completion"}),
        "%",
        (NOW, ("spending", "2025", AIM)),
        lambda a, b: hundred(a / b),
    ),
    "repeat": Tried("repeat", ("spending", "2025", {"source": "older"}), "亿元", (NOW,), lambda a: a),
}

TRUE = st.decimals(min_value=10, max_value=9999, places=4)
DIGITS = st.integers(0, 2)
WAYS = st.sampled_from((ROUND_HALF_EVEN, ROUND_HALF_UP))


@dataclass(frozen=True)
class Printed:
    """A number with the digits that were printed."""

    number: Decimal

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The least and the most that is printed so."""
        half = Decimal(1).scaleb(int(self.number.as_tuple().exponent)) / 2
        return self.number - half, self.number + half


def rounded(digits: int, way: str, number: Decimal) -> Printed:
    """A number as it is printed to so many decimals."""
    return Printed(number.quantize(Decimal(1).scaleb(-digits), rounding=way))


PRINTED = st.builds(rounded, DIGITS, WAYS, TRUE)


def set_down(tried: Tried, tested: Printed, others: tuple[Printed, ...]) -> Relation:
    """The relation of some printed numbers that is tried."""
    units = (tried.unit, *tried.units)
    places = (tried.tested, *tried.others)
    figures = [
        figure(f"f{n}", plain(printed.number) + unit, indicator, period, **more)
        for n, (printed, unit, (indicator, period, more)) in enumerate(
            zip((tested, *others), units, places, strict=False)
        )
    ]
    return verdict_on(tried.kind, *figures)


def verdict_on(kind: str, *figures: Traced, relations: tuple[StatedRelation, ...] = ()) -> Relation:
    """The one relation of a kind between figures."""
    (found,) = (r for r in relations_of(beside(*figures, relations=relations)) if r.kind == kind)
    return found


@pytest.mark.parametrize("name", TRIED)
@given(data=st.data(), digits=DIGITS, way=WAYS)
def test_what_is_true_before_rounding_never_differs(
    name: str, data: st.DataObject, digits: int, way: str
) -> None:
    """However coarsely each figure is printed."""
    tried = TRIED[name]
    truth = tuple(data.draw(TRUE) for _ in tried.others)
    outcome = tried.outcome(*truth)
    assume(outcome.is_finite() and -99 < outcome < 10**6)
    others = tuple(rounded(data.draw(DIGITS), data.draw(WAYS), number) for number in truth)
    assume(name != "mean growth by a change" or others[1].number < others[0].number)
    relation = set_down(tried, rounded(digits, way, outcome), others)
    assert relation.verdict in ("agrees", "within-rounding")


@pytest.mark.parametrize("name", TRIED)
@given(data=st.data(), digits=DIGITS, off=st.decimals(min_value=-50, max_value=50, places=2))
def test_what_rounding_cannot_explain_differs(
    name: str, data: st.DataObject, digits: int, off: Decimal
) -> None:
    """A figure is tried against every outcome of the least and the most that the others may be."""
    tried = TRIED[name]
    others = tuple(data.draw(PRINTED) for _ in tried.others)
    outcomes = [tried.outcome(*choice) for choice in product(*(other.ends for other in others))]
    assume(all(outcome.is_finite() for outcome in outcomes))
    point = tried.outcome(*(other.number for other in others))
    tested = rounded(digits, ROUND_HALF_UP, point + off)
    assume(-(10**7) < point < 10**7)
    low, high = tested.ends
    assume(high < min(outcomes) or low > max(outcomes))
    assert set_down(tried, tested, others).verdict == "differs"


@given(st.integers(1, 60), st.integers(1, 2000), DIGITS, WAYS, st.booleans())
def test_a_multiple_of_a_whole_base_never_differs(
    base: int, end: int, digits: int, way: str, rise: bool
) -> None:
    """Whatever the base was, it is not printed."""
    multiple = Decimal(end) / base - (1 if rise else 0)
    printed = rounded(digits, way, multiple).number
    assume(printed > 0)
    last = figure("end", f"{end}家", "firms", "2025")
    measure = "change" if rise else "multiple"
    tested = figure("times", f"{plain(printed)}倍", "firms", "2020/2025", measure=measure)
    assert verdict_on("whole-base", last, tested).verdict == "agrees"


@given(st.integers(1, 200), st.integers(100, 9999))
def test_a_multiple_that_no_whole_base_gives_differs(end: int, hundredths: int) -> None:
    """Every base is tried."""
    multiple = Decimal(hundredths) / 100
    low, high = Printed(multiple).ends
    assume(not any(low <= Decimal(end) / base <= high for base in range(1, end + 1)))
    last = figure("end", f"{end}家", "firms", "2025")
    tested = figure("times", f"{plain(multiple)}倍", "firms", "2020/2025", measure="multiple")
    assert verdict_on("whole-base", last, tested).verdict == "differs"


@given(PRINTED, PRINTED)
def test_a_year_differs_only_when_it_is_more_than_the_years_around_it(year: Printed, total: Printed) -> None:
    """By more than rounding; as printed it agrees only when it is no more."""
    whole = figure("all", plain(total.number) + "亿元", "spending", "2021/2025")
    part = figure("one", plain(year.number) + "亿元", "spending", "2025")
    verdict = verdict_on("year-in-total", whole, part).verdict
    assert (verdict == "differs") == (year.ends[0] > total.ends[1])
    assert (verdict == "agrees") <= (year.number <= total.number)


@given(PRINTED, PRINTED, PRINTED)
def test_a_whole_differs_only_when_it_is_less_than_its_parts(
    whole: Printed, one: Printed, other: Printed
) -> None:
    """By more than rounding; as printed it agrees only when it is no less."""
    numbers = (whole, one, other)
    figures = [
        figure(f"f{n}", plain(p.number) + "亿元", "spending", f"{2000 + n}") for n, p in enumerate(numbers)
    ]
    stated = StatedRelation(id="r", kind="subtotal", tested="now.f0", of=("now.f1", "now.f2"))
    verdict = verdict_on("subtotal", *figures, relations=(stated,)).verdict
    assert (verdict == "differs") == (whole.ends[1] < one.ends[0] + other.ends[0])
    assert (verdict == "agrees") <= (whole.number >= one.number + other.number)


@given(st.data(), st.integers(1, 3), WAYS)
def test_a_stated_ratio_of_rounded_figures_never_differs(data: st.DataObject, digits: int, way: str) -> None:
    """As long as it was true before rounding."""
    truth = (data.draw(TRUE), data.draw(TRUE))
    of = [plain(rounded(data.draw(DIGITS), way, number).number) + "亿元" for number in truth]
    tested = plain(rounded(digits, way, truth[0] / truth[1] * 100).number) + "%"
    figures = [
        figure("rate", tested, "green-rate", "2025"),
        *(figure(f"f{n}", text, "spending", f"{2000 + n}") for n, text in enumerate(of)),
    ]
    stated = StatedRelation(id="r", kind="ratio", tested="now.rate", of=("now.f0", "now.f1"))
    assert verdict_on("ratio", *figures, relations=(stated,)).verdict in ("agrees", "within-rounding")


SECTORS = ("primary", "secondary", "tertiary")


def sectors(levels: list[Decimal], rates: list[Decimal], digits: int) -> list[Traced]:
    """Levels and growth of three sectors and of the whole, at current prices."""
    step = Decimal(1).scaleb(-digits)
    found = []
    for name, size, rate in zip((*SECTORS, "gdp"), levels, rates, strict=True):
        found.append(figure(f"{name}-l", f"{size.quantize(step)}亿元", name, "2025"))
        found.append(figure(f"{name}-g", f"{rate.quantize(step)}%", name, "2025", basis="nominal", **GROWTH))
    return found


SIZES = st.lists(st.decimals(min_value=50, max_value=900, places=4), min_size=3, max_size=3)
RATES = st.lists(st.decimals(min_value=-20, max_value=30, places=4), min_size=3, max_size=3)


def whole_growth(sizes: list[Decimal], rates: list[Decimal]) -> Decimal:
    """Growth of the whole in per cent: of what it is now over what its parts were."""
    before = [size / (1 + rate / 100) for size, rate in zip(sizes, rates, strict=True)]
    return (sum(sizes) / sum(before) - 1) * 100


@given(SIZES, RATES, st.integers(0, 2))
def test_growth_weighted_by_parts_never_differs_when_true(
    sizes: list[Decimal], rates: list[Decimal], digits: int
) -> None:
    """Levels and rates of the parts rounded, and the growth of the whole."""
    figures = sectors([*sizes, Decimal(sum(sizes))], [*rates, whole_growth(sizes, rates)], digits)
    assert verdict_on("weighted-growth", *figures).verdict in ("agrees", "within-rounding")


@given(SIZES, RATES, st.sampled_from((-1, 1)))
def test_growth_outside_that_of_its_parts_differs(
    sizes: list[Decimal], rates: list[Decimal], side: int
) -> None:
    """A whole grows no faster than its fastest part and no slower than its slowest."""
    far = max(rates) + 1 if side > 0 else min(rates) - 1
    figures = sectors([*sizes, Decimal(sum(sizes))], [*rates, far], 2)
    assert verdict_on("weighted-growth", *figures).verdict == "differs"
