"""Reports as PDF, read back with another library: what stands in them, where it leads, and that bytes repeat."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import PROJECT
from editions import MILESTONES, edited, small_catalogue
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from generators import cli
from generators.books.charts import charts
from generators.books.making import books
from generators.books.notes import marks
from generators.books.public import views_of
from generators.charts import look
from generators.derive import addresses
from generators.model.base import LANGUAGES, Language
from generators.pages import report
from generators.paths import Paths
from generators.problems import Refused

SITE = "https://example.org/small"


def made(root: Path, files: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """The books of the small edition by their names, with its files replaced."""
    own = {"milestones/report-2026.yml": MILESTONES} | dict(files or {})
    return books(small_catalogue(root, own), Paths(root), lambda _: None)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The books as a publisher gets them."""
    return made(tmp_path_factory.mktemp("books"))


@pytest.fixture(scope="module")
def readers(printed: dict[str, bytes]) -> dict[Language, PdfReader]:
    """The books, opened."""
    names: dict[Language, str] = {"zh": "report-2026.zh.pdf", "en": "report-2026.en.pdf"}
    return {language: PdfReader(io.BytesIO(printed[name])) for language, name in names.items()}


@cache
def texts(reader: PdfReader) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in reader.pages]


def lines(reader: PdfReader) -> list[str]:
    """The lines of a book, blanks beside Chinese characters left out: they are the typesetter's."""
    text = "\n".join(texts(reader))
    return [re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", line.strip()) for line in text.splitlines()]


def bookmarks(reader: PdfReader) -> Iterator[tuple[int, str, int]]:
    """Depth, words and page of each bookmark."""

    def read(found: list[Destination], depth: int) -> Iterator[tuple[int, str, int]]:
        for one in found:
            if isinstance(one, list):
                yield from read(one, depth + 1)
            else:
                yield depth, str(one.title), (reader.get_destination_page_number(one) or 0) + 1

    return read(reader.outline, 1)


def test_every_report_has_a_book_in_each_language(printed: dict[str, bytes]) -> None:
    """Under the names that links and shelves use."""
    assert list(printed) == ["report-2026.zh.pdf", "report-2026.en.pdf"]


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "zh",
            [
                ["生产总值314.7亿元2025年生产总值314.7亿元", "gdp-2025"],
                ["生产总值同比增速同比增长7.3% 2025年增长7.3%", "gdp-2025-growth"],
                ["零售总额98.6亿元2025年零售总额98.6亿元", "retail-2025"],
                ["生产总值同比增速目标同比增长6%以上2026年增长6%以上", "gdp-2026-target"],
            ],
        ),
        (
            "en",
            [
                [
                    "Gross domestic product CNY 31.47 billion",
                    "314.7亿元",
                    "2025生产总值314.7亿元",
                    "gdp-2025",
                ],
                [
                    "Gross domestic product: growth",
                    "on the year before",
                    "up 7.3% 2025增长7.3%",
                    "gdp-2025-growth",
                ],
                ["Retail sales CNY 9.86 billion", "98.6亿元", "2025零售总额98.6亿元", "retail-2025"],
                [
                    "Gross domestic product: growth",
                    "on the year before target",
                    "up at least 6% 2026增长6%以上",
                    "gdp-2026-target",
                ],
            ],
        ),
    ],
)
def test_every_figure_stands_in_the_order_of_the_text_with_period_status_anchor_and_id(
    readers: dict[Language, PdfReader], language: Language, rows: list[list[str]]
) -> None:
    """English has the figure as printed under its own."""
    found = lines(readers[language])
    ids = [row[-1] for row in rows]
    ends = [found.index(id_) + 1 for id_ in ids]
    assert [found[end - len(row) : end] for end, row in zip(ends, rows, strict=True)] == rows
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            "zh",
            "怎样读/ 状态/ 界限/ 单位/ 图中的标记/数字/ 增长/  消费/ 安排/图表/ 总量314.7亿元/目标与核对/ 照此前进度可达/"
            " 数字之间的核对/ 推算的数字/原文用到的术语/提法与组成/大事/数字账/版本记录",
        ),
        (
            "en",
            "How to read this book/ Statuses/ Limits/ Units/ Marks in the charts/Figures/ Growth/  Shops/ Plans/Charts/"
            " A total of CNY 31.47 billion/Targets and checks/ Past pace would suffice/ Figures held against each other/"
            " Derived figures/Terms that the source uses/Formulas and their parts/Milestones/Ledger/Colophon",
        ),
    ],
)
def test_bookmarks_are_the_headings_nested_as_the_report_is(
    readers: dict[Language, PdfReader], language: Language, headings: str
) -> None:
    """A chart's title is a heading too."""
    assert [" " * (depth - 1) + title for depth, title, _ in bookmarks(readers[language])] == headings.split(
        "/"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_contents_name_the_page_on_which_each_heading_stands(
    readers: dict[Language, PdfReader], language: Language
) -> None:
    """What the contents print, where the bookmark leads, and the page that bears the number and the words."""
    reader = readers[language]
    listed = [
        match.groups() for line in lines(reader) if (match := re.match(r"(.+?)(?: ?\.){9,} ?(\d+)$", line))
    ]
    marks = [(title, page) for _, title, page in bookmarks(reader)]
    assert [(title, int(page)) for title, page in listed] == marks
    for title, page in marks:
        said = texts(reader)[page - 1]
        assert title.replace(" ", "") in said.replace(" ", "")
        assert str(page) in said.splitlines()[-1].split()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_links_lead_to_the_site_in_the_language_of_the_book(
    readers: dict[Language, PdfReader], language: Language
) -> None:
    """Source cards, pages, licence and the address for errors; no link is relative."""
    notes = (note.get_object() for page in readers[language].pages for note in page.get("/Annots", ()))
    found = {
        note["/A"]["/URI"]
        for note in notes
        if isinstance(note, DictionaryObject) and "/A" in note and "/URI" in note["/A"]
    }
    pages = {
        "",
        "places/ganzhou/",
        "reports/report-2026/",
        "reports/report-2026/ledger/",
        "indicators/gdp/",
        "indicators/gdp/#report-2026.gdp-2025",
        "indicators/gdp/#report-2026.gdp-2025-growth",
        "indicators/gdp/#report-2026.gdp-2026-target",
        "indicators/retail-sales/#report-2026.retail-2025",
        "targets/",
        "reconciliation/",
        "glossary/liangxin/",
    }
    others = {"https://example.org/by", "mailto:somebody@example.org"}
    assert found == {f"{SITE}/{language}/{page}" for page in pages} | others


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_typeface_is_embedded_and_comes_with_the_project(
    readers: dict[Language, PdfReader], language: Language
) -> None:
    """Those of the machine would give other bytes elsewhere, and none at all would give other pages."""
    faces = {}
    for page in readers[language].pages:
        for reference in page["/Resources"]["/Font"].values():
            face = reference.get_object()["/DescendantFonts"][0].get_object()
            name = face["/BaseFont"].partition("+")[2]
            faces[name] = bool({"/FontFile2", "/FontFile3"} & set(face["/FontDescriptor"]))
    expected = ("NotoSerifSC-Regular", "NotoSansSC-Regular", "LibertinusSerif-Regular", "DejaVuSansMono")
    assert {name.removesuffix("-Identity-H"): there for name, there in faces.items()} == dict.fromkeys(
        expected, True
    )


def test_a_book_says_what_it_is_and_bears_the_date_of_the_edition(readers: dict[Language, PdfReader]) -> None:
    """Not the day on which it was made; and it is tagged for those who hear it."""
    said = {}
    for language, reader in readers.items():
        about, root = reader.metadata, reader.trailer["/Root"]
        assert about is not None
        said[language] = (
            about.title,
            about.author,
            about["/Keywords"],
            root["/Lang"],
            root["/MarkInfo"]["/Marked"],
        )
        assert str(about.creation_date) == "2026-03-01 00:00:00+00:00"
    assert said == {
        "zh": (
            "工作报告：数字、图表与术语",
            "某人",
            "工作报告; Work report; 甘州区; 经济; 商贸",
            "zh-CN",
            True,
        ),
        "en": (
            "Work report: Figures, charts and terms",
            "somebody",
            "工作报告; Work report; Ganzhou; Economy; Trade",
            "en-GB",
            True,
        ),
    }


def test_the_ledger_adds_up_on_paper(readers: dict[Language, PdfReader]) -> None:
    """The roles, and their sum."""
    found = lines(readers["en"])
    start = found.index("figure 4")
    assert found[start : start + 4] == ["figure 4", "period or date 2", "open 0", "Total 6"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "没有数字的段落：间隔。"), ("en", "Sections without figures: Pause.")],
)
def test_sections_without_figures_are_named_in_one_line(
    tmp_path: Path, language: Language, said: str
) -> None:
    """They have no heading of their own."""
    bare = "- {id: bare, headline: {zh: 间隔, en: Pause}, kind: section, pieces: [{start: 36, what: text}]}"
    files = edited("sources/report-2026.yml", ("  - {id: plans", f"  {bare}\n  - {{id: plans"))
    reader = PdfReader(io.BytesIO(made(tmp_path, files)[f"report-2026.{language}.pdf"]))
    assert said in lines(reader)
    assert not {"间隔", "Pause"} & {title for _, title, _ in bookmarks(reader)}


def test_a_note_of_many_rows_has_a_mark() -> None:
    """Three make many; no note is none."""
    notes = ["read as 2025", "a range", "", "read as 2025", "a range", "", "", "read as 2025"]
    assert marks(notes, "en") == {"read as 2025": "note 1"}
    assert marks(notes, "zh") == {"read as 2025": "注1"}


@pytest.mark.parametrize("kind", ["bars", "targets", "path"])
def test_what_is_aimed_at_is_black_and_white_on_paper(tmp_path: Path, kind: str) -> None:
    """A tick, an outlined bar or an outlined dot, which a grey print keeps apart from what was."""
    pair = "[gdp-2025-growth, gdp-2026-target]"
    first, second = ("[gdp-2025-growth]", "[gdp-2026-target]") if kind == "bars" else (pair, pair)
    files = edited(
        "charts.yml", ("kind: bars", f"kind: {kind}"), ("[gdp-2025]", first), ("[retail-2025]", second)
    )
    catalogue = small_catalogue(tmp_path, files)
    source = catalogue.sources[0]
    (chart,) = charts(source, views_of(source, catalogue, "en"), tmp_path)
    drawing = ElementTree.fromstring(chart.svg)
    colours = {node.get(name) for node in drawing.iter() for name in ("fill", "stroke")}
    assert colours.isdisjoint({look.TARGET, look.TRACK, look.ACTUAL})
    assert "#000000" in colours


def test_two_runs_in_two_folders_give_the_same_bytes(printed: dict[str, bytes], tmp_path: Path) -> None:
    """Neither a clock nor a folder stands in them."""
    assert made(tmp_path) == printed


def test_no_sign_in_a_record_is_markup(tmp_path: Path) -> None:
    """What would be a heading, a function, a formula or a label in the template's language is printed."""
    signs = r"= #panic() *a* _b_ $c$ <d> @e `f` \u{41} //"
    files = edited("sources/report-2026.yml", ("en: District government", f"en: '{signs}'"))
    reader = PdfReader(io.BytesIO(made(tmp_path, files)["report-2026.en.pdf"]))
    assert f"Publisher {signs}" in texts(reader)[0].splitlines()


def test_a_character_that_no_face_has_is_a_problem_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page would show an empty box; nothing is written."""
    small_catalogue(tmp_path, edited("sources/report-2026.yml", ("zh: 区政府", "zh: 区𓀀政府")))
    monkeypatch.chdir(tmp_path)
    assert cli.main(["book"]) == cli.EXIT_REFUSED
    assert capsys.readouterr().err.splitlines() == [
        "data/sources/report-2026.yml:4: no typeface of the books has '𓀀'",
        "    write it with other characters; the books have the faces of Noto Serif SC and Noto Sans SC",
        "1 problem in 1 file; nothing was written, build/site is as it was",
    ]
    assert not (tmp_path / "build" / "book").exists()


def test_what_else_the_typesetter_refuses_names_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the template itself has a fault."""
    faulty = tmp_path / "book.typ"
    faulty.write_text('#panic("no such chapter")', encoding="utf-8")
    monkeypatch.setattr("generators.books.typesetting.TEMPLATE", faulty)
    with pytest.raises(Refused) as refused:
        made(tmp_path)
    assert [str(problem) for problem in refused.value.problems] == [
        "data/sources/report-2026.yml:1: its book cannot be set: panicked with: no such chapter"
    ]


def test_the_command_leaves_the_books_of_this_edition_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report that is gone leaves no book behind."""
    small_catalogue(tmp_path)
    old = tmp_path / "build" / "book" / "report-2019.zh.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"%PDF")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["book"]) == 0
    names = ["build/book/report-2026.zh.pdf", "build/book/report-2026.en.pdf"]
    assert capsys.readouterr().out.splitlines() == names
    assert sorted(file.name for file in old.parent.iterdir()) == ["report-2026.en.pdf", "report-2026.zh.pdf"]


def test_a_book_is_set_anew_only_where_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was set before is taken from the cache, for both languages alike."""
    first = made(tmp_path)

    def fails(values: str, day: str) -> bytes:
        raise AssertionError(day + values)

    monkeypatch.setattr("generators.books.typesetting._compiled", fails)
    assert made(tmp_path) == first
    with pytest.raises(AssertionError):
        made(tmp_path, edited("sources/report-2026.yml", ("en: District government", "en: District office")))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_report_page_leads_to_its_book(tmp_path: Path, language: Language) -> None:
    """From the folder of the page to what both languages share."""
    address = addresses.report("report-2026")
    page = next(p for p in report.pages(small_catalogue(tmp_path), language) if p.address == address)
    assert re.findall(r'href="([^"]+\.pdf)"', page.text) == [
        f"../../../data/books/report-2026.{language}.pdf"
    ]


def test_the_site_has_a_book_of_every_source_in_each_language(site: Path) -> None:
    """The project's own, below the folder of what is taken away."""
    sources = (file.stem for file in (PROJECT / "data" / "sources").glob("*.yml"))
    expected = [f"{source}.{language}.pdf" for source in sources for language in LANGUAGES]
    assert sorted(file.name for file in (site / "data" / "books").iterdir()) == sorted(expected)
