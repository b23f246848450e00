"""The audit: whatever is wrong between records and texts is found, with its file and line, in both directions."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators.auditing import accounts, differences
from generators.cli import main
from generators.figures.texts import numerals_of
from generators.loading import load
from generators.paths import Paths
from tests.editions import LEDGER, MILESTONES, TEXT, as_read, edited, small_edition, write_edition

PROJECT = Path(__file__).parents[1]
TEXTS = PROJECT.parent / "shared" / "sources"
NAME = "jiayuguan-feature-2024"
FACTS = f"data/facts/{NAME}.yml"
LEDGER_FILE = f"data/ledger/{NAME}.csv"
SOURCE = f"data/sources/{NAME}.yml"
MILESTONE_FILE = f"data/milestones/{NAME}.yml"
OTHER_LEDGER = "data/ledger/jinchang-daily-2025-02.csv"
ARTICLE = "jiayuguan-development"
PV = "grid-connected-pv-capacity-2023"
PV_ROW = f"18,985,193,万千瓦,{ARTICLE},fact,{PV},"
FOLLOWS = re.compile(r": n is \d+, the row is number \d+$")
"""Said of every row behind one that is missing or too many."""


@dataclass(frozen=True)
class Found:
    """A finding: its file, what stands on its line, and what is said, without the hint."""

    file: str
    line: str
    """A piece of the line; empty for the first."""
    says: str


@dataclass(frozen=True)
class Slip:
    """One deliberate error in the project's data or texts, and everything that the audit has to say of it."""

    file: str
    old: str
    new: str
    found: tuple[Found, ...]
    count: tuple[tuple[str, str, str], ...] = ()
    """What else changes with it, as in an error that somebody tried to hide: file, old, new."""


def at_fact(key: str, says: str, line: str) -> Found:
    """A finding in the file of facts; `line` is what stands on it."""
    return Found(FACTS, line, f"{key}: {says}")


def at_row(n: int, says: str, line: str) -> Found:
    """A finding in the ledger at the row that was the n-th, from 1."""
    return Found(LEDGER_FILE, line, f"rows[{n - 1}]: {says}")


def index_of(fact: str) -> str:
    """'facts[7]' for a fact of the source, in the project's own data."""
    ids = re.findall(r"^  - id: (\S+)$", (PROJECT / FACTS).read_text(encoding="utf-8"), re.MULTILINE)
    return f"facts[{ids.index(fact)}]"


TEXT_FILE = f"texts/{re.findall('file: (.+)', (PROJECT / SOURCE).read_text(encoding='utf-8'))[0]}"
SLIPS: dict[str, Slip] = {}


def problems_of(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    """The exit code of the audit in a folder, and its problems without hints."""
    monkeypatch.chdir(root)
    code = main(["audit", "--texts", str(root / "texts")])
    told = [line for line in capsys.readouterr().err.splitlines()[:-1] if not line.startswith("    ")]
    return code, told
