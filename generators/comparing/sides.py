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

from generators.paths import Paths
from generators.problems import Problem, Refused

PARTS = ("data", "docs", "mkdocs.yml")
"""What a site is made from."""


@contextmanager
def opened(name: str, here: Paths) -> Iterator[Paths]:
    """A state by its name: a folder that holds data/, else a revision, which lies in a folder of its own meanwhile.

    Raises:
        Refused: where it is neither; and with the problems that are found inside, each with the state's name.
    """
    folder = here.root / name
    if (folder / "data").is_dir():
        with _named("" if name == "." else f"{name.rstrip('/')}/"):
            yield Paths(folder)
        return
    with TemporaryDirectory() as empty:
        _take_out(name, here, Path(empty))
        with _named(f"{name}:", _outdated(name)):
            yield Paths(Path(empty))


@contextmanager
def _named(prefix: str, *first: Problem) -> Iterator[None]:
    """Problems say in which state they are; git's own form is REVISION:FILE."""
    try:
        yield
    except Refused as refused:
        found = (replace(problem, file=f"{prefix}{problem.file}") for problem in refused.problems)
        raise Refused((*first, *found)) from None


def _outdated(name: str) -> Problem:
    message = (
        "the programs of today refuse the data of this revision, so that nothing can be compared with it"
    )
    return Problem(name, 1, "", message, "why is told below; a later revision may do")


def _take_out(name: str, here: Paths, target: Path) -> None:
    """Write the parts of a revision to a folder."""
    if _git(here, "rev-parse", "--git-dir") is None:
        raise _refused(name, "no folder here holds data/ under this name, and this is no git repository")
    commit = _git(here, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        hint = "a copy that is not whole may lack it: fetch it first, as in `git fetch origin main`"
        raise _refused(name, "this is neither a revision nor a folder that holds data/", hint)
    revision = commit.decode().strip()
    there = (_git(here, "ls-tree", "--name-only", revision, "--", *PARTS) or b"").decode().split()
    if "data" not in there:
        raise _refused(name, "this revision holds no data/")
    archive = _git(here, "archive", "--format=zip", revision, "--", *there)
    with ZipFile(BytesIO(archive or b"")) as packed:
        packed.extractall(target)


def _refused(name: str, message: str, hint: str = "") -> Refused:
    return Refused([Problem(name, 1, "", message, hint)])


def _git(here: Paths, *arguments: str) -> bytes | None:
    """What git prints; None where it cannot do what is asked, or is not there."""
    program = shutil.which("git")
    if program is None:
        return None
    done = subprocess.run([program, *arguments], cwd=here.root, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None
