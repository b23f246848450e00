"""Old addresses of a finished site: whoever comes by one is led to what took its place, in the same language."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import built_once, copy_project, served
from lxml import html

from generators.paths import Paths
from generators.permanence.registering import register
from generators.site.making import checked
from tests.editions import write_edition

if TYPE_CHECKING:
    from browsing import Visits

PUBLIC = "https://example.org/small"
FIGURE = "report-2026.retail-2025"
MOVED = {
    "/data/figures.csv": "/data/facts.csv",
    "/data/old.json": "corrections/#correction-unit",
    "glossary/old-two/": "glossary/two/",
    "glossary/two/": "glossary/liangxin/",
    "glossary/gone/": "corrections/#correction-unit",
    "indicators/output/": "indicators/gdp/",
    "indicators/output/#report-2026.gdp-2025": "",
    "indicators/gdp/#sales": f"indicators/retail-sales/#{FIGURE}",
    "indicators/gdp/#never": "corrections/#correction-unit",
    "indicators/mixed/": "indicators/gdp/",
    "indicators/mixed/#sold": f"indicators/retail-sales/#{FIGURE}",
}
"""What moved before the tiny edition: pages, parts of pages that stand or went, files."""
CORRECTION = """\
corrections:
  - id: unit
    date: '2026-02-20'
    what: liangxin
    was: {zh: 旧, en: old}
    now: {zh: 新, en: new}
    why: {zh: 录错。, en: A slip.}
"""


def lay_out(folder: Path) -> Paths:
    """The tiny edition after its moves, with everything registered."""
    paths = copy_project(folder)
    shutil.rmtree(paths.data)
    rows = "".join(f"{old},2026-02-01,{new}\n" for old, new in MOVED.items())
    files = {"published.csv": f"address,since,moved\n{rows}", "corrections.yml": CORRECTION}
    write_edition(folder, files)
    register(checked(paths), paths)
    return paths


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The finished site of that edition."""
    return built_once(tmp_path_factory, worker_id, "moved", lay_out)


@pytest.fixture(scope="session")
def moved_address(moved: Path) -> Iterator[str]:
    """Its address on this machine."""
    with served(moved) as url:
        yield url


def page(site: Path, address: str) -> html.HtmlElement:
    """A page of the site."""
    return html.fromstring((site / address / "index.html").read_bytes())


def said(tree: html.HtmlElement) -> dict[str, object]:
    """What a page at an old address says to readers and to robots."""
    return {
        "lang": tree.get("lang"),
        "forwards": tree.xpath('//meta[@http-equiv="refresh"]/@content'),
        "canonical": tree.xpath('//link[@rel="canonical"]/@href'),
        "robots": tree.xpath('//meta[@name="robots"]/@content'),
        "heading": tree.findtext(".//h1"),
        "lead": tree.findtext(".//main/p"),
        "link": [(a.get("href"), a.find("strong").text_content()) for a in tree.xpath('//a[@class="door"]')],
    }


@pytest.mark.parametrize(
    ("address", "says"),
    [
        (
            "zh/glossary/old-two/",
            {
                "lang": "zh-Hans",
                "forwards": ["0; url=../liangxin/"],
                "canonical": [f"{PUBLIC}/zh/glossary/liangxin/"],
                "robots": ["noindex"],
                "heading": "地址已变更",
                "lead": "这里原有的内容已移到下面这一页。",
                "link": [("../liangxin/", "两新 Two Renewals")],
            },
        ),
        (
            "en/glossary/two/",
            {
                "lang": "en",
                "forwards": ["0; url=../liangxin/"],
                "canonical": [f"{PUBLIC}/en/glossary/liangxin/"],
                "robots": ["noindex"],
                "heading": "This address has changed",
                "lead": "What stood here has moved to this page:",
                "link": [("../liangxin/", "两新 Two Renewals")],
            },
        ),
        (
            "en/glossary/gone/",
            {
                "lang": "en",
                "forwards": ["0; url=../../corrections/#correction-unit"],
                "canonical": [f"{PUBLIC}/en/corrections/#correction-unit"],
                "robots": ["noindex"],
                "heading": "This page was withdrawn",
                "lead": "What stood here was withdrawn. This page says why:",
                "link": [("../../corrections/#correction-unit", "Corrections and revisions")],
            },
        ),
    ],
)
def test_a_page_that_moved_leads_to_its_new_address_in_its_own_language(
    moved: Path, address: str, says: dict[str, object]
) -> None:
    """At once, past all that it was called in between, and in words for whoever is not forwarded."""
    assert said(page(moved, address)) == says


def test_a_page_at_an_old_address_loads_nothing_but_the_style_of_the_root_page(moved: Path) -> None:
    """No script; its style sheet and its icon are there."""
    tree = page(moved, "zh/indicators/output")
    assert tree.xpath("//script | //style | //@src") == []
    loaded = tree.xpath('//link[not(@rel="canonical")]/@href')
    assert loaded == ["../../assets/icon.svg", "../../assets/root.css"]
    assert [name for name in loaded if not (moved / "zh/indicators/output" / name).resolve().is_file()] == []


def test_chinese_on_an_english_page_is_marked_as_chinese(moved: Path) -> None:
    """As on every other page."""
    door = page(moved, "en/glossary/two").xpath('//a[@class="door"]/strong/span')
    assert [(span.get("lang"), span.text) for span in door] == [("zh-Hans", "两新")]


def test_a_page_whose_parts_went_apart_forwards_nobody_and_lists_them(moved: Path) -> None:
    """A browser that forwards cannot tell which part was asked for."""
    tree = page(moved, "en/indicators/mixed")
    assert said(tree)["forwards"] == []
    parts = [(li.get("id"), li.text_content(), li.find("a").get("href")) for li in tree.iter("li")]
    assert parts == [
        ("sold", "sold moved to Retail sales · 零售总额", f"../retail-sales/#{FIGURE}"),
    ]


@pytest.mark.parametrize(
    ("language", "heading", "parts"),
    [
        (
            "zh",
            "已移走的内容",
            [
                ("never", "never 已撤下，缘由见 更正与修订", "../../corrections/#correction-unit"),
                ("sales", "sales 移到 零售总额 · Retail sales", f"../retail-sales/#{FIGURE}"),
            ],
        ),
        (
            "en",
            "Moved from this page",
            [
                ("never", "never withdrawn; see Corrections and revisions", "../../corrections/#correction-unit"),
                ("sales", "sales moved to Retail sales · 零售总额", f"../retail-sales/#{FIGURE}"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_page_says_which_of_its_parts_have_gone_where(
    moved: Path, language: str, heading: str, parts: list[tuple[str, str, str]]
) -> None:
    """Each under its old id, at the end of the page."""
    tree = page(moved, f"{language}/indicators/gdp")
    (section,) = tree.xpath('//article/section[@class="hx-moved"]')
    assert section.findtext("h2") == heading
    found = [(li.get("id"), li.text_content(), li.find("a").get("href")) for li in section.iter("li")]
    assert found == parts


def test_pages_from_which_nothing_moved_say_nothing(moved: Path) -> None:
    """No empty list."""
    assert page(moved, "en/indicators/retail-sales").xpath('//*[contains(@class, "hx-moved")]') == []


def test_a_file_stays_under_its_old_name_unless_it_was_withdrawn(moved: Path) -> None:
    """A program asks for a file and reads no page that would send it elsewhere."""
    data = moved / "data"
    assert (data / "figures.csv").read_bytes() == (data / "facts.csv").read_bytes()
    assert not (data / "old.json").exists()


def test_old_addresses_are_in_no_list(moved: Path) -> None:
    """Neither the sitemap nor what the finder and the search look through."""
    lists = [moved / "sitemap.xml", moved / "assets" / "finder-index.js"]
    lists += [moved / language / "assets" / "fulltext-index.js" for language in ("zh", "en")]
    pages = [address for address in MOVED if not address.startswith("/") and "#" not in address]
    texts = {file: file.read_text(encoding="utf-8") for file in lists}
    assert [(file.name, old) for file, text in texts.items() for old in pages if old in text] == []
    assert [file.name for file, text in texts.items() if "已移走" in text or "Moved from" in text] == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("glossary/old-two/", "glossary/liangxin/"),
        ("indicators/output/", "indicators/gdp/"),
        ("indicators/output/#report-2026.gdp-2025", "indicators/gdp/"),
        ("glossary/gone/", "corrections/#correction-unit"),
    ],
)
def test_a_reader_of_an_old_page_is_on_the_new_one(
    visit: Visits, moved_address: str, language: str, old: str, new: str
) -> None:
    """Without a script, and without a trace in the way back."""
    page = visit(f"{language}/{old}", base=moved_address, java_script_enabled=False)
    page.wait_for_url(f"{moved_address}{language}/{new}")


@pytest.mark.browser
@pytest.mark.parametrize("old", ["indicators/gdp/#sales", "indicators/mixed/#sold"])
def test_a_reader_of_a_part_that_moved_sees_where_it_is(visit: Visits, moved_address: str, old: str) -> None:
    """The line under the old id is on the screen, and its link leads to the source card."""
    page = visit(f"en/{old}", base=moved_address)
    line = page.locator("li:target")
    line.wait_for()
    assert line.evaluate("line => line.getBoundingClientRect().bottom <= window.innerHeight")
    line.get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{moved_address}en/indicators/retail-sales/#{FIGURE}")
    assert page.locator(":target").get_attribute("class") == "hx-card"
