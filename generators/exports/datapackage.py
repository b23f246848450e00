"""All files to take away as one data package: Data Package 2.0 and Table Schema 2.0 of the Open Knowledge Foundation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import charts
from generators.exports.columns import Column
from generators.exports.dictionary import meanings
from generators.exports.edition import slug
from generators.exports.export import Export
from generators.exports.tables import TRUE_FALSE
from generators.model.base import LANGUAGES, Text
from generators.model.source import Source

NAME = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
MEDIA_TYPES = {
    "bib": "application/x-bibtex",
    "cff": "application/yaml",
    "csv": "text/csv",
    "json": "application/json",
    "tbx": "application/x-tbx",
    "ttl": "text/turtle",
    "txt": "text/plain",
    "svg": "image/svg+xml",
}
"""Of files that a package names; Parquet is the same table again, and readers of packages want a library for it."""


def as_datapackage(catalogue: Catalogue, exports: Iterable[Export], files: Mapping[str, bytes]) -> str:
    """datapackage.json over files by their path below data/."""
    known = {export.name: export for export in exports}
    site = catalogue.site
    package = {
        "$schema": PROFILE.format("datapackage"),
        "name": slug(site),
        "id": f"{site.base_url}data/{NAME}",
        **_texts("title", site.name),
        **_texts("description", site.tagline),
        "homepage": f"{site.base_url}en/{addresses.DATA}",
        "version": site.version,
        "created": f"{site.date}T00:00:00Z",
        "licenses": [{"name": site.data_licence.name, "path": site.data_licence.url}],
        "contributors": [{**_texts("title", site.publisher), "roles": ["publisher"]}],
        "sources": [_source(source) for source in catalogue.sources],
        "resources": [
            resource
            for path, content in files.items()
            for resource in _resources(path, content, known.get(path), catalogue)
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source) -> dict[str, Any]:
    return {**_texts("title", source.title), **({"path": source.url} if source.url else {})}


def _resources(
    path: str, content: bytes, export: Export | None, catalogue: Catalogue
) -> Iterator[dict[str, Any]]:
    """A file as a resource; none for what is the same table again."""
    stem, _, ending = path.removeprefix("charts/").rpartition(".")
    if ending not in MEDIA_TYPES or stem.endswith(".excel"):
        return
    columns = export.columns if export else charts.COLUMNS if ending == "csv" else {}
    named = stem if ending == "csv" else f"{stem}-{ending}"
    yield {
        "name": ("chart-" if path.startswith("charts/") else "") + named.lower(),
        "path": path,
        **({"type": "table"} if columns else {}),
        **(_texts("description", export.about) if export else _titles(stem, catalogue)),
        "format": ending,
        "mediatype": MEDIA_TYPES[ending],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        **({"schema": _schema(named, columns)} if columns else {}),
    }


def _titles(stem: str, catalogue: Catalogue) -> dict[str, str]:
    """What a chart shows, for its table and its drawings."""
    drawn = next(chart for chart in catalogue.charts if chart.id == stem.partition(".")[0])
    return _texts("description", charts.title(drawn, catalogue))


def _schema(table: str, columns: Mapping[str, Column]) -> dict[str, Any]:
    """Table Schema of a table."""
    key = [name for name, column in columns.items() if column.key]
    foreign = [_foreign(table, name, column) for name, column in columns.items() if _leads(column)]
    return {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(name, column, key) for name, column in columns.items()],
        "missingValues": [""],
        **({"primaryKey": key} if key else {}),
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _leads(column: Column) -> bool:
    """Whether it is a foreign key: neither a list, nor half of a pair of which only the other half is always there."""
    return bool(column.refers) and column.type != "list" and not (column.beside and column.optional)


def _foreign(table: str, name: str, column: Column) -> dict[str, Any]:
    """A reference to the same table does not name it."""
    target, _, found = column.refers.partition(".")
    own, others = ([column.beside, name], [column.beside, found]) if column.beside else ([name], [found])
    resource = {} if target == table else {"resource": target}
    return {"fields": own, "reference": {**resource, "fields": others}}


def _field(name: str, column: Column, key: list[str]) -> dict[str, Any]:
    constraints = {
        **({} if column.optional else {"required": True}),
        **({"unique": True} if key == [name] else {}),
        **({"enum": list(column.values)} if column.values else {}),
        **({"pattern": column.pattern} if column.pattern else {}),
    }
    return {
        "name": name,
        "type": column.type,
        **_texts("description", column),
        **({"constraints": constraints} if constraints else {}),
        **({"delimiter": column.parted, "itemType": "string"} if column.parted else {}),
        **(
            dict(zip(("trueValues", "falseValues"), TRUE_FALSE, strict=True))
            if column.type == "boolean"
            else {}
        ),
        **({"references": column.refers} if column.refers and not _leads(column) else {}),
        **({"unit": column.unit} if column.unit else {}),
        **({"unitField": column.unit_in} if column.unit_in else {}),
        **_categories(column),
    }


def _categories(column: Column) -> dict[str, Any]:
    """Values with their labels, as the standard has it, and the same in Chinese."""
    if not column.words:
        return {}
    zh, en = (meanings(column, language) for language in LANGUAGES)
    labels = zip(zh, en, strict=True)
    return {
        "categories": [
            {"value": value, "label": english, "label_zh": chinese}
            for (value, chinese), (_, english) in labels
        ]
    }


def _texts(name: str, text: Text) -> dict[str, str]:
    """English under the standard's name, for programs expect one text; Chinese beside it."""
    return {name: text.en, f"{name}_zh": text.zh}
