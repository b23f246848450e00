"""The short lists that other records refer to: topics, places, units."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generators.model.base import Id, Line, Record, Text

Positive = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?$")]
Level = Literal["nation", "province", "city", "district"]
Ratio = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*/[1-9]\d*$")]


class Topic(Record):
    """A shelf of indicators, with a page of its own."""

    id: Id
    """Its address, and the name of its file of indicators."""
    name: Text
    """Its name."""
    lead: Text
    """One sentence on what stands there."""


class TopicFile(Record):
    """data/topics.yml"""

    topics: tuple[Topic, ...]
    """In the order in which readers see them."""


class Headline(Record):
    """A figure that stands large on the home page or on a place's page."""

    fact: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]
    """The fact, as 'source.fact'."""
    growth: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")] | None = None
    """The growth that stands under it."""
    label: Text | None = None
    """A shorter name than the indicator's."""


class Place(Record):
    """A place that figures speak of."""

    id: Id
    """Its address."""
    name: Text
    """Its name."""
    level: Level
    """Its level of administration; a county has that of a district."""
    within: Id | None = None
    """The place of which it is a part."""
    code: Annotated[str, StringConstraints(pattern=r"^\d{6}$")] | None = None
    """Its administrative division code (GB/T 2260)."""
    headlines: tuple[Headline, ...] = ()
    """The figures that its page begins with."""
    lead: Text | None = None
    """One or two sentences on where and what it is; a place that has a page needs it."""


class PlaceFile(Record):
    """data/places.yml"""

    places: tuple[Place, ...]
    """From the widest to the narrowest."""


class Family(Record):
    """Units that measure the same sort of thing and can be turned into each other."""

    id: Id
    """Its id."""
    name: Text
    """Its name."""
    base: Line
    """The printed unit that all others are multiples of."""
    english: Annotated[str, StringConstraints(pattern=r"^[^{}]*\{n\}[^{}]*$")]
    """How an amount is written in English; {n} stands for the number."""
    english_one: Line | None = None
    """How exactly one is written in English, where that differs: 1 percentage point."""
    english_units_per_base: Ratio | None = None
    """How many of the English unit one base unit is, as a fraction: 1/15 hectare for one 亩."""


class Unit(Record):
    """A unit as reports print it."""

    symbol: Line
    """Its name in facts: as printed, or with what tells it apart from another unit printed alike."""
    printed: Line | None = None
    """As printed, where that is not the symbol: 位 for 个位次 (places moved) as for 位 (a rank)."""
    family: Id
    """Its family."""
    factor: Positive
    """How many base units it is."""
    silent: bool = False
    """Whether nothing is printed behind the number, as with an index."""

    @property
    def shown(self) -> str:
        """As printed behind a number."""
        return "" if self.silent else self.printed or self.symbol


class UnitFile(Record):
    """data/units.yml"""

    families: tuple[Family, ...]
    """The families."""
    units: tuple[Unit, ...]
    """The units."""


class Reason(Record):
    """Why a numeral of a source is no figure of its own."""

    id: Id
    """As ledgers name it."""
    name: Text
    """As readers of a ledger see it."""


class ReasonFile(Record):
    """data/reasons.yml"""

    reasons: tuple[Reason, ...]
    """In any order."""
