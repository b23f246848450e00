"""The page of all relations among figures, those that do not fit first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.words import words
from generators.model.base import Language
from generators.pages.cases import GROUPS, CaseView, Group, case_view, group_of, tally
from generators.pages.page import Page, filled, sentence
from generators.pages.views import FigureView, Views
from generators.reconciling.index import index_of
from generators.reconciling.reconciled import Case
from generators.reconciling.relations import Kind


@dataclass(frozen=True)
class KindView:
    """A kind of relation: what it is, and how many there are of each verdict."""

    id: str
    name: str
    about: str
    tally: str


@dataclass(frozen=True)
class LackView:
    """What cannot be told because one and the same figure is in no source: the tested figures by the relation's id."""

    kind: str
    lacks: str
    figures: tuple[tuple[str, FigureView, str], ...]
    """Each with the relation's id and what an editor remarked."""


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The page of reconciliation."""
    views, word = Views(catalogue, language, addresses.RECONCILIATION), words(language)
    cases, title = index_of(catalogue).cases, word["add_up"]
    groups = {group: [c for c in cases if group_of(c.relation) == group] for group in GROUPS}
    body = filled(
        "reconciliation",
        language,
        title=title,
        crumbs=views.crumbs(),
        targets=views.link(addresses.TARGETS),
        total=word["relations_in_all"].format(n=len(cases)),
        balance=[
            (word[f"tally_{group}"].format(n=len(found)), f"#{group}")
            for group, found in groups.items()
            if found
        ],
        kinds=list(_kinds(cases, language)),
        shelves=list(_shelves(groups, views)),
        lacking=sentence(word["verdict_missing-figure"]),
        lacks=list(_lacks(groups["missing-figure"], views)),
        derived=views.link(addresses.DERIVED),
        method=views.link(f"{addresses.METHOD}#reconciliation"),
        data=views.link(f"{addresses.DATA}#files"),
    )
    yield Page(addresses.RECONCILIATION, title, word["add_up_lead"], body)


def _shelves(groups: dict[Group, list[Case]], views: Views) -> Iterator[tuple[str, str, list[CaseView]]]:
    """Id, heading and cases of each verdict."""
    for group, cases in groups.items():
        if cases and group != "missing-figure":
            heading = sentence(words(views.language)[f"verdict_{group}"])
            yield group, heading, [case_view(case, views) for case in cases]


def _kinds(cases: tuple[Case, ...], language: Language) -> Iterator[KindView]:
    word = words(language)
    for kind in get_args(Kind):
        own = [case for case in cases if case.relation.kind == kind]
        if own:
            about, name = word[f"about_{kind}"], word[f"relation_{kind}"]
            yield KindView(kind, name, about, tally(own, language))


def _lacks(cases: list[Case], views: Views) -> Iterator[LackView]:
    word = words(views.language)
    for kind in get_args(Kind):
        figures = tuple(_lacking(case, views) for case in cases if case.relation.kind == kind)
        if figures:
            yield LackView(word[f"relation_{kind}"], word[f"lacks_{kind}"], figures)


def _lacking(case: Case, views: Views) -> tuple[str, FigureView, str]:
    figure = views.figure(case.relation.tested.traced)
    return case.relation.id, figure, case.note.in_(views.language) if case.note else ""
