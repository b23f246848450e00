"""Queries as readers would type them, with what they mean: each is typed, and the finder's answer is judged.

tests/queries.csv has a row for each: the language of the page, the query, the address that is meant (below the
language's folder; nothing where nothing may be found) and the kind of query.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from browsing import LANGUAGES, Visits, addresses_found, typed
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).with_name("queries.csv")
FIRST, AMONG_THREE = 0.90, 0.98
"""How many of the queries must lead to what is meant: by the first result, by one of the first three."""


@dataclass(frozen=True)
class Answer:
    """A query and what came of it."""

    language: str
    query: str
    expected: str
    kind: str
    found: tuple[str, ...]
    """The addresses of the results, best first."""

    @property
    def rank(self) -> int:
        """Where the expected address stands among the pages found, from 1; 0 where it does not."""
        pages = [address.partition("#")[0] for address in self.found]
        return pages.index(self.expected) + 1 if self.expected in pages else 0

    def __str__(self) -> str:
        came = ", ".join(self.found[:3]) or "nothing"
        return f"{self.language} {self.kind}: {self.query!r} should lead to {self.expected or 'nothing'}, came {came}"


def rows(text: str) -> list[dict[str, str]]:
    """The table's rows."""
    return list(csv.DictReader(StringIO(text)))


def answers(page: Page, wanted: Iterable[dict[str, str]]) -> list[Answer]:
    """Type one query after the other on a page that has the finder."""
    given = []
    for row in wanted:
        typed(page, row["query"])
        given.append(Answer(**row, found=tuple(addresses_found(page))))
    return given


def failures(given: Sequence[Answer]) -> list[str]:
    """What is not good enough, with every miss; nothing where all is well."""
    present = [answer for answer in given if answer.expected]
    first = [answer for answer in present if answer.rank == 1]
    three = [answer for answer in present if 1 <= answer.rank <= 3]
    strays = [answer for answer in given if not answer.expected and answer.found]
    broken = [f"found though it is not there: {answer}" for answer in strays]
    for good, share, place in ((first, FIRST, "first"), (three, AMONG_THREE, "among the first three")):
        if len(good) < share * len(present):
            misses = [f"  {answer}" for answer in present if answer not in good]
            broken += [
                f"{len(good)} of {len(present)} are {place}; {share:.0%} are wanted. The misses:",
                *misses,
            ]
    return broken


@pytest.mark.parametrize("language", LANGUAGES)
def test_readers_find_what_they_mean(visit: Visits, language: str) -> None:
    """Nine in ten by the first result and nearly all by the first three; what is not there is not found."""
    wanted = [row for row in rows(QUERIES.read_text(encoding="utf-8")) if row["language"] == language]
    assert wanted != []
    given = answers(visit(f"{language}/"), wanted)
    assert [answer.query for answer in given] == [row["query"] for row in wanted]
    assert "\n".join(failures(given)) == ""


def test_the_judge_lists_each_miss_with_what_came_instead(visit: Visits) -> None:
    """The test above is worth only what it notices."""
    table = """\
language,query,expected,kind
en,GDP,indicators/gdp/,indicator
en,"GDP, gross",places/nowhere/,wrong
en,zyzzyva,,absent
en,gdp,,absent
"""
    first, second, third, fourth = answers(visit("en/"), rows(table))
    assert [first.rank, first.found[0], third.found] == [1, "indicators/gdp/", ()]
    assert failures([first, third]) == []
    came = ", ".join(fourth.found[:3])
    instead = ", ".join(second.found[:3])
    miss = f"  en wrong: 'GDP, gross' should lead to places/nowhere/, came {instead}"
    assert failures([first, second, third, fourth]) == [
        f"found though it is not there: en absent: 'gdp' should lead to nothing, came {came}",
        "1 of 2 are first; 90% are wanted. The misses:",
        miss,
        "1 of 2 are among the first three; 98% are wanted. The misses:",
        miss,
    ]
