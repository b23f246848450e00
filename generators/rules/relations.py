"""Terms: what one entry has to do with another leads somewhere, upwards, and is said in one way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from generators.loading import Document, Edition
from generators.model.term import Scope, Term
from generators.problems import Problem, did_you_mean

RELATIONS = ("follows", "related", "broader")
UPWARDS = ("follows", "broader")
"""Relations that lead from the one below to the one above."""


def relations_lead_to_other_entries(edition: Edition) -> Iterator[Problem]:
    """Every id is that of an entry, and no entry stands in a relation to itself."""
    terms = {document.record.id for document in edition.terms}
    for document in edition.terms:
        for relation in RELATIONS:
            for n, other in enumerate(getattr(document.record, relation)):
                if other == document.record.id:
                    yield document.problem((relation, n), f"'{other}' is this entry itself")
                elif other not in terms:
                    hint = did_you_mean(other, terms)
                    yield document.problem((relation, n), f"unknown term '{other}'", hint)


def no_entry_is_above_itself(edition: Edition) -> Iterator[Problem]:
    """Whoever goes up by `follows`, or by `broader`, does not come back to where they began."""
    for relation in UPWARDS:
        above = {d.record.id: getattr(d.record, relation) for d in edition.terms}
        for document in edition.terms:
            for n, other in enumerate(above[document.record.id]):
                if other != document.record.id and document.record.id in _reached(other, above):
                    message = f"'{other}' leads back to this entry by `{relation}`"
                    yield document.problem((relation, n), message, "leave out one of the steps")


def a_formula_follows_its_own_level_or_one_above(edition: Edition) -> Iterator[Problem]:
    """A district answers its city, a city its province; none answers a level below."""
    terms = {document.record.id: document.record for document in edition.terms}
    levels = get_args(Scope)
    for document in edition.terms:
        own = document.record.scope
        for n, name in enumerate(document.record.follows):
            other = terms.get(name)
            if other is not None and levels.index(other.scope) > levels.index(own):
                message = f"'{name}' is of the level '{other.scope}', below '{own}'"
                yield document.problem(
                    ("follows", n), message, "the entry of the lower level names the higher"
                )


def two_entries_stand_in_one_relation(edition: Edition) -> Iterator[Problem]:
    """Whoever says that one is broader or comes before has said that they are related."""
    terms = {document.record.id: document for document in edition.terms}
    for document in edition.terms:
        for relation in UPWARDS:
            for other in getattr(document.record, relation):
                yield from _related_too(document, other, relation)
                if other in terms:
                    yield from _related_too(terms[other], document.record.id, relation)


def _related_too(document: Document[Term], other: str, relation: str) -> Iterator[Problem]:
    for n, related in enumerate(document.record.related):
        if related == other and other != document.record.id:
            message = f"'{other}' and this entry are joined by `{relation}` already"
            yield document.problem(("related", n), message, "leave it out here")


def _reached(start: str, above: Mapping[str, tuple[str, ...]]) -> set[str]:
    """All entries above one, itself among them."""
    found: set[str] = set()
    left = [start]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left.extend(above.get(name, ()))
    return found


RULES = (
    relations_lead_to_other_entries,
    no_entry_is_above_itself,
    a_formula_follows_its_own_level_or_one_above,
    two_entries_stand_in_one_relation,
)
