"""Laws that records must keep together; each is a generator of problems, collected in `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generators.loading import Edition
from generators.problems import Problem
from generators.rules import (
    charts,
    corrections,
    counting,
    facts,
    identity,
    ledger,
    milestones,
    reconciling,
    relations,
    sources,
    terms,
    wording,
)

Rule = Callable[[Edition], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    *identity.RULES,
    *sources.RULES,
    *facts.RULES,
    *ledger.RULES,
    *milestones.RULES,
    *terms.RULES,
    *wording.RULES,
    *counting.RULES,
    *relations.RULES,
    *reconciling.RULES,
    *corrections.RULES,
    *charts.RULES,
)


def broken(edition: Edition) -> tuple[Problem, ...]:
    """All problems of an edition, in the order of its files."""
    return tuple(sorted({problem for rule in RULES for problem in rule(edition)}))
