"""What was reckoned for an edition, kept once for all its pages and files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generators.derive.catalogue import Catalogue
from generators.reconciling.derived import Derived, derived
from generators.reconciling.reconciled import Case, reconciled


@dataclass(frozen=True)
class Index:
    """All cases and derived figures, and the cases by the figures in them."""

    cases: tuple[Case, ...]
    derived: tuple[Derived, ...]

    @cached_property
    def by_fact(self) -> Mapping[str, tuple[Case, ...]]:
        """The cases that a fact is in, by 'source.fact'."""
        found: defaultdict[str, list[Case]] = defaultdict(list)
        for case in self.cases:
            for figure in case.relation.figures:
                found[figure.key].append(case)
        return {key: tuple(cases) for key, cases in found.items()}

    @cached_property
    def differing(self) -> Mapping[str, tuple[Case, ...]]:
        """Of these the cases that differ."""
        return {
            key: tuple(case for case in cases if case.relation.verdict == "differs")
            for key, cases in self.by_fact.items()
        }

    def of_place(self, place: str) -> tuple[Case, ...]:
        """The cases in which a figure of a place is tested."""
        return tuple(case for case in self.cases if case.relation.tested.traced.place.id == place)


@lru_cache(maxsize=1)
def index_of(catalogue: Catalogue) -> Index:
    """The index of an edition, reckoned when it is first asked for."""
    return Index(reconciled(catalogue), derived(catalogue))
