"""Ledgers: tables read with their lines, and laws that hold every numeral against sources and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generators.csvsource import read_table
from generators.rules import Rule, ledger
from tests.editions import LEDGER, SMALL, as_read, edited, problems_in, small_edition

LEDGER_FILE = "ledger/report-2026.csv"
AT = f"data/{LEDGER_FILE}"
HEAD = LEDGER.partition("\n")[0]
FACT_FILE = "data/facts/report-2026.yml"


@dataclass(frozen=True)
class Broken:
    """A small edition whose ledger breaks a law, and all that is said about it."""

    law: Rule
    files: Mapping[str, str]
    problems: tuple[str, ...]


def broken(law: Rule, files: Mapping[str, str], *problems: str) -> object:
    """A case of the table below, named after its law."""
    return pytest.param(Broken(law, files, problems), id=law.__name__)


def rows(*edits: tuple[str, str]) -> dict[str, str]:
    """The ledger with pieces of it replaced."""
    return edited(LEDGER_FILE, *edits)


def carries(line: int, fact: int, found: str, value: str) -> str:
    """What is said of a fact that the ledger does not carry as it is."""
    return f"{FACT_FILE}:{line}: facts[{fact}].value: the ledger carries {found} for {value}\n    see {AT}"


CASES = [
    broken(
        ledger.every_source_has_a_ledger,
        {LEDGER_FILE: HEAD + "\n", "ledger/report-2025.csv": HEAD + "\n"},
        carries(7, 0, "nothing", "314.7"),
        carries(16, 1, "nothing", "7.3"),
        carries(24, 2, "nothing", "98.6"),
        carries(33, 3, "nothing", "6"),
        "data/ledger/report-2025.csv:1: unknown source 'report-2025'\n    did you mean 'report-2026'?",
        f"{AT}:1: 0 rows; the source has 6 numerals\n    each numeral has one row: none left out, none made up",
    ),
    broken(
        ledger.every_source_has_a_ledger,
        {
            "sources/other.yml": SMALL["sources/report-2026.yml"].replace("report-2026\n", "other\n"),
        },
        "data/sources/other.yml:1: id: no data/ledger/other.csv\n"
        "    python -m generators draft-ledger other --texts FOLDER writes a first one",
    ),
    broken(
        ledger.a_ledger_counts_what_its_source_counts,
        rows(("5,37,2026,年,plans,period,,year-of-figures\n6,", "5,")),
        f"{AT}:1: 5 rows; the source has 6 numerals\n    each numeral has one row: none left out, none made up",
    ),
    broken(
        ledger.a_ledger_counts_what_its_source_counts,
        rows(("2,9,314.7", "3,9,314.7")),
        f"{AT}:3: rows[1]: n is 3, the row is number 2",
    ),
    broken(
        ledger.a_ledger_counts_what_its_source_counts,
        rows(("5,37,2026,年,plans", "5,28,2026,年,shops")),
        f"{AT}:6: rows[4]: offset 28 does not lie between its neighbours'",
    ),
    broken(
        ledger.a_ledger_counts_what_its_source_counts,
        rows(("6,48", "6,71")),
        f"{AT}:7: rows[5]: offset 71 does not lie between its neighbours'",
        f"{AT}:7: rows[5]: offset 71 is not covered by the anchor at 46 of fact 'gdp-2026-target'",
    ),
    broken(
        ledger.no_numeral_is_open,
        rows(("2026,年,plans,period,,year-of-figures", "2026,年,plans,open,,")),
        f"{AT}:6: rows[4]: '2026' is open\n    enter the fact, or a role with its reason",
    ),
    broken(
        ledger.a_row_stands_in_its_article,
        rows(("98.6,亿元,shops", "98.6,亿元,plans")),
        f"{AT}:5: rows[3]: offset 29 lies in 'shops', not 'plans'",
    ),
    broken(
        ledger.a_reason_is_known,
        rows(("2026,年,plans,period,,year-of-figures", "2026,年,plans,period,,year-of-figure")),
        f"{AT}:6: rows[4]: unknown reason 'year-of-figure'\n"
        "    did you mean 'year-of-figures'? known ones are listed in data/reasons.yml",
    ),
    broken(
        ledger.a_reason_is_known,
        rows(("2026,年,plans,period,,year-of-figures", "2026,年,plans,term,,")),
        f"{AT}:6: rows[4]: role 'term' needs a reason\n    see data/reasons.yml",
    ),
    broken(
        ledger.a_row_and_its_facts_agree,
        rows(("2026,年,plans,period,,", "2026,年,plans,fact,,")),
        f"{AT}:6: rows[4]: role 'fact' with ref ''\n    facts and repeats name facts",
    ),
    broken(
        ledger.a_row_and_its_facts_agree,
        rows(("2026,年,plans,period,,", "2026,年,plans,repeat,gdp-2035,")),
        f"{AT}:6: rows[4]: unknown fact 'gdp-2035'\n    did you mean 'gdp-2025'?",
    ),
    broken(
        ledger.a_row_and_its_facts_agree,
        rows(("7.3,%", "7.8,%")),
        carries(16, 1, "7.8", "7.3"),
        f"{AT}:4: rows[2]: '7.8' is not the value 7.3 of fact 'gdp-2025-growth'",
    ),
    broken(
        ledger.a_row_and_its_facts_agree,
        rows(("98.6,亿元", "98.6,万元")),
        f"{AT}:5: rows[3]: unit '万元' is not the unit '亿元' of fact 'retail-2025'",
    ),
    broken(
        ledger.a_row_and_its_facts_agree,
        rows(("98.6,亿元", "98.6,")),
        f"{AT}:5: rows[3]: unit '' is not the unit '亿元' of fact 'retail-2025'",
    ),
    broken(
        ledger.every_figure_in_digits_has_its_row,
        rows(("7.3,%,growth,fact,gdp-2025-growth,", "7.3,%,growth,other,,part-of-formula")),
        carries(16, 1, "nothing", "7.3"),
    ),
    broken(
        ledger.every_figure_in_digits_has_its_row,
        rows(("2026,年,plans,period,,", "2026,年,plans,fact,gdp-2026-target,")),
        carries(33, 3, "2026, 6", "6"),
        f"{AT}:6: rows[4]: '2026' is not the value 6 of fact 'gdp-2026-target'",
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_a_ledger_that_breaks_a_law_is_told_so_at_its_line(case: Broken, tmp_path: Path) -> None:
    """The law itself finds it, and nothing is said but what follows from it."""
    told = as_read(case.law(small_edition(tmp_path, case.files)))
    assert told != []
    assert problems_in(tmp_path, case.files) == list(case.problems)
    assert set(told) <= set(case.problems)


def test_every_law_of_ledgers_is_shown_broken() -> None:
    """A law without a case above could be empty and nobody would see."""
    shown = {case.values[0].law for case in CASES}
    assert [law.__name__ for law in ledger.RULES if law not in shown] == []


KEPT = {
    "a repeat names the fact that it repeats": rows(
        ("2026,年,plans,period,,year-of-figures", "2026,年,plans,repeat,gdp-2025,")
    ),
    "a repeat may have a reason": rows(("2026,年,plans,period,,", "2026,年,plans,repeat,gdp-2025,")),
    "a period speaks for itself": rows(("2026,年,plans,period,,year-of-figures", "2026,年,plans,period,,")),
    "a list number speaks for itself": rows(
        ("2026,年,plans,period,,year-of-figures", "2026,年,plans,list-number,,")
    ),
    "a term says why": rows(("2026,年,plans,period,,year-of-figures", "2026,年,plans,term,,part-of-formula")),
    "a table may have been saved by a spreadsheet": {
        LEDGER_FILE: "\ufeff" + LEDGER.replace("\n", "\r\n").replace("亿元", '"亿元"')
    },
}


@pytest.mark.parametrize("kept", KEPT)
def test_a_ledger_may_say(kept: str, tmp_path: Path) -> None:
    """What is like a fault and is none."""
    assert problems_in(tmp_path, KEPT[kept]) == []


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", f"{AT}:1: its columns are missing\n    the first line is: {HEAD}"),
        ("n,offset\n", f"{AT}:1: its columns are n,offset\n    the first line is: {HEAD}"),
        (
            LEDGER.replace("role,ref", "ref,role"),
            f"{AT}:1: its columns are {HEAD.replace('role,ref', 'ref,role')}\n    the first line is: {HEAD}",
        ),
        (
            LEDGER.replace("year-of-figures\n6", "year-of-figures,\n6"),
            f"{AT}:6: 9 cells where the head has 8\n    put quotes around a cell that holds a comma",
        ),
        (
            LEDGER.replace("2,9,314.7", "\n2,9,314.7"),
            f"{AT}:3: 0 cells where the head has 8\n    take the empty line out",
        ),
        (
            LEDGER.replace("98.6,亿元,", "98.6,"),
            f"{AT}:5: 7 cells where the head has 8\n    an empty cell has its comma too",
        ),
        (
            LEDGER.replace("98.6,亿元", '98.6,"亿元'),
            f"{AT}:5: not a table: unexpected end of data\n    look for a lone quotation mark",
        ),
        (
            LEDGER.replace("98.6,亿元", '98.6,"亿"元'),
            f"{AT}:5: not a table: ',' expected after '\"'\n    look for a lone quotation mark",
        ),
        (
            LEDGER.replace("plans,fact", '"plans,fact'),
            f"{AT}:7: not a table: unexpected end of data\n    look for a lone quotation mark",
        ),
        (
            LEDGER.replace("98.6,亿元,shops,fact", "98.6,亿元,shops,figure"),
            f"{AT}:5: rows[3].role: unknown value 'figure'\n    known ones: document-number, fact, "
            "list-number, name, open, other, period, repeat, size-class, term, time",
        ),
    ],
    ids=["empty", "other columns", "another order", "a cell too many", "a blank line", "a cell missing",
         "a mark that stays open", "a lone mark", "an open mark", "another role"],
)  # fmt: skip
def test_what_is_no_ledger_is_told_with_its_line(table: str, told: str, tmp_path: Path) -> None:
    """Before any law is asked."""
    assert problems_in(tmp_path, {LEDGER_FILE: table}) == [told]


def test_a_table_in_another_encoding_is_told(tmp_path: Path) -> None:
    """Old spreadsheets save GB 18030."""
    file = tmp_path / "t.csv"
    file.write_bytes("a,b\n甲,1\n".encode("gb18030"))
    rows_, _, problems = read_table(file, "t.csv", ("a", "b"))
    assert rows_ == []
    assert as_read(problems) == ["t.csv:1: not UTF-8 (byte 4)\n    save the file as UTF-8"]


def test_every_row_knows_its_line(tmp_path: Path) -> None:
    """That of its first cell, where a cell runs over lines; every cell is text."""
    file = tmp_path / "t.csv"
    file.write_bytes(b'a,b\n01,"x,y"\n2,"p\nq"\n3,\n')
    rows_, lines, problems = read_table(file, "t.csv", ("a", "b"))
    assert (rows_, problems) == (
        [{"a": "01", "b": "x,y"}, {"a": "2", "b": "p\nq"}, {"a": "3", "b": ""}],
        [],
    )
    assert [lines.at(("rows", n)) for n in range(3)] == [2, 3, 5]


def test_figures_of_a_missing_source_are_not_blamed_one_by_one(tmp_path: Path) -> None:
    """That there is no such source is told of their file."""
    edition = replace(small_edition(tmp_path), sources=())
    assert list(ledger.every_figure_in_digits_has_its_row(edition)) == []
