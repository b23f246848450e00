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
from generators.model.ledger import Role
from generators.model.source import Source
from generators.pages.cases import CaseView, case_view, group_of, tally
from generators.pages.targets import TargetView, target_view
from generators.pages.timeline import MilestoneView, last_day, milestone_view
from generators.reconciling.index import index_of
from generators.reconciling.reconciled import Case
from generators.reconciling.targets import Group, tracked

TOLD = ("differs", "cannot-tell", "within-rounding")
"""The verdicts whose arithmetic a book shows; of the others it gives the number."""


@dataclass(frozen=True)
class TargetGroup:
    """A report's targets in one state."""

    name: str
    means: str
    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class Targets:
    """A report's targets with what is known of them."""

    groups: tuple[TargetGroup, ...]
    as_of: str
    href: str


@dataclass(frozen=True)
class Checks:
    """The relations that a report's figures were held against."""

    said: str
    tally: str
    href: str
    cases: tuple[CaseView, ...]


@dataclass(frozen=True)
class Balance:
    """How many numerals the source has, and how many of them each role took."""

    total: int
    roles: tuple[tuple[str, int], ...]
    href: str


def targets(source: Source, views: PublicViews) -> Targets | None:
    """The targets of a report by their state; None where it sets none."""
    own = [one for one in tracked(views.catalogue) if one.target.traced.source.id == source.id]
    word, found = words(views.language), []
    for group in get_args(Group):
        members = tuple(target_view(one, views) for one in own if one.group == group)
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
    told = tuple(case_view(case, views) for case in _told(cases))
    said = words(views.language)["relations_in_all"].format(n=len(cases))
    return Checks(said, tally(cases, views.language), views.link(addresses.RECONCILIATION), told)


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
    return Balance(len(rows), roles, views.link(addresses.ledger(source.id)))


def _target_group(group: Group, members: tuple[TargetView, ...], views: PublicViews) -> TargetGroup:
    word = words(views.language)
    return TargetGroup(word[f"target_group_{group}"], word[f"target_means_{group}"], members)


def _told(cases: tuple[Case, ...]) -> Iterator[Case]:
    for group in TOLD:
        yield from (case for case in cases if group_of(case.relation) == group)
