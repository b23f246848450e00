"""Relations that somebody stated because of what the figures count: data/relations.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.derive.catalogue import Catalogue
from generators.model.relation import StatedRelation
from generators.reconciling.quantities import Quantity, quantity
from generators.reconciling.reckoned import printed, total
from generators.reconciling.relations import Limit, Relation

LIMITS: Mapping[str, Limit] = {"subtotal": "least", "at-least": "least", "at-most": "most"}
"""On which side of the others the tested figure may lie, by kind; in other kinds it is the same as they."""


def stated(catalogue: Catalogue) -> Iterator[Relation]:
    """The stated relations, in the order of the file."""
    figures = {traced.key: quantity(traced, catalogue.table) for traced in catalogue.facts}
    for relation in catalogue.relations:
        yield _relation(relation, figures)


def _relation(relation: StatedRelation, figures: Mapping[str, Quantity]) -> Relation:
    tested, of = figures[relation.tested], tuple(printed(figures[key]) for key in relation.of)
    kind, limit = relation.kind, LIMITS.get(relation.kind, "")
    if not of:
        return Relation(kind, tested, None, limit, name=relation.id)
    if kind == "ratio":
        return Relation(kind, tested, of[0] / of[1] if of[1].divides else None, name=relation.id)
    return Relation(kind, tested, total(of), limit, name=relation.id)
