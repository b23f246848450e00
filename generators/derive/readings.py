"""How terms are read aloud, and the order in which pinyin puts them."""

from __future__ import annotations

from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin

from generators.model.term import Term


def reading(term: Term) -> str:
    """Pinyin with tone marks, a space between syllables; Latin letters and digits stay as they are."""
    return term.pinyin or " ".join(lazy_pinyin(term.term, style=Style.TONE))


def plain_reading(term: Term) -> str:
    """Pinyin without tones, for sorting and for search: 'qi di yi ping yi tong dao'."""
    return " ".join(lazy_pinyin(term.term)).lower()


def in_pinyin_order(terms: Iterable[Term]) -> list[Term]:
    """Terms as a Chinese dictionary orders them; those in Latin letters and digits stand among them by letter."""
    return sorted(terms, key=lambda term: (plain_reading(term), term.id))
