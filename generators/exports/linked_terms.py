"""The glossary and its terms as schema.org describes them."""

from __future__ import annotations

from generators.derive import addresses
from generators.derive.readings import reading
from generators.exports.edition import TAGS, citation, concept, title
from generators.exports.glossary import page
from generators.exports.linked_data import Thing
from generators.model.base import Language
from generators.model.site import Site
from generators.model.term import Term


def term_data(term: Term, site: Site, language: Language) -> Thing:
    """A DefinedTerm for a term's page. The set it is in bears language, version and licence: a term may not."""
    return {
        "@type": "DefinedTerm",
        "@id": concept(site, term.id),
        "name": term.term,
        "alternateName": [term.english.name, reading(term), *term.aliases],
        "description": term.meaning.in_(language),
        "termCode": term.id,
        "url": page(term, site, language),
        "inDefinedTermSet": _set(site, language),
    }


def glossary_data(site: Site, language: Language, about: str) -> Thing:
    """The DefinedTermSet for the glossary's index."""
    more = {"description": about, "datePublished": site.date, "creditText": citation(site, language)}
    return _set(site, language) | more


def _set(site: Site, language: Language) -> Thing:
    return {
        "@type": "DefinedTermSet",
        "@id": concept(site, "Glossary"),
        "name": title(site, language),
        "inLanguage": list(TAGS.values()),
        "url": f"{site.base_url}{language}/{addresses.GLOSSARY}",
        "license": site.data_licence.url,
        "version": site.version,
    }
