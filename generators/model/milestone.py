"""A milestone: an award, a first or an event that a source dates, with or without a figure."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generators.model.base import Id, Record, Text

MilestoneKind = Literal["award", "first", "designation", "event"]
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$|^\d{4}/\d{4}$"


class Milestone(Record):
    """An award, a first or an event."""

    id: Id
    """Unique within its source."""
    date: Annotated[str, StringConstraints(pattern=DATE)]
    """When, as far as it is known: a day, a month, a year, or the years between which it lies: '2021/2025'."""
    latest: bool = False
    """Whether the date is the latest possible one: reached by then, perhaps long before."""
    date_known: Literal["printed", "inferred"]
    """printed: the source gives the date. inferred: concluded from it; say from what."""
    inferred_from: Text | None = None
    """What an inferred date was concluded from."""
    place: Id | None = None
    """The place; left out: the place of the whole file."""
    kind: MilestoneKind
    """award: a prize or title won. first: before or above all others. designation: chosen for a trial or status."""
    name: Text
    """What was won or reached, in our own words; official names as they are."""
    body: Text | None = None
    """Who gave it, where the source says so."""
    article: Id
    """The article in which it stands."""
    anchor: Annotated[str, StringConstraints(min_length=2, max_length=24)]
    """A few characters of the source that occur only once there."""
    offset: Annotated[int, Field(ge=0)] | None = None
    """Where the anchor begins in the source's text, in characters; written by `locate`."""
    note: Text | None = None
    """What a reader should know."""


class MilestoneFile(Record):
    """data/milestones/<source>.yml: the milestones of one source, in order of appearance."""

    source: Id
    """The source; also the name of the file."""
    place: Id
    """The place of all milestones that do not name another."""
    milestones: tuple[Milestone, ...]
    """The milestones."""
