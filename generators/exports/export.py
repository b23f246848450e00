"""A file to take away, and the forms in which it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.parquet import as_parquet
from generators.exports.tables import for_spreadsheets
from generators.model.base import Text

Maker = Callable[[Catalogue], str]
Group = Literal["tables", "terms", "programs", "cite"]
"""Under which heading the data page lists a file."""


@dataclass(frozen=True)
class Export:
    """A file under data/ of the site."""

    name: str
    make: Maker
    about: Text
    columns: Mapping[str, Column] = field(default_factory=dict)
    """What each column of a table holds."""
    group: Group = "tables"
    typed: bool = False
    """Whether a table is there as Parquet too."""

    @property
    def stem(self) -> str:
        """Its name without the ending of a table: what references call it."""
        return self.name.removesuffix(".csv")

    @property
    def twin(self) -> str:
        """A table's second file, as spreadsheets on Chinese Windows want it: facts.excel.csv. Others have none."""
        return f"{self.stem}.excel.csv" if self.columns else ""

    @property
    def parquet(self) -> str:
        """The same table with types, for programs that read columns: facts.parquet. Most have none."""
        return f"{self.stem}.parquet" if self.typed else ""

    def files(self) -> Iterator[tuple[str, Callable[[Catalogue], bytes]]]:
        """Its files by name, and how to make each."""
        yield self.name, lambda catalogue: self.make(catalogue).encode("utf-8")
        if self.twin:
            yield self.twin, lambda catalogue: for_spreadsheets(self.make(catalogue)).encode("utf-8")
        if self.parquet:
            yield self.parquet, lambda catalogue: as_parquet(self.make(catalogue), self.columns)
