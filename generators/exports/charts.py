"""The numbers behind a chart, and its drawing as a file of its own."""

from __future__ import annotations

from html import escape

from generators.charts import look
from generators.charts.rows import Drawn, drawn, every_point
from generators.derive.catalogue import Catalogue
from generators.exports.tables import table
from generators.model.chart import Chart

COLUMNS = ("label_zh", "label_en", "year", "status", "value", "unit", "fact")
SPACE = 56
"""Room for a title above the drawing, in px."""


def as_csv(chart: Chart, catalogue: Catalogue) -> str:
    """The points of a chart; a computed point names no fact and has its value in the base unit of its family."""
    zh, en = (every_point(drawn(chart, catalogue, language)) for language in ("zh", "en"))
    rows = []
    for chinese, english in zip(zh, en, strict=True):
        fact = chinese.fact.fact if chinese.fact else None
        rows.append(
            {
                "label_zh": chinese.label,
                "label_en": english.label,
                "year": str(chinese.year),
                "status": chinese.status,
                "value": fact.value if fact else f"{chinese.number:f}",
                "unit": catalogue.table.units[fact.unit].shown if fact else "",
                "fact": chinese.fact.key if chinese.fact else "",
            }
        )
    return table(COLUMNS, rows)


def standalone(svg: str, chart: Drawn) -> str:
    """A chart's SVG with its title, on a white ground, for use outside the site."""
    inner = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    width, height = look.WIDTH + 4, _height(svg) + SPACE
    style = f"font-family: {look.FONT}".replace('"', "'")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="-8 0 {width + 16} {height}" width="{(width + 16) * 2}" height="{height * 2}" role="img">\n'
        f"<title>{escape(chart.title)}</title>\n<desc>{escape(chart.subtitle)}</desc>\n"
        f'<rect x="-8" width="{width + 16}" height="{height}" fill="#ffffff"/>\n'
        f'<g style="{escape(style)}"><text x="0" y="20" font-size="13" font-weight="700">{escape(chart.title)}</text>'
        f'<text x="0" y="38" font-size="10.5" fill="{look.MUTED}">{escape(chart.subtitle)}</text></g>\n'
        f'<g transform="translate(0 {SPACE - 8})">{inner}</g>\n</svg>\n'
    )


def _height(svg: str) -> int:
    start = svg.index('height="') + len('height="')
    return int(float(svg[start : svg.index('"', start)]))
