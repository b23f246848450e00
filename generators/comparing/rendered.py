"""The files that readers are given, as they stand before the builder has seen them."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.derive.catalogue import Catalogue
from generators.model.base import Language
from generators.paths import Paths
from generators.plan import pages_of

_TITLE = re.compile(r'\A---\ntitle: (".*")$', re.MULTILINE)


@dataclass(frozen=True)
class File:
    """A page by its title, or another file by its name; two with one digest are the same to the byte."""

    title: str
    digest: str


def pages(catalogue: Catalogue, language: Language, paths: Paths) -> dict[str, File]:
    """Every page of one language by its address."""
    found = {}
    for output in pages_of(catalogue, language, paths):
        if output.path.endswith(".md"):
            address = re.sub(r"(^|/)index\.md$|\.md$", r"\1", output.path)
            content = output.make()
            found[address] = File(_title(content.decode("utf-8")) or output.path, _digest(content))
    return found


def other_files(paths: Paths) -> dict[str, File]:
    """Styles, scripts, pictures and what the theme and the builder are told, by their names in the project."""
    files = (file for file in _files(paths) if file.suffix != ".md" and file.is_file())
    return {paths.shown(file): File("", _digest(file.read_bytes())) for file in files}


def _files(paths: Paths) -> Iterator[Path]:
    yield paths.settings
    for folder in ("shared", "theme", "zh", "en"):
        yield from sorted((paths.docs / folder).rglob("*"))


def _title(text: str) -> str:
    """What the head of a page calls it."""
    match = _TITLE.search(text)
    return html.unescape(json.loads(match[1])) if match else ""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
