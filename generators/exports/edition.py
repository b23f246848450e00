"""What a file says of itself: which edition it is, under which licence, how to cite it, what names a concept."""

from __future__ import annotations

import re
from collections.abc import Callable

from generators.derive import addresses
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import LANGUAGES, Language
from generators.model.site import Site

TAGS: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}
"""Languages as other programs name them (BCP 47)."""
CONCEPTS = "glossary.skos.ttl"
"""The file under data/ in which a concept's name leads to what is said of it."""


def title(site: Site, language: Language) -> str:
    """The glossary's name: 河西数读·术语; Hexi in Figures: Glossary."""
    joiner = "·" if language == "zh" else ": "
    return f"{site.name.in_(language)}{joiner}{words(language)['glossary']}"


def citation(site: Site, language: Language) -> str:
    """The glossary of this edition, in the form in which its pages cite a term."""
    name, date = site.name.in_(language), day_text(site.date, language)
    whole, address = words(language)["glossary"], f"{site.base_url}{language}/{addresses.GLOSSARY}"
    if language == "zh":
        return f"{name}：《{whole}》，{site.version}版，{date}，{address}"
    return f"{whole}, {name}, edition {site.version}, {date}, {address}"


def edition_citation(site: Site, language: Language) -> str:
    """The whole edition, in the form in which its data page cites it."""
    name, date = site.name.in_(language), day_text(site.date, language)
    if language == "zh":
        return f"{site.publisher.zh}：《{name}》，{site.version}版，{date}，{site.base_url}zh/"
    publisher = f"{site.publisher.en[:1].upper()}{site.publisher.en[1:]}"
    return f"{publisher}, {name}, edition {site.version}, {date}, {site.base_url}en/"


def slug(site: Site) -> str:
    """The edition's name for files and programs: hexi-in-figures."""
    return re.sub(r"[^a-z0-9]+", "-", site.name.en.lower()).strip("-") or "data"


def licence(site: Site) -> str:
    """The licence of the data, by name and address."""
    return f"{site.data_licence.name} {site.data_licence.url}"


def notice(site: Site, cite: Callable[[Site, Language], str] = citation) -> tuple[str, ...]:
    """Lines for the head of a file that can hold comments; the citation names the version and the date."""
    cited = (cite(site, language) for language in LANGUAGES)
    return *cited, " / ".join(words(language)["licence"] for language in LANGUAGES) + f": {licence(site)}"


def concept(site: Site, id_: str) -> str:
    """The name of a concept on the web, the same in every language and every file."""
    return f"{site.base_url}data/{CONCEPTS}#{id_}"
