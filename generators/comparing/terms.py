"""The entries of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from generators.comparing.entries import Aspect, Entry, chosen, text_of
from generators.derive import addresses
from generators.derive.readings import reading
from generators.language.words import words
from generators.model.base import Language
from generators.model.term import Part, Sense, Term
from generators.pages.views import Views


def terms(views: Views) -> Iterator[Entry]:
    """Every term, with what its page says of it."""
    for term in views.catalogue.terms:
        aspects = {**_named(term, views.language), **_meant(term, views), **_related(term, views)}
        yield Entry(term.id, term.term, term.english.name, addresses.term(term.id), aspects, term)


def _named(term: Term, language: Language) -> dict[str, Aspect]:
    """How it is written, read and given in English."""
    word, english = words(language), term.english
    return {
        "term": Aspect(word["term"], term.term),
        "reading": Aspect(word["change_reading"], reading(term)),
        "english": Aspect(word["english"], english.name),
        "standing": Aspect(word["change_standing"], word[f"standing_{english.standing}"]),
        "literal": Aspect(word["literal"], english.literal),
        "kind": Aspect(word["kind"], word[f"kind_{term.kind}"]),
        "scope": Aspect(word["scope"], word[f"scope_{term.scope}"]),
        "aliases": Aspect(word["aliases"], "、".join(term.aliases)),
        "not_in": Aspect(word["change_not_in"], "、".join(term.not_in)),
    }


def _meant(term: Term, views: Views) -> dict[str, Aspect]:
    """What it means, what its numerals count, and how we know."""
    word, language = words(views.language), views.language
    parts = word["semicolon"].join(_part(part, language) for part in term.parts)
    senses = word["semicolon"].join(_sense(sense, language) for sense in term.senses)
    uncounted = (f"{one.piece} {one.what}" for one in term.uncounted)
    counting = Aspect(word["numerals_in_term"], "", f"{term.counting} {'; '.join(uncounted)}")
    return {
        "meaning": Aspect(word["meaning"], term.meaning.in_(language)),
        "basis": Aspect(word["how_we_know"], word[f"term_basis_{term.basis}"]),
        "parts": Aspect(word["parts"], parts),
        "counting": counting,
        "senses": Aspect(word["senses"], senses),
        "note": Aspect(word["note"], text_of(term.note, language)),
    }


def _part(part: Part, language: Language) -> str:
    head = part.label if language == "zh" or not part.english else part.english
    items = words(language)["comma"].join(item.in_(language) for item in part.items)
    return f"{head} ({part.count}) {items}"


def _sense(sense: Sense, language: Language) -> str:
    years = "–".join(year for year in (sense.since, sense.until) if year)
    return " ".join(part for part in (sense.where.in_(language), years, sense.meaning.in_(language)) if part)


def _related(term: Term, views: Views) -> dict[str, Aspect]:
    """Its place among others, and the sources that hold it."""
    word, language = words(views.language), views.language
    known = {other.id: other.term for other in views.catalogue.terms}
    titles = {source.id: source.title.in_(language) for source in views.catalogue.sources}
    roles = word["semicolon"].join(f"{titles[use.source]} {word[f'role_{use.role}']}" for use in term.uses)
    shown = str([(use.source, use.role, use.anchor) for use in term.uses])
    return {
        "follows": chosen(word["change_follows"], term.follows, known, language),
        "broader": chosen(word["part_of"], term.broader, known, language),
        "related": chosen(word["related"], term.related, known, language),
        "uses": Aspect(word["uses"], roles, shown),
    }
