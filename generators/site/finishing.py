"""One pass over the built site: charts into their pages, the search index, what both languages share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from generators.charts.svg import bundle
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.pages.charts import MARKER
from generators.paths import Paths
from generators.plan import DrawnChart, data_of
from generators.site.root import root_files
from generators.site.search import rewritten
from generators.writing import write_file, write_folder

_MARKERS = re.compile(MARKER.format(r"([a-z0-9-]+)"))


def finish(catalogue: Catalogue, paths: Paths, drawings: Mapping[tuple[str, Language], DrawnChart]) -> None:
    """Turn two built languages in build/site.next into one site."""
    site = paths.next_site
    for language in LANGUAGES:
        for page in sorted((site / language).rglob("*.html")):
            _take_in_charts(page, language, drawings)
        index = site / language / "search" / "search_index.json"
        write_file(index, rewritten(index.read_text(encoding="utf-8")).encode("utf-8"))
        for left in ("sitemap.xml", "sitemap.xml.gz"):
            (site / language / left).unlink(missing_ok=True)
    write_folder(site / "data", data_of(catalogue, dict(drawings)))
    write_file(site / "assets" / "vega.js", bundle(paths.cache).encode("utf-8"))
    pages = sorted(p.parent.relative_to(site / "zh").as_posix() for p in (site / "zh").rglob("index.html"))
    for name, content in root_files(catalogue, pages):
        write_file(site / name, content.encode("utf-8"))


def _take_in_charts(
    page: Path, language: Language, drawings: Mapping[tuple[str, Language], DrawnChart]
) -> None:
    html = page.read_text(encoding="utf-8")
    if MARKER.partition("{}")[0] not in html:
        return

    def plot(match: re.Match[str]) -> str:
        drawing = drawings[match[1], language]
        return f'<div class="hx-drawing" data-spec="{escape(drawing.spec)}">{drawing.svg}</div>'

    write_file(page, _MARKERS.sub(plot, html).encode("utf-8"))
