"""The feeds: whole by their standards, the newest first, in each language its own, the same entries in both forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
from conftest import BuiltPage
from jsonschema import Draft202012Validator
from lxml import etree, html

from generators.exports.feed import as_atom, as_json_feed
from generators.exports.news import SHOWN, Told, news
from generators.model.base import Language
from tests.editions import edited, small_catalogue

PAGE = "https://example.org/small"
CORRECTIONS = """\
corrections:
  - id: unit
    date: '2026-02-20'
    what: report-2026.gdp-2025
    was: {zh: 314.7万元, en: CNY 3.147 million}
    now: {zh: 314.7亿元, en: CNY 31.47 billion}
    why: {zh: 单位录错 <误>, en: The unit & its <sign> were wrong}
  - id: name
    date: '2026-03-01'
    what: liangxin
    was: {zh: 旧译, en: Two New}
    now: {zh: 新译, en: Two Renewals}
    why: {zh: 译名欠妥, en: The rendering misled}
"""
REGISTRY = """\
address,since,moved
glossary/liangxin/,2026-02-01,
glossary/shan/,2026-02-25,
glossary/yun/,2026-02-25,
indicators/gdp/#report-2026.gdp-2025,2026-02-25,
indicators/gdp/#report-2026.gdp-2025-growth,2026-02-25,
indicators/output/#gdp-2026-target,2026-02-01,indicators/gdp/#report-2026.gdp-2026-target
indicators/gdp/#report-2026.gdp-2026-target,2026-02-25,
"""
"""Two days; the target had another address on the first, and the figure of retail sales has not been registered."""
BRAND = """\
id: {id}
term: {term}
english: {{name: {english}, standing: ours, literal: {english}}}
kind: brand
scope: district
meaning: {{zh: {zh}, en: {en}}}
basis: context
uses:
  - {{source: report-2026, role: uses}}
"""
OTHERS = {
    "glossary/shan.yml": BRAND.format(
        id="shan", term="山<水>", english="Hills & Water", zh="山水。还有。", en="Hills & all. And more."
    ),
    "glossary/yun.yml": BRAND.format(id="yun", term="云端", english="Cloud", zh="云。", en="A cloud."),
}
ATOM = Path(__file__).with_name("atom.rng")
JSON_FEED: dict[str, Any] = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "description": {"type": "string"},
        "language": {"enum": ["zh-Hans", "en"]},
        "authors": {
            "type": "array",
            "items": {
                "type": "object",
                "minProperties": 1,
                "properties": {"name": {"type": "string"}, "url": {"type": "string"}},
                "additionalProperties": False,
            },
        },
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_html"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "title": {"type": "string"},
                    "content_html": {"type": "string", "minLength": 1},
                    "date_published": {
                        "type": "string",
                        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                    },
                },
            },
        },
    },
}
"""What JSON Feed 1.1 asks of the keys that we use, and no others."""


def files(**others: str) -> dict[str, str]:
    """An edition that tells of everything."""
    return {"corrections.yml": CORRECTIONS, "published.csv": REGISTRY, **OTHERS, **others}


def told(root: Path, language: Language, **others: str) -> list[Told]:
    """What it tells in one language."""
    return news(small_catalogue(root, files(**others)), language)


@pytest.mark.parametrize(
    ("language", "entries"),
    [
        (
            "en",
            [
                ("2026-03-01", "Correction: liangxin"),
                ("2026-03-01", "Edition 1"),
                ("2026-02-25", "2 new figures: Work report"),
                ("2026-02-25", "2 new terms"),
                ("2026-02-20", "Correction: report-2026.gdp-2025"),
                ("2026-02-01", "A new figure: Work report"),
                ("2026-02-01", "A new term: 两新"),
            ],
        ),
        (
            "zh",
            [
                ("2026-03-01", "更正：liangxin"),
                ("2026-03-01", "1版"),
                ("2026-02-25", "新增2个数字：工作报告"),
                ("2026-02-25", "新增2条术语"),
                ("2026-02-20", "更正：report-2026.gdp-2025"),
                ("2026-02-01", "新增1个数字：工作报告"),
                ("2026-02-01", "新增术语：两新"),
            ],
        ),
    ],
)
def test_what_is_new_comes_first_each_day_by_itself(
    tmp_path: Path, language: Language, entries: list[tuple[str, str]]
) -> None:
    """What has moved is as old as its first address; what is not registered is not told yet."""
    assert [(one.date, one.title) for one in told(tmp_path, language)] == entries


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "en",
            [
                "<p>Was: Two New. Now: Two Renewals. Why: The rendering misled</p>",
                "<p>Four figures.</p>",
                "<ul>"
                f'<li><a href="{PAGE}/en/indicators/gdp/#report-2026.gdp-2025">Gross domestic product</a>: CNY 31.47 '
                'billion <span lang="zh-Hans">314.7亿元</span> (2025)</li>'
                f'<li><a href="{PAGE}/en/indicators/gdp/#report-2026.gdp-2025-growth">Gross domestic product: growth '
                "on the year before</a>: up 7.3% (2025)</li></ul>",
                "<h2>Brand</h2><ul>"
                f'<li><a href="{PAGE}/en/glossary/shan/" lang="zh-Hans">山&lt;水&gt;</a> <b lang="en">Hills '
                "&amp; Water</b><br>Hills &amp; all.</li>"
                f'<li><a href="{PAGE}/en/glossary/yun/" lang="zh-Hans">云端</a> <b lang="en">Cloud</b>'
                "<br>A cloud.</li></ul>",
                "<p>Was: CNY 3.147 million. Now: CNY 31.47 billion. Why: The unit &amp; its &lt;sign&gt; were "
                "wrong</p>",
            ],
        ),
        (
            "zh",
            [
                "<p>原为：旧译。现为：新译。缘由：译名欠妥</p>",
                "<p>四个数字。</p>",
                "<ul>"
                f'<li><a href="{PAGE}/zh/indicators/gdp/#report-2026.gdp-2025">生产总值</a>：314.7亿元（2025年）</li>'
                f'<li><a href="{PAGE}/zh/indicators/gdp/#report-2026.gdp-2025-growth">生产总值同比增速</a>：同比增长'
                "7.3%（2025年）</li></ul>",
                "<h2>品牌</h2><ul>"
                f'<li><a href="{PAGE}/zh/glossary/shan/" lang="zh-Hans">山&lt;水&gt;</a> <b lang="en">Hills '
                "&amp; Water</b><br>山水。</li>"
                f'<li><a href="{PAGE}/zh/glossary/yun/" lang="zh-Hans">云端</a> <b lang="en">Cloud</b>'
                "<br>云。</li></ul>",
                "<p>原为：314.7万元。现为：314.7亿元。缘由：单位录错 &lt;误&gt;</p>",
            ],
        ),
    ],
)
def test_an_entry_says_what_is_new_with_the_way_to_it(
    tmp_path: Path, language: Language, texts: list[str]
) -> None:
    """Figures with their source cards, terms by kind with English and gist; signs of the data are no tags."""
    assert [one.html for one in told(tmp_path, language)][:5] == texts


def test_a_figure_of_another_place_than_the_reports_says_so(tmp_path: Path) -> None:
    """A report on a district also quotes the province."""
    facts = edited("facts/report-2026.yml", ("    value: 7.3\n", "    value: 7.3\n    place: gansu\n"))
    assert "</a>: up 7.3% (Gansu; 2025)</li>" in told(tmp_path, "en", **facts)[2].html


def test_a_figure_that_is_aimed_at_says_so(tmp_path: Path) -> None:
    """Nobody who reads it elsewhere may take it for a result."""
    hoped_for = edited("facts/report-2026.yml", ("    value: 7.3\n", "    value: 7.3\n    status: target\n"))
    assert "</a>: up 7.3% (2025; target)</li>" in told(tmp_path, "en", **hoped_for)[2].html


def test_of_many_figures_the_first_are_listed_with_the_way_to_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A feed is read in passing."""
    assert SHOWN == 40
    monkeypatch.setattr("generators.exports.news.SHOWN", 1)
    said = html.fragment_fromstring(told(tmp_path, "en")[2].html, create_parent=True)
    assert [len(said.findall(".//li")), said.find("p").text_content(), said.find("p/a").get("href")] == [
        1,
        "These are the first 1; the page of the report has them all: Work report.",
        f"{PAGE}/en/reports/report-2026/",
    ]


def test_of_many_terms_the_first_are_listed_with_the_way_to_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In pinyin order."""
    monkeypatch.setattr("generators.exports.news.SHOWN", 1)
    said = html.fragment_fromstring(told(tmp_path, "en")[3].html, create_parent=True)
    assert [said.xpath("string(.//li/a)"), len(said.findall(".//li"))] == ["山<水>", 1]
    assert said.find("p").text_content() == "These are the first 1; the Glossary has them all."
    assert said.find("p/a").get("href") == f"{PAGE}/en/glossary/"


def test_every_entry_has_an_id_that_no_other_has_and_no_other_edition_gives(tmp_path: Path) -> None:
    """A reader would show it again, or not at all."""
    ids = [one.id.removeprefix(f"{PAGE}/en/") for one in told(tmp_path, "en")]
    assert ids == [
        "corrections/#correction-name",
        "#edition-1",
        "reports/report-2026/#since-2026-02-25",
        "glossary/#since-2026-02-25",
        "corrections/#correction-unit",
        "reports/report-2026/#since-2026-02-01",
        "glossary/#since-2026-02-01",
    ]


def test_an_edition_that_registered_nothing_tells_its_corrections_and_itself(tmp_path: Path) -> None:
    """Nobody knows what is new; a reader who subscribes sees that the feed works."""
    none = {"published.csv": "address,since,moved\n", "corrections.yml": "corrections: []\n"}
    assert [one.title for one in told(tmp_path, "en", **none)] == ["Edition 1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_atom_is_what_the_standard_says(tmp_path: Path, language: Language) -> None:
    """RFC 4287, by the grammar of its appendix B as far as we use it."""
    text = as_atom(small_catalogue(tmp_path, files()), language)
    grammar = etree.RelaxNG(etree.parse(ATOM))
    assert grammar.validate(etree.fromstring(text.encode())), grammar.error_log


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<id>https://example.org/small/en/#edition-1</id>", ""),
        ("<updated>2026-03-01T00:00:00Z</updated>", "<updated>2026-03-01</updated>"),
        ('<content type="html">', '<content type="markdown">'),
        ("</author>", "</author><editor />"),
    ],
)
def test_the_grammar_refuses_what_is_no_atom(tmp_path: Path, right: str, wrong: str) -> None:
    """The test above is worth only what it refuses."""
    text = as_atom(small_catalogue(tmp_path, files()), "en")
    assert right in text
    broken = etree.fromstring(text.replace(right, wrong).encode())
    assert not etree.RelaxNG(etree.parse(ATOM)).validate(broken)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_json_feed_is_what_its_makers_say(tmp_path: Path, language: Language) -> None:
    """Version 1.1."""
    feed = json.loads(as_json_feed(small_catalogue(tmp_path, files()), language))
    assert [error.message for error in Draft202012Validator(JSON_FEED).iter_errors(feed)] == []


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-Hans"), ("en", "en")])
def test_a_reader_of_feeds_finds_the_same_in_both_forms(tmp_path: Path, language: Language, tag: str) -> None:
    """Read by a program that others wrote, which complains of nothing; the dates are those of the data."""
    catalogue = small_catalogue(tmp_path, files())
    atom, own = feedparser.parse(as_atom(catalogue, language)), json.loads(as_json_feed(catalogue, language))
    assert (atom.bozo, atom.version, atom.feed.language) == (False, "atom10", tag)
    assert (atom.feed.updated, atom.feed.author, own["authors"]) == (
        "2026-03-01T00:00:00Z",
        catalogue.site.publisher.in_(language),
        [{"name": catalogue.site.publisher.in_(language)}],
    )
    assert [atom.feed.title, atom.feed.link] == [own["title"], own["home_page_url"]]
    in_atom = [(e.id, e.link, e.title, e.updated) for e in atom.entries]
    in_json = [(i["id"], i["url"], i["title"], i["date_published"]) for i in own["items"]]
    assert in_atom == in_json
    assert len(in_json) == 7
    selves = [link.href for link in atom.feed.links if link.rel == "self"]
    assert (selves, own["feed_url"]) == (
        [f"{PAGE}/data/feed.{language}.xml"],
        f"{PAGE}/data/feed.{language}.json",
    )


def test_texts_come_out_of_both_forms_as_they_went_in(tmp_path: Path) -> None:
    """Escaped once for HTML and once for XML."""
    catalogue = small_catalogue(tmp_path, files())
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring(as_atom(catalogue, "en").encode(), parser)
    in_atom = [content.text for content in root.iter("{http://www.w3.org/2005/Atom}content")]
    in_json = [item["content_html"] for item in json.loads(as_json_feed(catalogue, "en"))["items"]]
    assert in_atom == in_json == [one.html for one in news(catalogue, "en")]


def test_every_page_names_both_feeds_of_its_language(site: Path, built: dict[str, BuiltPage]) -> None:
    """By relative links, so that a copy of the site names its own."""
    wrong = []
    for url, page in built.items():
        links = page.tree.xpath('//link[@type="application/atom+xml" or @type="application/feed+json"]/@href')
        wanted = [f"/data/feed.{page.language}.{ending}" for ending in ("xml", "json")]
        if (
            page.language
            and not url.endswith(".html")
            and [urljoin(f"/{url}", link) for link in links] != wanted
        ):
            wrong.append(url)
    assert wrong == []
    named = [f"data/feed.{language}.{ending}" for language in ("zh", "en") for ending in ("xml", "json")]
    assert [name for name in named if not (site / name).is_file()] == []
