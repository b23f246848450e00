"""The audit: whatever is wrong between records and texts is found, with its file and line, in both directions."""

from __future__ import annotations

import io
import re
import shutil
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators.auditing import accounts, differences
from generators.cli import main
from generators.drafting import draft_ledger
from generators.figures.texts import numerals_of
from generators.loading import load
from generators.paths import Paths
from generators.problems import Refused
from generators.rules import broken
from tests.editions import LEDGER, MILESTONES, SMALL, TEXT, as_read, edited, small_edition, write_edition

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
class Slip:
    """One deliberate error in the project's data or texts, and everything that the audit has to say of it."""

    edits: tuple[tuple[str, str, str], ...]
    """File, what stands there exactly once, what stands there instead; nothing old: added at the end."""
    found: tuple[tuple[str, str, str], ...]
    """File, what stands on the line once it is spoilt (nothing: the first line), what is said of it."""


def slip(file: str, old: str, new: str, *found: tuple[str, str, str]) -> Slip:
    """An error of one piece of one file."""
    return Slip(((file, old, new),), found)


def fact(name: str) -> str:
    """'facts[7]' for a fact of the source, as the project's own data has it."""
    ids = re.findall(r"^  - id: (\S+)$", (PROJECT / FACTS).read_text(encoding="utf-8"), re.MULTILINE)
    return f"facts[{ids.index(name)}]"


def record(name: str) -> str:
    """The lines of a fact of the source."""
    text = (PROJECT / FACTS).read_text(encoding="utf-8")
    found = re.search(rf"^  - id: {name}\n(?:    .*\n)+", text, re.MULTILINE)
    assert found
    return found.group()


def after(name: str) -> str:
    """Where the fact behind another stands."""
    return f"facts[{int(fact(name)[6:-1]) + 1}]"


def offset(name: str) -> str:
    """A fact's offset."""
    return re.findall(r"offset: (\d+)", record(name))[0]


def said_of_text(text: str) -> str:
    """The file of the source's text."""
    found = re.search(rf"^  {text}: (.+)$", (PROJECT / SOURCE).read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


TEXT_NAME = said_of_text("file")
TEXT_FILE = f"texts/{TEXT_NAME}"
N, CHARACTERS = int(said_of_text("numerals")), int(said_of_text("characters"))
CHANGED = (SOURCE, "sha256: ", f"text.sha256: {TEXT_NAME} is not the text that was read")
VALUE, VALUE_OFF = "value: '193'", "value: '196'"
ANCHOR, ANCHOR_OFF = "总装机超过193", "总装机超过196"
BEDS = "hospital-beds-per-thousand-2024"
AFTER_PV = f"19,1001,139,%,{ARTICLE},fact,grid-connected-pv-capacity-2020-2023-change,"

SLIPS: dict[str, Slip] = {
    "a digit of a fact": slip(
        FACTS, VALUE, VALUE_OFF,
        (FACTS, VALUE_OFF, f"{fact(PV)}.value: the ledger carries 193 for 196"),
        (FACTS, ANCHOR, f"{fact(PV)}.anchor: 196 does not stand in the anchor '{ANCHOR}万千瓦'"),
        (LEDGER_FILE, PV_ROW, f"rows[17]: '193' is not the value 196 of fact '{PV}'"),
    ),
    "a fact's unit": slip(
        FACTS, f"{VALUE}\n    unit: '万千瓦'", f"{VALUE}\n    unit: '千瓦'",
        (LEDGER_FILE, PV_ROW, f"rows[17]: unit '万千瓦' is not the unit '千瓦' of fact '{PV}'"),
    ),
    "a fact left out": slip(
        FACTS, record(BEDS), "", (LEDGER_FILE, BEDS, f"rows[28]: unknown fact '{BEDS}'")
    ),
    "a fact made up": slip(
        FACTS, record(BEDS), record(BEDS) + record(BEDS).replace(BEDS, "made-up").replace("9.63", "96.3"),
        (FACTS, "value: '96.3'", f"{after(BEDS)}.value: the ledger carries nothing for 96.3"),
        (FACTS, "床位数96.3张", f"{after(BEDS)}.anchor: '床位数96.3张' does not begin at {offset(BEDS)}"),
    ),
    "a fact's offset": slip(
        FACTS, "offset: 980", "offset: 981",
        (FACTS, ANCHOR, f"{fact(PV)}.anchor: '{ANCHOR}万千瓦' does not begin at 981"),
    ),
    "an anchor": slip(
        FACTS, ANCHOR, "总装机达到193",
        (FACTS, "总装机达到193", f"{fact(PV)}.anchor: '总装机达到193万千瓦' does not begin at 980"),
    ),
    "an anchor too short": slip(
        FACTS, f"{ANCHOR}万千瓦'\n    offset: 980", "千瓦'\n    offset: 989",
        (FACTS, "anchor: '千瓦'", f"{fact(PV)}.anchor: '千瓦' stands more than once in the text"),
        (FACTS, VALUE, f"{fact(PV)}.value: the ledger carries 193 for 193"),
        (LEDGER_FILE, PV_ROW, f"rows[17]: offset 985 is not covered by the anchor at 989 of fact '{PV}'"),
    ),
    "a value and its anchor alike": Slip(
        ((FACTS, VALUE, VALUE_OFF), (FACTS, ANCHOR, ANCHOR_OFF)),
        (
            (FACTS, VALUE_OFF, f"{fact(PV)}.value: the ledger carries 193 for 196"),
            (FACTS, ANCHOR_OFF, f"{fact(PV)}.anchor: '{ANCHOR_OFF}万千瓦' does not begin at 980"),
            (LEDGER_FILE, PV_ROW, f"rows[17]: '193' is not the value 196 of fact '{PV}'"),
        ),
    ),
    "a value, its anchor and its row alike": Slip(
        ((FACTS, VALUE, VALUE_OFF), (FACTS, ANCHOR, ANCHOR_OFF), (LEDGER_FILE, "985,193", "985,196")),
        (
            (FACTS, ANCHOR_OFF, f"{fact(PV)}.anchor: '{ANCHOR_OFF}万千瓦' does not begin at 980"),
            (LEDGER_FILE, "17,968", "rows[16]: '193' at 985 has no entry"),
            (LEDGER_FILE, "18,985", "rows[17]: '196' at 985 does not stand in the text"),
        ),
    ),
    "a row left out": slip(
        LEDGER_FILE, f"30,1913,12345,,{ARTICLE},name,,hotline-number\n", "",
        (LEDGER_FILE, "", f"{N - 1} rows; the source has {N} numerals"),
        (LEDGER_FILE, "29,1817", "rows[28]: '12345' at 1913 has no entry"),
    ),
    "a row made up": slip(
        LEDGER_FILE, "20,1245", f"20,1100,7,,{ARTICLE},name,,part-of-title\n20,1245",
        (LEDGER_FILE, "", f"{N + 1} rows; the source has {N} numerals"),
        (LEDGER_FILE, "20,1100", "rows[19]: '7' at 1100 does not stand in the text"),
    ),
    "a row's offset": slip(
        LEDGER_FILE, "18,985", "18,984",
        (LEDGER_FILE, "18,984", "rows[17]: '193' stands at 985, not at 984"),
        (LEDGER_FILE, "18,984", "rows[17]: behind '193' stands '3万千瓦,较“十', not '万千瓦'"),
    ),
    "a row's digits": slip(
        LEDGER_FILE, "985,193", "985,198",
        (FACTS, VALUE, f"{fact(PV)}.value: the ledger carries 198 for 193"),
        (LEDGER_FILE, "17,968", "rows[16]: '193' at 985 has no entry"),
        (LEDGER_FILE, "18,985", "rows[17]: '198' at 985 does not stand in the text"),
        (LEDGER_FILE, "18,985", f"rows[17]: '198' is not the value 193 of fact '{PV}'"),
    ),
    "a figure's unit in its row": slip(
        LEDGER_FILE, "193,万千瓦", "193,千瓦",
        (LEDGER_FILE, "18,985", "rows[17]: behind '193' stands '万千瓦,较“十三', not '千瓦'"),
        (LEDGER_FILE, "18,985", f"rows[17]: unit '千瓦' is not the unit '万千瓦' of fact '{PV}'"),
    ),
    "a year's unit in its row": slip(
        LEDGER_FILE, "838,2023,年", "838,2023,月",
        (LEDGER_FILE, "13,838", "rows[12]: behind '2023' stands '年钢铝两大产业链', not '月'"),
    ),
    "a row's fact": slip(
        LEDGER_FILE, f"fact,{PV},", "fact,green-coverage-rate-2024,",
        (FACTS, VALUE, f"{fact(PV)}.value: the ledger carries nothing for 193"),
        (FACTS, "value: '41'", f"{fact('green-coverage-rate-2024')}.value: the ledger carries 193, 41 for 41"),
        (LEDGER_FILE, "18,985", "rows[17]: '193' is not the value 41 of fact 'green-coverage-rate-2024'"),
    ),
    "a figure called a period": slip(
        LEDGER_FILE, f"fact,{PV},", f"period,{PV},",
        (FACTS, VALUE, f"{fact(PV)}.value: the ledger carries nothing for 193"),
        (LEDGER_FILE, "18,985", f"rows[17]: role 'period' with ref '{PV}'"),
    ),
    "a figure called a period, its fact no longer named": slip(
        LEDGER_FILE, f"fact,{PV},", "period,,",
        (FACTS, VALUE, f"{fact(PV)}.value: the ledger carries nothing for 193"),
    ),
    "a row's article": slip(
        OTHER_LEDGER, "4,881,310,天,beautiful-jinchang", "4,881,310,天,four-dimensions",
        (OTHER_LEDGER, "4,881", "rows[3]: offset 881 lies in 'beautiful-jinchang', not 'four-dimensions'"),
    ),
    "a reason": slip(
        LEDGER_FILE, "name,,hotline-number", "name,,hotline-numbers",
        (LEDGER_FILE, "30,1913", "rows[29]: unknown reason 'hotline-numbers'"),
    ),
    "a row left open": slip(
        LEDGER_FILE, "name,,hotline-number", "open,,", (LEDGER_FILE, "30,1913", "rows[29]: '12345' is open")
    ),
    "two rows that changed places": slip(
        LEDGER_FILE, f"{PV_ROW}\n{AFTER_PV}", f"18{AFTER_PV[2:]}\n19{PV_ROW[2:]}",
        (LEDGER_FILE, "17,968", "rows[16]: '193' at 985 has no entry"),
        (LEDGER_FILE, "19,985", "rows[18]: '193' at 985 does not stand in the text"),
        (LEDGER_FILE, "19,985", "rows[18]: offset 985 does not lie between its neighbours'"),
    ),
    "the count of numerals": slip(
        SOURCE, f"numerals: {N}", f"numerals: {N + 1}",
        (LEDGER_FILE, "", f"{N} rows; the source has {N + 1} numerals"),
        (SOURCE, "numerals: ", f"text.numerals: the text has {N} numerals, not {N + 1}"),
    ),
    "the count of characters": slip(
        SOURCE, f"characters: {CHARACTERS}", f"characters: {CHARACTERS + 1}",
        (SOURCE, "characters: ", f"text.characters: the text has {CHARACTERS} characters, not {CHARACTERS + 1}"),
    ),
    "the hash": slip(SOURCE, "sha256: b", "sha256: c", CHANGED),
    "a milestone's anchor": slip(
        MILESTONE_FILE, "'1965年建市'", "'1966年建市'",
        (MILESTONE_FILE, "1966年建市", "milestones[2].anchor: '1966年建市' does not begin at 267"),
    ),
    "a milestone's offset": slip(
        MILESTONE_FILE, "offset: 267", "offset: 268",
        (MILESTONE_FILE, "anchor: '1965年建市", "milestones[2].anchor: '1965年建市' does not begin at 268"),
    ),
    "a numeral added to the text": slip(
        TEXT_FILE, "", "9",
        (LEDGER_FILE, f"{N},", f"rows[{N - 1}]: '9' at {CHARACTERS} has no entry"),
        CHANGED,
        (SOURCE, "characters: ", f"text.characters: the text has {CHARACTERS + 1} characters, not {CHARACTERS}"),
        (SOURCE, "numerals: ", f"text.numerals: the text has {N + 1} numerals, not {N}"),
    ),
    "a numeral taken from the text": slip(
        TEXT_FILE, "1015亿元", "一二三四亿元",
        (FACTS, "达到1015亿元", f"{fact('steel-aluminium-chain-output-2023')}.anchor: '达到1015亿元' does not begin at 863"),
        (LEDGER_FILE, "14,865", "rows[13]: '1015' at 865 does not stand in the text"),
        CHANGED,
        (SOURCE, "numerals: ", f"text.numerals: the text has {N - 1} numerals, not {N}"),
    ),
    "a digit of the text": slip(
        TEXT_FILE, "193万千瓦", "198万千瓦",
        (FACTS, ANCHOR, f"{fact(PV)}.anchor: '{ANCHOR}万千瓦' does not begin at 980"),
        (LEDGER_FILE, "17,968", "rows[16]: '198' at 985 has no entry"),
        (LEDGER_FILE, "18,985", "rows[17]: '193' at 985 does not stand in the text"),
        CHANGED,
    ),
    "a unit of the text": slip(
        TEXT_FILE, "66万吨", "66亿吨",
        (FACTS, "66万吨", f"{fact('prebaked-anode-capacity-2024')}.anchor: '66万吨预焙阳极' does not begin at 753"),
        (LEDGER_FILE, "9,753", "rows[8]: behind '66' stands '亿吨预焙阳极、1', not '万吨'"),
        CHANGED,
    ),
    "a line added to the text": slip(
        TEXT_FILE, "", "\n",
        CHANGED,
        (SOURCE, "characters: ", f"text.characters: the text has {CHARACTERS + 1} characters, not {CHARACTERS}"),
    ),
}  # fmt: skip
"""What somebody could get wrong, or would change to hide it: records, ledger, source, text."""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the project's data and of the texts; skipped where the texts are not at hand."""
    if not TEXTS.is_dir():
        pytest.skip(f"the sources' texts are not part of the project and not in {TEXTS}")
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    (tmp_path / "texts").mkdir()
    for file in TEXTS.glob("*.txt"):
        (tmp_path / "texts" / file.name).write_bytes(file.read_bytes())
    return tmp_path


def spoil(file: Path, old: str, new: str) -> None:
    """Make an edit; line ends stay as they are."""
    text = file.read_bytes().decode("utf-8")
    assert not old or text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_bytes((text.replace(old, new) if old else text + new).encode("utf-8"))


def expected(root: Path, file: str, piece: str, says: str) -> str:
    """A finding as it is printed, with the line on which a piece stands."""
    lines = (root / file).read_text(encoding="utf-8").splitlines()
    pattern = re.compile(rf"(^|[^0-9]){re.escape(piece)}")
    at = [n for n, line in enumerate(lines, 1) if pattern.search(line)] if piece else [1]
    assert len(at) == 1, f"{piece!r} stands on {len(at)} lines of {file}"
    return f"{file}:{at[0]}: {says}"


def audited(root: Path, *more: str) -> tuple[int, list[str], list[str]]:
    """The exit code of the audit in a folder, what it prints, and its problems without hints and summary."""
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as out:
        patch.chdir(root)
        with redirect_stderr(io.StringIO()) as err:
            code = main(["audit", *more])
    told = [line for line in err.getvalue().splitlines()[:-1] if not line.startswith("    ")]
    return code, out.getvalue().splitlines(), told


@pytest.mark.parametrize("name", SLIPS)
def test_an_error_is_found_at_its_line_and_nothing_else_is_said(copied: Path, name: str) -> None:
    """Whatever follows from it is listed too; only the numbers of rows behind a missing one are left out here."""
    for file, old, new in SLIPS[name].edits:
        spoil(copied / file, old, new)
    code, _, told = audited(copied, "--texts", "texts")
    wanted = [expected(copied, *found) for found in SLIPS[name].found]
    assert Counter(line for line in told if not FOLLOWS.search(line)) == Counter(wanted)
    assert code == 1


def test_the_whole_of_the_projects_numerals_is_accounted_for(copied: Path) -> None:
    """Counted here once more, in the texts themselves."""
    counts = {
        document.record.id: len(
            numerals_of((copied / "texts" / document.record.text.file).read_text("utf-8"))
        )
        for document in load(Paths(copied)).sources
    }
    total = sum(counts.values())
    code, said, told = audited(copied, "--texts", "texts")
    assert (code, told) == (0, [])
    assert said == [
        *(f"{name}: {count} numerals, 0 open, counted anew from its text" for name, count in counts.items()),
        f"{total} of {total} numerals accounted for, 0 open, 0 differences",
    ]


def test_without_texts_the_projects_records_are_held_against_each_other() -> None:
    """As whoever clones the project can do it."""
    edition = load(Paths(PROJECT))
    counts = {document.record.id: document.record.text.numerals for document in edition.sources}
    total = sum(counts.values())
    code, said, told = audited(PROJECT)
    assert (code, told) == (0, [])
    assert said == [
        *(
            f"{name}: {count} numerals, 0 open, held against its source's count"
            for name, count in counts.items()
        ),
        f"{total} of {total} numerals accounted for, 0 open, 0 differences",
    ]


def test_a_numeral_added_in_the_middle_is_told_once_and_what_it_moved_as_moved(copied: Path) -> None:
    """Its entry is missing; every later row, fact and milestone stands one character further on."""
    spoil(copied / TEXT_FILE, ANCHOR, "总装机2超过193")
    _, _, told = audited(copied, "--texts", "texts")
    no_entry = [line for line in told if "has no entry" in line]
    assert no_entry == [expected(copied, LEDGER_FILE, "17,968", "rows[16]: '2' at 983 has no entry")]
    later = next(row for row in load(Paths(copied)).ledgers if row.stem == NAME).record.rows[17:]
    moved = [line.partition(": ")[2] for line in told if " stands at " in line]
    assert moved == [
        f"rows[{row.n - 1}]: '{row.token}' stands at {row.offset + 1}, not at {row.offset}" for row in later
    ]


def test_a_text_that_is_not_there_is_told(copied: Path) -> None:
    """And its figures are not taken for right."""
    (copied / TEXT_FILE).unlink()
    code, said, told = audited(copied, "--texts", "texts")
    assert (code, told) == (1, [expected(copied, SOURCE, "file: ", f"text.file: {TEXT_NAME} was not found")])
    assert f"{NAME}: {N} numerals, 0 open, held against its source's count" in said


def texts_with(root: Path, text: str, name: str = "report-2026.txt") -> Path:
    """A folder that holds one text."""
    folder = root / "texts"
    folder.mkdir()
    (folder / name).write_bytes(text.encode())
    return folder


def test_the_small_edition_does_not_differ_from_its_text(tmp_path: Path) -> None:
    """With a milestone beside its facts; the text is known by its SHA-256, whatever its file is called."""
    edition = small_edition(tmp_path, {"milestones/report-2026.yml": MILESTONES})
    texts = texts_with(tmp_path, TEXT, "otherwise.txt")
    assert as_read(differences(edition, texts)) == []
    (account,) = accounts(edition, texts)
    assert (account.source, account.numerals, account.open, account.read) == ("report-2026", 6, 0, True)


def test_an_open_row_is_counted_and_refused(tmp_path: Path) -> None:
    """No total is printed before everything is accounted for."""
    files = edited(
        "ledger/report-2026.csv", ("2026,年,plans,period,,year-of-figures", "2026,年,plans,open,,")
    )
    write_edition(tmp_path, files)
    code, said, told = audited(tmp_path)
    assert (code, said) == (1, ["report-2026: 6 numerals, 1 open, held against its source's count"])
    assert told == ["data/ledger/report-2026.csv:6: rows[4]: '2026' is open"]


def test_a_milestone_without_offset_is_told(tmp_path: Path) -> None:
    """Until it is located nobody can hold it against the text."""
    files = {"milestones/report-2026.yml": MILESTONES.replace("    offset: 58\n", "")}
    told = as_read(differences(small_edition(tmp_path, files), texts_with(tmp_path, TEXT)))
    assert told == [
        "data/milestones/report-2026.yml:11: milestones[0].anchor: '指设备更新' does not begin at None\n"
        "    it stands at 58"
    ]


def test_a_folder_of_texts_that_is_not_there_is_told(tmp_path: Path) -> None:
    """And no trace of Python."""
    write_edition(tmp_path)
    code, _, told = audited(tmp_path, "--texts", "no-such-folder")
    assert (code, told) == (
        1,
        ["no-such-folder:1: there is no such folder"],
    )


@pytest.mark.parametrize("printed", ["314.7余亿元", "314.7多亿元", "314.7 \n亿元"])
def test_a_unit_may_follow_behind_a_small_word_or_a_broken_line(printed: str, tmp_path: Path) -> None:
    """1.8万余株 and a number at the end of a column."""
    text = TEXT.replace("314.7亿元", printed)
    told = as_read(differences(small_edition(tmp_path), texts_with(tmp_path, text)))
    assert [line for line in told if "behind" in line and "rows[1]" in line] == []


def drafted(root: Path, files: dict[str, str], text: str = TEXT) -> tuple[str, str]:
    """What `draft-ledger` says of the small edition, and the ledger that it wrote."""
    paths = write_edition(root, files)
    said = draft_ledger(paths, "report-2026", texts_with(root, text))
    return said, (paths.data / "ledger/report-2026.csv").read_text(encoding="utf-8")


EMPTY = LEDGER.partition("\n")[0] + "\n"
FIRST = LEDGER.replace("year-of-figures", "")


def test_a_first_ledger_is_drafted_from_facts_and_dates(tmp_path: Path) -> None:
    """Figures that facts carry, years that speak for themselves; nothing is open here."""
    said, ledger = drafted(tmp_path, {"ledger/report-2026.csv": EMPTY})
    assert said == "data/ledger/report-2026.csv: 6 numerals, 0 open"
    assert ledger == FIRST


def test_roles_and_reasons_that_a_reader_decided_are_kept(tmp_path: Path) -> None:
    """Drafted again, the ledger stands as it was."""
    assert drafted(tmp_path, {}) == ("data/ledger/report-2026.csv: 6 numerals, 0 open", LEDGER)


def test_what_no_fact_carries_any_longer_is_open_and_the_check_refuses_it(tmp_path: Path) -> None:
    """A figure that was taken out leaves its numeral behind."""
    facts = SMALL["facts/report-2026.yml"].partition("  - id: gdp-2026-target")[0]
    said, ledger = drafted(tmp_path, {"facts/report-2026.yml": facts})
    assert said == "data/ledger/report-2026.csv: 6 numerals, 1 open"
    assert ledger == LEDGER.replace("6,48,6,%,plans,fact,gdp-2026-target,", "6,48,6,,plans,open,,")
    assert as_read(broken(load(Paths(tmp_path)))) == [
        "data/ledger/report-2026.csv:7: rows[5]: '6' is open\n    enter the fact, or a role with its reason"
    ]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("11月", "11,月,plans,period,,"),
        ("31日", "31,日,plans,period,,"),
        ("1999年", "1999,年,plans,period,,"),
        ("3年", "3,,plans,open,,"),
        ("13月", "13,,plans,open,,"),
        ("32日", "32,,plans,open,,"),
        ("1.5年", "1.5,,plans,open,,"),
        ("5G", "5,,plans,open,,"),
        ("4. 条目", "4,,plans,list-number,,"),
        ("4、条目", "4,,plans,list-number,,"),
        ("第4、条目", "4,,plans,open,,"),
    ],
)
def test_a_numeral_that_no_fact_carries_is_a_date_a_list_number_or_open(
    line: str, row: str, tmp_path: Path
) -> None:
    """A length of time is no date: three years are a figure that somebody may have forgotten."""
    _, ledger = drafted(tmp_path, {}, TEXT + line)
    assert ledger == f"{LEDGER}7,{len(TEXT) + line.startswith('第')},{row}\n"


@pytest.mark.parametrize(
    ("name", "texts", "told"),
    [
        (
            "report-2025",
            "texts",
            "data/sources:1: unknown source 'report-2025'\n"
            "    did you mean 'report-2026'? known ones are listed in data/sources/",
        ),
        (
            "report-2026",
            "elsewhere",
            "data/sources/report-2026.yml:9: text.file: no text of 'report-2026' in elsewhere",
        ),
    ],
)
def test_a_ledger_for_nothing_is_refused_and_none_is_written(
    name: str, texts: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown source, a folder without its text."""
    paths = write_edition(tmp_path)
    texts_with(tmp_path, TEXT)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused) as refused:
        draft_ledger(paths, name, Path(texts))
    assert as_read(refused.value.problems) == [told]
    assert [file.name for file in (paths.data / "ledger").iterdir()] == ["report-2026.csv"]
