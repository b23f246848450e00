"""Relations between figures that the structure of the records does not imply, and what is known of any relation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generators.model.base import Id, Record, Text

Doubt = Literal["real-growth", "scope", "definition", "period", "base"]
"""real-growth: growth at comparable prices against levels at current ones. scope: the figures may cover different
things. definition: what is counted is unclear. period: the periods are readings. base: the base is a reading."""
FactKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]


class StatedRelation(Record):
    """Figures that must fit each other because of what they count."""

    id: Id
    """Unique; part of an address."""
    kind: Literal["sum", "ratio", "subtotal", "at-least", "at-most", "repeat"]
    """sum: tested is the sum of the others. ratio: tested is the first of them divided by the second. subtotal: the
    others together are no more than the tested one, of which they are part. at-least, at-most: tested is no less, or
    no more, than the others together for another reason. repeat: tested is the other one under another name."""
    tested: FactKey
    """source.fact"""
    of: tuple[FactKey, ...]
    """source.fact of each of the others; empty where the figure that it takes is printed in no source."""


class Remark(Record):
    """What is known of a relation, implied or stated."""

    relation: str
    """Its id: kind.source.fact, as the reconciliation page shows it."""
    doubt: Doubt | None = None
    """Why its figures might not be made to fit; what would differ then cannot be told."""
    note: Text
    """What could explain a difference, or why it cannot be told; neither accusing nor excusing."""


class RelationFile(Record):
    """data/relations.yml"""

    relations: tuple[StatedRelation, ...] = ()
    """In the order in which pages show them."""
    remarks: tuple[Remark, ...] = ()
    """In any order."""
