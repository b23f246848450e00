"""The time that a figure speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_POINT = re.compile(r"^(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d{2})))?$")


@dataclass(frozen=True, order=True)
class Point:
    """A year, a quarter or a month."""

    year: int
    quarter: int = 0
    month: int = 0

    @property
    def last_month(self) -> int:
        """The number of its last month."""
        return self.month or self.quarter * 3 or 12


@dataclass(frozen=True, order=True)
class Period:
    """A point of time, or the span from one to another, both included."""

    start: Point
    end: Point

    @property
    def is_span(self) -> bool:
        """Whether it reaches from one point to another."""
        return self.start != self.end


def read_period(text: str) -> Period:
    """Read '2025', '2025-Q1', '2025-03' or a span of two of them; the form is `model.fact.PeriodText`."""
    start, slash, end = text.partition("/")
    return Period(_point(start), _point(end if slash else start))


def _point(text: str) -> Point:
    match = _POINT.match(text)
    if match is None:
        raise ValueError(f"not a period: {text}")
    return Point(int(match["year"]), int(match["quarter"] or 0), int(match["month"] or 0))
