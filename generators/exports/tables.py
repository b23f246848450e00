"""Comma-separated tables (RFC 4180) that open safely in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

TRUE_FALSE = (["yes"], ["no"])
"""How tables write what is so and what is not."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""Full-width signs begin a formula in East Asian versions of spreadsheets."""


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A table with a header line; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: safe(row[column]) for column in columns})
    return text.getvalue()


def for_spreadsheets(text: str) -> str:
    """The same table for Excel on Chinese Windows, which without a byte order mark takes UTF-8 for GBK.

    No cell holds a line break: records are lines.
    """
    return "\ufeff" + text.replace("\n", "\r\n")


def safe(cell: str) -> str:
    """A cell as text, never as a formula; negative numbers stay numbers."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cell) else cell
