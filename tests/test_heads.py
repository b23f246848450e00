"""The head of a page, and the guide for programs that read text: what search engines and shared links show."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

from conftest import BuiltPage
from editions import small_catalogue

from generators.site.heads import Head
from generators.site.llms import llms_text

Built = dict[str, BuiltPage]
LOCALES = {"zh": "zh_CN", "en": "en_GB"}
SHORTEST = {"zh": 14, "en": 30}
"""Characters in which a description can say anything."""


def pages_of(built: Built) -> dict[str, BuiltPage]:
    """The pages of both languages, without 404 and what stands above them."""
    return {url: page for url, page in built.items() if page.language and not url.endswith(".html")}


def said(page: BuiltPage) -> dict[str, str]:
    """What a page's head says under each name; nothing, where it says nothing."""
    metas = page.tree.xpath("/html/head/meta[@content]")
    return defaultdict(str, {meta.get("name") or meta.get("property"): meta.get("content") for meta in metas})


def test_no_two_pages_of_a_language_have_one_title_or_one_description(built: Built) -> None:
    """In a list of results they are all that tells one from another."""
    pages = pages_of(built).values()
    titles = Counter((page.language, page.tree.findtext(".//title")) for page in pages)
    descriptions = Counter((page.language, said(page)["description"]) for page in pages)
    assert [title for title, n in titles.items() if n > 1] == []
    assert [description for description, n in descriptions.items() if n > 1] == []


def test_descriptions_say_something(built: Built) -> None:
    """More than the title does."""
    short = [
        (url, head["description"])
        for url, page in pages_of(built).items()
        for head in [said(page)]
        if len(head["description"]) < SHORTEST[page.language] or head["description"] == head["og:title"]
    ]
    assert short == []


def test_a_shared_link_shows_title_description_address_and_language(built: Built) -> None:
    """As the page itself gives them."""
    for page in pages_of(built).values():
        head, title = said(page), str(page.tree.findtext(".//title"))
        assert title in (head["og:title"], f"{head['og:title']} · {head['og:site_name']}")
        assert head["og:description"] == head["description"]
        assert head["og:url"] == page.tree.xpath('string(/html/head/link[@rel="canonical"]/@href)')
        assert head["og:type"] == ("article" if page.address else "website")
        assert head["og:locale"] == LOCALES[page.language]
        assert head["og:locale:alternate"] == LOCALES[{"zh": "en", "en": "zh"}[page.language]]
        assert head["twitter:card"] == "summary_large_image"


def test_every_page_has_a_picture_of_its_own_or_that_of_the_site(built: Built, site: Path) -> None:
    """At a public address, of a file that is there, and in words; an indicator's words are its figure."""
    base = str(built[""].tree.xpath('string(//link[@rel="canonical"]/@href)'))
    heads = {url: said(page) for url, page in pages_of(built).items()} | {"": said(built[""])}
    named = {url: head["og:image"].removeprefix(base) for url, head in heads.items()}
    assert {picture for picture in named.values() if not (site / picture).is_file()} == set()
    assert named[""] == named["en/"] == named["zh/about/"] == "pictures/home.png"
    assert [url for url, head in heads.items() if not head["og:image:alt"]] == []
    gdp = heads["en/indicators/gdp/"]["og:image:alt"]
    assert gdp == "Gross domestic product · CNY 31.47 billion · Ganzhou District · 2025"
    assert named["en/indicators/gdp/"] == named["zh/indicators/gdp/"] == "pictures/indicators/gdp.png"


def test_the_guide_for_programs_names_pages_files_and_how_to_cite(tmp_path: Path) -> None:
    """Each language in sections of its own; a page that the edition is without is not named."""
    base = "https://example.org/small/"
    heads = [Head("en", base, "", "Home [x]", "All."), Head("zh", base, "places/ganzhou/", "甘州区", "区。")]
    lines = llms_text(small_catalogue(tmp_path), heads).splitlines()
    assert lines[:3] == ["# 小样 · A small edition", "", "> 四个数字。 Four figures."]
    assert [line for line in lines if "index.md)" in line] == [
        f"- [甘州区]({base}zh/places/ganzhou/index.md): 区。",
        f"- [Home \\[x\\]]({base}en/index.md): All.",
    ]
    assert [line for line in lines if line.startswith("## ")] == [
        *("## 地方", "## 数据文件", "## Pages in English", "## Data files")
    ]
    api = "The list of all records, each of which has a JSON file of its own."
    assert f"- [api/index.json]({base}api/index.json): {api}" in lines
    assert lines[-2:] == [
        f"- [How to cite]({base}en/data/#cite): The form in which to cite these data.",
        "- [Licence](https://example.org/by): CC-BY-4.0",
    ]


def test_every_link_of_the_guide_leads_to_a_file(site: Path, built: Built) -> None:
    """Markdown twins, data files and the index of the API."""
    base = str(built[""].tree.xpath('string(//link[@rel="canonical"]/@href)'))
    guide = (site / "llms.txt").read_text(encoding="utf-8")
    ours = [link for link in re.findall(r"\]\(([^)]+)\)", guide) if link.startswith(base)]
    files = [site / link.removeprefix(base).replace("data/#cite", "data/index.html") for link in ours]
    assert [file for file in files if not file.is_file()] == []
    assert site / "api" / "index.json" in files
    twins = {file for file in files if file.name == "index.md"}
    assert {site / language / "index.md" for language in ("zh", "en")} <= twins
