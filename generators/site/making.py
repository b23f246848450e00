"""All steps from data to the finished site; the last good site stays until the new one is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from generators.books.making import books, write_books
from generators.derive.catalogue import Catalogue, catalogue
from generators.exports.cff import as_cff
from generators.loading import load
from generators.model.base import LANGUAGES, Language
from generators.paths import Paths
from generators.permanence.laws import broken_promises
from generators.permanence.promised import promised
from generators.plan import DrawnChart, broken_prose, drawings_of, pages_of, schemas
from generators.problems import Refused
from generators.rules import broken
from generators.site.building import build_languages
from generators.site.finishing import finish
from generators.writing import write_file, write_folder

Progress = Callable[[str], None]


def checked(paths: Paths) -> Catalogue:
    """The edition, if every law holds.

    Raises:
        Refused: with all problems; nothing has been written.
    """
    edition = load(paths)
    if problems := broken(edition):
        raise Refused(problems)
    resolved = catalogue(edition)
    if unfit := [
        *broken_prose(resolved, paths),
        *broken_promises(edition, promised(resolved, paths)),
    ]:
        raise Refused(unfit)
    return resolved


def write_pages(edition: Catalogue, paths: Paths) -> int:
    """Write both languages' Markdown; returns how many files changed."""
    return sum(len(write_folder(paths.pages / code, pages_of(edition, code, paths))) for code in LANGUAGES)


def write_schemas(paths: Paths) -> int:
    """Write data/schemas/; returns how many files changed."""
    return len(write_folder(paths.data / "schemas", schemas()))


def write_citation(edition: Catalogue, paths: Paths) -> bool:
    """Write CITATION.cff; returns whether it changed."""
    return write_file(paths.citation, as_cff(edition).encode("utf-8"))


def make_site(paths: Paths, progress: Progress) -> Catalogue:
    """Check, draw, write, build, finish, and put the new site in the place of the old."""
    progress("checking data")
    edition = checked(paths)
    drawings = _draw(edition, paths, progress)
    printed = books(edition, paths, progress)
    progress("writing pages")
    write_pages(edition, paths)
    progress("building both languages")
    shutil.rmtree(paths.next_site, ignore_errors=True)
    try:
        build_languages(edition, paths)
        progress("finishing")
        finish(edition, paths, drawings)
        write_books(printed, paths.next_site / "data" / "books")
        _take_place(paths)
    finally:
        shutil.rmtree(paths.next_site, ignore_errors=True)
    return edition


def _draw(edition: Catalogue, paths: Paths, progress: Progress) -> dict[tuple[str, Language], DrawnChart]:
    drawings = {}
    total = len(edition.charts) * len(LANGUAGES)
    for name, drawing in drawings_of(edition, paths.cache):
        drawings[name] = drawing
        progress(f"drawing charts {len(drawings)}/{total}")
    return drawings


def _take_place(paths: Paths) -> None:
    """Two renames, so that a reader meets the old site or the new one and never half of either."""
    old = paths.build / "site.old"
    shutil.rmtree(old, ignore_errors=True)
    if paths.site.exists():
        paths.site.rename(old)
    paths.next_site.rename(paths.site)
    shutil.rmtree(old, ignore_errors=True)
