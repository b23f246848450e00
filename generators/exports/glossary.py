"""Terms as objects."""

from __future__ import annotations

import json
from typing import Any

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading
from generators.model.term import Term


def as_json(catalogue: Catalogue) -> str:
    """glossary.json: a list of objects in the order of pinyin."""
    objects = [_object(term, catalogue.site.base_url) for term in in_pinyin_order(catalogue.terms)]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def _object(term: Term, base_url: str) -> dict[str, Any]:
    return {
        "id": term.id,
        "term": term.term,
        "pinyin": reading(term),
        "en": term.english.name,
        "literal_en": term.english.literal,
        "standing": term.english.standing,
        "kind": term.kind,
        "scope": term.scope,
        "basis": term.basis,
        "meaning_zh": term.meaning.zh,
        "meaning_en": term.meaning.en,
        "parts": [
            {
                "label": part.label,
                "count": part.count,
                "items": [{"zh": i.zh, "en": i.en} for i in part.items],
            }
            for part in term.parts
        ],
        "aliases": list(term.aliases),
        "sources": [use.source for use in term.uses],
        "url_zh": f"{base_url}zh/{addresses.term(term.id)}",
        "url_en": f"{base_url}en/{addresses.term(term.id)}",
    }
