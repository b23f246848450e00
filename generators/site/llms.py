"""llms.txt: where a program that reads text begins (llmstxt.org). A heading, a summary, and lists of links with notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS
from generators.exports.api import INDEX as API
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import LANGUAGES, Language
from generators.model.site import Site
from generators.site.heads import Head
from generators.site.twins import NAME

FILE = "llms.txt"
PAGES = (
    *(addresses.HOME, addresses.GLOSSARY, addresses.PLACES, addresses.REPORTS, addresses.TOPICS),
    *(addresses.INDICATORS, addresses.TARGETS, addresses.RECONCILIATION, addresses.DERIVED),
    *(addresses.DATA, addresses.CORRECTIONS, addresses.METHOD, addresses.ABOUT),
)
"""What leads to all other pages; an edition may be without targets."""
Heads = Mapping[tuple[Language, str], Head]


def llms_text(catalogue: Catalogue, heads: Iterable[Head]) -> str:
    """The file, each language in sections of its own."""
    site, known = catalogue.site, {(head.language, head.address): head for head in heads}
    lines = [f"# {site.name.zh} · {site.name.en}", "", f"> {site.tagline.zh} {site.tagline.en}"]
    for language in LANGUAGES:
        lines += ["", _lead(site, language)]
    for language in LANGUAGES:
        for heading, links in _sections(catalogue, known, language):
            lines += ["", f"## {heading}", "", *links] if links else []
    return "\n".join(lines) + "\n"


def _lead(site: Site, language: Language) -> str:
    date = day_text(site.date, language)
    return words(language)["llms_lead"].format(
        version=site.version, date=date, licence=site.data_licence.name
    )


def _sections(catalogue: Catalogue, known: Heads, language: Language) -> Iterator[tuple[str, list[str]]]:
    word = words(language)
    yield word["llms_pages"], _twins(PAGES, known, language)
    yield word["reports"], _twins((addresses.report(s.id) for s in catalogue.sources), known, language)
    yield word["places"], _twins((addresses.place(p.id) for p in catalogue.reported), known, language)
    yield word["topics"], _twins((addresses.topic(t.id) for t in catalogue.topics), known, language)
    yield word["llms_files"], list(_files(catalogue.site, language))


def _twins(found: Iterable[str], known: Heads, language: Language) -> list[str]:
    """Links to the Markdown of those pages that there are."""
    heads = [known[language, address] for address in found if (language, address) in known]
    return [_link(head.title, f"{head.url}{NAME}", head.description) for head in heads]


def _files(site: Site, language: Language) -> Iterator[str]:
    word, base = words(language), site.base_url
    yield _link(API, f"{base}{API}", word["llms_api"])
    for export in EXPORTS:
        yield _link(export.name, f"{base}data/{export.name}", export.about.in_(language))
    yield _link(word["llms_cite"], f"{base}{language}/{addresses.DATA}#cite", word["llms_cite_about"])
    yield _link(word["licence"], site.data_licence.url, site.data_licence.name)


def _link(name: str, address: str, note: str) -> str:
    shown = re.sub(r"([\[\]])", r"\\\1", name)
    return f"- [{shown}]({address}): {note}"
