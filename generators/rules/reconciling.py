"""Stated relations name known facts, each once, as many as their kind takes; fates name known targets, each once."""

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


def fates_name_known_targets(edition: Edition) -> Iterator[Problem]:
    """Only what was aimed at can be given up, and only for something else that is aimed at."""
    status = {f"{d.record.source}.{fact.id}": fact.status for d in edition.facts for fact in d.record.facts}
    targets = [key for key in status if status[key] == "target"]
    for n, fate in enumerate(edition.relations.record.fates):
        for name, key in (("target", fate.target), ("successor", fate.successor)):
            if key is not None and status.get(key) != "target":
                message = f"'{key}' is no target" if key in status else f"unknown fact '{key}'"
                hint = did_you_mean(key, targets) if key not in status else ""
                yield edition.relations.problem(("fates", n, name), message, hint)


def a_target_has_one_fate(edition: Edition) -> Iterator[Problem]:
    """A target is given up or defined anew once, and never for itself."""
    seen = set()
    for n, fate in enumerate(edition.relations.record.fates):
        if fate.target in seen:
            yield edition.relations.problem(("fates", n, "target"), f"'{fate.target}' stands twice")
        if fate.successor == fate.target:
            yield edition.relations.problem(
                ("fates", n, "successor"), f"'{fate.target}' is this target itself"
            )
        seen.add(fate.target)


RULES = (
    stated_relations_name_known_facts,
    a_ratio_has_two_figures,
    a_stated_relation_stands_once,
    fates_name_known_targets,
    a_target_has_one_fate,
)
