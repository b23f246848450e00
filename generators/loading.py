"""The files of data/ as one edition, each record with its file and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from generators.model.base import Record
from generators.model.chart import ChartFile
from generators.model.errors import problems_of
from generators.model.fact import FactFile
from generators.model.indicator import IndicatorFile
from generators.model.site import Site
from generators.model.source import Source
from generators.model.term import Term
from generators.model.vocabulary import PlaceFile, TopicFile, UnitFile
from generators.paths import Paths
from generators.problems import PathStep, Problem, Refused, did_you_mean, path_text
from generators.yamlsource import Lines, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Document(Generic[R]):
    """A record and the file that it was read from."""

    file: str
    record: R
    lines: Lines

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return Path(self.file).stem

    def problem(self, path: Sequence[PathStep], message: str, hint: str = "") -> Problem:
        """A problem with the value at a path of this document."""
        return Problem(self.file, self.lines.at(path), path_text(path), message, hint)


@dataclass(frozen=True)
class Edition:
    """Everything that a publisher wrote."""

    site: Document[Site]
    units: Document[UnitFile]
    topics: Document[TopicFile]
    places: Document[PlaceFile]
    charts: Document[ChartFile]
    sources: tuple[Document[Source], ...]
    indicators: tuple[Document[IndicatorFile], ...]
    facts: tuple[Document[FactFile], ...]
    terms: tuple[Document[Term], ...]


SINGLE: dict[str, type[Record]] = {
    "site": Site,
    "units": UnitFile,
    "topics": TopicFile,
    "places": PlaceFile,
    "charts": ChartFile,
}
FOLDERS: dict[str, tuple[str, type[Record]]] = {
    "sources": ("sources", Source),
    "indicators": ("indicators", IndicatorFile),
    "facts": ("facts", FactFile),
    "terms": ("glossary", Term),
}
SCHEMAS: dict[str, type[Record]] = {
    **SINGLE,
    "source": Source,
    "indicators": IndicatorFile,
    "facts": FactFile,
    "term": Term,
}
"""The name of each JSON Schema in data/schemas/ and the record that it is written from."""


def load(paths: Paths) -> Edition:
    """Read all of data/.

    Raises:
        Refused: with every problem of every file, where any file cannot be read as its record.
    """
    problems = list(_strangers(paths))
    parts: dict[str, Any] = {}
    for name, model in SINGLE.items():
        parts[name] = _document(paths, paths.data / f"{name}.yml", model, problems)
    for name, (folder, model) in FOLDERS.items():
        files = sorted((paths.data / folder).glob("*.yml"))
        parts[name] = tuple(_document(paths, file, model, problems) for file in files)
    if problems:
        raise Refused(problems)
    return Edition(**parts)


def _document(
    paths: Paths, file: Path, model: type[Record], problems: list[Problem]
) -> Document[Record] | None:
    shown = paths.shown(file)
    if not file.is_file():
        problems.append(Problem(shown, 1, "", "this file is missing", "every edition needs it"))
        return None
    data, lines, found = read_yaml(file, shown)
    problems.extend(found)
    if data is None or found:
        return None
    try:
        return Document(shown, model.model_validate(data), lines)
    except ValidationError as error:
        problems.extend(problems_of(error, model, shown, lines))
        return None


def _strangers(paths: Paths) -> Iterator[Problem]:
    """Files in data/ that nothing would read: a misspelt name must not lose a whole file."""
    folders = {folder for folder, _ in FOLDERS.values()}
    known = [f"{name}.yml" for name in SINGLE]
    for file in sorted(paths.data.rglob("*.y*ml")):
        parts = file.relative_to(paths.data).parts
        in_folder = len(parts) == 2 and parts[0] in folders and file.suffix == ".yml"
        if in_folder or (len(parts) == 1 and parts[0] in known):
            continue
        if parts[0] in folders:
            hint = f"records stand right in {parts[0]}/ and end in .yml"
        else:
            hint = did_you_mean(parts[0], known if len(parts) == 1 else folders)
        yield Problem(paths.shown(file), 1, "", "nothing reads this file", hint)
