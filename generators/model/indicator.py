"""An indicator: something that reports measure, whoever measures it and whenever."""

from __future__ import annotations

from typing import Literal

from generators.model.base import Id, Line, Record, Text
from generators.model.fact import Basis

Nature = Literal["flow", "stock"]
Better = Literal["up", "down", "neither"]


class Indicator(Record):
    """Something that reports measure."""

    id: Id
    """Its address for ever."""
    name: Text
    """What it is called; in English without a capital except for names ('gross domestic product')."""
    definition: Text
    """One or two sentences of our own: what is counted, and what is not."""
    family: Id
    """The family of units it is measured in; an id of data/units.yml."""
    nature: Nature
    """flow: adds up over a period (output, projects begun). stock: holds at a date (area, capacity, rate)."""
    growth: Basis = "unstated"
    """How its growth is reckoned by the conventions of official statistics: real is at comparable prices, so that it
    need not be the ratio of two levels at current prices."""
    better: Better = "neither"
    """Which direction the reports count as progress."""
    aliases: tuple[Line, ...] = ()
    """Other forms that reports print."""
    parts: tuple[Id, ...] = ()
    """The indicators that it is the sum of."""


class IndicatorFile(Record):
    """data/indicators/<topic>.yml: the indicators of one topic."""

    topic: Id
    """The topic; also the name of the file."""
    indicators: tuple[Indicator, ...]
    """In the order in which the topic's page shows them."""
