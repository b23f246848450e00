"""What a change of the data alters for readers, in words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import copy_project
from editions import MILESTONES, TERM, edited, later_report, wording_of, write_edition
from test_cli import run

from generators.comparing.kinds import KINDS
from generators.comparing.telling import comparison
from generators.model.base import LANGUAGES, Language
from generators.paths import Paths
from generators.problems import Refused

Files = Mapping[str, str]


def told(
    root: Path, old: Files | None, new: Files | None, languages: tuple[Language, ...] = LANGUAGES
) -> str:
    """What is said of the change from one small edition to another."""
    write_edition(root / "old", old)
    write_edition(root / "new", new)
    return comparison(Paths(root), ("old", "new"), languages)


def records(text: str) -> list[str]:
    """The lines about records, without summary and pages."""
    head = text.partition("\n### Pages")[0].partition("\n### ")[2]
    return [line for line in f"### {head}".splitlines() if line]


NOTHING = "对读者没有变化。\n\nNothing changes for readers.\n"


@pytest.mark.parametrize(
    "new",
    [
        {},
        {"glossary/liangxin.yml": f"# Looked through.\n\n{TERM}"},
        edited(
            "facts/report-2026.yml",
            ("    period: 2025\n    value: 98.6\n", "    value: 98.6\n    period: 2025\n"),
        ),
        edited("topics.yml", ("{zh: 总量。, en: Its size.}", '{zh: "总量。", en: "Its size."}')),
    ],
    ids=["the same", "a comment", "keys in another order", "quotation marks"],
)
def test_data_that_says_the_same_changes_nothing(tmp_path: Path, new: Files) -> None:
    """Records are compared and not lines of text."""
    assert told(tmp_path, None, new) == NOTHING


def test_what_no_reader_sees_is_counted_and_not_told(tmp_path: Path) -> None:
    """An offset, and the factor of a unit that no figure has."""
    new = {
        **edited("facts/report-2026.yml", ("offset: 46", "offset: 47")),
        **edited("units.yml", ("family: land, factor: '10000'", "family: land, factor: '10001'")),
    }
    assert told(tmp_path, None, new) == (
        "对读者没有变化。\n\n另有2条记录的改动，读者看不到。\n\n"
        "Nothing changes for readers.\n\nRecords also changed, but not in what readers see: 2.\n"
    )


PLANTED = {
    **edited(
        "facts/report-2026.yml",
        ("value: 98.6", "value: 96.8"),
        ("零售总额98.6", "零售总额96.8"),
        ("    status: target\n", ""),
    ),
    **edited("ledger/report-2026.csv", ("98.6", "96.8")),
    **edited("glossary/liangxin.yml", ("Two Renewals", "Both Renewals")),
}
"""One figure, one term's English, and a target that is none."""

PLANTED_TOLD = """\
数字：改动2 · 术语：改动1 · 图表：改动1 · 核对：改动1 · 目标与结果：删除1 · 数字账：改动1 · 页面：改动15

Figures: 2 changed · Terms: 1 changed · Charts: 1 changed · Checks: 1 changed · \
Targets and results: 1 removed · Ledgers: 1 changed · Pages: 15 changed

## 读者将看到的变化：`old` → `new`

网址从这里起： <https://example.org/small/>

### 数字：改动2

- 改动：甘州区 · 零售总额 · 2025年：98.6亿元 → 96.8亿元 `zh/indicators/retail-sales/#report-2026.retail-2025`
    - 定位字：零售总额98.6亿元 → 零售总额96.8亿元
- 改动：甘州区 · 生产总值同比增速 · 2026年 · 状态：目标 → 实际 `zh/indicators/gdp/#report-2026.gdp-2026-target`

### 术语：改动1

- 改动：两新 · 英文：Two Renewals → Both Renewals `zh/glossary/liangxin/`

### 图表：改动1

- 改动：总量314.7亿元 · 所画数字：生产总值 314.7亿元；零售总额 98.6亿元 → \
生产总值 314.7亿元；零售总额 96.8亿元 `zh/topics/economy/`

### 核对：改动1

- 改动：甘州区 · 生产总值 · 2025年 · 合计 · 算式：98.6亿元 → 96.8亿元 `zh/reconciliation/#sum.report-2026.gdp-2025`

### 目标与结果：删除1

- 删除：甘州区 · 生产总值同比增速 · 2026年 · 目标：照此前进度可达

### 数字账：改动1

- 改动：工作报告 · 改动的行：4 `zh/reports/report-2026/ledger/`

### 页面：改动15

- 改动：小样 `zh/`
- 改动：术语 `zh/glossary/`
- 改动：按数字、类别、层级、来源看 `zh/glossary/groups/`
- 改动：两新 Both Renewals `zh/glossary/liangxin/`
- 改动：术语、地方与年份 `zh/glossary/table/`
- 改动：全部指标 `zh/indicators/`
- 改动：生产总值 · Gross domestic product `zh/indicators/gdp/`
- 改动：零售总额 · Retail sales `zh/indicators/retail-sales/`
- 改动：甘州区 `zh/places/ganzhou/`
- 改动：数字对得上吗 `zh/reconciliation/`
- 改动：工作报告 `zh/reports/report-2026/`
- 改动：数字账：工作报告 `zh/reports/report-2026/ledger/`
- 改动：目标与结果 `zh/targets/`
- 改动：经济 `zh/topics/economy/`
- 改动：商贸 `zh/topics/trade/`

## What changes for readers: `old` → `new`

Addresses begin at <https://example.org/small/>

### Figures: 2 changed

- Changed: Ganzhou · Retail sales · 2025: CNY 9.86 billion → CNY 9.68 billion \
`en/indicators/retail-sales/#report-2026.retail-2025`
    - Anchor: 零售总额98.6亿元 → 零售总额96.8亿元
- Changed: Ganzhou · Gross domestic product: growth on the year before · 2026 · Status: target → actual \
`en/indicators/gdp/#report-2026.gdp-2026-target`

### Terms: 1 changed

- Changed: 两新 · English: Two Renewals → Both Renewals `en/glossary/liangxin/`

### Charts: 1 changed

- Changed: A total of CNY 31.47 billion · Figures drawn: Gross domestic product CNY 31.47 billion; \
Retail sales CNY 9.86 billion → Gross domestic product CNY 31.47 billion; Retail sales CNY 9.68 billion \
`en/topics/economy/`

### Checks: 1 changed

- Changed: Ganzhou · Gross domestic product · 2025 · sum of parts · \
Arithmetic: CNY 9.86 billion → CNY 9.68 billion `en/reconciliation/#sum.report-2026.gdp-2025`

### Targets and results: 1 removed

- Removed: Ganzhou · Gross domestic product: growth on the year before · 2026 · target: Past pace would suffice

### Ledgers: 1 changed

- Changed: Work report · Rows that changed: 4 `en/reports/report-2026/ledger/`

### Pages: 15 changed

- Changed: A small edition `en/`
- Changed: Glossary `en/glossary/`
- Changed: By numeral, kind, level and source `en/glossary/groups/`
- Changed: 两新 Both Renewals `en/glossary/liangxin/`
- Changed: Terms, places and years `en/glossary/table/`
- Changed: All indicators `en/indicators/`
- Changed: Gross domestic product · 生产总值 `en/indicators/gdp/`
- Changed: Retail sales · 零售总额 `en/indicators/retail-sales/`
- Changed: Ganzhou `en/places/ganzhou/`
- Changed: Do the figures add up? `en/reconciliation/`
- Changed: Work report `en/reports/report-2026/`
- Changed: Ledger: Work report `en/reports/report-2026/ledger/`
- Changed: Targets and results `en/targets/`
- Changed: Economy `en/topics/economy/`
- Changed: Trade `en/topics/trade/`
"""


def test_a_planted_change_is_told_and_nothing_more(tmp_path: Path) -> None:
    """The whole of what is said, in both languages."""
    assert told(tmp_path, None, PLANTED) == PLANTED_TOLD


def test_one_language_is_told_alone(tmp_path: Path) -> None:
    """With the same words as in both."""
    text = told(tmp_path, None, PLANTED, ("en",))
    head, body = PLANTED_TOLD.split("\n\n")[1], PLANTED_TOLD.partition("## What")[2]
    assert text == f"{head}\n\n## What{body}"


LATER = "indicator: gdp, period: 2025, value: 315.8, unit: 亿元"
REMARKS = """\
remarks:
  - relation: sum.report-2026.gdp-2025
    doubt: scope
    note: {zh: 或有别的部分。, en: There may be other parts.}
"""
FATES = """\
fates:
  - {target: report-2026.gdp-2026-target, fate: dropped, note: {zh: 未再提。, en: Named no more.}}
"""
CORRECTIONS = """\
corrections:
  - id: gdp-unit
    date: '2026-02-20'
    what: report-2026.gdp-2025
    was: {zh: 314.7万元, en: CNY 3.147 million}
    now: {zh: 314.7亿元, en: CNY 31.47 billion}
    why: {zh: 写错了单位。, en: The unit was wrong.}
  - id: renewals
    date: '2026-02-19'
    what: liangxin
    was: {zh: 更新, en: Renewal}
    now: {zh: 两新, en: Two Renewals}
    why: {zh: 译漏了数字。, en: The numeral was left out.}
  - id: about-us
    date: '2026-02-18'
    what: about/
    was: {zh: 我, en: I}
    now: {zh: 我们, en: We}
    why: {zh: 笔误。, en: A slip.}
"""
CASES: Mapping[str, tuple[Files, Files, list[str]]] = {
    "edition": (
        {},
        edited("site.yml", ("version: '1'", "version: '2'"), ("'2026-03-01'", "'2026-03-02'")),
        [
            "### Edition: 1 changed",
            "- Changed: A small edition `en/`",
            "    - Version: 1 → 2",
            "    - Date: 1 March 2026 → 2 March 2026",
        ],
    ),
    "figures": (
        {},
        edited("facts/report-2026.yml", ("value: 98.6", "value: 98.6\n    note: {zh: 初步数。, en: Preliminary.}")),
        [
            "### Figures: 1 changed",
            "- Changed: Ganzhou · Retail sales · 2025 · Note: none → Preliminary. "
            "`en/indicators/retail-sales/#report-2026.retail-2025`",
        ],
    ),
    "terms": (
        {},
        edited("glossary/liangxin.yml", ("standing: ours", "standing: established"), ("Renewal and", "Renewing and")),
        [
            "### Terms: 1 changed",
            "- Changed: 两新 `en/glossary/liangxin/`",
            "    - Standing of the English: our rendering → established rendering",
            "    - Meaning: Renewal and trading in. → Renewing and trading in.",
        ],
    ),
    "indicators": (
        {},
        edited("indicators/trade.yml", ("retail sales}", "sales by retail}")),
        [
            "### Indicators: 1 changed",
            "- Changed: Sales by retail · Name: retail sales → sales by retail `en/indicators/retail-sales/`",
        ],
    ),
    "places": (
        {},
        edited("places.yml", ("zh: 区。", "zh: 一个区。")),
        ["### Places: 1 changed", "- Changed: Ganzhou · Lead (in Chinese): 区。 → 一个区。 `en/places/ganzhou/`"],
    ),
    "topics": (
        {},
        edited("topics.yml", ("en: Its size.", "en: How large it is.")),
        ["### Topics: 1 changed", "- Changed: Economy · Lead: Its size. → How large it is. `en/topics/economy/`"],
    ),
    "sources": (
        {},
        edited("sources/report-2026.yml", ("en: District government", "en: Government of the district")),
        [
            "### Reports: 1 changed",
            "- Changed: Work report · Publisher: District government → Government of the district "
            "`en/reports/report-2026/`",
        ],
    ),
    "milestones": (
        {},
        {"milestones/report-2026.yml": MILESTONES},
        [
            "### Milestones: 1 added",
            "- Added: The Two Renewals go on: 2026 `en/places/ganzhou/#report-2026.two-renewals`",
        ],
    ),
    "charts": (
        {},
        edited("charts.yml", ("en: In 2025", "en: Totals of 2025")),
        [
            "### Charts: 1 changed",
            "- Changed: A total of CNY 31.47 billion · Subtitle: In 2025 → Totals of 2025 "
            "`en/topics/economy/`",
        ],
    ),
    "relations": (
        {},
        {"relations.yml": REMARKS},
        [
            "### Checks: 1 changed",
            "- Changed: Ganzhou · Gross domestic product · 2025 · sum of parts "
            "`en/reconciliation/#sum.report-2026.gdp-2025`",
            "    - Verdict: differs → cannot tell",
            "    - Why: none → The figures may cover different things.",
            "    - Note: none → There may be other parts.",
        ],
    ),
    "targets": (
        {},
        {"relations.yml": FATES},
        [
            "### Targets and results: 1 changed",
            "- Changed: Ganzhou · Gross domestic product: growth on the year before · 2026 · target "
            "`en/targets/#report-2026.gdp-2026-target`",
            "    - Status: Past pace would suffice → Dropped",
            "    - Note: none → Named no more.",
        ],
    ),
    "derived": (
        edited("indicators/economy.yml", ("    nature: flow\n", "    nature: flow\n    growth: real\n")),
        {},
        [
            "### Derived figures: 1 changed",
            "- Changed: Ganzhou · Gross domestic product · 2024 · Doubt: Growth is reckoned at comparable prices "
            "and the levels at current ones; since prices change between, the two need not match. → none "
            "`en/reconciliation/derived/#year-before.gdp.ganzhou.2024`",
        ],
    ),
    "revisions": (
        later_report(LATER, published="2026-02-04"),
        later_report(LATER),
        [
            "### Reports: 1 changed",
            "- Changed: Statistical bulletin · Published: 4 February 2026 → 1 May 2026 "
            "`en/reports/bulletin-2026/`",
            "### Checks: 1 removed",
            "- Removed: Ganzhou · Gross domestic product · 2025 · printed twice: differs",
            "### Revised by sources: 1 added",
            "- Added: Ganzhou · Gross domestic product · 2025: CNY 31.47 billion (Work report, published 4 February 2026) "
            "→ CNY 31.58 billion (Statistical bulletin, published 1 May 2026) "
            "`en/corrections/#revisions`",
        ],
    ),
    "corrections": (
        {},
        {"corrections.yml": CORRECTIONS},
        [
            "### Corrections: 3 added",
            "- Added: Ganzhou · Gross domestic product · 2025: CNY 31.47 billion "
            "`en/corrections/#correction-gdp-unit`",
            "- Added: 两新: Two Renewals `en/corrections/#correction-renewals`",
            "- Added: about/: We `en/corrections/#correction-about-us`",
        ],
    ),
    "ledgers": (
        {},
        edited("ledger/report-2026.csv", ("growth,period,,year-of-figures", "growth,name,,part-of-formula")),
        [
            "### Ledgers: 1 changed",
            "- Changed: Work report `en/reports/report-2026/ledger/`",
            "    - period or date: 2 → 1",
            "    - part of a name: none → 1",
            "    - Rows that changed: 1",
        ],
    ),
    "uses": (
        {},
        edited("usage/report-2026.csv", ("plans,1,", "plans,2,")),
        ["### Uses of terms: 1 changed", "- Changed: Work report · 两新: 1 → 2 `en/reports/report-2026/`"],
    ),
    "phrases": (
        {},
        edited("phrases/report-2026.csv", ("term,liangxin,", "aside,,part-of-formula")),
        [
            "### What became of phrases: 1 changed",
            "- Changed: Work report · 两新: 两新 ×1 → part of a formula ×1 "
            "`en/glossary/phrases/#report-2026`",
        ],
    ),
    "reasons": (
        {},
        edited("reasons.yml", ("en: part of a formula", "en: a piece of a formula")),
        [
            "### Reasons: 1 changed",
            "- Changed: a piece of a formula · Name: part of a formula → a piece of a formula",
        ],
    ),
    "units": (
        {},
        edited("units.yml", ("'{n} ha'", "'{n} hectares'")),
        ["### Units: 1 changed", "- Changed: 万亩 · English: … ha → … hectares"],
    ),
}  # fmt: skip


OTHER = TERM.replace("id: liangxin", "id: renewals", 1).replace("term: 两新", "term: 新两新", 1)
REGISTRY = (
    "address,since,moved\n{}\n/api/terms/renewals.json,2026-03-01,{}\nglossary/renewals/,2026-03-01,{}\n"
)


def test_what_has_a_redirect_is_told_with_where_it_leads(tmp_path: Path) -> None:
    """The page with the others; a file that programs read, and a part of a page, apart."""
    ways = ("glossary/#old,2026-03-01,glossary/", "/api/terms/liangxin.json", "glossary/liangxin/")
    old = {"glossary/renewals.yml": OTHER, "published.csv": REGISTRY.format("data/,2026-03-01,", "", "")}
    text = told(tmp_path, old, {"published.csv": REGISTRY.format(*ways)}, ("en",))
    assert "Some addresses" not in text
    assert [line for line in text.splitlines() if line.startswith("- Removed: 新两新 Two")] == [
        "- Removed: 新两新 Two Renewals `en/glossary/renewals/` → `en/glossary/liangxin/`"
    ]
    assert text.partition("### Addresses")[2] == (
        " that moved: 2\n\n"
        "- Moved: `api/terms/renewals.json` → `api/terms/liangxin.json`\n"
        "- Moved: `en/glossary/#old` → `en/glossary/`\n"
    )


def test_a_check_that_holds_no_longer_is_told_first(tmp_path: Path) -> None:
    """Whatever it turned to, and once more with all that changed of it."""
    fits = {
        **edited("facts/report-2026.yml", ("value: 98.6", "value: 314.7"), ("总额98.6", "总额314.7")),
        **edited("ledger/report-2026.csv", ("98.6", "314.7")),
    }
    remark = {"relations.yml": REMARKS}
    text = told(tmp_path, {**fits, **remark}, remark, ("en",))
    assert text.splitlines()[6:11] == [
        "### Look at these checks: 1",
        "",
        "They agreed, or did so within rounding, and do no longer.",
        "",
        "- Changed: Ganzhou · Gross domestic product · 2025 · sum of parts · Verdict: agrees → cannot tell "
        "`en/reconciliation/#sum.report-2026.gdp-2025`",
    ]


def test_a_page_that_goes_asks_for_a_redirect(tmp_path: Path) -> None:
    """Here a whole report is taken back, with its ledger; what it was about stays."""
    lines = told(tmp_path, later_report(LATER), None, ("en",)).splitlines()
    pages = lines[next(n for n, line in enumerate(lines) if line.startswith("### Pages")) :]
    assert pages[2] == (
        "Some addresses are removed and lead nowhere: `en/reports/bulletin-2026/`, "
        "`en/reports/bulletin-2026/ledger/`. Those that were published need a way in data/published.csv."
    )
    assert [line for line in pages if line.startswith("- Removed")] == [
        "- Removed: Statistical bulletin `en/reports/bulletin-2026/`",
        "- Removed: Ledger: Statistical bulletin `en/reports/bulletin-2026/ledger/`",
    ]


def test_every_kind_of_record_is_tried() -> None:
    """A kind without a case below is one that nobody has seen compared."""
    assert list(CASES) == list(KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_a_change_of_each_kind_of_record_is_told_in_words(tmp_path: Path, kind: str) -> None:
    """All that is said of records; nothing else is."""
    old, new, said = CASES[kind]
    assert records(told(tmp_path, old, new, ("en",))) == said


def test_a_long_text_is_only_said_to_have_changed(tmp_path: Path) -> None:
    """Whoever wants to read it opens the page."""
    new = edited(
        "glossary/liangxin.yml", ("en: Renewal and trading in.", f"en: Renewal{' and renewal' * 20}.")
    )
    assert records(told(tmp_path, None, new, ("en",))) == [
        "### Terms: 1 changed",
        "- Changed: 两新 · Meaning: changed `en/glossary/liangxin/`",
    ]


def test_signs_of_markdown_in_the_data_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    """Where a comparison is read as Markdown, a text cannot make links or headings."""
    new = edited("glossary/liangxin.yml", ("name: Two Renewals", "name: '[Two](x) *Renewals* <b>'"))
    assert records(told(tmp_path, None, new, ("en",))) == [
        "### Terms: 1 changed",
        r"- Changed: 两新 · English: Two Renewals → \[Two\](x) \*Renewals\* &lt;b&gt; `en/glossary/liangxin/`",
    ]


def more_terms(meaning: str) -> dict[str, str]:
    """Twenty-one terms beside the edition's own."""
    letters = "abcdefghijklmnopqrstu"
    text = TERM.replace("Renewal and trading in.", meaning)
    return {
        f"glossary/{letter}.yml": text.replace("liangxin", letter, 1).replace(
            "term: 两新", f"term: {letter}两新", 1
        )
        for letter in letters
    }


def test_of_many_changed_pages_the_first_are_listed_and_all_are_counted(tmp_path: Path) -> None:
    """By parts of the site; every page that goes or comes is listed."""
    old, new = more_terms("Renewal."), more_terms("Renewing.")
    text = told(tmp_path, old, new, ("en",)).partition("### Pages: ")[2].splitlines()
    assert text[:4] == ["21 changed", "", "Changed pages: Glossary 21. The first 20 are listed.", ""]
    assert len([line for line in text if line.startswith("- Changed")]) == 20


def test_of_many_things_that_differ_in_one_record_the_first_are_told(tmp_path: Path) -> None:
    """As in a table of a source's words."""
    terms = more_terms("Renewal.")
    twice = wording_of(terms)["usage/report-2026.csv"].replace(",plans,1,", ",plans,2,")
    said = records(told(tmp_path, terms, {**terms, "usage/report-2026.csv": twice}, ("en",)))
    assert said == [
        "### Uses of terms: 1 changed",
        "- Changed: Work report `en/reports/report-2026/`",
        *(f"    - {letter}两新: 1 → 2" for letter in "abcdefghijkl"),
        "    - 两新: 1 → 2",
        *(f"    - {letter}两新: 1 → 2" for letter in "mnopqrs"),
        "    - and 2 more",
    ]


def with_prose(paths: Paths, text: str) -> None:
    """A page that people wrote, and a style, beside the data of an edition."""
    for name in ("zh/about/index.md", "shared/site.css"):
        file = paths.docs / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'---\ntitle: "关于“本站”"\n---\n{text}\n', encoding="utf-8")


def test_prose_and_files_that_people_wrote_are_compared_too(tmp_path: Path) -> None:
    """Pages of one language in that language; what all pages share in both."""
    for name in ("old", "new"):
        with_prose(write_edition(tmp_path / name), name)
    assert (
        comparison(Paths(tmp_path), ("old", "new"), LANGUAGES)
        == """\
页面：改动1 · 其他文件：改动1

Other files: 1 changed

## 读者将看到的变化：`old` → `new`

网址从这里起： <https://example.org/small/>

### 页面：改动1

- 改动：关于“本站” `zh/about/`

### 其他文件：改动1

- 改动：`docs/shared/site.css`

## What changes for readers: `old` → `new`

Addresses begin at <https://example.org/small/>

### Other files: 1 changed

- Changed: `docs/shared/site.css`
"""
    )


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody with a name; what it prints."""
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def committed(root: Path, files: Files | None = None, *, below: str = ".") -> Paths:
    """An edition in a repository of its own, all of it committed."""
    paths = write_edition(root / below, files)
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "The edition")
    return paths


@pytest.mark.parametrize("below", [".", "edition"])
def test_a_revision_is_held_against_the_folder_as_it_is(tmp_path: Path, below: str) -> None:
    """Whether the edition is the whole repository or a folder in it; the folder is left as it was."""
    paths = committed(tmp_path, below=below)
    write_edition(paths.root, edited("topics.yml", ("en: Its size.", "en: How large it is.")))
    before = {file: file.read_bytes() for file in paths.root.rglob("*.yml")}
    commit = git(tmp_path, "rev-parse", "HEAD")[:7]
    assert (
        comparison(paths, ("HEAD", "."), ("en",))
        == f"""\
Topics: 1 changed · Pages: 3 changed

## What changes for readers: `HEAD` (`{commit}`) → working folder

Addresses begin at <https://example.org/small/>

### Topics: 1 changed

- Changed: Economy · Lead: Its size. → How large it is. `en/topics/economy/`

### Pages: 3 changed

- Changed: A small edition `en/`
- Changed: Topics `en/topics/`
- Changed: Economy `en/topics/economy/`
"""
    )
    assert {file: file.read_bytes() for file in paths.root.rglob("*.yml")} == before


def refusal(paths: Paths, old: str, new: str = ".") -> list[str]:
    """Why two states cannot be compared, as an author reads it."""
    with pytest.raises(Refused) as refused:
        comparison(paths, (old, new), LANGUAGES)
    return [str(problem) for problem in refused.value.problems]


def test_an_unknown_revision_is_refused(tmp_path: Path) -> None:
    """Also one that looks like an option of git."""
    paths = committed(tmp_path)
    says = "1: this is neither a revision nor a folder that holds data/"
    hint = "a copy that is not whole may lack it: fetch it first, as in `git fetch origin main`"
    assert refusal(paths, "v9") == [f"v9:{says}\n    {hint}"]
    assert refusal(paths, "--all") == [f"--all:{says}\n    {hint}"]


def test_a_folder_outside_git_has_no_revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said as such, whatever lies above the folder."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refusal(write_edition(tmp_path), "HEAD") == [
        "HEAD:1: no folder here holds data/ under this name, and this is no git repository"
    ]


def test_a_revision_without_data_is_refused(tmp_path: Path) -> None:
    """As of a project's first days."""
    (tmp_path / "README.md").write_text("Soon.\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    assert refusal(write_edition(tmp_path), "HEAD") == ["HEAD:1: this revision holds no data/"]


SPOILT = edited("places.yml", ("within: gansu,", "within: gansuu,"))
SLIP = "data/places.yml:3: places[1].within: unknown place 'gansuu'\n    did you mean 'gansu'?"

OUTDATED = (
    "HEAD:1: the programs of today refuse the data of this revision, so that nothing can be compared with it\n"
    "    why is told below; a later revision may do"
)


SIDE = "{}:1: the data of {} does not check, so that nothing can be compared with it\n    why is told below"


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    """It is what a command that failed leaves behind, and no name for the folder as it is."""
    assert refusal(committed(tmp_path), " ") == [
        "diff:1: a name is empty\n    did the command that should print a revision print nothing?"
    ]


def test_data_that_does_not_check_is_told_with_the_state_that_it_is_in(tmp_path: Path) -> None:
    """A revision in git's own way, a folder by its path, the working folder as always."""
    paths = committed(tmp_path, SPOILT)
    assert refusal(paths, "HEAD") == [OUTDATED, f"HEAD:{SLIP}"]
    assert refusal(paths, ".") == [SIDE.format(".", "the working folder"), SLIP]
    write_edition(tmp_path / "other", SPOILT)
    write_edition(tmp_path)
    assert refusal(paths, ".", "other/") == [SIDE.format("other", "this folder"), f"other/{SLIP}"]


def test_the_command_says_it_and_ends_well_whether_or_not_anything_changed(tmp_path: Path) -> None:
    """On the terminal or into a file."""
    paths = committed(tmp_path)
    none = run(paths, "diff", "HEAD", "--language", "en")
    assert (none.returncode, none.stdout, none.stderr) == (0, "Nothing changes for readers.\n", "")
    write_edition(tmp_path, edited("topics.yml", ("en: Its size.", "en: How large it is.")))
    some = run(paths, "diff", "HEAD", "--output", "told.md")
    assert (some.returncode, some.stdout, some.stderr) == (0, "", "")
    assert (tmp_path / "told.md").read_text(encoding="utf-8") == comparison(paths, ("HEAD", "."), LANGUAGES)


def test_the_command_refuses_without_a_traceback(tmp_path: Path) -> None:
    """And ends with 1."""
    done = run(committed(tmp_path, SPOILT), "diff", "HEAD")
    assert (done.returncode, done.stdout) == (1, "")
    closing = "2 problems in 2 files\n"
    assert done.stderr == f"{OUTDATED}\nHEAD:{SLIP}\n{closing}"


def test_the_command_makes_no_folder_for_its_output(tmp_path: Path) -> None:
    """A misspelt one would be looked for elsewhere."""
    done = run(committed(tmp_path), "diff", "HEAD", "--output", "build/told.md")
    assert done.stderr == (
        "build/told.md:1: its folder is not there\n"
        "    make it first, or name a file in a folder that is there\n1 problem in 1 file\n"
    )
    assert not (tmp_path / "build").exists()


def replaced(file: Path, *pieces: tuple[str, str]) -> None:
    """Replace pieces of a file that stand there once."""
    text = file.read_text(encoding="utf-8")
    for old, new in pieces:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def plant(data: Path) -> None:
    """Another value of one figure, another English of one term, and one figure less."""
    facts, report = data / "facts", "ganzhou-work-report-2026"
    text = (facts / f"{report}.yml").read_text(encoding="utf-8")
    head, _, rest = text.partition("  - id: carbon-labels-awarded-2025\n")
    (facts / f"{report}.yml").write_text(f"{head}  - id: {rest.partition('  - id: ')[2]}", encoding="utf-8")
    replaced(facts / f"{report}.yml", ("value: '142'", "value: '124'"), ("科技成果142项", "科技成果124项"))
    rows = (",142,项,", ",124,项,"), (",fact,carbon-labels-awarded-2025,", ",other,,part-of-name")
    replaced(data / "ledger" / f"{report}.csv", *rows)
    moved = "indicators/carbon-labels-awarded/"
    for lost in (
        f"{moved}#{report}.carbon-labels-awarded-2025",
        f"reports/{report}/#carbon-labels-awarded-2025",
    ):
        replaced(data / "published.csv", (f"\n{lost},2026-02-04,\n", f"\n{lost},2026-02-04,{moved}\n"))
    replaced(data / "glossary" / "gep.yml", ("name: gross ecosystem product", "name: ecosystem accounts"))


def test_a_change_planted_in_the_projects_own_data_is_told_exactly(
    tmp_path: Path, first_edition: None
) -> None:
    """With all that follows from it, and without anything else."""
    new = copy_project(tmp_path / "new")
    shutil.copytree(tmp_path / "new", tmp_path / "old")
    plant(new.data)
    report = "ganzhou-work-report-2026"
    assert records(comparison(Paths(tmp_path), ("old", "new"), ("en",))) == [
        "### Figures: 1 changed, 1 removed",
        "- Changed: Ganzhou District · Research results registered · 2025: 142 → 124 "
        f"`en/indicators/registered-research-results/#{report}.registered-research-results-2025`",
        "    - Anchor: 科技成果142项 → 科技成果124项",
        "- Removed: Ganzhou District · Farm products newly given a carbon label · 2025: 3",
        "### Terms: 1 changed",
        "- Changed: GEP · English: gross ecosystem product (GEP) → ecosystem accounts (GEP) "
        "`en/glossary/gep/`",
        "### Targets and results: 2 changed",
        "- Changed: Ganzhou District · Farm products newly given a carbon label · 2026 · target "
        f"`en/targets/#{report}.carbon-labels-awarded-2026-target`",
        "    - Status: Past pace would suffice → Not yet due",
        "    - Known: 3 (2025) → none",
        "    - Distance: 1 more than the target → none",
        "- Changed: Ganzhou District · Research results registered · 2026 · target "
        f"`en/targets/#{report}.registered-research-results-2026-target`",
        "    - Known: 142 (2025) → 124 (2025)",
        "    - Distance: 42 more than the target → 24 more than the target",
        "### Ledgers: 1 changed",
        f"- Changed: Ganzhou District Government Work Report 2026 `en/reports/{report}/ledger/`",
        "    - figure: 350 → 349",
        "    - otherwise: none → 1",
        "    - Rows that changed: 133, 158",
    ]
