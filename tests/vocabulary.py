"""What schema.org would not have said so: a reader of JSON-LD that knows the whole vocabulary and asks no network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from schema_org.registry import CLASS_METADATA, PROPERTY_BY_SCHEMA, ancestry

Node = Mapping[str, Any]
WANTED = {
    "BreadcrumbList": {"itemListElement"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Dataset": {
        "name",
        "description",
        "url",
        "identifier",
        "license",
        "creator",
        "version",
        "isAccessibleForFree",
    }
    | {"distribution", "spatialCoverage", "temporalCoverage", "variableMeasured"},
    "DefinedTerm": {"name", "description", "inDefinedTermSet"},
    "ListItem": {"position", "name", "item"},
    "Observation": {"variableMeasured", "observationAbout"},
    "WebPage": {"url"},
    "WebSite": {"name", "url"},
}
"""What search engines ask for, or advise, where they show a thing of a kind; and what makes an observation one."""
TEXTS = {
    "URL": re.compile(r"https?://\S+"),
    "Date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?"),
    "DateTime": re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?"),
    "Text": re.compile(r"\S(.*\S)?", re.DOTALL),
}
NUMBERS = {bool: {"Boolean"}, int: {"Integer", "Number"}, float: {"Number"}}


def complaints(graph: Node) -> list[str]:
    """All that is wrong with a graph: kinds, properties and values that the vocabulary does not know, and gaps."""
    things = list(nodes(graph["@graph"]))
    kinds = {thing["@id"]: thing["@type"] for thing in things if "@id" in thing and "@type" in thing}
    found = [] if graph["@context"] == "https://schema.org" else [f"context {graph['@context']}"]
    return found + [said for thing in things if set(thing) != {"@id"} for said in _of_thing(thing, kinds)]


def nodes(value: object) -> Iterator[Node]:
    """Every thing in a graph, however deep."""
    if isinstance(value, list):
        for member in value:
            yield from nodes(member)
    elif isinstance(value, dict):
        yield value
        for member in value.values():
            yield from nodes(member)


def _of_thing(thing: Node, kinds: Mapping[str, str]) -> Iterator[str]:
    kind = thing.get("@type", "")
    if kind not in CLASS_METADATA:
        yield f"no such kind of thing: {kind!r}"
        return
    known = {kind, *ancestry(kind)}
    for wanted in sorted({name for each in known for name in WANTED.get(each, ())} - set(thing)):
        if len(thing) > len({"@type", "@id", "name"}):  # a thing that is only named is described elsewhere
            yield f"{kind} lacks {wanted}"
    for name, value in thing.items():
        if not name.startswith("@"):
            yield from _of_property(kind, known, name, value if isinstance(value, list) else [value], kinds)


def _of_property(
    kind: str, known: set[str], name: str, values: list[Any], kinds: Mapping[str, str]
) -> Iterator[str]:
    about = PROPERTY_BY_SCHEMA.get(name)
    if about is None or about.superseded_by or not known & set(about.domains):
        yield f"{kind} has no {name}"
        return
    for value in values:
        if not _fits(value, set(about.ranges), kinds):
            yield f"{kind}.{name} cannot be {value!r:.60}"


def _fits(value: object, ranges: set[str], kinds: Mapping[str, str]) -> bool:
    if isinstance(value, dict):
        kind = value.get("@type") or kinds.get(value["@id"], "")
        return kind in CLASS_METADATA and bool({kind, *ancestry(kind)} & ranges)
    if isinstance(value, str):
        return any(TEXTS[name].fullmatch(value) for name in ranges & set(TEXTS))
    return bool(NUMBERS[type(value)] & ranges)
