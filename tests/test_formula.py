"""The picture of a formula: what stands in it, and what its caption says, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.model.base import Language
from generators.pages.formula import Branch, FormulaView, Leaf, formula, numerals_explained
from generators.pages.glossary import pages
from generators.pages.views import Views
from tests.editions import edited, small_catalogue
from tests.test_counting import entry

GENERAL = {
    "zh": "来源没有列出组成，此处据一般知识。",
    "en": "The sources do not list the parts; they are general knowledge.",
}


def picture(name: str, made: Catalogue, language: Language) -> FormulaView | None:
    """The picture on an entry's page."""
    found = next(term for term in made.terms if term.id == name)
    return formula(found, Views(made, language, addresses.term(name)))


@pytest.mark.parametrize(
    ("language", "view"),
    [
        (
            "zh",
            FormulaView(
                (("两", "counts"), ("新", "plain")),
                "",
                (
                    Branch(
                        Leaf("两新", "zh-Hans", "Two Renewals", "en"),
                        "2",
                        True,
                        (
                            Leaf("设备更新", "zh-Hans", "renewal of equipment", "en"),
                            Leaf("以旧换新", "zh-Hans", "trading old for new", "en"),
                        ),
                    ),
                ),
                "数字数的是下面2项。组成见于：工作报告。",
            ),
        ),
        (
            "en",
            FormulaView(
                (("两", "counts"), ("新", "plain")),
                "two new",
                (
                    Branch(
                        Leaf("Two Renewals", "en", "两新", "zh-Hans"),
                        "2",
                        True,
                        (
                            Leaf("renewal of equipment", "en", "设备更新", "zh-Hans"),
                            Leaf("trading old for new", "en", "以旧换新", "zh-Hans"),
                        ),
                    ),
                ),
                "The numeral counts the 2 parts below. The parts are listed in: Work report.",
            ),
        ),
    ],
)
def test_the_language_of_the_page_leads_and_the_other_stands_beside(
    language: Language, view: FormulaView, tmp_path: Path
) -> None:
    """The term itself is Chinese on both; a group alone has the English of its term."""
    assert picture("liangxin", small_catalogue(tmp_path), language) == view


CAPTIONS = {
    "groups": (entry("二地一屏", "二地 甲 乙", "一屏 丙"), "每个数字各数一组：2 + 1，共3项。"),
    "beside": (entry("二梁", "二梁 甲 乙", "地基 丙"), "数字数的是下面2项。“地基”不在数内。"),
    "several beside": (
        entry("二梁一柱", "二梁 甲 乙", "一柱 丁", "地基 丙"),
        "每个数字各数一组：2 + 1，共3项。“地基”不在数内。",
    ),
    "sum": (entry("1+2", "1 甲", "2 乙 丙"), "加号隔开的数字各数各的：1 + 2，共3项。"),
    "open": (entry("1+N", "1 甲", "N 乙"), "N不是定数，至少是一，下面只列种类；其余数字各数各的。"),
    "pairs": (
        entry("二抓二促", "二抓 甲 乙", "二促 丙 丁", counting="pairs"),
        "几个数字数的是同样2件事：各组的第一项配成一对，第二项配成一对，依此类推。",
    ),
    "same": (
        entry("二水二定", "二定 甲 乙", counting="same"),
        "几个数字说的是同一个2：一共2项，并不相加。",
    ),
    "digits": (
        entry("12", "1 甲", "2 乙 丙", counting="digits"),
        "数字要一位一位读，每位各数一组：1 + 2，共3项。",
    ),
    "characters": (
        entry("源网一体化", "源网 电源 电网"),
        "一个字代表一项，共2项。“一体化”的“一”指单一、每一或整体，不数组成。",
    ),
    "words": (entry("共建共治", "共建共治 共建 共治"), "没有数目，2项都写在提法里。"),
    "headings": (entry("价值观", "国家 富强 民主", "个人 爱国"), "提法本身没有数目，内容共3项。"),
}


@pytest.mark.parametrize("case", CAPTIONS)
def test_the_caption_says_how_the_numerals_count_and_where_the_parts_come_from(
    case: str, tmp_path: Path
) -> None:
    """A sentence for each law, one for what counts nothing, one for the basis."""
    files, said = CAPTIONS[case]
    view = picture("x", small_catalogue(tmp_path, files), "zh")
    assert view is not None
    assert view.caption == f"{said}{GENERAL['zh']}"


def test_n_is_shown_as_n(tmp_path: Path) -> None:
    """The number of kinds is not the number that N stands for."""
    view = picture("x", small_catalogue(tmp_path, entry("1+N", "1 甲", "N 乙 丙")), "zh")
    assert view is not None
    assert [branch.count for branch in view.branches] == ["1", "N"]


def test_a_number_is_not_set_beside_its_english(tmp_path: Path) -> None:
    """The branch shows it already; in Chinese it is all the name there is."""
    named = entry("1+N", "1 甲", "N 乙")
    text = named["glossary/x.yml"].replace("label: '1'", "label: '1', english: one head")
    made = small_catalogue(tmp_path, {"glossary/x.yml": text})
    views = [picture("x", made, language) for language in ("en", "zh")]
    assert [view.branches[0].name for view in views if view] == [
        Leaf("one head", "en", "", ""),
        Leaf("1", "zh-Hans", "one head", "en"),
    ]


def test_a_group_outside_the_count_is_marked(tmp_path: Path) -> None:
    """Its number is that of its items, and none of the term's."""
    view = picture("x", small_catalogue(tmp_path, entry("二梁", "二梁 甲 乙", "地基 丙")), "zh")
    assert view is not None
    assert [(branch.count, branch.within) for branch in view.branches] == [("2", True), ("1", False)]


def test_a_group_among_others_has_only_its_own_english(tmp_path: Path) -> None:
    """The English of the whole term would be wrong for one of its groups."""
    view = picture("x", small_catalogue(tmp_path, entry("二地一屏", "二地 甲 乙", "一屏 丙")), "en")
    assert view is not None
    assert [branch.name for branch in view.branches] == [
        Leaf("二地", "zh-Hans", "", "en"),
        Leaf("一屏", "zh-Hans", "", "en"),
    ]


def test_a_formula_whose_parts_nobody_knows_says_so_in_place_of_them(tmp_path: Path) -> None:
    """The head and the sentence, and no branch that would be a guess."""
    files = entry("五高体系", uncounted="[{piece: 五高, what: unknown}]", basis="context")
    view = picture("x", small_catalogue(tmp_path, files), "en")
    said = "What 五高 counts is listed in no source here and cannot be told with certainty, so it is not taken apart."
    assert view == FormulaView((("五", "idle"), ("高体系", "plain")), "x", (), said)


def test_a_numeral_that_counts_nothing_is_explained_where_there_is_no_picture(tmp_path: Path) -> None:
    """A line among the facts of the entry, and no empty section."""
    files = entry("三年行动", kind="set-phrase")
    made = small_catalogue(tmp_path, files)
    assert picture("x", made, "zh") is None
    (page,) = (page for page in pages(made, "zh") if page.address == "glossary/x/")
    assert "<dt>数字</dt><dd>“三年”是时长或大小，不数组成。</dd>" in page.body
    assert "{#parts}" not in page.body


def test_a_term_without_numerals_has_nothing_to_explain(tmp_path: Path) -> None:
    """And no line for it."""
    made = small_catalogue(tmp_path, entry("高质量", kind="set-phrase"))
    (found,) = (term for term in made.terms if term.id == "x")
    assert numerals_explained(found, "en") == ""


@pytest.mark.parametrize(
    ("years", "zh", "en"),
    [
        ("since: '2021'", "2021年起", "from 2021"),
        ("until: '2020'", "至2020年", "until 2020"),
        ("since: '2018'\n    until: '2021'", "2018—2021年", "2018–2021"),
    ],
)
def test_a_sense_shows_its_years(years: str, zh: str, en: str, tmp_path: Path) -> None:
    """Before the words that say where it is meant."""
    senses = f"senses:\n  - meaning: {{zh: 新组织, en: New bodies}}\n    where: {{zh: 党建, en: Party}}\n    {years}\n"
    made = small_catalogue(tmp_path, edited("glossary/liangxin.yml", ("uses:\n", f"{senses}uses:\n")))
    for language, said, where in (("zh", zh, "党建"), ("en", en, "Party")):
        (page,) = pages(made, language)  # type: ignore[arg-type]
        assert f'<dt><span class="hx-senses__years">{said}</span> {where}</dt>' in page.body
