"""The finder: what typing finds, by keyboard alone, by touch, under an input method, from a disk, for every reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import (
    FINDER,
    LANGUAGES,
    NARROW,
    PHONE,
    Visits,
    addresses_found,
    type_keys,
    typed,
)
from conftest import served
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

OPTION = ".hx-finder [role=option]"
SLOGAN = "glossary/qidi-yiping-yitongdao/"
FIRST: dict[str, str] = {
    "七地一屏一通道": SLOGAN,
    "屏一通道": SLOGAN,
    "“七地、一屏”": SLOGAN,
    "qidi": SLOGAN,
    "qi di yi ping": SLOGAN,
    "qī dì": SLOGAN,
    "Qi1 di4": SLOGAN,
    "yipingyitong": SLOGAN,
    "yipingyitongda": SLOGAN,
    "qdypytd": SLOGAN,
    "ypytd": SLOGAN,
    "barrier hub seven": SLOGAN,
    "Seven-Hubs": SLOGAN,
    "7地": SLOGAN,
    "７地": SLOGAN,
    "七地 corridor": SLOGAN,
    "yipingyitogn": SLOGAN,
    "约四会": "glossary/yiyue-sihui/",
    "four councils": "glossary/yiyue-sihui/",
    "councisl four": "glossary/yiyue-sihui/",
    "seven hubs one bariar": SLOGAN,
    "七地一屏一通到": SLOGAN,
    "一约四汇": "glossary/yiyue-sihui/",
    "6 model": "glossary/liuge-dianfan/",
    "1+10": "glossary/1-plus-10-smart-water/",
    "2新": "glossary/liangxin/",
    "双新": "glossary/liangxin/",
    "14th five": "glossary/shisiwu/",
    "十四五": "glossary/shisiwu/",
    "lvse gongchang": "glossary/lvse-gongchang/",
    "医共体": "glossary/jinmixing-xianyu-yigongti/",
    "GDP": "indicators/gdp/",
    "甘州 GDP": "indicators/gdp/",
    "甘州生产总值": "indicators/gdp/",
    "sales retail": "indicators/retail-sales/",
    "unemploiment": "indicators/urban-registered-unemployment-rate/",
    "甘州": "places/ganzhou/",
    "张掖市": "places/ganzhou/",
    "Jiayuguan": "places/jiayuguan/",
    "Tourism and trade": "topics/tourism-trade/",
    "jinchang ribao": "reports/jinchang-daily-2025-02/",
}
NOWHERE = ("zyzzyva", "量子计算机", "七地二屏", "blockchain", "seven zebras", "GDP zebra", "xqzw", "!?")
TEXTS = """window.hxFullText = async query => query !== "约四会" ? { total: 0, hits: [] } : { total: 2, hits: [
  { title: "Method", href: "method/#anchor", excerpt: [["before ", false], [query, true]] },
  { title: "The term itself", href: "glossary/yiyue-sihui/#parts", excerpt: [[query, true]] } ] };"""
"""A search in the texts that knows two pages, one of which the finder knows by name."""
SAID = {
    "zh": {"约四会": "找到1条，正文中有1页", "七地": "找到1条", "zyzzyva": "没有找到“zyzzyva”。"},
    "en": {
        "约四会": "1 result, 1 page by its text",
        "七地": "1 result",
        "zyzzyva": 'Nothing was found for "zyzzyva".',
    },
}


@pytest.fixture
def below_a_path(site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site as a folder of its host."""
    (tmp_path / "folder").symlink_to(site, target_is_directory=True)
    with served(tmp_path) as host:
        yield f"{host}folder/"


def knows_no_texts(page: Page, script: str = "") -> Page:
    """The page, where the script that searches the texts is this one."""
    page.route("**/fulltext.js", lambda route: route.fulfill(content_type="text/javascript", body=script))
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_meant_comes_first(visit: Visits, language: str) -> None:
    """In either language's pages, by whatever the reader remembers of it."""
    page = knows_no_texts(visit(f"{language}/"))
    found = {}
    for query in FIRST:
        typed(page, query)
        found[query] = addresses_found(page)[:1]
    assert {query: there for query, there in found.items() if there != [FIRST[query]]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_nowhere_is_not_found(visit: Visits, language: str) -> None:
    """Every word of a query has to be somewhere; the index is offered instead."""
    page = knows_no_texts(visit(f"{language}/"))
    for query in NOWHERE:
        typed(page, query)
        assert (query, addresses_found(page)) == (query, [])
        expect(page.locator(".hx-finder__browse")).to_be_visible()
    page.locator(".hx-finder__browse").click()
    page.wait_for_url(f"{visit.address}{language}/glossary/")


@pytest.mark.parametrize("path", ["", "glossary/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slash_goes_to_the_field_on_the_page_and_escape_back(
    visit: Visits, language: str, path: str
) -> None:
    """Escape first empties the field, then gives the focus back."""
    page = knows_no_texts(visit(f"{language}/{path}"))
    page.locator(".hx-switch a").focus()
    page.keyboard.press("/")
    field = page.locator(FINDER)
    expect(field).to_be_focused()
    type_keys(page, "七/")
    expect(field).to_have_value("七/")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".hx-switch a")).to_be_focused()
    assert page.locator("dialog").count() == 0


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_by_keyboard(visit: Visits, language: str, keys: str) -> None:
    """Open, type, go down and round, up, follow: the page that was chosen opens, and focus was always told."""
    page = knows_no_texts(visit(f"{language}/about/"))
    page.keyboard.press(keys)
    typed(page, "一屏")
    field, options = page.locator(FINDER), page.locator(OPTION)
    names = options.evaluate_all("options => options.map(option => option.id)")
    assert len(names) > 2
    expect(field).to_have_attribute("aria-expanded", "true")
    steps = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        steps.append(field.get_attribute("aria-activedescendant"))
        chosen = page.locator(f"{OPTION}[aria-selected=true]")
        assert chosen.evaluate_all("options => options.map(option => option.id)") == [steps[-1]] * bool(
            steps[-1]
        )
    assert steps == [names[0], names[1], names[0], None, names[-1]]
    address = options.last.get_attribute("data-href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}{language}/{address}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_closes_by_escape_and_the_focus_returns(visit: Visits, language: str) -> None:
    """To the link that had it; what was typed is gone when it opens again."""
    page = knows_no_texts(visit(f"{language}/about/"))
    page.locator(".hx-switch a").focus()
    page.keyboard.press("/")
    typed(page, "七地")
    page.keyboard.press("Escape")
    expect(page.locator(FINDER)).to_have_value("")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".hx-switch a")).to_be_focused()


def test_enter_opens_the_best_and_home_and_end_move_in_the_text(visit: Visits) -> None:
    """Nothing has to be chosen first; the keys of a text field stay its own."""
    page = knows_no_texts(visit("en/"))
    page.locator(FINDER).click()
    typed(page, "idi")
    page.keyboard.press("Home")
    type_keys(page, "q")
    page.keyboard.press("End")
    type_keys(page, "y")
    expect(page.locator(FINDER)).to_have_value("qidiy")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}en/{SLOGAN}")


@pytest.mark.parametrize("how", ["Control+Enter", "middle"])
def test_a_result_opens_in_a_new_tab(visit: Visits, how: str) -> None:
    """By the keys of a link and by its middle button; the page stays."""
    page = knows_no_texts(visit("en/"))
    page.locator(FINDER).click()
    typed(page, "qidi")
    with page.context.expect_page() as opened:
        if how == "middle":
            page.locator(OPTION).click(button="middle")
        else:
            page.keyboard.press(how)
    opened.value.wait_for_url(f"{visit.address}en/{SLOGAN}")
    assert page.url == f"{visit.address}en/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_is_said_politely_in_the_pages_language(visit: Visits, language: str) -> None:
    """Names first; of the pages that hold the words only those that are not there by name."""
    page = knows_no_texts(visit(f"{language}/"), TEXTS)
    status = page.locator(".hx-finder__status")
    expect(status).to_have_attribute("role", "status")
    said = {}
    for query in SAID[language]:
        typed(page, query)
        said[query] = status.inner_text()
    assert said == SAID[language]
    typed(page, "约四会")
    assert addresses_found(page) == ["glossary/yiyue-sihui/", "method/#anchor"]
    labels = page.get_by_role("group").evaluate_all(
        "groups => groups.map(group => document.getElementById(group.getAttribute('aria-labelledby')).textContent)"
    )
    assert labels == {"zh": ["条目", "正文"], "en": ["Entries", "In the text"]}[language]


def test_words_as_they_were_typed_come_before_a_slip_that_was_supposed(visit: Visits) -> None:
    """Tracker stands in a page's text; teacher is only near to it."""
    page = knows_no_texts(visit("en/"), TEXTS.replace("约四会", "trackers"))
    typed(page, "trackers")
    found = addresses_found(page)
    assert found[0] == "method/#anchor"
    assert "indicators/teachers-added/" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_option_shows_all_names_and_what_was_found_in_them(visit: Visits, language: str) -> None:
    """Characters, kind, pinyin and English, each in its own language; syllables mark their characters."""
    page = knows_no_texts(visit(f"{language}/"))
    typed(page, "qidi")
    option = page.locator(OPTION)
    kind = {"zh": "术语", "en": "term"}[language]
    lines = ["七地一屏一通道", kind, "qī dì yī píng yī tòng dào", "Seven Hubs, One Barrier and One Corridor"]
    assert option.evaluate("one => [...one.children].map(part => part.textContent)") == lines
    assert option.locator("mark").all_inner_texts() == ["七地", "qī dì"]
    spoken = option.evaluate("one => [...one.querySelectorAll('[lang]')].map(part => part.lang)")
    assert spoken == ["zh-Hans", "zh-Latn", "en"]


def test_more_than_eight_are_shown_on_demand(visit: Visits) -> None:
    """By keyboard too; the field has the focus again."""
    page = knows_no_texts(visit("en/"))
    typed(page, "jianshe")
    everything = page.locator(".hx-finder__all")
    number = int(everything.inner_text().removeprefix("Show all "))
    assert page.locator(OPTION).count() == 8 < number
    everything.focus()
    page.keyboard.press("Enter")
    expect(page.locator(OPTION)).to_have_count(number)
    expect(page.locator(FINDER)).to_be_focused()
    expect(everything).to_be_hidden()


def test_all_pages_that_hold_the_words_are_shown_on_demand(visit: Visits) -> None:
    """Six at first, with the number of all of them."""
    hit = '{ title: "Page " + n, href: `page-${n}/`, excerpt: [["words", true]] }'
    some = f"Array.from({{ length: Math.min(limit, 30) }}, (_, n) => ({hit}))"
    page = knows_no_texts(
        visit("en/"), f"window.hxFullText = async (query, limit) => ({{ total: 30, hits: {some} }});"
    )
    typed(page, "zyzzyva")
    assert page.locator(OPTION).count() == 6
    page.get_by_role("button", name="Show all 30").click()
    expect(page.locator(OPTION)).to_have_count(30)
    expect(page.locator(".hx-finder__status")).to_have_text("30 pages by their text")


@pytest.mark.parametrize("script", ["", "window.hxFullText = () => Promise.reject(new Error('broken'));"])
def test_without_a_search_in_the_texts_the_finder_works_alone(visit: Visits, script: str) -> None:
    """Whether it is absent or fails."""
    page = knows_no_texts(visit("zh/"), script)
    typed(page, "约四会")
    assert addresses_found(page) == ["glossary/yiyue-sihui/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_input_method_is_not_disturbed(visit: Visits, language: str) -> None:
    """Its letters find already; its Enter and its arrows are its own; what it leaves is searched."""
    page = knows_no_texts(visit(f"{language}/"))
    page.locator(FINDER).click()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "qi'di", "selectionStart": 5, "selectionEnd": 5})
    expect(page.locator(".hx-finder")).to_have_attribute("data-query", "qi'di")
    assert addresses_found(page)[:1] == [SLOGAN]
    for key in ("ArrowDown", "Escape", "Enter"):
        keyboard.send(
            "Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": key, "windowsVirtualKeyCode": 229}
        )
    assert page.locator(f"{OPTION}[aria-selected=true]").count() == 0
    keyboard.send("Input.insertText", {"text": "七地"})
    expect(page.locator(".hx-finder")).to_have_attribute("data-query", "七地")
    assert page.url == f"{visit.address}{language}/"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{visit.address}{language}/{SLOGAN}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thumb_finds_its_way(visit: Visits, language: str) -> None:
    """Everything to be touched is 44 px high, and the first result is on the screen."""
    page = knows_no_texts(visit(f"{language}/about/", **PHONE))
    page.locator(".hx-finder-open").tap()
    expect(page.locator(FINDER)).to_be_focused()
    typed(page, "jianshe")
    touched = page.locator(f"{FINDER}, {OPTION}, dialog button:visible, .hx-finder__all")
    heights = touched.evaluate_all("parts => parts.map(part => part.getBoundingClientRect().height)")
    assert min(heights) >= 44
    expect(page.locator(OPTION).first).to_be_in_viewport(ratio=1)
    address = page.locator(OPTION).first.get_attribute("data-href")
    page.locator(OPTION).first.tap()
    page.wait_for_url(f"{visit.address}{language}/{address}")


@pytest.mark.parametrize("path", ["", "about/", "glossary/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finder_fits_the_narrowest_screen(visit: Visits, language: str, path: str) -> None:
    """Nothing is cut off at 320 px."""
    page = knows_no_texts(visit(f"{language}/{path}", viewport={"width": 320, "height": 640}))
    page.keyboard.press("/")
    typed(page, "shengtai")
    assert page.evaluate("() => document.scrollingElement.scrollWidth") == 320
    edges = page.locator(f"{FINDER}, {OPTION} *").evaluate_all(
        "parts => parts.map(part => part.getBoundingClientRect().right)"
    )
    assert max(edges) <= 320


@pytest.mark.parametrize("path", ["", "glossary/"])
def test_nothing_moves_when_results_appear(visit: Visits, path: str) -> None:
    """They lie over the page."""
    page = knows_no_texts(visit(f"en/{path}"))
    places = "() => [...document.querySelectorAll('h2')].map(heading => heading.getBoundingClientRect().top)"
    before = page.evaluate(places)
    typed(page, "qidi")
    expect(page.locator(OPTION)).to_be_visible()
    assert page.evaluate(places) == before


@pytest.mark.parametrize("path", ["", "about/"])
def test_results_lead_to_their_pages_below_a_path(below_a_path: str, visit: Visits, path: str) -> None:
    """Where the site is a folder of its host."""
    page = knows_no_texts(visit(f"zh/{path}", base=below_a_path))
    page.keyboard.press("/")
    typed(page, "qidi")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{below_a_path}zh/{SLOGAN}")


@pytest.mark.parametrize("path", ["", "about/"])
def test_the_finder_works_from_a_disk(chromium: object, site: Path, path: str) -> None:
    """A browser opens no folder there, so links name the file."""
    page = chromium.new_context().new_page()
    knows_no_texts(page)
    page.goto(f"{site.as_uri()}/zh/{path}index.html")
    page.keyboard.press("/")
    typed(page, "qidi")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("七地一屏一通道")
    assert urlsplit(page.url).path.endswith(f"zh/{SLOGAN}index.html")
    page.context.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "query"), [("", "七地"), ("about/", "shengtai"), ("about/", "zyzzyva"), ("about/", "")]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_law_of_access_is_broken(
    visit: Visits, language: str, path: str, query: str, colours: str
) -> None:
    """With results on the page and in the dialog, without any, and before a letter is typed."""
    page = knows_no_texts(visit(f"{language}/{path}", color_scheme=colours), TEXTS)
    page.keyboard.press("/")
    if query:
        typed(page, query)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [
        (law["id"], node["target"]) for law in found for node in law["nodes"] if law["impact"] != "minor"
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_the_index_is_offered_instead(visit: Visits, language: str) -> None:
    """The sign in the header is a link to it, and no field is there that would not answer."""
    page = visit(f"{language}/about/", java_script_enabled=False, **NARROW)
    assert page.locator(FINDER).count() == 0
    page.locator(".hx-finder-open").click()
    page.wait_for_url(f"{visit.address}{language}/glossary/")


def test_nothing_is_fetched_before_somebody_is_about_to_type(visit: Visits) -> None:
    """Then the index; the search in the texts only with the first letter."""
    page = knows_no_texts(visit("zh/about/"))
    asked = [urlsplit(url).path.rpartition("/")[2] for url in visit.requests]
    assert [name for name in asked if name in {"finder-index.js", "fulltext.js", "search_index.json"}] == []
    with page.expect_request("**/finder-index.js"):
        page.locator(".hx-finder-open").hover()
    with page.expect_request("**/fulltext.js"):
        page.keyboard.press("/")
        type_keys(page, "七")
