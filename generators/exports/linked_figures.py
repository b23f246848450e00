"""The data, an indicator and what was observed of it, as schema.org describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import PurePath

from generators.derive import addresses
from generators.derive.catalogue import Catalogue, Traced
from generators.exports.edition import TAGS, concept, title
from generators.exports.export import Export
from generators.exports.linked_data import Thing, identity, publisher
from generators.exports.linked_sources import place_name, source_name
from generators.figures.numbers import read_number
from generators.language.figures import show, when
from generators.language.words import words
from generators.model.base import Language
from generators.model.fact import Fact
from generators.model.indicator import Indicator

MEDIA_TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".tbx": "application/xml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".xml": "application/atom+xml",
    ".zip": "application/zip",
}
ANY_TYPE = "application/octet-stream"
LOWER, UPPER = ("at-least", "more-than"), ("at-most", "held-to")
OBSERVED = ("actual", "baseline")


def dataset(catalogue: Catalogue, language: Language, exports: Iterable[Export]) -> Thing:
    """All that the edition offers, as one data set with its files."""
    site, facts = catalogue.site, catalogue.facts
    years = [year for traced in facts for year in (traced.period.start.year, traced.period.end.year)]
    said: Thing = {
        "@type": "Dataset",
        "@id": identity(site, "dataset"),
        "identifier": identity(site, "dataset"),
        "name": f"{site.name.in_(language)}{words(language)['colon']}{words(language)['data']}",
        "description": words(language)["data_about"].format(facts=len(facts), terms=len(catalogue.terms)),
        "url": f"{site.base_url}{language}/{addresses.DATA}",
        "version": site.version,
        "datePublished": site.date,
        "license": site.data_licence.url,
        "isAccessibleForFree": True,
        "inLanguage": list(TAGS.values()),
        "creator": publisher(site, language),
        "publisher": publisher(site, language),
        "spatialCoverage": [place_name(place, catalogue, language) for place in catalogue.reported],
        "isBasedOn": [source_name(source, catalogue, language) for source in catalogue.sources],
        "hasPart": {
            "@type": "DefinedTermSet",
            "@id": concept(site, "Glossary"),
            "name": title(site, language),
        },
        "variableMeasured": list(_variables(catalogue, language)),
        "distribution": list(_downloads(catalogue, language, exports)),
    }
    if years:
        said["temporalCoverage"] = f"{min(years)}/{max(years)}"
    if catalogue.corrections:
        said["correction"] = f"{site.base_url}{language}/{addresses.CORRECTIONS}"
    return said


def indicator_data(indicator: Indicator, catalogue: Catalogue, language: Language) -> list[Thing]:
    """An indicator, and every level of it that a source reports as reached; targets are not observations."""
    site = catalogue.site
    (other,) = (indicator.name.in_(code) for code in TAGS if code != language)
    variable: Thing = {
        "@type": "StatisticalVariable",
        "@id": identity(site, "indicator", indicator.id),
        "name": indicator.name.in_(language),
        "alternateName": [other, *indicator.aliases],
        "description": indicator.definition.in_(language),
        "url": f"{site.base_url}{language}/{addresses.indicator(indicator.id)}",
    }
    facts = catalogue.by_indicator[indicator.id]
    levels = [t for t in facts if t.fact.measure == "level" and t.fact.status in OBSERVED]
    return [variable, *(_observation(traced, catalogue, language) for traced in levels)]


def _variables(catalogue: Catalogue, language: Language) -> Iterator[Thing]:
    """Each indicator with facts; with its unit where all its levels are printed in one."""
    for indicator in catalogue.indicators:
        facts = catalogue.by_indicator.get(indicator.id, ())
        units = {t.fact.unit for t in facts if t.fact.measure == "level"}
        if facts:
            name = indicator.name.in_(language)
            unit = {"unitText": catalogue.table.units[units.pop()].shown} if len(units) == 1 else {}
            yield {"@type": "PropertyValue", "name": name, **{k: v for k, v in unit.items() if v}}


def _downloads(catalogue: Catalogue, language: Language, exports: Iterable[Export]) -> Iterator[Thing]:
    for export in exports:
        for name, _ in export.files():
            yield {
                "@type": "DataDownload",
                "name": name,
                "description": export.about.in_(language),
                "contentUrl": f"{catalogue.site.base_url}data/{name}",
                "encodingFormat": MEDIA_TYPES.get(PurePath(name).suffix, ANY_TYPE),
            }


def _observation(traced: Traced, catalogue: Catalogue, language: Language) -> Thing:
    """A figure as printed, in its printed unit. A year or a month is a date; what a quarter or a span is, only the
    description says."""
    fact, site = traced.fact, catalogue.site
    joiner = words(language)["comma"]
    said: Thing = {
        "@type": "Observation",
        "@id": identity(site, "figure", traced.key),
        "description": joiner.join((show(fact, catalogue.table, language).main, when(fact, language))),
        "variableMeasured": {"@id": identity(site, "indicator", traced.indicator.id)},
        "observationAbout": place_name(traced.place, catalogue, language),
        "subjectOf": source_name(traced.source, catalogue, language),
        "url": f"{site.base_url}{language}/{addresses.card(traced)}",
        **_amount(fact),
    }
    if not traced.period.is_span and not traced.period.end.quarter:
        said["observationDate"] = fact.period
    if unit := catalogue.table.units[fact.unit].shown:
        said["unitText"] = unit
    return said


def _amount(fact: Fact) -> Thing:
    """The number, or the end that is known of it; of 'about' and 'nearly' only the description speaks."""
    printed = read_number(fact.value)
    low, high = _json_number(printed.low), _json_number(printed.high)
    if fact.bound in LOWER:
        return {"minValue": low}
    if fact.bound in UPPER:
        return {"maxValue": high}
    if fact.bound != "exact":
        return {}
    return {"minValue": low, "maxValue": high} if printed.is_range else {"value": low}


def _json_number(number: Decimal) -> int | float:
    """The number that JSON reads from its digits."""
    value: int | float = json.loads(str(number))
    return value
