"""Terms at hand in a browser: their cards by mouse, by keyboard and by touch."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import PHONE, Visits
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PAGE = "glossary/liangzhong/"
"""An entry whose meaning holds two other terms in both languages."""
ENTRY = "**/glossary/chaochangqi-tebie-guozhai/"
NARROWEST = {"viewport": {"width": 320, "height": 560}, "has_touch": True, "is_mobile": True}
AWAY = (2, 2)
"""A corner of the window, where nothing is."""
WELL_PAST_ANY_DELAY = 700


def first_word(page: Page) -> Locator:
    """The page's first term, in view."""
    word = page.locator(".hx-word").first
    word.scroll_into_view_if_needed()
    return word


def card(page: Page) -> Locator:
    """The card that is shown."""
    return page.locator(".hx-wordcard")


def tab_to(page: Page, word: Locator) -> None:
    """Press Tab until the word has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if word.evaluate("word => word === document.activeElement"):
            return
    raise AssertionError("Tab does not come to the word")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ["超长期特别国债", "ultra-long special treasury bonds", "完整条目"]),
        (
            "en",
            [
                "超长期特别国债",
                "chāo cháng qī tè bié guó zhài",
                "ultra-long special treasury bonds",
                "Full entry",
            ],
        ),
    ],
)
def test_the_pointer_brings_the_card(visit: Visits, language: str, said: list[str]) -> None:
    """With the term in the other language, its gist and the way to the entry."""
    page = visit(f"{language}/{PAGE}")
    first_word(page).hover()
    expect(card(page)).to_be_visible()
    assert card(page).locator("b, i, span, a").all_inner_texts() == said
    assert len(card(page).locator("p").inner_text()) > 10


def test_the_card_waits_for_the_pointer_and_stays_under_it(visit: Visits) -> None:
    """It can be pointed at, and goes when the pointer has left both."""
    page = visit(f"en/{PAGE}")
    first_word(page).hover()
    expect(card(page)).to_be_visible()
    card(page).locator("p").hover()
    page.wait_for_timeout(WELL_PAST_ANY_DELAY)
    expect(card(page)).to_be_visible()
    page.mouse.move(*AWAY)
    expect(card(page)).to_have_count(0)


def test_a_pointer_that_passes_by_brings_no_card(visit: Visits) -> None:
    """Whoever crosses the text is not stopped."""
    page = visit(f"en/{PAGE}")
    first_word(page).hover()
    page.mouse.move(*AWAY)
    page.wait_for_timeout(WELL_PAST_ANY_DELAY)
    expect(card(page)).to_have_count(0)


def test_escape_closes_the_card_under_the_pointer(visit: Visits) -> None:
    """Without a move of the pointer."""
    page = visit(f"en/{PAGE}")
    first_word(page).hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    page.wait_for_timeout(WELL_PAST_ANY_DELAY)
    expect(card(page)).to_have_count(0)


def test_a_click_follows_the_link(visit: Visits) -> None:
    """A card that is open or not is no hindrance."""
    page = visit(f"en/{PAGE}")
    first_word(page).click()
    page.wait_for_url(ENTRY)


def test_tab_brings_the_card_and_escape_takes_it_away(visit: Visits) -> None:
    """The focus stays on the word; the next Tab goes on to the next one and its card."""
    page = visit(f"en/{PAGE}")
    words = page.locator(".hx-word")
    tab_to(page, words.first)
    expect(card(page).locator("b")).to_have_text("超长期特别国债")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(words.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(words.nth(1)).to_be_focused()
    expect(card(page).locator("b")).to_have_text("两新")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(ENTRY)


def test_the_card_goes_with_the_focus(visit: Visits) -> None:
    """Nothing covers the text that follows."""
    page = visit(f"en/{PAGE}")
    tab_to(page, page.locator(".hx-word").last)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(card(page)).to_have_count(0)


def test_screen_readers_are_told_what_the_card_says(visit: Visits) -> None:
    """As the description of the link, whether the card is shown or not."""
    page = visit(f"zh/{PAGE}")
    expect(first_word(page)).to_have_accessible_description(
        "超长期特别国债 ultra-long special treasury bonds "
        + page.locator("#card-chaochangqi-tebie-guozhai p").evaluate("gist => gist.textContent")
    )


def test_the_first_tap_shows_and_the_second_follows(visit: Visits) -> None:
    """A tap beside the card closes it."""
    page = visit(f"zh/{PAGE}", **PHONE)
    word = first_word(page)
    word.tap()
    expect(card(page)).to_be_visible()
    page.locator("h2").first.tap()
    expect(card(page)).to_have_count(0)
    word.tap()
    expect(card(page)).to_be_visible()
    assert page.url.endswith(PAGE)
    word.tap()
    page.wait_for_url(ENTRY)


def test_the_card_of_a_tap_has_a_link_to_the_entry(visit: Visits) -> None:
    """Which one tap follows."""
    page = visit(f"zh/{PAGE}", **PHONE)
    first_word(page).tap()
    card(page).locator("a").tap()
    page.wait_for_url(ENTRY)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_card_stays_inside_the_narrowest_window(visit: Visits, language: str) -> None:
    """Below the word or above it, whole, and without covering it."""
    page = visit(f"{language}/places/jiayuguan/", **NARROWEST)
    words = page.locator(".hx-word")
    wrong = []
    for n in range(words.count()):
        page.keyboard.press("Escape")
        words.nth(n).tap()
        box, word = card(page).bounding_box(), words.nth(n).bounding_box()
        assert box is not None
        assert word is not None
        inside = box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= 320
        inside = inside and box["y"] + box["height"] <= 560
        apart = box["y"] >= word["y"] + word["height"] or box["y"] + box["height"] <= word["y"]
        if not (inside and apart):
            wrong.append((n, box, word))
    assert wrong == []
    assert words.count() > 2
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_an_open_card_breaks_no_law_of_access(visit: Visits, scheme: str) -> None:
    """By axe-core, whatever the impact, in both colours."""
    page = visit(f"en/{PAGE}", color_scheme=scheme)
    before = {law["id"] for law in Axe().run(page).response["violations"]}
    tab_to(page, page.locator(".hx-word").first)
    expect(card(page)).to_be_visible()
    after = {law["id"] for law in Axe().run(page).response["violations"]}
    assert after - before == set()
    assert (
        after & {"color-contrast", "link-in-text-block", "aria-hidden-focus", "aria-valid-attr-value"}
        == set()
    )


def test_without_scripts_a_term_is_a_plain_link(visit: Visits) -> None:
    """And nothing of its card is seen."""
    page = visit(f"en/{PAGE}", java_script_enabled=False)
    expect(page.locator(".hx-words")).to_be_hidden()
    first_word(page).click()
    page.wait_for_url(ENTRY)


def test_paper_shows_neither_card_nor_underline(visit: Visits) -> None:
    """A dotted line leads nowhere on paper."""
    page = visit(f"en/{PAGE}")
    first_word(page).hover()
    expect(card(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(card(page)).to_be_hidden()
    expect(first_word(page)).to_have_css("text-decoration-line", "none")
