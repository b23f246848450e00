"""Offsets of facts, found by their anchors and written into the records' own files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.figures.texts import Squeezed
from generators.locating import locate
from generators.problems import Refused
from tests.editions import FACTS, SMALL, TEXT, as_read, edited, problems_in, write_edition

FACT_FILE = "facts/report-2026.yml"
SOURCE_FILE = "sources/report-2026.yml"
WITHOUT_OFFSETS = "".join(line for line in FACTS.splitlines(keepends=True) if "offset" not in line)


def located(tmp_path: Path, facts: str, text: str = TEXT) -> tuple[list[str], str]:
    """The report of `locate` on these facts and this text, and the file as it stands afterwards."""
    paths = write_edition(tmp_path, {FACT_FILE: facts, **read_from(text)})
    report = list(locate(paths, texts_with(tmp_path, text)))
    return report, (paths.data / FACT_FILE).read_text(encoding="utf-8")


def refused(tmp_path: Path, facts: str, text: str = TEXT) -> list[str]:
    """Why `locate` refuses; the file must stand as it was."""
    paths = write_edition(tmp_path, {FACT_FILE: facts, **read_from(text)})
    with pytest.raises(Refused) as refusal:
        list(locate(paths, texts_with(tmp_path, text)))
    assert (paths.data / FACT_FILE).read_text(encoding="utf-8") == facts
    return as_read(refusal.value.problems)


def read_from(text: str) -> dict[str, str]:
    """The source, as read from another text than the edition's."""
    old, new = (hashlib.sha256(each.encode()).hexdigest() for each in (TEXT, text))
    return edited(SOURCE_FILE, (old, new))


def texts_with(tmp_path: Path, text: str) -> Path:
    """A folder that holds the source's text."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "report-2026.txt").write_bytes(text.encode())
    return folder


def test_each_offset_is_written_on_the_line_after_its_anchor(tmp_path: Path) -> None:
    """And stands where the author would have put it."""
    report, after = located(tmp_path, WITHOUT_OFFSETS)
    assert report == ["data/facts/report-2026.yml: 4 facts located, written"]
    assert after == FACTS


def test_an_offset_that_was_wrong_is_replaced_where_it_stands(tmp_path: Path) -> None:
    """On its own line, before the anchor or behind it."""
    wrong = FACTS.replace("offset: 5\n", "offset: 4\n").replace(
        "    anchor: 零售总额98.6亿元\n    offset: 25\n", "    offset: 0\n    anchor: 零售总额98.6亿元\n"
    )
    moved = FACTS.replace(
        "    anchor: 零售总额98.6亿元\n    offset: 25\n", "    offset: 25\n    anchor: 零售总额98.6亿元\n"
    )
    assert located(tmp_path, wrong)[1] == moved


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    """And says so."""
    assert located(tmp_path, FACTS) == (["data/facts/report-2026.yml: 4 facts located, no change"], FACTS)


def test_every_other_line_stays_as_its_author_wrote_it(tmp_path: Path) -> None:
    """Comments, blank lines, quotes, order of keys, and a fact that begins with its anchor."""
    odd = """\
# yaml-language-server: $schema=../schemas/facts.json
source:   report-2026
place: "ganzhou"

facts:
  # the first
  - anchor: '生产总值314.7亿元'  # as printed
    id: gdp-2025
    indicator: gdp

    period: '2025'
    value: "314.7"
    unit: 亿元
    article: growth
  - {id: other, indicator: gdp, period: 2025, measure: yoy-growth, value: 7.3,
     unit: '%', article: growth,
     anchor: 增长7.3%,
     offset: 3
     }
"""
    expected = odd.replace("  # as printed\n", "  # as printed\n    offset: 5\n").replace(
        "     offset: 3\n", "     offset: 17\n"
    )
    assert located(tmp_path, odd)[1] == expected


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("总值314", "总值\n314").replace("增长7.3", "增 长\t7.\u30003"),
        TEXT.replace("314.7亿元", "3 1 4 . 7 亿\r\n元"),
        TEXT.replace("零售总额", "零\u00a0售\n\n总额"),
    ],
)
def test_white_space_in_the_text_is_ignored(text: str, tmp_path: Path) -> None:
    """A newspaper's columns break lines anywhere; the offset is that of the first character as it stands."""
    _, after = located(tmp_path, WITHOUT_OFFSETS, text)
    offsets = [int(line.partition(":")[2]) for line in after.splitlines() if "offset" in line]
    begins = ["".join(text[offset:].split())[:4] for offset in offsets]
    assert begins == ["生产总值", "增长7.", "零售总额", "增长6%"]


def test_white_space_in_the_anchor_is_ignored_too(tmp_path: Path) -> None:
    """As it is copied from a page."""
    spaced = WITHOUT_OFFSETS.replace("anchor: 生产总值314.7亿元", "anchor: 生产 总值314.7 亿元")
    assert "    anchor: 生产 总值314.7 亿元\n    offset: 5\n" in located(tmp_path, spaced)[1]


def test_an_anchor_that_stands_nowhere_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    """Every such anchor of the file at once."""
    facts = WITHOUT_OFFSETS.replace("总值314.7", "总额314.7").replace("增长6%以上", "增长6%以下")
    assert refused(tmp_path, facts) == [
        "data/facts/report-2026.yml:10: facts[0].anchor: '生产总额314.7亿元' stands 0 times in the text\n"
        "    copy the characters from the text",
        "data/facts/report-2026.yml:35: facts[3].anchor: '增长6%以下' stands 0 times in the text\n"
        "    copy the characters from the text",
    ]


def test_an_anchor_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Nobody could tell which place is meant."""
    assert refused(tmp_path, WITHOUT_OFFSETS, TEXT + "生产总值314.7亿元。\n") == [
        "data/facts/report-2026.yml:10: facts[0].anchor: '生产总值314.7亿元' stands 2 times in the text\n"
        "    take one or two characters more"
    ]


def test_an_offset_tells_which_of_two_places_is_meant(tmp_path: Path) -> None:
    """Where the characters around a figure are alike too, its author counts."""
    text = TEXT + "生产总值314.7亿元。\n"
    assert located(tmp_path, FACTS.replace("offset: 5\n", f"offset: {len(TEXT)}\n"), text)[
        1
    ] == FACTS.replace("offset: 5\n", f"offset: {len(TEXT)}\n")


def test_an_offset_that_is_neither_of_two_places_is_refused(tmp_path: Path) -> None:
    """It was counted wrongly or the text has changed."""
    assert refused(tmp_path, FACTS.replace("offset: 5\n", "offset: 6\n"), TEXT + "生产总值314.7亿元。\n") == [
        "data/facts/report-2026.yml:10: facts[0].anchor: '生产总值314.7亿元' stands 2 times in the text\n"
        "    take one or two characters more"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "  - id: gdp-2025-growth\n    indicator: gdp\n    period: 2025\n"
            "    measure: yoy-growth\n    value: 7.3\n"
            "    unit: '%'\n    article: growth\n    anchor: 增长7.3%\n",
            "  - {id: gdp-2025-growth, indicator: gdp, period: 2025, "
            "measure: yoy-growth, value: 7.3, unit: '%', "
            "article: growth, anchor: 增长7.3%}\n",
        ),
        (
            "    article: growth\n    anchor: 增长7.3%\n",
            "    article: growth\n    note: {zh: 甲, en: A}\n    anchor: >-\n      增长7.3%\n",
        ),
    ],
    ids=["all keys on one line", "an anchor on the lines below its key"],
)
def test_a_layout_that_has_no_line_for_an_offset_is_refused(old: str, new: str, tmp_path: Path) -> None:
    """Rather than spoil the author's file."""
    assert WITHOUT_OFFSETS.count(old) == 1
    assert refused(tmp_path, WITHOUT_OFFSETS.replace(old, new)) == [
        "data/facts/report-2026.yml:3: facts: offsets cannot be written into this layout\n"
        "    write every record with one key a line, the anchor's value behind its colon"
    ]


def test_an_offset_on_a_line_with_other_keys_does_not_cost_them(tmp_path: Path) -> None:
    """Its line is replaced only where it is alone on it."""
    facts = FACTS.partition("  - id")[0] + (
        "  - {id: a, indicator: gdp, period: 2025, value: 314.7, unit: 亿元, article: growth, "
        "anchor: 生产总值314.7亿元, offset: 4}\n"
    )
    assert len(refused(tmp_path, facts)) == 1


def test_an_anchor_on_a_last_line_without_end_gets_a_line_of_its_own(tmp_path: Path) -> None:
    """Not every editor ends a file with a new line."""
    assert located(tmp_path, WITHOUT_OFFSETS.removesuffix("\n"))[1] == FACTS


def test_the_text_must_be_in_the_folder(tmp_path: Path) -> None:
    """It is named where it is looked for."""
    paths = write_edition(tmp_path)
    with pytest.raises(Refused) as refusal:
        list(locate(paths, tmp_path))
    assert as_read(refusal.value.problems) == [
        f"data/facts/report-2026.yml:1: source: its text report-2026.txt is not in {tmp_path}"
    ]


def test_facts_of_an_unknown_source_have_no_text(tmp_path: Path) -> None:
    """Which text to look in is the source's to say."""
    expected = "data/facts/report-2026.yml:1: source: unknown source 'report-2027'"
    assert refused(tmp_path, FACTS.replace("source: report-2026", "source: report-2027")) == [expected]


def test_where_one_file_is_refused_none_is_written(tmp_path: Path) -> None:
    """Two sources: the first could be located, the second could not."""
    second = {
        "sources/report-2027.yml": SMALL["sources/report-2026.yml"].replace(
            "id: report-2026", "id: report-2027"
        ),
        "facts/report-2027.yml": FACTS.replace("source: report-2026", "source: report-2027").replace(
            "314.7亿", "315亿"
        ),
    }
    paths = write_edition(tmp_path, {FACT_FILE: WITHOUT_OFFSETS, **second})
    with pytest.raises(Refused):
        list(locate(paths, texts_with(tmp_path, TEXT)))
    assert (paths.data / FACT_FILE).read_text(encoding="utf-8") == WITHOUT_OFFSETS


def test_an_edition_that_was_located_keeps_every_law(tmp_path: Path) -> None:
    """`locate` is what the missing offset's hint tells an author to run."""
    assert problems_in(tmp_path, {FACT_FILE: located(tmp_path, WITHOUT_OFFSETS)[1]}) == []
    lacking = problems_in(tmp_path, edited(FACT_FILE, ("    offset: 25\n", "")))
    assert [problem.partition("run: ")[2] for problem in lacking] == [
        "python -m generators locate --texts FOLDER"
    ]


@given(
    pieces=st.lists(st.sampled_from(["甲", "乙丙", "7.3%", " ", "\n", "\u3000", "\t"]), max_size=20),
    anchor=st.sampled_from(["甲", "乙丙", "丙 7.3%", "7.3%甲"]),
)
def test_an_anchor_is_found_at_every_place_where_it_stands(pieces: list[str], anchor: str) -> None:
    """Read on from there without white space, the text begins with it; nowhere else does it."""
    text, wanted = "".join(pieces), "".join(anchor.split())
    stands = [
        n for n in range(len(text)) if not text[n].isspace() and "".join(text[n:].split()).startswith(wanted)
    ]
    assert Squeezed.of(text).places(anchor) == stands
