"""Stated relations: they name known facts of one family, each once, and as many as their kind takes."""

from __future__ import annotations

from collections.abc import Iterator

from generators.loading import Edition
from generators.problems import Problem, did_you_mean

TAKES = {"ratio": (2, "name two: what is divided, by what"), "repeat": (1, "name the one that it repeats")}
"""How many figures a kind takes, where that is fixed."""
ALIKE = {"quarters": "count", "rank": "count"}
"""Families that are held against counts: awards against the quarters that brought them, a place against how many."""


def stated_relations_name_known_facts(edition: Edition) -> Iterator[Problem]:
    """A figure of a relation is one of the edition's."""
    known = {f"{d.record.source}.{fact.id}" for d in edition.facts for fact in d.record.facts}
    for n, relation in enumerate(edition.relations.record.relations):
        named = [(("tested",), relation.tested), *((("of", k), key) for k, key in enumerate(relation.of))]
        for path, key in named:
            if key not in known:
                hint = did_you_mean(key, known)
                yield edition.relations.problem(("relations", n, *path), f"unknown fact '{key}'", hint)


def a_ratio_has_two_figures(edition: Edition) -> Iterator[Problem]:
    """The first is divided by the second; a figure repeats one other."""
    for n, relation in enumerate(edition.relations.record.relations):
        takes, hint = TAKES.get(relation.kind, (len(relation.of), ""))
        if len(relation.of) != takes:
            message = f"a {relation.kind} of {len(relation.of)} figures"
            yield edition.relations.problem(("relations", n, "of"), message, hint)


def a_stated_relation_stands_once(edition: Edition) -> Iterator[Problem]:
    """Its id is part of an address."""
    seen = set()
    for n, relation in enumerate(edition.relations.record.relations):
        if relation.id in seen:
            yield edition.relations.problem(("relations", n, "id"), f"'{relation.id}' stands twice")
        seen.add(relation.id)


def a_figure_stands_in_a_relation_once(edition: Edition) -> Iterator[Problem]:
    """Nothing is held against itself, or added twice."""
    for n, relation in enumerate(edition.relations.record.relations):
        seen = {relation.tested}
        for k, key in enumerate(relation.of):
            if key in seen:
                yield edition.relations.problem(("relations", n, "of", k), f"'{key}' stands twice")
            seen.add(key)


def what_is_added_or_compared_is_of_one_family(edition: Edition) -> Iterator[Problem]:
    """People are no visits; only a ratio is of other units than its figures."""
    families = {unit.symbol: ALIKE.get(unit.family, unit.family) for unit in edition.units.record.units}
    measured = {
        f"{d.record.source}.{fact.id}": families.get(fact.unit)
        for d in edition.facts
        for fact in d.record.facts
    }
    for n, relation in enumerate(edition.relations.record.relations):
        wanted = measured.get(relation.tested)
        for k, key in enumerate(relation.of if relation.kind != "ratio" else ()):
            family = measured.get(key)
            if wanted and family and family != wanted:
                message = f"'{key}' is measured in {family}, the tested figure in {wanted}"
                yield edition.relations.problem(("relations", n, "of", k), message)


def a_remark_stands_once(edition: Edition) -> Iterator[Problem]:
    """Of two on one relation one would be lost."""
    seen = set()
    for n, remark in enumerate(edition.relations.record.remarks):
        if remark.relation in seen:
            yield edition.relations.problem(("remarks", n, "relation"), f"'{remark.relation}' stands twice")
        seen.add(remark.relation)


RULES = (
    stated_relations_name_known_facts,
    a_ratio_has_two_figures,
    a_stated_relation_stands_once,
    a_figure_stands_in_a_relation_once,
    what_is_added_or_compared_is_of_one_family,
    a_remark_stands_once,
)
