"""The texts from which an edition was read: found by their SHA-256, since they are no part of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generators.figures.texts import Squeezed
from generators.model.source import Source


@dataclass(frozen=True)
class FoundText:
    """A source's text; `same` says whether it is the very one that was read."""

    text: str
    same: bool
    file: str

    @cached_property
    def squeezed(self) -> Squeezed:
        """The text without its white space."""
        return Squeezed.of(self.text)


def find_text(source: Source, folder: Path) -> FoundText | None:
    """The text of a source in a folder: the file with its SHA-256, else the one with its name, else None.

    Raises:
        UnicodeDecodeError: where the file found is not UTF-8.
    """
    files = sorted(file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else []
    same = [file for file in files if _sha256(file) == source.text.sha256]
    named = [file for file in files if file.name == source.text.file]
    if not same and not named:
        return None
    file = (same or named)[0]
    return FoundText(file.read_bytes().decode("utf-8"), bool(same), file.name)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
