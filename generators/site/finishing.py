"""One pass over the built site: charts, the language of words, the indexes, what both languages share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from generators.charts.svg import bundle
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.pages.charts import MARKER
from generators.paths import Paths
from generators.plan import DrawnChart, data_of
from generators.site import finder
from generators.site.languages import chinese_marked
from generators.site.root import root_files
from generators.site.search import rewritten
from generators.writing import write_file, write_folder

_MARKERS = re.compile(MARKER.format(r"([a-z0-9-]+)"))


def finish(catalogue: Catalogue, paths: Paths, drawings: Mapping[tuple[str, Language], DrawnChart]) -> None:
    """Turn two built languages in build/site.next into one site."""
    site = paths.next_site
    for language in LANGUAGES:
        for page in sorted((site / language).rglob("*.html")):
            html = _with_charts(page.read_text(encoding="utf-8"), language, drawings)
            write_file(page, (html if language == "zh" else chinese_marked(html)).encode("utf-8"))
        index = site / language / "search" / "search_index.json"
        write_file(index, rewritten(index.read_text(encoding="utf-8")).encode("utf-8"))
        for left in ("sitemap.xml", "sitemap.xml.gz"):
            (site / language / left).unlink(missing_ok=True)
    write_folder(site / "data", data_of(catalogue, dict(drawings)))
    write_file(site / "assets" / "vega.js", bundle(paths.cache).encode("utf-8"))
    write_file(site / "assets" / finder.NAME, finder.index_script(catalogue).encode("utf-8"))
    pages = sorted(p.parent.relative_to(site / "zh").as_posix() for p in (site / "zh").rglob("index.html"))
    for name, content in root_files(catalogue, pages):
        write_file(site / name, content.encode("utf-8"))


def _with_charts(html: str, language: Language, drawings: Mapping[tuple[str, Language], DrawnChart]) -> str:
    def plot(match: re.Match[str]) -> str:
        drawing = drawings[match[1], language]
        return f'<div class="hx-drawing" aria-hidden="true" data-spec="{escape(drawing.spec)}">{drawing.svg}</div>'

    return _MARKERS.sub(plot, html)
