"""The audit: is every numeral of every text accounted for, and does every figure stand where it says?

With the texts at hand the numerals are counted anew; without them the rules of `rules.ledger` still hold the
facts against the ledgers and the ledgers against the counts of their sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from generators.figures.texts import Numeral, numerals_of
from generators.loading import Document, Edition
from generators.locating import anchored
from generators.model.ledger import Ledger, LedgerRow
from generators.model.source import Source
from generators.problems import Problem
from generators.texts import FoundText, find_text
from generators.wording.segments import Lexicon
from generators.wording.tables import wording_differences


@dataclass(frozen=True)
class Account:
    """What the audit of one source came to."""

    source: str
    numerals: int
    open: int
    read: bool


def accounts(edition: Edition, texts: Path | None) -> Iterator[Account]:
    """The number of numerals of each source and how many are open."""
    ledgers = {document.stem: document.record.rows for document in edition.ledgers}
    for source in edition.sources:
        rows = ledgers.get(source.record.id, ())
        read = texts is not None and find_text(source.record, texts) is not None
        yield Account(source.record.id, len(rows), sum(row.role == "open" for row in rows), read)


def differences(edition: Edition, texts: Path) -> Iterator[Problem]:
    """Everything in which records and texts differ, in either direction."""
    ledgers = {document.stem: document for document in edition.ledgers}
    lexicon = Lexicon(document.record for document in edition.terms)
    for source in edition.sources:
        found = find_text(source.record, texts)
        if found is None:
            hint = f"no file in {texts.name} has its SHA-256 or its name"
            yield source.problem(("text", "file"), f"{source.record.text.file} was not found", hint)
            continue
        yield from _changed(source, found)
        if source.record.id in ledgers:
            yield from _recounted(ledgers[source.record.id], numerals_of(found.text))
            yield from _units(ledgers[source.record.id], found.text)
        yield from _anchors(edition, source.record.id, found)
        if found.same:
            yield from wording_differences(edition, source, found.text, lexicon)


def _changed(source: Document[Source], found: FoundText) -> Iterator[Problem]:
    said = source.record.text
    if not found.same:
        yield source.problem(
            ("text", "sha256"), f"{found.file} is not the text that was read", "it has changed"
        )
    if said.characters != len(found.text):
        message = f"the text has {len(found.text)} characters, not {said.characters}"
        yield source.problem(("text", "characters"), message)
    counted = len(numerals_of(found.text))
    if said.numerals != counted:
        yield source.problem(("text", "numerals"), f"the text has {counted} numerals, not {said.numerals}")


def _recounted(ledger: Document[Ledger], numerals: list[Numeral]) -> Iterator[Problem]:
    """Rows and numerals laid side by side by their digits, so that one difference is not reported as many."""
    rows = ledger.record.rows
    tokens = [row.token for row in rows], [numeral.token for numeral in numerals]
    for tag, first, last, start, stop in SequenceMatcher(None, *tokens, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from _moved(ledger, first, numerals[start:stop])
            continue
        for n in range(first, last):
            message = f"'{rows[n].token}' at {rows[n].offset} does not stand in the text"
            yield ledger.problem(("rows", n), message, "an entry without a numeral")
        for numeral in numerals[start:stop]:
            message = f"'{numeral.token}' at {numeral.offset} has no entry"
            yield ledger.problem(("rows", max(0, first - 1)), message, "it stands behind this row")


def _moved(ledger: Document[Ledger], first: int, numerals: list[Numeral]) -> Iterator[Problem]:
    for n, numeral in enumerate(numerals, first):
        row = ledger.record.rows[n]
        if row.offset != numeral.offset:
            message = f"'{row.token}' stands at {numeral.offset}, not at {row.offset}"
            yield ledger.problem(("rows", n), message, "the offset was moved, or the text before it changed")


def _units(ledger: Document[Ledger], text: str) -> Iterator[Problem]:
    for n, row in enumerate(ledger.record.rows):
        if row.unit and not _unit_follows(row, text):
            behind = text[row.offset + len(row.token) :][:8].strip()
            yield ledger.problem(("rows", n), f"behind '{row.token}' stands '{behind}', not '{row.unit}'")


def _unit_follows(row: LedgerRow, text: str) -> bool:
    """Whether the unit stands behind the number, a bound word before it or inside it (1.8万余株) aside."""
    behind = "".join(text[row.offset + len(row.token) :][:40].split())
    plain = behind.replace("余", "", 1).replace("多", "", 1)
    return any(shown.startswith(row.unit) for shown in (behind, plain))


def _anchors(edition: Edition, source: str, found: FoundText) -> Iterator[Problem]:
    for file in anchored(edition):
        if file.document.record.source == source:
            for n, record in enumerate(file.records):
                yield from _anchor(file.document, (file.key, n), record.anchor, record.offset, found)


def _anchor(
    document: Document[Any], path: tuple[str, int], anchor: str, offset: int | None, found: FoundText
) -> Iterator[Problem]:
    if offset is None or found.squeezed.span(offset, anchor) is None:
        places = found.squeezed.places(anchor)
        hint = f"it stands at {', '.join(map(str, places))}" if places else "it stands nowhere in the text"
        yield document.problem((*path, "anchor"), f"'{anchor}' does not begin at {offset}", hint)
    elif len(found.squeezed.places(anchor)) > 1:
        hint = "take a character more on either side"
        yield document.problem((*path, "anchor"), f"'{anchor}' stands more than once in the text", hint)
