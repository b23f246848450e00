"""Every page of the site in one language: records to views to Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generators.derive import addresses
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
from generators.pictures.telling import Picture, pictures

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
    drawn = pictures(catalogue)
    for make in MAKERS:
        for page in make(catalogue, language):
            yield _with_picture(page, drawn, language)


def _with_picture(page: Page, drawn: Mapping[str, Picture], language: Language) -> Page:
    """A page with the picture of its address, where it has one of its own."""
    if page.address not in drawn:
        return page
    described = drawn[page.address].described(language)
    return replace(page, image=addresses.picture(page.address), image_alt=described)
