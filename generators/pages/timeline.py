"""Milestones of a place, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Reached
from generators.language.dates import day_text
from generators.language.words import words
from generators.model.base import Language
from generators.pages.views import Views


@dataclass(frozen=True)
class MilestoneView:
    """A milestone with the way to its source."""

    id: str
    date: str
    known: str
    kind: str
    name: str
    body: str
    source: str
    report: str
    article: str
    anchor: str
    public: str
    note: str


def timeline(place: str, views: Views) -> list[MilestoneView]:
    """The milestones of a place, newest first; those of one date in the order of their sources."""
    own = [reached for reached in views.catalogue.milestones if reached.place.id == place]
    return [milestone_view(reached, views) for reached in sorted(own, key=last_day, reverse=True)]


def last_day(reached: Reached) -> str:
    """The last day on which it can lie, so that a year sorts behind its months."""
    return reached.milestone.date.rpartition("/")[2].ljust(10, "~")


def milestone_view(reached: Reached, views: Views) -> MilestoneView:
    """A milestone for a list."""
    milestone, source, language = reached.milestone, reached.source, views.language
    report = views.link(f"{addresses.report(source.id)}#article-{reached.article.id}")
    public = addresses.text_fragment(source.url, milestone.anchor) if source.url else ""
    return MilestoneView(
        id=reached.key,
        date=date_text(reached, language),
        known=milestone.inferred_from.in_(language) if milestone.inferred_from else "",
        kind=words(language)[f"milestone_{milestone.kind}"],
        name=milestone.name.in_(language),
        body=milestone.body.in_(language) if milestone.body else "",
        source=source.title.in_(language),
        report=report,
        article=reached.article.headline.in_(language),
        anchor=milestone.anchor,
        public=public,
        note=milestone.note.in_(language) if milestone.note else "",
    )


def date_text(reached: Reached, language: Language) -> str:
    """A milestone's date: a day as far as it is known, the years between which it lies, or the latest one."""
    first, _, last = reached.milestone.date.partition("/")
    if last:
        return f"{first}—{last}年" if language == "zh" else f"{first}–{last}"
    text = day_text(first, language)
    return words(language)["by_date"].format(date=text) if reached.milestone.latest else text
