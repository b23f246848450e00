"""The glossary as a concept scheme: SKOS (W3C) in Turtle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading, spellings
from generators.exports.edition import TAGS, citation, concept, title
from generators.exports.glossary import page, senses_in
from generators.exports.relations import Relations, relations
from generators.exports.turtle import Predicates, iri, literal, prefixes, statement
from generators.language.words import words
from generators.model.base import LANGUAGES, Text
from generators.model.site import Site
from generators.model.source import Source
from generators.model.term import Kind, Scope, Term

PINYIN = "zh-Latn-pinyin"
SCHEME = "hx:Glossary"
"""Ids of terms have no capitals: names that begin with one can never be a term's."""
NAMESPACES = {
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def as_turtle(catalogue: Catalogue) -> str:
    """glossary.skos.ttl: the scheme, the sources, the collections, and the concepts in the order of pinyin."""
    terms, site = in_pinyin_order(catalogue.terms), catalogue.site
    known = relations(terms)
    used = {use.source for term in terms for use in term.uses}
    blocks = [
        prefixes({"hx": concept(site, ""), **NAMESPACES}),
        statement(SCHEME, _scheme(site, [_name(term.id) for term in terms if not term.broader])),
        *(statement(_source_name(s.id), _source(s, site)) for s in catalogue.sources if s.id in used),
        *_collections(terms),
        *(
            statement(_name(term.id), {**_labels(term), **_said(term, site), **_places(term, known)})
            for term in terms
        ),
    ]
    return "\n".join(blocks)


def _scheme(site: Site, top: Iterable[str]) -> Predicates:
    return {
        "a": ["skos:ConceptScheme"],
        "dct:title": [literal(title(site, language), TAGS[language]) for language in LANGUAGES],
        "dct:publisher": _both(site.publisher),
        "dct:issued": [f"{literal(site.date)}^^xsd:date"],
        "dct:license": [iri(site.data_licence.url)],
        "dct:bibliographicCitation": [
            literal(citation(site, language), TAGS[language]) for language in LANGUAGES
        ],
        "owl:versionInfo": [literal(site.version)],
        "foaf:page": [iri(f"{site.base_url}{language}/{addresses.GLOSSARY}") for language in LANGUAGES],
        "skos:hasTopConcept": top,
    }


def _source(source: Source, site: Site) -> Predicates:
    return {
        "a": ["dct:BibliographicResource"],
        "dct:title": _both(source.title),
        "foaf:page": [
            iri(f"{site.base_url}{language}/{addresses.report(source.id)}") for language in LANGUAGES
        ],
    }


def _collections(terms: Sequence[Term]) -> Iterator[str]:
    """A collection for each kind and for each level that a term has."""
    for kind in get_args(Kind):
        label = Text(zh=words("zh")[f"kind_{kind}"], en=words("en")[f"kind_{kind}"])
        yield from _collection(f"Kind-{kind}", label, [term for term in terms if term.kind == kind])
    for scope in get_args(Scope):
        label = Text(zh=words("zh")[f"scope_{scope}"], en=words("en")[f"scope_{scope}"])
        yield from _collection(f"Scope-{scope}", label, [term for term in terms if term.scope == scope])


def _collection(id_: str, label: Text, members: Sequence[Term]) -> Iterator[str]:
    if members:
        said = {"a": ["skos:Collection"], "skos:prefLabel": _both(label)}
        yield statement(_name(id_), {**said, "skos:member": [_name(term.id) for term in members]})


def _labels(term: Term) -> Predicates:
    """One preferred label in each language; no label is of two sorts (SKOS S13)."""
    shown = reading(term)
    return {
        "a": ["skos:Concept"],
        "skos:inScheme": [SCHEME],
        "skos:notation": [literal(term.id)],
        "skos:prefLabel": [literal(term.term, TAGS["zh"]), literal(term.english.name, TAGS["en"])],
        "skos:altLabel": [
            *(literal(alias, TAGS["zh"]) for alias in term.aliases),
            literal(shown, PINYIN),
        ],
        "skos:hiddenLabel": [
            literal(spelling, PINYIN) for spelling in dict.fromkeys(spellings(term)) if spelling != shown
        ],
    }


def _said(term: Term, site: Site) -> Predicates:
    """What it means, what else is to be known, and what its English rests on."""
    standing = term.english.standing
    senses = [literal(text, TAGS[code]) for code in LANGUAGES for text in senses_in(term, code)]
    return {
        "skos:definition": _both(term.meaning),
        "skos:scopeNote": [*(_both(term.note) if term.note else ()), *senses],
        "skos:note": [literal(f"{words('en')['literal']}: {term.english.literal}", TAGS["en"])],
        "skos:editorialNote": [
            literal(words(code)[f"standing_{standing}"], TAGS[code]) for code in LANGUAGES
        ],
        "dct:source": [_source_name(use.source) for use in term.uses],
        "foaf:page": [iri(page(term, site, language)) for language in LANGUAGES],
    }


def _places(term: Term, known: Relations) -> Predicates:
    """Where it stands among the others."""
    return {
        "skos:topConceptOf": [] if term.broader else [SCHEME],
        "skos:broader": [_name(other) for other in known.broader[term.id]],
        "skos:narrower": [_name(other) for other in known.narrower[term.id]],
        "skos:related": [_name(other) for other in known.related[term.id]],
    }


def _both(text: Text) -> list[str]:
    return [literal(text.in_(language), TAGS[language]) for language in LANGUAGES]


def _name(id_: str) -> str:
    return f"hx:{id_}"


def _source_name(id_: str) -> str:
    return f"hx:Source-{id_}"
