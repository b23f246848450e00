"""A page for each ledger: what became of every numeral of a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.language.words import words
from generators.model.base import Language
from generators.model.ledger import LedgerRow, Role
from generators.model.source import Source
from generators.pages.page import Page, filled
from generators.pages.views import Views


@dataclass(frozen=True)
class RowView:
    """A numeral and what became of it."""

    n: int
    token: str
    unit: str
    offset: int
    article: str
    role: str
    reason: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Balance:
    """How many numerals a source has, and how many of them each role took."""

    total: str
    roles: tuple[str, ...]
    href: str


def balance(source: Source, views: Views) -> Balance:
    """The balance of a source's ledger: the numbers of the roles add up to the total."""
    rows, word = views.catalogue.ledgers[source.id], words(views.language)
    counts = Counter(row.role for row in rows)
    shown = [role for role in get_args(Role) if counts[role] or role == "open"]
    roles = tuple(word[f"numerals_{role}"].format(n=counts[role]) for role in shown)
    total = word["numerals_in_all"].format(n=len(rows))
    return Balance(total, roles, views.link(addresses.ledger(source.id)))


def pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The ledgers of all sources."""
    for source in catalogue.sources:
        yield _page(source, Views(catalogue, language, addresses.ledger(source.id)))


def _page(source: Source, views: Views) -> Page:
    language, word = views.language, words(views.language)
    report = source.title.in_(language)
    title = word["ledger_of"].format(source=report)
    body = filled(
        "ledger",
        language,
        title=title,
        crumbs=views.crumbs((word["reports"], addresses.REPORTS), (report, addresses.report(source.id))),
        balance=balance(source, views),
        rows=[_row(row, source, views) for row in views.catalogue.ledgers[source.id]],
        method=views.link(f"{addresses.METHOD}#ledger"),
    )
    about = word["ledger_about"].format(source=report, n=len(views.catalogue.ledgers[source.id]))
    return Page(addresses.ledger(source.id), title, about, body)


def _row(row: LedgerRow, source: Source, views: Views) -> RowView:
    facts = (views.catalogue.by_key[f"{source.id}.{ref}"] for ref in row.refs)
    headlines = {article.id: article.headline.in_(views.language) for article in source.articles}
    figures = [views.figure(fact) for fact in facts]
    return RowView(
        n=row.n,
        token=row.token,
        unit=row.unit,
        offset=row.offset,
        article=headlines[row.article],
        role=words(views.language)[f"numeral_{row.role}"],
        reason=views.catalogue.reasons[row.reason].in_(views.language) if row.reason else "",
        facts=tuple((figure.label, figure.card) for figure in figures),
    )
