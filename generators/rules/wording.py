"""Wording: every use and every phrase leads somewhere, and what an entry says of its sources is borne out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.loading import Document, Edition
from generators.model.source import Source
from generators.model.wording import PhraseRow, Phrases
from generators.problems import Problem, did_you_mean
from generators.rules.articles import article_at

WRITE = "python -m generators wording --texts FOLDER writes it"


def every_source_has_its_wording(edition: Edition) -> Iterator[Problem]:
    """A table of uses and a table of phrases, and every table a source."""
    sources = {document.record.id for document in edition.sources}
    for folder, documents in (("usage", edition.usage), ("phrases", edition.phrases)):
        stems = {document.stem for document in documents}
        for source in edition.sources:
            if source.record.id not in stems:
                yield source.problem(["id"], f"no data/{folder}/{source.record.id}.csv", WRITE)
        for document in documents:
            if document.stem not in sources:
                hint = did_you_mean(document.stem, sources)
                yield document.problem([], f"unknown source '{document.stem}'", hint)


def a_use_names_a_term_and_its_article(edition: Edition) -> Iterator[Problem]:
    """Once for each pair of them."""
    terms = {document.record.id for document in edition.terms}
    for document, source in _with_sources(edition, edition.usage):
        seen = set()
        for n, row in enumerate(document.record.rows):
            if row.term not in terms:
                hint = did_you_mean(row.term, terms)
                yield document.problem(("rows", n), f"unknown term '{row.term}'", hint)
            if article_at(source, row.offset) != row.article:
                message = f"offset {row.offset} does not lie in '{row.article}'"
                yield document.problem(("rows", n), message, WRITE)
            if (row.term, row.article) in seen:
                yield document.problem(("rows", n), f"'{row.term}' has two rows for '{row.article}'")
            seen.add((row.term, row.article))


def an_entry_names_the_sources_that_use_it(edition: Edition) -> Iterator[Problem]:
    """Those counted, those that have it only inside a longer term, and those that list its parts without its name."""
    counted = {
        (row.term, source.id) for d, source in _with_sources(edition, edition.usage) for row in d.record.rows
    }
    forms = {d.record.id: (d.record.term, *d.record.aliases) for d in edition.terms}
    for document in edition.terms:
        term = document.record
        for n, use in enumerate(term.uses):
            longer = [name for name, source in counted if source == use.source and name != term.id]
            inside = any(
                form in whole for form in forms[term.id] for name in longer for whole in forms.get(name, ())
            )
            if (term.id, use.source) not in counted and not inside and use.role == "uses":
                message = f"'{use.source}' does not use it"
                yield document.problem(("uses", n, "source"), message, "is a form missing under `aliases`?")
        named = {use.source for use in term.uses}
        for _, source in sorted(pair for pair in counted if pair[0] == term.id):
            if source not in named:
                yield document.problem(["uses"], f"'{source}' uses it too", "add it with its role")


def a_phrase_is_explained_or_set_aside(edition: Edition) -> Iterator[Problem]:
    """None is open; an entry is named, or a reason."""
    terms = {document.record.id for document in edition.terms}
    reasons = {reason.id for reason in edition.reasons.record.reasons}
    for document in edition.phrases:
        for n, row in enumerate(document.record.rows):
            yield from _unaccounted(document, n, row, (terms, reasons))


def _unaccounted(
    document: Document[Phrases], n: int, row: PhraseRow, known: tuple[set[str], set[str]]
) -> Iterator[Problem]:
    terms, reasons = known
    path = ("rows", n)
    if row.role == "open":
        hint = "name the entry that explains it (role term), or a reason (role aside)"
        yield document.problem(path, f"'{row.phrase}' is open", hint)
    if (row.role == "term") != bool(row.ref):
        yield document.problem(path, f"role '{row.role}' with ref '{row.ref}'", "a term names its entry")
    for ref in row.refs:
        if ref not in terms:
            yield document.problem(path, f"unknown term '{ref}'", did_you_mean(ref, terms))
    if (row.role == "aside") != bool(row.reason):
        message = f"role '{row.role}' with reason '{row.reason}'"
        yield document.problem(path, message, "what is set aside has a reason")
    for reason in row.reasons:
        if reason not in reasons:
            hint = did_you_mean(reason, reasons, listed_in="data/reasons.yml")
            yield document.problem(path, f"unknown reason '{reason}'", hint)


def _with_sources(
    edition: Edition, documents: tuple[Document[Any], ...]
) -> Iterator[tuple[Document[Any], Source]]:
    sources = {source.record.id: source.record for source in edition.sources}
    return ((document, sources[document.stem]) for document in documents if document.stem in sources)


RULES = (
    every_source_has_its_wording,
    a_use_names_a_term_and_its_article,
    an_entry_names_the_sources_that_use_it,
    a_phrase_is_explained_or_set_aside,
)
