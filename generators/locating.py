"""Offsets of facts, found by their anchors in the sources' texts and written into the records.

The texts are not part of an edition; whoever has them runs this after entering or correcting figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.loading import Document, Edition, load
from generators.model.fact import FactFile
from generators.paths import Paths
from generators.problems import Problem, Refused
from generators.writing import write_file
from generators.yamlsource import parse_yaml


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
        Refused: where an anchor stands nowhere or more than once, or a file is laid out so that no line can
            be added; nothing has been written.
    """
    edition = load(paths)
    stamped = []
    for document in edition.facts:
        offsets = _offsets(document, _text(edition, document, texts))
        stamped.append((document.file, len(offsets), _stamped(paths.root / document.file, document, offsets)))
    for file, count, text in stamped:
        changed = write_file(paths.root / file, text.encode("utf-8"))
        yield f"{file}: {count} facts located, {'written' if changed else 'no change'}"


def _text(edition: Edition, document: Document[FactFile], texts: Path) -> Squeezed:
    source = next((s.record for s in edition.sources if s.record.id == document.record.source), None)
    if source is None:
        raise Refused([document.problem(["source"], f"unknown source '{document.record.source}'")])
    file = texts / source.text.file
    if not file.is_file():
        raise Refused([document.problem(["source"], f"its text {source.text.file} is not in {texts}")])
    return Squeezed.of(
        file.read_bytes().decode("utf-8")
    )  # no line end is changed: offsets count them as they are


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


def _stamped(file: Path, document: Document[FactFile], offsets: list[int]) -> str:
    """Replace or add the offset's line after the anchor's; every other line stays as its author wrote it."""
    before = file.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    lines[-1] = lines[-1].removesuffix("\n") + "\n"
    for n, offset in reversed(list(enumerate(offsets))):
        path = ("facts", n, "offset")
        anchor = document.lines.at(("facts", n, "anchor")) - 1
        indent = lines[anchor].partition("anchor")[0].replace("-", " ")
        fresh = f"{indent}offset: {offset}\n"
        if path in document.lines.by_path:
            lines[document.lines.at(path) - 1] = fresh
        else:
            lines.insert(anchor + 1, fresh)
    after = "".join(lines)
    if _data(after, document.file) != _with_offsets(_data(before, document.file), offsets):
        hint = "write every fact with one key a line, the anchor's value behind its colon"
        raise Refused([document.problem(["facts"], "offsets cannot be written into this layout", hint)])
    return after


def _data(text: str, file: str) -> Any:
    return parse_yaml(text, file)[0]


def _with_offsets(data: Any, offsets: list[int]) -> Any:
    facts = zip(data["facts"], offsets, strict=True)
    return {**data, "facts": [{**fact, "offset": str(offset)} for fact, offset in facts]}
