"""A correction: what this site had wrong in an edition and put right."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generators.model.base import Id, Record, Text

WHAT = r"^([a-z0-9-]+\.[a-z0-9-]+|[a-z0-9-]+|([a-z0-9-]+/)+)$"


class Correction(Record):
    """An error of ours, never one of a source: that stays as printed."""

    id: Id
    """Unique; part of an address."""
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The day on which it was put right."""
    what: Annotated[str, StringConstraints(pattern=WHAT)]
    """What was wrong: a figure as source.fact, a term by its id, or the page as its address within a language, with
    a slash at its end: 'reports/ganzhou-work-report-2026/'."""
    was: Text
    """What the site said."""
    now: Text
    """What it says since."""
    why: Text
    """How the error came about or was found."""

    @property
    def kind(self) -> Literal["figure", "term", "page"]:
        """What sort of thing was wrong."""
        if self.what.endswith("/"):
            return "page"
        return "figure" if "." in self.what else "term"


class CorrectionFile(Record):
    """data/corrections.yml"""

    corrections: tuple[Correction, ...] = ()
    """In any order; readers see the newest first. None is ever removed."""
