"""Relations and derived figures as readers meet them: verdicts in words, figures with links, files to take away."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from browsing import LANGUAGES as BROWSED
from browsing import Visits
from lxml import html

from generators.derive.catalogue import Catalogue
from generators.exports.derived import COLUMNS, as_csv
from generators.exports.reconciliation import as_json
from generators.language.amounts import Ruler, bare, digits_for
from generators.model.base import LANGUAGES, Language, Text
from generators.model.relation import Remark
from generators.pages import derived, reconciliation
from generators.pages.cases import checked
from generators.pages.page import Page
from generators.pages.views import Views
from generators.reconciling.index import index_of
from tests.editions import small_catalogue
from tests.reckonings import beside, figure

KEYS = [
    "id", "kind", "place", "tested", "facts", "arithmetic_zh", "arithmetic_en", "limit", "found", "expected",
    "tolerance", "unit", "verdict", "why", "note_zh", "note_en", "url_zh", "url_en",
]  # fmt: skip
NOTE = Text(zh="目标或按预计数定", en="The aim may rest on a forecast")
GROWS = {"measure": "yoy-growth"}
AIM = {"status": "target"}


@pytest.fixture(scope="module")
def edition() -> Catalogue:
    """One relation of each verdict, and more that are told in another way."""
    remark = Remark(relation="growth.now.trade-aim-growth", note=NOTE)
    return beside(
        figure("trade-aim-growth", "16%", "trade", "2026", **GROWS, **AIM),
        figure("trade-aim", "3.4亿元", "trade", "2026", **AIM),
        figure("trade", "3.2亿元", "trade", "2025"),
        figure("gdp-growth", "7.3%", "gdp", "2025", **GROWS),
        figure("gdp", "314.7亿元", "gdp", "2025"),
        figure("gdp-before", "290.0亿元", "gdp", "2024"),
        figure("exports-growth", "20%", "exports", "2026", **GROWS, **AIM),
        figure("exports-aim", "188亿元", "exports", "2026", **AIM),
        figure("exports", "156亿元", "exports", "2025"),
        figure("visitors-growth", "10%", "visitors", "2026", **GROWS, **AIM),
        figure("visitors-aim", "2500万人次", "visitors", "2026", **AIM),
        figure("visitors", "2267万人次", "visitors", "2025"),
        figure("spending-growth", "-22%", "spending", "2025", **GROWS),
        figure("spending", "174亿元", "spending", "2025"),
        figure("spending-years", "665.5亿元", "spending", "2021/2025"),
        figure("staff-rise", "2.2倍", "firms", "2020/2025", measure="multiple"),
        figure("staff", "74家", "firms", "2025"),
        remarks=(remark,),
    )


def page_of(catalogue: Catalogue, language: Language) -> html.HtmlElement:
    """The page of reconciliation; its Markdown holds the cases as HTML."""
    (page,) = reconciliation.pages(catalogue, language)
    return tree(page)


def tree(page: Page) -> html.HtmlElement:
    """The HTML in a page."""
    return html.fromstring(f"<div>{page.body}</div>")


def said(element: html.HtmlElement) -> str:
    """What is read, with white space drawn together."""
    return " ".join(element.text_content().split())


def lines_of(case: html.HtmlElement) -> dict[str, str]:
    """The lines of a case by their names."""
    return {said(line.find("dt")): said(line.find("dd")) for line in case.xpath("./dl/div")}


def case_of(page: html.HtmlElement, id_: str) -> html.HtmlElement:
    """A case by its id."""
    (found,) = page.xpath("//*[@id=$id]", id=id_)
    return found


VERDICTS = {
    "growth.now.trade-aim-growth": ("不符", "Differs"),
    "growth.now.gdp-growth": ("无法判断", "Cannot tell"),
    "growth.now.exports-growth": ("在舍入之内", "Within rounding"),
    "growth.now.visitors-growth": ("相符", "Agrees"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_verdict_stands_in_words_and_those_that_differ_come_first(
    edition: Catalogue, language: Language
) -> None:
    """What cannot be told comes next, then what rounding explains, then what agrees."""
    cases = page_of(edition, language).xpath('//article[starts-with(@id, "growth.")]')
    found = {case.get("id"): said(case.find_class("hx-case__verdict")[0]).capitalize() for case in cases}
    wanted = {id_: words[language == "en"] for id_, words in VERDICTS.items()}
    assert list(found.items()) == list(wanted.items())


def test_a_case_that_differs_shows_arithmetic_distance_reasons_and_the_editors_note(
    edition: Catalogue,
) -> None:
    """Never a bare difference."""
    case = case_of(page_of(edition, "zh"), "growth.now.trade-aim-growth")
    assert lines_of(case) == {
        "印出的数": "同比增长16%",
        "算式": "3.4亿元 ÷ 3.2亿元 − 1 = 6.2%",
        "计入舍入": "3.1%至9.5%",
        "距离": "9.8个百分点；舍入至多能解释3.8个百分点",
        "结论": "舍入不足以解释两者的距离。缘故仅凭这些数字看不出来。",
        "可能的缘故": "增速可能另有基数：上年的数经过修订，口径或价格不同，或目标的起点不是报告的上年数。",
        "说明": NOTE.zh,
        "所用数字": "甲 3.4亿元 2026年 · 目标 甲 3.2亿元 2025年",
    }


def test_the_same_case_reads_as_english_in_english(edition: Catalogue) -> None:
    """Amounts in English units, the printed ones beside them."""
    case = case_of(page_of(edition, "en"), "growth.now.trade-aim-growth")
    lines = lines_of(case)
    assert lines["Arithmetic"] == "CNY 340 million ÷ CNY 320 million − 1 = 6.2%"
    assert lines["With rounding"] == "3.1 to 9.5%"
    assert lines["Distance"] == "9.8 percentage points; rounding explains up to 3.8 percentage points"
    assert lines["Note"] == NOTE.en
    assert lines["Reckoned with"] == "A CNY 340 million 3.4亿元 2026 · target A CNY 320 million 3.2亿元 2025"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_told_says_why(edition: Catalogue, language: Language) -> None:
    """Growth at comparable prices against levels at current ones."""
    verdict = lines_of(case_of(page_of(edition, language), "growth.now.gdp-growth"))
    why = {"zh": "增速按可比价计算，总量按现价计算", "en": "Growth is reckoned at comparable prices"}[
        language
    ]
    assert why in verdict[{"zh": "结论", "en": "Verdict"}[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_arithmetic_leads_to_its_source_card(
    edition: Catalogue, language: Language
) -> None:
    """So does the tested one."""
    page = page_of(edition, language)
    for case in index_of(edition).cases:
        relation = case.relation
        if relation.expected is not None:
            article = case_of(page, relation.id)
            links = (*article.find_class("hx-amount"), *article.find_class("hx-sum__figure"))
            cards = [a.get("href").partition("#")[2] for a in links]
            steps = [step.key for step in relation.expected.steps if not isinstance(step, str)]
            assert cards == [relation.tested.key, *steps]


@pytest.mark.parametrize("language", LANGUAGES)
def test_relations_that_lack_a_figure_stand_together_at_the_end(
    edition: Catalogue, language: Language
) -> None:
    """With their ids, so that links to them work, and what they lack."""
    page = page_of(edition, language)
    lacking = [case.relation.id for case in index_of(edition).cases if case.relation.expected is None]
    assert sorted(item.get("id") for item in page.xpath('//dl[contains(@class, "hx-lacks")]//li')) == sorted(
        lacking
    )
    assert "growth.now.spending-growth" in lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_balance_in_words_adds_up(edition: Catalogue, language: Language) -> None:
    """By verdict and by kind."""
    page = page_of(edition, language)
    total = str(len(index_of(edition).cases))
    assert total in said(page.xpath('//p[@class="hx-balance"]/strong')[0])
    numbers = re.compile(r"\d+")
    balance, kinds = page.xpath('//p[@class="hx-balance"]/span'), page.xpath('//ul[@class="hx-kinds"]//span')
    assert sum(int(numbers.findall(said(span))[0]) for span in balance) == int(total)
    assert sum(int(n) for span in kinds for n in numbers.findall(said(span))) == int(total)


def test_ids_are_ascii_and_each_stands_once_on_the_page(edition: Catalogue) -> None:
    """They are addresses."""
    ids = page_of(edition, "en").xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(id_.isascii() for id_ in ids)


def test_a_limit_is_told_as_one(edition: Catalogue) -> None:
    """What one year brings is no more than the total of the years around it."""
    lines = lines_of(case_of(page_of(edition, "zh"), "year-in-total.now.spending.spending-years"))
    assert lines["应不超过"] == "665.5亿元"
    assert lines["计入舍入"] == "至多665.55亿元"
    assert lines["结论"] == "印出的数没有越过这个限度。"
    assert "距离" not in lines


def test_a_whole_number_at_the_base_says_where_it_comes_from(edition: Catalogue) -> None:
    """It is in no source."""
    lines = lines_of(case_of(page_of(edition, "en"), "whole-base.now.staff-rise"))
    assert lines["Arithmetic"] == (
        "74 count ÷ 34 = 2.18 times The divisor is the whole number nearest to what the printed figure implies."
    )


def derived_of(catalogue: Catalogue, language: Language) -> dict[str, html.HtmlElement]:
    """Derived figures by their ids."""
    (page,) = derived.pages(catalogue, language)
    return {article.get("id"): article for article in tree(page).findall(".//article")}


def test_a_derived_figure_shows_its_range_and_its_way_and_has_no_card_of_its_own(edition: Catalogue) -> None:
    """Only the figures that it follows from lead to cards."""
    article = derived_of(edition, "zh")["year-before.spending.ganzhou.2024"]
    assert said(article.find_class("hx-derived__mark")[0]) == "推算"
    assert said(article.find_class("hx-derived__point")[0]) == "223.1亿元 舍入允许 221.0亿元至225.2亿元"
    assert lines_of(article)["算式"] == "174亿元 ÷ (1 + (−22%))"
    assert "hx-card" not in html.tostring(article, encoding="unicode")
    cards = {a.get("href").partition("#")[2] for a in article.find_class("hx-sum__figure")}
    assert cards == {"now.spending", "now.spending-growth"}


def test_a_derived_count_says_which_whole_numbers_are_possible(edition: Catalogue) -> None:
    """74 firms, 2.2 times as many as five years before."""
    article = derived_of(edition, "en")["base.firms.ganzhou.2020"]
    assert lines_of(article)["Whole numbers"] == "The whole numbers in the range are 33 to 34."


def test_objects_say_what_the_page_says(edition: Catalogue) -> None:
    """Numbers are text in the unit of the tested figure."""
    objects = {entry["id"]: entry for entry in json.loads(as_json(edition))}
    assert {tuple(entry) for entry in objects.values()} == {tuple(KEYS)}
    assert objects["growth.now.trade-aim-growth"] == {
        "id": "growth.now.trade-aim-growth",
        "kind": "growth",
        "place": "ganzhou",
        "tested": "now.trade-aim-growth",
        "facts": ["now.trade-aim-growth", "now.trade-aim", "now.trade"],
        "arithmetic_zh": "3.4亿元 ÷ 3.2亿元 − 1",
        "arithmetic_en": "CNY 340 million ÷ CNY 320 million − 1",
        "limit": "",
        "found": {"value": "16", "bound": "exact", "low": "15.5", "high": "16.5"},
        "expected": {"point": "6.25", "low": "3.076923077", "high": "9.523809524"},
        "tolerance": "3.773809524",
        "unit": "%",
        "verdict": "differs",
        "why": [],
        "note_zh": NOTE.zh,
        "note_en": NOTE.en,
        "url_zh": "https://example.org/small/zh/reconciliation/#growth.now.trade-aim-growth",
        "url_en": "https://example.org/small/en/reconciliation/#growth.now.trade-aim-growth",
    }
    missing = objects["growth.now.spending-growth"]
    assert (missing["expected"], missing["tolerance"], missing["why"]) == (None, None, ["missing-figure"])


def test_an_object_differs_just_where_its_numbers_do(edition: Catalogue) -> None:
    """Whoever reckons with the file comes to the same verdict."""
    for entry in json.loads(as_json(edition)):
        if entry["tolerance"] is not None and not entry["why"]:
            apart = abs(Decimal(entry["found"]["value"]) - Decimal(entry["expected"]["point"]))
            assert (apart > Decimal(entry["tolerance"])) == (entry["verdict"] == "differs"), entry["id"]


def test_the_table_of_derived_figures_has_a_row_for_each(edition: Catalogue) -> None:
    """None of them is among the facts."""
    rows = list(csv.DictReader(io.StringIO(as_csv(edition), newline=""), strict=True))
    assert {tuple(row) for row in rows} == {tuple(COLUMNS)}
    assert [row["id"] for row in rows] == [figure.id for figure in index_of(edition).derived]
    assert {row["id"] for row in rows}.isdisjoint(edition.by_key)
    by_id = {row["id"]: row for row in rows}
    row = by_id["year-before.spending.ganzhou.2024"]
    assert [row[key] for key in ("period", "value", "low", "high", "unit", "facts", "doubts")] == [
        "2024", "223.0769231", "221.0191083", "225.1612903", "亿元", "now.spending now.spending-growth", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "unfit"),
    [
        ("zh", "数字之间共核对2条关系，其中1条可以判断，1条不符。", "与98.6亿元对不上，看算式"),
        (
            "en",
            "Relations checked between the figures: 2; can be judged: 1; differing: 1.",
            "Held against CNY 9.86 billion it does not fit: see the arithmetic",
        ),
    ],
)
def test_pages_and_cards_lead_to_what_differs(
    tmp_path: Path, language: Language, text: str, unfit: str
) -> None:
    """The small edition’s only part of its product is not all of it, and growth lacks the year before."""
    catalogue = small_catalogue(tmp_path)
    views = Views(catalogue, language, "indicators/gdp/")
    found = checked(index_of(catalogue).of_place("ganzhou"), views)
    assert found is not None
    assert (found.text, found.href) == (text, "../../reconciliation/")
    (line,) = views.card(catalogue.by_key["report-2026.gdp-2025"]).unfit
    assert (line.value, line.href) == (unfit, "../../reconciliation/#sum.report-2026.gdp-2025")
    assert views.card(catalogue.by_key["report-2026.gdp-2025-growth"]).unfit == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "数字之间共核对1条关系，都还无法判断。"),
        ("en", "Relations checked between the figures: 1; none can be judged yet."),
    ],
)
def test_where_nothing_can_be_judged_yet_none_is_said_to_fit(
    tmp_path: Path, language: Language, text: str
) -> None:
    """Growth lacks the year before: that nothing differs would say too much."""
    catalogue = small_catalogue(tmp_path)
    cases = tuple(case for case in index_of(catalogue).cases if case.relation.verdict == "cannot-tell")
    found = checked(cases, Views(catalogue, language, ""))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("values", "printed", "decimals"),
    [
        (("3", "5"), 0, 0),
        (("3.2", "5"), 0, 1),
        (("665.5", "665.55"), 0, 2),
        (("10.28", "10.23", "10.32"), 0, 2),
        (("7.3544", "7.1981", "7.5112"), 1, 2),
    ],
)
def test_no_digit_is_shown_that_says_nothing(values: tuple[str, ...], printed: int, decimals: int) -> None:
    """As few as lose nothing; else one more than printed, or two where one would make two numbers alike."""
    assert digits_for(tuple(map(Decimal, values)), printed) == decimals


@pytest.mark.parametrize(
    ("printed", "more", "zh", "en"),
    [
        ("314.7亿元", {}, "314.7亿元", "CNY 31.47 billion"),
        ("-22%", GROWS, "−22%", "−22%"),
        ("193亿元", {"bound": "more-than"}, "超193亿元", "more than CNY 19.3 billion"),
        ("1-2亿元", {}, "1亿元至2亿元", "CNY 100 to 200 million"),
    ],
)
def test_a_figure_in_arithmetic_has_its_sign_and_its_bound(
    printed: str, more: dict[str, str], zh: str, en: str
) -> None:
    """And no word for what it does."""
    traced = figure("n", printed, "gdp", "2025", **more)
    table = beside(traced).table
    assert (bare(traced.fact, table, "zh"), bare(traced.fact, table, "en")) == (zh, en)


def test_a_distance_between_percentages_is_in_percentage_points() -> None:
    """Not in per cent of one of them."""
    table = beside().table
    assert Ruler("%", table, "zh").gap(Decimal("0.5")) == "0.5个百分点"
    assert Ruler("亿元", table, "en").gap(Decimal("0.5")) == "CNY 50 million"


@pytest.mark.browser
@pytest.mark.parametrize("path", ["reconciliation/", "reconciliation/derived/"])
@pytest.mark.parametrize("language", BROWSED)
def test_the_pages_fit_a_window_of_320_px(visit: Visits, language: str, path: str) -> None:
    """Nothing has to be scrolled sideways, however long the arithmetic."""
    page = visit(f"{language}/{path}", viewport={"width": 320, "height": 640})
    assert page.evaluate("() => document.scrollingElement.scrollWidth") == 320
    beyond = "items => items.filter(item => item.getBoundingClientRect().right > 320).length"
    assert page.locator(".hx-case *, .hx-derived *").evaluate_all(beyond) == 0
