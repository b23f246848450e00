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
from generators.model.site import Site
from generators.pages.charts import MARKER
from generators.paths import Paths
from generators.plan import DrawnChart, api_of, data_of, pictures_of
from generators.site import finder, llms
from generators.site.heads import Head, head_of
from generators.site.languages import mark_chinese
from generators.site.linking import link
from generators.site.marking import Glossary, Marking
from generators.site.moving import Old, add_moved_parts, moved_by_page, write_moved
from generators.site.root import root_files
from generators.site.search import CONTENT, replace_search
from generators.site.twins import NAME, twin
from generators.writing import write_file, write_folder

_MARKERS = re.compile(MARKER.format(r"([a-z0-9-]+)"))


def finish(catalogue: Catalogue, paths: Paths, drawings: Mapping[tuple[str, Language], DrawnChart]) -> None:
    """Turn two built languages in build/site.next into one site."""
    site = paths.next_site
    for language in LANGUAGES:
        replace_search(site / language)  # before anything is drawn or marked in the pages
    heads = _finish_pages(catalogue, site, drawings)
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
    write_file(site / llms.FILE, llms.llms_text(catalogue, heads).encode("utf-8"))
    write_moved(catalogue, site)  # after the list of pages was made: none of these is one


def _finish_pages(
    catalogue: Catalogue, site: Path, drawings: Mapping[tuple[str, Language], DrawnChart]
) -> list[Head]:
    """Chinese first: what a page marks there is what its twin may mark in English."""
    glossary, held, heads = Glossary.of(catalogue.terms), dict[str, frozenset[str]](), []
    moved = moved_by_page(catalogue)
    for language in LANGUAGES:
        for page in sorted((site / language).rglob("*.html")):
            address = page.relative_to(site / language).as_posix().removesuffix("index.html")
            marking = Marking(glossary, language, address, held.get(address, frozenset()))
            tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
            add_moved_parts(tree, Old(catalogue, language, site / language, address, moved.get(address, ())))
            if page.name == "index.html":
                heads.append(head_of(tree, language, catalogue.site.base_url, address))
                _say_to_machines(tree, heads[-1], page, catalogue.site)
            html = _with_words_marked(tree, marking)
            held[address] = frozenset(marking.marked)
            write_file(page, _with_charts(html, language, drawings).encode("utf-8"))
    return heads


def _say_to_machines(tree: LexborHTMLParser, head: Head, page: Path, site: Site) -> None:
    """Give a page its graph and its twin in Markdown, before terms are marked and charts drawn in it."""
    link(tree, head, site)
    if article := tree.css_first(CONTENT):
        write_file(page.with_name(NAME), twin(article.html or "", head, site).encode("utf-8"))


def _with_words_marked(tree: LexborHTMLParser, marking: Marking) -> str:
    """Terms before Chinese in general, which is looked for only where no element says that it is Chinese."""
    marking.mark(tree)
    if marking.language != "zh":
        mark_chinese(tree)
    return tree.html or ""


def _with_charts(html: str, language: Language, drawings: Mapping[tuple[str, Language], DrawnChart]) -> str:
    def plot(match: re.Match[str]) -> str:
        drawing = drawings[match[1], language]
        return f'<div class="hx-drawing" aria-hidden="true" data-spec="{escape(drawing.spec)}">{drawing.svg}</div>'

    return _MARKERS.sub(plot, html)
