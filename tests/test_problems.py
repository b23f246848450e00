"""What an author is told when data is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.paths import Paths
from generators.problems import PathStep, Problem, Refused, did_you_mean, path_text, summary


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (
            Problem("data/facts/a.yml", 412, "facts[57].unit", "unknown unit '亿园'", "did you mean '亿元'?"),
            "data/facts/a.yml:412: facts[57].unit: unknown unit '亿园'\n    did you mean '亿元'?",
        ),
        (
            Problem("data/a.yml", 3, "name", "this key is missing"),
            "data/a.yml:3: name: this key is missing",
        ),
        (Problem("data/a.yml", 1, "", "the file is empty"), "data/a.yml:1: the file is empty"),
        (Problem("a.yml", 1, "", "not YAML", "quote it"), "a.yml:1: not YAML\n    quote it"),
    ],
    ids=["all parts", "no hint", "only file and line", "hint without a path"],
)
def test_a_problem_reads_as_place_message_and_hint(problem: Problem, text: str) -> None:
    """An editor can jump to `file:line`; the hint stands under it, set in."""
    assert str(problem) == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("topic",), "topic"),
        (("facts", 57, "unit"), "facts[57].unit"),
        (("parts", 0, "items", 12, "en"), "parts[0].items[12].en"),
        ((3, "id"), "[3].id"),
        ((0, 1), "[0][1]"),
    ],
)
def test_a_path_reads_as_keys_and_positions(path: tuple[PathStep, ...], text: str) -> None:
    """Keys are joined by full stops, positions stand in brackets."""
    assert path_text(path) == text


@pytest.mark.parametrize(
    ("word", "known", "listed_in", "hint"),
    [
        ("亿园", ["亿元", "万亩"], "", "did you mean '亿元'?"),
        ("亿园", ["亿元"], "data/units.yml", "did you mean '亿元'? known ones are listed in data/units.yml"),
        ("zzz", ["b", "a", "b"], "", "known ones: a, b"),
        ("zzz", ["a", "b"], "data/x.yml", "known ones are listed in data/x.yml"),
        ("zzz", [f"{n:02}" for n in range(12)], "", "known ones: " + ", ".join(f"{n:02}" for n in range(12))),
        ("zzz", [f"{n:02}" for n in range(13)], "", ""),
        ("zzz", [], "", ""),
        ("zzz", [], "data/x.yml", "known ones are listed in data/x.yml"),
        ("gdp-2025-growht", ["gdp-2025", "gdp-2025-growth"], "", "did you mean 'gdp-2025-growth'?"),
    ],
    ids=[
        "near",
        "near and listed",
        "far, few known",
        "far, listed",
        "twelve are still told",
        "thirteen are too many",
        "none known",
        "none known, listed",
        "the nearest of two",
    ],
)
def test_a_hint_names_the_nearest_word_or_where_to_look(
    word: str, known: list[str], listed_in: str, hint: str
) -> None:
    """A short list is told in full; a long one only where it stands."""
    assert did_you_mean(word, known, listed_in=listed_in) == hint


@pytest.mark.parametrize(
    ("files", "text"),
    [
        (["a"], "1 problem in 1 file; nothing was written, build/site is as it was"),
        (["a", "a"], "2 problems in 1 file; nothing was written, build/site is as it was"),
        (["a", "b", "a"], "3 problems in 2 files; nothing was written, build/site is as it was"),
    ],
)
def test_the_closing_line_counts_problems_and_files(files: list[str], text: str) -> None:
    """One is singular."""
    assert summary([Problem(file, n, "", "wrong") for n, file in enumerate(files)]) == text


def test_a_refusal_tells_each_problem_once_in_the_order_of_files_and_lines() -> None:
    """Line 9 comes before line 10: lines are numbers here, not text."""
    told = [
        Problem("b", 1, "", "x"),
        Problem("a", 10, "", "x"),
        Problem("a", 9, "", "x"),
        Problem("b", 1, "", "x"),
    ]
    assert Refused(told).problems == (
        Problem("a", 9, "", "x"),
        Problem("a", 10, "", "x"),
        Problem("b", 1, "", "x"),
    )


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/edition/data/facts/a.yml", "data/facts/a.yml"), ("/elsewhere/a.yml", "/elsewhere/a.yml")],
)
def test_a_file_is_shown_by_its_path_in_the_edition(path: str, shown: str) -> None:
    """What lies outside is shown in full."""
    assert Paths(Path("/edition")).shown(Path(path)) == shown
