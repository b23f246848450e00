"""What a report aims at, how its figures hold against each other, and what became of every numeral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generators.books.public import PublicViews
from generators.derive import addresses
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.model.ledger import Role
from generators.model.source import Source
from generators.pages.cases import CaseView, case_view, group_of, tally
from generators.pages.derived import DerivedView, derived_view
from generators.pages.targets import TargetView, target_view
from generators.pages.timeline import MilestoneView, last_day, milestone_view
from generators.reconciling.index import index_of
from generators.reconciling.reconciled import Case
from generators.reconciling.targets import Group, Tracked, tracked

TOLD = ("differs", "cannot-tell", "within-rounding")
"""The verdicts whose arithmetic a book shows; of the others it gives the number."""


@dataclass(frozen=True)
class TargetGroup:
    """A report's targets in one state."""

    name: str
    means: str
    known: bool
    """Whether something is known of most of them; what is known of few stands under their names."""
    periods: tuple[tuple[str, tuple[TargetView, ...]], ...]
    """By when they are due."""


@dataclass(frozen=True)
class Targets:
    """A report's targets with what is known of them."""

    groups: tuple[TargetGroup, ...]
    as_of: str
    href: str


@dataclass(frozen=True)
class Checks:
    """The relations that a report's figures were held against."""

    said: tuple[str, ...]
    """How many there are, and how many of each verdict are told and left out."""
    href: str
    cases: tuple[CaseView, ...]


@dataclass(frozen=True)
class Balance:
    """How many numerals the source has, and how many of them each role took."""

    total: int
    figures: str
    """How many figures the book has, and why there may be more of them than numerals."""
    roles: tuple[tuple[str, int], ...]
    href: str


def targets(source: Source, views: PublicViews) -> Targets | None:
    """The targets of a report by their state; None where it sets none."""
    own = [one for one in tracked(views.catalogue) if one.target.traced.source.id == source.id]
    word, found = words(views.language), []
    for group in get_args(Group):
        members = tuple(one for one in own if one.group == group)
        if members:
            found.append(_target_group(group, members, views))
    as_of = word["targets_edition"].format(date=day_text(views.catalogue.site.date, views.language))
    return Targets(tuple(found), as_of, views.link(addresses.TARGETS)) if own else None


def checks(source: Source, views: PublicViews) -> Checks | None:
    """The relations in which a figure of the report is tested; None where there are none."""
    cases = tuple(
        case for case in index_of(views.catalogue).cases if case.relation.tested.traced.source.id == source.id
    )
    if not cases:
        return None
    told = tuple(_told(cases))
    said = tuple(_said(cases, told, views.language))
    return Checks(said, views.link(addresses.RECONCILIATION), tuple(case_view(case, views) for case in told))


def milestones(source: Source, views: PublicViews) -> tuple[MilestoneView, ...]:
    """The milestones of a report, newest first as on the page of a place."""
    own = (reached for reached in views.catalogue.milestones if reached.source.id == source.id)
    return tuple(milestone_view(reached, views) for reached in sorted(own, key=last_day, reverse=True))


def balance(source: Source, views: PublicViews) -> Balance:
    """The balance of the source's ledger: the roles add up to the total."""
    rows, word = views.catalogue.ledgers[source.id], words(views.language)
    counts = Counter(row.role for row in rows)
    shown = (role for role in get_args(Role) if counts[role] or role == "open")
    roles = tuple((word[f"numeral_{role}"], counts[role]) for role in shown)
    count = len(views.catalogue.by_source.get(source.id, ()))
    figures = word["book_ledger_figures"].format(n=count)
    return Balance(len(rows), figures, roles, views.link(addresses.ledger(source.id)))


def derived(source: Source, views: PublicViews) -> tuple[DerivedView, ...]:
    """What follows from the figures of the report and is printed nowhere."""
    own = (
        figure for figure in index_of(views.catalogue).derived if figure.like.traced.source.id == source.id
    )
    return tuple(derived_view(figure, views) for figure in own)


def _target_group(group: Group, members: tuple[Tracked, ...], views: PublicViews) -> TargetGroup:
    word, periods = words(views.language), dict[str, list[TargetView]]()
    for one in members:
        view = target_view(one, views)
        periods.setdefault(view.figure.when, []).append(view)
    known = sum(one.known is not None for one in members) * 2 > len(members)
    by_period = tuple((when, tuple(found)) for when, found in periods.items())
    return TargetGroup(word[f"target_group_{group}"], word[f"target_means_{group}"], known, by_period)


def _said(cases: tuple[Case, ...], told: tuple[Case, ...], language: Language) -> Iterator[str]:
    word = words(language)
    yield word["book_checks_in_all"].format(n=len(cases))
    if told:
        yield word["book_checks_told"].format(tally=tally(told, language))
    if others := [case for case in cases if case not in told]:
        yield word["book_checks_others"].format(tally=tally(others, language))


def _told(cases: tuple[Case, ...]) -> Iterator[Case]:
    for group in TOLD:
        yield from (case for case in cases if group_of(case.relation) == group)
