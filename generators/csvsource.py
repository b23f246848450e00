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
    try:
        return _rows([(reader.line_num, cells) for cells in reader], shown, columns)
    except csv.Error as error:
        hint = "look for a lone quotation mark"
        return [], lines, [Problem(shown, reader.line_num, "", f"not a table: {error}", hint)]


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
            hint = "put quotes around a cell that holds a comma"
            problems.append(
                Problem(shown, line, "", f"{len(cells)} cells where the head has {len(columns)}", hint)
            )
    return rows, lines, problems
