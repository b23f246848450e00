"""The house as ARCHITECTURE.md describes it, read from the imports and not from what anybody says of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

CODE = Path(__file__).parents[1] / "generators"
FLOORS = (
    {"paths", "problems", "writing"},
    {"yamlsource"},
    {"csvsource", "model"},
    {"figures", "loading", "schemas"},
    {"language", "derive", "rules", "texts"},
    {"charts", "drafting", "locating", "reconciling", "wording"},
    {"auditing", "exports", "pictures", "scaffold"},
    {"pages", "permanence"},
    {"books", "plan"},
    {"site"},
    {"arguments", "comparing"},
    {"cli"},
    {"__main__"},
)
"""The rooms (modules and packages of generators/) from the ground up; each imports only from floors below."""
OUTSIDE_WORLD = {
    "http",
    "locale",
    "random",
    "requests",
    "secrets",
    "socket",
    "time",
    "urllib.request",
    "uuid",
}
"""Modules through which a clock, chance, a network or the machine's settings would come in."""
CLOCKS_AND_ENVIRONMENT = {"now", "today", "utcnow", "environ", "getenv", "environb", "getlocale"}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module by its path in generators/: 'charts/specs.py'."""
    return {
        file.relative_to(CODE).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(CODE.rglob("*.py"))
    }


def room(module: str) -> str:
    """'charts' for 'charts/specs.py', 'plan' for 'plan.py'."""
    return module.partition("/")[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Every name that a module imports, wherever in it: 'generators.paths.Paths', 'altair'."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def our_imports(tree: ast.Module) -> set[str]:
    """The modules of generators/ that a module imports, by their paths."""
    names = {name.partition(".")[2] for name in imported(tree) if name.split(".")[0] == "generators"}
    return {path for name in names for path in [_path_of(name)] if path is not None}


def _path_of(name: str) -> str | None:
    """The file of 'charts.specs.spec_of', of 'charts.specs' or of 'charts'."""
    steps = name.split(".")
    for end in range(len(steps), 0, -1):
        stem = "/".join(steps[:end])
        for path in (f"{stem}.py", f"{stem}/__init__.py"):
            if path in modules():
                return path
    return None


def importers_of(package: str) -> set[str]:
    """The modules that import a package or anything in it."""
    return {
        path
        for path, tree in modules().items()
        if any(f"{name}.".startswith(f"{package}.") for name in imported(tree))
    }


def test_every_room_stands_on_one_floor() -> None:
    """A new module has to be given its floor, and a floor names no room that is gone."""
    named = sorted(name for floor in FLOORS for name in floor)
    assert named == sorted({room(path) for path in modules()} - {"__init__"})


def test_a_module_imports_only_from_lower_floors_or_its_own_room() -> None:
    """Read from the ground up, the code needs nothing that has not been read yet."""
    level = {name: n for n, floor in enumerate(FLOORS) for name in floor}
    upward = [
        f"{path} imports {other}"
        for path, tree in modules().items()
        for other in sorted(our_imports(tree))
        if room(path) != room(other) and level[room(other)] >= level[room(path)]
    ]
    assert upward == []


def test_no_two_modules_need_each_other_even_inside_one_room() -> None:
    """graphlib raises CycleError with the ring of names where there is one."""
    order = list(
        TopologicalSorter({path: our_imports(tree) for path, tree in modules().items()}).static_order()
    )
    assert sorted(order) == sorted(modules())


def test_the_described_floors_are_the_floors_that_are_held() -> None:
    """ARCHITECTURE.md has a line for each room: | floor | `room/` | what happens there |."""
    described = (CODE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| (\d+) \| (`[^|]+`) \|", described, re.MULTILINE)
    told = {name: int(floor) for floor, rooms in lines for name in re.findall(r"`(\w+)/?`", rooms)}
    assert told == {name: n for n, floor in enumerate(FLOORS) for name in floor}


@pytest.mark.parametrize(
    ("package", "room_for_it"),
    [
        ("altair", {"charts/specs.py"}),
        ("vl_convert", {"charts/svg.py"}),
        ("yaml", {"yamlsource.py"}),
        ("typst", {"books/typesetting.py"}),
        ("pypinyin", {"derive/readings.py"}),
        ("watchfiles", {"site/serving.py"}),
        ("subprocess", {"comparing/sides.py", "site/building.py"}),
        ("argparse", {"arguments.py", "cli.py"}),
        ("mkdocs", set()),
        ("material", set()),
        ("markdown", set()),
        ("lxml", set()),
    ],
)
def test_a_package_that_could_be_replaced_has_one_door(package: str, room_for_it: set[str]) -> None:
    """MkDocs has none: it is run as a program, so that another builder can take its place."""
    assert importers_of(package) == room_for_it


def test_only_the_command_line_prints_and_exits() -> None:
    """Everything else returns, raises or is handed something that shows progress."""
    loud = {
        path
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in ("print", "input", "exit", "quit", "SystemExit")
    }
    assert loud - {"cli.py"} == {"__main__.py"}
    assert importers_of("logging") == set()


def reaches_outside(tree: ast.Module) -> set[str]:
    """Clocks, chance, network and environment that a module names."""
    names = set(imported(tree))
    found = {world for world in OUTSIDE_WORLD for name in names if f"{name}.".startswith(f"{world}.")}
    found |= {name for name in names if name.rpartition(".")[2] in CLOCKS_AND_ENVIRONMENT}
    return found | {
        f"{ast.unparse(node.value)}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS_AND_ENVIRONMENT
    }


def test_no_clock_no_chance_no_network_and_no_environment_in_the_pipeline() -> None:
    """The command line may time itself, the local server may serve, the builder inherits an environment.

    What a correction says now is a text of the record.
    """
    found = {path: names for path, tree in modules().items() if (names := reaches_outside(tree))}
    assert found == {
        "cli.py": {"time"},
        "comparing/vocabulary.py": {"correction.now"},
        "site/building.py": {"os.environ"},
        "site/serving.py": {"http"},
        "exports/corrections.py": {"correction.now"},
        "exports/news.py": {"correction.now"},
        "pages/corrections.py": {"correction.now"},
        "rules/corrections.py": {"correction.now"},
    }


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import time", {"time"}),
        ("from time import monotonic", {"time"}),
        ("import os\nhome = os.environ['HOME']", {"os.environ"}),
        ("from os import environ", {"os.environ"}),
        ("from datetime import date\ndate.today()", {"date.today"}),
        ("import datetime as dt\ndt.datetime.now()", {"dt.datetime.now"}),
        ("from urllib import request", {"urllib.request"}),
        ("import http.client", {"http"}),
        (
            "from urllib.parse import quote\nfrom datetime import date\ndate.fromisoformat('2026-02-04')",
            set(),
        ),
    ],
)
def test_this_reader_sees_every_way_to_the_outside(code: str, found: set[str]) -> None:
    """The test above is worth only what this function finds."""
    assert reaches_outside(ast.parse(code)) == found


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    """A module is called by what it holds."""
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "shared"}
    assert [path for path in modules() if drawers & set(path.removesuffix(".py").split("/"))] == []


def test_no_function_is_longer_than_forty_lines() -> None:
    """From its `def` to its end, decorators not counted."""
    long = [
        f"{path}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 40
    ]
    assert long == []


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    """What does not fit wants a room of its own."""
    lengths = {path: len((CODE / path).read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: lines for path, lines in lengths.items() if lines > 300} == {}


def test_every_module_says_what_it_is() -> None:
    """Its first line is a sentence for somebody who has never seen it."""
    assert [path for path, tree in modules().items() if not ast.get_docstring(tree)] == []
