"""Tables as Parquet: the same cells with types, where an empty one is null, and a list is a list, perhaps an empty one."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date
from itertools import accumulate
from typing import Any

from arro3.core import Array, DataType, Field, Schema, Table, list_array
from arro3.io import write_parquet

from generators.exports.columns import Column, Type

EPOCH = date(1970, 1, 1)
_TEXT = DataType.utf8()
_LIST = DataType.list(Field("item", _TEXT, nullable=False))
_TYPES: dict[Type, tuple[DataType, Callable[[str], Any]]] = {
    "string": (_TEXT, str),
    "integer": (DataType.int64(), int),
    "number": (DataType.float64(), float),
    "date": (DataType.int32(), lambda cell: (date.fromisoformat(cell) - EPOCH).days),
    "boolean": (DataType.bool(), "yes".__eq__),
}
"""What each type is in Arrow, and how a cell is read as one; a date is a count of days until it is called a date."""


def as_parquet(text: str, columns: Mapping[str, Column]) -> bytes:
    """A comma-separated table with its columns as Parquet (version 2 of the format, Snappy)."""
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    fields = [
        Field(name, _type(column), nullable=column.optional and not column.parted)
        for name, column in columns.items()
    ]
    arrays = [_array([row[name] for row in rows], column) for name, column in columns.items()]
    file = io.BytesIO()
    table = Table.from_arrays(arrays, schema=Schema(fields))
    write_parquet(table, file, compression="snappy", writer_version="parquet_2_0", created_by="arro3")
    return file.getvalue()


def _array(cells: list[str], column: Column) -> Array:
    if column.parted:
        return _lists([cell.split(column.parted) if cell else [] for cell in cells])
    kind, read = _TYPES[column.type]
    array = Array([read(cell) if cell or not column.optional else None for cell in cells], kind)
    return array.cast(_type(column))


def _lists(lists: list[list[str]]) -> Array:
    ends = Array(list(accumulate(map(len, lists), initial=0)), DataType.int32())
    return list_array(ends, Array([item for items in lists for item in items], _TEXT), type=_LIST)


def _type(column: Column) -> DataType:
    if column.parted:
        return _LIST
    return DataType.date32() if column.type == "date" else _TYPES[column.type][0]
