"""Ledgers, milestones and several places as readers of the finished site meet them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from conftest import PROJECT, BuiltPage
from lxml import html

from generators.loading import Edition, load
from generators.paths import Paths

Built = dict[str, BuiltPage]
LANGUAGES = ("zh", "en")
COLUMNS = ("source", "n", "offset", "token", "unit", "article", "role", "ref", "reason")
OPEN = {"zh": "0个未定", "en": "0 open"}


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The records that the site was built from."""
    return load(Paths(PROJECT))


def said(element: html.HtmlElement) -> str:
    """What is read, with white space drawn together."""
    return " ".join(element.text_content().split())


def rows_of(site: Path, name: str) -> list[dict[str, str]]:
    """The rows of an exported table."""
    text = (site / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("below", ["", "ledger/"])
def test_the_balance_adds_up_to_the_total_and_names_what_is_open(
    built: Built, edition: Edition, language: str, below: str
) -> None:
    """On the report's page and on the ledger's: the numerals of the source, and none without an account."""
    for source in edition.sources:
        tree = built[f"{language}/reports/{source.record.id}/{below}"].tree
        (balance,) = tree.xpath('//p[@class="hx-balance"]')
        (total,) = (int(n) for n in re.findall(r"\d+", said(balance.find("strong"))))
        parts = [said(part) for part in balance.findall("span")]
        counts = [int(n) for part in parts for n in re.findall(r"\d+", part)]
        assert len(counts) == len(parts)
        assert sum(counts) == total == source.record.text.numerals
        assert parts[-1] == OPEN[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_ledger_is_one_click_from_its_report(built: Built, edition: Edition, language: str) -> None:
    """A link under the balance."""
    for source in edition.sources:
        address = f"{language}/reports/{source.record.id}/"
        links = {urljoin(address, href) for href in built[address].tree.xpath("//article//a/@href")}
        assert f"{address}ledger/" in links


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_of_a_figure_leads_to_the_cards_of_its_facts(
    built: Built, edition: Edition, language: str
) -> None:
    """In the order of the ledger; a row that is no figure leads nowhere but to itself."""
    indicators = {f"{d.record.source}.{f.id}": f.indicator for d in edition.facts for f in d.record.facts}
    for ledger in edition.ledgers:
        address = f"{language}/reports/{ledger.stem}/ledger/"
        found = [
            (row.get("id"), [urljoin(address, href) for href in row.xpath("td[2]//a/@href")])
            for row in built[address].tree.xpath("//tbody/tr")
        ]
        keys = [(row.n, [f"{ledger.stem}.{ref}" for ref in row.refs]) for row in ledger.record.rows]
        assert found == [
            (f"n-{n}", [f"{language}/indicators/{indicators[key]}/#{key}" for key in refs])
            for n, refs in keys
        ]
        for _, links in found:
            for page, _, card in (link.partition("#") for link in links):
                assert built[page].tree.get_element_by_id(card) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_that_is_no_figure_says_what_it_is(built: Built, edition: Edition, language: str) -> None:
    """Its role, and its reason where the ledger has one."""
    reasons = {reason.id: reason.name.in_(language) for reason in edition.reasons.record.reasons}
    for ledger in edition.ledgers:
        rows = built[f"{language}/reports/{ledger.stem}/ledger/"].tree.xpath("//tbody/tr")
        for row, shown in zip(ledger.record.rows, rows, strict=True):
            role, _, reason = said(shown.find("td[2]")).partition(" · ")
            assert row.refs or (role and reason == reasons.get(row.reason, ""))


def test_the_exported_ledger_has_the_promised_columns_and_a_row_for_each_numeral(
    site: Path, edition: Edition
) -> None:
    """As its authors wrote it, source by source."""
    rows = rows_of(site, "ledger.csv")
    assert {tuple(row) for row in rows} == {COLUMNS}
    written = [
        {"source": ledger.stem, **{key: str(value) for key, value in row.model_dump().items()}}
        for ledger in edition.ledgers
        for row in ledger.record.rows
    ]
    assert rows == written
    counts = {source.record.id: source.record.text.numerals for source in edition.sources}
    assert Counter(row["source"] for row in rows) == counts


def test_every_milestone_is_exported_and_stands_once_on_the_page_of_its_place(
    site: Path, built: Built, edition: Edition
) -> None:
    """In both languages, where its address leads; a wider place without a page of its own has none."""
    rows = rows_of(site, "milestones.csv")
    written = [f"{d.record.source}.{m.id}" for d in edition.milestones for m in d.record.milestones]
    assert [row["id"] for row in rows] == written
    base = edition.site.record.base_url
    for language in LANGUAGES:
        lost = [
            row["id"]
            for row in rows
            for url, _, name in [row[f"url_{language}"].removeprefix(base).partition("#")]
            if url not in built or len(built[url].tree.xpath("//li[@id=$name]", name=name)) != 1
        ]
        assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_timeline_runs_from_the_newest_to_the_oldest_and_marks_what_is_inferred(
    site: Path, built: Built, edition: Edition, language: str
) -> None:
    """As far as the dates are known."""
    rows = {row["id"]: row for row in rows_of(site, "milestones.csv")}
    for place in {row["place"] for row in rows.values()}:
        items = built[f"{language}/places/{place}/"].tree.xpath('//ol[@class="hx-timeline"]/li')
        names = [item.get("id") for item in items]
        years = [rows[name]["date"].rpartition("/")[2][:4] for name in names]
        assert sorted(names) == sorted(name for name, row in rows.items() if row["place"] == place)
        assert years == sorted(years, reverse=True)
        marked = [item.get("id") for item in items if item.xpath('.//span[@class="hx-hint"][@title]')]
        assert marked == [name for name in names if rows[name]["date_known"] == "inferred"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_that_report_the_same_stand_side_by_side(
    built: Built, edition: Edition, language: str
) -> None:
    """Each with its name and its own figure, in the order of data/places.yml."""
    places = {place.id: place.name.in_(language) for place in edition.places.record.places}
    reporting: dict[str, set[str]] = {}
    for document in edition.facts:
        for fact in document.record.facts:
            reporting.setdefault(fact.indicator, set()).add(fact.place or document.record.place)
    several = {name for name, reported in reporting.items() if len(reported) > 1}
    assert several, "the five documents have figures in common"
    for name, reported in reporting.items():
        tree = built[f"{language}/indicators/{name}/"].tree
        shown = [said(item) for item in tree.xpath('//p[@class="hx-big__place"]')]
        wanted = [places[place] for place in places if place in reported]
        assert shown == (wanted if name in several else [])
        assert len(tree.xpath('//div[@class="hx-big"]')) == len(reported)


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_speaks_of_every_place_that_is_reported_and_of_every_report(
    built: Built, edition: Edition, language: str
) -> None:
    """Each is a link under its name; the large figures say whose they are."""
    tree = built[f"{language}/"].tree
    doors = {a.get("href"): said(a.find("strong")) for a in tree.xpath('//ul[@class="hx-doors"]/li/a')}
    about = {source.record.place for source in edition.sources}
    places = {place.id: place.name.in_(language) for place in edition.places.record.places}
    assert {f"places/{name}/": places[name] for name in about}.items() <= doors.items()
    assert {
        f"reports/{s.record.id}/": s.record.title.in_(language) for s in edition.sources
    }.items() <= doors.items()
    large = " ".join(said(item) for item in tree.xpath('//ul[@class="hx-headlines"]/li'))
    assert [name for name in about if places[name] not in large] == []
