"""The columns of a table: what each holds, of which type, and where it leads."""

from __future__ import annotations

from typing import Literal

from generators.model.base import Text

Type = Literal["string", "integer", "number", "date", "boolean", "list"]
"""Types of Table Schema 2.0. A printed number is a string with a pattern: as a number, 6.10 would be 6.1."""


class Column(Text):
    """A column in the words of both languages, and what can be held of all its cells."""

    type: Type = "string"
    key: bool = False
    """Whether the table's rows are told apart by it, alone or with the other columns that say so."""
    optional: bool = False
    """Whether a cell may be empty: there is nothing to say."""
    values: tuple[str, ...] = ()
    """All that a cell may hold, where that is a closed list."""
    words: str = ""
    """What the interface words for these values begin with: 'measure_' for measure_level."""
    pattern: str = ""
    """The form of a cell, as a regular expression for the whole of it."""
    parted: str = ""
    """What stands between the items of a list."""
    refers: str = ""
    """The table and column in which a cell, or each item of a list, is found: 'sources.id'."""
    beside: str = ""
    """What a reference takes to be whole: ids of articles are unique within the source that stands in this column."""
    unit: str = ""
    """What a number counts, where it is the same in every row."""
    unit_in: str = ""
    """The column that holds the unit of a number."""
