"""Milestones: what they name exists, and their dates say how they are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.loading import Document, Edition
from generators.model.milestone import Milestone, MilestoneFile
from generators.problems import Problem, did_you_mean
from generators.rules.articles import article_at


def _milestones(edition: Edition) -> Iterator[tuple[Document[MilestoneFile], int, Milestone]]:
    for document in edition.milestones:
        for n, milestone in enumerate(document.record.milestones):
            yield document, n, milestone


def milestones_belong_to_a_known_source_and_place(edition: Edition) -> Iterator[Problem]:
    """And to articles that the source has, at their offsets."""
    sources = {source.record.id: source.record for source in edition.sources}
    places = {place.id for place in edition.places.record.places}
    for document in edition.milestones:
        if document.record.source not in sources:
            hint = did_you_mean(document.record.source, sources, listed_in="data/sources/")
            yield document.problem(["source"], f"unknown source '{document.record.source}'", hint)
        if document.record.place not in places:
            hint = did_you_mean(document.record.place, places, listed_in="data/places.yml")
            yield document.problem(["place"], f"unknown place '{document.record.place}'", hint)
    for document, n, milestone in _milestones(edition):
        if milestone.place is not None and milestone.place not in places:
            hint = did_you_mean(milestone.place, places, listed_in="data/places.yml")
            yield document.problem(("milestones", n, "place"), f"unknown place '{milestone.place}'", hint)
        source = sources.get(document.record.source)
        stands = article_at(source, milestone.offset) if source and milestone.offset is not None else None
        if stands not in (None, milestone.article):
            message = f"offset {milestone.offset} lies in '{stands}', not '{milestone.article}'"
            yield document.problem(("milestones", n, "article"), message)


def a_milestone_is_located(edition: Edition) -> Iterator[Problem]:
    """In the order of the text, as facts are."""
    last: dict[str, int] = {}
    for document, n, milestone in _milestones(edition):
        if milestone.offset is None:
            hint = "run: python -m generators locate --texts FOLDER"
            yield document.problem(("milestones", n), "no offset", hint)
            continue
        if milestone.offset < last.get(document.file, 0):
            yield document.problem(("milestones", n, "offset"), "stands in the text before the one above")
        last[document.file] = milestone.offset


def an_inferred_milestone_says_from_what(edition: Edition) -> Iterator[Problem]:
    """Readers are told which dates are printed and how the others are known."""
    for document, n, milestone in _milestones(edition):
        if (milestone.date_known == "inferred") != (milestone.inferred_from is not None):
            hint = "an inferred date has `inferred_from`, zh and en; a printed one has not"
            yield document.problem(("milestones", n, "date_known"), milestone.date_known, hint)


def a_milestone_has_a_date_that_exists(edition: Edition) -> Iterator[Problem]:
    """No 30 February, and years between which it lies run forward."""
    for document, n, milestone in _milestones(edition):
        first, _, last = milestone.date.partition("/")
        try:
            date.fromisoformat(first + "-01-01"[len(first) - 4 :])
        except ValueError:
            yield document.problem(("milestones", n, "date"), f"there is no day {milestone.date}")
        if last and last < first:
            yield document.problem(("milestones", n, "date"), f"{milestone.date} ends before it begins")


RULES = (
    milestones_belong_to_a_known_source_and_place,
    a_milestone_is_located,
    an_inferred_milestone_says_from_what,
    a_milestone_has_a_date_that_exists,
)
