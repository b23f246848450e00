"""Places, and the documents that figures were read from, as schema.org describes them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.edition import TAGS
from generators.exports.linked_data import Thing, identity
from generators.model.base import LANGUAGES, Language, Text
from generators.model.source import Article, Source
from generators.model.vocabulary import Place

SOURCES = {
    "government-work-report": "Report",
    "plan": "Report",
    "bulletin": "Report",
    "feature": "Article",
    "newspaper-page": "CreativeWork",
}
"""A page of a newspaper is none of the narrower kinds; what stands on it is."""
ARTICLES = {"news": "NewsArticle", "feature": "Article", "commentary": "OpinionNewsArticle"}
"""What a newspaper's page is made of, but for sections and captions, which are no works of their own."""
CODES = "GB/T 2260"


def place_data(place: Place, catalogue: Catalogue, language: Language) -> Thing:
    """A place with the places that it lies in."""
    site, known = catalogue.site, {place.id: place for place in catalogue.places}
    said: Thing = {**place_name(place, catalogue, language), "alternateName": _other(place.name, language)}
    if place.lead:
        said["description"] = place.lead.in_(language)
        said["url"] = f"{site.base_url}{language}/{addresses.place(place.id)}"
    if place.code:
        said["identifier"] = {"@type": "PropertyValue", "propertyID": CODES, "value": place.code}
    if place.within:
        said["containedInPlace"] = place_data(known[place.within], catalogue, language)
    return said


def place_name(place: Place, catalogue: Catalogue, language: Language) -> Thing:
    """A place where something else is spoken of."""
    kind = "Country" if place.level == "nation" else "AdministrativeArea"
    return {
        "@type": kind,
        "@id": identity(catalogue.site, "place", place.id),
        "name": place.name.in_(language),
    }


def source_data(source: Source, catalogue: Catalogue, language: Language) -> Thing:
    """A document. Where its date had to be inferred, neither that nor a publisher is claimed."""
    (place,) = (place for place in catalogue.places if place.id == source.place)
    said: Thing = {
        **source_name(source, catalogue, language),
        "alternateName": _other(source.title, language),
        "inLanguage": TAGS[source.language],
        "about": place_name(place, catalogue, language),
    }
    if source.published.known == "printed":
        publisher = {"@type": "Organization", "name": source.publisher.in_(language)}
        said |= {"author": publisher, "publisher": publisher, "datePublished": source.published.date}
    if source.author:
        said["creditText"] = source.author.in_(language)
    if source.url:
        said["url"] = source.url
    if source.index_number and SOURCES[source.kind] == "Report":
        said["reportNumber"] = source.index_number
    if parts := list(_parts(source, catalogue, language)):
        said["hasPart"] = parts
    return said


def source_name(source: Source, catalogue: Catalogue, language: Language) -> Thing:
    """A document where something else is spoken of."""
    id_ = identity(catalogue.site, "report", source.id)
    return {"@type": SOURCES[source.kind], "@id": id_, "name": source.title.in_(language)}


def _parts(source: Source, catalogue: Catalogue, language: Language) -> Iterator[Thing]:
    if source.kind == "newspaper-page":
        for article in source.articles:
            if article.kind in ARTICLES:
                id_ = identity(catalogue.site, "article", f"{source.id}.{article.id}")
                yield {"@type": ARTICLES[article.kind], "@id": id_, **_article(article, language)}


def _article(article: Article, language: Language) -> Thing:
    """Who is named as its author may be a person, several or an agency, so it stays words."""
    credit = {"creditText": article.byline.in_(language)} if article.byline else {}
    return {"name": article.headline.in_(language), **credit}


def _other(text: Text, language: Language) -> str:
    (other,) = (code for code in LANGUAGES if code != language)
    return text.in_(other)
