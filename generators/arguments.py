"""What each command takes on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.model.base import LANGUAGES
from generators.scaffold.report import KINDS


@dataclass(frozen=True)
class Argument:
    """A name and what argparse is told of it."""

    name: str
    how: dict[str, Any]


def takes(name: str, says: str, **how: Any) -> Argument:
    """An argument with what its help says; what is left to choose has its default in brackets there."""
    return Argument(name, {"help": says, **how})


TEXTS = takes("--texts", "the folder of the sources' texts", type=Path, required=True)
ARGUMENTS: dict[str, tuple[Argument, ...]] = {
    "serve": (takes("--port", "the local port (8000)", type=int, default=8000),),
    "locate": (TEXTS,),
    "audit": (takes("--texts", "the folder of the sources' texts (none is read)", type=Path),),
    "wording": (TEXTS,),
    "draft-ledger": (TEXTS, takes("source", "the id of a source in data/sources/")),
    "register": (takes("--check", "write nothing; fail where any is missing", action="store_true"),),
    "new-edition": (takes("folder", "a folder that is empty or not there", type=Path),),
    "new-source": (
        takes("source", "the id that it gets: county-work-report-2026"),
        takes("--text", "the report as plain text in UTF-8", type=Path, required=True),
        takes("--place", "the id of the place that it is about", required=True),
        takes("--published", "the day it was published: 2026-02-04", required=True),
        takes("--kind", f"{', '.join(KINDS)} ({KINDS[0]})", default=KINDS[0]),
    ),
    "diff": (
        takes("old", "a revision, or a folder that holds data/"),
        takes("new", "another one (this folder as it is)", nargs="?", default="."),
        takes("--language", "only this language (both)", choices=LANGUAGES),
        takes("--output", "a file to write to (the terminal)", type=Path),
    ),
}
"""Commands that are not here take none."""


def describe(command: argparse.ArgumentParser, name: str) -> None:
    """Give a command's parser the arguments of the command."""
    for argument in ARGUMENTS.get(name, ()):
        command.add_argument(argument.name, **argument.how)
