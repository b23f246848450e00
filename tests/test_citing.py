"""Citations: what each form says to the letter, and that the programs they are for read them as they are meant."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from conftest import PROJECT
from editions import edited, small_catalogue
from jsonschema import Draft7Validator
from lxml import html
from pybtex.database import BibliographyData, parse_string
from pybtex.plugin import find_plugin

from generators.cli import main
from generators.derive.catalogue import Catalogue
from generators.exports import bibtex, cff, cited, csl
from generators.exports.cited import Cited
from generators.exports.citing import apa, gbt, plain
from generators.exports.edition import edition_citation
from generators.exports.marks import nested
from generators.exports.origin import Form
from generators.model.base import LANGUAGES, Language
from generators.pages import charts, data, glossary, indicator, report
from generators.pages.views import Views
from generators.paths import Paths
from generators.site.making import checked

HARD = r"50% & $1 #2 a_b {c} ~d ^e \f"
"""A name with every sign that LaTeX obeys."""
TARGET = "report-2026.gdp-2026-target"
NAME = {"type": "object", "properties": {"literal": {"type": "string"}}, "additionalProperties": False}
DATE = {
    "type": "object",
    "properties": {"date-parts": {"type": "array", "items": {"type": "array", "maxItems": 3}, "maxItems": 2}},
    "additionalProperties": False,
}
INPUT = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["dataset", "entry-dictionary", "figure", "report", "webpage"]},
            "author": {"type": "array", "items": NAME},
            "issued": DATE,
            **{
                name: {"type": "string"}
                for name in ("id", "title", "container-title", "version", "URL", "language", "note")
            },
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""What CSL's own schema of input (csl-data.json) asks of the keys that are used here; it allows no others."""
STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info><title>All</title><id>all</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout delimiter=" | ">
    <group delimiter=" | ">
      <names variable="author"/><text variable="title"/><text variable="container-title"/>
      <text variable="version"/><date variable="issued" form="numeric" date-parts="year-month-day"/>
      <text variable="URL"/><text variable="note"/>
    </group>
  </layout></bibliography>
</style>
"""
"""A citation style that shows everything."""


@pytest.fixture
def small(tmp_path: Path) -> Catalogue:
    """The tiny edition."""
    return small_catalogue(tmp_path)


@pytest.fixture(scope="module")
def published() -> Catalogue:
    """The project's own edition."""
    return checked(Paths(PROJECT))


def target(catalogue: Catalogue) -> Cited:
    """The card of a figure that is a target."""
    return cited.figure(catalogue.by_key[TARGET], catalogue)


def term(catalogue: Catalogue) -> Cited:
    """A term's page."""
    return cited.term(catalogue.terms[0], catalogue)


def parsed(text: str) -> BibliographyData:
    """Entries as a reference manager reads them."""
    return parse_string(text, "bibtex")


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        (
            "edition",
            "某人：《小样》，1版，2026年3月1日，https://example.org/small/zh/",
            "Somebody, A small edition, edition 1, 1 March 2026, https://example.org/small/en/",
        ),
        (
            "report",
            "小样：《〈工作报告〉的数字》，1版，2026年3月1日，https://example.org/small/zh/reports/report-2026/。"
            "出处：区政府《工作报告》，2026年2月4日。",
            "“Figures in ‘Work report’”, A small edition, edition 1, 1 March 2026, "
            "https://example.org/small/en/reports/report-2026/. "
            "Source: District government, Work report, 4 February 2026, in Chinese.",
        ),
        (
            "chart",
            "小样：《总量314.7亿元》，1版，2026年3月1日，"
            "https://example.org/small/zh/topics/economy/#chart-sizes-2025。出处：区政府《工作报告》，2026年2月4日。",
            "“A total of CNY 31.47 billion”, A small edition, edition 1, 1 March 2026, "
            "https://example.org/small/en/topics/economy/#chart-sizes-2025. "
            "Source: District government, Work report, 4 February 2026, in Chinese.",
        ),
        (
            "term",
            "小样·术语：“两新”，1版，2026年3月1日，https://example.org/small/zh/glossary/liangxin/",
            "“两新 (Two Renewals)”, A small edition: Glossary, edition 1, 1 March 2026, "
            "https://example.org/small/en/glossary/liangxin/",
        ),
    ],
)
def test_each_kind_of_thing_is_cited_in_plain_words(small: Catalogue, kind: str, zh: str, en: str) -> None:
    """With the edition's version and date from the data, and the document that it was printed in."""
    thing = next(thing for thing in cited.everything(small) if thing.kind == kind)
    assert [plain(thing, language).text for language in LANGUAGES] == [zh, en]


def test_a_figure_is_cited_with_its_document_and_section_and_says_that_it_is_a_target(
    small: Catalogue,
) -> None:
    """Somebody who takes the title alone must not take it for a result."""
    assert [plain(target(small), language).text for language in LANGUAGES] == [
        "小样：《甘州区2026年生产总值同比增速：同比增长6%以上（目标）》，1版，2026年3月1日，"
        "https://example.org/small/zh/indicators/gdp/#report-2026.gdp-2026-target。"
        "出处：区政府《工作报告》：安排，2026年2月4日。",
        "“Gross domestic product, growth on the year before, Ganzhou, 2026: up at least 6% (target)”, "
        "A small edition, edition 1, 1 March 2026, "
        "https://example.org/small/en/indicators/gdp/#report-2026.gdp-2026-target. "
        "Source: District government, Work report: Plans, 4 February 2026, in Chinese.",
    ]


def test_a_level_that_was_reached_needs_no_word_for_either(small: Catalogue) -> None:
    """Neither measure nor status."""
    titles = cited.figure(small.by_key["report-2026.gdp-2025"], small).title
    assert (titles.zh, titles.en) == (
        "甘州区2025年生产总值：314.7亿元",
        "Gross domestic product, Ganzhou, 2025: CNY 31.47 billion",
    )


def test_gbt_7714_has_mark_work_edition_and_day_of_change(small: Catalogue) -> None:
    """The day cited is the reader's and stands apart, to be filled in."""
    assert [gbt(thing).text for thing in (cited.edition(small), term(small), target(small))] == [
        "某人. 小样[DS/OL]. 1版. (2026-03-01)[引用日期]. https://example.org/small/zh/.",
        "某人. 两新[EB/OL]//小样·术语. 1版. (2026-03-01)[引用日期]. "
        "https://example.org/small/zh/glossary/liangxin/.",
        "某人. 甘州区2026年生产总值同比增速：同比增长6%以上（目标）[DS/OL]//小样. 1版. (2026-03-01)[引用日期]. "
        "https://example.org/small/zh/indicators/gdp/#report-2026.gdp-2026-target.\n"
        "区政府. 工作报告: 安排[R]. 2026-02-04.",
    ]
    assert gbt(term(small)).apart == "[引用日期]"


def test_apa_has_a_group_as_author_and_sets_the_work_in_italics(small: Catalogue) -> None:
    """Data sets have a year; entries have a day, are transliterated, and it is the glossary that is in italics."""
    forms = [apa(thing) for thing in (cited.edition(small), term(small), target(small))]
    assert [form.text for form in forms] == [
        "Somebody. (2026). A small edition (Version 1) [Data set]. https://example.org/small/en/",
        "Somebody. (2026, March 1). Liǎng xīn [Two Renewals]. In A small edition: Glossary (Version 1). "
        "https://example.org/small/en/glossary/liangxin/",
        "Somebody. (2026). Gross domestic product, growth on the year before, Ganzhou, 2026: up at least 6% (target) "
        "(Version 1) [Data set]. A small edition. "
        "https://example.org/small/en/indicators/gdp/#report-2026.gdp-2026-target\n"
        "District government. (2026, February 4). Work report: Plans [In Chinese].",
    ]
    assert [form.apart for form in forms] == [
        "A small edition",
        "A small edition: Glossary",
        "Gross domestic product, growth on the year before, Ganzhou, 2026: up at least 6% (target)",
    ]


DAILY = ("{zh: 工作报告, en: Work report}", "{zh: 《日报》二月版, en: A page of the Daily}")
DESCRIBED = (
    "publisher: {zh: 区政府, en: District government}",
    "publisher: {zh: 未印明, en: Not printed}\n"
    "described: {zh: 《日报》二月版，报名据文推断, en: Page of the “Daily”; name inferred}",
)


@pytest.mark.parametrize(
    "form", [lambda thing: plain(thing, "zh"), lambda thing: plain(thing, "en"), gbt, apa]
)
def test_a_document_without_title_or_publisher_is_described_in_brackets_once(
    tmp_path: Path, form: Callable[[Cited], Form]
) -> None:
    """What stands for a publisher is no author, and what was inferred is said once."""
    catalogue = small_catalogue(tmp_path, edited("sources/report-2026.yml", DAILY, DESCRIBED))
    text = form(cited.figure(catalogue.by_key[TARGET], catalogue)).text
    assert ("未印明" in text, "Not printed" in text) == (False, False)
    assert text.endswith(
        (
            "。出处：[《日报》二月版，报名据文推断]：安排。",
            ". Source: [Page of the “Daily”; name inferred]: Plans, in Chinese.",
            "\n安排[R]//[《日报》二月版，报名据文推断].",
            "\nPlans [In Chinese]. [Page of the “Daily”; name inferred].",
        )
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A page on the “two sessions”", "A page on the ‘two sessions’"),
        (
            "Figures in “a page on the ‘two sessions’, the city’s”",
            "Figures in ‘a page on the “two sessions”, the city’s’",
        ),
        ("The workers’ congress", "The workers’ congress"),
    ],
)
def test_marks_in_marks_change_at_every_depth_and_an_apostrophe_stays(title: str, expected: str) -> None:
    """Double, single, double."""
    assert nested(title) == expected


def test_a_document_with_an_address_is_a_reference_of_its_own_with_the_readers_day(tmp_path: Path) -> None:
    """In GB/T 7714 an online report, in APA its title in italics; a date that was inferred is marked in both."""
    source = edited(
        "sources/report-2026.yml",
        (
            "published: {date: '2026-02-04', known: printed}",
            "published: {date: '2026-02', known: inferred, inferred_from: {zh: 内容, en: the text}}\n"
            "url: https://example.org/report",
        ),
        (
            "delivered: {date: '2026-01-27', known: inferred, inferred_from: {zh: 公开日期, en: the day it was published}}\n",
            "",
        ),
    )
    catalogue = small_catalogue(tmp_path, source)
    thing = cited.report(catalogue.sources[0], catalogue)
    assert [form(thing).lines[1] for form in (gbt, apa)] == [
        Form("区政府. 工作报告[R/OL]. [2026-02]", "[引用日期]", ". https://example.org/report."),
        Form(
            "District government. (ca. 2026, February). ",
            "Work report",
            " [In Chinese]. https://example.org/report",
        ),
    ]


def test_a_document_is_named_with_its_own_marks_its_address_and_a_date_that_was_inferred(
    tmp_path: Path,
) -> None:
    """No second pair of marks, and what nobody printed says so."""
    source = edited(
        "sources/report-2026.yml",
        ("{zh: 工作报告, en: Work report}", "{zh: 《日报》二月版, en: A page of the Daily}"),
        (
            "published: {date: '2026-02-04', known: printed}",
            "published: {date: '2026-02', known: inferred, inferred_from: {zh: 内容, en: the text}}\n"
            "url: https://example.org/daily",
        ),
        (
            "delivered: {date: '2026-01-27', known: inferred, inferred_from: {zh: 公开日期, en: the day it was published}}\n",
            "",
        ),
    )
    catalogue = small_catalogue(tmp_path, source)
    thing = cited.report(catalogue.sources[0], catalogue)
    assert [
        plain(thing, language).text.partition(said)[2] for language, said in (("zh", "。"), ("en", "/. "))
    ] == [
        "出处：区政府《日报》二月版，2026年2月（推断），https://example.org/daily。",
        "Source: District government, A page of the Daily, February 2026 (inferred), in Chinese, "
        "https://example.org/daily.",
    ]
    assert thing.title.zh == "《日报》二月版的数字"


@pytest.mark.parametrize("language", LANGUAGES)
def test_bibtex_is_read_back_as_it_was_meant(small: Catalogue, language: Language) -> None:
    """A data set, whose keys are fields of biblatex."""
    thing = target(small)
    (key, read), *others = parsed(bibtex.entry(thing, language)).entries.items()
    assert others == []
    assert (key, read.type) == (f"small-figure-{TARGET}-{language}", "dataset")
    fields = {
        name: value.replace("{", "").replace("}", "").replace("\\", "") for name, value in read.fields.items()
    }
    note = plain(thing, language).text.partition("。" if language == "zh" else "target. ")[2]
    published = {"zh": "小样，1版，", "en": "A small edition, edition 1, "}[language]
    assert fields == {
        "title": thing.title.in_(language),
        "organization": small.site.name.in_(language),
        "version": "1",
        "howpublished": f"{published}url{thing.url(language)}",
        "year": "2026",
        "month": "March",
        "date": "2026-03-01",
        "url": thing.url(language),
        "langid": {"zh": "chinese", "en": "english"}[language],
        "note": note,
    }
    assert [str(person) for person in read.persons["author"]] == [f"{{{small.site.publisher.in_(language)}}}"]


def test_a_style_of_old_prints_day_and_address(small: Catalogue) -> None:
    """BibTeX's own plain style knows neither date nor url; it takes what it does not know for @misc."""
    text = bibtex.entry(target(small), "en")
    for field in ("date", "url", "version", "organization", "langid"):
        text = re.sub(rf"(?m)^  {field} = .*\n", "", text)
    (line,) = format_all(parsed(text.replace("@dataset", "@misc")))
    assert line.replace(r"\url ", "") == (
        "somebody. Gross domestic product, growth on the year before, Ganzhou, 2026: up at least 6% (target). "
        "A small edition, edition 1, https://example.org/small/en/indicators/gdp/#report-2026.gdp-2026-target, "
        "March 2026. Source: District government, Work report: Plans, 4 February 2026, in Chinese."
    )


def format_all(entries: BibliographyData) -> list[str]:
    """A bibliography in the plain style."""
    return [
        entry.text.render_as("text")
        for entry in find_plugin("pybtex.style.formatting", "plain")().format_bibliography(entries)
    ]


def test_no_sign_of_a_name_is_an_order_to_latex(tmp_path: Path) -> None:
    """A sign that LaTeX obeys has a backslash or is named; the outer braces are those around every title."""
    files_ = edited("site.yml", ("en: A small edition", f"en: '{HARD}'"))
    catalogue = small_catalogue(tmp_path, files_)
    read = parsed(bibtex.entry(cited.edition(catalogue), "en")).entries["small-edition-1-en"]
    assert read.fields["title"] == (
        r"{50\% \& \$1 \#2 a\_b \{c\} \textasciitilde{}d \textasciicircum{}e \textbackslash{}f}"
    )


def test_both_files_of_citations_hold_the_same_things_under_the_same_keys(published: Catalogue) -> None:
    """The edition, every report, chart and term, each once in each language; a key is safe in any list."""
    entries = parsed(bibtex.as_bibtex(published)).entries
    items = json.loads(csl.as_csl(published))
    assert list(entries) == [item["id"] for item in items]
    assert Counter(
        kind for key in entries for kind in re.findall("-(edition|report|chart|term)-", key)[:1]
    ) == Counter(
        edition=2,
        report=2 * len(published.sources),
        chart=2 * len(published.charts),
        term=2 * len(published.terms),
    )
    assert [key for key in entries if not re.fullmatch(r"[a-z0-9.-]+", key)] == []


def test_an_edition_without_a_folder_of_its_own_is_named_by_its_host(tmp_path: Path) -> None:
    """A key has to tell whose thing it is."""
    site = edited("site.yml", ("https://example.org/small/", "https://example.org/"))
    catalogue = small_catalogue(tmp_path, site)
    assert cited.edition(catalogue).key("zh") == "example.org-edition-1-zh"


def test_bibtex_begins_with_what_the_file_is(published: Catalogue) -> None:
    """Version, licence and citation, in comments."""
    head = bibtex.as_bibtex(published).partition("\n\n")[0].splitlines()
    assert [line for line in head if not line.startswith("% ")] == []
    assert head[:2] == [f"% {edition_citation(published.site, language)}" for language in LANGUAGES]
    assert published.site.data_licence.url in head[-1]


def test_csl_json_keeps_the_schema_of_citation_processors(published: Catalogue) -> None:
    """No key that it does not know, no value of another sort, nothing empty."""
    items = json.loads(csl.as_csl(published))
    assert [error.message for error in Draft7Validator(INPUT).iter_errors(items)] == []
    assert [item["id"] for item in items if not all(item.values())] == []


def test_a_citation_processor_shows_everything(small: Catalogue, tmp_path: Path) -> None:
    """citeproc with a style that prints each field."""
    assert rendered(json.loads(csl.entry(target(small), "en")), tmp_path) == (
        "somebody | Gross domestic product, growth on the year before, Ganzhou, 2026: up at least 6% (target) | "
        "A small edition | 1 | 01/03/2026 | "
        "https://example.org/small/en/indicators/gdp/#report-2026.gdp-2026-target | "
        "Source: District government, Work report: Plans, 4 February 2026, in Chinese."
    )


def rendered(items: list[dict[str, Any]], folder: Path) -> str:
    """The one entry of a bibliography."""
    file = folder / "all.csl"
    file.write_text(STYLE, encoding="utf-8")
    works = CitationStylesBibliography(
        CitationStylesStyle(str(file), validate=False), CiteProcJSON(items), formatter.plain
    )
    works.register(Citation([CitationItem(items[0]["id"])]))
    (line,) = works.bibliography()
    return str(line)


@pytest.mark.parametrize(
    ("key", "type_"),
    [
        ("small-edition-1-zh", "dataset"),
        ("small-report-report-2026-zh", "webpage"),
        ("small-chart-sizes-2025-zh", "figure"),
        ("small-term-liangxin-zh", "entry-dictionary"),
    ],
)
def test_every_kind_has_a_type_of_csl(small: Catalogue, key: str, type_: str) -> None:
    """The page of a report's figures is not the report."""
    types = {item["id"]: item["type"] for item in json.loads(csl.as_csl(small))}
    assert types[key] == type_


def test_citation_cff_is_what_the_data_say(published: Catalogue) -> None:
    """It is written by a command and tracked."""
    written = (PROJECT / cff.NAME).read_text(encoding="utf-8")
    assert written == cff.as_cff(published), "run: .venv/bin/python -m generators citation"


def test_citation_cff_keeps_its_format(published: Catalogue) -> None:
    """The published JSON Schema of version 1.2.0, which check-jsonschema carries."""
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / "citation-file-format.json"
    schema = json.loads(vendored.read_text(encoding="utf-8"))
    content = yaml.safe_load(cff.as_cff(published))
    assert schema["$id"] == "https://citation-file-format.github.io/1.2.0/schema.json"
    assert [error.message for error in Draft7Validator(schema).iter_errors(content)] == []


def test_citation_cff_says_what_kind_of_thing_and_which_edition_it_is(small: Catalogue) -> None:
    """A contact that is no list of issues tells of no repository."""
    assert yaml.safe_load(StringIO(cff.as_cff(small))) == {
        "cff-version": "1.2.0",
        "message": "Please cite the edition that you used: its version and its date.",
        "type": "dataset",
        "title": "A small edition (小样)",
        "abstract": "Four figures. 四个数字。",
        "authors": [{"name": "somebody", "alias": "某人"}],
        "version": "1",
        "date-released": "2026-03-01",
        "license": "CC-BY-4.0",
        "url": "https://example.org/small/",
    }


@pytest.mark.parametrize(
    ("old", "new", "key", "value"),
    [
        ("name: CC-BY-4.0", "name: Our own licence", "license-url", "https://example.org/by"),
        ("contact: somebody@example.org", "contact: https://a.example/b/c/issues", "repository-code", "https://a.example/b/c"),
        ("contact: somebody@example.org", "contact: https://a.example/b/c/-/issues", "repository-code", "https://a.example/b/c"),
        ("contact: somebody@example.org", "contact: https://a.example/issues", "repository-code", None),
    ],
)  # fmt: skip
def test_citation_cff_names_licence_and_repository_only_as_far_as_known(
    tmp_path: Path, old: str, new: str, key: str, value: str | None
) -> None:
    """A licence without a usual name has its address."""
    catalogue = small_catalogue(tmp_path, edited("site.yml", (old, new)))
    assert yaml.safe_load(cff.as_cff(catalogue)).get(key) == value


def test_the_command_writes_citation_cff_and_says_whether_it_changed(
    project: Paths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twice the same is once."""
    monkeypatch.chdir(project.root)
    assert [main(["citation"]), main(["citation"])] == [0, 0]
    assert capsys.readouterr().out == "CITATION.cff: written\nCITATION.cff: as it was\n"
    assert project.citation.read_bytes() == (PROJECT / cff.NAME).read_bytes()


def lists_of(body: str) -> list[tuple[str, ...]]:
    """The names of the forms in each list of citations."""
    tree = html.fromstring(f"<div>{body}</div>")
    return [tuple(found.xpath("div/dt/text()")) for found in tree.xpath("//dl[@class='hx-citations']")]


def test_every_card_chart_term_and_report_and_the_edition_can_be_cited(small: Catalogue) -> None:
    """Each in six forms, the page's own language first."""
    forms = ("In English", "In Chinese", "GB/T 7714—2015", "APA 7", "BibTeX", "CSL-JSON")
    bodies = {
        page.address: page.body
        for make in (data, glossary, indicator, report)
        for page in make.pages(small, "en")
    }
    counts = {
        "data/": 1,
        "glossary/liangxin/": 1,
        "indicators/gdp/": 3,
        "reports/report-2026/": 1,
    }
    assert {address: lists_of(bodies[address]) for address in counts} == {
        address: [forms] * n for address, n in counts.items()
    }
    (chart,) = charts.charts_of(Views(small, "zh", "topics/economy/"), topic="economy")
    names = [view.name for view in chart.cite]
    assert names == ["中文", "英文", "GB/T 7714—2015", "APA 第7版", "BibTeX", "CSL-JSON"]
