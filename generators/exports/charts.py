"""The numbers behind a chart, and its drawing as a file of its own."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import get_args

from generators.charts import look
from generators.charts.rows import Drawn, drawn, every_point
from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.base import LANGUAGES, Text
from generators.model.chart import Chart
from generators.model.fact import NUMBER, Status

COLUMNS: dict[str, Column] = {
    "label_zh": Column(zh="图中的中文标签", en="what stands beside it in the chart, in Chinese"),
    "label_en": Column(zh="图中的英文标签", en="the same in English"),
    "year": Column(zh="年份", en="the year", type="integer"),
    "status": Column(
        zh="状态", en="actual, target, plan or baseline", values=get_args(Status), words="status_"
    ),
    "value": Column(zh="数值，如原文所印", en="the value as printed", pattern=NUMBER, unit_in="unit"),
    "unit": Column(zh="原文单位", en="the unit as printed", optional=True),
    "fact": Column(zh="数字在 facts.csv 中的编号", en="the figure's id in facts.csv", refers="facts.id"),
}
"""Each column of a chart's table, in order."""
TITLE, SUBTITLE = 13, 10.5
"""Sizes of the words above the drawing, in px."""
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
_PIECES = re.compile(rf"(?:[{_WIDE}]|[^\s{_WIDE}]+)[，。；：！？、）》”’]*\s*")


def as_csv(chart: Chart, catalogue: Catalogue) -> str:
    """The points of a chart, in the units printed."""
    zh, en = (every_point(drawn(chart, catalogue, language)) for language in ("zh", "en"))
    rows = []
    for chinese, english in zip(zh, en, strict=True):
        rows.append(
            {
                "label_zh": chinese.label,
                "label_en": english.label,
                "year": str(chinese.year),
                "status": chinese.status,
                "value": chinese.value,
                "unit": chinese.unit,
                "fact": chinese.fact.key,
            }
        )
    return table(tuple(COLUMNS), rows)


def title(chart: Chart, catalogue: Catalogue) -> Text:
    """What a chart shows, in both languages."""
    zh, en = (drawn(chart, catalogue, language).title for language in LANGUAGES)
    return Text(zh=zh, en=en)


def standalone(svg: str, chart: Drawn) -> str:
    """A chart's SVG with its title, on a white ground, for use outside the site."""
    inner = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    title, subtitle = _in_lines(chart.title, TITLE), _in_lines(chart.subtitle, SUBTITLE)
    drawing = 30 + (len(title) - 1) * 18 + len(subtitle) * 15
    width, height = look.WIDTH + 20, drawing + _height(svg) + 8
    style = f"font-family: {look.FONT}".replace('"', "'")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="-8 0 {width} {height}" width="{width * 2}" height="{height * 2}" role="img">\n'
        f"<title>{escape(chart.title)}</title>\n<desc>{escape(chart.subtitle)}</desc>\n"
        f'<rect x="-8" width="{width}" height="{height}" fill="#ffffff"/>\n'
        f'<g style="{escape(style)}"><text font-size="{TITLE}" font-weight="700">{_spans(title, 20, 18)}</text>'
        f'<text font-size="{SUBTITLE}" fill="{look.MUTED}">{_spans(subtitle, 20 + len(title) * 18, 15)}</text></g>\n'
        f'<g transform="translate(0 {drawing})">{inner}</g>\n</svg>\n'
    )


def _in_lines(text: str, size: float) -> list[str]:
    """Lines that fit the drawing: they break at spaces and beside Chinese characters, never before a stop."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and _width(lines[-1] + piece.rstrip(), size) > look.WIDTH:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _width(text: str, size: float) -> float:
    """About as wide as the text will be: a Chinese character is square, a Latin one half of that and a little."""
    return sum(size if unicodedata.east_asian_width(sign) in "WF" else size * 0.54 for sign in text)


def _spans(lines: list[str], top: int, step: int) -> str:
    return "".join(
        f'<tspan x="0" y="{top + n * step}">{escape(line)}</tspan>' for n, line in enumerate(lines)
    )


def _height(svg: str) -> int:
    start = svg.index('height="') + len('height="')
    return int(float(svg[start : svg.index('"', start)]))
