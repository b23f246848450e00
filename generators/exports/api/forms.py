"""What documents for programs share, as records: the JSON Schemas at api/schemas/ are written from them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from generators.model.base import Text
from generators.model.fact import Basis, Bound, Measure, Status
from generators.model.site import Licence
from generators.reconciling.relations import Kind, Verdict, Why


class Form(BaseModel):
    """A frozen object of a document; later editions may add keys and never take one away."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class Edition(Form):
    """The edition that a document belongs to."""

    name: Text
    """The site's name."""
    version: str
    """The edition's version."""
    date: str
    """The edition's date; everything is as of this day."""
    publisher: Text
    """Who publishes it."""
    licence: Licence
    """The licence of the data."""
    citation: Text
    """How to cite the edition."""


class Document(Form):
    """What every document begins with."""

    form: str = Field(serialization_alias="$schema")
    """The address of the JSON Schema that the document keeps."""
    address: str
    """The document's own address, the same in every edition."""
    edition: Edition
    """The edition that it belongs to."""


class Ref(Form):
    """A thing with a document of its own."""

    id: str
    """Its id, stable for ever."""
    name: Text
    """Its name."""
    document: str
    """The address of its document."""
    pages: Text | None
    """The addresses of its page in both languages; null where it has none."""


class Involved(Form):
    """A relation that a figure is in."""

    id: str
    """The relation's id, as in reconciliation.json."""
    verdict: Verdict
    """Whether its figures fit each other."""


class Figure(Form):
    """A figure of a source."""

    id: str
    """source.figure, as in facts.csv."""
    indicator: str
    """The id of what is measured."""
    place: str
    """The id of the place."""
    source: str
    """The id of the source."""
    article: str
    """The id of the article in which it stands, unique within the source."""
    period: str
    """The time that it speaks of: 2025, 2025-Q1, 2025-03 or 2021/2025."""
    when: Text
    """The same in words."""
    measure: Measure
    """What was measured: a level, growth, a share and so on."""
    status: Status
    """Whether it happened or is aimed at."""
    basis: Basis
    """At which prices, where the source says so."""
    bound: Bound
    """Whether the number is exact, a limit or about."""
    value: str
    """The number with the digits printed; a fall of a growth or change is negative."""
    unit: str
    """The unit as printed; empty where nothing is printed behind the number."""
    unit_symbol: str
    """The unit's name in units.csv."""
    shown: Text
    """The figure as the pages of each language show it."""
    anchor: str
    """A few characters of the source that hold it."""
    offset: int | None
    """Where the anchor begins in the text read, in characters from 0."""
    note: Text | None
    """A doubt, or a reading that was chosen."""
    current: str
    """The id of the figure that counts now: itself, or what a later source says instead."""
    relations: tuple[Involved, ...]
    """The relations among figures that it is in."""
    pages: Text
    """The addresses of its source card in both languages."""


class Relation(Form):
    """A relation among figures, and whether they fit."""

    id: str
    """Its id."""
    kind: Kind
    """What kind of relation."""
    tested: str
    """The figure that is held against the others."""
    figures: tuple[str, ...]
    """All figures in it, the tested one first."""
    arithmetic: Text | None
    """What the others make it; null where one of them is in no source."""
    verdict: Verdict
    """Whether they fit; never "differs" where rounding or a known doubt could explain it."""
    why: tuple[Why, ...]
    """Why it cannot be told."""
    note: Text | None
    """What could explain a difference."""
    pages: Text
    """Where it stands, in both languages."""
