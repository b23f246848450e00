"""How terms are read aloud, and the order in which pinyin puts them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin
from pypinyin.contrib.tone_convert import to_normal

from generators.model.term import Term

_PIECES = re.compile(r"[\u3007\u3400-\u9fff]|[^\u3007\u3400-\u9fff]+")
CITATION_TONES = {"一": "yī", "不": "bù"}
"""GB/T 16159 writes the tone of the dictionary, not the one that a following syllable brings about."""


def reading(term: Term) -> str:
    """Pinyin with tone marks, a space between syllables; Latin letters and digits stay as they are."""
    if term.pinyin is not None:
        return term.pinyin
    pieces, syllables = _PIECES.findall(term.term), lazy_pinyin(term.term, style=Style.TONE)
    read = (CITATION_TONES.get(piece, syllable) for piece, syllable in zip(pieces, syllables, strict=True))
    return " ".join(syllable.strip() for syllable in read)


def plain_reading(term: Term) -> str:
    """Pinyin without tones, for sorting and for search: 'qi di yi ping yi tong dao'."""
    syllables = lazy_pinyin(term.term) if term.pinyin is None else map(to_normal, term.pinyin.split())
    return " ".join(syllable.strip() for syllable in syllables).lower()


def in_pinyin_order(terms: Iterable[Term]) -> list[Term]:
    """Terms as a Chinese dictionary orders them; those in Latin letters and digits stand among them by letter."""
    return sorted(terms, key=lambda term: (plain_reading(term), term.id))
