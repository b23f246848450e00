"""The time that a figure speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_POINT = re.compile(r"^(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d{2})))?$")


@dataclass(frozen=True, order=True)
class Point:
    """A year, a quarter or a month; points are in the order in which they end."""

    year: int
    last_month: int = 12
    months: int = 12

    @property
    def quarter(self) -> int:
        """Its number, from 1; 0 where it is no quarter."""
        return self.last_month // 3 if self.months == 3 else 0

    @property
    def month(self) -> int:
        """Its number, from 1; 0 where it is no month."""
        return self.last_month if self.months == 1 else 0


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
    year = int(match["year"])
    if match["quarter"]:
        return Point(year, int(match["quarter"]) * 3, months=3)
    return Point(year, int(match["month"]), months=1) if match["month"] else Point(year)
