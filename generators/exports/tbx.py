"""The glossary as a termbase: TermBase eXchange (ISO 30042), dialect TBX-Basic.

The form is that of the standard's first edition, `martif` with `termEntry`, `langSet` and `tig`. The second edition
renamed them (`tbx`, `conceptEntry`, `langSec`, `termSec`), and not all tools have followed: Translate Toolkit, and
with it Weblate, knows no other root than `martif`; OmegaT long knew no other and now reads both. There is no DOCTYPE:
it would name a file that is not beside this one, and some readers would look for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading
from generators.exports.edition import TAGS, notice, title
from generators.exports.glossary import page, parts_in, senses_in
from generators.exports.relations import relations
from generators.language.words import words
from generators.model.base import LANGUAGES, Language
from generators.model.site import Site
from generators.model.term import Standing, Term

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DIALECT = "TBXBasicXCSV02.xcs"
STATUS: dict[Standing, str] = {"official": "preferredTerm-admn-sts", "established": "admittedTerm-admn-sts"}
"""What the standing of an English name is in TBX. A rendering of our own has none: nobody has preferred it or
admitted it. The standing in words is a note on every one."""


def as_tbx(catalogue: Catalogue) -> str:
    """glossary.tbx, in the order of pinyin."""
    root = Element("martif", {"type": "TBX-Basic", LANG: "en"})
    _header(root, catalogue.site)
    body = SubElement(SubElement(root, "text"), "body")
    terms = {term.id: term for term in in_pinyin_order(catalogue.terms)}
    known = relations(terms.values())
    for term in terms.values():
        entry = SubElement(body, "termEntry", id=_entry_id(term))
        _add(entry, "descrip", words("en")[f"kind_{term.kind}"], type="subjectField")
        for other in (*known.broader[term.id], *known.narrower[term.id], *known.related[term.id]):
            _add(entry, "ref", terms[other].term, type="crossReference", target=_entry_id(terms[other]))
        for language in LANGUAGES:
            _terms(_explained(entry, term, language, catalogue.site), term, language, catalogue)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _header(root: Element, site: Site) -> None:
    header = SubElement(root, "martifHeader")
    file = SubElement(header, "fileDesc")
    titles = SubElement(file, "titleStmt")
    _add(titles, "title", " · ".join(title(site, language) for language in LANGUAGES))
    published = SubElement(file, "publicationStmt")
    for line in notice(site):
        _add(published, "p", line)
    _add(SubElement(file, "sourceDesc"), "p", f"{site.base_url} · {site.version} · {site.date}")
    _add(SubElement(header, "encodingDesc"), "p", DIALECT, type="XCSURI")


def _explained(entry: Element, term: Term, language: Language, site: Site) -> Element:
    """A language of an entry, with all that concerns its meaning."""
    section = SubElement(entry, "langSet", {LANG: TAGS[language]})
    _add(section, "descrip", term.meaning.in_(language), type="definition")
    for note in _notes(term, language):
        _add(section, "note", note)
    _add(
        section,
        "xref",
        title(site, language),
        type="externalCrossReference",
        target=page(term, site, language),
    )
    return section


def _notes(term: Term, language: Language) -> Iterator[str]:
    word = words(language)
    yield _named(word["kind"], word[f"kind_{term.kind}"], language)
    yield _named(word["scope"], word[f"scope_{term.scope}"], language)
    yield _named(word["how_we_know"], word[f"term_basis_{term.basis}"], language)
    if term.parts:
        yield _named(word["parts"], parts_in(term, language), language)
    for sense in senses_in(term, language):
        yield _named(word["senses"], sense, language)
    if term.note:
        yield term.note.in_(language)


def _terms(section: Element, term: Term, language: Language, catalogue: Catalogue) -> None:
    if language == "zh":
        _chinese(section, term, catalogue)
    else:
        _english(section, term)


def _chinese(section: Element, term: Term, catalogue: Catalogue) -> None:
    """The term, with its reading and the documents that hold it, and its other forms."""
    first = SubElement(section, "tig")
    _add(first, "term", term.term)
    _add(first, "note", f"pinyin: {reading(term)}")
    held = {use.source for use in term.uses}
    for source in catalogue.sources:
        if source.id in held:
            _add(first, "admin", source.title.zh, type="source")
    for alias in term.aliases:
        other = SubElement(section, "tig")
        _add(other, "term", alias)
        _add(other, "termNote", "variant", type="termType")


def _english(section: Element, term: Term) -> None:
    """The English name with its standing."""
    word, english = words("en"), term.english
    tig = SubElement(section, "tig")
    _add(tig, "term", english.name)
    if english.standing in STATUS:
        _add(tig, "termNote", STATUS[english.standing], type="administrativeStatus")
    _add(tig, "note", word[f"standing_{english.standing}"])
    _add(tig, "note", _named(word["literal"], english.literal, "en"))


def _named(name: str, text: str, language: Language) -> str:
    return f"{name}：{text}" if language == "zh" else f"{name}: {text}"


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _entry_id(term: Term) -> str:
    """An id of XML may not begin with a digit; an id of ours may."""
    return f"term-{term.id}"
