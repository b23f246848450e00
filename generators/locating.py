"""Offsets of facts and milestones, found by their anchors in the sources' texts and written into the records.

The texts are not part of an edition; whoever has them runs this after entering or correcting figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generators.figures.texts import Squeezed
from generators.loading import Document, Edition, load
from generators.paths import Paths
from generators.problems import Problem, Refused
from generators.texts import find_text
from generators.writing import write_file
from generators.yamlsource import parse_yaml


@dataclass(frozen=True)
class Anchored:
    """A file of records that each have an anchor."""

    document: Document[Any]
    key: str
    """Where its records stand: facts, milestones."""

    @property
    def records(self) -> tuple[Any, ...]:
        """Its records, in order."""
        return tuple(getattr(self.document.record, self.key))


def anchored(edition: Edition) -> list[Anchored]:
    """Every file whose records stand at a place in a text."""
    facts = [Anchored(document, "facts") for document in edition.facts]
    return facts + [Anchored(document, "milestones") for document in edition.milestones]


def locate(paths: Paths, texts: Path) -> Iterator[str]:
    """Write the offset of every record whose anchor stands once in its text; a line of report for each file.

    Raises:
        Refused: where a text is missing or is not the one that was read, an anchor stands nowhere or more than
            once, or a file is laid out so that no line can be added; nothing has been written.
    """
    edition = load(paths)
    stamped = []
    for file in anchored(edition):
        offsets = _offsets(file, _text(edition, file.document, texts))
        stamped.append((file, len(offsets), _stamped(paths.root / file.document.file, file, offsets)))
    for file, count, text in stamped:
        changed = write_file(paths.root / file.document.file, text.encode("utf-8"))
        yield f"{file.document.file}: {count} {file.key} located, {'written' if changed else 'no change'}"


def _text(edition: Edition, document: Document[Any], texts: Path) -> Squeezed:
    source = next((s for s in edition.sources if s.record.id == document.record.source), None)
    if source is None:
        raise Refused([document.problem(["source"], f"unknown source '{document.record.source}'")])
    found = find_text(source.record, texts)
    if found is None:
        raise Refused([document.problem(["source"], f"its text {source.record.text.file} is not in {texts}")])
    if not found.same:
        hint = "offsets in another text would be wrong; a new text is a new source"
        message = f"{found.file} is not the text that was read"
        raise Refused([source.problem(("text", "sha256"), message, hint)])
    return found.squeezed


def _offsets(file: Anchored, text: Squeezed) -> list[int]:
    offsets, problems = [], []
    for n, record in enumerate(file.records):
        places = text.places(record.anchor)
        chosen = places[0] if len(places) == 1 else record.offset if record.offset in places else None
        if chosen is None:
            problems.append(_not_once(file, n, record.anchor, len(places)))
        else:
            offsets.append(chosen)
    if problems:
        raise Refused(problems)
    return offsets


def _not_once(file: Anchored, n: int, anchor: str, times: int) -> Problem:
    hint = "copy the characters from the text" if not times else "take one or two characters more"
    return file.document.problem(
        (file.key, n, "anchor"), f"'{anchor}' stands {times} times in the text", hint
    )


def _stamped(path: Path, file: Anchored, offsets: list[int]) -> str:
    """Replace or add the offset's line after the anchor's; every other line stays as its author wrote it."""
    before = path.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    lines[-1] = lines[-1].removesuffix("\n") + "\n"
    at = file.document.lines
    for n, offset in reversed(list(enumerate(offsets))):
        anchor = at.at((file.key, n, "anchor")) - 1
        indent = lines[anchor].partition("anchor")[0].replace("-", " ")
        fresh = f"{indent}offset: {offset}\n"
        if (file.key, n, "offset") in at.by_path:
            lines[at.at((file.key, n, "offset")) - 1] = fresh
        else:
            lines.insert(anchor + 1, fresh)
    after = "".join(lines)
    if _data(after, file) != _with_offsets(_data(before, file), file.key, offsets):
        hint = "write every record with one key a line, the anchor's value behind its colon"
        raise Refused([file.document.problem([file.key], "offsets cannot be written into this layout", hint)])
    return after


def _data(text: str, file: Anchored) -> Any:
    return parse_yaml(text, file.document.file)[0]


def _with_offsets(data: Any, key: str, offsets: list[int]) -> Any:
    records = zip(data[key], offsets, strict=True)
    return {**data, key: [{**record, "offset": str(offset)} for record, offset in records]}
