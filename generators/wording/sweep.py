"""The phrases of a source that could be terms: those in quotation marks, and those that begin with a numeral.

As a ledger accounts for every numeral in digits, a sweep accounts for each of these: an entry explains it, or it was
set aside for a reason. Decisions are people's; the program only finds, counts and keeps what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.figures.texts import Squeezed
from generators.model.term import Term
from generators.model.wording import PhraseKind, PhraseRow
from generators.wording.segments import Lexicon, Word, plain

_QUOTED = re.compile(r"[“‘]([^“”‘’]+)[”’]")
_NUMERAL = re.compile(r"第?[一二两双三四五六七八九十]")
_SUM = re.compile(r"[\dN]+(?:\+[\dN]+)+")
_ASIDE = "ordinary-word"
"""The reason that a draft gives to a word of jieba's own dictionary, which beginners' 一 makes many of."""
LONGEST = 12
SHOWN = 8
"""A phrase of more than LONGEST characters is shown by its first SHOWN: no sentence of a source is kept."""
Key = tuple[PhraseKind, str, int]


@dataclass(frozen=True)
class Found:
    """A phrase where it stands."""

    kind: PhraseKind
    text: str
    offset: int

    @property
    def key(self) -> Key:
        """What tells it from other phrases in a table: kind, shown form, length."""
        return self.kind, shown(self.text), len(self.text)


def shown(phrase: str) -> str:
    """A phrase as a table has it."""
    return phrase if len(phrase) <= LONGEST else phrase[:SHOWN] + "…"


def phrases_in(
    text: str, lexicon: Lexicon, terms: Sequence[Term], decided: Mapping[Key, PhraseRow]
) -> tuple[PhraseRow, ...]:
    """A row for each phrase, in the order of the text; one that is open gets what a program can know of it."""
    explained = _explained(terms)
    places: dict[Key, list[Found]] = {}
    for found in sorted((*_quoted(text), *_counting(text, lexicon)), key=lambda found: found.offset):
        places.setdefault(found.key, []).append(found)
    return tuple(_row(found, explained, lexicon, decided.get(key)) for key, found in places.items())


def _row(found: list[Found], explained: _Explained, lexicon: Lexicon, decided: PhraseRow | None) -> PhraseRow:
    """A form of an entry is explained by it; else what was decided stays; else parts of entries are tried."""
    phrase, form = found[0], plain(found[0].text)
    role, ref, reason = "open", "", ""
    if form in explained.by_form:
        role, ref = "term", explained.by_form[form]
    elif decided is not None and decided.role != "open":
        role, ref, reason = decided.role, decided.ref, decided.reason
    elif form in explained.by_part:
        role, ref = "term", explained.by_part[form]
    elif phrase.kind == "numeral" and phrase.text.startswith("一") and lexicon.knows(phrase.text):
        role, reason = "aside", _ASIDE
    row = {"phrase": shown(phrase.text), "kind": phrase.kind, "length": len(phrase.text), "count": len(found)}
    return PhraseRow.model_validate(
        row | {"offset": phrase.offset, "role": role, "ref": ref, "reason": reason}
    )


@dataclass(frozen=True)
class _Explained:
    """The entries that explain a form, and those of which it is a part."""

    by_form: Mapping[str, str]
    by_part: Mapping[str, str]


def _explained(terms: Sequence[Term]) -> _Explained:
    """A single character may be a part of many things, so that no part explains it."""
    forms: dict[str, str] = {}
    parts: dict[str, str] = {}
    for term in terms:
        forms |= {plain(form): term.id for form in (term.term, *term.aliases)}
        pieces = (piece for part in term.parts for piece in (part.label, *(i.zh for i in part.items)))
        for piece in map(plain, pieces):
            if len(piece) > 1:
                parts.setdefault(piece, term.id)
    return _Explained(forms, parts)


def _quoted(text: str) -> Iterator[Found]:
    squeezed = Squeezed.of(text)
    for match in _QUOTED.finditer(squeezed.characters):
        yield Found("quoted", match[1], squeezed.offsets[match.start(1)])


def _sums(text: str) -> Iterator[Found]:
    squeezed = Squeezed.of(text)
    for match in _SUM.finditer(squeezed.characters):
        yield Found("numeral", match[0], squeezed.offsets[match.start()])


def _counting(text: str, lexicon: Lexicon) -> Iterator[Found]:
    """Words outside quotation marks that begin with a numeral; a bare numeral or measure takes the next word on."""
    quoted = [range(found.offset, _end(text, found)) for found in _quoted(text)]
    words = [*lexicon.words(text)]
    counting = [
        Found("numeral", _with_what_is_counted(word, behind), word.offset)
        for word, behind in zip(words, (*words[1:], None), strict=True)
        if _NUMERAL.match(word.text)
    ]
    for found in (*counting, *_sums(text)):
        if not any(found.offset in span for span in quoted):
            yield found


def _with_what_is_counted(word: Word, behind: Word | None) -> str:
    whole = word.term or len(word.text) > 2 or (len(word.text) == 2 and not _MEASURE.search(word.text))
    return word.text if whole or behind is None else word.text + behind.text


_MEASURE = re.compile(r"[个项次条大类名]$")


def _end(text: str, found: Found) -> int:
    """Where a quoted phrase ends in the text as it is, white space inside it counted."""
    end, left = found.offset, len(found.text)
    while left:
        left -= not text[end].isspace()
        end += 1
    return end
