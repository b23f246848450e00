"""The registry of published addresses: what the site promised to keep, since when, and where it moved."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generators.model.base import Record
from generators.model.source import Day

ADDRESS = r"^(/([\w.-]+/)*[\w.-]+|([\w.-]+/)+(#[\w.-]+)?)$"
Address = Annotated[str, StringConstraints(pattern=ADDRESS)]


class PublishedRow(Record):
    """An address that an edition published. A row is never removed."""

    address: Address
    """A page below the folder of its language, 'indicators/gdp/'; what stands on it under an id of its own, with a
    hash before the id; with a slash before it, a file that both languages share, '/data/facts.csv'."""
    since: Annotated[Day, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The date of the edition that published it first."""
    moved: Annotated[str, StringConstraints(pattern=f"^$|{ADDRESS}")]
    """Where its readers are led: what took its place, or the correction that says why it is gone. Empty where it
    stands as it stood."""


class Published(Record):
    """data/published.csv"""

    rows: tuple[PublishedRow, ...] = ()
    """In the order of the addresses."""


COLUMNS = tuple(PublishedRow.model_fields)
"""The columns of the file."""
