"""On a phone: what the first screen holds, nothing wider than the screen, charts that can be read."""

from __future__ import annotations

import pytest
from browsing import KINDS, LANGUAGES, NARROW, PHONE, WITH_CHARTS, Visits, wake_first_chart
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# What scrolls inside a box of its own, or is cut off there, does not widen the page.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const held = element => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  return [...document.querySelectorAll("body *")]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > width + 0.5)
    .filter(element => !held(element))
    .map(element => `${element.tagName} ${element.getAttribute("class")}`);
}"""
OUTSIDE = """items => items.filter(item => {
  const { left, top, right, bottom } = item.getBoundingClientRect();
  return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
}).map(item => item.textContent)"""
TEXT_SIZES = """texts => texts.map(text =>
  [text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a])"""


def sizes_of_chart_text(page: Page) -> list[tuple[str, float]]:
    """Each text of each chart with the height of its letters' box in CSS px as they are drawn."""
    return page.locator(".hx-drawing svg text").evaluate_all(TEXT_SIZES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_screen_holds_the_lookup_field_and_all_ten_figures(visit: Visits, language: str) -> None:
    """Nothing has to be scrolled to see what this is, to look something up, and to read ten figures."""
    page = visit(f"{language}/", **PHONE)
    shown = page.locator("h1, .hx-hero__tagline, .hx-finder__input, .hx-headline")
    assert page.locator(".hx-headline").count() == 10
    assert shown.count() == 13
    assert shown.evaluate_all(OUTSIDE) == []


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_narrow_phone(visit: Visits, language: str, path: str) -> None:
    """At 360 px nothing reaches beyond the right edge."""
    page = visit(f"{language}/{path}", **NARROW)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("() => document.scrollingElement.scrollWidth") == 360


@pytest.mark.parametrize("path", WITH_CHARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_in_charts_can_be_read_on_a_narrow_phone(visit: Visits, language: str, path: str) -> None:
    """At least 10 px, in the drawing that the page brings and in the one that replaces it."""
    page = visit(f"{language}/{path}", **NARROW)
    drawn = sizes_of_chart_text(page)
    wake_first_chart(page)
    redrawn = sizes_of_chart_text(page)
    assert len(redrawn) == len(drawn) > 0
    assert [text for text in (*drawn, *redrawn) if text[1] < 10] == []


@pytest.mark.parametrize("path", WITH_CHARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_chart_is_cut_off_on_a_narrow_phone(visit: Visits, language: str, path: str) -> None:
    """Each text stands inside the screen's width."""
    page = visit(f"{language}/{path}", **NARROW)
    texts = page.locator(".hx-drawing svg text")
    assert texts.count() > 0
    assert texts.evaluate_all(CUT_OFF) == []


CUT_OFF = """texts => texts.filter(text => {
  const { left, right } = text.getBoundingClientRect();
  return left < 0 || right > innerWidth;
}).map(text => text.textContent)"""
