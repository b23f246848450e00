"""Chinese numerals as they stand in terms: 七地 is seven, 十五五 is no number of things."""

from __future__ import annotations

import re

DIGITS = {"一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_LEADING = re.compile(r"^第?(?P<arabic>\d+)|^第?(?P<han>[一二两双三四五六七八九十]+)")
_ANYWHERE = re.compile(r"\d+|[一二两双三四五六七八九十]+")


def leading_numeral(text: str) -> int | None:
    """The number with which a piece of a term begins, below one hundred; None where it begins otherwise."""
    match = _LEADING.match(text)
    if match is None:
        return None
    return int(match["arabic"]) if match["arabic"] else _read(match["han"])


def _read(han: str) -> int | None:
    tens, ten, ones = han.partition("十")
    if not ten:
        return DIGITS[han] if len(han) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return None
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)


def first_numeral(term: str) -> int | None:
    """The first number that a term holds, for an index: 五城 is 5, 嘉和善治 none; below one hundred in Chinese."""
    match = _ANYWHERE.search(term)
    return leading_numeral(match.group()) if match else None
