"""Reckoned numbers for files: plain digits without an exponent."""

from __future__ import annotations

from decimal import Decimal

from generators.figures.intervals import End
from generators.figures.numbers import round_significant

DIGITS = 10
"""Significant digits of what does not come out even: more than any figure has, and the same on every machine."""


def plain(value: End) -> str | None:
    """'7.354398417', '65.4', '1300'; nothing for an open end."""
    return None if value is None else _digits(value)


def _digits(value: Decimal) -> str:
    shown = format(round_significant(value, DIGITS), "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
