"""YAML as authors mean it: every scalar is text, every value knows its line, and nothing is guessed.

PyYAML's own rules would read `NO` as false, `12:30` as 750, `010` as 8 and `6.10` as 6.1; here no plain
scalar is given a type, records do that. Duplicate keys, anchors, aliases and tags are refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generators.problems import PathStep, Problem, path_text

Data = str | list[Any] | dict[str, Any]


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20
"""How many lists and mappings may stand inside one another; records need five."""


@dataclass
class Lines:
    """The line, from 1, of every value of a document, by its path."""

    by_path: dict[tuple[PathStep, ...], int] = field(default_factory=dict)

    def at(self, path: Sequence[PathStep]) -> int:
        """The line of a path, or of the nearest thing around it that stands in the file."""
        steps = tuple(path)
        while steps and steps not in self.by_path:
            steps = steps[:-1]
        return self.by_path.get(steps, 1)


class _Stop(Exception):
    """Reading on makes no sense; carries the one problem to tell."""


class _Reader:
    """Turns the events of one document into data, noting lines and problems on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = Lines()
        self.problems: list[Problem] = []
        self._events = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Data | None:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self.problems.append(
                Problem(self.file, 1, "", "the file is empty", "delete it or write its records")
            )
            return None
        data = self._read(next(self._events), ())
        next(self._events)  # the document ends
        event = next(self._events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._refuse(event, (), "a second document begins (---)", "a file holds one; take it out")
        return data

    def _read(self, event: yaml.Event, path: tuple[PathStep, ...]) -> Data:
        line = _line(event)
        if len(path) > DEEPEST:
            message = f"more than {DEEPEST} lists and mappings stand inside one another"
            raise _Stop(Problem(self.file, line, "", message, "look for stray brackets and dashes"))
        self.lines.by_path.setdefault(path, line)
        self._refuse_extras(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._read(child, (*path, n)) for n, child in enumerate(self._children())]
        return self._scalar(event, path) if isinstance(event, yaml.ScalarEvent) else ""

    def _children(self) -> Iterator[yaml.Event]:
        """The first event of everything in a list or mapping; its reader takes the events that follow."""
        while not isinstance(event := next(self._events), yaml.CollectionEndEvent):
            yield event

    def _mapping(self, path: tuple[PathStep, ...]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for event in self._children():
            key = self._key(event, path)
            if key in data:
                first = self.lines.at((*path, key))
                self._refuse(event, (*path, key), f"key '{key}' stands twice", f"first on line {first}")
            self.lines.by_path.setdefault((*path, key), _line(event))
            value = next(self._events)
            if _lacks_colon(event, value):
                hint = "put quotes around a text that holds a comma; a key has a colon and a blank behind it"
                self._refuse(event, (*path, key), f"no colon stands behind '{key}'", hint)
                continue
            data.setdefault(key, self._read(value, (*path, key)))
        return data

    def _key(self, event: yaml.Event, path: tuple[PathStep, ...]) -> str:
        if isinstance(event, yaml.CollectionStartEvent):
            message, hint = "a list or mapping cannot be a key", "look for stray brackets and question marks"
            raise _Stop(Problem(self.file, _line(event), path_text(path), message, hint))
        return str(self._read(event, path))

    def _scalar(self, event: yaml.ScalarEvent, path: tuple[PathStep, ...]) -> str:
        if event.value == "" and event.implicit[0]:
            sign = "colon" if path and isinstance(path[-1], str) else "dash"
            hint = "give a value or take the line out; an empty text is ''"
            self._refuse(event, path, f"nothing stands behind the {sign}", hint)
        return str(event.value)

    def _refuse_extras(self, event: Any, path: tuple[PathStep, ...]) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, path, f"an alias (*{event.anchor}) is not allowed", "write the value out")
            return
        if event.anchor is not None:
            self._refuse(event, path, f"an anchor (&{event.anchor}) is not allowed", "take it out")
        if event.tag is not None:
            message = f"a tag ({event.tag}) is not allowed"
            self._refuse(event, path, message, "leave it out; records know their types")

    def _refuse(self, event: yaml.Event, path: tuple[PathStep, ...], message: str, hint: str) -> None:
        self.problems.append(Problem(self.file, _line(event), path_text(path), message, hint))


def _lacks_colon(key: Any, value: Any) -> bool:
    """Whether a piece of `{name: One, Two}` was read as a key, although nothing says that it is one."""
    empty = isinstance(value, yaml.ScalarEvent) and value.value == "" and value.implicit[0]
    return empty and bool(value.start_mark.index == key.end_mark.index)


def _line(event: Any) -> int:
    """The line, from 1, on which an event begins."""
    return int(event.start_mark.line) + 1


def read_yaml(path: Path, shown: str) -> tuple[Data | None, Lines, list[Problem]]:
    """Read one file; `shown` is its name in messages. The data is None where it could not be parsed."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 (byte {error.start})"
        return None, Lines(), [Problem(shown, 1, "", message, "save the file as UTF-8")]
    return parse_yaml(text, shown)


def parse_yaml(text: str, shown: str) -> tuple[Data | None, Lines, list[Problem]]:
    """The same for a text that is at hand."""
    reader = _Reader(shown, text)
    try:
        return reader.document(), reader.lines, reader.problems
    except yaml.MarkedYAMLError as error:
        return None, Lines(), [_syntax_problem(shown, error)]
    except yaml.YAMLError as error:
        return None, Lines(), [Problem(shown, 1, "", f"not YAML: {error}".replace("\n", " "))]
    except _Stop as stop:
        return None, Lines(), list(stop.args)


def _syntax_problem(shown: str, error: yaml.MarkedYAMLError) -> Problem:
    opened = error.context_mark if error.problem == "found unexpected end of stream" else None
    mark = opened or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    hint = "look at the indentation, and put quotes around text that holds ': ' or begins with a special sign"
    return Problem(shown, line, "", f"not YAML: {error.problem or error.context}", hint)
