"""All books of an edition, made and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generators.books.book import book
from generators.books.typesetting import CannotBeSet, typeset
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.model.source import Source
from generators.paths import Paths
from generators.problems import Problem, Refused
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
    try:
        return typeset(book(source, catalogue, language, paths.cache))
    except CannotBeSet as cause:
        name = paths.shown(paths.books / file_name(source.id, language))
        raise Refused(_problems(cause, name, paths)) from cause


def _problems(cause: CannotBeSet, name: str, paths: Paths) -> list[Problem]:
    """Where characters that no face has stand in the records; for any other cause the book's name."""
    hint = "write it with other characters; the books have the faces of Noto Serif SC and Noto Sans SC"
    message = f"no typeface of the books has '{cause.characters}'"
    places = _places(cause.characters, paths) if cause.characters else ()
    found = [Problem(file, line, "", message, hint) for file, line in places]
    return found or [Problem(name, 1, "", cause.message, cause.hint)]


def _places(characters: str, paths: Paths) -> Iterator[tuple[str, int]]:
    for file in sorted(paths.data.rglob("*.yml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if characters in line:
                yield paths.shown(file), number
