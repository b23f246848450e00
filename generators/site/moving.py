"""Old addresses of the finished site: pages and parts of pages that lead to what took their place.

All of it is static: a page forwards by its head and says in words where to; a part of a page that still stands keeps
an element with its id. Neither is in the sitemap, the finder or the full text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.edition import TAGS
from generators.language.words import words
from generators.model.base import LANGUAGES, Language
from generators.pages.page import TEMPLATES
from generators.site.languages import with_chinese_marked
from generators.site.search import CONTENT
from generators.writing import write_file

Ending = Literal["moved", "withdrawn"]
HEADING = "hx-moved"
WITHDRAWN = addresses.correction("")
"""What leads to a correction is gone for good."""


@dataclass(frozen=True)
class Way:
    """Where an old address leads, seen from its page in one language."""

    id: str
    """Of a part of a page; empty for the page."""
    to: str
    """The address at the end of the way."""
    href: str
    title: str
    public: str

    @property
    def ending(self) -> Ending:
        """Whether something took its place, or a correction says why nothing did."""
        return "withdrawn" if self.to.startswith(WITHDRAWN) else "moved"


@dataclass(frozen=True)
class Old:
    """The old addresses of one language on one page."""

    catalogue: Catalogue
    language: Language
    folder: Path
    """The finished pages of the language."""
    address: str
    moved: Sequence[str]
    """Those of the page itself, where it moved, and of its parts."""

    def ways(self) -> list[Way]:
        """Where each of them leads, the page's own first."""
        to = {old: self.catalogue.moves.to[old] for old in self.moved}
        titles = {page: self._title(page) for page in {new.partition("#")[0] for new in to.values()}}
        return [self._way(old, new, titles[new.partition("#")[0]]) for old, new in to.items()]

    def _way(self, old: str, to: str, title: str) -> Way:
        public = f"{self.catalogue.site.base_url}{self.language}/{to}"
        return Way(old.partition("#")[2], to, addresses.link(to, seen_from=self.address), title, public)

    def _title(self, page: str) -> str:
        """The title of the page at the end of a way, without the name of the site."""
        tree = LexborHTMLParser((self.folder / page / "index.html").read_text(encoding="utf-8"))
        title = tree.css_first("title")
        name = self.catalogue.site.name.in_(self.language)
        return title.text().strip().removesuffix(f" · {name}") if title is not None else page


def moved_by_page(catalogue: Catalogue) -> Mapping[str, Sequence[str]]:
    """The old addresses on each page that has any."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for old in sorted(catalogue.moves.to):
        if not old.startswith("/"):
            pages[old.partition("#")[0]].append(old)
    return pages


def add_moved_parts(tree: LexborHTMLParser, old: Old) -> None:
    """Say at the end of a page that still stands which parts moved from it, each under its old id."""
    article = tree.css_first(CONTENT)
    if article is not None and old.moved:
        section = tree.create_node("section")
        section.attrs["class"], section.attrs["aria-labelledby"] = "hx-moved", HEADING
        parts = _said(old.ways(), old.language)
        section.inner_html = _filled("moved-parts", old.language, heading=HEADING, parts=parts)
        article.insert_child(section)


def write_moved(catalogue: Catalogue, site: Path) -> None:
    """Write a page at each old address of a page, and what a file became under its old name."""
    to = catalogue.moves.to
    for language in LANGUAGES:
        for page, moved in moved_by_page(catalogue).items():
            if page in to:
                text = _page(Old(catalogue, language, site / language, page, moved))
                write_file(site / language / page / "index.html", text.encode("utf-8"))
    for old, new in to.items():
        if old.startswith("/") and new.startswith("/"):
            write_file(site / old[1:], (site / new[1:]).read_bytes())


def _page(old: Old) -> str:
    """The page forwards readers only if all that stood on it went to the same page: a browser knows no more."""
    way, *parts = old.ways()
    word = words(old.language)
    text = _filled(
        "moved-page",
        old.language,
        lang=TAGS[old.language],
        name=old.catalogue.site.name.in_(old.language),
        home=addresses.link(addresses.HOME, seen_from=old.address),
        heading=word[f"address_{way.ending}"],
        lead=word[f"address_lead_{way.ending}"],
        way=way,
        forward={part.to.partition("#")[0] for part in parts} <= {way.to.partition("#")[0]},
        parts=_said(parts, old.language),
    )
    return text if old.language == "zh" else with_chinese_marked(text)


def _said(ways: list[Way], language: Language) -> list[dict[str, str]]:
    """Ways as a template lists them."""
    word = words(language)
    return [
        {"id": way.id, "how": word[f"part_{way.ending}"], "href": way.href, "title": way.title}
        for way in ways
    ]


def _filled(template: str, language: Language, **view: object) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(f"{template}.html.jinja").render(w=words(language), **view)
