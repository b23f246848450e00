"""The finished site: the same bytes again, nothing from elsewhere, and what stands above both languages."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from conftest import PROJECT, BuiltPage
from lxml import etree, html
from selectolax.lexbor import LexborHTMLParser

from generators.paths import Paths
from generators.site.languages import mark_chinese

Built = dict[str, BuiltPage]
LANGUAGES = ("zh", "en")
HEAVIEST = 300_000
"""Bytes of HTML that a page may have without its charts."""


def base_url(built: Built) -> str:
    """The public address of the site's root, as the root page gives it."""
    return str(built[""].tree.xpath('string(//link[@rel="canonical"]/@href)'))


def hashes(folder: Path) -> dict[str, str]:
    """Every file of a folder with a hash of its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def test_the_same_data_gives_the_same_bytes(site: Path, project: Paths) -> None:
    """In another folder, by another process, with another seed, clock zone and locale, and nothing cached."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(PROJECT),
        "PYTHONHASHSEED": "1234",
        "SOURCE_DATE_EPOCH": "1",
        "TZ": "Asia/Shanghai",
        "LC_ALL": "C.UTF-8",
    }
    command = [sys.executable, "-m", "generators", "site"]
    run = subprocess.run(
        command, cwd=project.root, env=environment, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    again, before = hashes(project.site), hashes(site)
    assert sorted(again) == sorted(before)
    assert {name for name, value in before.items() if again[name] != value} == set()


def loads(tree: html.HtmlElement) -> Iterator[str]:
    """What a browser fetches by itself for a page: everything but links that a reader follows."""
    yield from tree.xpath("//@src | //@srcset | //@poster | //object/@data | //svg//@href | //@action")
    for link in tree.xpath("//link[@href]"):
        if not {"canonical", "alternate"} & set(link.get("rel", "").split()):
            yield link.get("href")
    for style in [*tree.xpath("//style/text()"), *tree.xpath("//@style")]:
        yield from css_loads(style)


def css_loads(style: str) -> Iterator[str]:
    """What a style sheet fetches."""
    for found in re.finditer(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""", style):
        yield found[1] or found[2]


def is_elsewhere(address: str, base: str) -> bool:
    """Whether an address names a host that is not ours."""
    return bool(re.match(r"([a-z][a-z0-9+.-]*:)?//", address, re.IGNORECASE)) and not address.startswith(base)


def test_no_page_loads_anything_from_elsewhere(built: Built) -> None:
    """No font, script, picture, frame or form of another host."""
    base = base_url(built)
    found = [
        (url, address)
        for url, page in built.items()
        for address in loads(page.tree)
        if is_elsewhere(address, base)
    ]
    assert found == []


def test_no_style_sheet_and_no_drawing_loads_anything_from_elsewhere(site: Path, built: Built) -> None:
    """Those of the theme too."""
    files = [*site.rglob("*.css"), *site.rglob("*.svg")]
    assert files
    found = [
        (file.relative_to(site).as_posix(), address)
        for file in files
        for address in css_loads(file.read_text(encoding="utf-8"))
        if is_elsewhere(address, base_url(built))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ('<script src="https://cdn.example.org/x.js"></script>', "https://cdn.example.org/x.js"),
        ('<link rel="preconnect" href="//fonts.example.org">', "//fonts.example.org"),
        ('<p style="background: url(http://example.org/a.png)">', "http://example.org/a.png"),
        ("<style>@import 'HTTPS://example.org/a.css';</style>", "HTTPS://example.org/a.css"),
        ('<form action="https://example.org/search"></form>', "https://example.org/search"),
    ],
)
def test_this_reader_sees_what_a_page_would_load(text: str, address: str) -> None:
    """The tests above are worth only what it finds."""
    tree = html.fromstring(f"<html><body>{text}</body></html>")
    assert [found for found in loads(tree) if is_elsewhere(found, "https://ours.example/")] == [address]


def test_our_scripts_name_no_address_that_could_be_fetched(site: Path) -> None:
    """The charts' script names only XML namespaces and, in messages, the pages of its makers."""
    ours = [site / "assets" / "vega.js"]
    ours += [site / language / "assets" / name for language in LANGUAGES for name in ("site.js", "words.js")]
    named = {
        address
        for file in ours
        for address in re.findall(
            r"""(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>)]*""", file.read_text("utf-8")
        )
    }
    known = ("http://www.w3.org/", "https://vega.github.io/", "https://github.com/vega/")
    assert sorted(address for address in named if not address.startswith(known)) == []


def twins(page: BuiltPage) -> dict[str, str]:
    """hreflang to address of a page's alternates."""
    links = page.tree.xpath(
        '//link[@hreflang and contains(concat(" ", normalize-space(@rel), " "), " alternate ")]'
    )
    return {link.get("hreflang"): link.get("href") for link in links}


def test_pages_name_each_other_as_their_other_language(built: Built) -> None:
    """Each names itself, its twin and one for everybody else; the home pages and the root are one family."""
    base = base_url(built)
    wrong = {}
    for url, page in built.items():
        if url.endswith(".html"):
            continue
        anybody = f"{base}en/{page.address}" if page.address else base
        wanted = {language: f"{base}{language}/{page.address}" for language in LANGUAGES} | {
            "x-default": anybody
        }
        canonical = page.tree.xpath('string(//link[@rel="canonical"]/@href)')
        if twins(page) != wanted or canonical != base + url:
            wrong[url] = twins(page)
    assert wrong == {}


def test_the_switch_leads_to_the_same_page_in_the_other_language(built: Built) -> None:
    """By a relative link, so that it works under any path and from a disk."""
    wrong = []
    for url, page in built.items():
        if not page.language or url.endswith(".html"):
            continue
        other = {"zh": "en", "en": "zh"}[page.language]
        links = page.tree.xpath('//*[contains(@class, "hx-switch")]/a')
        leads = [(link.get("lang"), urljoin(f"/some/folder/{url}", link.get("href"))) for link in links]
        if leads != [(other, f"/some/folder/{other}/{page.address}")]:
            wrong.append((url, leads))
    assert wrong == []


def test_the_sitemap_lists_every_page_once_with_the_alternates_that_the_page_names(
    site: Path, built: Built
) -> None:
    """And nothing else: no 404. The day is that of the edition, the only one that the data know."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = etree.parse(site / "sitemap.xml")
    base = base_url(built)
    said = {base + url: twins(page) for url, page in built.items() if not url.endswith(".html")}
    listed = {
        url.findtext("s:loc", namespaces=names): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", namespaces=names)
        }
        for url in tree.xpath("//s:url", namespaces=names)
    }
    assert listed == said
    assert len(tree.xpath("//s:url", namespaces=names)) == len(listed)
    assert set(tree.xpath("//s:lastmod/text()", namespaces=names)) == {edition_date(site)}


def edition_date(site: Path) -> str:
    """The date of the edition, as a file that readers take away gives it."""
    said = (site / "en" / "index.md").read_text(encoding="utf-8")
    (date,) = re.findall(r'^date: "(.*)"$', said, re.MULTILINE)
    return str(date)


def test_alternates_name_each_other(built: Built) -> None:
    """A search engine takes no notice of a page that names another which does not name it."""
    base = base_url(built)
    pages = {base + url: twins(page) for url, page in built.items() if not url.endswith(".html")}
    strangers = [
        (url, alternate)
        for url, alternates in pages.items()
        for alternate in alternates.values()
        if url not in pages[alternate].values()
    ]
    assert strangers == []


def test_the_root_page_offers_both_languages_each_in_its_own(built: Built) -> None:
    """It forwards nobody: the reader's language is the reader's business."""
    tree = built[""].tree
    doors = tree.xpath('//a[@class="door"]')
    assert [(door.get("href"), door.findtext("strong")) for door in doors] == [
        ("zh/", "中文"),
        ("en/", "English"),
    ]
    spoken = [door.xpath("string(ancestor-or-self::*[@lang][1]/@lang)").partition("-")[0] for door in doors]
    assert spoken == ["zh", "en"]
    runs = tree.xpath('//script[not(@type="application/ld+json")]')
    assert runs + tree.xpath('//meta[@http-equiv="refresh"]') == []


def test_the_page_for_lost_readers_speaks_both_languages_and_works_from_any_depth(built: Built) -> None:
    """A server shows it under whatever address was asked for, so its links begin at the host, whichever that is."""
    below, tree = urlsplit(base_url(built)).path, built["404.html"].tree
    assert tree.xpath("//main//a/@href") == [f"{below}zh/", f"{below}en/"]
    assert tree.xpath('//meta[@name="robots"]/@content') == ["noindex"]
    assert list(loads(tree)) == [f"{below}zh/assets/icon.svg", f"{below}zh/assets/root.css"]


def test_robots_are_let_in_and_shown_the_sitemap(site: Path, built: Built) -> None:
    """robots.txt, and no Jekyll on GitHub's pages."""
    robots = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert robots == ["User-agent: *", "Allow: /", f"Sitemap: {base_url(built)}sitemap.xml"]
    assert (site / ".nojekyll").is_file()


def test_no_second_sitemap_no_other_search_and_no_draft_is_left(site: Path) -> None:
    """What the builder writes for one language alone would contradict what both share, or is not used."""
    left = [file for language in LANGUAGES for file in (site / language).rglob("*")]
    assert [file for file in left if re.search(r"sitemap|search_index|lunr|workers", file.name)] == []
    assert [file for file in site.rglob(".*") if file.name != ".nojekyll"] == []


def test_drawings_stand_where_charts_are_and_nowhere_else(built: Built) -> None:
    """Each chart has taken in its own drawing, and no mark is left where one should be."""
    wrong = []
    for url, page in built.items():
        charts = page.tree.xpath('//figure[contains(@class, "hx-chart")]')
        drawn = [
            chart
            for chart in charts
            if len(chart.xpath('.//div[@class="hx-drawing"]/*[local-name()="svg"]')) == 1
        ]
        drawings = page.tree.xpath('//*[contains(@class, "hx-drawing")]')
        if not len(charts) == len(drawn) == len(drawings) or b"<!--chart:" in page.file.read_bytes():
            wrong.append(url)
    assert wrong == []
    assert any(page.tree.xpath('//div[@class="hx-drawing"]') for page in built.values())


def test_no_page_is_heavy_without_its_charts(built: Built) -> None:
    """A page is read on a phone over a slow network."""
    drawing = re.compile(rb'<div class="hx-drawing".*?</svg></div>', re.DOTALL)
    weights = {url: len(drawing.sub(b"", page.file.read_bytes())) for url, page in built.items()}
    assert {url: weight for url, weight in weights.items() if weight > HEAVIEST} == {}


ZH = '<span lang="zh-Hans">'


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("<p>the 高地 hub</p>", f"<p>the {ZH}高地</span> hub</p>"),
        ("<p>“一屏三地” (x)</p>", f"<p>“{ZH}一屏三地</span>” (x)</p>"),
        ("<p>甲、乙</p>", f"<p>{ZH}甲、乙</span></p>"),
        ("<p>x &amp; 甲 &lt;乙&gt;</p>", f"<p>x &amp; {ZH}甲</span> &lt;{ZH}乙</span>&gt;</p>"),
        ('<b lang="zh-Hans">四会</b> 会', f'<b lang="zh-Hans">四会</b> {ZH}会</span>'),
        ('<b lang="zh">中<i>文</i>字</b>', '<b lang="zh">中<i>文</i>字</b>'),
        ('<a hreflang="zh">中</a>', f'<a hreflang="zh">{ZH}中</span></a>'),
        ('<i title="中">x</i><!-- 中 -->', '<i title="中">x</i><!-- 中 -->'),
        ("<svg><text>中</text></svg>", "<svg><text>中</text></svg>"),
        ("<script>a<b; '中'</script>", "<script>a<b; '中'</script>"),
        ("<p>none here</p>", "<p>none here</p>"),
    ],
)
def test_chinese_words_in_a_page_of_another_language_are_marked(body: str, marked: str) -> None:
    """Only where nothing around them says so already, and never inside tags, scripts or drawings."""
    page = "<!DOCTYPE html><html><head><title>中</title></head><body>{}</body></html>"
    tree = LexborHTMLParser(page.format(body))
    mark_chinese(tree)
    assert tree.html == page.format(marked)


def test_every_page_is_read_by_the_rules_of_today(built: Built) -> None:
    """Without its first line a browser would fall back to rules of the last century."""
    beginnings = {url: page.file.read_text(encoding="utf-8").lstrip()[:15] for url, page in built.items()}
    assert {url: text for url, text in beginnings.items() if text.lower() != "<!doctype html>"} == {}
