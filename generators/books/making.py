"""All books of an edition, made and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from generators.books.book import book
from generators.books.typesetting import CannotBeSet, typeset
from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.model.base import LANGUAGES, Language
from generators.model.source import Source
from generators.paths import Paths
from generators.problems import Problem, Refused
from generators.writing import Output, write_folder

Progress = Callable[[str], None]


def books(catalogue: Catalogue, paths: Paths, progress: Progress) -> dict[str, bytes]:
    """Every report's book in each language, by the name of its file.

    Raises:
        Refused: where one cannot be set; nothing has been written but the cache.
    """
    made = {}
    for source in catalogue.sources:
        for language in LANGUAGES:
            name = PurePosixPath(addresses.book(source.id, language)).name
            progress(f"typesetting {name}")
            made[name] = _made(source, catalogue, language, paths)
    return made


def write_books(made: Mapping[str, bytes], folder: Path) -> None:
    """Make a folder hold these books and no others."""
    write_folder(folder, [Output(name, partial(bytes, content)) for name, content in made.items()])


def _made(source: Source, catalogue: Catalogue, language: Language, paths: Paths) -> bytes:
    try:
        return typeset(book(source, catalogue, language, paths.cache), paths.cache)
    except CannotBeSet as cause:
        raise Refused(_problems(cause, f"data/sources/{source.id}.yml", paths)) from cause


def _problems(cause: CannotBeSet, file: str, paths: Paths) -> list[Problem]:
    """Where characters that no face has stand in the records; for any other cause the report's record."""
    hint = "write it with other characters; the books have the faces of Noto Serif SC and Noto Sans SC"
    message = f"no typeface of the books has '{cause.characters}'"
    places = _places(cause.characters, paths) if cause.characters else ()
    found = [Problem(name, line, "", message, hint) for name, line in places]
    return found or [Problem(file, 1, "", f"its book cannot be set: {cause.message}", cause.hint)]


def _places(characters: str, paths: Paths) -> Iterator[tuple[str, int]]:
    for file in sorted(paths.data.rglob("*.yml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if characters in line:
                yield paths.shown(file), number
