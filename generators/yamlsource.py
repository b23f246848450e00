"""YAML as authors mean it: every scalar is text, every value knows its line, and nothing is guessed.

PyYAML's own rules would read `NO` as false, `12:30` as 750, `010` as 8 and `6.10` as 6.1; here no plain
scalar is given a type, records do that. Duplicate keys, anchors, aliases and tags are refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generators.problems import PathStep, Problem, path_text

Data = str | list[Any] | dict[str, Any]


class _TextLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A loader that leaves every plain scalar as text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name and type


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


class _Reader:
    """Turns the nodes of one document into data, noting lines and problems on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines = Lines()
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, path: tuple[PathStep, ...] = ()) -> Data:
        self.lines.by_path.setdefault(path, node.start_mark.line + 1)
        if id(node) in self._seen:
            return self._refuse(node, path, "an alias (*name) is not allowed", "write the value out")
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(child, (*path, n)) for n, child in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        raise TypeError(f"PyYAML composed a {type(node).__name__}")

    def _mapping(self, node: yaml.MappingNode, path: tuple[PathStep, ...]) -> Data:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in data:
                first = self.lines.at((*path, key))
                self._refuse(key_node, (*path, key), f"key '{key}' stands twice", f"first on line {first}")
                continue
            self.lines.by_path[(*path, key)] = key_node.start_mark.line + 1
            data[key] = self.read(value_node, (*path, key))
        return data

    def _scalar(self, node: yaml.ScalarNode, path: tuple[PathStep, ...]) -> str:
        if node.tag not in ("tag:yaml.org,2002:str", "!"):
            self._refuse(
                node, path, f"a tag ({node.tag}) is not allowed", "leave it out; records know their types"
            )
        if node.value == "" and node.style is None:
            self._refuse(node, path, "nothing stands behind the colon", "give a value or take the key out")
        return str(node.value)

    def _refuse(self, node: yaml.Node, path: tuple[PathStep, ...], message: str, hint: str) -> str:
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.file, line, path_text(path), message, hint))
        return ""


def read_yaml(path: Path, shown: str) -> tuple[Data | None, Lines, list[Problem]]:
    """Read one file; `shown` is its name in messages. The data is None where it could not be parsed."""
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=_TextLoader)
    except UnicodeDecodeError as error:
        return (
            None,
            Lines(),
            [Problem(shown, 1, "", f"not UTF-8 (byte {error.start})", "save the file as UTF-8")],
        )
    except yaml.MarkedYAMLError as error:
        return None, Lines(), [_syntax_problem(shown, error)]
    except yaml.YAMLError as error:
        return None, Lines(), [Problem(shown, 1, "", f"not YAML: {error}".replace("\n", " "))]
    if node is None:
        return None, Lines(), [Problem(shown, 1, "", "the file is empty", "delete it or write its records")]
    reader = _Reader(shown)
    data = reader.read(node)
    return data, reader.lines, reader.problems


def _syntax_problem(shown: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    hint = "look at the indentation, and put quotes around text that holds ': ' or begins with a special sign"
    return Problem(shown, line, "", f"not YAML: {error.problem or error.context}", hint)
