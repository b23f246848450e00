"""Names: ids stand once, files are called what they hold, references lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generators.loading import Document, Edition
from generators.problems import PathStep, Problem, did_you_mean

Listed = tuple[Document[Any], tuple[PathStep, ...], str]


def a_file_is_named_after_its_record(edition: Edition) -> Iterator[Problem]:
    """So that an id leads to its file without a search."""
    named: list[tuple[Document[Any], str, str]] = [(d, "id", d.record.id) for d in edition.sources]
    named += [(d, "id", d.record.id) for d in edition.terms]
    named += [(d, "topic", d.record.topic) for d in edition.indicators]
    named += [(d, "source", d.record.source) for d in edition.facts]
    named += [(d, "source", d.record.source) for d in edition.milestones]
    for document, key, name in named:
        if name != document.stem:
            hint = f"call the file {name}.yml, or write {key}: {document.stem}"
            yield document.problem([key], f"'{name}' is not the name of the file", hint)


def ids_stand_once(edition: Edition) -> Iterator[Problem]:
    """Two records under one id would share an address."""
    indicators = [listed for document in edition.indicators for listed in _listed(document, "indicators")]
    alone: tuple[tuple[Document[Any], str, str], ...] = (
        (edition.topics, "topics", "id"),
        (edition.places, "places", "id"),
        (edition.charts, "charts", "id"),
        (edition.units, "families", "id"),
        (edition.units, "units", "symbol"),
        (edition.reasons, "reasons", "id"),
        (edition.corrections, "corrections", "id"),
        *((document, "facts", "id") for document in edition.facts),
        *((document, "milestones", "id") for document in edition.milestones),
        *((document, "articles", "id") for document in edition.sources),
    )
    for listed in (indicators, *(_listed(document, key, name) for document, key, name in alone)):
        yield from _repeated(listed)


def _listed(document: Document[Any], key: str, name: str = "id") -> list[Listed]:
    """The names of the records that a document holds under one key."""
    records = enumerate(getattr(document.record, key))
    return [(document, (key, n, name), getattr(record, name)) for n, record in records]


def _repeated(listed: Iterable[Listed]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for document, path, name in listed:
        if name in first:
            yield document.problem(path, f"'{name}' stands twice", f"first at {first[name]}")
        first.setdefault(name, f"{document.file}:{document.lines.at(path)}")


def places_lie_within_known_places(edition: Edition) -> Iterator[Problem]:
    """A district's page leads to its city's."""
    known = {place.id for place in edition.places.record.places}
    for n, place in enumerate(edition.places.record.places):
        if place.within is not None and place.within not in known:
            hint = did_you_mean(place.within, known)
            yield edition.places.problem(("places", n, "within"), f"unknown place '{place.within}'", hint)


def units_belong_to_known_families(edition: Edition) -> Iterator[Problem]:
    """A unit without a family cannot be turned into English."""
    known = {family.id for family in edition.units.record.families}
    for n, unit in enumerate(edition.units.record.units):
        if unit.family not in known:
            hint = did_you_mean(unit.family, known)
            yield edition.units.problem(("units", n, "family"), f"unknown family '{unit.family}'", hint)


def indicators_stand_on_a_known_shelf(edition: Edition) -> Iterator[Problem]:
    """Topic, family of units and parts of an indicator must exist."""
    topics = {topic.id for topic in edition.topics.record.topics}
    families = {family.id for family in edition.units.record.families}
    known = {i.id for d in edition.indicators for i in d.record.indicators}
    for document in edition.indicators:
        if document.record.topic not in topics:
            hint = did_you_mean(document.record.topic, topics, listed_in="data/topics.yml")
            yield document.problem(["topic"], f"unknown topic '{document.record.topic}'", hint)
        for n, indicator in enumerate(document.record.indicators):
            path = ("indicators", n)
            if indicator.family not in families:
                hint = did_you_mean(indicator.family, families, listed_in="data/units.yml")
                yield document.problem(
                    (*path, "family"), f"unknown family of units '{indicator.family}'", hint
                )
            for m, part in enumerate(indicator.parts):
                if part not in known:
                    hint = did_you_mean(part, known)
                    yield document.problem((*path, "parts", m), f"unknown indicator '{part}'", hint)


RULES = (
    a_file_is_named_after_its_record,
    ids_stand_once,
    places_lie_within_known_places,
    units_belong_to_known_families,
    indicators_stand_on_a_known_shelf,
)
