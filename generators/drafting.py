"""A first ledger for a new text: drafted by program, finished by a reader.

Rows that facts carry are filled in; plain years, months and days become periods; what is left is open, and the
rules refuse an open row, so none can be forgotten.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from generators.figures.texts import Numeral, Squeezed, numerals_of
from generators.loading import Document, Edition, load
from generators.model.fact import Fact
from generators.model.ledger import COLUMNS
from generators.model.source import Source
from generators.paths import Paths
from generators.problems import Problem, Refused, did_you_mean
from generators.rules.articles import article_at
from generators.texts import FoundText, find_text
from generators.writing import write_file

_DATE = re.compile(r"\s*(年|月|日)")
_IN_DATES = {"年": range(1900, 2100), "月": range(1, 13), "日": range(1, 32)}
"""What a date's numeral can be: 3年 is a length of time and no year."""
_LIST = re.compile(r"\s*[.．、](?!\d)")
Row = dict[str, str]


def draft_ledger(paths: Paths, name: str, texts: Path) -> str:
    """Write data/ledger/<name>.csv; roles and reasons of rows that stand there already are kept.

    Raises:
        Refused: where the source or its text is not there; nothing has been written.
    """
    edition = load(paths)
    source = _source(edition, name)
    found = find_text(source.record, texts)
    if found is None:
        raise Refused([source.problem(("text", "file"), f"no text of '{name}' in {texts}")])
    kept = {row.offset: row for d in edition.ledgers if d.stem == name for row in d.record.rows}
    facts = [fact for d in edition.facts if d.record.source == name for fact in d.record.facts]
    shown = {unit.symbol: unit.shown for unit in edition.units.record.units}
    carried = _carried(facts, found.squeezed)
    rows = []
    for n, numeral in enumerate(numerals_of(found.text), 1):
        row = _row(numeral, found, carried.get(numeral.offset, []), shown)
        old = kept.get(numeral.offset)
        if old is not None and old.token == numeral.token and row["role"] != "fact" and old.role != "fact":
            row |= {"unit": old.unit, "role": old.role, "ref": old.ref, "reason": old.reason}
        rows.append({"n": str(n), "article": article_at(source.record, numeral.offset) or "", **row})
    write_file(paths.data / "ledger" / f"{name}.csv", _text(rows).encode("utf-8"))
    still = sum(row["role"] == "open" for row in rows)
    return f"data/ledger/{name}.csv: {len(rows)} numerals, {still} open"


def _source(edition: Edition, name: str) -> Document[Source]:
    named = {document.record.id: document for document in edition.sources}
    if name not in named:
        hint = did_you_mean(name, named, listed_in="data/sources/")
        raise Refused([Problem("data/sources", 1, "", f"unknown source '{name}'", hint)])
    return named[name]


def _carried(facts: list[Fact], text: Squeezed) -> dict[int, list[Fact]]:
    """The facts by the offset of each of their numerals: the digits of a value inside the anchor's span."""
    carried: dict[int, list[Fact]] = {}
    for fact in facts:
        span = text.span(fact.offset, fact.anchor) if fact.offset is not None else None
        wanted = [numeral.token for numeral in numerals_of(fact.value)]
        for numeral in text.numerals_in(span) if span else ():
            if numeral.token in wanted:
                carried.setdefault(numeral.offset, []).append(fact)
    return carried


def _row(numeral: Numeral, found: FoundText, facts: list[Fact], shown: dict[str, str]) -> Row:
    behind = found.text[numeral.offset + len(numeral.token) :][:12]
    row = {
        "offset": str(numeral.offset),
        "token": numeral.token,
        "unit": "",
        "role": "open",
        "ref": "",
        "reason": "",
    }
    if facts:
        unit = shown.get(facts[0].unit, facts[0].unit)
        printed = "".join(behind.split()).replace("余", "").startswith(unit)
        return row | {"unit": unit if printed else "", "role": "fact", "ref": " ".join(f.id for f in facts)}
    date = _DATE.match(behind)
    if date and numeral.token.isdecimal() and int(numeral.token) in _IN_DATES[date[1]]:
        return row | {"unit": date[1], "role": "period"}
    if _LIST.match(behind) and found.text[: numeral.offset].rstrip(" ").endswith("\n"):
        return row | {"role": "list-number"}
    return row


def _text(rows: list[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
