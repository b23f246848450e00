"""How a term stands to others: the formulas that it answers and that answer it, what it is part of and includes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from generators.derive import addresses
from generators.language.words import words
from generators.model.term import Term
from generators.pages.formula import telling
from generators.pages.views import Views

Neighbours = Callable[[Term], Iterator[str]]


@dataclass(frozen=True)
class Step:
    """An entry in a chain or a list, with those that answer it; `href` is empty for the page's own entry."""

    term: str
    english: str
    href: str
    level: str
    how: str = ""
    below: tuple[Step, ...] = ()


@dataclass(frozen=True)
class RelationsView:
    """All that leads from a term upwards and downwards."""

    chain: tuple[Step, ...]
    wider: tuple[Step, ...]
    narrower: tuple[Step, ...]


def relations(term: Term, views: Views) -> RelationsView | None:
    """The relations of a term; None where it has none."""
    terms = {other.id: other for other in views.catalogue.terms}
    view = RelationsView(
        chain=tuple(_chain(term, terms, views)),
        wider=tuple(_step(terms[name], views) for name in term.broader),
        narrower=tuple(_step(other, views) for other in terms.values() if term.id in other.broader),
    )
    return view if view.chain or view.wider or view.narrower else None


def across(term: Term, views: Views) -> str:
    """Which sources take a term as known and which spell it out; nothing where one kind is missing."""
    word, tellers = words(views.language), telling(term, views)
    users = [source for source in views.catalogue.sources if source.id in _using(term)]
    if not users or not tellers:
        return ""
    defined = any(use.role == "defines" for use in term.uses)
    names = {
        key: word["comma"].join(source.title.in_(views.language) for source in sources)
        for key, sources in (("users", users), ("tellers", tellers))
    }
    said = (word["across_defines"] if defined else word["across_lists"]).format(**names)
    apart = {source.place for source in users}.isdisjoint(source.place for source in tellers)
    gap = "" if views.language == "zh" else " "
    return f"{said}{gap}{word['across_places']}" if apart else said


def _using(term: Term) -> set[str]:
    return {use.source for use in term.uses if use.role == "uses"}


def _chain(term: Term, terms: Mapping[str, Term], views: Views) -> Iterator[Step]:
    """What the term answers, itself and what answers it, as trees: the one that answers stands below."""
    word = words(views.language)
    above = _reached(term, lambda other: iter(other.follows), terms)
    below = _reached(term, lambda other: (t.id for t in terms.values() if other.id in t.follows), terms)
    family = [*above, term, *below] if above or below else []
    how = {term.id: word["chain_here"]} | dict.fromkeys(term.follows, word["chain_above"])
    how |= {other.id: word["chain_below"] for other in below if term.id in other.follows}

    def tree(top: Term) -> Step:
        lower = tuple(tree(other) for other in family if top.id in other.follows)
        return replace(_step(top, views), how=how.get(top.id, ""), below=lower)

    tops = (other for other in family if not any(one.id in other.follows for one in family))
    yield from (tree(top) for top in tops)


def _reached(term: Term, neighbours: Neighbours, terms: Mapping[str, Term]) -> list[Term]:
    """All entries that are reached in one direction, each once, the nearest first."""
    found: list[Term] = []
    left = list(neighbours(term))
    while left:
        other = terms[left.pop(0)]
        if other not in found:
            found.append(other)
            left.extend(neighbours(other))
    return found


def _step(term: Term, views: Views) -> Step:
    address = addresses.term(term.id)
    href = "" if address == views.address else views.link(address)
    return Step(term.term, term.english.name, href, words(views.language)[f"scope_{term.scope}"])
