"""How terms count: the law that each form keeps, and the numerals that count nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

from generators.figures.counting import counting_numerals, law_of, stressed, uncounted_in
from generators.model.term import Counting, Term, Uncounting
from generators.rules.counting import HINTS, LAWS
from tests.editions import problems_in

FILE = "data/glossary/x.yml"
COUNT = "list the parts under `parts`, or say under `uncounted` what it is"


def entry(term: str, *parts: str, **more: str) -> dict[str, str]:
    """An entry beside the small edition's own; a part is '三抓 抓学习 抓执行 抓效能': its label and its items."""
    keys = {"kind": "formula", "basis": "general"} | more
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    listed = ", ".join(part_of(*part.split(" ")) for part in parts)
    return {
        "glossary/x.yml": f"id: x\nterm: '{term}'\nenglish: {{name: X, standing: ours, literal: x}}\n"
        f"{lines}scope: city\nmeaning: {{zh: 甲, en: A}}\nparts: [{listed}]\n"
        "uses: [{source: report-2026, role: uses}]\n"
    }


def part_of(label: str, *items: str) -> str:
    """A part as YAML, with the count of its items."""
    each = ", ".join(f"{{zh: '{item}', en: '{n}'}}" for n, item in enumerate(items))
    return f"{{label: '{label}', count: {len(items)}, items: [{each}]}}"


def told(root: Path, files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Every problem as place, message and hint."""
    problems = [problem.partition(": ")[2].partition("\n") for problem in problems_in(root, files)]
    return [(*head.split(": ", 1), hint.strip()) for head, _, hint in problems]  # type: ignore[misc]


KEPT: dict[str, tuple[Counting | None, dict[str, str]]] = {
    "several groups, in order": ("groups", entry("二地一屏", "二地 甲 乙", "一屏 丙")),
    "what stands beside the groups is outside the count": ("groups", entry("二梁", "二梁 甲 乙", "地基 丙 丁")),
    "a length of time counts no parts": ("groups", entry("二级七天", "二级 甲 乙")),
    "a group's label may go on behind its numeral": ("groups", entry("全市三宜城市", "三宜城市 甲 乙 丙")),
    "a sum": ("sum", entry("1+2平台", "1 甲", "2 乙 丙")),
    "a sum with N": ("open", entry("1+1+N", "1 甲", "1 乙", "N 丙")),
    "N may be of several kinds": ("open", entry("1+N", "1 甲", "N 乙 丙")),
    "pairs": ("pairs", entry("二抓二促", "二抓 甲 乙", "二促 丙 丁", counting="pairs")),
    "the same counted twice": ("same", entry("二水二定", "二定 甲 乙", counting="same")),
    "digits": ("digits", entry("121", "1 甲", "2 乙 丙", "1 丁", counting="digits")),
    "a part for each character": ("characters", entry("源网一体化", "源网 电源 电网")),
    "a part for each word": ("words", entry("扩绿、兴绿", "扩绿、兴绿 扩绿：多 兴绿：好")),
    "words of equal length": ("words", entry("共建共治", "共建共治 共建 共治")),
    "headings that the term does not hold": ("headings", entry("核心价值观", "国家 富强 民主", "个人 爱国")),
    "nothing to count": (None, entry("高质量发展", kind="set-phrase")),
    "parts that nobody names": (None, entry("五高体系", uncounted="[{piece: 五高, what: unknown}]", basis="context")),
    "the parts of another entry": (None, entry("两新先行区", uncounted="[{piece: 两新, what: entry}]", kind="title")),
}  # fmt: skip


@pytest.mark.parametrize("kept", KEPT)
def test_a_term_that_keeps_a_law_is_published(kept: str, tmp_path: Path) -> None:
    """Each law, by a term that keeps it."""
    assert problems_in(tmp_path, KEPT[kept][1]) == []


def test_every_law_is_shown_by_a_term_that_keeps_it_and_one_that_breaks_it() -> None:
    """A new law without both is not finished."""
    laws = set(get_args(Counting))
    assert {law for law, _ in KEPT.values() if law} == laws == set(LAWS) == set(HINTS)
    assert {law for law, _, _ in BROKEN.values() if law} == laws


BROKEN: dict[str, tuple[Counting | None, dict[str, str], list[tuple[str, str]]]] = {
    "a group is missing": (
        "groups",
        entry("二地一屏", "二地 甲 乙"),
        [("parts", "'二地一屏' counts 二, 一, its parts are 二地")],
    ),
    "the groups stand in another order": (
        "groups",
        entry("二梁一柱", "一柱 甲", "二梁 乙 丙"),
        [
            ("parts", "'二梁一柱' counts 二, 一, its parts are 一柱, 二梁"),
            ("parts[1].label", "'二梁' does not follow in '二梁一柱'"),
        ],
    ),
    "a label is not of the term": (
        "groups",
        entry("二地一屏", "二地 甲 乙", "一路 丙"),
        [("parts[1].label", "'一路' does not follow in '二地一屏'")],
    ),
    "no label counts": (
        "groups",
        entry("二地", "地 甲 乙"),
        [("parts", "'二地' counts 二, its parts are none")],
    ),
    "an ordinal counts nothing": (
        "groups",
        entry("二地", "第二产业 甲 乙"),
        [("parts", "'二地' counts 二, its parts are none")],
    ),
    "an addend is missing": (
        "sum",
        entry("1+2", "2 甲 乙"),
        [("parts", "'1+2' adds 1, 2, its parts are 2")],
    ),
    "N is missing": (
        "open",
        entry("1+N", "1 甲"),
        [("parts", "'1+N' adds 1, N, its parts are 1")],
    ),
    "what should pair does not": (
        "pairs",
        entry("二抓三促", "二抓 甲 乙", "三促 丙 丁 戊", counting="pairs"),
        [("counting", "the parts of '二抓三促' do not pair: 2, 3")],
    ),
    "one group is no pair": (
        "pairs",
        entry("二抓", "二抓 甲 乙", counting="pairs"),
        [("counting", "the parts of '二抓' do not pair: 2")],
    ),
    "what should be the same differs": (
        "same",
        entry("二水三定", "三定 甲 乙 丙", counting="same"),
        [("counting", "the numerals of '二水三定' do not all count the same parts")],
    ),
    "one numeral alone is the same as none": (
        "same",
        entry("二定", "二定 甲 乙", counting="same"),
        [("counting", "the numerals of '二定' do not all count the same parts")],
    ),
    "the same is listed twice": (
        "same",
        entry("二水二定", "二水 甲 乙", "二定 丙 丁", counting="same"),
        [("parts", "'二水二定' counts one group, and 2 are listed")],
    ),
    "a digit is missing": (
        "digits",
        entry("121", "1 甲", "2 乙 丙", counting="digits"),
        [("parts", "'121' has the digits 1, 2, 1, its parts are 1, 2")],
    ),
    "an item does not hold its character": (
        "characters",
        entry("源网", "源网 电源 负荷"),
        [("parts[0].items[1]", "'网' is not in '负荷'")],
    ),
    "a word has no item": (
        "words",
        entry("扩绿、兴绿、护绿", "扩绿、兴绿、护绿 扩绿 兴绿"),
        [("parts[0].label", "'扩绿、兴绿、护绿' does not part into 2")],
    ),
    "a label half in the term": (
        "words",
        entry("共建共治", "共建 共建", "共享 共享"),
        [("parts[1].label", "'共享' does not follow in '共建共治'")],
    ),
    "a heading counts what the term does not": (
        "headings",
        entry("核心价值观", "三层 甲 乙 丙"),
        [("parts[0].label", "'三层' counts, and '核心价值观' has no such numeral")],
    ),
    "a numeral that nothing explains": (
        None,
        entry("百塘千渠", kind="programme"),
        [("term", "nothing says what 百, 千 in '百塘千渠' counts")],
    ),
    "a numeral explained and another not": (
        None,
        entry("二十大三年行动一窗", uncounted="[{piece: 二十大, what: order}]", kind="programme"),
        [("term", "nothing says what 一 in '二十大三年行动一窗' counts")],
    ),
    "a way to count nothing": (
        None,
        entry("高质量", counting="pairs", kind="set-phrase"),
        [("counting", "'高质量' has no parts to count")],
    ),
    "a formula without a numeral or parts": (
        None,
        entry("高质量"),
        [("kind", "'高质量' is a formula without parts")],
    ),
    "a piece that the term does not hold": (
        None,
        entry("高质量", uncounted="[{piece: 七天, what: measure}]", kind="set-phrase"),
        [("uncounted[0].piece", "'七天' is no numeral of '高质量'")],
    ),
    "a piece that is no numeral": (
        None,
        entry("高质量", uncounted="[{piece: 质量, what: name}]", kind="set-phrase"),
        [("uncounted[0].piece", "'质量' is no numeral of '高质量'")],
    ),
    "an entry that is not there": (
        None,
        entry("双拥城", uncounted="[{piece: 双拥, what: entry}]", kind="title"),
        [("uncounted[0].piece", "no other entry has the form '双拥'")],
    ),
    "an entry that is this one": (
        None,
        entry("双拥", uncounted="[{piece: 双拥, what: entry}]", kind="title"),
        [("uncounted[0].piece", "no other entry has the form '双拥'")],
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_term_that_breaks_a_law_is_refused(broken: str, tmp_path: Path) -> None:
    """With what is wrong, where, and what the law wants."""
    law, files, expected = BROKEN[broken]
    said = told(tmp_path, files)
    assert [(place, message) for place, message, _ in said] == expected
    if law is not None:
        assert {hint for _, _, hint in said} == {HINTS[law]}


def test_a_numeral_that_nothing_explains_comes_with_both_ways_out(tmp_path: Path) -> None:
    """An author learns that parts may be listed, or that there are none."""
    assert problems_in(tmp_path, entry("一窗受理", kind="mechanism")) == [
        f"{FILE}:2: term: nothing says what 一 in '一窗受理' counts\n    {COUNT}"
    ]


def test_a_source_that_lists_parts_makes_unknown_ones_known(tmp_path: Path) -> None:
    """What a source lists cannot be said to be listed nowhere."""
    files = entry("五高体系", uncounted="[{piece: 五高, what: unknown}]", basis="listed")
    files["glossary/x.yml"] = files["glossary/x.yml"].replace("role: uses", "role: lists")
    assert problems_in(tmp_path, files) == [
        f"{FILE}:4: kind: '五高体系' is a formula without parts\n    list them under `parts`"
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("count: 2", "count: 3", "parts[0].items: '二地' has 2 items, its count says 3"),
        ("label: '二地'", "label: '三地'", "parts[0].count: '三地' says 3, its count says 2"),
    ],
)
def test_a_part_has_as_many_items_as_its_label_and_its_count_say(
    old: str, new: str, problem: str, tmp_path: Path
) -> None:
    """Label, count and list are held against each other, whatever law the term keeps."""
    text = entry("二地", "二地 甲 乙")["glossary/x.yml"]
    assert f"{FILE}:8: {problem}" in problems_in(tmp_path, {"glossary/x.yml": text.replace(old, new)})


def term(form: str, *labels: str, **more: Any) -> Term:
    """A term of which only the form and its parts matter."""
    return Term.model_validate(
        {
            "id": "x", "term": form, "english": {"name": "X", "standing": "ours", "literal": "x"},
            "kind": "formula", "scope": "city", "meaning": {"zh": "甲", "en": "A"}, "basis": "general",
            "parts": [
                {"label": label, "count": len(label), "items": [{"zh": s, "en": s} for s in label]} for label in labels
            ],
            "uses": [{"source": "a", "role": "uses"}],
        } | more
    )  # fmt: skip


@pytest.mark.parametrize(
    ("form", "what"),
    [
        ("第一方阵", [("第一", "order")]),
        ("三年行动", [("三年", "measure")]),
        ("15分钟服务圈", [("15分钟", "measure")]),
        ("一刻钟生活圈", [("一刻钟", "measure")]),
        ("5G工厂", [("5G", "name")]),
        ("林草一体化", [("一体化", "whole")]),
        ("四级七天", [("七天", "measure")]),
        ("一网通办", []),
        ("高质量发展", []),
    ],
)
def test_some_forms_say_by_themselves_that_they_count_nothing(
    form: str, what: list[tuple[str, Uncounting]]
) -> None:
    """Ordinals, lengths of time, numbers with a letter and 一体化; the rest an author has to say."""
    assert [(uncounted.piece, uncounted.what) for uncounted in uncounted_in(term(form))] == what


def test_what_an_author_says_goes_before_what_a_form_says() -> None:
    """三年 in 第十三年会 would be a length of time, were it not said to be part of a name."""
    said = term("第十三年会", uncounted=[{"piece": "第十三年会", "what": "name"}])
    assert [uncounted.what for uncounted in uncounted_in(said)] == ["name"]
    assert counting_numerals(said) == ()


@pytest.mark.parametrize(
    ("form", "numerals"),
    [
        ("七地一屏一通道", ("七", "一", "一")),
        ("1+1+N", ("1", "1", "N")),
        ("NBA", ()),
        ("四级七天调解法", ("四",)),
        ("二十四节气", ("二十四",)),
        ("新能源+", ()),
    ],
)
def test_the_numerals_that_count_are_found_in_order(form: str, numerals: tuple[str, ...]) -> None:
    """N is a numeral behind a plus sign and a letter everywhere else."""
    assert counting_numerals(term(form)) == numerals


@pytest.mark.parametrize(
    ("made", "pieces"),
    [
        (term("三抓三促"), [("三", "counts"), ("抓", "plain"), ("三", "counts"), ("促", "plain")]),
        (term("四级七天"), [("四", "counts"), ("级", "plain"), ("七", "idle"), ("天", "plain")]),
        (term("源网一体化", "源网"), [("源", "counts"), ("网", "counts"), ("一", "idle"), ("体化", "plain")]),
        (term("高质量"), [("高质量", "plain")]),
    ],
)
def test_a_term_is_cut_where_its_numerals_are_set_off(made: Term, pieces: list[tuple[str, str]]) -> None:
    """The pieces make the term again, and two characters that stand for two parts stay two."""
    assert list(stressed(made)) == pieces


def test_a_term_without_parts_keeps_no_law() -> None:
    """There is nothing to count."""
    assert law_of(term("三年行动")) is None
