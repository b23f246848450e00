"""What pages say to machines that read them, in the words of schema.org: one JSON-LD graph on each page.

A thing has one name on the web in both languages and on every page. What a source leaves open is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from generators.exports.edition import TAGS
from generators.model.base import LANGUAGES, Language
from generators.model.site import Site

CONTEXT = "https://schema.org"
"""A name, which nothing on the page asks for."""
Thing = dict[str, Any]
_AWAY = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def graph(things: Iterable[Thing]) -> str:
    """JSON that stays inside a script element: no sign in it can end one, or begin a comment or an entity."""
    whole = {"@context": CONTEXT, "@graph": list(things)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_AWAY)


def read(script: str) -> list[Thing]:
    """The things of a graph."""
    things: list[Thing] = json.loads(script)["@graph"]
    return things


def identity(site: Site, kind: str, id_: str = "") -> str:
    """The name of a thing on the web, the same in every language: …/#place-ganzhou, …/#website."""
    return f"{site.base_url}#{kind}-{id_}" if id_ else f"{site.base_url}#{kind}"


def publisher(site: Site, language: Language) -> Thing:
    """Whoever publishes the edition."""
    name = site.publisher.in_(language)
    return {"@type": "Organization", "@id": identity(site, "publisher"), "name": name}


def website(site: Site, language: Language) -> Thing:
    """The site as a whole. It names no search: results have no address of their own."""
    (other,) = (site.name.in_(code) for code in LANGUAGES if code != language)
    return {
        **_named_website(site, language),
        "alternateName": other,
        "description": site.tagline.in_(language),
        "inLanguage": list(TAGS.values()),
        "publisher": publisher(site, language),
        "license": site.data_licence.url,
        "version": site.version,
        "datePublished": site.date,
    }


def page(site: Site, language: Language, says: Thing, about: Sequence[Thing]) -> Thing:
    """A page of the site, with what it says of itself, and the first of the things that it is about."""
    main = {"mainEntity": {"@id": about[0]["@id"]}} if about else {}
    return {
        "@type": "WebPage",
        **says,
        "inLanguage": TAGS[language],
        "isPartOf": _named_website(site, language),
        "license": site.data_licence.url,
        **main,
    }


def breadcrumbs(url: str, steps: Sequence[tuple[str, str]]) -> Thing:
    """The way to a page: names and addresses from the home page on, its own last."""
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": {"@type": "WebPage", "@id": address}}
        for n, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{url}#breadcrumb", "itemListElement": items}


def _named_website(site: Site, language: Language) -> Thing:
    name = site.name.in_(language)
    return {"@type": "WebSite", "@id": identity(site, "website"), "name": name, "url": site.base_url}
