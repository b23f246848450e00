"""Readers who use a keyboard or a screen reader: axe-core's laws, the order of Tab, focus that is seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import (
    INDICATOR,
    KINDS,
    LANGUAGES,
    WITH_CHARTS,
    Visits,
    switch_to_dark,
    wake_first_chart,
)
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

COLOUR_LAWS = ("color-contrast", "link-in-text-block")
# A text field shows its cursor; a switch without a size of its own is seen by its label's outline.
FOCUS = """() => {
  const focused = document.activeElement;
  const field = focused.matches("input[type=text]");
  const hidden = focused.getBoundingClientRect().width === 0;
  const seen = hidden && focused.nextElementSibling || focused;
  const style = getComputedStyle(seen), { top, left, bottom, right } = seen.getBoundingClientRect();
  return {
    what: focused.getAttribute("class").replace("focus-visible", "").trim() || focused.tagName,
    inside: !!focused.closest("article"),
    outlined: field || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0),
    onScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
}"""


def broken_laws(page: Page, *laws: str) -> list[str]:
    """What axe-core finds serious or critical, by all its laws or by these: the law and where it is broken."""
    only = {"runOnly": {"type": "rule", "values": laws}} if laws else {}
    found = Axe().run(page, options={"resultTypes": ["violations"]} | only).response["violations"]
    return [
        f"{law['id']} ({law['impact']}): {node['target']}"
        for law in found
        if law["impact"] in {"serious", "critical"}
        for node in law["nodes"]
    ]


def tabbed_into_the_page(page: Page) -> list[dict[str, object]]:
    """Where Tab goes, up to the first stop inside the page's own content."""
    stops: list[dict[str, object]] = []
    while not (stops and stops[-1]["inside"]) and len(stops) < 40:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    return stops


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", KINDS)
def test_no_page_breaks_a_serious_law_of_access(visit: Visits, language: str, path: str) -> None:
    """One page of every kind, where there are charts with still and live ones; dark differs in colours only."""
    page = visit(f"{language}/{path}")
    if path in WITH_CHARTS:
        wake_first_chart(page)
    assert broken_laws(page) == []
    switch_to_dark(page)
    assert broken_laws(page, *COLOUR_LAWS) == []


def test_the_root_breaks_no_serious_law_of_access(visit: Visits) -> None:
    """The page above both languages, light and dark."""
    page = visit()
    assert broken_laws(page) == []
    page.emulate_media(color_scheme="dark")
    assert broken_laws(page) == []


def test_axe_finds_what_is_wrong(visit: Visits) -> None:
    """So that an empty list means that axe looked."""
    page = visit("en/about/")
    page.locator("h1").evaluate("heading => { heading.style.color = '#ddd'; heading.innerHTML += '<img>'; }")
    image, faint = "image-alt (critical): ['#about > img']", "color-contrast (serious): ['#about']"
    assert sorted(broken_laws(page)) == [faint, image]
    assert broken_laws(page, *COLOUR_LAWS) == [faint]


@pytest.mark.parametrize("path", ["", INDICATOR])
@pytest.mark.parametrize("language", LANGUAGES)
def test_tab_leads_past_the_finder_into_the_page(visit: Visits, language: str, path: str) -> None:
    """First the way past everything, then the frame with the finder, then the page; focus is always seen."""
    page = visit(f"{language}/{path}")
    stops = tabbed_into_the_page(page)
    names = [stop["what"] for stop in stops]
    assert names[0] == "md-skip"
    assert "md-header__button md-icon hx-finder-open" in names
    assert stops[-1]["inside"]
    assert [stop for stop in stops if not stop["outlined"]] == []
    assert [stop for stop in stops if not stop["onScreen"]] == []


@pytest.mark.parametrize("path", ["", INDICATOR])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_link_skips_to_the_content(visit: Visits, language: str, path: str) -> None:
    """It shows itself when focus reaches it; after Enter the next Tab is inside the page."""
    page = visit(f"{language}/{path}")
    skip = page.locator(".md-skip")
    expect(skip).to_have_css("opacity", "0")
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("opacity", "1")
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["inside"]


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_of_a_narrow_window_opens_by_keyboard(visit: Visits, key: str) -> None:
    """It is the first stop after the skip link, says whether it is open, and its links are no stops while it is not."""
    page = visit("en/corrections/", viewport={"width": 640, "height": 700})
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    sign = page.locator("label.md-header__button[for=__drawer]")
    expect(sign).to_be_focused()
    expect(sign).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".md-sidebar--primary a").first).to_be_hidden()
    page.keyboard.press(key)
    expect(sign).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary .md-nav__link[href]").first).to_be_visible()
    page.keyboard.press(key)
    expect(sign).to_have_attribute("aria-expanded", "false")
