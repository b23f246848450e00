"""The tables of a source's wording, written from its text and held against it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generators.loading import Document, Edition, load
from generators.model.base import Record
from generators.model.source import Source
from generators.model.wording import PhraseRow, UseRow
from generators.paths import Paths
from generators.problems import Problem, Refused, counted
from generators.texts import FoundText, find_text
from generators.wording.segments import Lexicon
from generators.wording.sweep import phrases_in
from generators.wording.usage import uses_in
from generators.writing import write_file

RERUN = "python -m generators wording --texts FOLDER writes it anew"


def write_wording(paths: Paths, texts: Path, *, only: str = "") -> Iterator[str]:
    """Write data/usage/ and data/phrases/ from the texts, what was decided of phrases kept; a line for each source.

    With `only`, the tables of that source alone.

    Raises:
        Refused: where a text is missing or is not the one that was read; nothing has been written.
    """
    edition = load(paths)
    lexicon = Lexicon(document.record for document in edition.terms)
    sources = [source for source in edition.sources if only in ("", source.record.id)]
    found = {source.record.id: _text(source, texts) for source in sources}
    for source in sources:
        uses, phrases = _read(source.record, found[source.record.id].text, edition, lexicon)
        name = f"{source.record.id}.csv"
        write_file(paths.data / "usage" / name, _table(UseRow, uses).encode("utf-8"))
        write_file(paths.data / "phrases" / name, _table(PhraseRow, phrases).encode("utf-8"))
        still = sum(row.role == "open" for row in phrases)
        terms = len({row.term for row in uses})
        yield f"{source.record.id}: {counted(terms, 'term')} used, {counted(len(phrases), 'phrase')}, {still} open"


def wording_differences(
    edition: Edition, source: Document[Source], text: str, lexicon: Lexicon
) -> Iterator[Problem]:
    """Rows that the text does not bear out, and uses and phrases of the text that have no row."""
    uses, phrases = _read(source.record, text, edition, lexicon)
    for documents, anew in ((edition.usage, uses), (edition.phrases, phrases)):
        for document in documents:
            if document.stem == source.record.id:
                yield from _compared(document, anew)


def _compared(document: Document[Any], anew: Sequence[Record]) -> Iterator[Problem]:
    rows = document.record.rows
    for n, row in enumerate(rows):
        if row not in anew:
            yield document.problem(("rows", n), f"the text does not bear out '{_name(row)}'", RERUN)
    for row in anew:
        if row not in rows:
            yield document.problem([], f"no row says of '{_name(row)}' what the text says", RERUN)


def _name(row: Record) -> str:
    return f"{row.term} in {row.article}" if isinstance(row, UseRow) else str(getattr(row, "phrase", row))


def _read(
    source: Source, text: str, edition: Edition, lexicon: Lexicon
) -> tuple[tuple[UseRow, ...], tuple[PhraseRow, ...]]:
    decided = {
        (row.kind, row.phrase, row.length): row
        for document in edition.phrases
        if document.stem == source.id
        for row in document.record.rows
    }
    terms = [document.record for document in edition.terms]
    return uses_in(source, text, lexicon), phrases_in(text, lexicon, terms, decided)


def _text(source: Document[Source], texts: Path) -> FoundText:
    found = find_text(source.record, texts)
    if found is None or not found.same:
        file = source.record.text.file
        message = f"no text of '{source.record.id}' in {texts}" if found is None else f"{file} has changed"
        raise Refused([source.problem(("text", "sha256"), message, "the text that was read is needed")])
    return found


def _table(model: type[Record], rows: Sequence[Record]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, tuple(model.model_fields), lineterminator="\n")
    writer.writeheader()
    writer.writerows(row.model_dump() for row in rows)
    return text.getvalue()
