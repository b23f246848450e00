"""How the numerals of a term count its parts: which law a term keeps, and which of its numerals count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from generators.figures.numerals import leading_numeral
from generators.model.term import Counting, Part, Term, Uncounted, Uncounting

Stress = Literal["counts", "idle", "plain"]

_NUMERAL = re.compile(r"\d+|(?<=\+)N|[一二两双三四五六七八九十百千万亿]+")
_SUM = re.compile(r"\d+(\+(\d+|N))+")
_UNCOUNTED: Mapping[Uncounting, re.Pattern[str]] = {
    "order": re.compile(r"第[一二三四五六七八九十]+"),
    "measure": re.compile(r"(\d+|[一二两三四五六七八九十]+)(年|月|天|日|小时|分钟|刻钟)"),
    "whole": re.compile(r"一体化"),
    "name": re.compile(r"\d+[A-Za-z]"),
}
"""Forms that say by themselves that a numeral counts no parts."""


def numerals_of(text: str) -> tuple[str, ...]:
    """The numerals of a term as written, in order: 七, 一, 一; 1, 1, N."""
    return tuple(_NUMERAL.findall(text))


def uncounted_in(term: Term) -> tuple[Uncounted, ...]:
    """The numerals of a term that count no parts: those that its author names, then those whose form says it."""
    stated, left = term.uncounted, term.term
    for uncounted in stated:
        left = left.replace(uncounted.piece, " ", 1)
    return (*stated, *_by_form(left))


def counting_numerals(term: Term) -> tuple[str, ...]:
    """The numerals of a term that count its parts, in order."""
    left = term.term
    for uncounted in uncounted_in(term):
        left = left.replace(uncounted.piece, " ", 1)
    return numerals_of(left)


def law_of(term: Term) -> Counting | None:
    """The law by which the parts of a term are counted; None for a term without parts."""
    if not term.parts:
        return None
    if term.counting is not None:
        return term.counting
    if numerals := counting_numerals(term):
        return ("open" if "N" in numerals else "sum") if _SUM.search(term.term) else "groups"
    if any(part.label in term.term for part in term.parts):
        single = all(part.count == len(part.label) for part in term.parts)
        return "characters" if single else "words"
    return "headings"


def numbered(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that a numeral counts: 四梁 and 八柱, but not the 地基 on which they stand."""
    return tuple(part for part in parts if part.label == "N" or counted_by(part.label) is not None)


def counted_by(label: str) -> int | None:
    """The number with which a label begins; None for an ordinal, which counts nothing."""
    return None if label.startswith("第") else leading_numeral(label)


def words_of(part: Part) -> tuple[str, ...]:
    """A label cut into its parts: at its commas, or else into as many equal pieces as there are parts."""
    if "、" in part.label:
        return tuple(part.label.split("、"))
    size = max(1, len(part.label) // part.count)
    return tuple(part.label[n : n + size] for n in range(0, len(part.label), size))


def stressed(term: Term) -> tuple[tuple[str, Stress], ...]:
    """A term in pieces: what counts its parts, numerals that count none, and the rest."""
    marks: list[Stress] = ["plain"] * len(term.term)
    for match in _NUMERAL.finditer(term.term):
        _mark(marks, match.start(), match.end(), "counts")
    for uncounted in uncounted_in(term):
        start = term.term.find(uncounted.piece)
        for match in _NUMERAL.finditer(term.term, max(0, start), start + len(uncounted.piece)):
            _mark(marks, match.start(), match.end(), "idle")
    for part in term.parts if law_of(term) in ("characters", "words") else ():
        for word in words_of(part):
            start = max(0, term.term.find(word))
            _mark(marks, start, start + len(word), "counts")
    return tuple(_runs(term, marks))


def _mark(marks: list[Stress], start: int, end: int, stress: Stress) -> None:
    marks[start:end] = [stress] * (end - start)


def _runs(term: Term, marks: list[Stress]) -> Iterator[tuple[str, Stress]]:
    """Neighbours of the same stress together; what counts stays apart, since 源网荷储 are four."""
    apart = law_of(term) == "characters"
    ends = [n for n in range(1, len(marks)) if marks[n] != marks[n - 1] or (apart and marks[n] == "counts")]
    for start, end in zip([0, *ends], [*ends, len(marks)], strict=True):
        yield term.term[start:end], marks[start]


def _by_form(text: str) -> Iterator[Uncounted]:
    for what, pattern in _UNCOUNTED.items():
        for match in pattern.finditer(text):
            yield Uncounted(piece=match.group(), what=what)
