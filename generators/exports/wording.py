"""Where the sources use terms, and what became of their quoted and numbered phrases."""

from __future__ import annotations

from generators.derive.catalogue import Catalogue
from generators.exports.tables import table
from generators.model.base import Text

USE_COLUMNS: dict[str, Text] = {
    "source": Text(zh="来源文件", en="the source"),
    "place": Text(zh="文件所述地方", en="the place that it is about"),
    "term": Text(zh="术语编号，见 glossary.csv", en="the term's id, see glossary.csv"),
    "article": Text(zh="所在段落", en="the section it stands in"),
    "count": Text(
        zh="次数；更长提法里的不计", en="how often; not counted where it stands inside a longer term"
    ),
    "offset": Text(
        zh="首次出现的字符位置，从 0 起", en="where it first stands, in characters of the text read, from 0"
    ),
}
"""Each column of term-uses.csv, in order, and what it holds."""
PHRASE_COLUMNS: dict[str, Text] = {
    "source": Text(zh="来源文件", en="the source"),
    "phrase": Text(
        zh="短语；过长的只留前几个字", en="the phrase; of a long one the first characters and an ellipsis"
    ),
    "kind": Text(
        zh="quoted 加引号，numeral 以数目开头", en="quoted, or numeral where it begins with a Chinese numeral"
    ),
    "length": Text(zh="字数", en="how many characters it has"),
    "count": Text(zh="次数", en="how often it stands there"),
    "offset": Text(
        zh="首次出现的字符位置，从 0 起", en="where it first stands, in characters of the text read, from 0"
    ),
    "role": Text(
        zh="term 由词条解释，aside 不收", en="term where an entry explains it, aside where none does"
    ),
    "ref": Text(zh="所属词条，空格分隔", en="the entries that explain it, with blanks between"),
    "reason": Text(
        zh="不收的原因代码，见 data/reasons.yml", en="why there is none, as named in data/reasons.yml"
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
