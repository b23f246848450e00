"""Corrections: they name something that the site shows, happened by the day of the edition, and changed something."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.loading import Edition
from generators.problems import Problem, did_you_mean

SECTIONS = ("about", "data", "glossary", "indicators", "method", "places", "reports", "topics")
"""Pages that every edition has."""
GONE = "name what is gone by the page it stood on"


def a_correction_names_what_the_site_shows(edition: Edition) -> Iterator[Problem]:
    """Readers are led to it."""
    known = {
        "figure": {f"{d.record.source}.{fact.id}" for d in edition.facts for fact in d.record.facts},
        "term": {document.record.id for document in edition.terms},
        "page": _addresses(edition),
    }
    for n, correction in enumerate(edition.corrections.record.corrections):
        kind = correction.kind
        if correction.what not in known[kind]:
            near = did_you_mean(correction.what, known[kind])
            hint = f"{near} {GONE}".lstrip() if kind != "page" else near
            message = f"unknown {kind} '{correction.what}'"
            yield edition.corrections.problem(("corrections", n, "what"), message, hint)


def _addresses(edition: Edition) -> set[str]:
    """The pages that a correction may name; a term is named by its id."""
    facts = [(document.record, fact) for document in edition.facts for fact in document.record.facts]
    shown = {fact.indicator for _, fact in facts}
    sources = [document.record for document in edition.sources]
    topics = {d.record.topic for d in edition.indicators for i in d.record.indicators if i.id in shown}
    return {
        *(f"{section}/" for section in SECTIONS),
        *(f"indicators/{id_}/" for id_ in shown),
        *(f"topics/{id_}/" for id_ in topics),
        *(f"places/{source.place}/" for source in sources),
        *(f"reports/{source.id}/" for source in sources),
        *(f"reports/{source.id}/ledger/" for source in sources),
    }


def a_correction_was_made_by_the_day_of_the_edition(edition: Edition) -> Iterator[Problem]:
    """On a day that exists."""
    for n, correction in enumerate(edition.corrections.record.corrections):
        path = ("corrections", n, "date")
        try:
            date.fromisoformat(correction.date)
        except ValueError:
            yield edition.corrections.problem(path, f"there is no day {correction.date}")
            continue
        if correction.date > edition.site.record.date:
            message = f"{correction.date} is after the edition's own date, {edition.site.record.date}"
            yield edition.corrections.problem(path, message, "data/site.yml has the date of the edition")


def a_correction_changes_something(edition: Edition) -> Iterator[Problem]:
    """In one language at least."""
    for n, correction in enumerate(edition.corrections.record.corrections):
        if correction.was == correction.now:
            yield edition.corrections.problem(("corrections", n, "now"), "says the same as `was`")


RULES = (
    a_correction_names_what_the_site_shows,
    a_correction_was_made_by_the_day_of_the_edition,
    a_correction_changes_something,
)
