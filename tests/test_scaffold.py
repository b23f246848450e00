"""Another edition: begun by a command, filled from a report by its data alone, built, searched and taken away."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest
from conftest import PROJECT, built_once, served
from lxml import html
from test_documents import slugs

from generators.auditing import differences
from generators.cli import main
from generators.drafting import draft_ledger
from generators.exports import cff
from generators.loading import load
from generators.locating import locate
from generators.pages.home import pages as home_pages
from generators.pages.place import pages as place_pages
from generators.paths import Paths
from generators.problems import Refused
from generators.rules import broken
from generators.scaffold.edition import BLANK, COPIED, new_edition
from generators.scaffold.headings import Section, sections_of
from generators.scaffold.report import Wanted, new_source
from generators.site.making import checked
from generators.wording.tables import write_wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Browser

pytestmark = pytest.mark.usefixtures("first_edition")

REPORT = """\
清禾县政府工作报告

一、去年回顾
全县生产总值46.2亿元，增长5.8%。
粮食产量12.4万吨。
围绕“三田一渠”建设，建成粮田、菜田、果田和灌溉水渠。

二、今年安排
（一）目标。生产总值增长6%以上。
（二）实事
新修道路28公里。
"""
"""A report of a county that was made up for this test."""

PLACE = """\
  - id: qinghe
    name: {zh: 清禾县, en: Qinghe County}
    level: district
    within: china
    lead: {zh: 为试用而设的地方。, en: A place made up for a trial.}
"""
ECONOMY = """\
topic: economy
indicators:
  - id: gdp
    name: {zh: 地区生产总值, en: gross domestic product}
    definition: {zh: 一年内新创造的价值。, en: The value newly created in a year.}
    family: money
    nature: flow
"""
FARMING = """\
topic: agriculture
indicators:
  - id: grain
    name: {zh: 粮食产量, en: grain harvest}
    definition: {zh: 一年收获的粮食。, en: The grain harvested in a year.}
    family: mass
    nature: flow
"""
ROADS = """\
topic: urban-rural
indicators:
  - id: new-roads
    name: {zh: 新修道路, en: new roads}
    definition: {zh: 一年内修成的道路。, en: The roads finished in a year.}
    family: length
    nature: flow
"""
FACTS = """\
facts:
  - id: gdp-2025
    indicator: gdp
    period: '2025'
    value: '46.2'
    unit: 亿元
    article: past
    anchor: 总值46.2亿元
  - id: gdp-2025-growth
    indicator: gdp
    period: '2025'
    measure: yoy-growth
    value: '5.8'
    unit: '%'
    article: past
    anchor: 增长5.8%
  - id: grain-2025
    indicator: grain
    period: '2025'
    value: '12.4'
    unit: 万吨
    article: past
    anchor: 产量12.4万吨
  - id: gdp-2026-target
    indicator: gdp
    period: '2026'
    measure: yoy-growth
    value: '6'
    unit: '%'
    bound: at-least
    status: target
    article: coming-aims
    anchor: 增长6%以上
  - id: roads-2026
    indicator: new-roads
    period: '2026'
    value: '28'
    unit: 公里
    status: target
    article: coming-works
    anchor: 道路28公里
"""
TERM = """\
id: santian-yiqu
term: 三田一渠
english: {name: Three Fields and One Canal, standing: ours, literal: 'three fields, one canal'}
kind: formula
scope: district
meaning: {zh: 县里的农田建设：三类田地和一条水渠。, en: Works on farmland. Fields of three kinds and a canal.}
basis: listed
parts:
  - label: 三田
    english: Three Fields
    count: 3
    items: [{zh: 粮田, en: fields of grain}, {zh: 菜田, en: fields of vegetables}, {zh: 果田, en: orchards}]
  - label: 一渠
    english: One Canal
    count: 1
    items: [{zh: 灌溉水渠, en: irrigation canal}]
uses:
  - {source: qinghe-2026, role: lists}
"""


def wanted(text: Path, **changes: str) -> Wanted:
    """What somebody who has the made-up report says of it."""
    said = {
        "id": "qinghe-2026",
        "place": "qinghe",
        "published": "2026-01-22",
        "kind": "government-work-report",
    }
    return Wanted(text=text, **{**said, **changes})


def report_in(folder: Path, text: str = REPORT) -> Path:
    """The report in a folder of texts."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "qinghe.txt"
    file.write_text(text, encoding="utf-8")
    return file


def begun(folder: Path) -> Paths:
    """A new edition in a folder."""
    list(new_edition(Paths(PROJECT), folder))
    return Paths(folder)


def edit(file: Path, *edits: tuple[str, str]) -> None:
    """Replace pieces of a file that stand in it once each."""
    text = file.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def placed(folder: Path) -> Paths:
    """A new edition that has the county."""
    paths = begun(folder)
    file = paths.data / "places.yml"
    file.write_text(file.read_text(encoding="utf-8") + PLACE, encoding="utf-8")
    return paths


def write_down(paths: Paths) -> None:
    """What an editor enters of the report."""
    edit(
        paths.data / "site.yml",
        ("headlines: []", "headlines: [{fact: qinghe-2026.gdp-2025, growth: qinghe-2026.gdp-2025-growth}]"),
        ("first_terms: []", "first_terms: [santian-yiqu]"),
    )
    edit(
        paths.data / "sources/qinghe-2026.yml",
        ("title: {zh: TODO, en: TODO}", "title: {zh: 清禾县政府工作报告, en: Qinghe Work Report}"),
        ("publisher: {zh: TODO, en: TODO}", "publisher: {zh: 清禾县政府, en: Qinghe County}"),
        (
            "part-1\n    headline: {zh: '去年回顾', en: TODO}",
            "past\n    headline: {zh: 去年回顾, en: Last year}",
        ),
        (
            "part-2\n    headline: {zh: '今年安排', en: TODO}",
            "coming\n    headline: {zh: 今年安排, en: This year}",
        ),
        ("part-2-1\n    headline: {zh: '目标', en: TODO}", "coming-aims\n    headline: {zh: 目标, en: Aims}"),
        (
            "part-2-2\n    headline: {zh: '实事', en: TODO}",
            "coming-works\n    headline: {zh: 实事, en: Works}",
        ),
    )
    sources = paths.data / "sources/qinghe-2026.yml"
    sources.write_text(
        sources.read_text("utf-8").replace("within: part-2", "within: coming"), encoding="utf-8"
    )
    facts = paths.data / "facts/qinghe-2026.yml"
    facts.write_text(facts.read_text(encoding="utf-8").partition("facts:")[0] + FACTS, encoding="utf-8")
    for name, text in (
        ("indicators/economy.yml", ECONOMY),
        ("indicators/agriculture.yml", FARMING),
        ("indicators/urban-rural.yml", ROADS),
        ("glossary/santian-yiqu.yml", TERM),
    ):
        (paths.data / name).write_text(text, encoding="utf-8")


def texts_of(folder: Path) -> Path:
    """The folder of texts beside an edition's."""
    return folder.with_name(f"{folder.name}-texts")


def entered(folder: Path) -> Paths:
    """The county's edition, made from the scaffold and its report with nothing but the commands and data files."""
    paths, text = placed(folder), report_in(texts_of(folder))
    list(new_source(paths, wanted(text)))
    write_down(paths)
    list(locate(paths, text.parent))
    draft_ledger(paths, "qinghe-2026", text.parent)
    list(write_wording(paths, text.parent))
    phrases = paths.data / "phrases/qinghe-2026.csv"
    phrases.write_text(
        phrases.read_text("utf-8").replace(",open,,", ",aside,,mark-of-list"), encoding="utf-8"
    )
    return paths


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory, worker_id: str, first_edition: None) -> Path:
    """The finished site of the county's edition; the report's text lies beside its folder."""
    return built_once(tmp_path_factory, worker_id, "county", entered)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory, worker_id: str, first_edition: None) -> Path:
    """The finished site of an edition to which nothing was added."""
    return built_once(tmp_path_factory, worker_id, "bare", begun)


def told(run: Callable[[], Iterable[str]]) -> list[str]:
    """What is said where a command refuses."""
    with pytest.raises(Refused) as refused:
        list(run())
    return [str(problem) for problem in refused.value.problems]


def files_of(folder: Path) -> set[str]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def lost_links(site: Path) -> list[tuple[str, str]]:
    """Each link inside a site that leads to no page or to no place on it, with the page that has it."""
    pages = {
        f"/{file.relative_to(site).as_posix()}".removesuffix("index.html"): html.fromstring(file.read_bytes())
        for file in site.rglob("index.html")
    }
    ids = {url: set(page.xpath("//@id")) for url, page in pages.items()}
    lost = []
    for url, page in pages.items():
        for link in page.xpath("//a/@href"):
            aim = urlsplit(urljoin(f"http://here{url}", link))
            if aim.netloc != "here":
                continue
            there = aim.path in pages or (site / aim.path.strip("/")).is_file()
            if not there or (aim.fragment and aim.fragment not in ids.get(aim.path, ())):
                lost.append((url, link))
    return lost


LEFT_BEHIND = {
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE-DATA",
    "README.md",
    "data/charts.yml",
    "data/corrections.yml",
    "data/places.yml",
    "data/published.csv",
    "data/relations.yml",
    "data/site.yml",
    "docs/pictures",
}
"""What belongs to the first edition alone; other editions begin theirs anew or are without."""
RECORDS = {"facts", "glossary", "indicators", "ledger", "milestones", "phrases", "sources", "usage"}


def test_whatever_stands_in_the_project_is_copied_or_left_behind_on_purpose() -> None:
    """A new file at the root, in docs/ or in data/ has to be decided upon."""
    ignored = (PROJECT / ".gitignore").read_text(encoding="utf-8").split()
    passed = {".git", "data", "docs", *(name.strip("/") for name in ignored)}
    there = {file.name for file in PROJECT.iterdir()} - passed
    for folder in ("data", "docs"):
        there |= {f"{folder}/{file.name}" for file in (PROJECT / folder).iterdir()}
    assert there - {f"data/{name}" for name in RECORDS} - set(COPIED) == LEFT_BEHIND


def test_a_new_edition_has_no_record_and_keeps_every_law(tmp_path: Path) -> None:
    """Folders for records are there, and empty."""
    paths = begun(tmp_path / "new")
    edition = checked(paths)
    assert (edition.facts, edition.terms, edition.sources, edition.charts) == ((), (), (), ())
    assert {f"{name}/.gitkeep" for name in RECORDS} <= files_of(paths.data)
    assert files_of(BLANK) <= files_of(paths.root)
    assert (paths.root / "generators/cli.py").read_bytes() == (PROJECT / "generators/cli.py").read_bytes()
    assert [name for name in files_of(paths.root) if "__pycache__" in name] == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_documents_of_a_new_edition_lead_somewhere(name: str, tmp_path: Path) -> None:
    paths = begun(tmp_path / "new")
    text = (paths.root / name).read_text(encoding="utf-8")
    lost = []
    for file, heading in re.findall(r"\]\(([^)#:\s]*)#?([^):\s]*)\)", text):
        aim = paths.root / (file or name)
        if not aim.exists() or (heading and heading not in slugs(aim.read_text(encoding="utf-8"))):
            lost.append(f"{file}#{heading}")
    assert lost == []


def test_an_edition_speaks_of_itself_and_not_of_the_first(bare: Path) -> None:
    """Pages of prose take names and licences from data/site.yml."""
    said = {
        file.relative_to(bare).as_posix(): re.findall(
            "河西|甘肃|Hexi|Gansu", file.read_text(encoding="utf-8")
        )
        for file in bare.rglob("*.html")
    }
    assert {name: words for name, words in said.items() if words} == {}


def test_an_edition_without_records_says_so_and_has_no_link_to_nowhere(bare: Path) -> None:
    for language, nothing in (("zh", "目前还没有内容。"), ("en", "There is nothing here yet.")):
        for page, times in (
            ("", 4),
            ("reports/", 1),
            ("places/", 1),
            ("glossary/", 1),
            ("targets/", 1),
            ("data/", 1),
        ):
            text = (bare / language / page / "index.html").read_text(encoding="utf-8")
            assert (page, text.count(nothing)) == (page, times)
    assert lost_links(bare) == []


def test_a_folder_that_cannot_take_an_edition_is_left_as_it_is(tmp_path: Path) -> None:
    """One that holds something, a file, a folder in the project, and a folder that is no project to copy."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").touch()
    inside, project = PROJECT / "build" / "mine", Paths(PROJECT)
    assert told(lambda: new_edition(project, tmp_path / "full")) == [
        f"{tmp_path}/full:1: this folder is not empty\n"
        "    choose one that is empty or not there; nothing in it was changed"
    ]
    assert told(lambda: new_edition(project, tmp_path / "full" / "mine.txt")) == [
        f"{tmp_path}/full/mine.txt:1: this is a file\n    choose a folder that is empty or not there"
    ]
    assert told(lambda: new_edition(project, inside)) == [
        f"{inside}:1: this folder lies in the project itself\n    choose one beside it"
    ]
    assert told(lambda: new_edition(Paths(tmp_path / "full"), tmp_path / "new")) == [
        f"{name}:1: there is nothing here to begin from\n    run the command in the folder of a project"
        for name in ("data", "docs", "generators")
    ]
    assert (files_of(tmp_path), inside.exists()) == ({"full/mine.txt"}, False)


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("没有标题的一段。\n", []),
        ("一、增长\n甲。\n", [Section("part-1", "增长", 0)]),
        ("\n 一、增长\n", [Section("part-1", "增长", 0)]),
        ("题目\n二、安排：甲。\n", [Section("front", "", 0), Section("part-1", "安排", 3)]),
        (
            "一、增长\n（一）农业。甲。\n(二)工业\n二、安排\n（一）道路\n",
            [
                Section("part-1", "增长", 0),
                Section("part-1-1", "农业", 5, "part-1"),
                Section("part-1-2", "工业", 14, "part-1"),
                Section("part-2", "安排", 20),
                Section("part-2-1", "道路", 25, "part-2"),
            ],
        ),
        ("（一）农业\n（二）工业\n", [Section("part-1", "农业", 0), Section("part-2", "工业", 6)]),
        (
            f"一、{'甲' * 20}。\n二、{'乙' * 21}\n",
            [Section("part-1", "甲" * 20, 0), Section("part-2", "", 24)],
        ),
        ("建成一、二、三号桥。\n", []),
    ],
)
def test_headings_divide_a_text_and_no_sentence_is_taken_for_one(text: str, sections: list[Section]) -> None:
    """What is longer than a heading leaves its name to be written."""
    assert sections_of(text) == sections


def test_a_new_source_has_all_that_can_be_known_and_asks_for_the_rest(tmp_path: Path) -> None:
    paths, text = placed(tmp_path / "edition"), report_in(tmp_path / "texts")
    said = list(new_source(paths, wanted(text)))
    assert said[:4] == [
        "data/sources/qinghe-2026.yml: 5 sections, found by their headings",
        "data/facts/qinghe-2026.yml, data/milestones/qinghe-2026.yml: empty",
        "data/ledger/qinghe-2026.csv: 5 numerals, 5 open",
        "data/usage/, data/phrases/: qinghe-2026: 0 terms used, 5 phrases, 5 open",
    ]
    problems = broken(load(paths))
    gaps = [problem.where for problem in problems if problem.message == "this is still to be written"]
    headlines = [f"articles[{n}].headline.en" for n in (1, 2, 3, 4)]
    assert gaps == ["title.en", "title.zh", "publisher.en", "publisher.zh", *headlines]
    assert [problem.file for problem in problems if problem.where not in gaps] == [
        *["data/ledger/qinghe-2026.csv"] * 5,
        *["data/phrases/qinghe-2026.csv"] * 5,
    ]


def test_both_commands_say_what_comes_next_and_refuse_to_do_it_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As they are typed, in the project's folder and then in the edition's."""
    edition, text = tmp_path / "edition", report_in(tmp_path / "texts")
    monkeypatch.chdir(PROJECT)
    assert [main(["new-edition", str(edition)]), main(["new-edition", str(edition)])] == [0, 1]
    said = capsys.readouterr()
    assert said.out.splitlines()[0] == f"{edition}: an edition without records, which builds as it is"
    assert said.err.splitlines()[-1].startswith("1 problem in 1 file; nothing was written")
    assert (edition / cff.NAME).read_text(encoding="utf-8") == cff.as_cff(checked(Paths(edition)))
    with (edition / "data/places.yml").open("a", encoding="utf-8") as places:
        places.write(PLACE)
    monkeypatch.chdir(edition)
    typed = ["new-source", "qinghe-2026", "--text", str(text), "--place", "qinghe", "--published", "2026"]
    assert [main(typed), main(typed)] == [0, 1]
    said = capsys.readouterr()
    assert f"  3. python -m generators locate --texts {text.parent}" in said.out.splitlines()
    assert said.err.splitlines()[-1].startswith("5 problems in 5 files; nothing was written")


def test_a_text_without_headings_is_one_section(tmp_path: Path) -> None:
    paths = placed(tmp_path / "edition")
    text = report_in(tmp_path / "texts", "修路28公里。\n")
    said = list(new_source(paths, wanted(text, published="2026")))
    assert said[0] == "data/sources/qinghe-2026.yml: one section, since no headings such as 一、 were found"
    (source,) = load(paths).sources
    assert [(a.id, a.headline.zh, a.headline.en) for a in source.record.articles] == [
        ("whole", "全文", "The whole text")
    ]


def test_another_report_needs_its_own_text_alone(tmp_path: Path) -> None:
    """And what was written of the first stays as it was."""
    paths = entered(tmp_path / "edition")
    before = {name: (paths.data / name).read_bytes() for name in files_of(paths.data)}
    text = report_in(tmp_path / "elsewhere", "“三田一渠”又修路30公里。\n")
    assert list(new_source(paths, wanted(text, id="qinghe-2027")))[2:4] == [
        "data/ledger/qinghe-2027.csv: 1 numerals, 1 open",
        "data/usage/, data/phrases/: qinghe-2027: 1 term used, 1 phrase, 0 open",
    ]
    assert {name: (paths.data / name).read_bytes() for name in before} == before


def test_everything_that_stands_in_a_sources_way_is_said_at_once(tmp_path: Path) -> None:
    """The text, the id, the place, the kind and the day; nothing is written."""
    paths = placed(tmp_path / "edition")
    before = files_of(paths.root)
    said = wanted(tmp_path / "none.txt", id="Qinghe", place="china", kind="plans", published="2026-02-30")
    assert told(lambda: new_source(paths, said)) == [
        f"{tmp_path}/none.txt:1: there is no such file\n    --text names the report as plain text",
        "data/sources:1: id: 'Qinghe' has not the form of an id\n"
        "    small letters and digits, hyphens between: county-work-report-2026",
        "data/sources/Qinghe.yml:1: kind: unknown value 'plans'\n    did you mean 'plan'?",
        "data/sources/Qinghe.yml:1: place: place 'china' has no lead\n    its page needs one in data/places.yml",
        "data/sources/Qinghe.yml:1: published.date: there is no day 2026-02-30\n"
        "    a day as 2026-02-04, or 2026-02 or 2026 where no more is known",
    ]
    assert files_of(paths.root) == before


def test_a_text_in_another_form_or_place_or_read_before_is_refused(tmp_path: Path) -> None:
    paths = entered(tmp_path / "edition")
    text = texts_of(paths.root) / "qinghe.txt"
    other = wanted(tmp_path / "gbk.txt", id="other", place="qinghee")
    other.text.write_bytes("清禾县".encode("gb18030"))
    assert [line.partition("\n")[0] for line in told(lambda: new_source(paths, other))] == [
        f"{tmp_path}/gbk.txt:1: this is no text in UTF-8",
        "data/sources/other.yml:1: place: unknown place 'qinghee'",
    ]
    inside = wanted(report_in(paths.data, " \n"), id="other")
    assert [line.partition("\n")[0] for line in told(lambda: new_source(paths, inside))] == [
        f"{paths.data}/qinghe.txt:1: this text is empty",
        f"{paths.data}/qinghe.txt:1: this text lies in the project",
    ]
    assert [line.partition("\n")[0] for line in told(lambda: new_source(paths, wanted(text)))] == [
        f"{text}:1: a source has been made from this text",
        *(
            f"data/{name}:1: this file is there already"
            for name in ("facts/qinghe-2026.yml", "ledger/qinghe-2026.csv", "milestones/qinghe-2026.yml")
        ),
        "data/sources/qinghe-2026.yml:1: this file is there already",
    ]


def test_an_edition_made_from_its_report_is_audited_without_a_difference(county: Path) -> None:
    """Every numeral, use and phrase of the text is accounted for."""
    root = county.parents[1]
    edition = load(Paths(root))
    assert (broken(edition), list(differences(edition, texts_of(root)))) == ((), [])
    assert [row.role for row in edition.ledgers[0].record.rows] == ["fact"] * 5
    assert lost_links(county) == []


def test_a_first_report_is_led_to_before_headlines_are_chosen(tmp_path: Path) -> None:
    """Neither home page nor place says that there is nothing, or shows a heading with nothing under it."""
    edition = entered(tmp_path / "edition")
    edit(
        edition.data / "site.yml",
        ("[{fact: qinghe-2026.gdp-2025, growth: qinghe-2026.gdp-2025-growth}]", "[]"),
    )
    (home,) = home_pages(checked(edition), "en")
    assert '<a href="indicators/">All indicators</a>' in home.body
    assert "There is nothing here yet." not in home.body
    (place,) = (page.body for page in place_pages(checked(edition), "en") if "qinghe" in page.address)
    assert "hx-headlines" not in place
    assert "## Figures" in place
    assert "Part of China" in place


@pytest.mark.browser
def test_a_reader_of_an_edition_without_records_is_told_that_nothing_was_found(
    bare: Path, chromium: Browser
) -> None:
    """Its finder has nothing to find, and says so as any other."""
    from browsing import Visits, typed
    from playwright.sync_api import expect

    with served(bare) as address:
        visits = Visits(chromium, address)
        page = visits("en/")
        typed(page, "gdp")
        expect(page.locator(".hx-finder")).to_contain_text('Nothing was found for "gdp".')
        visits.close()
        assert visits.complaints == []


@pytest.mark.browser
def test_a_slogan_of_another_edition_is_found_and_its_figures_are_taken_away(
    county: Path, chromium: Browser, tmp_path: Path
) -> None:
    """With the keys of a reader, from the home page to the term, to a figure's card and to the file."""
    from browsing import Visits, typed
    from playwright.sync_api import expect

    with served(county) as address:
        visits = Visits(chromium, address)
        page = visits("en/")
        expect(page.locator(".hx-headline")).to_contain_text("CNY 4.62 billion")
        typed(page, "三田一")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("三田一渠")
        expect(page.locator(".hx-branch")).to_have_count(2)
        page.goto(f"{address}zh/indicators/gdp/#qinghe-2026.gdp-2025")
        expect(page.locator("[id='qinghe-2026.gdp-2025'] .hx-anchor")).to_have_text("总值46.2亿元")
        page.goto(f"{address}zh/data/")
        with page.expect_download() as download:
            page.get_by_role("article").get_by_role("link", name="facts.csv", exact=True).click()
        download.value.save_as(tmp_path / "facts.csv")
        visits.close()
        assert visits.complaints == []
    with (tmp_path / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["id"], row["value"], row["unit"]) for row in csv.DictReader(file)]
    assert rows == [
        ("qinghe-2026.gdp-2025", "46.2", "亿元"),
        ("qinghe-2026.gdp-2025-growth", "5.8", "%"),
        ("qinghe-2026.grain-2025", "12.4", "万吨"),
        ("qinghe-2026.gdp-2026-target", "6", "%"),
        ("qinghe-2026.roads-2026", "28", "公里"),
    ]
