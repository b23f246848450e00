"""The page of everything that can be taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS, Export, cited
from generators.language.words import words
from generators.model.base import Language
from generators.pages.cases import checked
from generators.pages.charts import charts_of
from generators.pages.citing import cite_views
from generators.pages.page import Page, filled
from generators.pages.views import Views
from generators.reconciling.index import index_of


@dataclass(frozen=True)
class FileView:
    """A file, and for a table its twin for spreadsheets."""

    name: str
    href: str
    about: str
    twin: str
    twin_href: str


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The data page."""
    views = Views(catalogue, language, addresses.DATA)
    site, title = catalogue.site, words(language)["data"]
    files = [_file(export, language) for export in EXPORTS]
    body = filled(
        "data",
        language,
        title=title,
        crumbs=views.crumbs(),
        files=files,
        tables=[
            (
                export.name,
                export.name.replace(".", "-"),
                [(name, about.in_(language)) for name, about in export.columns.items()],
            )
            for export in EXPORTS
            if export.columns
        ],
        charts=[chart for source in catalogue.sources for chart in charts_of(views, source=source.id)],
        checked=checked(index_of(catalogue).cases, views),
        facts=len(catalogue.facts),
        terms=len(catalogue.terms),
        licence=site.data_licence,
        cite=cite_views(cited.edition(catalogue), language),
    )
    yield Page(addresses.DATA, title, files[0].about, body)


def _file(export: Export, language: Language) -> FileView:
    href, twin_href = (
        addresses.shared_link(f"data/{name}", seen_from=addresses.DATA) for name in (export.name, export.twin)
    )
    return FileView(export.name, href, export.about.in_(language), export.twin, twin_href)
