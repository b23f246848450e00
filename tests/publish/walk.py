"""`make publish-check`: build/site, served as GitHub Pages would serve it, walked from its root to its last page.

Everything is found in the site itself, so that the walk is the same for another edition.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import Visits, typed, wake_first_chart
from lxml import etree, html
from playwright.sync_api import Page, expect
from publishing import Host, hosted

from generators.paths import here

HERE = Path(__file__).parent
TWIN = {"zh": "en", "en": "zh"}


@pytest.fixture(scope="session")
def site() -> Path:
    """The site as `make site` left it, and not one that the tests built for themselves."""
    return here().site


@pytest.fixture(scope="session")
def base_url(site: Path) -> str:
    """The public address, as the root page gives it."""
    return str(html.parse(site / "index.html").xpath('string(//link[@rel="canonical"]/@href)'))


@pytest.fixture
def host(site: Path, base_url: str) -> Iterator[Host]:
    """The site on this machine, below the path of its public address."""
    with hosted(site, base_url) as found:
        yield found


@pytest.fixture
def address(host: Host) -> str:
    """Where `visit` begins."""
    return host.address


@pytest.fixture(scope="session")
def pages(site: Path, base_url: str) -> list[str]:
    """The address of every page that the sitemap lists, below the site's root: 'zh/topics/economy/'."""
    found = etree.parse(site / "sitemap.xml").xpath("//*[local-name()='loc']/text()")
    return sorted(page.removeprefix(base_url) for page in found)


@pytest.fixture(scope="session")
def kinds(pages: list[str]) -> list[str]:
    """A Chinese page of every kind: the first of each folder and depth."""
    first: dict[tuple[str, int], str] = {}
    for page in pages:
        if page.startswith("zh/"):
            first.setdefault((page.split("/")[1], page.count("/")), page)
    return list(first.values())


def test_every_link_leads_somewhere_and_every_page_is_linked(host: Host, pages: list[str]) -> None:
    """linkchecker begins at the root; what it was told is what it asked for, so nothing was left out."""
    assert astray(host.address) == []
    below = urlsplit(host.address).path
    assert {page for page in pages if below + page not in host.asked} == set()


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    """The test above is worth only what this finds: a page, a picture, a style that are not there."""
    (tmp_path / "404.html").write_text("<title>404</title>", encoding="utf-8")
    (tmp_path / "index.html").write_text(
        '<title>x</title><link rel="stylesheet" href="x.css"><img src="x.png"><a href="x/">x</a><a href=".">here</a>',
        encoding="utf-8",
    )
    with hosted(tmp_path, "https://example.org/small/") as host:
        found = astray(host.address)
    assert sorted(found) == [(link, "404 Not Found") for link in ("x.css", "x.png", "x/")]


def astray(address: str) -> list[tuple[str, str]]:
    """Links that linkchecker could not follow or warns of, with what it says, from an address on."""
    command = ["-m", "linkcheck", "--config", str(HERE / "linkchecker.ini"), address]
    run = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    lines = [line for line in run.stdout.splitlines() if line[:1] != "#"]
    assert lines, run.stderr
    return [
        (row["urlname"], row["result"] + row["warningstring"]) for row in csv.DictReader(lines, delimiter=";")
    ]


@pytest.mark.browser
class TestInABrowser:
    """No page may complain, or ask another host for anything: `visit` sees to that."""

    def test_the_root_offers_both_languages(self, visit: Visits) -> None:
        """Each door leads to the home page of its language."""
        for language in TWIN:
            page = visit()
            page.locator(f'.door[hreflang="{language}"]').click()
            page.wait_for_url(f"{visit.address}{language}/")
            expect(page.locator("html")).to_have_attribute("lang", language)

    def test_the_language_switch_stays_on_the_page(self, visit: Visits, kinds: list[str]) -> None:
        """There and back, on a page of every kind."""
        page = visit()
        for kind in kinds:
            page.goto(visit.address + kind)
            for language in ("en", "zh"):
                page.locator(".hx-switch a").click()
                page.wait_for_url(f"{visit.address}{language}/{kind.removeprefix('zh/')}")
                expect(page.locator("html")).to_have_attribute("lang", language)
                expect(page.locator("h1")).to_be_visible()

    @pytest.mark.parametrize("language", TWIN)
    def test_what_is_typed_is_found_and_opened(
        self, visit: Visits, site: Path, kinds: list[str], language: str
    ) -> None:
        """The name of an indicator, as its own page gives it, leads to that page by the Enter key."""
        one = [kind for kind in kinds if kind.startswith("zh/indicators/") and kind.count("/") == 3]
        if not one:
            pytest.skip("this edition has no indicator")
        target = language + one[0].removeprefix("zh")
        tree = html.parse(site / target / "index.html")
        name = tree.xpath("string(//h1/text())").strip()
        page = visit(f"{language}/")
        typed(page, name)
        page.keyboard.press("Enter")
        page.wait_for_url(visit.address + target)
        expect(page.locator("h1")).to_contain_text(name)

    @pytest.mark.parametrize("language", TWIN)
    def test_a_chart_comes_alive(self, visit: Visits, site: Path, language: str) -> None:
        """The first page with a chart redraws it from its specification, with the script of this host."""
        drawn = next(
            (
                page
                for page in sorted((site / language).rglob("index.html"))
                if b"hx-drawing" in page.read_bytes()
            ),
            None,
        )
        if drawn is None:
            pytest.skip("this edition has no chart")
        wake_first_chart(visit(f"{drawn.parent.relative_to(site).as_posix()}/"))

    @pytest.mark.parametrize("missing", ["gone", "zh/gone/", "en/glossary/gone/deeper/still"])
    def test_a_lost_reader_is_shown_the_way_home(self, visit: Visits, missing: str) -> None:
        """In both languages, from any depth, and with its style."""
        for language in TWIN:
            page = visit(missing)
            told = [complaint for complaint in visit.complaints if missing not in complaint]
            assert [complaint.partition("404")[1] for complaint in told] == ["404"]
            visit.complaints.clear()
            assert is_styled(page)
            page.locator(f'.door[hreflang="{language}"]').click()
            page.wait_for_url(f"{visit.address}{language}/")
            expect(page.locator("h1")).to_be_visible()


def is_styled(page: Page) -> bool:
    """Whether the doors have a frame, which the style sheet alone gives them."""
    frame = page.locator(".door").first.evaluate("door => getComputedStyle(door).borderTopWidth")
    return bool(frame == "1px")
