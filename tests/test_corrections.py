"""Corrections: their laws, their page, what cards and entries say of them, and the table to take away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from conftest import BuiltPage

from generators.exports.corrections import COLUMNS, as_csv
from generators.model.base import Language
from generators.pages.corrections import pages
from generators.pages.glossary import pages as term_pages
from generators.pages.history import history
from generators.rules import Rule, corrections, identity
from tests.editions import as_read, problems_in, small_catalogue, small_edition

FILE = "data/corrections.yml"
TEXTS = "was: {zh: 旧, en: old}, now: {zh: 新, en: new}, why: {zh: 录错。, en: A slip.}"
FIGURE, TERM, PAGE = "report-2026.gdp-2025", "liangxin", "reports/report-2026/ledger/"
THREE = f"""\
corrections:
  - {{id: first, date: '2026-02-10', what: {FIGURE}, {TEXTS}}}
  - id: third
    date: '2026-02-28'
    what: {TERM}
    was: {{zh: 两件新事, en: Two news}}
    now: {{zh: 两新, en: Two Renewals}}
    why: {{zh: 读者指出。, en: 'A reader said so, with thanks'}}
  - {{id: second, date: '2026-02-10', what: {PAGE}, {TEXTS}}}
"""


def one(*, date: str = "2026-02-10", what: str = FIGURE, texts: str = TEXTS) -> dict[str, str]:
    """A file of one correction."""
    return {
        "corrections.yml": f"corrections:\n  - {{id: first, date: '{date}', what: {what}, {texts}}}\n",
    }


@pytest.mark.parametrize(
    "what",
    [
        FIGURE,
        TERM,
        PAGE,
        "method/",
        "indicators/gdp/",
        "topics/trade/",
        "places/ganzhou/",
        "reports/report-2026/",
    ],
)
def test_a_correction_may_be_of_a_figure_a_term_or_a_page(tmp_path: Path, what: str) -> None:
    """On any day up to that of the edition."""
    assert problems_in(tmp_path, one(what=what, date="2026-03-01")) == []


@pytest.mark.parametrize(
    ("law", "files", "told"),
    [
        (
            corrections.a_correction_names_what_the_site_shows,
            one(what="report-2026.gdp-2052"),
            f"{FILE}:2: corrections[0].what: unknown figure 'report-2026.gdp-2052'\n"
            "    did you mean 'report-2026.gdp-2025'? name what is gone by the page it stood on",
        ),
        (
            corrections.a_correction_names_what_the_site_shows,
            one(what="liangxing"),
            f"{FILE}:2: corrections[0].what: unknown term 'liangxing'\n"
            "    did you mean 'liangxin'? name what is gone by the page it stood on",
        ),
        (
            corrections.a_correction_names_what_the_site_shows,
            one(what="places/gansu/"),
            f"{FILE}:2: corrections[0].what: unknown page 'places/gansu/'\n"
            "    did you mean 'places/ganzhou/'?",
        ),
        (
            corrections.a_correction_was_made_by_the_day_of_the_edition,
            one(date="2026-02-30"),
            f"{FILE}:2: corrections[0].date: there is no day 2026-02-30",
        ),
        (
            corrections.a_correction_was_made_by_the_day_of_the_edition,
            one(date="2026-03-02"),
            f"{FILE}:2: corrections[0].date: 2026-03-02 is after the edition's own date, 2026-03-01\n"
            "    data/site.yml has the date of the edition",
        ),
        (
            corrections.a_correction_changes_something,
            one(texts=TEXTS.replace("{zh: 新, en: new}", "{zh: 旧, en: old}")),
            f"{FILE}:2: corrections[0].now: says the same as `was`",
        ),
        (
            identity.ids_stand_once,
            {"corrections.yml": THREE.replace("id: second", "id: first")},
            f"{FILE}:9: corrections[2].id: 'first' stands twice\n    first at {FILE}:2",
        ),
    ],
)
def test_a_correction_that_breaks_a_law_is_refused_at_its_line(
    tmp_path: Path, law: Rule, files: dict[str, str], told: str
) -> None:
    """By the law itself, and by nothing else."""
    assert as_read(law(small_edition(tmp_path, files))) == [told]
    assert problems_in(tmp_path, files) == [told]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (one(date="2026-02"), "corrections[0].date"),
        (one(what="Report.gdp"), "corrections[0].what"),
        (one(texts=TEXTS.replace(", en: old", "")), "corrections[0].was.en"),
        (one(texts=TEXTS.partition(", why")[0]), "corrections[0].why"),
    ],
)
def test_a_correction_says_all_in_both_languages(tmp_path: Path, files: dict[str, str], told: str) -> None:
    """What lacks or has no form is refused before any law is asked."""
    assert [problem.split(": ")[1] for problem in problems_in(tmp_path, files)] == [told]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "本版（1，2026年3月1日）没有更正。"),
        ("en", "There are none in this edition (1, 1 March 2026)."),
    ],
)
def test_the_page_says_plainly_when_there_are_none(tmp_path: Path, language: Language, said: str) -> None:
    """For which edition and as of when; and not when there are some."""
    (without,) = pages(small_catalogue(tmp_path / "without"), language)
    (some,) = pages(small_catalogue(tmp_path / "with", {"corrections.yml": THREE}), language)
    assert (said in without.body, said in some.body) == (True, False)


def read(body: str) -> list[str]:
    """The corrections of a page, each as one line of what is read, links included."""
    found = re.findall(r'<article class="hx-card" id="([^"]+)">(.*?)</article>', body, re.DOTALL)
    texts = [
        (id_, re.sub(r"<a href=\"([^#\"][^\"]*)\"[^>]*>([^<]*)</a>", r"\2 [\1]", text).replace("#</a>", ""))
        for id_, text in found
    ]
    return [f"{id_}: {' '.join(re.sub(r'<[^>]+>', ' ', text).split())}" for id_, text in texts]


def test_the_page_lists_them_newest_first_with_what_was_and_what_is(tmp_path: Path) -> None:
    """Those of one day in the order of the file; each leads to what was wrong."""
    small = small_catalogue(tmp_path, {"corrections.yml": THREE})
    (zh,), (en,) = (pages(small, language) for language in ("zh", "en"))
    assert read(zh.body) == [
        "correction-third: 2026年2月28日 两新 [../glossary/liangxin/] 原为 两件新事 现为 两新 缘由 读者指出。",
        "correction-first: 2026年2月10日 生产总值、甘州区、2025年 [../indicators/gdp/#report-2026.gdp-2025] "
        "原为 旧 现为 新 缘由 录错。",
        "correction-second: 2026年2月10日 数字账：工作报告 [../reports/report-2026/ledger/] "
        "原为 旧 现为 新 缘由 录错。",
    ]
    assert read(en.body) == [
        "correction-third: 28 February 2026 两新 [../glossary/liangxin/] "
        "Was Two news Now Two Renewals Why A reader said so, with thanks",
        "correction-first: 10 February 2026 Gross domestic product, Ganzhou, 2025 "
        "[../indicators/gdp/#report-2026.gdp-2025] Was old Now new Why A slip.",
        "correction-second: 10 February 2026 Ledger: Work report [../reports/report-2026/ledger/] "
        "Was old Now new Why A slip.",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("更正", "2026年2月10日，原为：旧", "corrections/#correction-first")),
        ("en", ("Corrected", "on 10 February 2026, was: old", "corrections/#correction-first")),
    ],
)
def test_the_card_of_a_corrected_figure_says_what_stood_there(
    tmp_path: Path, language: Language, said: tuple[str, str, str]
) -> None:
    """And leads to the correction; no other card does."""
    small = small_catalogue(tmp_path, {"corrections.yml": THREE})
    told = {traced.key: list(history(traced, small, language)) for traced in small.facts}
    assert {key: notes for key, notes in told.items() if notes} == {FIGURE: [said]}


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "2026年2月28日，原为：两件新事"), ("en", "on 28 February 2026, was: Two news")],
)
def test_a_corrected_entry_says_what_stood_there(tmp_path: Path, language: Language, said: str) -> None:
    """And leads to the correction."""
    (page,) = term_pages(small_catalogue(tmp_path, {"corrections.yml": THREE}), language)
    assert f'<a href="../../corrections/#correction-third">{said}</a>' in page.body


def test_the_table_holds_every_correction_newest_first(tmp_path: Path) -> None:
    """With all that the page says, in both languages."""
    rows = list(csv.reader(io.StringIO(as_csv(small_catalogue(tmp_path, {"corrections.yml": THREE})))))
    page = "https://example.org/small/{}/corrections/#correction-{}"
    old_and_new = ["旧", "old", "新", "new", "录错。", "A slip."]
    assert rows == [
        list(COLUMNS),
        [
            "third", "2026-02-28", "term", TERM, "两件新事", "Two news", "两新", "Two Renewals", "读者指出。",
            "A reader said so, with thanks", page.format("zh", "third"), page.format("en", "third"),
        ],
        ["first", "2026-02-10", "figure", FIGURE, *old_and_new, page.format("zh", "first"), page.format("en", "first")],
        ["second", "2026-02-10", "page", PAGE, *old_and_new, page.format("zh", "second"), page.format("en", "second")],
    ]  # fmt: skip


def test_without_corrections_the_table_is_its_head(tmp_path: Path) -> None:
    """A program that reads it finds the columns."""
    assert as_csv(small_catalogue(tmp_path)) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_leads_to_the_corrections(built: dict[str, BuiltPage], language: str) -> None:
    """From its foot, and to the feeds; the method says how they are made."""
    words = {"zh": ["更正与修订", "订阅"], "en": ["Corrections and revisions", "Subscribe"]}[language]
    lacking = [
        url
        for url, page in built.items()
        if page.language == language
        and [link.text for link in page.tree.xpath('//footer//a[contains(@href, "corrections/")]')] != words
        and page.address != "corrections/"
    ]
    assert lacking == []
    said = built[f"{language}/method/"].tree.xpath('//h2[@id="corrections"]/following-sibling::p//a/@href')
    assert "../corrections/" in said
