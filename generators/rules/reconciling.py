"""Stated relations: they name known facts of one family, each once, and as many as their kind takes."""

from __future__ import annotations

from collections.abc import Iterator

from generators.loading import Edition
from generators.problems import Problem, did_you_mean


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
    """The first is divided by the second."""
    for n, relation in enumerate(edition.relations.record.relations):
        if relation.kind == "ratio" and len(relation.of) != 2:
            message = f"a ratio of {len(relation.of)} figures"
            yield edition.relations.problem(
                ("relations", n, "of"), message, "name two: what is divided, by what"
            )


def a_stated_relation_stands_once(edition: Edition) -> Iterator[Problem]:
    """Its id is part of an address."""
    seen = set()
    for n, relation in enumerate(edition.relations.record.relations):
        if relation.id in seen:
            yield edition.relations.problem(("relations", n, "id"), f"'{relation.id}' stands twice")
        seen.add(relation.id)


RULES = (stated_relations_name_known_facts, a_ratio_has_two_figures, a_stated_relation_stands_once)
