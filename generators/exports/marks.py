"""Titles in marks, and what becomes of marks inside marks."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[“”‘]|’(?!\w)")
"""Marks of quotation; a sign before a letter is an apostrophe."""
_SWAPPED = {"“": "‘", "”": "’", "‘": "“", "’": "”"}


def in_marks(title: str) -> str:
    """A Chinese title in its marks, unless it has some already."""
    return title if "《" in title else f"《{title}》"


def in_chinese_marks(title: str) -> str:
    """《…》 around it; marks inside become 〈…〉 (GB/T 15834)."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def nested(title: str) -> str:
    """An English title to be put in quotation marks: its own change between double and single, at every depth."""
    opened: list[str] = []

    def swapped(found: re.Match[str]) -> str:
        sign = found[0]
        if sign in "“‘":
            opened.append(sign)
        elif not opened or (sign == "’" and opened[-1] == "“"):
            return sign
        else:
            opened.pop()
        return _SWAPPED[sign]

    return _SIGNS.sub(swapped, title)
