"""The glossary as plain lists: for OmegaT, for Anki, and for jieba, which cuts Chinese into words."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading
from generators.exports.edition import notice
from generators.exports.glossary import page, senses_in
from generators.language.words import words
from generators.model.term import Kind, Term

ANKI_COLUMNS = ("term", "pinyin", "english", "gloss", "link")
JIEBA = "jieba.dict.txt"
TAGS: dict[Kind, str] = {
    "formula": "l",
    "shorthand": "j",
    "metaphor": "l",
    "brand": "nz",
    "programme": "nz",
    "mechanism": "n",
    "title": "nz",
    "set-phrase": "l",
}
"""jieba's parts of speech: n noun, nz proper name, j abbreviation, l set expression."""
_WORD = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+")
"""Signs that jieba takes into a word. At all others it cuts before it looks at its dictionary."""


def as_omegat(catalogue: Catalogue) -> str:
    """glossary.omegat.txt: source, target and comment, parted by tabs; a row for every form of a term."""
    rows = [
        (form, term.english.name, _comment(form, term, catalogue))
        for term in in_pinyin_order(catalogue.terms)
        for form in _forms(term)
    ]
    head = [f"# {line}" for line in notice(catalogue.site)]
    return "".join(f"{line}\n" for line in (*head, *("\t".join(map(_cell, row)) for row in rows)))


def as_anki(catalogue: Catalogue) -> str:
    """glossary.anki.txt: a note a row, with the headers that Anki reads; the first field is unique."""
    rows = [
        (term.term, reading(term), term.english.name, term.meaning.en, page(term, catalogue.site, "en"))
        for term in in_pinyin_order(catalogue.terms)
    ]
    head = ["#separator:tab", "#html:false", "#columns:" + "\t".join(ANKI_COLUMNS)]
    comments = [f"# {line}" for line in notice(catalogue.site)]
    return "".join(f"{line}\n" for line in (*head, *comments)) + _quoted(rows)


def as_jieba(catalogue: Catalogue) -> str:
    """jieba.dict.txt: a word and its part of speech a line.

    The frequency between them is left out: jieba then takes the least one that keeps the word whole, where a
    number of ours would be too small for some and would tear other words apart for the rest. It does so line by
    line, so short words come first and cannot outweigh the long ones that hold them.
    """
    tags: dict[str, str] = {}
    for term in catalogue.terms:
        for form in _forms(term):
            for word in _WORD.findall(form):
                if len(word) > 1:
                    tags.setdefault(word, TAGS[term.kind])
    return "".join(f"{word} {tags[word]}\n" for word in sorted(tags, key=lambda word: (len(word), word)))


def as_jieba_notice(catalogue: Catalogue) -> str:
    """What jieba.dict.txt cannot say of itself: every line of a dictionary is a word."""
    return "".join(f"{line}\n" for line in (JIEBA, *notice(catalogue.site)))


def _forms(term: Term) -> tuple[str, ...]:
    return term.term, *term.aliases


def _comment(form: str, term: Term, catalogue: Catalogue) -> str:
    """For a translator: of which entry it is a form, how far to trust the English name, what it names, and what else
    the same form may name."""
    entry = reading(term) if form == term.term else f"{term.term} ({reading(term)})"
    standing = words("en")[f"standing_{term.english.standing}"]
    others = "".join(f"{sense} " for sense in senses_in(term, "en"))
    return f"{entry}; {standing}. {term.meaning.en} {others}{page(term, catalogue.site, 'en')}"


def _cell(text: str) -> str:
    """A cell where quotation marks and apostrophes would show: tabs and breaks become blanks."""
    return " ".join(text.split())


def _quoted(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, dialect="excel-tab", lineterminator="\n").writerows(
        [_cell(cell) for cell in row] for row in rows
    )
    return text.getvalue()
