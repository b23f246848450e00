"""All relations of an edition with what is known of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.derive.catalogue import Catalogue
from generators.model.base import Text
from generators.reconciling.implied import implied
from generators.reconciling.relations import Relation
from generators.reconciling.revisions import revisions
from generators.reconciling.stated import stated


@dataclass(frozen=True)
class Case:
    """A relation, and what an editor remarked on it."""

    relation: Relation
    note: Text | None = None


def reconciled(catalogue: Catalogue) -> tuple[Case, ...]:
    """Every relation once, in the order of kinds and facts; a remark's doubt is among the relation's."""
    return tuple(_cases(catalogue))


def _cases(catalogue: Catalogue) -> Iterator[Case]:
    found: dict[str, Relation] = {}
    replaced = revisions(catalogue).of_earlier
    for relation in (*implied(catalogue), *stated(catalogue)):
        # A figure that a later source replaced is a revision and told as one, not a figure that does not fit.
        if relation.kind != "repeat" or not any(figure.key in replaced for figure in relation.figures):
            found.setdefault(relation.id, relation)
    for relation in found.values():
        remark = catalogue.remarks.get(relation.id)
        if remark is None:
            yield Case(relation)
        else:
            doubts = (*relation.doubts, remark.doubt) if remark.doubt else relation.doubts
            yield Case(replace(relation, doubts=doubts), remark.note)
