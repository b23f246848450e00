"""One pass over the built site: the indexes, terms, charts, the language of words, what both languages share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from generators.charts.svg import bundle
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.pages.charts import MARKER
from generators.paths import Paths
from generators.plan import DrawnChart, api_of, data_of, pictures_of
from generators.site import finder
from generators.site.languages import mark_chinese
from generators.site.marking import Glossary, Marking
from generators.site.moving import Old, add_moved_parts, moved_by_page, write_moved
from generators.site.root import root_files
from generators.site.search import replace_search
from generators.writing import write_file, write_folder

_MARKERS = re.compile(MARKER.format(r"([a-z0-9-]+)"))


def finish(catalogue: Catalogue, paths: Paths, drawings: Mapping[tuple[str, Language], DrawnChart]) -> None:
    """Turn two built languages in build/site.next into one site."""
    site = paths.next_site
    for language in LANGUAGES:
        replace_search(site / language)  # before anything is drawn or marked in the pages
    _finish_pages(catalogue, site, drawings)
    for language in LANGUAGES:
        for left in ("sitemap.xml", "sitemap.xml.gz"):
            (site / language / left).unlink(missing_ok=True)
    write_folder(site / "data", data_of(catalogue, dict(drawings)))
    for picture in pictures_of(catalogue, paths.cache):
        write_file(site / picture.path, picture.make())
    write_folder(site / "api", api_of(catalogue))
    write_file(site / "assets" / "vega.js", bundle(paths.cache).encode("utf-8"))
    write_file(site / "assets" / finder.NAME, finder.index_script(catalogue).encode("utf-8"))
    pages = sorted(p.parent.relative_to(site / "zh").as_posix() for p in (site / "zh").rglob("index.html"))
    for name, content in root_files(catalogue, pages):
        write_file(site / name, content.encode("utf-8"))
    write_moved(catalogue, site)  # after the list of pages was made: none of these is one


def _finish_pages(
    catalogue: Catalogue, site: Path, drawings: Mapping[tuple[str, Language], DrawnChart]
) -> None:
    """Chinese first: what a page marks there is what its twin may mark in English."""
    glossary, held = Glossary.of(catalogue.terms), dict[str, frozenset[str]]()
    moved = moved_by_page(catalogue)
    for language in LANGUAGES:
        for page in sorted((site / language).rglob("*.html")):
            address = page.relative_to(site / language).as_posix().removesuffix("index.html")
            marking = Marking(glossary, language, address, held.get(address, frozenset()))
            old = Old(catalogue, language, site / language, address, moved.get(address, ()))
            html = _with_words_marked(page.read_text(encoding="utf-8"), marking, old)
            held[address] = frozenset(marking.marked)
            write_file(page, _with_charts(html, language, drawings).encode("utf-8"))


def _with_words_marked(html: str, marking: Marking, old: Old) -> str:
    """First what moved from the page; then terms; then Chinese, where no element says so already."""
    tree = LexborHTMLParser(html)
    add_moved_parts(tree, old)
    marking.mark(tree)
    if marking.language != "zh":
        mark_chinese(tree)
    return tree.html or html


def _with_charts(html: str, language: Language, drawings: Mapping[tuple[str, Language], DrawnChart]) -> str:
    def plot(match: re.Match[str]) -> str:
        drawing = drawings[match[1], language]
        return f'<div class="hx-drawing" aria-hidden="true" data-spec="{escape(drawing.spec)}">{drawing.svg}</div>'

    return _MARKERS.sub(plot, html)
