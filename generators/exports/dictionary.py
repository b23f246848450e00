"""What a column holds, said to people: its type, what it refers to and what its values mean."""

from __future__ import annotations

from collections.abc import Iterator

from generators.exports.columns import Column
from generators.language.words import words
from generators.model.base import Language


def traits(column: Column, language: Language) -> str:
    """'text; key; id of facts.csv', '整数；可空'."""
    return words(language)["semicolon"].join(_traits(column, language))


def meanings(column: Column, language: Language) -> list[tuple[str, str]]:
    """Every value that a cell may hold, with what it means where interface words say it."""
    return [(value, _word(column, value, language)) for value in column.values]


def _traits(column: Column, language: Language) -> Iterator[str]:
    word = words(language)
    yield word[f"column_{column.type}"].format(parted=column.parted)
    if column.key:
        yield word["column_key"]
    if column.optional:
        yield word["column_optional"]
    if column.refers:
        table, _, name = column.refers.partition(".")
        yield word["column_refers"].format(table=f"{table}.csv", column=name)
    if column.unit_in:
        yield word["column_unit_in"].format(column=column.unit_in)


def _word(column: Column, value: str, language: Language) -> str:
    """A word that stands empty beside other words has its name elsewhere: a level is what measures nothing else."""
    word = words(language)
    if not column.words:
        return ""
    return word[f"{column.words}{value}"] or word[f"{column.words}name_{value}"]
