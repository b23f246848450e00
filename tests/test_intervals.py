"""Intervals: whatever values the inputs have, the outcome lies inside what is reckoned for them, and no wider."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.figures.intervals import Interval, exactly, rounded_to

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)
ABOVE_NOUGHT = st.decimals(min_value="0.01", max_value=1000, places=2)
FAR = Decimal(10) ** 6
"""As far as brute force goes along an open end."""


def closed(numbers: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Interval]:
    """Intervals with both ends."""
    return st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


def any_of(numbers: st.SearchStrategy[Decimal]) -> st.SearchStrategy[Interval]:
    """Intervals, some of them open at one end or at both."""
    ends = st.tuples(closed(numbers), st.booleans(), st.booleans())
    return ends.map(
        lambda drawn: Interval(drawn[0].low if drawn[1] else None, drawn[0].high if drawn[2] else None)
    )


def values_in(interval: Interval) -> tuple[Decimal, ...]:
    """Some values of an interval: its ends, the middle, and far ones where it is open."""
    low = interval.low if interval.low is not None else -FAR
    high = interval.high if interval.high is not None else FAR
    return low, (low + high) / 2, high


OPERATIONS: dict[
    str, tuple[Callable[[Interval, Interval], Interval], Callable[[Decimal, Decimal], Decimal]]
] = {
    "plus": (Interval.plus, Decimal.__add__),
    "minus": (Interval.minus, Decimal.__sub__),
    "times": (Interval.times, Decimal.__mul__),
}


@pytest.mark.parametrize("name", OPERATIONS)
@given(any_of(NUMBERS), any_of(NUMBERS))
def test_every_combination_of_values_gives_one_inside(name: str, one: Interval, other: Interval) -> None:
    """Sums, differences and products, with open ends too."""
    reckon, operate = OPERATIONS[name]
    outcome = reckon(one, other)
    assert all(outcome.holds(operate(a, b)) for a, b in product(values_in(one), values_in(other)))


@given(any_of(NUMBERS), any_of(ABOVE_NOUGHT))
def test_every_quotient_lies_inside(one: Interval, other: Interval) -> None:
    """Whatever is divided, by whatever is above nought."""
    outcome = one.over(other)
    values = [b for b in values_in(other) if b > 0]
    assert all(outcome.holds(a / b) for a, b in product(values_in(one), values))


@pytest.mark.parametrize("name", OPERATIONS)
@given(closed(NUMBERS), closed(NUMBERS))
def test_ends_are_reached(name: str, one: Interval, other: Interval) -> None:
    """Closed intervals give no value that no choice gives."""
    reckon, operate = OPERATIONS[name]
    outcomes = [operate(a, b) for a, b in product(values_in(one), values_in(other))]
    assert reckon(one, other) == Interval(min(outcomes), max(outcomes))


@given(closed(NUMBERS), closed(ABOVE_NOUGHT))
def test_the_ends_of_a_quotient_are_reached(one: Interval, other: Interval) -> None:
    """By the very division of ends, so that nine by three is three and not nearly."""
    outcomes = [a / b for a, b in product(values_in(one), values_in(other))]
    assert one.over(other) == Interval(min(outcomes), max(outcomes))


@given(closed(ABOVE_NOUGHT), st.integers(1, 6))
def test_roots_raised_again_are_the_ends(one: Interval, degree: int) -> None:
    """To more digits than anybody prints."""
    root = one.root(degree)
    assert root.low is not None
    assert root.high is not None
    assert (round(root.low**degree, 12), round(root.high**degree, 12)) == (one.low, one.high)


@pytest.mark.parametrize(
    ("reckoned", "expected"),
    [
        (Interval(Decimal(6), Decimal(9)).over(exactly(3)), Interval(Decimal(2), Decimal(3))),
        (exactly(49).over(exactly(49)), exactly(1)),
        (exactly(6).over(Interval(Decimal(2), None)), Interval(Decimal(0), Decimal(3))),
        (exactly(-6).over(Interval(Decimal(2), None)), Interval(Decimal(-3), Decimal(0))),
        (Interval(Decimal(6), None).over(exactly(2)), Interval(Decimal(3), None)),
        (exactly(6).over(exactly(0)), Interval(None, None)),
        (exactly(6).over(Interval(Decimal(-1), Decimal(1))), Interval(None, None)),
        (exactly(6).over(Interval(None, Decimal(3))), Interval(None, None)),
        (Interval(Decimal(4), None).root(2), Interval(Decimal(2), None)),
        (Interval(Decimal(-4), Decimal(4)).root(2), Interval(Decimal(0), Decimal(2))),
        (Interval(Decimal(2), None).times(Interval(Decimal(3), Decimal(4))), Interval(Decimal(6), None)),
        (Interval(Decimal(2), None).times(Interval(Decimal(-1), Decimal(4))), Interval(None, None)),
        (Interval(Decimal(1), None).minus(Interval(Decimal(1), Decimal(2))), Interval(Decimal(-1), None)),
        (rounded_to(Decimal("7.3"), Decimal("0.1")), Interval(Decimal("7.25"), Decimal("7.35"))),
    ],
)
def test_intervals_reckoned_by_hand(reckoned: Interval, expected: Interval) -> None:
    """Division, open ends, roots and rounding."""
    assert reckoned == expected


@given(any_of(NUMBERS), any_of(NUMBERS))
def test_intervals_meet_whichever_is_asked(one: Interval, other: Interval) -> None:
    """And one that lies in the other meets it."""
    assert one.meets(other) == other.meets(one)
    assert one.meets(other) or not one.lies_in(other)


@pytest.mark.parametrize(
    ("one", "other", "meets", "lies_in"),
    [
        (Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3)), True, False),
        (Interval(Decimal(1), Decimal(2)), Interval(Decimal("2.1"), Decimal(3)), False, False),
        (Interval(Decimal(2), Decimal(3)), Interval(Decimal(2), Decimal(3)), True, True),
        (Interval(Decimal(2), None), Interval(Decimal(1), None), True, True),
        (Interval(Decimal(1), None), Interval(Decimal(2), None), True, False),
        (Interval(None, Decimal(1)), Interval(Decimal(2), None), False, False),
        (Interval(None, None), exactly(5), True, False),
        (exactly(5), Interval(None, None), True, True),
    ],
)
def test_touching_counts(one: Interval, other: Interval, meets: bool, lies_in: bool) -> None:
    """Ends belong to intervals, open ends to no number."""
    assert (one.meets(other), one.lies_in(other)) == (meets, lies_in)


@pytest.mark.parametrize(("low", "high", "is_open"), [(1, 2, False), (None, 2, True), (1, None, True)])
def test_an_interval_without_one_end_is_open(low: int | None, high: int | None, is_open: bool) -> None:
    """As a bound leaves it."""
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert Interval(*ends).is_open is is_open
