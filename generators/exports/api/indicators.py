"""A document for each indicator, with all its figures."""

from __future__ import annotations

from generators.derive import addresses
from generators.exports.api.forms import Document, Figure, Form, Ref, Relation
from generators.exports.api.writer import Writer, document, schema
from generators.model.base import Text
from generators.model.fact import Basis
from generators.model.indicator import Better, Indicator, Nature
from generators.reconciling.index import index_of


class Topic(Form):
    """The shelf that an indicator stands on."""

    id: str
    """Its id."""
    name: Text
    """Its name."""
    pages: Text
    """Its page in both languages."""


class Family(Form):
    """The units that measure an indicator."""

    id: str
    """Its id in units.csv."""
    name: Text
    """Its name."""
    base: str
    """The unit that the others are multiples of."""


class IndicatorDocument(Document):
    """api/indicators/<id>.json: something that reports measure, and every figure of it."""

    id: str
    """Its id, stable for ever."""
    name: Text
    """Its name."""
    definition: Text
    """What is counted, and what is not."""
    topic: Topic
    """Its topic."""
    family: Family
    """The family of units that it is measured in; growth and shares are in per cent."""
    nature: Nature
    """flow: adds up over a period. stock: holds at a date."""
    growth: Basis
    """How its growth is reckoned by convention."""
    better: Better
    """Which direction the reports count as progress."""
    aliases: tuple[str, ...]
    """Other forms that reports print."""
    parts: tuple[Ref, ...]
    """The indicators that it is the sum of."""
    part_of: tuple[Ref, ...]
    """The indicators that it is a part of."""
    figures: tuple[Figure, ...]
    """All its figures, oldest period first."""
    relations: tuple[Relation, ...]
    """The relations among figures in which these are, and their verdicts."""
    pages: Text | None
    """Its page in both languages; null where it has no figures."""


def indicator_document(indicator: Indicator, writer: Writer) -> IndicatorDocument:
    """The document of an indicator."""
    catalogue = writer.catalogue
    figures = catalogue.by_indicator.get(indicator.id, ())
    by_fact = index_of(catalogue).by_fact
    cases = {case.relation.id: case for traced in figures for case in by_fact.get(traced.key, ())}
    return IndicatorDocument(
        form=writer.url(schema("indicators")),
        address=writer.url(document("indicators", indicator.id)),
        edition=writer.edition,
        id=indicator.id,
        name=indicator.name,
        definition=indicator.definition,
        topic=_topic(indicator, writer),
        family=_family(indicator, writer),
        nature=indicator.nature,
        growth=indicator.growth,
        better=indicator.better,
        aliases=indicator.aliases,
        parts=tuple(writer.indicator(i) for i in catalogue.indicators if i.id in indicator.parts),
        part_of=tuple(writer.indicator(i) for i in catalogue.indicators if indicator.id in i.parts),
        figures=tuple(writer.figure(traced) for traced in figures),
        relations=tuple(writer.relation(case) for case in cases.values()),
        pages=writer.indicator(indicator).pages,
    )


def _topic(indicator: Indicator, writer: Writer) -> Topic:
    shelf = writer.catalogue.shelves[indicator.id]
    topic = next(topic for topic in writer.catalogue.topics if topic.id == shelf)
    return Topic(id=topic.id, name=topic.name, pages=writer.pages(addresses.topic(topic.id)))


def _family(indicator: Indicator, writer: Writer) -> Family:
    family = writer.catalogue.table.families[indicator.family]
    return Family(id=family.id, name=family.name, base=family.base)
