"""Ledgers: every numeral has one row, every row leads somewhere, every figure in digits has its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.loading import Document, Edition
from generators.model.fact import Fact
from generators.model.ledger import PLAIN_ROLES, Ledger, LedgerRow
from generators.model.source import Source
from generators.problems import Problem, did_you_mean
from generators.rules.articles import article_at

DIGITS = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
Row = tuple[Document[Ledger], int, LedgerRow, Source]


def every_source_has_a_ledger(edition: Edition) -> Iterator[Problem]:
    """And every ledger a source; a text without an account of its numerals is not published."""
    ledgers = {document.stem for document in edition.ledgers}
    for source in edition.sources:
        if source.record.id not in ledgers:
            hint = f"python -m generators draft-ledger {source.record.id} --texts FOLDER writes a first one"
            yield source.problem(["id"], f"no data/ledger/{source.record.id}.csv", hint)
    sources = {source.record.id for source in edition.sources}
    for document in edition.ledgers:
        if document.stem not in sources:
            yield document.problem(
                [], f"unknown source '{document.stem}'", did_you_mean(document.stem, sources)
            )


def a_ledger_counts_what_its_source_counts(edition: Edition) -> Iterator[Problem]:
    """As many rows as the text has numerals, numbered from 1, in the order of their places."""
    for document, source in _pairs(edition):
        rows = document.record.rows
        if len(rows) != source.text.numerals:
            message = f"{len(rows)} rows; the source has {source.text.numerals} numerals"
            yield document.problem([], message, "each numeral has one row: none left out, none made up")
        last = -1
        for n, row in enumerate(rows):
            if row.n != n + 1:
                yield document.problem(("rows", n), f"n is {row.n}, the row is number {n + 1}")
            if not last < row.offset < source.text.characters:
                yield document.problem(
                    ("rows", n), f"offset {row.offset} does not lie between its neighbours'"
                )
            last = row.offset


def no_numeral_is_open(edition: Edition) -> Iterator[Problem]:
    """An open row is a numeral of which nobody has said what became."""
    for document, n, row, _ in _rows(edition):
        if row.role == "open":
            yield document.problem(
                ("rows", n), f"'{row.token}' is open", "enter the fact, or a role with its reason"
            )


def a_row_stands_in_its_article(edition: Edition) -> Iterator[Problem]:
    """The article follows from the offset."""
    for document, n, row, source in _rows(edition):
        stands = article_at(source, row.offset)
        if stands not in (None, row.article):
            yield document.problem(
                ("rows", n), f"offset {row.offset} lies in '{stands}', not '{row.article}'"
            )


def a_reason_is_known(edition: Edition) -> Iterator[Problem]:
    """Where a role does not speak for itself, one of the reasons of data/reasons.yml does."""
    known = {reason.id for reason in edition.reasons.record.reasons}
    for document, n, row, _ in _rows(edition):
        if row.reason and row.reason not in known:
            hint = did_you_mean(row.reason, known, listed_in="data/reasons.yml")
            yield document.problem(("rows", n), f"unknown reason '{row.reason}'", hint)
        if not row.reason and row.role not in (*PLAIN_ROLES, "repeat", "open"):
            yield document.problem(("rows", n), f"role '{row.role}' needs a reason", "see data/reasons.yml")


def a_row_and_its_facts_agree(edition: Edition) -> Iterator[Problem]:
    """A row names facts that hold its digits and its unit and whose anchors cover it."""
    facts = {d.record.source: {fact.id: fact for fact in d.record.facts} for d in edition.facts}
    shown = {unit.symbol: unit.shown for unit in edition.units.record.units}
    for document, n, row, source in _rows(edition):
        own = facts.get(source.id, {})
        if (row.role in ("fact", "repeat")) != bool(row.refs):
            yield document.problem(
                ("rows", n), f"role '{row.role}' with ref '{row.ref}'", "facts and repeats name facts"
            )
        for ref in row.refs:
            if ref not in own:
                yield document.problem(("rows", n), f"unknown fact '{ref}'", did_you_mean(ref, own))
            elif row.role == "fact" and (fault := _fault(row, own[ref], shown)):
                yield document.problem(("rows", n), f"{fault} of fact '{ref}'")


def _fault(row: LedgerRow, fact: Fact, shown: dict[str, str]) -> str:
    if row.token not in DIGITS.findall(fact.value):
        return f"'{row.token}' is not the value {fact.value}"
    unit = shown.get(fact.unit, fact.unit)
    if row.unit != unit and not (row.unit == "" and _prints_no_unit(row, fact)):
        return f"unit '{row.unit}' is not the unit '{unit}'"
    if fact.offset is not None and not fact.offset <= row.offset < fact.offset + 3 * len(fact.anchor):
        return f"offset {row.offset} is not covered by the anchor at {fact.offset}"
    return ""


def _prints_no_unit(row: LedgerRow, fact: Fact) -> bool:
    """Only the last number of a range carries the unit (1-2个), and a rank may stand without one (第12)."""
    return fact.measure == "rank" or DIGITS.findall(fact.value)[-1] != row.token


def every_figure_in_digits_has_its_row(edition: Edition) -> Iterator[Problem]:
    """A fact whose anchor holds digits stands in the ledger once for each number of its value."""
    carried: dict[tuple[str, str], list[str]] = {}
    for _, _, row, source in _rows(edition):
        for ref in row.refs if row.role == "fact" else ():
            carried.setdefault((source.id, ref), []).append(row.token)
    known = {source.record.id for source in edition.sources}
    for document in (file for file in edition.facts if file.record.source in known):
        for n, fact in enumerate(document.record.facts):
            wanted = DIGITS.findall(fact.value) if DIGITS.search(fact.anchor) else []
            found = carried.get((document.record.source, fact.id), [])
            if wanted != found:
                message = f"the ledger carries {', '.join(found) or 'nothing'} for {fact.value}"
                yield document.problem(
                    ("facts", n, "value"), message, f"see data/ledger/{document.record.source}.csv"
                )


def _pairs(edition: Edition) -> Iterator[tuple[Document[Ledger], Source]]:
    sources = {source.record.id: source.record for source in edition.sources}
    for document in edition.ledgers:
        if document.stem in sources:
            yield document, sources[document.stem]


def _rows(edition: Edition) -> Iterator[Row]:
    for document, source in _pairs(edition):
        for n, row in enumerate(document.record.rows):
            yield document, n, row, source


RULES = (
    every_source_has_a_ledger,
    a_ledger_counts_what_its_source_counts,
    no_numeral_is_open,
    a_row_stands_in_its_article,
    a_reason_is_known,
    a_row_and_its_facts_agree,
    every_figure_in_digits_has_its_row,
)
