"""The files of data/ as one edition, each record with its file and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from generators.csvsource import read_table
from generators.model.base import Record
from generators.model.chart import ChartFile
from generators.model.correction import CorrectionFile
from generators.model.errors import problems_of
from generators.model.fact import FactFile
from generators.model.indicator import IndicatorFile
from generators.model.ledger import Ledger, LedgerRow
from generators.model.milestone import MilestoneFile
from generators.model.published import Published, PublishedRow
from generators.model.relation import RelationFile
from generators.model.site import Site
from generators.model.source import Source
from generators.model.term import Term
from generators.model.vocabulary import PlaceFile, ReasonFile, TopicFile, UnitFile
from generators.model.wording import PhraseRow, Phrases, Usage, UseRow
from generators.paths import Paths
from generators.problems import PathStep, Problem, Refused, did_you_mean, path_text
from generators.yamlsource import Lines, read_yaml

R = TypeVar("R")


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
    reasons: Document[ReasonFile]
    relations: Document[RelationFile]
    corrections: Document[CorrectionFile]
    published: Document[Published]
    sources: tuple[Document[Source], ...]
    indicators: tuple[Document[IndicatorFile], ...]
    facts: tuple[Document[FactFile], ...]
    terms: tuple[Document[Term], ...]
    milestones: tuple[Document[MilestoneFile], ...]
    ledgers: tuple[Document[Ledger], ...]
    usage: tuple[Document[Usage], ...]
    phrases: tuple[Document[Phrases], ...]


SINGLE: dict[str, type[Record]] = {
    "site": Site,
    "units": UnitFile,
    "topics": TopicFile,
    "places": PlaceFile,
    "charts": ChartFile,
    "reasons": ReasonFile,
    "relations": RelationFile,
    "corrections": CorrectionFile,
}
OPTIONAL = ("relations", "corrections")
"""Files that an edition may be without: they then hold nothing."""
REGISTRY = "published"
"""The one table that stands alone; an edition that published nothing yet is without it."""
FOLDERS: dict[str, tuple[str, type[Record]]] = {
    "sources": ("sources", Source),
    "indicators": ("indicators", IndicatorFile),
    "facts": ("facts", FactFile),
    "terms": ("glossary", Term),
    "milestones": ("milestones", MilestoneFile),
}
TABLES: dict[str, tuple[str, type[Record], type[Record]]] = {
    "ledgers": ("ledger", Ledger, LedgerRow),
    "usage": ("usage", Usage, UseRow),
    "phrases": ("phrases", Phrases, PhraseRow),
}
"""Each kind of table in data/: its folder, its record and the record of a row."""
SCHEMAS: dict[str, type[Record]] = {
    **SINGLE,
    "source": Source,
    "indicators": IndicatorFile,
    "facts": FactFile,
    "term": Term,
    "milestones": MilestoneFile,
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
    parts[REGISTRY] = _registry(paths, problems)
    for name, (folder, table, row) in TABLES.items():
        files = sorted((paths.data / folder).glob("*.csv"))
        parts[name] = tuple(_table(paths, file, (table, row), problems) for file in files)
    if problems:
        raise Refused(problems)
    return Edition(**parts)


def _document(
    paths: Paths, file: Path, model: type[Record], problems: list[Problem]
) -> Document[Record] | None:
    shown = paths.shown(file)
    if not file.is_file() and file.stem in OPTIONAL:
        return Document(shown, model(), Lines())
    if not file.is_file():
        problems.append(Problem(shown, 1, "", "this file is missing", "every edition needs it"))
        return None
    data, lines, found = read_yaml(file, shown)
    return _validated(Document(shown, data, lines), model, found, problems)


def _registry(paths: Paths, problems: list[Problem]) -> Document[Record] | None:
    file = paths.data / f"{REGISTRY}.csv"
    if not file.is_file():
        return Document(paths.shown(file), Published(), Lines())
    return _table(paths, file, (Published, PublishedRow), problems)


def _table(
    paths: Paths, file: Path, models: tuple[type[Record], type[Record]], problems: list[Problem]
) -> Document[Record] | None:
    shown, (table, row) = paths.shown(file), models
    rows, lines, found = read_table(file, shown, tuple(row.model_fields))
    return _validated(Document(shown, {"rows": rows}, lines), table, found, problems)


def _validated(
    read: Document[Any], model: type[Record], found: list[Problem], problems: list[Problem]
) -> Document[Record] | None:
    """What was read as a record; None, and the problems one longer, where it is none."""
    problems.extend(found)
    if read.record is None or found:
        return None
    try:
        return Document(read.file, model.model_validate(read.record), read.lines)
    except ValidationError as error:
        problems.extend(problems_of(error, model, read.file, read.lines))
        return None


def _strangers(paths: Paths) -> Iterator[Problem]:
    """Files in data/ that nothing would read: a misspelt name must not lose a whole file."""
    folders = {folder: ".yml" for folder, _ in FOLDERS.values()}
    folders |= {folder: ".csv" for folder, _, _ in TABLES.values()}
    known = [*(f"{name}.yml" for name in SINGLE), f"{REGISTRY}.csv"]
    for file in sorted(f for f in paths.data.rglob("*") if f.suffix in (".yml", ".yaml", ".csv")):
        parts = file.relative_to(paths.data).parts
        in_folder = len(parts) == 2 and folders.get(parts[0]) == file.suffix
        if in_folder or (len(parts) == 1 and parts[0] in known):
            continue
        if len(parts) > 1 and parts[0] in folders:
            hint = f"records stand right in {parts[0]}/ and end in {folders[parts[0]]}"
        else:
            hint = did_you_mean(parts[0], known if len(parts) == 1 else folders)
        yield Problem(paths.shown(file), 1, "", "nothing reads this file", hint)
