"""Where the sources use terms, and what became of their quoted and numbered phrases."""

from __future__ import annotations

from typing import get_args

from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.wording import PhraseKind, PhraseRole

USE_COLUMNS: dict[str, Column] = {
    "source": Column(zh="来源文件", en="the source", key=True, refers="sources.id"),
    "place": Column(zh="文件所述地方", en="the place that it is about", refers="places.id"),
    "term": Column(
        zh="术语编号，见 glossary.csv", en="the term's id, see glossary.csv", key=True, refers="glossary.id"
    ),
    "article": Column(
        zh="所在段落", en="the section it stands in", key=True, refers="articles.id", beside="source"
    ),
    "count": Column(
        zh="次数；更长提法里的不计",
        en="how often; not counted where it stands inside a longer term",
        type="integer",
        unit="times",
    ),
    "offset": Column(
        zh="首次出现的字符位置，从 0 起",
        en="where it first stands, in characters of the text read, from 0",
        type="integer",
        unit="characters",
    ),
}
"""Each column of term-uses.csv, in order, and what it holds."""
PHRASE_COLUMNS: dict[str, Column] = {
    "source": Column(zh="来源文件", en="the source", key=True, refers="sources.id"),
    "phrase": Column(
        zh="短语；过长的只留前几个字",
        en="the phrase; of a long one the first characters and an ellipsis",
        key=True,
    ),
    "kind": Column(
        zh="quoted 加引号，numeral 以数目开头",
        en="quoted, or numeral where it begins with a Chinese numeral",
        key=True,
        values=get_args(PhraseKind),
    ),
    "length": Column(zh="字数", en="how many characters it has", type="integer", unit="characters"),
    "count": Column(zh="次数", en="how often it stands there", type="integer", unit="times"),
    "offset": Column(
        zh="首次出现的字符位置，从 0 起",
        en="where it first stands, in characters of the text read, from 0",
        key=True,
        type="integer",
        unit="characters",
    ),
    "role": Column(
        zh="term 由词条解释，aside 不收",
        en="term where an entry explains it, aside where none does",
        values=get_args(PhraseRole),
    ),
    "ref": Column(
        zh="所属词条，空格分隔",
        en="the entries that explain it, separated by spaces",
        type="list",
        parted=" ",
        optional=True,
        refers="glossary.id",
    ),
    "reason": Column(
        zh="不收的原因代码，见 reasons.csv",
        en="why there is none, as named in reasons.csv",
        type="list",
        parted=" ",
        optional=True,
        refers="reasons.id",
    ),
}
"""Each column of phrases.csv, in order, and what it holds."""


def uses_as_csv(catalogue: Catalogue) -> str:
    """term-uses.csv, source by source, in the order of the texts."""
    rows = (
        {"source": source.id, "place": source.place}
        | {key: str(value) for key, value in row.model_dump().items()}
        for source in catalogue.sources
        for row in catalogue.usage[source.id]
    )
    return table(tuple(USE_COLUMNS), rows)


def phrases_as_csv(catalogue: Catalogue) -> str:
    """phrases.csv, source by source, in the order of the texts."""
    rows = (
        {"source": source.id} | {key: str(value) for key, value in row.model_dump().items()}
        for source in catalogue.sources
        for row in catalogue.phrases[source.id]
    )
    return table(tuple(PHRASE_COLUMNS), rows)
