"""What the finder searches, made from the records: names, readings, other forms, parts, and where they lead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generators.derive.readings import reading_of
from generators.site.finder import index_script
from tests.editions import TERM, edited, small_catalogue

BEGINNING, END = "window.hxFinderIndex=", ";\n"


def index_of(root: Path, files: dict[str, str] | None = None) -> dict[str, Any]:
    """The index of the small edition, with some of its files replaced, as a browser would have it."""
    script = index_script(small_catalogue(root, files))
    assert script.startswith(BEGINNING)
    assert script.endswith(END)
    found: dict[str, Any] = json.loads(script.removeprefix(BEGINNING).removesuffix(END))
    return found


def test_every_page_with_a_name_of_its_own_is_an_entry(tmp_path: Path) -> None:
    """Terms, indicators, places that a report is about, topics, reports; a place without a page leads to those in it.

    Before them stand the traditional characters of what is there, each with the simplified one.
    """
    two_parts = [
        ["设备更新", "shè bèi gēng xīn", "renewal of equipment"],
        ["以旧换新", "yǐ jiù huàn xīn", "trading old for new"],
    ]
    gansu = [["甘肃省", "gān sù shěng", "Gansu"], ["甘肃", "gān sù", ""]]
    assert index_of(tmp_path) == {
        "traditional": "備备兩两區区報报換换濟济產产産产經经總总肅肃舊旧設设貿贸額额",
        "places": [
            gansu,
            [["甘州区", "gān zhōu qū", "Ganzhou"], ["甘州", "gān zhōu", ""]],
        ],
        "entries": [
            ["term", "glossary/liangxin/", ["两新", "liǎng xīn", "Two Renewals"], [["", "", "two new"]], two_parts, [1]],
            ["indicator", "indicators/gdp/", ["生产总值", "shēng chǎn zǒng zhí", "Gross domestic product"], [], [], [1]],
            ["indicator", "indicators/retail-sales/", ["零售总额", "líng shòu zǒng é", "Retail sales"], [], [], [1]],
            ["place", "places/ganzhou/", ["甘州区", "gān zhōu qū", "Ganzhou"], [["甘州", "gān zhōu", ""]], gansu, []],
            ["topic", "topics/economy/", ["经济", "jīng jì", "Economy"], [], [], []],
            ["topic", "topics/trade/", ["商贸", "shāng mào", "Trade"], [], [], []],
            ["report", "reports/report-2026/", ["工作报告", "gōng zuò bào gào", "Work report"], [], [], [1]],
        ],
    }  # fmt: skip


def test_a_term_is_found_by_its_aliases_with_their_readings(tmp_path: Path) -> None:
    """And its own reading is the author's, where there is one."""
    files = {"glossary/liangxin.yml": f"{TERM}aliases: [双新]\npinyin: liàng xīn\n"}
    _, _, own, others, _, _ = index_of(tmp_path, files)["entries"][0]
    assert own == ["两新", "liàng xīn", "Two Renewals"]
    assert others == [["", "", "two new"], ["双新", "shuāng xīn", ""]]


def test_a_label_that_is_not_written_in_the_term_is_one_of_its_parts(tmp_path: Path) -> None:
    """One that is written there would only repeat it."""
    values = (
        "id: values\nterm: 核心价值\nenglish: {name: Core Values, standing: ours, literal: core values}\n"
        "kind: set-phrase\nscope: national\nmeaning: {zh: 甲。, en: A.}\nbasis: general\n"
        "parts:\n  - {label: 个人, count: 1, items: [{zh: 爱国, en: patriotism}]}\n"
        "uses: [{source: report-2026, role: uses}]\n"
    )
    entries = index_of(tmp_path, {"glossary/values.yml": values})["entries"]
    assert [[part[0] for part in entry[4]] for entry in entries if entry[0] == "term"] == [
        ["个人", "爱国"],
        ["设备更新", "以旧换新"],
    ]


def test_no_name_can_end_the_script_that_carries_it(tmp_path: Path) -> None:
    """Wherever the script stands, also in a page."""
    name = "</script><!--"
    files = edited("glossary/liangxin.yml", ("en: renewal of equipment", f"en: {json.dumps(name)}"))
    script = index_script(small_catalogue(tmp_path, files))
    assert "<" not in script
    assert json.loads(script.removeprefix(BEGINNING).removesuffix(END))["entries"][0][4][0][2] == name


@pytest.mark.parametrize(
    ("name", "aloud"),
    [
        ("《金昌日报》2025年2月", "jīn chāng rì bào 2025 nián 2 yuè"),
        ("张掖市", "zhāng yè shì"),
        ("失业率", "shī yè lǜ"),
        ("“十五五”重点项目", "shí wǔ wǔ zhòng diǎn xiàng mù"),
        ("更新、改造；出口？", "gēng xīn gǎi zào chū kǒu"),
    ],
)
def test_names_are_read_as_terms_are(name: str, aloud: str) -> None:
    """Syllables only; no sign of punctuation is read aloud."""
    assert reading_of(name) == aloud
