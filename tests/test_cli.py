"""The command line as its users meet it: what it says, what it answers and what it leaves alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from conftest import PROJECT
from editions import write_edition

from generators.cli import COMMANDS
from generators.paths import Paths

LAST_GOOD = {"index.html": "the last good site\n", "zh/index.html": "上一次做好的网站\n"}


def run(paths: Paths, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m generators …` in the folder of an edition."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "COLUMNS": "120"}
    command = [sys.executable, "-m", "generators", *arguments]
    return subprocess.run(
        command,
        cwd=paths.root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def published(project: Paths) -> Paths:
    """A copy of the project with a site that was built before."""
    for name, text in LAST_GOOD.items():
        file = project.site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return project


@dataclass(frozen=True)
class Slip:
    """A mistake of an author, and what has to be said of it."""

    file: str
    """The file, or the folder whose first file it is."""
    found: str
    """What the line holds; empty where a line is added at the end of the file."""
    written: str
    where: str
    """The path in the record; {last} is the number of the record that was added."""
    message: str
    hint: str

    def make(self, paths: Paths) -> str:
        """Make the mistake; returns what has to be printed."""
        file = paths.data / self.file
        file = min(file.glob("*.yml")) if file.is_dir() else file
        text = file.read_text(encoding="utf-8")
        if self.found:
            match = re.search(self.found, text, re.MULTILINE)
            assert match, f"{file.name} holds no {self.found}"
            line = text.count("\n", 0, match.start()) + 1
            spoilt = text[: match.start()] + self.written + text[match.end() :]
        else:
            line, spoilt = text.count("\n") + 1, f"{text}{self.written}\n"
        file.write_text(spoilt, encoding="utf-8")
        last = len(yaml.safe_load(spoilt).get(file.stem, ())) - 1
        return (
            f"{paths.shown(file)}:{line}: {self.where.format(last=last)}: {self.message}\n    {self.hint}\n"
        )


SLIPS = {
    "site": Slip(
        "site.yml", r"^base_url: .*$", "base_url: example.org", "base_url",
        "'example.org' has not the form that is wanted",
        "The public address of the site's root, with a slash at its end.",
    ),
    "units": Slip(
        "units.yml", "", "  - {symbol: 新元, family: mony, factor: '1'}", "units[{last}].family",
        "unknown family 'mony'", "did you mean 'money'?",
    ),
    "topics": Slip(
        "topics.yml", "", "  - {id: zz, name: {zh: 甲, en: A}, lead: {zh: 甲, en: A}, leed: x}",
        "topics[{last}].leed", "unknown key", "did you mean 'lead'?",
    ),
    "places": Slip(
        "places.yml", "", "  - {id: zz, name: {zh: 甲, en: A}, level: city, within: gansuu}",
        "places[{last}].within", "unknown place 'gansuu'", "did you mean 'gansu'?",
    ),
    "charts": Slip(
        "charts.yml", r"kind: \w+$", "kind: pie", "charts[0].kind", "unknown value 'pie'",
        "known ones: bars, parts, targets, path. bars: amounts of one family side by side. parts: amounts against "
        "the whole. targets: what is aimed at against what was, as a ratio. path: one indicator over several years, "
        "a strip for each.",
    ),
    "source": Slip(
        "sources", r"^title: .*$", "title: {zh: 报告}", "title.en", "this key is missing",
        "English, as an English editor would print it.",
    ),
    "indicators": Slip(
        "indicators", r"nature: \w+$", "nature: flwo", "indicators[0].nature", "unknown value 'flwo'",
        "known ones: flow, stock. flow: adds up over a period (output, projects begun). stock: holds at a date "
        "(area, capacity, rate).",
    ),
    "facts": Slip(
        "facts", r"indicator: .*$", "indicator: zzzz", "facts[0].indicator", "unknown indicator 'zzzz'",
        "known ones are listed in data/indicators/",
    ),
    "glossary": Slip(
        "glossary", r"^scope: .*$", "scope: nation", "scope", "unknown value 'nation'",
        "known ones: national, province, city, district. Who coined it or at which level it is current.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_in_any_kind_of_file_is_told_with_its_place_and_touches_nothing(
    published: Paths, kind: str
) -> None:
    """The whole of what is printed, and every byte of the folder before and after."""
    told = SLIPS[kind].make(published)
    before = files_of(published.root)
    done = run(published, "site")
    closing = "1 problem in 1 file; nothing was written, build/site is as it was\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told + closing)
    assert files_of(published.root) == before


@pytest.mark.parametrize("command", ["check", "pages", "site"])
def test_all_slips_are_told_at_once_whatever_the_command(published: Paths, command: str) -> None:
    """In the order of the files, so that an author can go through them."""
    told = sorted(SLIPS[kind].make(published) for kind in ("site", "charts", "glossary", "source"))
    before = files_of(published.root)
    done = run(published, command)
    closing = "4 problems in 4 files; nothing was written, build/site is as it was\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "".join(told) + closing)
    assert files_of(published.root) == before


@pytest.mark.parametrize("command", ["locate", "audit", "wording"])
def test_a_folder_of_texts_that_is_not_there_is_told(published: Paths, command: str) -> None:
    """Else it would look like an empty one."""
    done = run(published, command, "--texts", "../textes")
    assert done.stderr.startswith(
        "../textes:1: there is no such folder\n    --texts names it\n1 problem in 1 file"
    )
    assert done.returncode == 1


def test_good_data_is_called_good_and_nothing_is_written(published: Paths) -> None:
    """One line for people, an exit code for programs."""
    before = files_of(published.root)
    done = run(published, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"\d+ facts?, \d+ terms?, \d+ charts?: no problems\n", done.stdout)
    assert files_of(published.root) == before


def test_pages_are_written_once_and_then_left_alone(published: Paths) -> None:
    """The second time no file is touched, so that whatever watches them stays quiet."""
    first = run(published, "pages")
    times = {file: file.stat().st_mtime_ns for file in published.pages.rglob("*.md")}
    second = run(published, "pages")
    assert (first.returncode, second.returncode) == (0, 0)
    assert re.fullmatch(r"build/pages: [1-9]\d* files changed\n", first.stdout)
    assert second.stdout == "build/pages: 0 files changed\n"
    assert {file: file.stat().st_mtime_ns for file in published.pages.rglob("*.md")} == times
    assert files_of(published.site) == {name: text.encode() for name, text in LAST_GOOD.items()}


def test_help_lists_every_command_with_what_it_does(published: Paths) -> None:
    """And each command explains itself."""
    done = run(published, "--help")
    listed = re.findall(r"^    ([a-z-]+)\s+(\S.*)$", done.stdout, re.MULTILINE)
    assert (done.returncode, done.stderr) == (0, "")
    assert listed == [(name, says) for name, (_, says) in COMMANDS.items()]


@pytest.mark.parametrize(
    "arguments", [(), ("sight",), ("site", "--fast"), ("locate",), ("draft-ledger", "--texts", ".")]
)
def test_a_command_that_is_not_understood_is_answered_with_the_usage(
    published: Paths, arguments: tuple[str, ...]
) -> None:
    """Exit code 2, as usual; nothing is done."""
    before = files_of(published.root)
    done = run(published, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: python -m generators")
    assert files_of(published.root) == before


def test_a_folder_without_data_is_told_what_it_lacks(tmp_path: Path) -> None:
    """Every file that an edition cannot do without, and no trace of Python."""
    done = run(Paths(tmp_path), "site")
    lacking = [
        f"data/{name}.yml:1: this file is missing"
        for name in ("charts", "places", "reasons", "site", "topics", "units")
    ]
    assert done.returncode == 1
    assert done.stderr.splitlines()[:-1:2] == lacking
    assert files_of(tmp_path) == {}


def spoil(file: Path, text: str) -> None:
    """Add a mistake at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "slip", "says"),
    [
        ("mkdocs.yml", "theme: [\n", "mkdocs.yml"),
        ("mkdocs.yml", "no_such_setting: true\n", "no_such_setting"),
        ("docs/zh/about/index.md", "\n[没有](nowhere.md)\n", "nowhere.md"),
        ("docs/en/method/index.md", "\n[nothing](#no-such-id)\n", "no-such-id"),
    ],
)
def test_a_site_that_cannot_be_built_leaves_the_last_good_one(
    published: Paths, file: str, slip: str, says: str
) -> None:
    """The builder's own words, which language it was, and no half of a new site."""
    shutil.rmtree(published.data)
    write_edition(published.root)
    spoil(published.root / file, slip)
    done = run(published, "site")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("The site could not be built; build/site is as it was\n")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(published.site) == {name: text.encode() for name, text in LAST_GOOD.items()}


@pytest.mark.parametrize("text", ["{{ site.no_such_name }}\n", "{% if %}\n"])
def test_a_slip_in_a_page_that_people_wrote_is_told_like_any_other(published: Paths, text: str) -> None:
    """Prose takes a few names from data/site.yml; a wrong one is for its author to mend."""
    spoil(published.docs / "en" / "about" / "index.md", text)
    before = files_of(published.root)
    done = run(published, "pages")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("docs/en/about/index.md:")
    assert "Traceback" not in done.stderr
    assert files_of(published.root) == before
