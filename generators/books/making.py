"""All books of an edition, made and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generators.books.book import book
from generators.books.typesetting import typeset
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.model.source import Source
from generators.paths import Paths
from generators.writing import Output, write_folder

Progress = Callable[[str], None]


def file_name(source: str, language: Language) -> str:
    """The name of a report's book."""
    return f"{source}.{language}.pdf"


def books(catalogue: Catalogue, paths: Paths, progress: Progress) -> Iterator[Output]:
    """Every report's book in each language."""
    for source in catalogue.sources:
        for language in LANGUAGES:
            make = partial(_made, source, catalogue, language, paths)
            yield Output(file_name(source.id, language), partial(_told, make, source.id, progress))


def write_books(catalogue: Catalogue, paths: Paths, progress: Progress) -> list[str]:
    """Write all books to build/book; returns their names. Every book is made before any is written."""
    outputs = tuple(books(catalogue, paths, progress))
    write_folder(paths.books, outputs)
    return [output.path for output in outputs]


def _told(make: Callable[[], bytes], name: str, progress: Progress) -> bytes:
    progress(f"typesetting {name}")
    return make()


def _made(source: Source, catalogue: Catalogue, language: Language, paths: Paths) -> bytes:
    where = paths.shown(paths.books / file_name(source.id, language))
    return typeset(book(source, catalogue, language, paths.cache), where)
