"""Relations that somebody stated because of what the figures count: data/relations.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.derive.catalogue import Catalogue
from generators.model.relation import StatedRelation
from generators.reconciling.quantities import Quantity, quantity
from generators.reconciling.reckoned import printed, total
from generators.reconciling.relations import Relation


def stated(catalogue: Catalogue) -> Iterator[Relation]:
    """The stated relations, in the order of the file."""
    figures = {traced.key: quantity(traced, catalogue.table) for traced in catalogue.facts}
    for relation in catalogue.relations:
        yield _relation(relation, figures)


def _relation(relation: StatedRelation, figures: Mapping[str, Quantity]) -> Relation:
    tested, of = figures[relation.tested], tuple(printed(figures[key]) for key in relation.of)
    if relation.kind == "ratio":
        return Relation("ratio", tested, of[0] / of[1], name=relation.id)
    if relation.kind == "sum":
        return Relation("sum", tested, total(of), name=relation.id)
    return Relation("subtotal", tested, total(of), limit=True, name=relation.id)
