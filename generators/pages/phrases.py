"""What became of every quoted and every numbered phrase: the balance, and the whole account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.words import words
from generators.model.base import Language
from generators.model.source import Source
from generators.model.wording import PhraseRow
from generators.pages.page import Page, filled
from generators.pages.views import Views


@dataclass(frozen=True)
class PhraseView:
    """A phrase and what became of it."""

    phrase: str
    count: int
    terms: tuple[tuple[str, str], ...]
    reason: str


def phrase_balance(views: Views) -> str:
    """The balance over all sources; a phrase counts once for each source that has it."""
    rows = [row for source in views.catalogue.sources for row in views.catalogue.phrases[source.id]]
    explained = sum(row.role == "term" for row in rows)
    sentence = words(views.language)["phrase_balance"]
    return sentence.format(total=len(rows), explained=explained, aside=len(rows) - explained)


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The account of all sources on one page."""
    views = Views(catalogue, language, addresses.GLOSSARY_PHRASES)
    word = words(language)
    title = word["phrases"]
    body = filled(
        "phrases",
        language,
        title=title,
        crumbs=views.crumbs((word["glossary"], addresses.GLOSSARY)),
        balance=phrase_balance(views),
        sources=[_source(source, views) for source in catalogue.sources],
    )
    yield Page(addresses.GLOSSARY_PHRASES, title, word["phrases_lead"], body)


def _source(source: Source, views: Views) -> tuple[str, str, list[PhraseView]]:
    rows = views.catalogue.phrases[source.id]
    return source.id, source.title.in_(views.language), [_phrase(row, views) for row in rows]


def _phrase(row: PhraseRow, views: Views) -> PhraseView:
    terms = {term.id: term.term for term in views.catalogue.terms}
    return PhraseView(
        phrase=f"“{row.phrase}”" if row.kind == "quoted" else row.phrase,
        count=row.count,
        terms=tuple((terms[ref], views.link(addresses.term(ref))) for ref in row.refs),
        reason=words(views.language)["semicolon"].join(
            views.catalogue.reasons[reason].in_(views.language) for reason in row.reasons
        ),
    )
