"""The documents at the root say what is so: every word, command, file, module and link that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from generators.cli import COMMANDS

PROJECT = Path(__file__).parents[1]
CODE = PROJECT / "generators"
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
GUIDES = ("README.md", "CONTRIBUTING.md")
"""Where whoever types a command looks it up."""
FENCE = re.compile(r"^( *)```.*?\n(.*?)^\1```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
PATH = re.compile(r"\.?[\w.-]+(/[\w.-]+)*/?")
ENDINGS = {".css", ".csv", ".html", ".in", ".jinja", ".js", ".md", ".py", ".toml", ".txt", ".yml"}
DOTTED = re.compile(r"[a-z_]+(\.\w+)+")


@cache
def text_of(document: str) -> str:
    """A document as it stands."""
    return (PROJECT / document).read_text(encoding="utf-8")


def prose(text: str) -> str:
    """A document without its blocks of code."""
    return FENCE.sub("", text)


def code(text: str) -> Iterator[str]:
    """Every piece of code: blocks first, then what stands between backticks."""
    yield from (block for _, block in FENCE.findall(text))
    yield from INLINE.findall(prose(text))


def words_after(command: str, text: str) -> set[str]:
    """The words that follow a command in a document's code: 'site' after 'make'."""
    return {word for piece in code(text) for word in re.findall(rf"\b{command} ([a-z]+(?:-[a-z]+)*)", piece)}


def targets() -> set[str]:
    """The words of the Makefile, as `make` itself lists them."""
    return set(re.findall(r"^([a-z]+(?:-[a-z]+)*):.*## ", text_of("Makefile"), re.MULTILINE))


def paths_in(text: str) -> Iterator[str]:
    """Files and folders between backticks; what programs write below build/ is not there in a fresh copy."""
    for piece in INLINE.findall(prose(text)):
        is_path = PATH.fullmatch(piece) and ("/" in piece or Path(piece).suffix in ENDINGS)
        if is_path and not piece.startswith("build/"):
            yield piece


def stands(path: str, *roots: Path) -> bool:
    """Whether a path leads to something; a slash at its end asks for a folder."""
    found = [root / path for root in roots if (root / path).exists()]
    return any(place.is_dir() or not path.endswith("/") for place in found)


def rooms() -> set[str]:
    """The modules and packages that stand directly in generators/."""
    modules = {file.stem for file in CODE.glob("*.py")} - {"__init__"}
    return modules | {file.parent.name for file in CODE.glob("*/__init__.py")}


def is_there(dotted: str) -> bool:
    """Whether 'figures.units.UnitTable.in_english' is something in generators/."""
    steps = dotted.split(".")
    end = 1
    while end < len(steps) and find_spec(f"generators.{'.'.join(steps[:end])}").submodule_search_locations:
        if find_spec(f"generators.{'.'.join(steps[: end + 1])}") is None:
            break
        end += 1
    thing: object = import_module(f"generators.{'.'.join(steps[:end])}")
    for step in steps[end:]:
        if not hasattr(thing, step):
            return False
        thing = getattr(thing, step)
    return True


def slug(heading: str) -> str:
    """The id that a heading gets where the documents are read: 'I have a figure' is 'i-have-a-figure'."""
    kept = re.sub(r"[^\w\- ]", "", heading.replace("`", "").strip().lower())
    return kept.replace(" ", "-")


def slugs(text: str) -> set[str]:
    """The ids of a document's headings."""
    return {slug(heading) for heading in re.findall(r"^#+ (.+)$", prose(text), re.MULTILINE)}


def links(document: str) -> Iterator[str]:
    """The links and pictures of a document that lead to something in the project."""
    for pair in LINK.findall(INLINE.sub("", prose(text_of(document)))):
        target = "".join(pair)
        if not re.match(r"[a-z]+:", target):
            yield target


def leads_somewhere(target: str, document: str) -> bool:
    """Whether a relative link has an end: a file or folder, and in a document the heading too."""
    name, _, heading = target.partition("#")
    file = PROJECT / (name or document)
    if not heading:
        return stands(name, PROJECT)
    return file.is_file() and heading in slugs(file.read_text(encoding="utf-8"))


def test_every_word_of_the_makefile_is_explained_and_every_word_explained_is_there() -> None:
    """README and CONTRIBUTING together name all of them and no other."""
    named = set().union(*(words_after("make", text_of(guide)) for guide in GUIDES))
    assert named == targets()


def test_every_command_is_explained_and_every_command_explained_is_there() -> None:
    """So it is with `python -m generators`."""
    named = set().union(*(words_after("python -m generators", text_of(guide)) for guide in GUIDES))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if name not in GUIDES])
def test_other_documents_name_no_word_or_command_that_is_gone(document: str) -> None:
    """They need not name all."""
    text = text_of(document)
    assert words_after("make", text) - targets() == set()
    assert words_after("python -m generators", text) - set(COMMANDS) == set()


@pytest.mark.usefixtures("first_edition")
def test_every_file_and_folder_that_architecture_names_is_there() -> None:
    """Written from the project's folder or from generators/."""
    gone = {path for path in paths_in(text_of("ARCHITECTURE.md")) if not stands(path, PROJECT, CODE)}
    assert gone == set()


def test_architecture_names_every_room_of_the_code() -> None:
    """Modules that stand directly in generators/, packages with a slash behind."""
    named = {piece.rstrip("/") for piece in INLINE.findall(prose(text_of("ARCHITECTURE.md")))}
    assert rooms() - named == set()


def test_every_function_and_record_that_architecture_names_is_there() -> None:
    """`loading.load` is a function of generators/loading.py."""
    named = {
        piece
        for piece in INLINE.findall(prose(text_of("ARCHITECTURE.md")))
        if DOTTED.fullmatch(piece) and piece.split(".")[0] in rooms() and Path(piece).suffix not in ENDINGS
    }
    assert named
    assert {dotted for dotted in named if not is_there(dotted)} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_leads_somewhere(document: str) -> None:
    """To a file, a folder, a picture or a heading."""
    assert [target for target in links(document) if not leads_somewhere(target, document)] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Run `make site` or `.venv/bin/make  test`.", {"site"}),
        ("```sh\nmake check     # a second\n```\n", {"check"}),
        ("   ```\n   make lint\n   ```\n", {"lint"}),
        ("Please make sure; `remake site`.", set()),
    ],
)
def test_this_reader_takes_commands_from_code_and_not_from_prose(text: str, named: set[str]) -> None:
    """The tests above are worth only what this finds."""
    assert words_after("make", text) == named


@pytest.mark.parametrize(
    ("dotted", "there"),
    [
        ("loading.load", True),
        ("figures.units.UnitTable.in_english", True),
        ("charts.look.WIDTH", True),
        ("charts.looks.WIDTH", False),
        ("figures.units.UnitTable.in_french", False),
        ("loading.unload", False),
    ],
)
def test_this_reader_knows_what_is_in_the_code(dotted: str, there: bool) -> None:
    """Functions, methods, constants; modules in packages or alone."""
    assert is_there(dotted) is there
