"""What follows from figures: relations with their verdicts, derived figures, targets, revisions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.comparing.entries import Aspect, Entry, named, text_of
from generators.derive import addresses
from generators.figures.periods import Period
from generators.language.dates import period_text
from generators.language.words import words
from generators.pages.cases import group_of
from generators.pages.history import told
from generators.pages.page import sentence
from generators.pages.target_words import distance_text, pace_text
from generators.pages.views import Views
from generators.reconciling import spoken
from generators.reconciling.derived import Derived
from generators.reconciling.index import index_of
from generators.reconciling.reckoned import Reckoned
from generators.reconciling.reconciled import Case
from generators.reconciling.revisions import revisions
from generators.reconciling.targets import Tracked, tracked


def relations(views: Views) -> Iterator[Entry]:
    """Every relation among figures, by its kind and the figure that is tested."""
    word = words(views.language)
    for case in index_of(views.catalogue).cases:
        relation, aspects = case.relation, _of_case(case, views)
        figure = named(views.figure(relation.tested.traced))
        name = f"{figure} · {word[f'relation_{relation.kind}']}"
        address = addresses.case(relation.id)
        yield Entry(relation.id, name, aspects["verdict"].text, address, aspects, repr(aspects))


def _of_case(case: Case, views: Views) -> dict[str, Aspect]:
    relation, word = case.relation, words(views.language)
    why, group = "".join(word[f"why_{one}"] for one in relation.why), group_of(relation)
    return {
        "verdict": Aspect(word["verdict"], word[f"verdict_{group}"], group),
        "arithmetic": Aspect(word["arithmetic"], _way(relation.expected, views) if relation.expected else ""),
        "why": Aspect(word["why"], why),
        "note": Aspect(word["note"], text_of(case.note, views.language)),
    }


def _way(reckoned: Reckoned, views: Views) -> str:
    return spoken.as_text(reckoned.steps, views.catalogue.table, views.language)


def derived(views: Views) -> Iterator[Entry]:
    """Every figure that follows from printed ones."""
    for figure in index_of(views.catalogue).derived:
        place = figure.like.traced.place.name.in_(views.language)
        name = sentence(figure.indicator.name.in_(views.language))
        when = period_text(Period(figure.at, figure.at), views.language)
        aspects = _of_derived(figure, views)
        brief, address = aspects["amount"].text, addresses.derived(figure.id)
        yield Entry(figure.id, " · ".join((place, name, when)), brief, address, aspects, repr(aspects))


def _of_derived(figure: Derived, views: Views) -> dict[str, Aspect]:
    table, word, like = views.catalogue.table, words(views.language), figure.like
    ruler, reckoned = spoken.ruler(like, table, views.language), figure.outcome
    found = spoken.outcome(reckoned, reckoned.could_be, like, table)
    amount = ruler.range(found.range) if found.range.is_open else ruler.one(found.point)
    return {
        "amount": Aspect("", amount),
        "arithmetic": Aspect(word["arithmetic"], _way(reckoned, views)),
        "doubts": Aspect(word["doubt"], "".join(word[f"why_{doubt}"] for doubt in figure.doubts)),
    }


def targets(views: Views) -> Iterator[Entry]:
    """Every target, with what is known of it."""
    for one in tracked(views.catalogue):
        traced, aspects = one.target.traced, _of_target(one, views)
        name, state = named(views.figure(traced)), aspects["state"].text
        yield Entry(traced.key, name, state, addresses.target(traced), aspects, repr(aspects))


def _of_target(one: Tracked, views: Views) -> dict[str, Aspect]:
    table, language, word = views.catalogue.table, views.language, words(views.language)
    known = views.figure(one.known.traced) if one.known else None
    latest = f"{known.main}{word['target_known_when'].format(when=known.when)}" if known else ""
    return {
        "state": Aspect(word["status"], word[f"target_group_{one.group}"]),
        "known": Aspect(word["target_known"], latest),
        "distance": Aspect(word["change_distance"], distance_text(one, table, language)),
        "pace": Aspect(word["change_pace"], pace_text(one, table, language)),
        "note": Aspect(word["note"], text_of(one.fate.note if one.fate else None, language)),
    }


def revised(views: Views) -> Iterator[Entry]:
    """Every figure that a later source reports differently."""
    word, catalogue, language = words(views.language), views.catalogue, views.language
    for revision in revisions(catalogue).all:
        later = revision.later.traced
        before = word["comma"].join(told(figure.traced, catalogue, language) for figure in revision.earlier)
        now = told(later, catalogue, language)
        aspects = {"earlier": Aspect(word["revises"], before), "later": Aspect(word["now"], now)}
        name, brief = named(views.figure(later)), f"{before} → {now}"
        yield Entry(later.key, name, brief, f"{addresses.CORRECTIONS}#revisions", aspects, repr(aspects))
