"""The edition itself: its name, address, version, licence and what its home page shows first."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generators.model.base import Id, Line, Record, Text
from generators.model.source import Day
from generators.model.vocabulary import Headline


class Licence(Record):
    """A licence by its name and address."""

    name: Line
    """Its usual short name (SPDX where there is one)."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    """Where it can be read."""


class Site(Record):
    """data/site.yml: what a fork changes first."""

    name: Text
    """The name of the site."""
    tagline: Text
    """What it is, in one sentence."""
    base_url: Annotated[str, StringConstraints(pattern=r"^https?://\S+/$")]
    """The public address of the site's root, with a slash at its end."""
    version: Line
    """The version of this edition."""
    date: Annotated[Day, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The date of this edition; everything that says "as of" says this."""
    publisher: Text
    """Who publishes the edition."""
    contact: Line
    """Where errors are reported: an address on the web or of e-mail."""
    data_licence: Licence
    """For figures, texts and charts."""
    code_licence: Licence
    """For the programs."""
    headlines: tuple[Headline, ...] = ()
    """The figures that a reader sees first."""
    first_terms: tuple[Id, ...] = ()
    """The terms that the home page offers."""
    about: Text | None = None
    """What the page about the site says of this edition alone: where its name comes from, whom it thanks."""

    @property
    def contact_link(self) -> str:
        """Where a link to the contact leads."""
        return self.contact if ":" in self.contact else f"mailto:{self.contact}"
