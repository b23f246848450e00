"""What the finder searches: every page with a name of its own, as one script for both languages.

It is a script and not JSON because a page that was opened from a disk may load a script but fetch nothing.
Addresses are those below a language's folder, so one index serves both languages under any path.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading, reading_of
from generators.derive.scripts import traditional_forms
from generators.model.base import Text
from generators.model.term import Term
from generators.model.vocabulary import Place
from generators.pages.page import sentence

NAME = "finder-index.js"
Form = tuple[str, str, str]
"""Chinese, its pinyin, English; what a form lacks is empty."""
Entry = tuple[str, str, Form, list[Form], list[Form], list[int]]
"""Kind, address, own form, other forms, parts (of a place: what it is a part of), places that it has to do with."""

_LEVELS = "省市区县"


def index_script(catalogue: Catalogue) -> str:
    """The script that hands the index to `docs/shared/assets/finder.js`."""
    entries = [entry for entries in ENTRIES for entry in entries(catalogue)]
    index = {
        "traditional": traditional_forms(json.dumps(entries, ensure_ascii=False)),
        "places": [[_form(place.name), *_short_names(place)] for place in catalogue.places],
        "entries": entries,
    }
    return f"window.hxFinderIndex={_for_script(index)};\n"


def _for_script(value: object) -> str:
    """JSON in which no tag begins or ends; records hold no sign that would end a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _terms(catalogue: Catalogue) -> Iterator[Entry]:
    place_of = {source.id: source.place for source in catalogue.sources}
    for term in in_pinyin_order(catalogue.terms):
        own = (term.term, reading(term), term.english.name)
        others = [("", "", term.english.literal), *map(_chinese, term.aliases)]
        places = _places(catalogue, (place_of[use.source] for use in term.uses))
        yield "term", addresses.term(term.id), own, others, list(_parts(term)), places


def _parts(term: Term) -> Iterator[Form]:
    """What a formula stands for; a label that is not written in the formula itself counts as well."""
    for part in term.parts:
        if part.label not in term.term:
            yield _chinese(part.label)
        yield from map(_form, part.items)


def _indicators(catalogue: Catalogue) -> Iterator[Entry]:
    for indicator in catalogue.indicators:
        name = Text(zh=indicator.name.zh, en=sentence(indicator.name.en))
        facts = catalogue.by_indicator.get(indicator.id, ())
        others = [*map(_chinese, indicator.aliases)]
        places = _places(catalogue, (traced.place.id for traced in facts))
        yield "indicator", addresses.indicator(indicator.id), _form(name), others, [], places


def _reported_places(catalogue: Catalogue) -> Iterator[Entry]:
    """Places with a page, each also by the name of the place around it where that has none."""
    for place in catalogue.reported:
        wider = catalogue.places_by_id.get(place.within or "")
        above = (
            [] if wider is None or wider in catalogue.reported else [_form(wider.name), *_short_names(wider)]
        )
        yield "place", addresses.place(place.id), _form(place.name), _short_names(place), above, []


def _topics(catalogue: Catalogue) -> Iterator[Entry]:
    for topic in catalogue.topics:
        if catalogue.indicators_of(topic.id):
            yield "topic", addresses.topic(topic.id), _form(topic.name), [], [], []


def _reports(catalogue: Catalogue) -> Iterator[Entry]:
    for source in catalogue.sources:
        places = _places(catalogue, [source.place])
        yield "report", addresses.report(source.id), _form(source.title), [], [], places


ENTRIES: tuple[Callable[[Catalogue], Iterable[Entry]], ...] = (
    _terms,
    _indicators,
    _reported_places,
    _topics,
    _reports,
)
"""Every kind of entry, in the order in which equally good ones are shown."""


def _form(text: Text) -> Form:
    return text.zh, reading_of(text.zh), text.en


def _chinese(text: str) -> Form:
    return text, reading_of(text), ""


def _short_names(place: Place) -> list[Form]:
    """A place without the word for its level: 甘州 for 甘州区; names of two characters need theirs."""
    short = place.name.zh.rstrip(_LEVELS)
    return [_chinese(short)] if 2 <= len(short) < len(place.name.zh) else []


def _places(catalogue: Catalogue, ids: Iterable[str]) -> list[int]:
    """Places by their position in the index."""
    wanted = set(ids)
    return [n for n, place in enumerate(catalogue.places) if place.id in wanted]
