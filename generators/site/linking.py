"""One JSON-LD graph in the head of each page: the page, the way to it, and what it said of its subject."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from generators.derive import addresses
from generators.exports.linked_data import Thing, breadcrumbs, graph, page, read
from generators.language.words import words
from generators.model.site import Site
from generators.site.heads import Head
from generators.site.twins import NAME

KINDS = {
    addresses.ABOUT: "AboutPage",
    addresses.METHOD: "AboutPage",
    addresses.GLOSSARY: "CollectionPage",
    addresses.INDICATORS: "CollectionPage",
    addresses.PLACES: "CollectionPage",
    addresses.REPORTS: "CollectionPage",
    addresses.TOPICS: "CollectionPage",
}
SCRIPT = 'script[type="application/ld+json"]'


def link(tree: LexborHTMLParser, head: Head, site: Site) -> None:
    """Put the graph into the page's head, and into it what stood at the end of the page's text."""
    about = []
    for script in tree.css(f"article {SCRIPT}"):
        about += read(script.text())
        script.decompose()
    steps = list(_way(tree, head))
    says = {**_says(head), **({"breadcrumb": {"@id": f"{head.url}#breadcrumb"}} if steps else {})}
    things = [
        page(site, head.language, says, about),
        *([breadcrumbs(head.url, steps)] if steps else []),
        *about,
    ]
    made = tree.create_node("script")
    made.attrs["type"] = "application/ld+json"
    made.insert_child(graph(things))
    if tree.head is not None:
        tree.head.insert_child(made)


def _says(head: Head) -> Thing:
    """The page under its public address, with its twin in the other language and as Markdown."""
    other = {"@type": "WebPage", "@id": head.other_url, "url": head.other_url}
    text = {"@type": "MediaObject", "contentUrl": f"{head.url}{NAME}", "encodingFormat": "text/markdown"}
    return {
        "@type": KINDS.get(head.address, "WebPage"),
        "@id": head.url,
        "url": head.url,
        "name": head.title,
        "description": head.description,
        "workTranslation": other,
        "encoding": text,
    }


def _way(tree: LexborHTMLParser, head: Head) -> Iterator[tuple[str, str]]:
    """The steps that the page shows, and the page; a page that shows none lies below the home page, which has none."""
    if head.address == addresses.HOME:
        return
    shown = [(step.text(), step.attributes.get("href") or "") for step in tree.css(".hx-crumbs a")]
    home = (words(head.language)["home"], addresses.link(addresses.HOME, seen_from=head.address))
    for name, href in shown or [home]:
        yield name, urljoin(head.url, href)
    yield head.title, head.url
