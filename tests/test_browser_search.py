"""Searching by typing: slogans, their parts, names of indicators, English; in both languages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from browsing import LANGUAGES, LISTEN, PHONE, Visits, type_keys, wait_for_answer
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RESULTS = ".md-search-result__item > .md-search-result__link"
WANTED = [
    pytest.param("一屏三区六宜城市", "glossary/yiping-sanqu-liuyi-chengshi/", id="a whole slogan"),
    pytest.param("七地一屏一通道", "glossary/qidi-yiping-yitongdao/", id="another"),
    pytest.param("三区六宜", "glossary/yiping-sanqu-liuyi-chengshi/", id="its middle"),
    pytest.param("一屏一通道", "glossary/qidi-yiping-yitongdao/", id="its end"),
    pytest.param("约四会", "glossary/yiyue-sihui/", id="a part that begins inside a word"),
    pytest.param("Barrier", "glossary/qidi-yiping-yitongdao/", id="an English word of a slogan"),
    pytest.param("four councils", "glossary/yiyue-sihui/", id="English words in lower case"),
    pytest.param("retail sales", "indicators/retail-sales/", id="an indicator in English"),
    pytest.param("unemployment", "indicators/urban-registered-unemployment-rate/", id="a word of its name"),
    pytest.param("社会消费品零售总额", "indicators/retail-sales/", id="an indicator in Chinese"),
]


def searched(page: Page, query: str) -> None:
    """Click into the search, type, wait for what is found."""
    page.locator(".md-search__input").click()
    type_keys(page, query)
    wait_for_answer(page, query)


def pages_found(page: Page, start: str) -> list[str]:
    """The addresses of the pages found, best first, each once; some results are parts of pages."""
    links = page.locator(RESULTS).evaluate_all("links => links.map(link => link.href)")
    return list(dict.fromkeys(urlsplit(link).path.removeprefix(start) for link in links))


@pytest.mark.parametrize(("query", "wanted"), WANTED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_typed_is_among_the_first_pages_found(
    visit: Visits, language: str, query: str, wanted: str
) -> None:
    """Whatever page the reader is on, and in whichever language of the two the words are."""
    page = visit(f"{language}/about/", script=LISTEN)
    searched(page, query)
    assert wanted in pages_found(page, f"/{language}/")[:3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_on_a_result_opens_its_page(visit: Visits, language: str) -> None:
    """The page of the slogan that was typed, in the language in which it was looked for."""
    page = visit(f"{language}/", script=LISTEN)
    searched(page, "约四会")
    page.locator(RESULTS).first.click()
    expect(page.locator("h1")).to_have_text("一约四会")
    assert urlsplit(page.url).path == f"/{language}/glossary/yiyue-sihui/"
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_nowhere_is_not_found(visit: Visits, language: str) -> None:
    """So that the tests above do not pass because everything is always found."""
    page = visit(f"{language}/about/", script=LISTEN)
    searched(page, "zyzzyva")
    assert pages_found(page, f"/{language}/") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tap_on_the_lookup_field_opens_the_search_ready_to_type(visit: Visits, language: str) -> None:
    """On a phone the field on the home page is the first thing to be used."""
    page = visit(f"{language}/", script=LISTEN, **PHONE)
    page.locator(".hx-lookup__field").tap()
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(page.locator(".md-search__input")).to_be_in_viewport()
    type_keys(page, "约四会")
    wait_for_answer(page, "约四会")
    assert pages_found(page, f"/{language}/")[0] == "glossary/yiyue-sihui/"
    expect(page.locator(RESULTS).first).to_be_in_viewport()
