"""The Markdown twin of a page: what a reader sees, as text, and nothing that only a screen needs."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from urllib.parse import unquote, urljoin

import markdown
import pytest
from conftest import BuiltPage
from editions import small_edition
from lxml import html
from test_linked_data import HEAD

from generators.model.site import Site
from generators.site.heads import Head
from generators.site.twins import twin

Built = dict[str, BuiltPage]
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture
def site_record(tmp_path: Path) -> Site:
    """data/site.yml of the tiny edition."""
    return small_edition(tmp_path).site.record


def body(article: str, site: Site, head: Head = HEAD) -> str:
    """A twin without its front matter."""
    return twin(f"<article>{article}</article>", head, site).partition("\n---\n\n")[2]


def test_a_twin_says_first_what_it_is_the_twin_of(site_record: Site) -> None:
    """In YAML, with quotation marks around every value."""
    head = Head("zh", "https://example.org/small/", "indicators/gdp/", '甲"乙": 丙', "丁")
    assert twin("<article><h1 id='x'>甲</h1></article>", head, site_record) == (
        "---\n"
        'title: "甲\\"乙\\": 丙"\n'
        'description: "丁"\n'
        'url: "https://example.org/small/zh/indicators/gdp/"\n'
        'language: "zh-Hans"\n'
        'twin: "https://example.org/small/en/indicators/gdp/index.md"\n'
        'edition: "1"\n'
        'date: "2026-03-01"\n'
        'licence: "CC-BY-4.0"\n'
        "---\n\n"
        "# 甲\n"
    )


CARD = """
<h2 id="sources">Sources</h2>
<div class="hx-cards"><article class="hx-card" id="r.gdp" aria-label="Source card">
<p class="hx-card__head"><span class="hx-card__label">GDP</span><a class="hx-permalink" href="#r.gdp">#</a></p>
<p class="hx-card__figure"><span class="hx-card__main">CNY 31.47 billion</span>
<span class="hx-printed" lang="zh-Hans">314.7亿元</span> </p>
<dl class="hx-lines">
<div><dt>Period</dt><dd>2025</dd></div>
<div><dt>Section</dt><dd><a href="../../reports/r/#gdp" title="t">Growth</a></dd></div>
<div><dt>Anchor</dt><dd><q class="hx-anchor" lang="zh-Hans">总值*314</q> <span class="hx-hint">search for it</span></dd></div>
</dl>
<p class="hx-card__note"><strong>Note</strong> In doubt.</p><button type="button">Copy</button>
</article></div>"""
TABLE = """
<nav class="hx-crumbs" aria-label="way"><a href="../">Home</a></nav>
<div class="hx-scroll" role="region" tabindex="0"><table class="hx-table">
<thead><tr><th scope="col">Period</th><th scope="col">Figure</th></tr></thead>
<tbody><tr><th scope="row">2025</th>
<td><a class="hx-amount" href="#r.gdp" title="see the source">5 | 6</a> <span class="hx-printed">五</span></td></tr></tbody>
</table></div>"""
CHART = """
<figure class="hx-chart" id="chart-a"><figcaption>
<strong class="hx-chart__title" id="t">It grew</strong><span class="hx-chart__subtitle" id="s">In 2025</span></figcaption>
<div class="hx-chart__body"><div class="hx-plot" data-search-exclude><!--chart:a--></div>
<div class="hx-chart__side"><table class="hx-table hx-chart__table"><caption>The numbers</caption>
<tbody><tr><th scope="row">GDP <span class="hx-when">2025</span></th><td><a href="../gdp/">5</a></td></tr></tbody></table>
<p class="hx-chart__links">Download <a href="../../../data/charts/a.csv" download>CSV</a></p></div></div></figure>"""
FORMULA = """
<figure class="hx-formula">
<p class="hx-formula__head"><span class="hx-formula__counts">两</span><span class="hx-formula__plain">新</span></p>
<ol class="hx-formula__branches" role="list">
<li class="hx-branch"><div class="hx-branch__name">
<span class="hx-branch__text"><span class="hx-branch__label">New</span> <span class="hx-branch__label">新</span></span>
<span class="hx-branch__count">2</span></div>
<ol class="hx-part__items" role="list">
<li><span class="hx-leaf">kit</span> <span class="hx-leaf hx-leaf--beside">设备</span></li>
<li><span class="hx-leaf">goods</span></li>
</ol></li>
</ol>
<figcaption>Each counts.</figcaption></figure>"""
LINES = """
<ul><li><span class="hx-name">GDP</span><a href="a/">5</a><span class="hx-foot">2025</span></li>
<li><a href="b/"><strong>Economy</strong><span>4 figures</span></a></li></ul>
<script type="application/ld+json">{}</script><div class="hx-finder"></div>"""


@pytest.mark.parametrize(
    ("article", "text"),
    [
        (
            CARD,
            """\
## Sources

### GDP

CNY 31.47 billion 314.7亿元

- **Period**: 2025
- **Section**: [Growth](../../reports/r/#gdp)
- **Anchor**: `总值*314`

**Note** In doubt.
""",
        ),
        (
            TABLE,
            """\
| Period | Figure |
| --- | --- |
| 2025 | [5 \\| 6](./#r.gdp) 五 |
""",
        ),
        (
            CHART,
            """\
**It grew**

In 2025

|  |  |
| --- | --- |
| GDP 2025 | [5](../gdp/) |

Download [CSV](../../../data/charts/a.csv)
""",
        ),
        (
            FORMULA,
            """\
两新

1. New 新 2

   1. kit 设备
   2. goods

Each counts.
""",
        ),
        (
            LINES,
            """\
- GDP [5](a/) 2025
- [**Economy** 4 figures](b/)
""",
        ),
    ],
    ids=["source card", "table", "chart", "formula", "pieces that style keeps apart"],
)
def test_a_twin_is_what_a_reader_sees_as_text(article: str, text: str, site_record: Site) -> None:
    """Tables stay tables, trees and lines of a card become lists; ways about the page and controls go."""
    assert body(article, site_record) == text


def test_a_chinese_twin_has_a_chinese_colon(site_record: Site) -> None:
    """Between a name and what stands beside it."""
    head = Head("zh", "https://example.org/small/", "", "甲", "乙")
    assert (
        body("<dl><div><dt>时期</dt><dd>2025年</dd></div></dl>", site_record, head) == "- **时期**：2025年\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a * b*c*",
            "_x_ a_b",
            "`c` d",
            "[a](b)",
            "![x](y)",
            "<b>x</b> 1 < 2 & 3 > 2",
            "&lt; &copy; R&D",
            r"\* a\b",
        ),
        *("1. x", "# x", "- x", "+ x", "> x", "***", "---", "<!-- x -->", "a | b"),
    ],
)
def test_signs_in_a_text_are_shown_and_never_obeyed(text: str, site_record: Site) -> None:
    """Whoever turns the twin back into a page reads the text as it was."""
    written = body(f"<p>{escape(text, quote=False)}</p>", site_record)
    assert html.fromstring(f"<div>{markdown.markdown(written)}</div>").text_content().strip() == text


# On the finished site


def test_every_page_has_a_twin_that_speaks_of_it(built: Built) -> None:
    """And names it as its head does."""
    for url, page in built.items():
        if page.language and not url.endswith(".html"):
            (named,) = page.tree.xpath('//link[@type="text/markdown"]/@href')
            file = page.file.with_name(str(named))
            front = dict(
                line.split(": ", 1)
                for line in file.read_text(encoding="utf-8").split("---\n")[1].splitlines()
            )
            assert json.loads(front["url"]) == page.tree.xpath('string(//link[@rel="canonical"]/@href)')
            assert json.loads(front["title"]) == page.tree.xpath(
                'string(//meta[@property="og:title"]/@content)'
            )


def test_no_twin_holds_tags_or_links_to_places_on_itself(site: Path) -> None:
    """But for what stands in code; a twin has no ids."""
    wrong = []
    for file in site.rglob("index.md"):
        text = re.sub(r"```.*?```|`[^`]*`", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        if found := re.search(r"</?[a-z][^>]*>|<!--|\]\(#", text):
            wrong.append((file.relative_to(site).as_posix(), found[0]))
    assert wrong == []


def test_every_link_of_a_twin_leads_to_a_page_or_a_file(site: Path) -> None:
    """From where the twin stands; what is elsewhere is not asked for."""
    lost = []
    for file in site.rglob("index.md"):
        here = f"/{file.relative_to(site).as_posix()}"
        for href in set(LINK.findall(file.read_text(encoding="utf-8"))):
            if not re.match(r"[a-z]+:", href):
                path = unquote(urljoin(here, href).partition("#")[0]).lstrip("/")
                target = site / path / "index.html" if path.endswith("/") or not path else site / path
                if not target.is_file():
                    lost.append((here, href))
    assert lost == []
