"""The picture of a formula in Chromium: whole on the narrowest phone, without scripts, and on paper."""

from __future__ import annotations

import pytest
from browsing import LANGUAGES, Visits
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
SMALLEST = {"viewport": {"width": 320, "height": 640}}
FORMULAS = {
    "qidi-yiping-yitongdao": [7, 1, 1],
    "shehui-zhuyi-hexin-jiazhiguan": [4, 4, 4],
    "1-plus-10-smart-water": [1, 10],
    "liangxin": [2],
    "wugao-tixi": [],
}
"""How many parts stand under each branch of each picture."""
BRANCHES = ".hx-formula__branches > li"
OUTSIDE = """
() => [...document.querySelectorAll(".hx-formula, .hx-formula *, .hx-chain *")]
  .filter(part => part.getBoundingClientRect().right > innerWidth).map(part => part.outerHTML.slice(0, 60))
"""


def shown(page: Page) -> list[int]:
    """The number of parts under each branch that a reader sees."""
    return [
        len([part for part in branch.locator(".hx-part__items > li").all() if part.is_visible()])
        for branch in page.locator(BRANCHES).all()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("term", FORMULAS)
def test_the_picture_is_whole_on_the_narrowest_phone_without_scripts(
    visit: Visits, term: str, language: str
) -> None:
    """Every branch and every part is seen, and none beyond the edge."""
    page = visit(f"{language}/glossary/{term}/", java_script_enabled=False, **SMALLEST)
    assert shown(page) == FORMULAS[term]
    assert page.locator(".hx-formula figcaption").is_visible()
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_picture_is_printed(visit: Visits) -> None:
    """On paper as on the screen."""
    page = visit("en/glossary/qidi-yiping-yitongdao/")
    page.emulate_media(media="print")
    assert shown(page) == FORMULAS["qidi-yiping-yitongdao"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chain_leads_from_the_district_to_the_province(visit: Visits, language: str) -> None:
    """By links, with the page's own entry marked among them."""
    page = visit(f"{language}/glossary/yiping-sanqu-liuyi-chengshi/")
    steps = page.locator(".hx-chain__box")
    assert [step.locator("[lang=zh-Hans]").first.inner_text() for step in steps.all()] == [
        "七地一屏一通道",
        "一屏三地",
        "一屏三区六宜城市",
    ]
    assert page.locator(".hx-chain__box[aria-current]").count() == 1
    steps.first.get_by_role("link").click()
    assert page.url.endswith(f"/{language}/glossary/qidi-yiping-yitongdao/")


@pytest.mark.parametrize(("language", "lead"), [("zh", "七地"), ("en", "Seven Hubs")])
def test_the_language_of_the_page_stands_first(visit: Visits, language: str, lead: str) -> None:
    """As a screen reader comes to it."""
    page = visit(f"{language}/glossary/qidi-yiping-yitongdao/")
    assert page.locator(".hx-branch__text").first.inner_text().startswith(lead)
