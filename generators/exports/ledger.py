"""Every numeral of every source and what became of it."""

from __future__ import annotations

from generators.derive.catalogue import Catalogue
from generators.exports.tables import table
from generators.model.base import Text

COLUMNS: dict[str, Text] = {
    "source": Text(zh="来源文件", en="the source"),
    "n": Text(zh="在文件中的序号，从 1 起", en="its place among the source's numerals, from 1"),
    "offset": Text(
        zh="在所据文本中的字符位置，从 0 起", en="where it begins in the text read, in characters from 0"
    ),
    "token": Text(zh="数字本身", en="its digits"),
    "unit": Text(zh="其后的单位", en="the unit printed behind it"),
    "article": Text(zh="所在段落", en="the section it stands in"),
    "role": Text(zh="去向：fact 为数字，其余为非数字的原因", en="fact, or the role that makes it none"),
    "ref": Text(zh="所对应的数字编号，空格分隔", en="the facts that carry it, with blanks between"),
    "reason": Text(
        zh="原因代码，见 data/reasons.yml", en="why it is no figure, as named in data/reasons.yml"
    ),
}
"""Each column of ledger.csv, in order, and what it holds."""


def as_csv(catalogue: Catalogue) -> str:
    """ledger.csv, source by source, in the order of the texts."""
    rows = (
        {"source": source.id} | {key: str(value) for key, value in row.model_dump().items()}
        for source in catalogue.sources
        for row in catalogue.ledgers[source.id]
    )
    return table(tuple(COLUMNS), rows)
