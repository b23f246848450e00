"""Offsets of facts, found by their anchors in the sources' texts and written into the records.

The texts are not part of an edition; whoever has them runs this after entering or correcting figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.loading import Document, Edition, load
from generators.model.fact import FactFile
from generators.paths import Paths
from generators.problems import Problem, Refused
from generators.writing import write_file


@dataclass(frozen=True)
class Squeezed:
    """A text without its white space, and where each of its characters stood."""

    characters: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Squeezed:
        """Squeeze a text; layouts break lines anywhere, so anchors are matched without white space."""
        kept = [n for n, character in enumerate(text) if not character.isspace()]
        return cls("".join(text[n] for n in kept), tuple(kept))

    def places(self, anchor: str) -> list[int]:
        """The offsets of every place where an anchor stands."""
        wanted = "".join(anchor.split())
        found, start = [], self.characters.find(wanted)
        while start >= 0:
            found.append(self.offsets[start])
            start = self.characters.find(wanted, start + 1)
        return found


def locate(paths: Paths, texts: Path) -> Iterator[str]:
    """Write the offset of every fact whose anchor stands once in its text; one line of report for each file.

    Raises:
        Refused: where an anchor stands nowhere or more than once; nothing has been written.
    """
    edition = load(paths)
    found = {document.file: _offsets(document, _text(edition, document, texts)) for document in edition.facts}
    for document in edition.facts:
        changed = _stamp(paths.root / document.file, document, found[document.file])
        yield f"{document.file}: {len(found[document.file])} facts located, {'written' if changed else 'no change'}"


def _text(edition: Edition, document: Document[FactFile], texts: Path) -> Squeezed:
    source = next((s.record for s in edition.sources if s.record.id == document.record.source), None)
    if source is None:
        raise Refused([document.problem(["source"], f"unknown source '{document.record.source}'")])
    file = texts / source.text.file
    if not file.is_file():
        raise Refused([document.problem(["source"], f"its text {source.text.file} is not in {texts}")])
    return Squeezed.of(file.read_text(encoding="utf-8"))


def _offsets(document: Document[FactFile], text: Squeezed) -> list[int]:
    offsets, problems = [], []
    for n, fact in enumerate(document.record.facts):
        places = text.places(fact.anchor)
        chosen = places[0] if len(places) == 1 else fact.offset if fact.offset in places else None
        if chosen is None:
            problems.append(_not_once(document, n, fact.anchor, len(places)))
        else:
            offsets.append(chosen)
    if problems:
        raise Refused(problems)
    return offsets


def _not_once(document: Document[FactFile], n: int, anchor: str, times: int) -> Problem:
    hint = "copy the characters from the text" if not times else "take one or two characters more"
    return document.problem(("facts", n, "anchor"), f"'{anchor}' stands {times} times in the text", hint)


def _stamp(file: Path, document: Document[FactFile], offsets: list[int]) -> bool:
    """Replace or add the offset's line after the anchor's; every other line stays as its author wrote it."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    for n, offset in reversed(list(enumerate(offsets))):
        path = ("facts", n, "offset")
        anchor = document.lines.at(("facts", n, "anchor")) - 1
        indent = lines[anchor][: lines[anchor].index("anchor")].replace("-", " ")
        fresh = f"{indent}offset: {offset}\n"
        if path in document.lines.by_path:
            lines[document.lines.at(path) - 1] = fresh
        else:
            lines.insert(anchor + 1, fresh)
    return write_file(file, "".join(lines).encode("utf-8"))
