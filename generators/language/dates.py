"""Dates and periods in both languages."""

from __future__ import annotations

from generators.figures.periods import Period, Point
from generators.model.base import Language

MONTHS = (
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
)  # fmt: skip
QUARTERS = ("一", "二", "三", "四")


def day_text(day: str, language: Language) -> str:
    """A date as far as it is known: 2026年2月4日, 4 February 2026, February 2026."""
    year, month, number = (int(part) for part in f"{day}-0-0".split("-")[:3])
    if language == "zh":
        return f"{year}年" + (f"{month}月" if month else "") + (f"{number}日" if number else "")
    return " ".join(
        part
        for part in (str(number) if number else "", MONTHS[month - 1] if month else "", str(year))
        if part
    )


def period_text(period: Period, language: Language) -> str:
    """2025年, 2021—2025年; 2025, 2021–2025, Q1 2025, 2023 to March 2025."""
    if not period.is_span:
        return _point(period.start, language)
    if period.start.months == period.end.months == 12:
        return (
            f"{period.start.year}—{period.end.year}年"
            if language == "zh"
            else f"{period.start.year}–{period.end.year}"
        )
    joiner = "至" if language == "zh" else " to "
    return joiner.join(_point(point, language) for point in (period.start, period.end))


def after_base_text(period: Period, language: Language) -> str:
    """The years in which something grew, where the span begins with its base year: 2025/2030 is 2026–2030."""
    years = Period(Point(period.start.year + 1), period.end)
    return period_text(years, language)


def against_base_text(period: Period, language: Language) -> str:
    """A change since a base: 2025年比2020年, 2025 against 2020."""
    base, last = _point(period.start, language), _point(period.end, language)
    return f"{last}比{base}" if language == "zh" else f"{last} against {base}"


def _point(point: Point, language: Language) -> str:
    if point.quarter:
        return (
            f"{point.year}年{QUARTERS[point.quarter - 1]}季度"
            if language == "zh"
            else f"Q{point.quarter} {point.year}"
        )
    if point.month:
        return (
            f"{point.year}年{point.month}月"
            if language == "zh"
            else f"{MONTHS[point.month - 1]} {point.year}"
        )
    return f"{point.year}年" if language == "zh" else str(point.year)
