"""The glossary taken away: each file is read back as the program that it is for reads it."""

from __future__ import annotations

import csv
import io
import json
import logging
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, BuiltPage
from editions import edited, small_catalogue
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef
from translate.storage.tbx import tbxfile, tbxunit

from generators.derive.catalogue import Catalogue
from generators.exports import EXPORTS, Export
from generators.exports.glossary import as_csv, as_json
from generators.exports.relations import Relations, relations
from generators.exports.skos import as_turtle
from generators.exports.tbx import as_tbx
from generators.exports.turtle import iri, literal, prefixes, statement
from generators.exports.wordlists import as_anki, as_jieba, as_omegat
from generators.model.term import Term
from generators.paths import Paths
from generators.site.making import checked

Built = dict[str, BuiltPage]
BASE = "https://example.org/small/"
FILE = f"{BASE}data/glossary.skos.ttl#"
RENEWAL = """\
id: 1-gengxin
term: +设备更新
english: {name: 'renewal of "plant" & <kit>', standing: official, literal: equipment renewal}
kind: programme
scope: city
meaning: {zh: 换新。, en: '"New" for old, a</script><b>'}
basis: context
parts:
  - label: 硬件
    count: 2
    items: [{zh: 机床, en: lathes}, {zh: 电梯, en: lifts}]
  - label: 其他
    count: 1
    items: [{zh: 换新, en: replacement}]
senses:
  - {meaning: {zh: 换屏。, en: A new screen.}, where: {zh: 手机。, en: Telephones.}}
aliases: [更新设备, 设备、更新]
broader: [liangxin]
related: [yijiu-huanxin]
uses:
  - {source: report-2026, role: uses}
note: {zh: 有疑。, en: In doubt.}
"""
"""A term with all that a term can have, and signs that mean something to one format or another."""
TRADE_IN = """\
id: yijiu-huanxin
term: 以旧换新
english: {name: trade-in, standing: established, literal: old for new}
kind: shorthand
scope: national
meaning: {zh: 交旧换新。, en: Old handed in for new.}
basis: general
uses:
  - {source: report-2026, role: uses}
"""
GLOSSARY = {
    "glossary/1-gengxin.yml": RENEWAL,
    "glossary/yijiu-huanxin.yml": TRADE_IN,
}
CITATION = {
    "zh": f"小样：《术语》，1版，2026年3月1日，{BASE}zh/glossary/",
    "en": f"Glossary, A small edition, edition 1, 1 March 2026, {BASE}en/glossary/",
}
LICENCE = "CC-BY-4.0 https://example.org/by"
CORE = """
<!ELEMENT martif (martifHeader, text)>
<!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
<!ELEMENT martifHeader (fileDesc, encodingDesc?, revisionDesc?)>
<!ELEMENT fileDesc (titleStmt?, publicationStmt?, sourceDesc+)>
<!ELEMENT titleStmt (title, note*)> <!ELEMENT title (#PCDATA)>
<!ELEMENT publicationStmt (p+)> <!ELEMENT sourceDesc (p+)> <!ELEMENT encodingDesc (p+)>
<!ELEMENT revisionDesc (change+)> <!ELEMENT change (p+)>
<!ELEMENT p (#PCDATA)> <!ATTLIST p type (DCSName | XCSURI | XCSContent) #IMPLIED>
<!ELEMENT text (body, back?)> <!ELEMENT back EMPTY> <!ELEMENT body (termEntry+)>
<!ENTITY % aux "(descrip | admin | note | ref | xref)*">
<!ELEMENT termEntry (%aux;, langSet+)> <!ATTLIST termEntry id ID #IMPLIED>
<!ELEMENT langSet (%aux;, tig+)> <!ATTLIST langSet xml:lang CDATA #REQUIRED>
<!ELEMENT tig (term, termNote*, %aux;)>
<!ELEMENT term (#PCDATA)> <!ELEMENT note (#PCDATA)>
<!ELEMENT termNote (#PCDATA)> <!ATTLIST termNote type CDATA #REQUIRED>
<!ELEMENT descrip (#PCDATA)> <!ATTLIST descrip type CDATA #REQUIRED>
<!ELEMENT admin (#PCDATA)> <!ATTLIST admin type CDATA #REQUIRED>
<!ELEMENT ref (#PCDATA)> <!ATTLIST ref type CDATA #REQUIRED target IDREF #IMPLIED>
<!ELEMENT xref (#PCDATA)> <!ATTLIST xref type CDATA #IMPLIED target CDATA #REQUIRED>
"""
"""The core structure of TBX (ISO 30042:2008) as far as TBX-Basic and this project use it. No package that is installed
carries the published one."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The tiny edition with three terms."""
    return small_catalogue(tmp_path_factory.mktemp("small"), GLOSSARY)


@pytest.fixture(scope="module")
def whole(first_edition: None) -> Catalogue:
    """The project's own data."""
    return checked(Paths(PROJECT))


def table_of(text: str) -> list[dict[str, str]]:
    """The rows of a table by its first line."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def graph_of(catalogue: Catalogue) -> Graph:
    """The concept scheme as another program understands it."""
    return Graph().parse(data=as_turtle(catalogue), format="turtle")


def test_a_row_of_the_table_holds_all_of_a_term(small: Catalogue) -> None:
    """In the order of the columns; a term that a spreadsheet would run begins with an apostrophe."""
    row = next(row for row in table_of(as_csv(small)) if row["id"] == "1-gengxin")
    assert list(row.items()) == [
        ("id", "1-gengxin"),
        ("term", "'+设备更新"),
        ("pinyin", "'+ shè bèi gēng xīn"),
        ("english", 'renewal of "plant" & <kit>'),
        ("standing", "official"),
        ("literal", "equipment renewal"),
        ("kind", "programme"),
        ("scope", "city"),
        ("basis", "context"),
        ("meaning_zh", "换新。"),
        ("meaning_en", '"New" for old, a</script><b>'),
        ("parts_zh", "硬件：机床；电梯 | 其他：换新"),
        ("parts_en", "硬件: lathes; lifts | 其他: replacement"),
        ("aliases", "更新设备；设备、更新"),
        ("senses_zh", "换屏。手机。"),
        ("senses_en", "A new screen. Telephones."),
        ("follows", ""),
        ("broader", "liangxin"),
        ("related", "yijiu-huanxin"),
        ("sources", "report-2026"),
        ("note_zh", "有疑。"),
        ("note_en", "In doubt."),
        ("url_zh", f"{BASE}zh/glossary/1-gengxin/"),
        ("url_en", f"{BASE}en/glossary/1-gengxin/"),
        ("edition", "1"),
        ("licence", LICENCE),
        ("citation_zh", CITATION["zh"]),
        ("citation_en", CITATION["en"]),
    ]


@pytest.mark.parametrize("export", [e for e in EXPORTS if e.columns], ids=lambda export: export.name)
def test_a_table_has_a_twin_for_excel_on_chinese_windows(small: Catalogue, export: Export) -> None:
    """A byte order mark, line ends of Windows, and the same rows under the same columns."""
    tables = [(name, make(small).decode("utf-8")) for name, make in export.files() if name.endswith(".csv")]
    (_, plain), (name, twin) = tables
    assert name == f"{export.name.removesuffix('.csv')}.excel.csv"
    assert twin.startswith("\ufeff")
    assert twin.count("\n") == twin.count("\r\n") == plain.count("\n")
    assert table_of(twin.removeprefix("\ufeff")) == table_of(plain)
    assert tuple(table_of(plain)[0] if table_of(plain) else export.columns) == tuple(export.columns)


def test_the_objects_name_their_edition_and_hold_all_of_a_term(small: Catalogue) -> None:
    """Readings, senses and notes too."""
    glossary = json.loads(as_json(small))
    terms = {term["id"]: term for term in glossary.pop("terms")}
    assert glossary == {
        "name": {"zh": "小样", "en": "A small edition"},
        "version": "1",
        "date": "2026-03-01",
        "licence": {"name": "CC-BY-4.0", "url": "https://example.org/by"},
        "citation": CITATION,
    }
    assert list(terms) == ["1-gengxin", "liangxin", "yijiu-huanxin"]
    renewal = terms["1-gengxin"]
    assert {key: renewal[key] for key in ("readings", "senses", "broader", "related", "note")} == {
        "readings": ["+ she bei geng xin", "+shebeigengxin", "+sbgx"],
        "senses": [
            {
                "meaning": {"zh": "换屏。", "en": "A new screen."},
                "where": {"zh": "手机。", "en": "Telephones."},
                "since": None,
                "until": None,
            }
        ],
        "broader": ["liangxin"],
        "related": ["yijiu-huanxin"],
        "note": {"zh": "有疑。", "en": "In doubt."},
    }
    assert terms["liangxin"]["note"] is None


@pytest.mark.parametrize(
    "name",
    [
        "glossary.tbx",
        "glossary.skos.ttl",
        "glossary.omegat.txt",
        "glossary.anki.txt",
        "jieba.LICENSE.txt",
    ],
)
def test_a_file_names_its_version_licence_and_citation(small: Catalogue, name: str) -> None:
    """Whoever finds it later without the site knows where it is from. Tables and JSON have keys of their own for it."""
    text = next(export.make(small) for export in EXPORTS if export.name == name)
    assert [line for line in (*CITATION.values(), "https://example.org/by") if line not in text] == []


# The termbase


def units_of(catalogue: Catalogue) -> dict[str, tbxunit]:
    """The termbase's entries by their Chinese term, as Translate Toolkit reads them."""
    store = tbxfile.parsestring(as_tbx(catalogue), "zh-Hans", "en")
    return {unit.source: unit for unit in store.units}


def test_the_termbase_has_the_core_structure_of_tbx(whole: Catalogue, small: Catalogue) -> None:
    """References lead to entries of the file, for they are IDs to a parser."""
    core = etree.DTD(io.StringIO(CORE))
    for catalogue in (whole, small):
        tree = etree.fromstring(as_tbx(catalogue).encode())
        assert core.validate(tree), core.error_log.last_error
        assert len(tree.findall(".//termEntry")) == len(catalogue.terms)


def test_a_translators_tool_reads_terms_other_forms_and_standing(small: Catalogue) -> None:
    """Official is preferred, established is admitted; a rendering of ours has no status."""
    read = {
        source: (
            [term.text for term in unit.get_source_terms()],
            [(term.text, term.administrative_status) for term in unit.get_target_terms()],
        )
        for source, unit in units_of(small).items()
    }
    assert read == {
        "+设备更新": (
            ["+设备更新", "更新设备", "设备、更新"],
            [('renewal of "plant" & <kit>', "preferredTerm-admn-sts")],
        ),
        "两新": (["两新"], [("Two Renewals", None)]),
        "以旧换新": (["以旧换新"], [("trade-in", "admittedTerm-admn-sts")]),
    }


def test_a_translators_tool_reads_what_is_said_of_a_term(small: Catalogue) -> None:
    """In the language of the term beside which it stands."""
    unit = units_of(small)["+设备更新"]
    notes = {
        "zh": [note.text for note in unit.get_source_terms()[0].notes],
        "en": [note.text for note in unit.get_target_terms()[0].notes],
    }
    assert notes == {
        "zh": [
            "programme",
            "换新。",
            "类别：工程与行动",
            "层级：市级",
            "依据：由上下文读出",
            "拆开看：硬件：机床；电梯 | 其他：换新",
            "其他含义：换屏。手机。",
            "有疑。",
            "pinyin: + shè bèi gēng xīn",
        ],
        "en": [
            "programme",
            '"New" for old, a</script><b>',
            "Kind: programme",
            "Level: city",
            "How we know: read from its context",
            "Taken apart: 硬件: lathes; lifts | 其他: replacement",
            "Other meanings: A new screen. Telephones.",
            "In doubt.",
            "official rendering",
            "Literally: equipment renewal",
        ],
    }


def test_an_entry_of_the_termbase_leads_to_its_page_its_source_and_its_neighbours(small: Catalogue) -> None:
    """The wider entry first; an id may begin with a digit on the site and not in XML."""
    entry = etree.fromstring(as_tbx(small).encode()).find(".//termEntry[@id='term-1-gengxin']")
    assert entry is not None
    assert [(ref.get("target"), ref.text) for ref in entry.iter("ref")] == [
        ("term-liangxin", "两新"),
        ("term-yijiu-huanxin", "以旧换新"),
    ]
    assert [xref.get("target") for xref in entry.iter("xref")] == [
        f"{BASE}zh/glossary/1-gengxin/",
        f"{BASE}en/glossary/1-gengxin/",
    ]
    assert [admin.text for admin in entry.iter("admin")] == ["工作报告"]


# The concept scheme


def concept(id_: str) -> URIRef:
    """A concept's name in the tiny edition."""
    return URIRef(f"{FILE}{id_}")


def test_the_concept_scheme_holds_the_labels_of_every_term(small: Catalogue) -> None:
    """Preferred in Chinese and English, pinyin and other forms beside them, spellings for search."""
    graph = graph_of(small)
    labels = {
        (str(kind).rpartition("#")[2], str(label), label.language)
        for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        for label in graph.objects(concept("1-gengxin"), kind)
        if isinstance(label, Literal)
    }
    assert labels == {
        ("prefLabel", "+设备更新", "zh-Hans"),
        ("prefLabel", 'renewal of "plant" & <kit>', "en"),
        ("altLabel", "更新设备", "zh-Hans"),
        ("altLabel", "设备、更新", "zh-Hans"),
        ("altLabel", "+ shè bèi gēng xīn", "zh-Latn-pinyin"),
        ("hiddenLabel", "+ she bei geng xin", "zh-Latn-pinyin"),
        ("hiddenLabel", "+shebeigengxin", "zh-Latn-pinyin"),
        ("hiddenLabel", "+sbgx", "zh-Latn-pinyin"),
    }


def test_the_concept_scheme_orders_terms_as_their_authors_did(small: Catalogue) -> None:
    """A neighbour is one on both sides; what is wider is not a neighbour as well."""
    graph = graph_of(small)
    named = {SKOS.broader, SKOS.narrower, SKOS.related, SKOS.topConceptOf, SKOS.hasTopConcept, SKOS.member}
    found = {
        (str(s).removeprefix(FILE), str(p).rpartition("#")[2], str(o).removeprefix(FILE))
        for s, p, o in graph
        if p in named
    }
    assert found == {
        ("1-gengxin", "broader", "liangxin"),
        ("liangxin", "narrower", "1-gengxin"),
        ("1-gengxin", "related", "yijiu-huanxin"),
        ("yijiu-huanxin", "related", "1-gengxin"),
        ("liangxin", "topConceptOf", "Glossary"),
        ("yijiu-huanxin", "topConceptOf", "Glossary"),
        ("Glossary", "hasTopConcept", "liangxin"),
        ("Glossary", "hasTopConcept", "yijiu-huanxin"),
        ("Kind-formula", "member", "liangxin"),
        ("Kind-programme", "member", "1-gengxin"),
        ("Kind-shorthand", "member", "yijiu-huanxin"),
        ("Scope-national", "member", "liangxin"),
        ("Scope-national", "member", "yijiu-huanxin"),
        ("Scope-city", "member", "1-gengxin"),
    }


def test_the_concept_scheme_says_what_a_term_means_and_where_it_stands(small: Catalogue) -> None:
    """Quotation marks and angle brackets come back as they were."""
    graph = graph_of(small)
    said = {
        predicate: {str(o) for o in graph.objects(concept("1-gengxin"), predicate)}
        for predicate in (SKOS.definition, SKOS.scopeNote, SKOS.notation, SKOS.editorialNote, DCTERMS.source)
    }
    assert said == {
        SKOS.definition: {"换新。", '"New" for old, a</script><b>'},
        SKOS.scopeNote: {"有疑。", "In doubt.", "换屏。手机。", "A new screen. Telephones."},
        SKOS.notation: {"1-gengxin"},
        SKOS.editorialNote: {"官方译法", "official rendering"},
        DCTERMS.source: {f"{FILE}Source-report-2026"},
    }
    scheme = concept("Glossary")
    assert graph.value(scheme, DCTERMS.license) == URIRef("https://example.org/by")
    assert {str(o) for o in graph.objects(scheme, DCTERMS.bibliographicCitation)} == set(CITATION.values())


def test_the_projects_own_concept_scheme_keeps_the_laws_of_skos(whole: Catalogue) -> None:
    """One preferred label a language (S14), no label of two sorts (S13), no neighbour above or below (S27)."""
    graph = graph_of(whole)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(whole.terms)
    sorts = Counter(
        (s, label)
        for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        for s, label in graph.subject_objects(kind)
    )
    assert [found for found, times in sorts.items() if times > 1] == []
    preferred = Counter(
        (s, label.language)
        for s, label in graph.subject_objects(SKOS.prefLabel)
        if s in concepts and isinstance(label, Literal)
    )
    assert set(preferred.values()) == {1}
    assert len(preferred) == 2 * len(concepts)
    assert [pair for pair in graph.subject_objects(SKOS.related) if _are_ranked(graph, pair)] == []


def test_every_concept_of_the_project_is_in_one_kind_one_level_and_the_scheme(whole: Catalogue) -> None:
    """And all that concepts lead to is a concept of the file, in both directions."""
    graph = graph_of(whole)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert set(graph.subjects(SKOS.inScheme)) == concepts
    held = Counter(member for member in graph.objects(None, SKOS.member))
    assert held == dict.fromkeys(concepts, 2)
    for one, other in ((SKOS.related, SKOS.related), (SKOS.broader, SKOS.narrower)):
        pairs = set(graph.subject_objects(one))
        assert pairs == {(b, a) for a, b in graph.subject_objects(other)}
        assert {b for _, b in pairs} <= concepts


def _are_ranked(graph: Graph, pair: tuple[Any, Any]) -> bool:
    return any(b in graph.transitive_objects(a, SKOS.broader) for a, b in (pair, pair[::-1]))


def with_relations(**named: tuple[str, str]) -> Iterator[Term]:
    """Terms by id, each with the ids of its wider and of its related terms, parted by blanks."""
    for id_, (broader, related) in named.items():
        yield Term.model_validate(
            {
                "id": id_, "term": id_, "kind": "shorthand", "scope": "city", "basis": "general",
                "english": {"name": id_, "standing": "ours", "literal": id_}, "meaning": {"zh": "甲", "en": "A"},
                "uses": ({"source": "s", "role": "uses"},),
                "broader": tuple(broader.split()), "related": tuple(related.split()),
            }
        )  # fmt: skip


def test_an_ancestor_over_several_steps_is_no_neighbour() -> None:
    """Whichever of the two names the other."""
    assert relations(with_relations(a=("b", "c"), b=("c", ""), c=("", "a d"), d=("", ""))) == Relations(
        broader={"a": ("b",), "b": ("c",), "c": (), "d": ()},
        narrower={"a": (), "b": ("a",), "c": ("b",), "d": ()},
        related={"a": (), "b": (), "c": ("d",), "d": ("c",)},
    )


def test_terms_that_are_wider_than_each_other_do_not_keep_the_build_from_ending() -> None:
    """A rule may refuse them; this place does not rely on it."""
    assert relations(with_relations(a=("b", ""), b=("a", "a"))).related == {"a": (), "b": ()}


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_any_text_comes_back_from_turtle(text: str) -> None:
    """Quotation marks, backslashes, line breaks and all."""
    written = prefixes({"x": "https://example.org/"}) + statement("x:a", {"x:b": [literal(text, "zh-Hans")]})
    graph = Graph().parse(data=written, format="turtle")
    assert [str(found) for found in graph.objects()] == [text]


def test_an_address_cannot_end_where_turtle_would_end_it() -> None:
    """A sign that would is written as a percent."""
    assert iri("https://example.org/a>b c") == "<https://example.org/a%3Eb%20c>"


# Plain lists


def test_omegat_reads_source_target_and_comment(small: Catalogue) -> None:
    """It leaves out lines that begin with # and cuts the rest at tabs; no apostrophe or quotation mark is added."""
    lines = as_omegat(small).splitlines()
    page = f"{BASE}en/glossary"
    assert [line.split("\t") for line in lines if not line.startswith("#")] == [
        [
            form,
            'renewal of "plant" & <kit>',
            f'{entry}; official rendering. "New" for old, a</script><b> A new screen. Telephones. '
            f"{page}/1-gengxin/",
        ]
        for form, entry in (
            ("+设备更新", "+ shè bèi gēng xīn"),
            ("更新设备", "+设备更新 (+ shè bèi gēng xīn)"),
            ("设备、更新", "+设备更新 (+ shè bèi gēng xīn)"),
        )
    ] + [
        ["两新", "Two Renewals", f"liǎng xīn; our rendering. Renewal and trading in. {page}/liangxin/"],
        [
            "以旧换新",
            "trade-in",
            f"yǐ jiù huàn xīn; established rendering. Old handed in for new. {page}/yijiu-huanxin/",
        ],
    ]


def test_anki_reads_five_fields_under_the_names_of_its_header(small: Catalogue) -> None:
    """Headers come first; a field with quotation marks is quoted, for Anki would take them for its own."""
    lines = as_anki(small).splitlines(keepends=True)
    headers = [line.rstrip("\n") for line in lines if line.startswith("#") and not line.startswith("# ")]
    assert headers == ["#separator:tab", "#html:false", "#columns:term\tpinyin\tenglish\tgloss\tlink"]
    assert lines[: len(headers)] == [f"{header}\n" for header in headers]
    notes = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", strict=True)
    page = f"{BASE}en/glossary"
    assert list(notes) == [
        [
            "+设备更新",
            "+ shè bèi gēng xīn",
            'renewal of "plant" & <kit>',
            '"New" for old, a</script><b>',
            f"{page}/1-gengxin/",
        ],
        ["两新", "liǎng xīn", "Two Renewals", "Renewal and trading in.", f"{page}/liangxin/"],
        ["以旧换新", "yǐ jiù huàn xīn", "trade-in", "Old handed in for new.", f"{page}/yijiu-huanxin/"],
    ]


def test_a_tab_in_a_text_does_not_begin_a_new_cell(tmp_path: Path) -> None:
    """Nor does a carriage return begin a line."""
    files = edited("glossary/liangxin.yml", ("Renewal and trading in.", "'a\tb'"))
    text = as_omegat(small_catalogue(tmp_path, files))
    assert [line.count("\t") for line in text.splitlines() if not line.startswith("#")] == [2]


def test_the_dictionary_holds_the_words_that_jieba_can_take(small: Catalogue) -> None:
    """Short ones first; a form is cut at signs that jieba never takes into a word."""
    assert as_jieba(small) == "两新 l\n更新 nz\n设备 nz\n以旧换新 j\n更新设备 nz\n+设备更新 nz\n"


def test_jieba_with_the_dictionary_cuts_every_term_whole(
    whole: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """七地一屏一通道 is one word, in a sentence too; without the dictionary it is none."""
    import jieba

    monkeypatch.setattr(jieba.default_logger, "level", logging.ERROR)
    file = tmp_path / "jieba.dict.txt"
    file.write_text(as_jieba(whole), encoding="utf-8")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    assert "七地一屏一通道" not in tokenizer.lcut("全力打造七地一屏一通道")
    with file.open("rb") as stream:
        tokenizer.load_userdict(stream)
    assert tokenizer.lcut("打造七地一屏一通道") == ["打造", "七地一屏一通道"]
    held = [line.rpartition(" ")[0] for line in file.read_text(encoding="utf-8").splitlines()]
    assert [word for word in held if tokenizer.lcut(word) != [word]] == []
    forms = {form for term in whole.terms for form in (term.term, *term.aliases)}
    assert {form for form in forms if tokenizer.lcut(form) == [form]} == forms & set(held)
