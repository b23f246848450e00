"""The site as a read-only interface for programs: a JSON document for each place, indicator, source and term."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order
from generators.exports.api.forms import Document, Form, Ref
from generators.exports.api.indicators import IndicatorDocument, indicator_document
from generators.exports.api.places import PlaceDocument, place_document
from generators.exports.api.sources import SourceDocument, source_document
from generators.exports.api.terms import TermDocument, term_document
from generators.exports.api.writer import ROOT, Sort, Writer, schema
from generators.exports.datapackage import NAME
from generators.exports.relations import relations
from generators.model.base import Text

INDEX = f"{ROOT}index.json"


class IndexDocument(Document):
    """api/index.json: where everything is. A program needs no other address."""

    documentation: Text
    """What is promised of these documents, in both languages."""
    datapackage: str
    """The same data as tables, described."""
    schemas: Mapping[Sort, str]
    """The JSON Schema of each sort of document."""
    places: tuple[Ref, ...]
    """Every place, from the widest to the narrowest."""
    indicators: tuple[Ref, ...]
    """Every indicator, topic by topic."""
    sources: tuple[Ref, ...]
    """Every source."""
    terms: tuple[Ref, ...]
    """Every term, in the order of pinyin."""


SORTS: Mapping[Sort, type[Document]] = {
    "places": PlaceDocument,
    "indicators": IndicatorDocument,
    "sources": SourceDocument,
    "terms": TermDocument,
}
"""Each sort of document by its folder."""


def api_files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Every file of api/, by its path on the site: the index, the schemas, the documents."""
    writer = Writer(catalogue)
    yield INDEX, _json(_index(writer))
    yield schema("index"), _schema(IndexDocument, writer.url(schema("index")))
    for sort, form in SORTS.items():
        yield schema(sort), _schema(form, writer.url(schema(sort)))
    for found in _documents(writer):
        yield found.address.removeprefix(catalogue.site.base_url), _json(found)


def _index(writer: Writer) -> IndexDocument:
    catalogue = writer.catalogue
    return IndexDocument(
        form=writer.url(schema("index")),
        address=writer.url(INDEX),
        edition=writer.edition,
        documentation=writer.pages(f"{addresses.DATA}#programs"),
        datapackage=writer.url(f"data/{NAME}"),
        schemas={sort: writer.url(schema(sort)) for sort in SORTS},
        places=tuple(map(writer.place, catalogue.places)),
        indicators=tuple(map(writer.indicator, catalogue.indicators)),
        sources=tuple(map(writer.source, catalogue.sources)),
        terms=tuple(map(writer.term, in_pinyin_order(catalogue.terms))),
    )


def _documents(writer: Writer) -> Iterator[Document]:
    catalogue = writer.catalogue
    known, refs = relations(catalogue.terms), {term.id: writer.term(term) for term in catalogue.terms}
    for place in catalogue.places:
        yield place_document(place, writer)
    for indicator in catalogue.indicators:
        yield indicator_document(indicator, writer)
    for source in catalogue.sources:
        yield source_document(source, writer)
    for term in catalogue.terms:
        yield term_document(term, known, refs, writer)


def _schema(form: type[Document], address: str) -> bytes:
    """The schema of a sort of documents. Records of data/ are closed to unknown keys; what is published is open to
    those of later editions."""
    schema = form.model_json_schema(mode="serialization")
    for part in schema["$defs"].values():
        part.pop("additionalProperties", None)
    return _text({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address, **schema})


def _json(form: Form) -> bytes:
    return _text(form.model_dump(mode="json", by_alias=True))


def _text(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
