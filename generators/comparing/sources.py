"""Sources with their articles, and what was taken from them beside figures: milestones, ledgers, wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from generators.comparing.entries import Aspect, Entry, chosen, listed, text_of
from generators.derive import addresses
from generators.derive.catalogue import Reached
from generators.language.words import words
from generators.model.ledger import Role
from generators.model.source import Source
from generators.model.wording import PhraseRow
from generators.pages.timeline import date_text
from generators.pages.views import Views, dated


def sources(views: Views) -> Iterator[Entry]:
    """Every source, with what its page says of the document."""
    for source in views.catalogue.sources:
        title, publisher = source.title.in_(views.language), source.publisher.in_(views.language)
        yield Entry(
            source.id, title, publisher, addresses.report(source.id), _of_source(source, views), source
        )


def _of_source(source: Source, views: Views) -> dict[str, Aspect]:
    language, word = views.language, words(views.language)
    names = {place.id: place.name.in_(language) for place in views.catalogue.places}
    headlines = [article.headline.in_(language) for article in source.articles]
    shown = [(a.id, a.kind, a.within, text_of(a.byline, language)) for a in source.articles]
    return {
        "title": Aspect(word["change_title"], source.title.in_(language)),
        "kind": Aspect(word["kind"], word[f"kind_{source.kind}"]),
        "publisher": Aspect(word["publisher"], source.publisher.in_(language)),
        "described": Aspect(word["book_cite"], text_of(source.described, language)),
        "author": Aspect(word["author"], text_of(source.author, language)),
        "place": chosen(word["place"], [source.place], names, language),
        "delivered": Aspect(word["delivered"], dated(source.delivered, language) if source.delivered else ""),
        "published": Aspect(word["published"], dated(source.published, language)),
        "url": Aspect(word["change_address"], source.url or ""),
        "index": Aspect(word["index_number"], source.index_number or ""),
        "articles": Aspect(word["change_articles"], listed(headlines, language)),
        "bylines": Aspect(word["change_articles"], "", str(shown)),
        "text": Aspect(word["read_from"], "", str(source.text)),
    }


def milestones(views: Views) -> Iterator[Entry]:
    """Every milestone, which stands on its place's page."""
    for reached in views.catalogue.milestones:
        name, date = reached.milestone.name.in_(views.language), date_text(reached, views.language)
        address = f"{addresses.place(reached.place.id)}#{reached.key}"
        yield Entry(reached.key, name, date, address, _of_milestone(reached, views), reached.milestone)


def _of_milestone(reached: Reached, views: Views) -> dict[str, Aspect]:
    milestone, language, word = reached.milestone, views.language, words(views.language)
    known, article = text_of(milestone.inferred_from, language), reached.article
    return {
        "name": Aspect(word["change_name"], milestone.name.in_(language)),
        "date": Aspect(word["change_date"], date_text(reached, language)),
        "known": Aspect(word["change_inferred_from"], known),
        "kind": Aspect(word["kind"], word[f"milestone_{milestone.kind}"]),
        "place": Aspect(word["place"], reached.place.name.in_(language), reached.place.id),
        "body": Aspect(word["change_body"], text_of(milestone.body, language)),
        "article": Aspect(word["article"], article.headline.in_(language), article.id),
        "anchor": Aspect(word["anchor"], milestone.anchor),
        "note": Aspect(word["note"], text_of(milestone.note, language)),
    }


def ledgers(views: Views) -> Iterator[Entry]:
    """The ledger of every source, by how many numerals each role took, and its rows."""
    word, catalogue = words(views.language), views.catalogue
    for source in catalogue.sources:
        rows = catalogue.ledgers[source.id]
        counts = Counter(row.role for row in rows)
        aspects = {
            role: Aspect(word[f"numeral_{role}"], str(counts[role]))
            for role in get_args(Role)
            if counts[role]
        }
        members = {str(row.n): str(row) for row in rows}
        aspects["rows"] = Aspect(word["change_rows"], "", str(rows), members)
        title, total = source.title.in_(views.language), str(len(rows))
        yield Entry(source.id, title, total, addresses.ledger(source.id), aspects, rows)


def uses(views: Views) -> Iterator[Entry]:
    """Which terms each source uses, and how often."""
    language, catalogue = views.language, views.catalogue
    terms = {term.id: term.term for term in catalogue.terms}
    for source in catalogue.sources:
        rows, counts = catalogue.usage[source.id], Counter[str]()
        for row in rows:
            counts[row.term] += row.count
        aspects = {id_: Aspect(terms[id_], str(counts[id_])) for id_ in sorted(counts)}
        shown = str([(row.term, row.article, row.count) for row in rows])
        aspects["articles"] = Aspect(words(language)["change_articles"], "", shown)
        title = source.title.in_(language)
        yield Entry(source.id, title, str(counts.total()), addresses.report(source.id), aspects, rows)


def phrases(views: Views) -> Iterator[Entry]:
    """What became of each source's phrases."""
    for source in views.catalogue.sources:
        rows, title = views.catalogue.phrases[source.id], source.title.in_(views.language)
        aspects = {f"{row.kind} {row.phrase}": _of_phrase(row, views) for row in rows}
        address = f"{addresses.GLOSSARY_PHRASES}#{source.id}"
        yield Entry(source.id, title, str(len(rows)), address, aspects, rows)


def _of_phrase(row: PhraseRow, views: Views) -> Aspect:
    terms = {term.id: term.term for term in views.catalogue.terms}
    because = (views.catalogue.reasons[reason].in_(views.language) for reason in row.reasons)
    said = words(views.language)["semicolon"].join((*(terms[ref] for ref in row.refs), *because))
    return Aspect(row.phrase, f"{said} ×{row.count}", f"{row.role} {row.ref} {row.reason} {row.count}")
