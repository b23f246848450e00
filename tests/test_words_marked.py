"""Terms at hand: which words of a page are marked as terms, and what their cards say."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from conftest import BuiltPage
from selectolax.lexbor import LexborHTMLParser

from generators.model.base import Language
from generators.model.term import Term
from generators.site.forms import chinese_forms, english_forms
from generators.site.marking import Glossary, Marking


def term(id_: str, name: str, english: str = "A Name", **more: Any) -> Term:
    """An entry of the glossary."""
    record = {
        "id": id_,
        "term": name,
        "english": {"name": english, "standing": more.pop("standing", "ours"), "literal": "x"},
        "kind": "formula",
        "scope": "city",
        "meaning": {"zh": "一句。两句。", "en": "One sentence. Two."},
        "basis": "context",
        "uses": [{"source": "s", "role": "uses"}],
    }
    return Term.model_validate(record | more)


XIN = term("xin", "两新", "Two Renewals")
YILAO = term("yilao", "一老一小", "the old and the young")
KUN = term("kun", "一老一小一困", "three groups in need")
TERMS = (XIN, YILAO, KUN)
PAGE = '<html><head></head><body><p>两新</p><article class="md-content__inner">{}</article></body></html>'


def marked(
    body: str, *, language: Language = "zh", address: str = "about/", terms: tuple[Term, ...] = TERMS
) -> str:
    """What becomes of an article, with [words|entry] for links and without the cards."""
    tree = LexborHTMLParser(PAGE.format(body))
    marking = Marking(Glossary.of(terms), language, address, frozenset(entry.id for entry in terms))
    marking.mark(tree)
    for aside in tree.css("aside.hx-words"):
        aside.decompose()
    for link in tree.css("a.hx-word"):
        entry = (link.attributes["href"] or "").removeprefix("../glossary/").removesuffix("/")
        link.replace_with(f"[{link.text()}|{entry}]")
    article = tree.css_first("article")
    assert article is not None
    return article.inner_html or ""


def in_chinese(text: str, *terms: Term) -> list[str]:
    """The pieces of a text that are terms."""
    return [text[start:end] for start, end, _ in chinese_forms(terms).found(text)]


def in_english(text: str, *terms: Term) -> list[str]:
    """The pieces of a text that are terms' English names."""
    return [text[start:end] for start, end, _ in english_forms(terms).found(text)]


def test_the_longest_term_is_marked() -> None:
    """And the shorter one where it stands by itself."""
    assert marked("<p>一老一小一困</p><p>一老一小</p>") == "<p>[一老一小一困|kun]</p><p>[一老一小|yilao]</p>"


def test_a_term_is_marked_once_in_a_block() -> None:
    """Elements inside a line belong to its block; a paragraph or an item of a list is another."""
    assert marked("<p>两新<b>两新</b>，<i>一<br>两新</i></p><ul><li>两新</li><li>两新两新</li></ul>") == (
        "<p>[两新|xin]<b>两新</b>，<i>一<br>两新</i></p><ul><li>[两新|xin]</li><li>[两新|xin]两新</li></ul>"
    )


def test_text_goes_on_around_a_block_that_stands_in_it() -> None:
    """The text after a nested list is still the item's own."""
    assert marked("<ul><li>两新<ol><li>两新</li></ol>两新</li></ul>") == (
        "<ul><li>[两新|xin]<ol><li>[两新|xin]</li></ol>两新</li></ul>"
    )


@pytest.mark.parametrize(
    "body",
    [
        *(f"<{tag}>两新</{tag}>" for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "figure", "svg")),
        *(f"<p><{tag}>两新<b>两新</b></{tag}></p>" for tag in ("a", "code", "button", "q", "label")),
        "<nav>两新</nav>",
        "<pre>两新</pre>",
        "<script>两新</script>",
        "<dl><dt>两新</dt></dl>",
        "<table><tbody><tr><th>两新</th></tr></tbody></table>",
        '<table class="hx-table"><tbody><tr><td>两新</td></tr></tbody></table>',
        '<details class="hx-cite"><summary>两新</summary><dl><dd>两新</dd></dl></details>',
        '<p class="hx-foot hx-citations">两新</p>',
        '<dl class="hx-lines hx-lines--wide"><div><dd>两新</dd></div></dl>',
        '<ul class="hx-terms"><li>两新</li></ul>',
        '<p><span class="hx-printed" lang="zh-Hans">两新</span></p>',
        '<p lang="zh-Latn">两新</p>',
        '<p title="两新"><!-- 两新 -->x</p>',
    ],
)
def test_nothing_is_marked_outside_running_text(body: str) -> None:
    """Links, headings, drawings, code, quotations, fields and citations stay as they are."""
    assert marked(body) == body


def test_nothing_is_marked_outside_the_article() -> None:
    """The paragraph before it holds a term too."""
    tree = LexborHTMLParser(PAGE.format("<p>x</p>"))
    Marking(Glossary.of(TERMS), "zh", "").mark(tree)
    assert tree.html == PAGE.format("<p>x</p>")


def test_the_page_of_a_term_marks_the_others_only() -> None:
    """Nor a shorter term inside its own."""
    assert marked("<p>一老一小一困和两新</p>", address="glossary/kun/") == (
        "<p>一老一小一困和[两新|../xin]</p>"
    )


def test_what_stands_around_a_term_stays() -> None:
    """Signs that HTML would read are written as signs."""
    assert marked("<p>a &lt;b&gt; 两新 &amp; c</p>") == "<p>a &lt;b&gt; [两新|xin] &amp; c</p>"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“两新”", ["两新"]),
        ("“双拥”模范城", ["“双拥”模范城"]),
        ("双拥“模范城”", ["双拥“模范城”"]),
        ("“双”拥“模范城”", ["“双”拥“模范城”"]),
        ("先“双拥”“模范城”", []),
    ],
)
def test_quotation_marks_do_not_hide_a_term(text: str, found: list[str]) -> None:
    """A pair is marked whole; two quotations side by side are not one term."""
    assert in_chinese(text, XIN, term("mofan", "双拥模范城")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("四进", ["四进"]),
        ("十四进一", []),
        ("第四进院子", []),
        ("CCER", ["CCER"]),
        ("CCERs", []),
        ("用GEP核算", ["GEP"]),
        ("XGEP", []),
        ("12345热线", ["12345热线"]),
        ("112345热线", []),
        ("1314", []),
        ("民生", ["民生"]),
        ("人民生活", []),
        ("“人民”生活和民生", ["民生"]),
        ("全民", ["全民"]),
    ],
)
def test_a_run_of_characters_in_a_longer_word_is_no_term(text: str, found: list[str]) -> None:
    """Numbers and Latin words end where they end; other words are named in the entry that they resemble."""
    terms = (
        term("a", "四进"),
        term("b", "CCER", aliases=["GEP"]),
        term("c", "12345热线", aliases=["1314"]),
        term("d", "民生", not_in=["人民生活"], aliases=["全民"]),
    )
    assert in_chinese(text, *terms) == found


def test_a_word_that_hides_a_term_may_be_a_term() -> None:
    """Whichever entry comes first."""
    short, long = term("a", "零碳", not_in=["零碳园区"]), term("b", "零碳园区")
    assert in_chinese("零碳园区", short, long) == in_chinese("零碳园区", long, short) == ["零碳园区"]


def test_a_name_of_signs_alone_is_never_marked() -> None:
    """It is no word."""
    odd = term("a", "“”", "(unnamed)")
    assert in_chinese("“”甲", odd) == in_english("(unnamed)", odd) == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("carbon sink", "Carbon sinks and a carbon sink.", ["Carbon sinks", "carbon sink"]),
        ("zero-waste city", "zero-waste cities", ["zero-waste cities"]),
        ("carbon sink", "a carbon\nsink", ["carbon\nsink"]),
        ("carbon sink", "CARBON SINK, carbon sinking", []),
        ("people’s livelihood", "people's livelihood", ["people's livelihood"]),
        ("the key tasks (of a city); duties", "its key tasks", ["key tasks"]),
        ("leader; leading firm", "a leader, a leading firm", []),
        ("AI", "AI", []),
        ("“Two Mountains” base", "the “Two Mountains” base", ["“Two Mountains” base"]),
        ("Five Cities", "Five Cities, five cities", ["Five Cities"]),
    ],
)
def test_english_names_of_two_words_are_found(name: str, text: str, found: list[str]) -> None:
    """Whole words as printed, at the beginning of a sentence, in the plural; not what a name only adds."""
    assert in_english(text, term("a", "甲", name)) == found


def test_a_name_that_others_use_too_is_known_in_small_letters() -> None:
    """“five cities” are any five, “two sessions” are not."""
    assert in_english("two sessions", term("a", "甲", "Two Sessions", standing="official")) == [
        "two sessions"
    ]


def test_of_two_like_names_the_one_that_adds_nothing_is_meant() -> None:
    """Whatever their order."""
    whole, adding = term("a", "甲", "above size"), term("b", "乙", "above size (in trade)")
    for terms in ((whole, adding), (adding, whole)):
        assert [id_ for *_, id_ in english_forms(terms).found("above size")] == ["a"]


def test_an_english_page_marks_both_languages_once_in_a_block() -> None:
    """Chinese that nothing says to be Chinese is marked as such later."""
    assert marked("<p>两新, Two Renewals</p><p>Two Renewals</p>", language="en") == (
        "<p>[两新|xin], Two Renewals</p><p>[Two Renewals|xin]</p>"
    )
    assert marked('<p lang="zh-Hans">两新, Two Renewals</p>', language="en") == (
        '<p lang="zh-Hans">[两新|xin], Two Renewals</p>'
    )


def test_a_form_inside_an_english_name_is_not_marked_again() -> None:
    """Letters are a form of the term in both languages."""
    gep = term("gep", "GEP", "gross ecosystem product (GEP)")
    assert marked("<p>gross ecosystem product (GEP)</p><p>GEP</p>", language="en", terms=(gep,)) == (
        "<p>[gross ecosystem product (GEP)|gep]</p><p>[GEP|gep]</p>"
    )


def test_a_chinese_page_marks_no_english() -> None:
    """Its readers know the term."""
    assert marked("<p>Two Renewals</p>") == "<p>Two Renewals</p>"


def test_english_is_marked_only_where_the_chinese_page_marks_the_term() -> None:
    """An everyday phrase need not be the term."""
    tree = LexborHTMLParser(PAGE.format("<p>Two Renewals, the old and the young</p>"))
    marking = Marking(Glossary.of(TERMS), "en", "about/", frozenset({"yilao"}))
    marking.mark(tree)
    assert list(marking.marked) == ["yilao"]


def cards(language: Language, body: str) -> str:
    """The cards that an article gets."""
    tree = LexborHTMLParser(PAGE.format(body))
    Marking(Glossary.of((*TERMS, term("a", "甲&乙"))), language, "about/").mark(tree)
    aside = tree.css_first("article > aside")
    assert aside is not None
    return aside.html or ""


def test_a_card_in_chinese_gives_the_english_name_and_the_gist() -> None:
    """Once for each term, in the order of the page, hidden."""
    assert cards("zh", "<p>甲&amp;乙</p><p>两新</p><p>甲&amp;乙</p>") == (
        '<aside class="hx-words" data-entry="完整条目" hidden="">'
        '<div id="card-a"><b lang="zh-Hans">甲&amp;乙</b> <span lang="en">A Name</span> <p>一句。</p></div>'
        '<div id="card-xin"><b lang="zh-Hans">两新</b> <span lang="en">Two Renewals</span> <p>一句。</p></div>'
        "</aside>"
    )


def test_a_card_in_english_gives_characters_pinyin_and_the_gist() -> None:
    """Each in its language."""
    assert cards("en", "<p>两新</p>") == (
        '<aside class="hx-words" data-entry="Full entry" hidden="">'
        '<div id="card-xin"><b lang="zh-Hans">两新</b> <i lang="zh-Latn">liǎng xīn</i> '
        '<span lang="en">Two Renewals</span> <p>One sentence.</p></div></aside>'
    )


def test_marking_gives_the_same_bytes_twice() -> None:
    """Whatever the order in which the terms come."""
    pages = []
    for terms in (TERMS, TERMS[::-1]):
        tree = LexborHTMLParser(PAGE.format("<p>一老一小，两新</p><p>两新</p>"))
        Marking(Glossary.of(terms), "zh", "about/").mark(tree)
        pages.append(tree.html)
    assert pages[0] == pages[1]


def test_every_marked_word_leads_to_its_entry_and_has_its_card(built: dict[str, BuiltPage]) -> None:
    """On every page of the site; and each card is asked for."""
    wrong, words = [], 0
    for url, page in built.items():
        links = page.tree.xpath('//a[@class="hx-word"]')
        described = {link.get("aria-describedby"): link.get("href") for link in links}
        leads = {f"card-{urljoin(url, href).split('/')[-2]}" for href in described.values()}
        there = {card.get("id") for card in page.tree.xpath('//aside[@class="hx-words"]/div')}
        if not set(described) == leads == there or not {urljoin(url, h) for h in described.values()} <= set(
            built
        ):
            wrong.append(url)
        words += len(links)
    assert wrong == []
    assert words > len(built) / 10


def test_the_search_index_knows_nothing_of_marks(site: Path) -> None:
    """A term would else be found on every page that names it, by the words of its card."""
    for language in ("zh", "en"):
        index = (site / language / "assets" / "fulltext-index.js").read_text(encoding="utf-8")
        assert "glossary/" in index
        assert [mark for mark in ("hx-word", "card-", "aria-describedby") if mark in index] == []
