"""A first division of a report into sections, by the marks that headings begin with: 一、 and （一）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(
    r"^\s*(?P<mark>[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])(?P<rest>.*)$", re.MULTILINE
)
_END = re.compile(r"[。：:；;！？]")
LONGEST = 20
"""Characters of a heading; what is longer is a sentence, and none is kept."""


@dataclass(frozen=True)
class Section:
    """A stretch of a text; `name` is empty where no heading short enough stands at its head."""

    id: str
    name: str
    start: int
    within: str = ""


def sections_of(text: str) -> list[Section]:
    """The sections that headings divide a text into, the first at its beginning; none where there are no headings.

    （一） is a section of the 一、 above it. What stands before the first heading is the section `front`.
    """
    found = list(_marked(text))
    if not found:
        return []
    first = found[0]
    if text[: first.start].strip():
        return [Section("front", "", 0), *found]
    return [Section(first.id, first.name, 0), *found[1:]]


def _marked(text: str) -> Iterator[Section]:
    parts = subsections = 0
    above = ""
    for match in _MARK.finditer(text):
        name, start = _name(match["rest"]), match.start("mark")
        if match["mark"].endswith("、"):
            above = f"part-{parts + 1}"
        elif above:
            subsections += 1
            yield Section(f"{above}-{subsections}", name, start, above)
            continue
        parts, subsections = parts + 1, 0
        yield Section(f"part-{parts}", name, start)


def _name(line: str) -> str:
    """The words at the head of a line up to a full stop or colon, where they are few."""
    name = _END.split(line, maxsplit=1)[0].strip()
    return name if len(name) <= LONGEST and name.isprintable() else ""
