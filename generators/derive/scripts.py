"""Traditional characters that stand for simplified ones: readers in Taipei or Hong Kong type 雙碳 for 双碳."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

_HAN = range(0x3400, 0xA000)
"""Unified ideographs and their extension A."""


def traditional_forms(text: str) -> str:
    """Pairs of characters, one after the other: each traditional one and the simplified one of the text it stands for.

    Character by character, after OpenCC: a term is looked up and not translated, so no phrase is turned as a whole.
    """
    wanted = set(text)
    return "".join(traditional + simplified for traditional, simplified in _pairs() if simplified in wanted)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    simplify = OpenCC("t2s").convert
    pairs = ((character, simplify(character)) for character in map(chr, _HAN))
    return tuple((one, other) for one, other in pairs if one != other and len(other) == 1)
