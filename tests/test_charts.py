"""Charts as readers get them: drawn, true to their tables, legible on a phone, and complete as files."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import BuiltPage
from lxml import etree, html

from generators.charts import look
from generators.charts.rows import Drawn, Point
from generators.charts.specs import spec_of
from generators.exports.charts import COLUMNS, standalone

Built = dict[str, BuiltPage]
LANGUAGES = ("zh", "en")
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Chart:
    """A chart on a built page."""

    where: str
    id: str
    language: str
    figure: html.HtmlElement

    @property
    def spec(self) -> dict[str, Any]:
        """The specification that a browser would redraw it from."""
        spec: dict[str, Any] = json.loads(self.figure.xpath("string(.//@data-spec)"))
        return spec

    @property
    def records(self) -> list[dict[str, Any]]:
        """The numbers in the specification, row by row and from left to right."""
        found = {
            json.dumps(r, sort_keys=True): r
            for data in self.spec["datasets"].values()
            for r in data
            if "row" in r
        }
        return sorted(found.values(), key=lambda record: (record["row"], record.get("year", 0)))

    @property
    def table(self) -> list[tuple[str, str]]:
        """Label and figure of each line of the table beside it."""
        rows = self.figure.xpath('.//table[contains(@class, "hx-chart__table")]//tr')
        return [
            (_read(row.xpath("string(th/text()[1])")), _read(row.find("td").text_content())) for row in rows
        ]


def _read(text: str) -> str:
    return " ".join(text.split())


def charts_in(built: Built) -> Iterator[Chart]:
    """Every chart of every page of both languages."""
    for url, page in built.items():
        for figure in page.tree.xpath('//figure[contains(@class, "hx-chart")]'):
            yield Chart(url, figure.get("id").removeprefix("chart-"), page.language, figure)


def files_of(site: Path, ending: str) -> dict[str, Path]:
    """The charts' files of one kind, by what stands before the ending."""
    return {file.name.removesuffix(ending): file for file in (site / "data" / "charts").glob(f"*{ending}")}


def test_every_chart_stands_on_a_page_of_each_language(site: Path, built: Built) -> None:
    """And every chart on a page has its files."""
    drawn = {(chart.id, chart.language) for chart in charts_in(built)}
    assert drawn == {(name, language) for name in files_of(site, ".csv") for language in LANGUAGES}
    assert drawn == {tuple(name.rsplit(".", 1)) for name in files_of(site, ".svg")}
    assert drawn


def test_every_chart_is_drawn(built: Built) -> None:
    """As many bars as rows, or as many points as figures, and a word for each."""
    empty = []
    for chart in charts_in(built):
        marks = chart.figure.xpath(
            './/*[contains(@class, "role-mark")]/*[local-name()="path" and @d and @fill]'
        )
        coloured = [mark for mark in marks if mark.get("fill") in set(look.FILL.values())]
        words = [text for text in chart.figure.xpath('.//*[local-name()="text"]/text()') if text.strip()]
        if len(coloured) < len(chart.records) or len(words) < len(chart.records) or not chart.records:
            empty.append((chart.where, chart.id))
    assert empty == []


def test_the_table_beside_a_chart_says_what_the_chart_says(built: Built) -> None:
    """Label by label and figure by figure."""
    differing = []
    for chart in charts_in(built):
        shown = [(record["label"], record["text"]) for record in chart.records]
        if any(" → " in text for _, text in shown):
            shown = [(label, side) for label, text in shown for side in text.split(" → ")]
            same = [a[0] == b[0] and a[1] in b[1] for a, b in zip(shown, chart.table, strict=True)]
        else:
            same = [a == b for a, b in zip(shown, chart.table, strict=True)]
        if not all(same):
            differing.append((chart.where, chart.id, shown, chart.table))
    assert differing == []


def test_the_file_of_a_chart_has_the_numbers_of_its_table(site: Path, built: Built) -> None:
    """Each line of the table in its order, with the digits that the report printed."""
    differing = []
    for chart in charts_in(built):
        rows = list(csv.DictReader(io.StringIO(files_of(site, ".csv")[chart.id].read_text(encoding="utf-8"))))
        assert tuple(rows[0]) == tuple(COLUMNS)
        labels = [row[f"label_{chart.language}"] for row in rows]
        if labels != [label for label, _ in chart.table]:
            differing.append((chart.where, chart.id))
        for row, (_, text) in zip(rows, chart.table, strict=True):
            if chart.language == "zh" and row["fact"] and row["value"].lstrip("-") not in text:
                differing.append((chart.where, chart.id, row["value"], text))
    assert differing == []


def test_a_specification_names_no_address(built: Built) -> None:
    """Its data stand in it, and no schema is fetched."""
    assert [chart.id for chart in charts_in(built) if "//" in json.dumps(chart.spec)] == []


def bars_of(chart: Chart) -> list[tuple[float, float]]:
    """Where each coloured bar of a drawing begins and how far it reaches, from top to bottom."""
    found = []
    for path in chart.figure.xpath('.//*[contains(@class, "mark-rect")]/*[local-name()="path"]'):
        if path.get("fill") in set(look.FILL.values()):
            numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", path.get("d"))]
            found.append((min(numbers[0::2]), max(numbers[0::2])))
    return found


def test_bars_begin_at_zero_and_are_as_long_as_their_numbers(built: Built) -> None:
    """Read from the drawing itself: the same number of pixels for one, in every bar of a chart."""
    wrong, seen = [], 0
    for chart in charts_in(built):
        sizes = [record["size"] for record in chart.records if "aim" not in record and "py" not in record]
        for size, (begin, end) in zip(sizes, bars_of(chart) if sizes else [], strict=True):
            wanted = look.WIDTH * size / max(record["top"] for record in chart.records)
            seen += 1
            if abs(begin) > 0.5 or abs(end - wanted) > 0.5:
                wrong.append((chart.id, size, begin, end, wanted))
    assert wrong == []
    assert seen


def test_scales_of_bars_reach_down_to_zero(built: Built) -> None:
    """In every layer of every specification that a browser redraws."""
    domains = [
        (chart.id, layer["encoding"]["x"]["scale"]["domain"])
        for chart in charts_in(built)
        for layer in chart.spec["layer"]
        if (layer["encoding"].get("x") or {}).get("scale")
    ]
    assert [
        found
        for found in domains
        if not min(found[1]) <= 0 <= max(found[1]) or min(found[1]) == max(found[1])
    ] == []
    assert domains


def width_of(text: str, size: float) -> float:
    """About how wide a text is: a Chinese character is square, a Latin one about half of that."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return (wide * 12.5 + (len(text) - wide) * 6.6) * size / 12.5


@dataclass(frozen=True)
class Box:
    """The room that a text takes up."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether two texts are written over each other."""
        beside = self.right <= other.left or other.right <= self.left
        above = self.bottom <= other.top or other.bottom <= self.top
        return not beside and not above


def boxes_of(svg: etree._Element) -> list[Box]:
    """The texts of a drawing; places are added up from the groups around them."""
    return [
        _box(line, *_shift(line))
        for text in svg.xpath('.//*[local-name()="text"]')
        for line in (text.xpath('./*[local-name()="tspan"]') or [text])
        if line.text
    ]


def _box(text: etree._Element, x: float, y: float) -> Box:
    holder = text if text.get("font-size") else text.getparent()
    size = float(holder.get("font-size").removesuffix("px"))
    width = width_of(text.text, size)
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[holder.get("text-anchor", "start")]
    return Box(text.text, left, left + width, y - size * 0.8, y + size * 0.2)


def _shift(element: etree._Element) -> tuple[float, float]:
    x, y = (float(element.get(name) or 0) for name in ("x", "y"))
    for at in (element, *element.iterancestors()):
        moved = re.match(r"translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)", at.get("transform") or "")
        x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
    return x, y


def test_no_words_of_a_drawing_overlap_or_are_cut_off(built: Built) -> None:
    """At the width of a phone, by an estimate of how wide letters are."""
    wrong = []
    for chart in charts_in(built):
        boxes = boxes_of(chart.figure.xpath('.//*[local-name()="svg"]')[0])
        wrong += [(chart.id, chart.language, b.text) for b in boxes if b.left < 0 or b.right > look.WIDTH + 4]
        pairs = ((a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        wrong += [(chart.id, chart.language, f"{a.text} × {b.text}") for a, b in pairs if a.overlaps(b)]
    assert sorted(set(wrong)) == []


def test_the_drawing_as_a_file_stands_by_itself(site: Path) -> None:
    """Title and source of the words inside, well-formed, nothing fetched, no word cut off at its edge."""
    wrong = []
    for name, file in files_of(site, ".svg").items():
        svg = etree.parse(file).getroot()
        left, _, width, height = (float(number) for number in svg.get("viewBox").split())
        boxes = boxes_of(svg)
        cut = [
            box.text for box in boxes if box.left < left or box.right > left + width or box.bottom > height
        ]
        pairs = ((a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        over = [f"{a.text} × {b.text}" for a, b in pairs if a.overlaps(b)]
        if cut or over or not svg.findtext(f"{SVG}title") or not svg.findtext(f"{SVG}desc"):
            wrong.append((name, cut, over))
        assert svg.xpath("//@href | //@*[local-name()='href']") == []
    assert wrong == []


def point(label: str, number: str, status: str = "actual", year: int = 2025) -> Point:
    """A figure for a chart; how it is written is the number itself."""
    return Point(label, year, Decimal(number), number, number, number, "项", status, None)


def drawn(kind: str, rows: list[list[Point]], whole: str | None = None) -> Drawn:
    """A chart of points."""
    return Drawn(
        "c", kind, "T", "S", "", tuple(tuple(row) for row in rows), Decimal(whole) if whole else None
    )


@pytest.mark.parametrize(
    ("chart", "domain"),
    [
        (drawn("bars", [[point("a", "90")], [point("b", "100")]]), [0, 100.0]),
        (drawn("bars", [[point("a", "-5")], [point("b", "100")]]), [-5.0, 100.0]),
        (drawn("bars", [[point("a", "0")], [point("b", "0")]]), [0, 1]),
        (drawn("bars", [[point("a", "-5")], [point("b", "-2")]]), [-5.0, 0]),
        (drawn("parts", [[point("a", "1")], [point("b", "2")]], whole="10"), [0, 10.0]),
        (drawn("targets", [[point("a", "1"), point("a", "2")], [point("b", "4"), point("b", "3")]]), [0, 1]),
    ],
)
def test_the_scale_of_bars_holds_zero_whatever_the_numbers(chart: Drawn, domain: list[float]) -> None:
    """Also where all are high, all are negative, or all are nought."""
    layers = [layer for layer in spec_of(chart)["layer"] if layer["mark"]["type"] == "bar"]
    assert [layer["encoding"]["x"]["scale"]["domain"] for layer in layers] == [domain] * 2


def test_a_path_draws_a_figure_twice_as_high_twice_as_far_from_its_zero() -> None:
    """Each strip is to its own scale, from zero, and years stand where they belong."""
    rows = [
        [point("a", "5", year=2020), point("a", "10", year=2025)],
        [point("b", "7", year=2025), point("b", "7", year=2030)],
    ]
    records = [r for data in spec_of(drawn("path", rows))["datasets"].values() for r in data if "py" in r]
    points = sorted({(r["row"], r["year"], r["px"], r["py"], r["foot"]) for r in records})
    heights = [foot - 8 - py for _, _, _, py, foot in points]
    assert heights[0] * 2 == pytest.approx(heights[1])
    assert heights[2] == heights[3]
    assert [x for _, _, x, _, _ in points] == pytest.approx(
        [6, look.WIDTH / 2, look.WIDTH / 2, look.WIDTH - 6]
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_long_title_of_a_file_is_broken_into_lines(language: str) -> None:
    """And the drawing moves down to make room for them."""
    title = {
        "zh": "所列指标中增幅最大的是省外到位资金，" * 4,
        "en": "funds from outside the province rose most; " * 4,
    }
    short, long = (
        etree.fromstring(
            standalone('<svg width="332" height="50"><g/></svg>', Drawn("c", "bars", t, "S", "", (), None))
        )
        for t in ("T", title[language].strip())
    )
    width = float(long.get("viewBox").split()[2])
    assert max(box.right for box in boxes_of(long)) <= width - 8
    assert float(long.get("viewBox").split()[3]) > float(short.get("viewBox").split()[3])
    assert (
        "".join(box.text for box in boxes_of(long)).replace(" ", "") == title[language].replace(" ", "") + "S"
    )


def test_a_chart_draws_only_what_a_source_prints(site: Path) -> None:
    """Every number of its file is that of the fact it names; what follows from others has a page and a file of its own."""
    facts = json.loads((site / "data" / "facts.json").read_text(encoding="utf-8"))
    printed = {fact["id"]: fact["value"] for fact in facts}
    astray = [
        (id_, row["label_en"])
        for id_, file in files_of(site, ".csv").items()
        for row in csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))
        if printed.get(row["fact"]) != row["value"]
    ]
    assert astray == []
