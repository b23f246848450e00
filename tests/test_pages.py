"""The pages of the finished site: two languages in step, every link and figure leading somewhere."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from conftest import BuiltPage, built_once, copy_project
from lxml import html
from uniform import uniform_edition, write_records

from generators.exports.bibtex import escaped
from generators.paths import Paths
from generators.site.search import HAN, INDEX

Built = dict[str, BuiltPage]
LANGUAGES = ("zh", "en")
ONE_HAN = re.compile(f"[{HAN}]")
CONTENT = '//article[contains(@class, "md-content__inner")]'


def pages_in(built: Built, language: str) -> dict[str, BuiltPage]:
    """The pages of one language by address, without the builder's 404."""
    return {
        page.address: page
        for page in built.values()
        if page.language == language and not page.address.endswith(".html")
    }


def pairs(built: Built) -> Iterator[tuple[str, html.HtmlElement, html.HtmlElement]]:
    """Each address with its Chinese and its English page."""
    zh, en = (pages_in(built, language) for language in LANGUAGES)
    for address in zh.keys() & en.keys():
        yield address, zh[address].tree, en[address].tree


def text_of(element: html.HtmlElement) -> str:
    """What is read, with white space drawn together."""
    return " ".join(element.text_content().split())


def test_both_languages_have_the_same_addresses(built: Built) -> None:
    """So the switch leads from every page to its twin."""
    zh, en = (sorted(pages_in(built, language)) for language in LANGUAGES)
    assert zh == en
    assert {"", "about/", "method/", "glossary/", "places/", "reports/", "topics/", "data/"} <= set(zh)


def test_both_languages_have_the_same_ids_in_the_same_order(built: Built) -> None:
    """Headings, figures, cards, charts and terms: a link with a fragment works in both.

    Not the hidden cards of marked words, to which no link leads: each language's text has its own.
    """

    def outline(tree: html.HtmlElement) -> list[tuple[str, str]]:
        seen = tree.xpath('//*[@id][not(ancestor::aside[@class="hx-words"])]')
        return [(element.tag, element.get("id")) for element in seen]

    assert [address for address, zh, en in pairs(built) if outline(zh) != outline(en)] == []


def test_no_id_stands_twice_on_a_page(built: Built) -> None:
    """A link to it would lead to the first."""
    twice = {
        url: found
        for url, page in built.items()
        if (found := [name for name, times in Counter(page.tree.xpath("//@id")).items() if times > 1])
    }
    assert twice == {}


def test_every_heading_has_a_plain_id(built: Built) -> None:
    """Numbered ids (`_1`) of Chinese headings would move whenever a heading is added above."""
    plain = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*$")
    headings = f"{CONTENT}//*[self::h1 or self::h2 or self::h3 or self::h4]"
    wrong = [
        (url, text_of(heading))
        for url, page in built.items()
        if page.language and not page.address.endswith(".html")
        for heading in page.tree.xpath(headings)
        if not plain.match(heading.get("id") or "")
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_one_title_one_heading_and_a_description(built: Built, language: str) -> None:
    """What a search engine shows of it, in the page's own language."""
    lacking = []
    for address, page in pages_in(built, language).items():
        titles = [text_of(title) for title in page.tree.xpath("/html/head/title")]
        says = page.tree.xpath('/html/head/meta[@name="description"]/@content')
        headings = page.tree.xpath(f"{CONTENT}//h1")
        complete = len(titles) == len(says) == len(headings) == 1 and titles[0] and says[0].strip()
        if not complete or page.tree.get("lang", "").partition("-")[0] != language:
            lacking.append(address)
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_of_a_language_have_the_same_title(built: Built, language: str) -> None:
    """In a list of tabs or of search results each is known by it."""
    titles = Counter(text_of(page.tree.find(".//title")) for page in pages_in(built, language).values())
    assert [title for title, times in titles.items() if times > 1] == []


def language_at(element: html.HtmlElement) -> str:
    """The language that a screen reader takes an element's text for."""
    return next((at.get("lang") for at in (element, *element.iterancestors()) if at.get("lang")), "")


def read_texts(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Each piece of text inside an element that people read, with its language."""
    for text in element.xpath(".//text()[not(parent::script)]"):
        holder = text.getparent().getparent() if text.is_tail else text.getparent()
        yield language_at(holder), " ".join(text.split())


def test_chinese_in_an_english_page_is_marked_as_chinese(built: Built) -> None:
    """Otherwise a screen reader spells it and a browser may pick a Japanese form of the character."""
    unmarked = [
        (address, text[:60])
        for address, page in pages_in(built, "en").items()
        for content in page.tree.xpath(CONTENT)
        for language, text in read_texts(content)
        if ONE_HAN.search(text) and not language.startswith("zh")
    ]
    assert unmarked == []


def test_no_tooltip_in_an_english_page_is_in_chinese(built: Built) -> None:
    """An attribute has the language of its element, and these have one only where the text is Chinese too."""
    found = [
        (address, name, value)
        for address, page in pages_in(built, "en").items()
        for content in page.tree.xpath(CONTENT)
        for element in content.iter(html.etree.Element)
        for name, value in element.attrib.items()
        if name in ("title", "alt", "aria-label", "placeholder") and ONE_HAN.search(value)
        if not language_at(element).startswith("zh")
    ]
    assert found == []


class Links:
    """Where links lead, by the files of the site alone."""

    def __init__(self, site: Path, built: Built) -> None:
        self.site = site
        self.base_url = built[""].tree.xpath('string(//link[@rel="canonical"]/@href)')
        self.ids = {page.file: set(page.tree.xpath("//@id")) for page in built.values()}

    def broken(self, url: str, link: str) -> bool:
        """Whether a link on the page at `url` leads to no file of this site, or to no id of that file."""
        target = urlsplit(urljoin(self.base_url + url, link))
        if target.scheme in ("mailto", "data"):
            return False
        if not target.geturl().startswith(self.base_url):
            return target.scheme != "https"
        path = unquote(target.path).removeprefix(urlsplit(self.base_url).path)
        file = self.site / (f"{path}index.html" if path.endswith("/") or not path else path)
        if file.is_dir():
            file /= "index.html"
        return not file.is_file() or bool(target.fragment and target.fragment not in self.ids[file])


def test_every_link_and_every_fragment_leads_somewhere(site: Path, built: Built) -> None:
    """Pages, files and ids of this site are looked up; addresses outside it have to be https."""
    links = Links(site, built)
    broken = [
        (url, link)
        for url, page in built.items()
        for link in page.tree.xpath("//@href | //@src | //@action | //@poster")
        if links.broken(url, link)
    ]
    assert broken == []


@pytest.mark.parametrize(
    "link", ["no-such-page/", "topics/#no-such-id", "http://example.org/", "../outside/"]
)
def test_the_reader_of_links_sees_a_broken_one(site: Path, built: Built, link: str) -> None:
    """The test above is worth only what it would find."""
    assert Links(site, built).broken("en/", link)


def cards_in(built: Built, language: str) -> dict[str, tuple[str, str]]:
    """Every source card of a language: the address of its page and the figure that it shows."""
    found: dict[str, tuple[str, str]] = {}
    for address, page in pages_in(built, language).items():
        for card in page.tree.xpath('//*[contains(concat(" ", @class, " "), " hx-card ")]'):
            name = card.get("id")
            assert name not in found, f"{name} has two cards: {found[name][0]} and {address}"
            found[name] = (address, text_of(card.xpath('.//*[@class="hx-card__main"]')[0]))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_leads_to_the_card_that_shows_it(built: Built, language: str) -> None:
    """The card says the same figure, so that nobody who follows the link is in doubt."""
    cards = cards_in(built, language)
    astray = []
    for address, page in pages_in(built, language).items():
        for link in page.tree.xpath('//a[contains(@class, "hx-amount")]'):
            folder, _, name = urljoin(f"/{address}", link.get("href")).partition("#")
            if cards.get(name) != (folder.removeprefix("/"), text_of(link)):
                astray.append((address, link.get("href"), text_of(link)))
    assert astray == []


def facts_of(site: Path) -> list[dict[str, Any]]:
    """The exported facts, in the order of the reports."""
    facts: list[dict[str, Any]] = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    return facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_exactly_one_source_card(site: Path, built: Built, language: str) -> None:
    """On the page of its indicator."""
    wanted = {fact["id"]: f"indicators/{fact['indicator']}/" for fact in facts_of(site)}
    assert {name: address for name, (address, _) in cards_in(built, language).items()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands_once_in_its_report_in_the_order_of_the_text(
    site: Path, built: Built, language: str
) -> None:
    """Under the section in which it was printed."""
    wanted: dict[str, list[tuple[str, str]]] = {}
    for fact in facts_of(site):
        entry = (f"article-{fact['article']}", fact["id"].partition(".")[2])
        wanted.setdefault(f"reports/{fact['source']}/", []).append(entry)
    found = {
        address: [
            (item.xpath("string(preceding::*[self::h2 or self::h3][1]/@id)"), item.get("id"))
            for item in page.tree.xpath('//ol[contains(@class, "hx-facts")]/li')
        ]
        for address, page in pages_in(built, language).items()
        if address.startswith("reports/") and address.count("/") == 2
    }
    assert found == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_publisher_date_section_and_anchor(site: Path, built: Built, language: str) -> None:
    """What a reader needs to find the place without us."""
    anchors = {fact["id"]: fact["anchor"] for fact in facts_of(site)}
    pages = pages_in(built, language)
    wrong = []
    for name, (address, _) in cards_in(built, language).items():
        card = pages[address].tree.get_element_by_id(name)
        named = len(card.xpath(".//dl/div[dt[normalize-space()] and dd[normalize-space()]]"))
        complete = named == len(card.xpath(".//dl/div")) >= 8
        if not complete or text_of(card.xpath(".//q")[0]) != anchors[name]:
            wrong.append(name)
    assert wrong == []


SIGNS = "甲_乙_ *丙* `丁` |戊 <巳> [庚](辛) {#x} \\壬 &amp; \"癸\" 'é' --- # ~~ {{ 8 }} <!--chart:y-->"
"""Everything that Markdown, HTML or a template would obey if it were not told that this is text."""
BOTH = {"zh": SIGNS, "en": SIGNS}
CHART_SIGNS = SIGNS.replace("{", "").replace("}", "")
"""In a chart's words braces hold the name of a fact."""
NAME = {"zh": "甲_乙_ *丙* & [庚]", "en": "甲_乙_ *丙* & [庚]"}
"""The theme sets the site's name into its header as it is, and its publisher chooses it."""
ANCHOR = "共314.7 <巳> *丙*"


def lay_out_signs(folder: Path) -> Paths:
    """An edition in which every text is full of signs."""
    paths = copy_project(folder)
    shutil.rmtree(paths.data)
    write_records(paths, uniform_edition(BOTH, name=NAME, anchor=ANCHOR))
    return paths


@pytest.fixture(scope="session")
def full_of_signs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The finished site of that edition."""
    return built_once(tmp_path_factory, worker_id, "signs", lay_out_signs)


def not_intact(text: str) -> bool:
    """Whether a text holds signs of the data otherwise than as they were written."""
    for written in (SIGNS, CHART_SIGNS, " ".join(CHART_SIGNS.split()), NAME["en"], ANCHOR):
        in_json = json.dumps(written, ensure_ascii=False)[1:-1]
        text = text.replace(written, "").replace(in_json, "").replace(escaped(written), "")
    return bool(re.search("[甲乙丙丁戊巳庚辛壬癸]", text))


def pieces_of(tree: html.HtmlElement) -> Iterator[str]:
    """Every text and every attribute of a page, where words of one text may stand in several elements.

    What is said to machines alone is taken out and given as it was before it was written for a script.
    """
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        yield json.dumps(json.loads(script.text), ensure_ascii=False)
        script.drop_tree()
    yield tree.text_content()
    for element in tree.iter(html.etree.Element):
        yield from element.attrib.values()


def test_signs_in_data_are_shown_and_never_obeyed(full_of_signs: Path) -> None:
    """Not by Markdown, not by HTML, not by a template, not by what takes in the charts."""
    obeyed = [
        (file.relative_to(full_of_signs).as_posix(), piece[:80])
        for file in full_of_signs.rglob("index.html")
        if file.parent.name != "method"
        for piece in pieces_of(html.fromstring(file.read_bytes()))
        if not_intact(piece)
    ]
    assert obeyed == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["glossary/t", "indicators/i", "places/p", "reports/s", "topics/o"])
def test_signs_stand_in_heading_title_and_description_as_they_were_written(
    full_of_signs: Path, language: str, address: str
) -> None:
    """Three places that are filled in three ways."""
    tree = html.fromstring((full_of_signs / language / address / "index.html").read_bytes())
    assert [text_of(heading) for heading in tree.xpath(f"{CONTENT}//h1")] == [SIGNS]
    assert SIGNS in text_of(tree.find(".//title"))
    assert SIGNS in tree.xpath('string(//meta[@name="description"]/@content)')


@pytest.mark.parametrize("language", LANGUAGES)
def test_signs_stand_in_the_full_text_as_they_were_written(full_of_signs: Path, language: str) -> None:
    """It is a script, and what it holds is shown as text."""
    script = (full_of_signs / language / "assets" / INDEX).read_text(encoding="utf-8")
    texts = [
        text
        for address, title, _, parts in json.loads(script.partition("=")[2].rstrip(";\n"))
        if address != "method/"
        for text in [title, *(text for part in parts for text in part)]
    ]
    assert [text for text in texts if not_intact(text)] == []
    assert any(SIGNS in text for text in texts)
