"""Citations as BibTeX, for styles of old and for biblatex.

The styles of old take an entry type that they do not know for @misc: they print howpublished, month and year. biblatex
prints url and date, and nothing of howpublished in entries of these types.
"""

from __future__ import annotations

from generators.derive.catalogue import Catalogue
from generators.exports.cited import Cited, everything
from generators.exports.citing import origins
from generators.exports.edition import edition_citation, notice
from generators.language.dates import MONTHS
from generators.language.words import words
from generators.model.base import LANGUAGES, Language

DATASETS = ("edition", "figure")
LANGUAGE_NAMES: dict[Language, str] = {"zh": "chinese", "en": "english"}
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
"""Signs that LaTeX obeys, and how they are shown instead."""
_ESCAPES = str.maketrans(_LATEX)


def as_bibtex(catalogue: Catalogue) -> str:
    """citations.bib: every thing in each language; what stands outside entries is no entry's."""
    head = "".join(f"% {line}\n" for line in notice(catalogue.site, edition_citation))
    entries = (entry(cited, language) for cited in everything(catalogue) for language in LANGUAGES)
    return head + "".join(f"\n{text}\n" for text in entries)


def entry(cited: Cited, language: Language) -> str:
    """One entry. Titles stand in two pairs of braces: no style may take CNY or Jiayuguan to small letters."""
    kind = "dataset" if cited.kind in DATASETS else "online"
    note = origins(cited, language)
    year, month, _ = cited.site.date.split("-")
    fields = {
        "author": f"{{{escaped(cited.site.publisher.in_(language))}}}",
        "title": f"{{{escaped(cited.title.in_(language))}}}",
        "organization": escaped(cited.within(language)),
        "version": escaped(cited.site.version),
        "howpublished": _published(cited, language),
        "year": year,
        "date": cited.site.date,
        "url": cited.url(language),
        "langid": LANGUAGE_NAMES[language],
        "note": escaped(words(language)["cited_from"].format(origins=note)) if note else "",
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    named = f"  month = {MONTHS[int(month) - 1][:3].lower()},\n"
    return f"@{kind}{{{cited.key(language)},\n{''.join(lines)}{named}}}"


def _published(cited: Cited, language: Language) -> str:
    """The work, the edition and the address."""
    edition = words(language)["cited_edition"].format(version=cited.site.version)
    parts = (escaped(cited.within(language)), escaped(edition), f"\\url{{{cited.url(language)}}}")
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)


def escaped(text: str) -> str:
    """A text as LaTeX has to be given it to show it."""
    return text.translate(_ESCAPES)
