"""Terms as schema.org describes them, for machines that read pages (JSON-LD)."""

from __future__ import annotations

import json
from typing import Any

from generators.derive import addresses
from generators.derive.readings import reading
from generators.exports.edition import TAGS, citation, concept, title
from generators.exports.glossary import page
from generators.model.base import Language
from generators.model.site import Site
from generators.model.term import Term

CONTEXT = "https://schema.org"
"""A name, which nothing on the page asks for."""
_AWAY = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def term_data(term: Term, site: Site, language: Language) -> str:
    """A DefinedTerm for a term's page. The set it is in bears language, version and licence: a term may not."""
    return _json(
        {
            "@type": "DefinedTerm",
            "@id": concept(site, term.id),
            "name": term.term,
            "alternateName": [term.english.name, reading(term), *term.aliases],
            "description": term.meaning.in_(language),
            "termCode": term.id,
            "url": page(term, site, language),
            "inDefinedTermSet": _set(site, language),
        }
    )


def glossary_data(site: Site, language: Language, about: str) -> str:
    """The DefinedTermSet for the glossary's index."""
    more = {"description": about, "datePublished": site.date, "creditText": citation(site, language)}
    return _json(_set(site, language) | more)


def _set(site: Site, language: Language) -> dict[str, Any]:
    return {
        "@type": "DefinedTermSet",
        "@id": concept(site, "Glossary"),
        "name": title(site, language),
        "inLanguage": list(TAGS.values()),
        "url": f"{site.base_url}{language}/{addresses.GLOSSARY}",
        "license": site.data_licence.url,
        "version": site.version,
    }


def _json(thing: dict[str, Any]) -> str:
    """JSON that stays inside a script element: no sign in it can end one, or begin a comment or an entity."""
    return json.dumps({"@context": CONTEXT} | thing, ensure_ascii=False).translate(_AWAY)
