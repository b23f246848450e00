"""The ledger: what became of every numeral of a source."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generators.model.base import Id, Record

Role = Literal[
    "fact",
    "period",
    "time",
    "name",
    "list-number",
    "term",
    "document-number",
    "size-class",
    "repeat",
    "other",
    "open",
]
PLAIN_ROLES = ("fact", "period", "time", "list-number")
"""Roles that speak for themselves; every other one needs a reason."""


class LedgerRow(Record):
    """One numeral of a source: a run of digits with an optional decimal part."""

    n: Annotated[int, Field(ge=1)]
    """Its place among the numerals, from 1."""
    offset: Annotated[int, Field(ge=0)]
    """Where it begins, in Unicode characters of the text file as it is."""
    token: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?$")]
    """Its digits."""
    unit: str
    """The unit printed behind it; empty where there is none."""
    article: Id
    """The article in which it stands."""
    role: Role
    """What became of it: facts carry it, or why it is no fact; open: not yet decided."""
    ref: str
    """For facts and repeats: the facts that carry it, with blanks between."""
    reason: str
    """Why it is no fact, where the role alone does not say."""

    @property
    def refs(self) -> tuple[str, ...]:
        """The facts that carry it."""
        return tuple(self.ref.split())


class Ledger(Record):
    """data/ledger/<source>.csv"""

    rows: tuple[LedgerRow, ...]
    """Every numeral of the source, in order."""


COLUMNS = tuple(LedgerRow.model_fields)
"""The columns of the file."""
