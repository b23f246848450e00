"""The index of the full text: pages cut at their headings, without what every page says, as a script."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from generators.site.search import Section, fulltext_script, replace_search, sections

PAGE = (
    "<!doctype html><header>Menu</header><article class='md-content__inner'>{}</article><footer>Foot</footer>"
)


def cut(body: str) -> list[Section]:
    """The sections of a page with this content."""
    return sections(PAGE.format(body))


def test_a_page_is_cut_where_its_headings_can_be_linked_to() -> None:
    """What stands before the first of them has the page's own address; one without an id cuts nothing."""
    body = "<h1 id='x'>甲</h1><p>One.</p><h2 id='b'>B</h2><p>Two.</p><h2>C</h2><p>Three.</p><h3 id='d'>D</h3><p>Four.</p>"
    assert cut(body) == [
        Section("", "甲", "One."),
        Section("b", "B C", "Two. Three."),
        Section("d", "D", "Four."),
    ]


def test_a_source_card_is_a_section_of_its_own_and_the_rest_stays_with_the_heading() -> None:
    """So a hit leads to the card; of its lines only the anchor is not in the page's table of figures."""
    card = (
        "<article class='hx-card' id='r.f'><p class='hx-card__head'><span>GDP</span><a class='hx-permalink'>#</a></p>"
        "<p>31 billion</p><dl class='hx-lines'><div><dt>Period</dt><dd>2025</dd></div>"
        "<div><dt>Anchor</dt><dd><q class='hx-anchor'>总值31</q> <span class='hx-hint'>search</span></dd></div></dl>"
        "<p class='hx-card__public'>Open</p></article>"
    )
    assert cut(f"<h1 id='x'>X</h1>lead<h2 id='s'>Sources</h2>before{card}after") == [
        Section("", "X", "lead"),
        Section("s", "Sources", "before after"),
        Section("r.f", "GDP", "31 billion 总值31"),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>a</p><p>b</p>", "a b"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<p>an <b>ex</b>act\n  <a href='/'>word</a></p>", "an exact word"),
        ("<li><span class='hx-part'>甲</span><span class='hx-en'>a</span></li>", "甲 a"),
        ("<p>甲<span lang='zh'>乙</span>丙</p>", "甲乙丙"),
        ("<p>1 &lt; 2 &amp; 3</p>", "1 < 2 & 3"),
        ("<p>a<br>b</p>", "a b"),
    ],
)
def test_words_stay_whole_and_lines_stay_apart(body: str, text: str) -> None:
    """A word glued to the next would not be found by its beginning."""
    assert cut(body) == [Section("", "", text)]


@pytest.mark.parametrize(
    "repeated",
    [
        "<nav class='hx-crumbs'>Home</nav>",
        "<div data-search-exclude>row</div>",
        "<table><caption>Numbers</caption><thead><tr><th>Period</th></tr></thead></table>",
        "<h2 id='more'>See also</h2>\n<ul><li>Another page</li></ul>",
        "<h2 id='related'>Related</h2><ul class='hx-terms'><li>Another term</li></ul>",
        "<h2 id='cite'>Cite</h2><dl class='hx-citations'><div><dd>Edition 1</dd></div></dl>",
        "<details class='hx-cite'><summary>Cite</summary>Edition 1</details>",
        "<svg><text>1</text></svg><script>let x</script>",
    ],
)
def test_what_is_the_same_on_many_pages_is_left_out(repeated: str) -> None:
    """A search for "see also" would find every page."""
    assert cut(f"<p>a</p>{repeated}") == [Section("", "", "a")]


def test_a_page_without_content_has_no_sections() -> None:
    """Such as one that only leads to another."""
    assert sections("<!doctype html><p>moved</p>") == []


def builders_index(*entries: dict[str, object]) -> str:
    """The builder's own index, as far as it is read."""
    return json.dumps({"config": {}, "docs": list(entries)})


def test_the_script_holds_each_page_with_its_title_its_weight_and_its_sections() -> None:
    """Titles are HTML in the builder's index, and its Chinese is cut into words; its sections are not used."""
    index = builders_index(
        {"location": "", "title": "小\u200b样 &amp; x", "text": "…"},
        {"location": "t/", "title": "甲", "text": "…", "boost": 2},
        {"location": "t/#b", "title": "B", "text": "…", "boost": 2},
    )
    pages = {"": PAGE.format("<p>home</p>"), "t/": PAGE.format("lead<h2 id='b'>B</h2>x")}
    assert fulltext_script(index, pages.__getitem__) == (
        'window.hxFullTextIndex=[["","小样 & x",1,[["","","home"]]],["t/","甲",2,[["","","lead"],["b","B","x"]]]];\n'
    )


def test_no_text_ends_the_script_or_a_line_of_it() -> None:
    """Neither a tag that a page shows as text nor a separator that some programs take for the end of a line."""
    text = '</script><!-- "quoted" \\ a\u2028b\u2029c'
    shown = text.replace("<", "&lt;")
    script = fulltext_script(
        builders_index({"location": "", "title": shown, "text": ""}),
        lambda _: PAGE.format(f"<h1 id='x'>{shown}</h1>"),
    )
    assert [sign for sign in ("<", "\u2028", "\u2029") if sign in script] == []
    title, heading = (json.loads(script.partition("=")[2].rstrip(";\n"))[0][at] for at in (1, 3))
    assert (title, heading) == (text, [["", " ".join(text.split()), ""]])


def built_by_the_theme(folder: Path) -> Path:
    """One language as the builder leaves it."""
    files = {
        "index.html": PAGE.format("<p>home</p>"),
        "search/search_index.json": builders_index({"location": "", "title": "Home", "text": ""}),
        "assets/site.js": "",
        "assets/javascripts/bundle.js": "",
        "assets/javascripts/lunr/min/lunr.zh.min.js": "",
        "assets/javascripts/workers/search.js": "",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_the_full_text_takes_the_place_of_the_themes_search(tmp_path: Path) -> None:
    """Its index, its worker and its languages go; everything else stays."""
    folder = built_by_the_theme(tmp_path / "zh")
    replace_search(folder)
    left = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    assert left == [
        "assets/fulltext-index.js",
        "assets/javascripts/bundle.js",
        "assets/site.js",
        "index.html",
    ]


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Twice, from two folders."""
    scripts = []
    for name in ("one", "two"):
        replace_search(built_by_the_theme(tmp_path / name))
        scripts.append((tmp_path / name / "assets" / "fulltext-index.js").read_bytes())
    assert scripts == [b'window.hxFullTextIndex=[["","Home",1,[["","","home"]]]];\n'] * 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_full_text_of_the_edition_is_light(site: Path, language: str) -> None:
    """A reader's first query fetches all of it."""
    script = (site / language / "assets" / "fulltext-index.js").read_bytes()
    assert 50_000 < len(gzip.compress(script, 6)) < 500_000
