"""How Chinese names are read aloud, and the order in which pinyin puts terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pypinyin import Style, lazy_pinyin, load_phrases_dict
from pypinyin.contrib.tone_convert import to_normal

from generators.model.term import Term

_PIECES = re.compile(r"[\u3007\u3400-\u9fff]|[^\u3007\u3400-\u9fff]+")
_SIGNS = re.compile(r"[、，。；！？·（）《》“”‘’：—\s]+")
CITATION_TONES = {"一": "yī", "不": "bù"}
"""GB/T 16159 writes the tone of the dictionary, not the one that a following syllable brings about."""

READINGS = {"张掖": [["zhāng"], ["yè"]], "应诉": [["yìng"], ["sù"]], "长效": [["cháng"], ["xiào"]]}
"""Words that pypinyin's own dictionary reads otherwise."""
load_phrases_dict(READINGS)


def reading(term: Term) -> str:
    """A term's reading; the author's own comes before the computed one."""
    return reading_of(term.term) if term.pinyin is None else term.pinyin


@cache
def reading_of(text: str) -> str:
    """Pinyin with tone marks, a space between syllables; Latin letters and digits stay as they are."""
    pieces, syllables = _PIECES.findall(text), lazy_pinyin(text, style=Style.TONE)
    read = (CITATION_TONES.get(piece, syllable) for piece, syllable in zip(pieces, syllables, strict=True))
    return " ".join(_syllables(read))


def plain_reading(term: Term) -> str:
    """Pinyin without tones, for sorting and for search: 'qi di yi ping yi tong dao'."""
    return _plain(term.term, term.pinyin)


@cache
def _plain(text: str, pinyin: str | None) -> str:
    syllables = lazy_pinyin(text) if pinyin is None else map(to_normal, pinyin.split())
    return " ".join(_syllables(syllables)).lower()


def spellings(term: Term) -> tuple[str, ...]:
    """The ways to type a term in Latin letters: by syllables, in one word, and by initials (qdypytd)."""
    syllables = plain_reading(term).split()
    return " ".join(syllables), "".join(syllables), "".join(syllable[0] for syllable in syllables)


def initial(term: Term) -> str:
    """The letter under which an index lists a term; '0' for those that begin with a digit."""
    first = plain_reading(term)[:1].upper()
    return "0" if first.isdigit() else first


def _syllables(read: Iterable[str]) -> list[str]:
    """What is read aloud: signs of punctuation between syllables are not."""
    return [piece for syllable in read for piece in _SIGNS.split(syllable) if piece]


def in_pinyin_order(terms: Iterable[Term]) -> list[Term]:
    """Terms as a Chinese dictionary orders them; those in Latin letters and digits stand among them by letter."""
    return sorted(terms, key=lambda term: (plain_reading(term), term.id))
