"""Tables as authors mean them: every cell is text, every row knows its line."""

from __future__ import annotations

import csv
from pathlib import Path

from generators.problems import Problem
from generators.yamlsource import Lines

Rows = list[dict[str, str]]


def read_table(path: Path, shown: str, columns: tuple[str, ...]) -> tuple[Rows, Lines, list[Problem]]:
    """Read a table (RFC 4180, UTF-8) with just these columns in this order; `shown` is its name in messages."""
    lines = Lines()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return [], lines, [Problem(shown, 1, "", f"not UTF-8 (byte {error.start})", "save the file as UTF-8")]
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    read: list[tuple[int, list[str]]] = []
    first = 1  # the line on which a row begins: behind a lone quotation mark it may end far below
    try:
        for cells in reader:
            read.append((first, cells))
            first = reader.line_num + 1
    except csv.Error as error:
        hint = "look for a lone quotation mark"
        return [], lines, [Problem(shown, first, "", f"not a table: {error}", hint)]
    return _rows(read, shown, columns)


def _rows(
    read: list[tuple[int, list[str]]], shown: str, columns: tuple[str, ...]
) -> tuple[Rows, Lines, list[Problem]]:
    head = ",".join(read[0][1]) if read else ""
    if head != ",".join(columns):
        hint = f"the first line is: {','.join(columns)}"
        return [], Lines(), [Problem(shown, 1, "", f"its columns are {head or 'missing'}", hint)]
    rows: Rows = []
    lines, problems = Lines(), []
    for line, cells in read[1:]:
        if len(cells) == len(columns):
            lines.by_path[("rows", len(rows))] = line
            rows.append(dict(zip(columns, cells, strict=True)))
        else:
            message = f"{len(cells)} cells where the head has {len(columns)}"
            problems.append(Problem(shown, line, "", message, _uneven(len(cells), len(columns))))
    return rows, lines, problems


def _uneven(found: int, wanted: int) -> str:
    """What an author may have meant who wrote more or fewer cells."""
    if found > wanted:
        return "put quotes around a cell that holds a comma"
    return "an empty cell has its comma too" if found else "take the empty line out"
