"""The index of the full text: what the pages say, cut at their headings, as a script for each language.

The texts stay as readers see them. `docs/shared/assets/fulltext.js` folds them and what is typed alike, so what the
two must agree on stands in one place.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generators.writing import write_file

HAN = "㐀-䶿一-鿿豈-﫿"
"""Chinese characters, for a character class."""
INDEX = "fulltext-index.js"
BREAK = "\u200b"
"""What the builder sets between Chinese words in its own index."""
CONTENT = "article.md-content__inner"
REPEATED = ", ".join(
    (
        "[data-search-exclude], svg, script, style",
        ".hx-crumbs, .hx-letters, .hx-permalink, .hx-hint, .hx-chart__links, thead, dt, caption",  # signposts
        ".hx-terms, .hx-chips, #more, #more + ul",  # names of other pages
        "#cite, .hx-cite, .hx-citations",
        ".hx-card__public, .hx-card .hx-lines > div:not(:has(.hx-anchor))",  # what the page's own table says
        ".hx-more a[rel]",
    )
)
"""What stands on many pages in the same words, and would be found on all of them."""
HEADINGS = {"h1", "h2", "h3"}
CARD, CARD_HEAD = "hx-card", "hx-card__head"
INLINE = {"a", "abbr", "b", "bdi", "button", "cite", "code", "em", "i"} | {
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "wbr",
}
"""Elements that stand inside a line; every other one begins and ends a line."""
PIECES = {"span", "strong"}
"""Inside a line too, but with a class they are pieces that style alone keeps apart."""


@dataclass(frozen=True)
class Section:
    """A piece of a page with an address of its own; the first of a page has none."""

    fragment: str
    heading: str
    text: str


def sections(html: str) -> list[Section]:
    """A page's texts in their order, each under the nearest heading or source card that has an id."""
    content = LexborHTMLParser(html).css_first(CONTENT)
    if content is None:
        return []
    cut = _Cut({node.mem_id for node in content.css(REPEATED)})
    cut.read(content)
    return [section for section in cut.sections() if section.text or not section.fragment]


@dataclass
class _Piece:
    fragment: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Cut:
    """A walk through a page. A card ends where it closes; what follows belongs to the heading before it."""

    def __init__(self, repeated: set[int]) -> None:
        self._repeated = repeated
        self._now = _Piece("")
        self._pieces = [self._now]

    def sections(self) -> list[Section]:
        """What has been read, each text in one line."""
        return [Section(piece.fragment, _line(piece.heading), _line(piece.text)) for piece in self._pieces]

    def read(self, node: LexborNode, *, heading: bool = False) -> None:
        """Everything below an element; `heading` if that is the name of the piece and not its text."""
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._write(child.text_content or "", heading=heading)
            elif child.mem_id not in self._repeated:
                self._enter(child, heading=heading)

    def _enter(self, node: LexborNode, *, heading: bool) -> None:
        before, classes = self._now, (node.attributes.get("class") or "").split()
        if node.id and (node.tag in {"h2", "h3"} or CARD in classes):
            self._now = _Piece(node.id)
            self._pieces.append(self._now)
        names = heading or node.tag in HEADINGS or CARD_HEAD in classes
        gap = "" if node.tag in INLINE and not (node.tag in PIECES and classes) else " "
        self._write(gap, heading=names)
        self.read(node, heading=names)
        if CARD in classes:
            self._now = before
        self._write(gap, heading=names)

    def _write(self, text: str, *, heading: bool) -> None:
        (self._now.heading if heading else self._now.text).append(text)


def _line(pieces: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def fulltext_script(builders_index: str, html_at: Callable[[str], str]) -> str:
    """The index of one language: [address, title, weight, [[fragment, heading, text] …]] for each page.

    Titles and weights come from the builder's own index, where a page that is not to be found does not stand. A
    script and no JSON: a browser fetches no data for pages that are opened as files.
    """
    entries = [entry for entry in json.loads(builders_index)["docs"] if "#" not in entry["location"]]
    pages = [
        [
            entry["location"],
            unescape(entry["title"].replace(BREAK, "")),
            entry.get("boost", 1),
            [[cut.fragment, cut.heading, cut.text] for cut in sections(html_at(entry["location"]))],
        ]
        for entry in entries
    ]
    text = json.dumps(pages, ensure_ascii=False, separators=(",", ":"))
    return f"window.hxFullTextIndex={_for_script(text)};\n"


def _for_script(text: str) -> str:
    """JSON that ends no script and no line of one."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def replace_search(folder: Path) -> None:
    """Put one language's full text in the place of the theme's search, whose parts no page asks for."""

    def html_at(address: str) -> str:
        return (folder / address / "index.html").read_text(encoding="utf-8")

    builders = folder / "search" / "search_index.json"
    script = fulltext_script(builders.read_text(encoding="utf-8"), html_at)
    write_file(folder / "assets" / INDEX, script.encode("utf-8"))
    for left in ("search", "assets/javascripts/lunr", "assets/javascripts/workers"):
        shutil.rmtree(folder / left)
