"""Files that readers take away: one module for each kind of content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generators.derive.catalogue import Catalogue
from generators.exports import facts, glossary, ledger, milestones, wording
from generators.model.base import Text


@dataclass(frozen=True)
class Export:
    """A file under data/ of the site."""

    name: str
    make: Callable[[Catalogue], str]
    about: Text
    columns: Mapping[str, Text] = field(default_factory=dict)
    """What each column of a table holds."""


EXPORTS = (
    Export(
        "facts.csv",
        facts.as_csv,
        Text(
            zh="全部数字，每行一条：指标、时期、数值、单位、界限、状态与出处（UTF-8，逗号分隔）。",
            en="Every figure, one a row: indicator, period, value, unit, bound, status and source (UTF-8, comma-separated).",
        ),
        facts.COLUMNS,
    ),
    Export(
        "facts.json",
        facts.as_json,
        Text(zh="同上，每条为一个对象（JSON）。", en="The same figures as JSON objects."),
    ),
    Export(
        "glossary.json",
        glossary.as_json,
        Text(
            zh="全部术语：拼音、英文及其性质、含义、组成与来源（JSON）。",
            en="Every term: pinyin, English and its standing, meaning, parts and sources (JSON).",
        ),
    ),
    Export(
        "ledger.csv",
        ledger.as_csv,
        Text(
            zh="数字账：每份文件中每个阿拉伯数字的去向。",
            en="The ledgers: what became of every Arabic numeral of every source.",
        ),
        ledger.COLUMNS,
    ),
    Export(
        "milestones.csv",
        milestones.as_csv,
        Text(
            zh="大事：获奖、首创、入选，附日期与出处。",
            en="Milestones: awards, firsts and designations with date and source.",
        ),
        milestones.COLUMNS,
    ),
    Export(
        "term-uses.csv",
        wording.uses_as_csv,
        Text(
            zh="术语的使用：哪份文件、哪个段落、几次。",
            en="Uses of terms: which source, which section, how often.",
        ),
        wording.USE_COLUMNS,
    ),
    Export(
        "phrases.csv",
        wording.phrases_as_csv,
        Text(
            zh="加引号的和以数目开头的短语各由哪个词条解释，或因何不收。",
            en="Phrases in quotation marks or beginning with a numeral: the entry that explains each, or why none does.",
        ),
        wording.PHRASE_COLUMNS,
    ),
)
"""What the site offers, in the order in which the data page lists it."""
