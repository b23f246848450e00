"""The project's own data: it keeps every law, says everything twice, and stands in its sources."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generators.derive.readings import reading
from generators.figures.numerals import leading_numeral
from generators.figures.texts import NUMERAL, Squeezed
from generators.loading import Document, Edition, load
from generators.model.base import Record, Text
from generators.model.fact import Fact, FactFile
from generators.model.source import Source
from generators.paths import Paths
from generators.problems import path_text
from generators.rules import broken

PROJECT = Path(__file__).parents[1]
TEXTS = PROJECT.parent / "shared" / "sources"
SOURCES = sorted(file.stem for file in (PROJECT / "data/sources").glob("*.yml"))
FACT_FILES = sorted(file.stem for file in (PROJECT / "data/facts").glob("*.yml"))

HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+")
"""Han characters, and the punctuation and full-width letters that stand among them."""
COUNTED = re.compile(r"\d+|[一二两双三四五六七八九十]+")
PICTURES = {".png", ".jpg", ".ico"}
LONGEST_QUOTATION = 29
"""Characters in a row that a file may share with a source: names are that long, sentences are not."""

QUOTED: dict[str, str] = {}
"""Runs of a source that files may repeat all the same, white space left out, and why: official names and titles."""
SAME_IN_BOTH_LANGUAGES: dict[tuple[str, str], str] = {}
"""Texts that are the same in both languages, (file, path), and why: a Latin name, a number."""


@cache
def edition() -> Edition:
    """The project's own data, read once."""
    return load(Paths(PROJECT))


def documents() -> Iterator[Document[Record]]:
    """Every file of data/ with its record."""
    own = edition()
    yield from (own.site, own.units, own.topics, own.places, own.charts, own.reasons)
    yield from (*own.sources, *own.indicators, *own.facts, *own.terms, *own.milestones, *own.ledgers)


def within(record: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str, object]]:
    """Every value inside a record with its path; a text in two languages is one value."""
    if isinstance(record, Record) and not isinstance(record, Text):
        for key in type(record).model_fields:
            yield from within(getattr(record, key), (*path, key))
    elif isinstance(record, tuple):
        for n, item in enumerate(record):
            yield from within(item, (*path, n))
    else:
        yield path_text(path), record


def texts() -> Iterator[tuple[str, str, Text]]:
    """Every text for readers: file, path, text."""
    for document in documents():
        for path, value in within(document.record):
            if isinstance(value, Text):
                yield document.file, path, value


def english() -> Iterator[tuple[str, str, str]]:
    """Everything that is English by its place, with the Chinese that stands beside it where there is one."""
    spoken_of = {file: "" for file, _, _ in texts()}
    for file, _, text in texts():
        spoken_of[file] += text.zh
    for document in edition().terms:
        spoken_of[document.file] += "".join((document.record.term, *document.record.aliases))
    for file, path, text in texts():
        own = file.startswith("data/glossary/")
        yield f"{file}: {path}.en", text.en, spoken_of[file] if own else text.zh
    for family in edition().units.record.families:
        yield f"data/units.yml: {family.id}", f"{family.english} {family.english_one or ''}", ""
    for document in edition().terms:
        yield f"{document.file}: english.name", document.record.english.name, ""
        yield f"{document.file}: english.literal", document.record.english.literal, ""


def test_the_data_keeps_every_law() -> None:
    """What `python -m generators check` says."""
    assert list(map(str, broken(edition()))) == []


COUNTS = {
    "qidi-yiping-yitongdao": [7, 1, 1],
    "1-plus-10-smart-water": [1, 10],
    "1-plus-1-plus-n": [1, 1, 1],
    "sanzhua-sancu": [3, 3],
    "sishui-siding": [4],
    "1314-jingyan": [1, 3, 1, 4],
    "yuanwang-hechu-yitihua": [4],
    "huodegan-xingfugan-anquangan": [3],
    "shehui-zhuyi-hexin-jiazhiguan": [4, 4, 4],
    "siji-qitian-tiaojiefa": [4],
    "shiwuwu": [],
}
"""What people who know these terms count in them: one for each law, and a number that counts nothing."""


def test_terms_count_what_people_count_in_them() -> None:
    """Counted here by hand, so that a law that was loosened does not go unseen."""
    parts = {document.record.id: document.record.parts for document in edition().terms}
    assert {name: [part.count for part in parts[name]] for name in COUNTS} == COUNTS


def test_a_group_among_others_has_a_name_in_english() -> None:
    """Readers of English pages are told 七地 as Seven Hubs; one group alone has the name of its term."""
    nameless = [
        f"{document.file}: {part.label}"
        for document in edition().terms
        for part in document.record.parts
        if len(document.record.parts) > 1 and part.english is None
    ]
    assert nameless == []


def test_terms_are_read_as_their_places_and_words_are() -> None:
    """Characters with several readings that a computer took for the wrong one."""
    read = {document.record.term: reading(document.record) for document in edition().terms}
    said = {"张掖": "zhāng yè", "银发": "yín fà", "重大": "zhòng dà", "长制": "zhǎng zhì", "三调": "sān tiáo"}
    wrong = [t for t, aloud in read.items() for han, right in said.items() if han in t and right not in aloud]
    assert wrong == []
    assert {han for han in said for t in read if han in t} == set(said)


def test_each_part_of_a_term_has_as_many_items_as_its_label_says() -> None:
    """Read again here, so that a law that was loosened does not go unseen; no item stands twice."""
    wrong = []
    for document in edition().terms:
        for part in document.record.parts:
            says = leading_numeral(part.label) or part.count
            items = {(item.zh, item.en) for item in part.items}
            if not says == part.count == len(part.items) == len(items):
                wrong.append(f"{document.file}: {part.label}")
    assert wrong == []


def test_no_text_is_left_untranslated() -> None:
    """Chinese and English differ everywhere but where a reason is given."""
    same = {(file, path) for file, path, text in texts() if text.zh.casefold() == text.en.casefold()}
    assert same == set(SAME_IN_BOTH_LANGUAGES)


def test_every_chinese_text_is_chinese() -> None:
    """It holds a Han character at least; none is an English text put in the wrong place."""
    assert [f"{file}: {path}" for file, path, text in texts() if not HAN.search(text.zh)] == []


def test_chinese_stands_in_english_only_where_a_term_is_spoken_of() -> None:
    """An entry of the glossary and a note on a milestone may quote characters; then its Chinese has them too.

    Everywhere else a Han character or its punctuation in English is a word that was not translated.
    """
    stray = [
        f"{where}: {characters}"
        for where, text, chinese in english()
        for characters in HAN.findall(text)
        if not (where.startswith(("data/glossary/", "data/milestones/")) and characters in chinese)
    ]
    assert stray == []


def test_quotation_marks_are_typographic_in_both_languages() -> None:
    """“…” as editors of both languages print them; a straight mark is left over from typing."""
    straight = [where for where, text, _ in english() if '"' in text]
    straight += [where for where, text, _ in english() if where.startswith("data/glossary/") and "'" in text]
    straight += [f"{file}: {path}.zh" for file, path, text in texts() if '"' in text.zh or "'" in text.zh]
    assert straight == []


def test_quotation_marks_stand_in_pairs() -> None:
    """As many that open as that close."""
    every = [(where, text) for where, text, _ in english()]
    every += [(f"{file}: {path}.zh", text.zh) for file, path, text in texts()]
    assert [where for where, text in every if text.count("“") != text.count("”")] == []


def text_of(source: Source) -> str:
    """A source's text as it is; the test is skipped where the text is not at hand."""
    file = TEXTS / source.text.file
    if not file.is_file():
        pytest.skip(f"the text {source.text.file} is not part of the project and not in {TEXTS}")
    return file.read_bytes().decode("utf-8")


def source_of(name: str) -> Source:
    """The source under an id."""
    return next(document.record for document in edition().sources if document.record.id == name)


def facts_of(name: str) -> FactFile:
    """The facts of a source."""
    return next(document.record for document in edition().facts if document.record.source == name)


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_describes_the_text_that_it_was_read_from(name: str) -> None:
    """Its bytes, its length, its Arabic numerals; where each article begins lies inside."""
    source = source_of(name)
    text = text_of(source)
    described = source.text
    assert hashlib.sha256(text.encode()).hexdigest() == described.sha256
    assert (len(text), len(NUMERAL.findall(text))) == (described.characters, described.numerals)
    begun = [(a.id, piece.start) for a in source.articles for piece in a.pieces if piece.start]
    assert [name for name, start in begun if text[start].isspace()] == []


@pytest.mark.parametrize("name", FACT_FILES)
def test_each_anchor_stands_at_its_offset_in_the_text(name: str) -> None:
    """White space ignored: from the offset on, the text begins with the anchor."""
    text = text_of(source_of(name))
    astray = [fact.id for fact in facts_of(name).facts if not begins(text, fact)]
    assert astray == []


def begins(text: str, fact: Fact) -> bool:
    """Whether the text begins with a fact's anchor at its offset."""
    assert fact.offset is not None
    wanted = "".join(fact.anchor.split())
    return not text[fact.offset].isspace() and "".join(text[fact.offset :].split()).startswith(wanted)


@pytest.mark.parametrize("name", FACT_FILES)
def test_each_anchor_leads_to_one_place_only(name: str) -> None:
    """Whoever searches the document for it finds the figure and nothing else."""
    squeezed = Squeezed.of(text_of(source_of(name)))
    assert [fact.id for fact in facts_of(name).facts if len(squeezed.places(fact.anchor)) != 1] == []


def printed_in(anchor: str, fact: Fact) -> bool:
    """Whether an anchor holds a figure: in digits, or in words (第一, 五大类, 半个月; 万亩 for one of them)."""
    digits = NUMERAL.findall(anchor)
    if digits:
        return set(NUMERAL.findall(fact.value)) <= set(digits)
    in_words = {str(leading_numeral(piece)) for piece in COUNTED.findall(anchor)}
    in_words |= {value for value, word in (("0.5", "半"), ("1", "首"), ("1", "最")) if word in anchor}
    return fact.value in in_words or (
        fact.value == "1" and fact.unit.startswith(("千", "万")) and fact.unit in anchor
    )


@pytest.mark.parametrize("name", FACT_FILES)
def test_each_figure_is_printed_in_its_anchor(name: str) -> None:
    """With its digits as they are, or as the numeral that the report writes out."""
    assert [fact.id for fact in facts_of(name).facts if not printed_in(fact.anchor, fact)] == []


READ = {
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "mkdocs.yml",
    "data/site.yml",
    "docs/zh/about/index.md",
    "generators/cli.py",
    "generators/language/words.yml",
    "generators/templates/report.md.jinja",
    "tests/test_auditing.py",
    *(f"data/{kind}/{name}.yml" for name in SOURCES for kind in ("sources", "facts", "milestones")),
    *(f"data/ledger/{name}.csv" for name in SOURCES),
}
"""Files that the search for repeated sentences must not miss."""


def ignored() -> set[str]:
    """The names of what git ignores, and of git's own folder."""
    lines = (PROJECT / ".gitignore").read_text(encoding="utf-8").split()
    return {".git", *(line.strip("/") for line in lines)}


def files_of_the_project() -> Iterator[tuple[str, str]]:
    """Every text file that the project keeps, white space taken out; pictures are no text."""
    names = ignored()
    for file in sorted(PROJECT.rglob("*")):
        path = file.relative_to(PROJECT)
        if file.is_file() and not names & set(path.parts) and file.suffix not in PICTURES:
            text = "".join(file.read_text(encoding="utf-8").split())
            for quoted in QUOTED:
                text = text.replace(quoted, "\n")
            yield path.as_posix(), text


def runs(text: str, length: int) -> Iterator[str]:
    """Every run of so many characters."""
    return (text[n : n + length] for n in range(len(text) - length + 1))


def test_no_file_repeats_a_sentence_of_a_source() -> None:
    """Figures, names and terms carry over; thirty characters in a row would be the source's own wording.

    The whole project is read: data with its ledgers and milestones, documents, tests, code, what stands at the root.
    """
    sources = sorted(TEXTS.glob("*.txt"))
    if not sources:
        pytest.skip(f"the sources' texts are not part of the project and not in {TEXTS}")
    length = LONGEST_QUOTATION + 1
    theirs = {
        run for file in sources for run in runs("".join(file.read_text(encoding="utf-8").split()), length)
    }
    files = dict(files_of_the_project())
    assert set(files) >= READ
    assert {name.partition("/")[0] for name in files if "/" in name} >= {
        "data",
        "docs",
        "generators",
        "tests",
    }
    assert [name for name, text in files.items() if not theirs.isdisjoint(runs(text, length))] == []


def test_each_exception_is_needed_and_has_its_reason() -> None:
    """What no source has, or what is short enough, needs none."""
    if not TEXTS.is_dir():
        pytest.skip(f"the sources' texts are not part of the project and not in {TEXTS}")
    theirs = ["".join(file.read_text(encoding="utf-8").split()) for file in TEXTS.glob("*.txt")]
    idle = [run for run in QUOTED if len(run) <= LONGEST_QUOTATION or not any(run in text for text in theirs)]
    assert (idle, [run for run, reason in QUOTED.items() if not reason.strip()]) == ([], [])


def test_a_repeated_sentence_would_be_found() -> None:
    """The search above, on a text whose lines are broken otherwise."""
    source, kept = "一二三四五六七八九十甲乙丙丁", "前言五六七\n八 九十甲后"
    squeezed = "".join(kept.split())
    assert not set(runs(source, 7)).isdisjoint(runs(squeezed, 7))
    assert set(runs(source, 8)).isdisjoint(runs(squeezed, 8))
