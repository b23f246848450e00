"""Notes that many rows of a book share: printed once, and named by a mark where they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generators.language.words import words
from generators.model.base import Language

OFTEN = 3
"""A note that stands so many times tires who reads on."""


def marks(notes: Iterable[str], language: Language) -> Mapping[str, str]:
    """Each note that stands often, in the order of the rows, and its mark."""
    said = words(language)["book_note_mark"]
    often = (note for note, times in Counter(notes).items() if note and times >= OFTEN)
    return {note: said.format(n=n) for n, note in enumerate(often, 1)}
