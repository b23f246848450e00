"""Terms as a table and as objects."""

from __future__ import annotations

import json
from typing import Any, get_args

from generators.derive import addresses
from generators.derive.catalogue import Catalogue
from generators.derive.readings import in_pinyin_order, reading, spellings
from generators.exports.columns import Column
from generators.exports.edition import citation, licence
from generators.exports.tables import table
from generators.figures.counting import law_of, uncounted_in
from generators.model.base import LANGUAGES, Language
from generators.model.site import Site
from generators.model.term import Kind, Scope, Standing, Term, TermBasis

COLUMNS: dict[str, Column] = {
    "id": Column(zh="本站编号", en="the site's id", key=True),
    "term": Column(zh="术语，不带引号", en="the term, without quotation marks"),
    "pinyin": Column(zh="拼音，标声调", en="its reading in pinyin with tones"),
    "english": Column(zh="英文译名", en="its English name"),
    "standing": Column(
        zh="译名性质：官方、通行或本站",
        en="what the English name rests on: official, established or ours",
        values=get_args(Standing),
        words="standing_",
    ),
    "literal": Column(zh="字面意思（英文）", en="what the characters say, in English"),
    "kind": Column(
        zh="类别：数字式提法、缩略、比喻、品牌、工程与行动、机制、称号、固定表述",
        en="formula, shorthand, metaphor, brand, programme, mechanism, title or set-phrase",
        values=get_args(Kind),
        words="kind_",
    ),
    "scope": Column(
        zh="层级：全国、省级、市级、县区级",
        en="where it is current: national, province, city or district",
        values=get_args(Scope),
        words="scope_",
    ),
    "basis": Column(
        zh="依据：文件有定义、文件列出组成、由上下文读出、一般知识",
        en="how we know: defined or listed in a source, read from context, or general knowledge",
        values=get_args(TermBasis),
        words="term_basis_",
    ),
    "meaning_zh": Column(zh="含义（中文）", en="what it means, in Chinese"),
    "meaning_en": Column(zh="含义（英文）", en="what it means, in English"),
    "parts_zh": Column(
        zh="组成（中文）：各部分之间用“ | ”隔开，各项之间用“；”隔开",
        en="what its pieces stand for, in Chinese: pieces separated by “ | ”, their items by “；”",
        optional=True,
    ),
    "parts_en": Column(
        zh="组成（英文）：各部分之间用“ | ”隔开，各项之间用“; ”隔开",
        en="the same in English, items separated by “; ”",
        optional=True,
    ),
    "aliases": Column(
        zh="其他写法，用“；”隔开",
        en="other forms of it, separated by “；”",
        type="list",
        parted="；",
        optional=True,
    ),
    "senses_zh": Column(
        zh="其他含义及其出处（中文）", en="other meanings and where they hold, in Chinese", optional=True
    ),
    "senses_en": Column(zh="其他含义及其出处（英文）", en="the same in English", optional=True),
    "follows": Column(
        zh="所承接的上一级提法的编号",
        en="ids of the formulas of the level above that it answers",
        type="list",
        parted=" ",
        optional=True,
        refers="glossary.id",
    ),
    "broader": Column(
        zh="上位术语的编号，空格分隔",
        en="ids of the wider terms, separated by spaces",
        type="list",
        parted=" ",
        optional=True,
        refers="glossary.id",
    ),
    "related": Column(
        zh="相关术语的编号，空格分隔",
        en="ids of related terms, separated by spaces",
        type="list",
        parted=" ",
        optional=True,
        refers="glossary.id",
    ),
    "sources": Column(
        zh="出现该术语的文件，空格分隔",
        en="the sources that hold it, separated by spaces",
        type="list",
        parted=" ",
        refers="sources.id",
    ),
    "note_zh": Column(zh="附注（中文）", en="a note, in Chinese", optional=True),
    "note_en": Column(zh="附注（英文）", en="a note, in English", optional=True),
    "url_zh": Column(zh="页面（中文）", en="its page in Chinese"),
    "url_en": Column(zh="页面（英文）", en="its page in English"),
    "edition": Column(zh="数据版本，每行相同", en="the edition, the same in every row"),
    "licence": Column(zh="许可，每行相同", en="the licence, the same in every row"),
    "citation_zh": Column(
        zh="引用方式（中文），每行相同", en="how to cite the glossary in Chinese, the same in every row"
    ),
    "citation_en": Column(zh="引用方式（英文），每行相同", en="the same in English"),
}
"""Each column of glossary.csv, in order, and what it holds; columns may be added, none is renamed.

A table cannot hold comments, and its rows are sorted, cut and pasted: each says where it comes from.
"""


def as_csv(catalogue: Catalogue) -> str:
    """glossary.csv, in the order of pinyin."""
    site = catalogue.site
    return table(tuple(COLUMNS), (_row(term, site) for term in in_pinyin_order(catalogue.terms)))


def as_json(catalogue: Catalogue) -> str:
    """glossary.json: what edition it is, and its terms in the order of pinyin."""
    site = catalogue.site
    glossary = {
        "name": site.name.model_dump(),
        "version": site.version,
        "date": site.date,
        "licence": site.data_licence.model_dump(),
        "citation": {language: citation(site, language) for language in LANGUAGES},
        "terms": [_object(term, site) for term in in_pinyin_order(catalogue.terms)],
    }
    return json.dumps(glossary, ensure_ascii=False, indent=1) + "\n"


def page(term: Term, site: Site, language: Language) -> str:
    """The public address of a term's page."""
    return f"{site.base_url}{language}/{addresses.term(term.id)}"


def parts_in(term: Term, language: Language) -> str:
    """What a term stands for, on one line: '三品：甲；乙；丙 | 一标：丁'."""
    colon, joiner = ("：", "；") if language == "zh" else (": ", "; ")
    return " | ".join(
        f"{part.label}{colon}{joiner.join(item.in_(language) for item in part.items)}" for part in term.parts
    )


def senses_in(term: Term, language: Language) -> list[str]:
    """Other meanings of the same form, each with where it has this meaning."""
    joiner = "" if language == "zh" else " "
    return [f"{sense.meaning.in_(language)}{joiner}{sense.where.in_(language)}" for sense in term.senses]


def _row(term: Term, site: Site) -> dict[str, str]:
    return {
        "id": term.id,
        "term": term.term,
        "pinyin": reading(term),
        "english": term.english.name,
        "standing": term.english.standing,
        "literal": term.english.literal,
        "kind": term.kind,
        "scope": term.scope,
        "basis": term.basis,
        "meaning_zh": term.meaning.zh,
        "meaning_en": term.meaning.en,
        "parts_zh": parts_in(term, "zh"),
        "parts_en": parts_in(term, "en"),
        "aliases": "；".join(term.aliases),
        "senses_zh": " | ".join(senses_in(term, "zh")),
        "senses_en": " | ".join(senses_in(term, "en")),
        "follows": " ".join(term.follows),
        "broader": " ".join(term.broader),
        "related": " ".join(term.related),
        "sources": " ".join(use.source for use in term.uses),
        "note_zh": term.note.zh if term.note else "",
        "note_en": term.note.en if term.note else "",
        "url_zh": page(term, site, "zh"),
        "url_en": page(term, site, "en"),
        "edition": site.version,
        "licence": licence(site),
        "citation_zh": citation(site, "zh"),
        "citation_en": citation(site, "en"),
    }


def _object(term: Term, site: Site) -> dict[str, Any]:
    return {
        "id": term.id,
        "term": term.term,
        "pinyin": reading(term),
        "readings": list(spellings(term)),
        "en": term.english.name,
        "literal_en": term.english.literal,
        "standing": term.english.standing,
        "kind": term.kind,
        "scope": term.scope,
        "basis": term.basis,
        "meaning_zh": term.meaning.zh,
        "meaning_en": term.meaning.en,
        "counting": law_of(term),
        "uncounted": [uncounted.model_dump() for uncounted in uncounted_in(term)],
        "parts": [part.model_dump() for part in term.parts],
        "senses": [sense.model_dump() for sense in term.senses],
        "aliases": list(term.aliases),
        "follows": list(term.follows),
        "broader": list(term.broader),
        "related": list(term.related),
        "sources": [use.source for use in term.uses],
        "note": term.note.model_dump() if term.note else None,
        "url_zh": page(term, site, "zh"),
        "url_en": page(term, site, "en"),
    }
