"""What readers take away: the promised columns, rows that agree, nothing that runs in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, BuiltPage
from editions import edited, later_report, small_catalogue

from generators.exports import EXPORTS
from generators.exports.facts import COLUMNS, rows
from generators.exports.tables import safe, table
from generators.loading import Edition, load
from generators.paths import Paths

Built = dict[str, BuiltPage]
FACT_COLUMNS = (
    "id", "source", "article", "place", "indicator", "label_zh", "label_en", "topic", "measure", "basis",
    "period", "status", "bound", "value", "unit", "anchor", "offset", "url_zh", "url_en", "unit_symbol",
    "note_zh", "note_en", "state", "current",
)  # fmt: skip
TERM_KEYS = (
    "id", "term", "pinyin", "readings", "en", "literal_en", "standing", "kind", "scope", "basis", "meaning_zh",
    "meaning_en", "counting", "uncounted", "parts", "senses", "aliases", "follows", "broader", "related", "sources",
    "note", "url_zh", "url_en",
)  # fmt: skip
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The records that the site was built from."""
    return load(Paths(PROJECT))


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of a table by its first line."""
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline=""), strict=True))


def objects_of(file: Path) -> list[dict[str, Any]]:
    """The objects of a JSON file; those of the glossary stand below what it says of itself."""
    content = json.loads(file.read_text(encoding="utf-8"))
    objects: list[dict[str, Any]] = content if isinstance(content, list) else content["terms"]
    return objects


def test_the_site_offers_just_the_files_that_its_data_page_lists(site: Path, built: Built) -> None:
    """Each once, in both languages."""
    files = {name for export in EXPORTS for name, _ in export.files()} | {
        "datapackage.json",
        "hexi-in-figures.zip",
    }
    assert {file.name for file in (site / "data").iterdir() if file.is_file()} == files
    for language in ("zh", "en"):
        offered = built[f"{language}/data/"].tree.xpath(
            "//a[@download and not(contains(@href, '/charts/'))]/@href"
        )
        assert sorted(offered) == sorted(f"../../data/{name}" for name in files)


def test_facts_have_the_promised_columns_in_the_promised_order(site: Path) -> None:
    """Others' programs read them by name, and people by place."""
    head = (site / "data" / "facts.csv").read_text(encoding="utf-8").partition("\n")[0]
    assert head == ",".join(FACT_COLUMNS)
    assert {tuple(fact) for fact in objects_of(site / "data" / "facts.json")} == {FACT_COLUMNS}
    assert tuple(COLUMNS) == FACT_COLUMNS


def test_a_figure_says_its_note_and_whether_it_counts(tmp_path: Path) -> None:
    """What a later source says otherwise is revised, and the figure that counts is named; a corrected one counts."""
    facts = edited(
        "facts/report-2026.yml", ("    value: 7.3\n", "    value: 7.3\n    note: {zh: 存疑, en: In doubt}\n")
    )
    correction = (
        "corrections:\n  - {id: rate, date: '2026-02-20', what: report-2026.gdp-2025-growth, was: {zh: 7.4%, en: 7.4%}, "
        "now: {zh: 7.3%, en: 7.3%}, why: {zh: 录错, en: A slip}}\n"
    )
    later = later_report("indicator: gdp, period: 2025, value: 320.1, unit: 亿元")
    catalogue = small_catalogue(tmp_path, {**facts, "corrections.yml": correction, **later})
    told = {
        row["id"]: (row["note_zh"], row["note_en"], row["state"], row["current"]) for row in rows(catalogue)
    }
    assert told == {
        "bulletin-2026.figure": ("", "", "current", "bulletin-2026.figure"),
        "report-2026.gdp-2025": ("", "", "revised", "bulletin-2026.figure"),
        "report-2026.gdp-2025-growth": ("存疑", "In doubt", "corrected", "report-2026.gdp-2025-growth"),
        "report-2026.gdp-2026-target": ("", "", "current", "report-2026.gdp-2026-target"),
        "report-2026.retail-2025": ("", "", "current", "report-2026.retail-2025"),
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_data_page_explains_every_column_in_order(built: Built, language: str) -> None:
    """And says something about each."""
    rows = built[f"{language}/data/"].tree.xpath(
        '//h3[@id="columns-facts-csv"]/following-sibling::details[1]/dl/div'
    )
    assert tuple(row.xpath("string(dt)") for row in rows) == FACT_COLUMNS
    assert [row for row in rows if not row.xpath("string(dd)").strip()] == []


def test_the_table_and_the_objects_hold_the_same_facts(site: Path) -> None:
    """Offsets are numbers in JSON; everything else is the text that was printed."""
    objects = objects_of(site / "data" / "facts.json")
    assert {type(fact["offset"]) for fact in objects} == {int}
    assert {type(value) for fact in objects for key, value in fact.items() if key != "offset"} == {str}
    assert rows_of(site / "data" / "facts.csv") == [
        {key: str(value) for key, value in fact.items()} for fact in objects
    ]


def test_every_fact_is_exported_once_as_its_author_wrote_it(site: Path, edition: Edition) -> None:
    """By source and in the order of the text; a value keeps its digits, `314.70` would stay so."""
    topics = {i.id: (d.record.topic, i.name) for d in edition.indicators for i in d.record.indicators}
    written = [
        (
            f"{document.record.source}.{fact.id}", document.record.source, fact.article,
            fact.place or document.record.place, fact.indicator, topics[fact.indicator][1].zh,
            topics[fact.indicator][1].en, topics[fact.indicator][0], fact.measure, fact.basis, fact.period,
            fact.status, fact.bound, fact.value, fact.anchor, fact.offset,
            fact.note.zh if fact.note else "", fact.note.en if fact.note else "",
        )
        for document in edition.facts
        for fact in document.record.facts
    ]  # fmt: skip
    kept = [
        key
        for key in FACT_COLUMNS
        if key not in ("unit", "url_zh", "url_en", "unit_symbol", "state", "current")
    ]
    exported = [tuple(fact[key] for key in kept) for fact in objects_of(site / "data" / "facts.json")]
    assert exported == written


def test_a_unit_is_exported_as_it_was_printed(site: Path, edition: Edition) -> None:
    """Not under the name that tells it apart from another unit printed alike."""
    shown = {unit.symbol: unit.shown for unit in edition.units.record.units}
    written = [shown[fact.unit] for document in edition.facts for fact in document.record.facts]
    assert [fact["unit"] for fact in objects_of(site / "data" / "facts.json")] == written


def test_terms_have_the_promised_keys_in_the_promised_order(site: Path, edition: Edition) -> None:
    """One object for each record of the glossary."""
    terms = objects_of(site / "data" / "glossary.json")
    assert {tuple(term) for term in terms} == {TERM_KEYS}
    assert sorted(term["id"] for term in terms) == sorted(document.record.id for document in edition.terms)


def test_terms_are_exported_as_their_authors_wrote_them(site: Path, edition: Edition) -> None:
    """Meanings, parts, other forms, other meanings, notes, relations and sources."""
    exported = {term["id"]: term for term in objects_of(site / "data" / "glossary.json")}
    for term in (document.record for document in edition.terms):
        found = {
            key: exported[term.id][key]
            for key in TERM_KEYS
            if key not in ("pinyin", "readings", "counting", "uncounted", "url_zh", "url_en")
        }
        assert found == {
            "id": term.id,
            "term": term.term,
            "en": term.english.name,
            "literal_en": term.english.literal,
            "standing": term.english.standing,
            "kind": term.kind,
            "scope": term.scope,
            "basis": term.basis,
            "meaning_zh": term.meaning.zh,
            "meaning_en": term.meaning.en,
            "parts": [
                {
                    "label": part.label,
                    "english": part.english,
                    "count": part.count,
                    "items": [item.model_dump() for item in part.items],
                }
                for part in term.parts
            ],
            "senses": [sense.model_dump() for sense in term.senses],
            "aliases": list(term.aliases),
            "follows": list(term.follows),
            "broader": list(term.broader),
            "related": list(term.related),
            "sources": [use.source for use in term.uses],
            "note": term.note.model_dump() if term.note else None,
        }


def test_a_term_is_exported_with_the_way_in_which_it_counts(site: Path) -> None:
    """Four waters that are one and the same four, sums, and numerals that count nothing."""
    terms = {term["id"]: term for term in objects_of(site / "data" / "glossary.json")}
    ways = {id_: (terms[id_]["counting"], terms[id_]["uncounted"]) for id_ in ("sishui-siding", "shiwuwu")}
    assert ways["sishui-siding"] == ("same", [])
    assert ways["shiwuwu"][0] is None
    assert terms["qidi-yiping-yitongdao"]["counting"] == "groups"
    assert terms["1-plus-10-smart-water"]["counting"] == "sum"


def test_terms_stand_in_the_order_of_their_pinyin_with_tones_marked(site: Path, built: Built) -> None:
    """The order of the glossary's page."""
    terms = objects_of(site / "data" / "glossary.json")
    listed = built["zh/glossary/"].tree.xpath('//ul[@class="hx-terms"]/li/a/@href')
    assert [f"{term['id']}/" for term in terms] == listed
    assert [term["term"] for term in terms if not term["pinyin"].strip()] == []


@pytest.mark.parametrize("name", ["facts.json", "glossary.json"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_exported_address_leads_to_a_built_page_and_an_id_on_it(
    site: Path, built: Built, name: str, language: str
) -> None:
    """A citation has to work for years."""
    base = built[""].tree.xpath('string(//link[@rel="canonical"]/@href)')
    lost = []
    for row in objects_of(site / "data" / name):
        url, _, fragment = row[f"url_{language}"].removeprefix(base).partition("#")
        page = built.get(url)
        if (
            page is None
            or page.language != language
            or (fragment or row["id"]) not in page.tree.xpath("//@id")
        ):
            lost.append(row[f"url_{language}"])
    assert lost == []


def test_no_cell_of_any_table_is_a_formula_to_a_spreadsheet(site: Path) -> None:
    """Charts' tables too; only a plain negative number may begin with a sign."""
    files = sorted((site / "data").rglob("*.csv"))
    cells = [
        (file.name, cell)
        for file in files
        for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline=""))
        for cell in row
        if cell.startswith(FORMULA_SIGNS)
    ]
    assert [
        (name, cell) for name, cell in cells if not cell.removeprefix("-").replace(".", "", 1).isdecimal()
    ] == []
    assert len(files) > 1


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+8613000000000", "'+8613000000000"),
        ("-2+3", "'-2+3"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("－5", "'－5"),
        ("-45.8", "-45.8"),
        ("-3", "-3"),
        ("-3\n", "'-3\n"),
        ("5-10", "5-10"),
        ("314.7亿元", "314.7亿元"),
        ("", ""),
    ],
)
def test_a_cell_that_would_run_begins_with_an_apostrophe(cell: str, written: str) -> None:
    """Full-width signs run in some spreadsheets as well; numbers stay numbers."""
    assert safe(cell) == written


@pytest.mark.parametrize(
    "row",
    [
        {"a": "one, two", "b": 'he said "three"'},
        {"a": "甲，乙", "b": ""},
        {"a": "first\nsecond", "b": " blank "},
    ],
)
def test_a_table_is_read_back_as_it_was_written(row: Mapping[str, str]) -> None:
    """RFC 4180, with a line feed at the end of each row."""
    text = table(("a", "b"), [row])
    assert text.startswith("a,b\n")
    assert text.endswith("\n")
    assert list(csv.DictReader(io.StringIO(text, newline=""), strict=True)) == [row]


def test_a_table_refuses_a_row_that_lacks_a_column() -> None:
    """An empty cell would look like a value that nobody knows."""
    with pytest.raises(KeyError):
        table(("a", "b"), [{"a": "1"}])
