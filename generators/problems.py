"""What can be wrong with an author's data, and how it is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

PathStep = str | int
AS_IT_WAS = "nothing was written, build/site is as it was"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, with its place and what to do about it."""

    file: str
    line: int
    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f" {self.where}:" if self.where else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{where} {self.message}{hint}"


class Refused(Exception):
    """The data has problems: nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problems")


def path_text(path: Sequence[PathStep]) -> str:
    """A path inside a record as authors read it: `facts[57].unit`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def did_you_mean(word: str, known: Iterable[str], *, listed_in: str = "") -> str:
    """A hint for an unknown word: the nearest known one, or where the known ones are listed."""
    names = sorted(set(known))
    near = get_close_matches(word, names, n=1, cutoff=0.5)
    parts = [f"did you mean '{near[0]}'?"] if near else []
    if listed_in:
        parts.append(f"known ones are listed in {listed_in}")
    elif names and not near and len(names) <= 12:
        parts.append(f"known ones: {', '.join(names)}")
    return " ".join(parts)


def counted(n: int, noun: str) -> str:
    """A number of things: 1 term, 2 terms."""
    return f"{n} {noun}{'' if n == 1 else 's'}"


def summary(problems: Sequence[Problem], left: str = AS_IT_WAS) -> str:
    """The closing line under a list of problems; `left` is what stayed as it was, where something would have changed."""
    files = len({problem.file for problem in problems})
    found = f"{counted(len(problems), 'problem')} in {counted(files, 'file')}"
    return f"{found}; {left}" if left else found
