"""Every page of the site in one language: records to views to Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from generators.derive.catalogue import Catalogue
from generators.model.base import Language
from generators.pages import (
    corrections,
    data,
    derived,
    glossary,
    glossary_index,
    glossary_table,
    home,
    indicator,
    ledger,
    phrases,
    place,
    reconciliation,
    report,
    targets,
    topic,
)
from generators.pages.page import Page

MAKERS = (
    home.pages,
    place.pages,
    report.pages,
    ledger.pages,
    topic.pages,
    indicator.pages,
    targets.pages,
    glossary.pages,
    glossary_index.pages,
    glossary_table.pages,
    phrases.pages,
    reconciliation.pages,
    derived.pages,
    data.pages,
    corrections.pages,
)


def all_pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The generated pages of one language; the addresses are the same in both."""
    for make in MAKERS:
        yield from make(catalogue, language)
