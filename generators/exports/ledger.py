"""Every numeral of every source and what became of it."""

from __future__ import annotations

from typing import get_args

from generators.derive.catalogue import Catalogue
from generators.exports.columns import Column
from generators.exports.tables import table
from generators.model.ledger import Role

COLUMNS: dict[str, Column] = {
    "source": Column(zh="来源文件", en="the source", key=True, refers="sources.id"),
    "n": Column(
        zh="在文件中的序号，从 1 起",
        en="its place among the source's numerals, from 1",
        type="integer",
        key=True,
    ),
    "offset": Column(
        zh="在所据文本中的字符位置，从 0 起",
        en="where it begins in the text read, in characters from 0",
        type="integer",
        unit="characters",
    ),
    "token": Column(zh="数字本身", en="its digits", pattern=r"^\d+(\.\d+)?$", unit_in="unit"),
    "unit": Column(zh="其后的单位", en="the unit printed behind it", optional=True),
    "article": Column(zh="所在段落", en="the section it stands in", refers="articles.id", beside="source"),
    "role": Column(
        zh="去向：fact 为数字，其余为非数字的原因",
        en="fact, or the role that makes it none",
        values=get_args(Role),
        words="numeral_",
    ),
    "ref": Column(
        zh="所对应的数字，空格分隔；前面加上来源和一点即 facts.csv 的编号",
        en="the facts that carry it, separated by spaces: the source and a dot before one make its id in facts.csv",
        type="list",
        parted=" ",
        optional=True,
    ),
    "reason": Column(
        zh="原因代码，见 reasons.csv",
        en="why it is no figure, as named in reasons.csv",
        optional=True,
        refers="reasons.id",
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
