"""Numbers in English: groups of three digits, and million, billion, trillion."""

from __future__ import annotations

from decimal import Decimal

from generators.figures.numbers import Printed

SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Powers of ten that have a word."""


def english_number(printed: Printed) -> str:
    """'31.47 billion', '79,000' or '1–2'; the decimal point moves, no digit is added or lost."""
    if not printed.is_range:
        return _one(printed.low)
    low, high = _one(printed.low), _one(printed.high)
    low_word, high_word = low.partition(" ")[2], high.partition(" ")[2]
    return f"{low.partition(' ')[0]}–{high}" if low_word == high_word else f"{low}–{high}"


def _one(number: Decimal) -> str:
    for power, word in SCALES:
        if abs(number) >= Decimal(1).scaleb(power):
            return f"{_grouped(number.scaleb(-power))} {word}"
    return _grouped(number)


def _grouped(number: Decimal) -> str:
    integer, dot, fraction = format(number, "f").partition(".")
    sign = "−" if integer.startswith("-") else ""
    return f"{sign}{int(integer.removeprefix('-')):,}{dot}{fraction}"
