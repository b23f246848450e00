"""A source's text as the ledger reads it: numerals with their places, and anchors without white space."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

NUMERAL = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
"""A numeral is a run of Arabic digits with an optional decimal part."""


@dataclass(frozen=True)
class Numeral:
    """A numeral and where it begins, in Unicode characters of the text as it is."""

    offset: int
    token: str


def numerals_of(text: str) -> list[Numeral]:
    """Every numeral of a text, in order."""
    return [Numeral(match.start(), match.group()) for match in NUMERAL.finditer(text)]


@dataclass(frozen=True)
class Squeezed:
    """A text without its white space, and where each of its characters stood."""

    characters: str
    offsets: tuple[int, ...]
    text: str

    @classmethod
    def of(cls, text: str, without: str = "") -> Squeezed:
        """Squeeze a text, and leave some characters out too; layouts break lines anywhere, even inside words."""
        kept = [n for n, character in enumerate(text) if not character.isspace() and character not in without]
        return cls("".join(text[n] for n in kept), tuple(kept), text)

    def places(self, anchor: str) -> list[int]:
        """The offsets of every place where an anchor stands."""
        wanted = "".join(anchor.split())
        found, start = [], self.characters.find(wanted)
        while start >= 0:
            found.append(self.offsets[start])
            start = self.characters.find(wanted, start + 1)
        return found

    def span(self, offset: int, anchor: str) -> range | None:
        """The characters of the text that an anchor covers where it begins at an offset; None where it does not."""
        wanted = "".join(anchor.split())
        first = bisect_left(self.offsets, offset)
        if self.offsets[first : first + 1] != (offset,):
            return None
        if self.characters[first : first + len(wanted)] != wanted:
            return None
        return range(offset, self.offsets[first + len(wanted) - 1] + 1)

    def numerals_in(self, span: range) -> list[Numeral]:
        """The whole numerals of the text that lie inside a stretch of it."""
        within = self.text[span.start : span.stop]
        return [Numeral(span.start + numeral.offset, numeral.token) for numeral in numerals_of(within)]
