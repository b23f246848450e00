"""How terms stand to one another, as a thesaurus orders them (ISO 25964, SKOS)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.model.term import Term


@dataclass(frozen=True)
class Relations:
    """The wider, narrower and neighbouring entries of every entry, each in the order of ids."""

    broader: Mapping[str, tuple[str, ...]]
    narrower: Mapping[str, tuple[str, ...]]
    related: Mapping[str, tuple[str, ...]]


def relations(terms: Iterable[Term]) -> Relations:
    """The relations that the records name, made whole.

    An author names a neighbour on one side; here both sides have it. A formula and the one that it answers are
    neighbours. Entries of which one is the wider of the
    other, over however many steps, are not neighbours as well: SKOS forbids it (S27).
    """
    records = tuple(terms)
    broader = {term.id: set(term.broader) for term in records}
    named = {(term.id, other) for term in records for other in (*term.related, *term.follows)}
    both = named | {(other, one) for one, other in named}
    above = {term.id: _ancestors(term.id, broader) for term in records}
    return Relations(
        broader=_ordered(broader),
        narrower=_ordered({id_: {one for one in broader if id_ in broader[one]} for id_ in broader}),
        related=_ordered(
            {
                id_: {b for a, b in both if a == id_ and b not in above[id_] and id_ not in above[b]}
                for id_ in broader
            }
        ),
    )


def _ancestors(id_: str, broader: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    open_ = list(broader[id_])
    while open_:
        wider = open_.pop()
        if wider not in found:
            found.add(wider)
            open_.extend(broader[wider])
    return found


def _ordered(groups: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {id_: tuple(sorted(others)) for id_, others in groups.items()}
