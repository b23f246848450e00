"""queries.csv holds what readers type and the page that each wants; it must itself be right."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import PROJECT

from generators.csvsource import Rows, read_table
from generators.derive.catalogue import catalogue
from generators.loading import load
from generators.model.base import LANGUAGES
from generators.pages import all_pages
from generators.paths import Paths

KINDS = (
    *("whole", "part", "middle", "pinyin", "initials", "english", "numeral", "slip"),
    *("mixed", "alias", "indicator", "place", "topic", "text", "absent"),
)


@pytest.fixture(scope="module")
def queries() -> Rows:
    """The rows of the file."""
    rows, _, problems = read_table(
        PROJECT / "tests" / "queries.csv", "queries.csv", ("language", "query", "expected", "kind")
    )
    assert problems == []
    return rows


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """What stands on each page of the edition, in small letters, by its address: "en/method/"."""
    paths = Paths(PROJECT)
    records = catalogue(load(paths))
    generated = {
        f"{language}/{page.address}": page.text.lower()
        for language in LANGUAGES
        for page in all_pages(records, language)
    }
    written = {
        f"{language}/{file.parent.name}/": file.read_text(encoding="utf-8").lower()
        for language in LANGUAGES
        for file in (paths.docs / language).glob("*/index.md")
    }
    return generated | written


def test_every_row_names_a_language_and_a_kind(queries: Rows) -> None:
    assert {row["language"] for row in queries} == set(LANGUAGES)
    assert {row["kind"] for row in queries} == set(KINDS)


def test_no_query_stands_twice_in_a_language(queries: Rows) -> None:
    typed = Counter((row["language"], row["query"]) for row in queries)
    assert [query for query, times in typed.items() if times > 1] == []


def test_no_query_is_blank(queries: Rows) -> None:
    assert [row for row in queries if not row["query"].strip()] == []


def test_every_wanted_page_exists(queries: Rows, texts: dict[str, str]) -> None:
    wanted = [f"{row['language']}/{row['expected']}" for row in queries if row["kind"] != "absent"]
    assert [page for page in wanted if page not in texts] == []


def test_only_what_is_absent_wants_no_page(queries: Rows) -> None:
    assert [row for row in queries if (row["expected"] == "") != (row["kind"] == "absent")] == []


def test_what_is_absent_stands_on_no_page(queries: Rows, texts: dict[str, str]) -> None:
    absent = {row["query"].lower() for row in queries if row["kind"] == "absent"}
    assert [(query, page) for query in absent for page in texts if query in texts[page]] == []


def test_words_of_running_text_stand_on_the_page_that_they_want(queries: Rows, texts: dict[str, str]) -> None:
    rows = [row for row in queries if row["kind"] == "text"]
    assert [
        row for row in rows if row["query"].lower() not in texts[f"{row['language']}/{row['expected']}"]
    ] == []


def test_there_are_enough_of_each_kind(queries: Rows) -> None:
    least = dict.fromkeys(KINDS, 8) | {"place": 5, "topic": 5, "absent": 12, "text": 30}
    counted = Counter(row["kind"] for row in queries)
    assert {kind: counted[kind] for kind in KINDS if counted[kind] < least[kind]} == {}
    assert len(queries) - counted["absent"] >= 150
