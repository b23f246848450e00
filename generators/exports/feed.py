"""What was put right, for readers who subscribe: an Atom feed (RFC 4287) in each language."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.exports.edition import TAGS, licence
from generators.language.words import words
from generators.model.base import Language
from generators.model.correction import Correction
from generators.model.site import Site

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def as_atom(catalogue: Catalogue, language: Language) -> str:
    """The feed: every correction, the newest first, and the edition itself, so that it is never empty.

    Days have no hour in the data; each is given as its first moment, UTC.
    """
    site = catalogue.site
    base = f"{site.base_url}{language}/"
    feed = Element("feed", {"xmlns": ATOM, LANG: TAGS[language]})
    _texts(feed, id=f"{base}{addresses.CORRECTIONS}", title=_title(site, language), rights=licence(site))
    _texts(feed, updated=_moment(max([site.date, *(c.date for c in catalogue.corrections)])))
    _texts(SubElement(feed, "author"), name=site.publisher.in_(language))
    SubElement(feed, "link", href=f"{base}{addresses.CORRECTIONS}")
    SubElement(feed, "link", rel="self", href=f"{site.base_url}data/feed.{language}.xml")
    for correction in catalogue.corrections:
        _correction(feed, correction, base, language)
    _edition(feed, site, base, language)
    indent(feed, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _title(site: Site, language: Language) -> str:
    return f"{site.name.in_(language)} · {words(language)['corrections']}"


def _correction(feed: Element, correction: Correction, base: str, language: Language) -> None:
    was, now, why = (text.in_(language) for text in (correction.was, correction.now, correction.why))
    word = words(language)
    said = word["feed_corrected"].format(was=was, now=now, why=why)
    place = f"{base}{addresses.correction(correction.id)}"
    _entry(feed, place, (word["feed_correction"].format(what=correction.what), said), correction.date)


def _edition(feed: Element, site: Site, base: str, language: Language) -> None:
    title = words(language)["feed_edition"].format(version=site.version)
    _entry(feed, f"{base}#edition-{site.version}", (title, site.tagline.in_(language)), site.date)


def _entry(feed: Element, address: str, told: tuple[str, str], date: str) -> None:
    entry = SubElement(feed, "entry")
    _texts(entry, id=address, title=told[0], updated=_moment(date), summary=told[1])
    SubElement(entry, "link", href=address)


def _texts(parent: Element, **texts: str) -> None:
    for tag, text in texts.items():
        SubElement(parent, tag).text = text


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
