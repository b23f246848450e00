"""An edition of somebody else's: the project without its records, in a folder of its own, which builds as it is.

A whole copy and not only `data/`, since whoever publishes it needs the programs too, and a change in them must not
change what others have published.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from generators.loading import FOLDERS, TABLES
from generators.paths import Paths
from generators.problems import Problem, Refused

COPIED = (
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "data/reasons.yml",
    "data/schemas",
    "data/topics.yml",
    "data/units.yml",
    "docs/en",
    "docs/shared",
    "docs/theme",
    "docs/zh",
    "generators",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements-test.in",
    "requirements-test.txt",
    "requirements.in",
    "requirements.txt",
    "tests",
    "tools",
)
"""Programs, prose and vocabularies: what is the same in every edition. `data/topics.yml` may be changed, and is a start."""
BLANK = Path(__file__).with_name("blank")
"""What a new edition has in the place of the project's own: its site, places and charts, a README, a changelog."""
_PROGRAMS_WROTE = shutil.ignore_patterns("__pycache__", ".*_cache", "*.egg-info")


def new_edition(paths: Paths, folder: Path) -> Iterator[str]:
    """Write an edition without records to a folder that is empty or not there; lines that say what to do next.

    Raises:
        Refused: where the folder cannot take it; nothing has been written.
    """
    if problems := list(_unfit(paths, folder)):
        raise Refused(problems)
    for name in COPIED:
        _copy(paths.root / name, folder / name)
    shutil.copytree(BLANK, folder, dirs_exist_ok=True)
    records = [name for name, _ in FOLDERS.values()] + [name for name, _, _ in TABLES.values()]
    for name in records:
        (folder / "data" / name).mkdir(parents=True, exist_ok=True)
        (folder / "data" / name / ".gitkeep").touch()
    yield f"{folder}: an edition without records, which builds as it is"
    yield from NEXT


NEXT = (
    "Next, in that folder (README.md there says more):",
    "  1. data/site.yml: its name, address and publisher; data/places.yml: your places",
    "  2. make check, make site, and look at it",
    "  3. .venv/bin/python -m generators citation: CITATION.cff, after every change of data/site.yml",
    "  4. .venv/bin/python -m generators new-source ID --text FILE …: the first report",
    "  5. git init, and commit what you have",
)


def _unfit(paths: Paths, folder: Path) -> Iterator[Problem]:
    """Why an edition cannot be written there."""
    shown = folder.as_posix()
    for name in ("generators", "docs", "data"):
        if not (paths.root / name).is_dir():
            hint = "run the command in the folder of a project"
            yield Problem(name, 1, "", "there is nothing here to begin from", hint)
    if folder.resolve().is_relative_to(paths.root.resolve()):
        yield Problem(shown, 1, "", "this folder lies in the project itself", "choose one beside it")
    elif folder.is_dir() and any(folder.iterdir()):
        hint = "choose one that is empty or not there; nothing in it was changed"
        yield Problem(shown, 1, "", "this folder is not empty", hint)
    elif folder.exists() and not folder.is_dir():
        yield Problem(shown, 1, "", "this is a file", "choose a folder that is empty or not there")


def _copy(old: Path, new: Path) -> None:
    """A file or folder, where the project has it."""
    if old.is_dir():
        shutil.copytree(old, new, ignore=_PROGRAMS_WROTE)
    elif old.is_file():
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(old, new)
