"""The page of everything that can be taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS, cited
from generators.exports.api import INDEX, SORTS
from generators.exports.api.writer import document, schema
from generators.exports.archive import archive_name, folder
from generators.exports.datapackage import NAME
from generators.exports.dictionary import meanings, traits
from generators.exports.export import Export, Group
from generators.exports.linked_data import graph
from generators.exports.linked_figures import dataset
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.site import Site
from generators.pages.cases import checked
from generators.pages.charts import charts_of
from generators.pages.citing import cite_views
from generators.pages.page import Page, filled
from generators.pages.views import Views
from generators.reconciling.index import index_of


@dataclass(frozen=True)
class FileView:
    """A file, and for a table its twin for spreadsheets and the same with types."""

    name: str
    id: str
    href: str
    about: str
    columns: str
    twin: str
    twin_href: str
    parquet: str
    parquet_href: str


@dataclass(frozen=True)
class ColumnView:
    """A column of a table."""

    name: str
    about: str
    traits: str
    values: list[tuple[str, str]]


@dataclass(frozen=True)
class PackageView:
    """Everything in one file, and its description."""

    name: str
    href: str
    saved_as: str
    described: str
    described_href: str


@dataclass(frozen=True)
class ApiView:
    """The documents for programs."""

    index: str
    index_href: str
    sorts: list[tuple[str, str]]
    """The path of each sort of document, and what is in one."""
    schemas: list[tuple[str, str]]
    example: str


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The data page."""
    views = Views(catalogue, language, addresses.DATA)
    site, word = catalogue.site, words(language)
    title = word["data"]
    body = filled(
        "data",
        language,
        title=title,
        crumbs=views.crumbs(),
        package=_package(site),
        files={group: [_file(e, language) for e in EXPORTS if e.group == group] for group in get_args(Group)},
        api=_api(catalogue, language),
        tables=[
            (_file(export, language), _columns(export, language)) for export in EXPORTS if export.columns
        ],
        charts=[chart for source in catalogue.sources for chart in charts_of(views, source=source.id)],
        checked=checked(index_of(catalogue).cases, views),
        edition=_edition(site, language),
        facts=_count(len(catalogue.facts), word["facts_count"], language),
        terms=_count(len(catalogue.terms), word["terms_count"], language),
        books=[
            (source.title.in_(language), _href(addresses.book(source.id, language)))
            for source in catalogue.sources
        ],
        licence=site.data_licence,
        cite=cite_views(cited.edition(catalogue), language),
    )
    about = word["data_about"].format(facts=len(catalogue.facts), terms=len(catalogue.terms))
    linked = graph([dataset(catalogue, language, EXPORTS)])
    yield Page(addresses.DATA, title, about, body, contents=True, linked_data=linked)


def _edition(site: Site, language: Language) -> str:
    return words(language)["data_edition"].format(version=site.version, date=day_text(site.date, language))


def _count(n: int, unit: str, language: Language) -> str:
    """471个数字; 471 figures."""
    return f"{n}{'' if language == 'zh' else ' '}{unit}"


def _package(site: Site) -> PackageView:
    name = archive_name(site)
    return PackageView(name, _href(f"data/{name}"), f"{folder(site)}.zip", NAME, _href(f"data/{NAME}"))


def _api(catalogue: Catalogue, language: Language) -> ApiView:
    word = words(language)
    return ApiView(
        index=INDEX,
        index_href=_href(INDEX),
        sorts=[(document(sort, "<id>"), word[f"data_programs_{sort}"]) for sort in SORTS],
        schemas=[(f"{sort}.json", _href(schema(sort))) for sort in SORTS],
        example=_example(catalogue, language),
    )


def _example(catalogue: Catalogue, language: Language) -> str:
    """A line for a terminal, with the first indicator; none in an edition without any."""
    if not catalogue.indicators:
        return ""
    address = f"{catalogue.site.base_url}{document('indicators', catalogue.indicators[0].id)}"
    return f"curl -s {address} | jq -r '.figures[] | .period + \"  \" + .shown.{language}'"


def _file(export: Export, language: Language) -> FileView:
    return FileView(
        name=export.name,
        id=_id(export),
        href=_href(f"data/{export.name}"),
        about=export.about.in_(language),
        columns=words(language)["column_count"].format(n=len(export.columns)) if export.columns else "",
        twin=export.twin,
        twin_href=_href(f"data/{export.twin}"),
        parquet=export.parquet,
        parquet_href=_href(f"data/{export.parquet}"),
    )


def _columns(export: Export, language: Language) -> list[ColumnView]:
    return [
        ColumnView(name, column.in_(language), traits(column, language), meanings(column, language))
        for name, column in export.columns.items()
    ]


def _id(export: Export) -> str:
    return export.name.replace(".", "-")


def _href(path: str) -> str:
    return addresses.shared_link(path, seen_from=addresses.DATA)
