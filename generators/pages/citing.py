"""What stands under "Cite this": a citation in all its forms, ready to be copied."""

from __future__ import annotations

from dataclasses import dataclass

from generators.exports import bibtex, csl
from generators.exports.cited import Cited
from generators.exports.citing import apa, gbt, plain
from generators.exports.origin import Form
from generators.language.words import words
from generators.model.base import Language

GBT = "GB/T 7714—2015"
"""Names of formats are the same in every language."""


@dataclass(frozen=True)
class FormView:
    """A citation in one form."""

    id: str
    name: str
    form: Form
    lang: str = ""
    """The language that it is written in; empty for what programs read."""


def cite_views(cited: Cited, language: Language) -> list[FormView]:
    """All forms. The page's own language comes first; what programs read cites the page in that language."""
    word = words(language)
    plains = {
        "zh": FormView("zh", word["cite_zh"], plain(cited, "zh"), "zh-Hans"),
        "en": FormView("en", word["cite_en"], plain(cited, "en"), "en"),
    }
    other = "en" if language == "zh" else "zh"
    return [
        plains[language],
        plains[other],
        FormView("gbt", GBT, gbt(cited), "zh-Hans"),
        FormView("apa", word["cite_apa"], apa(cited), "en"),
        FormView("bibtex", "BibTeX", Form(bibtex.entry(cited, language))),
        FormView("csl", "CSL-JSON", Form(csl.entry(cited, language))),
    ]
