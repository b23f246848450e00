"""Citations as CSL-JSON, which reference managers and citation processors read."""

from __future__ import annotations

import json
from typing import Any

from generators.derive.catalogue import Catalogue
from generators.exports.cited import Cited, Kind, everything
from generators.exports.citing import origins
from generators.language.words import words
from generators.model.base import LANGUAGES, Language

TYPES: dict[Kind, str] = {
    "edition": "dataset",
    "report": "webpage",
    "figure": "dataset",
    "chart": "figure",
    "term": "entry-dictionary",
}
"""A report's page is no report: that is somebody else's, and named in the note."""
TAGS: dict[Language, str] = {"zh": "zh-CN", "en": "en-GB"}
"""Languages as citation styles name their locales."""


def as_csl(catalogue: Catalogue) -> str:
    """citations.csl.json: a list of items, every thing in each language."""
    items = [item(cited, language) for cited in everything(catalogue) for language in LANGUAGES]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def entry(cited: Cited, language: Language) -> str:
    """One item as it is copied from a page: a list of one, which every program imports."""
    return json.dumps([item(cited, language)], ensure_ascii=False)


def item(cited: Cited, language: Language) -> dict[str, Any]:
    """What CSL's schema of input knows; nothing that is empty."""
    site, note = cited.site, origins(cited, language)
    fields = {
        "id": cited.key(language),
        "type": TYPES[cited.kind],
        "title": cited.title.in_(language),
        "author": [{"literal": site.publisher.in_(language)}],
        "container-title": cited.within(language),
        "version": site.version,
        "issued": {"date-parts": [[int(part) for part in site.date.split("-")]]},
        "URL": cited.url(language),
        "language": TAGS[language],
        "note": words(language)["cited_from"].format(origins=note) if note else "",
    }
    return {name: value for name, value in fields.items() if value}
