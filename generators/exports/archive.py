"""Everything in one file: a zip of the data package with what a reader needs who has only that."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generators.derive.catalogue import Catalogue
from generators.exports import charts
from generators.exports.columns import Column
from generators.exports.datapackage import NAME, as_datapackage
from generators.exports.dictionary import meanings, traits
from generators.exports.edition import edition_citation, slug
from generators.exports.export import Export
from generators.model.base import LANGUAGES
from generators.model.site import Site

TEMPLATES = Path(__file__).parents[1] / "templates"
PLAIN_FILE = 0o100644 << 16
"""What Unix calls a file that everybody may read."""


def archive_name(site: Site) -> str:
    """The zip's address stays the same from edition to edition; what it holds says which one it is."""
    return f"{slug(site)}.zip"


def folder(site: Site) -> str:
    """The one folder in the zip, and what a download is called: hexi-in-figures-2026.1."""
    return f"{slug(site)}-{site.version}"


def packed(
    catalogue: Catalogue, exports: Iterable[Export], files: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """The description of all files below data/, and the zip of them."""
    known = tuple(exports)
    described = as_datapackage(catalogue, known, files).encode("utf-8")
    yield NAME, described
    yield archive_name(catalogue.site), _zipped(catalogue, known, {**files, NAME: described})


def _zipped(catalogue: Catalogue, exports: tuple[Export, ...], files: Mapping[str, bytes]) -> bytes:
    """The order, the times and the rights are the edition's, so that the same data give the same bytes."""
    kept = {path: content for path, content in files.items() if not path.endswith((".excel.csv", ".xml"))}
    content = {**kept, **dict(_notes(catalogue, exports))}
    day, stream = date.fromisoformat(catalogue.site.date), io.BytesIO()
    with ZipFile(stream, "w") as archive:
        for path in sorted(content):
            entry = ZipInfo(f"{folder(catalogue.site)}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr, entry.compress_type = 3, PLAIN_FILE, ZIP_DEFLATED
            archive.writestr(entry, content[path], compresslevel=9)
    return stream.getvalue()


def _notes(catalogue: Catalogue, exports: tuple[Export, ...]) -> Iterator[tuple[str, bytes]]:
    """What people read first."""
    site = catalogue.site
    cited = {language: edition_citation(site, language) for language in LANGUAGES}
    yield "CITATION.txt", "".join(f"{line}\n" for line in cited.values()).encode("utf-8")
    yield (
        "README.md",
        _filled("readme", site=site, exports=exports, cited=cited, chart_count=len(catalogue.charts)),
    )
    tables = [(export.name, export.about, _columns(export.columns)) for export in exports if export.columns]
    yield "DICTIONARY.md", _filled("dictionary", tables=tables, charts=_columns(charts.COLUMNS))


def _columns(
    columns: Mapping[str, Column],
) -> list[tuple[str, Column, list[tuple[str, list[tuple[str, str]]]]]]:
    """Each column with its traits and meanings, in Chinese and then in English."""
    return [
        (name, column, [(traits(column, language), meanings(column, language)) for language in LANGUAGES])
        for name, column in columns.items()
    ]


def _filled(template: str, **view: Any) -> bytes:
    environment = Environment(  # noqa: S701 - Markdown for people, which no browser is given
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"package-{template}.md.jinja").render(**view).encode("utf-8")
