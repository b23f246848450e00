"""Relations among figures as templates need them: arithmetic with links, outcome, verdict and reasons in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generators.derive import addresses
from generators.derive.catalogue import Traced
from generators.language.figures import when
from generators.language.words import words
from generators.model.base import Language
from generators.pages.views import FigureView, Views
from generators.reconciling import spoken
from generators.reconciling.index import index_of
from generators.reconciling.reckoned import Step
from generators.reconciling.reconciled import Case
from generators.reconciling.relations import Limit, Relation, Verdict

Group = Literal["differs", "cannot-tell", "within-rounding", "agrees", "missing-figure"]
"""A verdict; what cannot be told only because a figure is in no source stands apart, since there are many."""
GROUPS: tuple[Group, ...] = ("differs", "cannot-tell", "within-rounding", "agrees", "missing-figure")
"""In the order of pages."""

Manner = Literal[
    "agrees", "within-rounding", "differs", "cannot-tell", "has-room", "kept", "nearly-kept", "passed"
]
"""How a verdict is said in a sentence."""


@dataclass(frozen=True)
class PieceView:
    """A piece of arithmetic; a figure has the link to its source card."""

    text: str
    href: str
    raised: bool


@dataclass(frozen=True)
class CaseView:
    """A relation in one language."""

    id: str
    kind: str
    kind_href: str
    group: Group
    verdict: str
    figure: FigureView
    limit: Limit
    pieces: tuple[PieceView, ...]
    hint: str
    """Where a number in it comes from that is no figure."""
    point: str
    """What the arithmetic comes to; empty where it is a printed figure and no arithmetic."""
    range: str
    gap: str
    said: str
    """The verdict in a sentence, and why where it cannot be told."""
    could_be: str
    note: str
    others: tuple[FigureView, ...]
    """The other figures in it."""


@dataclass(frozen=True)
class Checked:
    """How many relations concern something, how many can be judged and how many differ, with the way to them."""

    text: str
    href: str


def group_of(relation: Relation) -> Group:
    """Where a relation stands on the page."""
    return "missing-figure" if relation.expected is None else relation.verdict


def checked(cases: tuple[Case, ...], views: Views) -> Checked | None:
    """The line on pages that the cases concern; none where there are none."""
    verdicts = Counter(case.relation.verdict for case in cases)
    judged, differing = verdicts.total() - verdicts["cannot-tell"], verdicts["differs"]
    word = words(views.language)
    said = word["relations_checked"] if judged else word["relations_unjudged"]
    text = said.format(n=len(cases), judged=judged, differing=differing)
    return Checked(text, views.link(addresses.RECONCILIATION)) if cases else None


def case_links(facts: tuple[Traced, ...], views: Views) -> list[tuple[str, str]]:
    """The cases that facts are in, each once, those of most interest first: (text, link)."""
    by_fact, word = index_of(views.catalogue).by_fact, words(views.language)
    found = {case.relation.id: case.relation for t in facts for case in by_fact.get(t.key, ())}
    links = []
    for relation in sorted(found.values(), key=lambda relation: GROUPS.index(group_of(relation))):
        kind, verdict = word[f"relation_{relation.kind}"], word[f"verdict_{group_of(relation)}"]
        period = when(relation.tested.traced.fact, views.language)
        text = word["case_of"].format(kind=kind, period=period, verdict=verdict)
        links.append((text, views.link(addresses.case(relation.id))))
    return links


def tally(cases: Iterable[Case], language: Language) -> str:
    """How many there are of each verdict, in words: 1 differing, 2 within rounding."""
    counts, word = Counter(group_of(case.relation) for case in cases), words(language)
    return word["comma"].join(
        word[f"tally_{group}"].format(n=counts[group]) for group in GROUPS if counts[group]
    )


def case_view(case: Case, views: Views) -> CaseView:
    """A case that is not only for want of a figure."""
    relation, word = case.relation, words(views.language)
    group = group_of(relation)
    figure, *others = (views.figure(quantity.traced) for quantity in relation.figures)
    point, allowed = _outcome(relation, views)
    unfit = group in ("differs", "cannot-tell")
    return CaseView(
        id=relation.id,
        kind=word[f"relation_{relation.kind}"],
        kind_href=f"#kind-{relation.kind}",
        group=group,
        verdict=word[f"verdict_{group}"],
        figure=figure,
        limit=relation.limit,
        pieces=pieces(relation.expected.steps, views) if relation.expected else (),
        hint=word["nearest_whole"] if relation.kind == "whole-base" else "",
        point=point,
        range=allowed,
        gap="" if group == "agrees" else _gap(relation, views),
        said=together(
            (word[f"said_{_manner(relation)}"], *(word[f"why_{why}"] for why in relation.why)), views.language
        ),
        could_be=word[f"could_{relation.kind}"] if unfit else "",
        note=case.note.in_(views.language) if case.note else "",
        others=tuple(others),
    )


def together(sentences: Iterable[str], language: Language) -> str:
    """Sentences one behind the other; Chinese has no blank between them."""
    return ("" if language == "zh" else " ").join(sentences)


def pieces(steps: tuple[Step, ...], views: Views) -> tuple[PieceView, ...]:
    """Arithmetic with its links."""
    return tuple(
        PieceView(piece.text, _card(piece.traced, views), piece.raised)
        for piece in spoken.pieces(steps, views.catalogue.table, views.language)
    )


def _card(traced: Traced | None, views: Views) -> str:
    return views.link(addresses.card(traced)) if traced else ""


def _outcome(relation: Relation, views: Views) -> tuple[str, str]:
    """What the arithmetic comes to and the range that rounding leaves; neither for a bare figure that is exact."""
    reckoned, tested, table = relation.expected, relation.tested, views.catalogue.table
    if reckoned is None:
        return "", ""
    found = spoken.outcome(reckoned, relation.allowed, tested, table)
    ruler = spoken.ruler(tested, table, views.language)
    bare = len(reckoned.steps) == 1
    exact = {found.range.low, found.range.high} <= {found.point, None}
    return "" if bare else ruler.one(found.point), "" if exact else ruler.range(found.range)


def _gap(relation: Relation, views: Views) -> str:
    """How far figure and outcome are apart, and how much of that rounding can make up."""
    table, word = views.catalogue.table, words(views.language)
    found = spoken.gap_in_unit(relation, table)
    if found is None or not (found.apart or found.tolerance):
        return ""
    ruler = spoken.ruler(relation.tested, table, views.language)
    return word["gap"].format(apart=ruler.gap(found.apart), tolerance=ruler.gap(found.tolerance))


def _manner(relation: Relation) -> Manner:
    """How the verdict is put: a limit is kept, a bound leaves room, figures are the same."""
    verdict = relation.verdict
    if relation.limit:
        limits: dict[Verdict, Manner] = {
            "agrees": "kept",
            "within-rounding": "nearly-kept",
            "differs": "passed",
        }
        return limits.get(verdict, "cannot-tell")
    if verdict == "agrees" and (relation.tested.could_be.is_open or relation.allowed.is_open):
        return "has-room"
    return verdict
