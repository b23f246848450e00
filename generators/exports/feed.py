"""The feeds: Atom (RFC 4287) and JSON Feed 1.1, in each language, with the same entries.

Days have no hour in the data; each is given as its first moment, UTC.
"""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.edition import TAGS, licence
from generators.exports.news import Told, news
from generators.language.words import words
from generators.model.base import Language
from generators.model.site import Site

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML, JSON = "feed.{}.xml", "feed.{}.json"
"""The names of a language's feeds under data/."""


def as_atom(catalogue: Catalogue, language: Language) -> str:
    """feed.zh.xml, feed.en.xml"""
    site, told = catalogue.site, news(catalogue, language)
    base = f"{site.base_url}{language}/"
    feed = Element("feed", {"xmlns": ATOM, LANG: TAGS[language]})
    # The id of the first feed, which told of corrections only: an id stays, whatever the feed grows into.
    _texts(feed, id=f"{base}{addresses.CORRECTIONS}", title=_title(site, language), rights=licence(site))
    _texts(feed, updated=_moment(max(one.date for one in told)))
    _texts(SubElement(feed, "author"), name=site.publisher.in_(language))
    SubElement(feed, "link", href=base)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=_own(site, XML, language))
    for one in told:
        _entry(feed, one)
    indent(feed, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(feed, encoding="unicode")}\n'


def as_json_feed(catalogue: Catalogue, language: Language) -> str:
    """feed.zh.json, feed.en.json"""
    site = catalogue.site
    feed = {
        "version": JSON_FEED,
        "title": _title(site, language),
        "home_page_url": f"{site.base_url}{language}/",
        "feed_url": _own(site, JSON, language),
        "description": site.tagline.in_(language),
        "language": TAGS[language],
        "authors": [{"name": site.publisher.in_(language)}],
        "items": [_item(one) for one in news(catalogue, language)],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _title(site: Site, language: Language) -> str:
    return f"{site.name.in_(language)} · {words(language)['feed']}"


def _own(site: Site, name: str, language: Language) -> str:
    return f"{site.base_url}data/{name.format(language)}"


def _entry(feed: Element, told: Told) -> None:
    entry = SubElement(feed, "entry")
    _texts(entry, id=told.id, title=told.title, updated=_moment(told.date))
    SubElement(entry, "link", href=told.link)
    SubElement(entry, "content", type="html").text = told.html


def _item(told: Told) -> dict[str, str]:
    return {
        "id": told.id,
        "url": told.link,
        "title": told.title,
        "content_html": told.html,
        "date_published": _moment(told.date),
    }


def _texts(parent: Element, **texts: str) -> None:
    for tag, text in texts.items():
        SubElement(parent, tag).text = text


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
