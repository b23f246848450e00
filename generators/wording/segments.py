"""A text cut into words, with the glossary's forms as words.

Plain matching would find 民生 in 惠民|生态; jieba weighs how likely each way of cutting a stretch is. A form is made
just likely enough to stay whole (`add_word` without a frequency), so that it does not tear words around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import jieba

from generators.figures.texts import Squeezed
from generators.model.term import Term

QUOTATION_MARKS = "“”‘’\"'"
"""Left out when forms are matched: a source may print a term with them or without, or with some inside."""


def plain(form: str) -> str:
    """A form as it is matched: no white space, no quotation marks, the comma full-width."""
    return "".join(c for c in form if not c.isspace() and c not in QUOTATION_MARKS).replace(",", "，")


@dataclass(frozen=True)
class Word:
    """A word of a text."""

    text: str
    offset: int
    """Where it begins, in Unicode characters of the text as it is."""
    term: str
    """The term that it is a form of; empty for any other word."""


@cache
def _dictionary() -> tuple[dict[str, int], int]:
    """jieba's own dictionary, read once; its `initialize` would leave a cache beside other programs' files."""
    tokenizer = jieba.Tokenizer()
    frequencies, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    return frequencies, total


class Lexicon:
    """jieba's dictionary with the forms of a glossary added."""

    def __init__(self, terms: Iterable[Term]) -> None:
        forms = ((plain(form), term.id) for term in terms for form in (term.term, *term.aliases))
        self.forms = dict(sorted(forms, key=lambda pair: (len(pair[0]), pair)))

    @cached_property
    def _tokenizer(self) -> jieba.Tokenizer:
        tokenizer = jieba.Tokenizer()
        frequencies, tokenizer.total = _dictionary()
        tokenizer.FREQ, tokenizer.initialized = dict(frequencies), True
        for form in self.forms:
            tokenizer.add_word(form)
        return tokenizer

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text in order; a longer form wins over a shorter one inside it."""
        squeezed = Squeezed.of(text, without=QUOTATION_MARKS)
        for start, word in self._cut(squeezed.characters.replace(",", "，")):
            at, form = self._form_in(word)
            yield Word(word, squeezed.offsets[start + at], self.forms.get(form, ""))

    def knows(self, word: str) -> bool:
        """Whether jieba's dictionary or the glossary has a word."""
        return bool(self._tokenizer.FREQ.get(word))

    def _cut(self, characters: str) -> Iterator[tuple[int, str]]:
        """The likeliest way through jieba's graph of words; its `cut` would first split at signs inside forms."""
        graph = self._tokenizer.get_DAG(characters)
        route: dict[int, tuple[float, int]] = {}
        self._tokenizer.calc(characters, graph, route)
        start = 0
        while start < len(characters):
            end = route[start][1] + 1
            yield start, characters[start:end]
            start = end

    def _form_in(self, word: str) -> tuple[int, str]:
        """The form that a word is or, as 信访工作 does, begins or ends with; and where in the word."""
        if word in self.forms:
            return 0, word
        for form in reversed(self._within(word)):
            return (0 if word.startswith(form) else len(word) - len(form)), form
        return 0, ""

    def _within(self, longer: str) -> list[str]:
        sizes = range(2, len(longer))
        found = [piece for n in sizes for piece in (longer[:n], longer[-n:]) if piece in self.forms]
        return sorted(found, key=len)
