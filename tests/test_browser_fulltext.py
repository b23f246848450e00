"""Searching the full text in real pages: what is found, in which order, what is shown of it, from a server and files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browsing import LANGUAGES, Visits
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TERM = "glossary/yiyue-sihui/"
SLOGAN = "glossary/qidi-yiping-yitongdao/"
RETAIL = "indicators/retail-sales/"
GDP = "indicators/gdp/"
SCRIPT = "assets/fulltext.js"


def load(page: Page, address: str) -> Page:
    """The page with the script as whoever searches from it loads it: late, by its address."""
    page.evaluate(
        """address => new Promise((resolve, reject) => {
          const script = document.createElement("script");
          Object.assign(script, { src: address, onload: resolve, onerror: reject });
          document.head.append(script);
        })""",
        address,
    )
    return page


@pytest.fixture
def searching(visit: Visits, language: str) -> Page:
    """A page two folders down, in the language of the test."""
    return load(visit(f"{language}/{GDP}"), f"{visit.address}{language}/{SCRIPT}")


def found(page: Page, query: str, limit: int = 10) -> dict[str, Any]:
    """What the full text answers."""
    answer: dict[str, Any] = page.evaluate("([query, limit]) => hxFullText(query, limit)", [query, limit])
    return answer


def pages_found(page: Page, query: str) -> list[str]:
    """The addresses of the pages found, best first."""
    return [hit["href"].partition("#")[0] for hit in found(page, query)["hits"]]


def shown(hit: dict[str, Any]) -> str:
    """An excerpt with its marks in brackets."""
    return "".join(f"[{text}]" if marked else text for text, marked in hit["excerpt"])


IN_BOTH = {
    "七地一屏一通道": SLOGAN,
    "屏一通道": SLOGAN,
    "约四会": TERM,  # begins inside a word
    "红白理事会": TERM,  # stands in the text only
    "“一约 四会。”": TERM,
    "一\u200b约\u200b四\ufeff会": TERM,  # as copied from a page
    "地区生产": GDP,
    "生产总值 2025": GDP,
    "314.7": GDP,
    "社会消费品零售总额": RETAIL,
    "RETAIL Sales": RETAIL,
    "ｒｅｔａｉｌ　ｓａｌｅｓ": RETAIL,
    "council four": TERM,
}
"""Queries, and the page that comes first in either language of the site: names of both stand on every page."""
IN_ENGLISH = {
    "drugs gambling villagers": TERM,
    "Macao vegetable Beijing": "indicators/vegetable-bases-for-large-cities/",
    "6140 MW": "indicators/installed-energy-capacity/",  # printed with a comma
    "unemployment": "indicators/urban-registered-unemployment-rate/",
}
NOWHERE = {
    "屏通道一": "the right characters in the wrong order",
    "一约四会 量子": "one word that is there and one that is not",
    "14.7亿": "the end of a figure",
    "etail": "the inside of an English word",
    "zyzzyva": "a word that is nowhere",
    "。 “”": "punctuation alone",
    "": "nothing",
}


@pytest.mark.parametrize(("language", "wanted"), [("zh", IN_BOTH), ("en", IN_BOTH | IN_ENGLISH)])
def test_what_is_typed_finds_its_page_first(searching: Page, wanted: dict[str, str]) -> None:
    """Whole names and parts, one word and several in any order, however wide, quoted or written."""
    assert {query: pages_found(searching, query)[0] for query in wanted} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_nowhere_is_not_found(searching: Page) -> None:
    """Not even something like it."""
    nothing = {"total": 0, "hits": []}
    assert {query: found(searching, query) for query in NOWHERE} == dict.fromkeys(NOWHERE, nothing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hit_is_another_page_and_leads_to_a_place_on_it(
    searching: Page, visit: Visits, language: str
) -> None:
    """The total counts all pages, the limit is for the hits; a fragment is the id of an element."""
    answer = found(searching, "甘州", 7)
    addresses = {hit["href"].partition("#")[0] for hit in answer["hits"]}
    assert len(addresses) == len(answer["hits"]) == 7 < answer["total"]
    hits = [
        hit
        for query in ("红白理事会", "水利部", "生产总值 2025")
        for hit in found(searching, query, 2)["hits"]
    ]
    places = [hit["href"].partition("#") for hit in hits if "#" in hit["href"]]
    ids = [
        visit(f"{language}/{address}").locator(f'[id="{fragment}"]').count()
        for address, _, fragment in places
    ]
    assert set(ids) == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hit_is_the_section_with_the_words(searching: Page, language: str) -> None:
    """The title says which page, the fragment where; Chinese is marked in an English page too."""
    [hit] = found(searching, "红白理事会")["hits"]
    assert (hit["title"], hit["href"]) == ("一约四会 One Code and Four Councils", f"{TERM}#parts")
    assert "[红白理事会] council for" in shown(hit)


@pytest.mark.parametrize("language", ["en"])
def test_all_words_are_marked_whole_with_their_plural(searching: Page) -> None:
    """And the excerpt begins and ends between words."""
    hit = next(hit for hit in found(searching, "gambling drug")["hits"] if hit["href"].startswith(TERM))
    assert shown(hit).startswith("…")
    assert "against [drugs] and [gambling]" in shown(hit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_excerpt_is_a_line_with_the_words_marked(searching: Page) -> None:
    """Long enough to judge by, short enough for a phone, in pieces of which no two neighbours are alike."""
    queries = ("生产总值", "2025", "water", "张掖", "income")
    hits = [hit for query in queries for hit in found(searching, query, 40)["hits"]]
    assert len(hits) > len(queries)
    assert [shown(hit) for hit in hits if len("".join(text for text, _ in hit["excerpt"])) > 90] == []
    marks = [[marked for _, marked in hit["excerpt"]] for hit in hits]
    assert [shown(hit) for hit, marked in zip(hits, marks, strict=True) if True not in marked] == []
    assert [marked for marked in marks for one, other in pairwise(marked) if one == other] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_is_asked_for_by_the_first_query_and_once(
    searching: Page, visit: Visits, language: str
) -> None:
    """Whoever does not search fetches nothing of it."""

    def asked() -> list[str]:
        return [url for url in visit.requests if url.endswith("fulltext-index.js")]

    assert asked() == []
    searching.evaluate("() => Promise.all([hxFullText('water', 1), hxFullText('水', 1)])")
    found(searching, "gdp")
    assert asked() == [f"{visit.address}{language}/assets/fulltext-index.js"]


@pytest.mark.parametrize("language", ["zh"])
def test_after_a_failure_the_index_is_asked_for_again(chromium: Browser, address: str, language: str) -> None:
    """A reader in a tunnel types on when the light comes back."""
    page = chromium.new_page()
    page.goto(f"{address}{language}/about/")
    load(page, f"{address}{language}/{SCRIPT}")
    page.route("**/fulltext-index.js", lambda route: route.abort())
    outcome = "() => hxFullText('约四会', 1).then(answer => answer.total, error => error.message)"
    assert page.evaluate(outcome) == "the full text was not loaded"
    page.unroute("**/fulltext-index.js")
    assert page.evaluate(outcome) > 0
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_opened_as_files_are_searched_too(chromium: Browser, site: Path, language: str) -> None:
    """A copy on a disk or a stick needs no server."""
    page = chromium.new_page()
    page.goto((site / language / "about" / "index.html").as_uri())
    load(page, (site / language / "assets" / "fulltext.js").as_uri())
    assert pages_found(page, "约四会")[:1] == [TERM]
    page.close()
