"""The two states of an edition that are compared: folders, or revisions taken out of git."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from generators.language.words import words
from generators.model.base import Language
from generators.paths import Paths
from generators.problems import Problem, Refused

PARTS = ("data", "docs", "mkdocs.yml")
"""What a site is made from."""
HERE = "."
"""The name of the working folder."""
SHORT = 7
"""So many characters of a commit's id are shown, as git does."""


@contextmanager
def opened(name: str, here: Paths) -> Iterator[Paths]:
    """A state by its name: a folder that holds data/, else a revision, which lies in a folder of its own meanwhile.

    Raises:
        Refused: where it is neither; and with the problems that are found inside, each with the state's name.
    """
    if not name.strip():
        raise _refused(
            "diff", "a name is empty", "did the command that should print a revision print nothing?"
        )
    folder = here.root / name
    if _holds_data(name, here):
        shown = name.rstrip("/")
        with _named("" if name == HERE else f"{shown}/", _of_folder(name)):
            yield Paths(folder)
        return
    with TemporaryDirectory() as empty:
        _take_out(name, here, Path(empty))
        with _named(f"{name}:", _outdated(name)):
            yield Paths(Path(empty))


def titled(name: str, here: Paths, language: Language) -> str:
    """A state as a heading names it: a revision with its commit, since a branch is another one tomorrow."""
    if name == HERE:
        return words(language)["change_here"]
    if _holds_data(name, here):
        return f"`{name}`"
    commit = (_commit(name, here) or "")[:SHORT]
    return f"`{name}`" if name.startswith(commit) else f"`{name}` (`{commit}`)"


def _holds_data(name: str, here: Paths) -> bool:
    return (here.root / name / "data").is_dir()


@contextmanager
def _named(prefix: str, *first: Problem) -> Iterator[None]:
    """Problems say in which state they are; git's own form is REVISION:FILE."""
    try:
        yield
    except Refused as refused:
        found = (replace(problem, file=f"{prefix}{problem.file}") for problem in refused.problems)
        raise Refused((*first, *found)) from None


def _of_folder(name: str) -> Problem:
    side = "the working folder" if name == HERE else "this folder"
    message = f"the data of {side} does not check, so that nothing can be compared with it"
    return Problem(name.rstrip("/"), 1, "", message, "why is told below")


def _outdated(name: str) -> Problem:
    message = (
        "the programs of today refuse the data of this revision, so that nothing can be compared with it"
    )
    return Problem(name, 1, "", message, "why is told below; a later revision may do")


def _take_out(name: str, here: Paths, target: Path) -> None:
    """Write the parts of a revision to a folder."""
    if _git(here, "rev-parse", "--git-dir") is None:
        raise _refused(name, "no folder here holds data/ under this name, and this is no git repository")
    revision = _commit(name, here)
    if revision is None:
        hint = "a copy that is not whole may lack it: fetch it first, as in `git fetch origin main`"
        raise _refused(name, "this is neither a revision nor a folder that holds data/", hint)
    there = (_git(here, "ls-tree", "--name-only", revision, "--", *PARTS) or b"").decode().split()
    if "data" not in there:
        raise _refused(name, "this revision holds no data/")
    archive = _git(here, "archive", "--format=zip", revision, "--", *there)
    with ZipFile(BytesIO(archive or b"")) as packed:
        packed.extractall(target)


def _commit(name: str, here: Paths) -> str | None:
    """The whole id of a revision."""
    found = _git(here, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    return found.decode().strip() if found else None


def _refused(name: str, message: str, hint: str = "") -> Refused:
    return Refused([Problem(name, 1, "", message, hint)])


def _git(here: Paths, *arguments: str) -> bytes | None:
    """What git prints; None where it cannot do what is asked, or is not there."""
    program = shutil.which("git")
    if program is None:
        return None
    done = subprocess.run([program, *arguments], cwd=here.root, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None
