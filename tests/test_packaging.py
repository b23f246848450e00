"""All files as one data package: described truly, held to their types and keys, packed the same each time."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from arro3.core import Table
from arro3.io import read_parquet
from editions import MILESTONES, edited, small_catalogue
from frictionless import Package, system

from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS
from generators.exports import charts as chart_files
from generators.exports.archive import packed
from generators.exports.columns import Column
from generators.exports.dictionary import meanings, traits
from generators.exports.edition import slug
from generators.exports.parquet import as_parquet
from generators.model.base import LANGUAGES

WITH_MILESTONES = {"milestones/report-2026.yml": MILESTONES}
COLUMNS = [
    *((export.name, name, column) for export in EXPORTS for name, column in export.columns.items()),
    *(("charts/*.csv", name, column) for name, column in chart_files.COLUMNS.items()),
]


def taken_away(catalogue: Catalogue) -> dict[str, bytes]:
    """Every file of data/ but drawings, with the package and its description."""
    files = {name: make(catalogue) for export in EXPORTS for name, make in export.files()}
    for chart in catalogue.charts:
        files[f"charts/{chart.id}.csv"] = chart_files.as_csv(chart, catalogue).encode("utf-8")
    return {**files, **dict(packed(catalogue, EXPORTS, files))}


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    """The files in a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def faults(folder: Path) -> list[str]:
    """What frictionless finds wrong with a folder that has a datapackage.json."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [message for _, message in report.flatten(["name", "message"])]


def resources(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """What datapackage.json says of each file, by its path."""
    described: list[dict[str, Any]] = json.loads(files["datapackage.json"])["resources"]
    return {resource["path"]: resource for resource in described}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the tiny edition."""
    return taken_away(small_catalogue(tmp_path_factory.mktemp("small"), WITH_MILESTONES))


def test_the_tiny_edition_keeps_every_type_and_key_that_it_promises(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    """Sizes, hashes, types, constraints, primary and foreign keys."""
    assert faults(written(tmp_path, files)) == []


def test_the_built_site_keeps_every_type_and_key_that_it_promises(site: Path) -> None:
    """With the real data, which are much less tidy."""
    assert faults(site / "data") == []


@pytest.mark.parametrize(
    ("name", "edit", "said"),
    [
        ("facts.csv", (b",gdp,", b",gdq,"), "violates the foreign key"),
        ("facts.csv", (b",growth,ganzhou,", b",shop,ganzhou,"), "violates the foreign key"),
        ("facts.csv", (b",actual,", b",maybe,"), 'constraint "enum"'),
        ("facts.csv", (b",314.7,", b",about 314,"), 'constraint "pattern"'),
        ("ledger.csv", (b"report-2026,2,", b"report-2026,1,"), "violates the primary key"),
        ("places.csv", (b",gansu,", b",,"), ""),
    ],
)
def test_a_table_that_breaks_its_promise_is_found(
    tmp_path: Path, files: dict[str, bytes], name: str, edit: tuple[bytes, bytes], said: str
) -> None:
    """Otherwise the two tests above would say nothing; an empty cell of an optional column is no fault."""
    spoilt = files[name].replace(*edit)
    assert spoilt != files[name]
    described = json.loads(files["datapackage.json"])
    for resource in described["resources"]:
        if resource["path"] == name:
            resource |= {"bytes": len(spoilt), "hash": f"sha256:{sha256(spoilt).hexdigest()}"}
    rest = {name: spoilt, "datapackage.json": json.dumps(described).encode("utf-8")}
    found = faults(written(tmp_path, {**files, **rest}))
    assert bool(found) == bool(said)
    assert all(said in message for message in found)


def test_every_file_is_described_but_what_is_there_twice(files: dict[str, bytes]) -> None:
    """Twins for spreadsheets, Parquet, feeds, the description itself and the zip say nothing of their own."""
    left_out = re.compile(r"\.excel\.csv$|\.parquet$|\.xml$|^datapackage\.json$|\.zip$")
    assert sorted(resources(files)) == sorted(name for name in files if not left_out.search(name))


def test_the_description_names_edition_licence_publisher_and_sources(files: dict[str, bytes]) -> None:
    """In both languages, dated by the edition."""
    package = json.loads(files["datapackage.json"])
    del package["resources"]
    assert package == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "a-small-edition",
        "id": "https://example.org/small/data/datapackage.json",
        "title": "A small edition",
        "title_zh": "小样",
        "description": "Four figures.",
        "description_zh": "四个数字。",
        "homepage": "https://example.org/small/en/data/",
        "version": "1",
        "created": "2026-03-01T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://example.org/by"}],
        "contributors": [{"title": "somebody", "title_zh": "某人", "roles": ["publisher"]}],
        "sources": [{"title": "Work report", "title_zh": "工作报告"}],
    }


def test_a_column_is_described_with_all_that_holds_of_it(files: dict[str, bytes]) -> None:
    """Values with their words in both languages; the digits printed stay, so a value is a string."""
    schema = resources(files)["facts.csv"]["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    assert fields["status"] == {
        "name": "status",
        "type": "string",
        "description": "actual, target, plan or baseline",
        "description_zh": "状态：实际、目标、计划、基数",
        "constraints": {"required": True, "enum": ["actual", "target", "plan", "baseline"]},
        "categories": [
            {"value": "actual", "label": "actual", "label_zh": "实际"},
            {"value": "target", "label": "target", "label_zh": "目标"},
            {"value": "plan", "label": "plan", "label_zh": "计划"},
            {"value": "baseline", "label": "baseline", "label_zh": "基数"},
        ],
    }
    assert (fields["value"]["type"], fields["value"]["unitField"]) == ("string", "unit")
    assert (fields["offset"]["type"], fields["offset"]["unit"]) == ("integer", "characters")
    assert schema["primaryKey"] == ["id"]
    assert schema["foreignKeys"] == [
        {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}},
        {"fields": ["source", "article"], "reference": {"resource": "articles", "fields": ["source", "id"]}},
        {"fields": ["place"], "reference": {"resource": "places", "fields": ["id"]}},
        {"fields": ["indicator"], "reference": {"resource": "indicators", "fields": ["id"]}},
        {"fields": ["topic"], "reference": {"resource": "topics", "fields": ["id"]}},
        {"fields": ["unit_symbol"], "reference": {"resource": "units", "fields": ["symbol"]}},
        {"fields": ["current"], "reference": {"fields": ["id"]}},
    ]


def test_a_reference_to_its_own_table_does_not_name_it(files: dict[str, bytes]) -> None:
    """As the standard has it since its second version."""
    assert resources(files)["places.csv"]["schema"]["foreignKeys"] == [
        {"fields": ["within"], "reference": {"fields": ["id"]}}
    ]


def test_what_a_column_names_is_there() -> None:
    """The column of its unit, the table and column that it refers to, and a word for each of its values."""
    tables = {export.stem: set(export.columns) for export in EXPORTS if export.columns}
    tables["charts/*"] = set(chart_files.COLUMNS)
    wrong = []
    for table, name, column in COLUMNS:
        target, _, found = column.refers.partition(".")
        beside = {column.unit_in, column.beside} - {""}
        said = [word for language in LANGUAGES for _, word in meanings(column, language)]
        if (
            (target and found not in tables[target])
            or not beside <= tables[table.removesuffix(".csv")]
            or (column.type == "list") != bool(column.parted)
            or (column.words and not all(said))
        ):
            wrong.append((table, name))
    assert wrong == []


def test_the_items_of_a_list_are_found_where_the_column_says(site: Path) -> None:
    """Foreign keys cannot say it of lists, so it is held here, in the real data."""
    tables = {
        export.stem: _rows((site / "data" / export.name).read_bytes()) for export in EXPORTS if export.columns
    }
    lost = []
    for export in EXPORTS:
        for name, column in export.columns.items():
            if not (column.parted and column.refers):
                continue
            target, _, key = column.refers.partition(".")
            known = {row[key] for row in tables[target]}
            items = {
                item for row in tables[export.stem] for item in row[name].split(column.parted) if row[name]
            }
            lost += [(export.name, name, item) for item in items - known]
    assert lost == []


def test_the_zip_holds_the_package_and_what_people_read_first(files: dict[str, bytes]) -> None:
    """In one folder that names the edition; every file in it is the one of the site."""
    with ZipFile(io.BytesIO(files["a-small-edition.zip"])) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    notes = {"README.md", "DICTIONARY.md", "CITATION.txt"}
    left_out = re.compile(r"\.excel\.csv$|\.xml$|\.zip$")
    packed_files = {f"a-small-edition-1/{n}": c for n, c in files.items() if not left_out.search(n)}
    assert {n: c for n, c in found.items() if n.rpartition("/")[2] not in notes} == packed_files
    assert {f"a-small-edition-1/{note}" for note in notes} <= set(found)
    assert found["a-small-edition-1/CITATION.txt"].decode() == (
        "某人：《小样》，1版，2026年3月1日，https://example.org/small/zh/\n"
        "Somebody, A small edition, edition 1, 1 March 2026, https://example.org/small/en/\n"
    )


def test_the_unpacked_zip_is_a_valid_package_by_itself(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Its paths hold wherever it is unpacked."""
    with ZipFile(io.BytesIO(files["a-small-edition.zip"])) as archive:
        archive.extractall(tmp_path)
    assert faults(tmp_path / "a-small-edition-1") == []


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path, files: dict[str, bytes]) -> None:
    """Packed again from records that were read again."""
    again = taken_away(small_catalogue(tmp_path, WITH_MILESTONES))
    assert [name for name in files if files[name] != again[name]] == []


def test_the_zip_knows_no_clock_and_no_machine(files: dict[str, bytes]) -> None:
    """Times are the edition's day, rights those of a plain file, names in order."""
    with ZipFile(io.BytesIO(files["a-small-edition.zip"])) as archive:
        entries = archive.infolist()
    assert {(e.date_time, e.create_system, e.external_attr >> 16) for e in entries} == {
        ((2026, 3, 1, 0, 0, 0), 3, 0o100644)
    }
    assert [e.filename for e in entries] == sorted(e.filename for e in entries)


def test_the_dictionary_explains_every_column_in_both_languages(files: dict[str, bytes]) -> None:
    """With its type and the meaning of each value."""
    with ZipFile(io.BytesIO(files["a-small-edition.zip"])) as archive:
        text = archive.read("a-small-edition-1/DICTIONARY.md").decode()
    lost = [
        (table, name, line)
        for table, name, column in COLUMNS
        for line in (
            f"- `{name}`\n",
            *(f"  - {column.in_(language)} [{traits(column, language)}]\n" for language in LANGUAGES),
            *(f"    - `{value}`" for value in column.values),
        )
        if line not in text
    ]
    assert lost == []
    assert "    - `at-least`：至少（以上） · at least\n" in text


def test_the_readme_names_every_file(files: dict[str, bytes]) -> None:
    """Once in each language, with the licence and how to cite."""
    with ZipFile(io.BytesIO(files["a-small-edition.zip"])) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
        text = archive.read("a-small-edition-1/README.md").decode()
    named = [name for name in names if not name.startswith(("charts/", "README", "CITATION"))]
    assert {name: text.count(f"- `{name}`") for name in named} == dict.fromkeys(named, 2)
    assert text.count("https://example.org/by") == 2


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Hexi in Figures", "hexi-in-figures"), ("A–Z: 2026!", "a-z-2026"), ("《》", "data")],
)
def test_a_package_is_called_after_its_edition(tmp_path: Path, name: str, expected: str) -> None:
    """In small letters, digits and hyphens, whatever the name holds."""
    site = edited("site.yml", ("en: A small edition", f"en: '{name}'"))
    assert slug(small_catalogue(tmp_path, site).site) == expected


KINDS = {
    "text": Column(zh="甲", en="a"),
    "gap": Column(zh="乙", en="b", optional=True),
    "count": Column(zh="丙", en="c", type="integer", optional=True),
    "amount": Column(zh="丁", en="d", type="number"),
    "day": Column(zh="戊", en="e", type="date"),
    "so": Column(zh="己", en="f", type="boolean"),
    "items": Column(zh="庚", en="g", type="list", parted=" ", optional=True),
}


def test_parquet_gives_each_type_back() -> None:
    """Digits of text stay, an empty cell is null, an empty list is a list."""
    text = (
        'text,gap,count,amount,day,so,items\n6.10,,7,0.5,2026-03-01,yes,a b\n"甲,乙",x,,-2,2025-12-31,no,\n'
    )
    table = read_back(as_parquet(text, KINDS))
    assert {name: [str(cell) if name == "day" else cell for cell in table[name]] for name in KINDS} == {
        "text": ["6.10", "甲,乙"],
        "gap": [None, "x"],
        "count": [7, None],
        "amount": [0.5, -2.0],
        "day": ["2026-03-01", "2025-12-31"],
        "so": [True, False],
        "items": [["a", "b"], []],
    }


@pytest.mark.parametrize("name", ["facts", "glossary"])
def test_parquet_holds_the_cells_of_its_table(site: Path, name: str) -> None:
    """Each of the real table, in its order."""
    columns = next(export.columns for export in EXPORTS if export.stem == name)
    rows = _rows((site / "data" / f"{name}.csv").read_bytes())
    table = read_back((site / "data" / f"{name}.parquet").read_bytes())
    assert list(table) == list(columns)
    for column, cells in table.items():
        parted = columns[column].parted
        found = [parted.join(cell) if parted else "" if cell is None else str(cell) for cell in cells]
        assert found == [row[column] for row in rows]


def read_back(content: bytes) -> dict[str, list[Any]]:
    """The columns of a Parquet file as Python's own values."""
    table: Table = read_parquet(io.BytesIO(content)).read_all()
    return {name: [cell.as_py() for cell in table[name]] for name in table.column_names}


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
