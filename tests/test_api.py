"""The site as a read-only interface: documents that keep their schemas, lead on to each other and agree with the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import BuiltPage
from editions import MILESTONES, edited, later_report, small_catalogue
from jsonschema import Draft202012Validator

from generators.exports.api import api_files

Files = dict[str, Any]
SORTS = ("places", "indicators", "sources", "terms")
BASE = "https://example.org/small/"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Every document of the tiny edition, with a later report that revises a figure, by its path."""
    files = {
        "milestones/report-2026.yml": MILESTONES,
        **later_report("indicator: gdp, period: 2025, value: 320.1, unit: 亿元"),
    }
    catalogue = small_catalogue(tmp_path_factory.mktemp("api"), files)
    return {path: json.loads(content) for path, content in api_files(catalogue)}


@pytest.fixture(scope="module")
def real(site: Path) -> Files:
    """Every document of the built site, by its path."""
    return {
        file.relative_to(site).as_posix(): json.loads(file.read_text(encoding="utf-8"))
        for file in (site / "api").rglob("*.json")
    }


def documents(files: Mapping[str, Any]) -> dict[str, Any]:
    """Without the schemas."""
    return {path: content for path, content in files.items() if not path.startswith("api/schemas/")}


def schema_path(document: dict[str, Any]) -> str:
    """The file in which a document's schema is."""
    return f"api/{document['$schema'].partition('/api/')[2]}"


def strings(node: Any) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    elif isinstance(node, str):
        yield node


@pytest.mark.parametrize("edition", ["small", "real"])
def test_every_document_keeps_its_schema(request: pytest.FixtureRequest, edition: str) -> None:
    """The one that it names itself, which is a valid JSON Schema."""
    files: Files = request.getfixturevalue(edition)
    checks = {path: Draft202012Validator(files[path]) for path in files if path.startswith("api/schemas/")}
    for check in checks.values():
        Draft202012Validator.check_schema(check.schema)
    assert [
        (path, error.message)
        for path, document in documents(files).items()
        for error in checks[schema_path(document)].iter_errors(document)
    ] == []


def test_a_schema_refuses_a_document_that_lacks_a_key_and_takes_one_with_more(small: Files) -> None:
    """Later editions may add keys."""
    check = Draft202012Validator(small["api/schemas/indicators.json"])
    document = small["api/indicators/gdp.json"]
    more = {**document, "new": 1, "name": {**document["name"], "fr": "PIB"}}
    less = {key: value for key, value in document.items() if key != "definition"}
    assert (check.is_valid(more), check.is_valid(less)) == (True, False)


@pytest.mark.parametrize("edition", ["small", "real"])
def test_every_address_of_a_document_leads_to_a_document(
    request: pytest.FixtureRequest, edition: str
) -> None:
    """So a program that begins at the index reaches everything, and needs to make up no address."""
    files: Files = request.getfixturevalue(edition)
    root = files["api/index.json"]["address"].removesuffix("api/index.json")
    named = {text.removeprefix(root) for file in documents(files).values() for text in strings(file)}
    addresses = {text for text in named if text.startswith("api/")}
    assert addresses == set(files)


def test_a_document_says_where_it_is_and_what_edition_it_belongs_to(small: Files) -> None:
    """All in the same words."""
    assert {f"{BASE}{path}" for path in documents(small)} == {
        document["address"] for document in documents(small).values()
    }
    assert [document["edition"] for document in documents(small).values()] == [
        {
            "name": {"zh": "小样", "en": "A small edition"},
            "version": "1",
            "date": "2026-03-01",
            "publisher": {"zh": "某人", "en": "somebody"},
            "licence": {"name": "CC-BY-4.0", "url": "https://example.org/by"},
            "citation": {
                "zh": "某人：《小样》，1版，2026年3月1日，https://example.org/small/zh/",
                "en": "Somebody, A small edition, edition 1, 1 March 2026, https://example.org/small/en/",
            },
        }
    ] * len(documents(small))


def test_the_index_lists_each_document_with_its_name_and_pages(small: Files) -> None:
    """A place that no source is about has a document and no page."""
    index = small["api/index.json"]
    assert {sort: [ref["id"] for ref in index[sort]] for sort in SORTS} == {
        "places": ["gansu", "ganzhou"],
        "indicators": ["gdp", "retail-sales"],
        "sources": ["bulletin-2026", "report-2026"],
        "terms": ["liangxin"],
    }
    assert index["places"][0] == {
        "id": "gansu",
        "name": {"zh": "甘肃省", "en": "Gansu"},
        "document": f"{BASE}api/places/gansu.json",
        "pages": None,
    }
    assert index["terms"][0]["pages"] == {
        "zh": f"{BASE}zh/glossary/liangxin/",
        "en": f"{BASE}en/glossary/liangxin/",
    }


def test_a_figure_is_told_as_printed_and_as_both_languages_show_it(small: Files) -> None:
    """With the figure of a later report that counts now."""
    figures = {figure["id"]: figure for figure in small["api/indicators/gdp.json"]["figures"]}
    assert figures["report-2026.gdp-2025"] == {
        "id": "report-2026.gdp-2025",
        "indicator": "gdp",
        "place": "ganzhou",
        "source": "report-2026",
        "article": "growth",
        "period": "2025",
        "when": {"zh": "2025年", "en": "2025"},
        "measure": "level",
        "status": "actual",
        "basis": "unstated",
        "bound": "exact",
        "value": "314.7",
        "unit": "亿元",
        "unit_symbol": "亿元",
        "shown": {"zh": "314.7亿元", "en": "CNY 31.47 billion"},
        "anchor": "生产总值314.7亿元",
        "offset": 5,
        "note": None,
        "current": "bulletin-2026.figure",
        "relations": figures["report-2026.gdp-2025"]["relations"],
        "pages": {
            "zh": f"{BASE}zh/indicators/gdp/#report-2026.gdp-2025",
            "en": f"{BASE}en/indicators/gdp/#report-2026.gdp-2025",
        },
    }
    assert figures["report-2026.gdp-2026-target"]["shown"] == {"zh": "同比增长6%以上", "en": "up at least 6%"}


def test_an_indicator_says_what_it_is_part_of(small: Files) -> None:
    """From both sides, though its author names one."""
    whole, part = small["api/indicators/gdp.json"], small["api/indicators/retail-sales.json"]
    assert [[ref["id"] for ref in whole[key]] for key in ("parts", "part_of")] == [["retail-sales"], []]
    assert [[ref["id"] for ref in part[key]] for key in ("parts", "part_of")] == [[], ["gdp"]]


def test_a_source_accounts_for_its_numerals(small: Files) -> None:
    """The roles of its ledger add up to all of them."""
    source = small["api/sources/report-2026.json"]
    assert source["ledger"] == {"period": 2, "fact": 4}
    assert source["counts"] == {"figures": 4, "indicators": 2, "milestones": 1, "terms": 1}
    assert sum(source["ledger"].values()) == source["text"]["numerals"]
    assert [article["figures"] for article in source["articles"]] == [2, 1, 1]
    assert "file" not in source["text"]


def test_a_place_has_its_neighbours_sources_and_milestones(small: Files) -> None:
    """Up and down, with how many figures each indicator has of it."""
    above, place = small["api/places/gansu.json"], small["api/places/ganzhou.json"]
    assert (above["within"], [ref["id"] for ref in above["parts"]]) == (None, ["ganzhou"])
    assert place["within"]["id"] == "gansu"
    assert [ref["id"] for ref in place["sources"]] == ["bulletin-2026", "report-2026"]
    assert [(one["indicator"]["id"], one["figures"]) for one in place["indicators"]] == [
        ("gdp", 4),
        ("retail-sales", 1),
    ]
    assert [(one["id"], one["date"], one["kind"]) for one in place["milestones"]] == [
        ("report-2026.two-renewals", "2026", "event")
    ]


def test_a_headline_is_the_figure_that_counts_now(tmp_path: Path) -> None:
    """As on the place's page."""
    place = ("within: gansu, ", "within: gansu, headlines: [{fact: report-2026.gdp-2025}], ")
    files = {
        **edited("places.yml", place),
        **later_report("indicator: gdp, period: 2025, value: 320.1, unit: 亿元"),
    }
    found = dict(api_files(small_catalogue(tmp_path, files)))
    shown = [figure["id"] for figure in json.loads(found["api/places/ganzhou.json"])["headlines"]]
    assert shown == ["bulletin-2026.figure"]


def test_a_term_is_told_with_its_parts_and_where_it_stands(small: Files) -> None:
    """Whole, so that a program needs no page."""
    term = small["api/terms/liangxin.json"]
    use = {
        "source": small["api/index.json"]["sources"][1],
        "role": "lists",
        "anchor": None,
        "count": 1,
        "articles": [{"article": "plans", "headline": {"zh": "安排", "en": "Plans"}, "count": 1}],
        "inside": [],
    }
    assert {key: term[key] for key in ("concept", "pinyin", "spellings", "counting", "english", "uses")} == {
        "concept": f"{BASE}data/glossary.skos.ttl#liangxin",
        "pinyin": "liǎng xīn",
        "spellings": ["liang xin", "liangxin", "lx"],
        "counting": "groups",
        "english": {"name": "Two Renewals", "standing": "ours", "literal": "two new"},
        "uses": [use],
    }
    assert [(part["label"], part["count"], len(part["items"])) for part in term["parts"]] == [("两新", 2, 2)]


def test_documents_hold_the_figures_of_the_table(site: Path, real: Files) -> None:
    """Each in its indicator's document and in its source's, alike."""
    keys = (
        "id",
        "source",
        "article",
        "place",
        "indicator",
        "measure",
        "period",
        "status",
        "bound",
        "value",
        "unit",
    )
    table = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    by_sort = {
        sort: {
            figure["id"]: figure
            for path, document in real.items()
            if path.startswith(f"api/{sort}/")
            for figure in document["figures"]
        }
        for sort in ("indicators", "sources")
    }
    assert by_sort["indicators"] == by_sort["sources"]
    found = by_sort["sources"]
    assert [{key: found[row["id"]][key] for key in keys} for row in table] == [
        {key: row[key] for key in keys} for row in table
    ]
    assert len(found) == len(table)


def test_documents_give_the_verdicts_of_the_reconciliation(site: Path, real: Files) -> None:
    """Every relation with its arithmetic, in the document of each indicator that it concerns."""
    table = json.loads((site / "data" / "reconciliation.json").read_text(encoding="utf-8"))
    expected = {row["id"]: (row["verdict"], row["arithmetic_zh"], row["arithmetic_en"]) for row in table}
    found = {
        relation["id"]: (relation["verdict"], arithmetic["zh"], arithmetic["en"])
        for path, document in real.items()
        if path.startswith("api/indicators/")
        for relation in document["relations"]
        for arithmetic in [relation["arithmetic"] or {"zh": "", "en": ""}]
    }
    assert found == expected


def test_every_page_that_a_document_names_is_there(real: Files, built: dict[str, BuiltPage]) -> None:
    """In both languages, and so is the place on it."""
    root = real["api/index.json"]["address"].removesuffix("api/index.json")
    named = {text.removeprefix(root) for file in documents(real).values() for text in strings(file)}
    ids = {url: {str(id_) for id_ in page.tree.xpath("//@id")} for url, page in built.items()}
    lost = []
    for text in sorted(name for name in named if name.startswith(("zh/", "en/"))):
        url, _, fragment = text.partition("#")
        if url not in ids or (fragment and fragment not in ids[url]):
            lost.append(text)
    assert lost == []
