"""Reading in a browser: both languages, source cards, paper, and pages without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import INDICATOR, LANGUAGES, REPORT, TERM, TOPIC, Visits
from conftest import served
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

IN_THE_FRAME = ".md-header, .md-tabs, .md-sidebar, .md-footer, .hx-crumbs, .hx-permalink, .md-top"
TWIN = {"zh": "en", "en": "zh"}


@pytest.fixture(scope="session")
def below_a_path(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as GitHub serves a project's: one folder below the host."""
    parent = tmp_path_factory.mktemp("host")
    (parent / "hexi-in-figures").symlink_to(site, target_is_directory=True)
    with served(parent) as url:
        yield f"{url}hexi-in-figures/"


def seen_of(page: Page, selector: str) -> list[str]:
    """The text of what a reader sees of a selector; nothing that has no size."""
    return [found.inner_text() for found in page.locator(selector).all() if found.is_visible()]


def test_the_root_offers_both_languages(visit: Visits) -> None:
    """Each door leads to the home page of its language."""
    for language, name in (("zh", "中文"), ("en", "English")):
        page = visit()
        page.get_by_role("link", name=name).click()
        page.wait_for_url(f"{visit.address}{language}/")
        expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("path", ["", INDICATOR, TERM, REPORT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_switch_stays_on_the_page(visit: Visits, language: str, path: str) -> None:
    """There and back, at the root of a host."""
    switch_there_and_back(visit(f"{language}/{path}"), visit.address, language, path)


@pytest.mark.parametrize("path", ["", INDICATOR, TERM, REPORT])
def test_the_language_switch_stays_on_the_page_below_a_path(
    visit: Visits, below_a_path: str, path: str
) -> None:
    """There and back, where the site is a folder of its host."""
    switch_there_and_back(visit(f"zh/{path}", base=below_a_path), below_a_path, "zh", path)


def switch_there_and_back(page: Page, base: str, language: str, path: str) -> None:
    """Click the switch twice; each time the address and the page's language are the other's."""
    for target in (TWIN[language], language):
        page.locator(".hx-switch a").click()
        page.wait_for_url(f"{base}{target}/{path}")
        expect(page.locator("html")).to_have_attribute("lang", target)
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_leads_to_its_source_card_and_the_card_is_lit(visit: Visits, language: str) -> None:
    """The card stands below the header, not under it, and differs from those that were not asked for."""
    page = visit(f"{language}/")
    page.locator(".hx-headline .hx-amount").first.click()
    lit = page.locator(".hx-card:target")
    expect(lit).to_be_in_viewport(ratio=1)
    header = page.locator(".md-header").bounding_box()
    card = lit.bounding_box()
    assert header is not None
    assert card is not None
    assert card["y"] >= header["y"] + header["height"]
    ground = "card => getComputedStyle(card).backgroundColor"
    others = page.locator(".hx-card:not(:target)")
    assert lit.evaluate(ground) not in {card.evaluate(ground) for card in others.all()}
    assert others.count() > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [INDICATOR, TOPIC])
def test_paper_carries_the_figures_and_not_the_navigation(visit: Visits, language: str, path: str) -> None:
    """What is printed begins with the page's heading."""
    page = visit(f"{language}/{path}")
    assert seen_of(page, IN_THE_FRAME) != []
    page.emulate_media(media="print")
    assert seen_of(page, IN_THE_FRAME) == []
    assert seen_of(page, "h1") == [page.locator("h1").inner_text()]
    assert page.locator(".hx-amount").count() == len(seen_of(page, ".hx-amount")) > 0


class TestWithoutJavaScript:
    """Everything that is to be read is in the page itself."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_an_indicator_shows_its_figures_and_cards(self, visit: Visits, language: str) -> None:
        """Every amount and every card, none of them empty."""
        page = visit(f"{language}/{INDICATOR}", java_script_enabled=False)
        for selector in (".hx-big__main .hx-amount", ".hx-stacked__main .hx-amount", ".hx-card__main"):
            shown = seen_of(page, selector)
            assert len(shown) == page.locator(selector).count() > 0
            assert "" not in shown

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_charts_are_drawn(self, visit: Visits, language: str) -> None:
        """Each chart shows its drawing, with its words, and its table."""
        page = visit(f"{language}/{TOPIC}", java_script_enabled=False)
        charts = page.locator(".hx-chart").all()
        assert charts != []
        for chart in charts:
            box = chart.locator("svg").bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) > 50
            words = chart.locator("svg text").all_text_contents()
            assert words != []
            assert "" not in words
            expect(chart.locator("table")).to_be_visible()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_glossary_is_read_from_list_to_term(self, visit: Visits, language: str) -> None:
        """The list shows every term, and a term its meaning and its parts."""
        page = visit(f"{language}/glossary/", java_script_enabled=False)
        assert len(seen_of(page, ".hx-term-item__term")) == page.locator(".hx-terms > li").count() > 0
        page.locator(f'.hx-term-item__term[href="{TERM.removeprefix("glossary/")}"]').click()
        expect(page.locator(".hx-meaning")).to_be_visible()
        assert len(seen_of(page, ".hx-part__items li")) == page.locator(".hx-part__items li").count() > 0

    def test_what_needs_a_script_is_not_offered(self, visit: Visits) -> None:
        """The finder is a script's; its field would not answer."""
        assert seen_of(visit("en/"), ".hx-finder__input") != []
        assert seen_of(visit("en/", java_script_enabled=False), ".hx-finder__input") == []
