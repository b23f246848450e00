"""The index of the full text: what the pages say, cut at their headings, as a script for each language.

The texts stay as readers see them. `docs/shared/assets/fulltext.js` folds them and what is typed alike, so what the
two must agree on stands in one place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

HAN = "㐀-䶿一-鿿豈-﫿"
BREAK = "\u200b"
"""What the builder sets between Chinese words in its own index."""
CONTENT = "article.md-content__inner"
REPEATED = ", ".join(
    (
        "[data-search-exclude], svg, script, style",
        ".hx-crumbs, .hx-letters, .hx-permalink, .hx-hint, .hx-chart__links, thead, dt, caption",  # signposts
        ".hx-terms, .hx-chips, #more, #more + ul",  # names of other pages
        "#cite, .hx-citation, .hx-search-only",
        ".hx-card__public, .hx-card .hx-lines > div:not(:has(.hx-anchor))",  # what the page's own table says
        ".hx-more a[rel]",
    )
)
"""What stands on many pages in the same words, and would be found on all of them."""
HEADINGS = {"h1", "h2", "h3"}
CARD, CARD_HEAD = "hx-card", "hx-card__head"
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup"}
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


class _Cut:
    """A walk through a page. A card ends where it closes; what follows belongs to the heading before it."""

    def __init__(self, repeated: set[int]) -> None:
        self._repeated = repeated
        self._pieces: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._now = self._pieces[0]

    def read(self, node: LexborNode, *, heading: bool = False) -> None:
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._now[1 if heading else 2].append(child.text_content or "")
            elif child.mem_id not in self._repeated:
                self._enter(child, heading=heading)

    def sections(self) -> list[Section]:
        return [Section(fragment, _line(heading), _line(text)) for fragment, heading, text in self._pieces]

    def _enter(self, node: LexborNode, *, heading: bool) -> None:
        before, classes = self._now, (node.attributes.get("class") or "").split()
        if node.id and (node.tag in HEADINGS or CARD in classes):
            self._begin("" if node.tag == "h1" else node.id)
        heading = heading or node.tag in HEADINGS or CARD_HEAD in classes
        gap = "" if node.tag in INLINE and not (node.tag in PIECES and classes) else " "
        self._now[1 if heading else 2].append(gap)
        self.read(node, heading=heading)
        self._now[1 if heading else 2].append(gap)
        if CARD in classes:
            self._now = before

    def _begin(self, fragment: str) -> None:
        if fragment:
            self._pieces.append((fragment, [], []))
            self._now = self._pieces[-1]


def _line(pieces: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def fulltext_script(pages: Mapping[str, str], builders_index: str) -> str:
    """The index of one language: [address, title, weight, [[fragment, heading, text] …]] for each page.

    Takes the pages' HTML by address, and their titles and weights from the builder's own index, where a page that
    is not to be found does not stand. A script and no JSON: from file:// a browser fetches no data.
    """
    entries = [entry for entry in json.loads(builders_index)["docs"] if "#" not in entry["location"]]
    index = [
        [
            entry["location"],
            unescape(entry["title"].replace(BREAK, "")),
            entry.get("boost", 1),
            [[part.fragment, part.heading, part.text] for part in sections(pages[entry["location"]])],
        ]
        for entry in entries
    ]
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"window.hxFullTextIndex={text};\n"
