"""Files written whole or not at all, and only where they change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

Maker = Callable[[], bytes]


@dataclass(frozen=True)
class Output:
    """A file below the folder that it is planned for, and how to make it."""

    path: str
    make: Maker


def write_folder(folder: Path, outputs: Iterable[Output]) -> list[Path]:
    """Make a folder hold just these outputs; returns what changed. Every output is made before any is written."""
    made = {folder / output.path: output.make() for output in outputs}
    changed = [path for path, content in made.items() if _write(path, content)]
    return changed + _remove_strangers(folder, set(made))


def write_file(path: Path, content: bytes) -> bool:
    """Write one file; whether it changed."""
    return _write(path, content)


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
    return True


def _remove_strangers(folder: Path, wanted: set[Path]) -> list[Path]:
    strangers = [path for path in folder.rglob("*") if path.is_file() and path not in wanted]
    for path in strangers:
        path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return strangers
