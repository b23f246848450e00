"""A report's charts as paper shows them: the site's drawings in colours that stay apart in grey."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generators.books.public import PublicViews
from generators.charts import look
from generators.charts.rows import drawn
from generators.charts.specs import spec_of
from generators.charts.svg import svg_of
from generators.model.chart import Chart
from generators.model.source import Source
from generators.pages.charts import ChartView, chart_view

SANS = "Noto Sans SC"
"""The face of figures and headings, which comes with the project and not with the machine."""
INK, LINE, PALE = "#000000", "#777777", "#e6e6e6"
OUTLINED = f'fill="#ffffff" stroke="{INK}"'
ON_PAPER = {
    f'fill="{look.TARGET}" opacity="0.7"': f'fill="{INK}"',
    f'fill="{look.TARGET}" stroke="{look.TARGET}"': OUTLINED,
    f'fill="{look.TARGET}"': OUTLINED,
    f'stroke="{look.TRACK}"': f'stroke="{LINE}"',
    look.TRACK: PALE,
    look.ACTUAL: "#14505a",
    look.FONT: SANS,
}
"""What takes the place of a screen's colours and faces, in this order: print may be grey, so what was is filled, what
is aimed at has an outline, and a tick beside a bar is black."""


@dataclass(frozen=True)
class PrintedChart:
    """A chart with its drawing."""

    view: ChartView
    svg: str


def charts(source: Source, views: PublicViews, cache: Path) -> tuple[PrintedChart, ...]:
    """All charts of a report, in the order of data/charts.yml."""
    own = (chart for chart in views.catalogue.charts if chart.source == source.id)
    return tuple(PrintedChart(chart_view(chart, views), _drawing(chart, views, cache)) for chart in own)


def _drawing(chart: Chart, views: PublicViews, cache: Path) -> str:
    svg = svg_of(spec_of(drawn(chart, views.catalogue, views.language)), cache)
    for screen, paper in ON_PAPER.items():
        svg = svg.replace(screen, paper)
    return svg
