"""Vega-Lite specifications through Altair, the only module that imports it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import altair as alt

from generators.charts import look
from generators.charts.rows import Drawn, Point

Record = dict[str, Any]
Align = Literal["left", "center", "right"]
ALIGNS: tuple[Align, ...] = ("left", "center", "right")


def spec_of(chart: Drawn) -> Record:
    """The specification of a chart, without the words around it: title and table are the page's."""
    layers, height = DRAWERS[chart.kind](chart)
    drawing = alt.layer(*layers).properties(width=look.WIDTH, height=height)
    spec: Record = drawing.configure(**look.CONFIG).to_dict(validate=False)
    spec.pop("$schema", None)
    return spec


def _data(records: list[Record]) -> alt.InlineData:
    return alt.InlineData(values=records)


def _record(point: Point, row: int) -> Record:
    return {
        "row": row,
        "label": point.label,
        "size": float(point.number),
        "text": point.text,
        "fill": look.FILL[point.status],
    }


def _line_of_text(base: alt.Chart, value: str = "text") -> list[alt.Chart]:
    """Label at the left and figure at the right, above each bar."""
    y = alt.Y("y:Q", scale=None)
    style: Record = {"baseline": "alphabetic", "fontSize": 12.5, "color": look.INK}
    label = base.mark_text(align="left", x=0, **style).encode(y=y, text=alt.Text("label:N"))
    figure = base.mark_text(align="right", x=look.WIDTH, fontWeight=600, **style).encode(
        y=y, text=alt.Text(f"{value}:N")
    )
    return [label, figure]


def _bar(records: list[Record], field: str, colour: Any, scale: alt.Scale) -> alt.Chart:
    mark = alt.Chart(_data(records)).mark_bar(orient="horizontal", height=look.BAR, cornerRadiusEnd=2)
    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("text:N", title="  ")]
    bar: alt.Chart = mark.encode(
        x=alt.X(f"{field}:Q", scale=scale, axis=None, stack=None),
        y=alt.Y("bar:Q", scale=None, axis=None),
        color=colour,
        tooltip=tooltip,
    )
    return bar


def _placed(records: list[Record]) -> list[Record]:
    for n, record in enumerate(records):
        record.update(y=n * look.ROW + 15, bar=n * look.ROW + 22 + look.BAR / 2)
    return records


def _bars(chart: Drawn) -> tuple[list[alt.Chart], int]:
    records = _placed([_record(row[0], n) for n, row in enumerate(chart.rows)])
    top = max(record["size"] for record in records) or 1
    return _with_track(records, top), len(records) * look.ROW


def _parts(chart: Drawn) -> tuple[list[alt.Chart], int]:
    records = _placed([_record(row[0], n) for n, row in enumerate(chart.rows)])
    return _with_track(records, float(chart.whole or 1)), len(records) * look.ROW


def _with_track(records: list[Record], top: float) -> list[alt.Chart]:
    scale = alt.Scale(domain=[min(0, *(r["size"] for r in records)), max(0, top)], range=[0, look.WIDTH])
    for record in records:
        record["top"] = max(0, top)
    track = _bar(records, "top", alt.value(look.TRACK), scale)
    fill = _bar(records, "size", alt.Color("fill:N", scale=None), scale)
    return [track, fill, *_line_of_text(alt.Chart(_data(records)))]


def _targets(chart: Drawn) -> tuple[list[alt.Chart], int]:
    """Each row to its own scale: the bar is what was, the tick what is aimed at."""
    records = []
    for n, (was, aim) in enumerate(chart.rows):
        longest = max(was.number, aim.number) or 1
        record = _record(was, n) | {"size": float(was.number / longest), "aim": float(aim.number / longest)}
        records.append(record | {"text": f"{was.short} → {aim.short}"})
    layers = _with_track(_placed(records), 1)
    ticks = alt.Chart(_data(records)).mark_tick(
        thickness=3, size=look.BAR + 8, color=look.TARGET, orient="vertical"
    )
    scale = alt.Scale(domain=[0, 1], range=[0, look.WIDTH])
    layers.append(ticks.encode(x=alt.X("aim:Q", scale=scale), y=alt.Y("bar:Q", scale=None)))
    return layers, len(records) * look.ROW


def _path(chart: Drawn) -> tuple[list[alt.Chart], int]:
    """A strip for each indicator, each to its own scale from zero; years run left to right for all."""
    strips = [_strip(row, n, chart) for n, row in enumerate(chart.rows)]
    records = [record for strip in strips for record in strip]
    heads = [
        {"label": row[0].label, "text": "", "y": n * look.STRIP + 15} for n, row in enumerate(chart.rows)
    ]
    x, y = alt.X("px:Q", scale=None, axis=None), alt.Y("py:Q", scale=None, axis=None)
    base = alt.Chart(_data(records))
    line = base.mark_line(strokeWidth=2, color=look.TRACK).encode(x=x, y=y, detail="row:N", order="year:Q")
    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("text:N", title="  ")]
    dots = base.mark_point(size=70, strokeWidth=2, opacity=1).encode(
        x=x,
        y=y,
        stroke=alt.Stroke("fill:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        tooltip=tooltip,
    )
    years = alt.Y("foot:Q", scale=None, axis=None)
    words = [words for align in ALIGNS for words in _words_at(records, align, x=x, figure=y, year=years)]
    return [line, dots, *words, *_line_of_text(alt.Chart(_data(heads)))[:1]], len(chart.rows) * look.STRIP


def _words_at(
    records: list[Record], align: Align, *, x: alt.X, figure: alt.Y, year: alt.Y
) -> list[alt.Chart]:
    """Figures above the points and years below: those at the edges are turned inwards, so that none is cut off."""
    base = alt.Chart(_data([record for record in records if record["align"] == align]))
    shift = {"left": -5, "center": 0, "right": 5}[align]
    above = base.mark_text(align=align, dx=shift, dy=-11, fontSize=12, fontWeight=600, color=look.INK)
    below = base.mark_text(align=align, dx=shift, baseline="top", fontSize=11, color=look.MUTED)
    return [above.encode(x=x, y=figure, text="short:N"), below.encode(x=x, y=year, text="year:N")]


def _strip(row: tuple[Point, ...], n: int, chart: Drawn) -> list[Record]:
    years = [point.year for strip in chart.rows for point in strip]
    first, last = min(years), max(years)
    top = float(max(point.number for point in row)) or 1
    room, foot = look.STRIP - 62, (n + 1) * look.STRIP - 20
    margin, edges = 6, {first: "left", last: "right"}
    return [
        _record(point, n)
        | {
            "short": point.short,
            "year": point.year,
            "px": margin + (look.WIDTH - 2 * margin) * (point.year - first) / max(1, last - first),
            "py": foot - 8 - (room - 8) * float(point.number) / top,
            "foot": foot,
            "align": edges.get(point.year, "center"),
        }
        for point in row
    ]


DRAWERS: dict[str, Callable[[Drawn], tuple[list[alt.Chart], int]]] = {
    "bars": _bars,
    "parts": _parts,
    "targets": _targets,
    "path": _path,
}
"""How each kind is drawn: its layers and its height in px."""
