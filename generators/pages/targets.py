"""The page of all targets: what each place aimed at, what is known of it, and how far that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.vocabulary import Place
from generators.pages.page import Page, filled
from generators.pages.target_words import distance_text, pace_text
from generators.pages.views import FigureView, Views
from generators.reconciling.targets import Group, Tracked, tracked

FEW = 12
"""So many targets are read through without headings between them."""


@dataclass(frozen=True)
class TargetView:
    """A target with what is known of it."""

    figure: FigureView
    known: FigureView | None
    settled: bool
    distance: str
    pace: str
    successor: FigureView | None
    note: str


@dataclass(frozen=True)
class GroupView:
    """Targets of one place in one state, by topic where they are many."""

    id: str
    name: str
    means: str
    count: int
    shelves: tuple[tuple[str, str, tuple[TargetView, ...]], ...]
    """An id, the name of a topic, or nothing, and the targets under it."""


@dataclass(frozen=True)
class PlaceView:
    """The targets of a place."""

    id: str
    name: str
    href: str
    as_of: str
    groups: tuple[GroupView, ...]


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """All targets on one page."""
    views, word, found = Views(catalogue, language, addresses.TARGETS), words(language), tracked(catalogue)
    places = tuple(_place(place, found, views) for place in catalogue.places if _of(place, found))
    title, count = word["targets"], word["targets_count"].format(n=len(found))
    body = filled(
        "targets",
        language,
        title=title,
        crumbs=views.crumbs(),
        count=count,
        edition=word["targets_edition"].format(date=day_text(catalogue.site.date, language)),
        method=views.link(f"{addresses.METHOD}#targets"),
        places=places,
    )
    yield Page(addresses.TARGETS, title, word["targets_lead"], body, boost=1.5, contents=True)


def target_counts(place: Place, views: Views) -> list[tuple[str, str, int]]:
    """How many targets of a place are in each state, with the way to them."""
    counts = Counter(one.group for one in _of(place, tracked(views.catalogue)))
    return [
        (
            words(views.language)[f"target_group_{group}"],
            views.link(f"{addresses.TARGETS}#{_id(place, group)}"),
            counts[group],
        )
        for group in get_args(Group)
        if counts[group]
    ]


def _of(place: Place, found: tuple[Tracked, ...]) -> list[Tracked]:
    return [one for one in found if one.target.traced.place.id == place.id]


def _id(place: Place, group: Group) -> str:
    return f"{place.id}-{group}"


def _place(place: Place, found: tuple[Tracked, ...], views: Views) -> PlaceView:
    own, reported = _of(place, found), place in views.catalogue.reported
    groups = ((group, [one for one in own if one.group == group]) for group in get_args(Group))
    as_of = words(views.language)["targets_as_of"]
    return PlaceView(
        id=place.id,
        name=place.name.in_(views.language),
        href=views.link(addresses.place(place.id)) if reported else "",
        as_of=as_of.format(date=day_text(own[0].as_of, views.language)),
        groups=tuple(_group(place, group, members, views) for group, members in groups if members),
    )


def _group(place: Place, group: Group, members: list[Tracked], views: Views) -> GroupView:
    word, order = words(views.language), [topic.id for topic in views.catalogue.topics]
    members = sorted(
        members, key=lambda one: (order.index(one.target.traced.topic.id), one.deadline, one.target.key)
    )
    by_topic = groupby(members, key=lambda one: one.target.traced.topic)
    shelves = [(topic.id, topic.name.in_(views.language), list(found)) for topic, found in by_topic]
    if len(members) <= FEW:
        shelves = [("", "", members)]
    id_ = _id(place, group)
    return GroupView(
        id=id_,
        name=word[f"target_group_{group}"],
        means=word[f"target_means_{group}"],
        count=len(members),
        shelves=tuple(
            (f"{id_}-{topic}", name, tuple(target_view(one, views) for one in found))
            for topic, name, found in shelves
        ),
    )


def target_view(one: Tracked, views: Views) -> TargetView:
    """A target with what is known of it, for a list."""
    table, language = views.catalogue.table, views.language
    return TargetView(
        figure=views.figure(one.target.traced),
        known=views.figure(one.known.traced) if one.known else None,
        settled=one.state == "reached" or one.group == "missed",
        distance=distance_text(one, table, language),
        pace=pace_text(one, table, language),
        successor=views.figure(one.successor) if one.successor else None,
        note=one.fate.note.in_(language) if one.fate else "",
    )
