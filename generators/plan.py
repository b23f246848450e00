"""Every file that programs write, as (where, how to make it); nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError

from generators.charts.rows import drawn
from generators.charts.specs import spec_of
from generators.charts.svg import svg_of
from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS
from generators.exports.api import api_files
from generators.exports.api.writer import ROOT
from generators.exports.archive import packed
from generators.exports.charts import as_csv, standalone
from generators.loading import SCHEMAS
from generators.model.base import LANGUAGES, Language
from generators.pages import all_pages
from generators.pages.page import prose
from generators.paths import Paths
from generators.pictures.drawing import png_of
from generators.pictures.telling import Both, pictures
from generators.problems import Problem
from generators.schemas import schema_text
from generators.writing import Output


@dataclass(frozen=True)
class DrawnChart:
    """A chart's drawing and the specification from which a browser redraws it."""

    svg: str
    spec: str


def pages_of(catalogue: Catalogue, language: Language, paths: Paths) -> Iterator[Output]:
    """The folder of one language's Markdown: what people wrote and what follows from data."""
    for folder in (paths.docs / "shared", paths.docs / language):
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield Output(
                    file.relative_to(folder).as_posix(), partial(_written, file, catalogue, language)
                )
    for page in all_pages(catalogue, language):
        yield Output(page.file, partial(_encoded, page.text))


def broken_prose(catalogue: Catalogue, paths: Paths) -> list[Problem]:
    """Pages that people wrote which take something that data/site.yml does not hold."""
    problems = []
    for language in LANGUAGES:
        for file in sorted((paths.docs / language).rglob("*.md")):
            try:
                _written(file, catalogue, language)
            except TemplateError as error:
                line = [step.lineno for step in extract_tb(error.__traceback__) if step.filename[0] == "<"][
                    -1
                ]
                hint = "between {{ and }} a page may name what data/site.yml holds, as in {{ site.contact }}"
                problems.append(Problem(paths.shown(file), line or 1, "", str(error), hint))
    return problems


def data_of(catalogue: Catalogue, drawings: dict[tuple[str, Language], DrawnChart]) -> Iterator[Output]:
    """The folder data/ of the site: every file, and then what describes and packs them all."""
    files = {output.path: output.make() for output in _taken_away(catalogue, drawings)}
    for path, content in (*files.items(), *packed(catalogue, EXPORTS, files)):
        yield Output(path, partial(bytes, content))


def _taken_away(catalogue: Catalogue, drawings: dict[tuple[str, Language], DrawnChart]) -> Iterator[Output]:
    for export in EXPORTS:
        for name, make in export.files():
            yield Output(name, partial(make, catalogue))
    for chart in catalogue.charts:
        yield Output(f"charts/{chart.id}.csv", partial(_made, partial(as_csv, chart), catalogue))
        for language in LANGUAGES:
            svg = drawings[chart.id, language].svg
            words = drawn(chart, catalogue, language)
            yield Output(f"charts/{chart.id}.{language}.svg", partial(_encoded, standalone(svg, words)))


def api_of(catalogue: Catalogue) -> Iterator[Output]:
    """The folder api/ of the site."""
    for path, content in api_files(catalogue):
        yield Output(path.removeprefix(ROOT), partial(bytes, content))


def drawings_of(catalogue: Catalogue, cache: Path) -> Iterator[tuple[tuple[str, Language], DrawnChart]]:
    """Every chart of every language, drawn; one at a time, so that a caller can show how far it is."""
    for chart in catalogue.charts:
        for language in LANGUAGES:
            spec = spec_of(drawn(chart, catalogue, language))
            text = json.dumps(spec, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            yield (chart.id, language), DrawnChart(svg_of(spec, cache), text)


def pictures_of(catalogue: Catalogue, cache: Path) -> Iterator[Output]:
    """The pictures that are shown where pages are shared, below the site's root."""
    name = Both(catalogue.site.name.zh, catalogue.site.name.en)
    for address, picture in pictures(catalogue).items():
        yield Output(addresses.picture(address), partial(png_of, picture, name, cache))


def schemas() -> Iterator[Output]:
    """data/schemas/: what editors complete and check with."""
    for name, model in SCHEMAS.items():
        yield Output(f"{name}.json", partial(_encoded, schema_text(model)))


def _written(file: Path, catalogue: Catalogue, language: Language) -> bytes:
    if file.suffix != ".md":
        return file.read_bytes()
    return prose(file.read_text(encoding="utf-8"), language, site=catalogue.site).encode("utf-8")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8")


def _made(make: Callable[[Catalogue], str], catalogue: Catalogue) -> bytes:
    return make(catalogue).encode("utf-8")
