"""Makes what documents for programs share: heads, references, figures, relations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.exports.api.forms import Edition, Figure, Involved, Ref, Relation
from generators.exports.edition import edition_citation
from generators.language.figures import show, when
from generators.model.base import Text
from generators.model.indicator import Indicator
from generators.model.source import Source
from generators.model.term import Term
from generators.model.vocabulary import Place
from generators.reconciling import spoken
from generators.reconciling.index import index_of
from generators.reconciling.reconciled import Case
from generators.reconciling.revisions import revisions

Sort = Literal["places", "indicators", "sources", "terms"]
ROOT = "api/"


def document(sort: Sort, id_: str) -> str:
    """A document's path on the site."""
    return f"{ROOT}{sort}/{id_}.json"


def schema(sort: Sort | Literal["index"]) -> str:
    """The path of the JSON Schema of a sort of documents."""
    return f"{ROOT}schemas/{sort}.json"


@dataclass(frozen=True)
class Writer:
    """Makes parts of the documents of one edition."""

    catalogue: Catalogue

    def url(self, path: str) -> str:
        """The public address of a path on the site."""
        return f"{self.catalogue.site.base_url}{path}"

    def pages(self, address: str) -> Text:
        """The public addresses of a page in both languages."""
        return Text(zh=self.url(f"zh/{address}"), en=self.url(f"en/{address}"))

    @property
    def edition(self) -> Edition:
        """The edition."""
        site = self.catalogue.site
        return Edition(
            name=site.name,
            version=site.version,
            date=site.date,
            publisher=site.publisher,
            licence=site.data_licence,
            citation=Text(zh=edition_citation(site, "zh"), en=edition_citation(site, "en")),
        )

    def place(self, place: Place) -> Ref:
        """A reference to a place; only those that a source is about have a page."""
        address = addresses.place(place.id) if place in self.catalogue.reported else ""
        return self._ref("places", place.id, place.name, address)

    def indicator(self, indicator: Indicator) -> Ref:
        """A reference to an indicator; only those with figures have a page."""
        address = addresses.indicator(indicator.id) if indicator.id in self.catalogue.by_indicator else ""
        return self._ref("indicators", indicator.id, indicator.name, address)

    def source(self, source: Source) -> Ref:
        """A reference to a source."""
        return self._ref("sources", source.id, source.title, addresses.report(source.id))

    def term(self, term: Term) -> Ref:
        """A reference to a term."""
        return self._ref("terms", term.id, Text(zh=term.term, en=term.english.name), addresses.term(term.id))

    def _ref(self, sort: Sort, id_: str, name: Text, address: str) -> Ref:
        pages = self.pages(address) if address else None
        return Ref(id=id_, name=name, document=self.url(document(sort, id_)), pages=pages)

    def figure(self, traced: Traced) -> Figure:
        """A figure with all that is known of it."""
        fact, catalogue = traced.fact, self.catalogue
        table, cases = catalogue.table, index_of(catalogue).by_fact.get(traced.key, ())
        return Figure(
            id=traced.key,
            indicator=fact.indicator,
            place=traced.place.id,
            source=traced.source.id,
            article=fact.article,
            period=fact.period,
            when=Text(zh=when(fact, "zh"), en=when(fact, "en")),
            measure=fact.measure,
            status=fact.status,
            basis=fact.basis,
            bound=fact.bound,
            value=fact.value,
            unit=table.units[fact.unit].shown,
            unit_symbol=fact.unit,
            shown=Text(zh=show(fact, table, "zh").main, en=show(fact, table, "en").main),
            anchor=fact.anchor,
            offset=fact.offset,
            note=fact.note,
            current=revisions(catalogue).current(traced).key,
            relations=tuple(Involved(id=c.relation.id, verdict=c.relation.verdict) for c in cases),
            pages=self.pages(addresses.card(traced)),
        )

    def relation(self, case: Case) -> Relation:
        """A relation among figures with its arithmetic in words."""
        relation, table = case.relation, self.catalogue.table
        steps = relation.expected.steps if relation.expected else ()
        zh, en = (spoken.as_text(steps, table, language) for language in ("zh", "en"))
        return Relation(
            id=relation.id,
            kind=relation.kind,
            tested=relation.tested.key,
            figures=tuple(figure.key for figure in relation.figures),
            arithmetic=Text(zh=zh, en=en) if steps else None,
            verdict=relation.verdict,
            why=relation.why,
            note=case.note,
            pages=self.pages(addresses.case(relation.id)),
        )
