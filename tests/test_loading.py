"""The files of data/ as one edition, or every problem of every file at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.loading import OPTIONAL, SINGLE, load
from generators.problems import Refused
from tests.editions import FACTS, SMALL, as_read, edited, problems_in, small_edition, write_edition


def test_an_edition_holds_every_file_with_its_record(tmp_path: Path) -> None:
    """Single files under their names, folders in the order of their files' names."""
    edition = small_edition(tmp_path)
    single = [edition.site, edition.units, edition.topics, edition.places, edition.charts]
    single += [edition.reasons, edition.relations, edition.corrections]
    assert edition.published.record.rows == ()
    many = [*edition.sources, *edition.indicators, *edition.facts, *edition.terms, *edition.ledgers]
    many += [*edition.usage, *edition.phrases]
    assert [document.file.removeprefix("data/") for document in [*single, *many]] == list(SMALL)
    assert [document.stem for document in edition.indicators] == ["economy", "trade"]
    assert [fact.value for fact in edition.facts[0].record.facts] == ["314.7", "7.3", "98.6", "6"]


def test_a_document_tells_a_problem_at_the_line_of_its_path(tmp_path: Path) -> None:
    """With the path as authors read it."""
    document = small_edition(tmp_path).facts[0]
    line = FACTS.splitlines().index("    unit: '%'") + 1
    problem = document.problem(("facts", 1, "unit"), "wrong", "mend it")
    assert str(problem) == f"data/facts/report-2026.yml:{line}: facts[1].unit: wrong\n    mend it"


@pytest.mark.parametrize("name", OPTIONAL)
def test_an_edition_may_be_without(name: str, tmp_path: Path) -> None:
    """A publisher begins with neither stated relations nor corrections; they are as if empty."""
    paths = write_edition(tmp_path)
    whole = getattr(load(paths), name)
    (paths.data / f"{name}.yml").unlink()
    assert getattr(load(paths), name).record == whole.record


@pytest.mark.parametrize("name", [name for name in SINGLE if name not in OPTIONAL])
def test_a_missing_file_is_told(name: str, tmp_path: Path) -> None:
    """Each of the other single files is needed."""
    paths = write_edition(tmp_path)
    (paths.data / f"{name}.yml").unlink()
    with pytest.raises(Refused) as refused:
        load(paths)
    expected = f"data/{name}.yml:1: this file is missing\n    every edition needs it"
    assert as_read(refused.value.problems) == [expected]


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("site.yaml", "did you mean 'site.yml'?"),
        ("unit.yml", "did you mean 'units.yml'?"),
        ("relation.yml", "did you mean 'relations.yml'?"),
        (
            "zzzzzzzzzz.yml",
            "known ones: charts.yml, corrections.yml, places.yml, published.csv, reasons.yml, "
            "relations.yml, site.yml, topics.yml, units.yml",
        ),
        ("fact/report-2026.yml", "did you mean 'facts'?"),
        (
            "zz/report-2026.yml",
            "known ones: facts, glossary, indicators, ledger, milestones, phrases, sources, usage",
        ),
        ("facts/report-2025.yaml", "records stand right in facts/ and end in .yml"),
        ("ledger/report-2025.yml", "records stand right in ledger/ and end in .csv"),
        ("facts/report-2025.csv", "records stand right in facts/ and end in .yml"),
        ("reasons.csv", "did you mean 'reasons.yml'?"),
        ("facts/2025/report.yml", "records stand right in facts/ and end in .yml"),
    ],
)
def test_a_file_that_nothing_would_read_is_told(file: str, hint: str, tmp_path: Path) -> None:
    """A misspelt name must not lose a whole file without a word."""
    expected = f"data/{file}:1: nothing reads this file\n    {hint}"
    assert problems_in(tmp_path, {file: FACTS}) == [expected]


def test_what_is_no_yaml_may_stand_beside_the_records(tmp_path: Path) -> None:
    """Schemas for editors do."""
    assert problems_in(tmp_path, {"schemas/facts.json": "{}", "facts/README.md": "# Facts"}) == []


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    """A stray file, a file that is no YAML, one with a key twice, and two whose records are wrong."""
    files = {
        "zzzzzzzzzz.yml": "a: b\n",
        "units.yml": "families: [\n",
        "topics.yml": "topics: none\ntopics: []\n",
        **edited("places.yml", ("level: province", "level: provinze")),
        **edited("glossary/liangxin.yml", ("    count: 2\n", "")),
    }
    assert problems_in(tmp_path, files) == [
        "data/glossary/liangxin.yml:9: parts[0].count: this key is missing\n"
        "    How many the piece says there are.",
        "data/places.yml:2: places[0].level: unknown value 'provinze'\n    known ones: nation, province, "
        "city, district. Its level of administration; a county has that of a district.",
        "data/topics.yml:2: topics: key 'topics' stands twice\n    first on line 1",
        "data/units.yml:2: not YAML: did not find expected node content\n"
        "    look at the indentation, and put "
        "quotes around text that holds ': ' or begins with a special sign",
        "data/zzzzzzzzzz.yml:1: nothing reads this file\n"
        "    known ones: charts.yml, corrections.yml, places.yml, published.csv, reasons.yml, "
        "relations.yml, site.yml, topics.yml, units.yml",
    ]


def test_an_edition_may_be_without_terms_and_charts(tmp_path: Path) -> None:
    """A publisher begins with figures."""
    paths = write_edition(
        tmp_path, {"charts.yml": "charts: []\n", **edited("site.yml", ("[liangxin]", "[]"))}
    )
    (paths.data / "glossary/liangxin.yml").unlink()
    edition = load(paths)
    assert (edition.terms, edition.charts.record.charts) == ((), ())


def test_relations_are_read_with_what_is_remarked_on_them(tmp_path: Path) -> None:
    """In the order of the file; a remark may name a doubt."""
    text = (
        "relations:\n"
        "  - {id: shops, kind: subtotal, tested: report-2026.gdp-2025, of: [report-2026.retail-2025]}\n"
        "remarks:\n"
        "  - {relation: subtotal.report-2026.gdp-2025.shops, doubt: scope, note: {zh: 甲, en: A}}\n"
    )
    read = small_edition(tmp_path, {"relations.yml": text}).relations.record
    assert [(r.id, r.kind, r.tested, r.of) for r in read.relations] == [
        ("shops", "subtotal", "report-2026.gdp-2025", ("report-2026.retail-2025",))
    ]
    assert [(r.relation, r.doubt, r.note.en) for r in read.remarks] == [
        ("subtotal.report-2026.gdp-2025.shops", "scope", "A")
    ]


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        (
            "relations: [{id: x, kind: product, tested: a.b, of: [a.c]}]",
            "data/relations.yml:1: relations[0].kind: unknown value 'product'",
        ),
        (
            "remarks: [{relation: sum.a.b, doubt: scop, note: {zh: 甲, en: A}}]",
            "data/relations.yml:1: remarks[0].doubt: unknown value 'scop'",
        ),
        (
            "relations: [{id: x, kind: sum, tested: b, of: [a.c]}]",
            "data/relations.yml:1: relations[0].tested: ",
        ),
    ],
)
def test_a_relation_of_another_shape_is_told(piece: str, problem: str, tmp_path: Path) -> None:
    """At its line, with its path."""
    told = problems_in(tmp_path, {"relations.yml": piece + "\n"})
    assert len(told) == 1
    assert told[0].startswith(problem)
