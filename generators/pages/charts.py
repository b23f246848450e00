"""A chart as a page shows it: words, a place for the drawing, and the table of the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

from generators.charts.rows import Drawn, Point, drawn, every_point
from generators.derive import addresses
from generators.exports import cited
from generators.language.words import words
from generators.model.chart import Chart
from generators.pages.citing import FormView, cite_views
from generators.pages.views import Views

MARKER = "<!--chart:{}-->"
"""Where the finished HTML takes in a chart's drawing."""


@dataclass(frozen=True)
class ChartLine:
    """A line of the table beside a chart."""

    label: str
    when: str
    text: str
    status: str
    card: str


@dataclass(frozen=True)
class ChartView:
    """A chart in one language on one page."""

    id: str
    title: str
    subtitle: str
    note: str
    marker: str
    lines: tuple[ChartLine, ...]
    svg: str
    csv: str
    several: bool
    cite: list[FormView]


def chart_view(chart: Chart, views: Views) -> ChartView:
    """A chart for a page."""
    shown = drawn(chart, views.catalogue, views.language)
    folder = f"data/charts/{chart.id}"
    return ChartView(
        id=chart.id,
        title=shown.title,
        subtitle=shown.subtitle,
        note=shown.note,
        marker=MARKER.format(chart.id),
        lines=tuple(_line(point, views) for point in every_point(shown)),
        svg=addresses.shared_link(f"{folder}.{views.language}.svg", seen_from=views.address),
        csv=addresses.shared_link(f"{folder}.csv", seen_from=views.address),
        several=_mixed(shown),
        cite=cite_views(cited.chart(chart, views.catalogue), views.language),
    )


def _mixed(chart: Drawn) -> bool:
    return len({point.status for point in every_point(chart)}) > 1


def _line(point: Point, views: Views) -> ChartLine:
    status = words(views.language)[f"status_{point.status}"]
    figure = views.figure(point.fact)
    return ChartLine(point.label, figure.when, figure.main, status, figure.card)


def charts_of(views: Views, *, topic: str = "", source: str = "") -> list[ChartView]:
    """The charts of a topic or of a source, in the order of data/charts.yml."""
    charts = views.catalogue.charts
    return [
        chart_view(c, views)
        for c in charts
        if (topic and c.topic == topic) or (source and c.source == source)
    ]
